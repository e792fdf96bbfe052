"""The proof matrix of each charge: every element with the claims on both sides, and what is missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from probanda.analysis.records import Charge, Findings
from probanda.casework.bearings import Bearing, Texts, find_bearings
from probanda.casework.counts import Count
from probanda.casework.justifying import Justified, find_grounds, find_justified
from probanda.casework.matter import Matter, find_matter
from probanda.casework.placing import Placed, bear_by_hand
from probanda.casework.propositions import Proposition, load_propositions
from probanda.casework.sides import ClaimOn, Sides
from probanda.casework.verdicts import Standing
from probanda.law.bodies import Element, find_standard, load_bodies

Gap = Literal["nothing", "no rule", "one line", "allegation only", "denied only"]
GAPS: dict[Gap, str] = {
    "nothing": "no claim is suggested for it",
    "no rule": "the program has no rule for it: a person must look",
    "one line": "what tends to show it stands on one line",
    "allegation only": "what tends to show it is allegation only",
    "denied only": "claims stand against it, and none tends to show it",
}
DEFAULT_MIND = 30


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One element: what must be shown, and what is there on both sides. Nothing is ever met."""

    number: int
    kind: str
    text: str
    citation: str
    rules: tuple[str, ...]
    tends_to_show: tuple[ClaimOn, ...]
    tends_against: tuple[ClaimOn, ...]
    lines: int
    gaps: tuple[Gap, ...]


class Part(msgspec.Struct, frozen=True):
    """The elements of one crime, or of one mode: our mapping, with its reason."""

    ref: str
    name: str
    is_mode: bool
    counts: tuple[str, ...]
    rows: tuple[Row, ...]


class Matrix(msgspec.Struct, frozen=True, kw_only=True):
    """All that must be proved for one charge. ``printed`` is what documents print, nothing of ours."""

    charge: str
    suspect: str
    printed: dict[str, tuple[str, ...]]
    standard: str | None
    parts: tuple[Part, ...]
    justifications: tuple[Justified, ...]
    note: str = (
        "Suggested by rules that can be read in propositions.toml, or placed by people; each passage "
        "tells whether a person checked it. A claim that tends to show something does not prove it, "
        "and no element or test is ever said to be met."
    )

    def claims(self) -> Iterator[ClaimOn]:
        """Every claim on both sides, those on justifications last; one may stand several times."""
        for part in self.parts:
            for row in part.rows:
                yield from (*row.tends_to_show, *row.tends_against)
        for one in self.justifications:
            yield from (*one.offered, *one.against)


def tell_standard(matrix: Matrix) -> str:
    """The standard of the stage that the documents print; what is not told is said."""
    if matrix.standard is None:
        return "not told: the documents print no standard of this charge"
    one = find_standard(matrix.standard)
    return f"{one.standard} ({one.stage}; Article {', '.join(one.articles)}), by what is printed"


def make_matrices(
    findings: Findings,
    counts: Sequence[Count],
    texts: Texts,
    standing: Mapping[str, Standing],
    placed: Sequence[Placed] = (),
) -> tuple[Matrix, ...]:
    """The matrix of every charge that has counts, in the order of charges.

    ``placed`` is what people put under an element by hand, beside what the rules suggest.
    """
    return tuple(
        _Maker(charge, own, findings, texts, standing, placed).make()
        for charge in findings.charges
        if (own := tuple(c for c in counts if c.charge == charge.id))
    )


class _Maker:
    def __init__(
        self,
        charge: Charge,
        counts: tuple[Count, ...],
        findings: Findings,
        texts: Texts,
        standing: Mapping[str, Standing],
        placed: Sequence[Placed],
    ) -> None:
        self.charge, self.counts, self.texts = charge, counts, texts
        self.placed = [one for one in placed if one.charge == charge.id]
        self.matter: Matter = find_matter(
            charge, findings.charges, findings.entities, texts.documents
        )
        self.sides = Sides(texts, standing)
        crimes = (load_bodies().crimes[c.crime] for c in counts if c.crime)
        elements = [element for crime in crimes for element in crime.elements]
        rules = {p.name for p in load_propositions() if any(map(p.is_for, elements))}
        self.justified = find_justified(rules, self.matter, texts, self.sides)

    def make(self) -> Matrix:
        charge = self.charge
        crimes = dict.fromkeys(c.crime for c in self.counts if c.crime)
        modes = dict.fromkeys(c.mode for c in self.counts if c.mode)
        parts = [*(self._crime(ref) for ref in crimes), *(self._mode(ref) for ref in modes)]
        return Matrix(
            charge=charge.id,
            suspect=charge.suspect_name,
            printed={
                "charged with": (charge.crime,),
                "charged by": (charge.body,) if charge.body else (),
                "modes": tuple(mode.text for mode in charge.modes),
                "places": charge.places,
                "period": tuple(
                    f"{word} {day}"
                    for word, day in (("from", charge.from_), ("until", charge.to))
                    if day
                ),
                "standard": (charge.standard,) if charge.standard else (),
            },
            standard=next((c.stage for c in self.counts), None),
            parts=tuple(parts),
            justifications=self.justified,
        )

    def _crime(self, ref: str) -> Part:
        crime = load_bodies().crimes[ref]
        mind = Element(
            DEFAULT_MIND, "mental", crime.default_mental, f"{crime.body}, Article 30", "30"
        )
        own = tuple(c.id for c in self.counts if c.crime == ref)
        return Part(ref, crime.name, False, own, self._rows(ref, (*crime.elements, mind)))

    def _mode(self, ref: str) -> Part:
        mode = load_bodies().modes[ref]
        own = tuple(c.id for c in self.counts if c.mode == ref)
        return Part(ref, mode.name, True, own, self._rows(ref, mode.elements))

    def _rows(self, ref: str, elements: Iterable[Element]) -> tuple[Row, ...]:
        return tuple(self._row(ref, element) for element in elements)

    def _row(self, ref: str, element: Element) -> Row:
        rules = tuple(p for p in load_propositions() if p.is_for(element))
        by_hand = [p for p in self.placed if (p.part, p.element) == (ref, element.number)]
        bearings = (
            *(b for rule in rules for b in self._find(rule)),
            *(b for one in by_hand for b in bear_by_hand(one, self.texts)),
            *find_grounds(element, self.justified),
        )
        show, against = (self.sides.group(bearings, side) for side in ("for", "against"))
        kept = [one for one in show if not one.rejected]
        lines = self.sides.count_lines(b for one in kept for b in one.bearings)
        lines = min(lines, sum(one.lines for one in kept))
        return Row(
            number=element.number,
            kind=element.kind,
            text=element.text,
            citation=element.citation,
            rules=tuple(rule.name for rule in rules),
            tends_to_show=show,
            tends_against=against,
            lines=lines,
            gaps=find_gaps(bool(rules), kept, [one for one in against if not one.rejected], lines),
        )

    def _find(self, rule: Proposition) -> tuple[Bearing, ...]:
        return find_bearings(rule, self.matter, self.texts, self.charge.crime, self.charge.suspect)


def find_gaps(
    has_rule: bool, show: Sequence[ClaimOn], against: Sequence[ClaimOn], lines: int
) -> tuple[Gap, ...]:
    """What an element lacks; empty where claims of several lines, not only alleged, tend to show it."""
    if not show:
        first: Gap = "denied only" if against else "nothing" if has_rule else "no rule"
        return (first,)
    found: list[Gap] = []
    if lines <= 1:
        found.append("one line")
    if all(one.only_alleged for one in show):
        found.append("allegation only")
    return tuple(found)
