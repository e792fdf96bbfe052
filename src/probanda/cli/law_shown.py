"""How answers of the law are given: as JSON, or in words for people."""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec
from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from probanda.cli.plain import escape, printable
from probanda.law.answers import Answer
from probanda.law.bodies import CrimeElements, Element, Ground, Mode, Provision, Standard, Version
from probanda.law.checking import Check
from probanda.law.records import State
from probanda.law.travel import LABELS
from probanda.workflows.check_facts import CheckedFacts

Found = TypeVar("Found")


def give(found: Found, as_json: bool, say: Callable[[Console, Found], None]) -> None:
    """What was found, as one line of JSON or in words."""
    if as_json:
        write_json(found)
    else:
        say(Console(), found)


def write_json(what: object) -> None:
    """One line of JSON on standard output."""
    sys.stdout.buffer.write(msgspec.json.encode(what) + b"\n")


def say_answer(out: Console, answer: Answer) -> None:
    """The answer with its layers, disputes and assumptions."""
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


def say_travel(out: Console, person: str, found: Sequence[tuple[State, Answer]], on: str) -> None:
    """How many States must arrest, then each State in a row."""
    counted = Counter(answer.answer for _, answer in found)
    told = ", ".join(f"{LABELS[verdict]} {counted[verdict]}" for verdict in LABELS)
    out.print(f"{escape(person)} on {on}: {told}. As of {found[0][1].as_of}.")
    table = Table("State", "Must arrest", "Why", box=None)
    for state, answer in found:
        disputed = ", disputed" if answer.disputes else ""
        _, _, why = answer.reason.partition(": ")
        table.add_row(
            escape(f"{state.code} {state.name}"), f"{answer.answer}{disputed}", escape(why)
        )
    out.print(table)


def say_check(out: Console, check: Check) -> None:
    """How far the data reach, and each fact that is weaker than verified."""
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


def say_crimes(out: Console, found: Sequence[CrimeElements]) -> None:
    """Each crime with its elements, and the mental element that holds by default."""
    for one in found:
        out.print(f"[bold]{escape(f'{one.ref} {one.name}')}[/] ({one.kind})")
        _say_elements(out, one.elements)
    out.print(f"{escape(found[0].default_mental)}.")
    _say_source(out, found[0])


def say_modes(out: Console, found: Sequence[Mode]) -> None:
    """Each mode of liability with its elements and the chambers' tests."""
    for one in found:
        out.print(f"[bold]{escape(f'{one.ref} {one.name}')}[/]")
        _say_elements(out, one.elements)
        for test in one.tests:
            out.print(f"- {escape(test)} (from memory)")
    _say_source(out, found[0])


def say_standard(out: Console, found: Standard) -> None:
    """A standard of proof: what it means and who decides."""
    out.print(f"[bold]{escape(f'{found.stage}: {found.standard}')}[/]")
    out.print(f"Articles: {escape(', '.join(found.articles))}")
    out.print(f"{escape(found.means)}. Decided by {escape(found.decided_by)}.")
    _say_source(out, found)


def say_grounds(out: Console, found: Sequence[Ground]) -> None:
    """The grounds that exclude responsibility."""
    table = Table("Ground", "Article", "When", box=None)
    for ground in found:
        table.add_row(escape(ground.name), ground.article, escape(ground.text))
    out.print(table)


def say_provision(out: Console, found: Provision) -> None:
    """A treaty's provision in words of our own."""
    out.print(f"[bold]{escape(f'{found.treaty}, Article {found.article}')}[/]")
    out.print(f"{escape(found.text)}.")
    _say_source(out, found)


def say_version(out: Console, found: Version) -> None:
    """An article of a national code, with the days on which it was in force."""
    until = f" to {found.last}" if found.last else ""
    out.print(f"[bold]{escape(f'{found.body}, Article {found.article}: {found.name}')}[/]")
    out.print(f"In force from {found.first}{until}.")
    _say_elements(out, found.elements)
    _say_source(out, found)


def _say_elements(out: Console, elements: Sequence[Element]) -> None:
    """A table of elements: those not compared with a text are from memory, or what chambers ask."""
    table = Table("", "Kind", "To be shown", "Compared with", box=None)
    for one in elements:
        memory = f"{one.case_law}; from memory" if one.case_law else "from memory"
        compared = f"Statute {one.compared}" if one.compared else memory
        table.add_row(str(one.number), one.kind, escape(one.text), compared)
    out.print(table)


def _say_source(out: Console, found: CrimeElements | Mode | Standard | Provision | Version) -> None:
    known = "" if found.confidence in found.source else f" ({found.confidence})"
    out.print(f"{escape(found.source)}{known}.")


def print_checked(out: Console, checked: CheckedFacts, as_json: bool) -> None:
    """The sentences that conflict first, then those not covered and those that agree."""
    if checked.not_recorded:
        told = f"{printable(checked.not_recorded)} The check is not recorded: public texts only."
        Console(stderr=True).print(told, markup=False)
    if as_json:
        for sentence in checked.sentences:
            write_json(sentence)
        return
    for outcome in ("conflicts", "not covered", "agrees"):
        for sentence in checked.sentences:
            told_of = [b for b in sentence.beside if b.outcome == outcome]
            if told_of:
                where = f"{sentence.name}, {sentence.start}"
                out.print(f"[bold]{outcome}[/] {escape(where)}: {escape(sentence.text)}")
            for one in told_of:
                said = f'{one.about}: "{one.said}"; the data: {one.data}'
                out.print(f"  {escape(said)}")
    out.print(f"Unchecked; the data are as of {checked.as_of}. No text was corrected.")
