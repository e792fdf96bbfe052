"""What a text takes back of its own: "We wrote that 38 people died. The correct number is 36."."""

import re

import msgspec

from probanda.analysis.records import Reading, Sentence, Statement
from probanda.evidence.document import Document, Position

VERSION = re.compile(
    r"\b(?:an?|the) (?:earlier|previous|prior|original|first) version of (?:this|the|our)\b", re.I
)
OWN = re.compile(
    r"\b(?:we|our|this (?:newspaper|paper|magazine|article|report|story|page|website|agency))\b",
    re.IGNORECASE,
)
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
    found = []
    for before, sentence, behind in zip(
        [None, *sentences], sentences, [*sentences[1:], None], strict=False
    ):
        for said in reading.statements:
            begins = sentence.start <= said.content[0].start < sentence.end
            if begins and said.polarity == "asserts" and said.within is None:
                called = (said.speaker_name or "").lower().removeprefix("the ").split()
                ours = bool(called) and publisher[-len(called) :] == called  # "the Herald reported"
                taken, righting = _is_taken_back(text, before, sentence, behind, said, ours=ours)
                if taken:
                    found.append(Correction(said, righting))
    return tuple(found)


def _is_taken_back(
    text: str,
    before: Sentence | None,
    sentence: Sentence,
    behind: Sentence | None,
    said: Statement,
    *,
    ours: bool,
) -> tuple[bool, Position | None]:
    head = text[sentence.start : said.content[0].start]
    version = VERSION.search(head)
    if NEGATED.search(head) or not (ours or version or OWN.search(head)):
        return False, None
    marked = bool(MARK.match(head)) or (before is not None and _is_mark(text, before, sentence))
    rights = behind is not None and bool(RIGHT.match(text, behind.start, behind.end))
    beside = behind is not None and behind.block == sentence.block
    place = (
        Position(said.document, behind.start, behind.end) if behind and (rights or beside) else None
    )
    return bool(version or rights or (marked and place)), place


def _is_mark(text: str, before: Sentence, sentence: Sentence) -> bool:
    """Whether all that stands in the line before is "Correction"."""
    return MARK.fullmatch(text, before.start, sentence.start) is not None
