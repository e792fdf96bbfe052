"""People named behind an office and whose it is: "President of Karsova Olga Brin said"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Paragraph

LINKS = frozenset({"of", "for"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FARTHEST = 8
"""Tokens between an office and a name."""


def find_names_behind_offices(
    paragraph: Paragraph, number: int, states: StateWords
) -> Iterator[Named]:
    """The person and the one word before the name, which translations print without a comma.

    Only where the office or the name is who acts, and the three words are not all one name, unless of
    a State.
    """
    doc = paragraph.doc
    for office in paragraph.tokens[:-4]:
        if office.lower_ not in words("single_offices") or office.tag_ == "NNS":
            continue
        start = _name_after(doc, office, states)
        if start and (office.dep_ in SUBJECTS or doc[start + 1].dep_ in SUBJECTS):
            yield Named(Spot(number, start - 1, start), "place")
            yield Named(Spot(number, start, start + 2), "person")


def _name_after(doc: Doc, office: Token, states: StateWords) -> int:
    """Where "Olga Brin" begins behind "of Karsova", 0 where no such words follow."""
    for index in range(office.i + 1, min(office.i + FARTHEST, len(doc) - 2)):
        token = doc[index]
        if doc[index - 1].lower_ in LINKS and _is_name(token):
            run = 1
            while index + run < len(doc) and _is_name(doc[index + run]):
                run += 1
            whole = all(t.ent_iob_ == "I" for t in doc[index + 1 : index + 3])
            if run == 3 and (not whole or token.text in states.names):
                return index + 1
        if not (token.lower_ in LINKS or token.pos_ in {"NOUN", "PROPN", "ADJ", "DET", "CCONJ"}):
            return 0
    return 0


def _is_name(token: Token) -> bool:
    """A word with a capital that is neither an office nor a noun for bodies or laws."""
    known = words("offices") | words("body_nouns") | words("body_name_nouns") | words("portfolios")
    plain = token.text.istitle() and token.is_alpha and token.lower_ not in known
    return plain and token.pos_ == "PROPN" and token.lower_ not in words("instrument_nouns")
