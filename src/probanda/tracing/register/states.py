"""What holds of a record now, worked out from its list's row and everything recorded since."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec

from probanda.ids import digest
from probanda.tracing.births import ImpossibleDate, days_of, read_date
from probanda.tracing.listing import FIELDS, Listing
from probanda.tracing.register.people import are_two
from probanda.tracing.register.records import LISTED, Record, Telling

YES = frozenset({"true", "yes", "y", "1", "так", "да", "consented"})
NO = frozenset({"false", "no", "n", "0", "ні", "нет"})
TRACED, SHARED = "consent_for_tracing", "consent_info_sharing"
CONSENT = (TRACED, SHARED, "legitimate_basis")
MOTHERS = frozenset({"mother", "мати", "мама", "мать"})
OF_MATCHING = frozenset(FIELDS) - {"id", "source", "script"}
ALIAS = "~"
"""A child who had several names stands in a listing once for each: S12, S12~1."""


@dataclass(frozen=True)
class Consent:
    """What may be done with what a record says; nothing that nobody said."""

    tracing: bool
    sharing: bool
    basis: str
    withheld: str = ""

    def as_fields(self) -> dict[str, str]:
        """Under Primero's names."""
        return {
            TRACED: str(self.tracing).lower(),
            SHARED: str(self.sharing).lower(),
            "legitimate_basis": self.basis,
            "withholding_info_reason": self.withheld,
        }


def get_consent(record: Record) -> Consent:
    """What the list told, overridden by what people recorded; a newer list can only take it away."""
    said = {f: record.row.fields[f] for f in CONSENT if f in record.row.fields}
    for telling in find_standing(record.told):
        if telling.what == "consent":
            said |= telling.says
        elif telling.what == LISTED:
            said |= {f: v for f, v in telling.says.items() if f in CONSENT and v.casefold() in NO}
    return Consent(
        said.get(TRACED, "").casefold() in YES,
        said.get(SHARED, "").casefold() in YES,
        said.get("legitimate_basis", ""),
        said.get("withholding_info_reason", ""),
    )


def find_standing(told: Iterable[Telling]) -> Iterator[Telling]:
    """What was told, without consent that does not stand: once withdrawn, two people must give it again.

    It is then for sharing only where both said so.
    """
    given: list[Telling] | None = None  # since it was withdrawn
    for telling in told:
        is_consent = telling.what == "consent"
        gives = is_consent and telling.says.get(TRACED) == "true"
        if is_consent and not gives:
            given = []
        if not gives or given is None:
            yield telling
        else:
            given.append(telling)
            if are_two(one.by for one in given):
                may_share = all(one.says.get(SHARED) == "true" for one in given)
                shared = {SHARED: str(may_share).lower()}
                yield msgspec.structs.replace(telling, says=telling.says | shared)
                given = None


def was_withdrawn(record: Record) -> bool:
    """Whether a person withdrew consent, and two have not said since that it is given again."""
    told = [t for t in find_standing(record.told) if t.what == "consent"]
    return bool(told) and told[-1].says.get(TRACED) != "true"


def get_latest(record: Record, what: str) -> dict[str, str]:
    """The particulars of a kind, each as it was recorded last."""
    said: dict[str, str] = {}
    for telling in record.told:
        if telling.what == what:
            said |= telling.says
    return said


def list_told(record: Record, what: str) -> list[Telling]:
    """Everything recorded of a kind, in the order of the days from which it holds."""
    found = [t for t in record.told if t.what == what]
    return sorted(found, key=lambda t: (find_days(t.on) or (0, 0), t.time))


def list_names(record: Record) -> tuple[str, ...]:
    """The further names that the child had or has, as lists and people told them."""
    fields = record.row.fields
    told = [fields.get("name_other", ""), fields.get("name_nickname", "")]
    names = [part.strip() for text in told for part in text.split(";")]
    names += [t.says["name"] for t in record.told if t.what == "name"]
    return tuple(dict.fromkeys(name for name in names if name))


def get_fields(record: Record) -> dict[str, str]:
    """The fields that lists are compared by, with what was recorded since in place of the list's."""
    fields = {f: v for f, v in record.row.fields.items() if f in OF_MATCHING and v}
    birth, home = get_latest(record, "birth"), get_latest(record, "institution")
    parted, request = get_latest(record, "separation"), get_latest(record, "request")
    newer = {
        "birth_date": birth.get("date_of_birth"),
        "birth_place": birth.get("place"),
        "institution": home.get("institution"),
        "date_last_seen": parted.get("date_of_separation"),
        "settlement": parted.get("location_last"),
    }
    asked = {**record.row.fields, **request}
    if asked.get("relation", "").casefold() in MOTHERS:
        fields.setdefault("mother", asked.get("relation_name", ""))
    return fields | {field: value for field, value in newer.items() if value}


def list_rows(record: Record) -> Iterator[tuple[str, dict[str, str]]]:
    """The record as rows of a listing, one for each name that it is known under, with their ids."""
    fields = get_fields(record)
    yield record.id, fields
    around = {f: v for f, v in fields.items() if f not in {"name", "given", "surname"}}
    for number, name in enumerate(list_names(record), 1):
        yield f"{record.id}{ALIAS}{number}", _under(name, fields, around)


def _under(name: str, fields: dict[str, str], around: dict[str, str]) -> dict[str, str]:
    """The fields under another name; one of a single word leaves the surname as it is."""
    if len(name.split()) == 1:
        return fields | {"given": name, "name": ""}
    return around | {"name": name, "patronymic": ""}


def record_of(row_id: str) -> str:
    """The record that a row of a listing belongs to."""
    return row_id.partition(ALIAS)[0]


def make_listing(records: Iterable[Record], families: Mapping[int, str] | None = None) -> Listing:
    """Records as one list, ready to be compared; ``families`` of records by their numbers."""
    some = [(record, row) for record in records for row in list_rows(record)]
    rows = [row for _, row in some]
    used = sorted({field for _, fields in rows for field in fields})
    return Listing(
        tuple(key for key, _ in rows),
        {field: tuple(fields.get(field, "") for _, fields in rows) for field in used},
        families=tuple(families.get(record.number, "") for record, _ in some) if families else (),
    )


def get_state(*records: Record) -> str:
    """A digest of all that records are compared by: another one means that something changed."""
    return digest(*(sorted(list_rows(record), key=lambda row: row[0]) for record in records))


def is_closed(record: Record) -> bool:
    """Whether tracing of the record was ended."""
    return any(t.what == "closure" for t in record.told) or (
        get_latest(record, "status").get("tracing_status") == "closed"
    )


def find_days(written: str) -> tuple[int, int] | None:
    """The first and last day that a date as written can mean, as ordinals; None where it tells none."""
    try:
        read = read_date(written)
    except ImpossibleDate:
        return None
    return days_of(read) if read else None
