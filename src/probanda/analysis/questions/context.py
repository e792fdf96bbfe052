"""What a question says of where and in which attack something was, where the documents tell of one.

A report that tells of one attack does not say "in the attack on the station at Harl" in each of its
sentences. A sentence beside one that does, and that names no other, tells of it too.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace

from probanda.analysis.lineage.terms import find_term
from probanda.analysis.questions.asking import Asked, Edge, find_below
from probanda.analysis.questions.fitting import means
from probanda.analysis.questions.grammar import NOMINAL
from probanda.analysis.questions.matching import Match, find_matches
from probanda.analysis.questions.naming import Named
from probanda.analysis.questions.pages import Page, Place
from probanda.analysis.questions.roles import OF, PATIENT, PLACING, TOWARDS, UPON
from probanda.analysis.questions.trials import is_only_one_tried
from probanda.analysis.questions.vocabulary import terms, words
from probanda.evidence.document import Position

REACH = 1
"""Blocks before a sentence in which what it tells of may be named."""
LEAD = 3
"""Blocks at a document's head, which tell what the whole of it is about."""
SPANNING = frozenset({"since", "between", "over", "throughout"})
Fits = Callable[[Page, Match], bool]


def find_easier(asked: Asked, pages: Sequence[Page], named: Named) -> Iterator[tuple[Asked, Fits]]:
    """The question without where it was, and which sentences then still tell of that place."""
    for edge in asked.edges:
        top = asked.terms[edge.other]
        coming = asked.terms[edge.head].lemma in words("reaching") and edge.role in {PATIENT, "to"}
        placing = edge.role in PLACING | {"during"}
        whose = bool(named.get(edge.other)) and _is_of_a_trial(asked, edge)
        if not (placing or whose or (coming and top.words)) or top.slot:
            continue
        if edge.other == asked.root:
            continue
        below = find_below(asked.edges, edge.other, {asked.root or 0, edge.head})
        gone = {edge.other, *below}
        if asked.slot in gone or asked.root in gone:
            continue
        kept = {n: t for n, t in asked.terms.items() if n not in gone}
        edges = tuple(e for e in asked.edges if e.head in kept and e.other in kept)
        part = Asked(
            "whether",
            {n: asked.terms[n] for n in gone},
            tuple(e for e in asked.edges if e.head in gone and e.other in gone),
            edge.other,
            None,
            False,
            True,
        )
        if placing:
            told = _find_told(part, pages, named)
        elif coming:
            told = _find_come_to(part, named)
        else:
            told = _find_whose(asked, edge, named)
        if told is not None and len(kept) > 1:
            yield replace(asked, terms=kept, edges=edges), told


def _is_of_a_trial(asked: Asked, edge: Edge) -> bool:
    """ "The trial of Ulm Beck", "testified against him": not "the house of Ulm Beck"."""
    lemma = asked.terms[edge.head].lemma
    return lemma in words("proceedings") and edge.role in {OF, "against"}


def _find_whose(asked: Asked, edge: Edge, named: Named) -> Fits:
    """Of "the trial" and "90 witnesses testified" whose and against whom: theirs of whom above all
    the document tells, where he is told to be on trial and no other is tried or held."""
    meant = named[edge.other]

    def fits(page: Page, match: Match) -> bool:
        often = sorted(
            (len(e.mentions), e.id in meant)
            for e in page.reading.entities
            if e.kind == "person" and e.forms
        )
        if not often or not often[-1][1] or (len(often) > 1 and often[-2][0] == often[-1][0]):
            return False
        head = match.places.get(edge.head)
        if head is None or any(r in {OF, edge.role} for r, _ in page.own_links_of(head)):
            return False
        definite = any(c.lower_ in {"the", "this"} for c in page.token(head).children)
        if page.token(head).pos_ == "NOUN" and not definite:
            return False
        whole = page.sentence_of(match.root)
        if any(_is_another_person(page, p, meant, whole=whole) for p in page.all_places()):
            return False
        return is_only_one_tried(page, meant)

    return fits


def _is_another_person(page: Page, place: Place, meant: Set[str], whole: Position) -> bool:
    if not whole.start <= page.position(place).start < whole.end:
        return False
    return "person" in page.kinds(place) and not page.node(place).entities & meant


def _find_come_to(part: Asked, named: Named) -> Fits:
    """Of "it is no member, and the envoy has come twice" the place that the sentence names."""
    root = part.terms[part.root or 0]

    def fits(page: Page, match: Match) -> bool:
        where = {PATIENT, "from", *PLACING, *TOWARDS}
        if any(role in where for role, _ in page.own_links_of(match.root)):
            return False
        whole = page.sentence_of(match.root)
        inside = [p for p in page.all_places() if whole.start <= page.position(p).start < whole.end]
        places = [p for p in inside if page.is_where(p)]
        return bool(places) and all(means(page, root, p, named) for p in places)

    return fits


def _find_told(part: Asked, pages: Sequence[Page], named: Named) -> Fits | None:
    top = part.terms[part.root or 0]
    if top.words:
        return _find_place_told(part, pages, named)
    if top.lemma not in words("incidents"):
        return None
    where = {
        page.document.id: {
            m.root
            for m in find_matches(part, page, named)
            if not _is_another(part, page, m.root, named)
        }
        for page in pages
    }

    def fits(page: Page, match: Match) -> bool:
        block, told = match.root.block, where[page.document.id]
        before = [p for p in told if block - REACH <= p.block <= block and _precedes(p, match)]
        if not before and not any(p.block == block for p in told):
            return False
        if before and _is_left(page, max(before, key=_order), match, told):
            return False
        return not _names_other(page, match, part, named, told)

    return fits


def _is_another(part: Asked, page: Page, noun: Place, named: Named) -> bool:
    """Whether a definite noun that goes back to an earlier one has a place of its own beside it."""
    own = [far for _, far in page.own_links_of(noun) if page.is_where(far)]
    asked = [t for t in part.terms.values() if t.words]
    return any(not any(means(page, t, far, named) for t in asked) for far in own)


def _order(place: Place) -> tuple[int, int]:
    return place.block, place.token


def _precedes(place: Place, match: Match) -> bool:
    return _order(place) < _order(match.root)


def _is_left(page: Page, last: Place, match: Match, told: Set[Place]) -> bool:
    """Whether another incident or place is told between the attack and what may belong to it."""
    end = page.sentence_of(last).end
    begin = page.sentence_of(match.root).start
    return any(
        _is_incident_noun(page, place) or page.is_where(place)
        for place in page.all_places()
        if end <= page.position(place).start < begin and place not in told
    )


def _is_incident_noun(page: Page, place: Place) -> bool:
    return page.token(place).pos_ == "NOUN" and _is_incident(page, place)


def _find_place_told(part: Asked, pages: Sequence[Page], named: Named) -> Fits | None:
    """Of a place: that what happens in the documents happens there, and nowhere else."""
    root = part.terms[part.root or 0]
    here, elsewhere = 0, 0
    for page in pages:
        for place in page.all_places():
            if not page.is_place(place) and not means(page, root, place, named):
                continue
            happens = any(
                role in PLACING | {OF} and _is_incident(page, over)
                for role, over in page.links_to(place)
            )
            if happens and means(page, root, place, named):
                here += 1
            elif happens:
                elsewhere += 1

    def fits(page: Page, match: Match) -> bool:
        if _names_other(page, match, part, named):
            return False
        return here > elsewhere or _is_spoken_of(page, match, part, named)

    return fits


def _is_spoken_of(page: Page, match: Match, part: Asked, named: Named) -> bool:
    """Whether the sentence before, in the same block, names this place and no other."""
    block = match.root.block
    begin = page.sentence_of(match.root).start
    before = [p for p in page.all_places() if p.block == block and page.position(p).start < begin]
    if not before:
        return False
    last = page.sentence_of(before[-1])
    named_here = [p for p in before if last.start <= page.position(p).start and page.is_where(p)]
    root = part.terms[part.root or 0]
    return bool(named_here) and all(means(page, root, p, named) for p in named_here)


def _is_incident(page: Page, place: Place) -> bool:
    lemma = page.token(place).lemma_.lower()
    return (
        lemma in words("incidents") or find_term(lemma) in terms("incidents") or lemma == "happen"
    )


def _names_other(
    page: Page, match: Match, part: Asked, named: Named, told: Set[Place] = frozenset()
) -> bool:
    """Whether the sentence has a place, time or incident of its own, which is another."""
    root = part.terms[part.root or 0]
    if page.token(match.root).dep_ == "amod":
        return True  # "wounded soldiers were treated": wounded when, is not told
    whole = page.sentence_of(match.root)
    own = set(match.places.values())
    for place in page.all_places():
        if place.block != match.root.block or place in own:
            continue
        where = page.position(place)
        if not whole.start <= where.start < whole.end or place in told:
            continue
        token = page.token(place)
        if means(page, root, place, named):
            if not root.words and token.pos_ == "NOUN" and _is_told_further(page, place):
                return True  # "a raid on Osk" is not "the attack on the station"
            continue
        if token.lower_ in SPANNING and token.dep_ in {"prep", "mark"}:
            return True
        if token.pos_ in {"NOUN", "VERB"} and _is_incident(page, place) and not root.words:
            return True
        if page.is_place(place) and any(role in PLACING for role, _ in page.links_to(place)):
            return True
        if not root.words and _is_happening_of_its_own(page, match, place):
            return True
    return False


def _is_happening_of_its_own(page: Page, match: Match, place: Place) -> bool:
    """ "Were hurt when a lorry overturned": that, and not the attack, is what hurt them."""
    token = page.token(place)
    return (
        token.dep_ == "advcl"
        and Place(place.block, token.head.i) == match.root
        and any(c.lower_ in {"when", "after", "as", "because"} for c in token.children)
        and any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.children)
    )


def _is_told_further(page: Page, place: Place) -> bool:
    """Whether a noun has a place, target or owner beside it, which tell it from others."""
    return any(
        page.token(far).pos_ in NOMINAL
        for link, far in page.links_of(place)
        if link in PLACING | UPON | {OF} and far.block == place.block
    )
