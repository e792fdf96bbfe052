"""Put the readings of a case together: one record a person, copied text, claims, conflicts."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import msgspec

from probanda.analysis.charges import merge_charges
from probanda.analysis.claims import (
    find_alike,
    find_claims,
    find_conflicts,
    find_origins,
    find_things,
    find_units,
    find_voices,
)
from probanda.analysis.dates.company import settle_dates
from probanda.analysis.entities import merge_entities
from probanda.analysis.lineage import assess_independence, find_lineage
from probanda.analysis.processes import merge_background, merge_processes
from probanda.analysis.records import Findings, Reading
from probanda.analysis.timeline import find_timeline
from probanda.evidence.document import Document
from probanda.ledger.packing import unpack


@contextmanager
def _keeping_all() -> Iterator[None]:
    """Without looking for records that only refer to each other: there are none, and the looking takes a
    fifth of the time."""
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looking:
            gc.enable()


@_keeping_all()
def assess_pairs(pairs: Iterable[tuple[bytes, bytes]]) -> bytes:
    """The findings of a case as JSON, from each document and its reading, as packed JSON."""
    opened = [
        (
            msgspec.json.decode(unpack(document), type=Document),
            msgspec.json.decode(unpack(reading), type=Reading),
        )
        for document, reading in pairs
    ]
    documents, readings = zip(*opened, strict=True) if opened else ((), ())
    findings = assess_case(documents, readings)
    del opened, documents, readings  # beside them a large case, encoded and sent, would not fit
    return msgspec.json.encode(findings)


@_keeping_all()
def assess_case(documents: Sequence[Document], readings: Sequence[Reading]) -> Findings:
    """What all documents say together; the same in whatever order they come."""
    order = sorted(range(len(documents)), key=lambda i: documents[i].id)
    documents = tuple(documents[i] for i in order)
    merged = merge_entities(tuple(readings[i] for i in order))
    readings, entities = settle_dates(documents, merged.readings), merged.entities
    lineage = find_lineage(documents, readings)
    things = find_things(entities)
    units, voices = find_units(documents, readings, things), find_voices(entities, things)
    charges = merge_charges(readings)
    pairs = tuple(find_alike(units))
    origins = find_origins(documents, entities)
    claims = find_claims(units, pairs, entities, charges, lineage, voices, origins)
    return Findings(
        statements=tuple(s for r in readings for s in r.statements),
        ascriptions=tuple(s for r in readings for s in r.ascriptions),
        entities=entities,
        figures=tuple(f for r in readings for f in r.figures),
        dates=tuple(d for r in readings for d in r.dates),
        reuse=lineage.reuse,
        claims=claims,
        conflicts=find_conflicts(
            documents, readings, units, pairs, entities, claims, lineage, voices, origins
        ),
        timeline=find_timeline(documents, readings),
        charges=charges,
        processes=merge_processes(readings),
        background=merge_background(readings),
        independence=assess_independence(documents, readings, claims, lineage),
        stock_phrases=lineage.stock_phrases,
    )
