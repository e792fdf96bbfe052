"""The processes of one document while it is read: one for each kind and body."""

from dataclasses import dataclass, field

import msgspec

from probanda.analysis.charges.bodies import (
    is_named,
    is_national_prosecution,
)
from probanda.analysis.processes.clauses import Sighting, words_of
from probanda.analysis.processes.vocabulary import load_words
from probanda.analysis.records import (
    DateExpression,
    Process,
    ProcessKind,
    Step,
)
from probanda.evidence.document import Position
from probanda.ids import content_id

MOST = 3
"""So many outcomes of one process are shown together; all stand among its steps."""


@dataclass
class Draft:
    """One process while its document is read."""

    kind: ProcessKind
    body: str
    rank: int = -1
    stage: str = ""
    outcomes: list[str] = field(default_factory=list)
    standard: str | None = None
    steps: list[Step] = field(default_factory=list)
    public: list[str] = field(default_factory=list)
    withheld: list[str] = field(default_factory=list)
    spans: list[Position] = field(default_factory=list)
    told: set[str] = field(default_factory=set)

    def reach(self, rank: int, stage: str) -> None:
        """The process has come at least this far."""
        if rank > self.rank:
            self.rank, self.stage = rank, stage

    def end_in(self, words: str) -> None:
        """One more of the outcomes that are told; of many only the first."""
        if words not in self.outcomes and len(self.outcomes) < MOST:
            self.outcomes.append(words)

    def take_over(self, other: "Draft") -> None:
        """Everything that was told of the same process under another name."""
        self.reach(other.rank, other.stage)
        self.outcomes = self.outcomes or other.outcomes
        self.standard = self.standard or other.standard
        for own, told in (
            (self.public, other.public),
            (self.withheld, other.withheld),
        ):
            own.extend(text for text in told if text not in own)
        self.steps.extend(step for step in other.steps if step not in self.steps)
        self.spans.extend(span for span in other.spans if span not in self.spans)

    def became_known(self, sighting: Sighting, date: DateExpression | None) -> None:
        """The steps that a sentence tells beside their publication were known from its day."""
        if date is None or date.from_ is None or date.bounds:
            return
        self.steps = [
            msgspec.structs.replace(step, known_from=date.from_)
            if sighting.place() in step.spans and step.from_ != date.from_
            else step
            for step in self.steps
        ]

    def add(
        self, sighting: Sighting, date: DateExpression | None, act: str = "", tells: str = ""
    ) -> None:
        """A step in the document's words; ``act`` where it is one that is taken once."""
        place = sighting.place()
        text = words_of(sighting)
        if place not in self.spans:
            self.spans.append(place)
        known = next((s for s in self.steps if s.text == text), None)
        if known is not None and (date is None or known.from_ is not None):
            return
        if known is not None:
            self.steps.remove(known)
        from_, to = (date.from_, date.to) if date is not None else (None, None)
        self.steps.append(
            Step(
                text=text,
                from_=from_,
                to=to,
                known_from=None,
                spans=(place,),
                act=act,
                bounds=date is not None and date.bounds,
                tells=tells or act,
                dated=Position(date.document, date.start, date.end) if date else None,
            )
        )


class Register:
    """The processes found so far in one document, one for each kind and body."""

    def __init__(self) -> None:
        self.drafts: dict[tuple[ProcessKind, str], Draft] = {}

    def of(self, kind: ProcessKind, body: str) -> Draft:
        """The process of this body, opened when there is none."""
        return self.drafts.setdefault((kind, body), Draft(kind, body))

    def only_finder(self) -> tuple[ProcessKind, str] | None:
        """The inquiry, study or paper that the document tells of, where it tells of nothing else."""
        return next(iter(self.drafts)) if len(self.drafts) == 1 and self._finds() else None

    def _finds(self) -> bool:
        return all(kind in {"inquiry", "study", "press"} for kind, _ in self.drafts)

    def folded(self) -> list[Draft]:
        """The processes, those of a body without a name put to the only named one it can mean.

        What police do is put to the only court or prosecution that the document tells of.
        """
        kept: list[Draft] = []
        for draft in self.drafts.values():
            words = {w.lower() for w in draft.body.split()}
            police = _is_police(draft.body)
            named = [
                other
                for other in self.drafts.values()
                if other is not draft
                and (other.kind == draft.kind or {other.kind, draft.kind} <= {"court", "national"})
                and (is_named(other.body) or is_national_prosecution(other.body))
                and not _is_police(other.body)
                and not is_national_prosecution(draft.body)
                and (
                    police
                    or not is_named(draft.body)
                    or words < {w.lower() for w in other.body.split()}
                )
            ]
            if len(named) == 1:
                named[0].take_over(draft)
            else:
                kept.append(draft)
        return [draft for draft in kept if draft.body]


def _is_police(body: str) -> bool:
    return load_words().police.search(body) is not None


def _contained(step: Step, steps: list[Step]) -> bool:
    """Whether another step tells the same words of the same sentence, and more."""
    return any(
        step.text != other.text
        and step.text in other.text
        and step.spans == other.spans
        and step.from_ in {None, other.from_}
        for other in steps
    )


def record(draft: Draft, ids: dict[str, str]) -> Process:
    spans = tuple(sorted(draft.spans))
    steps = [step for step in draft.steps if not _contained(step, draft.steps)]
    return Process(
        id=content_id("process", draft.kind, draft.body, spans),
        body=ids.get(draft.body, draft.body),
        kind=draft.kind,
        stage=draft.stage,
        steps=tuple(sorted(steps, key=lambda s: (s.from_ or "9999", s.spans))),
        outcome=" … ".join(draft.outcomes) or None,
        standard=draft.standard,
        public=tuple(draft.public),
        withheld=tuple(draft.withheld),
        spans=spans,
    )
