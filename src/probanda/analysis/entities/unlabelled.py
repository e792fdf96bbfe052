"""Names that the model left without a label, where the words beside them say whose they are."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from probanda.analysis.entities.gazetteer import NameKind, words
from probanda.analysis.entities.lone_words import ARTICLES, lone_words
from probanda.analysis.entities.model_names import is_office_word
from probanda.analysis.entities.neighbours import is_told, stands_as_body, stands_as_person
from probanda.analysis.entities.people_or_places import WHERE
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords, is_called_on
from probanda.analysis.entities.unnamed import does_say
from probanda.analysis.language import Parsed
from probanda.names.titles import is_title

LONGEST = 4
LETTERS = 3
"""Of an acronym that acts and has an article: "the KRC fined him"."""
CAMEL = re.compile(r"^[A-Z][a-z]{4,}[A-Z][a-z]+$")
"""Outlets and services are written so: "CoastNews"."""
PLACELESS = frozenset({"", "WORK_OF_ART", "PRODUCT"})
"""Labels under which the model leaves towns that it has never seen."""
TOWNS = frozenset({"town", "city", "village", "hamlet", "suburb", "outskirts", "settlement"})
NO_NAMES = frozenset({"DATE", "TIME", "LANGUAGE", "MONEY", "ORDINAL", "CARDINAL", "QUANTITY"})


def find_unlabelled(names: list[Named], parsed: Parsed, states: StateWords) -> list[Named]:
    """The names and more: of people by age, office or surname, of bodies by a noun or "which".

    Also of those who speak: a person's by two words, a body's by an article or its capitals.
    """
    single = [n for n in names if n.spot.end - n.spot.start == 1 and not n.known]
    surnames = {
        name.spot.text(parsed)
        for name in single
        if name.kind == "person" or stands_as_person(name.spot, parsed)
    }
    alone = lone_words(parsed)
    halves = {n.spot: n for n in single if n.kind != "instrument"}
    found = []
    for spot in _halved(single, parsed, states):
        if _kind(spot, surnames, alone, parsed) == "person":
            found.append(Named(spot, "person"))
    kept = [
        n for n in names if n.spot not in halves or not any(f.spot.holds(n.spot) for f in found)
    ]
    taken = {(n.spot.paragraph, i) for n in kept + found for i in range(n.spot.start, n.spot.end)}
    for number, paragraph in enumerate(parsed.paragraphs):
        for start, end in _runs(paragraph.doc, number, taken, states):
            spot = Spot(number, start, end)
            if kind := _kind(spot, surnames, alone, parsed):
                found.append(Named(spot, kind))
    return kept + found


def _halved(single: list[Named], parsed: Parsed, states: StateWords) -> Iterator[Spot]:
    """Two words that the model labels one by one: the first belongs to the second."""
    for name in single:
        doc = parsed.paragraphs[name.spot.paragraph].doc
        first = doc[name.spot.start]
        second = doc[first.i + 1] if first.i + 1 < len(doc) else first
        if name.kind != "place" or first.dep_ != "compound" or first.head != second:
            continue
        whole = second.ent_iob_ == "B" and all(
            token.ent_iob_ != "I" for token in doc[second.i + 1 : second.i + 2]
        )
        if whole and _may_be_name(first, states) and _may_be_name(second, states):
            yield Spot(name.spot.paragraph, first.i, second.i + 1)


def _runs(
    doc: Doc, number: int, taken: set[tuple[int, int]], states: StateWords
) -> Iterator[tuple[int, int]]:
    """Words with a capital that follow each other and belong to no name yet."""
    start = 0
    while start < len(doc):
        end = start
        while end < len(doc) and (number, end) not in taken and _may_be_name(doc[end], states):
            if end > start and _is_behind_portfolio(doc[end]):
                break
            end += 1
        if end > start and end < len(doc) and _ends_body(doc[end]):
            end += 1
        if end > start:
            free = (number, start - 1) not in taken and (number, end) not in taken
            free = free and not _belongs_to_office(doc, start, end)
            if free and end - start <= LONGEST and not _begins_only(doc, start, end):
                yield start, end
        start = max(end, start + 1)


def _is_behind_portfolio(token: Token) -> bool:
    """ "Volker" in "the Commissioner for Human Rights Volker Orn": what the office is for has ended."""
    before = token.nbor(-1)
    return before.dep_ == "pobj" and not before.is_ancestor(token)


def _may_be_name(token: Token, states: StateWords) -> bool:
    if token.pos_ != "PROPN" or not token.text[0].isupper() or token.ent_type_ in NO_NAMES:
        return False
    word = token.lower_
    if is_office_word(token.text) or word in words("body_nouns") or is_title(token.text):
        return False
    return token.text not in states.adjectives and token.text not in states.names


def _ends_body(token: Token) -> bool:
    return token.text[0].isupper() and token.lower_ in words("body_endings")


def _belongs_to_office(doc: Doc, start: int, end: int) -> bool:
    """ "Operating" of "Chief Operating Officer"."""
    around = (*doc[max(start - 1, 0) : start], *doc[end : end + 1])
    return len(around) > 1 and all(
        t.text[0].isupper() and t.lower_ in words("offices") for t in around
    )


def _begins_only(doc: Doc, start: int, end: int) -> bool:
    """Whether the one word has its capital from the beginning of the sentence."""
    return end - start == 1 and bool(doc[start].is_sent_start) and doc[start].dep_ != "nsubj"


def _kind(spot: Spot, surnames: set[str], alone: frozenset[str], parsed: Parsed) -> NameKind | None:
    if stands_as_person(spot, parsed):
        return "person"
    if stands_as_body(spot, parsed) or _is_which(spot, parsed):
        return "organisation"
    if is_called_on(spot.root(parsed)):
        return "organisation"
    printed = [token.text for token in spot.span(parsed)]
    if len(printed) > 1 and printed[-1] in surnames:
        return "person"
    root = spot.root(parsed)
    acts = root.dep_ == "nsubj" and root.head.pos_ == "VERB" and not _has_article(spot, parsed)
    if acts and len(printed) == 2 and printed[1] in alone and printed[0] not in alone:
        return "person"
    if len(printed) == 1 and root.dep_ == "nsubj":
        letters = printed[0].isupper() and len(printed[0]) >= LETTERS and _has_article(spot, parsed)
        if CAMEL.match(printed[0]) or (letters and root.head.pos_ == "VERB"):
            return "organisation"
    if len(printed) == 1 and root.dep_ == "pobj" and _tells_where(root.head):
        return "place" if root.ent_type_ in PLACELESS else None
    told = is_told(root)
    kind = _kind_of_speaker(spot, parsed) if told or does_say(root) else None
    return None if told and kind == "person" else kind


def _tells_where(prep: Token) -> bool:
    """ "Near Lusk", "the outskirts of Lusk", "close to Lusk"."""
    if prep.lower_ in WHERE:
        return True
    before = prep.nbor(-1).lower_ if prep.i else ""
    return (prep.lower_ == "of" and before in TOWNS) or (prep.lower_ == "to" and before == "close")


def _has_article(spot: Spot, parsed: Parsed) -> bool:
    doc = parsed.paragraphs[spot.paragraph].doc
    return bool(spot.start) and doc[spot.start - 1].lower_ in ARTICLES


def _kind_of_speaker(spot: Spot, parsed: Parsed) -> NameKind | None:
    """Two words are a person's, one is a body's after an article or with capitals inside."""
    doc = parsed.paragraphs[spot.paragraph].doc
    article = _has_article(spot, parsed)
    inside = {token.lower_ for token in doc[spot.start : spot.end]}
    if inside & (words("body_name_nouns") | words("media_words") | words("company_words")):
        return "organisation"
    if spot.end - spot.start > 1:
        if article:
            return "organisation"
        return "person" if all(word.isalpha() for word in inside) else None
    word = doc[spot.start].text
    inner = any(letter.isupper() for letter in word[1:])
    return "organisation" if (article or inner) and len(word) > 2 else None


def _is_which(spot: Spot, parsed: Parsed) -> bool:
    """ "Orrel, which denied it": neither a person nor a mere place."""
    doc = parsed.paragraphs[spot.paragraph].doc
    after = doc[spot.end : spot.end + 2]
    if len(after) < 2 or after[0].text != "," or after[1].lower_ != "which":
        return False
    return spot.root(parsed).dep_ == "nsubj"
