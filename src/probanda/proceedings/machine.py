"""Whether a step can be taken: each is held against the rules of its forum and the steps around it.

Steps may come to be known in any order, so that a new one is checked where it happened, and what
was recorded before must stand with it. A day that is not known gets the benefit of the doubt: a
step is only barred by what was surely before it.
"""

from collections.abc import Iterable

import msgspec

from probanda.law.problems import tell_nearest
from probanda.ledger.access import LEVELS
from probanda.proceedings.forums import Forum, load_forum
from probanda.proceedings.records import Days, Event, Proceeding
from probanda.proceedings.rules import (
    Refusal,
    check,
    either,
    is_met,
    persons_of,
    standing_of,
    stands,
    when,
)

History = tuple[Event, ...]


class Replayed(msgspec.Struct, frozen=True):
    """What could be replayed, and each step that was refused with why; the refused change nothing."""

    history: History
    refused: tuple[tuple[Event, Refusal], ...]


def step(proceeding: Proceeding, history: History, new: Event) -> History | Refusal:
    """The history with the step, or the refusal with the rule; the history given is left as it is."""
    refusal = find_refusal(proceeding, history, new)
    return refusal or (*history, new)


def replay(proceeding: Proceeding, events: Iterable[Event]) -> Replayed:
    """Take steps one after another in the order in which they are given."""
    history: History = ()
    refused: list[tuple[Event, Refusal]] = []
    for event in events:
        taken = step(proceeding, history, event)
        if isinstance(taken, Refusal):
            refused.append((event, taken))
        else:
            history = taken
    return Replayed(history, tuple(refused))


def find_refusal(proceeding: Proceeding, history: History, new: Event) -> Refusal | None:
    """Why a step cannot be added, or None."""
    forum = load_forum(proceeding.forum)
    refusal = _check_itself(forum, proceeding, history, new)
    if refusal:
        return refusal
    every = (*history, new)
    refusal = check(forum, every, len(history))
    if refusal or not _touches_others(forum, new):
        return refusal
    for place, event in enumerate(history):
        broken = check(forum, every, place)
        if broken and not check(forum, history, place):
            return Refusal(
                act=new.act,
                person=broken.person,
                rule=broken.rule,
                why=f"with it, “{event.act}”{when(event)}, which is recorded, could not stand: "
                f"{broken.why}",
                way_out="Correct the day of one of the two, or take the other back first.",
            )
    return None


def find_faults(proceeding: Proceeding, history: History) -> tuple[tuple[Event, Refusal], ...]:
    """The recorded steps that cannot stand beside the others, each with why."""
    forum = load_forum(proceeding.forum)
    checked = ((event, check(forum, history, place)) for place, event in enumerate(history))
    return tuple((event, refusal) for event, refusal in checked if refusal)


def put_in_order(proceeding: Proceeding, history: History) -> History:
    """The steps by day, each after what it needs: a day may be known only by what came after it."""
    forum = load_forum(proceeding.forum)
    waits_for = [
        {
            place
            for need in forum.step(event.act).needs
            for person in persons_of(event)
            for place in [next(iter(standing_of(forum, history, at, need, person)), None)]
            if place is not None
        }
        for at, event in enumerate(history)
    ]
    placed: list[int] = []
    left = sorted(range(len(history)), key=lambda at: (history[at].day, at))
    while left:
        ready = (at for at in left if waits_for[at] <= set(placed))
        following = next(ready, left[0])
        placed.append(following)
        left.remove(following)
    return tuple(history[at] for at in placed)


def find_standing(
    proceeding: Proceeding, history: History, person: str | None = None
) -> tuple[Event, ...]:
    """The steps of a person, or of the whole, that no later step undid, earliest first."""
    forum = load_forum(proceeding.forum)
    standing = {
        event.id
        for place, event in enumerate(history)
        if (person in event.persons if person else not event.persons)
        and stands(forum, history, place, None, person)
    }
    return tuple(e for e in put_in_order(proceeding, history) if e.id in standing)


def find_grounds(proceeding: Proceeding, history: History, new: Event) -> tuple[Event, ...]:
    """The recorded steps without which this one could not be taken; of several that would do, one."""
    forum = load_forum(proceeding.forum)
    every, place = (*history, new), len(history)
    grounds = {
        next(iter(standing_of(forum, every, place, need, person)), None)
        for need in forum.step(new.act).needs
        for person in persons_of(new)
        if not new.implied
    }
    for at, event in enumerate(history):
        without = (*history[:at], *history[at + 1 :], new)
        if event.id == new.of or check(forum, without, place - 1):
            grounds.add(at)
    return tuple(history[at] for at in sorted(g for g in grounds if g is not None))


def find_dependents(proceeding: Proceeding, history: History, taken: Event) -> tuple[Event, ...]:
    """The recorded steps that could not stand without this one."""
    forum = load_forum(proceeding.forum)
    rest = tuple(event for event in history if event.id != taken.id)
    faulty = {event.id for event, _ in find_faults(proceeding, history)}
    return tuple(
        event
        for place, event in enumerate(rest)
        if event.of == taken.id or (event.id not in faulty and check(forum, rest, place))
    )


def find_implied(proceeding: Proceeding, history: History, new: Event) -> tuple[Event, ...]:
    """The steps that must have been taken before this one, by the rules, and that nobody recorded,
    with what these need in turn.

    Only what follows without a choice is implied; when each was taken stays unknown.
    """
    forum = load_forum(proceeding.forum)
    kind = forum.steps_by_name.get(new.act)
    found: list[Event] = []
    for need in kind.needs if kind else ():
        if need.implies is None or need.implies in {event.act for event in found}:
            continue
        every = (*history, *found, new)
        missing = [p for p in persons_of(new) if not is_met(forum, every, len(every) - 1, need, p)]
        if not missing:
            continue
        implied = forum.step(need.implies)
        one = Event(
            act=need.implies,
            happened=Days(None, new.happened.last),
            participant=implied.by[0],
            persons=tuple(p for p in missing if p) if implied.of == "person" else (),
            court_case=new.court_case if implied.of == "person" else None,
            state=new.state if implied.names_state else None,
            known=new.known_from,
            public=new.public,
            level=new.level,
            note=f"must have been taken before “{new.act}” ({forum.cite(need.rule)})",
            implied=True,
        )
        found += [*find_implied(proceeding, (*history, *found), one), one]
    return tuple(sorted(found, key=lambda event: forum.step(event.act).of != "situation"))


def _check_itself(
    forum: Forum, proceeding: Proceeding, history: History, new: Event
) -> Refusal | None:
    """What is wrong with a step whatever stands around it."""

    def refuse(why: str, way_out: str, rule: str | None = None) -> Refusal:
        return Refusal(act=new.act, rule=rule, why=why, way_out=way_out)

    kind = forum.steps_by_name.get(new.act)
    if kind is None:
        return refuse(f"{forum.name} has no such step", tell_nearest(new.act, forum.steps_by_name))
    role = forum.participant(new.participant)
    if role not in kind.by:
        return refuse(
            f"it is taken by {either(kind.by)}, not by {new.participant or 'nobody'}",
            "A State takes it: say --participant State, and which State with --state."
            if "State" in kind.by and role is None
            else "Say who took it with --participant, or choose another step.",
            forum.cite(kind.rules[0]) if kind.rules else None,
        )
    if kind.of == "person" and not any(p.strip() for p in new.persons):
        return refuse("it names no person", "Name the person with --person.")
    if kind.of == "situation" and new.persons:
        return refuse(
            "it is a step of the whole and concerns no one person", "Leave the person out."
        )
    if kind.names_state and not new.state:
        return refuse("it names no State", "Name the State with --state.")
    if kind.sets_day and not new.sets:
        return refuse("it sets no day", "Give the day that it sets with --sets.")
    if kind.publishes and new.of is None:
        return refuse("it does not say what was made public", "Name that step with --of.")
    if new.of is not None and new.of not in {event.id for event in history}:
        return refuse(f"there is no step {new.of}", "See the ids with 'probanda docket'.")
    if new.level not in (None, *LEVELS):
        return refuse(f"there is no level “{new.level}”", f"Known: {', '.join(LEVELS)}.")
    if new.id in {event.id for event in history}:
        return refuse("it is recorded already, word for word", "Nothing needs to be done.")
    wrong = _wrong_days(proceeding, new)
    return refuse(wrong, "Correct the days.") if wrong else None


def _wrong_days(proceeding: Proceeding, new: Event) -> str | None:
    first, last = new.happened.first, new.happened.last
    if first and last and last < first:
        return f"its last day, {last}, lies before its first, {first}"
    if proceeding.first and last and last < proceeding.first:
        return f"{last} lies before the first day of {proceeding.title}, {proceeding.first}"
    began = load_forum(proceeding.forum).began
    if began and last and last < began.on:
        return (
            f"{last} lies before there was {_a(load_forum(proceeding.forum).name)}, {began.tell()}"
        )
    public = new.public or Days()
    named = (("known", new.known), ("public", public.last), ("its text public", new.contents))
    for what, day in named:
        if day and first and day < first:
            return f"it cannot have been {what} on {day}, before it was taken on {first}"
    if public.first and new.contents and new.contents < public.first:
        return f"its text cannot have been public on {new.contents}, before its existence"
    return None


def _a(name: str) -> str:
    """A forum's name in a sentence; a kind of forum has its article already or needs one."""
    return name if name.startswith(("a ", "an ")) else f"any {name}"


def _touches_others(forum: Forum, new: Event) -> bool:
    """Whether a step can make one stand no more that is recorded and happened later."""
    kind = forum.step(new.act)
    barring = {name for other in forum.steps for bar in other.bars for name in bar.any}
    return bool(kind.closes or kind.undoes or new.act in barring)
