"""The docket: what was done, as it stood on a day and as it was known on another."""

from datetime import date

import msgspec

from probanda.evidence.document import Position
from probanda.ledger.access import LEVELS
from probanda.proceedings.bounds import bound_days
from probanda.proceedings.forums import Forum, load_forum
from probanda.proceedings.instruments import Instrument, find_instruments
from probanda.proceedings.machine import History, find_faults, find_standing, put_in_order
from probanda.proceedings.publicity import find_publicity, known_by, show_public
from probanda.proceedings.records import Days, Event, Proceeding
from probanda.proceedings.rules import either

NOT_TOLD = "not told"


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the docket. ``perhaps``: it may have been taken only after the day asked for.

    ``hidden_perhaps``: it may have become public only after that day. ``bounded_by`` says what gives
    it a first day that nobody recorded.
    """

    id: str
    act: str
    happened: Days
    bounded_by: str | None
    perhaps: bool
    hidden_perhaps: bool
    by: str
    persons: tuple[str, ...]
    court_case: str | None
    state: str | None
    rules: tuple[str, ...]
    standard: str | None
    standard_printed: bool
    means: str | None
    counts: tuple[str, ...]
    modes: tuple[str, ...]
    reasons: str | None
    level: str | None
    withheld: tuple[str, ...]
    usual_level: str
    existence_public: Days | None
    contents_public: date | None
    implied: bool
    guilt: bool
    note: str | None
    source: str
    confidence: str
    recorded_of: tuple[str, ...]
    also_recorded: tuple[str, ...]
    rests_on: tuple[Position, ...]
    fault: str | None

    @property
    def standard_told(self) -> str | None:
        """The standard with where it is from: printed in a document, or that of such a step."""
        origin = "as printed" if self.standard_printed else "of its kind of step"
        return f"{self.standard} ({origin})" if self.standard else None

    @property
    def level_told(self) -> str:
        """The level, or what is known of it where none is recorded."""
        if self.level:
            return f"{self.level}{self._kept}"
        if self.existence_public is None:
            return f"not told{self._kept} (usually {self.usual_level})"
        text = "its text is public too" if self.contents_public else "its text is not known to be"
        return (
            f"not told: that it exists is public, {text}{self._kept} (usually {self.usual_level})"
        )

    @property
    def is_kept(self) -> bool:
        """Whether it is not public, by its level or, where none is told, as such steps usually are."""
        if self.level is None:
            return self.existence_public is None and self.usual_level != LEVELS[0]
        return self.level != LEVELS[0]

    @property
    def _kept(self) -> str:
        """What documents tell to have been withheld, as the end of its level."""
        return f"; told as withheld: {'; '.join(self.withheld)}" if self.withheld else ""

    @property
    def doubt(self) -> str:
        """What is not sure on the day asked for, as the end of its name."""
        doubts = ["may not have happened yet"] * self.perhaps
        doubts += ["may not have been public yet"] * self.hidden_perhaps
        return f" ({'; '.join(doubts)})" if doubts else ""


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Where one person stands, by which step and since when; ``guilty`` only by a conviction."""

    person: str
    stage: str
    by: str | None
    since: Days | None
    guilty: bool
    instruments: tuple[Instrument, ...]


class Docket(msgspec.Struct, frozen=True, kw_only=True):
    """A proceeding as it stood on ``as_of``, as far as it was known on ``known_on``."""

    proceeding: Proceeding
    forum: str
    never: str
    as_of: date | None
    known_on: date | None
    stage: str
    standing: tuple[Standing, ...]
    lines: tuple[Line, ...]


def make_docket(
    proceeding: Proceeding,
    history: History,
    as_of: date | None = None,
    known_on: date | None = None,
    *,
    whole: bool = True,
) -> Docket:
    """The docket of all that had happened by ``as_of`` and could be known by ``known_on``.

    What became known later changes nothing in it. Without ``whole`` there may be steps that are not
    given, so that one which seems to lack its ground is no fault.
    """
    seen = known_by(proceeding, history, known_on)
    return _make(proceeding, seen, as_of, known_on, whole=whole and known_on is None)


def make_public_docket(proceeding: Proceeding, history: History, day: date) -> Docket:
    """What the public could know on a day; what was withheld then is not in it.

    What may have become public only later is in it, says so, and brings nobody to a stage.
    """
    seen = show_public(proceeding, history, day)
    return _make(proceeding, seen, day, day, whole=False, public=True)


def _make(
    proceeding: Proceeding,
    history: History,
    as_of: date | None,
    known_on: date | None,
    *,
    whole: bool,
    public: bool = False,
) -> Docket:
    forum = load_forum(proceeding.forum)
    history, bounded_by = bound_days(proceeding, history)
    seen = tuple(event for event in history if _may_have_happened(event, as_of))
    hidden = {
        event.id
        for event in seen
        if public and as_of and not find_publicity(proceeding, history, event).is_by(as_of)
    }
    sure = tuple(e for e in seen if not _only_perhaps(e, as_of) and e.id not in hidden)
    found = find_faults(proceeding, seen) if whole else ()
    faults = {event.id: refusal.tell() for event, refusal in found}
    ordered = put_in_order(proceeding, seen)
    persons = dict.fromkeys(person for event in ordered for person in event.persons)
    instruments = find_instruments(proceeding, sure)
    return Docket(
        proceeding=proceeding,
        forum=forum.name,
        never=forum.never,
        as_of=as_of,
        known_on=known_on,
        stage=_stage(forum, find_standing(proceeding, sure))[0],
        standing=tuple(_standing(proceeding, sure, person, instruments) for person in persons),
        lines=tuple(
            msgspec.structs.replace(
                _line(proceeding, history, e, as_of, known_on, faults.get(e.id)),
                bounded_by=bounded_by.get(e.id),
                hidden_perhaps=e.id in hidden,
            )
            for e in ordered
        ),
    )


def _may_have_happened(event: Event, as_of: date | None) -> bool:
    return as_of is None or event.happened.first is None or event.happened.first <= as_of


def _only_perhaps(event: Event, as_of: date | None) -> bool:
    last = event.happened.last
    return as_of is not None and (last is None or last > as_of)


def _stage(forum: Forum, standing: tuple[Event, ...]) -> tuple[str, Event | None]:
    reached = [event for event in standing if forum.step(event.act).stage]
    if not reached:
        return NOT_TOLD, None
    return forum.step(reached[-1].act).stage or NOT_TOLD, reached[-1]


def _standing(
    proceeding: Proceeding, history: History, person: str, instruments: tuple[Instrument, ...]
) -> Standing:
    forum = load_forum(proceeding.forum)
    standing = find_standing(proceeding, history, person)
    stage, by = _stage(forum, standing)
    return Standing(
        person=person,
        stage=stage,
        by=by.act if by else None,
        since=by.happened if by else None,
        guilty=any(forum.step(event.act).guilt for event in standing),
        instruments=tuple(one for one in instruments if one.person == person),
    )


def _line(
    proceeding: Proceeding,
    history: History,
    event: Event,
    as_of: date | None,
    known_on: date | None,
    fault: str | None,
) -> Line:
    forum = load_forum(proceeding.forum)
    step = forum.step(event.act)
    when = find_publicity(proceeding, history, event)
    by = event.participant if event.who is None else f"{event.who} ({event.participant})"
    if event.implied:
        by = either(step.by)
    return Line(
        id=event.id,
        act=event.act,
        happened=event.happened,
        bounded_by=None,
        perhaps=_only_perhaps(event, as_of),
        hidden_perhaps=False,
        by=event.who if event.who and forum.participant(event.who) else by,
        persons=event.persons,
        court_case=event.court_case,
        state=event.state,
        rules=tuple(forum.cite(rule) for rule in step.rules),
        standard=event.standard or step.standard,
        standard_printed=event.standard is not None,
        means=step.means,
        counts=event.counts,
        modes=event.modes,
        reasons=event.reasons,
        level=event.level,
        withheld=event.withheld,
        usual_level=step.level,
        existence_public=when.existence if known_on is None or when.may_be_by(known_on) else None,
        contents_public=_known(when.contents, known_on),
        implied=event.implied,
        guilt=step.guilt,
        note=event.note,
        source=event.source,
        confidence=event.confidence,
        recorded_of=event.recorded_of,
        also_recorded=event.folded,
        rests_on=event.rests_on,
        fault=fault,
    )


def _known(day: date | None, known_on: date | None) -> date | None:
    """A day of publication, unless it lies after the day as of which is told."""
    return day if day and (known_on is None or day <= known_on) else None
