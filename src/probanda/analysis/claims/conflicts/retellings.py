"""One thing that several texts tell, each in words of its own."""

from collections.abc import Iterator, Mapping, Sequence

from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import TELLING, Passage
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.connecting import connected
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Claim, Conflict, Word
from probanda.evidence.document import Position

IN_ONE_CLAIM = 7
"""Two tellings of one claim that have so many terms in common tell one thing at length."""
OF_ONE_ACT = 6
"""So many are enough between two of the same persons and of the same act that are no one claim."""
SHORT = 3
MANY = 3
"""Of a claim that so many documents tell on two lines so many terms are enough."""
SHOWN = 3
"""Of each telling so many of its own words are named."""
WEIGHING = TELLING | {"NUM"}


Home = str | tuple[str, int, int]


def find_retellings(matter: Matter) -> Iterator[Conflict | None]:
    """Tellings of one thing of which each has words that another has not: “sacked”, “removed”.

    They are of one claim, or so alike that only these words keep them apart. A charge, and by
    what standard it is found, have conflicts of their own.
    """
    claims = _claims_by_home(matter)
    rivals: list[tuple[Position, Position]] = []
    only: dict[Position, dict[int, Word]] = {}
    for pair in matter.pairs:
        a, b = matter.units[pair.a], matter.units[pair.b]
        if a.text == b.text or not _tell_one_thing(matter, a, b, claims):
            continue
        places = _place(a), _place(b)
        alone = _alone(matter, a, b), _alone(matter, b, a)
        if all(alone):
            rivals.append(places)
            for place, found in zip(places, alone, strict=True):
                only.setdefault(place, {}).update(found)
    for told in connected(rivals):
        if shown := _show(matter, told, only):
            yield make(
                "other words", told, f"Told in different words; not in each sentence: {shown}."
            )


def _show(
    matter: Matter, told: Sequence[Position], only: Mapping[Position, Mapping[int, Word]]
) -> str:
    """Of each telling the first of its words that not every other text has there, or in the sentence
    before or behind: what one tells in a clause another tells in a sentence."""
    said = {
        place: {find_term(w.lemma) for p in _passages_around(matter, place) for w in p.words}
        for place in told
    }
    lacking = [
        [
            w
            for _, w in sorted(only[place].items())
            if any(find_term(w.lemma) not in said[o] for o in told)
        ]
        for place in told
    ]
    words = [
        matter.texts[place.document][word.start : word.end]
        for place, some in zip(told, lacking, strict=True)
        for word in some[:SHOWN]
    ]
    return ", ".join(f"“{word}”" for word in dict.fromkeys(words))


def _claims_by_home(matter: Matter) -> Mapping[Home, list[Claim]]:
    """The claims that a statement, or a narrator's passage, supports."""
    found: dict[Home, list[Claim]] = {}
    for claim in matter.claims:
        for said in claim.statements:
            if said.relation == "supports":
                found.setdefault(said.id, []).append(claim)
        for told in claim.passages:
            if told.relation == "supports":
                found.setdefault((told.document, told.start, told.end), []).append(claim)
    return found


def _home(unit: Unit) -> Home:
    if unit.statement:
        return unit.statement.id
    return unit.place.document, unit.place.start, unit.place.end


def _tell_one_thing(matter: Matter, a: Unit, b: Unit, claims: Mapping[Home, list[Claim]]) -> bool:
    if a.place.document == b.place.document or a.standard or b.standard:
        return False
    common = len((a.terms.keys() & b.terms.keys()) - terms("formulas"))
    theirs = {claim.id for claim in claims.get(_home(b), ())}
    both = [claim for claim in claims.get(_home(a), ()) if claim.id in theirs]
    if both:
        return any(
            not c.about and common >= (SHORT if _is_told_by_many(c) else IN_ONE_CLAIM) for c in both
        )
    return (
        common >= OF_ONE_ACT
        and matter.is_one_matter(a.place.document, b.place.document)
        and (a.persons, a.act, a.denies) == (b.persons, b.act, b.denies)
        and a.performed is b.performed is None
    )


def _is_told_by_many(claim: Claim) -> bool:
    return len(claim.documents) >= MANY and claim.independent_lines > 1


def _place(unit: Unit) -> Position:
    return Position(unit.place.document, unit.content[0].start, unit.content[-1].end)


def _alone(matter: Matter, unit: Unit, other: Unit) -> dict[int, Word]:
    """The words of one telling that tell something and are not in the other, by where they stand.

    Where both name the same, by whatever name, names are none of them.
    """
    weighing = WEIGHING if unit.names - other.names else WEIGHING - {"PROPN"}
    there = {find_term(word.lemma) for word in matter.words_of(other.content)}
    return {
        word.start: word
        for word in matter.words_of(unit.content)
        if word.pos in weighing and find_term(word.lemma) not in there
    }


def _passages_around(matter: Matter, place: Position) -> Sequence[Passage]:
    """These sentences, with the one before and the one behind."""
    every = matter.passages[place.document]
    at = [n for n, p in enumerate(every) if p.place.start < place.end and place.start < p.place.end]
    return every[max(0, at[0] - 1) : at[-1] + 2] if at else ()
