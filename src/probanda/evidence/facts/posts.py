"""The posts of an exported channel or chat: each begins with the day and time at which it was put out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from probanda.evidence.document import Position
from probanda.evidence.facts.date_labels import label_length
from probanda.evidence.facts.page import Page, Part
from probanda.evidence.facts.printed_dates import PrintedDate, find_printed_dates

LONGEST = 90
"""Characters within which a post's day and time stand at the beginning of its block."""
WHOLE_DAY = len("2031-03-04")
HOUR = r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
TIME = re.compile(HOUR)
TIME_ALONE = re.compile(rf"\W?{HOUR}\W?")
WHO = re.compile(r"\W{0,3}(?:[^\W\d][^.!?;\n\[\]]{0,50}?[,:|]?\s?)?[\[(]?")
"""Before the day: nothing, or who posts."""
STAMP = re.compile(
    rf"(?:,|\s+at|T)?\s*{HOUR}(?:\s*\(?(?:UTC|GMT|[A-Z]{{2,4}}T)\)?)?(?:\s?[+-]\d\d:?\d\d)?\W{{0,3}}"
)
POSTER = re.compile(r"(?:[^\W\d][^.!?;\n]{0,50}:?)?")
"""Behind the time, where the words themselves stand in the blocks below."""
OPENED = re.compile(r"[\]–—:-]\s$|\n\s*$")
"""The end of "[04.07.2031 06:20] " or "04.07.2031, 06:20 - ", behind which the words may begin."""
BELOW = 3
"""Blocks within which a time of day follows on the line with the day of the posts below."""


class Post(NamedTuple):
    """Where a post begins, the first and last day that it can be of, and where they are printed."""

    start: int
    first: str
    last: str
    place: Position


def find_posts(page: Page) -> tuple[Post, ...]:
    """The posts of a page in order; none where there are not two of them with words of their own."""
    heads = [(part, day) for part in page.parts for day in _head(page, part)]
    ends = [*(part.number for part, _ in heads[1:]), len(page.parts)]
    said = [
        any(part.number < other.number < end for other in page.article)
        or (part.kind is None and not POSTER.fullmatch(_behind(part, day)))
        for (part, day), end in zip(heads, ends, strict=False)
    ]
    if sum(said) < 2:
        return ()
    return tuple(
        Post(part.start, day.first, day.last, part.span(day.start, day.end)) for part, day in heads
    )


def _head(page: Page, part: Part) -> Iterator[PrintedDate]:
    """The day with which a block begins a post: "[04.07.2031 06:20] Sorn Diary:"."""
    opening = part.text[:LONGEST]
    timed = TIME.search(opening) is not None
    if not (timed or _heads_times(page, part)) or part.kind == "caption":
        return
    if label_length("changed", opening) or label_length("other", opening):
        return
    for day in find_printed_dates(opening)[:1]:
        before, behind = part.text[: day.start], part.text[day.end :]
        if len(day.first) == WHOLE_DAY and (
            WHO.fullmatch(before) and _is_stamp(part, day)
            if timed
            else not re.search(r"\w", before + behind)
        ):
            yield day


def _is_stamp(part: Part, day: PrintedDate) -> bool:
    """Whether a time follows on the day, and then nothing, who posts, or a mark and the words."""
    stamp = STAMP.match(part.text, day.end)
    return stamp is not None and bool(
        OPENED.search(stamp[0]) or POSTER.fullmatch(_behind(part, day))
    )


def _behind(part: Part, day: PrintedDate) -> str:
    """What a block has behind the day and time of its post."""
    stamp = STAMP.match(part.text, day.end)
    return part.text[stamp.end() if stamp else day.end :]


def _heads_times(page: Page, part: Part) -> bool:
    """Whether times of day that stand alone follow on a line with a day, as in exported pages."""
    below = page.parts[part.number + 1 : part.number + 1 + BELOW]
    return len(part.text) < LONGEST // 2 and any(TIME_ALONE.fullmatch(b.text) for b in below)
