"""What must be proved in a case, with what people decided on it."""

from pathlib import Path

import msgspec

from probanda.analysis.records import Findings
from probanda.casework.counts import Count, Suspect, draft_counts, find_suspects
from probanda.casework.verdicts import NOTHING, Standing, find_changes, read_standing
from probanda.ledger.access import View
from probanda.ledger.decisions import get_decisions
from probanda.workflows.case import Settings, open_case
from probanda.workflows.results import get_findings


class DecidedCount(msgspec.Struct, frozen=True):
    """A count, what stands on it, and what is other now than when a person decided on it."""

    count: Count
    standing: Standing
    changed: dict[str, tuple[str, str]]


class Counts(msgspec.Struct, frozen=True):
    """The suspects of a case and the counts drafted from what they are charged with."""

    suspects: tuple[tuple[Suspect, Standing], ...]
    counts: tuple[DecidedCount, ...]
    unchecked: str = "Drafted by the program; a count is confirmed by a person alone."


def get_counts(folder: Path, settings: Settings) -> Counts:
    """The suspects and counts of a case. Raises CaseError when there is none."""
    with open_case(folder, settings).reading() as view:
        findings = get_findings(view)
        return decide_counts(view, findings)


def decide_counts(view: View, findings: Findings) -> Counts:
    """The counts of these findings with the decisions that the actor may read."""
    standing = read_standing(get_decisions(view))
    counts = draft_counts(findings.charges)
    suspects = find_suspects(findings.charges, counts, findings.entities)
    return Counts(
        tuple((one, standing.get(one.id, NOTHING)) for one in suspects),
        tuple(
            DecidedCount(one, stands, find_changes(snapshot(one), stands))
            for one in counts
            for stands in [standing.get(one.id, NOTHING)]
        ),
    )


def snapshot(count: Count) -> dict[str, str]:
    """What a person sees of a count when deciding on it, and more documents may change."""
    return {
        "places": "; ".join(count.places),
        "from": count.from_ or "",
        "to": count.to or "",
        "standard": count.standard or "",
        "mode printed": count.mode_wording or "",
    }
