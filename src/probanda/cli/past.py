"""Past court cases replayed step by step: a docket of one, or what of all of them cannot be right."""

from typing import Annotated

import msgspec
import typer
from rich.console import Console

from probanda.cli.dockets import print_docket, read_day_of
from probanda.cli.law import Overlay, read_facts
from probanda.cli.plain import printable
from probanda.cli.problems import plain_errors
from probanda.cli.summary import count
from probanda.ids import system_clock
from probanda.law.facts import Facts
from probanda.law.finding import Finder
from probanda.law.records import CourtCase
from probanda.proceedings.docket import make_docket, make_public_docket
from probanda.proceedings.enforcement import find_conduct
from probanda.proceedings.replaying import Fault, make_proceeding, replay_case
from probanda.proceedings.showing import Asked, Shown
from probanda.proceedings.time_limits import find_time_limits


def replay_command(
    person: Annotated[
        str | None, typer.Argument(help="Any usual form of the name; default is everybody.")
    ] = None,
    as_of: Annotated[str | None, typer.Option(help="As it stood on this day.")] = None,
    known_on: Annotated[str | None, typer.Option(help="As it was known on this day.")] = None,
    public_on: Annotated[str | None, typer.Option(help="What was public on this day.")] = None,
    overlay: Overlay = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Replay the court cases that the program knows; a step that cannot be right is a fault of the data."""
    with plain_errors():
        facts = read_facts(overlay)
        asked = Asked(
            as_of=read_day_of(as_of, "--as-of"),
            known_on=read_day_of(known_on, "--known-on"),
            public_on=read_day_of(public_on, "--public-on"),
        )
        cases = Finder(facts).person(person) if person is not None else facts.cases
    faults = [fault for case in cases for fault in replay_case(case, facts)[1]]
    if person is None:
        if as_json:
            typer.echo(msgspec.json.encode(faults))
        else:
            _tell_all(cases, facts)
    else:
        shown = [_show(case, asked, facts) for case in cases]
        if as_json:
            typer.echo(msgspec.json.encode(shown))
        for one in () if as_json else shown:
            print_docket(Console(), one)
    for fault in () if as_json else faults:
        typer.echo(printable(_tell_fault(fault)))
    if faults:
        raise typer.Exit(1)


def _tell_all(cases: tuple[CourtCase, ...], facts: Facts) -> None:
    histories = [replay_case(case, facts)[0].history for case in cases]
    steps = [event for history in histories for event in history]
    implied = sum(event.implied for event in steps)
    typer.echo(
        f"{count(len(cases), 'court case')} replayed: {count(len(steps), 'step')} taken, of which"
        f" {implied} are implied by the rules and not in the data."
    )


def _tell_fault(fault: Fault) -> str:
    return f"Fault of the data: {fault.refusal.tell()}"


def _show(case: CourtCase, asked: Asked, facts: Facts) -> Shown:
    proceeding = make_proceeding(facts.situations_by_number[case.situation])
    history = replay_case(case, facts)[0].history
    docket = (
        make_public_docket(proceeding, history, asked.public_on)
        if asked.public_on
        else make_docket(proceeding, history, asked.as_of, asked.known_on)
    )
    seen = {line.id for line in docket.lines}
    history = tuple(event for event in history if event.id in seen)
    on = asked.public_on or asked.as_of or system_clock().date()
    return Shown(
        docket=docket,
        limits=find_time_limits(proceeding, history, on),
        conduct=find_conduct(proceeding, history),
        filings=(),
        journeys=(),
        journeys_unanswered=(),
    )
