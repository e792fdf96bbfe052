"""Sentences that tell the same in most of their words though few stand in a row: text of a wire that
was worked over or translated."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from probanda.analysis.lineage.bearers import People, may_be_one_matter
from probanda.analysis.lineage.matter import compare_spans, find_matter
from probanda.analysis.lineage.narrated import TOLD, find_narrated
from probanda.analysis.lineage.sentences import behind_datelines
from probanda.analysis.lineage.stock import Wording
from probanda.analysis.lineage.utterances import Pair, Voices, is_said_by_two, is_utterance, pair_up
from probanda.evidence.document import Position

FEWEST, PLAIN = 6, 4
"""Terms that must be common, and how many of them must belong to no name."""
OF_LONGER = 0.65
SHORT, OF_SHORT, OFTEN = 4, 0.8, 2
"""The same of short sentences, of documents that have so many passages in common."""
RAREST = 5
"""So many of a sentence's terms, the rarest of the case, lead to others like it."""

Terms = frozenset[str]


def find_reworded(
    people: dict[str, People], voices: dict[str, Voices], copied: Sequence[Pair]
) -> Iterator[Pair]:
    """Pairs of whole sentences of two documents; what one speaker says is left to sayings.

    Documents that are shown to have copied in several places may do so in shorter sentences.
    """
    wording = {document: voice.wording for document, voice in voices.items()}
    shown = Counter(frozenset((a.document, b.document)) for a, b in copied)
    for a, b in _candidates(people, wording):
        often = shown[frozenset((a.document, b.document))] >= OFTEN
        alike = compare_spans(wording, (a, b))
        enough = alike.common >= max(FEWEST, OF_LONGER * alike.most) and alike.plain >= PLAIN
        if often:
            enough |= alike.common >= max(SHORT, OF_SHORT * alike.most) and alike.plain >= SHORT - 1
        if (
            not enough
            or alike.same_frame
            or len(_narrated(voices, a) & _narrated(voices, b)) < TOLD
        ):
            continue
        one, other = (find_matter(wording[s.document], s) for s in (a, b))
        if one.negated != other.negated or not may_be_one_matter(people, (a, b)):
            continue
        if not is_utterance(voices, (a, b)) and not is_said_by_two(voices, (a, b)):
            yield behind_datelines(people, (a, b))


def _narrated(voices: dict[str, Voices], span: Position) -> Terms:
    voice = voices[span.document]
    return find_narrated(voice.wording, voice.statements, span)


def _candidates(people: dict[str, People], wording: dict[str, Wording]) -> Iterator[Pair]:
    """Sentences that share two of their rarest terms, each pair once."""
    found: list[tuple[Position, Terms]] = []
    for document in sorted(people):
        for sentence in people[document].sentences:
            terms = wording[document].terms_in(sentence.start, sentence.end)
            if len(terms) >= SHORT:
                found.append((Position(document, sentence.start, sentence.end), terms))
    groups: dict[tuple[str, str], list[int]] = {}
    frequency = Counter(term for _, terms in found for term in terms)
    for number, (_, terms) in enumerate(found):
        shared = (term for term in terms if frequency[term] > 1)
        rarest = sorted(shared, key=lambda term: (frequency[term], term))[:RAREST]
        for two in combinations(sorted(rarest), 2):
            groups.setdefault((two[0], two[1]), []).append(number)
    pairs = {pair for group in groups.values() for pair in pair_up(group)}
    for i, j in sorted(pairs):
        (a, left), (b, right) = found[i], found[j]
        if a.document != b.document and _may_be_alike(left, right):
            yield a, b


def _may_be_alike(left: Terms, right: Terms) -> bool:
    """A cheap look before a close one."""
    return len(left & right) >= max(SHORT, OF_LONGER * max(len(left), len(right)) - 2)
