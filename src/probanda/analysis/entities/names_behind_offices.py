"""People named behind an office and whose it is: "President of Karsova Olga Brin said"."""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Paragraph, text_of

THREE = re.compile(r" (?:of|for) (?:the )?([A-Z]\w+ [A-Z]\w+ [A-Z]\w+)\b(?! [A-Z])")
BEHIND_BODY = re.compile(
    r" (?:of|for) the (?:[a-z]+ ){0,2}([a-z]+) ([A-Z][a-z]+ [A-Z][a-z]+)\b(?! [A-Z])"
)
""" "The speaker of the defence ministry Orsan Tevik": names of their own have only other bodies."""
LINKS = frozenset({"of", "for"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "CCONJ"})
OF_LANDS = frozenset({"president", "premier", "chancellor", "king", "queen", "governor", "mayor"})
"""Of a place, never of somebody."""
COURTS = frozenset({"court", "tribunal", "chamber", "registry", "prosecutor"})
FARTHEST = 8
"""Tokens between an office and a name."""


def find_names_behind_offices(
    paragraph: Paragraph, number: int, states: StateWords
) -> Iterator[Named]:
    """The person and the one word before the name, which translations print without a comma.

    Only where the office or the name is who acts, and the three words are not all one name, unless of
    a State or a body. A body printed small has no name of its own: then the two words are a person.
    """
    doc = paragraph.doc
    for found in THREE.finditer(text_of(doc)):
        three = doc.char_span(*found.span(1))
        if three is None or len(three) != 3 or not all(map(_is_name, three[1:])):
            continue
        body = three[0].lower_ in words("body_nouns") and doc[three.start - 1].lower_ == "the"
        if not body and not _is_name(three[0]):
            continue
        office = _office_before(three)
        whole = all(token.ent_iob_ == "I" for token in three[1:])
        land = three[0].text in states.names or (
            office is not None
            and office.lower_ in OF_LANDS
            and all(token.ent_type_ == "PERSON" for token in three)
        )
        if office is None or (whole and not body and not land):
            continue
        if office.dep_ in SUBJECTS or three[2].dep_ in SUBJECTS:
            if not body:
                yield Named(Spot(number, three.start, three.start + 1), "place")
            yield Named(Spot(number, three.start + 1, three.end), "person")
    yield from _behind_a_body(paragraph, number)


def _behind_a_body(paragraph: Paragraph, number: int) -> Iterator[Named]:
    """The person of "the speaker of the defence ministry Orsan Tevik", whatever the model takes it for."""
    doc = paragraph.doc
    for found in BEHIND_BODY.finditer(text_of(doc)):
        two = doc.char_span(*found.span(2))
        if two is None or len(two) != 2 or not all(map(_is_name, two)):
            continue
        nameless = found[1] in words("state_bodies") | COURTS
        if nameless and _office_before(doc[two.start - 1 : two.end]) is not None:
            yield Named(Spot(number, two.start, two.end), "person")


def _office_before(three: Span) -> Token | None:
    """The office of "minister of defence of", of which one person is meant."""
    doc = three.doc
    for index in range(three.start - 2, max(three.start - FARTHEST, -1), -1):
        token = doc[index]
        if token.lower_ in words("single_offices"):
            return token if token.tag_ != "NNS" else None
        if token.lower_ not in LINKS and token.pos_ not in INSIDE:
            return None
    return None


def _is_name(token: Token) -> bool:
    """A word with a capital that is neither an office nor a noun for bodies or laws."""
    known = words("offices") | words("body_nouns") | words("body_name_nouns") | words("portfolios")
    plain = token.text.istitle() and token.is_alpha and token.lower_ not in known
    return plain and token.pos_ == "PROPN" and token.lower_ not in words("instrument_nouns")
