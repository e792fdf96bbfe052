"""What police and courts did to a person who is named: arrests, warrants, releases."""

from collections.abc import Sequence

from probanda.analysis.acts.vocabulary import load_kinds
from probanda.analysis.claims.page import Page, is_inside
from probanda.analysis.claims.unit import Undergone
from probanda.analysis.records import Act
from probanda.evidence.document import Position


def find_undergone(page: Page, content: Sequence[Position]) -> tuple[Undergone, ...]:
    """Each such act told in a stretch as done, with the persons."""
    found = []
    for act in page.reading.acts:
        persons = undergoing(page, act)
        if persons and is_inside(Position(act.document, *act.word), content):
            found.append(Undergone(act.kind, persons))
    return tuple(found)


def undergoing(page: Page, act: Act) -> frozenset[str]:
    """The persons to whom an act of justice was done, as far as they are known."""
    if (
        act.kind not in load_kinds().justice
        or act.patient is None
        or act.standing == "negated"
        or act.standing == "denied"
    ):
        return frozenset()
    named = page.people.within(*act.patient)
    return named or page.people.spoken_of(*act.patient) or frozenset()
