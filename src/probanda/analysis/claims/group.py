"""Units that bear on one claim."""

import msgspec


class Group(msgspec.Struct, frozen=True):
    """Units that bear on one claim; ``text`` is None where the units' own words say it.

    ``kind`` is what makes them one, for the reasons; ``near`` are the documents that tell nearly the same
    and that were not joined because something in them, or with them, tells too much else. ``beside`` are members
    that tell more than what makes these one, and may serve another claim too.
    """

    kind: str
    members: tuple[int, ...]
    text: str | None = None
    denied_by: tuple[int, ...] = ()
    qualified_by: tuple[int, ...] = ()
    about: str | None = None
    near: tuple[str, ...] = ()
    beside: frozenset[int] = frozenset()
