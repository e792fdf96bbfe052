""" "The accused", "the defendant": the one person whom the text has told to be charged or tried."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.unnamed import does_say, end_of_phrase
from probanda.analysis.language import Parsed

NOUNS = frozenset({"accused", "defendant", "suspect"})
GUILTY = frozenset({"criminal", "warlord", "ringleader", "torturer"})
"""Of these one is accused only with a word that says so: "the alleged war criminal".

A killer is not among them: whoever is charged may be charged with something else.
"""
ALLEGED = frozenset({"alleged", "accused", "suspected", "indicted", "convicted"})
BETWEEN = frozenset({"war", "crimes", "crime", "genocide", "wanted"})
OFFICERS = frozenset({"commander", "officer"})
VAGUE = OFFICERS | {"official", "leader"}
"""Of these one is "the former", where the text tells of no other such."""
STANDING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "agent", "conj"})
TRIALS = frozenset({"trial", "indictment", "charges", "extradition"})


def add_accused(people: list[Draft], taken: list[Spot], parsed: Parsed) -> None:
    """Give such a phrase to the only one charged before it; where several are, to nobody."""
    charged = [
        (spot, person)
        for person in people
        for spot in person.spots
        if _is_charged(spot.root(parsed))
    ]
    for spot in _phrases(parsed) if charged else ():
        head = Spot(spot.paragraph, spot.start, spot.root(parsed).i + 1)
        if any(head.overlaps(other) for other in taken):
            continue
        before = _unique(person for place, person in charged if place < spot)
        if len(before) == 1 and _may_have_been(before[0], spot.root(parsed).lower_):
            vague = spot.root(parsed).lower_ in VAGUE and not does_say(spot.root(parsed))
            (before[0].told if vague else before[0].spots).append(spot)


def _may_have_been(person: Draft, noun: str) -> bool:
    """Whether "the former commander" may be the general, "the former official" whoever had an office."""
    held = {office.noun for office in person.offices}
    ranks = words("ranks") | OFFICERS
    if noun in OFFICERS:
        return bool(held & ranks)
    return noun not in VAGUE or not held or bool(held & (ranks | words("single_offices") | VAGUE))


def _unique(people: Iterable[Draft]) -> list[Draft]:
    found: list[Draft] = []
    for person in people:
        if not any(person is other for other in found):
            found.append(person)
    return found


def _phrases(parsed: Parsed) -> Iterator[Spot]:
    """ "The accused" as a noun, of one person, without words that tell which."""
    for number, paragraph in enumerate(parsed.paragraphs):
        for token in paragraph.tokens[1:]:
            if token.lower_ not in NOUNS | GUILTY | VAGUE or token.dep_ not in STANDING:
                continue
            first = token.i - 1
            while first and paragraph.tokens[first].lower_ in ALLEGED | BETWEEN | {"former"}:
                first -= 1
            told = {t.lower_ for t in paragraph.tokens[first + 1 : token.i]}
            sure = token.lower_ in NOUNS or bool(told & ALLEGED)
            if token.lower_ in VAGUE:
                sure = "former" in told and not _tells_of_others(token, parsed)
            if sure and paragraph.tokens[first].lower_ == "the" and _is_of_one(token):
                end = end_of_phrase(token, token.i + 1) if token.lower_ in VAGUE else token.i + 1
                yield Spot(number, first, end)


def _tells_of_others(noun: Token, parsed: Parsed) -> bool:
    """ "A former official", "former officials": somebody else may be so called."""
    return any(
        t.lower_ in {noun.lower_, f"{noun.lower_}s"}
        and t != noun
        and t.i > 1
        and [w.lower_ for w in t.doc[t.i - 2 : t.i]] != ["the", "former"]
        and t.nbor(-1).lower_ == "former"
        for paragraph in parsed.paragraphs
        for t in paragraph.tokens
    )


def _is_of_one(token: Token) -> bool:
    after = token.doc[token.i + 1 : token.i + 2]
    several = token.head.tag_ == "VBP" or any(t.lower_ in {"are", "were", "have"} for t in after)
    linked = token.lower_ not in VAGUE and any(t.lower_ == "of" for t in after)
    return not several and not linked and not any(t.pos_ in {"NOUN", "PROPN"} for t in after)


def _is_charged(name: Token) -> bool:
    while name.dep_ in {"appos", "conj"}:  # a doctor, Orsan Tevik; Pavel Orn and Orsan Tevik
        name = name.head
    head = name.head
    if name.lower_ in NOUNS:  # the defendant, Orsan Tevik
        return True
    if name.dep_ == "nsubj":  # is the first officer convicted
        told = (t for c in head.children if c.dep_ == "attr" for t in c.rights if t.dep_ == "acl")
        first = head.lemma_ == "be" and any(t.lemma_ in words("charging_verbs") for t in told)
        return first or head.lemma_ == "plead"
    if name.dep_ in {"nsubjpass", "dobj"}:
        return head.lemma_ in words("charging_verbs")
    return name.dep_ == "pobj" and head.lower_ in {"of", "against"} and head.head.lower_ in TRIALS
