"""What a text shows of where its report comes from: own access, or another paper or agency."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from importlib import resources

import msgspec

from probanda.analysis.records import Reading, Statement
from probanda.evidence.document import Document, Position
from probanda.names import normal_name
from probanda.names.states import load_states

AGENCY = re.compile(
    r"\((?P<name>[A-Z][\w. -]{1,28}?)\)\s*[-–—]|[-–—(/]\s?(?P<end>[A-Z][\w. -]{1,28}?)\)?\s*$",
    re.MULTILINE,
)

WORD = re.compile(r"\w+")
SHORTEST = 4
"""Letters of a name that is looked for without the words behind it."""
NOT_LONGER = r"(?-i:(?!\s+[A-Z]))"
"""Of the World News Agency, "World" in "World Health Organization" is no name."""
CALLED_AGENCY = re.compile(
    r"(?:^|\b[Tt]he\s+|\b(?:[Nn]ews|[Pp]ress|[Ww]ire)\s+)[Aa]gency\s+[A-Z]"
    r"|\b[A-Z][\w-]*\s+(?:news|press|wire)\s+agency\b"
    r"|\b(?P<name>[A-Z][\w-]*)\s+agency\b"
)
"""Who speaks is called an agency; the "UN refugee agency", a "Space Agency" and "the spy agency Vost"
are none of the press."""
NOT_NAME = re.compile(r"^[Tt]he\b|\b(?:[Nn]ews\s+)?[Aa]gency\b")
OPENING, CLOSING = re.compile("[“„«]|(?<!\\w)‘"), re.compile("[”»]|’(?!\\w)")


class Shown(msgspec.Struct, frozen=True):
    """Words as printed, and the paragraph in which they stand."""

    words: str
    start: int
    end: int


class Access(msgspec.Struct, frozen=True):
    """One document: its publisher as compared and as shown, its words of own access, and on whom it
    leans, by publisher as compared with the words that show it."""

    publisher: str | None
    shown: str
    own: tuple[Shown, ...]
    leans_on: dict[str, str]
    agencies: dict[str, str]

    def own_near(self, spans: Sequence[Position]) -> str | None:
        """The words of own access in a paragraph that holds one of the places."""
        return next(
            (o.words for o in self.own if any(s.start < o.end and o.start < s.end for s in spans)),
            None,
        )


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    text = (resources.files(__package__) / "data" / "access.toml").read_text("utf-8")
    return tomllib.loads(text)


def find_access(documents: Sequence[Document], readings: Sequence[Reading]) -> dict[str, Access]:
    """What each document shows, by its id."""
    places = {
        form.casefold()
        for r in readings
        for e in r.entities
        if e.kind == "place"
        for form in (e.name, *e.forms)
    }
    shown = {d.publisher.value for d in documents if d.publisher.value}
    names = {name: publisher for publisher in sorted(shown) for name in _names(publisher, places)}
    by_word = _by_rarest_word(names)
    by_document = {r.document: r for r in readings}
    return {d.id: _find(d, by_document.get(d.id), by_word, names) for d in documents}


def _names(publisher: str, places: Set[str]) -> Iterator[str]:
    """The name whole, and without "News Agency" or "Ltd" behind it, where that is no place's name."""
    words = publisher.split()
    while words and words[-1].strip(".,").lower() in _words()["behind_names"]:
        words.pop()
    short = " ".join(words).rstrip(",")
    if short.casefold() not in places and len(short) >= SHORTEST:
        yield short
    yield publisher


def _by_rarest_word(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by the one of their words that fewest have, so that few are looked for in a text."""
    spelled = {name: WORD.findall(name.lower()) for name in sorted(names)}
    bearers = Counter(word for words in spelled.values() for word in set(words))
    found: dict[str, list[str]] = {}
    for name, words in spelled.items():
        if words:
            found.setdefault(min(words, key=lambda w: (bearers[w], w)), []).append(name)
    return found


def _find(
    document: Document,
    reading: Reading | None,
    by_word: Mapping[str, Sequence[str]],
    names: Mapping[str, str],
) -> Access:
    name = document.publisher.value
    text = "\n".join(document.text[b.start : b.end] for b in document.article_blocks())
    page = "\n".join(document.text[f.start : f.end] for f in document.furniture)
    printed = f"{text}\n{page}".lower()
    spelled = set(WORD.findall(printed))
    named = {o for word in spelled for o in by_word.get(word, ()) if o.lower() in printed}
    statements = reading.statements if reading else ()
    relays = {s.relayed_by for s in statements if s.relayed_by}
    leans: dict[str, str] = {}
    for one in sorted(named):
        if names[one] != name and (words := _leans(text, one) or _credits(page, one)):
            leans.setdefault(normal_name(names[one]), words)
    for relay in sorted(relays):
        leans.setdefault(normal_name(names.get(relay, relay)), relay)
    return Access(
        normal_name(name) if name else None,
        name or document.name,
        tuple(_own_access(document, name, statements)),
        leans,
        {
            normal_name(a): a
            for a in sorted(relays | _credited(document) | _reporting(document.text, statements))
        },
    )


def _own_access(
    document: Document, publisher: str | None, statements: Sequence[Statement]
) -> Iterator[Shown]:
    """The words that show it, as printed, where the paper speaks and nobody whom it quotes."""
    quoted = [(q.start, q.end) for s in statements for q in s.quoted]
    for block in document.article_blocks():
        text = document.text[block.start : block.end]
        named = publisher if publisher and publisher.lower() in text.lower() else None
        for match in _showing(named).finditer(text):
            at = block.start + match.start()
            if not _is_quoted(text[: match.start()]) and not any(s <= at < e for s, e in quoted):
                yield Shown(" ".join(match[0].split()), block.start, block.end)


@lru_cache(maxsize=256)
def _showing(publisher: str | None) -> re.Pattern[str]:
    """What shows own access; the paper's own name counts where it has one and prints it."""
    words = _words()
    paper = _either([*words["own_paper"], *([publisher, f"the {publisher}"] if publisher else [])])
    said = rf"\b(?:{_either(words['saying'])})\s+(?:{paper})\b"
    seen = rf"\b(?:{_either(words['own_eyes'])})\b[^.!?]{{0,60}}?\b(?:{_either(words['witnessing'])})\b"
    narrated = rf"\bI\s+(?:{_either(words['witnessing'])})\b"
    return re.compile(f"{said}|{seen}|{narrated}", re.IGNORECASE)


def _is_quoted(before: str) -> bool:
    """Whether a quotation that began in the paragraph goes on behind these words."""
    opened = len(OPENING.findall(before)) - len(CLOSING.findall(before))
    return opened > 0 or before.count('"') % 2 == 1


def _leans(text: str, publisher: str) -> str | None:
    """The words by which a text gives the publisher as where it has something from."""
    words = _words()
    name = rf"(?:the\s+)?(?:(?:news\s+)?agency\s+)?{re.escape(publisher)}"
    before = rf"\b(?:{_either(words['leaning_before'])})\s+{name}\b{NOT_LONGER}"
    after = rf"\b{name}(?:,[^.,;:!?\n]{{3,60}},)?\s+(?:{_either(words['leaning_after'])})\b"
    found = re.search(f"{before}|{after}", text, re.IGNORECASE)
    return " ".join(found[0].split()) if found else None


def _credits(page: str, publisher: str) -> str | None:
    """The line of the page in which it stands as a source: "Author: A. B. / Lowland"."""
    line = rf"\b(?:{_either(_words()['credited_by'])})\b[^\n|]*?\b{re.escape(publisher)}\b"
    found = re.search(line, page, re.IGNORECASE)
    return " ".join(found[0].split()) if found else None


def _either(words: Sequence[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


def _reporting(text: str, statements: Sequence[Statement]) -> set[str]:
    """Agencies that a text names as who reports: "the Lowland agency reported"."""
    return {
        " ".join(NOT_NAME.sub(" ", s.speaker_name).split())
        for s in statements
        if s.speaker
        and s.speaker_name
        and _is_press(CALLED_AGENCY.search(text[s.speaker.start : s.speaker.end]))
    }


def _is_press(called: re.Match[str] | None) -> bool:
    """Of "the Lowland agency" that it is no other body's: "the UN agency", "the Finnish agency"."""
    if called is None or not (name := called["name"]):
        return called is not None
    if normal_name(name) in _agencies():
        return True
    of_state = any(name in (*state.names, *state.adjectives) for state in load_states())
    return not (of_state or name.isupper() or name.lower() in _words()["no_press"])


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
