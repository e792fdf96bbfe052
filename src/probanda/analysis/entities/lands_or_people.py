"""Whether the sentence around a word that is a land's name and a surname shows a land or a person."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Literal

from spacy.tokens import Token

from probanda.analysis.entities.ages import age_after
from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.model_names import is_office_word
from probanda.analysis.entities.neighbours import stands_as_person
from probanda.analysis.entities.spot import Spot
from probanda.analysis.language import Parsed
from probanda.names.titles import is_title

WHERE = frozenset({"in", "into", "to", "from", "across", "near", "inside", "outside", "within"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OF_STATES = frozenset(
    {"ambassador", "consul", "consulate", "border", "airspace", "territory", "sovereignty",
     "constitution", "economy", "currency", "president", "king", "premier", "monarchy", "coast"}
)  # fmt: skip
"""What States have, besides their bodies."""
DEEDS_OF_STATES = frozenset({"annex", "border", "invade", "ratify", "accede"})
DISPOSING = frozenset(
    {"send", "deploy", "withdraw", "mobilise", "mobilize", "recall", "expel", "close", "reopen",
     "seal", "summon", "mass"}
)  # fmt: skip
"""What States do with their own and others' troops, envoys and borders."""
ALSO_STATES = frozenset(
    {"neighbour", "neighbor", "ally", "victim", "guest", "member", "friend", "follower", "leader",
     "observer", "chair", "president", "witness"}
)  # fmt: skip
"""What a person and a State may be called."""
DEEDS_OF_PEOPLE = frozenset(
    {"testify", "die", "weep", "cry", "smile", "laugh", "sob", "whisper", "marry", "drown", "resign",
     "retire", "kneel", "faint", "sleep", "nod", "shrug", "sigh"}
)  # fmt: skip
DONE_TO_PEOPLE = frozenset(
    {"arrest", "detain", "jail", "imprison", "wound", "injure", "interview", "interrogate",
     "handcuff", "behead", "hang", "hospitalise", "hospitalize"}
)  # fmt: skip
SUFFERED = DONE_TO_PEOPLE | {"kill", "shoot", "convict", "sentence", "acquit", "bury", "torture"}
"""More of it in the passive; "shot" and "beat" have States for their objects too."""
LISTENERS = frozenset(
    {"reporter", "journalist", "police", "detective", "investigator", "juror", "jury", "prosecutor"}
)
"""Whom people tell; courts and councils are told by States as well."""
OF_PEOPLE = frozenset({"arrest", "funeral", "suicide", "body", "corpse", "lawyer"})
PERSONAL = frozenset({"he", "she", "his", "her"})


def shows_land(token: Token) -> Literal["sure", "maybe", ""]:
    """ "In Jordan", "Jordan's border": sure; "Jordan's troops", which a general has too: maybe."""
    if token.i and token.nbor(-1).lower_ in WHERE:
        return "sure"
    its = list(_its(token))
    belongings = [*_belongings(token), *_disposed_of(token), *its]
    if any(map(_is_of_state, belongings)) or any(
        v.lemma_ in DEEDS_OF_STATES for v in _verbs(token)
    ):
        return "sure"
    return "maybe" if its or any(n.lower_ in words("state_people") for n in belongings) else ""


def is_surely_person(spot: Spot, parsed: Parsed) -> bool:
    """ "Mr Jordan", "Col. Jordan", "Jordan, 34," stand so in any text."""
    token = spot.root(parsed)
    before = token.nbor(-1).text if token.i else ""
    titled = is_title(before) or is_office_word(before)
    return (titled and before[0].isupper()) or bool(age_after(spot, parsed))


def shows_person(spot: Spot, parsed: Parsed) -> bool:
    """A calling beside, "he" or "she" for it, or what only people do or suffer; never with "its"."""
    token = spot.root(parsed)
    behind = token.doc[token.i + 1 : token.sent.end]
    if any(word.lower_ in {"its", "itself"} or _is_told_of_as_it(word) for word in behind):
        return False
    return (
        _has_calling(spot, parsed)
        or _is_taken_up(token)
        or _acts_as_person(token)
        or any(noun.tag_ == "NN" and _is_of_person(noun) for noun in _belongings(token))
    )


def _verbs(token: Token) -> Iterator[Token]:
    """The verb that the word is the subject of, and such as are joined to it."""
    if token.dep_ in SUBJECTS:
        yield token.head
        yield from token.head.conjuncts


def _belongings(token: Token) -> Iterator[Token]:
    """ "Jordan's border", "the Jordan border", "the border of Jordan"."""
    if token.dep_ in {"poss", "compound", "nmod"}:
        yield token.head
    if token.dep_ == "pobj" and token.head.lower_ in {"of", "with"}:
        yield token.head.head


def _its(token: Token) -> Iterator[Token]:
    """What the subject of a sentence has: "Jordan said it would recall its envoy"."""
    if token.dep_ not in SUBJECTS:
        return
    for word in token.doc[token.i + 1 : token.sent.end]:
        if word.dep_ in SUBJECTS and word.pos_ in {"NOUN", "PROPN"}:
            return
        if word.lower_ == "its":
            yield word.head


def _disposed_of(token: Token) -> Iterator[Token]:
    for verb in _verbs(token):
        if verb.lemma_ in DISPOSING:
            yield from (child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"})


def _is_of_state(noun: Token) -> bool:
    return noun.lemma_.lower() in OF_STATES | words("state_bodies")


def _is_of_person(noun: Token) -> bool:
    return noun.lower_ in words("kin") | OF_PEOPLE and noun.dep_ != "compound"


def _is_told_of_as_it(token: Token) -> bool:
    """ "Said it would"; not "said it was late", where "it" is nobody."""
    told = token.lower_ == "it" and token.dep_ in SUBJECTS and token.head.dep_ == "ccomp"
    return told and token.head.lemma_ != "be"


def _has_calling(spot: Spot, parsed: Parsed) -> bool:
    """ "Jordan, a nurse,"; not "Jordan, a neighbour of Iraq", nor "Jordan, a nurse said,"."""
    doc = parsed.paragraphs[spot.paragraph].doc
    behind = doc[spot.end + 1 : spot.end + 8]
    near = list(takewhile(lambda token: token.text != ",", behind))
    if any(t.lower_ in ALSO_STATES for t in near):
        return False
    told = any(t.dep_ in SUBJECTS and t.pos_ == "NOUN" for t in near)
    return not told and stands_as_person(spot, parsed)


def _is_taken_up(token: Token) -> bool:
    """Whether "he" or "she" follows in the sentence that the word is the subject of, nobody else in it."""
    if token.dep_ not in SUBJECTS:
        return False
    for word in token.sent:
        if word.lower_ in PERSONAL and word.tag_ in {"PRP", "PRP$"}:
            return word.i > token.i
        if word != token and (word.pos_ == "PROPN" or _is_human(word)):
            return False
    return False


def _is_human(word: Token) -> bool:
    groups = ("offices", "person_nouns", "group_nouns", "kin")
    return word.pos_ == "NOUN" and any(
        form in words(group) for group in groups for form in (word.lower_, word.lemma_)
    )


def _acts_as_person(token: Token) -> bool:
    verb = token.head
    match token.dep_:
        case "nsubj" if verb.lemma_ == "tell":
            told = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
            return any(c.lemma_.lower() in LISTENERS for c in told)
        case "nsubj":
            return verb.lemma_ in DEEDS_OF_PEOPLE
        case "nsubjpass":
            return verb.lemma_ in SUFFERED
        case "dobj":
            return verb.lemma_ in DONE_TO_PEOPLE
    return False
