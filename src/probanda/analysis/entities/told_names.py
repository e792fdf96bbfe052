"""Names of bodies whose extent the text tells: by initials in brackets, by "..., a charity"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.neighbours import is_apposed_body
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.language import Paragraph, text_of

SMALL = frozenset(
    {"of", "for", "the", "and", "on", "in", "to", "against", "without", "&"}
    | {"de", "des", "du", "la", "le", "les", "pour", "sans", "et", "del", "los", "las", "y", "para"}
    | {
        "di",
        "da",
        "dos",
        "e",
        "per",
        "für",
        "der",
        "die",
        "das",
        "und",
        "van",
        "voor",
        "en",
        "i",
        "za",
    }
)
QUOTES = frozenset("\"“”‘’'„")
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
OPENING = frozenset({"ADP", "ADV", "SCONJ", "CCONJ", "DET"})
LONGEST = 8
CALLED = re.compile(
    r"\b(?P<noun>\w+),? (?:known as|called|named|dubbed) (?:the )?[“\"‘]?"
    r"(?P<called>[A-Z]\w+(?: (?:(?:of|for|the) )*[A-Z]\w+)+)"
)
"""A militia known as the Coast Shields."""
CALLING = (" known as ", " called ", " named ", " dubbed ")
UNDERTAKING = r"(?:program(?:me)?|scheme|campaign|initiative|project|operation)"
PROGRAMME = re.compile(
    rf"[“\"‘](?P<quoted>[A-Z][^”\"’]{{2,60}})[”\"’] {UNDERTAKING}\b"
    rf"|\b{UNDERTAKING},? (?:called|named|dubbed|known as) (?:the )?[“\"‘]?"
    r"(?P<called>[A-Z]\w+(?: (?:(?:of|for|the) )*[A-Z]\w+)*)"
)
"""The "Clean Coast" campaign, a programme called Clean Coast."""


def find_told_names(paragraph: Paragraph, number: int) -> Iterator[Named]:
    """Bodies' names of two words or more, in whatever words: "Save Our Sons, a charity"."""
    doc = paragraph.doc
    for token in paragraph.tokens:
        if token.text == "(":
            start = _start_by_initials(token)
        elif token.text == "," and is_apposed_body(doc, token.i):
            start = _start_by_capitals(token)
        else:
            continue
        if start is not None and token.i - start > 1:
            yield Named(Spot(number, start, token.i), "organisation")


def find_called_bodies(paragraph: Paragraph, number: int) -> Iterator[Named]:
    """Names of two words or more that a noun for bodies is said to be known by."""
    doc = paragraph.doc
    text = text_of(doc)
    if not any(word in text for word in CALLING):
        return
    for found in CALLED.finditer(text):
        span = doc.char_span(*found.span("called"))
        if span is not None and found["noun"] in words("body_nouns"):
            yield Named(Spot(number, span.start, span.end), "organisation")


def find_programmes(paragraph: Paragraph, number: int) -> Iterator[Named]:
    """What is undertaken under a name, where the text says that it is a name."""
    doc = paragraph.doc
    for found in PROGRAMME.finditer(text_of(doc)):
        span = doc.char_span(*found.span("quoted" if found["quoted"] else "called"))
        words_in = [t for t in span if t.is_alpha] if span is not None else []
        if (
            span is not None
            and len(words_in) > 1
            and all(t.text[0].isupper() or t.lower_ in SMALL for t in words_in)
        ):
            yield Named(Spot(number, span.start, span.end), "programme")


def _start_by_initials(bracket: Token) -> int | None:
    """Where "Rights Now Veltra (RNV)" begins: each letter is a word's first, in order."""
    doc = bracket.doc
    inside = [t for t in doc[bracket.i + 1 : bracket.i + 5] if t.text not in QUOTES]
    if len(inside) < 2 or inside[1].text != ")" or not inside[0].text.isupper():
        return None
    letters = list(inside[0].text)
    start = bracket.i
    while letters and start:
        before = doc[start - 1]
        if before.text[0].isupper() and before.text[0] == letters[-1]:
            letters.pop()
        elif before.lower_ not in SMALL and before.text not in POSSESSIVES:
            return None
        start -= 1
    span = doc[start : bracket.i]
    printed = {token.lower_ for token in span}
    if letters or printed & words("instrument_nouns"):
        return None
    labelled = any(token.ent_type_ == "ORG" for token in [*span, inside[0]])
    return start if labelled or printed & words("body_name_nouns") else None


def _start_by_capitals(comma: Token) -> int | None:
    """First of the words with capitals before the comma, small words between them included."""
    doc, start = comma.doc, comma.i
    ahead = comma.i - 1
    first = doc[comma.i - 1].sent.start
    while ahead >= max(first, comma.i - LONGEST):
        token = doc[ahead]
        if token.ent_type_ in {"DATE", "TIME"} or not (
            token.text[0].isupper() or token.lower_ in SMALL
        ):
            break
        if _is_holder(token):
            break
        if token.text[0].isupper() and token.lower_ not in SMALL:
            start = ahead
        ahead -= 1
    if doc[start].is_sent_start and _only_opens(doc[start]):
        start = next((t.i for t in doc[start + 1 : comma.i] if t.text[0].isupper()), comma.i)
    people = [token for token in doc[start : comma.i] if token.ent_type_ == "PERSON"]
    return None if len(people) > 1 or start == comma.i else start


def _only_opens(token: Token) -> bool:
    """ "In", "When", "According to", "Speaking for"."""
    return token.pos_ in OPENING or token.tag_ in {"VBG", "VBN"}


def _is_holder(token: Token) -> bool:
    """ "Director" of a body, its "members"."""
    known = words("offices") | words("group_nouns") | words("person_nouns")
    return token.lower_ in known and token.nbor().text in SMALL
