"""Export a case: as the contract's JSON, or as one HTML file to read and print."""

import hashlib
import os
import sys
from pathlib import Path

from probanda.casework.audit import read_audits
from probanda.casework.counts import draft_counts
from probanda.law.facts import Facts, load_facts
from probanda.ledger.decisions import get_decisions
from probanda.ledger.errors import CaseError
from probanda.ledger.files import write_head, write_whole
from probanda.outputs.case_export import CaseExport, make_export, write_json
from probanda.outputs.report import Casework, render_report
from probanda.proceedings.showing import Asked
from probanda.workflows.case import Settings, change_case, open_case
from probanda.workflows.casework import find_level, find_matrices, find_united
from probanda.workflows.docket import get_dockets
from probanda.workflows.exhibits import number_exhibits
from probanda.workflows.results import get_documents, get_findings, get_readings, get_unread


def load_export(folder: Path, settings: Settings) -> CaseExport:
    """Everything that the actor may see of a case, by the export contract."""
    with open_case(folder, settings).reading() as view:
        read = {reading.document for reading in get_readings(view)}
        documents = tuple(d for d in get_documents(view) if d.id in read)
        return make_export(documents, get_findings(view), get_unread(view))


def load_casework(folder: Path, settings: Settings) -> Casework:
    """What must be proved, with what people decided on it, as far as the actor may see."""
    with open_case(folder, settings).reading() as view:
        found, decided = find_matrices(view), read_audits(get_decisions(view))
        return Casework(
            matrices=found.matrices,
            counts=draft_counts(find_united(view).findings.charges),
            standing=found.standing,
            audits=decided,
            level=find_level(view),
        )


def export(
    folder: Path, settings: Settings, as_format: str, title: str, facts: Facts | None = None
) -> bytes:
    """The case in one of the formats; the same case and facts of the law give the same bytes."""
    content = load_export(folder, settings)
    if as_format == "json":
        return write_json(content)
    work = load_casework(folder, settings)
    dockets = get_dockets(folder, settings, Asked(), facts or load_facts())
    return render_report(content, title, facts, work, dockets).encode()


def export_to(
    folder: Path,
    settings: Settings,
    as_format: str,
    title: str,
    out: Path,
    facts: Facts | None = None,
) -> None:
    """Write the case to a file, record it, and put the ledger's head beside it.

    Documents that have no exhibit's number yet are given it for good.

    A link is followed; a device or a pipe is written to, and has no head beside it. Raises
    CaseError when the case cannot be written: what left it must stand in its ledger.
    """
    if out.is_dir():
        raise CaseError(
            f"{out} is a folder.", f"Name a file in it, such as --out {out / f'case.{as_format}'}."
        )
    content = export(folder, settings, as_format, title, facts)
    with change_case(folder, settings) as case:
        try:
            is_file = _put(out, content)
        except OSError as error:
            raise CaseError(
                f"{out} could not be written ({error.strerror}).",
                "Make room, or choose another place with --out; the case is as it was.",
            ) from error
        with case.acting() as act:
            number_exhibits(act)
            digest = hashlib.sha256(content).hexdigest()
            body = {"as": as_format, "name": out.name, "sha256": digest}
            if facts and facts.overlay:
                body["overlay"] = facts.overlay
            act.record("exported", body)
        if act.head and is_file:
            write_head(out.with_name(out.name + ".head"), act.head)


def _put(out: Path, content: bytes) -> bool:
    """Write a file whole, or into what stands there and is none; whether it is a file."""
    if not out.exists() or (out.is_file() and not _is_standard_output(out)):
        write_whole(out.resolve(), content)
        return True
    with os.fdopen(os.open(out, os.O_WRONLY | os.O_APPEND), "wb") as stream:
        stream.write(content)
    return False


def _is_standard_output(out: Path) -> bool:
    """Such as /dev/stdout, which may lead to a file that the shell has open."""
    try:
        return sys.stdout is not None and os.path.samestat(
            out.stat(), os.fstat(sys.stdout.fileno())
        )
    except (OSError, ValueError):  # closed, or not there
        return False
