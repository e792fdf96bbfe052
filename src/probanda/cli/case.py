"""The commands of casework: look at what must be proved, and decide on it."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.text import Text

from probanda.casework.bearings import Side
from probanda.casework.verdicts import CONFIRM, REJECT, VERDICTS
from probanda.cli.blocks import show_or_write
from probanda.cli.counted import list_counts, list_exhibits, list_suspects, list_tasks
from probanda.cli.incidents import (
    control_command,
    incidents_command,
    merge_command,
    sites_command,
    split_command,
)
from probanda.cli.matrix import list_gap_counts, list_gaps, list_matrix, list_short_matrix
from probanda.cli.plain import printable
from probanda.cli.problems import plain_errors
from probanda.cli.said import By, Database, check_words, make_settings, say_decided, say_taken_back
from probanda.workflows.casework import Matrices, find_all_gaps, get_counts, get_matrices
from probanda.workflows.decide import Decided, assign, get_decided, grade, judge, note, take_back
from probanda.workflows.exhibits import get_exhibits, get_tasks
from probanda.workflows.placing import place_claim

case = typer.Typer(no_args_is_help=True, help="What must be proved, and what people decided on it.")

Why = Annotated[str, typer.Option(help="The reason, kept with the decision.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]
Several = Annotated[list[str], typer.Argument(help="Ids, their beginnings, or words.")]
Of = Annotated[str, typer.Argument(help="Its id, the id's beginning, or its words.")]


@case.callback()
def about(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")],
) -> None:
    """Every command names the case first: probanda case CASE decisions."""
    context.obj = folder


@case.command("decisions")
def decisions_command(
    context: typer.Context, by: By, as_json: AsJson = False, database: Database = None
) -> None:
    """What people decided: who, when, why; what stands, and what the case has no more."""
    with plain_errors():
        decided = get_decided(context.obj, make_settings(by, database))
    if as_json:
        typer.echo(msgspec.json.encode(decided))
        return
    out = Console()
    for one in decided:
        for line in _tell(one):
            out.print(Text(printable(line)), soft_wrap=True)
    if not decided:
        out.print("Nobody has decided anything.")


def _tell(decided: Decided) -> list[str]:
    one = decided.decision
    what = "take back" if one.what == "withdraw" else one.what
    said = "".join(f", {key} {value}" for key, value in one.says.items() if _is_told(value))
    number = f" decision {one.replaces}" if one.what == "withdraw" else ""
    stands = "" if decided.stands or one.what == "withdraw" else " (stands no more)"
    lines = [
        f"{one.number}. {what}{number}: {'; '.join(n.words for n in one.about)}{said}{stands}",
        f"   by {one.by}, {one.time[:16].replace('T', ' ')} UTC: {one.why}",
    ]
    if decided.gone and decided.stands:
        lines.append(
            "   not in the case as it is built now: "
            + "; ".join(f"{n.id} ({n.words})" for n in decided.gone)
        )
    return lines


def _is_told(value: object) -> bool:
    """Whether a particular is for this list: a whole record is shown where it belongs."""
    return bool(value) and not isinstance(value, dict)


@case.command("suspects")
def suspects_command(
    context: typer.Context, by: By, as_json: AsJson = False, database: Database = None
) -> None:
    """Who is charged, with the counts against each."""
    with plain_errors():
        counts = get_counts(context.obj, make_settings(by, database))
    show_or_write(list_suspects(counts), counts.suspects if as_json else None)


@case.command("counts")
def counts_command(
    context: typer.Context, by: By, as_json: AsJson = False, database: Database = None
) -> None:
    """Crime, mode, suspect, place and period, drafted from the charges that documents report."""
    with plain_errors():
        counts = get_counts(context.obj, make_settings(by, database))
    show_or_write(list_counts(counts), counts.counts if as_json else None)


@case.command("matrix")
def matrix_command(
    context: typer.Context,
    by: By,
    short: Annotated[bool, typer.Option("--short", help="Only how much for each element.")] = False,
    as_json: AsJson = False,
    database: Database = None,
) -> None:
    """What must be proved of each charge, with the claims for and against, gaps first."""
    with plain_errors():
        found = get_matrices(context.obj, make_settings(by, database))
    listed = list_short_matrix(found) if short else list_matrix(found)
    show_or_write(listed, found.matrices if as_json else None)
    _say_uncharged(found, short or as_json)


@case.command("gaps")
def gaps_command(
    context: typer.Context,
    by: By,
    short: Annotated[bool, typer.Option("--short", help="Only how many.")] = False,
    as_json: AsJson = False,
    database: Database = None,
) -> None:
    """What is missing: elements without a claim, on one line, or with allegation only."""
    with plain_errors():
        found = get_matrices(context.obj, make_settings(by, database))
    listed = list_gap_counts(found) if short else list_gaps(found)
    show_or_write(listed, find_all_gaps(found) if as_json else None)
    _say_uncharged(found, short or as_json)


def _say_uncharged(found: Matrices, is_told: bool) -> None:
    if not found.matrices and not is_told:
        typer.echo("The documents report no charge, so that nothing is to be proved.")


@case.command("exhibits")
def exhibits_command(
    context: typer.Context, by: By, as_json: AsJson = False, database: Database = None
) -> None:
    """Every document under its permanent number."""
    with plain_errors():
        exhibits = get_exhibits(context.obj, make_settings(by, database))
    show_or_write(list_exhibits(exhibits), exhibits if as_json else None)


@case.command("tasks")
def tasks_command(
    context: typer.Context, by: By, as_json: AsJson = False, database: Database = None
) -> None:
    """Originals that are quoted and to be found, and what people were assigned."""
    with plain_errors():
        tasks = get_tasks(context.obj, make_settings(by, database))
    show_or_write(list_tasks(tasks), tasks if as_json else None)


@case.command("confirm")
def confirm_command(
    context: typer.Context, of: Several, why: Why, by: By, database: Database = None
) -> None:
    """Confirm counts or anything else of the case; a charge stands for all its counts."""
    _judge(context, CONFIRM, of, why, by, database)


@case.command("reject")
def reject_command(
    context: typer.Context, of: Several, why: Why, by: By, database: Database = None
) -> None:
    """Reject counts or anything else of the case; a charge stands for all its counts."""
    _judge(context, REJECT, of, why, by, database)


def _judge(
    context: typer.Context,
    what: str,
    of: Sequence[str],
    why: str,
    by: str,
    database: str | None,
) -> None:
    with plain_errors():
        settings = make_settings(by, database)
        numbers = judge(context.obj, settings, what, of, check_words("--why", why))
        known = {one.decision.number: one.decision for one in get_decided(context.obj, settings)}
    for number in numbers:
        before = known.get(known[number].replaces or 0)
        if before:
            told = f"decision {before.number}, {VERDICTS[before.what]} by {before.by}"
            typer.echo(f"It takes the place of {printable(told)}.")
        say_decided(number)


@case.command("assign")
def assign_command(
    context: typer.Context,
    of: Of,
    to: Annotated[str, typer.Option(help="Whose task it is.")],
    why: Why,
    by: By,
    due: Annotated[str | None, typer.Option(help="Until which day.")] = None,
    database: Database = None,
) -> None:
    """Make something of the case a person's task, until a day."""
    with plain_errors():
        settings = make_settings(by, database)
        number = assign(
            context.obj, settings, of, check_words("--to", to), due, check_words("--why", why)
        )
    say_decided(number)


@case.command("grade")
def grade_command(
    context: typer.Context,
    of: Of,
    why: Why,
    by: By,
    reliability: Annotated[
        str | None, typer.Option(help="Of the source: A (completely reliable) to F (not judged).")
    ] = None,
    credibility: Annotated[
        str | None, typer.Option(help="Of what it tells: 1 (confirmed) to 6 (not judged).")
    ] = None,
    database: Database = None,
) -> None:
    """Grade a document, statement, claim or passage by the Admiralty scale; only people grade."""
    with plain_errors():
        settings = make_settings(by, database)
        why = check_words("--why", why)
        number = grade(context.obj, settings, of, reliability, credibility, why)
    say_decided(number)


@case.command("note")
def note_command(
    context: typer.Context,
    of: Of,
    words: Annotated[str, typer.Argument(help="What to note.")],
    by: By,
    database: Database = None,
) -> None:
    """Keep a note on something in the case."""
    with plain_errors():
        settings = make_settings(by, database)
        number = note(context.obj, settings, of, check_words("the note", words))
    say_decided(number)


class OnSide(StrEnum):
    """The sides of an element."""

    shows = "for"
    against = "against"


@case.command("place")
def place_command(
    context: typer.Context,
    of: Annotated[str, typer.Argument(help="A claim or statement: id, its beginning, or words.")],
    element: Annotated[str, typer.Option(help="The element, such as 28(b).4.")],
    side: Annotated[OnSide, typer.Option(help="Whether it tends to show it or against it.")],
    why: Why,
    by: By,
    charge: Annotated[
        str | None, typer.Option(help="Of which charge, if there are several.")
    ] = None,
    database: Database = None,
) -> None:
    """Put a claim under an element by hand, beside what the rules suggest."""
    sides: dict[OnSide, Side] = {OnSide.shows: "for", OnSide.against: "against"}
    with plain_errors():
        settings = make_settings(by, database)
        why = check_words("--why", why)
        number = place_claim(context.obj, settings, of, charge, element, sides[side], why)
    say_decided(number)


@case.command("withdraw")
def withdraw_command(
    context: typer.Context,
    number: Annotated[int, typer.Argument(help="The number of the decision.")],
    why: Why,
    by: By,
    database: Database = None,
) -> None:
    """Take a decision back; what it had replaced stands again."""
    with plain_errors():
        settings = make_settings(by, database)
        kept = take_back(context.obj, settings, number, check_words("--why", why))
    say_taken_back(kept, number)


case.command("incidents")(incidents_command)
case.command("sites")(sites_command)
case.command("merge")(merge_command)
case.command("split")(split_command)
case.command("control")(control_command)
