"""Past court cases of the law room as histories, to be replayed step by step.

The data hold the main steps only. What must have been taken besides, by the rules, is put in as
implied and says so; what cannot be right is reported as a fault of the data, never corrected.
"""

import re
import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

import msgspec

from probanda.law.facts import Facts
from probanda.law.records import CourtCase, Situation
from probanda.proceedings.forums import DATA
from probanda.proceedings.machine import History, Replayed, find_implied, replay, step
from probanda.proceedings.problems import ProceedingsError
from probanda.proceedings.records import Days, Event, Proceeding, on
from probanda.proceedings.rules import Refusal
from probanda.proceedings.wording import MONTHS

SHORT_MONTHS = [month[:3] for month in MONTHS]
PRE_TRIAL, TRIAL, APPEALS = "Pre-Trial Chamber", "Trial Chamber", "Appeals Chamber"


class Fault(msgspec.Struct, frozen=True):
    """A recorded step that cannot be right, with the refusal that tells why."""

    person: str
    event: Event
    refusal: Refusal


class Told(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={"first": "from", "last": "to"},
):
    """A step that the law room's data tell in the words of a note."""

    person: str
    case: str | None = None
    act: str
    on: date | None = None
    first: date | None = None
    last: date | None = None
    participant: str
    who: str | None = None
    state: str | None = None
    public: date | None = None
    confidence: str

    def is_of(self, case: CourtCase) -> bool:
        """Whether it is a step of this court case."""
        return self.person == case.person and self.case in (None, case.case)

    def event(self, case: CourtCase) -> Event:
        """The step, public from its day on unless the note says when."""
        days = Days(self.on or self.first, self.on or self.last)
        event = _event(
            self.act,
            self.participant,
            days,
            who=self.who,
            case=case,
            public=self.public,
            state=self.state,
            note=case.notes,
        )
        return msgspec.structs.replace(event, id="", confidence=self.confidence)


@lru_cache(maxsize=1)
def load_told() -> tuple[Told, ...]:
    """The steps that notes tell. Raises ProceedingsError when the file is not sound."""
    name = "told_in_notes.toml"
    try:
        raw = tomllib.loads((DATA / name).read_text("utf-8"))
        return msgspec.convert(raw["steps"], tuple[Told, ...])
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ProceedingsError(f"{name}: {error}.", "Correct the data file.") from error


def make_proceeding(situation: Situation) -> Proceeding:
    """The situation as a proceeding of the Court."""
    return Proceeding(
        id=situation.number or situation.name,
        forum="icc",
        body="International Criminal Court",
        title=f"the situation in {situation.name}",
        first=situation.first,
    )


def find_events(case: CourtCase, facts: Facts) -> tuple[Event, ...]:
    """The steps that the data tell of the situation and of the person's court case, by day."""
    situation = facts.situations_by_number[case.situation]
    told = [told.event(case) for told in load_told() if told.is_of(case)]
    events = [*_of_situation(situation), *_of_person(case), *told]
    order = {event.id: place for place, event in enumerate(events)}
    return tuple(sorted(events, key=lambda e: (e.day, order[e.id])))


def replay_case(case: CourtCase, facts: Facts) -> tuple[Replayed, tuple[Fault, ...]]:
    """The court case step by step, and what of the data cannot be right."""
    proceeding = make_proceeding(facts.situations_by_number[case.situation])
    events = complete(proceeding, find_events(case, facts))
    replayed = replay(proceeding, events)
    faults = tuple(Fault(case.person, event, refusal) for event, refusal in replayed.refused)
    return replayed, faults


def complete(proceeding: Proceeding, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The steps with those put in, each before the step that implies it, that nobody recorded."""
    full: list[Event] = []
    history: History = ()
    for event in events:
        for one in (*find_implied(proceeding, history, event), event):
            full.append(one)
            taken = step(proceeding, history, one)
            history = history if isinstance(taken, Refusal) else taken
    return tuple(full)


def _of_situation(situation: Situation) -> list[Event]:
    found: list[tuple[str, str, date | None, str | None]] = []
    by_council = situation.trigger == "unsc-referral"
    if situation.trigger == "state-referral" or by_council:
        act = "referral by the Security Council" if by_council else "referral by a State"
        participant = "Security Council" if by_council else "State"
        found.append((act, participant, situation.referred, ", ".join(situation.referred_by)))
    found.append(("preliminary examination opened", "Prosecutor", situation.examined_from, None))
    if situation.authorised:
        found.append(("investigation authorised", PRE_TRIAL, situation.authorised, None))
    found.append(("investigation opened", "Prosecutor", situation.opened, None))
    events = [
        _event(act, participant, day, who=who, source=situation.source, sure=situation.confidence)
        for act, participant, day, who in found
        if day
    ]
    return sorted(events, key=lambda e: (e.day, e.act == "investigation opened"))


def _event(
    act: str,
    participant: str,
    happened: date | Days,
    *,
    who: str | None = None,
    case: CourtCase | None = None,
    source: str = "",
    sure: str = "",
    public: date | None = None,
    note: str | None = None,
    state: str | None = None,
) -> Event:
    """A step of the data, public from its day on unless they say when."""
    days = on(happened) if isinstance(happened, date) else happened
    shown = public or days.last
    return Event(
        act=act,
        happened=days,
        participant=participant,
        who=who or None,
        persons=(case.person,) if case else (),
        court_case=case.case if case else None,
        state=state,
        known=shown,
        public=on(shown) if shown else None,
        counts=case.charges if case and "issued" in act else (),
        modes=case.modes if case and "issued" in act else (),
        source=case.source if case else source,
        confidence=case.confidence if case else sure,
        note=note,
    )


def _of_person(case: CourtCase) -> list[Event]:
    events = [*_of_instruments(case)]

    def add(act: str, participant: str, day: date | Days | None, note: str | None = None) -> None:
        if day:
            events.append(_event(act, participant, day, case=case, note=note))

    if case.arrest and case.arresting_state:
        state = case.arresting_state
        public = max(case.arrest, min(i.public_from for i in case.instruments))
        events.append(_event("arrest", "State", case.arrest, case=case, state=state, public=public))
    add("surrender", "State", case.surrender)
    add("first appearance", PRE_TRIAL, case.appearance)
    _add_confirmation(case, add)
    if case.trial:
        add("trial opened", TRIAL, case.trial.start)
        if case.trial.end and not (case.termination and case.termination.on == case.trial.end):
            add("closing statements", TRIAL, case.trial.end)
    if case.judgment:
        act = "acquittal" if case.judgment.result.startswith("acquitted") else "conviction"
        add(act, TRIAL, case.judgment.on, case.judgment.result)
    if case.sentence:
        add("sentence", TRIAL, case.sentence.on, case.sentence.term)
    if case.appeal:
        add(_act_on_appeal(case), APPEALS, case.appeal.on, case.appeal.result)
    if case.death:
        events.append(
            _event("death of the person", "a fact", case.death, case=case, public=case.death_known)
        )
    if case.termination:
        act, participant = _act_of_end(case.termination.ground)
        day = case.termination.on
        if act == "charges withdrawn":  # the data date the end; its ground dates the withdrawal
            day = _find_day(case.termination.ground) or day
        add(act, participant, day, case.termination.ground)
    return events


def _of_instruments(case: CourtCase) -> list[Event]:
    """Applications and what was issued on them; the first application is the one that is dated."""
    events = []
    if case.application:
        summons = case.instruments[:1] and case.instruments[0].kind == "summons"
        act = "application for a summons" if summons else "application for a warrant"
        # an application on which nothing is known to have been issued is in the data as public
        public = min((i.public_from for i in case.instruments), default=case.application)
        events.append(
            _event(
                act, "Prosecutor", case.application, case=case, public=max(public, case.application)
            )
        )
    summoned = False
    for instrument in case.instruments:
        act = f"{instrument.kind} issued"
        participant = PRE_TRIAL
        if instrument.kind == "warrant" and summoned:
            act, participant = "warrant instead of a summons", TRIAL
        summoned = summoned or instrument.kind == "summons"
        events.append(
            _event(act, participant, instrument.issued, case=case, public=instrument.public_from)
        )
    return events


def _add_confirmation(case: CourtCase, add: Callable[..., None]) -> None:
    ruling = case.confirmation
    days = _hearing(case.confirmation_hearing)
    told = {told.act for told in load_told() if told.is_of(case)}
    if case.appearance is None and (ruling or days) and "hearing in absence decided" not in told:
        before = days.first if days else ruling.on if ruling else None
        add("hearing in absence decided", PRE_TRIAL, Days(_first_issued(case), before))
    if days:
        add("confirmation hearing", PRE_TRIAL, days)
    elif ruling:  # before the ruling, on a day that the data do not tell
        between = Days(case.appearance, ruling.on - timedelta(days=1))
        add("confirmation in writing", PRE_TRIAL, between, case.confirmation_hearing)
    if ruling is None:
        return
    said = ruling.result.lower()
    if said.startswith("declined"):
        act = "charges not confirmed"
    elif "part" in said:
        act = "charges confirmed in part"
    else:
        act = "charges confirmed"
    add(act, PRE_TRIAL, ruling.on, ruling.result)


def _first_issued(case: CourtCase) -> date:
    return min(i.issued for i in case.instruments)


def _hearing(written: str | None) -> Days | None:
    """The days of a hearing that was held; one that is only scheduled is none yet."""
    days = [date.fromisoformat(day) for day in re.findall(r"\d{4}-\d\d-\d\d", written or "")]
    if not days or "scheduled" in (written or ""):
        return None
    return Days(days[0], days[-1])


def _find_day(written: str) -> date | None:
    """The first day that a text prints, such as 5 Dec 2014."""
    found = re.search(r"\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b", written)
    if found is None or found[2] not in SHORT_MONTHS:
        return None
    return date(int(found[3]), SHORT_MONTHS.index(found[2]) + 1, int(found[1]))


def _act_on_appeal(case: CourtCase) -> str:
    said = case.appeal.result.lower() if case.appeal else ""
    if case.judgment and case.judgment.result.startswith("acquitted"):
        return "acquittal confirmed on appeal"
    if "reversed" in said and "acquitted" in said:
        return "acquittal on appeal"
    return (
        "conviction amended on appeal" if "modified" in said else "conviction confirmed on appeal"
    )


def _act_of_end(ground: str) -> tuple[str, str]:
    said = ground.lower()
    if "death" in said:
        return "terminated after death", PRE_TRIAL
    if "inadmissible" in said:
        return "case inadmissible", APPEALS
    if "no case to answer" in said:
        return "no case to answer", TRIAL
    if "withdraw" in said:
        return "charges withdrawn", "Prosecutor"
    return "warrant set aside", PRE_TRIAL
