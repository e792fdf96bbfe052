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


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (
            "among",
            "Mara Lind (29) carries the lists past the guards at the gate in Halm, Norvia, Tuesday, March"
            " 4, 2031. The lists were kept for 20 years. (NPA Photo/Ana K. Orn) less",
        ),
        (
            "among",
            "This drawing of the depot by its builders tells where the trucks may have stood [Norvia"
            " Survey via NPA]",
        ),
        (
            "among",
            "Oskar Brandt, mayor of Halm, pictured at the spring fair in 2029, when he was a clerk. His"
            " letters to the court are causing a stir.",
        ),
        (
            "among",
            "Ivo Marek al Dorun, vice president and prime minister of Norvia, centre, greets a guest of the"
            " council from the Halm works, with the lamp of the old mill between the two men, during the"
            " 15th fair of the northern towns at the great hall (GH) in Castellane, Norvia, on Monday,"
            " March 3, 2031.",
        ),
        (
            "foot",
            "When sending content, please keep to our guidelines, and avoid profanity, personal attacks or"
            " harassment. Should you break our guidelines, we may remove your comments and block your"
            " account. The Courier may close the comment section of a story at any time, and users are to"
            " keep to its rules in each of its houses and in all of its forums.",
        ),
        (
            "foot",
            "Prices are delayed by at least 15 minutes. Market data is provided by Norvia Exchange and is"
            " licensed for readers of this site alone. All times are those of Castellane. The Courier and"
            " its lighthouse are registered trademarks of Courier House. Disclaimer: nothing here is"
            " advice, and no copy of it is permitted.",
        ),
    ],
    ids=["gallery", "via", "pictured", "agency's day", "rules", "data"],
)
def test_long_captions_and_notices_are_found(place: str, line: str) -> None:
    assert line in _found(_page(place, line))


def test_a_last_paragraph_on_rights_stays_article() -> None:
    line = (
        "Rights groups hold that the rules are binding and that torture is prohibited and forbidden at all"
        " times. Their work is funded by members and supported by a foundation, and the authors of the"
        " original lists give interviews on request. No consent of the owners is needed to have the"
        " lists copied, and the mistakes in them are of spelling."
    )
    assert line not in _found(_page("foot", line))
