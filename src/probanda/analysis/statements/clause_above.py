"""Whom a pronoun means in a clause that hangs on another: `The guards fled after they admitted ...`."""

from dataclasses import replace

from spacy.tokens import Token

from probanda.analysis.records import SpeakerKind
from probanda.analysis.statements.candidates import is_human, is_plural
from probanda.analysis.statements.clauses import SUBJECTS, may_act, noun_phrase
from probanda.analysis.statements.drafts import Draft, Phrase
from probanda.analysis.statements.genders import HE
from probanda.analysis.statements.kinds import gender_of
from probanda.analysis.statements.speakers import Names, Speaker, resolve
from probanda.analysis.statements.vocabulary import Vocabulary
from probanda.names import gender_of_given_name

OBJECTS = frozenset({"dobj", "pobj", "dative"})


def of_clause_above(
    draft: Draft, phrase: Phrase, names: Names, vocabulary: Vocabulary
) -> Speaker | None:
    """The people of the clause before; nobody where it has two that may be meant.

    `Police held two men after they said ...`: may be either. None where the clause tells nothing on it.
    "He" is read so in what another says: `Lenz said the mayor lied when he said ...`.
    """
    pronoun, clause = phrase.head, phrase.head.head
    above, one = clause.head, pronoun.lower_ in {"he", "she"}
    if (
        not (pronoun.lower_ == "they" or (one and draft.within is not None))
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
    people = [t for t in (subject, *told) if _may_be(t, pronoun, vocabulary)]
    if one and subject not in people:
        return None
    if not people:
        unknown = subject.tag_ in {"NNS", "NNPS"} and may_act(subject)
        return (
            Speaker(None, None, "group", "“they” may be the subject", "they") if unknown else None
        )
    body = subject.lemma_.lower() in vocabulary.nouns["bodies"]
    if len(people) > 1 or (body and subject not in people):
        kind: SpeakerKind = "person" if one else "group"
        return Speaker(None, None, kind, f"“{pronoun}” may be one of several", pronoun.lower_)
    who = resolve(draft.layout, noun_phrase(people[0]), names, vocabulary)
    why = f"“{pronoun}”: who is in the clause before"
    return replace(who, why=why, pronoun=pronoun.lower_)


def _may_be(noun: Token, pronoun: Token, vocabulary: Vocabulary) -> bool:
    """Whether it stands for people, or for one person of the pronoun's sex."""
    phrase, wanted = noun_phrase(noun), "m" if pronoun.lower_ in HE else "f"
    if noun.pos_ == "PRON" or not is_human(phrase, vocabulary):
        return False
    if pronoun.lower_ == "they":
        return is_plural(phrase)
    name = [t.text for t in noun.doc[phrase.first : noun.i + 1] if t.ent_type_ == "PERSON"]
    gender = gender_of(phrase, vocabulary) or gender_of_given_name(" ".join(name))
    named = noun.pos_ == "NOUN" or noun.ent_type_ == "PERSON"
    return named and not is_plural(phrase) and gender in {None, wanted}
