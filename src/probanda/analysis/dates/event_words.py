"""Which event a noun or a clause tells of: by the noun that a text may call it by, or by the deed."""

from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Span, Token

from probanda.analysis.dates.vocabulary import load, months, weekdays, words

PATIENTS = ("nsubjpass", "dobj")
DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})
OTHERS = frozenset(
    {"another", "new", "first", "second", "third", "next", "last", "latest", "previous", "further"}
)


class Named(NamedTuple):
    """An event as a text names it: nouns it can be called by, deeds ("hit convoy"), and whose."""

    nouns: frozenset[str]
    names: frozenset[str]

    @property
    def deeds(self) -> frozenset[str]:
        """What was done and to whom, which is more exact than a noun."""
        return frozenset(noun for noun in self.nouns if " " in noun)


@lru_cache(maxsize=1)
def _event_words() -> dict[str, str]:
    return {word: noun for noun, words in load("events")["nouns"].items() for word in words}


def event_of(lemma: str) -> str | None:
    """The event noun for a lemma, or None: "invade" gives "invasion"."""
    return _event_words().get(lemma.lower())


def events_of(token: Token) -> list[str]:
    """Nouns for what a noun names or a verb tells of, and the deed that the verb tells."""
    noun = event_of(token.lemma_)
    found = [noun] if noun else []
    if token.pos_ in ("VERB", "AUX"):
        found += [n for n in _by_weapon(token) if n not in found]
        found += _deed(token)
    return found


def find_named(shift: Span) -> Named | None:
    """The event from which "two days before" is counted: "the raid", "the convoy was hit"."""
    last = shift[-1]
    if last.lower_ not in ("after", "before"):
        return None
    if last.dep_ == "mark":
        return _named_by_clause(last.head, shift)
    noun = next((c for c in last.children if c.dep_ == "pobj" and c.pos_ == "NOUN"), None)
    event = event_of(noun.lemma_) if noun is not None else None
    if noun is None or event is None or not _is_known(noun):
        return None
    return Named(frozenset({event}), _names_in(noun, shift))


def _named_by_clause(verb: Token, shift: Span) -> Named | None:
    nouns = set(events_of(verb))
    for child in verb.children:
        if child.dep_ not in ("nsubj", *PATIENTS):
            continue
        if child.pos_ == "NOUN" and not (_is_known(child) or _is_weapon(child)):
            return None  # "before a convoy was hit": of no convoy that the reader knows
        noun = event_of(child.lemma_) if child.pos_ == "NOUN" and not is_ending(verb) else None
        nouns |= {noun} if noun else set()
    return Named(frozenset(nouns), _names_in(verb, shift)) if nouns else None


def _names_in(head: Token, shift: Span) -> frozenset[str]:
    inside = range(shift.start, shift.end)
    return frozenset(t.text for t in names_under(head) if t.i not in inside)


def names_under(head: Token) -> list[Token]:
    """The proper nouns that belong to a word, but for months and weekdays."""
    return [
        t
        for t in head.subtree
        if t.pos_ == "PROPN" and t.text not in months() and t.text not in weekdays()
    ]


def _is_known(noun: Token) -> bool:
    """ "The raid", "his arrest", "Senator Vell's remarks"; not "another raid", "the first raid"."""
    own = {c.lower_ for c in noun.children}
    named = any(c.dep_ == "poss" for c in noun.children)
    return bool(own & DEFINITE or named) and own.isdisjoint(OTHERS)


def is_ending(verb: Token) -> bool:
    """ "The siege ended": its day is the last one."""
    return verb.lemma_ in load("events")["ending"]["verbs"]


def _is_weapon(noun: Token) -> bool:
    """ "Shells", "mortar rounds": a round alone may be one of talks."""
    weapons = load("events")["weapons"]["nouns"]
    kinds = (c.lemma_.lower() for c in noun.children if c.dep_ == "compound")
    return noun.lemma_.lower() in weapons or any(kind in weapons for kind in kinds)


def _by_weapon(verb: Token) -> list[str]:
    """ "Two shells hit the market", "they came under fire", "the convoy was hit"."""
    weapons = load("events")["weapons"]
    if verb.lemma_ == "come":
        under = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "under")
        fire = any(c.lower_ in weapons["under"] for prep in under for c in prep.children)
        return list(weapons["told_as"]) if fire else []
    subject = _subject(verb)
    if verb.lemma_ in weapons["verbs"] and subject is not None and _is_weapon(subject):
        return list(weapons["told_as"])
    struck = verb.lemma_ in weapons["struck"] and any(c.dep_ == "nsubjpass" for c in verb.children)
    by = any(c.dep_ == "agent" for c in verb.children)
    return list(weapons["told_as"]) if struck and not by else []


def _subject(verb: Token) -> Token | None:
    """Also of "rounds began to fall"."""
    above = verb.head if verb.dep_ == "xcomp" else verb
    return next((c for c in above.children if c.dep_ == "nsubj"), None)


def _deed(verb: Token) -> list[str]:
    """What was done to whom, or what happened: "hit convoy", "burst dam"."""
    if verb.pos_ != "VERB" or verb.lemma_ in words("telling"):
        return []
    patient = next((c for c in verb.children if c.dep_ in PATIENTS), None) or _subject(verb)
    if patient is None or patient.pos_ != "NOUN":
        return []
    return [f"{verb.lemma_} {patient.lemma_.lower()}"]
