"""What a verb of saying or believing takes as its complement, by the lists that know the verb."""

from spacy.tokens import Token

from probanda.analysis.statements.clausal import clause_beside_as, find_clause, find_infinitive
from probanda.analysis.statements.clauses import agent, find_subject
from probanda.analysis.statements.drafts import Complement
from probanda.analysis.statements.nominal import (
    find_blame,
    find_evidence,
    find_frame,
    find_measure,
    find_object,
    find_plea,
    find_prepositional,
    find_quoted_frame,
)
from probanda.analysis.statements.vocabulary import Verbs, Vocabulary


def find_complement(
    verb: Token, lemma: str, verbs: Verbs, passive: bool, belief: bool, vocabulary: Vocabulary
) -> Complement | None:
    clause = lemma in verbs.clause
    framing = vocabulary.special["framing"]
    if clause:
        found = find_clause(verb, passive, lemma, vocabulary)
        if found:
            return found
    if lemma in framing and not belief and (not passive or agent(verb) is not None):
        found = find_frame(verb, passive)
        if found:
            return found
    naming = framing | vocabulary.special["naming_quoted"]
    if lemma in naming and not belief and not passive:
        found = find_quoted_frame(verb)
        if found:
            return found
    if lemma == "plead":
        return find_plea(verb, vocabulary)
    if lemma in vocabulary.special["measuring"] and not passive and not belief:
        found = find_measure(verb) or clause_beside_as(verb)
        if found:
            return found
    if lemma == "hold" and not belief and (blame := find_blame(verb, passive, vocabulary)):
        return blame
    if lemma == "hold" and passive and not belief:
        return None
    accusing = lemma in vocabulary.special["accusation"]
    if passive and not accusing and agent(verb) is None:
        return None
    if lemma in verbs.infinitive:
        found = find_infinitive(verb, passive)
        if found:
            return found
    prepositions = verbs.prepositions.get(lemma)
    if prepositions:
        found = find_prepositional(verb, passive, prepositions, lemma)
        if found:
            return found
    if lemma in verbs.object:
        return find_object(verb, passive, lemma, vocabulary)
    finding = vocabulary.special["finding"]
    if lemma in finding and not passive and (shown := find_evidence(verb, vocabulary)):
        return shown
    if lemma in finding and not belief:
        subject = agent(verb) if passive else find_subject(verb)
        if subject is not None and _may_find(subject, lemma, vocabulary):
            found = find_object(verb, passive, lemma, vocabulary)
            if found is None or _founds(lemma, found.head, vocabulary):
                return None
            return found if not _is_whom(verb, found.head) else None
    return None


def _may_find(subject: Token, lemma: str, vocabulary: Vocabulary) -> bool:
    """A body or a document; of what is shown a document in words: a picture shows what it does."""
    nouns = vocabulary.nouns
    noun = subject.lemma_.lower()
    if lemma == "show":
        return noun in nouns["documents"] - nouns["images"]
    found = nouns["bodies"] | nouns["documents"] | nouns["finders"]
    return noun in found or subject.ent_type_ == "ORG"


def _founds(lemma: str, thing: Token, vocabulary: Vocabulary) -> bool:
    """`The charter established the tribunal`: made it, and found nothing out."""
    body = thing.lemma_.lower() in vocabulary.nouns["bodies"] or thing.ent_type_ == "ORG"
    return lemma == "establish" and body


def _is_whom(verb: Token, thing: Token) -> bool:
    """`Kranz was found by a patrol`; of `found Kranz guilty` it is told what he is."""
    told = any(c.dep_ in {"oprd", "acomp", "attr", "xcomp"} for c in verb.rights)
    return not told and (thing.ent_type_ in {"", "PERSON"} and thing.pos_ in {"PRON", "PROPN"})
