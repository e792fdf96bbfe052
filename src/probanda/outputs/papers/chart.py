"""The in-depth analysis chart: charge, element, allegation, evidence with its exact place, both sides."""

from collections.abc import Iterator, Sequence

import msgspec

from probanda.casework.bearings import SOURCES
from probanda.casework.counts import Count
from probanda.casework.matrix import NOT_SEARCHED, Matrix, Part, Row, tell_standard
from probanda.casework.sides import ClaimOn
from probanda.outputs.papers.material import Checked, Material, passages_of
from probanda.outputs.papers.telling import tell_who

SHOWS, AGAINST = "tends to show it", "tends against it"
OFFERED, ANSWERED = "said for it", "said against it"
NOTHING_FOUND = "nothing found"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One item of evidence on one side of an element; ``allegation`` alone where nothing was found."""

    side: str
    allegation: str
    exhibit: str = ""
    name: str = ""
    place: str = ""
    words: str = ""
    who: str = ""
    source: str = ""
    bears: str = ""
    denied: str = ""
    lines: str = ""
    checked: str = ""


class Element(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to be shown, with what is missing and every entry on both sides."""

    number: str
    kind: str
    text: str
    rests_on: str
    gaps: tuple[str, ...]
    entries: tuple[Entry, ...]


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """The elements of a crime or a mode, or a justification; ``counts`` are those that it is for."""

    what: str
    name: str
    counts: tuple[str, ...]
    elements: tuple[Element, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no passage stands under any of it."""
        return not any(entry.exhibit for element in self.elements for entry in element.entries)


class ChargePart(msgspec.Struct, frozen=True, kw_only=True):
    """One charge: what documents print, its counts by our mapping, and what must be shown."""

    number: int
    suspect: str
    printed: tuple[tuple[str, str], ...]
    standard: str
    likeness: str
    joined: str
    counts: tuple[tuple[str, str, str], ...]
    groups: tuple[Group, ...]


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """The whole chart with what a reader must know first."""

    title: str
    checked: Checked
    notes: tuple[str, ...]
    charges: tuple[ChargePart, ...]
    denials: tuple[tuple[str, ...], ...]
    searched: tuple[tuple[str, ...], ...]
    exhibits: tuple[tuple[str, ...], ...]


NOTES = (
    "A program suggested what stands here by rules that can be read; it proves nothing, and no "
    "element and no test is said to be met.",
    "Which crime, mode and element a printed charge means is our mapping, which no document prints.",
    "An allegation is told as documents tell it, in their words and with their hedges; nothing is "
    "asserted here. What is denied is marked at the entry, and both sides stand together.",
    "Lines are an upper bound of independent accounts. What is not told or not found is said.",
)


def make_chart(material: Material) -> Chart:
    """The chart of every charge, in the order of the charges."""
    names = name_counts(material.counts)
    return Chart(
        title=material.title,
        checked=material.count_checked(),
        notes=NOTES,
        charges=tuple(
            _charge(number, matrix, names, material)
            for number, matrix in enumerate(material.matrices, 1)
        ),
        denials=tuple(list_denials(material)),
        searched=tuple(list_searched(material)),
        exhibits=tuple(list_exhibits(material)),
    )


def name_counts(counts: Sequence[Count]) -> dict[str, str]:
    """Counts by their number in the order of the charges: "Count 3"."""
    return {count.id: f"Count {number}" for number, count in enumerate(counts, 1)}


def _charge(number: int, matrix: Matrix, names: dict[str, str], material: Material) -> ChargePart:
    own = [count for count in material.counts if count.charge == matrix.charge]
    justified = Group(
        what="Justification",
        name="what is said to justify it; whether a test is met is for people to say",
        counts=tuple(names[c.id] for c in own),
        elements=tuple(
            Element(
                number=str(place),
                kind=one.name,
                text=one.asks,
                rests_on="; ".join(f"{t.treaty}, Article {t.article}: {t.text}" for t in one.tests),
                gaps=(),
                entries=(
                    *_entries(one.offered, OFFERED, material),
                    *_entries(one.against, ANSWERED, material),
                ),
            )
            for place, one in enumerate(matrix.justifications, 1)
        ),
    )
    return ChargePart(
        number=number,
        suspect=matrix.suspect,
        printed=tuple(
            (name, "; ".join(lines) or "not told") for name, lines in matrix.printed.items()
        ),
        standard=tell_standard(matrix),
        likeness=matrix.likeness,
        joined=matrix.joined,
        counts=tuple((names[c.id], _tell_count(c), material.tell_standing(c.id)) for c in own),
        groups=(
            *(_group(part, names, material) for part in matrix.parts),
            *([justified] if justified.elements else []),
        ),
    )


def _tell_count(count: Count) -> str:
    crime = f"{count.crime} {count.crime_name}" if count.crime else "no Article mapped"
    mode = f"{count.mode} {count.mode_name}" if count.mode else count.mode_wording
    return f"{crime}; {mode or 'no mode told'} ({count.id})"


def _group(part: Part, names: dict[str, str], material: Material) -> Group:
    return Group(
        what="Mode" if part.is_mode else "Crime",
        name=f"{part.ref} {part.name}",
        counts=tuple(names[key] for key in part.counts),
        elements=tuple(_element(row, material) for row in part.rows),
    )


def _element(row: Row, material: Material) -> Element:
    return Element(
        number=row.short_name,
        kind=row.kind,
        text=row.text,
        rests_on=row.citation,
        gaps=row.tell_gaps(),
        entries=(
            *(one for name, of in row.shows_nothing for one in _entries(of, name, material)),
            *_entries(row.tends_to_show, SHOWS, material, row.nothing),
            *_entries(row.tends_against, AGAINST, material, row.nothing),
        ),
    )


def _entries(
    claims: Sequence[ClaimOn], side: str, material: Material, nothing: str = NOTHING_FOUND
) -> Iterator[Entry]:
    if not claims:
        yield Entry(side=side, allegation=nothing)
    for claim, bearing in passages_of(claims):
        exhibit, _, place = material.cite(bearing).partition(", ")
        yield Entry(
            side=side,
            allegation=claim.text,
            exhibit=exhibit,
            name=material.get(bearing.document).name,
            place=place,
            words=material.quote(bearing),
            who=tell_who(bearing, material),
            source=SOURCES[bearing.source],
            bears=bearing.reason,
            denied="; ".join(claim.tell_denied()),
            lines=f"{claim.lines} at most",
            checked=material.tell_standing(bearing.id),
        )


DENIALS = (
    "Denied, as reported, by",
    "Exhibit",
    "Exact place",
    "Words",
    "Stands against an element",
)


def list_denials(material: Material) -> Iterator[tuple[str, ...]]:
    """Every denial that documents report, general ones too, and whether it stands under an element."""
    against = {
        (b.document, b.start) for b in material.bearings().values() if b.told == "as a denial"
    }
    for said in material.statements:
        if said.polarity == "denies":
            exhibit, _, place = material.cite(said).partition(", ")
            placed = (said.document, said.start) in against
            yield (
                said.speaker_name or "a speaker who is not named",
                exhibit,
                place,
                material.quote(said),
                "yes" if placed else "no: general, or of another matter",
            )


SEARCHED = ("Looked for", "By whom", "When", "Found")


def list_searched(material: Material) -> Iterator[tuple[str, ...]]:
    """What was looked for: by the program's rules what tends against a charge, by people for any end."""
    by = f"the program, on texts that {material.read_by} had it read" if material.read_by else ""
    for number, matrix in enumerate(material.matrices, 1):
        for found, what in _swept(matrix):
            yield (f"Charge {number}, {matrix.suspect}: {what}", by, material.read_on, found)
    for one in material.searches:
        hits = "not counted" if one.found is None else _count(one.found, "passage")
        yield (f"by a person, in all texts: {one.words}", one.by, one.on, hits)


def _swept(matrix: Matrix) -> Iterator[tuple[str, str]]:
    """Every proposition that has a rule, and every justification, with how much was found."""
    against: dict[str, set[str]] = {}
    closed: set[str] = set()
    for part in matrix.parts:
        for row in part.rows:
            closed.update(row.not_searched)
            for rule in row.rules:
                here = (b for c in row.tends_against for b in c.bearings if b.proposition == rule)
                against.setdefault(rule, set()).update(b.id for b in here)
    for rule, ids in against.items():
        found = NOT_SEARCHED if rule in closed and not ids else _count(len(ids), "passage")
        yield found, f"what tends against “{rule}”"
    for one in matrix.justifications:
        for side, claims in ((OFFERED, one.offered), (ANSWERED, one.against)):
            hits = sum(len(claim.bearings) for claim in claims)
            yield _count(hits, "passage"), f"justification “{one.name}”, {side}"


def _count(number: int, thing: str) -> str:
    return f"{number or 'no'} {thing}{'s' * (number != 1)}"


EXHIBITS = (
    "Exhibit", "Document", "Publisher", "Published", "Taken in by", "From", "Checked, graded", "SHA-256",
)  # fmt: skip


def list_exhibits(material: Material) -> Iterator[tuple[str, ...]]:
    """Every document under its permanent number, with how it came to us."""
    for document in material.documents:
        held = material.held.get(document.sha256)
        fault = material.faulty.get(document.sha256)
        intakes = held.intakes if held else ()
        published = " to ".join(
            dict.fromkeys(filter(None, (document.published.from_, document.published.to)))
        )
        yield (
            material.labels[document.id],
            document.name,
            document.publisher.value or "not known",
            published or "not known",
            "; ".join(dict.fromkeys(i.taken_in_by for i in intakes)),
            "; ".join(
                dict.fromkeys(
                    filter(None, (x for i in intakes for x in (i.handed_over_by, i.from_where)))
                )
            )
            or "not told",
            material.tell_standing(document.id),
            f"{document.sha256}{f' (NOT HELD AS TAKEN IN: {fault})' if fault else ''}",
        )
