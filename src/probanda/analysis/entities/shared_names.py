"""Names that many States or towns have a body of: "Supreme Court", "Ministry of Justice"."""

import re
from functools import lru_cache

from spacy.tokens import Doc

from probanda.analysis.entities.gazetteer import forms_of_any, known_names_by_form, words
from probanda.analysis.entities.short_names import unit_key
from probanda.analysis.entities.spot import Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed
from probanda.names import normal_name

SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "&"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
SERVICES = frozenset({"coast guard", "coastguard"})
NUMBER = re.compile(r"^(?:no|nr|[ivx]+|\d+(?:st|nd|rd|th)?)$")


@lru_cache(maxsize=4096)
def is_shared_name(name: str) -> bool:
    """Whether nothing in a body's name tells it from those of other States and towns."""
    shared = (
        words("body_name_nouns") | words("body_nouns") | words("ornaments") | words("portfolios")
        | words("generic_first_words") | words("shared_words") | SMALL
    )  # fmt: skip
    if normal_name(name) in forms_of_any() | SERVICES:
        return True
    if normal_name(name) in known_names_by_form() or unit_key(name):
        return False
    parts = [re.sub(r"['’]s?$", "", word) for word in normal_name(name).split()]
    return bool(parts) and all(word in shared or NUMBER.match(word) for word in parts)


def find_owner(spot: Spot, parsed: Parsed, states: StateWords) -> tuple[str, Spot] | None:
    """The State that a shared name is printed with, "Poland's" or "of Poland", and the whole."""
    doc = parsed.paragraphs[spot.paragraph].doc
    if spot.start > 1 and doc[spot.start - 1].text in POSSESSIVES:
        first, state = _ending(doc, spot.start - 1, states)
        return (state, Spot(spot.paragraph, first, spot.end)) if state else None
    if doc[spot.end : spot.end + 1].text.lower() != "of":
        return None
    start = spot.end + 1
    if doc[start : start + 1].text.lower() == "the":
        start += 1
    for length in (3, 2, 1):
        named = states.names.get(doc[start : start + length].text)
        if named and start + length <= len(doc):
            return named, Spot(spot.paragraph, spot.start, start + length)
    return None


def _ending(doc: Doc, end: int, states: StateWords) -> tuple[int, str]:
    for length in (3, 2, 1):
        if end >= length and (state := states.names.get(doc[end - length : end].text)):
            return end - length, state
    return end, ""
