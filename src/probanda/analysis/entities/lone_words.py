"""Words with a capital that stand by themselves, as surnames do where the text goes on to tell."""

from probanda.analysis.language import Parsed

ARTICLES = frozenset({"the", "a", "an"})


def lone_words(parsed: Parsed) -> set[str]:
    """As printed; never beside another name and never after an article."""
    found: set[str] = set()
    for paragraph in parsed.paragraphs:
        doc = paragraph.doc
        for token in doc:
            if not token.text[0].isupper() or token.pos_ not in {"PROPN", "NOUN"}:
                continue
            if token.pos_ == "NOUN" and token.is_sent_start and token.tag_ == "NNS":
                continue
            beside = [*doc[max(token.i - 1, 0) : token.i], *doc[token.i + 1 : token.i + 2]]
            if not any(t.pos_ == "PROPN" or t.lower_ in ARTICLES for t in beside):
                found.add(token.text)
    return found
