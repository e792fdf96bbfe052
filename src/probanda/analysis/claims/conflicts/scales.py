"""One matter told in words of different strength: suspended or sacked, proven or suggested."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.facts import connected
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import Passage
from probanda.analysis.records import Conflict
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


class Scale(msgspec.Struct, frozen=True):
    """A scale by its name, with a pattern for each step; ``enough`` terms in common show one matter."""

    name: str
    of_one_person: bool
    enough: int
    steps: tuple[re.Pattern[str], ...]


class Step(msgspec.Struct, frozen=True):
    """A sentence that stands on one step of a scale, with the place of the words for it."""

    passage: Passage
    number: int
    place: Position
    printed: str
    persons: frozenset[str]


@lru_cache(maxsize=1)
def load_scales() -> tuple[Scale, ...]:
    """The scales that words of news English stand on."""
    text = (resources.files("probanda.analysis.claims") / "data" / "scales.toml").read_text("utf-8")
    return tuple(
        Scale(
            scale["name"],
            scale.get("of_one_person", False),
            scale.get("enough", 1 if scale.get("of_one_person") else ENOUGH),
            tuple(re.compile(rf"\b(?:{step})\b", re.IGNORECASE) for step in scale["steps"]),
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
            and x.passage.place != y.passage.place
            and matter.is_one_matter(x.place.document, y.place.document)
        ]
        printed = {step.place: " ".join(step.printed.lower().split()) for step in found}
        for places in connected(rivals):
            given = ", ".join(sorted({f"“{printed[place]}”" for place in places}))
            yield make("strength", places, f"{given}: {scale.name} is told differently.")


def _steps(matter: Matter, scale: Scale, passage: Passage) -> Iterator[Step]:
    document, end = passage.place.document, passage.place.end
    text = matter.texts[document]
    for number, pattern in enumerate(scale.steps):
        for match in pattern.finditer(text, passage.place.start, end):
            place = Position(document, match.start(), match.end())
            if scale.of_one_person and _is_said(matter, place):
                continue
            if NOT.search(text[max(passage.place.start, place.start - BEFORE) : place.start]):
                continue
            persons = frozenset(
                who
                for s, e, who in matter.people.get(document, ())
                if passage.place.start <= s < end and max(s - place.end, place.start - e) < REACH
            )
            yield Step(passage, number, _clause(matter, passage, place), match[0], persons)


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
        for key in step.persons if scale.of_one_person else step.passage.terms:
            held.setdefault(key, []).append(number)
    common: dict[tuple[int, int], int] = {}
    for numbers in held.values():
        if len(numbers) <= MOST:
            for pair in combinations(numbers, 2):
                common[pair] = common.get(pair, 0) + 1
    for (a, b), count in sorted(common.items()):
        if count >= scale.enough:
            yield found[a], found[b]


def _clause(matter: Matter, passage: Passage, place: Position) -> Position:
    """The shortest clause or telling around the words; else the sentence."""
    document = place.document
    parts = [Position(document, c.start, c.end) for c in matter.clauses[document]]
    parts += [
        Position(document, c.start, c.end)
        for u in matter.by_document.get(document, ())
        for c in u.content
    ]
    parts = [
        p
        for p in parts
        if p.start <= place.start and place.end <= p.end
        if passage.place.start <= p.start and p.end <= passage.place.end
        if not BARE.match(matter.texts[document], p.start)
    ]
    return min(parts, key=lambda p: (p.end - p.start, p.start), default=passage.place)
