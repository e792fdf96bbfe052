"""Ask the documents of a case, and keep in its ledger what was asked."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import msgspec

from probanda.analysis.questions import Answer
from probanda.analysis.questions.answer import Candidate
from probanda.analysis.questions.looking import find_parts
from probanda.analysis.records import Reading
from probanda.engine.runner import Failure, Job, Limits, Task, run
from probanda.evidence.document import Document
from probanda.evidence.search import rank_passages
from probanda.evidence.search.index import get_languages
from probanda.ledger import derived
from probanda.ledger.access import View
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Settings, open_case
from probanda.workflows.results import READING, TEXT, get_findings, get_names, get_problem
from probanda.workflows.search import limit_to_public, record

MOST = 60
"""Passages that are read for one question."""
LONGEST = 600
"""Characters of a question."""
LIMITS = Limits(seconds=120)


class Asked(msgspec.Struct, frozen=True):
    """A question with its answer and the documents that it was looked for in."""

    question: str
    answer: Answer
    documents: dict[str, Document]
    not_recorded: str | None


def ask(
    folder: Path, settings: Settings, questions: Sequence[str], processes: int = 1
) -> list[Asked]:
    """What the documents answer to each question, in their own words.

    The questions are recorded before they are answered. Where that cannot be done only what is
    public is asked. Raises CaseError when nothing or too much was asked, or there is no case.
    """
    if not questions or any(not find_parts(question, ()) for question in questions):
        raise CaseError("There is no question.", 'Ask one, such as "Who denied it?".')
    if any(len(question) > LONGEST for question in questions):
        raise CaseError(
            f"The question has more than {LONGEST} characters.", "Ask one thing at a time."
        )
    with open_case(folder, settings).reading():
        pass  # a case that cannot be read is said so before anything is written
    not_recorded = None
    for question in questions:
        not_recorded = record(folder, settings, "asked", {"question": question}) or not_recorded
    if not_recorded:
        settings = limit_to_public(settings)
    with open_case(folder, settings).reading() as view:
        findings = msgspec.json.encode(get_findings(view))
        found = [_find_candidates(view, question) for question in questions]
    jobs = [
        Job(str(number), (question, msgspec.json.encode(candidates), findings))
        for number, (question, candidates) in enumerate(zip(questions, found, strict=True))
    ]
    answers = run(Task("probanda.analysis.questions:answer_question"), jobs, LIMITS, processes)
    return [
        Asked(question, _open(body), {c.document.id: c.document for c in candidates}, not_recorded)
        for question, candidates, (_, body) in zip(questions, found, answers, strict=True)
    ]


def _open(body: bytes | Failure) -> Answer:
    if isinstance(body, Failure):
        raise CaseError(f"The question could not be answered: {body.reason}.", body.way_out)
    return msgspec.json.decode(body, type=Answer)


def _find_candidates(view: View, question: str) -> tuple[Candidate, ...]:
    """The documents that were read and hold some of the question's rarer words."""
    names = get_names(view)
    ranked = rank_passages(view, find_parts(question, get_languages(view)), MOST)
    found = []
    for sha256, some in groupby(sorted(ranked, key=lambda p: p.sha256), key=lambda p: p.sha256):
        text, reading = derived.get(view, TEXT, sha256), derived.get(view, READING, sha256)
        if text is None or reading is None or sha256 not in names:
            continue
        if get_problem(text) or get_problem(reading):
            continue
        document = msgspec.json.decode(text.body, type=Document)
        document = msgspec.structs.replace(document, name=names[sha256].name)
        starts = tuple(passage.start for passage in some)
        found.append(Candidate(document, msgspec.json.decode(reading.body, type=Reading), starts))
    return tuple(found)
