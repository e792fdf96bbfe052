"""What an answer to a question of law is made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from msgspec import Struct

from probanda.law.records import Confidence, Dispute

Verdict = Literal["yes", "no", "conditional", "unknown"]
Status = Literal["holds", "fails", "open", "unknown", "not needed"]


class Layer(Struct, frozen=True):
    """One thing that must hold, whether it does, and the Articles that say so.

    "open" turns on a disputed point, on a link or on a fact not given; "unknown" is beyond the data.
    """

    name: str
    status: Status
    articles: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Weighed:
    """A layer with the dispute that decides it, if one does, and what is weak of the facts it rests on."""

    layer: Layer
    dispute: str | None = None
    weak: tuple[str, ...] = ()


class ShownPosition(Struct, frozen=True):
    """One side of a dispute, and who holds it."""

    position: str
    holders: str


class ShownDispute(Struct, frozen=True):
    """A disputed point that bears on the answer, with the Court's own decisions, oldest first."""

    issue: str
    articles: tuple[str, ...]
    positions: tuple[ShownPosition, ...]
    decided: tuple[str, ...]
    confidence: Confidence


class Answer(Struct, frozen=True):
    """An answer that explains itself.

    ``assumptions`` say what was taken as given and which facts it rests on are weak.
    """

    id: str | int
    answer: Verdict
    articles: tuple[str, ...]
    layers: tuple[Layer, ...]
    disputes: tuple[ShownDispute, ...]
    assumptions: tuple[str, ...]
    as_of: date
    reason: str


def weigh(layers: Iterable[Layer]) -> Verdict:
    """No when one layer fails; else unknown, conditional or yes, the weakest deciding."""
    found = {layer.status for layer in layers}
    if "fails" in found:
        return "no"
    if "unknown" in found:
        return "unknown"
    return "conditional" if "open" in found else "yes"


SPEAKS: dict[Verdict, tuple[Status, ...]] = {
    "yes": ("holds",),
    "no": ("fails",),
    "conditional": ("open", "holds"),
    "unknown": ("unknown",),
}
"""The layers that carry each answer: their Articles and words are the answer's."""


def carrying(layers: Sequence[Layer], verdict: Verdict) -> list[Layer]:
    """The layers that decide, those that matter most first."""
    return [layer for status in SPEAKS[verdict] for layer in layers if layer.status == status]


def reason_for(layers: Sequence[Layer], verdict: Verdict, beside: Sequence[Layer] = ()) -> str:
    """The answer in one line: what decides it, and of what merely holds only what has an Article.

    ``beside`` are layers that are told too.
    """
    said = [
        layer.text
        for layer in (*carrying(layers, verdict), *beside)
        if layer.status != "holds" or _is_worth_telling(layer)
    ]
    once = [s for s in dict.fromkeys(said) if not any(o != s and o.startswith(s) for o in said)]
    if verdict == "unknown":
        holding = [la.text for la in layers if la.status == "holds" and _is_worth_telling(la)]
        once += [f"as far as is known {text}" for text in dict.fromkeys(holding)]
    told = "; ".join(once)
    return f"{verdict.capitalize()}: {told}." if told else f"{verdict.capitalize()}."


def _is_worth_telling(layer: Layer) -> bool:
    return bool(layer.articles) and layer.name != "time"


def show_dispute(dispute: Dispute, known: date) -> ShownDispute:
    """The dispute as it stood on that day."""
    return ShownDispute(
        dispute.issue,
        dispute.articles,
        tuple(
            ShownPosition(p.position, p.holders)
            for p in dispute.positions
            if p.since is None or p.since <= known
        ),
        tuple(f"{r.on}, {r.by}: {r.ruling}" for r in dispute.rulings(known)),
        dispute.confidence,
    )


def merge_articles(
    layers: Iterable[Layer], disputes: Iterable[ShownDispute] = ()
) -> tuple[str, ...]:
    """The Articles of these layers, then those that the disputes turn on, each once."""
    said: list[Layer | ShownDispute] = [*layers, *disputes]
    return tuple(dict.fromkeys(article for one in said for article in one.articles))
