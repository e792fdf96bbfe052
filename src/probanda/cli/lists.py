"""What each list of a case says: one entry an item, a title and what is told of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from probanda.analysis.records import Charge, Claim, Process, Statement, Step, TimelineEvent
from probanda.casework.printed import may_begin_before
from probanda.evidence.document import Position
from probanda.outputs.case_export import CaseExport
from probanda.outputs.mentions import places_of
from probanda.outputs.offices import tell_offices
from probanda.outputs.report.claims import is_beside_denial, sort_claims
from probanda.outputs.report.conflicts import sort_conflicts
from probanda.outputs.report.people import KINDS as PEOPLE
from probanda.outputs.report.people import tell_teller
from probanda.outputs.report.processes import KINDS, number_processes
from probanda.outputs.report.words import say_charged_period, say_date, say_period, say_when


@dataclass(frozen=True)
class Entry:
    """One item of a list: its title, and each question with the lines that answer it.

    A question without a line is one that the documents do not answer.
    """

    title: str
    facts: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Section:
    """Items of one kind: what they are called, one and many, and what is to be known of all.

    ``each_tells``: every entry says by itself whether a person has checked it.
    """

    one: str
    many: str
    entries: tuple[Entry, ...]
    note: str = ""
    each_tells: bool = False


def list_of(case: CaseExport, what: str) -> tuple[Section, ...]:
    """The sections of one list of the case; the first is there even if it is empty."""
    return LISTS[what](case)


def _charges(case: CaseExport) -> tuple[Section, ...]:
    order = {charge.suspect_name: n for n, charge in reversed(list(enumerate(case.charges)))}
    charges = sorted(case.charges, key=lambda charge: order[charge.suspect_name])
    return (Section("charge", "charges", tuple(_charge(case, charge) for charge in charges)),)


def _charge(case: CaseExport, charge: Charge) -> Entry:
    return Entry(
        f"{charge.suspect_name}: {charge.crime}",
        (
            *((("told as", ("a conviction",)),) if charge.convicted else ()),
            ("charged by", _body(charge.body, charge.may_be)),
            ("modes", _points(mode.text for mode in charge.modes)),
            ("places", _points(charge.places)),
            ("period", _charged_period(case, charge)),
            ("standard", _told(charge.standard)),
            ("articles", _mapped(charge.articles)),
            ("documents", _documents(case, charge.spans)),
        ),
    )


def _charged_period(case: CaseExport, charge: Charge) -> tuple[str, ...]:
    texts = {document.id: document.text for document in case.documents}
    at_least = may_begin_before(charge, case.dates, texts)
    told = say_charged_period(charge.from_, charge.to, at_least=at_least)
    return (told,) if charge.from_ or charge.to else ()


def _mapped(articles: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{', '.join(articles)} (our mapping, not printed)",) if articles else ()


def _body(name: str, may_be: tuple[str, ...]) -> tuple[str, ...]:
    if not name:
        return ()
    return (f"{name} (may be the same body as {', '.join(may_be)})" if may_be else name,)


def _processes(case: CaseExport) -> tuple[Section, ...]:
    names = {entity.id: entity.name for entity in case.entities}
    ordered = [process for _, process in number_processes(case.processes)]
    entries = tuple(_process(case, p, names.get(p.body, p.body)) for p in ordered)
    background = tuple(
        Entry(item.text, (("kind", (item.kind,)), ("documents", _documents(case, item.spans))))
        for item in case.background
    )
    processes = Section("process", "processes", entries)
    if not background:
        return (processes,)
    note = "Investigated, forecast or only listed: nothing here is a charge."
    one, many = "line of inquiry or item of background", "lines of inquiry and items of background"
    return processes, Section(one, many, background, note)


def _process(case: CaseExport, process: Process, body: str) -> Entry:
    same = (("may be", (f"the same body as {', '.join(process.may_be)}",)),)
    return Entry(
        f"{body}: {KINDS[process.kind]}",
        (
            *(same if process.may_be else ()),
            ("stage", _told(process.stage)),
            ("steps", _points(_step(step) for step in process.steps)),
            ("outcome", _told(process.outcome)),
            ("standard", _told(process.standard)),
            ("public", _points(process.public)),
            ("withheld", _points(process.withheld)),
            ("documents", _documents(case, process.spans)),
        ),
    )


def _step(step: Step) -> str:
    """A step after its day, where the documents give one."""
    when = say_when(step.from_, step.to, bounds=step.bounds) if step.from_ or step.to else ""
    known = f" (known from {say_date(step.known_from)})" if step.known_from else ""
    return f"{when}: {step.text}{known}" if when else f"{step.text}{known}"


def _claims(case: CaseExport) -> tuple[Section, ...]:
    statements = {statement.id: statement for statement in case.statements}
    names = {document.id: document.name for document in case.documents}
    entries = []
    for claim in sort_claims(case.claims):
        deniers = {
            statements[s.id].speaker_name or "an unattributed speaker"
            for s in claim.statements
            if s.relation == "denies"
        }
        deniers |= {"the narrator" for p in claim.passages if p.relation == "denies"}
        entries.append(
            Entry(
                claim.text,
                (
                    ("documents", _counted(names[d] for d in claim.documents)),
                    ("lines", (f"{claim.independent_lines} at most",)),
                    ("original sources", _sources(claim)),
                    ("denial", (_denial(claim, deniers, statements),)),
                ),
            )
        )
    note = "Lines are an upper bound of independent accounts, never a proof of independence."
    return (Section("claim", "claims", tuple(entries), note),)


def _sources(claim: Claim) -> tuple[str, ...]:
    """How many and who; who is named where others are not known."""
    named = "; ".join(claim.original_source_names)
    if claim.original_sources is None:
        return (f"{named}; and who is not named",) if named else ()
    return (f"{claim.original_sources}: {named}" if named else str(claim.original_sources),)


def _denial(claim: Claim, deniers: set[str], statements: Mapping[str, Statement]) -> str:
    if deniers:
        return f"by {_one(deniers)}"
    if is_beside_denial(claim, statements):
        return "no denial of this; a general denial stands beside it"
    return "the program matched none to it"


def _statements(case: CaseExport) -> tuple[Section, ...]:
    entries = tuple(
        Entry(
            s.speaker_name or "unattributed",
            (
                ("denies" if s.polarity == "denies" else s.form, (_text(case, s.content),)),
                ("document", _documents(case, [s])),
            ),
        )
        for s in case.statements
    )
    return (Section("statement", "statements", entries),)


def _publishers(case: CaseExport) -> tuple[Section, ...]:
    translated = {True: ("yes",), False: ("no",), None: ()}
    unsure = ("not known; reads like a translation",)
    entries = tuple(
        Entry(
            d.name,
            (
                ("publisher", _told(d.publisher.value)),
                ("published", _period(d.published.from_, d.published.to)),
                ("language", _told(d.language)),
                (
                    "machine-translated",
                    translated[d.machine_translated] or (unsure if d.translation_evidence else ()),
                ),
            ),
        )
        for d in case.documents
    )
    return (Section("document with its publisher", "documents with their publishers", entries),)


def _people(case: CaseExport) -> tuple[Section, ...]:
    rank = {kind: n for n, kind in enumerate(PEOPLE)}
    entries = tuple(
        Entry(
            e.name,
            (
                ("kind", (e.kind,)),
                ("offices", _told("; ".join(tell_offices(e)))),
                ("mentions", (str(len(places_of(e))),)),
                ("documents", _documents(case, e.mentions)),
            ),
        )
        for e in sorted(
            case.entities, key=lambda e: (rank.get(e.kind, len(rank)), -len(places_of(e)))
        )
    )
    return (Section("person, body or place", "people, bodies and places", entries),)


def _figures(case: CaseExport) -> tuple[Section, ...]:
    entries = tuple(
        Entry(
            _text(case, [f]),
            (
                ("qualifier", (f.qualifier,)),
                ("counted", _told(f.counted)),
                ("who says", _told(tell_teller(f, case.statements))),
                ("as of", _told(f.as_of)),
                ("document", _documents(case, [f])),
            ),
        )
        for f in case.figures
    )
    return (Section("figure", "figures", entries),)


def _timeline(case: CaseExport) -> tuple[Section, ...]:
    names = {document.id: document.name for document in case.documents}
    entries = tuple(
        Entry(
            say_when(e.from_, e.to, bounds=e.bounds),
            (*_event(case, e), ("documents", _joined(names[d] for d in e.documents))),
        )
        for e in sorted(case.timeline, key=lambda e: e.bounds)
    )
    return (Section("event", "events", entries),)


def _event(case: CaseExport, event: TimelineEvent) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The clause that the date belongs to, where the sentence tells more, and the sentence."""
    told = next((words for t in event.told if (words := _text(case, [t])) in event.text), None)
    if told is None:
        return (("event", (event.text,)),)
    return ("event", (told,)), ("sentence", (event.text,))


def _conflicts(case: CaseExport) -> tuple[Section, ...]:
    entries = tuple(
        Entry(
            c.text,
            (
                ("kind", (c.kind,)),
                ("as printed", _points(dict.fromkeys(f"“{_text(case, [s])}”" for s in c.spans))),
                ("documents", _documents(case, c.spans)),
            ),
        )
        for c in sort_conflicts(case.conflicts)
    )
    return (Section("conflict", "conflicts", entries),)


def _told(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _points(lines: Iterable[str]) -> tuple[str, ...]:
    """Several answers each after a dash, a single one as it is."""
    told = tuple(lines)
    return tuple(f"- {line}" for line in told) if len(told) > 1 else told


def _period(start: str | None, end: str | None) -> tuple[str, ...]:
    return (say_period(start, end),) if start or end else ()


def _text(case: CaseExport, spans: Iterable[Position]) -> str:
    texts = {document.id: document.text for document in case.documents}
    return " … ".join(" ".join(texts[s.document][s.start : s.end].split()) for s in spans)


def _documents(case: CaseExport, places: Iterable[Position]) -> tuple[str, ...]:
    names = {document.id: document.name for document in case.documents}
    return _joined(names.get(place.document, place.document) for place in places)


def _joined(names: Iterable[str]) -> tuple[str, ...]:
    return _told(_one(names))


def _counted(names: Iterable[str]) -> tuple[str, ...]:
    """How many documents, and which."""
    told = set(names)
    return (f"{len(told)}: {_one(told)}",) if told else ("none",)


def _one(names: Iterable[str]) -> str:
    return ", ".join(sorted(set(names)))


LISTS: dict[str, Callable[[CaseExport], tuple[Section, ...]]] = {
    "charges": _charges,
    "processes": _processes,
    "claims": _claims,
    "statements": _statements,
    "publishers": _publishers,
    "people": _people,
    "figures": _figures,
    "timeline": _timeline,
    "conflicts": _conflicts,
}
