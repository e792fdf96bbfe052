"""Words with a capital that stand by themselves, as surnames do where the text goes on to tell."""

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


def lone_words(parsed: Parsed) -> set[str]:
    """As printed; never beside another name and never after an article."""
    found: set[str] = set()
    for paragraph in parsed.paragraphs:
        tokens = paragraph.tokens
        for token in tokens:
            if not token.text[0].isupper() or token.pos_ not in {"PROPN", "NOUN"}:
                continue
            if token.pos_ == "NOUN" and token.is_sent_start and token.tag_ == "NNS":
                continue
            beside = [*tokens[max(token.i - 1, 0) : token.i], *tokens[token.i + 1 : token.i + 2]]
            if not any(t.pos_ == "PROPN" or t.lower_ in ARTICLES for t in beside):
                found.add(token.text)
    return found
