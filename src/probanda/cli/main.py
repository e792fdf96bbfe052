"""The commands of probanda."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from probanda.cli.audited import print_audit, print_sampled
from probanda.cli.blocks import show
from probanda.cli.case import case
from probanda.cli.dockets import docket_command, watch_command
from probanda.cli.found import print_history, print_searched
from probanda.cli.law import Overlay, law, read_facts
from probanda.cli.law_shown import print_checked
from probanda.cli.lists import list_of
from probanda.cli.past import replay_command
from probanda.cli.plain import printable
from probanda.cli.problems import plain_errors
from probanda.cli.proceedings import proceed
from probanda.cli.said import By, Database, check_words, make_settings
from probanda.cli.summary import print_novelty, print_summary, print_verification
from probanda.cli.trace import trace
from probanda.ledger.errors import CaseError
from probanda.workflows.audit import check_sample, sample
from probanda.workflows.build import Options, build
from probanda.workflows.check_facts import check_facts
from probanda.workflows.export import export, export_to, load_export
from probanda.workflows.history import get_history
from probanda.workflows.intake import Custody, check_encoding, read_interval
from probanda.workflows.novelty import what_is_new
from probanda.workflows.results import Problem
from probanda.workflows.search import search
from probanda.workflows.verify import verify

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.add_typer(law, name="law")
app.add_typer(trace, name="trace")
app.add_typer(case, name="case")
app.add_typer(proceed, name="proceed")
app.command("docket")(docket_command)
app.command("watch")(watch_command)
app.command("replay")(replay_command)

CaseFolder = Annotated[Path, typer.Argument(help="The case folder.", show_default=False)]
Processes = Annotated[int, typer.Option(min=1, help="Documents read at once.")]
Seconds = Annotated[float, typer.Option(min=1, help="Longest time for one document.")]


class What(StrEnum):
    """What can be shown of a case."""

    charges = "charges"
    processes = "processes"
    claims = "claims"
    statements = "statements"
    publishers = "publishers"
    people = "people"
    figures = "figures"
    timeline = "timeline"
    conflicts = "conflicts"


class As(StrEnum):
    """The formats of an export."""

    json = "json"
    html = "html"
    chart = "chart"
    communication = "communication"
    application = "application"
    referral = "referral"
    load_file = "load-file"


@app.callback()
def about() -> None:
    """From a folder of reports about grave crimes to a case that people can stand behind."""


@app.command("build")
def build_command(
    documents: Annotated[
        # What cannot be read is said by the intake, and the others are taken in.
        list[Path],
        typer.Argument(help="Files and folders; - for standard input.", readable=False),
    ],
    case: Annotated[Path, typer.Option(help="The case folder; made if there is none.")],
    by: By,
    handed_over_by: Annotated[
        str | None, typer.Option(help="Who handed the documents over.")
    ] = None,
    from_where: Annotated[str | None, typer.Option(help="Where they come from.")] = None,
    note: Annotated[str | None, typer.Option(help="Anything worth keeping.")] = None,
    published: Annotated[
        str | None, typer.Option(help="Day of publication if you know it: 2023-03-17, or A..B.")
    ] = None,
    encoding: Annotated[str | None, typer.Option(help="Encoding of plain texts.")] = None,
    name: Annotated[str, typer.Option(help="Name for standard input.")] = "stdin",
    processes: Processes = 2,
    seconds: Seconds = 120,
    database: Database = None,
) -> None:
    """Take documents in, read them, and put together what they say."""
    with plain_errors():
        custody = Custody(
            handed_over_by=handed_over_by and check_words("--handed-over-by", handed_over_by),
            from_where=from_where and check_words("--from-where", from_where),
            note=note and check_words("--note", note),
            encoding=encoding and check_encoding(encoding),
            published=read_interval(published) if published is not None else None,
        )
        name = check_words("--name", name)
        settings = make_settings(by, database)
    options = Options(processes=processes, seconds=seconds, custody=custody, stdin_name=name)
    with plain_errors(), _progress() as progress:
        task = progress.add_task("opening", total=None)

        def tell(step: str, done: int, total: int) -> None:
            progress.update(task, description=step, completed=done, total=total)

        summary = build(case, documents, settings, options, tell)
    print_summary(Console(), summary)
    if summary.taken.not_taken_in or summary.unread or isinstance(summary.found, Problem):
        raise typer.Exit(1)


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )


@app.command("show")
def show_command(case: CaseFolder, what: What, by: By, database: Database = None) -> None:
    """Look at what the documents say."""
    with plain_errors():
        content = load_export(case, make_settings(by, database))
    show(Console(), list_of(content, what.value))


@app.command("export")
def export_command(
    case: CaseFolder,
    by: By,
    as_format: Annotated[As, typer.Option("--as", help="The format.")] = As.json,
    out: Annotated[Path | None, typer.Option(help="A file; default is standard output.")] = None,
    title: Annotated[str | None, typer.Option(help="The report's title.")] = None,
    overlay: Overlay = None,
    database: Database = None,
) -> None:
    """Write the case as JSON, as one HTML report, as a chart or paper for a role, or as a load file.

    chart: .xlsx or .html; communication, application, referral: .docx; load-file: .csv.
    """
    with plain_errors():
        if overlay and as_format is not As.html:
            raise CaseError(
                f"The {as_format.value} holds what the documents say, and no facts of the law.",
                "Give --overlay with --as html.",
            )
        facts = read_facts(overlay) if overlay else None
        settings = make_settings(by, database)
        title = check_words("--title", title or name_case(case.resolve()))
        if as_format not in (As.json, As.html):
            if out is None:
                raise CaseError(
                    f"The {as_format.value} is written to a file.", "Name it with --out FILE."
                )
            # Office files' libraries take longer to import than most other commands altogether.
            from probanda.workflows.papers import export_paper  # noqa: PLC0415

            written = export_paper(case, settings, as_format.value, title, out)
            for path in written.files:
                typer.echo(f"Written: {printable(str(path))}")
            for fault in written.faulty:
                typer.echo(f"Marked in it: {printable(fault)}. See 'probanda verify'.")
        elif out is None:
            sys.stdout.buffer.write(export(case, settings, as_format.value, title, facts))
        else:
            export_to(case, settings, as_format.value, title, out, facts)


def name_case(case: Path) -> str:
    """The folder's name; of a folder that is only called "case", with that of the one above it."""
    if case.name.lower() != "case":
        return f"Case {case.name}"
    return f"Case {case.parent.name}" if case.parent.name else "Case"


@app.command("verify")
def verify_command(
    case: CaseFolder,
    by: By,
    head: Annotated[
        list[Path] | None, typer.Option(help="A head file kept beside an export.")
    ] = None,
    processes: Processes = 2,
    seconds: Seconds = 120,
    database: Database = None,
) -> None:
    """Check every original, every text against it, every span and the ledger's chain."""
    with plain_errors():
        settings = make_settings(by, database)
        heads = tuple(head or ())
        checks = verify(case, settings, heads, seconds=seconds, processes=processes)
    print_verification(Console(), checks)
    if any(check.outcome == "failed" for check in checks):
        raise typer.Exit(1)


@app.command("what-is-new")
def what_is_new_command(
    case: CaseFolder,
    document: Annotated[str, typer.Argument(help="A document of the case: its id or name.")],
    by: By,
    database: Database = None,
) -> None:
    """See what a document adds, repeats and contradicts."""
    with plain_errors():
        found, novelty = what_is_new(case, make_settings(by, database), document)
    print_novelty(Console(), found.name, novelty)


@app.command("search")
def search_command(
    case: CaseFolder,
    words: Annotated[list[str], typer.Argument(help="Words, or a phrase in quotation marks.")],
    by: By,
    most: Annotated[int, typer.Option(min=1, help="How many passages to show.")] = 20,
    database: Database = None,
) -> None:
    """Look up words in any form and with others of their stem, phrases word for word, in all texts."""
    # A shell takes quotation marks off: an argument of several words was a phrase.
    written = " ".join(f'"{w}"' if " " in w and '"' not in w else w for w in words)
    with plain_errors():
        check_words("the words", written)
        searched = search(case, make_settings(by, database), written, most)
    print_searched(Console(), searched, written)
    if not searched.total:
        raise typer.Exit(1)


@app.command("ask")
def ask_command(
    case: CaseFolder,
    question: Annotated[list[str], typer.Argument(help="A question, such as: Who denied it?")],
    by: By,
    database: Database = None,
) -> None:
    """Ask what the documents say: their own words answer, or they do not say."""
    # These import the grammar's library, which takes longer than most other commands altogether.
    from probanda.cli.answers import print_answer  # noqa: PLC0415
    from probanda.workflows.ask import ask  # noqa: PLC0415

    with plain_errors():
        [asked] = ask(
            case, make_settings(by, database), [check_words("the question", " ".join(question))]
        )
    print_answer(Console(), asked)
    if not asked.answer.answered:
        raise typer.Exit(1)


@app.command("audit")
def audit_command(
    case: CaseFolder,
    by: By,
    sample_size: Annotated[
        int | None, typer.Option("--sample", min=1, help="How many statements to draw.")
    ] = None,
    seed: Annotated[str, typer.Option(help="Draws the same sample again.")] = "1",
    out: Annotated[Path | None, typer.Option(help="The sheet to fill in, a CSV file.")] = None,
    checked: Annotated[Path | None, typer.Option(help="A sheet that was filled in.")] = None,
    why: Annotated[str, typer.Option(help="Kept with the result.")] = "A sample was checked.",
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    database: Database = None,
) -> None:
    """How often is the program wrong in this case? A person checks a sample without its answers.

    First: audit CASE --sample 50 --out sheet.csv. Then, when it is filled in: audit CASE --checked sheet.csv.
    """
    with plain_errors():
        settings = make_settings(by, database)
        if (sample_size is None) == (checked is None) or (sample_size and out is None):
            raise CaseError(
                "Draw a sample or give one that was checked.",
                "Write --sample N --out SHEET, or --checked SHEET.",
            )
        if sample_size and out:
            drawn = sample(case, settings, sample_size, check_words("--seed", seed), out)
            print_sampled(Console(), drawn, sample_size, out.name)
        elif checked:
            print_audit(*check_sample(case, settings, checked, check_words("--why", why)), as_json)


@app.command("check-facts")
def check_facts_command(
    case: CaseFolder,
    by: By,
    overlay: Overlay = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON lines.")] = False,
    database: Database = None,
) -> None:
    """Set what the documents say on treaties, courts, warrants and judgments beside the data."""
    with plain_errors():
        checked = check_facts(case, make_settings(by, database), read_facts(overlay))
    print_checked(Console(), checked, as_json)


@app.command("ledger")
def ledger_command(
    case: CaseFolder,
    by: By,
    act: Annotated[
        list[str] | None, typer.Option(help="Only this act: searched, asked, ...")
    ] = None,
    database: Database = None,
) -> None:
    """See what was done to the case, by whom and when."""
    with plain_errors():
        print_history(Console(), get_history(case, make_settings(by, database), tuple(act or ())))


if __name__ == "__main__":
    app()
