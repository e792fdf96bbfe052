"""Modes of liability in a charge's wording."""

import re
from dataclasses import dataclass

from probanda.analysis.charges.vocabulary import ModeWording, load_modes
from probanda.analysis.records import Mode

PHRASE_END = re.compile(
    r"[”“\"!?;:]|\.(?:\s|$)|,?\sand\s(?:for\s)?(?:his|her|their|a|an|the)\s(?:\w+\s)?fail|"
    r",\s(?:and\s)?(?:for|as|he|she|the|it|according|said|says|which\s)\b|\sis\sstated|"
    r"\sin\s(?:the\s)?[A-Z]|\sbetween\s|\ssince\s|\sfrom\s\d",
)


BECAUSE = re.compile(
    r",?\s(?:(?:because|as|since|for|who|having|in that|and)\s)?(?:(?:he|she|they)\s)?"
    r"(?:(?:has|have|had|allegedly)\s)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class FoundMode:
    """A mode as printed; ``start`` and ``end`` count in the text that was read."""

    start: int
    end: int
    mode: Mode


def read_modes(text: str, start: int = 0, end: int | None = None) -> tuple[FoundMode, ...]:
    """Every mode that the stretch names, in order, none overlapping another."""
    end = len(text) if end is None else end
    found: list[FoundMode] = []
    for wording in load_modes():
        for match in wording.pattern.finditer(text, start, end):
            stretch = _stretch(wording, match, text, end)
            if stretch[1] > stretch[0] and not any(
                one.start < stretch[1] and stretch[0] < one.end for one in found
            ):
                printed = text[stretch[0] : stretch[1]]
                article = _article(wording, printed)
                found.append(FoundMode(*stretch, Mode(printed, article)))
    return tuple(_joined(sorted(found, key=lambda one: one.start), text))


def _joined(found: list[FoundMode], text: str) -> list[FoundMode]:
    """ "As a superior because he failed to punish his troops" is one mode in one wording."""
    joined: list[FoundMode] = []
    for one in found:
        last = joined[-1] if joined else None
        if (
            last
            and _is_superior(last)
            and _is_superior(one)
            and (BECAUSE.fullmatch(text, last.end, one.start))
        ):
            article = min(last.mode.article or "", one.mode.article or "", key=lambda a: -len(a))
            joined[-1] = FoundMode(last.start, one.end, Mode(text[last.start : one.end], article))
        else:
            joined.append(one)
    return joined


def _is_superior(found: FoundMode) -> bool:
    return (found.mode.article or "").startswith("28")


def _stretch(wording: ModeWording, match: re.Match[str], text: str, end: int) -> tuple[int, int]:
    begin, finish = match.span()
    if wording.runs_on:
        stop = PHRASE_END.search(text, finish, end)
        finish = stop.start() if stop else end
    printed = text[begin:finish]
    lead = re.match(r"(?:his|her|their|its|for|a|the)\s+", printed, re.IGNORECASE)
    begin += lead.end() if lead else 0
    return begin, begin + len(text[begin:finish].rstrip(" ,.\n"))


def _article(wording: ModeWording, printed: str) -> str | None:
    for pattern, article in wording.narrower:
        if pattern.search(printed):
            return article
    return wording.article
