"""Names of one word that the model takes for people, though the text tells of places."""

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Named
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed
from probanda.names.titles import is_title

WHERE = frozenset({"in", "into", "inside", "outside", "across", "throughout", "near", "within"})
WHITHER = frozenset({"to", "from"})


def places_not_people(names: list[Named], parsed: Parsed, states: StateWords) -> list[Named]:
    """The names, where a word that stands as a place and never as a person's is a place's."""
    surnames = {
        name.spot.span(parsed)[-1].text
        for name in names
        if name.kind == "person" and name.spot.end - name.spot.start > 1
    }
    single = [
        name for name in names if name.kind == "person" and name.spot.end - name.spot.start == 1
    ]
    standing: dict[str, set[str]] = {}
    for name in single:
        token = name.spot.span(parsed)[0]
        standing.setdefault(token.text, set()).add(_stands_as(token))
    places = {
        word
        for word, seen in standing.items()
        if word in states.names or ("place" in seen and "person" not in seen)
    } - surnames
    return [
        Named(name.spot, "place") if name in single and name.spot.text(parsed) in places else name
        for name in names
    ]


def _stands_as(token: Token) -> str:
    """ "person" after a title or an office, "place" after "in" or "parts of", else ""."""
    before = token.doc[token.i - 1] if token.i else token
    if is_title(before.text) or before.lower_ in words("offices"):
        return "person"
    if token.dep_ != "pobj":
        return ""
    preposition, governor = token.head.lower_, token.head.head
    if preposition in WHERE:
        return "place"
    if preposition in WHITHER and governor.lemma_ in words("moving_verbs"):
        return "place"
    noun = governor.lemma_.lower()
    ruled = noun in words("territory_nouns") or noun in words("state_bodies")
    return "place" if preposition == "of" and (ruled or noun in words("single_offices")) else ""
