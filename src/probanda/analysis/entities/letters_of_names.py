"""Acronyms and the long names that they are the first letters of, where the model saw only one of them."""

from spacy.tokens import Doc, Token

from probanda.analysis.entities.short_names import LEFT_OUT, clean_form, initials
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.language import Parsed

SHORTEST = 3
"""Letters from which an acronym is hardly another's."""
NO_BODIES = frozenset({"PERSON", "GPE", "LOC", "LAW", "DATE", "EVENT", "NORP"})


def add_letters(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, with the acronyms of the bodies named in full, and the full names of the acronyms."""
    bodies = {n.spot.text(parsed) for n in names if n.kind == "organisation"}
    long = {letters for name in bodies if len(letters := initials(clean_form(name))) >= SHORTEST}
    short = {name for name in bodies if _is_acronym(name)}
    taken = {(n.spot.paragraph, i) for n in names for i in range(n.spot.start, n.spot.end)}
    found: list[Named] = []
    for number, paragraph in enumerate(parsed.paragraphs if long | short else ()):
        for token in paragraph.capitals:
            if (number, token.i) in taken:
                continue
            end = token.i
            if token.text in long and _is_acronym(token.text):
                end = token.i + 1
            elif any(letters[0] == token.text[0] for letters in short - long):
                end = _end_of_name(token, short - long)
            places = {(number, i) for i in range(token.i, end)}
            if end > token.i and not places & taken:
                found.append(Named(Spot(number, token.i, end), "organisation"))
                taken |= places
    return names + found


def _is_acronym(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and word.isupper()


def _end_of_name(first: Token, short: set[str]) -> int:
    """The end of the words with a capital that begin here, where their letters make an acronym."""
    doc, end = first.doc, first.i
    if first.i and _may_be_part(doc[first.i - 1]):
        return first.i
    while end < len(doc) and (_may_be_part(doc[end]) or _links(doc, end)):
        end += 1
    return end if initials(doc[first.i : end].text) in short else first.i


def _may_be_part(token: Token) -> bool:
    capital = token.text[0].isupper() and token.pos_ in {"PROPN", "NOUN", "ADJ"}
    return capital and token.ent_type_ not in NO_BODIES


def _links(doc: Doc, place: int) -> bool:
    after = doc[place + 1 : place + 2]
    return doc[place].text in LEFT_OUT and any(_may_be_part(t) for t in after)
