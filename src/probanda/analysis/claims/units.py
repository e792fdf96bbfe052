"""Units: each thing that a statement says, and each fact that a narrator tells."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from probanda.analysis.claims.corrections import find_corrections
from probanda.analysis.claims.page import (
    Page,
    is_called_untrue_elsewhere,
    is_dated,
    open_page,
    words_in,
)
from probanda.analysis.claims.tellings import make_unit, performed_act
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import words
from probanda.analysis.claims.weights import NAMED
from probanda.analysis.records import Clause, Reading, Sentence, Statement
from probanda.evidence.document import Document, Position

IN_WORDS = re.compile(r"\b[^\W\d_A-Z][^\W\d_A-Z]+\b")
"""A word in small letters."""
FEWEST = 3
SHORTEST = 2
DATED = 1
"""Terms of a clause that tells a fact, of one with a person, and of a main one with a number or a date."""
JOINING = re.compile(r"(?:\s(?:and|or|but))?\s*$")
YOU = re.compile(r"\byour?s?\b", re.IGNORECASE)
CHARGED = re.compile(r"(?:the|these|those|all) (?:alleged )?(?:crimes|offen[cs]es|acts)\b", re.I)
"""What was charged, taken up again."""
OPEN = re.compile(r"(?:where|whether|whom?|whose|which)\s", re.IGNORECASE)


def find_units(
    documents: Sequence[Document], readings: Sequence[Reading], things: Mapping[str, str]
) -> tuple[Unit, ...]:
    """Every unit of the case, in the order of documents and places.

    ``things`` are the terms for the names of bodies and places.
    """
    by_id = {document.id: document for document in documents}
    found: list[Unit] = []
    for reading in readings:
        document = by_id[reading.document]
        page = open_page(document, reading, things)
        withdrawn = {c.withdrawn.id for c in find_corrections(document, reading)}
        stands = (said for said in reading.statements if said.id not in withdrawn)
        told = [unit for said in stands for unit in _from_statement(page, said)]
        told += _from_narrator(page, document)
        found += _taking_up(sorted(told, key=lambda u: (u.place.start, u.id)))
    return tuple(sorted(found, key=lambda u: (u.place.document, u.place.start, u.id)))


def _taking_up(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units of one text in order: "the crimes were allegedly committed" tells of the one person whom
    the text has charged so far."""
    charged: set[str] = set()
    for unit in units:
        if unit.act == "charge" and not unit.persons and CHARGED.match(unit.text):
            who = frozenset(charged if len(charged) == 1 else ())
            terms = unit.terms | dict.fromkeys(who, NAMED)
            unit = msgspec.structs.replace(unit, persons=who, names=unit.names | who, terms=terms)
        elif unit.act in ("charge", "finding") or unit.performed:
            charged |= unit.others
        yield unit


def _from_statement(page: Page, statement: Statement) -> Iterator[Unit]:
    """One unit for each sentence and main clause said; the whole sentence of an act told."""
    performed = performed_act(page, statement)
    if performed:
        place = Position(statement.document, statement.start, statement.end)
        yield make_unit(page, place, (place,), statement, performed=performed)
        return
    if statement.polarity == "denies":
        yield make_unit(page, statement, statement.content, statement)
        return
    if statement.speaker_name is None and is_called_untrue_elsewhere(page, statement.content):
        return  # "rangers were falsely accused of theft": nobody's word, and not so
    for part in _tellings(page, statement.content):
        if _is_said_to_somebody(page, statement, part):
            continue
        if not (_asks_another(page.text, part) or _leaves_open(page.text, statement, part)):
            yield make_unit(page, statement, part, statement)


def _asks_another(text: str, parts: Sequence[Position]) -> bool:
    """Whether it is a question to somebody ("Does that change your work?"), which tells nothing.

    A question that turns to nobody may be a way of saying that it is so.
    """
    end = parts[-1].end
    asked = text[end - 1 : end + 1].rstrip("”’\"'").endswith("?")
    return asked and any(YOU.search(text, part.start, part.end) for part in parts)


def _is_said_to_somebody(page: Page, statement: Statement, parts: Sequence[Position]) -> bool:
    """Whether inside a story "they", who are not known, say a few words to a hearer ("they said: you
    signed"): the story tells them."""
    turned = any(YOU.search(page.text, part.start, part.end) for part in parts)
    unknown = statement.within is not None and statement.speaker_name is None
    return unknown and turned and not _tells(page, parts, sentence=False)


def _leaves_open(text: str, statement: Statement, parts: Sequence[Position]) -> bool:
    """Whether inside other words only a question stands: "they told us where the bus went" tells no place."""
    return statement.within is not None and bool(OPEN.match(text, parts[0].start, parts[0].end))


def _tellings(page: Page, content: tuple[Position, ...]) -> Iterator[tuple[Position, ...]]:
    """What is said, cut at sentences and main clauses; what tells nothing alone joins the rest.

    A piece behind "he said" that goes on in lower case belongs to the piece before.
    """
    sentences = {s.start for s in page.reading.sentences}
    begins = sentences | {c.start for c in page.reading.clauses if c.main}
    groups: list[list[Position]] = []
    for number, piece in enumerate(content):
        cuts = [piece.start, *sorted(b for b in begins if piece.start < b < piece.end), piece.end]
        for start, end in pairwise(cuts):
            part = Position(piece.document, start, end)
            whole = start in sentences or end in sentences
            goes_on = number and start == piece.start and page.text[start].islower()
            if groups and (
                goes_on or not _tells(page, (part,), whole) or not _tells(page, groups[-1], whole)
            ):
                groups[-1].append(part)
            else:
                groups.append([part])
    for group in groups:
        yield tuple(_joined(page.text, group))


def _joined(text: str, parts: Sequence[Position]) -> Iterator[Position]:
    """Parts that stand beside each other as one, without white space at the ends."""
    start, end = parts[0].start, parts[0].end
    for part in parts[1:]:
        if part.start != end:
            yield _stripped(text, parts[0].document, start, end)
            start = part.start
        end = part.end
    yield _stripped(text, parts[0].document, start, end)


def _stripped(text: str, document: str, start: int, end: int) -> Position:
    """Without white space, and without the word that joins what comes next."""
    shown = text[start:end]
    told = JOINING.sub("", shown) or shown.rstrip()
    return Position(document, start + len(shown) - len(shown.lstrip()), start + len(told))


def _tells(page: Page, parts: Sequence[Position], sentence: bool) -> bool:
    """Whether there is enough in it to stand alone: of a clause more than of a sentence."""
    kinds = [w.pos for part in parts for w in words_in(page, part)]
    if sentence:
        return len(kinds) >= SHORTEST and not {"VERB", "NUM"}.isdisjoint(kinds)
    return len(kinds) >= FEWEST and "VERB" in kinds


def _from_narrator(page: Page, document: Document) -> Iterator[Unit]:
    """The narrator's own clauses that tell a fact; of participles' clauses the dated ones."""
    roles = [block.role for block in document.article_blocks()]
    for sentence in page.reading.sentences:
        if sentence.block < len(roles) and roles[sentence.block] == "heading":
            continue
        inside = [c for c in page.reading.clauses if sentence.start <= c.start < sentence.end]
        said = [
            s for s in page.reading.statements if s.start < sentence.end and sentence.start < s.end
        ]
        for place, clause in _own_places(page, sentence, inside, said):
            if not IN_WORDS.search(page.text, place.start, place.end):
                continue  # a dateline: "GENEVA (13 July 2033) –"
            unit = make_unit(page, place, (place,), None, clause=clause)
            dated = _is_fact(page.reading, place.start, place.end)
            if clause and not clause.main:
                if dated and len(unit.terms) >= SHORTEST:
                    yield unit
            elif len(unit.terms) >= (
                DATED if dated else SHORTEST if unit.figures or unit.persons else FEWEST
            ):
                yield unit


def _is_fact(reading: Reading, start: int, end: int) -> bool:
    """Whether a date or a number stands in it."""
    return is_dated(reading, start, end) or any(
        start <= f.start and f.end <= end for f in reading.figures if f.value
    )


def _only_was_done(reading: Reading, clause: Clause) -> bool:
    """ "Crimes committed in the first year of the war" tells which crimes, not that there were any."""
    verbs = {
        w.lemma for w in reading.words if w.pos == "VERB" and clause.start <= w.start < clause.end
    }
    return bool(verbs) and verbs <= words("committing")


def _has_fact_of_its_own(reading: Reading, clause: Clause, others: Sequence[Clause]) -> bool:
    """Whether a date or a number stands in it and in no clause inside it."""
    inner = [o for o in others if o != clause and clause.start <= o.start and o.end <= clause.end]
    told = [*reading.dates, *(f for f in reading.figures if f.value)]
    return any(
        clause.start <= t.start
        and t.end <= clause.end
        and not any(o.start <= t.start and t.end <= o.end for o in inner)
        for t in told
    )


def _own_places(
    page: Page,
    sentence: Sentence,
    clauses: Sequence[Clause],
    said: Sequence[Statement],
) -> Iterator[tuple[Position, Clause | None]]:
    """Whole sentences or clauses of the narrator; what a dated clause tells stands by itself.

    Who speaks in one clause may be told of in another ("moved them and presents it as a rescue"), and so
    what is denied in one ("their presence is well known but has been denied by Kharv"). A clause that says which one it is stands with its noun: "applications made on 2 May".
    """
    reading = page.reading
    below = [
        c
        for c in clauses
        if not c.main and _is_fact(reading, c.start, c.end) and not _only_was_done(reading, c)
    ]
    dated = [c for c in below if _has_fact_of_its_own(reading, c, below)]
    dated += [
        c
        for c in clauses
        if not c.main and c not in dated and any(c.start <= u.start < c.end for u in page.undergone)
    ]
    dated = [
        c for c in dated if not any(o != c and o.start <= c.start and c.end <= o.end for o in dated)
    ]
    main = [c for c in clauses if c.main]
    told = [part for s in said for part in (*s.cue, *s.content, *([] if s.cue else [s]))]
    whole = Clause(sentence.start, sentence.end, None, True)
    for clause in [*(main or ([] if said else [whole])), *dated]:
        start, end = clause.start, clause.end
        for inner in dated if clause.main else ():
            if start < inner.start < end <= inner.end + 1:
                end = inner.start
        if not clause.main and clause.subject and clause.subject[1] + 1 == start:
            start = clause.subject[0]
        other = [t for t in told if (t.start, t.end) != clause.subject]
        if not any(t.start < end and start < t.end for t in other):
            yield Position(reading.document, start, end), clause if clause is not whole else None
