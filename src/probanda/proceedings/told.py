"""What the findings tell that proposed steps are made of, and a proposed step."""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from probanda.analysis.records import Findings, Step
from probanda.evidence.document import Document, Position
from probanda.ids import content_id
from probanda.proceedings.forums import Forum
from probanda.proceedings.plausible import first_day, last_day
from probanda.proceedings.records import Days, Event


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """A step that documents tell of a body. ``forum`` is None where the body's rules are not known.

    ``body`` is None of what concerns any court, such as a State's denial. ``may_be`` are all steps
    that the words may mean, where it is not sure that it is this one.
    """

    id: str
    body: str | None
    forum: str | None
    event: Event
    words: str
    reasons: tuple[str, ...]
    may_be: tuple[str, ...] = ()


class Told:
    """What the documents of a case tell that several proposals need."""

    def __init__(self, findings: Findings, documents: Sequence[Document]) -> None:
        self.charges = findings.charges
        self.entities = findings.entities
        self.names = {entity.id: entity.name for entity in findings.entities}
        self.texts = {document.id: document.text for document in documents}
        self.published = {
            document.id: day
            for document in documents
            for day in [last_day(document.published.to)]
            if day
        }
        self.suspects = {charge.suspect_name for charge in findings.charges}
        courts = {self.names.get(p.body, p.body) for p in findings.processes if p.kind == "court"}
        self.parties = self.suspects | courts | {charge.body for charge in findings.charges}
        self.places = {e.name for e in findings.entities if e.kind in ("place", "state", "country")}

    def mentioned(self, spans: Sequence[Position], names: Iterable[str]) -> tuple[str, ...]:
        """Those of the names whose entity is mentioned within one of the spans."""
        wanted = set(names)
        return tuple(
            entity.name
            for entity in self.entities
            if entity.name in wanted
            and any(
                span.document == place.document and span.start <= place.start < span.end
                for place in entity.mentions
                for span in spans
            )
        )

    def known(self, spans: Iterable[Position], days: Days) -> date | None:
        """The first day on which a document told it."""
        told = [self.published[s.document] for s in spans if s.document in self.published]
        return min((day for day in told if not days.first or day >= days.first), default=None)


def perhaps(one: Proposal, tells: str, may_be: tuple[str, ...]) -> Proposal:
    """A proposal that is only perhaps this step: a person says which of those it may be."""
    others = " or ".join(f"“{act}”" for act in may_be)
    why = f"told as “{tells}”, which may be {others}: a person says whether it was this"
    act = one.event.act
    return msgspec.structs.replace(
        one,
        id=content_id("proposal", "perhaps", one.id),
        words=one.words.replace(act, f"perhaps {act}", 1),
        reasons=(why, *(r for r in one.reasons if not r.startswith("told as"))),
        may_be=may_be,
    )


def make_event(
    told: Told,
    step: Step,
    act: str,
    forum: Forum,
    *,
    persons: tuple[str, ...] = (),
    who: str | None = None,
    state: str | None = None,
) -> Event:
    """The event of a step, with its day as far as it is told, and the day by which it was known."""
    days = Days(first_day((step.from_,)), last_day(step.to))
    known = last_day(step.known_from)
    if known is None or (days.first and known < days.first):
        known = told.known(step.spans, days)
    if days == Days() and known:
        days = Days(None, known)  # it had been taken when the first document told it
    kind = forum.step(act)
    return Event(
        act=act,
        happened=days,
        participant=kind.by[0],
        who=who,
        persons=persons if kind.of == "person" else (),
        state=state,
        known=known,
        public=Days(None, known),  # a document tells it: since when it was public, none may say
        rests_on=step.spans,
        source="documents of the case",
    )


def make_proposal(
    body: str | None, forum: str | None, event: Event, reasons: Sequence[str]
) -> Proposal:
    """A proposal with the words by which a person confirms it."""
    of = (event.state, ", ".join(event.persons))
    words = ": ".join(part for part in (body, event.act, *of) if part)
    if body is None and event.reasons:
        words = f"{words}: {event.reasons}"
    key = content_id("proposal", body, event.act, event.persons, event.state, event.reasons)
    return Proposal(
        id=key, body=body, forum=forum, event=event, words=words, reasons=tuple(reasons)
    )
