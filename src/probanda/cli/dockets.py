"""How a docket is looked at: printed, as JSON, as a picture, as a calendar; and what is new in it."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from probanda.cli.blocks import show
from probanda.cli.law import Overlay, read_facts
from probanda.cli.lists import Entry, Section
from probanda.cli.plain import printable
from probanda.cli.problems import plain_errors
from probanda.cli.said import By, Database, make_settings
from probanda.cli.summary import count
from probanda.law.finding import read_day
from probanda.proceedings.calendar_file import write_calendar
from probanda.proceedings.docket import Docket, Line, Standing
from probanda.proceedings.filings import find_current
from probanda.proceedings.forums import load_forum
from probanda.proceedings.picture import draw_procedure
from probanda.proceedings.showing import Asked, Shown
from probanda.proceedings.time_limits import Due
from probanda.proceedings.wording import say_day, say_days, say_public
from probanda.workflows.docket import Watched, get_dockets, watch
from probanda.workflows.proceed import Proposed, get_proposed

CaseFolder = Annotated[Path, typer.Argument(help="The case folder.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]


def docket_command(
    case: CaseFolder,
    by: By,
    within: Annotated[str | None, typer.Option("--in", help="Only this: its body or id.")] = None,
    as_of: Annotated[str | None, typer.Option(help="As it stood on this day.")] = None,
    known_on: Annotated[str | None, typer.Option(help="As it was known on this day.")] = None,
    public_on: Annotated[str | None, typer.Option(help="What was public on this day.")] = None,
    overlay: Overlay = None,
    ics: Annotated[Path | None, typer.Option(help="Write time limits as a calendar file.")] = None,
    svg: Annotated[Path | None, typer.Option(help="Write the procedure as pictures here.")] = None,
    as_json: AsJson = False,
    database: Database = None,
) -> None:
    """See what was done before each body, where everybody stands, and what is due."""
    with plain_errors():
        settings = make_settings(by, database)
        asked = Asked(
            within=within,
            as_of=read_day_of(as_of, "--as-of"),
            known_on=read_day_of(known_on, "--known-on"),
            public_on=read_day_of(public_on, "--public-on"),
        )
        shown = get_dockets(case, settings, asked, read_facts(overlay))
        if ics:
            limits = [
                (one.docket.proceeding, due)
                for one in shown
                for due in one.limits
                if due.state == "open"
            ]
            ics.write_bytes(write_calendar(limits, settings.clock()))
        if svg:
            svg.write_text(_draw(shown), "utf-8")
    if as_json:
        typer.echo(msgspec.json.encode(shown))
        return
    if not shown:
        with plain_errors():
            proposed = get_proposed(case, settings)
        typer.echo("Nobody has recorded a step. What the documents tell:\n")
        show(Console(), (list_proposals(proposed),))
    for number, one in enumerate(shown):
        if number:
            typer.echo()
        print_docket(Console(), one)


def watch_command(
    case: CaseFolder, by: By, as_json: AsJson = False, database: Database = None
) -> None:
    """See what changed in the dockets since you last looked."""
    with plain_errors():
        watched = watch(case, make_settings(by, database))
    if as_json:
        typer.echo(msgspec.json.encode(watched))
        return
    for number, line in enumerate(_tell_watched(watched)):
        typer.echo("  " * bool(number) + printable(line))


def read_day_of(written: str | None, option: str) -> date | None:
    """The day that an option names, if it is given."""
    return read_day(written, option) if written is not None else None


def _draw(shown: tuple[Shown, ...]) -> str:
    pictures = []
    for one in shown:
        persons = [standing.person for standing in one.docket.standing]
        pictures += [draw_procedure(one.docket, person) for person in persons]
        if not persons:
            pictures.append(draw_procedure(one.docket))
    return "\n".join(filter(None, pictures))


def print_docket(out: Console, shown: Shown) -> None:
    """Where everybody stands, then every step with its rule, then what is due and beside it."""
    show(out, list_docket(shown))


def list_docket(shown: Shown) -> tuple[Section, ...]:
    """The sections of a docket; the first says what no step of it may be taken for."""
    docket = shown.docket
    standing = tuple(_standing(one) for one in docket.standing)
    whole = Entry(
        _name(docket),
        (
            ("forum", (docket.forum,)),
            ("stage", (docket.stage,)),
            ("as it", tuple(_when_asked(docket))),
        ),
    )
    sections = [
        Section("docket", "dockets", (whole,), docket.never, each_tells=True),
        Section("person", "persons", standing, each_tells=True),
        Section("step", "steps", tuple(_line(one) for one in docket.lines), each_tells=True),
    ]
    limits = tuple(_limit(due) for due in shown.limits)
    beside = tuple(_beside(shown))
    if limits:
        note = "Counted from the day of the step; they run from its notification, which is not recorded."
        sections.append(Section("time limit", "time limits", limits, note, each_tells=True))
    if beside:
        sections.append(Section("thing beside it", "things beside it", beside, each_tells=True))
    return tuple(section for section in sections if section.entries)


def _name(docket: Docket) -> str:
    body, title = docket.proceeding.body, docket.proceeding.title
    return body if title == f"proceedings of {body}" else f"{body}: {title}"


def list_proposals(proposed: Sequence[Proposed]) -> Section:
    """The steps that documents tell, with what of each is open."""
    note = (
        "'probanda proceed CASE confirm' records one, by its id or words; where one is only perhaps "
        "this step, whoever confirms it says that it is."
    )
    return Section("proposed step", "proposed steps", tuple(_proposed(p) for p in proposed), note)


def _proposed(one: Proposed) -> Entry:
    event, forum = one.proposal.event, one.proposal.forum
    told = f"in {count(len({place.document for place in event.rests_on}), 'document')}"
    return Entry(
        f"{say_days(event.happened)}: {one.proposal.words}",
        (
            ("recorded", ("yes" if one.recorded else "not yet",)),
            ("before", (load_forum(forum).name if forum else "not told: a person says which",)),
            ("because", (f"{'; '.join(one.proposal.reasons)}; {told}",)),
            ("id", (one.proposal.id,)),
        ),
    )


def _when_asked(docket: Docket) -> Iterator[str]:
    if docket.as_of:
        yield f"stood on {say_day(docket.as_of)}"
    if docket.known_on:
        yield f"was known on {say_day(docket.known_on)}"
    if not (docket.as_of or docket.known_on):
        yield "stands"


def _standing(one: Standing) -> Entry:
    since = f", since {say_days(one.since)}" if one.since else ""
    return Entry(
        one.person,
        (
            ("stage", (f"{one.stage}{since}",)),
            ("found guilty", ("yes, by a conviction" if one.guilty else "no: presumed innocent",)),
            *(
                (
                    i.kind,
                    (f"{say_days(i.issued)}: {i.status}", f"existence public {say_public(i.existence_public)}, "
                     f"text {_public(i.contents_public)}"),
                )
                for i in one.instruments
            ),
        ),
    )  # fmt: skip


def _public(day: date | None) -> str:
    return f"from {say_day(day)}" if day else "not known to be public"


def _line(line: Line) -> Entry:
    name = f"{say_days(line.happened)}: {line.act}{line.doubt}"
    facts: list[tuple[str, tuple[str, ...]]] = [
        ("by", (f"{line.by} (by the rules: nobody recorded who took it)" if line.implied else line.by,)),
        ("of", line.persons),
        ("court case", (line.court_case,) if line.court_case else ()),
        ("State", (line.state,) if line.state else ()),
        ("rule", line.rules),
        ("day", (line.bounded_by,) if line.bounded_by else ()),
        ("standard", (line.standard_told,) if line.standard_told else ()),
        ("means", (line.means,) if line.means else ()),
        ("counts", line.counts),
        ("modes", line.modes),
        ("reasons", (line.reasons,) if line.reasons else ()),
        ("level", (line.level_told,) if line.level or line.usual_level != "public" else ()),
        ("public", _publicity(line)),
        ("note", (line.note,) if line.note else ()),
        ("also under", line.recorded_of),
        ("from", (_source(line),)),
        ("cannot stand", (line.fault,) if line.fault else ()),
        ("id", (line.id,)),
    ]  # fmt: skip
    return Entry(name, tuple((key, told) for key, told in facts if told))


def _publicity(line: Line) -> tuple[str, ...]:
    """When it was public that it is, and of what is usually sealed also its text."""
    if line.implied or not (line.existence_public or line.contents_public):
        return () if line.implied else ("not known to be",)
    sealed = line.usual_level != "public" or line.level not in (None, "public")
    text = f"; its text {_public(line.contents_public)}" if sealed else ""
    return (f"{say_public(line.existence_public)}{text}",)


def _source(line: Line) -> str:
    places = f", {count(len(line.rests_on), 'place')}" if line.rests_on else ""
    again = f"; recorded {1 + len(line.also_recorded)} times" if line.also_recorded else ""
    sure = f" ({line.confidence})" if line.confidence else ""
    return f"{line.source or 'the rules'}{sure}{places}{again}"


def _limit(due: Due) -> Entry:
    met = f" on {say_day(due.met_by)}" if due.met_by else ""
    return Entry(
        f"{say_day(due.day)}: {due.due}" + (f": {due.person}" if due.person else ""),
        (
            ("stands", (f"{due.state}{met}",)),
            ("rule", (due.rule,)),
            ("because", (f"{due.says}; after “{due.after}”",)),
        ),
    )


def _beside(shown: Shown) -> Iterator[Entry]:
    for conduct in shown.conduct:
        facts = (
            ("asked", shown.tell(conduct.requests)),
            ("said or did", shown.tell(conduct.responses)),
            ("found", shown.tell(conduct.findings)),
        )
        name = f"{conduct.state} on {conduct.person}" if conduct.person else conduct.state
        yield Entry(name, tuple(fact for fact in facts if fact[1]))
    for seen in shown.journeys:
        stay = seen.journey
        until = f" to {say_day(stay.last)}" if stay.last else ""
        yield Entry(
            f"{stay.person} in {stay.state}, {say_day(stay.first)}{until}",
            (
                ("duty to arrest", (seen.reason,)),
                ("assuming", seen.assumptions),
                ("asked", (f"request to the State: {seen.requested}",)),
                ("arrested", (seen.arrested,)),
                ("from", (stay.source or "not told",)),
            ),
        )
    for told in shown.journeys_unanswered:
        yield Entry("A journey without an answer of the law", (("why", (told,)),))
    for filing in shown.filings:
        points = [f"corrigendum of {filing.corrects}"] * bool(filing.corrects)
        points += [f"redacted version of {filing.redacts}"] * bool(filing.redacts)
        current = find_current(shown.filings, filing.number)
        if current and current != filing:
            points.append(f"stands as corrected by {current.number}")
        yield Entry(
            f"Filing {filing.number}: {filing.title}",
            (
                ("filed", (f"{say_day(filing.filed)} by {filing.by}",)),
                ("level", (f"{filing.level}; public {_public(filing.public)}",)),
                ("points at", tuple(points) or ("no other",)),
            ),
        )


def _tell_watched(watched: Watched) -> Iterator[str]:
    since = watched.since
    yield f"Since {since[:16].replace('T', ' ')} UTC:" if since else "You look for the first time:"
    if watched.not_recorded:
        yield f"{watched.not_recorded} This look is not recorded."
    for one in watched.decisions:
        about = "; ".join(named.words for named in one.about[:1])
        back = f" decision {one.replaces}" if one.what == "withdraw" else ""
        yield f"{one.number}. {one.by}: {one.what}{back}: {about}: {one.why}"
    for what, before, now in watched.moved:
        yield f"{what}: {before} -> {now}"
    for proposal in watched.proposals:
        yield f"the documents tell: {proposal.words} ({proposal.id}), unchecked"
    for due in watched.limits:
        person = f": {due.person}" if due.person else ""
        yield f"{due.state}: {due.due}{person} by {say_day(due.day)} [{due.rule}]"
    if not (watched.decisions or watched.moved or watched.proposals or watched.limits):
        yield "nothing changed."
