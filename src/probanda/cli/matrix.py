"""The proof matrix and its gaps as lists for the terminal."""

from collections.abc import Iterable, Iterator, Sequence

from probanda.casework.gaps import Gap
from probanda.casework.matrix import UNMAPPED, Matrix, Part, Row, tell_standard
from probanda.casework.sides import ClaimOn
from probanda.casework.verdicts import NOTHING
from probanda.cli.lists import Entry, Section
from probanda.workflows.casework import Matrices

Facts = tuple[tuple[str, tuple[str, ...]], ...]
SHORT: dict[Gap, str] = {
    "nothing": "without a claim",
    "not searched": "not searchable: no place is printed",
    "no rule": "for a person to look at",
    "charge only": "only charged",
    "denied only": "only denied",
    "one line": "on one line",
    "allegation only": "only alleged",
    "part untold": "a part only alleged",
}


def list_matrix(found: Matrices) -> tuple[Section, ...]:
    """Of each charge: what is printed, the gaps, every element with both sides, the justifications."""
    return tuple(section for matrix in found.matrices for section in _matrix(matrix, found))


def _matrix(matrix: Matrix, found: Matrices) -> Iterator[Section]:
    printed = tuple((name, lines) for name, lines in matrix.printed.items())
    entry = Entry(
        f"{matrix.suspect}, as documents print it",
        (
            *printed,
            ("standard of the stage", (tell_standard(matrix),)),
            *([("law", (matrix.likeness,))] if matrix.likeness else []),
            *([("one charge", (matrix.joined,))] if matrix.joined else []),
            ("counts (our mapping)", (_tally([matrix], found),)),
        ),
    )
    yield Section("charge", "charges", (entry,), matrix.note, each_tells=True)
    yield _gaps(matrix)
    for part in matrix.parts:
        what = "mode" if part.is_mode else "crime"
        name = f"element of the {what} {part.ref}, {part.name.lower()} (our mapping)"
        rows = tuple(_row(part, row, found) for row in part.rows)
        yield Section(name, name.replace("element", "elements", 1), rows)
    justified = tuple(
        Entry(
            one.name,
            (
                (
                    "would have to meet",
                    (one.asks, *(f"{t.treaty} {t.article}: {t.text}" for t in one.tests)),
                ),
                ("said for it", tuple(_claims(one.offered, found)) or ("nothing found",)),
                ("said against it", tuple(_claims(one.against, found)) or ("nothing found",)),
            ),
        )
        for one in matrix.justifications
    )
    if justified:
        note = "Whether a test is met is for people to say; the program never says so."
        yield Section("justification", "justifications", justified, note)


def list_gaps(found: Matrices) -> tuple[Section, ...]:
    """What is missing, of each charge."""
    return tuple(_gaps(matrix) for matrix in found.matrices)


def list_gap_counts(found: Matrices) -> tuple[Section, ...]:
    """One line a charge: how many of its elements lack what."""
    entries = tuple(
        Entry(f"{matrix.suspect}: {matrix.printed['charged with'][0]}", _counted(matrix, found))
        for matrix in found.matrices
    )
    note = "How many elements (our mapping) lack what; 'probanda case CASE matrix' shows each."
    return (Section("charge to be proved", "charges to be proved", entries, note, each_tells=True),)


def list_short_matrix(found: Matrices) -> tuple[Section, ...]:
    """Of each charge one line an element: how much stands on each side, and what is missing.

    Charges of one suspect whose elements have the same behind them are told once.
    """
    alike: dict[tuple[str, Facts], list[Matrix]] = {}
    for matrix in found.matrices:
        parts = tuple((part.ref, tuple(_short(part))) for part in matrix.parts)
        alike.setdefault((matrix.suspect, parts), []).append(matrix)
    entries = tuple(
        Entry(
            f"{suspect}: {'; '.join(dict.fromkeys(m.printed['charged with'][0] for m in own))}",
            (
                (
                    "charged by",
                    tuple(dict.fromkeys(b for m in own for b in m.printed["charged by"])),
                ),
                ("standard of the stage", tuple(dict.fromkeys(map(tell_standard, own)))),
                *_law(own),
                *_one(own),
                ("counts", (_tally(own, found),)),
                *parts,
                (
                    "justified by",
                    tuple(
                        dict.fromkeys(j.name for m in own for j in m.justifications if j.offered)
                    ),
                ),
            ),
        )
        for (suspect, parts), own in alike.items()
    )
    note = (
        "Crimes, modes and their elements are our mapping: of each element how many passages tend to "
        "show it, on how many lines at most, how many tend against it, and what is missing. "
        "'probanda case CASE matrix' shows each."
    )
    return (Section("charge to be proved", "charges to be proved", entries, note, each_tells=True),)


def _law(matrices: Sequence[Matrix]) -> Facts:
    told = tuple(dict.fromkeys(m.likeness for m in matrices if m.likeness))
    return (("law", told),) if told else ()


def _one(matrices: Sequence[Matrix]) -> Facts:
    told = tuple(m.joined for m in matrices if m.joined)
    return (("one charge", told),) if told else ()


def _short(part: Part) -> Iterator[str]:
    for row in part.rows:
        show, against = (
            sum(len(one.bearings) for one in side if not one.rejected)
            for side in (row.tends_to_show, row.tends_against)
        )
        told = [f"{show} for on {row.lines} line{'s' * (row.lines != 1)}"] if show else []
        told += [f"{against} against"] if show or against else []
        missing = [SHORT[gap] for gap in row.gaps]
        yield f"{row.short_name}. {row.kind}: {'; '.join(filter(None, (', '.join(told), ', '.join(missing))))}"


def _tally(matrices: Iterable[Matrix], found: Matrices) -> str:
    """How many of their counts people confirmed or rejected: "4: 1 confirmed, 3 unchecked"."""
    ids = dict.fromkeys(key for m in matrices for part in m.parts for key in part.counts)
    states = [found.standing.get(key, NOTHING).checked for key in ids]
    told = ", ".join(f"{states.count(state)} {state}" for state in sorted(set(states)))
    return f"{len(ids)}: {told}" if told else "none"


def _counted(matrix: Matrix, found: Matrices) -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = [row for part in matrix.parts for row in part.rows]
    lacking = [
        f"{number} {words}"
        for gap, words in SHORT.items()
        if (number := sum(gap in row.gaps for row in rows))
    ]
    offered = tuple(one.name for one in matrix.justifications if one.offered)
    return (
        ("counts", (_tally([matrix], found),)),
        (
            "elements",
            (f"{len(rows)}: {', '.join(lacking) or 'no gap that the program counts'}",)
            if rows
            else (UNMAPPED,),
        ),
        ("justified by", (", ".join(offered),) if offered else ()),
    )


def _gaps(matrix: Matrix) -> Section:
    entries = tuple(
        Entry(
            f"{part.ref}, {row.name} ({row.kind}): {row.text}",
            (("missing", row.tell_gaps()),),
        )
        for part in matrix.parts
        for row in part.rows
        if row.gaps
    )
    of = f"of {matrix.suspect}, {matrix.printed['charged with'][0]}"
    if not tuple(matrix.rows()):
        entries = (Entry(f"{UNMAPPED[0].upper()}{UNMAPPED[1:]}", ()),)
    return Section(f"gap {of}", f"gaps {of}", entries, each_tells=True)


def _row(part: Part, row: Row, found: Matrices) -> Entry:
    return Entry(
        f"{row.name[0].upper()}{row.name[1:]}, {row.kind}: {row.text}",
        (
            (
                "missing",
                row.tell_gaps() or ("no gap that the program counts",),
            ),
            *((name, tuple(_claims(claims, found))) for name, claims in row.shows_nothing),
            ("tends to show it", tuple(_claims(row.tends_to_show, found)) or (row.nothing,)),
            ("tends against it", tuple(_claims(row.tends_against, found)) or (row.nothing,)),
            ("lines", (f"{row.lines} at most",) if row.tends_to_show else ()),
            ("rests on", (row.citation,)),
        ),
    )


def _claims(claims: Sequence[ClaimOn], found: Matrices) -> Iterator[str]:
    for one in claims:
        told = [
            f"{one.lines} line{'s' * (one.lines != 1)} at most",
            f"original sources: {', '.join(one.sources) if one.sources else 'unknown'}",
            *one.tell_denied(),
        ]
        yield f"- {one.text} ({'; '.join(told)})"
        for bearing in one.bearings:
            name, words = found.quote(bearing)
            who = bearing.speaker or "the narrator"
            standing = found.standing.get(bearing.id, NOTHING).tell()
            yield (
                f"  {bearing.id} {name} {bearing.start}-{bearing.end}, {who}, {bearing.source}: "
                f"“{words}” [{bearing.reason}; {standing}]"
            )
