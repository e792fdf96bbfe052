"""Words of one meaning as one term: endings taken off, synonyms and a State's adjectives joined."""

import tomllib
from functools import lru_cache
from importlib import resources

from probanda.names.states import load_states

ENDINGS = [
    "ations",
    "ation",
    "ating",
    "ated",
    "ates",
    "ate",
    "itions",
    "ition",
    "ions",
    "ion",
    "ments",
    "ment",
    "ings",
    "ing",
    "ances",
    "ance",
    "ences",
    "ence",
    "ably",
    "ibly",
    "able",
    "ible",
    "ers",
    "er",
    "ors",
    "or",
    "ally",
    "al",
    "ies",
    "ied",
    "ity",
    "ly",
    "ed",
    "es",
    "s",
    "e",
    "y",
]
SPELLINGS = [
    ("tre", "ter"),
    ("our", "or"),
    ("isation", "ization"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("fence", "fense"),
    ("icence", "icense"),
]
SHORTEST = 4
"""Letters that must be left when an ending is taken off."""


@lru_cache(maxsize=1)
def _concepts() -> dict[str, str]:
    text = (resources.files(__package__) / "data" / "concepts.txt").read_text("utf-8")
    found: dict[str, str] = {}
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    groups = [line for line in lines if line[0] != "="]
    found |= {word: word for line in lines if line[0] == "=" for word in line[1:]}
    for stems in (False, True):  # a word as it stands before what another word's stem looks like
        for group in groups:
            for word in group:
                found.setdefault(find_stem(word) if stems else word, group[0])
    return found


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    return {
        word.lower(): state.name.lower()
        for state in load_states()
        for word in (*state.names, *state.adjectives, *state.peoples)
        if " " not in word
    }


def find_state(name: str) -> str | None:
    """The term for a State that has this name, its short name or a formal one."""
    return _formal().get(name.lower().removeprefix("the "))


@lru_cache(maxsize=1)
def _formal() -> dict[str, str]:
    return {n.lower(): state.name.lower() for state in load_states() for n in state.names}


@lru_cache(maxsize=20_000)
def find_term(lemma: str) -> str:
    """The term for a lemma: a State's name, a group of synonyms, or the stem."""
    word = _in_one_spelling(lemma.lower())
    state = _states().get(word)
    if state:
        return state
    concepts = _concepts()
    stem = find_stem(word)
    return concepts.get(word) or concepts.get(stem) or stem


@lru_cache(maxsize=1)
def _families() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, term in [*_concepts().items(), *_states().items()]:
        found.setdefault(term, set()).add(word)
    return {term: frozenset(words) for term, words in found.items()}


def find_family(term: str) -> frozenset[str]:
    """The words and stems of one meaning that have this term; empty of a term that is a stem."""
    return _families().get(term, frozenset())


@lru_cache(maxsize=1)
def _opposites() -> dict[str, frozenset[str]]:
    text = (resources.files(__package__) / "data" / "opposites.toml").read_text("utf-8")
    found: dict[str, set[str]] = {}
    for word, held in tomllib.loads(text).items():
        for other in held.split():
            found.setdefault(find_term(word), set()).add(find_term(other))
            found.setdefault(find_term(other), set()).add(find_term(word))
    return {term: frozenset(others - {term}) for term, others in found.items()}


def find_opposites(term: str) -> frozenset[str]:
    """The terms that tell the opposite of this one."""
    return _opposites().get(term, frozenset())


def _in_one_spelling(word: str) -> str:
    """British endings as American ones; of both spellings, so it need not be a word."""
    for british, american in SPELLINGS:
        if word.endswith(british) and len(word) > SHORTEST:
            return word.removesuffix(british) + american
    return word


@lru_cache(maxsize=50_000)
def find_stem(word: str) -> str:
    """The word without its ending, if enough is left."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word
