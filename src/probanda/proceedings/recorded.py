"""What people recorded of proceedings, read from the decisions that stand."""

from collections.abc import Iterable
from typing import Any

import msgspec

from probanda.casework.uniting import Same
from probanda.ledger.decisions import Decision, find_standing
from probanda.proceedings.docket import Docket
from probanda.proceedings.joins import Join, histories, resolve
from probanda.proceedings.machine import History
from probanda.proceedings.records import Apart, Event, Filing, Journey, Merge, Proceeding, Split

OPEN, STEP, FILE, JOURNEY = "open proceeding", "record step", "file", "record journey"
MERGE, SPLIT, APART = "merge records", "split record", "keep records apart"
KINDS: dict[str, type[Any]] = {
    OPEN: Proceeding,
    STEP: Event,
    FILE: Filing,
    JOURNEY: Journey,
    MERGE: Merge,
    SPLIT: Split,
    APART: Apart,
}


class Recorded(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that stands, with the number of the decision that each rests on.

    ``numbers`` is by id of a proceeding or step; joins have their numbers in ``join_numbers``.
    """

    proceedings: dict[str, Proceeding] = {}
    events: History = ()
    joins: tuple[Join, ...] = ()
    join_numbers: tuple[int, ...] = ()
    filings: tuple[Filing, ...] = ()
    journeys: tuple[Journey, ...] = ()
    numbers: dict[str, int] = {}
    proposals: dict[str, str] = {}

    def histories(self) -> dict[str, History]:
        """The history of each proceeding, with all merges and splits laid over it."""
        return histories(self.proceedings, self.events, self.joins)

    def kept(self, proceeding: str) -> str:
        """The proceeding that one stands in, after all merges."""
        for join in self.joins:
            if isinstance(join, Merge) and join.kind == "proceeding" and join.other == proceeding:
                proceeding = join.kept
        return proceeding

    def known_as(self, person: str) -> str:
        """The name that a person goes by after all merges."""
        for join in self.joins:
            if isinstance(join, Merge) and join.kind == "person" and join.other == person:
                person = join.kept
        return person

    def same(self) -> tuple[Same, ...]:
        """The people and bodies that were decided to be one, in the order of the decisions.

        A body is another's name where all its proceedings are now those of the other. Where what a
        merge brought together was split again, nobody decided whose the charges are.
        """
        found = []
        for at, join in enumerate(self.joins):
            if not isinstance(join, Merge) or self._is_split_again(at, join):
                continue
            number = self.join_numbers[at]
            if join.kind == "person":
                found.append(Same("person", join.kept, join.other, number))
            elif join.kind == "proceeding":
                kept, other = (self.proceedings[key].body for key in (join.kept, join.other))
                whole = {self.kept(p.id) for p in self.proceedings.values() if p.body == other}
                if kept != other and whole == {self.kept(join.kept)}:
                    found.append(Same("body", kept, other, number))
        return tuple(found)

    def _is_split_again(self, at: int, merge: Merge) -> bool:
        brought = {
            key
            for event in resolve(self.events, self.joins[: at + 1])
            if merge.other in event.recorded_of
            for key in (event.id, *event.folded)
        }
        return any(
            isinstance(one, Split)
            and (one.kind, one.kept) == (merge.kind, merge.kept)
            and not brought.isdisjoint(one.steps)
            for one in self.joins[at + 1 :]
        )

    @property
    def named(self) -> dict[str, str]:
        """Id to words for everything that was recorded; people and court cases go by their names."""
        named = {key: f"{p.body}: {p.title}" for key, p in self.proceedings.items()}
        named |= {event.id: name_event(event) for event in self.events}
        named |= {filing.number: filing.title for filing in self.filings}
        cases = {event.court_case for event in self.events if event.court_case}
        cases |= {join.other for join in self.joins if isinstance(join, Split)}
        travelled = {journey.person for journey in self.journeys}
        return named | {name: name for name in sorted(self.persons | cases | travelled)}

    @property
    def persons(self) -> frozenset[str]:
        """Everybody whom a step names, as recorded."""
        return frozenset(person for event in self.events for person in event.persons)


def read_recorded(decisions: Iterable[Decision]) -> Recorded:
    """What stands of all that was recorded, in the order in which it was."""
    proceedings, events, joins, numbers, join_numbers = {}, [], [], {}, []
    filings, journeys, proposals = [], [], {}
    for one in sorted(find_standing(decisions), key=lambda d: d.number):
        if one.what not in KINDS:
            continue
        record = msgspec.convert(_with_days(one.says["record"]), KINDS[one.what])
        if isinstance(record, Proceeding):
            proceedings[record.id] = record
            numbers[record.id] = one.number
        elif isinstance(record, Event):
            events.append(record)
            numbers[record.id] = one.number
            if one.says.get("proposal"):
                proposals[str(one.says["proposal"])] = record.id
        elif isinstance(record, Filing):
            filings.append(record)
        elif isinstance(record, Journey):
            journeys.append(record)
        else:
            joins.append(record)
            join_numbers.append(one.number)
    return Recorded(
        proceedings=proceedings,
        events=tuple(events),
        joins=tuple(joins),
        join_numbers=tuple(join_numbers),
        filings=tuple(filings),
        journeys=tuple(journeys),
        numbers=numbers,
        proposals=proposals,
    )


def _with_days(record: dict[str, Any]) -> dict[str, Any]:
    """A record as it is read now: a step's publicity was once one day, of documents their own day."""
    day = record.get("public")
    if "happened" not in record or not isinstance(day, str):
        return record
    return {**record, "public": {"first": None if record.get("rests_on") else day, "last": day}}


def name_records(docket: Docket, recorded: Recorded) -> Docket:
    """The docket with the records that its steps also stood under called by their names."""
    lines = tuple(
        msgspec.structs.replace(
            line, recorded_of=tuple(recorded.named.get(key, key) for key in line.recorded_of)
        )
        for line in docket.lines
    )
    return msgspec.structs.replace(docket, lines=lines)


def name_event(event: Event) -> str:
    """A step in a few words."""
    of = ", ".join(event.persons) or event.state or ""
    return f"{event.act}: {of}" if of else event.act
