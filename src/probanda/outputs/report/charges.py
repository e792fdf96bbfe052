"""Charges as the report shows them: one card a suspect, one column a charge."""

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from string import ascii_lowercase

import msgspec

from probanda.analysis.records import Charge, Entity, Process
from probanda.evidence.document import Position
from probanda.law.facts import Facts
from probanda.outputs.offices import tell_offices
from probanda.outputs.report.citations import Citations, Quote, Use
from probanda.outputs.report.standing import tell_standing
from probanda.outputs.report.words import UNKNOWN, say_charged_period

COLUMNS = 3
WORD = re.compile(r"\w+")
SMALL = 3
"""Words of so few letters say nothing of a crime."""
NOT_TOLD = "not told"


class Line(msgspec.Struct, frozen=True):
    """A line of a cell; ``mapping`` is ours and not printed by any document."""

    text: str | None
    mapping: str | None = None


class Cell(msgspec.Struct, frozen=True):
    """The same for as many charges as it is wide."""

    lines: tuple[Line, ...]
    wide: int


class Row(msgspec.Struct, frozen=True):
    """One question asked of every charge."""

    name: str
    cells: tuple[Cell, ...]


class ChargeTable(msgspec.Struct, frozen=True):
    """Up to three charges beside each other."""

    heads: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]


class Suspect(msgspec.Struct, frozen=True):
    """Everything that one suspect is charged with."""

    number: str
    anchor: str
    name: str
    offices: tuple[str, ...]
    tables: tuple[ChargeTable, ...]
    sources: tuple[tuple[Quote, str, bool], ...]
    proceedings: tuple[Use, ...]
    standing: tuple[str, ...]


def make_suspects(
    charges: Iterable[Charge],
    entities: Mapping[str, Entity],
    processes: Sequence[tuple[Use, Process]],
    citations: Citations,
    facts: Facts,
    hedged: Container[str] = (),
) -> tuple[Suspect, ...]:
    """A card for each suspect, in the order of the texts.

    ``hedged`` are the ids of charges whose period is printed as "at least from".
    """
    return tuple(
        _make_suspect(n, group, entities, processes, citations, facts, hedged)
        for n, group in enumerate(group_charges(charges, citations), 1)
    )


def group_charges(charges: Iterable[Charge], citations: Citations) -> list[list[Charge]]:
    """The charges of each suspect, in the order in which a document first prints the crimes."""
    groups: dict[str, list[Charge]] = {}
    for charge in charges:
        groups.setdefault(charge.suspect or charge.suspect_name, []).append(charge)

    def printed(charge: Charge) -> tuple[bool, str, int, str]:
        crime = charge.crime.casefold()
        places = [
            (False, span.document, span.start + at, crime)
            for span in charge.spans
            if (at := citations.words(span).casefold().find(crime)) >= 0
        ]
        return min(places, default=(True, "", 0, crime))

    return [sorted(group, key=printed) for group in groups.values()]


def _make_suspect(
    n: int,
    charges: Sequence[Charge],
    entities: Mapping[str, Entity],
    processes: Sequence[tuple[Use, Process]],
    citations: Citations,
    facts: Facts,
    hedged: Container[str],
) -> Suspect:
    number, anchor = f"1.{n}", f"suspect-{n}"
    entity = entities.get(charges[0].suspect or "")
    letters = [f"({_letter(at)})" if len(charges) > 1 else "" for at in range(len(charges))]
    bodies = {name_of(charge.body, entities) for charge in charges}
    tables = tuple(
        _make_table(charges[at : at + COLUMNS], letters[at : at + COLUMNS], entities, hedged)
        for at in range(0, len(charges), COLUMNS)
    )
    return Suspect(
        number=number,
        anchor=anchor,
        name=charges[0].suspect_name,
        offices=tell_offices(entity) if entity else (),
        tables=tables,
        sources=_sources(charges, letters, Use(number, anchor), citations),
        proceedings=tuple(u for u, p in processes if name_of(p.body, entities) in bodies),
        standing=tell_standing(charges[0].suspect_name, bodies, facts),
    )


def _letter(at: int) -> str:
    before, last = divmod(at, len(ascii_lowercase))
    return (_letter(before - 1) if before else "") + ascii_lowercase[last]


def name_of(body: str, entities: Mapping[str, Entity]) -> str:
    """The name of a body that is given by its name or by its entity's id."""
    return entities[body].name if body in entities else body


def _make_table(
    charges: Sequence[Charge],
    letters: Sequence[str],
    entities: Mapping[str, Entity],
    hedged: Container[str],
) -> ChargeTable:
    judged = any(charge.convicted for charge in charges)
    questions: tuple[tuple[str, Callable[[Charge], tuple[Line, ...]]], ...] = (
        ("Charged or judged by" if judged else "Charged by", lambda c: _body(c, entities)),
        ("Modes of responsibility, as printed", _modes),
        ("Places, as printed", lambda c: tuple(Line(place) for place in c.places)),
        ("Period", lambda c: (Line(_period(c, at_least=c.id in hedged)),)),
        ("Standard, as printed", lambda c: (Line(c.standard),)),
        ("Articles", lambda c: tuple(Line(None, article) for article in c.articles)),
    )
    heads = tuple(zip(letters, (charge.crime for charge in charges), strict=True))
    if judged:
        questions = (("Told as", _stage), *questions)
    rows = (Row(name, _join([ask(charge) for charge in charges])) for name, ask in questions)
    return ChargeTable(heads, tuple(rows))


def _stage(charge: Charge) -> tuple[Line, ...]:
    return (Line("a conviction" if charge.convicted else "a charge"),)


def _body(charge: Charge, entities: Mapping[str, Entity]) -> tuple[Line, ...]:
    other = f"(may be the same body as {', '.join(charge.may_be)})" if charge.may_be else None
    return (Line(name_of(charge.body, entities)), Line(other))


def _modes(charge: Charge) -> tuple[Line, ...]:
    return tuple(Line(mode.text, mode.article) for mode in charge.modes)


def _period(charge: Charge, *, at_least: bool) -> str | None:
    period = say_charged_period(charge.from_, charge.to, at_least=at_least)
    return None if period == UNKNOWN else period


def _join(cells: Iterable[tuple[Line, ...]]) -> tuple[Cell, ...]:
    """One cell for neighbours that hold the same; what is not told is said."""
    joined: list[Cell] = []
    for lines in cells:
        told = tuple(line for line in lines if line.text or line.mapping) or (Line(NOT_TOLD),)
        if joined and joined[-1].lines == told:
            joined[-1] = Cell(told, joined[-1].wide + 1)
        else:
            joined.append(Cell(told, 1))
    return tuple(joined)


def _sources(
    charges: Sequence[Charge], letters: Sequence[str], use: Use, citations: Citations
) -> tuple[tuple[Quote, str, bool], ...]:
    """Every passage once, with the letters of the charges that rest on it, and whether it names a crime."""
    resting: dict[Position, list[str]] = {}
    for charge, letter in zip(charges, letters, strict=True):
        for span in charge.spans:
            resting.setdefault(span, []).append(letter)
    wordings = {w for charge in charges for w in (charge.crime, *charge.wordings)}
    return tuple(
        (citations.quote(span, use), " ".join(told), _names(citations.words(span), wordings))
        for span, told in resting.items()
    )


def _names(passage: str, wordings: Iterable[str]) -> bool:
    """Whether it prints most words of a crime; "the same war crime" points at what stands elsewhere."""
    printed = set(WORD.findall(passage.casefold()))
    telling = [
        [w for w in WORD.findall(wording.casefold()) if len(w) > SMALL] for wording in wordings
    ]
    return any(words and sum(w in printed for w in words) * 2 > len(words) for words in telling)
