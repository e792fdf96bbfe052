"""Verify a case: every original, every span, the ledger's chain."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec
from sqlalchemy import Connection

from probanda.analysis.records import Findings, Reading
from probanda.engine.runner import Failure, Job, Limits, run
from probanda.evidence.custody import Held, get_held
from probanda.evidence.document import Document, Position
from probanda.evidence.tables import intakes
from probanda.evidence.vault import Vault
from probanda.ledger import derived, log
from probanda.ledger.access import View
from probanda.ledger.errors import LedgerBroken
from probanda.ledger.files import read_head
from probanda.workflows.case import Case, Settings, open_case
from probanda.workflows.results import FINDINGS, READING, TEXT, get_problem
from probanda.workflows.texts import READ, text_arguments, text_key

Outcome = Literal["passed", "failed", "not checked"]


class Check(msgspec.Struct, frozen=True):
    """One thing that was looked at, and what was found."""

    what: str
    outcome: Outcome
    found: str = ""


def verify(
    folder: Path,
    settings: Settings,
    heads: tuple[Path, ...] = (),
    *,
    seconds: float = 120,
    processes: int = 2,
) -> tuple[Check, ...]:
    """Look at everything that must not change; ``heads`` are head files kept beside exports.

    Formats other than plain text are read again in worker processes, under the limits of a build.
    """
    case = open_case(folder, settings)
    with case.reading() as view, case.looking() as session:
        return (
            *_check_chain(log.find_breaks(session), log.get_head(session).length),
            *_check_heads(case, session, heads),
            *_check_originals(case.vault, get_held(view)),
            *_check_intakes(view, list(log.get_entries(session, "taken in"))),
            *_check_derived(view, list(log.get_entries(session, "derived"))),
            *_check_texts(view, case.vault, Limits(seconds=seconds), processes),
        )


def _check_chain(breaks: list[str], length: int) -> list[Check]:
    if breaks:
        return [Check("the ledger's chain", "failed", fault) for fault in breaks]
    return [Check("the ledger's chain", "passed", f"{length} entries")]


def _check_heads(case: Case, session: Connection, heads: tuple[Path, ...]) -> list[Check]:
    checks = []
    for path in (case.head_file, *heads):
        what = f"the ledger against {path.name}"
        try:
            head = read_head(path)
        except LedgerBroken as error:
            checks.append(Check(what, "failed", error.what))
            continue
        if head is None:
            checks.append(Check(what, "not checked", "there is no such file"))
            continue
        fault = log.find_fault_with_head(session, head)
        checks.append(Check(what, "failed" if fault else "passed", fault or ""))
    return checks


def _check_originals(vault: Vault, held: tuple[Held, ...]) -> list[Check]:
    checks = []
    for one in held:
        what = f"the original of {one.name} ({one.sha256[:16]})"
        try:
            measured = vault.measure(one.sha256)
        except FileNotFoundError:
            checks.append(Check(what, "failed", "it is not in the vault"))
        except OSError as error:
            checks.append(Check(what, "not checked", f"it cannot be read ({error.strerror})"))
        else:
            changed = measured != one.sha256
            checks.append(
                Check(what, "failed" if changed else "passed", "its bytes changed" * changed)
            )
    known = {one.sha256 for one in held}
    for name in vault.originals():
        if name not in known:
            found = "it lies in the vault, and no intake names it; build again to take it in"
            checks.append(Check(f"the original {name[:16]}", "not checked", found))
    return checks


def _check_intakes(view: View, entries: list[log.Entry]) -> list[Check]:
    """Each intake stands in the ledger as it stands in its table, and the other way round."""
    told = {msgspec.json.encode(entry.body, order="sorted").decode() for entry in entries}
    rows = {row["particulars"]: row for row in view.rows(view.select(intakes))}
    checks = []
    for particulars in sorted(told | rows.keys()):
        name = msgspec.json.decode(particulars)["name"]
        what = f"the intake of {name}"
        if particulars not in told:
            checks.append(Check(what, "failed", "it is not as the ledger tells it"))
        elif particulars not in rows:
            checks.append(Check(what, "failed", "the ledger tells of it, and it is gone"))
        else:
            checks.append(Check(what, "passed"))
    return checks


def _check_derived(view: View, entries: list[log.Entry]) -> list[Check]:
    """Each result is the one that the ledger tells of, and its spans lie in the texts."""
    told = {(e.body["stage"], e.body["subject"]): e.body["digest"] for e in entries}
    lengths: dict[str, int] = {}
    checks = []
    for stage in (TEXT, READING, FINDINGS):
        for row in derived.get_all(view, stage):
            what = f"the {stage} of {row.subject[:16]}"
            if told.get((stage, row.subject)) != derived.digest_of(row.body):
                checks.append(Check(what, "failed", "it is not the one the ledger tells of"))
                continue
            if get_problem(row):
                checks.append(Check(what, "not checked", "the document could not be read"))
                continue
            if stage == TEXT:
                document = msgspec.json.decode(row.body, type=Document)
                lengths[document.id] = len(document.text)
            fault = _find_span_outside(stage, row.body, lengths)
            checks.append(Check(what, "failed" if fault else "passed", fault or ""))
    return checks


def _find_span_outside(stage: str, body: bytes, lengths: dict[str, int]) -> str | None:
    kinds: dict[str, type[Document | Reading | Findings]] = {
        TEXT: Document,
        READING: Reading,
        FINDINGS: Findings,
    }
    for span in find_positions(msgspec.json.decode(body, type=kinds[stage])):
        if not 0 <= span.start < span.end <= lengths.get(span.document, 0):
            return f"the span {span.start} to {span.end} lies outside the text of {span.document}"
    return None


def find_positions(record: object) -> list[Position]:
    """Every position inside a record, however deep."""
    found = [record] if isinstance(record, Position) else []
    if isinstance(record, msgspec.Struct):
        for field in record.__struct_fields__:
            found += find_positions(getattr(record, field))
    elif isinstance(record, tuple):
        for item in record:
            found += find_positions(item)
    return found


PLAIN = ("text/plain", "text/markdown")


def _check_texts(view: View, vault: Vault, limits: Limits, processes: int) -> Iterator[Check]:
    """Each text against its original: a plain one is the same characters, others are read again."""
    held = {one.sha256: one for one in get_held(view)}
    again: list[Held] = []
    for row in derived.get_all(view, TEXT):
        one = held.get(row.subject)
        if one is None or get_problem(row):
            continue
        if one.media_type not in PLAIN:
            if row.key == text_key(one):
                again.append(one)
            else:
                yield Check(_against(one), "not checked", "another version read it; build again")
            continue
        yield _check_plain(view, vault, one)
    jobs = (Job(one.sha256, text_arguments(vault, one)) for one in again)
    outcomes = run(READ, jobs, limits, processes)
    for one, (_, outcome) in zip(again, outcomes, strict=True):
        yield _check_read_again(view, one, outcome)


def _against(held: Held) -> str:
    return f"the text of {held.name} against its original"


def _document(view: View, held: Held) -> Document | None:
    """The document as it is kept; None when it is no document any more."""
    row = derived.get(view, TEXT, held.sha256)
    try:
        return msgspec.json.decode(row.body, type=Document) if row else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _check_plain(view: View, vault: Vault, held: Held) -> Check:
    what, document = _against(held), _document(view, held)
    try:
        original = vault.read(held.sha256)
    except OSError:
        return Check(what, "not checked", "the original cannot be read")
    same = document is not None and document.text == _decode(original, held.encoding or "utf-8")
    return Check(what, "passed" if same else "failed", "" if same else "they differ")


def _check_read_again(view: View, held: Held, outcome: bytes | Failure) -> Check:
    """What the original gives now is what is kept: the text, its blocks, and the way back."""
    what = _against(held)
    if isinstance(outcome, Failure):
        known = outcome.kind == "refused"
        found = f"{'it gives no text any more' if known else 'not read again'}: {outcome.reason}"
        return Check(what, "failed" if known else "not checked", found)
    kept, now = _document(view, held), msgspec.json.decode(outcome, type=Document)
    if kept is None or kept.text != now.text:
        return Check(what, "failed", "they differ")
    if kept.places != now.places or kept.blocks != now.blocks:
        return Check(what, "failed", "its places in the original are not where it says")
    return Check(what, "passed")


def _decode(original: bytes, encoding: str) -> str | None:
    if original.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    try:
        return original.decode(encoding)
    except UnicodeDecodeError:
        return None
