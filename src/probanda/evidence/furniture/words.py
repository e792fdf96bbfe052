"""Furniture by its words: labels of pages, and phrases in which only a page speaks."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from probanda.evidence.furniture.lines import ADDRESS, OUTER_MARKS, WE, YOU, PageBlock
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
LONGEST_APPEAL = 900
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

REACHABLE = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?://|www\.)\S+"
    r"|(?<![\d-])(?:\+|00|\(0)\d[\d ()/-]{6,}\d|\b(?:text|call|dial|ring) (?:\w+ to )?\d{4,}",
    re.IGNORECASE,
)
"""An e-mail address, a web address, a telephone number."""
POST_LINK = re.compile(
    r"(?:https?://)?(?:t\.co/\w+|pic\.(?:twitter|x)\.com/\w+|(?:twitter|x)\.com/\w+/status/\d+\S*)"
)
"""The link with which a post on a platform ends: nobody is reached there."""

NOUN_BEFORE = r" (?:of|from|by|among|is|was|are|were|has|had|have|will|would|came|went|fell|rose|began|\w+ed)\b"
"""What follows a word that is a noun here, though it could be an imperative: "Help came"."""

SOURCE = re.compile(r"sources?\s*:", re.IGNORECASE)
"""Some agencies tell under this heading, between their paragraphs, where they have it from."""

LONGEST_BUTTON = 80
SENTENCE_START = re.compile(r"(?<=[.!?])\s+")
PIECE_START = re.compile(r"(?<=[.!?])\s+|\s[|·•]\s|\n")
SPOKEN = r"^[‘'].*[’'][.!?]?$"
"""A line that is one quotation, in the marks that are apostrophes elsewhere."""
QUOTED = re.compile(rf"[\"“”„«»]|''|{SPOKEN}")
TELLS = re.compile(rf"{QUOTED.pattern}|\b(?:I|my|me|he|him|his|she|her|hers)\b")
"""Somebody's own words, or a tale of a person: pages speak as "we" to "you"."""

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
    if re.match(SPOKEN, block.text):
        return None
    label = COUNT.sub("", block.folded)
    if len(label) <= 60 and "\n" not in block.text:
        kind = _labels().get(label)
        if kind and _may_be_label(block, label):
            return kind
    for kind, begins, holds, fragments in _patterns():
        if len(block.text) > LONGEST.get(kind, LONGEST_OTHER):
            continue
        if block.names_speaker or (block.reports and kind not in MAY_REPORT):
            continue
        if holds and holds.search(block.text):
            return kind
        if begins and begins.match(block.text) and _fits(block, kind):
            if kind == "metadata" and SOURCE.match(block.text) and block.is_between_text:
                return None
            return kind
        is_fragment = not block.is_sentence or (kind == LINKS and block.text.endswith("?"))
        if fragments and is_fragment and fragments.match(block.text):
            return kind
    if _asks_to_write(block):
        return "contact"
    if _is_button(block):
        return "navigation"
    if _holds_button(block):
        return "sign-up form"
    return "sign-up form" if _speaks_to_reader(block) else None


def _speaks_to_reader(block: PageBlock) -> bool:
    """Whether a short block addresses the reader about the page's own affairs."""
    if QUOTED.search(block.text):
        return False
    text = block.text.lower() if block.text.isupper() else block.text
    is_to_reader = bool(YOU.search(text)) and bool(WE.search(text))
    is_of_page = bool(_page_nouns().search(text))
    is_appeal = is_to_reader and is_of_page and len(block.text) <= LONGEST_APPEAL
    if is_appeal and has_imperative(block.text):
        return True
    if len(block.text) > LONGEST_OTHER or block.reports or TELLS.search(block.text):
        return False
    if is_to_reader and not block.is_sentence and block.is_short:
        return True
    return is_of_page and bool(ADDRESS.search(text) or has_imperative(text))


def _is_button(block: PageBlock) -> bool:
    """Whether a line that is no sentence tells the reader what to do with a part of the page."""
    if block.is_sentence or len(block.text) > LONGEST_BUTTON or block.role == "table cell":
        return False
    if block.reports or TELLS.search(block.text) or block.text.rstrip().endswith("?"):
        return False
    return has_imperative(block.text) and bool(_objects().search(block.text))


def _holds_button(block: PageBlock) -> bool:
    """Whether one sentence of a short block is nothing but a button: "Sign up here", "Log in"."""
    if len(block.text) > LONGEST_OTHER or block.reports or QUOTED.search(block.text):
        return False
    pieces = [piece.strip(OUTER_MARKS) for piece in PIECE_START.split(block.text)]
    ends_in_label = block.text[-1].isalnum() and _labels().get(pieces[-1].lower()) == "sign-up form"
    return len(pieces) > 1 and (
        ends_in_label or any(_button().fullmatch(piece) for piece in pieces)
    )


def has_imperative(text: str) -> bool:
    """Whether a sentence of the text begins with an order such as pages give."""
    return any(_imperative().match(sentence) for sentence in SENTENCE_START.split(text))


def _asks_to_write(block: PageBlock) -> bool:
    """Whether a block gives an address or a number and asks the reader to use it, or only gives it.

    A sentence that only tells of an address is the article's.
    """
    if len(block.text) > LONGEST["contact"] or block.reports or QUOTED.search(block.text):
        return False
    if not REACHABLE.search(POST_LINK.sub("", block.text)):
        return False
    asks = ADDRESS.search(block.text) or has_imperative(block.text)
    return bool(asks) or not block.is_sentence


def _may_be_label(block: PageBlock, label: str) -> bool:
    """A label is no table cell, and one word with a full stop or in quotation marks is speech."""
    return (
        block.role != "table cell"
        and (not block.text.endswith((".", "!", "”", '"', "?")) or block.text.endswith("..."))
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


def kind_of_label(words: str) -> str | None:
    """The kind of the page's part of which the words, in lower case, are a label, or None."""
    return _labels().get(words)


def is_share_button(words: str) -> bool:
    """Whether the words, in lower case, are buttons for passing the article on, with counts."""
    found: list[str] = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", words)
    return bool(found) and all(word in _button_words() for word in found)


@lru_cache(maxsize=1)
def _button_words() -> frozenset[str]:
    return frozenset(load_table("platforms")["buttons"])


@lru_cache(maxsize=1)
def _imperative() -> re.Pattern[str]:
    verbs = "|".join(load_table("furniture")["page voice"]["imperatives"])
    return re.compile(
        rf"\W{{0,3}}(?:please (?!find )\w|(?:(?:just|simply|then|or) )?(?:{verbs})\b(?!{NOUN_BEFORE}))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _page_nouns() -> re.Pattern[str]:
    return _words_of("nouns")


@lru_cache(maxsize=1)
def _objects() -> re.Pattern[str]:
    return _words_of("objects")


@lru_cache(maxsize=1)
def _button() -> re.Pattern[str]:
    voice = load_table("furniture")["page voice"]
    verbs, ends = "|".join(voice["button_verbs"]), "|".join(voice["button_ends"])
    return re.compile(rf"(?:please )?(?:{verbs}) (?:{ends})(?: from \S+)?", re.IGNORECASE)


@lru_cache(maxsize=2)
def picture_verbs(*tables: str) -> re.Pattern[str]:
    """How a line begins that tells in the present what a picture shows."""
    voice = load_table("furniture")["picture voice"]
    verbs = "|".join(verb for table in tables for verb in voice[table])
    return re.compile(rf"^[A-Z\d][^!?:;]{{2,200}}?\s(?:{verbs})\s")


@lru_cache(maxsize=1)
def closing_words() -> re.Pattern[str]:
    """Words with which a page speaks of itself at its foot."""
    return _words_of("closing")


def _words_of(part: str) -> re.Pattern[str]:
    words = "|".join(load_table("furniture")["page voice"][part])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


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
