"""Results: each is the one that the ledger tells of, made of what is there, and nothing is hidden."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection

from probanda.analysis.records import Findings, Reading
from probanda.evidence.document import Document, Position
from probanda.evidence.tables import originals
from probanda.ledger import derived, log
from probanda.ledger.access import View, strictest
from probanda.ledger.tables import derived as table
from probanda.workflows.checks.check import UNENDED, Check, judge
from probanda.workflows.results import FINDINGS, READING, TEXT, get_problem

STAGES = (TEXT, READING, FINDINGS)
Told = dict[tuple[str, str], log.Entry]


def check_results(view: View, session: Connection) -> Iterator[Check]:
    """Each result is the one that the ledger tells of, and its spans lie in the texts."""
    entries = log.get_entries(session, "derived")
    told: Told = {(e.body["stage"], e.body["subject"]): e for e in entries}
    marks = view.select(table).with_only_columns(table.c.stage, table.c.subject)
    there = {(row["stage"], row["subject"]) for row in view.rows(marks)}
    for stage, subject in sorted(there - told.keys()):
        yield Check(_name(stage, subject), "failed", "the ledger tells of no such result")
    unread = {row.subject for row in derived.get_all(view, TEXT) if get_problem(row)}
    for stage, subject in sorted(told.keys() - there):
        if _is_older(told, stage, subject):
            if subject not in unread:  # what gives no text any more has no reading either
                yield Check(_name(stage, subject), "not checked", UNENDED)
        else:
            fault = "the ledger tells of it, and it is gone"
            yield Check(_name(stage, subject), "failed", fault)
    levels = {row["sha256"]: row["level"] for row in view.rows(view.select(originals))}
    lengths: dict[str, int] = {}
    read: list[str] = []
    for stage in STAGES:
        for row in derived.get_all(view, stage):
            if stage == READING and not get_problem(row):
                read.append(row.level)
            if (stage, row.subject) in told:
                level = strictest(read) if stage == FINDINGS else levels.get(row.subject)
                yield _check_result(row, told, level, lengths)


def _name(stage: str, subject: str) -> str:
    return f"the {stage} of {subject[:16]}"


def _is_older(told: Told, stage: str, subject: str) -> bool:
    """Whether something that a result rests on was made after it.

    A build removes what rests on what it made anew, and then makes it again.
    """
    number = told[stage, subject].number
    below = STAGES[: STAGES.index(stage)] if stage in STAGES else ()
    return any(
        entry.number > number
        for (other, about), entry in told.items()
        if other in below and (about == subject or stage == FINDINGS)
    )


def _check_result(
    row: derived.Derived, told: Told, level: str | None, lengths: dict[str, int]
) -> Check:
    what = _name(row.stage, row.subject)
    body = told[row.stage, row.subject].body
    if not body["digest"] == row.digest == derived.digest_of(row.body):
        return Check(what, "failed", "it is not the one the ledger tells of")
    if body["key"] != row.key:
        return Check(what, "failed", "its key is not the one the ledger tells of")
    if level != row.level:
        return Check(what, "failed", "its level is not that of what it was made of")
    if _is_older(told, row.stage, row.subject):
        return Check(what, "failed", "it is older than what it was made of; build again")
    if get_problem(row):
        return Check(what, "not checked", "the document could not be read")
    if row.stage == TEXT:
        document = msgspec.json.decode(row.body, type=Document)
        lengths[document.id] = len(document.text)
    return judge(what, _find_span_outside(row.stage, row.body, lengths))


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
