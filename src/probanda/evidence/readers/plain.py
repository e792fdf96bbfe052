"""Plain text: the file as it stands, not a character altered."""

import re
from itertools import pairwise

from charset_normalizer import from_bytes

from probanda.engine.runner import Refusal
from probanda.evidence.document import Block, ReadText

UTF16 = (b"\xff\xfe", b"\xfe\xff")
LINE = re.compile(r"[^\r\n]+")
END_OF_SENTENCE = re.compile(r"[.!?:;…]['\"”’»)\]]*\s*$")
WRAPPED = 60
"""A line at least this long, without a mark at its end, may go on in the next line."""


def decode(data: bytes, encoding: str | None) -> str:
    """The characters of a file. Raises Refusal when its encoding is not shown or given."""
    if encoding is None:
        encoding = "utf-16" if data.startswith(UTF16) else "utf-8"
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise Refusal(f"there is no encoding {encoding}", "Name one such as cp1251.") from error
    except UnicodeError as error:
        likely = sorted({match.encoding for match in from_bytes(data[:20000])})[:4]
        hint = f" (perhaps {', '.join(likely)})" if likely else ""
        raise Refusal(
            f"it is not {encoding} text: {error}",
            f"If you know its encoding{hint}, build again with --encoding.",
        ) from error


def read_plain(data: bytes, encoding: str | None) -> ReadText:
    """The file's text, and its paragraphs as blocks."""
    text = decode(data, encoding)
    return ReadText(text, find_blocks(text), ())


def find_blocks(text: str) -> tuple[Block, ...]:
    """Paragraphs: lines, save that a hard-wrapped line belongs to the one before."""
    lines = [_inside(text, m.start(), m.end()) for m in LINE.finditer(text)]
    lines = [(start, end) for start, end in lines if start < end]
    if not lines:
        return ()
    starts = [lines[0][0]]
    ends = []
    for (before, end), (start, _) in pairwise(lines):
        if not _goes_on(text, before, end, start):
            ends.append(end)
            starts.append(start)
    ends.append(lines[-1][1])
    return tuple(Block(s, e, "paragraph") for s, e in zip(starts, ends, strict=True))


def _inside(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space, byte order mark and NUL at its ends."""
    blank = " \t\x0b\x0c\xa0\ufeff\x00\u200e\u200f\u2028\u2029"
    while start < end and (text[start] in blank or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in blank or text[end - 1].isspace()):
        end -= 1
    return start, end


def _goes_on(text: str, start: int, end: int, following: int) -> bool:
    """Whether a sentence was broken by a line end: a long line, no mark, a small letter next."""
    between = text[end:following]
    if between.count("\n") > 1 or between.replace("\r\n", "\n").count("\r") > 1:
        return False
    is_long = end - start >= WRAPPED
    return is_long and (
        text[following].islower() or not END_OF_SENTENCE.search(text[max(start, end - 8) : end])
    )
