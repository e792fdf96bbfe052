"""What stands between commas behind a name, or right before a body's: "Olga Brin, a survivor of the camp"."""

from spacy.tokens import Doc, Token

from probanda.analysis.entities.gazetteer import names_calling, words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.language import Parsed

COMMAS = frozenset({",", "–", "—"})
ENDS = frozenset({",", ";", ".", ":", ")", "–", "—", "”", '"', "!", "?"})
LONGEST = 25
"""Tokens from which a phrase has run on into what is told."""


def add_appositions(people: list[Draft], others: list[Draft], parsed: Parsed) -> None:
    """Give each named person the phrase that explains the name behind it, unless it is another's."""
    begun = {(s.paragraph, s.start) for other in [*people, *others] for s in other.spots}
    for person in people:
        if person.alone or not person.forms:
            continue
        for spot in sorted(person.spots):
            phrase = _behind(spot, parsed)
            if phrase is not None and phrase[:2] not in begun:
                person.spots.append(phrase)


def _behind(spot: Spot, parsed: Parsed) -> Spot | None:
    """ ", a survivor of the camp who testified," whose noun the parse takes for the name's."""
    doc = parsed.paragraphs[spot.paragraph].doc
    if spot.end + 1 >= len(doc) or doc[spot.end].text not in COMMAS:
        return None
    nouns = (
        child
        for token in doc[spot.start : spot.end]
        for child in token.rights
        if child.dep_ == "appos" and child.i > spot.end
    )
    noun = next((n for n in nouns if _is_somebody(n)), None)
    if noun is None or noun.left_edge.i != spot.end + 1 or _tells_another(noun):
        return None
    end = _end(doc, noun)
    return Spot(spot.paragraph, noun.left_edge.i, end) if end else None


def _is_somebody(noun: Token) -> bool:
    word = noun.lower_
    if noun.tag_ == "NN":
        return names_calling(word) or word in words("person_nouns")
    of = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    return word == "one" and of.lower_ == "of"


def _tells_another(noun: Token) -> bool:
    """ "His brother Jan", "the lawyer Jan Orn", "a doctor and a nurse" in a list of people."""
    if noun.lower_ in words("kin") and noun.left_edge.tag_ == "PRP$":
        return True
    after = noun.doc[noun.i + 1 : noun.i + 2]
    named = any(t.pos_ == "PROPN" for t in after)
    return named or any(child.dep_ in {"conj", "appos"} for child in noun.rights)


def _end(doc: Doc, noun: Token) -> int:
    """Behind what belongs to the noun, at most up to the next comma; 0 where it runs on."""
    last = noun.right_edge.i
    stop = next((t.i for t in doc[noun.i + 1 : last + 1] if t.text in ENDS), last + 1)
    return stop if stop - noun.i < LONGEST else 0
