"""What a record that somebody types in is held to before it goes into the ledger."""

from collections.abc import Iterable, Mapping
from datetime import date

from probanda.analysis.records import Findings
from probanda.evidence.document import Document
from probanda.law.facts import Facts
from probanda.law.finding import Finder
from probanda.ledger.decisions import get_decisions
from probanda.ledger.errors import CaseError
from probanda.proceedings.plausible import (
    SURE,
    Known,
    New,
    find_day_slip,
    find_elsewhere,
    find_slip,
    first_day,
    last_day,
)
from probanda.proceedings.recorded import read_recorded
from probanda.proceedings.records import Event, Journey
from probanda.proceedings.rules import Refusal
from probanda.workflows.case import Act, Settings
from probanda.workflows.named import find_named
from probanda.workflows.results import get_documents, get_findings


def name_people(findings: Findings) -> list[str]:
    """Everybody whom the documents name or charge; a name that two persons have stands twice."""
    names = [e.name for e in findings.entities if e.kind == "person"]
    return names + sorted(
        {c.suspect_name for c in findings.charges if c.suspect is None} - set(names)
    )


def check_persons(act: Act, persons: Iterable[str]) -> None:
    """Refuse a name that neither the documents nor the docket have, with the nearest."""
    recorded = read_recorded(get_decisions(act.view))
    known = {e.name for e in get_findings(act.view).entities if e.kind == "person"}
    known |= recorded.persons
    for person in persons:
        if person not in known:
            try:
                meant = find_named(person, {name: name for name in known}).words
            except CaseError as error:
                raise CaseError(
                    f"Nobody in the documents or the docket is called “{person}”.",
                    f"{error.way_out} A person whom no document names is entered with --new-person.",
                ) from error
            raise CaseError(f"“{person}” is written “{meant}” here.", "Write it so.")


def check_slip(act: Act, settings: Settings, new: New, facts: Facts | None) -> None:
    """Refuse what may be a slip of the person who types it, unless nobody asks for that."""
    if facts is None:
        return
    findings, recorded = get_findings(act.view), read_recorded(get_decisions(act.view))
    states = {e.name for e in findings.entities if e.kind in ("place", "state", "country")}
    states |= {event.state for event in recorded.events if event.state}
    begins = None
    if isinstance(new, Event):
        begins = recorded.proceedings[recorded.kept(new.proceeding)].first
    known = Known(
        first=first_day(event.from_ for event in findings.timeline),
        last=find_last_day(settings, get_documents(act.view)),
        states=frozenset(states),
        finder=Finder(facts),
    )
    raise_refusal(find_slip(known, new, begins))
    if isinstance(new, Journey):
        raise_refusal(find_elsewhere(new, recorded.journeys))


def check_days(act: Act, settings: Settings, days: Mapping[str, date | None]) -> None:
    """Refuse days that may be a slip, by what each is, with the word that records them all the same."""
    first = first_day(event.from_ for event in get_findings(act.view).timeline)
    why = find_day_slip(first, find_last_day(settings, get_documents(act.view)), days)
    if why:
        raise CaseError(f"This may be a slip: {why}.", SURE)


def find_last_day(settings: Settings, documents: Iterable[Document]) -> date:
    """The last day of which anything can be known: today, or the day of a document that is later."""
    published = (last_day(document.published.to) for document in documents)
    return max((settings.clock().date(), *filter(None, published)))


def raise_refusal(refusal: Refusal | None) -> None:
    """Raise a refusal as CaseError, if there is one."""
    if refusal is not None:
        raise CaseError(refusal.tell(), refusal.way_out)
