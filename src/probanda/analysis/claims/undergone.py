"""What police and courts did to a person who is named: arrests, warrants, releases."""

import re
from collections.abc import Sequence

from probanda.analysis.acts.vocabulary import load_kinds
from probanda.analysis.claims.page import Page, is_inside, words_in
from probanda.analysis.claims.unit import Undergone
from probanda.analysis.lineage.bearers import PRONOUN
from probanda.analysis.records import Act
from probanda.evidence.document import Position

OF = re.compile(r"\bof (?:[\w.]+ ){0,2}$")
"""Before an owner, with an office at most between."""


def find_undergone(page: Page, content: Sequence[Position], *, said: bool) -> tuple[Undergone, ...]:
    """Each such act told in a stretch as done, with the persons.

    Of what somebody says only where it is what is said: "the decision to have him arrested gives hope" says
    another thing.
    """
    verbs = [w.start for part in content for w in words_in(page, part) if w.pos == "VERB"]
    found = []
    for act in page.reading.acts:
        persons = undergoing(page, act)
        of_it = not said or act.word[0] in verbs[:1] or not verbs
        if persons and of_it and is_inside(Position(act.document, *act.word), content):
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
    start, end = act.patient
    if PRONOUN.fullmatch(page.text, start, end):
        return page.people.spoken_of(start, end) or frozenset()
    return frozenset(
        who
        for s, e, who in page.people.mentions_in(start, end)
        if not _is_owner(page.text, start, s, e)
    )


def _is_owner(text: str, phrase: int, start: int, end: int) -> bool:
    """ "The driver of Brand", "Brand's driver": to Brand nothing was done."""
    return bool(OF.search(text, phrase, start) or text.startswith(("'s", "’s"), end))
