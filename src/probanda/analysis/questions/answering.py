"""Answer a question from the words of the documents, or say that they do not say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import msgspec

from probanda.analysis.lineage.terms import find_term
from probanda.analysis.questions.asking import Asked
from probanda.analysis.questions.context import Fits, find_easier
from probanda.analysis.questions.counting import find_number
from probanda.analysis.questions.describing import take_described
from probanda.analysis.questions.filling import FILLED, find_filling
from probanda.analysis.questions.holding import find_holders
from probanda.analysis.questions.matching import Match, find_matches
from probanda.analysis.questions.naming import Named
from probanda.analysis.questions.nearest import find_nearest
from probanda.analysis.questions.pages import Page, Place
from probanda.analysis.questions.reality import (
    is_asking,
    is_negated,
    is_reported,
    is_supposed,
    is_taken_for_granted,
)
from probanda.analysis.questions.records import Answer, Shown, Side
from probanda.analysis.questions.roles import PATIENT
from probanda.analysis.questions.saying import find_said, find_stands, is_told_by, plain
from probanda.analysis.questions.vocabulary import find_excluding, terms, words
from probanda.analysis.questions.wording import Wording, find_letters
from probanda.analysis.records import Charge, Claim, Conflict, Findings, Statement
from probanda.evidence.document import Position

UNKNOWN = "not known"
"""Of a sentence that somebody says, as its grammar shows, and nobody could tell who."""


def find_answer(
    asked: Asked,
    pages: Sequence[Page],
    named: Named,
    case: Findings,
    wording: Wording,
) -> Answer:
    """The sentences that answer, with their claims and conflicts; else the nearest."""
    found = [*_find_all(asked, pages, named), *find_holders(asked, pages)]
    found += _find_charged(asked, pages, named, case.charges)
    if asked.kind == "disputed" and all(shown.side == "says so" for shown in found):
        found = []
    if wording.according is not None:
        found = [s for s in found if is_told_by(pages, s, wording.according, case.entities)]
    texts = {page.document.id: page.document.text for page in pages}
    found = [s for s in found if _has_quoted(texts[s.document][s.start : s.end], wording)]
    spans = _order(asked, pages, found)
    if not spans:
        return Answer(nearest=tuple(find_nearest(asked, pages, named)))
    statements = {s.id: s for page in pages for s in page.reading.statements}
    return Answer(
        spans=spans,
        claims=tuple(c for c in case.claims if _bears_on(c, spans, statements)),
        conflicts=tuple(c for c in case.conflicts if _touches(c, spans)),
    )


def find_excluding_ways(asked: Asked) -> Iterator[Asked]:
    """The question whether what excludes the asked was so: whether somebody was acquitted."""
    root = asked.terms.get(asked.root) if asked.root is not None else None
    if root is None or asked.kind != "whether" or asked.saying is not None:
        return
    for other in find_excluding(root.lemma):
        yield replace(asked, terms={**asked.terms, root.number: replace(root, lemma=other)})


def turn_sides(answer: Answer) -> Answer:
    """Of what excludes the asked only what was so: that it was not so tells nothing."""
    spans = (s for s in answer.spans if s.side == "says so")
    turned = tuple(msgspec.structs.replace(s, side="says not") for s in spans)
    return msgspec.structs.replace(answer, spans=turned) if turned else Answer()


def _has_quoted(text: str, wording: Wording) -> bool:
    """Whether what the question quotes stands there, whatever the marks in it and around it."""
    plain = f" {find_letters(text)} "
    return all(f" {quoted} " in plain for quoted in wording.quoted)


def _find_all(asked: Asked, pages: Sequence[Page], named: Named) -> list[Shown]:
    """What answers as it was asked; if nothing does, with people by their names whom the question
    describes; and then where the documents have named place and attack before."""
    found = [shown for page in pages for shown in _find_shown(asked, page, named)]
    if found and asked.kind != "how many":
        return found
    asked, named = take_described(asked, pages, named)
    found = found or [shown for page in pages for shown in _find_shown(asked, page, named)]
    if asked.saying is not None or (found and asked.kind != "how many"):
        return found or (find_stands(asked, pages, named) if asked.saying == "granted" else [])
    for easier, fits in find_easier(asked, pages, named):
        found += [shown for page in pages for shown in _find_shown(easier, page, named, fits)]
    return found


def _find_shown(
    asked: Asked, page: Page, named: Named, fits: Fits = lambda page, match: True
) -> Iterator[Shown]:
    if asked.saying is not None:
        yield from find_said(asked, page, named)
        return
    for match in find_matches(asked, page, named):
        if not fits(page, match):
            continue
        if not asked.supposed and asked.kind != "secret" and is_supposed(page, match, asked):
            continue
        if not _is_filled_here(asked, page, match) or is_asking(page, match):
            continue
        if asked.supposed and asked.kind == "whether" and not _is_same_sort(asked, page, match):
            continue
        side = _find_side(asked, page, match)
        if side != "says so" and asked.kind not in ("whether", "disputed", "secret"):
            continue
        extra: list[Position] = []
        if asked.kind in FILLED:
            filling = find_filling(asked, match)
            if filling is None or not _holds(page.sentence_of(match.root), filling):
                continue
            extra.append(filling)
        if asked.kind == "secret":
            word = _find_joined(page, match, terms("secret"))
            if word is None:
                word = _find_joined(page, match, terms("open"))
                side = "says not" if side == "says so" else "says so"
            if word is None:
                continue
            extra.append(page.position(word))
        if asked.kind == "how many" and asked.slot is not None:
            number = find_number(page, match.places[asked.slot])
            if number is not None:
                extra.append(Position(page.document.id, *number))
        yield _show(page, match, side, extra)


def _is_filled_here(asked: Asked, page: Page, match: Match) -> bool:
    """Whether what was asked for stands in the sentence that is shown, not in an earlier one."""
    if asked.kind == "whether":
        whole = page.sentence_of(match.root)
        return all(_holds(whole, page.position(p)) for p in match.places.values())
    place = match.places.get(asked.slot) if asked.slot is not None else None
    if place is None:
        return True
    return _holds(page.sentence_of(match.root), page.position(place))


def _holds(whole: Position, part: Position) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _is_same_sort(asked: Asked, page: Page, match: Match) -> bool:
    """What may be done is told by a verb; a noun ("a warrant for the arrest") tells of a thing."""
    root = asked.terms[asked.root] if asked.root is not None else None
    return root is None or root.pos != "VERB" or page.token(match.root).pos_ == "VERB"


def _find_charged(
    asked: Asked, pages: Sequence[Page], named: Named, charges: Sequence[Charge]
) -> Iterator[Shown]:
    """What somebody is charged with, where nothing more is asked: the case's charges tell."""
    if asked.root is None or asked.kind not in ("what", "which") or asked.slot is None:
        return
    charging = [n for n, t in asked.terms.items() if t.lemma in words("charging") and not t.slot]
    slot = asked.terms[asked.slot]
    if slot.pos == "NOUN" and slot.lemma not in words("crimes"):
        return
    rest = [n for n in asked.terms if n not in charging and n != asked.slot]
    if not charging or len(rest) != 1 or not named.get(rest[0]):
        return
    if not any(edge.other == rest[0] and edge.role == PATIENT for edge in asked.edges):
        return
    texts = {page.document.id: page for page in pages}
    for charge in charges:
        if charge.suspect not in named[rest[0]]:
            continue
        for span in charge.spans:
            page = texts.get(span.document)
            if page is not None:
                whole = page.sentence_around(span)
                yield Shown(
                    whole.document,
                    whole.start,
                    whole.end,
                    words=(plain(span),),
                    side="says so",
                    speaker=charge.body,
                )


def _find_side(asked: Asked, page: Page, match: Match) -> Side:
    where = page.position(match.root)
    denied = any(s.polarity == "denies" for s in page.statements_over(where))
    if denied and not is_taken_for_granted(page.token(match.root)):
        return "denies"
    return "says so" if is_negated(page, match, asked) == asked.negated else "says not"


def _find_joined(page: Page, match: Match, wanted: frozenset[str]) -> Place | None:
    """A word of some meaning that hangs together with what was asked about."""
    joined = [p for _, p in page.links_of(match.root)] + [p for _, p in page.links_to(match.root)]
    joined += [far for near in joined for _, far in page.links_of(near)]
    for place in joined:
        if place.block != match.root.block or place in match.places.values():
            continue
        if find_term(page.token(place).lemma_.lower()) in wanted:
            return place
    return None


def _show(page: Page, match: Match, side: Side, extra: Sequence[Position]) -> Shown:
    whole = page.sentence_of(match.root)
    places = [page.position(p) for p in match.places.values()] + list(extra)
    hits = {p for p in places if whole.start <= p.start and p.end <= whole.end}
    said = page.statements_over(page.position(match.root))
    said += [s for hit in sorted(hits) for s in page.statements_over(hit)]
    if is_taken_for_granted(page.token(match.root)):
        said = [s for s in said if s.polarity != "denies"]  # the narrator's words, not theirs
    speaker = next((s.speaker_name for s in said if s.speaker_name), None)
    if speaker is None and is_reported(page.token(match.root)):
        speaker = UNKNOWN
    return Shown(
        whole.document,
        whole.start,
        whole.end,
        words=tuple(sorted(hits)),
        side=side,
        speaker=speaker,
    )


def _order(asked: Asked, pages: Sequence[Page], found: Sequence[Shown]) -> tuple[Shown, ...]:
    """One for each sentence, in the order of documents; a sentence printed again comes behind."""
    names = {page.document.id: (page.document.name, page.document.id) for page in pages}
    texts = {page.document.id: page.document.text for page in pages}
    best: dict[tuple[str, int, int], Shown] = {}
    for shown in found:
        key = (shown.document, shown.start, shown.end)
        if key not in best or len(shown.words) > len(best[key].words):
            best[key] = shown
    first = "denies" if asked.kind == "disputed" else ""
    rows = sorted(best.values(), key=lambda s: (s.side != first, names[s.document], s.start))
    seen: dict[str, int] = {}
    ranked = []
    for row in rows:
        text = " ".join(texts[row.document][row.start : row.end].split())
        ranked.append((seen.setdefault(text, 0), row))
        seen[text] += 1
    return tuple(row for _, row in sorted(ranked, key=lambda pair: pair[0]))


def _bears_on(claim: Claim, spans: Sequence[Shown], statements: dict[str, Statement]) -> bool:
    told = [statements[r.id] for r in claim.statements if r.id in statements]
    parts = [p for s in told for p in s.content] + list(claim.passages)
    return any(part.meets(word) for part in parts for span in spans for word in span.words)


def _touches(conflict: Conflict, spans: Sequence[Shown]) -> bool:
    return any(part.meets(word) for part in conflict.spans for span in spans for word in span.words)


def encode(answer: Answer) -> bytes:
    """The answer as JSON."""
    return msgspec.json.encode(answer)
