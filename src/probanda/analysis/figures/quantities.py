"""Quantities in a paragraph: the number, how it is meant, and what it counts."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Span

from probanda.analysis.dates.passages import Passage
from probanda.analysis.dates.scanning import Sighting
from probanda.analysis.figures.counting import Counted, find_counted, find_kind_of_money
from probanda.analysis.figures.numerals import read_fraction, read_number
from probanda.analysis.figures.qualifying import Number, bounds, find_qualifier
from probanda.analysis.figures.refusals import is_no_figure
from probanda.analysis.figures.vocabulary import (
    listed,
    number_pattern,
    number_windows,
    numbers,
)
from probanda.analysis.records import Qualifier

RANGE = re.compile(
    r"\s*(?:-|–|—)\s*|-to-|\s+(?:to|and|or)\s+(?:(?:over|about|perhaps|even|as\s+many\s+as)\s+)?"
)
RESTATED = re.compile(r"(?:\s+[a-z]+){0,2},\s+or\s+")
OTHERS = re.compile(r"\s+of\s+(?:them|whom|which|these)\b")
BETWEEN = re.compile(
    r"\b(between|from|anywhere between)\s+(?:about\s+|around\s+|an?\s+estimated\s+)?$", re.I
)


class Quantity(NamedTuple):
    """A quantity in offsets of the paragraph; ``value`` is None when no one number is printed."""

    start: int
    end: int
    value: Number
    least: Number
    most: Number
    qualifier: Qualifier
    unit: str
    counted: str


class Numeral(NamedTuple):
    """A printed number: where it stands, its value or the least a vague word means."""

    start: int
    end: int
    value: Number
    least: Number
    unit: str
    span: Span


def find_quantities(
    passage: Passage, taken: Sequence[Sighting], names: frozenset[str]
) -> list[Quantity]:
    """Every quantity in order.

    ``taken`` are stretches that are dates, ``names`` figures that name a thing elsewhere in the
    document ("the Falcon 737"): alone or before a singular they name it here too.
    """
    numerals = [n for n in _find_numerals(passage, taken) if not _is_named(passage, n, names)]
    found: list[Quantity] = []
    at = 0
    while at < len(numerals):
        pair = numerals[at : at + 2]
        joined = _range(passage, pair[0], pair[1]) if len(pair) == 2 else None
        is_hyphened = bool(joined) and passage.text[pair[0].end : pair[1].start] == "-to-"
        if joined and (is_hyphened or _is_between(passage.text, pair[0].start)):
            found += _two_ends(joined, pair[0], pair[1])
        else:
            single = joined or _single(passage, pair[0])
            single = _with_others(passage.text, found, single)
            if single.qualifier != "exactly" or not _is_article(passage.text, single):
                found.append(_restated(passage.text, found, single))
        at += 2 if joined else 1
    return found


def _is_article(text: str, one: Quantity | Numeral) -> bool:
    """ "Rather than a year": a number only where a word loosens it, as in "for nearly a year"."""
    return text[one.start : one.end].lower() in ("a", "an")


def _is_between(text: str, at: int) -> bool:
    opening = BETWEEN.search(text[max(0, at - 40) : at])
    return opening is not None and opening[1].lower().endswith("between")


def _two_ends(whole: Quantity, low: Numeral, high: Numeral) -> tuple[Quantity, Quantity]:
    """ "Between 60 and 90", "60-to-90-day": each number is printed as a bound, and each says what both allow."""
    return (
        whole._replace(start=low.start, end=low.end, value=whole.least, qualifier="at least"),
        whole._replace(start=high.start, end=high.end, value=whole.most, qualifier="at most"),
    )


def _with_others(text: str, found: Sequence[Quantity], one: Quantity) -> Quantity:
    """ "109 people, 26 of them in danger": 26 of what was counted before in the sentence."""
    before = found[-1] if found and not one.counted and OTHERS.match(text, one.end) else None
    if before is None or re.search(r"[.!?;]\s", text[before.end : one.start]):
        return one
    return one._replace(unit=one.unit or before.unit, counted=before.counted)


def _restated(text: str, found: Sequence[Quantity], one: Quantity) -> Quantity:
    """ "Over $6 billion, or $11 per share": the same again, in another measure."""
    before = found[-1] if found and one.qualifier == "exactly" else None
    if before is None or not RESTATED.fullmatch(text[before.end : one.start]):
        return one
    is_other = one.unit not in ("", before.unit) or re.match(
        r"\s+(?:per|an?|each)\b", text[one.end :][:12]
    )
    if not is_other or before.qualifier not in ("over", "under", "at least", "at most"):
        return one
    least, most = bounds(one.value, before.qualifier, None, not one.unit, "")
    return one._replace(qualifier=before.qualifier, least=least, most=most)


def _find_numerals(passage: Passage, taken: Sequence[Sighting]) -> list[Numeral]:
    found = []
    for begin, stop in number_windows(passage.text):
        for match in number_pattern().finditer(passage.text, begin, stop):
            numeral = _numeral(passage, match)
            if numeral and not any(t.start < numeral.end and numeral.start < t.end for t in taken):
                found.append(numeral)
    return found


def _numeral(passage: Passage, match: re.Match[str]) -> Numeral | None:
    text = passage.text
    start, end = match.span()
    while text[start].isspace():
        start += 1
    span = passage.span(start, end)
    if span is None:
        return None
    plain = match["number"] and not match["percent"]
    money = bool(match["sign"]) or _is_money(text, end)
    if plain and not money and is_no_figure(passage, span, match.start("number"), end):
        return None
    return _read(match, start, end, span)


def _is_named(passage: Passage, numeral: Numeral, names: frozenset[str]) -> bool:
    if passage.text[numeral.start : numeral.end] not in names:
        return False
    noun = find_counted(passage.doc, numeral.span).noun
    return noun is None or noun.tag_ not in ("NNS", "NNPS")


def _is_money(text: str, end: int) -> bool:
    return bool(
        re.match(
            r"\s+(?:\w+\s+)?(?:dollars|euros?|pounds|hryvnias?|rou?bles?|yen)\b",
            text[end : end + 30],
        )
    )


def _read(match: re.Match[str], start: int, end: int, span: Span) -> Numeral:
    if match["vague"]:
        least = (numbers()["vague"] | numbers()["vague_alone"])[
            " ".join(match["vague"].lower().split())
        ]
        return Numeral(start, end, None, least, "", span)
    if match["fraction"] or match["share"]:
        return Numeral(start, end, read_fraction(match[0]), None, "share", span)
    sign = (match["sign"] or "").strip()
    noun = find_counted(span.doc, span).noun if "." in match["number"] else None
    counts = noun is not None and noun.tag_ == "NNS"
    counts = counts and noun is not None and noun.lemma_ not in listed("measures", "units")
    thousands = not match["percent"] and (bool(sign) or counts)
    value = read_number(match["number"], match["short"] or "", thousands)
    unit = "%" if match["percent"] else sign
    return Numeral(start, end, value, None, unit, span)


def _single(passage: Passage, numeral: Numeral) -> Quantity:
    counted = _find_counted(passage, numeral)
    noun = counted.noun
    noun_end = noun.idx + len(noun.text) if noun is not None else numeral.end
    qualifier, words = find_qualifier(passage, numeral.start, numeral.end, noun_end, counted.unit)
    if numeral.value is None:
        qualifier = "vague"
    counts = not numeral.unit and not _is_article(passage.text, numeral)  # an hour is no count
    least, most = bounds(numeral.value, qualifier, numeral.least, counts, words)
    return Quantity(
        numeral.start,
        numeral.end,
        numeral.value,
        least,
        most,
        qualifier,
        numeral.unit or counted.unit,
        counted.phrase,
    )


def _find_counted(passage: Passage, numeral: Numeral) -> Counted:
    counted = find_counted(passage.doc, numeral.span)
    money = numeral.unit not in ("", "%", "share")
    if money and counted.unit in ("dollar", "euro", "pound"):
        return Counted("", "", counted.noun)  # "$5 billion dollars"
    if money and not counted.phrase:
        return Counted("", find_kind_of_money(passage.doc, numeral.span), None)
    if not counted.unit and _is_of_votes(passage.text, numeral):
        return Counted("vote", "votes", None)
    return counted


def _is_of_votes(text: str, numeral: Numeral) -> bool:
    """ "Voted 52-35", "by 231 votes to 190"."""
    before, after = text[max(0, numeral.start - 60) : numeral.start], text[numeral.end :][:8]
    if re.search(r"\d\s+votes?\s+(?:to|against)\s+$", before):
        return True
    pair = re.match(r"[-–]\d", after) or re.search(r"\d[-–]$", before)
    return bool(pair and re.search(r"\bvot(?:ed?|es|ing)\b[^.;]*$", before))


def _range(passage: Passage, left: Numeral, right: Numeral) -> Quantity | None:
    """ "Between 200 and 300", "two or three", "60-80 per cent": one quantity with two ends."""
    text = passage.text
    between = text[left.end : right.start]
    if left.value is None or right.value is None or not RANGE.fullmatch(between):
        return None
    opening = BETWEEN.search(text[max(0, left.start - 40) : left.start])
    word = between.split()[0].lower() if between.strip() else ""
    named = find_counted(passage.doc, left.span)
    low: int | float = left.value
    if left.unit != right.unit and (left.unit == "%" or right.unit not in ("", "%")):
        return None
    if left.unit != "%" and named.noun is None and low < 1000 <= right.value:
        low = _scaled(low, text[right.start : right.end])
    signs = word and right.unit not in ("", "%")
    if signs or (opening and opening[1].lower() == "from"):
        return None  # "rose from 200 to 300", "down $3 to $77": a change, not a range
    if word == "and" and not (opening and opening[1].lower().endswith("between")):
        return None
    if low >= right.value or (word == "or" and right.value - low > max(2, low)):
        return None
    if named.noun is not None and named.noun.i < right.span.start:
        return None
    counted = find_counted(passage.doc, right.span)
    unit = right.unit or left.unit or counted.unit
    return Quantity(left.start, right.end, None, low, right.value, "about", unit, counted.phrase)


def _scaled(low: int | float, printed: str) -> int | float:
    """ "1.5 to 2 million": the scale behind the second number is the first one's too."""
    scales = [s for s in numbers()["scales"] if re.search(rf"\b{s}\b", printed.lower())]
    return read_number(f"{low} {scales[-1]}") if scales else low
