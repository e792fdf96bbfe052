"""Units: each thing that a statement says, and each fact that a narrator tells."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from probanda.analysis.claims.counts import SMALL, Count, find_counts
from probanda.analysis.claims.vocabulary import measures, reactions, standards, terms, words
from probanda.analysis.claims.wording import balance, is_clause, word_statement
from probanda.analysis.lineage.bearers import People, find_people
from probanda.analysis.lineage.terms import find_state, find_term
from probanda.analysis.records import (
    Clause,
    DateExpression,
    Entity,
    Figure,
    Reading,
    Sentence,
    Statement,
    Word,
)
from probanda.evidence.document import Document, Position

WEIGHTS = {"PROPN": 1.5, "NOUN": 1.5, "VERB": 1.0, "ADJ": 1.0, "ADV": 0.5}
"""What a word says of the matter, by its part of speech; the same in every case."""
NAMED = 1.5
COUNTED = 1.5
"""A number with what it counts weighs as a name does."""
RARE = 2.5
"""A number that is neither small nor round, and a day, are seldom named of two matters."""
ROUND = 100
IDENTIFIER = re.compile(r"\b(?=[\w-]*[A-Za-z])(?=[\w-]*\d)[A-Za-z\d]+(?:-[A-Za-z\d]+)*\b")
"""What is known by letters with digits: "K-17", "PX-9", "T72"."""
LIGHT = frozenset({"be", "have", "do", "say", "also", "tell", "include", "so", "far"})
OWN = re.compile(r"\b(?:i|we)\b", re.IGNORECASE)
PROVISION = re.compile(
    r"\b(?P<kind>Articles?|Sections?|Paragraphs?|Clauses?|Rules?|Chapters?"
    r"|(?:Decree|Resolution|Order|Directive|Regulation|Ordinance|Law|Act|Convention)(?=\s+(?:no|of)\b))"
    r"(?:\s+no\.?|\s+number|\s+of(?=\s+\d{4}\b))?\s+"
    r"(?P<number>\d+\w?(?:\(\w+\))*)",
    re.IGNORECASE,
)
"""A numbered law or part of one, or a law known by its year."""
DAY = len("2023-03-17")
FEWEST = 3
SHORTEST = 2

Act = Literal["conviction", "charge", "finding", "forecast", "telling"]


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """One thing said about the matter, with what it must agree in to be the same claim.

    ``terms`` are words of one meaning with their weights, names as entity ids; ``verbs`` and
    ``names`` are those of them that are such; ``persons`` those
    whom it speaks of, with one id that nobody has where that cannot be known. ``predicates`` are
    all verbs, those too that tell nothing ("say"), ``denied`` the terms that it says are not so, and ``negated`` tells whether its first verb is one. ``wording`` is what a
    claim of it is called, ``clausal`` whether its words make a clause; ``performed`` is the
    act that the speaker does by the words told ("issued a warrant").
    """

    id: str
    place: Position
    content: tuple[Position, ...]
    statement: Statement | None
    text: str
    wording: str
    clausal: bool
    terms: dict[str, float]
    verbs: frozenset[str]
    names: frozenset[str]
    predicates: frozenset[str]
    denied: frozenset[str]
    negated: bool
    past: bool
    persons: frozenset[str]
    figures: tuple[Figure, ...]
    counts: tuple[Count, ...]
    dates: tuple[DateExpression, ...]
    act: Act
    hedged: bool
    standard: str | None
    performed: str | None
    reaction: str | None

    @property
    def speaker(self) -> str | None:
        """Who says it, as far as known; None of a narrator's words."""
        if self.statement is None:
            return None
        return self.statement.speaker_entity or self.statement.speaker_name

    @property
    def voice(self) -> str | None:
        """Who says it, in all documents: who has no name is known by the description."""
        name = self.statement.speaker_name if self.statement else None
        parts = name.split() if name else []
        if any(word[:1].isupper() for word in parts[1:]):
            return self.speaker
        if not name or (len(parts) == 1 and name.casefold() not in words("nameless")):
            return self.speaker
        first, *rest = name.casefold().split()
        if first in words("indefinite"):
            return self.speaker
        return "described:" + " ".join(rest if first == "the" else (first, *rest))

    @property
    def denies(self) -> bool:
        """Whether it is somebody's denial."""
        return self.statement is not None and self.statement.polarity == "denies"

    def tells(self, term: str | None = None) -> bool:
        """Whether it has it that the term, or the whole, is so; a denial turns round what it denies."""
        negated = self.negated if term is None else term in self.denied
        return negated == self.denies


class _Page(msgspec.Struct, frozen=True):
    """One document ready to be asked."""

    text: str
    reading: Reading
    people: People
    named: tuple[tuple[int, int, str], ...]
    things: Mapping[str, str]


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
        page = _open(document, reading, things)
        for statement in reading.statements:
            found += _from_statement(page, statement)
        found += _from_narrator(page, document)
    return tuple(sorted(found, key=lambda u: (u.place.document, u.place.start, u.id)))


def find_things(entities: Iterable[Entity]) -> dict[str, str]:
    """One term for each name of a State, body or place: a State and its land are one matter."""
    found: dict[str, str] = {}
    for entity in entities:
        if entity.kind != "person":
            for form in {entity.name, *entity.forms}:
                key = form.casefold()
                term = find_state(form) or min(found.get(key, entity.id), entity.id)
                found[key] = term
    return found


def _open(document: Document, reading: Reading, things: Mapping[str, str]) -> _Page:
    """What bears the name of a place or body is no person, so that no claim hangs on it as one."""
    reading = msgspec.structs.replace(
        reading,
        entities=tuple(
            msgspec.structs.replace(e, kind="place")
            if e.kind == "person" and e.name.casefold() in things
            else e
            for e in reading.entities
        ),
    )
    named = sorted(
        (m.start, m.end, things.get(e.name.casefold(), e.id))
        for e in reading.entities
        if e.kind != "person"
        for m in e.mentions
    )
    return _Page(document.text, reading, find_people(document.text, reading), tuple(named), things)


def _from_statement(page: _Page, statement: Statement) -> Iterator[Unit]:
    """One unit for each sentence and main clause said; the whole sentence of an act told."""
    performed = _performed(page, statement)
    if performed:
        place = Position(statement.document, statement.start, statement.end)
        yield _make(page, place, (place,), statement, performed=performed)
        return
    if statement.polarity == "denies":
        yield _make(page, statement, statement.content, statement)
        return
    for part in _tellings(page, statement.content):
        yield _make(page, statement, part, statement)


def _tellings(page: _Page, content: tuple[Position, ...]) -> Iterator[tuple[Position, ...]]:
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
    shown = text[start:end]
    return Position(
        document, start + len(shown) - len(shown.lstrip()), end - len(shown) + len(shown.rstrip())
    )


def _performed(page: _Page, statement: Statement) -> str | None:
    """The noun of an act that the cue tells ("issued a warrant"), as a term."""
    for cue in statement.cue:
        nouns = [w for w in _words_in(page, cue) if w.pos == "NOUN"]
        if nouns and len(_words_in(page, cue)) > 1:
            term = find_term(nouns[-1].lemma)
            if term in terms("acts"):
                return term
    return None


def _tells(page: _Page, parts: Sequence[Position], sentence: bool) -> bool:
    """Whether there is enough in it to stand alone: of a clause more than of a sentence."""
    kinds = [w.pos for part in parts for w in _words_in(page, part)]
    if sentence:
        return len(kinds) >= SHORTEST and not {"VERB", "NUM"}.isdisjoint(kinds)
    return len(kinds) >= FEWEST and "VERB" in kinds


def _from_narrator(page: _Page, document: Document) -> Iterator[Unit]:
    """The narrator's own clauses that tell a fact of the case."""
    roles = [block.role for block in document.article_blocks()]
    bodies = _acting_bodies(page)
    for sentence in page.reading.sentences:
        if sentence.block < len(roles) and roles[sentence.block] == "heading":
            continue
        inside = [c for c in page.reading.clauses if sentence.start <= c.start < sentence.end]
        said = [
            s for s in page.reading.statements if s.start < sentence.end and sentence.start < s.end
        ]
        for place, clause in _own_places(page.reading, sentence, inside, said):
            unit = _make(page, place, (place,), None, clause=clause)
            dated = _is_dated(page.reading, place.start, place.end)
            if clause and not clause.main:
                if dated and len(unit.terms) >= SHORTEST:
                    yield unit
            elif len(unit.terms) >= FEWEST and (
                unit.figures
                or dated
                or PROVISION.search(unit.text)
                or unit.persons & bodies
                or bodies & unit.terms.keys()
            ):
                yield unit


def _own_places(
    reading: Reading, sentence: Sentence, clauses: Sequence[Clause], said: Sequence[Statement]
) -> Iterator[tuple[Position, Clause | None]]:
    """Whole sentences or clauses of the narrator; what a dated clause tells stands by itself."""
    dated = [c for c in clauses if not c.main and _is_dated(reading, c.start, c.end)]
    dated = [
        c for c in dated if not any(o != c and o.start <= c.start and c.end <= o.end for o in dated)
    ]
    main = [c for c in clauses if c.main]
    told = [
        part
        for s in said
        for part in (
            *s.cue,
            *s.content,
            *([] if s.cue else [s]),
            *([s.speaker] if s.speaker else []),
        )
    ]
    whole = Clause(sentence.start, sentence.end, None, True)
    for clause in [*(main or ([] if said else [whole])), *dated]:
        start, end = clause.start, clause.end
        for inner in dated if clause.main else ():
            if start < inner.start < end <= inner.end + 1:
                end = inner.start
        if not any(t.start < end and start < t.end for t in told):
            yield Position(reading.document, start, end), clause if clause is not whole else None


def _is_dated(reading: Reading, start: int, end: int) -> bool:
    return any(start <= d.start and d.end <= end for d in reading.dates)


def _acting_bodies(page: _Page) -> frozenset[str]:
    """Who charges, is charged, or leads a process: whom a fact of the case is about."""
    reading = page.reading
    named = {c.suspect for c in reading.charges if c.suspect} | {c.body for c in reading.charges}
    named |= {p.body for p in reading.processes}
    found = {e for e in reading.entities if e.id in named or e.name in named}
    return frozenset(page.things.get(e.name.casefold(), e.id) for e in found) | {
        e.id for e in found
    }


def _words_in(page: _Page, place: Position) -> list[Word]:
    return [w for w in page.reading.words if place.start <= w.start and w.end <= place.end]


def _make(
    page: _Page,
    place: Position,
    content: tuple[Position, ...],
    statement: Statement | None,
    *,
    clause: Clause | None = None,
    performed: str | None = None,
) -> Unit:
    found = [w for part in content for w in _words_in(page, part)]
    told = found + [
        w for part in (statement.cue if statement else ()) for w in _words_in(page, part)
    ]
    subject = page.text[slice(*clause.subject)] if clause and clause.subject else ""
    covers = clause is not None and clause.subject is not None and place.start <= clause.subject[0]
    shown = " … ".join(" ".join(page.text[c.start : c.end].split()) for c in content)
    standard, act = _standard(shown), _act(page, told, content)
    persons = _persons(page, content, statement)
    if clause and clause.subject:
        persons |= page.people.within(*clause.subject)
    figures = tuple(f for f in page.reading.figures if _inside(f, content))
    counts = find_counts(page.text, found, figures)
    return Unit(
        id=statement.id + f":{content[0].start}"
        if statement
        else f"{place.document}:{place.start}",
        place=Position(place.document, place.start, place.end),
        content=content,
        statement=statement,
        text=shown,
        wording=_wording(page, place, content, statement, "" if covers else subject, performed),
        clausal=performed is not None or is_clause(page.reading, page.text, content),
        terms=_terms(page, found, content)
        | dict.fromkeys(persons, NAMED)
        | {c.term: _weigh(c) for c in counts if c.thing not in measures()}
        | dict.fromkeys(_days(page.reading, content), RARE),
        verbs=frozenset(
            find_term(w.lemma) for w in found if w.pos == "VERB" and w.lemma not in LIGHT
        ),
        names=persons
        | {who for s, e, who in page.named if _inside(Position(place.document, s, e), content)},
        predicates=frozenset(find_term(w.lemma) for w in found if w.pos == "VERB"),
        denied=frozenset(find_term(w.lemma) for w in found if w.negated),
        negated=_is_negated(found),
        past=any(_is_past(page.text, w) for w in found),
        persons=persons,
        figures=figures,
        counts=counts,
        dates=tuple(d for d in page.reading.dates if _inside(d, content)),
        act="finding" if standard and act == "telling" else act,
        hedged=any(w.lemma in words("hedges") for w in told),
        standard=standard,
        performed=performed,
        reaction=_reaction(page, found, statement, shown),
    )


def _is_past(text: str, word: Word) -> bool:
    """Whether a verb has a form that its lemma has not in the present."""
    spelled = text[word.start : word.end].lower()
    now = {word.lemma, word.lemma + "s", word.lemma + "es", word.lemma.removesuffix("y") + "ies"}
    return word.pos == "VERB" and spelled not in now and not spelled.endswith("ing")


def _is_negated(found: Sequence[Word]) -> bool:
    verbs = [w for w in found if w.pos == "VERB" and w.lemma != "include"]
    return any(w.negated for w in verbs[:1] or found)


def _reaction(
    page: _Page, found: list[Word], statement: Statement | None, shown: str
) -> str | None:
    """The feeling that a speaker shows, told by the narrator or in the first person."""
    if statement is None:
        return None
    cue = [w for part in statement.cue for w in _words_in(page, part)]
    told = {
        find_term(w.lemma) for w in (cue + found if OWN.search(shown) else cue) if w.pos == "VERB"
    }
    return next((feeling for feeling in reactions() if feeling in told), None)


def _inside(place: Position, content: Sequence[Position]) -> bool:
    return any(c.start <= place.start and place.end <= c.end for c in content)


def _wording(
    page: _Page,
    place: Position,
    content: tuple[Position, ...],
    statement: Statement | None,
    subject: str,
    performed: str | None,
) -> str:
    """What a claim of the unit is called; a clause without its subject is told by its sentence."""
    if statement and not performed:
        return word_statement(page.text, page.reading, statement, content)
    holder = next((s for s in page.reading.sentences if s.start <= place.start < s.end), None)
    first = page.text[place.start : place.end].casefold().split()[:1]
    unnamed = not words("pronouns").isdisjoint(first)
    if holder and (subject or unnamed) and not statement:
        return balance(page.text[holder.start : holder.end])
    return balance(page.text[place.start : place.end])


def _persons(
    page: _Page, content: Sequence[Position], statement: Statement | None
) -> frozenset[str]:
    """Persons spoken of, pronouns followed back; an id of nobody when one cannot be known.

    Who "he" is in the reported words of a man, with nobody else named, is that man.
    """
    found: frozenset[str] = frozenset()
    for part in content:
        spoken = page.people.spoken_of(part.start, part.end)
        if spoken is None and statement and statement.form != "direct":
            own = statement.speaker_kind == "person" and statement.speaker_entity
            spoken = frozenset({own}) if own else None
        found |= frozenset({f"unknown:{part.document}:{part.start}"}) if spoken is None else spoken
    return found


def _terms(page: _Page, found: Sequence[Word], content: Sequence[Position]) -> dict[str, float]:
    """Weights by meaning; a name of several words counts once, by the entity it names."""
    names = [n for n in page.named if any(c.start <= n[0] and n[1] <= c.end for c in content)]
    people = [
        m for m in page.people.mentions if any(c.start < m[1] and m[0] < c.end for c in content)
    ]
    terms: dict[str, float] = {}
    for word in found:
        if word.pos in ("NEG", "NUM") or word.lemma in LIGHT:
            continue
        if any(s <= word.start and word.end <= e for s, e, _ in people):
            continue
        if any(d.start <= word.start and word.end <= d.end for d in page.reading.dates):
            continue
        held = next((who for s, e, who in names if s <= word.start and word.end <= e), None)
        if held is None and word.pos == "PROPN":
            held = page.things.get(word.lemma)
        term = find_term(word.lemma)
        if term in measures():
            continue
        terms[held or term] = max(
            terms.get(held or term, 0.0), NAMED if held else WEIGHTS.get(word.pos, 0.5)
        )
    for part in content:
        for match in IDENTIFIER.finditer(page.text, part.start, part.end):
            terms[match[0].casefold()] = RARE
    return terms


def _weigh(count: Count) -> float:
    value = count.figure.value or 0
    return COUNTED if value <= SMALL or value % ROUND == 0 else RARE


def _days(reading: Reading, content: Sequence[Position]) -> Iterator[str]:
    """Dates that are one day."""
    for date in reading.dates:
        if (
            date.from_
            and date.from_ == date.to
            and len(date.from_) == DAY
            and _inside(date, content)
        ):
            yield f"@{date.from_}"


def _act(page: _Page, told: Sequence[Word], content: Sequence[Position]) -> Act:
    lemmas = {w.lemma for w in told}
    if lemmas & words("convicting"):
        return "conviction"
    if lemmas & words("charging"):
        return "charge"
    if lemmas & words("finding"):
        return "finding"
    spelled = {w for c in content for w in page.text[c.start : c.end].split()}
    return "forecast" if (lemmas - {"may"} | spelled) & words("forecasting") else "telling"


def _standard(text: str) -> str | None:
    lowered = " ".join(re.sub(r"[“”\"]", "", text).lower().split())
    return next((name for form, name in standards() if form in lowered), None)
