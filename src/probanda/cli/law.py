"""The commands of the law: may the Court hear it, must this State arrest, what must be proved."""

import csv
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from msgspec.structs import replace
from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from probanda.cli.plain import escape
from probanda.cli.problems import plain_errors
from probanda.ids import system_clock
from probanda.law.answers import Answer
from probanda.law.arrest import ArrestQuestion, assess_arrest
from probanda.law.bodies import (
    Element,
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
from probanda.law.questions import Law, Question, find_misspelt_keys, read_question
from probanda.law.records import CourtCase
from probanda.law.travel import LABELS, assess_travel, draw_travel, find_undrawn
from probanda.law.warrants import read_warrant
from probanda.workflows.check_facts import CheckedFacts

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
    print_answer(answer, as_json)


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
        )
        answer = assess_arrest(question, asked.facts)
    print_answer(answer, as_json)


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
        out = Console()
        counted = Counter(answer.answer for _, answer in found)
        told = ", ".join(f"{LABELS[verdict]} {counted[verdict]}" for verdict in LABELS)
        out.print(f"{escape(cases[0].person)} on {day}: {told}. As of {asked.facts.as_of}.")
        table = Table("State", "Must arrest", "Why", box=None)
        for state, answer in found:
            disputed = ", disputed" if answer.disputes else ""
            _, _, why = answer.reason.partition(": ")
            table.add_row(
                escape(f"{state.code} {state.name}"), f"{answer.answer}{disputed}", escape(why)
            )
        out.print(table)


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
        name: str | int = f"line {number}"
        unread: list[str] = []
        try:
            question = read_question(line)
            name = question.id or name
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
    if as_json:
        write_json(check)
        return
    out = Console()
    out.print(
        f"As of {check.as_of}; treaty actions known to {check.members_known_to},"
        f" warrants and cases to {check.cases_known_to}."
    )
    for said in check.stale:
        out.print(f"Stale: {said}.")
    table = Table("Fact", "How sure", "Source", box=None)
    for doubt in check.doubts:
        table.add_row(escape(doubt.about), doubt.confidence, escape(doubt.source))
    out.print(table)
    out.print(f"{len(check.doubts)} facts are weaker than verified.")


@law.command("elements")
def elements_command(
    crime: Annotated[str, typer.Argument(help='By Article: "8(2)(b)(viii)".')],
    as_json: AsJson = False,
) -> None:
    """What must be proved of a crime of the Rome Statute, element by element."""
    with plain_errors():
        found = find_elements(crime)
    if as_json:
        write_json(found)
        return
    out = Console()
    for one in found:
        out.print(f"[bold]{escape(f'{one.ref} {one.name}')}[/] ({one.kind})")
        print_elements(out, one.elements)
    out.print(f"{escape(found[0].default_mental)}.")
    out.print(f"{escape(found[0].source)} ({found[0].confidence}).")


@law.command("mode")
def mode_command(
    mode: Annotated[str, typer.Argument(help='By paragraph: "28(b)".')], as_json: AsJson = False
) -> None:
    """What makes a person answer for a crime, and the tests that chambers apply."""
    with plain_errors():
        found = find_modes(mode)
    if as_json:
        write_json(found)
        return
    out = Console()
    for one in found:
        out.print(f"[bold]{escape(f'{one.ref} {one.name}')}[/]")
        print_elements(out, one.elements)
        for test in one.tests:
            out.print(f"- {escape(test)} (from memory)")
    out.print(f"{escape(found[0].source)} ({found[0].confidence}).")


@law.command("standard")
def standard_command(
    stage: Annotated[str, typer.Argument(help='A stage: "warrant of arrest".')],
    as_json: AsJson = False,
) -> None:
    """How much must be shown at a stage of proceedings."""
    with plain_errors():
        found = find_standard(stage)
    if as_json:
        write_json(found)
        return
    out = Console()
    out.print(f"[bold]{escape(f'{found.stage}: {found.standard}')}[/]")
    out.print(f"Articles: {escape(', '.join(found.articles))}")
    out.print(f"{escape(found.means)}. Decided by {escape(found.decided_by)}.")
    out.print(f"{escape(found.source)} ({found.confidence}).")


@law.command("grounds")
def grounds_command(as_json: AsJson = False) -> None:
    """What excludes responsibility under the Rome Statute."""
    with plain_errors():
        found = load_bodies().grounds
    if as_json:
        write_json(found)
        return
    table = Table("Ground", "Article", "When", box=None)
    for ground in found:
        table.add_row(escape(ground.name), ground.article, escape(ground.text))
    Console().print(table)


@law.command("provision")
def provision_command(
    provision: Annotated[str, typer.Argument(help='A treaty and Article: "GC IV 49".')],
    as_json: AsJson = False,
) -> None:
    """What a treaty says on children, evacuation, identity or genocide, in words of our own."""
    with plain_errors():
        found = find_provision(provision)
    if as_json:
        write_json(found)
        return
    out = Console()
    out.print(f"[bold]{escape(f'{found.treaty}, Article {found.article}')}[/]")
    out.print(f"{escape(found.text)}.")
    out.print(f"{escape(found.source)} ({found.confidence}).")


@law.command("code")
def code_command(
    article: Annotated[str, typer.Argument(help='Of Ukraine\'s Criminal Code: "438".')],
    on: Annotated[str, typer.Option(help="Day of the act.")],
    as_json: AsJson = False,
) -> None:
    """An article of Ukraine's Criminal Code as it was in force on the day of the act."""
    with plain_errors():
        found = find_version(article, read_day(on, "--on"))
    if as_json:
        write_json(found)
        return
    out = Console()
    until = f" to {found.last}" if found.last else ""
    out.print(f"[bold]{escape(f'{found.body}, Article {found.article}: {found.name}')}[/]")
    out.print(f"In force from {found.first}{until}.")
    print_elements(out, found.elements)
    out.print(f"{escape(found.source)} ({found.confidence}).")


def print_elements(out: Console, elements: Sequence[Element]) -> None:
    """A table of elements: those not compared with a text are from memory."""
    table = Table("", "Kind", "To be shown", "Compared with", box=None)
    for one in elements:
        compared = f"Statute {one.compared}" if one.compared else "from memory"
        table.add_row(str(one.number), one.kind, escape(one.text), compared)
    out.print(table)


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


def print_checked(out: Console, checked: CheckedFacts, as_json: bool) -> None:
    """The sentences that conflict first, then those not covered and those that agree."""
    if as_json:
        for sentence in checked.sentences:
            write_json(sentence)
        return
    for outcome in ("conflicts", "not covered", "agrees"):
        for sentence in checked.sentences:
            told = [b for b in sentence.beside if b.outcome == outcome]
            if told:
                where = f"{sentence.name}, {sentence.start}"
                out.print(f"[bold]{outcome}[/] {escape(where)}: {escape(sentence.text)}")
            for one in told:
                told_of = f'{one.about}: "{one.said}"; the data: {one.data}'
                out.print(f"  {escape(told_of)}")
    out.print(f"Unchecked; the data are as of {checked.as_of}. No text was corrected.")


def write_json(what: object) -> None:
    """One line of JSON on standard output."""
    sys.stdout.buffer.write(msgspec.json.encode(what) + b"\n")


def print_answer(answer: Answer, as_json: bool) -> None:
    """The answer with its layers, disputes and assumptions."""
    if as_json:
        write_json(answer)
        return
    out = Console()
    out.print(f"[bold]{escape(answer.reason)}[/]")
    out.print(f"Articles: {escape(', '.join(answer.articles)) or 'none'}")
    table = Table("Layer", "", "Articles", "", box=None)
    for layer in answer.layers:
        articles = escape(", ".join(layer.articles))
        table.add_row(layer.name, layer.status, articles, escape(layer.text))
    out.print(table)
    for dispute in answer.disputes:
        out.print(f"[bold]Disputed:[/] {escape(dispute.issue)} ({dispute.confidence})")
        for side in dispute.positions:
            said = f"- {escape(side.position)}. Held by {escape(side.holders)}."
            out.print(Padding(said, (0, 0, 0, 2)))
        for ruling in dispute.decided or ("not by the Court",):
            out.print(Padding(f"Decided: {escape(ruling)}.", (0, 0, 0, 2)))
    if answer.assumptions:
        out.print("[bold]Assumed, or to be noted:[/]")
    for assumed in answer.assumptions:
        out.print(f"- {escape(assumed)}.")
    out.print(f"As of {answer.as_of}.")
