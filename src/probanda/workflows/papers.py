"""Write the chart, the papers by role and the load file; each export is recorded with its numbers."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import msgspec
from msgspec.structs import replace

from probanda.casework.audit import read_audits
from probanda.casework.chase import find_chases
from probanda.casework.counts import draft_counts, find_suspects
from probanda.casework.exhibits import NUMBERED, list_exhibits, read_numbers
from probanda.evidence.document import Document
from probanda.evidence.search import find_passages, read_query
from probanda.evidence.search.index import get_languages
from probanda.evidence.vault import Vault
from probanda.ledger import log
from probanda.ledger.access import View
from probanda.ledger.decisions import get_decisions
from probanda.ledger.errors import CaseError
from probanda.ledger.files import write_head, write_whole
from probanda.outputs.papers import (
    PAPERS,
    Material,
    Outside,
    Search,
    compose,
    make_chart,
    render_chart,
    write_chart,
    write_fields,
    write_load_file,
    write_word,
)
from probanda.proceedings.docket import Docket, make_docket, make_public_docket
from probanda.proceedings.recorded import name_records, read_recorded
from probanda.workflows.case import Act, Settings, change_case, open_case, sees_all
from probanda.workflows.casework import find_level, find_matrices, find_united
from probanda.workflows.entering import find_last_day
from probanda.workflows.exhibits import number_exhibits
from probanda.workflows.happened import find_happened
from probanda.workflows.results import FINDINGS, get_level, get_names

CHART, LOAD_FILE = "chart", "load-file"
SUFFIXES = {
    CHART: (".xlsx", ".html"),
    **dict.fromkeys(PAPERS, (".docx",)),
    LOAD_FILE: (".csv",),
}
SEARCHED, ASKED, READ = "searched", "asked", "derived"
"""Acts of the ledger: what people looked for, and what the program made of the texts."""


class Exported(msgspec.Struct, frozen=True):
    """The files that were written, and which originals are not held as they were taken in."""

    files: tuple[Path, ...]
    faulty: tuple[str, ...]


def export_paper(folder: Path, settings: Settings, kind: str, title: str, out: Path) -> Exported:
    """Write one of the papers, record it, and put the ledger's head beside it: the files written.

    An original that is not held as it was taken in is marked in the paper, and told.

    Documents that have no exhibit's number yet are given it for good, in the same transaction.
    Raises CaseError when the place cannot be written, or something stands there: somebody may have
    worked on it.
    """
    files = [out, *([out.with_suffix(".fields.csv")] if kind == LOAD_FILE else [])]
    _check(kind, files)
    with open_case(folder, settings).reading():
        pass  # an export never makes a case
    with change_case(folder, settings) as case, case.acting() as act:
        number_exhibits(act)
        material = gather(act, title, settings)
        faulty = find_faulty(case.vault, material.documents)
        material = replace(material, faulty=faulty)
        contents = [_write(kind, out, material), *([write_fields()] if kind == LOAD_FILE else [])]
        digest = hashlib.sha256(contents[0]).hexdigest()
        act.record("exported", {"as": kind, "name": out.name, "sha256": digest})
        _write_all(files, contents)
    if act.head:
        write_head(out.with_name(out.name + ".head"), act.head)
    names = {d.sha256: d.name for d in material.documents}
    told = (f"the original of {names[key]}: {fault}" for key, fault in faulty.items())
    return Exported(tuple(files), tuple(told))


def find_faulty(vault: Vault, documents: Iterable[Document]) -> dict[str, str]:
    """Of each original that is not held as it was taken in, by digest, why."""
    found = {}
    for sha256 in dict.fromkeys(document.sha256 for document in documents):
        try:
            fault = vault.find_fault(sha256)
        except OSError as error:
            fault = f"it cannot be read ({error.strerror})"
        if fault:
            found[sha256] = fault
    return found


def _write_all(files: Sequence[Path], contents: Sequence[bytes]) -> None:
    """Every file or none."""
    for number, (path, content) in enumerate(zip(files, contents, strict=True)):
        try:
            write_whole(path, content)
        except OSError as error:
            for written in files[:number]:
                written.unlink(missing_ok=True)
            raise CaseError(
                f"{path} could not be written ({error.strerror}).",
                "Make room, or choose another place with --out; the case is as it was.",
            ) from error


def _check(kind: str, files: list[Path]) -> None:
    out = files[0]
    if out.suffix.lower() not in SUFFIXES[kind]:
        ends = " or ".join(SUFFIXES[kind])
        raise CaseError(
            f"The {kind} is written as {ends}, not as “{out.suffix or out.name}”.",
            f"Name a file such as --out {kind}{SUFFIXES[kind][0]}.",
        )
    if not out.parent.is_dir():
        raise CaseError(f"There is no folder {out.parent}.", "Make it first, or name another.")
    for path in files:
        if path.exists():
            raise CaseError(
                f"{path} is there already, and somebody may have worked on it.",
                "Name a new file, or take that one away first.",
            )


def _write(kind: str, out: Path, material: Material) -> bytes:
    if kind == LOAD_FILE:
        return write_load_file(material)
    if kind == CHART:
        chart = make_chart(material)
        return render_chart(chart) if out.suffix.lower() == ".html" else write_chart(chart)
    return write_word(compose(kind, material))


def gather(act: Act, title: str, settings: Settings) -> Material:
    """Everything of the case that a paper is made of, as far as the actor may see it."""
    view = act.view
    decisions, united = get_decisions(view), find_united(view)
    dockets = _find_dockets(view, whole=sees_all(settings))
    findings, found = united.findings, find_matrices(view)
    exhibits = list_exhibits(found.documents, read_numbers(log.get_entries(act.session, NUMBERED)))
    by_id = {document.id: document for document in found.documents}
    order = {matrix.charge: number for number, matrix in enumerate(found.matrices)}
    charges = tuple(sorted(findings.charges, key=lambda c: order.get(c.id, len(order))))
    counts = draft_counts(charges)
    read = [e for e in log.get_entries(act.session, READ) if e.body["stage"] == FINDINGS]
    return Material(
        title=title,
        documents=tuple(by_id[e.document] for e in exhibits),
        labels={e.document: e.label for e in exhibits},
        held=get_names(view),
        entities=findings.entities,
        charges=charges,
        joined=united.joined,
        suspects=find_suspects(charges, counts, findings.entities),
        counts=counts,
        matrices=found.matrices,
        standing=found.standing,
        statements=tuple(sorted(findings.statements, key=lambda s: (s.document, s.start, s.end))),
        dates=findings.dates,
        conflicts=tuple(sorted(findings.conflicts, key=lambda c: (c.kind, c.id))),
        incidents=tuple(one for one, _ in find_happened(view).incidents),
        chases=find_chases(findings.statements, found.documents),
        dockets=dockets,
        searches=_find_searches(act, view),
        audits=read_audits(decisions),
        read_by=read[-1].actor if read else "",
        read_on=read[-1].time[:10] if read else "",
        level=find_level(view),
        outside=_find_outside(view, dockets, find_last_day(settings, found.documents)),
    )


def _find_searches(act: Act, view: View) -> tuple[Search, ...]:
    """What people looked for and asked, each once a person and day, with what a search finds now."""
    found: dict[Search, None] = {}
    languages = get_languages(view)
    for entry in log.get_entries(act.session, SEARCHED, ASKED):
        words = entry.body.get("words")
        hits = len(find_passages(view, read_query(words, languages))) if words else None
        asked = words or f"question: {entry.body['question']}"
        found[Search(asked, entry.actor, entry.time[:10], hits)] = None
    return tuple(found)


def _find_dockets(view: View, *, whole: bool) -> tuple[Docket, ...]:
    """The dockets as they stand; without ``whole`` there may be steps that the actor may not see."""
    recorded = read_recorded(get_decisions(view))
    return tuple(
        name_records(make_docket(recorded.proceedings[key], history, whole=whole), recorded)
        for key, history in recorded.histories().items()
    )


def _find_outside(view: View, dockets: Sequence[Docket], day: date) -> Outside:
    """What of the dockets is public; one of which nothing is public is not told at all."""
    recorded = read_recorded(get_decisions(view))
    public = tuple(
        name_records(make_public_docket(recorded.proceedings[key], history, day), recorded)
        for key, history in recorded.histories().items()
    )
    every, told = (sum(len(one.lines) for one in some) for some in (dockets, public))
    shown = tuple(
        one for one, whole in zip(public, dockets, strict=True) if one.lines or not whole.lines
    )
    return Outside(dockets=shown, held_back=every - told, level=get_level(view))
