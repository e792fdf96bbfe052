"""Steps that the documents tell, proposed for a docket; a person records them or does not.

A proposal carries the places where the documents tell it, what they leave open, and why it was put
to this step. What may be several steps is proposed as each of them, marked "perhaps": a person says
which it was.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import msgspec

from probanda.analysis.records import Charge, Findings, Process, Statement, Step
from probanda.evidence.document import Document, Position
from probanda.ids import content_id
from probanda.proceedings.forums import DATA, Forum, find_forum, load_forum
from probanda.proceedings.plausible import first_day, last_day
from probanda.proceedings.records import Days, Event, Part

OF_PUBLICITY = ("secrecy weighed", "publicity decided")
"""Acts that documents tell of an instrument's publicity; no steps of their own."""
NATIONAL, UNKNOWN_TRIBUNAL, INQUIRY = "national", "tribunal", "un_commission"


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


def propose(findings: Findings, documents: Sequence[Document]) -> tuple[Proposal, ...]:
    """Every step that the documents tell or may tell, in order of time."""
    case = _Case(findings, documents)
    found = [
        *(one for process in findings.processes for one in _of_process(case, process)),
        *_denials(case, findings.statements),
    ]
    unique = {one.id: one for one in found}
    return tuple(sorted(unique.values(), key=lambda p: (p.event.day, p.body or "~", p.words)))


class _Case:
    """What the findings tell that several proposals need."""

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


MAY_BE = "may be"


@lru_cache(maxsize=1)
def load_acts() -> dict[str, dict[str, Any]]:
    """Which steps the acts are that documents tell, by the kind of forum."""
    return tomllib.loads((DATA / "told_acts.toml").read_text("utf-8"))


def _of_process(case: _Case, process: Process) -> Iterable[Proposal]:
    body = case.names.get(process.body, process.body)
    if process.kind == "treaty":
        yield from _of_treaty(case, process, body)
        return
    charges = [charge for charge in case.charges if charge.body == body]
    forum = _forum_of(process, body, charges)
    if forum is None:
        return
    if process.kind == "inquiry":
        yield from _findings_of(case, process, body, forum)
        return
    acts = load_acts().get("national criminal court" if forum.key == NATIONAL else forum.kind, {})
    for step in process.steps:
        if step.act in acts:
            yield from _of_step(case, process, body, forum, step, acts[step.act], charges)
    people = {c.suspect_name for c in charges} or {
        e.name for e in case.entities if e.kind == "person"
    }
    for step in _unsure(case, process.steps, acts.get(MAY_BE, {}), people):
        may_be = tuple(acts[MAY_BE][step.tells])
        for act in may_be:
            for one in _of_step(case, process, body, forum, step, act, charges):
                yield _perhaps(one, step.tells, may_be)
    if forum.key == NATIONAL and process.stage == "investigation" and process.steps:
        first = process.steps[0]
        event = _event(case, first, "investigation opened", forum)
        reasons = ("told as under way: when it was opened is not told",) if not first.from_ else ()
        yield _proposal(body, forum.key, event, reasons)


def _unsure(
    case: _Case, steps: Iterable[Step], acts: Mapping[str, object], people: Iterable[str]
) -> Iterable[Step]:
    """What may be several steps, once for each kind and the persons named; a day only if it is one."""
    groups: dict[tuple[str, tuple[str, ...]], list[Step]] = {}
    for step in steps:
        if step.tells in acts:
            groups.setdefault((step.tells, case.mentioned(step.spans, people)), []).append(step)
    for some in groups.values():
        days = {(step.from_, step.to) for step in some if step.from_ or step.to}
        first, last = days.pop() if len(days) == 1 else (None, None)
        spans = tuple(sorted({span for step in some for span in step.spans}))
        yield msgspec.structs.replace(some[0], from_=first, to=last, known_from=None, spans=spans)


def _perhaps(one: Proposal, tells: str, may_be: tuple[str, ...]) -> Proposal:
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


def _forum_of(process: Process, body: str, charges: Sequence[Charge]) -> Forum | None:
    """The forum that a process is before, where the name or what the body does tells it."""
    named = find_forum(body)
    if process.kind == "national":
        return load_forum(NATIONAL)
    if process.kind == "inquiry":
        return named if named and named.kind == "inquiry" else load_forum(INQUIRY)
    if process.kind != "court":
        return None
    if (
        named is None and charges
    ):  # it charges persons, and whose court it is the name does not tell
        return load_forum(UNKNOWN_TRIBUNAL)
    return named


def _of_step(
    case: _Case,
    process: Process,
    body: str,
    forum: Forum,
    step: Step,
    act: str,
    charges: Sequence[Charge],
) -> Iterable[Proposal]:
    """One proposal for a step; one for each person where what it tells of each differs."""
    kind = forum.step(act)
    suspects = dict.fromkeys(charge.suspect_name for charge in charges)
    reasons = [f"told as “{step.act}”"]
    persons = case.mentioned(step.spans, suspects)
    if not persons and suspects:
        persons = tuple(suspects)
        if kind.of == "person":
            reasons.append("names nobody: put to all whom the body charges")
    if not persons:
        people = [e.name for e in case.entities if e.kind == "person"]
        persons = case.mentioned(step.spans, people)
        if kind.of == "person":
            reasons.append("no charges are told: put to whom its sentence names")
    if not kind.instrument:
        event = _event(case, step, act, forum, persons=persons, who=body)
        yield _proposal(body, forum.key, event, reasons)
        return
    for person in persons:
        own = [charge for charge in charges if charge.suspect_name == person]
        counts = tuple(dict.fromkeys(charge.crime for charge in own))
        modes = tuple(dict.fromkeys(mode.text for charge in own for mode in charge.modes))
        standard = process.standard or next((c.standard for c in own if c.standard), None)
        told: list[tuple[Part, object]] = [
            ("counts", counts),
            ("modes", modes),
            ("standard", standard),
        ]
        event = _event(case, step, act, forum, persons=(person,), who=body)
        about = [other for other in process.steps if other.act in OF_PUBLICITY]
        event = msgspec.structs.replace(
            event,
            id="",
            rests_on=tuple(dict.fromkeys((*event.rests_on, *(s for o in about for s in o.spans)))),
            counts=counts,
            modes=modes,
            standard=standard,
            shown=("persons", *(part for part, value in told if value)),
            note=_note_publicity(process, about),
        )
        yield _proposal(body, forum.key, event, reasons)


def _note_publicity(process: Process, about: Sequence[Step]) -> str | None:
    """What documents tell of secrecy and of what was made public, in their words."""
    parts = [f"withheld: {part}" for part in process.withheld]
    parts += [f"public: {part}" for part in process.public]
    told = [one for one in about if not any(part in one.text for part in process.public)]
    parts += [f"{one.act}: {one.text.rstrip('.')}" for one in told]
    return "; ".join(parts) or None


def _findings_of(case: _Case, process: Process, body: str, forum: Forum) -> Iterable[Proposal]:
    """What an inquiry found: the step that the documents give as its outcome."""
    for step in process.steps:
        if process.outcome and step.text == process.outcome:
            event = msgspec.structs.replace(
                _event(case, step, "finding published", forum, who=body),
                id="",
                reasons=step.text,
                standard=process.standard,
            )
            named = find_forum(body)
            yield _proposal(body, named.key if named else None, event, ("told as what it found",))


def _of_treaty(case: _Case, process: Process, state: str) -> Iterable[Proposal]:
    for step in process.steps:
        if step.act == "jurisdiction accepted":
            forum = load_forum(UNKNOWN_TRIBUNAL)
            act = "jurisdiction accepted by declaration"
            event = _event(case, step, act, forum, who=state, state=state)
            reasons = ("which court is meant is for a person to say",)
            yield _proposal(None, None, event, reasons)


def _denials(case: _Case, statements: Iterable[Statement]) -> Iterable[Proposal]:
    """A State's denials in the documents' words, one for each thing that is denied."""
    told: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements:
        state = statement.speaker_name
        if statement.polarity == "denies" and state in case.places and statement.content:
            words = " … ".join(
                case.texts.get(part.document, "")[part.start : part.end]
                for part in statement.content
            )
            told.setdefault((state or "", " ".join(words.split())), []).append(statement)
    for (state, words), same in told.items():
        spans = tuple(Position(s.document, s.start, s.end) for s in same)
        known = case.known(spans, Days())
        event = Event(
            act="statement of a State",
            happened=Days(None, known),
            participant="State",
            who=state,
            state=state,
            known=known,
            public=Days(None, known),
            reasons=f"denies: {words}",
            rests_on=spans,
            source="documents of the case",
        )
        yield _proposal(None, None, event, ("a denial of which the day is not told",))


def _event(
    case: _Case,
    step: Step,
    act: str,
    forum: Forum,
    *,
    persons: tuple[str, ...] = (),
    who: str | None = None,
    state: str | None = None,
) -> Event:
    days = Days(first_day((step.from_,)), last_day(step.to))
    known = last_day(step.known_from)
    if known is None or (days.first and known < days.first):
        known = case.known(step.spans, days)
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


def _proposal(
    body: str | None, forum: str | None, event: Event, reasons: Sequence[str]
) -> Proposal:
    of = ", ".join(event.persons) or event.state or ""
    words = ": ".join(part for part in (body, event.act, of) if part)
    if body is None and event.reasons:
        words = f"{words}: {event.reasons}"
    key = content_id("proposal", body, event.act, event.persons, event.state, event.reasons)
    return Proposal(
        id=key, body=body, forum=forum, event=event, words=words, reasons=tuple(reasons)
    )
