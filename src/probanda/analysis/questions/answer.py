"""Read a question and the passages that may answer it; runs in a worker, where the model is."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import msgspec
from spacy.language import Language

from probanda.analysis.language import load_model
from probanda.analysis.questions.answering import (
    encode,
    find_answer,
    find_excluding_ways,
    turn_sides,
)
from probanda.analysis.questions.asking import read_question
from probanda.analysis.questions.declaring import NotUnderstood
from probanda.analysis.questions.fitting import BUT
from probanda.analysis.questions.naming import find_heads, find_meant, find_named
from probanda.analysis.questions.pages import Page
from probanda.analysis.questions.records import Answer
from probanda.analysis.questions.rephrasing import find_other_ways
from probanda.analysis.questions.wording import Wording, find_wording
from probanda.analysis.records import Findings, Reading
from probanda.evidence.document import Document

SHORT = 12
"""A document of so few blocks is parsed whole."""
LEAD, BEFORE = 3, 2
"""Blocks at a document's head, and before a passage, that tell what "the attack" is."""


class Candidate(msgspec.Struct, frozen=True):
    """A document that may answer, and where the passages begin that share words with it."""

    document: Document
    reading: Reading
    starts: tuple[int, ...]


@lru_cache(maxsize=1)
def _model() -> Language:
    return load_model()


def answer_question(question: str, candidates: bytes, findings: bytes) -> bytes:
    """The answer as JSON, from candidates and the case's findings as JSON."""
    opened = msgspec.json.decode(candidates, type=tuple[Candidate, ...])
    case = msgspec.json.decode(findings, type=Findings)
    return encode(find_answer_in(question, opened, case, _model()))


def find_answer_in(
    question: str, candidates: Sequence[Candidate], case: Findings, model: Language
) -> Answer:
    """The answer that the candidates give."""
    wording = find_wording(question, [c.document.text for c in candidates])
    pages = [
        Page(c.document, _narrow(case, c.reading), _wanted(c), model)
        for c in sorted(candidates, key=lambda c: (c.document.name, c.document.id))
    ]
    first = _answer(wording, pages, case, model)
    for other in find_other_ways(wording.plain) if not first.answered else ():
        way = _answer(replace(wording, plain=other, whether=False), pages, case, model)
        if way.answered:
            return way
    return first


def _answer(wording: Wording, pages: Sequence[Page], case: Findings, model: Language) -> Answer:
    try:
        asked = read_question(wording, model)
    except NotUnderstood:
        return Answer(understood=False, mended=wording.mended)
    named = find_named(asked, case.entities)
    if wording.but:
        each = re.split(r",? and |, ", wording.but)
        named[BUT] = frozenset[str]().union(*(find_meant(one, case.entities) for one in each))
        asked = replace(asked, but=find_heads(wording.but, model))
    answer = find_answer(asked, pages, named, case, wording)
    for other in find_excluding_ways(asked) if not answer.answered else ():
        told = find_answer(other, pages, named, case, wording)
        if told.answered:
            answer = turn_sides(told) if turn_sides(told).answered else answer
    return msgspec.structs.replace(answer, mended=wording.mended)


def _wanted(candidate: Candidate) -> tuple[int, ...]:
    starts = [b.start for b in candidate.document.article_blocks()]
    if len(starts) <= SHORT:
        return tuple(starts)
    wanted = set(starts[:LEAD])
    for start in candidate.starts:
        at = next((n for n, s in enumerate(starts) if s == start), None)
        if at is not None:
            wanted |= set(starts[max(0, at - BEFORE) : at + 1])
    return tuple(sorted(wanted))


def _narrow(case: Findings, reading: Reading) -> Reading:
    """The reading of one document with the records that the case as a whole made of it."""
    here = reading.document
    return msgspec.structs.replace(
        reading,
        entities=tuple(
            msgspec.structs.replace(e, mentions=own)
            for e in case.entities
            if (own := tuple(m for m in e.mentions if m.document == here))
        ),
        statements=tuple(s for s in case.statements if s.document == here),
        figures=tuple(f for f in case.figures if f.document == here),
        dates=tuple(d for d in case.dates if d.document == here),
    )
