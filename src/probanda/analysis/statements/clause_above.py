"""Whom "they" means in a clause that hangs on another: `The guards fled after they admitted ...`."""

from dataclasses import replace

from spacy.tokens import Token

from probanda.analysis.statements.candidates import is_human, is_plural
from probanda.analysis.statements.clauses import SUBJECTS, may_act, noun_phrase
from probanda.analysis.statements.drafts import Draft, Phrase
from probanda.analysis.statements.speakers import Names, Speaker, resolve
from probanda.analysis.statements.vocabulary import Vocabulary

OBJECTS = frozenset({"dobj", "pobj", "dative"})


def of_clause_above(
    draft: Draft, phrase: Phrase, names: Names, vocabulary: Vocabulary
) -> Speaker | None:
    """The people of the clause before; nobody where it has two that may be meant.

    `Police held two men after they said ...`: may be either. None where the clause tells nothing on it.
    """
    pronoun, clause = phrase.head, phrase.head.head
    above = clause.head
    if (
        pronoun.lower_ != "they"
        or pronoun.dep_ != "nsubj"
        or clause.dep_ != "advcl"
        or clause.i < above.i
        or draft.layout.quoted[pronoun.i] >= 0
    ):
        return None
    subject = next((c for c in above.lefts if c.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ == "PRON":
        return None
    told = (t for t in above.subtree if above.i < t.i < clause.left_edge.i and t.dep_ in OBJECTS)
    people = [t for t in (subject, *told) if _are_people(t, vocabulary)]
    if not people:
        unknown = subject.tag_ in {"NNS", "NNPS"} and may_act(subject)
        return (
            Speaker(None, None, "group", "“they” may be the subject", "they") if unknown else None
        )
    body = subject.lemma_.lower() in vocabulary.nouns["bodies"]
    if len(people) > 1 or (body and subject not in people):
        return Speaker(None, None, "group", "“they” may be one of several", "they")
    who = resolve(draft.layout, noun_phrase(people[0]), names, vocabulary)
    return replace(who, why="“they”: who is in the clause before", pronoun="they")


def _are_people(noun: Token, vocabulary: Vocabulary) -> bool:
    phrase = noun_phrase(noun)
    return noun.pos_ != "PRON" and is_plural(phrase) and is_human(phrase, vocabulary)
