"""What a text shows of where its report comes from: own access, or another paper or agency."""

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources

import msgspec

from probanda.analysis.records import Reading
from probanda.evidence.document import Document
from probanda.names import normal_name

AGENCY = re.compile(
    r"\((?P<name>[A-Z][\w. -]{1,28}?)\)\s*[-–—]|[-–—(/]\s?(?P<end>[A-Z][\w. -]{1,28}?)\)?\s*$",
    re.MULTILINE,
)

WORD = re.compile(r"\w+")


class Access(msgspec.Struct, frozen=True):
    """One document: its publisher as compared and as shown, its words of own access, and on whom it leans."""

    publisher: str | None
    shown: str
    own: tuple[str, ...]
    leans_on: frozenset[str]
    agencies: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    text = (resources.files(__package__) / "data" / "access.toml").read_text("utf-8")
    return tomllib.loads(text)


def find_access(documents: Sequence[Document], readings: Sequence[Reading]) -> dict[str, Access]:
    """What each document shows, by its id."""
    publishers = _by_rarest_word({d.publisher.value for d in documents if d.publisher.value})
    by_document = {r.document: r for r in readings}
    return {d.id: _find(d, by_document.get(d.id), publishers) for d in documents}


def _by_rarest_word(publishers: set[str]) -> dict[str, list[str]]:
    """Publishers by the one of their words that fewest have, so that few are looked for in a text."""
    spelled = {p: WORD.findall(p.lower()) for p in sorted(publishers)}
    bearers = Counter(word for words in spelled.values() for word in set(words))
    found: dict[str, list[str]] = {}
    for publisher, words in spelled.items():
        if words:
            found.setdefault(min(words, key=lambda w: (bearers[w], w)), []).append(publisher)
    return found


def _find(
    document: Document, reading: Reading | None, publishers: Mapping[str, Sequence[str]]
) -> Access:
    name = document.publisher.value
    text = "\n".join(document.text[b.start : b.end] for b in document.article_blocks())
    named = {p for w in set(WORD.findall(text.lower())) for p in publishers.get(w, ())}
    relays = {s.relayed_by for s in reading.statements if s.relayed_by} if reading else set()
    leans = {p for p in named if p != name and _leans(text, p)}
    return Access(
        normal_name(name) if name else None,
        name or document.name,
        _own_access(text, name),
        frozenset(normal_name(p) for p in leans | relays),
        frozenset(normal_name(a) for a in relays | _credited(document)),
    )


def _own_access(text: str, publisher: str | None) -> tuple[str, ...]:
    """The words that show it, as printed."""
    words = _words()
    paper = _either([*words["own_paper"], *([publisher, f"the {publisher}"] if publisher else [])])
    said = rf"\b(?:{_either(words['saying'])})\s+(?:{paper})\b"
    seen = rf"\b(?:{_either(words['own_eyes'])})\b[^.!?]{{0,60}}?\b(?:{_either(words['witnessing'])})\b"
    found = re.finditer(f"{said}|{seen}", text, re.IGNORECASE)
    return tuple(" ".join(match[0].split()) for match in found)


def _leans(text: str, publisher: str) -> bool:
    words = _words()
    name = rf"(?:the\s+)?{re.escape(publisher)}"
    before = rf"\b(?:{_either(words['leaning_before'])})\s+{name}\b"
    after = rf"\b{name}\s+(?:{_either(words['leaning_after'])})\b"
    return re.search(f"{before}|{after}", text, re.IGNORECASE) is not None


def _either(words: Sequence[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


def _credited(document: Document) -> set[str]:
    """Agencies credited at a dateline or a paragraph's end."""
    return {
        name
        for match in AGENCY.finditer(document.text)
        for name in [match["name"] or match["end"]]
        if normal_name(name) in _agencies()
    }


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    return frozenset(normal_name(name) for name in _words()["agencies"])
