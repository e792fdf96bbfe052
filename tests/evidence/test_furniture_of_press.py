"""Furniture as press pages that were saved by a program show it: each line a block of its own."""

import pytest

from probanda.evidence.furniture import find_furniture
from probanda.evidence.furniture.lines import page_blocks
from probanda.evidence.furniture.words import kind_by_words
from probanda.evidence.readers.plain import read_plain

TITLE = "Court orders the arrest of two officials"
PARAGRAPHS = [
    "The court in Castellane has issued two warrants of arrest for officials of Norvia.",
    "The men are suspected of having ordered the transfer of 240 people from Telm. Both deny it.",
    "“They came at noon,” said Mara Lind, who kept the lists of the depot in Halm.",
    "The ministry called the warrants void and said that it knew of no such order.",
]
PICTURE = "A woman waits beside the fence of the depot in Telm"
TEASER = "Judges in Castellane have issued two warrants of arrest for officials of Norvia."


def _found(*blocks: str) -> list[str]:
    text = "\n\n".join(blocks)
    read = read_plain(text.encode(), None)
    return [read.text[f.start : f.end] for f in find_furniture(read, "d")]


@pytest.mark.parametrize(
    "line",
    [
        "TELM - Reuters",  # a place and whose text it is
        "TELM – Anadolu Agency",
        "Get morning alerts and special reports. The stories that count, every weekday.",
        "Accessibility links",
        "This article is more than 6 years old",
        "In this file photo, the minister attends a hearing in Castellane.",
        'The minister said on Monday that the depot was a "transit camp". ─ Reuters/File',
        "The minister. PRESIDENTIAL PHOTO",
        "The fence of the depot near Telm, 4 May 2031. Jon Abelard—Norvia Images",
        "Home » Nation » Court orders the arrest of two officials",
        "New: You can now listen to our reports.",
        "The minister says the lists were his own. (Reuters: Jon Abelard)",
        "This was published 7 years ago",
    ],
)
def test_lines_below_the_title_are_the_pages(line: str) -> None:
    assert line in _found(TITLE, line, *PARAGRAPHS)
    assert not set(_found(TITLE, line, *PARAGRAPHS)) & {TITLE, *PARAGRAPHS}


@pytest.mark.parametrize(
    "line",
    [
        "– halmcourier.example",
        "- with reports from Reuters",
        "— Jon Abelard/KR, Norvia News",
        "jab/ok (AFP, dpa)",
        "WITH AFP",
        "rgk",
        "rga/kd",
        "– Norvian News Agency (NNA)",
        "Halm Times",
        "box3-general",
        "more courts articles",
        "This work by the Halm Courier is licensed under a Creative Commons Attribution licence.",
        "9:40 a.m.: This article was updated with the answer of the ministry.",
    ],
)
def test_lines_at_the_foot_are_the_pages(line: str) -> None:
    assert line in _found(TITLE, *PARAGRAPHS, line)
    assert not set(_found(TITLE, *PARAGRAPHS, line)) & {TITLE, *PARAGRAPHS}


def test_the_day_that_a_program_wrote_before_the_text_is_no_part_of_it() -> None:
    first = f"date 2031-05-04 TELM -- {PARAGRAPHS[0]}"
    assert _found(first, *PARAGRAPHS[1:]) == ["date 2031-05-04"]


def test_a_paragraph_printed_twice_in_a_row_below_the_title_stays() -> None:
    assert not _found(TITLE, TEASER, TEASER, *PARAGRAPHS[1:])


def test_the_first_paragraph_below_a_standfirst_made_of_it_is_no_pulled_quotation() -> None:
    standfirst = f"{PARAGRAPHS[0]} {PARAGRAPHS[1]}"
    found = _found(TITLE, standfirst, "Published: 4 May 2031 16:24", *PARAGRAPHS)
    assert found == ["Published: 4 May 2031 16:24"]


def test_labels_glued_together_and_what_a_program_or_paper_says_of_the_page_are_furniture() -> None:
    lines = (
        "Skip to main contentSkip to navigation",
        "12m agoMinister to leave the cabinet?",
        "Warning: The following story contains descriptions of violence",
        "Notice: Undefined offset: 3 in /srv/www/telm/story.php on line 12",
    )
    for line in lines:
        assert _found(TITLE, "By Mara Lind", line, *PARAGRAPHS) == ["By Mara Lind", line], line


def test_what_people_cry_out_and_how_long_ago_it_was_are_no_links_of_the_page() -> None:
    assert not _found(TITLE, "Two hours ago the shelling resumed", *PARAGRAPHS)
    assert not _found(TITLE, *PARAGRAPHS, "OUR CHILDREN ARE GONE")


@pytest.mark.parametrize(
    "line",
    [
        "Warning: the video shows soldiers shooting two prisoners",
        "Warning: mines were found on line 12",
        "This account is not available elsewhere and was given by a nurse.",
        "Free Ukraine",
        "War ends",
    ],
)
def test_a_line_that_tells_something_in_the_words_of_a_page_stays(line: str) -> None:
    assert not _found(TITLE, PARAGRAPHS[0], line, *PARAGRAPHS[1:])


def test_advice_and_a_missing_picture_are_the_pages_own() -> None:
    for line in (
        "Editor's note: this story includes details of sexual violence",
        "This post is not available in your country.",
        "Published in World News",
    ):
        assert _found(TITLE, PARAGRAPHS[0], line, *PARAGRAPHS[1:]) == [line]


def test_a_paragraph_printed_twice_is_kept_once_and_a_caption_not_at_all() -> None:
    assert _found(TITLE, *PARAGRAPHS[:2], *PARAGRAPHS[1:]) == [PARAGRAPHS[1]]
    shown = f"{PICTURE} in the rain."
    assert _found(TITLE, *PARAGRAPHS[:2], shown, shown, *PARAGRAPHS[2:]) == [shown, shown]


def test_what_stands_over_a_title_printed_twice_is_the_outlets() -> None:
    found = _found("Lux in via nostra semper", TITLE, TITLE, *PARAGRAPHS)
    assert found == ["Lux in via nostra semper"]


def test_a_motto_below_the_outlets_name_is_what_the_text_tells_nothing_of() -> None:
    motto = "Because tomorrow needs every voice"
    assert motto in _found("Halm Courier", motto, TITLE, "4 May 2031", *PARAGRAPHS)
    told = "Arrest warrants for officials"
    assert told not in _found("Halm Courier", told, TITLE, "4 May 2031", *PARAGRAPHS)


def test_a_row_of_headlines_at_the_end_leads_elsewhere() -> None:
    titles = [
        "Baker Held Over Stolen Bread in Halm",
        "Mayor Opens Third Bridge, Citing Long Queues",
        "Rain Delays Regatta for a Second Week",
    ]
    assert _found(TITLE, *PARAGRAPHS, *titles) == titles


def test_a_line_printed_twice_below_the_title_tells_what_a_picture_shows() -> None:
    shown = "Minister of Justice Mara Lind"
    assert _found(TITLE, shown, shown, "4 May 2031", *PARAGRAPHS)[:2] == [shown, shown]


def test_a_teaser_cut_short_and_a_caption_beside_itself_are_the_pages() -> None:
    cut = "The court in Castellane has issued two warrants of arrest for [...]"
    assert _found(TITLE, cut, *PARAGRAPHS) == [cut]
    shown = "The minister had the fence of the depot in Telm taken down in May"
    signed = f"{shown}. NORVIA IMAGES/Jon Abelard"
    assert _found(TITLE, *PARAGRAPHS[:2], signed, shown, *PARAGRAPHS[2:]) == [signed, shown]


def test_a_writers_name_with_the_paper_beside_a_date_is_a_byline() -> None:
    byline = "Jon Abelard - The Halm Courier"
    assert byline in _found(TITLE, byline, "4 May 2031", *PARAGRAPHS)


def test_the_words_of_a_link_twice_in_one_line_are_a_link() -> None:
    link = "Baker held over stolen bread Baker held over stolen bread"
    assert link in _found(TITLE, *PARAGRAPHS, link)
    chant = "Halm is ours for ever! Halm is ours for ever!"
    assert chant not in _found(TITLE, *PARAGRAPHS[:2], chant, *PARAGRAPHS[2:])


@pytest.mark.parametrize(
    "line", ["“They burned the depot with my brother in it.”", "Guards beat the cook with a spade."]
)
def test_of_what_is_told_twice_a_copy_is_kept(line: str) -> None:
    found = _found(TITLE, *PARAGRAPHS[:2], line, line, *PARAGRAPHS[2:])
    assert found.count(line) < 2


def test_a_speakers_next_sentence_is_no_pulled_quotation() -> None:
    spoken = "“Driving children from their homes is never lawful.”"
    last = "And, she added, “on any day, driving children from their homes is never lawful.”"
    assert spoken not in _found(TITLE, *PARAGRAPHS[:3], spoken, PARAGRAPHS[3], last)


@pytest.mark.parametrize(
    "line",
    [
        "In this photograph the minister had no beard, the guard said.",
        "More honest articles were never written, she told the court.",
        "- Telm lost 240 people, and Halm lost sixty",
        "“Home is where they burned the roof,” he said.",
        "Home | Nine people slept in this house, and six of them were burned in the night.",
        "The minister said that the depot was empty and that nobody slept there. - AP pool",
        "The guard said that this report was corrected by the ministry to hide the fire.",
        "This is an AI-generated film, and the minister never spoke these words, his lawyer says.",
        "The guard wrote that the cooks had to burn. He put it on his own page. telmguard.com",
        "In this undated photo the guard lifts the spade that broke the lock, a cook told the judge.",
    ],
)
def test_what_only_looks_like_it_stays_the_articles(line: str) -> None:
    assert line not in _found(TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:])
    assert line not in _found(TITLE, *PARAGRAPHS, line)


@pytest.mark.parametrize(
    "line", ["yes", "– Colonel Jon Abelard", "— Mara Lind, Oskar Dahn and Ilse Rook"]
)
def test_a_last_answer_and_names_of_people_sign_nothing(line: str) -> None:
    assert line not in _found(TITLE, *PARAGRAPHS, line)


@pytest.mark.parametrize(
    "line",
    [
        "The minister ordered the depot to be burned (Telegram: Mara Lind)",
        "By NPA order of 4 May 2031",
        "All stolen articles",
    ],
)
def test_words_of_the_article_are_not_such_as_only_pages_have(line: str) -> None:
    (block,) = page_blocks(read_plain(line.encode(), None))
    assert kind_by_words(block) is None
