"""Where and when a charged crime is said to have been committed, and by which standard."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from probanda.analysis.charges.bodies import is_charging_name
from probanda.analysis.charges.people import Cast, subtree_span
from probanda.analysis.charges.vocabulary import load_words
from probanda.analysis.language import Paragraph, text_of
from probanda.analysis.records import DateExpression

PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "from", "near", "inside", "across", "throughout", "around", "within", "of"}
)
TIMES = frozenset({"beginning", "start", "end", "time", "day", "year", "month", "wake", "course"})
COMMITTED = re.compile(
    r"\b(?:committed|perpetrated|carried\sout|took\splace|occurred|happened|massacres?|killings?|"
    r"attacks?|murders?|shooting|bombing|siege|conflict|war)\b",
    re.IGNORECASE,
)
OPEN_START = re.compile(r"\b(?:from|since|starting|beginning|as\sof)\b[^.;]{0,70}$", re.IGNORECASE)
RANGE = re.compile(r"\bbetween\b[^.;]{0,40}$|\bfrom\b[^.;]{0,30}$", re.IGNORECASE)
JOINS = re.compile(r"\s(?:and|to|until|till)\s|–", re.IGNORECASE)
TO = re.compile(r"\s*(?:and|to|until|till|through|–|-)\s*(?:at\sleast\s)?$", re.IGNORECASE)
CLAUSE_END = re.compile(
    r"[”\"](?=[,.]|\s(?:the|he|she|it|said|is)\b)|[;:]|,(?!\s(?:allegedly\s)?(?:committed|perpetrated|carried|between|from|at\sleast|in|"
    r"since)\b)|\.(?:\s|$)|\s(?:because|and\sthat)\s"
)


@dataclass(frozen=True)
class Setting:
    """Places as printed, and the interval from a first to a last day; open ends are None."""

    places: tuple[str, ...] = ()
    from_: str | None = None
    to: str | None = None


def read_setting(
    paragraph: Paragraph,
    start: int,
    end: int,
    cast: Cast,
    dates: tuple[DateExpression, ...],
) -> Setting:
    """Place and period in a stretch of a paragraph, from its ``start`` to the end of its clause."""
    text = text_of(paragraph.doc)
    stop = CLAUSE_END.search(text, start, end)
    end = stop.start() if stop else end
    tokens = [t for t in paragraph.doc if start <= t.idx < end]
    from_, to = _period(text, start, end, paragraph, dates)
    return Setting(_places(tokens, end, paragraph, cast, dates), from_, to)


def read_standard(text: str) -> str | None:
    """The standard of proof as printed, or None."""
    match = load_words().standards.search(text)
    return match.group() if match else None


def _places(
    tokens: list[Token],
    end: int,
    paragraph: Paragraph,
    cast: Cast,
    dates: tuple[DateExpression, ...],
) -> tuple[str, ...]:
    found: list[str] = []
    taken, left = -1, -1
    text = text_of(paragraph.doc)
    for token in tokens:
        if token.pos_ != "ADP" or token.lower_ not in PLACE_PREPOSITIONS or token.idx < taken:
            continue
        if token.lower_ == "of":
            continue
        for child in token.children:
            if child.dep_ != "pobj" or child.idx >= end:
                continue
            printed, finish = _printed(child, end, paragraph)
            if _is_place(child, printed, paragraph, cast, dates):
                if 0 <= left <= token.idx and not text[left : token.idx].strip():
                    continue  # "from A in B": where somebody was brought, not where it was done
                found.append(printed)
                taken = finish
                left = finish if token.lower_ == "from" else left
    return tuple(dict.fromkeys(found))


def _printed(noun: Token, end: int, paragraph: Paragraph) -> tuple[str, int]:
    begin, finish = subtree_span(noun)
    begin = max(begin, min(noun.idx, begin))
    text = text_of(paragraph.doc)[begin : min(finish, end)]
    text = re.split(
        r"\s(?:to|on|in|at|since|from|between|during|over|and|who|which|where)\s|,|\s\(", text
    )[0]
    text = re.sub(r"^(?:the|a|an)\s", "", text.strip(), flags=re.IGNORECASE)
    return text, begin + len(text)


def _is_place(
    noun: Token,
    printed: str,
    paragraph: Paragraph,
    cast: Cast,
    dates: tuple[DateExpression, ...],
) -> bool:
    """A name behind "in" or "from" that is no date and no full name of a person; or "area of X"."""
    begin, _ = subtree_span(noun)
    start = paragraph.start + begin
    end = start + len(printed) + 4
    if not printed or noun.ent_type_ in {"DATE", "TIME", "LAW"} or noun.lemma_ in TIMES:
        return False
    if any(d.start < end - 4 and start < d.end for d in dates):
        return False
    if is_charging_name(noun.text):
        return False
    for mention in cast.within(start, end):
        if mention.entity.kind == "person" and len(mention.entity.name.split()) > 1:
            return False
    capital = any(word[:1].isupper() for word in printed.split())
    return capital and (noun.pos_ == "PROPN" or noun.lemma_.lower() in load_words().place_nouns)


def _period(
    text: str, start: int, end: int, paragraph: Paragraph, dates: tuple[DateExpression, ...]
) -> tuple[str | None, str | None]:
    begin = paragraph.start
    known = [d for d in dates if d.from_ is not None and d.to is not None and not d.bounds]
    inside = [d for d in known if begin + start <= d.start < begin + end]
    inside.sort(key=lambda d: (d.start, d.end))
    for number, date in enumerate(inside):
        before = text[start : date.start - begin]
        printed = text[date.start - begin : date.end - begin]
        lead = before + re.split(r"\d", printed)[0]
        following = inside[number + 1] if number + 1 < len(inside) else None
        spans = RANGE.search(lead) or COMMITTED.search(before)
        if following and spans and TO.search(text[date.end - begin : following.start - begin]):
            return date.from_, following.to or following.from_
        if RANGE.search(before) and JOINS.search(printed):
            return date.from_, date.to
        if re.match(r"between\b|from\b.*\b(?:to|until)\b", printed, re.IGNORECASE):
            return date.from_, date.to
        if OPEN_START.search(lead):
            return date.from_, None
        if COMMITTED.search(before) or re.search(r"\bduring\b", lead, re.IGNORECASE):
            return date.from_, date.to
    return None, None
