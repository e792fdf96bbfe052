"""The words that attribute, read from the data files beside this module."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from probanda.analysis.untruth import ABSURD, UNTRUE

Words = frozenset[str]
Prepositions = dict[str, Words]


@dataclass(frozen=True)
class Verbs:
    """Verbs by what they take: a clause, a noun phrase, an infinitive, a preposition's object."""

    clause: Words
    quotation: Words
    object: Words
    infinitive: Words
    prepositions: Prepositions

    @property
    def all(self) -> Words:
        """Every verb of the class."""
        together = self.clause | self.quotation | self.object | self.infinitive
        return together | frozenset(self.prepositions)


@dataclass(frozen=True)
class Vocabulary:
    """All closed lists of this stage."""

    speech: Verbs
    belief: Verbs
    special: dict[str, Words]
    nouns: dict[str, Words]
    words: dict[str, Words]
    sources: tuple[tuple[str, ...], ...]
    verbs: Words


def _words(value: str) -> Words:
    return frozenset(value.split())


def _verbs(table: dict[str, Any]) -> Verbs:
    return Verbs(
        clause=_words(table["clause"]),
        quotation=_words(table.get("quotation", "")),
        object=_words(table["object"]),
        infinitive=_words(table["infinitive"]),
        prepositions={verb: frozenset(p) for verb, p in table["prepositions"].items()},
    )


def _read(name: str) -> dict[str, Any]:
    folder = resources.files(__package__) / "data"
    return tomllib.loads((folder / name).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def load_vocabulary() -> Vocabulary:
    """The closed lists; read once."""
    verbs, words = _read("verbs.toml"), _read("words.toml")
    speech, belief = _verbs(verbs["speech"]), _verbs(verbs["belief"])
    sources = tuple(tuple(source.split()) for source in words.pop("sources"))
    return Vocabulary(
        speech=speech,
        belief=belief,
        special={name: _words(value) for name, value in verbs["special"].items()},
        nouns={name: _words(value) for name, value in _read("nouns.toml").items()},
        words={"untrue": UNTRUE, "absurd": ABSURD}
        | {name: _words(value) for name, value in words.items()},
        sources=sources,
        verbs=speech.all
        | belief.all
        | _words(verbs["special"]["framing"])
        | _words(verbs["special"]["naming_quoted"])
        | _words(verbs["special"]["measuring"])
        | _words(verbs["special"]["finding"])
        | _words(verbs["special"]["denial_of_claims"])
        | _words(verbs["special"]["denying_with_noun"]),
    )
