"""The commands of proceedings: what was done before which body, decided and taken back by people."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, get_args

import msgspec
import typer
from rich.console import Console
from rich.text import Text

from probanda.cli.blocks import show
from probanda.cli.dockets import list_proposals, read_day_of
from probanda.cli.entered import Kind, read_days, read_kind, read_parts, read_public
from probanda.cli.law import Overlay, read_facts
from probanda.cli.plain import printable
from probanda.cli.problems import plain_errors
from probanda.cli.said import By, Database, check_words, make_settings
from probanda.law.facts import load_facts
from probanda.law.finding import read_day
from probanda.proceedings.forums import FORUMS, load_forum
from probanda.proceedings.records import (
    Apart,
    Event,
    Filing,
    Journey,
    Merge,
    Part,
    Split,
)
from probanda.workflows.joining import decide_join
from probanda.workflows.proceed import (
    Made,
    confirm,
    file_filing,
    get_proceeding,
    get_proposed,
    open_proceeding,
    record_journey,
    record_step,
    undo,
)

proceed = typer.Typer(
    no_args_is_help=True, help="Record what was done in proceedings; each step is held to its rule."
)

Why = Annotated[str, typer.Option(help="The reason, kept with the decision.")]
Within = Annotated[str | None, typer.Option("--in", help="Which proceeding: its body or id.")]
Implied = Annotated[
    bool, typer.Option("--implied", help="Also what must have been taken before it, by the rules.")
]
Sure = Annotated[
    bool, typer.Option("--sure", help="Record a day or State that nothing here knows all the same.")
]
Of = Annotated[list[str], typer.Argument(help="Proposals: ids, their beginnings, or words.")]
OneDay = Annotated[str | None, typer.Option(help="A day: 2031-03-14.")]


@proceed.callback()
def about(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")],
) -> None:
    """Every command names the case first: probanda proceed CASE proposals."""
    context.obj = folder


@proceed.command("forums")
def forums_command() -> None:
    """The forums that are known, with their steps: who takes each, by which rule, to which standard."""
    for key in FORUMS:
        forum = load_forum(key)
        began = f" No step is older than {forum.began.tell()}." if forum.began else ""
        _print(f"{key}: {forum.name}. {forum.never}{began}")
        for step in forum.steps if not forum.like else ():
            rules = ", ".join(forum.cite(rule) for rule in step.rules)
            told = [
                f"by {' or '.join(step.by)}",
                rules,
                step.standard and f"standard: {step.standard}",
            ]
            _print(f"{step.name}: {'; '.join(part for part in told if part)}", 3)


@proceed.command("proposals")
def proposals_command(
    context: typer.Context,
    by: By,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    database: Database = None,
) -> None:
    """The steps that the documents tell, to be recorded by a person."""
    with plain_errors():
        proposed = get_proposed(context.obj, make_settings(by, database))
    if as_json:
        typer.echo(msgspec.json.encode(proposed))
        return
    show(Console(), (list_proposals(proposed),))


@proceed.command("confirm")
def confirm_command(
    context: typer.Context,
    of: Of,
    why: Why,
    by: By,
    within: Within = None,
    forum: Annotated[str | None, typer.Option(help=f"Before which: {', '.join(FORUMS)}.")] = None,
    implied: Implied = False,
    database: Database = None,
) -> None:
    """Record proposed steps, all or none; what is recorded already stays as it is."""
    with plain_errors():
        settings = make_settings(by, database)
        why = check_words("--why", why)
        made = confirm(context.obj, settings, of, why, implied=implied, forum=forum, within=within)
    _say(made)


@proceed.command("open")
def open_command(
    context: typer.Context,
    forum: Annotated[str, typer.Argument(help=f"Before which: {', '.join(FORUMS)}.")],
    body: Annotated[str, typer.Option(help="The body's name.")],
    title: Annotated[str, typer.Option(help="What it is about: a situation, a case.")],
    why: Why,
    by: By,
    first: Annotated[str | None, typer.Option(help="The first day that it reaches in law.")] = None,
    sure: Sure = False,
    database: Database = None,
) -> None:
    """Begin a docket."""
    with plain_errors():
        settings = make_settings(by, database)
        day = read_day_of(first, "--first")
        made = open_proceeding(
            context.obj,
            settings,
            forum,
            check_words("--body", body),
            check_words("--title", title),
            day,
            check_words("--why", why),
            unless_slip=None if sure else load_facts(),
        )
    _say((made,))


@proceed.command("step")
def step_command(
    context: typer.Context,
    act: Annotated[
        str, typer.Argument(help="The step: 'probanda proceed CASE forums' lists them.")
    ],
    participant: Annotated[str, typer.Option(help="Who took it, such as Pre-Trial Chamber II.")],
    why: Why,
    by: By,
    within: Within = None,
    person: Annotated[list[str] | None, typer.Option(help="Whom it concerns.")] = None,
    new_person: Annotated[bool, typer.Option(help="Whom no document names.")] = False,
    state: Annotated[str | None, typer.Option(help="The State that it concerns.")] = None,
    court_case: Annotated[str | None, typer.Option(help="The court's number of the case.")] = None,
    on: OneDay = None,
    not_before: OneDay = None,
    not_after: OneDay = None,
    known: Annotated[str | None, typer.Option(help="Day on which it became known.")] = None,
    public: Annotated[str | None, typer.Option(help="Day on which it became public.")] = None,
    public_by: Annotated[
        str | None, typer.Option(help="Day by which it was public, since when is not known.")
    ] = None,
    contents: Annotated[str | None, typer.Option(help="Day on which its text did.")] = None,
    shown: Annotated[
        list[str] | None, typer.Option(help=f"Public with it: {', '.join(get_args(Part))}.")
    ] = None,
    level: Annotated[str | None, typer.Option(help="Its level, if it is told.")] = None,
    of: Annotated[str | None, typer.Option(help="The step that it is about, by id.")] = None,
    sets: Annotated[str | None, typer.Option(help="The day that it sets.")] = None,
    count: Annotated[list[str] | None, typer.Option(help="A count.")] = None,
    mode: Annotated[list[str] | None, typer.Option(help="A mode of liability.")] = None,
    standard: Annotated[str | None, typer.Option(help="The standard, as printed.")] = None,
    reasons: Annotated[str | None, typer.Option(help="The reasons, or what was said.")] = None,
    source: Annotated[str, typer.Option(help="Where this is from.")] = "",
    implied: Implied = False,
    sure: Sure = False,
    overlay: Overlay = None,
    database: Database = None,
) -> None:
    """Record a step that no document of the case tells, or that the proposals do not have."""
    with plain_errors():
        settings = make_settings(by, database)
        proceeding = get_proceeding(context.obj, settings, within)
        load_forum(proceeding.forum).step(act)  # a step that is misspelt is told with the nearest
        event = Event(
            proceeding=proceeding.id,
            act=act,
            happened=read_days(on, not_before, not_after),
            participant=participant,
            who=participant,
            persons=tuple(person or ()),
            court_case=court_case,
            state=state,
            known=read_day_of(known, "--known"),
            public=read_public(public, public_by),
            contents=read_day_of(contents, "--contents"),
            shown=("persons", *read_parts(shown or ())),
            level=level,
            of=of,
            sets=read_day_of(sets, "--sets"),
            counts=tuple(count or ()),
            modes=tuple(mode or ()),
            standard=standard,
            reasons=reasons,
            source=source or f"entered by {by}",
        )
        why = check_words("--why", why)
        made = record_step(
            context.obj,
            settings,
            event,
            why,
            implied=implied,
            new_person=new_person,
            unless_slip=None if sure else read_facts(overlay),
        )
    _say(made)


@proceed.command("merge")
def merge_command(
    context: typer.Context,
    kind: Kind,
    kept: Annotated[str, typer.Argument(help="The record that stays.")],
    other: Annotated[str, typer.Argument(help="The record that was the same.")],
    why: Why,
    by: By,
    sure: Annotated[
        bool, typer.Option("--sure", help="Though names or offices tell two persons.")
    ] = False,
    database: Database = None,
) -> None:
    """Two records are one: both histories are kept, and it can be taken back."""
    join = Merge(kind=read_kind(kind), kept=kept, other=other)
    _join(context, join, why, by, database, sure=sure)


@proceed.command("split")
def split_command(
    context: typer.Context,
    kind: Kind,
    kept: Annotated[str, typer.Argument(help="The record that was two.")],
    other: Annotated[str, typer.Argument(help="The name of the other.")],
    step: Annotated[list[str], typer.Option(help="A step of the other, by id.")],
    why: Why,
    by: By,
    database: Database = None,
) -> None:
    """One record was two: the steps named are of the other."""
    join = Split(kind=read_kind(kind), kept=kept, other=other, steps=tuple(step))
    _join(context, join, why, by, database)


@proceed.command("apart")
def apart_command(
    context: typer.Context,
    kind: Kind,
    one: Annotated[str, typer.Argument(help="A record.")],
    other: Annotated[str, typer.Argument(help="Another like it.")],
    why: Why,
    by: By,
    database: Database = None,
) -> None:
    """Two records are like each other and are not one."""
    _join(context, Apart(kind=read_kind(kind), kept=one, other=other), why, by, database)


def _join(
    context: typer.Context,
    join: Merge | Split | Apart,
    why: str,
    by: str,
    database: str | None,
    *,
    sure: bool = False,
) -> None:
    with plain_errors():
        settings = make_settings(by, database)
        made = decide_join(context.obj, settings, join, check_words("--why", why), sure=sure)
    _say((made,))


@proceed.command("file")
def file_command(
    context: typer.Context,
    number: Annotated[str, typer.Argument(help="The filing's number.")],
    title: Annotated[str, typer.Option(help="Its title.")],
    on: Annotated[str, typer.Option(help="The day on which it was filed.")],
    filed_by: Annotated[str, typer.Option(help="Who filed it.")],
    why: Why,
    by: By,
    person: Annotated[list[str] | None, typer.Option(help="Whom it concerns.")] = None,
    level: Annotated[str, typer.Option(help="Its level.")] = "public",
    public: Annotated[str | None, typer.Option(help="Day on which it became public.")] = None,
    corrects: Annotated[str | None, typer.Option(help="Number of what it corrects.")] = None,
    redacts: Annotated[str | None, typer.Option(help="Number of its original.")] = None,
    sure: Sure = False,
    database: Database = None,
) -> None:
    """Record a filing, a corrigendum, or a redacted version that points at its original."""
    with plain_errors():
        settings = make_settings(by, database)
        filing = Filing(
            number=number.strip(),
            title=title.strip(),
            filed=read_day(on, "--on"),
            by=filed_by,
            persons=tuple(person or ()),
            level=level,
            public=read_day_of(public, "--public"),
            corrects=corrects,
            redacts=redacts,
        )
        facts = None if sure else load_facts()
        why = check_words("--why", why)
        made = file_filing(context.obj, settings, filing, why, unless_slip=facts)
    _say((made,))


@proceed.command("journey")
def journey_command(
    context: typer.Context,
    person: Annotated[str, typer.Argument(help="Who travelled.")],
    state: Annotated[str, typer.Argument(help="Where to: the State's code or name.")],
    first: Annotated[str, typer.Option("--from", help="The first day there.")],
    why: Why,
    by: By,
    last: Annotated[str | None, typer.Option("--to", help="The last day there.")] = None,
    source: Annotated[str, typer.Option(help="Where this is from.")] = "",
    new_person: Annotated[bool, typer.Option(help="Whom no document names.")] = False,
    sure: Sure = False,
    overlay: Overlay = None,
    database: Database = None,
) -> None:
    """Record a person's stay in a State, to stand beside the law's answer in the docket."""
    with plain_errors():
        settings = make_settings(by, database)
        journey = Journey(
            person=person.strip(),
            state=state.strip(),
            first=read_day(first, "--from"),
            last=read_day_of(last, "--to"),
            source=source,
        )
        why = check_words("--why", why)
        facts = None if sure else read_facts(overlay)
        made = record_journey(
            context.obj, settings, journey, why, new_person=new_person, unless_slip=facts
        )
    _say((made,))


@proceed.command("undo")
def undo_command(
    context: typer.Context,
    number: Annotated[int, typer.Argument(help="The number of the decision.")],
    why: Why,
    by: By,
    database: Database = None,
) -> None:
    """Take back what was recorded, unless others were built on it: then it says what."""
    with plain_errors():
        settings = make_settings(by, database)
        made = undo(context.obj, settings, number, check_words("--why", why))
    _say((made,))


def _say(made: Sequence[Made]) -> None:
    for one in made:
        number = "stands already" if one.number is None else f"decision {one.number}"
        _print(f"{number}: {one.words}")


def _print(line: str, indent: int = 0) -> None:
    Console().print(Text(" " * indent + printable(line)), soft_wrap=True)
