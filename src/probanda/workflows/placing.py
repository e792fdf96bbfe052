"""Put a claim under an element by hand; it stands beside what the rules suggest, and can be taken back."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from probanda.analysis.records import Findings
from probanda.casework.bearings import Side
from probanda.casework.matrix import Matrix, Row
from probanda.casework.placing import PLACE, read_placed
from probanda.ledger.access import View
from probanda.ledger.decisions import Draft, Named, get_decisions
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Settings, deciding
from probanda.workflows.casework import find_matrices, find_united
from probanda.workflows.named import find_named, name_findings
from probanda.workflows.results import get_findings, get_level


def place_claim(
    folder: Path,
    settings: Settings,
    written: str,
    charge: str | None,
    element: str,
    side: Side,
    why: str,
) -> int:
    """Put a claim or statement under an element ("28(b).4") of a charge: the decision's number.

    Raises CaseError when one of them is not in the case, the element is none of the charge, or the
    claim stands there already, or a person put it on the other side.
    """
    with deciding(folder, settings) as act:
        findings, found = get_findings(act.view), find_matrices(act.view)
        united = find_united(act.view)
        about = find_named(
            written, _name_claims(name_findings(found.documents, findings), findings)
        )
        matrix = _find_matrix(found.matrices, united.carried, charge)
        rows = {f"{p.ref}.{r.number}": r for p in matrix.parts for r in p.rows}
        key = find_named(element, {name: row.text for name, row in rows.items()}).id
        _check_new(rows[key], about, side, findings)
        part, _, number = key.rpartition(".")
        _check_one_side(act.view, united.carried, about, (matrix.charge, part, int(number)), side)
        words = f"{matrix.suspect}: {matrix.printed['charged with'][0]}"
        return act.decide(
            Draft(
                what=PLACE,
                about=(about, Named(matrix.charge, words)),
                why=why,
                level=get_level(act.view),
                says={"part": part, "element": number, "side": side},
                rests_on=united.rests.get(matrix.charge, ()),
            )
        )


def _name_claims(named: Mapping[str, str], findings: Findings) -> dict[str, str]:
    """Id to words of what can be placed: claims, and statements that stand in one."""
    ids = {claim.id for claim in findings.claims}
    ids |= {said.id for claim in findings.claims for said in claim.statements}
    return {key: words for key, words in named.items() if key in ids}


def _find_matrix(
    matrices: Sequence[Matrix], carried: Mapping[str, str], written: str | None
) -> Matrix:
    names = {m.charge: f"{m.suspect}: {m.printed['charged with'][0]}" for m in matrices}
    if not matrices:
        raise CaseError("The documents report no charge.", "There is no element to put it under.")
    if written is None and len(matrices) > 1:
        told = "; ".join(f"{key} ({words})" for key, words in names.items())
        raise CaseError(f"There are {len(names)} charges.", f"Say which with --charge: {told}.")
    key = find_named(carried.get(written, written), names).id if written else matrices[0].charge
    return next(m for m in matrices if m.charge == key)


def _check_one_side(
    view: View, carried: Mapping[str, str], about: Named, where: tuple[str, str, int], side: Side
) -> None:
    """Refuse a claim for what a person put it against, and against what a person put it for."""
    for one in read_placed(get_decisions(view)):
        there = (carried.get(one.charge, one.charge), one.part, one.element)
        if one.named == about.id and there == where and one.side != side:
            raise CaseError(
                f"“{about.words}” was placed {one.side} the same element by {one.by} with decision "
                f"{one.number}: it cannot stand on both sides.",
                "Note something on it, or take that decision back first.",
            )


def _check_new(row: Row, about: Named, side: Side, findings: Findings) -> None:
    """Refuse what would stand twice."""
    there = row.tends_to_show if side == "for" else row.tends_against
    starts = {s.id: (s.document, s.start) for s in findings.statements}
    for one in there:
        places = {(b.document, b.start) for b in one.bearings}
        if one.claim == about.id or starts.get(about.id) in places:
            raise CaseError(
                f"“{about.words}” stands there already, on that side.",
                "Confirm or reject its passages instead; 'case CASE matrix' shows their ids.",
            )
