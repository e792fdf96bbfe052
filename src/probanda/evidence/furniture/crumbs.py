"""Labels of a page that stand glued together in one line, or to a date or title."""

import re

from probanda.evidence.furniture.lines import OUTER_MARKS, PageBlock
from probanda.evidence.furniture.words import kind_of_label

JOINT = re.compile(r"(?<=[a-z.!?])(?=[A-Z])")
"""Where a page lost the space between two of its labels: "Skip to contentSkip to menu"."""
LONGEST = 80
MOST_WORDS = 6
SURE = 3
"""Labels in a row from which a line is one of labels; two single words may tell something: "war ends"."""
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
    if (age := AGE.fullmatch(block.text)) and block.text[0].isdigit() and not age["rest"].strip():
        return "metadata"
    if len(block.text) > LONGEST or "\n" in block.text or block.text.endswith(":"):
        return None
    if block.is_sentence and not JOINT.search(block.text):
        return None
    labels = _labels_in(block.text)
    is_sure = len(labels) >= SURE or JOINT.search(block.text) or any(" " in one for one in labels)
    return kind_of_label(labels[0]) if len(labels) > 1 and is_sure else None


def _labels_in(text: str) -> list[str]:
    """The labels that make up a line; none where a word is left over."""
    words = [word.strip(OUTER_MARKS).lower() for word in JOINT.sub(" ", text).split()]
    words = [word for word in words if word]
    labels: list[str] = []
    while words:
        for count in range(min(MOST_WORDS, len(words)), 0, -1):
            if kind_of_label(" ".join(words[:count])):
                labels.append(" ".join(words[:count]))
                words = words[count:]
                break
        else:
            return []
    return labels


def _is_aged_title(block: PageBlock) -> bool:
    """ "44m agoMinister to resign?": a rubric's link, glued or not a sentence."""
    found = AGE.match(JOINT.sub(" ", block.text)) if block.is_short else None
    if not found or not found["rest"].strip():
        return False
    if GLUED_AGE.match(block.text):
        return True  # else "two hours ago the shelling resumed" may be a line of the report
    return block.text[0].isdigit() and not (block.is_sentence or block.reports)
