"""Quantities in a paragraph: the number words, their qualifier, and the noun they count."""

import re

import msgspec
from spacy.tokens import Doc, Token

from probanda.analysis.records import Qualifier

QUALIFIERS: dict[str, Qualifier] = {
    **dict.fromkeys(("over", "more than", "above", "in excess of", "upwards of"), "over"),
    **dict.fromkeys(("at least", "no fewer than", "no less than", "a minimum of"), "at least"),
    **dict.fromkeys(("under", "below", "fewer than", "less than"), "under"),
    **dict.fromkeys(("almost", "nearly"), "under"),
    **dict.fromkeys(("up to", "at most", "no more than", "as many as", "a maximum of"), "at most"),
    **dict.fromkeys(
        (
            "about",
            "around",
            "some",
            "roughly",
            "approximately",
            "an estimated",
            "estimated",
            "circa",
        ),
        "about",
    ),
}
VAGUE = frozenset(
    [
        "dozens",
        "scores",
        "hundreds",
        "thousands",
        "millions",
        "billions",
        "tens",
        "several",
        "many",
        "dozen",
        "numerous",
    ]
)
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
DIGITS = re.compile(r"\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
TIMES = {"once": 1, "twice": 2}
LEGAL = frozenset(
    [
        "article",
        "articles",
        "section",
        "paragraph",
        "rule",
        "chapter",
        "page",
        "no.",
        "number",
        "resolution",
    ]
)


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity in offsets of the paragraph; ``value`` is None when it is vague."""

    start: int
    end: int
    value: int | float | None
    least: int | float | None
    most: int | float | None
    qualifier: Qualifier
    unit: str
    counted: str


def find_quantities(doc: Doc) -> list[Quantity]:
    """Every quantity in order; "one" as a pronoun and numbers of articles are none."""
    found = []
    at = 0
    while at < len(doc):
        words = _number_at(doc, at)
        if not words:
            at += 1
            continue
        at = words[-1].i + 1
        noun = _counted_noun(words[-1])
        if _is_number_of_something_else(words, noun):
            continue
        found.append(_make(doc, words, noun))
    return found


def _number_at(doc: Doc, at: int) -> list[Token]:
    """The longest run of number words from here."""
    words: list[Token] = []
    for token in doc[at:]:
        lower = token.lower_
        if lower in VAGUE and not (words and lower == "dozen"):
            return words or [token]
        is_number = _read(lower) is not None or (lower in SCALES) or lower == "dozen"
        joins = bool(words) and lower in ("-",) and token.i + 1 < len(doc) and _is_ten(words[-1])
        if not is_number and not joins:
            break
        words.append(token)
    while words and words[-1].lower_ == "-":
        words.pop()
    return words


def _is_ten(token: Token) -> bool:
    return token.lower_ in TENS


def _read(word: str) -> int | float | None:
    if DIGITS.fullmatch(word):
        plain = re.sub(r"[,  ]", "", word)
        return float(plain) if "." in plain else int(plain)
    if word in ONES:
        return ONES.index(word)
    if word in TENS:
        return 20 + 10 * TENS.index(word)
    if "-" in word:
        parts = [_read(part) for part in word.split("-")]
        if len(parts) == 2 and word.split("-")[0] in TENS and None not in parts:
            return sum(part for part in parts if part is not None)
    return TIMES.get(word)


def _value(words: list[Token]) -> int | float | None:
    total: int | float = 0
    current: int | float = 0
    for token in words:
        lower = token.lower_
        if lower in VAGUE and lower != "dozen":
            return None
        if lower in SCALES or lower == "dozen":
            scale = SCALES.get(lower, 12)
            current = (current or 1) * scale
            if scale > 100:
                total, current = total + current, 0
        else:
            current += _read(lower) or 0
    value = total + current
    return int(value) if float(value).is_integer() else value


def _counted_noun(last: Token) -> Token | None:
    """The noun that the number stands before or, after "of", the one behind."""
    for child in last.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if last.dep_ in ("nummod", "quantmod", "amod", "compound", "npadvmod") and last.head.i > last.i:
        head = last.head
        return head if head.pos_ in ("NOUN", "PROPN", "SYM") or head.lower_ == "%" else None
    return None


def _is_number_of_something_else(words: list[Token], noun: Token | None) -> bool:
    first, last = words[0], words[-1]
    before = first.nbor(-1) if first.i else None
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    if before is not None and before.lower_.strip(".") in {w.strip(".") for w in LEGAL}:
        return True
    if after is not None and after.lower_ in ("a.m.", "p.m.", "am", "pm", "gmt"):
        return True
    bare_one = len(words) == 1 and first.lower_ in ("one", "zero", "many", "several")
    if bare_one and (noun is None or first.lower_ in ("many", "several")):
        return True
    is_year = len(words) == 1 and re.fullmatch(r"(1[5-9]|20)\d\d", first.text)
    return bool(is_year and noun is None) or (before is not None and before.text == "-")


def _make(doc: Doc, words: list[Token], noun: Token | None) -> Quantity:
    value = _value(words)
    qualifier = "vague" if value is None else _qualifier(doc, words[0].i)
    end = words[-1].idx + len(words[-1].text)
    least, most = _bounds(value, qualifier)
    return Quantity(
        start=words[0].idx,
        end=end,
        value=value,
        least=least,
        most=most,
        qualifier=qualifier,
        unit=noun.lemma_.lower() if noun is not None else "",
        counted=_counted(noun, words[0]) if noun is not None else "",
    )


def _qualifier(doc: Doc, first: int) -> Qualifier:
    for length in (3, 2, 1):
        before = doc[max(0, first - length) : first].text.lower()
        if len(before.split()) == length and before in QUALIFIERS:
            return QUALIFIERS[before]
    return "exactly"


def _bounds(
    value: int | float | None, qualifier: Qualifier
) -> tuple[int | float | None, int | float | None]:
    """What the wording allows; "about" sets no bounds that a text shows."""
    match qualifier:
        case "exactly":
            return value, value
        case "over":
            return (value + 1 if isinstance(value, int) else value), None
        case "at least":
            return value, None
        case "under":
            return None, (value - 1 if isinstance(value, int) else value)
        case "at most":
            return None, value
    return None, None


def _counted(noun: Token, number: Token) -> str:
    """The noun with what restricts it, without the number."""
    words = [
        t
        for t in noun.subtree
        if t.i > number.i and t.dep_ != "punct" and not (t.dep_ == "nummod" and t.head == noun)
    ]
    left = {t.i for c in noun.children if c.dep_ in ("appos", "cc", "conj") for t in c.subtree}
    kept = [t for t in words if t.i not in left]
    if not kept:
        return noun.text
    return " ".join(noun.doc[kept[0].i : kept[-1].i + 1].text.split())
