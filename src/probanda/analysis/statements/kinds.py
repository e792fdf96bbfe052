"""What a noun tells of a speaker: the kind, and whether it is a man or a woman."""

from spacy.tokens import Token

from probanda.analysis.records import SpeakerKind
from probanda.analysis.statements.drafts import Phrase
from probanda.analysis.statements.vocabulary import Vocabulary


def kind_of_noun(head: Token, vocabulary: Vocabulary) -> SpeakerKind:
    """What kind of speaker a common noun is."""
    lemma = head.lemma_.lower()
    nouns = vocabulary.nouns
    if lemma in nouns["people"] or lemma in nouns["experts"]:
        return "unnamed"
    if lemma in nouns["bodies"]:
        return "body"
    if lemma in nouns["documents"]:
        return "document"
    if head.ent_type_ == "PERSON":
        return "person"
    if head.ent_type_ in {"ORG", "GPE"}:
        return "body"
    if head.ent_type_ == "NORP" or head.tag_ in {"NNS", "NNPS"}:
        return "group"
    return "person" if head.pos_ == "PROPN" else "unnamed"


def gender_of(phrase: Phrase, vocabulary: Vocabulary) -> str | None:
    """ "m" or "f" where a title or noun in the phrase shows it."""
    words = vocabulary.words
    for token in phrase.head.doc[phrase.first : phrase.last + 1]:
        if token.i == phrase.head.i and token.ent_type_ == "PERSON":
            break  # `Lena King`: a surname
        if token.i != phrase.head.i and "poss" in {token.dep_, token.head.dep_}:
            continue  # `Ms Kranz’s office`, `her lawyer`
        if token.text in words["male"] or token.lower_ in words["male_nouns"]:
            return "m"
        if token.text in words["female"] or token.lower_ in words["female_nouns"]:
            return "f"
        if token.i == phrase.head.i:
            break
    return None
