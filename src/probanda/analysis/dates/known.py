"""What an expression is known to mean, and by which rule."""

from typing import NamedTuple

from probanda.analysis.dates.days import Days

UNKNOWN = Days(None, None)


class Known(NamedTuple):
    """What an expression is known to mean, by which rule, and on which other one it rests."""

    days: Days
    basis: str
    rests_on: int | None = None
