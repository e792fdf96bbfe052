"""The model's rules on tags, told faster: the same rules, the same answers, each worked out once.

Nearly all of them look at one token alone. What they say of a tag, a place in the grammar and a
word that some rule names is kept, where spaCy tries every rule on every token anew.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

NAME = "remembering_ruler"
LOOKED_AT = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
LISTING = frozenset({"IN", "NOT_IN"})
MOST = 20_000
"""So many words are remembered at each place in the grammar, then all are forgotten."""

Pattern = list[dict[int | str, Any]]
Match = tuple[int, int, int, int]
"""Number of the rule, its id, and the tokens from and to."""


class RememberingRuler(AttributeRuler):
    """spaCy's attribute ruler, with the same matches in the same order."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        super().__init__(vocab, name)
        self._alone = Matcher(vocab)
        self._others = Matcher(vocab)
        self._firsts: list[dict[int | str, Any]] = []
        self._begins: dict[tuple[int, int], bool] = {}
        self._named: set[int] = set()
        self._known: dict[tuple[int, ...], list[tuple[int, int]]] = {}

    def add(self, patterns: Iterable[Pattern], attrs: dict[Any, Any], index: int = 0) -> None:
        """Add a rule; rules on one token alone are remembered, others are tried each time."""
        super().add(patterns, attrs, index)
        rule = self.vocab.strings.add(str(len(self.attrs) - 1))
        listed: list[Any] = list(patterns)
        alone = [p for p in listed if len(p) == 1 and _is_simple(p[0])]
        others = [p for p in listed if p not in alone]
        for matcher, some in ((self._alone, alone), (self._others, others)):
            if some:
                matcher.add(rule, some)
        self._firsts += [pattern[0] for pattern in others]
        self._begins.clear()
        self._named |= {self.vocab.strings.add(w) for p in alone for w in _words(p[0])}
        self._known.clear()

    def match(self, doc: Doc) -> list[Match]:
        """Every rule that fits, in the order in which they take effect."""
        seen = doc.to_array(["TAG", "DEP", "IS_SPACE", "LOWER"]).tolist()
        keys = [(t, d, s, w if w in self._named else 0) for t, d, s, w in seen]
        if not self._known.keys() >= set(keys):
            self._learn(doc, keys)
        found = [(a, m, i, i + 1) for i, key in enumerate(keys) for a, m in self._known[key]]
        if any(self._may_begin(place, word) for _, place, _, word in seen):
            found += self._run(self._others, doc)
        return sorted(found)

    def _learn(self, doc: Doc, keys: Sequence[tuple[int, ...]]) -> None:
        fitting: dict[int, list[tuple[int, int]]] = {}
        for attribute, rule, start, _ in self._run(self._alone, doc):
            fitting.setdefault(start, []).append((attribute, rule))
        for number, key in enumerate(keys):
            self._known[key] = fitting.get(number, [])

    def _may_begin(self, place: int, word: int) -> bool:
        """Whether a token with this place in the grammar can begin one of the other rules."""
        key = place, word
        if key not in self._begins:
            if len(self._begins) == MOST:
                self._begins.clear()
            texts = {"DEP": self.vocab.strings[place], "LOWER": self.vocab.strings[word]}
            self._begins[key] = any(_may_be(first, texts) for first in self._firsts)
        return self._begins[key]

    def _run(self, matcher: Matcher, doc: Doc) -> list[Match]:
        found = matcher(doc, allow_missing=True, as_spans=False)
        return [(int(self.vocab.strings[m]), m, start, end) for m, start, end in found]


def _is_simple(token: dict[int | str, Any]) -> bool:
    """Whether a rule on a token only compares what is remembered, with values it lists."""
    tests = [test for value in token.values() if isinstance(value, dict) for test in value]
    return token.keys() <= LOOKED_AT and LISTING.issuperset(tests)


def _may_be(token: dict[int | str, Any], texts: dict[str, str]) -> bool:
    """Whether a rule on a token lets these values pass; what else it asks is not looked at."""
    for attribute, value in texts.items():
        test = token.get(attribute, value)
        tests: dict[str, Any] = test if isinstance(test, dict) else {"IN": [test]}
        if value not in tests.get("IN", [value]):
            return False
        if not re.search(tests.get("REGEX", ""), value):
            return False
    return True


def _words(token: dict[int | str, Any]) -> list[str]:
    """The words that a rule names for a token."""
    named = token.get("LOWER", [])
    if isinstance(named, dict):
        return [word for words in named.values() for word in words]
    return [named] if isinstance(named, str) else named


@Language.factory(NAME)
def make_ruler(nlp: Language, name: str) -> RememberingRuler:
    """An empty ruler for a pipeline."""
    return RememberingRuler(nlp.vocab, name)


def put_in_place(model: Language) -> None:
    """Let a pipeline's own ruler remember."""
    usual = model.get_pipe("attribute_ruler")
    ruler = model.replace_pipe("attribute_ruler", NAME)
    if isinstance(usual, AttributeRuler) and isinstance(ruler, RememberingRuler):
        ruler.add_patterns(usual.patterns)
