"""Dates that open a line of a chronology: "9 May: The army enters the town"."""

import re
from typing import Literal

from spacy.tokens import Token

from probanda.analysis.dates.passages import Passage
from probanda.analysis.dates.scanning import Sighting
from probanda.analysis.dates.vocabulary import words

HEADS = frozenset({"day", "day range", "month"})
MARK = re.compile(r"\s*(?::|[–—]|-\s)\s*\S")
AHEAD = re.compile(
    r"\b(?:will|(?:is|are)\s+(?:due|set|scheduled|expected|planned|to))\b", re.IGNORECASE
)
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
BELOW = frozenset({"relcl", "acl", "advcl", "ccomp", "csubj", "csubjpass"})

Line = Literal["", "past", "present", "ahead", "bare"]


def find_head(passage: Passage, sighting: Sighting) -> Line:
    """How a line tells of what stands behind its date; "" where the date opens no line.

    In the past tense or in the present, which chronologies of what was and diaries of what is to
    come print alike; as what will be; or without any verb ("8 July: verdict").
    """
    if sighting.shape not in HEADS or sighting.parts.keys() & {"which", "near", "part"}:
        return ""
    before, after = passage.text[: sighting.start], passage.text[sighting.end :]
    if before.strip("•*-–— \t") or not MARK.match(after):
        return ""
    if AHEAD.search(after):
        return "ahead"
    if not any(t.tag_ in FINITE for t in passage.doc):
        return "bare"
    return "past" if any(_is_main_past(t) for t in passage.doc) else "present"


def _is_main_past(token: Token) -> bool:
    """ "The army entered", "the mill was seized"; not "he who shot her is tried", "verdict expected"."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    return token.tag_ == "VBD" and verb.dep_ not in BELOW and verb.lemma_ not in words("to_come")
