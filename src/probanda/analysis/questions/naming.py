"""Which records of the case a question means by the names it holds."""

from collections.abc import Iterable, Sequence

from spacy.language import Language

from probanda.analysis.lineage.terms import find_term
from probanda.analysis.questions.asking import Asked
from probanda.analysis.questions.vocabulary import words
from probanda.analysis.records import Entity
from probanda.names import normal_name

Named = dict[int, frozenset[str]]


def find_named(asked: Asked, entities: Iterable[Entity]) -> Named:
    """The ids of the records that each name of the question may mean."""
    known = list(entities)
    return {n: find_ids(t.words, known) for n, t in asked.terms.items() if t.words}


def find_ids(name: frozenset[str], entities: Iterable[Entity]) -> frozenset[str]:
    """The ids of the records that a name may mean, given by its words.

    A person may be named by a part of the name or with a title before it; anything else only by a
    whole name, since "Ostrel" is not "Ostrel University".
    """
    ids = set()
    for entity in entities if name else ():
        forms = [frozenset(form.lower().split()) for form in (entity.name, *entity.forms)]
        part = entity.kind == "person" and entity.forms
        if name in forms or (part and any(_is_one(name, form, forms) for form in forms)):
            ids.add(entity.id)
    return frozenset(ids)


def _is_one(name: frozenset[str], form: frozenset[str], forms: Sequence[frozenset[str]]) -> bool:
    """Whether a name may be one of somebody's: "Captain Lintz", and "Ravo Lintz" of a "Lintz" whose
    first name is not told; not of "Ulm Lintz"."""
    if name <= form:
        return True
    more = name - form - words("persons")
    return form <= name and (
        not more or all(other <= form | words("persons") or more <= other for other in forms)
    )


def find_meant(told: str, entities: Iterable[Entity]) -> frozenset[str]:
    """The ids of the records that words such as "the defence ministry" may mean."""
    known = list(entities)
    own = frozenset(normal_name(told).split()) - words("passing")
    spelled = frozenset(w for w in told.lower().split() if w not in words("passing"))
    whole = find_ids(spelled, known)
    return whole or frozenset(
        entity.id
        for entity in known
        if own
        and any(
            own <= frozenset(normal_name(form).split())
            for form in (entity.name, *entity.forms, *entity.offices)
        )
    )


def find_heads(told: str, model: Language) -> frozenset[str]:
    """The terms of the nouns that tell who is meant by words such as "the aid workers"."""
    doc = model(told)
    return frozenset(
        find_term(t.lemma_.lower())
        for t in doc
        if t.pos_ == "NOUN" and t.lemma_.lower() in words("persons") and t.dep_ != "compound"
    )
