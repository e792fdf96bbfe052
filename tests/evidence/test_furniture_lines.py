"""Lines of pages as many outlets word them, each put where it would stand on a page.

``tests/data/lines`` holds what stands between paragraphs, at the head and at the foot, and lines
that look like it and are the article's. A bar "||" parts the lines of one box.
"""

from pathlib import Path

import pytest

from probanda.evidence.furniture import find_furniture
from probanda.evidence.readers.plain import read_plain

LINES = Path(__file__).parents[1] / "data" / "lines"
HEAD = ["Court orders the arrest of two officials", "By Jonas Reel"]
PARAGRAPHS = [
    "The court in Castellane has issued two warrants of arrest for officials of Norvia.",
    "The men are suspected of having ordered the transfer of 240 people from Telm. Both deny it.",
    "“They came at noon,” said Mara Lind, who kept the lists of the depot in Halm.",
    "The ministry called the warrants void and said that it knew of no such order.",
]


def _page(place: str, line: str) -> str:
    """A page with the line below its byline, after its second paragraph, or at its end."""
    head = [*HEAD, line] if place == "head" else HEAD
    among = [line] if place == "among" else []
    foot = [line] if place == "foot" else []
    return "\n\n".join(["\n".join(head), *PARAGRAPHS[:2], *among, *PARAGRAPHS[2:], *foot])


def _load(name: str) -> list[str]:
    text = (LINES / f"{name}.txt").read_text("utf-8")
    return [line.replace("||", "\n") for line in text.splitlines()]


def _found(page: str) -> list[str]:
    return [page[f.start : f.end] for f in find_furniture(read_plain(page.encode(), None), "d")]


@pytest.mark.parametrize(("place", "floor"), [("among", 0.93), ("head", 0.96), ("foot", 0.91)])
def test_lines_of_pages_are_found_where_they_stand(place: str, floor: float) -> None:
    lines = _load(place)
    right = sum(set(line.split("\n")) <= set(_found(_page(place, line))) for line in lines)
    assert right / len(lines) >= floor


@pytest.mark.parametrize("place", ["among", "head", "foot"])
def test_no_paragraph_is_marked_beside_a_line_of_the_page(place: str) -> None:
    marked = [text for line in _load(place) for text in _found(_page(place, line))]
    assert not set(marked) & set(PARAGRAPHS)


@pytest.mark.parametrize("place", ["among", "foot"])
@pytest.mark.parametrize("line", _load("article"))
def test_what_only_looks_like_it_stays_article(place: str, line: str) -> None:
    assert not set(_found(_page(place, line))) - set(HEAD)


@pytest.mark.parametrize("place", ["among", "foot"])
@pytest.mark.parametrize(
    "post",
    [
        "We have found no trace of a strike on the depot in Halm. https://t.co/aB3dEf5Gh1",
        "The lists were kept by our own men, they will be read out pic.twitter.com/q1W2e3R4t5",
    ],
)
def test_a_post_that_the_article_shows_stays_with_whose_it_is(place: str, post: str) -> None:
    page = _page(place, f"{post}\n\n— Ministry of Norvia (@norvia_mfa) March 4, 2031")
    assert set(_found(page)) <= set(HEAD)
