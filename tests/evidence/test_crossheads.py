"""A line between paragraphs that heads the one below it is the article's; a link elsewhere is not."""

import pytest

from probanda.evidence.furniture import find_furniture
from probanda.evidence.readers.plain import read_plain

ABOVE = [
    "Court orders the arrest of two officials",
    "The court in Castellane has issued two warrants of arrest for officials of Norvia.",
    "The men are suspected of having ordered the transfer of 240 people from Telm. Both deny it.",
]
CLOSING = "“They came at noon,” said Mara Lind, who kept the lists of the depot in Halm."
LINES = [
    (
        "Telm hails court’s ‘brave’ order to arrest two officials of Norvia",
        "Leaders in Telm have hailed the court’s order to arrest two officials of the Norvian state.",
        False,
        "told again in the first sentence below",
    ),
    (
        "Norvian ministry rejects warrants as void and worthless",
        "The ministry of Norvia rejected the warrants on Friday, and a spokesman said they were void.",
        False,
        "in other forms of its words",
    ),
    (
        "Inside the depot where the buses stood for nine days",
        "The ministry called the warrants void and said that it knew of no such order.",
        True,
        "the paragraph below tells something else",
    ),
    (
        "A timeline of the case against Norvian officials before the court",
        "The ministry called the warrants void and said that it knew of no such order at all.",
        True,
        "one matter, and nothing of the paragraph below",
    ),
    (
        "Why judges in Castellane fear Norvian reprisals after the warrants",
        "The ministry called the warrants void and said that it knew of no such order by officials.",
        True,
        "one word of many",
    ),
]


@pytest.mark.parametrize(("line", "below", "expected", "why"), LINES)
def test_a_line_that_heads_a_paragraph_is_the_articles(
    line: str, below: str, expected: bool, why: str
) -> None:
    page = "\n\n".join([*ABOVE, line, below, CLOSING])
    found = find_furniture(read_plain(page.encode(), None), "d")

    assert expected == (line in {page[f.start : f.end] for f in found}), why
