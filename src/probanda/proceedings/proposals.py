"""Steps that the documents tell, proposed for a docket; a person records them or does not.

A proposal carries the places where the documents tell it, what they leave open, and why it was put
to this step. What may be several steps is proposed as each of them, marked "perhaps": a person says
which it was.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from probanda.analysis.records import Charge, Findings, Process, Step
from probanda.evidence.document import Document
from probanda.proceedings.forums import DATA, Forum, find_forum, load_forum
from probanda.proceedings.records import Part
from probanda.proceedings.state_words import tell_state_words
from probanda.proceedings.told import Proposal, Told, make_event, make_proposal, perhaps

OF_PUBLICITY = ("secrecy weighed", "publicity decided")
"""Acts that documents tell of an instrument's publicity; no steps of their own."""
NATIONAL, UNKNOWN_TRIBUNAL, INQUIRY = "national", "tribunal", "un_commission"


def propose(findings: Findings, documents: Sequence[Document]) -> tuple[Proposal, ...]:
    """Every step that the documents tell or may tell, in order of time."""
    told = Told(findings, documents)
    found = [
        *(one for process in findings.processes for one in _of_process(told, process)),
        *tell_state_words(told, findings.statements),
    ]
    unique = {one.id: one for one in found}
    return tuple(sorted(unique.values(), key=lambda p: (p.event.day, p.body or "~", p.words)))


MAY_BE = "may be"


@lru_cache(maxsize=1)
def load_acts() -> dict[str, dict[str, Any]]:
    """Which steps the acts are that documents tell, by the kind of forum."""
    return tomllib.loads((DATA / "told_acts.toml").read_text("utf-8"))


def _of_process(told: Told, process: Process) -> Iterable[Proposal]:
    body = told.names.get(process.body, process.body)
    if process.kind == "treaty":
        yield from _of_treaty(told, process, body)
        return
    charges = [charge for charge in told.charges if charge.body == body]
    forum = _forum_of(process, body, charges)
    if forum is None:
        return
    if process.kind == "inquiry":
        yield from _findings_of(told, process, body, forum)
        return
    acts = load_acts().get("national criminal court" if forum.key == NATIONAL else forum.kind, {})
    for step in process.steps:
        if step.act in acts:
            yield from _of_step(told, process, body, forum, step, acts[step.act], charges)
    people = {c.suspect_name for c in charges} or {
        e.name for e in told.entities if e.kind == "person"
    }
    for step in _unsure(told, process.steps, acts.get(MAY_BE, {}), people):
        may_be = tuple(acts[MAY_BE][step.tells])
        for act in may_be:
            for one in _of_step(told, process, body, forum, step, act, charges):
                yield perhaps(one, step.tells, may_be)
    if forum.key == NATIONAL and process.stage == "investigation" and process.steps:
        first = process.steps[0]
        event = make_event(told, first, "investigation opened", forum)
        reasons = ("told as under way: when it was opened is not told",) if not first.from_ else ()
        yield make_proposal(body, forum.key, event, reasons)


def _unsure(
    told: Told, steps: Iterable[Step], acts: Mapping[str, object], people: Iterable[str]
) -> Iterable[Step]:
    """What may be several steps, once for each kind and the persons named; a day only if it is one."""
    groups: dict[tuple[str, tuple[str, ...]], list[Step]] = {}
    for step in steps:
        if step.tells in acts:
            groups.setdefault((step.tells, told.mentioned(step.spans, people)), []).append(step)
    for some in groups.values():
        days = {(step.from_, step.to) for step in some if step.from_ or step.to}
        first, last = days.pop() if len(days) == 1 else (None, None)
        spans = tuple(sorted({span for step in some for span in step.spans}))
        yield msgspec.structs.replace(some[0], from_=first, to=last, known_from=None, spans=spans)


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
    told: Told,
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
    persons = told.mentioned(step.spans, suspects)
    if not persons and suspects:
        persons = tuple(suspects)
        if kind.of == "person":
            reasons.append("names nobody: put to all whom the body charges")
    if not persons:
        people = [e.name for e in told.entities if e.kind == "person"]
        persons = told.mentioned(step.spans, people)
        if kind.of == "person":
            reasons.append("no charges are told: put to whom its sentence names")
    if not kind.instrument:
        event = make_event(told, step, act, forum, persons=persons, who=body)
        yield make_proposal(body, forum.key, event, reasons)
        return
    for person in persons:
        own = [charge for charge in charges if charge.suspect_name == person]
        counts = tuple(dict.fromkeys(charge.crime for charge in own))
        modes = tuple(dict.fromkeys(mode.text for charge in own for mode in charge.modes))
        standard = process.standard or next((c.standard for c in own if c.standard), None)
        printed: list[tuple[Part, object]] = [
            ("counts", counts),
            ("modes", modes),
            ("standard", standard),
        ]
        event = make_event(told, step, act, forum, persons=(person,), who=body)
        about = [other for other in process.steps if other.act in OF_PUBLICITY]
        event = msgspec.structs.replace(
            event,
            id="",
            rests_on=tuple(dict.fromkeys((*event.rests_on, *(s for o in about for s in o.spans)))),
            counts=counts,
            modes=modes,
            standard=standard,
            shown=("persons", *(part for part, value in printed if value)),
            withheld=process.withheld,
            note=_note_publicity(process, about),
        )
        yield make_proposal(body, forum.key, event, reasons)


def _note_publicity(process: Process, about: Sequence[Step]) -> str | None:
    """What documents tell of secrecy weighed and of what was made public, in their words."""
    parts = [f"public: {part}" for part in process.public]
    others = [one for one in about if not any(part in one.text for part in process.public)]
    parts += [f"{one.act}: {one.text.rstrip('.')}" for one in others]
    return "; ".join(parts) or None


def _findings_of(told: Told, process: Process, body: str, forum: Forum) -> Iterable[Proposal]:
    """What an inquiry found: the step that the documents give as its outcome, the first of several."""
    for step in process.steps:
        if process.outcome and process.outcome.startswith(step.text):
            event = msgspec.structs.replace(
                make_event(told, step, "finding published", forum, who=body),
                id="",
                reasons=step.text,
                standard=process.standard,
            )
            named = find_forum(body)
            yield make_proposal(
                body, named.key if named else None, event, ("told as what it found",)
            )


def _of_treaty(told: Told, process: Process, state: str) -> Iterable[Proposal]:
    for step in process.steps:
        if step.act == "jurisdiction accepted":
            forum = load_forum(UNKNOWN_TRIBUNAL)
            act = "jurisdiction accepted by declaration"
            event = make_event(told, step, act, forum, who=state, state=state)
            reasons = ("which court is meant is for a person to say",)
            yield make_proposal(None, None, event, reasons)
