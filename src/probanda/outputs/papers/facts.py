"""What is told for and against each element, each justification with its test, and what is missing."""

from collections.abc import Iterable, Iterator, Sequence

from probanda.casework.bearings import Bearing
from probanda.casework.matrix import UNMAPPED, Matrix, Part, Row, tell_standard
from probanda.casework.sides import ClaimOn
from probanda.casework.verdicts import UNCHECKED
from probanda.outputs.papers.blocks import Block, gap, heading, ours, told
from probanda.outputs.papers.chart import NOTHING_FOUND
from probanda.outputs.papers.material import Material, passages_of
from probanda.outputs.papers.telling import tell


def tell_facts(material: Material) -> Iterator[Block]:
    """Of each suspect, element by element of each crime and mode: what is told, and every gap.

    A passage that stands under several elements is printed under the first and cited under the others.
    """
    for suspect, numbered in _by_suspect(material.matrices).items():
        yield heading(suspect, 2)
        printed: set[str] = set()
        for what, parts in _by_part(numbered).items():
            charges = _charges(number for number, _ in parts)
            yield heading(f"{what} (our mapping), {charges}", 3)
            for alike in _alike(parts, material):
                of = f"For {_charges(n for n, _ in alike)}: " if len(alike) < len(parts) else ""
                yield from _element(alike[0][1], of, printed, material)
        for number, matrix in numbered:
            yield from _unmapped(number, matrix)
    if not material.matrices:
        yield gap("the documents report no charge, so that there is no element to show")


def _unmapped(number: int, matrix: Matrix) -> Iterator[Block]:
    """What of a charge has no elements that could be listed."""
    charged = "”, “".join(matrix.printed["charged with"])
    if all(part.is_mode for part in matrix.parts):
        yield gap(f"charge {number}: the program has no elements of “{charged}”: none is listed")
    if not any(part.is_mode for part in matrix.parts):
        yield gap(
            f"charge {number}: no mode that the program knows is printed: "
            "what must be shown of the person's part is not listed"
        )


def _by_part(numbered: Iterable[tuple[int, Matrix]]) -> dict[str, list[tuple[int, Part]]]:
    """Crimes first, then modes, each with the charges that it is for."""
    found: dict[str, list[tuple[int, Part]]] = {}
    parts = [(number, part) for number, matrix in numbered for part in matrix.parts]
    for number, part in sorted(parts, key=lambda one: one[1].is_mode):
        what = "Mode" if part.is_mode else "Crime"
        found.setdefault(f"{what} {part.ref}, {part.name}", []).append((number, part))
    return found


def _alike(
    parts: Sequence[tuple[int, Part]], material: Material
) -> Iterator[list[tuple[int, Row]]]:
    """The elements in order; those of several charges with the same behind them together."""
    for rows in zip(*(part.rows for _, part in parts), strict=True):
        found: dict[tuple[object, ...], list[tuple[int, Row]]] = {}
        for (number, _), row in zip(parts, rows, strict=True):
            passages = tuple(
                tuple(
                    (b.document, b.start, b.end, b.told, material.tell_standing(b.id))
                    for _, b in passages_of(side)
                )
                for side in row.sides
            )
            found.setdefault((passages, row.gaps, row.untold), []).append((number, row))
        yield from found.values()


def _charges(numbers: Iterable[int]) -> str:
    listed = [str(number) for number in numbers]
    return f"charge{'s' * (len(listed) > 1)} {', '.join(listed)}"


def _element(row: Row, of: str, printed: set[str], material: Material) -> Iterator[Block]:
    yield ours(f"{of}{row.short_name}. {row.kind.capitalize()}: {row.text}", f"[{row.citation}]")
    lines = f", on {row.lines} line{'s' * (row.lines != 1)} at most" if row.tends_to_show else ""
    for name, claims in row.shows_nothing:
        told_so = f"{name.capitalize()}, which shows nothing"
        yield from _passages(told_so, claims, printed, material, row.nothing)
    yield from _passages(
        f"Tends to show it{lines}", row.tends_to_show, printed, material, row.nothing
    )
    yield from _passages("Tends against it", row.tends_against, printed, material, row.nothing)
    yield from (gap(one) for one in row.tell_gaps())


def _passages(
    name: str, claims: Sequence[ClaimOn], printed: set[str], material: Material, nothing: str
) -> Iterator[Block]:
    """Passages in full where they are new, and by their places where they were printed before."""
    every = tuple(passages_of(claims))
    new: list[tuple[ClaimOn, Bearing]] = []
    again: list[tuple[ClaimOn, Bearing]] = []
    for claim, bearing in every:
        key = f"{bearing.side} {bearing.document} {bearing.start}"
        (again if key in printed else new).append((claim, bearing))
        printed.add(key)
    if not every:
        yield ours(f"{name}: {nothing}.")
    if new:
        yield from _side(name, new, material)
    if again:
        yield told(f"{name}, printed before:", _cite_again(again, material))


def _cite_again(passages: Iterable[tuple[ClaimOn, Bearing]], material: Material) -> str:
    """Places in brackets, each with what a person decided of the passage here, if one did."""
    cited: dict[str, None] = {}
    for _, bearing in passages:
        standing = material.tell_standing(bearing.id)
        decided = "" if standing == UNCHECKED else f"; {standing}"
        cited[f"[{material.cite(bearing)}{decided}]"] = None
    return " ".join(cited)


def _by_suspect(matrices: Iterable[Matrix]) -> dict[str, list[tuple[int, Matrix]]]:
    """The charges of each suspect with their numbers."""
    found: dict[str, list[tuple[int, Matrix]]] = {}
    for number, matrix in enumerate(matrices, 1):
        found.setdefault(matrix.suspect, []).append((number, matrix))
    return found


def _new(
    claims: Sequence[ClaimOn], rule: str, printed: set[str]
) -> Iterator[tuple[ClaimOn, Bearing]]:
    for claim, bearing in passages_of(claims):
        key = f"{bearing.side} {bearing.document} {bearing.start}"
        if bearing.proposition == rule and key not in printed:
            printed.add(key)
            yield claim, bearing


def _side(
    name: str, passages: Sequence[tuple[ClaimOn, Bearing]], material: Material
) -> Iterator[Block]:
    yield ours(f"{name}:" if passages else f"{name}: {NOTHING_FOUND}.")
    yield from (told(*tell(claim, bearing, material)) for claim, bearing in passages)


def tell_evidence(material: Material) -> Iterator[Block]:
    """Of each charge, element by element: the places for and against, lines, and what is missing."""
    for number, matrix in enumerate(material.matrices, 1):
        yield heading(f"Charge {number}, {matrix.suspect}: {matrix.printed['charged with'][0]}", 2)
        yield ours(f"Standard of the stage: {tell_standard(matrix)}. {matrix.likeness}".strip())
        yield from _unmapped(number, matrix)
        for part in matrix.parts:
            what = "Mode" if part.is_mode else "Crime"
            yield heading(f"{what} {part.ref}, {part.name} (our mapping)", 3)
            for row in part.rows:
                yield from _row(row, material)


def _row(row: Row, material: Material) -> Iterator[Block]:
    yield ours(f"{row.short_name}. {row.kind.capitalize()}: {row.text}", f"[{row.citation}]")
    lines = f" on {row.lines} line{'s' * (row.lines != 1)} at most" if row.tends_to_show else ""
    for name, claims in row.shows_nothing:
        yield from _places(f"{name.capitalize()}, which shows nothing", claims, material)
    yield from _places(f"Tends to show it{lines}", row.tends_to_show, material, row.nothing)
    yield from _places("Tends against it", row.tends_against, material, row.nothing)
    yield from (gap(one) for one in row.tell_gaps())


def _places(
    name: str, claims: Sequence[ClaimOn], material: Material, nothing: str = NOTHING_FOUND
) -> Iterator[Block]:
    if claims:
        yield told(f"{name}:", _cite_again(passages_of(claims), material))
    else:
        yield ours(f"{name}: {nothing}.")


def tell_justifications(material: Material) -> Iterator[Block]:
    """Each justification once a suspect, with its tests and both sides; none is said to be met."""
    for suspect, matrices in _by_suspect(material.matrices).items():
        yield heading(f"{suspect}: justifications", 2)
        names = {one.name: one for _, matrix in matrices for one in matrix.justifications}
        if not names:
            yield ours("The program knows no justification of what is charged.")
        for name, one in names.items():
            same = [o for _, m in matrices for o in m.justifications if o.name == name]
            yield heading(name.capitalize(), 3)
            yield ours(one.asks)
            for test in one.tests:
                yield ours(test.text, f"[{test.treaty}, Article {test.article}]")
            printed: set[str] = set()
            offered = list(_new([c for o in same for c in o.offered], name, printed))
            against = list(_new([c for o in same for c in o.against], name, printed))
            yield from _side("Said for it", offered, material)
            yield from _side("Said against it", against, material)
            yield gap("whether the test is met is for people to say")
    if not material.matrices:
        yield gap("the documents report no charge, so that there is nothing to justify")


def tell_gaps(material: Material) -> Iterator[Block]:
    """Every element that lacks something; one that several charges share once a suspect."""
    for suspect, matrices in _by_suspect(material.matrices).items():
        yield heading(f"{suspect}: elements that lack something", 2)
        lacking: dict[tuple[str, ...], list[int]] = {}
        for number, matrix in matrices:
            for part in matrix.parts:
                for row in part.rows:
                    if row.gaps:
                        missing = "; ".join(row.tell_gaps())
                        key = (f"{part.ref}, {row.name} ({row.kind})", row.text, missing)
                        lacking.setdefault(key, []).append(number)
        for (element, text, missing), numbers in lacking.items():
            yield gap(f"{element}, {_charges(numbers)}: {missing}. {text}")
        unmapped = [number for number, matrix in matrices if not tuple(matrix.rows())]
        if unmapped:
            yield gap(f"{_charges(unmapped)}: {UNMAPPED}")
        if not lacking and len(unmapped) < len(matrices):
            yield ours("None that the program counts.")
