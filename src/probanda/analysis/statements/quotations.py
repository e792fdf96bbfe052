"""Where quotation marks open and close, over paragraphs, whatever marks a text uses."""

import re
from dataclasses import dataclass, replace

# an opening mark and the marks that may close it
PAIRS = {
    "“": '”"',
    "„": '“”"',
    "”": "”",
    "«": "»",
    "»": "«",
    "‘": "’'",
    '"': '"”',
    "'": "'’",
    "''": "''",
    "``": "''",
}
MARK = re.compile("[" + re.escape("".join(mark[0] for mark in PAIRS)) + "]")
SINGLE = frozenset("‘'’")
BEFORE_OPENING = frozenset(' \t\u00a0\u202f([{—–-/:“"‘«„…\n')


@dataclass(frozen=True)
class Quotation:
    """Words between quotation marks; offsets count from the paragraph's start.

    ``outer_start`` and ``outer_end`` take the marks in. ``goes_on`` is True when the paragraph
    ends before a closing mark, ``continues`` when the quotation began in an earlier paragraph.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    goes_on: bool = False
    continues: bool = False


def find_quotations(texts: list[str]) -> list[tuple[Quotation, ...]]:
    """The outermost quotations of each paragraph, in order."""
    found: list[tuple[Quotation, ...]] = []
    open_before = False
    for number, text in enumerate(texts):
        following = texts[number + 1] if number + 1 < len(texts) else ""
        quotations = _scan(text, stays_open=_opens(text) and _opens(following))
        if quotations and open_before and quotations[0].outer_start == _first_character(text):
            quotations[0] = replace(quotations[0], continues=True)
        found.append(tuple(quotations))
        open_before = bool(quotations) and quotations[-1].goes_on
    return found


def _first_character(text: str) -> int:
    return len(text) - len(text.lstrip())


def _opens(text: str) -> bool:
    """Whether a paragraph begins with a single opening mark that is no apostrophe."""
    return text.lstrip().startswith("‘")


def _scan(text: str, stays_open: bool) -> list[Quotation]:
    """``stays_open``: the next paragraph opens the quotation anew, which closes none before."""
    quotations: list[Quotation] = []
    position = 0
    while found := MARK.search(text, position):
        position = found.start()
        mark = _opening(text, position)
        if mark is None:
            position += 1
            continue
        begin = position + len(mark)
        closing = _closing(text, begin, mark)
        if closing is None and mark in SINGLE and not (stays_open and not text[:position].strip()):
            position += 1
            continue
        end, after = closing if closing else (len(text.rstrip()), len(text.rstrip()))
        begin += len(text[begin:end]) - len(text[begin:end].lstrip())
        end = begin + len(text[begin:end].rstrip())
        if begin < end:
            quotations.append(Quotation(begin, end, position, after, goes_on=closing is None))
        position = max(after, begin)
    return quotations


def _opening(text: str, at: int) -> str | None:
    """The mark that opens a quotation at this place, if one does."""
    if text.startswith(("''", "``"), at):
        mark = text[at : at + 2]
    elif text[at] in PAIRS:
        mark = text[at]
    else:
        return None
    if mark in {"“", "„", "‘", "``"}:
        return mark if mark != "‘" or _free_before(text, at) else None
    if mark == "”":
        return mark if text[:at].strip() == "" and text[at + 1 : at + 2].isalnum() else None
    if not _free_before(text, at):
        return None
    if mark == "»":  # »so« in German and Danish, « ainsi » in French
        return mark if text[at + 1 : at + 2].isalnum() and "«" in text[at:] else None
    following = text[at + len(mark) : at + len(mark) + 1]
    if not following or (following.isspace() and mark != "«"):
        return None
    if mark == "'" and following.isdigit():
        return None
    return mark


def _free_before(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in BEFORE_OPENING


def _closing(text: str, begin: int, mark: str) -> tuple[int, int] | None:
    """Where the quotation's words end and where its mark ends, or None if it stays open."""
    if mark in {"''", "``"}:
        at = text.find("''", begin)
        return (at, at + 2) if at >= 0 else None
    depth = 0
    for at in range(begin, len(text)):
        character = text[at]
        if (
            character == mark
            and mark in "“„«"
            and _free_before(text, at)
            and mark != PAIRS[mark][0]
        ):
            depth += 1
        elif character in PAIRS[mark] and _closes(text, at, mark):
            if depth == 0:
                return at, at + 1
            depth -= 1
    return None


def _closes(text: str, at: int, mark: str) -> bool:
    following = text[at + 1 : at + 2]
    if mark in SINGLE:
        return not following.isalnum() and not text[at - 1].isspace()
    if text[at] == '"':
        return not (text[at - 1].isspace() and following.isalnum())
    return True
