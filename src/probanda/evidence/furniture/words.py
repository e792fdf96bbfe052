"""Furniture by its words: labels of pages, and phrases in which only a page speaks."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from probanda.evidence.furniture.lines import PageBlock
from probanda.evidence.vocabulary import load_table

COUNT = re.compile(r"\s*[(\[]?\d+[)\]]?$")
LONGEST = {
    "privacy notice": 900,
    "disclaimer": 900,
    "contact": 400,
    "sign-up form": 600,
    "translation notice": 400,
}
LONGEST_OTHER = 300
MAY_REPORT = frozenset(
    {
        "caption",
        "credit",
        "related links",
        "disclaimer",
        "privacy notice",
        "translation notice",
        "metadata",
    }
)
"""Kinds whose lines may hold a word of saying: "Watch: Minister denied entry"."""

LINKS = "related links"
MUST_NOT_BE_SENTENCE = frozenset({"caption", "metadata", "credit"})

QUOTED = re.compile(r"[\"“”„«»]|''")
ADDRESS = re.compile(r"\b(?:[Yy]ou|[Yy]our|us|[Ww]e|[Oo]ur)\b")

SPELLINGS = ((" ?", r"\s*"), (" ", r"\s+"), ("[A-Z]", "(?-i:[A-Z])"))
"""How the patterns of the data file are to be read: any white space, and true capital letters."""


class Rules(NamedTuple):
    """The patterns of one kind of furniture."""

    kind: str
    begins: re.Pattern[str] | None
    holds: re.Pattern[str] | None
    fragments: re.Pattern[str] | None


def kind_by_words(block: PageBlock) -> str | None:
    """The kind that a block's words show, or None."""
    label = COUNT.sub("", block.folded)
    if len(label) <= 60 and "\n" not in block.text:
        kind = _labels().get(label)
        if kind and _may_be_label(block, label):
            return kind
    for kind, begins, holds, fragments in _patterns():
        if len(block.text) > LONGEST.get(kind, LONGEST_OTHER):
            continue
        if block.reports and kind not in MAY_REPORT:
            continue
        if holds and holds.search(block.text):
            return kind
        if begins and begins.match(block.text) and _fits(block, kind):
            return kind
        is_fragment = not block.is_sentence or (kind == LINKS and block.text.endswith("?"))
        if fragments and is_fragment and fragments.match(block.text):
            return kind
    return "sign-up form" if _speaks_to_reader(block) else None


def _speaks_to_reader(block: PageBlock) -> bool:
    """Whether a short block addresses the reader about the page's own affairs."""
    if len(block.text) > LONGEST_OTHER or block.reports or QUOTED.search(block.text):
        return False
    return bool(ADDRESS.search(block.text) and _page_nouns().search(block.text))


def _may_be_label(block: PageBlock, label: str) -> bool:
    """A label is no table cell, and one word with a full stop or in quotation marks is speech."""
    return (
        block.role != "table cell" and not block.text.endswith((".", "!", "”", '"', "?"))
    ) or len(label) > 25


def _fits(block: PageBlock, kind: str) -> bool:
    """Labels such as "Date: ..." begin short lines; a long sentence after them is the article's."""
    if kind in MUST_NOT_BE_SENTENCE:
        return len(block.text) <= 160 or not block.is_sentence
    if kind == "related links":
        return len(block.text) <= 200 and not (
            block.is_sentence and block.text.endswith((".", ".”")) and len(block.text) > 120
        )
    return True


def is_label(words: str) -> bool:
    """Whether the words, in lower case, are a label of pages."""
    return words in _labels()


@lru_cache(maxsize=1)
def _page_nouns() -> re.Pattern[str]:
    nouns = "|".join(load_table("furniture")["page voice"]["nouns"])
    return re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    table = load_table("furniture")
    return {label: kind for kind, rules in table.items() for label in rules.get("labels", ())}


@lru_cache(maxsize=1)
def _patterns() -> tuple[Rules, ...]:
    return tuple(
        Rules(
            kind,
            _any_of(rules.get("begins", ()), r"\W{0,3}"),
            _any_of(rules.get("holds", ()), ""),
            _any_of(rules.get("fragments", ()), r"\W{0,3}"),
        )
        for kind, rules in load_table("furniture").items()
    )


def _any_of(patterns: Sequence[str], before: str) -> re.Pattern[str] | None:
    if not patterns:
        return None
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    for written, meant in SPELLINGS:
        joined = joined.replace(written, meant)
    return re.compile(f"{before}(?:{joined})", re.IGNORECASE)
