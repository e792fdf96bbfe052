"""Blocks that no rule knows, weighed by their signs; and what is told, which no weight takes away."""

import pytest

from probanda.evidence.furniture.lines import page_blocks, place_blocks
from probanda.evidence.furniture.signs import Surroundings
from probanda.evidence.furniture.weighing import weigh
from probanda.evidence.readers.plain import read_plain
from tests.evidence.pages import PARAGRAPHS, TITLE, find_page_parts

AD = ["ADVERTISEMENT", "Garden sheds by Holm & Sons – free visit until Easter"]
FOOT = ["Tags: Norvia, courts", "Bakers of Sund sell out", "Ice road to the isles opens", "Ferry"]


@pytest.mark.parametrize(
    "part",
    [
        [
            "Around the studio",
            "The bakers who feed the harbour",
            "The night the ferry did not come",
        ],
        ["Get the valley letter", "Five stories from the valley, every weekday at six."],
        [
            "Today's most read",
            "1",
            "Ice road to the islands opens",
            "2",
            "Teacher wins twice in a year",
        ],
    ],
    ids=["titles of other pages", "a letter by post", "a list of what is read"],
)
def test_lines_that_say_nothing_of_the_matter_beside_parts_of_the_page_are_its_own(
    part: list[str],
) -> None:
    found = find_page_parts(TITLE, *PARAGRAPHS, "Share", *part, *FOOT)

    assert set(part) <= set(found)
    assert not set(found) & {TITLE, *PARAGRAPHS}


@pytest.mark.parametrize(
    "told",
    [
        "Neighbours stayed indoors.",
        "Nobody knows when the ferry will run.",
        "There were 87 crosses.",
        "The trial continues.",
        "“They came at noon.”",
        "Ana Mirel, 71",
    ],
)
def test_what_is_told_between_two_parts_of_the_page_stays(told: str) -> None:
    found = find_page_parts(TITLE, *PARAGRAPHS[:2], *AD, told, "Sign in", *PARAGRAPHS[2:], *FOOT)

    assert told not in found
    assert set(AD) <= set(found)


def test_a_title_between_date_and_byline_stays() -> None:
    title = "Valley buries its driver"
    head = ["The Orsk Valley Courier", "Serving the valley since 1889", "Vol. 144 – 4 March 2031"]

    assert title not in find_page_parts(*head, title, "by Mara Venn", *PARAGRAPHS)


def test_a_body_of_which_the_article_tells_is_not_who_wrote_it() -> None:
    call = "Witness Without Borders calls on the court to let observers in."
    told = "Witness Without Borders said today that it knew of 46 graves beside the depot in Halm."
    head = ["Donate", "Witness Without Borders", "Who we are", "Press release", "12 May 2031"]
    foot = [call, "For interviews", "Ilse Rook, +00 41 555 0144, press@borders.example"]

    assert call not in find_page_parts(*head, TITLE, told, *PARAGRAPHS, *foot)


def test_points_below_the_title_stay() -> None:
    points = ["• Families' lawyer announces appeal", "• Two officials of Norvia sought for arrest"]
    head = [
        "Log in",
        "LIVE: " + TITLE,
        "Edited by Mara Venn",
        "This page updates automatically",
        "Key points",
    ]

    assert not set(points) & set(find_page_parts(*head, *points, *PARAGRAPHS))


def test_a_paragraph_over_the_text_that_no_full_stop_ends_stays() -> None:
    told = (
        "Letters that were read out in Castellane show how the men in Halm "
        + "wrote of lists " * 12
    )

    assert told.strip() not in find_page_parts("Home", "Norvia", TITLE, told.strip(), *PARAGRAPHS)


def test_a_pulled_quotation_may_leave_out_who_says_it() -> None:
    told = "“We kept lists,” he told the judges of the court in Castellane. “That is all we did.”"
    pulled = "“We kept lists. That is all we did.”"

    found = find_page_parts(TITLE, *PARAGRAPHS, told, PARAGRAPHS[0], pulled, *PARAGRAPHS[1:])

    assert pulled in found
    assert told not in found


def test_what_is_told_again_in_other_words_is_no_pulled_quotation() -> None:
    told = "General Orn left Castellane on Monday, the ministry said."
    again = "After General Orn left Castellane on Monday, thousands came, and the ministry said that nobody was hurt."

    assert told not in find_page_parts(TITLE, *PARAGRAPHS, told, again, PARAGRAPHS[0])


def test_readers_sign_what_they_write_below_the_head_of_the_comments() -> None:
    comment = "Ilse R: She taught me too, and was never late."

    assert comment in find_page_parts(TITLE, *PARAGRAPHS, "Share", "2 comments", comment, "Log in")


def test_who_speaks_in_a_talk_writes_no_comment() -> None:
    talk = [
        "Ilse Orn: Who kept the lists?",
        "Jon Brandt: I did, for a year.",
        "Ilse Orn: And then?",
    ]
    talk += ["Jon Brandt: Then they were burned, and nobody asked for them."]

    assert not set(talk) & set(
        find_page_parts(TITLE, *PARAGRAPHS[:1], "Comments", *talk, *PARAGRAPHS)
    )


def test_where_a_page_goes_on_in_print_is_no_line_of_the_article() -> None:
    line = "(continued on page 7)"

    assert line in find_page_parts(TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:])


def test_a_note_to_a_star_in_the_text_stays_below_the_end_of_a_release() -> None:
    note = "*The experts: Ilse Orn, on the rights of children; Jon Brandt, on the lost."

    found = find_page_parts(TITLE, *PARAGRAPHS, "ENDS", note, "For inquiries: Mara Venn")

    assert note not in found


def test_each_block_that_is_weighed_has_its_reasons_in_words() -> None:
    read = read_plain(
        "\n\n".join([*PARAGRAPHS, "Sign in", "Join us, and win your sofa!"]).encode(), None
    )
    blocks = page_blocks(read)
    kinds = [None] * len(PARAGRAPHS) + ["navigation", None]
    page = Surroundings(place_blocks(blocks, kinds), kinds)

    signs = dict(weigh(page.blocks[-1], page))

    assert signs["says you"] > 0
    assert signs["a sentence"] < 0
