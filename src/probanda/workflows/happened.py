"""Incidents and sites of a case, with what people merged, split, and recorded of who held them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from probanda.analysis.records import Entity
from probanda.casework.bearings import Texts
from probanda.casework.control import Control, read_control
from probanda.casework.holders import settle_crossing
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
    places: tuple[tuple[Entity, tuple[Control, ...]], ...]
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
    sites = find_sites(texts)
    places = [entity for entity in findings.entities if entity.kind == "place"]
    named = {site.id: site.place for site in sites} | {place.id: place.name for place in places}
    by_place: dict[str, list[Control]] = {}
    for control in controls:
        by_place.setdefault(named.get(control.site, ""), []).append(control)
    return Happened(
        tuple((_settle(one, by_place), standing.get(one.id, NOTHING)) for one in incidents),
        tuple(
            (one, tuple(c for c in controls if c.site == one.id), standing.get(one.id, NOTHING))
            for one in sites
        ),
        tuple((one, tuple(c for c in controls if c.site == one.id)) for one in places),
        documents,
    )


def _settle(one: Incident, by_place: Mapping[str, Sequence[Control]]) -> Incident:
    """A removal with who held its ends then."""
    if one.crossing is None:
        return one
    settled = settle_crossing(one.crossing, one.from_, one.to, by_place)
    return msgspec.structs.replace(one, crossing=settled)
