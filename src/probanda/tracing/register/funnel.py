"""How far tracing has come on a day: children sought, located, verified, adopted, returned."""

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from probanda.names.places import find_oblast, find_place
from probanda.tracing.attributes import read_institution
from probanda.tracing.register.counting import Line, publish, round_down
from probanda.tracing.register.links import Verdict, find_links
from probanda.tracing.register.records import Listed, Record, Telling
from probanda.tracing.register.states import find_days, get_fields

STAGES = ("sought", "located", "verified", "adopted", "returned")
LOCATED_BY = frozenset({"located", "verified", "adopted", "reunified"})
"""That others verified a child is no verification by two people of this register."""
NOT_TOLD = "not told"
BANDS = ((0, 3), (4, 6), (7, 11), (12, 14), (15, 17))
GROWN = "18 and older"
MONTHS_OF_A_YEAR = 12
BY_TWO = "verified by two people of this register"


class Reached(msgspec.Struct, frozen=True):
    """That a child reached a stage: the day, as an ordinal, and who says so."""

    day: int
    source: str


class Table(msgspec.Struct, frozen=True):
    """Numbers by one thing, a line for each group that is large enough."""

    by: str
    lines: tuple[Line, ...]


class Funnel(msgspec.Struct, frozen=True):
    """What may be shown of a register's progress on a day."""

    as_of: str
    stages: tuple[str, ...]
    counts: tuple[int | None, ...]
    tables: tuple[Table, ...]


def make_funnel(
    records: Iterable[Record],
    lists: Mapping[int, Listed],
    verdicts: Iterable[Verdict],
    as_of: date,
) -> Funnel:
    """The numbers of the month that a day lies in, safe to be shown to anybody.

    On no day within it is any of them another, so that no row of days tells when something befell.
    """
    known = {record.number: record for record in records}
    linked = [v for v in verdicts if v.is_link]
    links = find_links(linked)
    verified = {v.sought: _day(v.on) or 0 for v in linked}
    day = as_of.replace(day=monthrange(as_of.year, as_of.month)[1]).toordinal()
    children = []
    for record in known.values():
        if record.kind == "sought":
            other = known.get(links.get(record.number, 0))
            reached = find_stages(record, other, lists, verified.get(record.number))
            stages = {stage: one for stage, one in reached.items() if one.day <= day}
            if "sought" in stages:
                children.append((record, other, stages))
    totals = [sum(stage in stages for _, _, stages in children) for stage in STAGES]
    tables = []
    for by, group in (("place", _place), ("age", _age), ("institution", _institution)):
        groups: defaultdict[str, list[int]] = defaultdict(lambda: [0] * len(STAGES))
        for record, other, stages in children:
            label = group(record, other, day)
            for column, stage in enumerate(STAGES):
                groups[label][column] += stage in stages
        tables.append(Table(by, publish(groups, totals)))
    for by in ("year", "source"):
        groups = defaultdict(lambda: [0] * len(STAGES))
        for _, _, stages in children:
            for column, stage in enumerate(STAGES):
                if stage in stages:
                    at = stages[stage]
                    label = str(date.fromordinal(at.day).year) if by == "year" else at.source
                    groups[label][column] += 1
        tables.append(Table(by, publish(groups, totals)))
    return Funnel(as_of.isoformat(), STAGES, tuple(map(round_down, totals)), tuple(tables))


def find_stages(
    record: Record, other: Record | None, lists: Mapping[int, Listed], verified: int | None
) -> dict[str, Reached]:
    """The stages that a sought child reached, from its record and the one found that it is."""
    told = [*record.told, *(other.told if other else ())]
    listed = lists[record.list]
    asked = next((t for t in record.told if t.what == "request"), None)
    since = _day(asked.on) if asked else _day(record.row.fields.get("inquiry_date", ""))
    found = {"sought": [Reached(since or _day(listed.received) or 0, listed.label(record.list))]}
    if verified is not None:
        found["verified"] = [Reached(verified, BY_TWO)]
        found["located"] = [Reached(verified, BY_TWO)]
    for one in (record, other) if other else (record,):
        handed = lists[one.list]  # what another organisation's list says of it
        for stage in _stages_of_status(one.row.fields.get("tracing_status", "")):
            found.setdefault(stage, []).append(
                Reached(_day(handed.received) or 0, handed.label(one.list))
            )
    for telling in told:
        for stage in _stages_of(telling):
            source = telling.says.get("source", "") or NOT_TOLD
            found.setdefault(stage, []).append(Reached(_day_of(telling), source))
    return {stage: min(ways, key=lambda one: one.day) for stage, ways in found.items()}


def _stages_of(telling: Telling) -> list[str]:
    says = telling.says
    if telling.what == "name" and says.get("legal_act") == "adoption":
        return ["adopted"]
    return _stages_of_status(says.get("tracing_status", "")) if telling.what == "status" else []


def _stages_of_status(status: str) -> list[str]:
    named = {"adopted": ["adopted"], "reunified": ["returned"]}.get(status, [])
    return named + (["located"] if status in LOCATED_BY else [])


def _day_of(telling: Telling) -> int:
    """The last day on which it can have begun, but none after it was recorded."""
    recorded = date.fromisoformat(telling.time[:10]).toordinal()
    return min(_day(telling.on) or recorded, recorded)


def _day(written: str) -> int | None:
    days = find_days(written)
    return days[1] if days else None


def _place(record: Record, _: Record | None, __: int) -> str:
    fields = get_fields(record)
    oblast = find_oblast(fields.get("oblast", ""))
    if oblast:
        return oblast.name
    town = find_place(fields.get("settlement", ""))
    return town.oblast if town else NOT_TOLD


def _age(record: Record, other: Record | None, day: int) -> str:
    for one in (record, other):
        born = _day(get_fields(one).get("birth_date", "")) if one else None
        if born:
            years = (_month(day) - _month(born)) // MONTHS_OF_A_YEAR
            band = next((f"{a} to {b}" for a, b in BANDS if a <= years <= b), GROWN)
            return band if years >= 0 else NOT_TOLD
    return NOT_TOLD


def _month(day: int) -> int:
    at = date.fromordinal(day)
    return at.year * MONTHS_OF_A_YEAR + at.month


def _institution(record: Record, other: Record | None, _: int) -> str:
    written = [get_fields(one).get("institution", "") for one in (other, record) if one]
    return next((_key(text) for text in written if text), "") or NOT_TOLD


def _key(text: str) -> str:
    """What the spellings of one institution have in common, its town included."""
    read = read_institution(text)
    return f"{read.key} {read.town}".strip()


def name_institutions(records: Iterable[Record]) -> dict[str, str]:
    """How each institution is written most often, by what its spellings have in common."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        if text := get_fields(record).get("institution", ""):
            forms[_key(text)][text] += 1
    return {key: counted.most_common(1)[0][0] for key, counted in forms.items()}
