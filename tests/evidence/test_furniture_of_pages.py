"""What pages print of themselves, and titles that look like a part of the page."""

from tests.evidence.pages import PARAGRAPHS, TITLE, find_page_parts

MORE = "A driver of the depot told the court of four lorries and of a list that was read aloud."
ABOVE, BELOW = "Related stories", "Copyright 2031 Sava Courier"


def test_a_title_below_the_printed_name_of_its_page_is_kept() -> None:
    printed = f"Sava Courier - {TITLE}"
    head = [printed, "https://courier.example/news/order?ref=print", "Local"]
    assert TITLE not in find_page_parts(*head, TITLE, "Ilse Rook · Aug 19, 2033", *PARAGRAPHS)


def test_lines_that_pages_print_of_themselves() -> None:
    for line in (
        "‘They came at noon’: read the account of the keeper in full",
        "Not included, change data exporting settings to download.",
        "The depot in Halm (source: Norvia Today)",
        "If you liked this post, you can buy me a coffee or share it with a friend.",
    ):
        assert find_page_parts(TITLE, *PARAGRAPHS[:2], line, *PARAGRAPHS[2:]) == [line]


def test_a_body_tells_about_itself_under_the_letters_of_its_name() -> None:
    about = [
        "About the NCV",
        "The Norvian Court for Volunteers is a judicial body seated in Merrin.",
    ]
    assert find_page_parts(TITLE, *PARAGRAPHS, MORE, *about, BELOW) == [*about, BELOW]


def test_a_writer_who_reported_from_a_place_is_told_of_by_the_page() -> None:
    about = "Ilse Rook is the Standard’s health editor. She has reported from Norvia since 2030."
    assert find_page_parts(TITLE, "By Ilse Rook", *PARAGRAPHS, about) == ["By Ilse Rook", about]
