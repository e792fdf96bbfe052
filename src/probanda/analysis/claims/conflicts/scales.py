"""One matter told in words of different strength: suspended or sacked, proven or suggested."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import resources
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.matter import Matter, make, place_of
from probanda.analysis.claims.conflicts.passages import Passage, terms_of
from probanda.analysis.claims.doing import PASSIVE
from probanda.analysis.claims.likeness import dates_differ
from probanda.analysis.connecting import connected
from probanda.analysis.records import Conflict, DateExpression
from probanda.evidence.document import Position

ENOUGH = 3
"""Terms in common by which two sentences are of one matter."""
MOST = 24
REACH = 150
BEFORE = 60
NOT = re.compile(
    r"(?:\b(?:den(?:y|ies|ied|ying)|not|never|no|nobody|none|without)|n[’']t)\b[^.;:“”\"]*$", re.I
)
"""Before a step: it is told that it is not so."""
BARE = re.compile(r"(?:to|that|which|who|whom|whose|\w+ing)\b", re.IGNORECASE)
"""A clause that begins so does not tell who does it."""

DONE_TO = re.compile(
    r"(?:suspend|sack|dismiss|oust|arrest|detain|captur|seiz|summon)(?:s|es|ed|ing)?$",
    re.IGNORECASE,
)
""" "Dismissed the guard": it happens to whom the word is followed by."""
CONVICTED = re.compile(
    r"\b(?:convict|sentenc|jailed|fined\b|(?:found|pleaded) guilty)", re.IGNORECASE
)
CHARGED = re.compile(
    r"\b(?:charg|accus|indict|tried\b|trial|suspect|sought\b|wanted\b|warrant|prosecut)",
    re.IGNORECASE,
)
HELD = frozenset({"NOUN", "PROPN"})
TIMES = 4
"""So much more must be named by both than by one alone."""


class Scale(msgspec.Struct, frozen=True):
    """A scale by its name, with a pattern for each step, of one person or of one matter.

    ``any_step`` is a cheap look at a sentence in lower case: hardly one has a step.
    """

    name: str
    of_one_person: bool
    steps: tuple[re.Pattern[str], ...]
    any_step: re.Pattern[str]


class Step(msgspec.Struct, frozen=True):
    """A sentence that stands on one step of a scale, with the place of the words for it.

    ``nouns`` are what it tells of beside them, without who says it; ``near`` the persons
    of whom the words may be, ``persons`` all whom it tells of.
    """

    passage: Passage
    number: int
    place: Position
    printed: str
    voice: str | None
    near: frozenset[str]
    persons: frozenset[str]
    nouns: frozenset[str]
    dates: tuple[DateExpression, ...]


@lru_cache(maxsize=1)
def load_scales() -> tuple[Scale, ...]:
    """The scales that words of news English stand on."""
    text = (resources.files("probanda.analysis.claims") / "data" / "scales.toml").read_text("utf-8")
    return tuple(
        Scale(
            scale["name"],
            scale.get("of_one_person", False),
            tuple(re.compile(rf"\b(?:{step})\b", re.IGNORECASE) for step in scale["steps"]),
            re.compile(rf"\b(?:{'|'.join(scale['steps'])})\b"),
        )
        for scale in tomllib.loads(text)["scale"]
    )


def find_steps(matter: Matter) -> Iterator[Conflict | None]:
    """Sentences of one matter, or of one person, that stand on different steps of a scale."""
    for scale in load_scales():
        found = [
            step
            for passages in matter.passages.values()
            for passage in passages
            for step in _steps(matter, scale, passage)
        ]
        rivals = [
            (x.place, y.place)
            for x, y in _beside(found, scale)
            if x.number != y.number
            and _are_two_tellings(matter, x, y)
            and _agree(matter, x, y)
            and (scale.of_one_person or _tell_one_thing(x, y))
        ]
        printed = {step.place: " ".join(step.printed.lower().split()) for step in found}
        for places in connected(rivals):
            given = ", ".join(sorted({f"“{printed[place]}”" for place in places}))
            yield make("strength", places, f"{given}: {scale.name} is told differently.")


def _steps(matter: Matter, scale: Scale, passage: Passage) -> Iterator[Step]:
    """Where a sentence stands on a scale; one that has two steps of it tells of two things itself."""
    places = list(_places(matter, scale, passage))
    if len({number for number, _ in places}) != 1:
        return
    apart = _tellers(matter, passage)
    around = [
        w
        for w in passage.words
        if not any(p.start <= w.start < p.end for p in (*apart, *(p for _, p in places)))
    ]
    persons = frozenset(
        who for part in _outside(passage.place, apart) for who in matter.people_at(part)
    )
    for number, place in places:
        yield Step(
            passage,
            number,
            _clause(matter, passage, place),
            matter.shown(place),
            matter.teller_at(place),
            _persons_near(matter, passage, place),
            persons,
            terms_of([w for w in around if w.pos in HELD]),
            tuple(matter.dates_in(passage)),
        )


def _places(matter: Matter, scale: Scale, passage: Passage) -> Iterator[tuple[int, Position]]:
    """The words of a sentence that stand on a scale, each with its step."""
    document, end = passage.place.document, passage.place.end
    text = matter.texts[document]
    if not scale.any_step.search(text[passage.place.start : end].casefold()):
        return
    for number, pattern in enumerate(scale.steps):
        for match in pattern.finditer(text, passage.place.start, end):
            place = Position(document, match.start(), match.end())
            if scale.of_one_person and _is_said(matter, place):
                continue
            if not NOT.search(text[max(passage.place.start, place.start - BEFORE) : place.start]):
                yield number, place


def _tellers(matter: Matter, passage: Passage) -> list[Position]:
    """Who says what a sentence tells, and the words for saying it."""
    return [
        place_of(part)
        for s in matter.statements[passage.place.document]
        for part in (*s.cue, *((s.speaker,) if s.speaker else ()))
        if passage.place.start <= part.start < passage.place.end
    ]


def _outside(whole: Position, parts: Sequence[Position]) -> Iterator[Position]:
    start = whole.start
    for part in sorted(parts, key=lambda p: p.start):
        yield Position(whole.document, start, max(start, part.start))
        start = max(start, part.end)
    yield Position(whole.document, start, whole.end)


def _persons_near(matter: Matter, passage: Passage, place: Position) -> frozenset[str]:
    """Persons whom the words may be of: behind "dismissed", before "was dismissed"."""
    text, document = matter.texts[place.document], place.document
    before, behind = (
        frozenset(
            who
            for s, e, who in matter.people.get(document, ())
            if passage.place.start <= s < passage.place.end
            if (0 <= place.start - e < REACH if is_before else 0 <= s - place.end < REACH)
        )
        for is_before in (True, False)
    )
    if not DONE_TO.search(matter.shown(place)):
        return before | behind
    if PASSIVE.search(text[max(passage.place.start, place.start - BEFORE) : place.start]):
        return before
    return behind or before


def _are_two_tellings(matter: Matter, x: Step, y: Step) -> bool:
    """Of two texts of one matter; or of two voices in one."""
    one, two = x.place.document, y.place.document
    if one == two:
        return x.passage.number != y.passage.number and x.voice != y.voice
    return matter.is_one_matter(one, two)


def _agree(matter: Matter, x: Step, y: Step) -> bool:
    """Neither tells of another day or of other persons, and a charge is no conviction."""
    if x.dates and y.dates and all(dates_differ(d, e) for d in x.dates for e in y.dates):
        return False
    if x.persons and y.persons and not x.persons & y.persons:
        return False
    acts = {_act(matter.shown(step.passage.place)) for step in (x, y)}
    return acts != {"charge", "conviction"}


def _act(shown: str) -> str:
    if CONVICTED.search(shown):
        return "conviction"
    return "charge" if CHARGED.search(shown) else "telling"


def _tell_one_thing(x: Step, y: Step) -> bool:
    """Whether they name the same things, but for few that only one names.

    Whoever speaks in one may be whom the other is about.
    """
    own = (x.nouns - y.passage.terms, y.nouns - x.passage.terms)
    return len(x.nouns & y.nouns) >= TIMES * min(map(len, own))


def _is_said(matter: Matter, place: Position) -> bool:
    """Whether the words attribute something ("dismissed the claim")."""
    return any(
        c.start < place.end and place.start < c.end
        for s in matter.statements[place.document]
        for c in s.cue
    )


def _beside(found: list[Step], scale: Scale) -> Iterator[tuple[Step, Step]]:
    """Pairs of steps that may be of one matter; what too many speak of proposes none."""
    held: dict[str, list[int]] = {}
    for number, step in enumerate(found):
        for key in step.near if scale.of_one_person else step.passage.terms:
            held.setdefault(key, []).append(number)
    common: dict[tuple[int, int], int] = {}
    for numbers in held.values():
        if len(numbers) <= MOST:
            for pair in combinations(numbers, 2):
                common[pair] = common.get(pair, 0) + 1
    for (a, b), count in sorted(common.items()):
        if count >= (1 if scale.of_one_person else ENOUGH):
            yield found[a], found[b]


def _clause(matter: Matter, passage: Passage, place: Position) -> Position:
    """The shortest clause or telling around the words that tells who does it; else the sentence."""
    *parts, whole = matter.clauses_around(passage, place)
    text = matter.texts[place.document]
    return next((p for p in parts if not BARE.match(text, p.start)), whole)
