"""What an expression is known to mean, and by which rule."""

from typing import NamedTuple

from probanda.analysis.dates.days import Days

UNKNOWN = Days(None, None)


class Known(NamedTuple):
    """What an expression is known to mean, by which rule, and on which other one it rests.

    ``bounded``: its days differ with a day that is not known itself, so that they only bound it.
    """

    days: Days
    basis: str
    rests_on: int | None = None
    bounded: bool = False
