"""Which records of the case a question means by the names it holds."""

from collections.abc import Iterable

from probanda.analysis.questions.asking import Asked
from probanda.analysis.records import Entity

Named = dict[int, frozenset[str]]


def find_named(asked: Asked, entities: Iterable[Entity]) -> Named:
    """The ids of the records that each name of the question may mean.

    A person may be named by a part of the name or with a title before it; anything else only by a
    whole name, since "Ostrel" is not "Ostrel University".
    """
    known = [
        (entity, [frozenset(form.lower().split()) for form in (entity.name, *entity.forms)])
        for entity in entities
    ]
    found: Named = {}
    for number, term in asked.terms.items():
        if not term.words:
            continue
        ids = set()
        for entity, forms in known:
            part = entity.kind == "person" and entity.forms
            if term.words in forms or (
                part and any(form <= term.words or term.words <= form for form in forms)
            ):
                ids.add(entity.id)
        found[number] = frozenset(ids)
    return found
