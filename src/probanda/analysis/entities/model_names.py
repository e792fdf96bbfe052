"""Names that the language model labels, with their edges put right."""

from spacy.tokens import Doc, Span, Token

from probanda.analysis.entities.gazetteer import NameKind, words
from probanda.analysis.entities.name_patterns import LINKS, after_bare_owner
from probanda.analysis.entities.small_heads import with_article
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.ranks import RANKS
from probanda.names.titles import is_title

LABELS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "LAW": "instrument",
}
MAY_BE_RANKED = frozenset({"PERSON", "ORG", "GPE"})
NO_NAMES = frozenset({"article", "articles", "chapter", "section", "states", "state"})
DASHES = frozenset("-‐‑")


def name_from_model(ent: Span, paragraph: int, states: StateWords) -> Named | None:
    """The model's entity with its edges put right, or None where it cannot be a name."""
    kind = LABELS.get(ent.label_)
    if kind is None:
        return None
    start, end = ent.start, ent.end
    doc = ent.doc
    while start < end:
        first = doc[start]
        if first.text[0].isupper() and (not first.is_stop or first.pos_ == "PROPN"):
            break
        start += 1
    named = next((t.i for t in doc[start:end] if not is_short_office(t.text)), end)
    if named > start and ent.label_ in MAY_BE_RANKED and _is_behind_rank(doc[named:end]):
        kind, start = "person", named
    bracket = next((t.i for t in doc[start:end] if t.text in {"(", "[", ")"}), end)
    end = bracket if bracket > start else end
    while end > start and not (doc[end - 1].text[0].isalnum() and _may_end(doc[end - 1])):
        end -= 1
    if kind == "place" and end - start > 1 and doc[end - 1].lower_ in words("housed_bodies"):
        kind = "organisation"
    if kind == "organisation":
        start = _behind_place(doc, start, end)
        end = _before_apposition(doc, start, end)
        start = after_bare_owner(doc, start, end)
        end -= _is_part_of_office(doc, start, end)
    if kind in {"organisation", "place"}:
        start = with_article(doc, start)
    if kind == "person":
        start, end = _person_edges(doc, start, end, states)
        end += _is_given_name_alone(doc, start, end)
    if kind in {"person", "organisation"} and _goes_on_with_state(doc, start, end, states):
        kind, end = "organisation", end + 1
    if start >= end or not any(t.pos_ == "PROPN" or t.is_upper for t in doc[start:end]):
        return None
    if kind == "organisation" and _goes_on_in_capitals(doc, end):
        end += 2
    span = doc[start:end]
    if kind == "person" and (_has_article(span) or any(t.text == "&" for t in span)):
        kind = "organisation"
    if kind == "person" and (
        any(t.like_num for t in doc[start : end + 1]) or span[-1].lower_ in words("offices")
    ):
        return None
    if kind == "person" and end - start == 1 and _begins_office(span):
        return None
    if kind == "organisation" and end - start == 1 and _tells_of_office(span):
        return None
    if kind == "organisation" and _names_an_office(span):
        return None
    if span[0].lower_ in NO_NAMES or (len(span) == 1 and span.text.lower() in words("portfolios")):
        return None
    if span.text in states.adjectives and span.text not in states.names:
        return None
    return Named(Spot(paragraph, start, end), kind)


def _behind_place(doc: Doc, start: int, end: int) -> int:
    """ "Freed by a court in Lusk, Clear Coast reported": the town is no part of who reports."""
    comma = next((t.i for t in doc[start:end] if t.text == ","), start)
    behind = doc[end : end + 1]
    if comma == start or comma + 1 == end or not behind or behind[0].tag_ not in {"VBD", "VBZ"}:
        return start
    town = doc[comma - 1]
    held = town.dep_ == "pobj" and town.head.i < start and town.head.lower_ in {"in", "at", "near"}
    return comma + 1 if held else start


def _is_behind_rank(span: Span) -> bool:
    """ "Capt. Orlov", whatever the model takes him for; not "Gen. Orlov Bridge". A rank alone names nobody."""
    nouns = words("body_nouns") | words("body_name_nouns") | words("company_words")
    nouns |= words("sites_behind")
    return all(t.pos_ == "PROPN" and t.text.istitle() and t.lower_ not in nouns for t in span)


def _is_given_name_alone(doc: Doc, start: int, end: int) -> bool:
    """ "His lawyer, Ilvo Tarn, denied it", where "Ilvo" only has a label: the surname is of the name."""
    if end - start != 1 or end >= len(doc):
        return False
    word, after = doc[start], doc[end]
    ends = end + 1 >= len(doc) or doc[end + 1].pos_ != "PROPN"
    plain = after.text.istitle() and after.is_alpha and not after.ent_type_ and ends
    beside = after.dep_ == "appos" and after.head.lower_ in words("offices")
    return plain and beside and word.dep_ == "compound" and word.head == after


def _is_part_of_office(doc: Doc, start: int, end: int) -> bool:
    """ "Press" of "Lusk Palace Press Secretary" belongs to the office, not to a body."""
    after = doc[end : end + 1].text
    last = doc[end - 1].lower_
    of_press = last == "press" and after in {"Secretary", "Officer", "Attaché", "Aide"}
    return end - start > 1 and (of_press or (last in words("portfolios") and after == "Secretary"))


def _goes_on_in_capitals(doc: Doc, end: int) -> bool:
    """ "VAL-INFORM" is one agency."""
    glued = end + 1 < len(doc) and doc[end].text in DASHES and not doc[end].whitespace_
    loud = glued and doc[end - 1].is_upper and doc[end + 1].is_upper
    return loud and not doc[end - 1].whitespace_ and len(doc[end - 1]) > 1 < len(doc[end + 1])


def _begins_office(span: Span) -> bool:
    """ "Operating" of "Chief Operating Officer"."""
    after = span.doc[span.end : span.end + 1]
    return any(t.text[0].isupper() and t.lower_ in words("offices") for t in after) and bool(
        span.start and span.doc[span.start - 1].lower_ in words("offices")
    )


def _goes_on_with_state(doc: Doc, start: int, end: int, states: StateWords) -> bool:
    """ "Orrel Karsova", a company by its home: the one word belongs to the State's name after it."""
    if end - start != 1 or end >= len(doc) or doc[end].text not in states.names:
        return False
    word = doc[start]
    plain = word.pos_ == "PROPN" and not is_office_word(word.text) and not is_title(word.text)
    return plain and word.dep_ == "compound" and word.head == doc[end]


def _tells_of_office(span: Span) -> bool:
    """ "National" of "National Prosecutor Orsan Tevik"."""
    after = span.doc[span.end : span.end + 1]
    general = span.text.lower() in words("generic_first_words")
    return general and any(t.lower_ in words("offices") for t in after)


def _has_article(span: Span) -> bool:
    """ "the Coast Courier": no person's name stands so, but where a noun follows it."""
    doc = span.doc
    first = span.start + 1 if span[0].lower_ == "the" else span.start
    if not first or first >= span.end or doc[first - 1].lower_ != "the":
        return False
    after = doc[span.end : span.end + 1]
    return len(span) == 1 or not any(t.pos_ in {"NOUN", "PROPN"} or t.text == "-" for t in after)


def _before_apposition(doc: Doc, start: int, end: int) -> int:
    """ "Orvena, Mira Lovan" is two names where the second explains a word outside."""
    colon = next((t.i for t in doc[start:end] if t.text == ":"), end)
    if start < colon < end:
        return colon
    comma = next((t.i for t in doc[start:end] if t.text == ","), end)
    rest = doc[comma + 1 : end]
    apart = bool(rest) and rest.root.dep_ == "appos" and rest.root.head.i < start
    return comma if apart and comma > start else end


def _may_end(token: Token) -> bool:
    return token.text[0].isupper() or token.like_num or token.text in {"plc", "al", "bin"}


def _person_edges(doc: Doc, start: int, end: int, states: StateWords) -> tuple[int, int]:
    """Without offices and adjectives before the name, with the courtesy title."""
    while start < end - 1 and doc[start].pos_ in {"ADV", "SCONJ", "CCONJ", "ADP"}:
        start += 1
    while start < end - 1 and (
        is_office_word(doc[start].text)
        or doc[start].text in states.adjectives
        or (doc[start].pos_ == "NOUN" and doc[start].lower_ in words("group_nouns"))
    ):
        start += 1
    while start and end - start > 2 and _is_land_of_office(doc, start, states):
        start += 1
    if start and is_title(doc[start - 1].text) and doc[start - 1].text[0].isupper():
        start -= 1
    if end - start == 1 and start and is_given_name(doc[start - 1], doc[start], states):
        start -= 1
    for token in doc[start:end]:
        if token.text in {"'s", "’s", ",", "(", "–", "—", ":"} or token.lower_ == "of":
            end = token.i
            break
        if token.text in DASHES and not _joins(token):
            end = token.i
            break
    return start, end


def _is_land_of_office(doc: Doc, start: int, states: StateWords) -> bool:
    """ "the minister of Karsova Olga Brin": the State belongs to the words before it."""
    return doc[start].text in states.names and doc[start - 1].lower_ in {"of", "for", "in", "from"}


def _joins(dash: Token) -> bool:
    """Whether a dash makes one word of two names: Anna-Lisa, never "Orn - Dray" or "Orn-led"."""
    doc = dash.doc
    if not 0 < dash.i < len(doc) - 1 or dash.whitespace_ or doc[dash.i - 1].whitespace_:
        return False
    return doc[dash.i - 1].text[0].isupper() and doc[dash.i + 1].text[0].isupper()


def is_given_name(token: Token, surname: Token, states: StateWords) -> bool:
    """Whether the word before a surname is a name that the model left out of its label."""
    if token.pos_ != "PROPN" or token.dep_ != "compound" or token.head != surname:
        return False
    if not token.text.istitle() or token.ent_type_ or token.text in states.names:
        return False
    known = words("body_name_nouns") | words("body_nouns") | words("state_forms")
    return not (is_office_word(token.text) or is_title(token.text) or token.lower_ in known)


def is_office_word(text: str) -> bool:
    """Whether a word is an office before a name, in full or as "Gen." and "Sen."."""
    word = text.lower()
    return word in words("offices") or word.rstrip(".") in words("short_offices")


def is_short_office(text: str) -> bool:
    """Whether a word is an office cut short before a name: "Gen.", and "Gen" as the British print it."""
    known = text.istitle() and text.lower().rstrip(".") in words("short_offices")
    return known or text in RANKS


def _names_an_office(span: Span) -> bool:
    """Whether the head is a person's office ("the Commissioner for Children's Rights")."""
    if span[-1].lower_ in words("offices") - words("body_endings"):
        return True
    linked = len(span) > 1 and span[1].lower_ in LINKS
    return span[0].lower_ in words("offices") and linked
