""" "Olga Baker", "Pavel King", "Ana March": surnames that are also an office, a trade or a month."""

import re

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Paragraph, Parsed
from probanda.names.given import is_known_given_name
from probanda.names.titles import is_title

INITIAL = re.compile(r"^[A-Z]\.$")
OWNING = frozenset({"DT", "PRP$", "POS"})
"""Tags of articles and owners."""
MONTHS = frozenset({"march", "april", "may", "june", "august"})
WHEN = frozenset(
    {"in", "since", "until", "till", "by", "from", "to", "of", "on", "last", "next", "this", "early",
     "late", "mid", "-", "before", "after", "between", "and", "every"}
)  # fmt: skip
BEHIND_OFFICE = frozenset({"of", "for", "-"})
LABELLED_OTHERWISE = frozenset({"GPE", "LOC", "FAC", "NORP"})


def find_bearers(parsed: Parsed, states: StateWords) -> list[Named]:
    """Whoever bears such a surname, in full: behind a given name, or where it stands alone as well.

    In a heading, which leaves out articles ("Lusk Mayor resigns"), only who is named so below.
    """
    alone = _alone(parsed)
    found: list[tuple[Spot, tuple[str, ...]]] = []
    for number, paragraph in enumerate(parsed.paragraphs):
        for token in paragraph.capitals:
            start = _first(token, alone, states)
            if start is not None:
                printed = tuple(t.text for t in paragraph.tokens[start : token.i + 1])
                found.append((Spot(number, start, token.i + 1), printed))
    below = {
        printed for spot, printed in found if not _is_heading(parsed.paragraphs[spot.paragraph])
    }
    return [Named(spot, "person") for spot, printed in found if printed in below]


def is_calling(token: Token, paragraph: Paragraph) -> bool:
    """Whether a word with a capital is no surname: "the Judge", "King Harold", "in March".

    So an office may always be in a heading, which leaves out articles.
    """
    if token.lower_ in MONTHS:
        return _is_month(token)
    if token.lower_ not in words("offices"):
        return False
    before = token.nbor(-1) if token.i else None
    owned = before is not None and before.tag_ in OWNING
    return owned or _goes_on(token) or _is_heading(paragraph)


def borne_as_offices(surnames: set[str], parsed: Parsed) -> set[str]:
    """The surnames that another bears as an office: "King Harald", where an Ina King is told of."""
    return {
        token.text
        for paragraph in parsed.paragraphs
        for token in paragraph.capitals
        if token.lower_ in surnames
        and token.lower_ in words("offices")
        and token.text.istitle()
        and any(t.pos_ == "PROPN" and t.text.istitle() for t in token.doc[token.i + 1 :][:1])
    }


def _is_month(token: Token) -> bool:
    doc = token.doc
    beside = doc[token.i - 1].lower_ if token.i else ""
    numbers = (*doc[max(token.i - 1, 0) : token.i], *doc[token.i + 1 : token.i + 2])
    return beside in WHEN or any(t.text[0].isdigit() for t in numbers)


def _is_heading(paragraph: Paragraph) -> bool:
    return paragraph.block.role == "heading"


def _goes_on(token: Token) -> bool:
    """Whether a name or what the office is for comes next."""
    after = token.doc[token.i + 1 : token.i + 2]
    return any(
        t.lower_ in BEHIND_OFFICE or (t.pos_ == "PROPN" and t.text[0].isupper()) for t in after
    )


def _alone(parsed: Parsed) -> frozenset[str]:
    """The words for offices that stand as a name does: with a capital, without an article."""
    return frozenset(
        token.text
        for paragraph in parsed.paragraphs
        for token in paragraph.capitals
        if token.lower_ in words("offices")
        and token.pos_ == "PROPN"
        and not is_calling(token, paragraph)
        and not (token.i and token.nbor(-1).pos_ in {"PROPN", "ADJ", "NOUN"})
    )


def _first(surname: Token, alone: frozenset[str], states: StateWords) -> int | None:
    """The first token of the name that ends here, or None where the word is an office."""
    if surname.lower_ not in words("offices") | MONTHS or not surname.text.istitle():
        return None
    if surname.pos_ != "PROPN" or _goes_on(surname):
        return None
    start = surname.i
    while start and _may_be_given(surname.doc[start - 1], states):
        start -= 1
    if start == surname.i or (start and surname.doc[start - 1].tag_ in OWNING):
        return None
    labelled = all(t.ent_type_ == "PERSON" for t in surname.doc[start : surname.i + 1])
    if is_known_given_name(surname.doc[start].text) or (labelled and surname.text in alone):
        return start
    return None


def _may_be_given(token: Token, states: StateWords) -> bool:
    """A word with a capital that is no office, land, body or field of government."""
    if INITIAL.match(token.text):
        return True
    if token.pos_ != "PROPN" or not token.text.istitle() or token.ent_type_ in LABELLED_OTHERWISE:
        return False
    word = token.lower_
    nouns = words("offices") | words("body_name_nouns") | words("body_nouns") | words("portfolios")
    nouns |= words("generic_first_words") | words("ranks") | MONTHS
    if word in nouns or word.rstrip(".") in words("short_offices") or is_title(token.text):
        return False
    return token.text not in states.names and token.text not in states.adjectives
