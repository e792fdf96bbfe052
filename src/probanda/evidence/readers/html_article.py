"""Ask trafilatura which blocks of a page are its article: a second opinion beside the structure."""

import re
from collections.abc import Sequence

import trafilatura

LARGEST = 1_000_000
"""Characters of markup beyond which the page is not shown to trafilatura; it takes too long."""

MOST_MISSING = 1_000
"""Blocks that it may leave out of one page; beyond that it has not understood the page."""

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
    kept_lines = {SPACES.sub("", line) for line in article.splitlines()}
    missing = [text for text in texts if SPACES.sub("", text) not in kept_lines]
    if len(missing) > MOST_MISSING:
        return frozenset()
    kept = SPACES.sub("", article)
    left_out = [text for text in missing if SPACES.sub("", text) not in kept]
    return frozenset(left_out) if sum(map(len, left_out)) < 2 * len(kept) else frozenset()
