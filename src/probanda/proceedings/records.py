"""What a team records of proceedings: steps with two times, filings, journeys, merges and splits."""

from datetime import date
from typing import Literal

import msgspec

from probanda import ids
from probanda.evidence.document import Position
from probanda.ledger.access import LEVELS

Part = Literal["persons", "counts", "modes", "standard", "reasons"]
"""What a public notice of a step may tell of it while its text is not public."""


class Days(msgspec.Struct, frozen=True):
    """The first and last day on which something can have happened; None is a day not known."""

    first: date | None = None
    last: date | None = None

    @property
    def is_one(self) -> bool:
        """Whether the day is known."""
        return self.first is not None and self.first == self.last


def on(day: date) -> Days:
    """A day that is known."""
    return Days(day, day)


def surely_before(a: Days, b: Days) -> bool:
    """Whether every day that ``a`` can mean lies before every day of ``b``."""
    return a.last is not None and b.first is not None and a.last < b.first


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """A step as recorded: what, when, by whom, about whom, and when it became known and public.

    ``happened`` is when it was taken; ``known`` when it became known to those who record it,
    ``public`` within which days its existence became public, None where it is not known to have:
    a newspaper shows that it was by the paper's day, and not since when. ``contents`` is when its
    text did, None as long as it did not. ``shown`` is what was public of it with its existence. ``implied`` marks a step that
    nobody recorded and that must have been taken. ``level`` is None where it is not told; ``withheld`` is what documents
    tell to have been kept from the public, in their words. ``id`` is a digest of what was recorded; it stays
    when a merge or split later puts the step to another person (``recorded_of``: to whom it was put
    first) or folds a second record of the same step into it (``folded``).
    """

    id: str = ""
    proceeding: str = ""
    act: str
    happened: Days
    participant: str
    who: str | None = None
    persons: tuple[str, ...] = ()
    court_case: str | None = None
    state: str | None = None
    known: date | None = None
    public: Days | None = None
    contents: date | None = None
    shown: tuple[Part, ...] = ("persons",)
    level: str | None = None
    withheld: tuple[str, ...] = ()
    of: str | None = None
    sets: date | None = None
    counts: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    standard: str | None = None
    reasons: str | None = None
    note: str | None = None
    rests_on: tuple[Position, ...] = ()
    source: str = ""
    confidence: str = ""
    implied: bool = False
    recorded_of: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.id:
            recorded = ids.content_id("step", msgspec.to_builtins(self))
            msgspec.structs.force_setattr(self, "id", recorded)

    @property
    def day(self) -> date:
        """The day by which steps are put in order: the last on which it can have been taken."""
        return self.happened.last or self.happened.first or date.min

    @property
    def known_from(self) -> date | None:
        """The day from which those who record knew of it, as far as that is told."""
        public = self.public.last if self.public else None
        return min((day for day in (self.known, public) if day), default=None)


class Proceeding(msgspec.Struct, frozen=True, kw_only=True):
    """One proceeding of one body: a situation, an inquiry, a case. ``first`` is its first day in law."""

    id: str
    forum: str
    body: str
    title: str
    first: date | None = None


class Filing(msgspec.Struct, frozen=True, kw_only=True):
    """Something lodged in a court case. A corrigendum and a redacted version point at the original."""

    number: str
    title: str
    filed: date
    by: str
    persons: tuple[str, ...] = ()
    level: str = LEVELS[0]
    public: date | None = None
    corrects: str | None = None
    redacts: str | None = None


class Journey(msgspec.Struct, frozen=True, kw_only=True):
    """A person's stay in a State, as far as it is known."""

    person: str
    state: str
    first: date
    last: date | None = None
    source: str = ""


RecordKind = Literal["person", "court case", "proceeding"]


class Merge(msgspec.Struct, frozen=True, kw_only=True):
    """Two records are one: what was recorded of ``other`` is of ``kept``, and says so."""

    kind: RecordKind
    kept: str
    other: str


class Split(msgspec.Struct, frozen=True, kw_only=True):
    """One record was two: the steps named are of ``other``, the rest stay with ``kept``."""

    kind: RecordKind
    kept: str
    other: str
    steps: tuple[str, ...]


class Apart(msgspec.Struct, frozen=True, kw_only=True):
    """Two records that are like each other and are not one."""

    kind: RecordKind
    kept: str
    other: str
