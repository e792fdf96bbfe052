"""Who controlled a site: intervals that people recorded, each with its source."""

from collections.abc import Iterable

import msgspec

from probanda.ledger.decisions import Decision, find_standing

CONTROL = "control"


class Control(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """Who held a site or place from one day to another, by which source.

    An end that is not known is None; ``of`` is whose territory it is, where the data do not say.
    """

    site: str
    who: str
    from_: str
    to: str | None
    source: str
    number: int
    of: str | None = None


def read_control(decisions: Iterable[Decision]) -> tuple[Control, ...]:
    """Every interval that stands, in order of time."""
    found = [
        Control(
            d.about[0].id,
            d.says["who"],
            d.says["from"],
            d.says["to"] or None,
            d.says["source"],
            d.number,
            d.says.get("of") or None,
        )
        for d in find_standing(decisions)
        if d.what == CONTROL
    ]
    return tuple(sorted(found, key=lambda c: (c.site, c.from_, c.number)))


def find_overlap(known: Iterable[Control], new: Control) -> Control | None:
    """Another who held the site on some of the same days: one of both is wrong, or it was contested."""
    for one in known:
        if one.site == new.site and one.who != new.who:
            begins = new.to is None or one.from_ <= new.to
            if begins and (one.to is None or new.from_ <= one.to):
                return one
    return None
