"""For whom a spokesperson speaks by an office that names a body of another text."""

import re
from collections.abc import Iterable

from probanda.analysis.entities.bodies import state_first
from probanda.analysis.records import Entity, Tie

OFFICE = re.compile(
    r"^(?P<before>.*?)(?:['’]s)?\s*\b(?:(?:chief|senior|acting|deputy|press)\s+)?"
    r"spokes(?:man|woman|person)(?:\s+(?:for|of|at)\s+(?:the\s+)?(?P<behind>.+))?$",
    re.IGNORECASE,
)


def tie_by_offices(records: Iterable[Entity]) -> dict[str, frozenset[Tie]]:
    """By the id of a person what an office shows of a body that another text names.

    "Orvenian foreign ministry spokeswoman" speaks for the one record with that name.
    """
    by_form: dict[str, set[str]] = {}
    records = tuple(records)
    for record in records:
        if record.kind == "organisation":
            for form in (*record.forms, *([record.name] if record.forms else [])):
                by_form.setdefault(state_first(form), set()).add(record.id)
    found: dict[str, frozenset[Tie]] = {}
    for person in records:
        ties = set()
        for held in person.held:
            bodies = by_form.get(state_first(_for_whom(held.office)), ())
            if held.standing in {"held", "acting"} and len(bodies) == 1:
                [body] = bodies
                at = (held.document, held.start, held.end)
                ties.add(Tie(*at, body=body, kind="speaks for"))
        if ties:
            found[person.id] = frozenset(ties)
    return found


def _for_whom(office: str) -> str:
    """The words of an office that tell for whom its holder speaks, else ""."""
    found = OFFICE.match(office)
    return (found["behind"] or found["before"]).strip() if found else ""
