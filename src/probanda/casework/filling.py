"""The matrix of a charge filled: its elements by our mapping, and what each has on both sides."""

import re
from collections.abc import Iterable, Mapping, Sequence

from probanda.analysis.records import Charge, Findings
from probanda.casework.bearings import ALLEGATIONS, Bearing, Texts, find_bearings
from probanda.casework.counts import Count
from probanda.casework.gaps import find_first_gap, find_gaps
from probanda.casework.justifying import find_grounds, find_justified
from probanda.casework.matrix import DEFAULT_MIND, Matrix, Part, Row
from probanda.casework.matter import Matter, find_matter
from probanda.casework.placing import BY_HAND, Placed, bear_by_hand
from probanda.casework.printed import find_period
from probanda.casework.propositions import Proposition, load_propositions
from probanda.casework.sides import ClaimOn, Sides
from probanda.casework.uniting import Joined
from probanda.casework.verdicts import Standing
from probanda.law.bodies import CrimeElements, Element, Mode, load_bodies

COURT = ("International Criminal Court", "ICC")


def make_matrices(
    findings: Findings,
    counts: Sequence[Count],
    texts: Texts,
    standing: Mapping[str, Standing],
    placed: Sequence[Placed] = (),
    joined: Mapping[str, Joined] = {},
) -> tuple[Matrix, ...]:
    """The matrix of every charge that has counts, in the order of charges.

    ``placed`` is what people put under an element by hand, beside what the rules suggest; ``joined``
    what a charge was made of that is one by a decision.
    """
    return tuple(
        _Maker(charge, own, findings, texts, standing, placed, joined.get(charge.id)).make()
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
        joined: Joined | None,
    ) -> None:
        self.charge, self.counts, self.texts = charge, counts, texts
        self.joined = joined or Joined((charge,), ())
        self.wordings = tuple(dict.fromkeys(c.crime for c in self.joined.printed))
        self.placed = [one for one in placed if one.charge == charge.id]
        self.matter: Matter = find_matter(
            charge, findings.charges, findings.entities, texts.documents
        )
        self.sides = Sides(texts, standing, charge.suspect, self.wordings)
        self.spans = [span for one in findings.charges for span in one.spans]
        crimes = (load_bodies().crimes[c.crime] for c in counts if c.crime)
        elements = [element for crime in crimes for element in crime.elements]
        rules = {p.name for p in load_propositions() if any(map(p.is_for, elements))}
        self.justified = find_justified(rules, self.matter, texts, self.sides)

    def make(self) -> Matrix:
        charge, texts, printed = self.charge, self.texts, self.joined.printed
        crimes = dict.fromkeys(c.crime for c in self.counts if c.crime)
        modes = dict.fromkeys(c.mode for c in self.counts if c.mode)
        parts = [*(self._crime(ref) for ref in crimes), *(self._mode(ref) for ref in modes)]
        return Matrix(
            charge=charge.id,
            suspect=charge.suspect_name,
            printed={
                "charged with": self.wordings,
                "charged by": tuple(dict.fromkeys(c.body for c in printed if c.body)),
                "modes": tuple(mode.text for mode in charge.modes),
                "places": charge.places,
                "period": tuple(
                    dict.fromkeys(
                        texts.quote(place)
                        for one in printed
                        for place in find_period(one, texts.findings.dates)
                    )
                ),
                "standard": (charge.standard,) if charge.standard else (),
            },
            standard=next((c.stage for c in self.counts), None),
            likeness=_tell_likeness(charge),
            joined=self.joined.tell() if self.joined.decisions else "",
            parts=tuple(parts),
            justifications=self.justified,
        )

    def _crime(self, ref: str) -> Part:
        crime = load_bodies().crimes[ref]
        mind = Element(
            DEFAULT_MIND, "mental", crime.default_mental, "Rome Statute, Article 30", "30"
        )
        own = tuple(c.id for c in self.counts if c.crime == ref)
        return Part(ref, crime.name, False, own, self._rows(crime, (*crime.elements, mind)))

    def _mode(self, ref: str) -> Part:
        mode = load_bodies().modes[ref]
        own = tuple(c.id for c in self.counts if c.mode == ref)
        return Part(ref, mode.name, True, own, self._rows(mode, mode.elements))

    def _rows(self, of: CrimeElements | Mode, elements: Iterable[Element]) -> tuple[Row, ...]:
        return tuple(self._row(of, element) for element in elements)

    def _row(self, of: CrimeElements | Mode, element: Element) -> Row:
        rules = tuple(p for p in load_propositions() if p.is_for(element))
        by_hand = [p for p in self.placed if (p.part, p.element) == (of.ref, element.number)]
        bearings = (
            *(b for rule in rules for b in self._find(rule)),
            *(b for one in by_hand for b in bear_by_hand(one, self.texts)),
            *find_grounds(element, self.justified),
        )
        charged = [b for b in bearings if self._is_charge(b)]
        alleged = [b for b in bearings if _is_only_alleged(b) and b not in charged]
        others = [b for b in bearings if b not in charged and b not in alleged]
        show, against = (self.sides.group(others, side) for side in ("for", "against"))
        denials = [b for b in others if b.side == "against"]
        closed = [rule for rule in rules if rule.is_by_place and not self.matter.places]
        kept = [one for one in show if not one.rejected]
        lines = self.sides.count_lines(b for one in kept for b in one.bearings)
        lines = min(lines, sum(one.lines for one in kept))
        untold = tuple(r.part for r in rules if r.part and kept and not self._tells_part(r, kept))
        return Row(
            number=element.number,
            kind=element.kind,
            text=element.text,
            citation=tell_citation(element, of.confidence),
            rules=tuple(rule.name for rule in rules),
            not_searched=tuple(rule.name for rule in closed),
            charged=self.sides.group((*charged, *denials), "for"),
            alleged=self.sides.group((*alleged, *denials), "for"),
            tends_to_show=show,
            tends_against=against,
            lines=lines,
            untold=untold,
            gaps=find_first_gap(rules, closed, charged, alleged)
            if not kept and not any(not one.rejected for one in against)
            else find_gaps(kept, lines, untold),
        )

    def _is_charge(self, bearing: Bearing) -> bool:
        """Whether the passage only says what somebody is charged with: no evidence of it."""
        return _is_only_alleged(bearing) and (
            self.texts.claims[bearing.claim].about is not None
            or self.matter.names_court(bearing)
            or any(bearing.meets(span) for span in self.spans)
        )

    def _tells_part(self, rule: Proposition, claims: Iterable[ClaimOn]) -> bool:
        """Whether a passage that is no allegation tells this part of the element behind the act."""
        return any(
            re.search(rule.part_words, self.texts.texts[b.document][b.words[0] : b.end])
            for claim in claims
            for b in claim.bearings
            if b.told not in ALLEGATIONS and b.proposition in (rule.name, BY_HAND)
        )

    def _find(self, rule: Proposition) -> tuple[Bearing, ...]:
        return find_bearings(rule, self.matter, self.texts, self.wordings, self.charge.suspect)


def tell_citation(element: Element, confidence: str) -> str:
    """Where an element is from, and how sure the law's data are of it."""
    if element.compared:
        known = f"gist compared with Statute {element.compared}, the rest {confidence}"
    else:
        known = f"{element.case_law}; {confidence}" if element.case_law else confidence
    return f"{element.citation} ({known})"


def _tell_likeness(charge: Charge) -> str:
    """What the elements are of a body whose own law the program does not hold; else empty."""
    if not charge.body or any(court in name for court in COURT for name in _bodies(charge)):
        return ""
    return (
        f"The law of {charge.body} is not known to us: crimes, elements, modes and standards are "
        f"read by likeness with the {COURT[0]}."
    )


def _bodies(charge: Charge) -> tuple[str, ...]:
    return (charge.body, *charge.may_be)


def _is_only_alleged(bearing: Bearing) -> bool:
    """Whether a passage alleges and tells nothing, and no person put it under the element."""
    return bearing.side == "for" and bearing.told in ALLEGATIONS and bearing.proposition != BY_HAND
