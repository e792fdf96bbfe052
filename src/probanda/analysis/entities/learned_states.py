"""The States that a document shows: "the Republic of Karsova", "Karsova's foreign ministry"."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, takewhile

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import known_names_by_form, words
from probanda.analysis.entities.states import StateWords, is_doing, known_state_words
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
    re.compile(r"(?:\bIn )?" + NAME + r", (?:the )?" + NAME + r" capital\b"),
)
CITY_FIRST = frozenset({0, 3})
MINISTRY = re.compile(
    NAME + r"(?:['’]s)? (?:\w+ ){0,2}?(?:government|[Mm]inistry) in (?:the capital,? )?([A-Z]\w+)"
)
""" "Karsova's foreign ministry in Lusk"."""
SEAT = re.compile(
    r"\b[Ii]n ([A-Z]\w+), ([A-Z]\w+)(?:['’]s)? (?:the )?(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior"
    r"|[Jj]ustice|[Pp]resident|[Gg]overnment|[Mm]inist(?:er|ry))"
)
"""In Lusk, Karsova's foreign minister denied it"."""
ENDINGS = ("ian", "ean", "an", "n", "ese", "ish", "i", "ic", "ite", "er")
OF_PEOPLES = ("an", "ese", "ish")
ONLY_GOVERNING = frozenset({"government", "authorities"})
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
        "ambassador",
        "ombudsman",
        "ombudswoman",
        "conscripts",
    ]
)
WHERE = frozenset({"in", "into", "inside", "outside", "across", "throughout", "near", "within"})
NO_PERSON_HAS = frozenset(
    ["ministry", "embassy", "parliament", "authorities", "cities", "coast", "coastline", "borders",
     "airspace", "provinces", "territory"]
)  # fmt: skip
ONLY_STATES_DO = frozenset({"ratify", "accede"})
"""Verbs of which a treaty is the object and a State the subject, or a body within one."""
VOWEL_ENDINGS = ("", "a", "e", "i", "o", "u", "y", "ia", "ea")
OF_STATE = re.compile(
    r"\b(?:[Gg]overnment|[Pp]rime [Mm]inister|[Pp]arliament|citizen|[Aa]rmed [Ff]orces|[Gg]eneral [Ss]taff"
    r"|MFA|MoD|[Cc]oast [Gg]uard|[Aa]rmy|[Nn]avy|[Ee]mbassy|[Aa]mbassador|[Ss]upreme [Cc]ourt|[Cc]onstitutional [Cc]ourt|[Ff]oreign [Mm]inist(?:er|ry)"
    r"|[Mm]inist(?:er|ry) of [A-Za-z]\w+(?: [A-Z]\w+)?) of (?:the )?([A-Z]\w{3,})\b(?! [A-Z][\w’-]*+(?! [A-Z]))"
)
"""What only States have, with "of"; two words with capitals after it are a person's name."""
FIELDS = "|".join(sorted(words("portfolios")))
OF_FIELD = re.compile(
    rf"\b(?i:{FIELDS}) (?i:affairs )?[Mm]inist(?:er|ry) of (?:the )?([A-Z]\w{{3,}})\b(?! [A-Z])"
)
""" "The education ministry of Karsova"."""
NAMED = frozenset({"GPE", "LOC", "PERSON", "ORG", "NORP", "FAC"})


def find_state_words(parsed: Parsed) -> StateWords:
    """The known words and those that this document shows ("the Republic of Karsova")."""
    known = known_state_words()
    names, adjectives = _learn_names(parsed, known)
    capitals = _learn_capitals(parsed, known, names, adjectives)
    if not (names or adjectives or capitals):
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
        for text in [text_of(paragraph.doc)]
        for pattern in ((OF_STATE, OF_FIELD) if "inist" in text else (OF_STATE,))
        for name in pattern.findall(text)
        if name not in known.names
        and name.lower() not in words("state_forms")
        and name not in known.adjectives
        and name not in known.capitals
        and normal_name(name) not in known_names_by_form()
    }
    capitalised = _capitalised(parsed)
    entered = {t.text for t in capitalised if t.dep_ == "pobj" and t.head.lower_ in WHERE}
    shown |= {
        token.text
        for token in capitalised
        if token.pos_ == "PROPN"
        and token.text not in known.names
        and token.text not in known.adjectives
        and (_owns_state_body(token, entered) or _binds_itself(token))
    }
    seen = _unknown_names(parsed, known)
    adjectives: dict[str, str] = {}
    states = set(shown)
    named = [(name, name.lower()) for name in sorted(seen | shown)]
    for token in capitalised:
        if token.text in known.adjectives or token.text in known.names:
            continue
        stems = stems_of_adjective(token.text)
        for name, stem in named:
            if (
                stem in stems
                and name != token.text
                and len(name) > 3
                and (name in shown or _before_state_noun(token))
            ):
                adjectives[token.text] = name
                states.add(name)
            elif stem in stems and name != token.text and len(name) > 3 and _tells_whose(token):
                adjectives[token.text] = name
        if token.text not in adjectives and _is_adjective_alone(token):
            adjectives[token.text] = token.text
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
        for token in paragraph.capitals
        if len(token) > 3 and token.is_alpha
    ]


@lru_cache(maxsize=4096)
def stems_of_adjective(word: str) -> frozenset[str]:
    """The names that the word may be an adjective of, in lower case: Karsovan of Karsova."""
    lowered = word.lower()
    bases = {lowered.removesuffix(e) for e in ENDINGS if lowered.endswith(e)}
    return frozenset(base + vowel for base in bases for vowel in VOWEL_ENDINGS)


def _is_adjective_alone(token: Token) -> bool:
    """ "The Karsovan government" in a text that never names the State."""
    if not token.lower_.endswith(OF_PEOPLES):
        return False
    after = token.doc[token.i + 1 : token.i + 2].text.lower()
    plain = token.ent_type_ != "PERSON" and token.text not in known_state_words().capitals
    return plain and (after in ONLY_GOVERNING or _is_armed(token))


def _is_armed(adjective: Token) -> bool:
    """ "The Karsovan army", "the Karsovan health ministry", of which no part has a capital."""
    after = [t.text for t in adjective.doc[adjective.i + 1 : adjective.i + 3]]
    if len(after) > 1 and after[0] in words("portfolios"):
        return after[1] == "ministry"
    return after[:1] in (["army"], ["navy"], ["parliament"])


def _tells_whose(token: Token) -> bool:
    """ "Karsovan missiles", in a text that names Karsova: no name of its own."""
    after = token.doc[token.i + 1 : token.i + 2]
    beside = (
        token.dep_ in {"amod", "compound", "nmod"}
        and after == token.doc[token.head.i : token.head.i + 1]
    )
    return beside and token.head.pos_ == "NOUN" and token.lower_.endswith(OF_PEOPLES)


@lru_cache(maxsize=1)
def _state_nouns() -> frozenset[str]:
    return words("offices") | words("state_bodies") | words("state_people")


def _before_state_noun(token: Token) -> bool:
    """Whether an office or a body of a State stands within three words after."""
    following = token.doc[token.i + 1 : token.i + 4]
    for word in following:
        if word.lower_ in _state_nouns():
            return True
        if word.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return False
    return False


def _binds_itself(token: Token) -> bool:
    """ "Karsova ratified the Convention": one word that is no parliament's."""
    if token.dep_ != "nsubj" or token.head.lemma_ not in ONLY_STATES_DO:
        return False
    alone = not any(child.dep_ in {"compound", "det", "amod"} for child in token.children)
    return alone and token.lower_ not in words("body_nouns") | words("body_name_nouns")


def _owns_state_body(token: Token, entered: set[str]) -> bool:
    """ "Karsova's foreign ministry": bodies and offices that companies do not have."""
    if token.i + 2 >= len(token.doc) or token.nbor().text not in {"'s", "’s"}:
        return False
    after = token.doc[token.i + 1 : token.i + 6]
    owned = list(takewhile(lambda word: word.pos_ in {"ADJ", "NOUN", "PROPN"}, after[1:]))
    pairs = {(first.lower_, second.lower_) for first, second in pairwise(owned)}
    if pairs & {
        ("general", "staff"),
        ("prosecutor", "general"),
        ("armed", "forces"),
        ("coast", "guard"),
    }:
        return True
    if token.ent_type_ == "PERSON" and token.text not in entered:
        return any(word.lower_ in NO_PERSON_HAS for word in owned)
    return any(word.lower_ in ONLY_STATES_HAVE for word in owned)


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
                city, state = (first, second) if number in CITY_FIRST else (second, first)
                state = state.removesuffix("’s").removesuffix("'s")
                if state in states and city not in states:
                    found[city] = states[state]
    for paragraph in parsed.paragraphs:
        for name, city in MINISTRY.findall(text_of(paragraph.doc)):
            state = states.get(name.split("’")[0].split("'")[0]) or states.get(name.split()[-1])
            if state and city not in states:
                found.setdefault(city, state)
    return found | _learn_seats(parsed, states)


def _learn_seats(parsed: Parsed, states: dict[str, str]) -> dict[str, str]:
    """Cities that act as governments do and that a text places a State's minister in."""
    acting = {
        token.text
        for token in _capitalised(parsed)
        if token.text not in states and token.dep_ == "nsubj" and is_doing(token.head)
    }
    found: dict[str, str] = {}
    for paragraph in parsed.paragraphs if acting else ():
        for city, state in SEAT.findall(text_of(paragraph.doc)):
            if city in acting and state in states:
                found[city] = states[state]
    return found
