"""What leads to which State, and whether a State named in a text acts or is a territory."""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Spot
from probanda.analysis.language import Parsed
from probanda.names.states import load_states

DASHES = frozenset({"–", "—", "-", "--"})
BULLETS = frozenset("•·●▪■–—-*")
BEING = frozenset(
    {"member", "party", "signatory", "responsible", "complicit", "guilty", "ready", "willing"}
)
"""What a government is and a city is not."""


STANDING = frozenset({"up", "by", "firm", "ready", "behind", "with", "against"})
"""How governments stand, and towns do not."""


@dataclass(frozen=True)
class StateWords:
    """What names, adjectives and capitals lead to which State."""

    names: dict[str, str]
    adjectives: dict[str, str]
    capitals: dict[str, str]

    def of_token(self, token: Token) -> str:
        """The State that a token names or is the adjective of, or ""."""
        return self.adjectives.get(token.text) or self.names.get(token.text) or ""

    def in_tokens(self, tokens: list[Token]) -> str:
        """The first State that the tokens tell, by name or adjective, or ""."""
        if not tokens:
            return ""
        text = " ".join(token.text for token in tokens)
        for token in tokens:
            pair = f"{token.text} {token.nbor().text}" if token.i + 1 < len(token.doc) else ""
            if pair in text and (found := self.adjectives.get(pair) or self.names.get(pair)):
                return found
            if found := self.of_token(token):
                return found
        return ""

    def adjective_of(self, state: str) -> str:
        """The usual adjective of a State, its name where none is known."""
        return next((word for word, name in self.adjectives.items() if name == state), state)


@lru_cache(maxsize=1)
def known_state_words() -> StateWords:
    """The words for the States of the gazetteer; the first bearer of a word keeps it."""
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for state in load_states():
        for table, forms in (
            (names, state.names),
            (adjectives, state.adjectives + state.peoples),
            (capitals, state.capitals),
        ):
            for form in forms:
                table.setdefault(form, state.name)
    return StateWords(names, adjectives, capitals)


def acts(spot: Spot, parsed: Parsed, city: bool = False) -> bool:
    """Whether a State named here acts or is dealt with, rather than being a territory.

    A heading ends with who says it ("The warrant is void – Lusk"). Of a ``city`` more is asked: a verb of speech or dealing, for a city may be quiet by itself.
    """
    doc = parsed.paragraphs[spot.paragraph].doc
    heading = parsed.paragraphs[spot.paragraph].block.role == "heading"
    behind = doc[spot.start - 1].text if spot.start > 1 else ""
    if heading and spot.end == len(doc) and behind in DASHES:
        return True
    return _acts(spot.span(parsed).root, city, 0)


def _acts(token: Token, city: bool, depth: int) -> bool:
    head = token.head
    if any(child.dep_ == "amod" and child.lower_ == "official" for child in token.lefts):
        return True  # the reaction of official Lusk
    match token.dep_:
        case "conj" if depth < 6:
            return _acts(head, city, depth + 1)
        case "nsubjpass" if city or head.lemma_ in words("place_verbs"):
            return head.lemma_ in words("speech_verbs") or head.lemma_ in words("dealing_verbs")
        case "nsubj" if city:
            return is_doing(head)
        case "nsubj" | "nsubjpass" | "agent" | "dative":
            return True
        case "poss":
            noun = head.lemma_.lower()
            if city and noun in words("city_nouns"):
                return False
            return noun == "invasion" or noun not in words("territory_nouns")
        case "compound" | "amod" | "nmod":
            noun = head.lower_
            if head.lemma_ in words("dealing_nouns"):  # the Lusk-Karsova talks
                return True
            return (noun in words("offices") and not city) or noun in words("state_bodies")
        case "pobj":
            return _acts_after(head)
        case "dobj":
            return _is_dealt_with(head)
    if is_called_on(token):
        return True
    following = token.doc[token.i + 1 : token.i + 2]
    return token.dep_ in {"ROOT", "dep", "nsubj"} and any(
        t.pos_ in {"VERB", "AUX"} for t in following
    )


def is_called_on(token: Token) -> bool:
    """ "• Karsova to open its files": an entry of a list of demands begins with who shall act."""
    doc = token.doc
    named = doc[1 : token.i + 1]
    listed = doc[0].text in BULLETS and bool(named) and all(t.pos_ == "PROPN" for t in named)
    behind = doc[token.i + 1 : token.i + 3]
    return listed and [t.tag_ for t in behind] == ["TO", "VB"]


def is_doing(verb: Token) -> bool:
    """Whether a verb is one that governments do, or has such a verb below it ("is likely to")."""
    if verb.lemma_ in words("acting_verbs"):
        return True
    if verb.lemma_ == "stand" and any(c.lower_ in STANDING for c in verb.children):
        return True
    if verb.lemma_ == "be" and any(
        c.dep_ in {"attr", "acomp"} and c.lower_ in BEING for c in verb.children
    ):
        return True
    below = [c for c in verb.children if c.dep_ in {"xcomp", "acomp"}]
    below += [c for b in below for c in b.children if c.dep_ == "xcomp"]
    return any(c.lemma_ in words("acting_verbs") for c in below)


@lru_cache(maxsize=1)
def _ruled() -> frozenset[str]:
    return words("offices") | words("state_bodies") | words("governing_nouns")


def _acts_after(preposition: Token) -> bool:
    word, governor = preposition.lower_, preposition.head
    noun = governor.lemma_.lower()
    if word == "of":
        return noun in _ruled() or governor.lower_ in {"authorities", "forces"}
    if word in {"by", "against", "between"}:
        return noun not in words("territory_nouns") or word != "by"
    if word == "from" and governor.pos_ == "VERB":
        return governor.lemma_ in words("dealing_from")
    if word in {"with", "on", "to"} and governor.pos_ == "VERB":
        return noun in words(f"dealing_{word}")
    if word in {"with", "on", "to", "for"}:
        return noun in words("dealing_nouns")
    return False


def _is_dealt_with(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in words("place_verbs"):
        return False
    return lemma in words("speech_verbs") or lemma in words("dealing_verbs")
