"""What a charge is called, how strict a standard, what is denied: told in different words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from probanda.analysis.charges.vocabulary import load_conducts
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.likeness import names_agree
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import (
    loose_standards,
    may_be_one_standard,
    standards,
    terms,
    words,
)
from probanda.analysis.connecting import connected
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

Naming = tuple[Unit, str, Position, frozenset[str]]
"""A unit, the deed that it names, where, and the people it was done to."""


def find_charge_wordings(matter: Matter) -> Iterator[Conflict | None]:
    """One matter called by the names of different deeds, of persons charged together."""
    named: list[Naming] = []
    for unit in matter.units:
        charged = unit.performed or unit.act == "charge" or unit.reaction
        if charged and unit.persons and not unit.denies:
            for deed, place in _deeds(matter, unit):
                named.append((unit, deed, place, _people_in(matter, place)))
    for group in _of_one_deed(named):
        deeds = sorted({deed for _, deed, _, _ in group})
        places = [place for _, _, place, _ in group]
        beside = _charged_together(group)
        if len(beside) < len(deeds) > 1 and len({matter.shown(p).casefold() for p in places}) > 1:
            yield make("charge", places, _tell_names(deeds, beside))


def _charged_together(group: Sequence[Naming]) -> set[str]:
    """Deeds that one sentence charges side by side: these are several crimes, not names of one."""
    by_place: dict[Position, set[str]] = {}
    for unit, deed, _, _ in group:
        by_place.setdefault(unit.place, set()).add(deed)
    return {deed for some in by_place.values() if len(some) > 1 for deed in some}


def _tell_names(deeds: Sequence[str], beside: Set[str]) -> str:
    """Which names differ; the crimes charged together are told as several."""
    others = [deed for deed in deeds if deed not in beside]
    told = (
        f"What is charged as {' and '.join(sorted(beside))} is called by another name "
        f"({'; '.join(others)})"
        if beside
        else f"What is charged is called by different names ({'; '.join(deeds)})"
    )
    return f"{told}; only the charge's own words say what is charged."


def _deeds(matter: Matter, unit: Unit) -> Iterator[tuple[str, Position]]:
    """Names of deeds in a unit, with the people they were done to."""
    taken: list[tuple[int, int]] = []
    for part in unit.content:
        text = matter.texts[part.document]
        for conduct in load_conducts():
            for match in conduct.pattern.finditer(text, part.start, part.end):
                if any(s < match.end() and match.start() < e for s, e in taken):
                    continue
                end = _with_object(text, match.end(), part.end)
                taken.append((match.start(), end))
                yield conduct.name, Position(part.document, match.start(), end)


def _with_object(text: str, end: int, last: int) -> int:
    """The end of the people named right behind a deed."""
    for match in re.finditer(r"\(?[\w’'-]+\)?", text[end : min(last, end + 40)]):
        if find_term(match[0].strip("()").lower()) in terms("people"):
            return end + match.end()
        if match[0].lower() in {"and", "or", "from", "in", "by", "to"}:
            break
    return end


def _people_in(matter: Matter, place: Position) -> frozenset[str]:
    shown = re.findall(r"[\w’'-]+", matter.shown(place).lower())
    return frozenset(find_term(w) for w in shown) & terms("people")


def _of_one_deed(named: Sequence[Naming]) -> Iterator[list[Naming]]:
    """Namings that share the people it was done to and a person who is charged."""
    first: dict[tuple[str, str], int] = {}
    pairs = [
        (first.setdefault((person, who), number), number)
        for number, (unit, _, _, people) in enumerate(named)
        for person in unit.persons
        for who in people
    ]
    for numbers in connected(pairs):
        yield [named[number] for number in numbers]


def find_pointed_charges(matter: Matter) -> Iterator[Conflict | None]:
    """Charges only pointed at ("similar allegations") where another text names them."""
    pointing = "|".join(sorted(words("pointing")))
    nouns = r"allegations|charges|accusations|crimes|offences|offenses|counts"
    pattern = re.compile(rf"\b(?:{pointing})\s+(?:{nouns})\b", re.IGNORECASE)
    pointed: list[tuple[Unit, Position]] = []
    full: dict[frozenset[str], list[Unit]] = {}
    for unit in matter.units:
        if not unit.persons or unit.denies:
            continue
        spans = [
            Position(p.document, m.start(), m.end())
            for p in unit.content
            for m in pattern.finditer(matter.texts[p.document], p.start, p.end)
        ]
        if spans:
            pointed.append((unit, spans[0]))
        elif unit.act == "charge" and any(True for _ in _deeds(matter, unit)):
            full.setdefault(unit.persons, []).append(unit)
    for unit, span in pointed:
        for other in full.get(unit.persons, ()):
            if other.place.document != unit.place.document:
                text = (
                    f"“{matter.shown(span)}” names no crime; the other text does. "
                    "What one suspect is charged with may not be carried over to another."
                )
                yield make("charge not named", (span, other.content[0]), text)


def find_standards(matter: Matter) -> Iterator[Conflict | None]:
    """One court's standard of proof told in terms of different strictness, or in no law's term."""
    told: dict[str, dict[str, list[Unit]]] = {}
    for unit in matter.units:
        if unit.standard and unit.statement:
            own = matter.voice(unit.speaker) | matter.origins.bodies(unit.statement)
            for home in sorted(own | _outer(matter, unit)):
                told.setdefault(home, {}).setdefault(unit.standard, []).append(unit)
    for home in sorted(told):
        held = told[home]
        named = sorted(name for name in held if _meets_another(held, name))
        places = {name: [standard_place(matter, unit) for unit in held[name]] for name in named}
        if said := _say_standards({name: _printed(matter, places[name], name) for name in named}):
            text = f"{said}; only the court's own words say which was used."
            yield make("standard", [p for name in named for p in places[name]], text)


def _meets_another(held: Mapping[str, Sequence[Unit]], name: str) -> bool:
    """Whether some text has another standard that is not told of other persons."""
    others = [unit for other in held if other != name for unit in held[other]]
    return any(names_agree(one, other) for one in held[name] for other in others)


def _printed(matter: Matter, places: Iterable[Position], name: str) -> str:
    """The standard as a text prints it; its name where no text has it in one piece."""
    shown = (matter.shown(place).lower() for place in places)
    return next((words for words in shown if (words, name) in standards()), name)


def _say_standards(named: Mapping[str, str]) -> str:
    """Which are different standards, by name as printed, and which may only render one of them, if any."""
    loose = {
        one
        for one in loose_standards().intersection(named)
        if any(may_be_one_standard(one, other) for other in named if other != one)
    }
    terms = [f"“{shown}”" for name, shown in named.items() if name not in loose]
    others = " and ".join(f"“{shown}”" for name, shown in named.items() if name in loose)
    being = "is no law's term" if len(loose) == 1 else "are no law's terms"
    differ = [f"{' and '.join(terms)} are different standards"] if len(terms) > 1 else []
    which = "one of them" if differ else "".join(terms)
    render = [f"{others} {being} and may render {which}"] if others and terms else []
    return "; ".join([*differ, *render])


def _outer(matter: Matter, unit: Unit) -> frozenset[str]:
    """Who relays a statement that stands inside another, and for whom that one speaks."""
    if unit.statement is None or unit.statement.within is None:
        return frozenset()
    outer = matter.by_statement.get(unit.statement.within)
    return matter.voice(outer.speaker) if outer else frozenset()


def standard_place(matter: Matter, unit: Unit) -> Position:
    for part in unit.content:
        text = matter.texts[part.document]
        for form, name in standards():
            if name == unit.standard:
                spaced = r"[\s“”\"]+".join(map(re.escape, form.split()))
                match = re.compile(spaced, re.IGNORECASE).search(text, part.start, part.end)
                if match:
                    return Position(part.document, match.start(), match.end())
    return unit.content[0]
