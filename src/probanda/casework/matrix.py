"""The proof matrix of each charge: every element with the claims on both sides, and what is missing."""

from collections.abc import Iterator

import msgspec

from probanda.casework.gaps import GAPS, Gap
from probanda.casework.justifying import Justified
from probanda.casework.sides import ClaimOn
from probanda.law.bodies import find_standard

DEFAULT_MIND = 30
"""The number under which the mind that Article 30 asks for stands with the elements of a crime."""
CHARGED, ALLEGED_ONLY = "the charge itself", "alleged only"
UNMAPPED = "no article of ours is mapped to this charge, so that no element of it was looked at"
"""What is said of a charge without any element: that it has no gaps would be untrue."""
NOT_SEARCHED = "not searched: no place is printed"


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One element: what must be shown, and what is there on both sides. Nothing is ever met.

    ``charged`` is what the charge itself says, ``alleged`` what others only allege: neither shows
    anything. ``not_searched``
    are rules that could not look, ``untold`` parts that nothing tells but an allegation.
    """

    number: int
    kind: str
    text: str
    citation: str
    rules: tuple[str, ...]
    not_searched: tuple[str, ...]
    charged: tuple[ClaimOn, ...]
    alleged: tuple[ClaimOn, ...]
    tends_to_show: tuple[ClaimOn, ...]
    tends_against: tuple[ClaimOn, ...]
    lines: int
    untold: tuple[str, ...]
    gaps: tuple[Gap, ...]

    @property
    def name(self) -> str:
        """What it is called: the mind that Article 30 asks for is no element of a crime's own."""
        return f"Article {self.number}" if self.number == DEFAULT_MIND else f"element {self.number}"

    @property
    def short_name(self) -> str:
        """The same in a list of elements: its number alone."""
        return self.name if self.number == DEFAULT_MIND else str(self.number)

    @property
    def shows_nothing(self) -> tuple[tuple[str, tuple[ClaimOn, ...]], ...]:
        """What is alleged, where something is: by the charge itself, and by others."""
        both = ((CHARGED, self.charged), (ALLEGED_ONLY, self.alleged))
        return tuple((name, claims) for name, claims in both if claims)

    @property
    def sides(self) -> tuple[tuple[ClaimOn, ...], ...]:
        """All that stands under it: what is alleged, and both sides."""
        return (self.charged, self.alleged, self.tends_to_show, self.tends_against)

    @property
    def nothing(self) -> str:
        """What an empty side means: nothing is found only where something was looked for."""
        if not self.rules:
            return "not searched: the program has no rule"
        if set(self.rules) == set(self.not_searched):
            return NOT_SEARCHED
        return "nothing found"

    def tell_gaps(self) -> tuple[str, ...]:
        """What is missing, in words."""
        parts = f": {', '.join(self.untold)}"
        return tuple(f"{GAPS[g]}{parts if g == 'part untold' else ''}" for g in self.gaps)


class Part(msgspec.Struct, frozen=True):
    """The elements of one crime, or of one mode: our mapping, with its reason."""

    ref: str
    name: str
    is_mode: bool
    counts: tuple[str, ...]
    rows: tuple[Row, ...]


class Matrix(msgspec.Struct, frozen=True, kw_only=True):
    """All that must be proved for one charge. ``printed`` is what documents print, nothing of ours.

    ``joined`` tells what documents print apart and people decided is one charge; else it is empty.
    """

    charge: str
    suspect: str
    printed: dict[str, tuple[str, ...]]
    standard: str | None
    likeness: str
    parts: tuple[Part, ...]
    justifications: tuple[Justified, ...]
    joined: str = ""
    note: str = (
        "Suggested by rules that can be read in propositions.toml, or placed by people; each passage "
        "tells whether a person checked it. A claim that tends to show something does not prove it, "
        "and no element or test is ever said to be met."
    )

    def rows(self) -> Iterator[Row]:
        """Every element of every crime and mode."""
        for part in self.parts:
            yield from part.rows

    def claims(self) -> Iterator[ClaimOn]:
        """Every claim on both sides, those on justifications last; one may stand several times."""
        for row in self.rows():
            for side in row.sides:
                yield from side
        for one in self.justifications:
            yield from (*one.offered, *one.against)


def tell_standard(matrix: Matrix) -> str:
    """The standard of the stage that the documents print; what is not told is said."""
    if matrix.standard is None:
        return "not told: the documents print no standard of this charge"
    one = find_standard(matrix.standard)
    return f"{one.standard} ({one.stage}; Article {', '.join(one.articles)}), by what is printed"
