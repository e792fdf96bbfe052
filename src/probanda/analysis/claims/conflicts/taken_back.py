"""What a text takes back of what it told, beside what still tells it."""

from collections.abc import Iterator

from probanda.analysis.claims.conflicts.denials import said
from probanda.analysis.claims.conflicts.figures import with_unit
from probanda.analysis.claims.conflicts.matter import Matter, make, make_odd
from probanda.analysis.claims.corrections import Correction, find_corrections
from probanda.analysis.claims.counts import PERSON, SMALL
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict, Figure
from probanda.evidence.document import Position

TEXT = "“{}”: the text that told it takes it back."


def find_taken_back(matter: Matter) -> Iterator[Conflict | None]:
    """Each telling that its own text withdraws, the sentence that puts it right, and who else has its number."""
    for reading in matter.readings:
        for correction in find_corrections(matter.documents[reading.document], reading):
            first = said(correction.withdrawn)
            spans = [first, *_told_again(matter, correction)]
            spans += [correction.righting] if correction.righting else []
            text = TEXT.format(matter.said(correction.withdrawn))
            yield make("correction", spans, text) or make_odd("correction", first, text)


def _told_again(matter: Matter, correction: Correction) -> Iterator[Position]:
    """Where another text of the matter gives the number that is taken back, of the same things."""
    document = correction.withdrawn.document
    wrong = {
        (f.value, _thing(f))
        for f in matter.figures[document]
        if f.value and f.value > SMALL and any(c.holds(f) for c in correction.withdrawn.content)
    }
    for other, figures in matter.figures.items():
        if wrong and other != document and matter.is_one_matter(other, document):
            yield from (with_unit(matter, f) for f in figures if (f.value, _thing(f)) in wrong)


def _thing(figure: Figure) -> str:
    term = find_term(figure.unit) if figure.unit else ""
    return PERSON if term in terms("anybody") else term
