"""The commands of the law: may the Court hear it, must this State arrest, what must be proved."""

import csv
import sys
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace
from rich.console import Console

from probanda.cli.law_shown import (
    give,
    say_answer,
    say_check,
    say_crimes,
    say_grounds,
    say_modes,
    say_provision,
    say_standard,
    say_travel,
    say_version,
    write_json,
)
from probanda.cli.plain import escape
from probanda.cli.problems import plain_errors
from probanda.ids import system_clock
from probanda.law.arrest import ArrestQuestion, assess_arrest
from probanda.law.bodies import (
    find_elements,
    find_modes,
    find_provision,
    find_standard,
    find_version,
    load_bodies,
)
from probanda.law.checking import check_data
from probanda.law.facts import Facts, load_facts
from probanda.law.finding import read_day
from probanda.law.overlay import add_overlay
from probanda.law.problems import LawError
from probanda.law.questions import Law, Question, find_misspelt_keys, name_line, read_question
from probanda.law.records import CourtCase
from probanda.law.travel import assess_travel, draw_travel, find_undrawn
from probanda.law.warrants import read_warrant

law = typer.Typer(no_args_is_help=True, help="Ask the law, with Articles, disputes and dates.")

KnownOn = Annotated[str | None, typer.Option(help="As it was known on this day.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]
Person = Annotated[str | None, typer.Option(help="Any usual form of the name.")]
Overlay = Annotated[Path | None, typer.Option(help="A TOML file of a case's own facts.")]
Warrant = Annotated[Path | None, typer.Option(help="A JSON file with a warrant instead.")]


@law.command("jurisdiction")
def jurisdiction_command(
    crime: Annotated[str, typer.Option(help='By Article: "8(2)(a)(vii)-1".')],
    date: Annotated[str, typer.Option(help="Day of the act.")],
    place: Annotated[list[str] | None, typer.Option(help="State of the act, ISO 3166.")] = None,
    also_place: Annotated[
        list[str] | None, typer.Option(help="State where it was completed.")
    ] = None,
    national: Annotated[str | None, typer.Option(help="State of the person's nationality.")] = None,
    trigger: Annotated[
        str,
        typer.Option(help="none, state-referral, proprio-motu, unsc-referral or ICC-01/22."),
    ] = "none",
    age: Annotated[int | None, typer.Option(min=0, help="The person's age at the time.")] = None,
    known_on: KnownOn = None,
    overlay: Overlay = None,
    as_json: AsJson = False,
) -> None:
    """May the Court hear it?"""
    question = Question(
        "jurisdiction",
        crime=crime,
        place=place,
        also_place=also_place,
        date=date,
        national=national,
        trigger=trigger,
        age=age,
        known_on=known_on,
    )
    with plain_errors():
        answer = Law(read_facts(overlay)).answer(question)
    give(answer, as_json, say_answer)


@law.command("arrest")
def arrest_command(
    state: Annotated[str, typer.Option(help="Where the person is found, ISO 3166.")],
    on: Annotated[str, typer.Option(help="The day.")],
    person: Person = None,
    warrant: Warrant = None,
    known_on: KnownOn = None,
    overlay: Overlay = None,
    as_json: AsJson = False,
) -> None:
    """Must this State arrest?"""
    with plain_errors():
        asked = Law(read_facts(overlay))
        question = ArrestQuestion(
            find_cases(asked, person, warrant),
            asked.finder.place(state),
            read_day(on, "--on"),
            read_day(known_on, "--known-on") if known_on else None,
            taken_for=asked.taken_for(person),
        )
        answer = assess_arrest(question, asked.facts)
    give(answer, as_json, say_answer)


@law.command("travel")
def travel_command(
    on: Annotated[str, typer.Option(help="The day.")],
    person: Person = None,
    warrant: Warrant = None,
    known_on: KnownOn = None,
    overlay: Overlay = None,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="As CSV.")] = False,
    svg: Annotated[Path | None, typer.Option(help="A file for the map of the world.")] = None,
) -> None:
    """Where would the person have to be arrested? Every State."""
    with plain_errors():
        asked = Law(read_facts(overlay))
        cases = find_cases(asked, person, warrant)
        known = read_day(known_on, "--known-on") if known_on else None
        day = read_day(on, "--on")
        if asked.taken_for(person):
            said = f'"{escape(person or "")}" is taken for {escape(cases[0].person)}.'
            Console(stderr=True).print(said)
        found = assess_travel(cases, day, asked.facts, known)
        if svg is not None:
            svg.write_text(draw_travel(cases, found, day, asked.facts, known), "utf-8")
            small = ", ".join(f"{s.name} ({a.answer})" for s, a in find_undrawn(found))
            Console(stderr=True).print(f"Too small for the map: {escape(small)}.")
    if as_json:
        for _, answer in found:
            write_json(answer)
    elif as_csv:
        rows = csv.writer(sys.stdout)
        rows.writerow(["code", "state", "answer", "disputed", "articles", "reason"])
        for state, answer in found:
            disputed = "yes" if answer.disputes else "no"
            articles = " ".join(answer.articles)
            rows.writerow(
                [state.code, state.name, answer.answer, disputed, articles, answer.reason]
            )
    else:
        say_travel(Console(), cases[0].person, found, str(day))


@law.command("questions")
def questions_command(
    file: Annotated[Path, typer.Argument(help="JSON lines; - for standard input.")],
    overlay: Overlay = None,
) -> None:
    """Answer many questions at once, as JSON lines; one that cannot be answered says why in its line.

    {"question": "jurisdiction", "crime", "date", "place", "also_place", "national", "trigger", "age", "known_on"}
    or {"question": "arrest", "person", "state", "on", "known_on"}, each with an "id".
    """
    with plain_errors():
        written = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        asked = Law(read_facts(overlay))
        if not written.strip():
            raise LawError(f"No question in {file}.", "Write one JSON object on each line.")
    failed = False
    for number, line in enumerate(written.splitlines(), 1):
        if not line.strip():
            continue
        name = name_line(line, number)
        unread: list[str] = []
        try:
            question = read_question(line)
            unread = find_misspelt_keys(line)
            answer = asked.answer(question)
            write_json(replace(answer, assumptions=(*unread, *answer.assumptions)))
        except LawError as error:
            failed = True
            way_out = " ".join([*(f"{said}." for said in unread), error.way_out])
            write_json({"id": name, "error": error.what, "way_out": way_out})
    if failed:
        raise typer.Exit(1)


@law.command("check")
def check_command(overlay: Overlay = None, as_json: AsJson = False) -> None:
    """What in the data is weak, stale, or from memory."""
    with plain_errors():
        check = check_data(read_facts(overlay), load_bodies(), system_clock().date())
    give(check, as_json, say_check)


@law.command("elements")
def elements_command(
    crime: Annotated[str, typer.Argument(help='By Article: "8(2)(b)(viii)".')],
    as_json: AsJson = False,
) -> None:
    """What must be proved of a crime of the Rome Statute, element by element."""
    with plain_errors():
        found = find_elements(crime)
    give(found, as_json, say_crimes)


@law.command("mode")
def mode_command(
    mode: Annotated[str, typer.Argument(help='By paragraph: "28(b)".')], as_json: AsJson = False
) -> None:
    """What makes a person answer for a crime, and the tests that chambers apply."""
    with plain_errors():
        found = find_modes(mode)
    give(found, as_json, say_modes)


@law.command("standard")
def standard_command(
    stage: Annotated[str, typer.Argument(help='A stage: "warrant of arrest".')],
    as_json: AsJson = False,
) -> None:
    """How much must be shown at a stage of proceedings."""
    with plain_errors():
        found = find_standard(stage)
    give(found, as_json, say_standard)


@law.command("grounds")
def grounds_command(as_json: AsJson = False) -> None:
    """What excludes responsibility under the Rome Statute."""
    with plain_errors():
        found = load_bodies().grounds
    give(found, as_json, say_grounds)


@law.command("provision")
def provision_command(
    provision: Annotated[str, typer.Argument(help='A treaty and Article: "GC IV 49".')],
    as_json: AsJson = False,
) -> None:
    """What a treaty says on children, evacuation, identity or genocide, in words of our own."""
    with plain_errors():
        found = find_provision(provision)
    give(found, as_json, say_provision)


@law.command("code")
def code_command(
    article: Annotated[str, typer.Argument(help='Of Ukraine\'s Criminal Code: "438".')],
    on: Annotated[str, typer.Option(help="Day of the act.")],
    as_json: AsJson = False,
) -> None:
    """An article of Ukraine's Criminal Code as it was in force on the day of the act."""
    with plain_errors():
        found = find_version(article, read_day(on, "--on"))
    give(found, as_json, say_version)


def read_facts(overlay: Path | None) -> Facts:
    """The program's facts, with a case's own where a file of them is given."""
    facts = load_facts()
    return add_overlay(facts, overlay.read_bytes(), overlay.name) if overlay else facts


def find_cases(asked: Law, person: str | None, warrant: Path | None) -> tuple[CourtCase, ...]:
    """The person's court cases, from the data or from a file."""
    if (person is None) == (warrant is None):
        raise LawError("Whose arrest?", "Give either --person or --warrant.")
    if warrant is not None:
        return read_warrant(warrant.read_bytes(), warrant.name, asked.facts)
    return asked.finder.person(person or "")
