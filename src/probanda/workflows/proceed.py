"""Record what happened in proceedings: each a decision in the ledger, whole or not at all."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from probanda.ids import content_id
from probanda.law.facts import Facts
from probanda.ledger import decisions
from probanda.ledger.access import strictest
from probanda.ledger.decisions import Draft, Named, get_decisions
from probanda.ledger.errors import CaseError
from probanda.proceedings.filings import lodge
from probanda.proceedings.forums import Forum, load_forum
from probanda.proceedings.joins import check_undo, resolve
from probanda.proceedings.machine import (
    History,
    find_dependents,
    find_grounds,
    find_implied,
    find_refusal,
)
from probanda.proceedings.proposals import propose
from probanda.proceedings.recorded import (
    FILE,
    JOURNEY,
    OPEN,
    STEP,
    Recorded,
    name_event,
    read_recorded,
)
from probanda.proceedings.records import Event, Filing, Journey, Proceeding
from probanda.proceedings.rules import Refusal
from probanda.proceedings.told import Proposal
from probanda.workflows.case import Act, Settings, deciding, open_case
from probanda.workflows.entering import check_persons, check_slip, name_people, raise_refusal
from probanda.workflows.named import find_named
from probanda.workflows.results import get_documents, get_findings, get_level


class Made(msgspec.Struct, frozen=True):
    """What was recorded: the decision's number and the words; ``number`` is None of what stood before."""

    number: int | None
    words: str


class Proposed(msgspec.Struct, frozen=True):
    """A step that documents tell, and whether somebody recorded it."""

    proposal: Proposal
    recorded: bool


def get_proposed(folder: Path, settings: Settings) -> tuple[Proposed, ...]:
    """The steps that the documents of a case tell. Raises CaseError when there is no case."""
    with open_case(folder, settings).reading() as view:
        recorded = read_recorded(get_decisions(view))
        proposals = propose(get_findings(view), get_documents(view))
    return tuple(Proposed(one, one.id in recorded.proposals) for one in proposals)


def get_proceeding(folder: Path, settings: Settings, written: str | None) -> Proceeding:
    """The proceeding that is meant, as ``find_proceeding`` says."""
    with open_case(folder, settings).reading() as view:
        return find_proceeding(read_recorded(get_decisions(view)), written)


def open_proceeding(
    folder: Path,
    settings: Settings,
    forum: str,
    body: str,
    title: str,
    first: date | None,
    why: str,
    *,
    unless_slip: Facts | None = None,
) -> Made:
    """Begin a docket for one proceeding of a body. Raises CaseError for a forum that is not known."""
    body, title = body.strip(), title.strip()
    if not body or not title:
        raise CaseError(
            "A docket needs the name of its body, and what it is about.",
            "Give --body and --title.",
        )
    with deciding(folder, settings) as act:
        new = Proceeding(forum=load_forum(forum).key, id="", body=body, title=title, first=first)
        check_slip(act, settings, new, unless_slip)
        return _open(act, load_forum(forum), body, title, first, why)


def record_step(
    folder: Path,
    settings: Settings,
    event: Event,
    why: str,
    *,
    implied: bool,
    new_person: bool,
    unless_slip: Facts | None = None,
) -> tuple[Made, ...]:
    """Record a step; with ``implied`` also those that must have been taken before it.

    With the law's facts in ``unless_slip``, not if it may be a slip (``find_slip``). Raises CaseError
    with the rule when it cannot be taken, or names a person whom neither the documents nor the
    docket know.
    """
    with deciding(folder, settings) as act:
        if not new_person:
            check_persons(act, event.persons)
        check_slip(act, settings, event, unless_slip)
        return _record(act, event, why, implied=implied, proposal=None)


def confirm(
    folder: Path,
    settings: Settings,
    written: Sequence[str],
    why: str,
    *,
    implied: bool,
    forum: str | None = None,
    within: str | None = None,
) -> tuple[Made, ...]:
    """Record proposed steps, opening the proceeding of their body where there is none.

    All or none. What is recorded already stays as it is. Raises CaseError when one is proposed by
    nothing, or cannot be taken.
    """
    with deciding(folder, settings) as act:
        proposals = propose(get_findings(act.view), get_documents(act.view))
        named = {one.id: one.words for one in proposals}
        ids = {find_named(one, named).id for one in written}
        made: list[Made] = []
        chosen = [one for one in proposals if one.id in ids]
        for proposal in sorted(chosen, key=_place_in_procedure):
            made += _confirm(act, proposal, why, implied, forum, within)
        return tuple(made)


def _confirm(
    act: Act, proposal: Proposal, why: str, implied: bool, forum: str | None, within: str | None
) -> list[Made]:
    recorded = read_recorded(get_decisions(act.view))
    if proposal.id in recorded.proposals:
        return [Made(None, proposal.words)]
    made: list[Made] = []
    if within is not None:
        key = find_proceeding(recorded, within).id
    elif proposal.body is None:
        raise CaseError(
            f"“{proposal.words}” is told of no one body.", "Say of which proceeding with --in."
        )
    else:
        of = load_forum(forum or proposal.forum or _need_forum(proposal))
        known = [
            p for p in recorded.proceedings.values() if (p.body, p.forum) == (proposal.body, of.key)
        ]
        if not known:
            title = f"proceedings of {proposal.body}"
            made.append(_open(act, of, proposal.body, title, None, why))
        key = known[0].id if known else _proceeding_id(of, proposal.body, title="")
    event = msgspec.structs.replace(proposal.event, id="", proceeding=key)
    made += _record(act, event, why, implied=implied, proposal=proposal.id)
    return made


def _place_in_procedure(proposal: Proposal) -> int:
    """Where a step stands in its forum's data, so that none is implied that is about to be recorded."""
    steps = load_forum(proposal.forum).steps_by_name if proposal.forum else {}
    return list(steps).index(proposal.event.act) if proposal.event.act in steps else len(steps)


def _need_forum(proposal: Proposal) -> str:
    raise CaseError(
        f"Before which forum “{proposal.words}” is cannot be told.", "Say it with --forum."
    )


def file_filing(
    folder: Path, settings: Settings, filing: Filing, why: str, *, unless_slip: Facts | None = None
) -> Made:
    """Record a filing. Raises CaseError when its number is taken or what it points at is not there."""
    with deciding(folder, settings) as act:
        recorded = read_recorded(get_decisions(act.view))
        check_slip(act, settings, filing, unless_slip)
        lodged = lodge(recorded.filings, filing)
        if isinstance(lodged, Refusal):
            raise CaseError(lodged.tell(), lodged.way_out)
        about = (Named(filing.number, filing.title),)
        number = decide_record(act, FILE, about, filing, why, (), level=filing.level)
        return Made(number, f"filing {filing.number}: {filing.title}")


def record_journey(
    folder: Path,
    settings: Settings,
    journey: Journey,
    why: str,
    *,
    new_person: bool = False,
    unless_slip: Facts | None = None,
) -> Made:
    """Record a person's stay in a State; the same one again stays as it is.

    Raises CaseError for a person whom nothing names.
    """
    if not journey.person.strip() or not journey.state.strip():
        raise CaseError("A stay is of a person in a State.", "Name both.")
    if journey.last and journey.last < journey.first:
        raise CaseError(
            f"The stay ends on {journey.last}, before it begins on {journey.first}.",
            "Correct the days.",
        )
    with deciding(folder, settings) as act:
        if not new_person:
            check_persons(act, (journey.person,))
        words = f"{journey.person} in {journey.state} from {journey.first}"
        if any(
            _is_same_stay(journey, one) for one in read_recorded(get_decisions(act.view)).journeys
        ):
            return Made(None, words)
        check_slip(act, settings, journey, unless_slip)
        about = (Named(journey.person, journey.person),)
        return Made(decide_record(act, JOURNEY, about, journey, why, ()), words)


def _is_same_stay(one: Journey, other: Journey) -> bool:
    """Whether both are one stay, wherever it is from."""
    return msgspec.structs.replace(one, source="") == msgspec.structs.replace(other, source="")


def undo(folder: Path, settings: Settings, number: int, why: str) -> Made:
    """Take back what was recorded. Raises CaseError with what was built on it, if anything was."""
    with deciding(folder, settings) as act:
        known = get_decisions(act.view)
        recorded = read_recorded(known)
        keys = {n: key for key, n in recorded.numbers.items()}
        if number in recorded.join_numbers:
            join = recorded.joins[recorded.join_numbers.index(number)]
            so_far = (recorded.proceedings, recorded.events, recorded.joins)
            raise_refusal(check_undo(*so_far, join, name_people(get_findings(act.view))))
        elif number in keys and keys[number] not in recorded.proceedings:
            _raise_dependents(recorded, keys[number])
        draft = decisions.take_back(number, why, known)
        was = "; ".join(
            f"{d.what}: {named.words}" for d in known if d.number == number for named in d.about[:1]
        )
        return Made(act.decide(draft), f"decision {number} taken back, which was {was}")


def _raise_dependents(recorded: Recorded, key: str) -> None:
    for proceeding, history in recorded.histories().items():
        event = next((e for e in history if key == e.id), None)
        if event is None or event.folded:  # of two records of a step the other still stands
            continue
        above = find_dependents(recorded.proceedings[proceeding], history, event)
        if above:
            told = ", ".join(
                f"“{name_event(e)}” (decision {recorded.numbers[e.id]})" for e in above
            )
            raise CaseError(
                f"“{name_event(event)}” cannot be taken back: others were built on it: {told}.",
                "Take those back first, from the last on.",
            )


def find_proceeding(recorded: Recorded, written: str | None) -> Proceeding:
    """The proceeding that an id, its beginning, its body or title means; the only one without a word.

    Raises CaseError when it is none or several.
    """
    there = {p.id: f"{p.body}: {p.title}" for p in recorded.proceedings.values()}
    if not there:
        raise CaseError(
            "No proceeding is recorded yet.",
            "Confirm what the documents tell ('probanda proceed CASE proposals' lists it), or begin one with "
            "'probanda proceed CASE open'.",
        )
    if written is None:
        standing = list(recorded.histories())
        if len(standing) == 1:
            return recorded.proceedings[standing[0]]
        listed = "; ".join(there[key] for key in standing) or "none: open one"
        raise CaseError("Of which proceeding?", f"Say it with --in. There are: {listed}.")
    bodies = [p for p in recorded.proceedings.values() if written in (p.body, p.title)]
    if len(bodies) == 1:
        return bodies[0]
    return recorded.proceedings[find_named(written, there).id]


def _proceeding_id(forum: Forum, body: str, title: str) -> str:
    return content_id("proceeding", forum.key, body, title)


def _open(act: Act, forum: Forum, body: str, title: str, first: date | None, why: str) -> Made:
    own = "" if title == f"proceedings of {body}" else title
    key = _proceeding_id(forum, body, own)
    recorded = read_recorded(get_decisions(act.view))
    words = f"{body}: {title}, before {forum.name}"
    if key in recorded.proceedings:
        return Made(None, words)
    proceeding = Proceeding(id=key, forum=forum.key, body=body, title=title, first=first)
    return Made(decide_record(act, OPEN, (Named(key, words),), proceeding, why, ()), words)


def _record(
    act: Act, event: Event, why: str, *, implied: bool, proposal: str | None
) -> tuple[Made, ...]:
    recorded = read_recorded(get_decisions(act.view))
    key = recorded.kept(event.proceeding)
    proceeding = recorded.proceedings[key]
    history = recorded.histories()[key]
    [seen] = resolve((event,), recorded.joins)
    made = []
    for one in find_implied(proceeding, history, seen) if implied else ():
        own = msgspec.structs.replace(one, id="", proceeding=key)
        made.append(_record_one(act, own, f"implied by “{event.act}”: {why}", None))
    return (*made, _record_one(act, event, why, proposal))


def _record_one(act: Act, event: Event, why: str, proposal: str | None) -> Made:
    recorded = read_recorded(get_decisions(act.view))
    key = recorded.kept(event.proceeding)
    proceeding, history = recorded.proceedings[key], recorded.histories()[key]
    [seen] = resolve((event,), recorded.joins)
    raise_refusal(find_refusal(proceeding, history, seen))
    grounds = [recorded.numbers[e.id] for e in find_grounds(proceeding, history, seen)]
    rests = [recorded.numbers[event.proceeding], *grounds, *_joins_needed(recorded, seen, key)]
    names = {d.id: d.name for d in get_documents(act.view)} if event.rests_on else {}
    told = dict.fromkeys(position.document for position in event.rests_on)
    about = (Named(event.id, name_event(event)), *(Named(d, names[d]) for d in told if d in names))
    hidden = event.public is None and not event.implied
    level = event.level or load_forum(proceeding.forum).step(event.act).level if hidden else None
    number = decide_record(act, STEP, about, event, why, rests, level=level, proposal=proposal)
    return Made(number, name_event(event))


def _joins_needed(recorded: Recorded, event: Event, key: str) -> Iterable[int]:
    """The merges and splits without which the step could not be taken."""
    for number, join in zip(recorded.join_numbers, recorded.joins, strict=True):
        rest = [one for one in recorded.joins if one is not join]
        without: History = msgspec.structs.replace(recorded, joins=tuple(rest)).histories()[key]
        if find_refusal(recorded.proceedings[key], without, event):
            yield number


def decide_record(
    act: Act,
    what: str,
    about: tuple[Named, ...],
    record: Any,
    why: str,
    rests_on: Iterable[int],
    *,
    level: str | None = None,
    proposal: str | None = None,
) -> int:
    """Keep a record as a decision of the actor: the decision's number."""
    says = {"record": msgspec.to_builtins(record), "proposal": proposal}
    return act.decide(
        Draft(
            what=what,
            about=about,
            why=why,
            says={key: value for key, value in says.items() if value is not None},
            rests_on=tuple(sorted(set(rests_on))),
            level=strictest([get_level(act.view), *filter(None, (level,))]),
        )
    )
