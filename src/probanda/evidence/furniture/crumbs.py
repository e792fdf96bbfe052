"""Labels of a page that stand glued together in one line, or to a date or title."""

import re

from probanda.evidence.furniture.lines import OUTER_MARKS, PageBlock
from probanda.evidence.furniture.words import kind_of_label

JOINT = re.compile(r"(?<=[a-z.!?])(?=[A-Z])")
"""Where a page lost the space between two of its labels: "Skip to contentSkip to menu"."""
LONGEST = 80
MOST_WORDS = 6
FEWEST_LABELS = 2
AGE = re.compile(
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?"
    r"(?:[smhdw]|secs?|mins?|hrs?|seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\b"
    r"(?P<rest>.*)",
    re.IGNORECASE,
)
GLUED_AGE = re.compile(r".* ago(?=[A-Z])")


def kind_of_crumbs(block: PageBlock) -> str | None:
    """The kind of a line that is nothing but labels, or a title behind how long ago it came."""
    if block.role in ("list item", "table cell"):
        return None
    if _is_aged_title(block):
        return "related links"
    if len(block.text) > LONGEST or "\n" in block.text or block.text.endswith(":"):
        return None
    kinds = _labels_in(block.text)
    return kinds[0] if len(kinds) >= FEWEST_LABELS else None


def _labels_in(text: str) -> list[str]:
    """The kinds of the labels that make up a line; none where a word is left over."""
    words = [word.strip(OUTER_MARKS).lower() for word in JOINT.sub(" ", text).split()]
    words = [word for word in words if word]
    kinds: list[str] = []
    while words:
        for count in range(min(MOST_WORDS, len(words)), 0, -1):
            if kind := kind_of_label(" ".join(words[:count])):
                kinds.append(kind)
                words = words[count:]
                break
        else:
            return []
    return kinds


def _is_aged_title(block: PageBlock) -> bool:
    """ "44m agoMinister to resign?": a rubric's link, glued or not a sentence."""
    found = AGE.match(JOINT.sub(" ", block.text)) if block.is_short else None
    if not found or not found["rest"].strip():
        return False
    if GLUED_AGE.match(block.text):
        return True  # else "two hours ago the shelling resumed" may be a line of the report
    return block.text[0].isdigit() and not (block.is_sentence or block.reports)
