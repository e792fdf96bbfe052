""" "The accused", "the defendant": the one person whom the text has told to be charged or tried."""

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.language import Parsed

NOUNS = frozenset({"accused", "defendant", "suspect"})
STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "agent", "conj"})


def add_accused(people: list[Draft], taken: list[Spot], parsed: Parsed) -> None:
    """Give such a phrase to the only one charged before it; where several are, to nobody."""
    charged = [
        (spot, person)
        for person in people
        for spot in person.spots
        if _is_charged(spot.root(parsed))
    ]
    for number, paragraph in enumerate(parsed.paragraphs if charged else ()):
        for token in paragraph.tokens[1:]:
            spot = Spot(number, token.i - 1, token.i + 1)
            if not _is_phrase(token) or any(spot.overlaps(other) for other in taken):
                continue
            found: list[Draft] = []
            for place, person in charged:
                if place < spot and not any(person is other for other in found):
                    found.append(person)
            if len(found) == 1:
                found[0].spots.append(spot)


def _is_phrase(token: Token) -> bool:
    """ "the accused" as a noun, of one person, without words that tell which."""
    if token.lower_ not in NOUNS or token.nbor(-1).lower_ != "the" or token.dep_ not in STANDING:
        return False
    after = token.doc[token.i + 1 : token.i + 2]
    several = token.head.tag_ == "VBP" or any(t.lower_ in {"are", "were", "have"} for t in after)
    return not several and not any(t.pos_ in {"NOUN", "PROPN"} or t.lower_ == "of" for t in after)


def _is_charged(name: Token) -> bool:
    while name.dep_ in {"appos", "conj"}:  # a doctor, Orsan Tevik; Pavel Orn and Orsan Tevik
        name = name.head
    head = name.head
    if name.lower_ in NOUNS:  # the defendant, Orsan Tevik
        return True
    if name.dep_ == "nsubj":
        return head.lemma_ == "plead"
    if name.dep_ in {"nsubjpass", "dobj"}:
        return head.lemma_ in words("charging_verbs")
    return (
        name.dep_ == "pobj"
        and head.lower_ in {"of", "against"}
        and head.head.lower_
        in {
            "trial",
            "indictment",
            "charges",
        }
    )
