"""The date expressions of a document in order, with what their sentences say about them."""

import re
from typing import NamedTuple

from probanda.analysis.dates.datelines import opens_report
from probanda.analysis.dates.direction import Direction, find_direction
from probanda.analysis.dates.lines import find_head
from probanda.analysis.dates.own_clause import find_own_clause
from probanda.analysis.dates.passages import Passage, find_passages
from probanda.analysis.dates.refusals import is_no_date
from probanda.analysis.dates.scanning import Sighting, scan
from probanda.analysis.dates.vocabulary import months
from probanda.analysis.language import Parsed

JOINING = re.compile(
    r"\s+(?:to|until|till|through|up\s+to)\s+(?:the\s+)?|\s?[-–—]\s?", re.IGNORECASE
)
AND = re.compile(r",?\s+(?:and|or)\s+(?:on\s+|in\s+)?", re.IGNORECASE)
OPENING = re.compile(r"\b(between|from|since)\s+(?:the\s+)?$", re.IGNORECASE)
POINTS = frozenset({"day", "month", "year", "weekday", "season", "numeric", "unit", "near day"})
ADDRESSED = re.compile(
    r"\b(?:told|warned|asked|ordered|promised|shouted\s+at|said\s+to|threatened)"
    r"\s+(him|her|them|me|us|you|his|their|my|our)\b",
    re.IGNORECASE,
)
ALONE = re.compile(r"(?:\s+(?:that|this))?\s*(?:[^\w\s(]|$|(?:and|but|or)\b)")
EARLIER = {"before": "earlier", "after": "later"}
HEADED: dict[str, Direction] = {"past": "past", "ahead": "future"}
MARKS = re.compile('[„“”"]')


class Expression(NamedTuple):
    """A date expression: offsets in the document, what it says, and how it is spoken of.

    ``block`` counts the article's blocks, ``sentence`` is the offset where its sentence begins;
    ``before`` is the word in front of it; ``quoted`` is true inside quotation marks.
    """

    start: int
    end: int
    shape: str
    parts: dict[str, str]
    direction: Direction
    quoted: bool
    block: int
    sentence: int
    before: str


def find_expressions(parsed: Parsed) -> tuple[Expression, ...]:
    """Every date expression of the article in order, none overlapping."""
    return tuple(e for passage in find_passages(parsed) for e in _in_passage(passage))


def find_stretches(passage: Passage) -> list[Sighting]:
    """Where dates stand in a paragraph, in its own offsets."""
    seen = (_without_that(s) if is_no_date(s, passage) else s for s in scan(passage.text))
    return [s for s in seen if s and not is_no_date(s, passage)]


def _without_that(s: Sighting) -> Sighting | None:
    """ "The council said that Friday was quiet": the day itself, where "that" belongs to the verb."""
    shape = next((shape for shape in ("weekday", "month") if shape in s.parts), None)
    if s.shape != "step" or s.parts["step"].lower() != "that" or shape is None:
        return None
    parts = {name: part for name, part in s.parts.items() if name != "step"}
    return Sighting(s.start + len("that "), s.end, shape, parts) if "unit" not in parts else None


def _in_passage(passage: Passage) -> list[Expression]:
    sightings = find_stretches(passage)
    if not sightings:
        return []
    quoted = _quoted_stretches(passage.text)
    return [_make(passage, s, quoted) for s in _join(passage.text, sightings)]


def _make(passage: Passage, s: Sighting, quoted: list[tuple[int, int]]) -> Expression:
    quotation = next(((a, b) for a, b in quoted if a <= s.start < b), None)
    parts = {**s.parts, **find_own_clause(passage, s.start, s.end)}
    if parts.get("after") == "over" and _behind_particle(passage, s.start):
        del parts["after"]  # "handed over last month": not in the course of a month
    if s.shape == "weekday" and _is_of_story(passage, s):
        s = s._replace(shape="step")
        parts = {**parts, "step": "the"}
    if parts.get("shift", "").lower() in EARLIER and ALONE.match(passage.text, s.end):
        parts["shift"] = EARLIER[parts["shift"].lower()]  # "the day before, a drone had come"
    if quotation and s.shape == "near day":
        addressee = _addressee(passage.text, *quotation)
        parts = {**parts, "addressee": addressee} if addressee else parts
    shape, direction = s.shape, find_direction(passage, s.start, s.end)
    if heads := find_head(passage, s):
        parts, direction = {**parts, "heads": heads}, HEADED.get(heads, "either")
    if shape == "day" and opens_report(passage, s.start, s.end):
        parts = {**parts, "dateline": "yes"}
    if direction == "past" and shape == "unit" and _is_next(parts):
        shape, parts = "step", {**parts, "step": "next"}
    return Expression(
        passage.start + s.start,
        passage.start + s.end,
        shape,
        parts,
        direction,
        quotation is not None,
        passage.number,
        passage.start + _sentence_start(passage, s.start),
        _word_before(passage.text, s.start),
    )


def _behind_particle(passage: Passage, start: int) -> bool:
    span = passage.span(start, start + 1)
    return span is not None and span[0].i > 0 and passage.doc[span[0].i - 1].dep_ == "prt"


def _is_of_story(passage: Passage, s: Sighting) -> bool:
    """ "On the Sunday": of the days that are told of, never of these days; "the Sunday service" is a service."""
    span = passage.span(s.start, s.end)
    plain = "which" not in s.parts and _word_before(passage.text, s.start) == "the"
    return plain and span is not None and span.root.dep_ in ("pobj", "npadvmod")


def _is_next(parts: dict[str, str]) -> bool:
    """ "The next month he was freed": the month behind the one that is told of."""
    told = parts.get("which", "").lower() == "next" and "the" in parts and "after" not in parts
    return told and parts["unit"].lower() in ("week", "weekend", "month", "year")


def _addressee(text: str, start: int, end: int) -> str:
    """To whom in the story the quoted words were said: "a guard told her", "he warned us"."""
    around = text[max(0, start - 60) : start], text[end : end + 60]
    found = [m for stretch in around for m in [ADDRESSED.search(stretch)] if m]
    return found[0][1].lower() if found else ""


def _word_before(text: str, at: int) -> str:
    words = text[max(0, at - 20) : at].split()
    return words[-1].lower() if words else ""


def _sentence_start(passage: Passage, at: int) -> int:
    span = passage.span(at, at + 1)
    if span is None:
        return 0
    token = span[0]
    while token.i and not token.is_sent_start:  # Span.sent walks through the whole paragraph
        token = passage.doc[token.i - 1]
    return token.idx


def _quoted_stretches(text: str) -> list[tuple[int, int]]:
    """Stretches inside double marks; one that is not closed runs to the end."""
    found, opened, low = [], None, False
    for mark in MARKS.finditer(text):
        closes = mark[0] == "”" or (mark[0] == '"' and opened is not None)
        closes = closes or (mark[0] == "“" and low)  # „so“
        if not closes:
            opened, low = mark.start(), mark[0] == "„"
        elif opened is not None:
            found.append((opened, mark.start()))
            opened, low = None, False
    return [*found, (opened, len(text))] if opened is not None else found


def _join(text: str, sightings: list[Sighting]) -> list[Sighting]:
    """Two ends of a range become one; a year printed once counts for both ends."""
    joined: list[Sighting] = []
    for sighting in sightings:
        left = joined[-1] if joined else None
        if left is None or left.shape == "range":
            joined.append(sighting)
            continue
        between = text[left.end : sighting.start]
        opening = OPENING.search(text[max(0, left.start - 20) : left.start])
        if _is_range(left, sighting, between, opening[1].lower() if opening else ""):
            joined[-1] = _range(_with_year(left, sighting), sighting)
        else:
            if AND.fullmatch(between) and left.shape == sighting.shape:
                joined[-1] = _with_year(left, sighting)
                _date_list(text, joined)
            joined.append(sighting)
    return joined


def _date_list(text: str, joined: list[Sighting]) -> None:
    """ "In October, November and December 2030": the year counts for all that are listed."""
    for at in range(len(joined) - 2, -1, -1):
        left, right = joined[at], joined[at + 1]
        if left.shape != right.shape or text[left.end : right.start].strip() != ",":
            return
        joined[at] = _with_year(left, right)


def _is_range(left: Sighting, right: Sighting, between: str, opening: str) -> bool:
    if not {left.shape, right.shape} <= POINTS or ("year" in left.shape and right.shape != "year"):
        return False
    if opening == "between" and re.fullmatch(r"\s+and\s+(?:the\s+)?", between):
        return True
    if not JOINING.fullmatch(between):
        return False
    dash = between.strip() in ("-", "–", "—")
    return (
        opening == "from"
        or left.shape == right.shape == "year"
        or (dash and left.shape == right.shape != "weekday")
        or (left.shape == right.shape == "month" and "year" in right.parts)
    )


def _with_year(left: Sighting, right: Sighting) -> Sighting:
    """The year that the right end prints, for a left end in the same year or in the one before; the
    week, for weekdays."""
    parts = left.parts
    if left.shape == right.shape == "weekday" and "weekof" in right.parts:
        return left._replace(parts={"weekof": right.parts["weekof"], **parts})
    key = next((k for k in ("year", "which") if k in right.parts), None)
    if left.shape not in ("day", "month") or right.shape not in ("day", "month") or key is None:
        return left
    if {"year", "which", "near"} & parts.keys() or {"month"} - parts.keys() - right.parts.keys():
        return left
    value = right.parts[key]
    if key == "year" and months()[parts["month"]] > months()[right.parts["month"]]:
        value = str(int(value) - 1)
    return left._replace(parts={**parts, key: value})


def _range(left: Sighting, right: Sighting) -> Sighting:
    parts = {"from_shape": left.shape, "to_shape": right.shape}
    parts |= {f"from_{k}": v for k, v in left.parts.items()}
    parts |= {f"to_{k}": v for k, v in right.parts.items()}
    return Sighting(left.start, right.end, "range", parts)


def ends_of(expression: Expression) -> tuple[Expression, Expression]:
    """The two ends of a range as expressions of their own."""
    ends = []
    for prefix in ("from_", "to_"):
        parts = {
            k.removeprefix(prefix): v for k, v in expression.parts.items() if k.startswith(prefix)
        }
        shape = parts.pop("shape")
        ends.append(expression._replace(shape=shape, parts=parts))
    return ends[0], ends[1]
