"""Records that may be one, kept apart because no document says so."""

from collections import defaultdict
from itertools import combinations

import msgspec

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.same import surname_keys
from probanda.analysis.entities.states import known_state_words
from probanda.analysis.records import Entity, MayBe
from probanda.names import compare_names, normal_name

COURTS = frozenset({"court", "tribunal", "mechanism"})
PARTS = frozenset({"chamber", "chambers", "office", "registry", "prosecutor"})
LAWS = frozenset({"statute", "convention", "treaty", "charter", "covenant"})
SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to"})


def add_may_be(records: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The records, each with those that it may be the same as, and why; nothing is joined."""
    found: dict[str, set[MayBe]] = defaultdict(set)
    by_id = {record.id: record for record in records}
    for one, other in sorted(_near(records)):
        first, second = by_id[one], by_id[other]
        if why := _reason(first, second):
            found[first.id].add(MayBe(second.id, why))
            found[second.id].add(MayBe(first.id, why))
    return tuple(
        msgspec.structs.replace(r, may_be=tuple(sorted(found[r.id], key=lambda m: m.id)))
        if r.id in found
        else r
        for r in records
    )


def _near(records: tuple[Entity, ...]) -> set[tuple[str, str]]:
    """Pairs of one kind that share a word, so that not all are compared with all."""
    by_word: dict[tuple[str, str], list[str]] = defaultdict(list)
    states = frozenset(known_state_words().names.values())
    for record in records:
        comparable = record.kind == "person" or (
            record.kind in {"organisation", "instrument"} and record.name not in states
        )
        if record.forms and comparable:
            for word in _words(record):
                by_word[record.kind, word].append(record.id)
    return {pair for near in by_word.values() for pair in combinations(near, 2)}


def _words(record: Entity) -> set[str]:
    """The words of the name but for the one that says what it is; none of other bodies."""
    if record.kind == "person":
        return set(surname_keys(record))
    parts = set(normal_name(record.name).split())
    if not parts & (COURTS | LAWS) or parts & PARTS:
        return set()
    return parts - SMALL - COURTS - LAWS


def _reason(first: Entity, second: Entity) -> str:
    if first.kind == "person":
        compared = compare_names(first.name, second.name)
        return "" if compared.verdict == "different" else compared.reason
    one, other = _words(first), _words(second)
    if one - words("ornaments") and other - words("ornaments"):
        one, other = one - words("ornaments"), other - words("ornaments")
    if one and (one <= other or other <= one):
        return "the names of two courts or laws differ only in general words"
    return ""
