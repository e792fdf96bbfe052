"""Dates that open a line of a chronology: "9 May: The army enters the town"."""

import re

from probanda.analysis.dates.passages import Passage
from probanda.analysis.dates.scanning import Sighting

HEADS = frozenset({"day", "day range", "month"})
MARK = re.compile(r"\s*(?::|[–—]|-\s)\s*\S")
AHEAD = re.compile(
    r"\b(?:will|(?:is|are)\s+(?:due|set|scheduled|expected|planned|to))\b", re.IGNORECASE
)
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def find_head(passage: Passage, sighting: Sighting) -> str:
    """Whether a date opens a line "9 May: The army enters the town", and if that lies ahead."""
    if sighting.shape not in HEADS or sighting.parts.keys() & {"which", "near", "part"}:
        return ""
    before, after = passage.text[: sighting.start], passage.text[sighting.end :]
    if before.strip("•*-–— \t") or not MARK.match(after):
        return ""
    if not any(t.tag_ in FINITE for t in passage.doc):
        return ""  # an agenda: "12 July: Summer fair, town hall"
    return "ahead" if AHEAD.search(after) else "told"
