"""Families of copied passages, and formulas, over all documents of a case."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

import msgspec
from rapidfuzz.distance import LCSseq

from probanda import ids
from probanda.analysis.connecting import connected
from probanda.analysis.lineage.attributed import only_attribute_alike
from probanda.analysis.lineage.bearers import (
    People,
    find_people,
    is_of_one_body,
    may_be_one_matter,
)
from probanda.analysis.lineage.boilerplate import BOILERPLATE, find_publishers, is_boilerplate
from probanda.analysis.lineage.matter import find_matter
from probanda.analysis.lineage.narrated import TOLD, find_narrated, find_verdicts
from probanda.analysis.lineage.passages import find_passages
from probanda.analysis.lineage.retold import find_retold, find_sayings
from probanda.analysis.lineage.reworded import find_reworded
from probanda.analysis.lineage.sentences import (
    behind_datelines,
    cut_ends,
    lift,
    tell_the_same_beside,
    trim,
    why_frame,
    widen,
)
from probanda.analysis.lineage.stock import (
    FEW_WORDS,
    FORMULA,
    find_formulas,
    is_formula,
    is_title,
    why_stock,
)
from probanda.analysis.lineage.tokens import Tokens, make_tokens, spell_words
from probanda.analysis.lineage.utterances import (
    Voices,
    find_holding,
    find_renderings,
    find_voices,
    is_only_quoted,
    is_quotation,
    is_quoted_and_told,
    is_said_by_two,
    is_saying_of_its_own,
    is_utterance,
)
from probanda.analysis.lineage.whom import may_be_of_one
from probanda.analysis.records import Reading, Reuse, ReuseKind, StockPhrase
from probanda.evidence.document import Document, Position

SHORTEST = 8
"""Words that a passage must have to be a copy by itself."""
TELLING = 16
"""Words from which on a run is a copy though it tells a verdict only."""
OVERLAP = 0.5
FILLED, WHOLE = 0.85, 0.95
"""How much of a saying is held by what nearly fills it, and by what is the same or longer."""
NARRATED = 0.6
"""How much of a passage must stay when quoted sentences at its ends are cut off."""
FILLING = 0.6
LIGHT = 0.6
MARKS = '“”„"«»'
COMPARED = 12
"""Of a family with more passages only neighbours are compared."""
TWO_SPEAKERS = "words alike of different speakers"
DIFFERENT = "a formula said of different persons: different allegations"

Pair = tuple[Position, Position]


class Lineage(msgspec.Struct, frozen=True, kw_only=True):
    """Copied passages and shared formulas of a case."""

    reuse: tuple[Reuse, ...]
    stock_phrases: tuple[StockPhrase, ...]


def find_lineage(documents: Sequence[Document], readings: Sequence[Reading]) -> Lineage:
    """Find what documents share, and tell copies from formulas and from common quotations.

    Words that one speaker is quoted with in several documents are a family that is a quotation.
    """
    by_id = {d.id: d for d in documents}
    texts = {d.id: d.text for d in documents}
    people = {r.document: find_people(texts[r.document], r) for r in readings}
    voices = find_voices(texts, readings)
    copied, formulas, few = _sort_passages(documents, people, voices)
    narrated = [pair for pair in copied if not is_quotation(voices, pair)]
    kept = (pair for why in formulas if why != FEW_WORDS for pair in formulas[why])
    held = _Held([*copied, *kept])
    copied += [p for p in find_reworded(people, voices, narrated) if not held.holds(p)]
    quoted = {pair for pair in copied if is_quotation(voices, pair)}
    told = _find_told(people, voices, copied, quoted, few)
    told_whole = _Held(told)
    rest = [pair for pair in copied if pair not in quoted or not told_whole.holds(pair, WHOLE)]
    families = [_make_reuse(by_id, spans, _is_heard(voices, spans)) for spans in _group(rest)]
    families += [_make_reuse(by_id, spans, True) for spans in _group(told)]
    stock = [
        StockPhrase(
            id=_id("stock", spans),
            text=" ".join(texts[spans[0].document][spans[0].start : spans[0].end].split()),
            spans=spans,
            why=why,
        )
        for why in sorted(formulas)
        for spans in _group(formulas[why])
    ]
    for remembered in (find_matter, find_formulas, find_holding, spell_words):
        remembered.cache_clear()  # the texts' words are held for these questions only
    unique = {r.id: r for r in families}
    return Lineage(
        reuse=tuple(unique[i] for i in sorted(unique)),
        stock_phrases=tuple(sorted(stock, key=lambda s: s.id)),
    )


def _is_heard(voices: dict[str, Voices], spans: tuple[Position, ...]) -> bool:
    """Whether the documents have an utterance in common, and no words of their narrators."""
    return is_quotation(voices, spans) or is_quoted_and_told(voices, spans)


def _sort_passages(
    documents: Sequence[Document], people: dict[str, People], voices: dict[str, Voices]
) -> tuple[list[Pair], dict[str, list[Pair]], list[Pair]]:
    """Pairs of copied passages, by their reason pairs of formulas, and pairs of a few words."""
    tokens = make_tokens(documents)
    publishers = find_publishers(documents)
    copied: list[Pair] = []
    formulas: dict[str, list[Pair]] = {}
    few: list[Pair] = []
    for passage in find_passages(tokens):
        a = _position(documents, tokens, passage.a_start, passage.a_end)
        b = _position(documents, tokens, passage.b_start, passage.b_end)
        a, b = trim(people, a, b)
        if is_only_quoted(voices, a) or is_only_quoted(voices, b):
            a, b = cut_ends(people, a, b)
        short = min(passage.a_end - passage.a_start, passage.b_end - passage.b_start) < SHORTEST
        verdict = _judge(people, voices, publishers, (a, b), short)
        if isinstance(verdict, tuple):
            copied.append(_without_quotations(people, voices, verdict))
        elif verdict and not short:
            formulas.setdefault(verdict, []).append((a, b))
        if verdict in (None, FEW_WORDS):
            few.append((a, b))
    return copied, formulas, few


def _judge(
    people: dict[str, People],
    voices: dict[str, Voices],
    publishers: dict[str, str],
    pair: Pair,
    short: bool,
) -> Pair | str | None:
    """The passages as far as they were copied, or why their words are a formula.

    A short run of words is a copy only where the sentences around it tell the same.
    """
    a, b = pair
    wording = {span.document: voices[span.document].wording for span in pair}
    of_one_body = is_of_one_body(people, pair)
    if not of_one_body and not may_be_of_one(people, wording, pair):
        return TWO_SPEAKERS if is_said_by_two(voices, pair) else DIFFERENT
    if is_quotation(voices, pair):
        if is_formula(wording[a.document], a):
            return FORMULA
        return None if short else pair
    if is_said_by_two(voices, pair):
        return TWO_SPEAKERS
    lifted = lift(people, wording, pair)
    if (
        lifted
        and is_title(wording[a.document], a)
        and not tell_the_same_beside(wording, pair, lifted)
    ):
        lifted = None
    if lifted and is_utterance(voices, lifted):
        return None
    if lifted and short and only_attribute_alike(voices, lifted):
        return None
    if short and not lifted:
        return None
    if _is_told_by_anybody(voices, pair):
        return None if short else FORMULA
    if short:
        return lifted
    if lifted and not _is_filled(lifted, pair):
        return BOILERPLATE if is_boilerplate(publishers, wording, lifted) else lifted
    whole = behind_datelines(people, (widen(people[a.document], a), widen(people[b.document], b)))
    why = why_stock(wording[a.document], a)
    if not why and not of_one_body:
        why = why_frame(people, wording, whole)
    if why:
        return why
    return BOILERPLATE if is_boilerplate(publishers, wording, whole) else whole


def _is_told_by_anybody(voices: dict[str, Voices], pair: Pair) -> bool:
    """Whether a run of some words tells a verdict, with names, and hardly more: `Kranz sentenced to 50
    years for war crimes in Lenz` is what happened, in whatever paper."""
    if min(len(spell_words(voices[s.document].text, s.start, s.end)) for s in pair) >= TELLING:
        return False
    words = [voices[s.document].wording.terms_in(s.start, s.end) for s in pair]
    if find_verdicts().isdisjoint(words[0] & words[1]):
        return False  # a cheap look before a close one
    matter = [find_matter(voices[s.document].wording, s).terms for s in pair]
    if find_verdicts().isdisjoint(matter[0] & matter[1]):
        return False
    told = [
        find_narrated(voices[s.document].wording, voices[s.document].statements, s) for s in pair
    ]
    return len(told[0] & told[1]) < TOLD


def _is_filled(lifted: Pair, pair: Pair) -> bool:
    """Whether the words in common are most of both sentences: then these need not stand for them."""
    return all(_part_in(whole, run) > FILLING for whole, run in zip(lifted, pair, strict=True))


def _without_quotations(people: dict[str, People], voices: dict[str, Voices], pair: Pair) -> Pair:
    """Narrators' passages without sentences at their ends that both only quote.

    Those are an utterance in common, which both may have from the speaker.
    """
    sides = [
        [(part, is_only_quoted(voices, part)) for part in people[span.document].sentences_of(span)]
        for span in pair
    ]
    if any(all(quoted for _, quoted in parts) for parts in sides):
        return pair
    for end in (-1, 0):
        while all(len(parts) > 1 and parts[end][1] for parts in sides):
            for parts in sides:
                parts.pop(end)
    a, b = (
        Position(span.document, parts[0][0].start, parts[-1][0].end)
        for span, parts in zip(pair, sides, strict=True)
    )
    stay = min(_part_in(x, y) for x, y in zip(pair, (a, b), strict=True))
    return (a, b) if stay >= NARRATED else pair


class _Held:
    """Pairs that are held already, by their two documents."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._pairs: dict[tuple[str, str], list[Pair]] = {}
        for a, b in pairs:
            self._pairs.setdefault((a.document, b.document), []).append((a, b))
            self._pairs.setdefault((b.document, a.document), []).append((b, a))

    def holds(self, pair: Pair, most: float = OVERLAP) -> bool:
        """Whether more than so much of both sides stands in one held pair."""
        a, b = pair
        return any(
            _part_in(a, x) > most and _part_in(b, y) > most
            for x, y in self._pairs.get((a.document, b.document), ())
        )


def _find_told(
    people: dict[str, People],
    voices: dict[str, Voices],
    copied: list[Pair],
    quoted: set[Pair],
    few: list[Pair],
) -> list[Pair]:
    """What one speaker says in several documents in other words, where no copy holds it yet.

    Words quoted alike in both that nearly fill a saying are made whole.
    """
    held = _Held(copied)
    new = [
        rendering.spans
        for rendering in find_renderings(voices)
        for a, b in [rendering.run]
        if may_be_one_matter(people, (a, b))
        and (
            rendering.spans != (a, b)
            or people[a.document].within(a.start, a.end)
            or not (why := why_stock(voices[a.document].wording, a))
            or (why == FEW_WORDS and is_saying_of_its_own(voices, a, b))
        )
        and not held.holds((a, b))
    ]
    nearly = _Held(quoted)
    sayings = find_sayings(voices, people)
    return new + [
        behind_datelines(people, pair)
        for pair in find_retold(sayings, [*copied, *new], few)
        if may_be_one_matter(people, pair)
        and (not held.holds(pair) or (nearly.holds(pair, FILLED) and not held.holds(pair, WHOLE)))
    ]


def _part_in(a: Position, b: Position) -> float:
    return (min(a.end, b.end) - max(a.start, b.start)) / (a.end - a.start)


def _make_reuse(
    documents: Mapping[str, Document], spans: tuple[Position, ...], quotation: bool
) -> Reuse:
    """The family of passages, each paragraph a part; what a page prints between them is none."""
    words = [
        [w for _, _, w in spell_words(documents[s.document].text, s.start, s.end)] for s in spans
    ]
    own = tuple(p for span in spans for p in _in_paragraphs(documents[span.document], span))
    if quotation:
        own = tuple(_without_marks(documents[p.document].text, p) for p in own)
    return Reuse(id=_id("reuse", own), kind=_kind(words), spans=own, quotation=quotation)


def _in_paragraphs(document: Document, span: Position) -> Iterator[Position]:
    for block in document.article_blocks():
        start, end = max(span.start, block.start), min(span.end, block.end)
        text = document.text[start:end]
        if text.strip():
            start += len(text) - len(text.lstrip())
            yield Position(document.id, start, start + len(text.strip()))


def _without_marks(text: str, span: Position) -> Position:
    """The words of a quotation, without a mark that opens or ends it."""
    start, end = span.start, span.end
    start += text[start] in MARKS
    end -= text[end - 1] in MARKS
    return Position(span.document, start, end) if start < end else span


def _id(kind: str, spans: tuple[Position, ...]) -> str:
    return ids.content_id(kind, [(s.document, s.start, s.end) for s in spans])


def _position(documents: Sequence[Document], tokens: Tokens, start: int, end: int) -> Position:
    document = documents[int(tokens.documents[start])].id
    return Position(document, int(tokens.starts[start]), int(tokens.ends[end - 1]))


def _group(pairs: list[Pair]) -> list[tuple[Position, ...]]:
    """Families: passages of one document that overlap by more than half are the same passage."""
    sides = sorted({side for pair in pairs for side in pair})
    groups = connected([*pairs, *_overlapping(sides)])
    return sorted(tuple(_merge_overlapping(group)) for group in groups)


def _overlapping(sides: list[Position]) -> Iterator[Pair]:
    for number, side in enumerate(sides):
        for behind in range(number + 1, len(sides)):
            other = sides[behind]
            if other.document != side.document or other.start >= side.end:
                break
            common = min(side.end, other.end) - other.start
            if common > OVERLAP * max(side.end - side.start, other.end - other.start):
                yield side, other


def _merge_overlapping(sides: list[Position]) -> list[Position]:
    """Each place of a document once."""
    merged: list[Position] = []
    for side in sides:
        last = merged[-1] if merged else None
        if last and last.document == side.document and side.start < last.end:
            merged[-1] = Position(last.document, last.start, max(last.end, side.end))
        else:
            merged.append(side)
    return merged


def _kind(members: list[list[str]]) -> ReuseKind:
    """By the least alike pair."""
    pairs = combinations(members, 2) if len(members) <= COMPARED else pairwise(members)
    least = min(LCSseq.similarity(a, b) / max(len(a), len(b)) for a, b in pairs)
    if least == 1.0:
        return "verbatim"
    return "light_edit" if least >= LIGHT else "paraphrase"
