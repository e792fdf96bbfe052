"""Primero's flat CSV in and out: its names of fields beside ours."""

import csv
import io
from collections.abc import Iterable, Mapping

from probanda.tracing.register.records import Record
from probanda.tracing.register.states import get_consent, get_fields, get_latest, list_names

OURS = {
    "name": "name", "name_first": "given", "name_middle": "patronymic", "name_last": "surname",
    "sex": "sex", "date_of_birth": "birth_date", "age": "age", "location_last": "settlement",
    "registration_date": "list_date", "date_of_separation": "date_last_seen",
}  # fmt: skip
"""Primero's fields that lists are compared by, and what they are called there."""
BESIDE = ("oblast", "birth_place", "mother", "institution", "eye_colour", "lat", "lon", "source")
"""Columns that Primero has no field for; it leaves out what it does not know."""
KEPT = (
    "name_nickname", "name_other", "relation", "relation_name", "relation_nickname",
    "relation_date_of_birth", "relation_address_current", "relation_telephone",
    "disclosure_other_orgs", "inquiry_date", "inquiry_status", "tracing_request_status",
    "tracing_request_id", "tracing_status", "separation_cause", "location_separation", "location_current",
    "care_arrangements_type", "icrc_ref_no", "unhcr_id_no", "national_id_no", "other_agency_id",
    "consent_for_tracing", "consent_info_sharing", "withholding_info_reason", "legitimate_basis",
    "followup_type", "followup_date", "closure_reason", "date_closure",
)  # fmt: skip
"""Fields of Primero's that a record keeps under their own names."""
TOLD = ("request", "identity", "institution", "separation", "status", "follow_up", "closure")
"""Kinds of telling whose particulars have fields of Primero's."""
MATCHED = "matched_tracing_request_id"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be run by a spreadsheet; Primero writes an apostrophe before it."""


COLUMNS = ("id", *OURS, *BESIDE, *KEPT, MATCHED)


def recognise(heading: str) -> str | None:
    """The field that a heading of Primero's names, where it is none that lists are compared by."""
    bare = heading.strip().casefold()
    return bare if bare in KEPT else None


def write_primero(records: Iterable[Record], matched: Mapping[int, str]) -> str:
    """Records as Primero writes its own: flat, a row each, under its names of fields.

    ``matched`` tells of a record, by its number, the id of the other that is the same child.
    """
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for record in records:
        writer.writerow(
            {
                field: make_safe(value)
                for field, value in (
                    _cells(record) | {MATCHED: matched.get(record.number, "")}
                ).items()
            }
        )
    return text.getvalue()


def make_safe(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) and not _is_number(cell) else cell


def make_plain(cell: str) -> str:
    """A cell without the apostrophe that was set before a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in FORMULA else cell


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _cells(record: Record) -> dict[str, str]:
    fields = record.row.fields | get_fields(record)
    for kind in TOLD:
        fields |= {f: v for f, v in get_latest(record, kind).items() if f in KEPT}
    fields |= _told_names(record, fields)
    cells = {primero: fields.get(ours, "") for primero, ours in OURS.items()}
    cells |= {field: fields.get(field, "") for field in (*BESIDE, *KEPT)}
    return cells | get_consent(record).as_fields() | {"id": record.row.id}


def _told_names(record: Record, fields: Mapping[str, str]) -> dict[str, str]:
    others = [name for name in list_names(record) if name != fields.get("name")]
    return {"name_other": "; ".join(others)} if others else {}
