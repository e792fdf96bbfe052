"""What one document adds to a case, repeats, and contradicts."""

import msgspec

from probanda.analysis.records import Claim, Conflict, Findings, Reuse


class Novelty(msgspec.Struct, frozen=True, kw_only=True):
    """What a document does to a case; a claim stands under each heading that fits it."""

    adds: tuple[Claim, ...]
    repeats: tuple[Claim, ...]
    disputes: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    shares: tuple[Reuse, ...]


def assess_novelty(findings: Findings, document: str) -> Novelty:
    """Sort the claims that a document touches by whether others make them too."""
    own = {s.id for s in findings.statements if s.document == document}
    supporting = [c for c in findings.claims if document in c.documents]
    return Novelty(
        adds=tuple(c for c in supporting if c.documents == (document,)),
        repeats=tuple(c for c in supporting if c.documents != (document,)),
        disputes=tuple(c for c in findings.claims if _disputes(c, own, document)),
        conflicts=tuple(
            c for c in findings.conflicts if any(s.document == document for s in c.spans)
        ),
        shares=tuple(r for r in findings.reuse if any(s.document == document for s in r.spans)),
    )


def _disputes(claim: Claim, own: set[str], document: str) -> bool:
    """Whether the document denies the claim, and does not only report that somebody made it."""
    said = any(s.id in own and s.relation == "denies" for s in claim.statements)
    told = any(p.document == document and p.relation == "denies" for p in claim.passages)
    return said or told
