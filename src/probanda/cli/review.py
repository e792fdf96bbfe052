"""The commands that open a child's record: review, show, add, sibling, attach. Each is logged first."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from probanda.cli.listed import say
from probanda.cli.plain import escape, printable
from probanda.cli.problems import nameless_errors
from probanda.cli.register import Keys, RecordId, RegisterFolder, set_up
from probanda.cli.said import By, check_words
from probanda.cli.wording import reasons_in_language
from probanda.ledger.errors import CaseError
from probanda.tracing.candidates import show_probability
from probanda.tracing.register.links import TWO, Verdict
from probanda.tracing.register.records import Record, write_id
from probanda.tracing.register.states import get_fields, list_names
from probanda.workflows.case import Settings
from probanda.workflows.tracing.register import Where
from probanda.workflows.tracing.review import (
    Waiting,
    confirm,
    list_pending,
    list_verdicts,
    reject,
    show_offer,
)
from probanda.workflows.tracing.tell import (
    attach,
    look_at,
    take_out,
    tell,
    tell_siblings,
)


def review_command(
    register: RegisterFolder,
    by: By,
    pair: Annotated[
        list[str] | None, typer.Argument(metavar="[SOUGHT FOUND]", help="One pair: S12 F13.")
    ] = None,
    verified: Annotated[str, typer.Option(help="Confirm the pair: how it was verified.")] = "",
    why: Annotated[str, typer.Option("--reject", help="Reject the pair: why.")] = "",
    on: Annotated[str, typer.Option(help="The day it was verified; default is today.")] = "",
    listed: Annotated[bool, typer.Option("--list", help="Only list what waits for you.")] = False,
    keys: Keys = None,
) -> None:
    """Look at candidates one by one; two different people confirm, saying how, or one rejects, saying why."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        if pair:
            _decide(where, settings, pair, verified, why, on)
            return
        if verified or why:
            raise CaseError("It is not said of which pair.", "Name it: S12 F13.")
        offers = list_pending(where, settings)
        if listed or not is_interactive():
            _list(offers)
            return
        for waiting in offers:
            if not _ask(where, settings, waiting):
                return
    say("Nothing more waits for you.")


def is_interactive() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin.isatty()


def _decide(
    where: Where, settings: Settings, pair: list[str], verified: str, why: str, on: str
) -> None:
    if len(pair) != TWO or bool(verified) == bool(why):
        raise CaseError(
            "A pair is confirmed or rejected.",
            "Write S12 F13 --verified HOW, or S12 F13 --reject WHY.",
        )
    if why:
        reject(where, settings, pair[0], pair[1], check_words("--reject", why))
        say("Rejected. It is not offered again unless one of the two tells something else.")
    else:
        how = check_words("--verified", verified)
        _say_confirmed(confirm(where, settings, pair[0], pair[1], how, on))


def _say_confirmed(verdict: Verdict) -> None:
    if verdict.is_link:
        say("Confirmed by two people: the two records are of one child.")
    else:
        say("Confirmed by you. Another person must confirm it before it counts.")


def _list(offers: list[Waiting]) -> None:
    for offer in (one.offer for one in offers):
        say(
            f"{write_id('sought', offer.sought)} {write_id('found', offer.found)}  "
            f"{show_probability(offer.probability)}  {'; '.join(reasons_in_language(offer.reasons))}"
        )
    say(f"{len(offers):,} wait for you." if offers else "Nothing waits for you.")


def _ask(where: Where, settings: Settings, waiting: Waiting) -> bool:
    """Show a pair and ask; whether to go on."""
    sought, found = show_offer(where, settings, waiting.offer)
    ids = sought.id, found.id
    _print_pair(waiting, sought, found)
    answer = typer.prompt("confirm, reject, skip or quit? [c/r/s/q]", default="s").strip().lower()
    if answer.startswith("q"):
        return False
    with nameless_errors():
        if answer.startswith("c"):
            how = typer.prompt("How was it verified, with the family and the child?")
            _say_confirmed(confirm(where, settings, *ids, how))
        elif answer.startswith("r"):
            reject(where, settings, *ids, typer.prompt("Why are they not one child?"))
            say("Rejected.")
    return True


def _print_pair(waiting: Waiting, sought: Record, found: Record) -> None:
    table = Table(box=None, pad_edge=False)
    for title in ("", f"sought {sought.id}", f"found {found.id}"):
        table.add_column(title)
    first, second = _lines(sought), _lines(found)
    for field in dict.fromkeys([*first, *second]):
        table.add_row(field, escape(first.get(field, "")), escape(second.get(field, "")))
    Console().print(table, highlight=False)
    say(
        f"{show_probability(waiting.offer.probability)}: {'; '.join(reasons_in_language(waiting.offer.reasons))}"
    )
    if waiting.confirmed_by:
        say(f"Confirmed by {', '.join(waiting.confirmed_by)}: look for yourself before you do.")
    if waiting.rivals:
        say(f"{waiting.rivals} other candidate(s) are offered for the same record found.")


def _lines(record: Record) -> dict[str, str]:
    names = {"other names": "; ".join(list_names(record))} if list_names(record) else {}
    return get_fields(record) | names


def show_command(register: RegisterFolder, record: RecordId, by: By, keys: Keys = None) -> None:
    """Open one record: what lists and people told of it; the ledger keeps that you looked."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        opened, beside = look_at(where, settings, record)
        verdicts = list_verdicts(where, settings, record)
    say(
        printable(f"{opened.id} ({opened.kind}, {opened.level}), {opened.row.id} in L{opened.list}")
    )
    for field, value in opened.row.fields.items():
        say(f"  {field}: {printable(value)}")
    for telling in opened.told:
        said = ", ".join(f"{field} {value}" for field, value in telling.says.items())
        say(printable(f"{telling.time[:10]} {telling.by}: {telling.what}: {said}"))
    for one in beside:
        if one.telling.what == "sibling":
            other = one.beside if one.record == opened.number else one.record
            say(f"brother or sister: {write_id(opened.kind, other or 0)}")
    for other_id, verdict in verdicts:
        state = (
            f"rejected by {verdict.rejected_by}: {verdict.why}"
            if verdict.rejected_by
            else "; ".join(f"confirmed by {who}: {how}" for who, how in verdict.confirmed.items())
        )
        say(printable(f"with {other_id}: {state}"))


def add_command(
    register: RegisterFolder,
    record: RecordId,
    what: Annotated[str, typer.Argument(help="name, birth, transfer, status, wish, closure ...")],
    particulars: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE...")],
    by: By,
    keys: Keys = None,
) -> None:
    """Record something of a child: a name with its legal act, a transfer, a status, a wish, a closure."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        words = [check_words("FIELD=VALUE", one) for one in particulars]
        number = tell(where, settings, record, what, words)
    say(f"Recorded as {number}.")


def sibling_command(
    register: RegisterFolder,
    first: RecordId,
    second: RecordId,
    by: By,
    source: Annotated[str, typer.Option(help="Who says so.")] = "",
    keys: Keys = None,
) -> None:
    """Record that two children sought, or two found, are brothers or sisters."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        tell_siblings(where, settings, first, second, check_words("--source", source))
    say("Recorded of both.")


def attach_command(
    register: RegisterFolder,
    record: RecordId,
    file: Annotated[Path, typer.Argument(help="A photograph or a document.", dir_okay=False)],
    by: By,
    kind: Annotated[
        str, typer.Option("--as", help="photograph, best interests, request ...")
    ] = "photograph",
    note: Annotated[str, typer.Option(help="Anything worth keeping.")] = "",
    take: Annotated[str, typer.Option(help="Write the attachment of this digest to FILE.")] = "",
    keys: Keys = None,
) -> None:
    """Seal a file to a record, or with --take write a sealed one out; shown nowhere else."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        if take:
            take_out(where, settings, record, take, file)
            say("Written. It is no longer sealed: destroy the file when you are done.")
            return
        digest = attach(where, settings, record, file, kind, check_words("--note", note))
    say(
        f"Sealed as {digest[:12]}; the file that you gave is untouched: destroy it if it must not lie about."
    )


def add_commands(trace: typer.Typer) -> None:
    """Put the commands in their place."""
    trace.command("review")(review_command)
    trace.command("show")(show_command)
    trace.command("add")(add_command)
    trace.command("sibling")(sibling_command)
    trace.command("attach")(attach_command)
