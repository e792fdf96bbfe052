"""Everything the law room knows of the world, read once and validated."""

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from importlib import resources
from typing import Any, TypeVar

import msgspec

from probanda.law.problems import LawError
from probanda.law.records import (
    Amendment,
    CourtCase,
    Dispute,
    Office,
    Referral,
    Situation,
    State,
    Territory,
)

DATA = resources.files("probanda.law") / "data"
Record = TypeVar("Record")


@dataclass(frozen=True)
class Facts:
    """States, situations, court cases and disputes, with the day to which each is known.

    ``as_of`` is the day on which the data was put together; beyond ``members_known_to`` nothing is
    known of treaty actions, beyond ``cases_known_to`` nothing of warrants.
    """

    as_of: date
    members_known_to: date
    cases_known_to: date
    states: dict[str, State]
    situations: tuple[Situation, ...]
    referrals: tuple[Referral, ...]
    cases: tuple[CourtCase, ...]
    offices: tuple[Office, ...]
    territories: dict[str, Territory]
    disputes: dict[str, Dispute]
    crimes: dict[str, tuple[str, str]]
    """Reference with the number of the Elements: name, kind."""
    amendments: tuple[Amendment, ...]
    continuing: frozenset[str] = frozenset()
    """Crimes that may go on, by reference."""
    overlay: str | None = None
    own_states: frozenset[str] = frozenset()
    own_people: frozenset[str] = frozenset()
    """States and persons that a case's own facts brought."""

    def members_known(self, states: Iterable[State]) -> date:
        """The last day to which all of these States' relation to the Statute is known."""
        return min(
            (s.known_to or self.members_known_to for s in states), default=self.members_known_to
        )

    def find_bound(self, state: State, on: date) -> State:
        """Whose relation to the Court counts for this State's territory: that of which it was a part."""
        before = state.part_of
        return self.states[before.state] if before and on < before.until else state

    def case_known(self, case: CourtCase) -> date:
        """The last day to which it is known what happened in the case."""
        return case.known_to or self.cases_known_to

    @cached_property
    def from_overlay(self) -> tuple[str, ...]:
        """What to say of facts that did not come with the program."""
        return (
            (f"Facts of {self.overlay} stand beside or instead of the program's",)
            if self.overlay
            else ()
        )

    @cached_property
    def paragraphs(self) -> frozenset[str]:
        """Every Article and paragraph of the Statute, by number."""
        lines = (DATA / "statute.txt").read_text("utf-8").splitlines()
        return frozenset(line for line in lines if not line.startswith("#"))

    @cached_property
    def situations_by_number(self) -> dict[str, Situation]:
        """Situations that have a number."""
        return {s.number: s for s in self.situations if s.number}

    @cached_property
    def cases_by_person(self) -> dict[str, tuple[CourtCase, ...]]:
        """All court cases of each person."""
        people: dict[str, tuple[CourtCase, ...]] = {}
        for case in self.cases:
            people[case.person] = (*people.get(case.person, ()), case)
        return people

    @cached_property
    def added(self) -> dict[str, Amendment]:
        """The amendment that added a crime, by the crime's Article."""
        return {crime: amendment for amendment in self.amendments for crime in amendment.crimes}


def read_data(name: str) -> dict[str, Any]:
    """One data file of this room."""
    text = (DATA / name).read_text("utf-8")
    read: dict[str, Any] = json.loads(text) if name.endswith(".json") else tomllib.loads(text)
    return read


def convert(raw: object, kind: type[Record], where: str) -> Record:
    """A typed record of what a file holds; says where it stands and what is wrong with it."""
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise LawError(f"{where}: {error}.", "Correct the data file.") from error


def convert_all(
    rows: Iterable[object], kind: type[Record], name: str, key: str = "name"
) -> tuple[Record, ...]:
    """Typed records of a file's rows; a fault names the row by its ``key``."""

    def where(place: int, row: object) -> str:
        said = row.get(key) if isinstance(row, dict) else None
        return f"{name}, {said or place + 1}"

    return tuple(convert(row, kind, where(place, row)) for place, row in enumerate(rows))


@lru_cache(maxsize=1)
def load_facts() -> Facts:
    """The facts that come with the program; raises ``LawError`` where a file is not sound."""
    states, situations, cases = (
        read_data(f"{name}.json") for name in ("states", "situations", "cases")
    )
    crimes = read_data("crimes.toml")
    facts = Facts(
        as_of=date.fromisoformat(states["as_of"]),
        members_known_to=date.fromisoformat(states["confident_to"]),
        cases_known_to=date.fromisoformat(cases["confident_to"]),
        states={s.code: s for s in convert_all(states["states"], State, "states.json")},
        situations=convert_all(situations["situations"], Situation, "situations.json"),
        referrals=convert_all(
            read_data("referrals.json")["referrals"], Referral, "referrals.json", "resolution"
        ),
        cases=convert_all(cases["cases"], CourtCase, "cases.json", "person"),
        offices=convert_all(read_data("offices.toml")["offices"], Office, "offices.toml", "person"),
        territories={
            code: convert(row, Territory, f"territories.toml, {code}")
            for code, row in read_data("territories.toml")["places"].items()
        },
        disputes={
            name: convert(row, Dispute, f"disputes.toml, {name}")
            for name, row in read_data("disputes.toml").items()
            if isinstance(row, dict)
        },
        crimes={
            ref: (name, kind)
            for kind, rows in crimes.items()
            if isinstance(rows, dict)
            for ref, name in rows.items()
        },
        amendments=convert_all(
            read_data("amendments.toml")["amendments"], Amendment, "amendments.toml", "source"
        ),
        continuing=frozenset(crimes["continuing"]),
    )
    validate(facts)
    return facts


def validate(facts: Facts) -> None:
    """Refuse facts that contradict themselves or name what is not there."""
    found = [
        *_wrong_states(facts),
        *_wrong_situations(facts),
        *_wrong_cases(facts),
        *_wrong_names(facts),
        *_wrong_citations(facts),
    ]
    if found:
        raise LawError("; ".join(found) + ".", "Correct the data files.")


def _wrong_states(facts: Facts) -> Iterable[str]:
    for code, state in facts.states.items():
        if code != state.code or not (len(code) == 2 and code.isupper()):
            yield f"{code}: no code of two letters"
        if bool(state.joined) == bool(state.not_a_party):
            yield f"{code}: neither, or both, of a Party and none"
        for left in state.withdrawals:
            if not state.joined:
                yield f"{code}: leaves without having joined"
            if (left.effect - left.notified).days < 365:
                yield f"{code}: a withdrawal takes effect a year on, not {left.effect}"
            if left.revoked and not left.notified < left.revoked < left.effect:
                yield f"{code}: revoked outside the year"
        for accepted in state.declarations:
            if accepted.last and accepted.last < accepted.first:
                yield f"{code}: a declaration ends before it begins"
            if accepted.effect == "disputed" and not accepted.dispute:
                yield f"{code}: a disputed declaration names its dispute"
        for kept in state.article_124:
            if kept.last < kept.first or (kept.last - kept.first).days > 7 * 366:
                yield f"{code}: Article 124 gives seven years at most"
        joined = state.joined
        if joined and joined.kind != "succession":  # a successor is bound from its first day
            expected = enters_into_force(joined.deposit)
            if joined.in_force != expected:
                yield f"{code}: by Article 126 in force on {expected}, not {joined.in_force}"


def enters_into_force(deposit: date) -> date:
    """Article 126: the first day of the month after the 60th day following the deposit."""
    if deposit <= date(2002, 4, 11):
        return date(2002, 7, 1)
    sixtieth = date.fromordinal(deposit.toordinal() + 60)
    year, month = (
        (sixtieth.year, sixtieth.month + 1) if sixtieth.month < 12 else (sixtieth.year + 1, 1)
    )
    return date(year, month, 1)


def _wrong_situations(facts: Facts) -> Iterable[str]:
    numbers = [s.number for s in facts.situations if s.number]
    if len(numbers) != len(set(numbers)):
        yield "a situation's number stands twice"
    for situation in facts.situations:
        if situation.last and situation.last < situation.first:
            yield f"{situation.label}: ends before it begins"
        if situation.trigger != "none" and not situation.known_from:
            yield f"{situation.label}: no day of its trigger"
    for referral in facts.referrals:
        if referral.situation not in numbers:
            yield f"{referral.resolution}: unknown situation {referral.situation}"


def _wrong_cases(facts: Facts) -> Iterable[str]:
    for case in facts.cases:
        days = [i.issued for i in case.instruments]
        if any(i.public_from < i.issued for i in case.instruments):
            yield f"{case.person}: public before it was issued"
        if case.surrender and (not days or case.surrender < min(days)):
            yield f"{case.person}: surrendered before there was a warrant"
        if case.death and not case.death_known:
            yield f"{case.person}: a death has a day on which it became known"
        if case.situation not in facts.situations_by_number:
            yield f"{case.person}: unknown situation {case.situation}"


def _wrong_citations(facts: Facts) -> Iterable[str]:
    cited = [(name, article) for name, d in facts.disputes.items() for article in d.articles]
    cited += [("crimes", ref.partition("-")[0]) for ref in facts.crimes]
    for where, article in cited:
        if article not in facts.paragraphs:
            yield f"{where}: the Statute has no Article {article}"


def _wrong_names(facts: Facts) -> Iterable[str]:
    codes = [
        *(code for s in facts.situations for code in (*s.territory, *s.nationals)),
        *(
            code
            for s in facts.situations
            if s.trigger == "state-referral"
            for code in s.referred_by
        ),
        *(case.national for case in facts.cases),
        *(case.arresting_state for case in facts.cases if case.arresting_state),
        *(t.of for t in facts.territories.values()),
        *(t.claimed_by for t in facts.territories.values() if t.claimed_by),
        *(r.bound for r in facts.referrals),
        *(o.state for o in facts.offices),
        *(code for amendment in facts.amendments for code in amendment.accepted),
        *(s.part_of.state for s in facts.states.values() if s.part_of),
    ]
    yield from (f"unknown State {code}" for code in sorted(set(codes) - facts.states.keys()))
    yield from (
        f"office of a person without a court case: {office.person}"
        for office in facts.offices
        if office.person not in facts.cases_by_person
    )
    disputes = [
        *(d.dispute for s in facts.states.values() for d in s.declarations),
        *(d.dispute for s in facts.states.values() for d in s.article_124),
        *(t.dispute for t in facts.territories.values()),
        *(s.dispute for s in facts.situations),
        *(
            remark.dispute
            for s in facts.states.values()
            for remark in (s.statement_without_effect, s.objects)
            if remark
        ),
    ]
    unknown = {d for d in disputes if d} - facts.disputes.keys()
    yield from (f"unknown dispute {name}" for name in sorted(unknown))
    yield from (
        f"an amendment adds {crime}, which is not listed"
        for crime in facts.added
        if crime not in facts.crimes
    )
    yield from (
        f"{code} accepts an amendment before it was adopted"
        for amendment in facts.amendments
        for code, deposit in amendment.accepted.items()
        if deposit < amendment.adopted
    )
