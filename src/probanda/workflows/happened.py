"""Incidents and sites of a case, with what people merged, split, and recorded of who held them."""

from pathlib import Path

import msgspec

from probanda.casework.bearings import Texts
from probanda.casework.control import Control, read_control
from probanda.casework.incidents import (
    Incident,
    Site,
    decide_incidents,
    draft_incidents,
    find_sites,
)
from probanda.casework.verdicts import NOTHING, Standing, read_standing
from probanda.evidence.document import Document, Position
from probanda.ledger.access import View
from probanda.ledger.decisions import get_decisions
from probanda.workflows.case import Settings, open_case
from probanda.workflows.results import get_documents, get_findings, get_readings, quote


class Happened(msgspec.Struct, frozen=True):
    """The incidents and sites of a case; each is unchecked until a person confirmed it."""

    incidents: tuple[tuple[Incident, Standing], ...]
    sites: tuple[tuple[Site, tuple[Control, ...], Standing], ...]
    documents: tuple[Document, ...]

    def quote(self, place: Position) -> tuple[str, str]:
        """The name of the document and the words that stand there."""
        return quote(self.documents, place)


def get_happened(folder: Path, settings: Settings) -> Happened:
    """The incidents and sites of a case. Raises CaseError when there is none."""
    with open_case(folder, settings).reading() as view:
        return find_happened(view)


def find_happened(view: View) -> Happened:
    """The incidents and sites as far as the actor may read."""
    findings, documents = get_findings(view), get_documents(view)
    acts = [act for reading in get_readings(view) for act in reading.acts]
    texts = Texts(documents, findings, acts)
    known = get_decisions(view)
    standing, controls = read_standing(known), read_control(known)
    incidents = decide_incidents(draft_incidents(texts, findings.entities), known)
    return Happened(
        tuple((one, standing.get(one.id, NOTHING)) for one in incidents),
        tuple(
            (one, tuple(c for c in controls if c.site == one.id), standing.get(one.id, NOTHING))
            for one in find_sites(texts)
        ),
        documents,
    )
