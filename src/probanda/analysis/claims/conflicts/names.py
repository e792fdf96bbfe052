"""Laws, courts and offices that are named differently."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.vocabulary import words
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Conflict, Entity
from probanda.evidence.document import Position

SMALL = frozenset({"of", "the", "on", "for", "and", "in", "to", "its", "his", "her", "a"})
OFFICE_BEFORE = re.compile(r"(?:\b[Tt]he |, |^)([^,.;:“”\"]{4,160}), $")
REACH = 170
ALIKE = 0.6


def find_misnomers(matter: Matter) -> Iterator[Conflict | None]:
    """Names of a law or court that agree in all but the word for what it is."""
    for kind, heads in (("instrument", "laws"), ("organisation", "courts")):
        groups: dict[frozenset[str], dict[str, list[Position]]] = {}
        for entity in matter.entities.values():
            if entity.kind == kind:
                for form, place in _first_places(matter, entity):
                    parts = _split(form, words(heads))
                    if parts:
                        groups.setdefault(parts[1], {}).setdefault(parts[0], []).append(place)
        for rest in sorted(groups, key=sorted):
            named = groups[rest]
            if len(named) > 1:
                spans = [place for head in sorted(named) for place in named[head]]
                shown = sorted({f"“{matter.shown(s)}”" for s in spans})
                text = f"{' and '.join(shown)} may be one and wrongly named once, or two."
                yield make("name", spans, text)


def _first_places(matter: Matter, entity: Entity) -> Iterator[tuple[str, Position]]:
    """In each document the first place of each form."""
    seen = set()
    for mention in sorted(entity.mentions):
        form = matter.shown(mention).casefold()
        if (mention.document, form) not in seen:
            seen.add((mention.document, form))
            yield form, mention


def _split(form: str, heads: frozenset[str]) -> tuple[str, frozenset[str]] | None:
    """The head of a name and its other words; None when it has no head or nothing else."""
    spelled = [w for _, _, w in spell_words(form, 0, len(form)) if w not in SMALL]
    head = next((w for w in spelled if w in heads), None)
    rest = frozenset(spelled) - {head} if head else frozenset()
    return (head, frozenset(str(w) for w in rest)) if head and rest else None


def find_offices(matter: Matter) -> Iterator[Conflict | None]:
    """Offices of one person that share their head and differ in most other words."""
    for entity in matter.entities.values():
        if entity.kind != "person" or not entity.offices:
            continue
        wordings: dict[str, list[Position]] = {}
        for place in _office_places(matter, entity):
            wordings.setdefault(matter.shown(place), []).append(place)
        for a, b in combinations(sorted(wordings), 2):
            if _differ(a, b):
                text = f"{entity.name}: “{a}” and “{b}”; one office named differently, or two."
                yield make("office", (*wordings[a], *wordings[b]), text)


def _office_places(matter: Matter, entity: Entity) -> Iterator[Position]:
    """Each wording of the person's offices once a document: beside the name, or before a comma."""
    heads = {_head(office) for office in entity.offices}
    seen = set()
    for mention in sorted(entity.mentions):
        text = matter.texts[mention.document]
        for start, end in _beside(text, mention, entity.offices, heads):
            key = (mention.document, " ".join(text[start:end].split()).casefold())
            if key not in seen:
                seen.add(key)
                yield Position(mention.document, start, end)


def _beside(
    text: str, mention: Position, offices: Sequence[str], heads: set[str]
) -> Iterator[tuple[int, int]]:
    for office in offices:
        for start in (
            text.rfind(office, max(0, mention.start - len(office) - 12), mention.start),
            text.find(office, mention.end, mention.end + len(office) + 12),
        ):
            if start >= 0:
                yield start, start + len(office)
    before = text[max(0, mention.start - REACH) : mention.start]
    found = OFFICE_BEFORE.search(before)
    if found:
        for head in re.finditer(r"[\w’'-]+", found[1]):
            if find_term(head[0]) in heads:
                yield (
                    mention.start - len(before) + found.start(1) + head.start(),
                    mention.start - len(before) + found.end(1),
                )
                return


def _head(office: str) -> str:
    """What the office is: the last word before "of" or "for"."""
    front = re.split(r"\b(?:of|for|to|in|at|on)\b", office)[0].split()
    return find_term((front or office.split())[-1].lower())


def _differ(a: str, b: str) -> bool:
    if _head(a) != _head(b):
        return False
    rests = []
    for office in (a, b):
        plain = re.sub(r"[’']s\b|,", "", office).lower().split()
        spelled = {find_term(w) for w in plain if w not in SMALL}
        rests.append(spelled - {_head(office)})
    if min(map(len, rests)) < 2:
        return False
    return len(rests[0] & rests[1]) < ALIKE * len(rests[0] | rests[1])
