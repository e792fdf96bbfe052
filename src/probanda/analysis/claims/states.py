"""Which original sources are one State: its government, a ministry of it, and who speaks for either."""

import re
from collections.abc import Mapping

import msgspec

from probanda.analysis.claims.vocabulary import words

STEM = 4
"""Letters that the names of a State and of its people have in common."""
WORD = re.compile(r"[^\W\d_][\w-]*")


class Official(msgspec.Struct, frozen=True):
    """A State's body by its name: of what departments it is, and what names stand in it."""

    departments: frozenset[str]
    names: frozenset[str]

    def is_within(self, other: "Official") -> bool:
        """Whether it may be the other, or a ministry of it where that is a whole government."""
        return self.names <= other.names and (
            self.departments <= other.departments or not other.departments
        )


def find_official(name: str, *, governs: bool) -> Official | None:
    """A State's body, if the name has a word for one, or a text prints it as a State (``governs``)."""
    spelled = WORD.findall(re.sub(r"[’']s\b", "", name))
    lowered = {word.lower() for word in spelled}
    if not governs and (words("state_bodies") | words("state_forms")).isdisjoint(lowered):
        return None
    departments = lowered & words("departments")
    known = words("state_bodies") | words("departments")
    named = {w[:STEM].lower() for w in spelled if w[0].isupper() and w.lower() not in known}
    return Official(frozenset(departments), frozenset(named - {"the"}))


def fold_officials(names: dict[str, str], officials: Mapping[str, Official]) -> set[str]:
    """Leave out of the sources each State's body that may be another of them; the reasons.

    So too "the ministry" beside bodies of one State only: to count it twice would make one voice two.
    """
    fullest = max((official.names for official in officials.values()), key=len, default=frozenset())
    of_one_state = all(official.names <= fullest for official in officials.values())
    reasons = set()
    for key in sorted(officials, key=lambda k: (_told(officials[k]), k)):
        own = officials[key]
        for other in sorted(officials.keys() & names.keys() - {key}):
            sure = own.names or of_one_state
            if key in names and sure and own.is_within(officials[other]):
                reasons.add(
                    f"{names[key]} may be {names[other]} or a body of the same State: one original source with it"
                )
                del names[key]
    return reasons


def _told(official: Official) -> int:
    return len(official.departments) + len(official.names)
