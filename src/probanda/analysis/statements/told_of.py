"""Whether the narrator's words between two quotations are about whoever spoke first."""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import SUBJECTS
from probanda.analysis.statements.drafts import Draft
from probanda.analysis.statements.genders import HE, SHE, gender_of_noun
from probanda.analysis.statements.kinds import gender_of
from probanda.analysis.statements.vocabulary import Vocabulary


def is_told_of(words: list[Token], spoke: Draft, vocabulary: Vocabulary) -> bool:
    """`She had been up since four.`, `Her letters were never answered.`: she or what is hers is the
    subject, and nobody else is in it who could be speaking next. `The village does not believe him.` may
    bring on the village."""
    phrase = spoke.speaker
    if phrase is None or not _is_person(phrase.head, vocabulary):
        return False
    pronouns = {t.lower_ for t in words} & (HE | SHE)
    if not pronouns or not (pronouns <= HE or pronouns <= SHE):
        return False
    if gender_of(phrase, vocabulary) not in {None, "m" if pronouns <= HE else "f"}:
        return False
    return not any(
        t.ent_type_ == "PERSON" or (t.dep_ in SUBJECTS and not _is_theirs(t, vocabulary))
        for t in words
    )


def _is_theirs(subject: Token, vocabulary: Vocabulary) -> bool:
    """`she`, `her letters`; her brother may speak himself."""
    owned = any(c.dep_ == "poss" and c.lower_ in HE | SHE for c in subject.lefts)
    return subject.lower_ in HE | SHE or (owned and not _is_human(subject, vocabulary))


def _is_person(word: Token, vocabulary: Vocabulary) -> bool:
    """One person: a name, "he", or who somebody is."""
    if word.ent_type_ == "PERSON" or word.lower_ in HE | SHE:
        return True
    return _is_human(word, vocabulary) and word.tag_ not in {"NNS", "NNPS"}


def _is_human(noun: Token, vocabulary: Vocabulary) -> bool:
    people = vocabulary.nouns["people"] | vocabulary.nouns["experts"]
    return noun.lemma_.lower() in people or gender_of_noun(noun, vocabulary) is not None
