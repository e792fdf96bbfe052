"""The kinds of acts and the lists of words, read from data files once."""

import re
import tomllib
from functools import lru_cache
from importlib import resources

import msgspec

DATA = resources.files("probanda.analysis.acts") / "data"
NAMES = "names"
"""The list of whatever bears a name."""
ANYBODY = "anybody"
"""The list of every noun and pronoun."""


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to tell an act of a kind; see ``data/acts.toml``."""

    kind: str
    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    pattern: str | None = None
    patients: tuple[str, ...] = ()
    behind: frozenset[str] = frozenset({"of", "against", "on"})
    owned: bool = False
    toward: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    at: frozenset[str] = frozenset()
    unless_at: frozenset[str] = frozenset()
    not_actors: tuple[str, ...] = ()
    manner: frozenset[str] = frozenset()
    about: bool = False
    below: frozenset[str] = frozenset()
    by: tuple[str, ...] = ()
    unless_below: frozenset[str] = frozenset()
    law: bool = False


BEGINS = r"(?:(?<!\w)|(?=[“‘]))"
"""Every pattern begins with a word or a mark: asked once at a place, not by each of them."""


class Kinds(msgspec.Struct, frozen=True):
    """Every rule, by the words that may begin it."""

    by_word: dict[str, tuple[Rule, ...]]
    by_pattern: tuple[tuple[re.Pattern[str], Rule], ...]
    any_pattern: re.Pattern[str]
    crimes: frozenset[str]
    justice: frozenset[str]


class Told(msgspec.Struct, frozen=True):
    """Words that tell how an act is told."""

    alleged: frozenset[str]
    denied: frozenset[str]
    alleged_unless_found: frozenset[str]
    found: frozenset[str]
    open: frozenset[str]
    alleged_with_preposition: frozenset[str]
    open_with_preposition: frozenset[str]
    cleared: frozenset[str]
    foreseen: frozenset[str]
    alleging_before: frozenset[str]
    alleging_words: frozenset[str]
    alleging_adjectives: frozenset[str]
    open_adjectives: frozenset[str]
    happened: frozenset[str]
    conditions: frozenset[str]

    @property
    def any_open(self) -> re.Pattern[str]:
        """Finds whether any word that leaves open stands in a text."""
        return _spelled(self.open)


@lru_cache
def load_kinds() -> Kinds:
    """The rules of ``acts.toml``."""
    data = tomllib.loads((DATA / "acts.toml").read_text("utf-8"))
    rules = msgspec.convert(data["act"], tuple[Rule, ...])
    by_word: dict[str, list[Rule]] = {}
    for rule in rules:
        for word in rule.verbs | rule.nouns:
            by_word.setdefault(word, []).append(rule)
    return Kinds(
        {word: tuple(some) for word, some in by_word.items()},
        tuple((re.compile(rule.pattern), rule) for rule in rules if rule.pattern),
        re.compile(BEGINS + "(?:" + "|".join(r.pattern for r in rules if r.pattern) + ")"),
        frozenset(data["crimes"]),
        frozenset(data["justice"]),
    )


@lru_cache
def load_deeds() -> frozenset[str]:
    """Nouns for acts that may be crimes: "the kidnapping"."""
    kinds = load_kinds()
    held = {rule for some in kinds.by_word.values() for rule in some if rule.kind in kinds.crimes}
    return frozenset().union(*(rule.nouns for rule in held))


@lru_cache
def load_lists() -> dict[str, frozenset[str]]:
    """Name of a list to its words."""
    data = tomllib.loads((DATA / "words.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in data["lists"].items()}


@lru_cache
def load_quantities() -> frozenset[str]:
    """Words that only tell how many: "thousands of civilians"."""
    data = tomllib.loads((DATA / "words.toml").read_text("utf-8"))
    return frozenset(data["quantities"]["words"])


@lru_cache
def _spelled(words: frozenset[str]) -> re.Pattern[str]:
    """Any form of the words: "try", "tries", "banned"."""
    stems = (word.removesuffix("e").removesuffix("y") for word in sorted(words))
    return re.compile(rf"\b(?:{'|'.join(stems)})\w{{0,4}}\b", re.IGNORECASE)


@lru_cache
def load_told() -> Told:
    """The words by which an act is alleged, denied, or left open."""
    data = tomllib.loads((DATA / "words.toml").read_text("utf-8"))
    return msgspec.convert(data["standing"], Told)
