""" "The Guard", "the Front" with a capital: bodies that the text names in full by the same noun."""

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.short_names import is_last_word_of
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.language import Parsed

AT_FRONT = frozenset({"at", "to", "from", "on", "along", "near", "behind", "towards"})
"""Before "the Front" where soldiers are."""


def add_last_words(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, with each such noun behind "the" as a body's, whatever the model took it for.

    Which one it means where the text names several is not decided here.
    """
    last = {
        word
        for name in names
        if name.kind == "organisation" and not name.known
        for word in [name.spot.span(parsed)[-1].text]
        if word.istitle()
        and word.lower() in words("body_name_nouns")
        and is_last_word_of(word, name.spot.text(parsed))
    }
    found = [
        (Spot(number, token.i, token.i + 1), token)
        for number, paragraph in enumerate(parsed.paragraphs if last else ())
        for token in paragraph.capitals
        if token.text in last and token.i and token.nbor(-1).lower_ == "the"
    ]
    common = {spot for spot, token in found if _is_common(token)}
    names = [name for name in names if name.spot not in common]
    spots = {spot for spot, _ in found} - common
    spots = {s for s in spots if not any(n.spot != s and n.spot.overlaps(s) for n in names)}
    kept = [name for name in names if name.spot not in spots]
    return kept + [Named(spot, "organisation") for spot in spots]


def _is_common(noun: Token) -> bool:
    """ "The Guard post", "the Front line", "sent to the Front": the thing, whatever its capital."""
    before = noun.nbor(-2).lower_ if noun.i > 1 else ""
    if noun.lower_ == "front" and before in AT_FRONT:
        return True
    owner = noun.dep_ in {"compound", "amod", "nmod"} and noun.head.i > noun.i
    people = words("offices") | words("person_nouns") | words("group_nouns")
    return owner and noun.head.lower_ not in people
