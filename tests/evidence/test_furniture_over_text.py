"""Furniture between the head of a page and its first paragraph: captions, other pages' titles."""

import pytest

from tests.evidence.pages import PARAGRAPHS, TITLE, find_page_parts


@pytest.mark.parametrize(
    "caption",
    [
        "The former mayor of Telm, Oskar Brandt, is accused of having signed the orders. (AFP)",
        "The depot near Telm has been hit by fires that often burned the houses beside it [Reuters]",
        "Oskar Brandt was mayor of Telm when the depot was emptied by soldiers. — Reuters",
        "This photo provided by the ministry shows the fence of the depot after the fire in May.",
        "In this courtroom sketch, Oskar Brandt listens to the judge who reads the warrant.",
        "(FILES) Oskar Brandt, then the mayor of Telm, speaks to reporters.",
        "FILE - In this Tuesday, March 4, 2031, file photo, Oskar Brandt, then the mayor of Telm and a friend"
        " of the minister, leaves the court house of Castellane. Judges are hearing this week whether the"
        " order to take the people of Telm to the depot came from him, from the governor, or from the ministry"
        " in the capital, which has never answered their letters. (AP Photo/Jon Abelard, File)",
        "A boy who suffered burns is treated by a doctor of the mission in Halm, Norvia, Jan. 12, 2031.",
        "Soldiers carry the beds of the depot to the yard -AFP Photo",
        "The beds of the depot as they stood in the yard when the judges came (Supplied by Mara Lind)",
        "Oskar Brandt at the court in Castellane, March 2031",
        "Oskar Brandt, the former mayor of Telm, at the court. / NPA PHOTO / Jon Abelard / Norvia OUT",
        "Former officials of the depot Oskar Brandt, left, and the former mayor of the town of Telm,"
        " Ilse Rook, attend the first day of the hearing on February 28, 2031.",
    ],
)
def test_a_caption_above_the_first_paragraph_is_told_by_how_it_is_signed_or_says_so(
    caption: str,
) -> None:
    assert find_page_parts(TITLE, caption, *PARAGRAPHS) == [caption]


def test_a_caption_below_a_standfirst_is_told_by_its_agency() -> None:
    caption = (
        "The depot near Telm has been hit by fires that often burned the houses beside it [Reuters]"
    )
    standfirst = "Two warrants for men who are said to have emptied a depot."
    assert caption in find_page_parts(TITLE, standfirst, *([caption] * 2), *PARAGRAPHS)


@pytest.mark.parametrize(
    "first",
    [
        "HALM (NPA) — The court has issued two warrants of arrest for officials of Norvia. (NPA) (AFP)",
        "The court has issued two warrants of arrest for officials, an order shows that was seen by Reuters.",
        "A photo released by the army shows forty bodies in the yard of the depot in Telm.",
        "Two officials stand accused of having emptied the depot in Telm on February 28, 2031.",
    ],
)
def test_a_first_paragraph_is_no_caption(first: str) -> None:
    assert first not in find_page_parts(TITLE, first, *PARAGRAPHS)


def test_briefs_that_are_all_signed_are_no_captions() -> None:
    briefs = [f"{paragraph} (AFP)" for paragraph in PARAGRAPHS]
    assert find_page_parts(TITLE, *briefs) == []


def test_a_line_below_a_file_photo_or_date_tells_what_is_seen() -> None:
    shown = "The former mayor's lawyers may ask for his release"
    assert shown in find_page_parts(TITLE, "Oskar Brandt (file photo)", shown, *PARAGRAPHS)
    seen = "A spade is seen at the fence during a visit to Telm"
    assert seen in find_page_parts(TITLE, "4 May 2031", seen, *PARAGRAPHS)
    assert seen not in find_page_parts(seen, "4 May 2031", *PARAGRAPHS)


def test_the_articles_title_is_kept_below_a_label_of_links_and_when_it_comes_again() -> None:
    assert TITLE not in find_page_parts("Breaking News", TITLE, *PARAGRAPHS)
    assert find_page_parts(TITLE, TITLE, TITLE, *PARAGRAPHS).count(TITLE) == 2


def test_titles_of_other_pages_over_the_title_are_those_of_which_the_text_tells_nothing() -> None:
    others = ["Baker buys third oven", "Rain spoils the regatta", "Why we sleep so badly"]
    assert find_page_parts(*others, TITLE, *PARAGRAPHS) == others
    own = "Nothing is left to bury"
    told = "Two officials are sought for the transfer of people from Telm"
    assert own not in find_page_parts(own, told, *PARAGRAPHS)


def test_the_way_to_the_page_with_the_title_at_its_end_is_the_pages() -> None:
    way = f"HomeBreaking News{TITLE}"
    assert find_page_parts(way, TITLE, *PARAGRAPHS) == [way]


def test_an_appeal_to_the_reader_over_the_title_makes_it_no_caption() -> None:
    appeal = "This reporting costs us 4,000 crowns a month, and your gift pays for one day of it."
    picture = "The fence of the depot near Telm. Jon Abelard / AFP"
    found = find_page_parts(appeal, TITLE, picture, *PARAGRAPHS)
    assert TITLE not in found and picture in found


def test_the_beginning_of_the_next_paragraph_in_a_line_is_a_teaser_below_a_title() -> None:
    teaser = "The court in Castellane has issued two warrants of arrest"
    assert find_page_parts(TITLE, teaser, *PARAGRAPHS) == [teaser]
    assert find_page_parts(teaser, *PARAGRAPHS) == []


@pytest.mark.parametrize(
    "line",
    [
        "Brandt, whose depot held two hundred people for a year, was taken to Castellane on Friday",
        "Halm also proposed that whoever answers for such errors be named and that consent be asked.",
    ],
)
def test_what_somebody_did_is_no_link_and_no_note_of_the_page(line: str) -> None:
    assert line not in find_page_parts(TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:])
    assert line not in find_page_parts(TITLE, *PARAGRAPHS, line)


def test_a_title_that_speaks_of_photos_is_no_credit() -> None:
    assert (
        find_page_parts("Officials on the Telm photos: A depot without a roof", *PARAGRAPHS) == []
    )


@pytest.mark.parametrize(
    "line",
    [
        "Oskar Brandt and Ilse Rook, Norvia News, Telm",
        "Oskar Brandt and Ilse Rook, The Associated Press",
        "AP and Reuters, GENEVA",
        "Special to the Tribune",
        "TELM, 2 hours, 15 minutes ago",
        "prison, fire, murder, Norvia, army,",
        "اقرأ الخبر بالعربية",
    ],
)
def test_who_wrote_and_topics_and_other_languages_over_the_text_are_the_pages(line: str) -> None:
    assert find_page_parts(TITLE, line, *PARAGRAPHS) == [line]


def test_a_portrait_beside_a_byline_is_the_pages_and_a_title_with_the_name_is_not() -> None:
    portrait = "Oskar Brandt updated portrait 2030"
    assert portrait in find_page_parts(
        TITLE, portrait, "By Oskar Brandt, News Director", *PARAGRAPHS
    )
    own = "Oskar Brandt visits the depot of Telm"
    assert own not in find_page_parts(own, "By Oskar Brandt", *PARAGRAPHS)


def test_teasers_cut_short_below_a_heading_of_links_are_links() -> None:
    cut = "Three bakers have been fined for selling bread that weighed less than..."
    assert cut in find_page_parts(TITLE, *PARAGRAPHS, "Latest news", cut)
    assert cut not in find_page_parts(TITLE, *PARAGRAPHS, cut)


def test_a_row_of_labels_with_facts_is_no_row_of_links() -> None:
    facts = ["Suspects: two officials of the ministry", "Charges: the transfer of 240 people"]
    caption = "The fence of the depot near Telm, 4 May 2031. Jon Abelard—Norvia Images"
    assert not set(facts) & set(
        find_page_parts(TITLE, *PARAGRAPHS[:2], caption, *facts, *PARAGRAPHS[2:])
    )
    links = ["Baker held over stolen bread", "In depth: Who owns the mills of Halm"]
    assert set(links) <= set(
        find_page_parts(TITLE, *PARAGRAPHS[:2], caption, *links, *PARAGRAPHS[2:])
    )


@pytest.mark.parametrize(
    "told",
    [
        "The ministry denied any strike on the market. Images provided by residents show a crater.",
        "“I saw nothing,” Brandt said. Photos submitted by the defence put him in Halm on that day.",
        "He is charged with the murder of 34 men at the bridge of Halm, 12 May 2030.",
        "Also read in court was a letter in which the general denied that he had given the order.",
        "The post in which the colonel boasted of shooting the prisoners first appeared on Telegram.",
        "The judges admitted 34 letters from the camp (submitted by the prosecution).",
    ],
)
def test_what_somebody_shows_or_is_charged_with_is_no_caption(told: str) -> None:
    assert find_page_parts(TITLE, told, *PARAGRAPHS) == []
    assert find_page_parts(TITLE, *PARAGRAPHS[:2], told, *PARAGRAPHS[2:]) == []


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Ana Reel, a teacher",
            "Pavel Orsk, the baker",
            "Tomas Wirl, the driver of the school bus",
        ],
        [
            "The men are driven to the quarry and shot in groups of nine, 5 March 2031.",
            "The bodies are moved to a second grave near the river, 9 March 2031.",
        ],
    ],
)
def test_a_list_of_the_dead_or_of_days_is_no_caption(lines: list[str]) -> None:
    assert find_page_parts(TITLE, *lines, *PARAGRAPHS) == []
