"""Names that their words show: instruments, bodies and units by the noun in capitals."""

import itertools
import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from probanda.analysis.entities.coalitions import find_coalitions
from probanda.analysis.entities.gazetteer import NameKind, words
from probanda.analysis.entities.small_heads import find_small_heads
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import known_state_words
from probanda.analysis.language import Paragraph, text_of
from probanda.names.parts import PARTICLES
from probanda.names.titles import is_title

ORDINAL = re.compile(r"^\d+(?:st|nd|rd|th)$")
PREFIXES = frozenset({"pre", "vice", "co", "sub", "inter"})
NUMBERED = frozenset({"chamber", "section", "division", "court"})
NUMBER = re.compile(r"^(?:[IVX]+|[A-H]|\d{1,2})$")
LINKS = frozenset({"of", "for", "on", "against", "to"})
FILLERS = frozenset({"the", "and", "&"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
STATIONS = frozenset({"radio", "television", "tv"})
NUMBERED_NAME = re.compile(
    r"\b(?:(?P<noun>[A-Za-z]\w+) (?:(?:[Nn]o|[Nn]r)\.? ?|№ ?|[Nn]umber )|Local )\d+\b"
)
SHORT_NAMED = frozenset({"force", "army", "police", "party", "company", "bank", "navy", "group"})


def find_patterns(paragraph: Paragraph, number: int) -> list[Named]:
    """The names of instruments, bodies and units of one paragraph."""
    return [
        *_instruments(paragraph, number),
        *_bodies(paragraph, number),
        *_units(paragraph, number),
        *_stations(paragraph, number),
        *_numbered(paragraph, number),
        *find_small_heads(paragraph, number),
        *find_coalitions(paragraph, number),
    ]


def _stations(paragraph: Paragraph, number: int) -> Iterator[Named]:
    """ "Lusk radio" is no town."""
    for token in paragraph.tokens[1:]:
        if token.lower_ not in STATIONS:
            continue
        before = token.nbor(-1)
        named = before.pos_ == "PROPN" and before.text[0].isupper() and before.head == token
        if named and not before.is_stop:
            yield Named(Spot(number, before.i, token.i + 1), "organisation")


def _numbered(paragraph: Paragraph, number: int) -> Iterator[Named]:
    """ "School No. 4", and "Local 88" of a union."""
    doc = paragraph.doc
    for found in NUMBERED_NAME.finditer(text_of(doc)):
        span = doc.char_span(*found.span())
        noun = found["noun"].lower() if found["noun"] else "local"
        if span is None or not (noun == "local" or noun in words("numbered_houses")):
            continue
        behind = doc[span.end : span.end + 1]
        if noun == "local" and any(t.pos_ in {"NOUN", "ADJ"} for t in behind):
            continue  # Local 12 priests
        start = _left_edge(span[0]) if span[0].text[0].isupper() and noun != "local" else span.start
        housed = noun == "local" or noun in words("housed_bodies")
        kind: NameKind = "organisation" if housed else "place"
        yield Named(Spot(number, start, span.end), kind)


def _instruments(paragraph: Paragraph, number: int) -> Iterator[Named]:
    for token in paragraph.capitals:
        if token.lower_ in words("instrument_nouns"):
            start = _left_edge(token)
            end = _right_edge(token)
            named_ahead = start < token.i
            if named_ahead or end > token.i + 1:
                yield Named(Spot(number, start, end), "instrument")


def _bodies(paragraph: Paragraph, number: int) -> Iterator[Named]:
    doc = paragraph.doc
    for token in paragraph.capitals:
        if _names_members(token, paragraph):
            yield Named(Spot(number, token.i, _right_edge(token)), "organisation")
        elif token.lower_ in words("body_name_nouns") and len(token) > 3:
            start, end = (
                _with_prefix(doc, _left_edge(token)),
                _with_number(token, _right_edge(token)),
            )
            if (
                end - start > 1
                and not _is_office(doc[start:end], token)
                and not _is_told_in_heading(doc[start:end], token, paragraph)
            ):
                yield Named(Spot(number, start, end), "organisation")


def _names_members(token: Token, paragraph: Paragraph) -> bool:
    """ "The Mothers of the Square": the plural of people with a capital inside a sentence."""
    members = words("owning_groups") & words("group_nouns") | words("kin_in_names")
    if token.pos_ != "PROPN" or token.lower_ not in members:
        return False
    told = bool(token.is_sent_start) or paragraph.block.role == "heading"
    return not told and token.text.istitle() and _right_edge(token) > token.i + 1


def _is_told_in_heading(span: Span, noun: Token, paragraph: Paragraph) -> bool:
    """ "Karsovan Hospital Hit by Shells": a heading in capitals describes it by its State."""
    told = len(span) == 2 and span[0].text in known_state_words().adjectives
    return told and noun.lower_ in words("housed_bodies") and paragraph.block.role == "heading"


def _with_prefix(doc: Doc, start: int) -> int:
    """ "Pre-Trial Chamber": a name keeps what a hyphen puts before it."""
    joined = start > 1 and doc[start - 1].text == "-" and not doc[start - 2].whitespace_
    before = doc[start - 2] if joined and not doc[start - 1].whitespace_ else None
    known = before is not None and (before.lower_ in PREFIXES or before.text[0].isupper())
    return start - 2 if known else start


def _with_number(noun: Token, end: int) -> int:
    """ "Trial Chamber II": one of several chambers of a court."""
    doc = noun.doc
    numbered = noun.lower_ in NUMBERED and end == noun.i + 1 and end < len(doc)
    return end + 1 if numbered and NUMBER.match(doc[end].text) else end


def _units(paragraph: Paragraph, number: int) -> Iterator[Named]:
    """ "64th Mechanised Brigade", "the 112th brigade"."""
    doc = paragraph.doc
    for token in paragraph.tokens:
        if token.lower_ not in words("unit_nouns"):
            continue
        start = token.i
        while start and _is_of_unit(doc[start - 1]):
            start -= 1
        if start and ORDINAL.match(doc[start - 1].text):
            yield Named(Spot(number, start - 1, token.i + 1), "organisation")


def _is_of_unit(token: Token) -> bool:
    return token.lower_ in words("unit_words") or (
        token.text[0].isupper() and token.pos_ in {"PROPN", "ADJ", "NOUN"}
    )


def _is_office(span: Span, noun: Token) -> bool:
    """ "Foreign Ministry Spokesperson" is an office, "Ministry of Defence" a body."""
    return span[-1].lower_ in words("offices") and span[-1].i == noun.i + 1


def _left_edge(token: Token) -> int:
    """First of the capitalised words directly before, adjectives of a State included."""
    doc, start = token.doc, _before_owner(token.doc, token.i)
    while start and _is_capitalised(doc[start - 1]):
        beside = start == token.i and doc[start - 1].text == "General"  # the General Assembly
        if is_title(doc[start - 1].text) and not beside:
            break
        start -= 1
        if start > 1 and doc[start - 1].text == "&" and _is_capitalised(doc[start - 2]):
            start -= 1
        start = _before_owner(doc, start)
    while start < token.i and token.doc[start].is_stop and not token.doc[start].ent_type_:
        start += 1
    return after_bare_owner(doc, start, token.i)


def after_bare_owner(doc: Doc, start: int, end: int) -> int:
    """Where a name begins after "the Court's": a description with a capital is no part of it."""
    owned = start + 2 <= end and doc[start + 1].text in POSSESSIVES
    known = owned and doc[start].lower_ in words("body_nouns")
    return start + 2 if known else start


def _before_owner(doc: Doc, start: int) -> int:
    """ "People's Assembly", "Mothers' Committee": whose body it is belongs to the name."""
    owner = doc[start - 2] if start > 1 and doc[start - 1].text in POSSESSIVES else None
    known = owner is not None and owner.text[0].isupper() and owner.lower_ in words("owning_groups")
    return start - 2 if known else start


def _right_edge(token: Token) -> int:
    """End of "of the Rights of the Child": linking words with capitalised words after them."""
    doc, end = token.doc, token.i + 1
    while True:
        ahead = end
        linked = ahead < len(doc) and doc[ahead].lower_ in LINKS
        if linked:
            ahead += 1
        while linked and ahead < len(doc) and doc[ahead].lower_ in FILLERS:
            ahead += 1
        if not linked or ahead >= len(doc) or not _is_capitalised(doc[ahead]):
            return end
        if _is_of_another(doc[ahead]):
            return end
        if token.lower_ in SHORT_NAMED and doc[end].lower_ != "of":
            return end
        if end == token.i + 1 and _is_of_superior(token, ahead):
            return end
        while ahead < len(doc) and _goes_on(doc[ahead]):
            ahead += 1
        end = ahead


def _is_of_superior(unit: Token, ahead: int) -> bool:
    """ "The Maren Battalion of the Northern Group of Forces": the larger unit has a name of its own."""
    doc = unit.doc
    named = unit.lower_ in words("unit_nouns") and unit.i and _is_capitalised(doc[unit.i - 1])
    behind = itertools.takewhile(_goes_on, doc[ahead:])
    return bool(named) and any(t.lower_ in words("body_name_nouns") for t in behind)


def _goes_on(token: Token) -> bool:
    """Whether a word belongs to the name: capitalised, or a possessive or "de" inside it."""
    if _is_of_another(token):
        return False
    if token.text in {"'s", "’s"} or token.text in PARTICLES:
        return token.i + 1 < len(token.doc) and _is_capitalised(token.nbor())
    return _is_capitalised(token)


def _is_of_another(token: Token) -> bool:
    """Whether a date or a person's full name begins here; one word may be a place's name."""
    full_name = token.ent_type_ == "PERSON" and any(
        near.ent_type_ == "PERSON" for near in token.doc[token.i + 1 : token.i + 2]
    )
    return full_name or token.ent_type_ in {"DATE", "TIME"}


def _is_capitalised(token: Token) -> bool:
    return token.text[0].isupper() and token.pos_ in {"PROPN", "ADJ", "NOUN"}
