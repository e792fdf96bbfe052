"""What must be proved in a case, with what people decided on it."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec.structs import replace

from probanda.casework.bearings import Texts
from probanda.casework.counts import Count, Suspect, draft_counts, find_suspects
from probanda.casework.filling import make_matrices
from probanda.casework.matrix import Matrix
from probanda.casework.placing import read_placed
from probanda.casework.uniting import Joined, United, carry, unite
from probanda.casework.verdicts import NOTHING, Standing, find_changes, read_standing
from probanda.evidence.document import Document, Position
from probanda.ledger import decisions
from probanda.ledger.access import View, strictest
from probanda.ledger.decisions import get_decisions
from probanda.proceedings.recorded import KINDS, read_recorded
from probanda.workflows.case import Settings, open_case
from probanda.workflows.results import (
    get_documents,
    get_findings,
    get_level,
    get_readings,
    quote,
)


class DecidedCount(msgspec.Struct, frozen=True):
    """A count, what stands on it, and what is other now than when a person decided on it."""

    count: Count
    standing: Standing
    changed: dict[str, tuple[str, str]]


class Counts(msgspec.Struct, frozen=True):
    """The suspects of a case and the counts drafted from what they are charged with.

    ``joined`` are the charges, by id, that are what they are by a decision.
    """

    suspects: tuple[tuple[Suspect, Standing], ...]
    counts: tuple[DecidedCount, ...]
    joined: Mapping[str, Joined]
    unchecked: str = "Drafted by the program; a count is confirmed by a person alone."


class Matrices(msgspec.Struct, frozen=True):
    """The proof matrix of each charge, the documents that it quotes, and what stands decided."""

    matrices: tuple[Matrix, ...]
    documents: tuple[Document, ...]
    standing: dict[str, Standing]

    def quote(self, place: Position) -> tuple[str, str]:
        """The name of the document and the words that stand there."""
        return quote(self.documents, place)


def get_counts(folder: Path, settings: Settings) -> Counts:
    """The suspects and counts of a case. Raises CaseError when there is none."""
    with open_case(folder, settings).reading() as view:
        united = find_united(view)
        standing = find_verdicts(view, united)
    findings = united.findings
    counts = draft_counts(findings.charges)
    suspects = find_suspects(findings.charges, counts, findings.entities)
    return Counts(
        tuple((one, standing.get(one.id, NOTHING)) for one in suspects),
        tuple(
            DecidedCount(one, stands, find_changes(snapshot(one), stands))
            for one in counts
            for stands in [standing.get(one.id, NOTHING)]
        ),
        united.joined,
    )


def find_united(view: View) -> United:
    """What the documents say, with the people and bodies one that people decided to be one."""
    return unite(get_findings(view), read_recorded(get_decisions(view)).same())


def find_verdicts(view: View, united: United) -> dict[str, Standing]:
    """What stands decided on each id, as far as the actor may read."""
    return carry(read_standing(get_decisions(view)), united)


def snapshot(count: Count) -> dict[str, str]:
    """What a person sees of a count when deciding on it, and more documents may change."""
    return {
        "places": "; ".join(count.places),
        "from": count.from_ or "",
        "to": count.to or "",
        "standard": count.standard or "",
        "mode printed": count.mode_wording or "",
    }


def get_matrices(folder: Path, settings: Settings) -> Matrices:
    """The proof matrix of each charge of a case. Raises CaseError when there is none."""
    with open_case(folder, settings).reading() as view:
        return find_matrices(view)


def find_matrices(view: View) -> Matrices:
    """The matrices as far as the actor may read, with what stands decided on each count."""
    united, documents = find_united(view), get_documents(view)
    acts = [act for reading in get_readings(view) for act in reading.acts]
    standing, findings = find_verdicts(view, united), united.findings
    placed = tuple(
        replace(one, charge=united.carried.get(one.charge, one.charge))
        for one in read_placed(get_decisions(view))
    )
    counts = draft_counts(findings.charges)
    texts = Texts(documents, findings, acts)
    matrices = make_matrices(findings, counts, texts, standing, placed, united.joined)
    filled_first = sorted(matrices, key=lambda m: not any(r.tends_to_show for r in m.rows()))
    return Matrices(tuple(filled_first), documents, standing)


def find_level(view: View) -> str:
    """The level of whatever tells the texts and what people recorded of proceedings: the strictest."""
    standing = decisions.find_standing(get_decisions(view))
    return strictest([get_level(view), *(one.level for one in standing if one.what in KINDS)])


class MissingOn(msgspec.Struct, frozen=True):
    """An element that lacks something, and what."""

    charge: str
    suspect: str
    part: str
    element: int
    kind: str
    text: str
    gaps: tuple[str, ...]


def find_all_gaps(found: Matrices) -> tuple[MissingOn, ...]:
    """Every element of every charge that lacks something."""
    return tuple(
        MissingOn(matrix.charge, matrix.suspect, part.ref, row.number, row.kind, row.text, row.gaps)
        for matrix in found.matrices
        for part in matrix.parts
        for row in part.rows
        if row.gaps
    )
