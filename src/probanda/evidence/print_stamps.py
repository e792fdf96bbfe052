"""What a browser prints at the head and foot of each page: when, which page, from where."""

import re

STAMP = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? +\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?"
    r"(?:\s.{0,160}\s[-–—|·:]\s.{0,60}(?<![.!?]))?"
)
"""The time of printing and the page's title with the site's name: "3/14/31, 10:02 AM Talks - Sava".

A time before other words may begin an entry of a timeline, which is the article's.
"""

ADDRESS = re.compile(r"(?:.{0,120}\s)?(?:https?://|www\.|file:///|about:)\S*\s+\d{1,4} ?/ ?\d{1,4}")
"""The page's address and number."""


def is_print_stamp(line: str) -> bool:
    """Whether a line is what browsers print around a page, and no sentence that tells of a time."""
    line = line.strip()
    return bool(STAMP.fullmatch(line) or ADDRESS.fullmatch(line))
