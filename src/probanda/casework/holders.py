"""Who held the ends of a removal when it happened, by what people recorded, and what follows.

A border follows from whose territory two places are; who held them then tells whether it was taken
from occupied territory and whether a line of control was crossed. What is not recorded is said.
"""

from collections.abc import Mapping, Sequence

import msgspec

from probanda.casework.borders import Crossing, find_state, is_whole_state, judge
from probanda.casework.control import Control

LINE_CROSSED = (
    "a line of control was crossed and no border: whether that can be deportation turned on the "
    "facts before other courts (ICTY, Stakić, appeal, 2006; from memory)"
)


def settle_crossing(
    crossing: Crossing,
    first: str | None,
    last: str | None,
    controls: Mapping[str, Sequence[Control]],
) -> Crossing:
    """The crossing with who held both ends then; ``controls`` are what is recorded, by place."""
    origin, destination = crossing.origin, crossing.destination
    if not origin and not destination:
        return crossing

    def find(place: str) -> str | None:
        recorded = {control.of for control in controls.get(place, ()) if control.of}
        return find_state(place) or (recorded.pop() if len(recorded) == 1 else None)

    settled = judge(origin, destination, find) if origin and destination else crossing
    held, holders, used = [], [], []
    for place in filter(None, (origin, destination)):
        some = controls.get(place, ())
        if not some and is_whole_state(place):
            continue  # nobody asks who holds a whole State unless it is recorded
        who, told = _find_holder(place, some, first, last)
        held.append(told)
        holders.append(who)
        used += [control.number for control in some]
        state = find(place)
        if who and state and who != state and place == origin:
            held.append(f"taken from territory of {state} that {who} held")
    if settled.movement == "transfer" and None not in holders and len(set(holders)) > 1:
        held.append(LINE_CROSSED)
    return msgspec.structs.replace(settled, held=tuple(held), decisions=tuple(dict.fromkeys(used)))


def _find_holder(
    place: str, controls: Sequence[Control], first: str | None, last: str | None
) -> tuple[str | None, str]:
    """Who held a place on all these days, where one alone is recorded; and what to say."""
    if not controls:
        return None, f"who held {place} is not recorded"
    if first is None:
        return None, f"who held {place} then cannot be told: the day is not known"
    begin, end = _first_day(first), _last_day(last or first)
    then = [c for c in controls if c.from_ <= end and (c.to is None or c.to >= begin)]
    whole = [c for c in then if c.from_ <= begin and (c.to is None or c.to >= end)]
    numbers = ", ".join(f"decision {c.number}" for c in then)
    names = list(dict.fromkeys(c.who for c in then))
    if whole and len(names) == 1:
        return names[0], f"{place} was held by {names[0]} then, as recorded ({numbers})"
    if then:
        told = " and ".join(names)
        return None, f"{place} is recorded as held by {told} on some of these days ({numbers})"
    return None, f"who held {place} on these days is not recorded"


def _first_day(day: str) -> str:
    return f"{day}-01-01"[:10]


def _last_day(day: str) -> str:
    """The last day of a year, month or day; no month has a day after its 31st."""
    return {4: f"{day}-12-31", 7: f"{day}-31"}.get(len(day), day)
