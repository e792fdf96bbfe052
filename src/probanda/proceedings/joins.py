"""Two records that are one, one that was two, and two that must stay apart: decisions, never edits.

Steps stay as they were recorded; merges and splits are laid over them in the order in which they
were decided, so that taking one back gives both histories again.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce

import msgspec

from probanda.law.problems import tell_nearest
from probanda.proceedings.forums import Step, load_forum
from probanda.proceedings.machine import History, find_faults
from probanda.proceedings.publicity import earlier
from probanda.proceedings.records import (
    Apart,
    Days,
    Event,
    Merge,
    Proceeding,
    RecordKind,
    Split,
    surely_before,
)
from probanda.proceedings.rules import Refusal, may_be_one

Join = Merge | Split | Apart
Proceedings = Mapping[str, Proceeding]


def resolve(events: Iterable[Event], joins: Iterable[Join]) -> History:
    """The steps with each put to the record that it is of by what was decided.

    Two records of one step that a merge brings together become one that says so.
    """
    found = tuple(events)
    for join in joins:
        found = tuple(_apply(event, join) for event in found)
    return _fold(found)


def histories(
    proceedings: Proceedings, events: Iterable[Event], joins: Sequence[Join]
) -> dict[str, History]:
    """The history of each proceeding that still stands by itself, after all merges and splits."""
    resolved = resolve(events, joins)
    found = {
        key: _without_stand_ins(one, tuple(e for e in resolved if e.proceeding == key))
        for key, one in proceedings.items()
    }
    merged = {j.other for j in joins if isinstance(j, Merge) and j.kind == "proceeding"}
    return {key: history for key, history in found.items() if history or key not in merged}


def _without_stand_ins(proceeding: Proceeding, history: History) -> History:
    """The steps without those implied ones of which it is now recorded which step they were."""
    forum = load_forum(proceeding.forum)
    recorded = [event for event in history if not event.implied]
    return tuple(
        event
        for event in history
        if not (event.implied and _is_told(forum.step(event.act), event, recorded))
    )


def _is_told(kind: Step, stand_in: Event, recorded: Sequence[Event]) -> bool:
    """Whether for everybody concerned one of the steps that it stands for is recorded, in its time."""
    told = [
        event
        for event in recorded
        if event.act in kind.stands_for
        and (not kind.names_state or event.state == stand_in.state)
        and not surely_before(stand_in.happened, event.happened)
    ]
    people = {person for event in told for person in event.persons}
    return bool(told) and people >= set(stand_in.persons)


def check_join(
    proceedings: Proceedings,
    events: History,
    joins: Sequence[Join],
    new: Join,
    people: Collection[str] = (),
) -> Refusal | None:
    """Why a merge or split cannot be decided, or None. Nothing is done half.

    ``people`` are persons whom the documents name, in a step or in none.
    """

    def refuse(why: str, way_out: str, rule: str | None = None) -> Refusal:
        return Refusal(act=_name(new), why=why, way_out=way_out, rule=rule)

    resolved = resolve(events, joins)
    known = _known(proceedings, resolved, new.kind)
    if new.kind == "person" and not isinstance(new, Split):
        gone = {j.other for j in joins if isinstance(j, Merge) and j.kind == "person"}
        known |= set(people) - gone
    new_name = isinstance(new, Split) and new.kind != "proceeding"
    for record in (new.kept,) if new_name else (new.kept, new.other):
        if record not in known:
            return refuse(f"there is no {new.kind} “{record}”", tell_nearest(record, known))
    if new.kept == new.other:
        return refuse(f"“{new.kept}” is named twice", "Name two records.")
    why = (
        _cannot_merge(proceedings, resolved, joins, new)
        if isinstance(new, Merge)
        else _cannot_split(proceedings, resolved, known, new)
        if isinstance(new, Split)
        else None
    )
    if why:
        return refuse(*why)
    broken = _newly_broken(proceedings, events, joins, [*joins, new])
    if broken:
        return refuse(f"a recorded step could not stand then: {broken}", "See the docket of both.")
    return None


def find_joins_needed(
    proceedings: Proceedings,
    events: History,
    joins: Sequence[Join],
    new: Join,
    people: Collection[str] = (),
) -> tuple[Join, ...]:
    """The earlier merges and splits without which this one could not be decided, such as one that
    gave a name. ``joins`` are those before it."""
    if check_join(proceedings, events, joins, new, people):
        return ()
    return tuple(
        one
        for one in joins
        if check_join(proceedings, events, [j for j in joins if j is not one], new, people)
    )


def check_undo(
    proceedings: Proceedings,
    events: History,
    joins: Sequence[Join],
    undone: Join,
    people: Collection[str] = (),
) -> Refusal | None:
    """Why a merge or split cannot be taken back: the steps, merges and splits built on it since."""
    rest = [join for join in joins if join is not undone]
    built = [
        f"the {_name(join)} of {join.kind} “{join.kept}” and “{join.other}”"
        for at, join in enumerate(joins)
        if any(
            one is undone
            for one in find_joins_needed(proceedings, events, joins[:at], join, people)
        )
    ]
    broken = "; ".join(built) or _newly_broken(proceedings, events, joins, rest)
    if broken is None:
        return None
    return Refusal(
        act="take back",
        why=f"others built on it: {broken}",
        way_out="Take that back first, from the last on, or record what it would lack.",
    )


def _name(join: Join) -> str:
    return {Merge: "merge", Split: "split", Apart: "keeping apart"}[type(join)]


def _known(proceedings: Proceedings, events: History, kind: RecordKind) -> set[str]:
    if kind == "proceeding":
        return set(proceedings)
    if kind == "court case":
        return {event.court_case for event in events if event.court_case}
    return {person for event in events for person in event.persons}


def _cannot_merge(
    proceedings: Proceedings, events: History, joins: Sequence[Join], new: Merge
) -> tuple[str, str] | None:
    both = {new.kept, new.other}
    for join in joins:
        if isinstance(join, Apart) and join.kind == new.kind and {join.kept, join.other} == both:
            return "it was decided that the two are not one", "Take that decision back first."
    if new.kind == "person":
        for event in events:
            if both <= set(event.persons):
                return (
                    f"“{event.act}” of {event.day} names both as two persons",
                    "Two persons of one step must be apart. Correct the step if it names one twice.",
                )
    if new.kind == "proceeding":
        return _of_two_forums(proceedings, new)
    if new.kind == "court case":
        homes = {e.proceeding for e in events if e.court_case in both}
        if len(homes) > 1:
            return (
                "the two are of different proceedings",
                "Merge the proceedings first, if they are one.",
            )
    return None


def _of_two_forums(proceedings: Proceedings, new: Merge | Split) -> tuple[str, str] | None:
    kept, other = (load_forum(proceedings[key].forum) for key in (new.kept, new.other))
    if kept.key == other.key:
        return None
    return (
        f"one is before {kept.name}, the other before {other.name}. {kept.never.rstrip('.')}",
        "Proceedings of different bodies must be apart.",
    )


def _cannot_split(
    proceedings: Proceedings, events: History, known: set[str], new: Split
) -> tuple[str, str] | None:
    if new.kind == "proceeding":
        of_two = _of_two_forums(proceedings, new)
        if of_two:
            return of_two
    elif new.other in known:
        return f"“{new.other}” is there already", "Choose a name that nothing has yet."
    of_kept = {
        key for e in events if new.kept in _holders(e, new.kind) for key in (e.id, *e.folded)
    }
    unknown = [step for step in new.steps if step not in of_kept]
    if unknown:
        return f"{unknown[0]} is no step of “{new.kept}”", "See the ids with 'probanda docket'."
    if not new.steps:
        return "no step is named", "Name the steps that are of the other."
    if of_kept <= set(new.steps):
        return f"nothing would stay with “{new.kept}”", "Leave it one step at least."
    return None


def _holders(event: Event, kind: RecordKind) -> tuple[str, ...]:
    if kind == "person":
        return event.persons
    held = event.proceeding if kind == "proceeding" else event.court_case
    return (held,) if held else ()


def _apply(event: Event, join: Join) -> Event:
    if isinstance(join, Apart):
        return event
    before, after = join.other, join.kept
    if isinstance(join, Split):
        if not {event.id, *event.folded} & set(join.steps):
            return event
        before, after = join.kept, join.other
    if before not in _holders(event, join.kind):
        return event
    recorded = tuple(dict.fromkeys((*event.recorded_of, before)))
    if join.kind == "person":
        persons = tuple(dict.fromkeys(after if p == before else p for p in event.persons))
        return msgspec.structs.replace(event, persons=persons, recorded_of=recorded)
    if join.kind == "proceeding":
        return msgspec.structs.replace(event, proceeding=after, recorded_of=recorded)
    return msgspec.structs.replace(event, court_case=after, recorded_of=recorded)


def _fold(events: History) -> History:
    """Records of one step as one: those that a merge brought together, and an implied one with the
    record that came after it. Each stands where the first of them was entered."""
    groups: list[list[tuple[int, Event]]] = []
    for placed in sorted(enumerate(events), key=lambda one: (one[1].implied, one[0])):
        group = next((group for group in groups if _is_same(group[0][1], placed[1])), None)
        if group is None:
            groups.append([placed])
        else:
            group.append(placed)
    groups.sort(key=lambda group: min(place for place, _ in group))
    return tuple(reduce(_unite, (event for _, event in group)) for group in groups)


def _is_same(one: Event, other: Event) -> bool:
    """The same step twice: its records were taken for two, or it was implied before it was recorded."""
    return (
        (one.recorded_of != other.recorded_of or one.implied != other.implied)
        and one.act == other.act
        and one.proceeding == other.proceeding
        and one.of == other.of
        and len({c for c in (one.court_case, other.court_case) if c}) < 2
        and may_be_one(one, other)
    )


def _unite(one: Event, other: Event) -> Event:
    """What both records tell; of days, the closest bounds and the earliest publication.

    Counts and modes stay those of the first record: another wording makes no further count.
    """
    firsts = [d for d in (one.happened.first, other.happened.first) if d]
    lasts = [d for d in (one.happened.last, other.happened.last) if d]
    return msgspec.structs.replace(
        one,
        happened=Days(max(firsts, default=None), min(lasts, default=None)),
        persons=tuple(dict.fromkeys((*one.persons, *other.persons))),
        who=one.who or other.who,
        court_case=one.court_case or other.court_case,
        known=min((d for d in (one.known, other.known) if d), default=None),
        public=earlier(one.public, other.public)
        if one.public and other.public
        else one.public or other.public,
        contents=min((d for d in (one.contents, other.contents) if d), default=None),
        shown=tuple(dict.fromkeys((*one.shown, *other.shown))),
        withheld=tuple(dict.fromkeys((*one.withheld, *other.withheld))),
        counts=one.counts or other.counts,
        modes=one.modes or other.modes,
        standard=one.standard or other.standard,
        reasons=one.reasons or other.reasons,
        note=_notes(one, other),
        rests_on=tuple(dict.fromkeys((*one.rests_on, *other.rests_on))),
        implied=one.implied and other.implied,
        recorded_of=tuple(dict.fromkeys((*one.recorded_of, *other.recorded_of))),
        folded=(*one.folded, other.id, *other.folded),
    )


def _notes(one: Event, other: Event) -> str | None:
    """The notes of both, and what the other calls by another name: no count is counted twice.

    That a step must have been taken is no news where it is recorded.
    """
    recorded = [event for event in (one, other) if not event.implied] or [one]
    notes = [event.note for event in recorded]
    told = [w for w in (*other.counts, *other.modes) if w not in (*one.counts, *one.modes)]
    if told and (one.counts or one.modes):
        notes.append(f"the other record has: {', '.join(told)}")
    return "; ".join(dict.fromkeys(filter(None, notes))) or None


def _newly_broken(
    proceedings: Proceedings, events: History, before: Sequence[Join], after: Sequence[Join]
) -> str | None:
    """What could not stand any more, in words."""
    had = {event.id for event, _ in _faults(proceedings, events, before)}
    broken = [
        refusal for event, refusal in _faults(proceedings, events, after) if event.id not in had
    ]
    return "; ".join(refusal.tell().rstrip(".") for refusal in broken) or None


def _faults(
    proceedings: Proceedings, events: History, joins: Sequence[Join]
) -> list[tuple[Event, Refusal]]:
    return [
        fault
        for key, history in histories(proceedings, events, joins).items()
        for fault in find_faults(proceedings[key], history)
    ]
