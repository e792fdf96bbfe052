"""Exhibits and tasks of a case; numbers are given when something leaves the case."""

from pathlib import Path

import msgspec

from probanda.casework.chase import Chase, find_chases
from probanda.casework.exhibits import (
    NUMBERED,
    Exhibit,
    list_exhibits,
    number_new,
    read_numbers,
)
from probanda.casework.verdicts import NOTHING, Standing, read_standing
from probanda.ledger import log
from probanda.ledger.decisions import get_decisions
from probanda.workflows.case import Act, Settings, open_case
from probanda.workflows.named import get_named
from probanda.workflows.results import get_documents, get_findings


class Task(msgspec.Struct, frozen=True):
    """Something to be done: who has it, until when, and what is known of an original to be found."""

    id: str
    words: str
    owner: str | None
    due: str | None
    chase: Chase | None


def get_exhibits(folder: Path, settings: Settings) -> tuple[tuple[Exhibit, Standing], ...]:
    """Every document that the actor may see, with its number. Raises CaseError when there is no case."""
    case = open_case(folder, settings)
    with case.reading() as view, case.looking() as session:
        numbers = read_numbers(log.get_entries(session, NUMBERED))
        standing = read_standing(get_decisions(view))
        return tuple(
            (one, standing.get(one.document, NOTHING))
            for one in list_exhibits(get_documents(view), numbers)
        )


def number_exhibits(act: Act) -> None:
    """Give every document that has none its permanent number, in the transaction of an export."""
    known = read_numbers(log.get_entries(act.session, NUMBERED))
    new = number_new(get_documents(act.view), known)
    if new:
        act.record(NUMBERED, {"numbers": new})


def get_tasks(folder: Path, settings: Settings) -> tuple[Task, ...]:
    """Originals to be found, and whatever people were assigned; what has no owner comes first."""
    with open_case(folder, settings).reading() as view:
        documents = get_documents(view)
        standing = read_standing(get_decisions(view))
        chases = {c.id: c for c in find_chases(get_findings(view).statements, documents)}
        named = get_named(view)
    found = []
    for key in dict.fromkeys((*chases, *(k for k, s in standing.items() if s.owner))):
        stands, chase = standing.get(key, NOTHING), chases.get(key)
        words = chase.words if chase else named.get(key, "not in the case as it is built now")
        found.append(Task(key, words, stands.owner, stands.due, chase))
    return tuple(sorted(found, key=lambda t: (t.owner is not None, t.due or "9", t.words)))
