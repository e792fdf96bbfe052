"""Whom a question means by what they are: "Lintz's lawyer", "his deputy", "both officers"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from probanda.analysis.questions.asking import Asked, Edge, find_below
from probanda.analysis.questions.matching import find_matches, is_no_longer
from probanda.analysis.questions.naming import Named
from probanda.analysis.questions.pages import Page
from probanda.analysis.questions.pairs import find_both
from probanda.analysis.questions.roles import OF
from probanda.analysis.questions.vocabulary import words

SURE = 0.8
"""Share of the places that tell of such a person which must mean one: parses err."""


def take_described(asked: Asked, pages: Sequence[Page], named: Named) -> tuple[Asked, Named]:
    """The question with people by their names who are only described in it.

    Nobody is, of whom the documents do not show one person that is what the question says.
    """
    meant: Named = {}
    told: set[int] = set()
    for number, term in asked.terms.items():
        if term.slot or term.words or term.lemma not in words("persons"):
            continue
        if term.both:
            everyone = {e.id: e for page in pages for e in page.reading.entities}
            meant[number] = find_both(term.lemma, everyone.values())
            continue
        below = find_below(
            asked.edges, number, {n for n in (asked.root, asked.slot) if n is not None}
        )
        if number == asked.speaker:
            below |= asked.describing
        ids = _find_one(asked, number, below, pages, named)
        if ids:
            meant[number] = ids
            told |= below
    meant = {number: ids for number, ids in meant.items() if ids}
    if not meant:
        return asked, named
    kept = {n: t for n, t in asked.terms.items() if n not in told}
    edges = tuple(e for e in asked.edges if e.head in kept and e.other in kept)
    describing = asked.describing - told
    return replace(asked, terms=kept, edges=edges, describing=describing), {**named, **meant}


def _find_one(
    asked: Asked, number: int, below: frozenset[int], pages: Sequence[Page], named: Named
) -> frozenset[str]:
    """The one person whom the documents set beside this description."""
    terms = {n: asked.terms[n] for n in {number, *below} if n in asked.terms}
    edges = {e for e in asked.edges if e.head in terms and e.other in terms}
    edges |= {Edge(number, OF, n) for n in asked.describing & set(terms)}
    if any(t.slot for t in terms.values()):
        return frozenset()
    part = Asked("whether", terms, tuple(edges), number, None, False, True)
    found = Counter[str]()
    for page in pages:
        for place in {match.root for match in find_matches(part, page, named)}:
            if is_no_longer(part, page, place):
                continue
            known = [page.entities[i] for i in page.node(place).entities if i in page.entities]
            found.update(e.id for e in known if e.kind == "person" and e.forms)
    usual = found.most_common(1)
    if not usual or usual[0][1] < SURE * found.total():
        return frozenset()
    return frozenset({usual[0][0]})
