"""What stands nearest to a question that the documents do not answer, and what it does not say."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from probanda.analysis.questions.asking import Asked, Term
from probanda.analysis.questions.fitting import is_filler, means
from probanda.analysis.questions.matching import find_matches
from probanda.analysis.questions.naming import Named
from probanda.analysis.questions.pages import Page
from probanda.analysis.questions.reality import is_negated, is_supposed
from probanda.analysis.questions.records import Near
from probanda.evidence.document import Position

NEAREST = 3
SLOT_WORDS = {
    "who": "who",
    "what": "what",
    "how many": "how many",
    "when": "when",
    "where": "where",
    "why": "why",
    "how long": "how long",
    "how old": "how old",
    "how often": "how often",
}
TOGETHER = "that these words belong together"
"""Of a sentence that has every word of the question and does not say of the one the other."""


def find_nearest(asked: Asked, pages: Sequence[Page], named: Named) -> Iterator[Near]:
    """The sentences that hold most of the question's words, the rare ones before all, and what
    each of them lacks."""
    wanted = [t for t in asked.terms.values() if not (t.slot and asked.kind in ("who", "what"))]
    rows = []
    for page in pages:
        held: dict[Position, dict[int, Position]] = {}
        for place in page.all_places():
            for term in wanted:
                if means(page, term, place, named):
                    whole = page.sentence_of(place)
                    held.setdefault(whole, {}).setdefault(term.number, page.position(place))
        rows += [(page, whole, hits) for whole, hits in held.items()]
    weights = _weigh(wanted, [hits for _, _, hits in rows])
    rows.sort(key=lambda row: (-sum(weights[n] for n in row[2]), row[0].document.name, row[1]))
    texts = set()
    for page, whole, hits in rows:
        text = " ".join(page.document.text[whole.start : whole.end].split())
        if text in texts:
            continue
        texts.add(text)
        missing = tuple(dict.fromkeys(t.shown for t in wanted if t.number not in hits))
        yield Near(
            whole.document,
            whole.start,
            whole.end,
            words=tuple(sorted(hits.values())),
            missing=missing or (_find_reason(asked, page, whole, named),),
            unsure=not missing and _may_fill(asked, page, whole, named),
        )
        if len(texts) == NEAREST:
            return


def _weigh(wanted: Sequence[Term], held: Sequence[dict[int, Position]]) -> dict[int, float]:
    """How much a sentence is nearer for having a word: a rare one tells more."""
    found = {t.number: sum(t.number in hits for hits in held) for t in wanted}
    return {number: 1 + math.log((1 + len(held)) / (1 + n)) for number, n in found.items()}


def _find_reason(asked: Asked, page: Page, whole: Position, named: Named) -> str:
    """What a sentence with all words lacks: only what was asked for where it says the rest."""
    told = _without_slot(asked)
    if told is None or asked.saying is not None:
        return SLOT_WORDS.get(asked.kind, "that it was so")
    for match in find_matches(told, page, named):
        at = page.position(match.root)
        if not whole.start <= at.start < whole.end or is_supposed(page, match, told):
            continue
        if is_negated(page, match, told) == asked.negated:
            return SLOT_WORDS.get(asked.kind, "that it was so")
    return TOGETHER


def _without_slot(asked: Asked) -> Asked | None:
    """What the question takes to be so."""
    terms = dict(asked.terms)
    edges = asked.edges
    if asked.kind == "how many" and asked.slot in terms:
        terms[asked.slot] = replace(terms[asked.slot], slot=False)
    elif asked.slot is not None:
        terms.pop(asked.slot, None)
        edges = tuple(e for e in edges if asked.slot not in (e.head, e.other))
    if asked.root not in terms or asked.kind in ("whether", "disputed", "secret"):
        return None
    return replace(asked, kind="whether", terms=terms, edges=edges, slot=None)


def _may_fill(asked: Asked, page: Page, whole: Position, named: Named) -> bool:
    """Whether a sentence holds something of the kind that is asked for."""
    inside = (p for p in page.all_places() if whole.start <= page.position(p).start < whole.end)
    if asked.kind == "when":
        return any(page.date_at(p) is not None for p in inside)
    if asked.kind in ("who", "how many"):
        speakers = [s.speaker for s in page.reading.statements if s.speaker is not None]
        return any(
            is_filler(asked, page, p, named)
            and not any(s.start <= page.position(p).start < s.end for s in speakers)
            for p in inside
        )
    return True
