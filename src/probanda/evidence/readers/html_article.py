"""Ask trafilatura which blocks of a page are its article: a second opinion beside the structure."""

import re
from collections.abc import Sequence

import trafilatura

LARGEST = 2_000_000
"""Characters of markup beyond which the page is not shown to trafilatura; it would take too long."""

SPACES = re.compile(r"\s+")


def left_out_by_article_finder(markup: str, texts: Sequence[str]) -> frozenset[str]:
    """The blocks that trafilatura does not take for the article; none if it has no opinion.

    It has none when it finds less than a third of the page's words: then it has lost the article.
    """
    if len(markup) > LARGEST or not texts:
        return frozenset()
    article = trafilatura.extract(
        markup,
        favor_recall=True,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
    )
    if not article:
        return frozenset()
    kept = SPACES.sub("", article)
    bare = {text: SPACES.sub("", text) for text in texts}
    left_out = frozenset(text for text, letters in bare.items() if letters not in kept)
    lost = sum(len(bare[text]) for text in texts if text in left_out)
    return left_out if lost < 2 * len(kept) else frozenset()
