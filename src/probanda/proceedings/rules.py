"""One step held against the rules of its forum and all other steps, wherever in time they stand."""

from collections.abc import Iterable, Sequence

import msgspec

from probanda.proceedings.forums import Forum, Need, Step
from probanda.proceedings.records import Event, surely_before

TAKE_BACK = "If that record is wrong, take it back ('probanda proceed CASE undo NUMBER')"


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Why a step cannot stand: the rule as cited, the reason in words, and what can be done."""

    act: str
    person: str | None = None
    rule: str | None = None
    why: str
    way_out: str

    def tell(self) -> str:
        """The refusal in one sentence."""
        of = f" of {self.person}" if self.person else ""
        rule = f" [{self.rule}]" if self.rule else ""
        return f"“{self.act}”{of} is refused: {self.why}{rule}."


def check(forum: Forum, every: Sequence[Event], place: int) -> Refusal | None:
    """What the other steps say against the one at this place."""
    kind = forum.step(every[place].act)
    for person in persons_of(every[place]):
        refusal = (
            _closed(forum, every, place, person)
            or _lacks(forum, every, place, person)
            or _barred(forum, every, place, kind, person)
            or _twice(forum, every, place, kind, person)
        )
        if refusal:
            return refusal
    return None


def _closed(forum: Forum, every: Sequence[Event], place: int, person: str | None) -> Refusal | None:
    event = every[place]
    kind = forum.step(event.act)
    if kind.after_end:
        return None
    for other, end in enumerate(every):
        closing = forum.step(end.act)
        if (
            closing.closes
            and end.act not in kind.undoes
            and _surely(every, other, place)
            and _on_track(forum, end, event, person)
            and stands(forum, every, other, place, person)
        ):
            rule = forum.cite(closing.rules[0]) if closing.rules else None
            why = f"“{end.act}”{when(end)} ended it before"
            way_out = "Nothing more is taken after it, unless it is itself undone."
            return Refusal(act=event.act, person=person, rule=rule, why=why, way_out=way_out)
    return None


def _lacks(forum: Forum, every: Sequence[Event], place: int, person: str | None) -> Refusal | None:
    event = every[place]
    if event.implied:  # it must have been taken; how it could be is as little known as when
        return None
    for need in forum.step(event.act).needs:
        if is_met(forum, every, place, need, person):
            continue
        of_state = f" to {event.state}" if need.of_same_state and event.state else ""
        later = [e for e in every if e.act in need.any and _on_track(forum, e, event, person)]
        seen = "; ".join(f"“{e.act}” is recorded{when(e)}" for e in later)
        why = f"{need.says}, and no {either(need.any, quoted=True)}{of_state} stands before it"
        if seen:
            why += f" ({seen})"
        way_out = f"Record {either(need.any, quoted=True)} first"
        way_out += ", or say with --implied that it must have been." if need.implies else "."
        after = [e for e in later if surely_before(event.happened, e.happened)]
        if after:
            way_out = (
                f"It is recorded, but of a later day: correct the day of this step or that of "
                f"“{after[0].act}”, or record an earlier one."
            )
        rule = forum.cite(need.rule)
        return Refusal(act=event.act, person=person, rule=rule, why=why, way_out=way_out)
    return None


def _barred(
    forum: Forum, every: Sequence[Event], place: int, kind: Step, person: str | None
) -> Refusal | None:
    for bar in kind.bars:
        for other in standing_of(forum, every, place, bar, person):
            if _surely(every, other, place):
                why = f"{bar.says}: “{every[other].act}”{when(every[other])}"
                way_out = "Correct the day of one of the two, or record another step."
                rule = forum.cite(bar.rule)
                return Refusal(act=kind.name, person=person, rule=rule, why=why, way_out=way_out)
    return None


def _twice(
    forum: Forum, every: Sequence[Event], place: int, kind: Step, person: str | None
) -> Refusal | None:
    if not kind.once and kind.instrument is None:
        return None
    for other, event in enumerate(every):
        if other == place or event.act != kind.name:
            continue
        if not kind.once and not _same_day(event, every[place]):  # a later one is another
            continue
        if event.implied != every[place].implied and may_be_one(event, every[place]):
            continue  # the record of what was only implied
        if not _on_track(forum, event, every[place], person):
            continue
        first, then = (other, place) if _may_precede(every, other, place) else (place, other)
        if stands(forum, every, first, then, person):
            rule = forum.cite(kind.rules[0]) if kind.rules else None
            why = f"it is taken once, and is recorded{when(event)}"
            way_out = f"{TAKE_BACK}, after what rests on it, and record them anew."
            if not kind.once:
                why = f"a {kind.instrument} of the same day is recorded already"
                way_out = f"{TAKE_BACK}. What changes a warrant later is its amendment."
            return Refusal(act=kind.name, person=person, rule=rule, why=why, way_out=way_out)
    return None


def is_met(
    forum: Forum, every: Sequence[Event], place: int, need: Need, person: str | None
) -> bool:
    """Whether one of the steps that are needed stands before this one."""
    return any(True for _ in standing_of(forum, every, place, need, person))


def standing_of(
    forum: Forum, every: Sequence[Event], place: int, need: Need, person: str | None
) -> Iterable[int]:
    """The places of the steps named that may be before this one and stand there."""
    event = every[place]
    for other, one in enumerate(every):
        if (
            other != place
            and one.act in need.any
            and (not need.of_same_state or one.state == event.state)
            and _on_track(forum, one, event, person)
            and _may_precede(every, other, place)
            and stands(forum, every, other, place, person)
        ):
            yield other


def stands(
    forum: Forum, every: Sequence[Event], one: int, seen_from: int | None, person: str | None
) -> bool:
    """Whether a step, seen from another or from the end, was not undone in between."""
    act = every[one].act
    return not any(
        act in forum.step(undoing.act).undoes
        and place not in (one, seen_from)
        and _on_track(forum, undoing, every[one], person)
        and _may_precede(every, one, place)
        and (seen_from is None or _surely(every, place, seen_from))
        for place, undoing in enumerate(every)
    )


def _on_track(forum: Forum, one: Event, other: Event, person: str | None) -> bool:
    """Whether a step bears on another: of the whole on all, else of the same person and case."""
    if forum.step(one.act).of == "situation" or person is None:
        return True
    cases = {case for case in (one.court_case, other.court_case) if case}
    return person in one.persons and len(cases) < 2


def _same_day(a: Event, b: Event) -> bool:
    return a.happened.is_one and a.happened == b.happened


def may_be_one(a: Event, b: Event) -> bool:
    """Whether two records can be of one step: of the same people and State, on days that meet."""
    return (
        not surely_before(a.happened, b.happened)
        and not surely_before(b.happened, a.happened)
        and (set(a.persons) <= set(b.persons) or set(b.persons) <= set(a.persons))
        and a.state == b.state
    )


def _surely(every: Sequence[Event], a: int, b: int) -> bool:
    if _same_day(every[a], every[b]):
        return a < b
    return surely_before(every[a].happened, every[b].happened)


def _may_precede(every: Sequence[Event], a: int, b: int) -> bool:
    return not _surely(every, b, a)


def persons_of(event: Event) -> tuple[str | None, ...]:
    """Those whom a step concerns; one None for a step of the whole."""
    return event.persons or (None,)


def either(names: Sequence[str], *, quoted: bool = False) -> str:
    """Names as a choice in words."""
    said = [f"“{name}”" for name in names] if quoted else [f"the {name}" for name in names]
    said = ["anyone" if name == "the anyone" else name.replace("the a ", "a ") for name in said]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} or {said[-1]}"


def when(event: Event) -> str:
    """The day of a step as the end of a phrase."""
    first, last = event.happened.first, event.happened.last
    if event.happened.is_one:
        return f" of {first}"
    if first and last:
        return f" of {first} to {last}"
    if last:
        return f" of a day not later than {last}"
    return f" of a day not before {first}" if first else " of a day not known"
