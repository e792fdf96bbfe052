"""The text of a file's bytes: UTF-8 or UTF-16, or Windows-1251 where its letters make words in it.

Every Cyrillic encoding of one byte a letter can be read as any other, and gives letters that are no
words. How often each letter stands in Ukrainian and Russian, and that no capital follows a small
letter, tells which encoding a file is in.
"""

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import permutations
from math import log

from rapidfuzz import fuzz, process

from probanda.tracing.problems import ListError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CYRILLIC = re.compile("[А-Яа-яЁёІіЇїЄєҐґ]")
OTHER_THAN_LETTERS = re.compile("[^А-Яа-яЁёІіЇїЄєҐґ]+")
WINDOWS = "cp1251"
ONE_BYTE = {
    WINDOWS: "Windows-1251",
    "koi8-u": "KOI8-U",
    "cp866": "DOS 866",
    "iso8859-5": "ISO 8859-5",
    "mac_cyrillic": "Mac Cyrillic",
}
NAMED = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    **ONE_BYTE,
    "cp1250": "Windows-1250",
    "cp1252": "Windows-1252",
}
"""Encodings by which a person may name a list's; any other that Python knows is taken as well."""
COMMON = "оаинетрвлксмдупяьзгбчійхжшюцщєїыэфґёъ"
"""The letters of both languages, the commonest first; one stands about half as often as one half as far on."""
OFTEN = {letter: 1 / place for place, letter in enumerate(COMMON, 3)}
LOGS = {letter: log(share / sum(OFTEN.values())) for letter, share in OFTEN.items()}
RAREST = -9.0
CAPITAL_WITHIN = -5.0
"""What a capital behind a small letter adds: a slip, but no way of writing."""
DOUBT = 12.0
"""So much likelier, as a logarithm, another encoding must be before a list is refused for it."""
FEWEST = 12
"""Of fewer letters nothing is said of what they would make."""
MOST_LOOKED_AT = 200_000
OF_LETTERS = 0.95
SAVE = "Save the list as CSV in UTF-8."
UNDEFINED = {byte: chr(byte) for byte in range(128, 256)}


def find_encoding(named: str) -> str:
    """What Python calls an encoding that a person names. Raises ListError of another word, with the nearest."""
    known = {name.casefold(): code for code, name in NAMED.items()} | {c: c for c in NAMED}
    code = known.get(named.strip().casefold())
    try:
        code = code or codecs.lookup(named.strip()).name
        "".encode(code)  # not every codec of Python makes bytes of text
    except (LookupError, TypeError, ValueError):
        near = process.extract(named, [*NAMED.values()], scorer=fuzz.WRatio, limit=3)
        raise ListError(
            "The encoding that is named is none that is known.",
            f"Nearest: {', '.join(name for name, _, _ in near)}. All: {', '.join(NAMED.values())}.",
        ) from None
    return code


def read_text(called: str, data: bytes, encoding: str = "") -> str:
    """The text of a list, in the ``encoding`` that a person names or else the one in which it makes words.

    Raises ListError where its encoding is not known, not one, or not the one that is named.
    """
    if encoding:
        return _read_as(called, data, encoding)
    if b"\x00" in data[:4096] and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ListError(f"{called} is no text file.", SAVE)
    encoding = next((name for bom, name in BOMS if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        pass
    else:
        _check_words(called, text)
        return text
    other, unicode = [], []
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            unicode.append(number)
        except UnicodeDecodeError:
            other.append(number)
    if encoding == "utf-8" and not unicode:
        return _read_one_byte(called, data)
    raise ListError(
        f"{called} mixes encodings: line {other[0]} is not UTF-8, as others are.",
        "Save each part as UTF-8 before they are put together.",
    )


def _read_as(called: str, data: bytes, encoding: str) -> str:
    code = find_encoding(encoding)
    if code == "utf-8":
        code = "utf-8-sig"  # which is the same without a mark at its beginning
    try:
        text = data.decode(code)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ListError(
            f"{called}, line {line}: not in the encoding that is named.",
            "Name another one, or none: then it is looked for.",
        ) from None
    if "\x00" in text[:4096]:
        raise ListError(f"{called} is no text file in the encoding that is named.", SAVE)
    return text


def _read_one_byte(called: str, data: bytes) -> str:
    likely = {
        name: _weigh(text)
        for name in ONE_BYTE
        if _is_of_letters(text := data.decode(name, errors="replace"))
    }
    best = max(likely, key=likely.__getitem__, default="")
    if WINDOWS in likely and likely[WINDOWS] >= likely[best] - DOUBT:
        return data.decode(WINDOWS)
    _refuse(called, data, [name for name in likely if likely[name] >= likely[best] - DOUBT])
    raise AssertionError  # pragma: no cover


def _refuse(called: str, data: bytes, fitting: Sequence[str]) -> None:
    if not fitting or sum(byte > 127 for byte in data) < FEWEST:
        raise ListError(f"{called}: its encoding is not known.", SAVE)
    raise ListError(
        f"{called}: its letters make no words in Windows-1251 or UTF-8.",
        f"They would in {', '.join(ONE_BYTE[name] for name in fitting)}: open it so, and save it as CSV in UTF-8.",
    )


def _check_words(called: str, text: str) -> None:
    """Refuse a text that was read in a wrong encoding and saved as UTF-8."""
    some = text[:MOST_LOOKED_AT]
    if some.isascii():
        return
    if not _is_of_letters(some):
        return
    bare = OTHER_THAN_LETTERS.sub(" ", some)
    usual, fitting = _weigh(bare), []
    for wrong, right in permutations(ONE_BYTE, 2):
        try:
            again = bare.encode(wrong).decode(right)
        except UnicodeError:
            continue
        whole = len(OTHER_THAN_LETTERS.sub("", again)) == len(OTHER_THAN_LETTERS.sub("", bare))
        if whole and _weigh(again) > usual + DOUBT:
            fitting.append(right)
    if fitting:
        raise ListError(
            f"{called}: its letters make no words: it was read in a wrong encoding and saved so.",
            f"Take the list as it was sent ({', '.join(ONE_BYTE[n] for n in dict.fromkeys(fitting))}, it seems) and save that as CSV in UTF-8.",
        )


def _is_of_letters(text: str) -> bool:
    """Whether what is not ASCII is nearly all Cyrillic letters."""
    letters = [c for c in text[:MOST_LOOKED_AT] if ord(c) > 127 and (c.isalpha() or c == "\ufffd")]
    of_both = sum(map(bool, map(CYRILLIC.match, letters)))
    return "\ufffd" not in text and bool(letters) and of_both > OF_LETTERS * len(letters)


def _weigh(text: str) -> float:
    """The logarithm of how likely the letters of a text are in Ukrainian or Russian, but for signs."""
    some = text[:MOST_LOOKED_AT]
    letters = Counter(c for c in some.casefold() if ord(c) > 127)
    total = sum(times * LOGS.get(letter, RAREST) for letter, times in letters.items())
    return total + CAPITAL_WITHIN * len(re.findall("(?<=[а-яёіїєґ])[А-ЯЁІЇЄҐ]", some))


def _make_doubled() -> re.Pattern[str]:
    """Three and more letters in UTF-8 that were read as if each byte were a letter."""
    ways = []
    for name in (*ONE_BYTE, "cp1252", "latin-1"):
        table = {b: bytes([b]).decode(name, errors="ignore") or chr(b) for b in UNDEFINED}
        first = "".join(re.escape(table[b]) for b in (0xD0, 0xD1, 0xD2))
        second = "".join(re.escape(table[b]) for b in range(0x80, 0xC0))
        ways.append(f"(?:[{first}][{second}]){{3,}}")
    return re.compile("|".join(ways))


DOUBLED = _make_doubled()


def check_encoded_once(called: str, lines: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Refuse a list with a word that was encoded as UTF-8 twice. Raises ListError with its line."""
    for number, cells in lines:
        if DOUBLED.search("\n".join(cells)):
            raise ListError(
                f"{called}, line {number}: its letters were encoded as UTF-8 twice.",
                "Take the list as it was sent and save that as CSV in UTF-8.",
            )
