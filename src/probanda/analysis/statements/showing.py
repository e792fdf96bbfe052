"""What only shows something, and says nothing: evidence, a raid, a verdict that "showed that nobody is
above the law"."""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import may_act
from probanda.analysis.statements.vocabulary import Vocabulary

SHOWING = frozenset({"show", "prove", "demonstrate", "signal", "mean", "send"})
POINTING = frozenset({"this", "that", "these", "those"})
DENIALS = frozenset({"denial", "dismissal", "rebuttal", "rejection"})


def only_shows(speaker: Token, lemma: str, vocabulary: Vocabulary) -> bool:
    """Whether it is nobody's word: `The evidence indicates that ...`, `The verdict showed that nobody is
    above the law`, `the raid shows that ...`; `The verdict found that ...` is the verdict's."""
    nouns, noun = vocabulary.nouns, speaker.lemma_.lower()
    this = any(c.lower_ in POINTING for c in speaker.lefts) and lemma == "confirm"
    tells = may_act(speaker) or noun in nouns["works"] | nouns["finders"] | nouns["images"]
    tells = tells and noun not in nouns["verdicts"]
    shown = (noun in nouns["verdicts"] and this) or (lemma in SHOWING and not tells)
    shown |= speaker.lower_ in POINTING and lemma in SHOWING | {"confirm"}
    shown |= noun in DENIALS and lemma not in vocabulary.special["plain"]
    return noun in nouns["evidence"] or shown or _is_no_service(speaker, lemma, vocabulary)


def _is_no_service(speaker: Token, lemma: str, vocabulary: Vocabulary) -> bool:
    """`The intelligence showed that ...`: what is known, which `US intelligence concluded` is not."""
    service = any(c.dep_ in {"compound", "amod", "nmod", "poss"} for c in speaker.lefts)
    speaks = service or lemma in vocabulary.special["plain"]
    return speaker.lemma_.lower() == "intelligence" and (lemma in SHOWING or not speaks)
