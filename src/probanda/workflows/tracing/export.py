"""Hand records to another organisation in Primero's form: those alone whose consent allows sharing."""

from pathlib import Path

import msgspec

from probanda.ledger.files import write_whole
from probanda.tracing.register.links import find_links, find_verdicts
from probanda.tracing.register.primero import write_primero
from probanda.tracing.register.records import Kind
from probanda.tracing.register.states import get_consent
from probanda.workflows.case import Settings
from probanda.workflows.tracing.register import Where, change_register

FILES: dict[Kind, str] = {"sought": "tracing_requests.csv", "found": "cases.csv"}


class Exported(msgspec.Struct, frozen=True):
    """How many records were written, by file, and how many may not be shared."""

    written: dict[str, int]
    not_shared: int


def export_to_primero(where: Where, settings: Settings, out: Path) -> Exported:
    """Write a file of tracing requests and one of cases into a folder; the ledger says so first."""
    with change_register(where, settings) as register, register.acting() as act:
        records = {r.number: r for r in act.sealed.get_records("sought", "found")}
        may = [r for r in records.values() if get_consent(r).sharing]
        links = find_links(find_verdicts(act.sealed.get_told()).values())
        shared = {r.number for r in may}
        matched = {
            one: records[other].row.id for one, other in links.items() if {one, other} <= shared
        }
        texts = {
            name: write_primero([r for r in may if r.kind == kind], matched)
            for kind, name in FILES.items()
        }
        act.record("exported", {"as": "primero", "records": [r.id for r in may]})
    out.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        write_whole(out / name, text.encode("utf-8-sig"))
        (out / name).chmod(0o600)
    counts = {name: sum(r.kind == kind for r in may) for kind, name in FILES.items()}
    return Exported(counts, len(records) - len(may))
