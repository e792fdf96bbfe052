"""The States of a document: known ones, and those that the text itself shows to be States."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import known_names_by_form, load_states, words
from probanda.analysis.entities.spot import Spot
from probanda.analysis.language import Parsed, text_of
from probanda.names import normal_name

FORM = re.compile(
    r"\b((?:Republic|Kingdom|Emirate|Sultanate|Principality|Duchy) of (?:the )?)"
    r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)
NAME = r"([A-Z][\w'’-]*\w(?: [A-Z][\w'’-]*\w)?)"
CAPITAL = (
    re.compile(NAME + r", (?:the )?capital of (?:the )?" + NAME),
    re.compile(r"\b[Cc]apital of (?:the )?" + NAME + r",? " + NAME),
    re.compile(NAME + r"(?:’s|'s)? capital,? (?:city )?(?:of )?" + NAME),
)
SEAT = re.compile(
    r"\b[Ii]n ([A-Z]\w+), ([A-Z]\w+)(?:['’]s)? (?:the )?(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior"
    r"|[Jj]ustice|[Pp]resident|[Gg]overnment|[Mm]inist(?:er|ry))"
)
"""In Lusk, Karsova's foreign minister denied it"."""
BEING = frozenset(
    {"member", "party", "signatory", "responsible", "complicit", "guilty", "ready", "willing"}
)
"""What a government is and a city is not."""
ENDINGS = ("ian", "ean", "an", "n", "ese", "ish", "i", "ic", "ite", "er")
ONLY_STATES_HAVE = frozenset(
    [
        "government",
        "parliament",
        "army",
        "navy",
        "ministry",
        "embassy",
        "king",
        "queen",
        "minister",
        "premier",
        "prime",
    ]
)
NO_PERSON_HAS = frozenset({"ministry", "embassy", "parliament"})
VOWEL_ENDINGS = ("", "a", "e", "i", "o", "u", "y", "ia", "ea")
OF_STATE = re.compile(
    r"\b(?:[Gg]overnment|[Pp]rime [Mm]inister|[Pp]arliament|citizen|[Aa]rmed [Ff]orces|[Gg]eneral [Ss]taff"
    r"|MFA|[Aa]rmy|[Nn]avy|[Ee]mbassy|[Aa]mbassador|[Ss]upreme [Cc]ourt|[Cc]onstitutional [Cc]ourt|[Ff]oreign [Mm]inist(?:er|ry)"
    r"|[Mm]inist(?:er|ry) of [A-Za-z]\w+(?: [A-Z]\w+)?) of (?:the )?([A-Z]\w{3,})\b(?! [A-Z][\w’-]*+(?! [A-Z]))"
)
"""What only States have, with "of"; two words with capitals after it are a person's name."""
NAMED = frozenset({"GPE", "LOC", "PERSON", "ORG", "NORP", "FAC"})


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


def find_state_words(parsed: Parsed) -> StateWords:
    """The known words and those that this document shows ("the Republic of Karsova")."""
    known = known_state_words()
    names, adjectives = _learn_names(parsed, known)
    capitals = _learn_capitals(parsed, known, names, adjectives)
    if not names and not capitals:
        return known
    return StateWords(names | known.names, adjectives | known.adjectives, capitals | known.capitals)


def _learn_names(parsed: Parsed, known: StateWords) -> tuple[dict[str, str], dict[str, str]]:
    formal = {
        form + name: name
        for form, name in _formal_names(parsed)
        if name not in known.names and form + name not in known.names
    }
    shown = set(formal.values())
    shown |= {
        name
        for paragraph in parsed.paragraphs
        for name in OF_STATE.findall(text_of(paragraph.doc))
        if name not in known.names
        and name not in known.adjectives
        and name not in known.capitals
        and normal_name(name) not in known_names_by_form()
    }
    capitalised = _capitalised(parsed)
    shown |= {
        token.text
        for token in capitalised
        if token.pos_ == "PROPN"
        and token.text not in known.names
        and token.text not in known.adjectives
        and _owns_state_body(token)
    }
    seen = _unknown_names(parsed, known)
    adjectives: dict[str, str] = {}
    states = set(shown)
    named = [(name, name.lower()) for name in sorted(seen | shown)]
    for token in capitalised:
        if token.text in known.adjectives or token.text in known.names:
            continue
        stems = _stems_of_adjective(token.text)
        for name, stem in named:
            if (
                stem in stems
                and name != token.text
                and len(name) > 3
                and (name in shown or _before_state_noun(token))
            ):
                adjectives[token.text] = name
                states.add(name)
    return {name: name for name in sorted(states)} | formal, adjectives


def _formal_names(parsed: Parsed) -> Iterator[tuple[str, str]]:
    """ "Republic of" and "Karsova"; the name ends where the model sees the country's end."""
    for paragraph in parsed.paragraphs:
        lands = [ent for ent in paragraph.doc.ents if ent.label_ == "GPE"]
        for found in FORM.finditer(text_of(paragraph.doc)):
            ends = [e.end_char for e in lands if e.start_char < found.start(2) < e.end_char]
            end = min([found.end(), *ends])
            yield found[1], text_of(paragraph.doc)[found.start(2) : end]


def _unknown_names(parsed: Parsed, known: StateWords) -> set[str]:
    labels: Counter[str] = Counter()
    for paragraph in parsed.paragraphs:
        for ent in paragraph.doc.ents:
            if ent.label_ in NAMED and len(ent) == 1 and ent.text[0].isupper():
                labels[ent.text] += 1
    return {
        name
        for name in labels
        if name not in known.names
        and name not in known.adjectives
        and normal_name(name) not in known_names_by_form()
    }


def _capitalised(parsed: Parsed) -> list[Token]:
    return [
        token
        for paragraph in parsed.paragraphs
        for token in paragraph.tokens
        if token.is_alpha and token.text[0].isupper() and len(token) > 3
    ]


@lru_cache(maxsize=4096)
def _stems_of_adjective(word: str) -> frozenset[str]:
    """The names that the word may be an adjective of, in lower case: Karsovan of Karsova."""
    lowered = word.lower()
    bases = {lowered.removesuffix(e) for e in ENDINGS if lowered.endswith(e)}
    return frozenset(base + vowel for base in bases for vowel in VOWEL_ENDINGS)


def _before_state_noun(token: Token) -> bool:
    """Whether an office or a body of a State stands within three words after."""
    following = token.doc[token.i + 1 : token.i + 4]
    for word in following:
        if word.lower_ in words("offices") or word.lower_ in words("state_bodies"):
            return True
        if word.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return False
    return False


def _owns_state_body(token: Token) -> bool:
    """ "Karsova's foreign ministry": bodies and offices that companies do not have."""
    after = token.doc[token.i + 1 : token.i + 5]
    if len(after) < 2 or after[0].text not in {"'s", "’s"}:
        return False
    if after[1].lower_ == "general" and after[2:3].text.lower() == "staff":
        return True
    if token.ent_type_ == "PERSON":
        return any(word.lower_ in NO_PERSON_HAS for word in after[1:3])
    return any(word.lower_ in ONLY_STATES_HAVE for word in after[1:3])


def _learn_capitals(
    parsed: Parsed, known: StateWords, names: dict[str, str], adjectives: dict[str, str]
) -> dict[str, str]:
    states = names | adjectives | known.names | known.adjectives
    found: dict[str, str] = {}
    for paragraph in parsed.paragraphs:
        if "apital" not in text_of(paragraph.doc):
            continue
        for number, pattern in enumerate(CAPITAL):
            for first, second in pattern.findall(text_of(paragraph.doc)):
                city, state = (first, second) if number == 0 else (second, first)
                state = state.removesuffix("’s").removesuffix("'s")
                if state in states and city not in states:
                    found[city] = states[state]
    return found | _learn_seats(parsed, states)


def _learn_seats(parsed: Parsed, states: dict[str, str]) -> dict[str, str]:
    """Cities that act as governments do and that a text places a State's minister in."""
    acting = {
        token.text
        for token in _capitalised(parsed)
        if token.text not in states and token.dep_ == "nsubj" and _is_doing(token.head)
    }
    found: dict[str, str] = {}
    for paragraph in parsed.paragraphs if acting else ():
        for city, state in SEAT.findall(text_of(paragraph.doc)):
            if city in acting and state in states:
                found[city] = states[state]
    return found


def acts(spot: Spot, parsed: Parsed, city: bool = False) -> bool:
    """Whether a State named here acts or is dealt with, rather than being a territory.

    Of a ``city`` more is asked: a verb of speech or dealing, for a city may be quiet by itself.
    """
    return _acts(spot.span(parsed).root, city, 0)


def _acts(token: Token, city: bool, depth: int) -> bool:
    head = token.head
    match token.dep_:
        case "conj" if depth < 6:
            return _acts(head, city, depth + 1)
        case "nsubjpass" if city or head.lemma_ in words("place_verbs"):
            return head.lemma_ in words("speech_verbs") or head.lemma_ in words("dealing_verbs")
        case "nsubj" if city:
            return _is_doing(head)
        case "nsubj" | "nsubjpass" | "agent" | "dative":
            return True
        case "poss":
            noun = head.lemma_.lower()
            if city and noun in words("city_nouns"):
                return False
            return noun == "invasion" or noun not in words("territory_nouns")
        case "compound" | "amod" | "nmod":
            noun = head.lower_
            return (noun in words("offices") and not city) or noun in words("state_bodies")
        case "pobj":
            return _acts_after(head)
        case "dobj":
            return _is_dealt_with(head)
    following = token.doc[token.i + 1 : token.i + 2]
    return token.dep_ in {"ROOT", "dep", "nsubj"} and any(
        t.pos_ in {"VERB", "AUX"} for t in following
    )


def _is_doing(verb: Token) -> bool:
    """Whether a verb is one that governments do, or has such a verb below it ("is likely to")."""
    if verb.lemma_ in words("acting_verbs"):
        return True
    if verb.lemma_ == "be" and any(
        c.dep_ in {"attr", "acomp"} and c.lower_ in BEING for c in verb.children
    ):
        return True
    below = [c for c in verb.children if c.dep_ in {"xcomp", "acomp"}]
    below += [c for b in below for c in b.children if c.dep_ == "xcomp"]
    return any(c.lemma_ in words("acting_verbs") for c in below)


def _acts_after(preposition: Token) -> bool:
    word, governor = preposition.lower_, preposition.head
    noun = governor.lemma_.lower()
    if word == "of":
        ruled = words("offices") | words("state_bodies") | words("governing_nouns")
        return noun in ruled or governor.lower_ in {"authorities", "forces"}
    if word in {"by", "against", "between"}:
        return noun not in words("territory_nouns") or word != "by"
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
