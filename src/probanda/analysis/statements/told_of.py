"""Whether the narrator's words between two quotations are about whoever spoke first."""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import SUBJECTS
from probanda.analysis.statements.drafts import Draft
from probanda.analysis.statements.genders import HE, SHE, gender_of_noun
from probanda.analysis.statements.kinds import gender_of
from probanda.analysis.statements.vocabulary import Vocabulary


def is_told_of(words: list[Token], spoke: Draft, vocabulary: Vocabulary) -> bool:
    """`The army has never answered her letters.`: it tells of her, and of nobody else who could be
    speaking next."""
    phrase = spoke.speaker
    if phrase is None or not _is_person(phrase.head, vocabulary):
        return False
    pronouns = {t.lower_ for t in words} & (HE | SHE)
    if not pronouns or not (pronouns <= HE or pronouns <= SHE):
        return False
    if gender_of(phrase, vocabulary) not in {None, "m" if pronouns <= HE else "f"}:
        return False
    return not any(
        t.ent_type_ == "PERSON"
        or (t.dep_ in SUBJECTS and t.pos_ != "PRON" and _is_human(t, vocabulary))
        for t in words
        if t.lower_ not in HE | SHE
    )


def _is_person(word: Token, vocabulary: Vocabulary) -> bool:
    """One person: a name, "he", or who somebody is."""
    if word.ent_type_ == "PERSON" or word.lower_ in HE | SHE:
        return True
    return _is_human(word, vocabulary) and word.tag_ not in {"NNS", "NNPS"}


def _is_human(noun: Token, vocabulary: Vocabulary) -> bool:
    people = vocabulary.nouns["people"] | vocabulary.nouns["experts"]
    return noun.lemma_.lower() in people or gender_of_noun(noun, vocabulary) is not None
