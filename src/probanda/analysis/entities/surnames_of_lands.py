""" "Pavel Jordan", then "Jordan": a surname that is a State's or a capital's name too."""

from spacy.tokens import Token

from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed

WHERE = frozenset({"in", "into", "to", "from", "across", "near", "inside", "outside", "within"})


def without_lands(names: list[Named], parsed: Parsed, states: StateWords) -> list[Named]:
    """The names, where one word that ends a person's full name before it is no State or capital.

    Where the text tells of the land as well ("in Jordan", "Jordanian") it stays the land's.
    """
    first: dict[str, Spot] = {}
    for name in names:
        if name.kind == "person" and name.spot.end - name.spot.start > 1:
            word = name.spot.span(parsed)[-1].text
            if word in states.names or word in states.capitals:
                first[word] = min(first.get(word, name.spot), name.spot)
    if not first:
        return names
    told = _lands_told_of(set(first), parsed, states)
    return [
        n
        for n in names
        if n.kind == "person"
        or n.spot.end - n.spot.start > 1
        or (word := n.spot.text(parsed)) not in first
        or word in told
        or n.spot < first[word]
    ]


def _lands_told_of(asked: set[str], parsed: Parsed, states: StateWords) -> set[str]:
    lands = {word: states.names.get(word) or states.capitals.get(word) for word in asked}
    return {
        word
        for paragraph in parsed.paragraphs
        for token in paragraph.capitals
        for word, land in lands.items()
        if (token.text == word and _is_where(token)) or states.adjectives.get(token.text) == land
    }


def _is_where(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).lower_ in WHERE
