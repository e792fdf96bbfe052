"""Two people in one word: "both officers"."""

import re
from collections.abc import Iterable

from probanda.analysis.lineage.terms import find_term
from probanda.analysis.questions.vocabulary import find_broader
from probanda.analysis.records import Entity


def find_both(lemma: str, entities: Iterable[Entity]) -> frozenset[str]:
    """The two people whom "both officers" means: the only two that are officers, else nobody."""
    wanted = find_term(lemma)
    ids = {e.id for e in entities if e.kind == "person" and wanted in _find_what(e)}
    return frozenset(ids) if len(ids) == 2 else frozenset()


def _find_what(entity: Entity) -> set[str]:
    """The terms of a person's offices and titles, and of what they fall under."""
    told = {
        find_term(word)
        for title in (*entity.offices, entity.name)
        for word in re.findall(r"\w+", title.split(" of ")[0].lower())
    }
    return told | {broad for term in told for broad in find_broader(term)}
