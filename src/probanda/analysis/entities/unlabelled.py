"""Names that the model left without a label, where the words beside them say whose they are."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from probanda.analysis.entities.gazetteer import NameKind, words
from probanda.analysis.entities.neighbours import stands_as_body, stands_as_person
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed
from probanda.names.titles import is_title

LONGEST = 4
NO_NAMES = frozenset({"DATE", "TIME", "LANGUAGE", "MONEY", "ORDINAL", "CARDINAL", "QUANTITY"})


def find_unlabelled(names: list[Named], parsed: Parsed, states: StateWords) -> list[Named]:
    """Further names: of a person by age or office, of a body by a noun for bodies or "which"."""
    taken = {(n.spot.paragraph, i) for n in names for i in range(n.spot.start, n.spot.end)}
    found = []
    for number, paragraph in enumerate(parsed.paragraphs):
        for start, end in _runs(paragraph.doc, number, taken, states):
            spot = Spot(number, start, end)
            if kind := _kind(spot, parsed):
                found.append(Named(spot, kind))
    return found


def _runs(
    doc: Doc, number: int, taken: set[tuple[int, int]], states: StateWords
) -> Iterator[tuple[int, int]]:
    """Words with a capital that follow each other and belong to no name yet."""
    start = 0
    while start < len(doc):
        end = start
        while end < len(doc) and (number, end) not in taken and _may_be_name(doc[end], states):
            end += 1
        if end > start and end < len(doc) and _ends_body(doc[end]):
            end += 1
        if end > start:
            free = (number, start - 1) not in taken and (number, end) not in taken
            if free and end - start <= LONGEST and not _begins_only(doc, start, end):
                yield start, end
        start = max(end, start + 1)


def _may_be_name(token: Token, states: StateWords) -> bool:
    if token.pos_ != "PROPN" or not token.text[0].isupper() or token.ent_type_ in NO_NAMES:
        return False
    word = token.lower_
    if word in words("offices") or word in words("body_nouns") or is_title(token.text):
        return False
    return token.text not in states.adjectives and token.text not in states.names


def _ends_body(token: Token) -> bool:
    return token.text[0].isupper() and token.lower_ in words("body_endings")


def _begins_only(doc: Doc, start: int, end: int) -> bool:
    """Whether the one word has its capital from the beginning of the sentence."""
    return end - start == 1 and bool(doc[start].is_sent_start) and doc[start].dep_ != "nsubj"


def _kind(spot: Spot, parsed: Parsed) -> NameKind | None:
    if stands_as_person(spot, parsed):
        return "person"
    if stands_as_body(spot, parsed) or _is_which(spot, parsed):
        return "organisation"
    return None


def _is_which(spot: Spot, parsed: Parsed) -> bool:
    """ "Orrel, which denied it": neither a person nor a mere place."""
    doc = parsed.paragraphs[spot.paragraph].doc
    after = doc[spot.end : spot.end + 2]
    if len(after) < 2 or after[0].text != "," or after[1].lower_ != "which":
        return False
    return spot.root(parsed).dep_ == "nsubj"
