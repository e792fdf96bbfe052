"""Bodies of law: what must be proved of a crime, a mode, at a stage, with citations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Any, Literal, get_args

from msgspec import Struct

from probanda.law.facts import convert, load_facts, read_data
from probanda.law.finding import Finder, plain_reference
from probanda.law.problems import LawError, not_found
from probanda.law.records import Confidence

ElementKind = Literal["conduct", "consequence", "circumstance", "mental", "contextual"]
CaseLaw = Literal["case law", "case law, contested"]
LINE = re.compile(r"(?P<kind>\w+)(?: \[(?P<cite>[^\]]+)\])?: (?P<text>\S.*)")


class Element(Struct, frozen=True):
    """One thing to be shown; ``compared`` is the paragraph of the Statute that its gist was compared with.

    ``case_law`` says, of what the Statute's words do not ask, that chambers do and whether that is contested.
    """

    number: int
    kind: ElementKind
    text: str
    citation: str
    compared: str | None
    case_law: CaseLaw | None = None


class CrimeElements(Struct, frozen=True):
    """A crime with its numbered elements, and Article 30 as the default in the mind."""

    ref: str
    name: str
    kind: str
    body: str
    elements: tuple[Element, ...]
    default_mental: str
    source: str
    confidence: Confidence


class Mode(Struct, frozen=True):
    """A form of responsibility, what must be shown for it, and the tests that chambers apply."""

    ref: str
    name: str
    elements: tuple[Element, ...]
    tests: tuple[str, ...]
    source: str
    confidence: Confidence


class Standard(Struct, frozen=True, forbid_unknown_fields=True):
    """How much must be shown at a stage, and who decides."""

    stage: str
    also: tuple[str, ...]
    standard: str
    articles: tuple[str, ...]
    means: str
    decided_by: str
    source: str
    confidence: Confidence


class Ground(Struct, frozen=True, forbid_unknown_fields=True):
    """What excludes responsibility, and when."""

    name: str
    article: str
    text: str


class Provision(Struct, frozen=True):
    """An article of a treaty, told in our own words."""

    treaty: str
    also: tuple[str, ...]
    article: str
    text: str
    source: str
    confidence: Confidence


class Version(Struct, frozen=True):
    """An article of a national code as it was in force between two days."""

    body: str
    article: str
    name: str
    first: date
    last: date | None
    elements: tuple[Element, ...]
    source: str
    confidence: Confidence


@dataclass(frozen=True)
class Bodies:
    """All bodies of law that the program holds."""

    crimes: dict[str, CrimeElements]
    modes: dict[str, Mode]
    standards: tuple[Standard, ...]
    grounds: tuple[Ground, ...]
    provisions: tuple[Provision, ...]
    code: tuple[Version, ...]


@lru_cache(maxsize=1)
def load_bodies() -> Bodies:
    """Read and validate the bodies of law; raises ``LawError`` for a line that is no element."""
    standards = read_data("standards.toml")
    bodies = Bodies(
        dict(_crimes(read_data("elements.toml"))),
        dict(_modes(read_data("modes.toml"))),
        tuple(convert(row, Standard, "standards.toml") for row in standards["standards"]),
        tuple(convert(row, Ground, "standards.toml") for row in standards["grounds"]),
        tuple(_provisions(read_data("treaties.toml"))),
        tuple(_versions(read_data("ukraine.toml"))),
    )
    _validate(bodies)
    return bodies


def _validate(bodies: Bodies) -> None:
    """Refuse a paragraph that the Statute does not have, and versions that overlap."""
    cited = [
        *(e.compared for c in bodies.crimes.values() for e in c.elements),
        *(e.compared for m in bodies.modes.values() for e in m.elements),
        *(article for s in bodies.standards for article in s.articles),
        *(g.article for g in bodies.grounds),
    ]
    unknown = sorted({c for c in cited if c} - load_facts().paragraphs)
    if unknown:
        raise LawError(f"The Statute has no {', '.join(unknown)}.", "Correct the data files.")
    for article in {v.article for v in bodies.code}:
        versions = sorted((v for v in bodies.code if v.article == article), key=lambda v: v.first)
        for earlier, later in pairwise(versions):
            if earlier.last is None or earlier.last >= later.first:
                raise LawError(f"Versions of Article {article} overlap.", "Correct the data file.")


def find_elements(named: str) -> tuple[CrimeElements, ...]:
    """The crimes of that Article, one for each number of the Elements."""
    article = Finder(load_facts()).crime(named)
    return tuple(load_bodies().crimes[ref] for ref in article.refs)


def find_modes(named: str) -> tuple[Mode, ...]:
    """The modes of that paragraph, or whose name holds these words: 25(3)(a) has three forms."""
    ref = plain_reference(named)
    modes = load_bodies().modes
    found = tuple(
        mode
        for name, mode in modes.items()
        if name == ref or name.startswith((f"{ref}-", f"{ref}("))
    )
    if not found:
        found = tuple(mode for mode in modes.values() if _is_named(named, mode.name))
    if not found:
        raise not_found("Mode", named, [f"{m.ref} {m.name}" for m in modes.values()])
    return found


def find_standard(named: str) -> Standard:
    """The standard of proof at that stage of proceedings, named whole or by words that no other has."""
    asked = " ".join(named.lower().split())
    standards = load_bodies().standards
    for standard in standards:
        if asked in {name.lower() for name in (standard.stage, *standard.also)}:
            return standard
    near = [s for s in standards if any(_is_named(named, name) for name in (s.stage, *s.also))]
    if len(near) == 1:
        return near[0]
    raise not_found("Stage", named, [s.stage for s in standards])


def _is_named(named: str, name: str) -> bool:
    """Whether each word that is given begins a word of the name."""
    words = name.lower().split()
    asked = named.lower().split()
    return bool(asked) and all(any(w.startswith(a) for w in words) for a in asked)


def find_provision(named: str) -> Provision:
    """The provision of a treaty, named as "Geneva Convention IV 49" or "AP I, Article 78"."""
    asked = _plain_provision(named)
    provisions = load_bodies().provisions
    for provision in provisions:
        names = (provision.treaty, *provision.also)
        if asked in {_plain_provision(f"{name} {provision.article}") for name in names}:
            return provision
    raise not_found("Provision", named, sorted(f"{p.treaty} {p.article}" for p in provisions))


def _plain_provision(named: str) -> str:
    return re.sub(r"\b(?:articles?|arts?)\b|[^\w]", "", named.lower())


def find_version(article: str, on: date) -> Version:
    """The version of the code's article in force on the day of the act: a later one does not reach back."""
    versions = [v for v in load_bodies().code if v.article == article]
    if not versions:
        raise not_found("Article", article, {v.article for v in load_bodies().code})
    for version in versions:
        if version.first <= on and (version.last is None or on <= version.last):
            return version
    first = min(v.first for v in versions)
    raise LawError(
        f"Article {article} was not in force on {on}.",
        f"It is since {first}; it does not reach back.",
    )


def read_elements(written: str, where: str, body: str) -> tuple[Element, ...]:
    """Numbered elements of lines "kind [paragraph]: text"."""
    return tuple(
        _element(line, number, where, body)
        for number, line in enumerate(written.strip().splitlines(), 1)
    )


def _element(line: str, number: int, where: str, body: str) -> Element:
    match = LINE.fullmatch(line)
    kind: Any = match and match["kind"]
    if match is None or kind not in get_args(ElementKind):
        raise LawError(f"{where}: not an element: {line}.", "Write kind [paragraph]: text.")
    cite: Any = match["cite"]
    compared, case_law = (None, cite) if cite in get_args(CaseLaw) else (cite, None)
    citation = f"{body}, {where}, element {number}"
    return Element(number, kind, match["text"], citation, compared, case_law)


def _crimes(data: dict[str, Any]) -> Iterator[tuple[str, CrimeElements]]:
    listed = load_facts().crimes
    missing = listed.keys() ^ data["crimes"].keys()
    if missing:
        raise LawError(f"Elements and list of crimes differ: {sorted(missing)}.", "Correct a file.")
    for ref, row in data["crimes"].items():
        name, kind = listed[ref]
        body = data["body"] if kind.startswith("offence") else "Elements of Crimes"
        yield (
            ref,
            CrimeElements(
                ref,
                name,
                kind,
                body,
                read_elements("\n".join(_lines(ref, row, data)), f"Article {ref}", body),
                data["default_mental"],
                data["source"],
                data["confidence"],
            ),
        )


def _lines(ref: str, row: dict[str, Any], data: dict[str, Any]) -> Iterable[str]:
    """Its own lines, then the context's first part, then what stands behind it, then the rest."""
    own = row
    if "like" in row:
        own = data["crimes"][row["like"]]
        was, now = (name.partition("-")[0] for name in (row["like"], ref))
        own = {k: v.replace(f"[{was}]", f"[{now}]") for k, v in own.items() if k != "context"}
    contexts = data["contexts"]
    parts = [own["elements"]]
    step = row.get("context")
    if step:
        parts.append(contexts[step]["elements"])
        step = contexts[step].get("then")
    parts.append(own.get("after", ""))
    while step:
        parts.append(contexts[step]["elements"])
        step = contexts[step].get("then")
    return [line for part in parts for line in part.strip().splitlines()]


def _modes(data: dict[str, Any]) -> Iterator[tuple[str, Mode]]:
    for ref, row in data["modes"].items():
        elements = read_elements(row["elements"], f"Article {ref.partition('-')[0]}", data["body"])
        tests = tuple(row.get("tests", ()))
        yield ref, Mode(ref, row["name"], elements, tests, data["source"], data["confidence"])


def _provisions(data: dict[str, Any]) -> Iterator[Provision]:
    for treaty, rows in data.items():
        if isinstance(rows, dict):
            also = tuple(rows["also"])
            for article in rows.keys() - {"year", "also"}:
                text = rows[article]
                yield Provision(treaty, also, article, text, data["source"], data["confidence"])


def _versions(data: dict[str, Any]) -> Iterator[Version]:
    for row in data["versions"]:
        yield Version(
            data["body"],
            row["article"],
            row["name"],
            row["from"],
            row.get("to"),
            read_elements(row["elements"], f"Article {row['article']}", data["body"]),
            data["source"],
            data["confidence"],
        )
