"""What the report's page shows, worked out from the export before any markup is written."""

from collections.abc import Iterable, Sequence

import msgspec
from markupsafe import Markup

from probanda.analysis.records import Claim, Statement
from probanda.casework.printed import may_begin_before
from probanda.law.facts import Facts
from probanda.ledger.access import LEVELS
from probanda.outputs.case_export import CaseExport, UnreadOriginal
from probanda.outputs.report.brief import Cards, Topic, make_brief
from probanda.outputs.report.charges import Suspect, make_suspects
from probanda.outputs.report.citations import Citations
from probanda.outputs.report.claims import (
    ClaimCard,
    Ground,
    is_disputed,
    make_claim,
    mark_same_words,
    sort_claims,
)
from probanda.outputs.report.conflicts import (
    ConflictCard,
    find_strangers,
    make_conflict,
    number_conflicts,
    place_conflicts,
)
from probanda.outputs.report.copies import (
    FamilyCard,
    PairRow,
    PhraseRow,
    Picture,
    draw_copies,
    make_family,
    make_pair,
    make_phrase,
    number_families,
)
from probanda.outputs.report.dockets import DocketCard, make_dockets
from probanda.outputs.report.events import DateRow, EventRow, draw_events, make_dates, make_events
from probanda.outputs.report.people import FigureRow, PersonRow, make_figures, make_people
from probanda.outputs.report.processes import (
    BackgroundRow,
    ProcessCard,
    make_background,
    make_process,
    number_processes,
)
from probanda.outputs.report.proof import Casework, ProofCard, make_audits, make_proof
from probanda.outputs.report.provenance import DocumentRow, make_document_row
from probanda.outputs.report.summary import Summary, summarise
from probanda.outputs.report.texts import TextPage, cut_text, list_statements
from probanda.outputs.report.words import count
from probanda.proceedings.showing import Shown


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the templates write out, section by section."""

    title: str
    level: str
    checked: tuple[str, ...]
    brief: tuple[Topic, ...]
    summary: Summary
    suspects: tuple[Suspect, ...]
    proof: tuple[ProofCard, ...]
    audits: tuple[str, ...]
    processes: tuple[ProcessCard, ...]
    background: tuple[tuple[str, tuple[BackgroundRow, ...]], ...]
    dockets: tuple[DocketCard, ...]
    main_claims: tuple[ClaimCard, ...]
    single_claims: tuple[ClaimCard, ...]
    conflicts: tuple[ConflictCard, ...]
    people: tuple[tuple[str, tuple[PersonRow, ...]], ...]
    figures: tuple[FigureRow, ...]
    events: tuple[EventRow, ...]
    timeline: Markup
    dates: tuple[DateRow, ...]
    picture: Picture
    families: tuple[FamilyCard, ...]
    pairs: tuple[PairRow, ...]
    phrases: tuple[PhraseRow, ...]
    documents: tuple[DocumentRow, ...]
    unread: tuple[UnreadOriginal, ...]
    texts: tuple[TextPage, ...]


def make_contents(
    case: CaseExport,
    title: str,
    facts: Facts,
    work: Casework,
    dockets: Sequence[Shown] = (),
) -> Contents:
    """Work out every section; the whole texts last, when all citations are known."""
    citations = Citations(case.documents)
    entities = {entity.id: entity for entity in case.entities}
    numbered = number_processes(case.processes)
    conflicts = number_conflicts(case.conflicts)
    families = number_families(case.reuse)
    main, single = _make_claims(case, citations)
    rows = make_events(case.timeline, citations)
    said, ascribed = _by_document(case.statements), _by_document(case.ascriptions)
    listed = {
        d.id: list_statements(d, said.get(d.id, ()), ascribed.get(d.id, ()), entities, citations)
        for d in case.documents
    }
    texts = {document.id: document.text for document in case.documents}
    hedged = {c.id for c in case.charges if may_begin_before(c, case.dates, texts)}
    suspects = make_suspects(case.charges, entities, numbered, citations, facts, hedged)
    proof = make_proof(work, citations)
    processes = tuple(
        make_process(use, process, entities, case.timeline, citations) for use, process in numbered
    )
    differing = tuple(make_conflict(use, conflict, citations) for use, conflict in conflicts)
    cards = Cards(suspects, proof, processes, (*main, *single), differing)
    return Contents(
        title=title,
        level="" if work.level == LEVELS[0] else work.level,
        checked=_list_checked(work, dockets),
        brief=make_brief(case, cards, citations),
        summary=summarise(case),
        suspects=suspects,
        proof=proof,
        audits=make_audits(work.audits),
        processes=processes,
        background=make_background(case.background, citations),
        dockets=make_dockets(dockets, {d.id for d in case.documents}, citations),
        main_claims=tuple(card for _, card in main),
        single_claims=tuple(card for _, card in single),
        conflicts=differing,
        people=make_people(case.entities, citations),
        figures=make_figures(case.figures, case.statements, citations),
        events=rows,
        timeline=draw_events(rows),
        dates=make_dates(case.dates, citations),
        picture=draw_copies(case.documents, case.reuse, families, citations),
        families=tuple(make_family(f, families[f.id], citations) for f in case.reuse),
        pairs=tuple(make_pair(pair, families, citations) for pair in case.independence),
        phrases=tuple(make_phrase(phrase, citations) for phrase in case.stock_phrases),
        documents=tuple(
            make_document_row(d, len(said.get(d.id, ())), citations) for d in case.documents
        ),
        unread=case.unread,
        texts=tuple(
            TextPage(
                citations.number(d.id),
                citations.anchor(d.id),
                d,
                cut_text(d, said.get(d.id, ()), citations),
                listed[d.id],
            )
            for d in case.documents
        ),
    )


def _list_checked(work: Casework, dockets: Sequence[Shown]) -> tuple[str, ...]:
    """What people did check or record, for the first page."""
    decided = work.count_decided()
    return (
        *(["the dockets that people recorded"] if dockets else []),
        *([f"{count(decided, 'count or passage')} in part P, as marked there"] if decided else []),
        *(["samples, whose error rates stand in part P"] if work.audits else []),
    )


def _make_claims(
    case: CaseExport, citations: Citations
) -> tuple[tuple[tuple[Claim, ClaimCard], ...], ...]:
    """Claims of several documents or with a denial, then what one document says undenied."""
    conflicts = number_conflicts(case.conflicts)
    about = {claim.about for claim in case.claims}
    ground = Ground(
        statements={statement.id: statement for statement in case.statements},
        entities={entity.id: entity for entity in case.entities},
        pairs={(min(p.a, p.b), max(p.a, p.b)): p for p in case.independence},
        conflicts=place_conflicts(conflicts),
        strangers=find_strangers(
            conflicts,
            [entity for entity in case.entities if entity.id in about],
            {document.id: document.text for document in case.documents},
        ),
        families=number_families(case.reuse),
        quotations=[family for family in case.reuse if family.quotation],
    )
    ordered = sort_claims(case.claims)
    denials = {statement.id for statement in case.statements if statement.polarity == "denies"}
    main = [
        claim
        for claim in ordered
        if len(claim.documents) > 1
        or is_disputed(claim)
        or any(said.id in denials for said in claim.statements)
    ]
    chosen = {claim.id for claim in main}
    single = [claim for claim in ordered if claim.id not in chosen]
    ordered = [*main, *single]
    made = [make_claim(n, claim, ground, citations) for n, claim in enumerate(ordered, 1)]
    cards = tuple(zip(ordered, mark_same_words(made), strict=True))
    return cards[: len(main)], cards[len(main) :]


def _by_document(statements: Iterable[Statement]) -> dict[str, Sequence[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.document, []).append(statement)
    return dict(found)
