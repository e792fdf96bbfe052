"""The day of a report at its head: "KORVIN, June 4 (Agency) - The army struck ..."."""

import re

from probanda.analysis.dates.passages import Passage

AMONG_FIRST = 4
"""Behind how many paragraphs no report begins any more: titles and a caption may stand before it."""
LONGEST = 80
PLACE = re.compile(
    r"[(\[]?(?:[A-Z][A-Z’'. -]{2,40}[,/ ]|[A-Z][\w’'. -]{2,40},|[A-Z][^.!?\n]{2,50}\)\s?(?:[-–—]|--))"
    r"[^.!?\n]{0,40}$"
)
ENDS = re.compile(
    r"[)\]]?[.,]?\s*"
    r"(?:(?:\([^)\n]{2,40}\)[.,]?|/[^/\n]{2,40}/\.?)?\s*(?:[-–—:]|--)\s(?!(?:the|an?|on|when|which)\b)|/[^/\n]{2,40}/\.?\s)"
)


def opens_report(passage: Passage, start: int, end: int) -> bool:
    """Whether a day stands in a dateline: behind a place, before a dash, a colon or an agency."""
    if passage.number >= AMONG_FIRST or end > LONGEST:
        return False
    return bool(PLACE.match(passage.text[:start]) and ENDS.match(passage.text, end))
