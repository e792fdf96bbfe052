"""People, bodies and figures as rows."""

from collections.abc import Iterable

import msgspec

from probanda.analysis.records import Entity, Figure, Statement
from probanda.evidence.document import Position
from probanda.outputs.mentions import places_of
from probanda.outputs.offices import tell_offices
from probanda.outputs.report.citations import Citations, Cite, Quote, Use
from probanda.outputs.report.claims import NARRATOR
from probanda.outputs.report.words import say_date, say_number

SHOWN = 10
AROUND = 40
"""Characters beside a number that show what happened to those who are counted."""
STRICT = {"over": "more than", "under": "fewer than"}
KINDS = {
    "person": "People",
    "organisation": "Bodies and outlets",
    "group": "Groups",
    "place": "Places",
    "instrument": "Instruments of law",
    "document": "Papers and recordings",
    "programme": "Programmes",
}


class PersonRow(msgspec.Struct, frozen=True):
    """Anybody or anything with a record: where each document first mentions it, how often."""

    name: str
    also: tuple[str, ...]
    offices: tuple[str, ...]
    mentions: int
    places: tuple[tuple[Cite, int], ...]
    further: int
    may_be: tuple[str, ...]
    ties: tuple[str, ...]


def make_people(
    entities: Iterable[Entity], citations: Citations
) -> tuple[tuple[str, tuple[PersonRow, ...]], ...]:
    """By kind, people first, those that are mentioned most at the head."""
    rows: dict[str, list[PersonRow]] = {kind: [] for kind in KINDS}
    entities = sorted(entities, key=lambda e: (-len(places_of(e)), e.name, e.id))
    called = {entity.id: entity.name for entity in entities}
    for entity in entities:
        rows.setdefault(entity.kind, []).append(_make_row(entity, called, citations))
    names = {kind: KINDS.get(kind, kind.capitalize()) for kind in rows}
    return tuple((names[kind], tuple(found)) for kind, found in rows.items() if found)


def _make_row(entity: Entity, called: dict[str, str], citations: Citations) -> PersonRow:
    by_document: dict[str, list[Position]] = {}
    for mention in places_of(entity):
        by_document.setdefault(mention.document, []).append(mention)
    places = tuple(
        (citations.cite(by_document[document][0], None), len(by_document[document]))
        for document in citations.sort(by_document)
    )
    return PersonRow(
        entity.name,
        _list_printed(entity, citations),
        tell_offices(entity),
        len(places_of(entity)),
        places[:SHOWN],
        len(places[SHOWN:]),
        tuple(f"{called.get(m.id, m.id)}: {m.why}" for m in entity.may_be),
        tuple(dict.fromkeys(f"{t.kind} {called[t.body]}" for t in entity.ties if t.body in called)),
    )


def _list_printed(entity: Entity, citations: Citations) -> tuple[str, ...]:
    """The other names that some document prints; what was only made to find them is none."""
    if len(entity.forms) < 2:
        return ()
    printed = {citations.words(mention).casefold() for mention in entity.mentions}
    return tuple(
        form
        for form in entity.forms
        if form != entity.name and any(form.casefold() in words for words in printed)
    )


class FigureRow(msgspec.Struct, frozen=True, kw_only=True):
    """A number, what it counts, who gives it, as of when."""

    number: str
    anchor: str
    quote: Quote
    qualifier: str
    range: str
    counted: str | None
    teller: str | None
    as_of: str


def make_figures(
    figures: Iterable[Figure], statements: Iterable[Statement], citations: Citations
) -> tuple[FigureRow, ...]:
    """The case's figures in the order of the texts; none is set against another."""
    rows, said = [], tuple(statements)
    for n, figure in enumerate(figures, 1):
        use = Use(f"7.{n}", f"figure-{n}")
        rows.append(
            FigureRow(
                number=use.label,
                anchor=use.anchor,
                quote=citations.quote_around([figure], use, AROUND),
                qualifier=figure.qualifier,
                range=_range(figure),
                counted=figure.counted or figure.unit or None,
                teller=tell_teller(figure, said),
                as_of=say_date(figure.as_of),
            )
        )
    return tuple(rows)


def tell_teller(figure: Figure, statements: Iterable[Statement]) -> str | None:
    """Who gives a figure; None where it stands in words that are given to nobody."""
    if figure.teller:
        return figure.teller
    said = any(
        span.document == figure.document and span.start <= figure.start < span.end
        for statement in statements
        for span in statement.content
    )
    return None if said else NARRATOR


def _range(figure: Figure) -> str:
    """What the wording allows, in words; empty for a plain number."""
    least, most = say_number(figure.min), say_number(figure.max)
    value = say_number(figure.value)
    if value and figure.qualifier in STRICT:
        return f"{STRICT[figure.qualifier]} {value}"
    if figure.qualifier == "vague" and least and most is None:
        return f"no number is printed; the words mean {least} at the least"
    if least == most:
        return "" if least else "open"
    if most is None:
        return f"{least} or more"
    return f"{most} or fewer" if least is None else f"{least} to {most}"
