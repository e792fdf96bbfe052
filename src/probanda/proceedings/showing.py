"""One docket as it is asked for, with what stands beside it: limits, States, filings, journeys."""

from datetime import date

import msgspec

from probanda.law.facts import Facts
from probanda.law.finding import Finder
from probanda.law.problems import LawError
from probanda.proceedings.docket import Docket, make_docket, make_public_docket
from probanda.proceedings.enforcement import JourneySeen, StateConduct, find_conduct, see_journey
from probanda.proceedings.filings import find_public_version
from probanda.proceedings.machine import History
from probanda.proceedings.publicity import known_by, show_public
from probanda.proceedings.recorded import Recorded, name_records
from probanda.proceedings.records import Filing, Journey
from probanda.proceedings.time_limits import Due, find_time_limits
from probanda.proceedings.wording import say_days


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What of the dockets is asked for; ``public_on`` asks what the public could know that day."""

    within: str | None = None
    as_of: date | None = None
    known_on: date | None = None
    public_on: date | None = None


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """One docket with what stands beside it: time limits, the conduct of States, filings, journeys."""

    docket: Docket
    limits: tuple[Due, ...]
    conduct: tuple[StateConduct, ...]
    filings: tuple[Filing, ...]
    journeys: tuple[JourneySeen, ...]
    journeys_unanswered: tuple[str, ...]

    def tell(self, events: History) -> tuple[str, ...]:
        """Steps in words, each with what of it is not sure on the day asked for."""
        doubts = {line.id: line.doubt for line in self.docket.lines}
        return tuple(
            f"{say_days(e.happened)}: {e.reasons or e.act}{doubts.get(e.id, '')}" for e in events
        )


def show_docket(
    recorded: Recorded, key: str, asked: Asked, facts: Facts, today: date, whole: bool
) -> Shown:
    """The docket of one proceeding, as it was asked for, with everything that stands beside it."""
    proceeding, history = recorded.proceedings[key], recorded.histories()[key]
    if asked.public_on:
        docket = make_public_docket(proceeding, history, asked.public_on)
        seen = show_public(proceeding, history, asked.public_on)
    else:
        docket = make_docket(proceeding, history, asked.as_of, asked.known_on, whole=whole)
        seen = known_by(proceeding, history, asked.known_on)
    on = asked.public_on or asked.as_of
    listed = {line.id: line for line in docket.lines}
    seen = tuple(
        msgspec.structs.replace(event, happened=listed[event.id].happened)
        for event in seen
        if event.id in listed
    )
    sure = tuple(event for event in seen if not listed[event.id].doubt)
    persons = {person for event in seen for person in event.persons}
    journeys, unanswered = _journeys(recorded, seen, persons, asked, facts)
    return Shown(
        docket=name_records(docket, recorded),
        limits=find_time_limits(proceeding, sure, on or today),
        conduct=find_conduct(proceeding, seen),
        filings=_filings(recorded, persons, asked),
        journeys=journeys,
        journeys_unanswered=unanswered,
    )


def _filings(recorded: Recorded, persons: set[str], asked: Asked) -> tuple[Filing, ...]:
    """The filings by a day; of what the public had, the fullest version that it had then."""
    own = tuple(
        f
        for f in recorded.filings
        if not f.persons or persons & set(map(recorded.known_as, f.persons))
    )
    if asked.public_on is None:
        return tuple(f for f in own if not asked.as_of or f.filed <= asked.as_of)
    had = (
        find_public_version(own, f.number, asked.public_on)
        for f in own
        if not (f.corrects or f.redacts)
    )
    return tuple(f for f in had if f)


def _journeys(
    recorded: Recorded,
    seen: History,
    persons: set[str],
    asked: Asked,
    facts: Facts,
) -> tuple[tuple[JourneySeen, ...], tuple[str, ...]]:
    """Each recorded stay beside the law's answer, and why there is none for some."""
    finder = Finder(facts)
    answered, unanswered = [], []
    for journey in (_by_name_kept(one, recorded) for one in recorded.journeys):
        if journey.person not in persons:
            continue
        try:
            cases, place = finder.person(journey.person), finder.place(journey.state)
        except LawError as error:
            told = f"{journey.person} in {journey.state} from {journey.first}: {error.what}"
            unanswered.append(f"{told} Give the case's own facts with --overlay.")
            continue
        answered.append(see_journey(journey, place, seen, cases, facts, asked.known_on))
    return tuple(answered), tuple(unanswered)


def _by_name_kept(journey: Journey, recorded: Recorded) -> Journey:
    """A journey of whom a merge gave another name, which its source tells."""
    kept = recorded.known_as(journey.person)
    if kept == journey.person:
        return journey
    source = "; ".join(filter(None, (journey.source, f"recorded of {journey.person}")))
    return msgspec.structs.replace(journey, person=kept, source=source)
