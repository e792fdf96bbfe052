"""Words with a capital that stand by themselves, as surnames do where the text goes on to tell."""

from functools import lru_cache

from spacy.tokens import Token

from probanda.analysis.language import Parsed

ARTICLES = frozenset({"the", "a", "an"})


def printed_small(parsed: Parsed) -> set[str]:
    """The words that the text prints in lower case, as printed."""
    return {
        token.text
        for paragraph in parsed.paragraphs
        for token in paragraph.tokens
        if token.text.islower()
    }


@lru_cache(maxsize=1)
def lone_words(parsed: Parsed) -> frozenset[str]:
    """As printed; never beside another name and never after an article."""
    found: set[str] = set()
    for paragraph in parsed.paragraphs:
        tokens = paragraph.tokens
        for token in paragraph.capitals:
            if token.pos_ not in {"PROPN", "NOUN"}:
                continue
            if token.pos_ == "NOUN" and token.is_sent_start and token.tag_ == "NNS":
                continue
            beside = (at for at in (token.i - 1, token.i + 1) if 0 <= at < len(tokens))
            if any(_forbids(tokens[at]) for at in beside):
                continue
            found.add(token.text)
    return frozenset(found)


def _forbids(beside: Token) -> bool:
    return beside.pos_ == "PROPN" or beside.lower_ in ARTICLES
