"""What is told for and against each element, each justification with its test, and what is missing."""

from collections.abc import Iterable, Iterator, Sequence

from probanda.casework.bearings import Bearing
from probanda.casework.matrix import Matrix, Row, tell_standard
from probanda.casework.placing import BY_HAND
from probanda.casework.sides import ClaimOn
from probanda.outputs.papers.blocks import Block, gap, heading, ours, told
from probanda.outputs.papers.chart import NOTHING_FOUND
from probanda.outputs.papers.material import Material, passages_of
from probanda.outputs.papers.telling import tell

Group = dict[str, tuple[list[ClaimOn], list[ClaimOn], list[ClaimOn]]]


def tell_facts(material: Material) -> Iterator[Block]:
    """Of each suspect, by what is told: every passage once, for and against in one place.

    A passage that stands under several elements or charges is printed under the first.
    """
    for suspect, matrices in _by_suspect(material.matrices).items():
        yield heading(suspect, 2)
        printed: set[str] = set()
        for rule, (show, against, charged) in _by_rule(matrices).items():
            shown = list(_new(show, rule, printed))
            answered = list(_new(against, rule, printed))
            alleged = list(_new(charged, rule, printed))
            if shown or answered or alleged:
                by_hand = "What people placed under an element by hand"
                yield heading(by_hand if rule == BY_HAND else f"What is told of: {rule}", 3)
                if alleged:
                    yield from _side("The charge itself, which shows nothing", alleged, material)
                yield from _side("Tends to show it", shown, material)
                yield from _side("Tends against it", answered, material)
        if not printed:
            yield gap("no passage is suggested for any element of what is charged")
    if not material.matrices:
        yield gap("the documents report no charge, so that there is no element to show")


def _by_suspect(matrices: Iterable[Matrix]) -> dict[str, list[Matrix]]:
    found: dict[str, list[Matrix]] = {}
    for matrix in matrices:
        found.setdefault(matrix.suspect, []).append(matrix)
    return found


def _by_rule(matrices: Iterable[Matrix]) -> Group:
    found: Group = {}
    rows = [row for m in matrices for part in m.parts for row in part.rows]
    for row in rows:
        for at, claims in enumerate((row.tends_to_show, row.tends_against, row.charged)):
            for claim in claims:
                for name in dict.fromkeys(b.proposition for b in claim.bearings):
                    found.setdefault(name, ([], [], []))[at].append(claim)
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
        for part in matrix.parts:
            what = "Mode" if part.is_mode else "Crime"
            yield heading(f"{what} {part.ref}, {part.name} (our mapping)", 3)
            for row in part.rows:
                yield from _row(row, material)


def _row(row: Row, material: Material) -> Iterator[Block]:
    yield ours(f"{row.number}. {row.kind.capitalize()}: {row.text}", f"[{row.citation}]")
    lines = f" on {row.lines} line{'s' * (row.lines != 1)} at most" if row.tends_to_show else ""
    if row.charged:
        yield from _places("The charge itself, which shows nothing", row.charged, material)
    yield from _places(f"Tends to show it{lines}", row.tends_to_show, material, row.nothing)
    yield from _places("Tends against it", row.tends_against, material, row.nothing)
    yield from (gap(one) for one in row.tell_gaps())


def _places(
    name: str, claims: Sequence[ClaimOn], material: Material, nothing: str = NOTHING_FOUND
) -> Iterator[Block]:
    places = dict.fromkeys(material.cite(b) for _, b in passages_of(claims))
    if places:
        yield told(f"{name}:", f"[{'] ['.join(places)}]")
    else:
        yield ours(f"{name}: {nothing}.")


def tell_justifications(material: Material) -> Iterator[Block]:
    """Each justification once a suspect, with its tests and both sides; none is said to be met."""
    for suspect, matrices in _by_suspect(material.matrices).items():
        yield heading(f"{suspect}: justifications", 2)
        names = {one.name: one for matrix in matrices for one in matrix.justifications}
        if not names:
            yield ours("The program knows no justification of what is charged.")
        for name, one in names.items():
            same = [o for m in matrices for o in m.justifications if o.name == name]
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
        for matrix in matrices:
            number = material.matrices.index(matrix) + 1
            for part in matrix.parts:
                for row in part.rows:
                    if row.gaps:
                        missing = "; ".join(row.tell_gaps())
                        key = (f"{part.ref}, element {row.number} ({row.kind})", row.text, missing)
                        lacking.setdefault(key, []).append(number)
        for (element, text, missing), numbers in lacking.items():
            charges = f"charge{'s' * (len(numbers) > 1)} {', '.join(map(str, numbers))}"
            yield gap(f"{element}, {charges}: {missing}. {text}")
        if not lacking:
            yield ours("None that the program counts.")
