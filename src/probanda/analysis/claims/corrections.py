"""What a text takes back of its own: "We wrote that 38 people died. The correct number is 36."."""

import re
from bisect import bisect_right
from collections.abc import Sequence, Set

import msgspec

from probanda.analysis.records import Reading, Sentence, Statement
from probanda.evidence.document import Document, Position

TEXT = r"(?:newspaper|paper|magazine|article|report|story|page|website|agency)"
VERSION = re.compile(
    rf"\b(?:an?|the) (?:earlier|previous|prior|original|first) version of (?:(?:this|our) {TEXT}|the (?:article|story))\b",
    re.IGNORECASE,
)
OWN = re.compile(rf"\b(?:we|(?:our|this) {TEXT})\b", re.IGNORECASE)
RIGHT = re.compile(
    r"(?:the )?(?:correct|right|actual|true|real) [\w -]{1,30}? (?:is|was|are|were)\b"
    r"|(?:this|that|it|both|the \w+) (?:is|was|were|are) (?:wrong|incorrect|inaccurate|mistaken|false|untrue"
    r"|an error|a mistake|not (?:so|true|right|correct|the case))\b"
    r"|(?:this|that|it|the \w+) should (?:have )?(?:read|be|been|said)\b"
    r"|we (?:regret|apologi[sz]e for|correct|retract|withdraw|take back)\b",
    re.IGNORECASE,
)
"""How the next sentence begins that puts it right."""
MARK = re.compile(
    r"\s*(?:Corrections?|Corrigendum|Erratum|Clarification)\b[^\n.:]{0,40}(?::|\n)\s*"
)
NEGATED = re.compile(r"\b(?:not|never|neither|nor)\b|n[’']t\b", re.IGNORECASE)
""" "We did not write that ..." takes nothing back."""


class Correction(msgspec.Struct, frozen=True):
    """A statement that its own text takes back, and the sentence that puts it right, if any."""

    withdrawn: Statement
    righting: Position | None


def find_corrections(document: Document, reading: Reading) -> tuple[Correction, ...]:
    """The statements by which a text repeats what it told, and says that it was wrong.

    Only of its own tellings: what it reports of others' errors stands.
    """
    text, publisher = document.text, (document.publisher.value or "").lower().split()
    sentences = sorted(reading.sentences, key=lambda s: s.start)
    starts = [sentence.start for sentence in sentences]
    told = {part.start for said in reading.statements for part in said.content}
    found = []
    for said in reading.statements:
        at = bisect_right(starts, said.content[0].start) - 1
        if at >= 0 and said.polarity == "asserts" and said.within is None:
            called = (said.speaker_name or "").lower().removeprefix("the ").split()
            ours = bool(called) and publisher[-len(called) :] == called  # "the Herald reported"
            correction = _take_back(text, sentences, at, said, told, ours=ours)
            found += [correction] if correction else []
    return tuple(found)


def _take_back(
    text: str,
    sentences: Sequence[Sentence],
    at: int,
    said: Statement,
    told: Set[int],
    *,
    ours: bool,
) -> Correction | None:
    """What becomes of words that the sentence of this number tells; nothing where they stand.

    Who else says that it is wrong takes nothing back (``told``: where somebody's words begin).
    """
    sentence, start = sentences[at], said.content[0].start
    head = text[sentence.start : start]
    version = VERSION.search(head)
    if start >= sentence.end or NEGATED.search(head) or not (ours or version or OWN.search(head)):
        return None
    # also where all that stands in the line before is "Correction"
    above = at > 0 and MARK.fullmatch(text, sentences[at - 1].start, sentence.start)
    marked = above or MARK.match(head)
    behind = sentences[at + 1] if at + 1 < len(sentences) else None
    rights = behind and behind.start not in told and RIGHT.match(text, behind.start, behind.end)
    beside = behind is not None and behind.block == sentence.block
    place = (
        Position(said.document, behind.start, behind.end) if behind and (rights or beside) else None
    )
    return Correction(said, place) if version or rights or (marked and place) else None
