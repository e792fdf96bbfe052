"""Names whose noun is printed small: "Lusk district court", "al-Orven detention centre", "Branch 12"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import known_state_words
from probanda.analysis.language import Paragraph
from probanda.names import normal_name

ARTICLES_OF_NAMES = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "es"})
"""The article of Arabic names, glued by a hyphen, as it is before each sound."""
INDEFINITE = frozenset({"a", "an", "another", "any", "every", "each", "no", "some"})
NUMBERED = frozenset(
    {"Branch", "Unit", "Directorate", "Department", "Bureau", "Office", "Facility"}
)
NUMBER = re.compile(r"^\d{2,4}$")
NO_HOUSES = frozenset({"DATE", "TIME", "NORP", "EVENT", "LAW"})
CLASSES = {
    "jail": "prison", "penitentiary": "prison", "center": "centre", "facility": "centre",
    "site": "centre",
}  # fmt: skip
"""What papers call one house by turns; a camp, a prison and a centre of one town are three."""
OF_THEIR_OWN = frozenset(
    {"appeal", "appeals", "supreme", "constitutional", "military", "juvenile", "remand", "torture"}
    | {"women", "children", "maternity", "psychiatric", "transit"}
)
"""Sorts of houses that a town has beside the one that papers call by the town alone."""
LONGEST = 3


def find_small_heads(paragraph: Paragraph, number: int) -> Iterator[Named]:
    """Courts, prisons and hospitals by a name and their noun, and branches by their number."""
    doc = paragraph.doc
    for token in paragraph.tokens[1:]:
        if (
            token.lower_ in words("small_heads")
            and token.text.islower()
            and token.dep_ != "compound"
        ):
            first = _first_of_sort(token)
            start = _first_of_name(doc, first)
            if start is not None and (first < token.i or token.lower_ not in words("sorted_heads")):
                yield Named(Spot(number, start, token.i + 1), "organisation")
        elif _is_prosecutors_office(doc, token):
            start = _first_of_name(doc, _first_of_sort(doc[token.i - 2]))
            if start is not None:
                yield Named(Spot(number, start, token.i + 1), "organisation")
        elif NUMBER.match(token.text) and token.nbor(-1).text in NUMBERED:
            yield Named(Spot(number, token.i - 1, token.i + 1), "organisation")


def _is_prosecutors_office(doc: Doc, noun: Token) -> bool:
    """ "Lusk prosecutor's office", "Lusk regional prosecutors' office"."""
    if noun.text != "office" or noun.i < 3 or doc[noun.i - 1].tag_ != "POS":
        return False
    return doc[noun.i - 2].text in {"prosecutor", "prosecutors"}


def _first_of_sort(noun: Token) -> int:
    """Where "higher regional", "detention" begins that tells the court's or the centre's sort."""
    start = noun.i
    while start and noun.doc[start - 1].lower_ in words("sorts_of_heads"):
        start -= 1
    return start


def _first_of_name(doc: Doc, end: int) -> int | None:
    """Where the capitals before a noun begin; None where they only describe ("a Lusk court")."""
    start = end
    while start and end - start < LONGEST and _is_of_name(doc[start - 1]):
        start -= 1
    if start == end:
        return None
    start = with_article(doc, start)
    before = doc[start - 1].lower_ if start else ""
    if before in INDEFINITE or before in {"-", "–"}:
        return None
    return start


def _is_of_name(token: Token) -> bool:
    plain = token.pos_ == "PROPN" or (token.pos_ == "ADJ" and not token.is_sent_start)
    if not token.text.istitle() or not plain or token.is_stop or token.ent_type_ in NO_HOUSES:
        return False
    known = known_state_words()
    nouns = words("body_nouns") | words("body_name_nouns") | words("offices") | words("small_heads")
    return (
        token.text not in known.adjectives.keys() | known.names.keys() and token.lower_ not in nouns
    )


def with_article(doc: Doc, start: int) -> int:
    """Where a name begins with the "al-" before it."""
    glued = start > 1 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_
    return start - 2 if glued and doc[start - 2].lower_ in ARTICLES_OF_NAMES else start


@lru_cache(maxsize=4096)
def small_head_key(form: str) -> str:
    """One key for "al-Orven detention centre" and "Al Orven detention facility"; else ""."""
    parts = normal_name(form.replace("-", " ")).split()
    parts = parts[1:] if parts and parts[0] in ARTICLES_OF_NAMES else parts
    head = parts[-1] if len(parts) > 1 else ""
    if head not in words("small_heads"):
        return ""
    return " ".join([*parts[:-1], CLASSES.get(head, head)])


@lru_cache(maxsize=4096)
def house_short_forms(form: str) -> frozenset[str]:
    """What other texts call it: "ostrel hospital" of "Ostrel Central Hospital"; normalised.

    A regional court is a "state court" in papers that translate its name so.
    """
    parts = normal_name(form).split()
    head = parts[-1] if parts else ""
    sorts = [word for word in parts[:-1] if word in words("sorts_of_heads") - OF_THEIR_OWN]
    name = [word for word in parts[:-1] if word not in sorts]
    if head not in words("small_heads") - words("sorted_heads") or not sorts or not name:
        return frozenset()
    if parts[: len(name)] != name:
        return frozenset()
    town = " ".join(name)
    of_state = {f"{town} state court"} if head == "court" and "regional" in sorts else set()
    return frozenset({f"{town} {head}"} | of_state)
