"""What stands below an article: cards of others, readers' comments, appeals, notes on the writer."""

import pytest

from tests.evidence.pages import PARAGRAPHS, TITLE, find_page_parts

CARDS = [
    "Harbour bridge to close for repairs until autumn",
    "The harbour bridge will be closed for repairs until the autumn, the council of Orsk decided.",
    "Vineyards hope for late harvest after cold spring",
    "A cold spring has left the vineyards of the south hoping for a late harvest, growers say.",
]
CUT = [
    "Snow is expected on the passes from Thursday, and drivers are told to carry chains as...",
    "The orchestra of Orsk opens its season with a work that was found in an attic by...",
]
APPEAL = (
    "For twenty years the Courier has reported on those whom nobody asks. A group of donors will double each gift that"
    " comes in this week, so your ten crowns are worth twenty. Please donate today, so that we can go on sending our"
    " reporters to places where no other paper has been since the war. Every crown counts, and we thank all of you."
)
COMMENTS = [
    "3 Comments",
    "Sort by: newest oldest",
    "halmbird77 14th Mar 2031 6:04 pm",
    "I bought my bread from that man every morning and he had a kind word for all of the children.",
    "Report",
    "Telmer 14th Mar 2031 7:31 pm",
    "Too late for most of them.",
    "Report",
    "quarrywoman 15th Mar 2031 8:12 am",
    "My aunt lives beside the depot and she hears the lorries in her sleep to this day, every night.",
    "Report",
]


def test_cards_of_other_articles_at_the_end_are_the_pages() -> None:
    assert find_page_parts(TITLE, *PARAGRAPHS, "Lue seuraavaksi", "Share", *CARDS)[-4:] == CARDS
    assert find_page_parts(TITLE, *PARAGRAPHS, *CUT) == CUT
    assert CUT[0] in find_page_parts(TITLE, *PARAGRAPHS, "Share", "Snow on the passes", CUT[0])
    assert CARDS[1] in find_page_parts(TITLE, *PARAGRAPHS, "Share", "2 hours ago", *CARDS[:2])


@pytest.mark.parametrize(
    "end",
    [
        ["The judges of the second chamber will hear both men in the first week of May…"],
        ["Read more: Two years of warrants", "The wait in Halm", "The lists are kept in a bank."],
        ["What comes next", "The chamber hears both men in May, and Lind is to speak there."],
        [
            "RELATED COVERAGE",
            "Villages of the lake mark two years of silence",
            "The mayor's deputy leaves the country",
            "The deputy left the country by ship in the spring, before the warrants were asked for.",
        ],
        ["We ran and ran until we saw the lights...", "My brother was behind us, and then..."],
        ["Nobody asked where they had gone…”", "It was a long winter for those who stayed…”"],
    ],
)
def test_the_last_paragraphs_of_an_article_are_no_cards(end: list[str]) -> None:
    found = find_page_parts(TITLE, *PARAGRAPHS, *end)
    assert not set(found) & {*PARAGRAPHS, *(line for line in end if line.endswith((".", "…", "”")))}


def test_titles_below_a_heading_are_links_whatever_stands_between_them() -> None:
    had = "What the crews of the lake had asked for in each winter since the flood of the south"
    titles = [CARDS[0], had, CARDS[2], "Orchestra opens its season in the old mill"]
    numbered = [line for number, title in enumerate(titles, 1) for line in (str(number), title)]
    last = "Nobody knows when the ferry stops. Its captains expect a winter without any crossing."
    found = find_page_parts(TITLE, *PARAGRAPHS, "Most popular", *numbered, "5", last)
    assert set(titles) <= set(found)
    assert last not in found


def test_comments_are_the_readers_however_many_there_are() -> None:
    assert find_page_parts(TITLE, *PARAGRAPHS, *COMMENTS) == COMMENTS


def test_an_appeal_may_be_a_long_paragraph_and_stand_over_the_title() -> None:
    box = ["Hi there,", APPEAL, "Free news needs you.", "Please do your part today.", "Donate"]
    assert find_page_parts(*box, TITLE, *PARAGRAPHS) == box
    for report in (
        "We have reached out to the ministry for more information and will update this article.",
        "The Courier contacted the ministry for comment, and we will update this story.",
    ):
        assert not find_page_parts(
            TITLE, *PARAGRAPHS, report, PARAGRAPHS[0].replace("two", "three")
        )


def test_a_note_on_the_writer_may_be_the_last_paragraph() -> None:
    note = (
        "Ada Brunn is a reporter with the Orsk Courier who lives in Castellane and has followed trials of officers"
        " since 2029; her programme on the depots was nominated for a prize."
    )
    assert find_page_parts(TITLE, *PARAGRAPHS, note) == [note]
    told = "Mara Lind is a reporter of the Halm Courier who was held in the depot for nine days in 2029."
    assert not find_page_parts(TITLE, *PARAGRAPHS, told)


def test_a_note_below_the_name_of_its_writer_is_the_pages() -> None:
    note = (
        "Ada came to the Courier in March 2027. Since then she has been writing on courts and law."
    )
    assert find_page_parts(TITLE, *PARAGRAPHS, "Share", "Ada Brunn", note)[-1] == note
    told = (
        "Lind came to the depot in March 2027. Since then the lists have been kept by her sister."
    )
    assert told not in find_page_parts(TITLE, *PARAGRAPHS, "Share", "Mara Lind", told)


def test_whom_the_page_lists_as_its_topic_is_not_its_writer() -> None:
    told = "Oskar Brandt has been in the prison of Orsk since the spring of 2029, without a visit."
    assert told not in find_page_parts(
        TITLE, *PARAGRAPHS, told, "Topics: Oskar Brandt, Norvia, courts"
    )
    picture = "Image: Mara Lind kept the lists of the depot"
    told = (
        "Mara Lind has lived in the capital since the depot was emptied, and goes to each hearing."
    )
    assert told not in find_page_parts(TITLE, *PARAGRAPHS[:2], picture, told, *PARAGRAPHS[2:])


def test_what_was_posted_stays_though_a_picture_stands_over_it() -> None:
    post = "We saw the lorries at the gate. Nobody has come back since pic.twitter.com/dX0a1b2c3"
    shown = ["Image: The gate of the depot", post, "— Mara Lind (@maralind) March 4, 2031"]
    assert post not in find_page_parts(TITLE, *PARAGRAPHS[:2], *shown, *PARAGRAPHS[2:])


def test_long_appeals_one_below_the_other_are_the_pages() -> None:
    appeals = [
        "We do this work each day at no cost to you, but it is far from free to make, and we can not afford to slow"
        " down. To ensure that the Courier goes on, and grows to serve more people in the valleys of the north, we"
        " need a few more of you to stand with us this winter, be it with one crown a month or with one crown a year.",
        "Support the Courier so that we go on asking, for you and for whoever looks for an answer.",
    ]
    assert find_page_parts(TITLE, *PARAGRAPHS, *appeals) == appeals
    assert not find_page_parts(
        TITLE, "We left you there, and you know why we did so, all of you.", *PARAGRAPHS
    )


def test_a_ranked_title_may_end_as_a_sentence_does() -> None:
    title = "Two ferries were found below the old pier. And divers are puzzled by what they hold."
    ranked = ["Most read", "1", CARDS[0], "2", title, "3", CARDS[2]]
    assert title in find_page_parts(TITLE, *PARAGRAPHS, *ranked)
    listed = ["The charges:", "1", "Murder of nine men", "2", "He burned the mill. Nobody left it."]
    assert listed[-1] not in find_page_parts(TITLE, *PARAGRAPHS, *listed, "3", PARAGRAPHS[0])


@pytest.mark.parametrize(
    "line",
    [
        "There’s no content to show here yet.",
        "No content at this moment.",
        "End of preview - this article has 1,302 words in all.",
    ],
)
def test_what_a_page_says_of_its_parts_is_no_article(line: str) -> None:
    assert find_page_parts(TITLE, *PARAGRAPHS, "Share", line)[-1] == line


@pytest.mark.parametrize(
    "line",
    [
        "Postponed: 4 March 2031",
        "No results were found when the graves were searched.",
        "There is no content in these letters that a court could use, he wrote.",
    ],
)
def test_what_only_sounds_like_a_page_stays(line: str) -> None:
    assert not find_page_parts(TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:])


def test_a_caption_is_told_by_who_stands_where_and_by_coming_twice() -> None:
    sides = "“Soldier B” has been charged with the murders of Jon Halm, left, and Ilse Rook, right"
    assert find_page_parts(TITLE, sides, *PARAGRAPHS) == [sides]
    shown = "The yard of the depot at Halm in the first week of the thaw"
    assert find_page_parts(TITLE, shown, shown + "Norvia Archive/PA", *PARAGRAPHS)[:2] == [
        shown,
        shown + "Norvia Archive/PA",
    ]
    photo = "This photo, taken on March 4, 2031, shows lorries that waited at the gate. (By AP)"
    assert find_page_parts(TITLE, *PARAGRAPHS[:2], photo, *PARAGRAPHS[2:]) == [photo]
    for told in (
        "The soldiers searched the yard of Telm, left, and came back at dawn with two lorries.",
        "This photo shows the gate, and the prosecutor laid it before the court (as exhibit 4).",
    ):
        assert not find_page_parts(TITLE, *PARAGRAPHS[:2], told, *PARAGRAPHS[2:])


def test_the_title_once_more_behind_a_label_is_the_pages() -> None:
    line = f"new video loaded: {TITLE}"
    assert find_page_parts(TITLE, line, *PARAGRAPHS) == [line]


def test_lines_over_the_text_with_a_date_or_on_the_page_itself_are_no_article() -> None:
    dates = "Mon, March 4, 2031 Published on Mar. 4, 2031 Published on 2031-03-04T16:19:02+07:00"
    for line in (dates, "Latest update : 2031-03-04", "How informative is this news?"):
        assert find_page_parts(TITLE, line, *PARAGRAPHS) == [line]


def test_a_headline_between_paragraphs_may_end_with_who_says_it() -> None:
    line = "Two men held over fire at the lake villages, court says"
    assert find_page_parts(TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:]) == [line]
    told = "Two men were held over the fire, police say"
    assert not find_page_parts(TITLE, *PARAGRAPHS[:2], told + ".", *PARAGRAPHS[2:])


def test_a_word_between_two_parts_of_the_page_heads_nothing() -> None:
    above, below = "Photo: Jon Abelard", "Share this article"
    for label, is_of_page in (("Back to gallery", True), ("Mara Lind", False), ("No.", False)):
        found = find_page_parts(TITLE, *PARAGRAPHS[:2], above, label, below, *PARAGRAPHS[2:])
        assert (label in found) is is_of_page
