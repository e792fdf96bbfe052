"""Conflicts as the report shows them: both wordings beside each other."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from probanda.analysis.records import Conflict, Entity
from probanda.evidence.document import Position
from probanda.outputs.report.citations import Citations, Quote, Use

AROUND = 160
GRAVEST = ("standard", "charge", "charge not named")
"""What is charged and how far it is shown comes first, then what is told to have happened."""
LIGHTEST = (
    "denial",
    "name",
    "speaker",
    "considered and decided",
    "figures of different things",
    "first",
    "office",
    "officer",
    "medium",
    "rendering",
    "other words",
)


class ConflictCard(msgspec.Struct, frozen=True):
    """Passages that differ, beside each other."""

    number: str
    anchor: str
    kind: str
    text: str
    sides: tuple[Quote, ...]


def sort_conflicts(conflicts: Iterable[Conflict]) -> list[Conflict]:
    """The gravest kinds first; within a kind as they stand."""
    return sorted(conflicts, key=lambda conflict: _weigh(conflict.kind))


def _weigh(kind: str) -> int:
    if kind in GRAVEST:
        return GRAVEST.index(kind) - len(GRAVEST)
    return LIGHTEST.index(kind) + 1 if kind in LIGHTEST else 0


def number_conflicts(conflicts: Iterable[Conflict]) -> tuple[tuple[Use, Conflict], ...]:
    """Conflicts, the gravest first, with the numbers that the report gives them."""
    ordered = sort_conflicts(conflicts)
    return tuple((Use(f"5.{n}", f"conflict-{n}"), c) for n, c in enumerate(ordered, 1))


def make_conflict(use: Use, conflict: Conflict, citations: Citations) -> ConflictCard:
    """All wordings, each with some of what stands around it; those that stand near once together."""
    near: list[list[Position]] = []
    for span in conflict.spans:
        home = next((g for g in near if _is_near(g[0], span, citations)), None)
        if home is None:
            near.append([span])
        else:
            home.append(span)
    sides = tuple(citations.quote_around(group, use, AROUND) for group in near)
    return ConflictCard(use.label, use.anchor, conflict.kind, conflict.text, sides)


def _is_near(first: Position, other: Position, citations: Citations) -> bool:
    """Whether what is shown around the one would show the other too."""
    between = max(other.start - first.end, first.start - other.end)
    one_paragraph = citations.cite(first, None).label == citations.cite(other, None).label
    return one_paragraph and between < AROUND


def place_conflicts(
    conflicts: Iterable[tuple[Use, Conflict]],
) -> Mapping[str, Sequence[tuple[Position, Use]]]:
    """By document, the places that are in conflict."""
    places: dict[str, list[tuple[Position, Use]]] = {}
    for use, conflict in conflicts:
        for span in conflict.spans:
            places.setdefault(span.document, []).append((span, use))
    return places


def find_strangers(
    conflicts: Iterable[tuple[Use, Conflict]], suspects: Iterable[Entity], texts: Mapping[str, str]
) -> Mapping[Use, frozenset[str]]:
    """Which suspects a conflict is not of: named only beside another, whom it names alone elsewhere."""
    mentions = [(m.document, m.start, s.id) for s in suspects for m in s.mentions]
    found: dict[Use, frozenset[str]] = {}
    for use, conflict in conflicts:
        named = []
        for span in conflict.spans:
            text = texts.get(span.document, "")
            first, last = text.rfind("\n", 0, span.start), text.find("\n", span.end)
            last = last if last >= 0 else len(text)
            named.append({s for d, at, s in mentions if d == span.document and first < at < last})
        alone = {who for names in named if len(names) == 1 for who in names}
        if alone:
            found[use] = frozenset(who for names in named for who in names) - alone
    return found
