"""Posts of a channel, which stand in a text each under its own day and time."""

import pytest

from tests.evidence.test_facts import _document

HEADS = [
    ("04.07.2031, 06:20", "09.07.2031, 19:30"),
    ("[04.07.2031 06:20]", "[09.07.2031 19:30]"),
    ("Sorn Diary, [4 Jul 2031 at 06:20:11]:", "Sorn Diary, [9 Jul 2031 at 19:30:00]:"),
    ("2031-07-04 06:20", "2031-07-09 19:30"),
]


@pytest.mark.parametrize(("first", "last"), HEADS)
def test_a_channel_was_put_out_from_its_first_post_to_its_last(first: str, last: str) -> None:
    text = f"Sorn Diary\n\n{first}\nA tanker burns in the port.\n\n{last}\nThe fire is out at last."
    published = _document(text).published
    assert ("2031-07-04", "2031-07-09") == (published.from_, published.to)


def test_words_may_follow_on_the_time_of_a_post_in_its_line() -> None:
    said = "The tanker burns since midnight, and nobody has come to put out the fire in the port."
    text = f"04.07.2031, 06:20 - Ana Venn: {said}\n\n09.07.2031, 19:30 - Ilo Marr: {said}"
    published = _document(text).published
    assert ("2031-07-04", "2031-07-09") == (published.from_, published.to)


@pytest.mark.parametrize(
    "text",
    [
        "Port burns\n\nPublished 4 July 2031, 06:20\n\nA tanker burns.\n\nUpdated 9 July 2031, 19:30",
        "Port burns\n\n4 July 2031, 06:20\n\nA tanker burned on 9 July 2031, 19:30 being the hour.",
    ],
)
def test_an_article_with_its_day_and_time_is_no_channel(text: str) -> None:
    published = _document(text).published
    assert ("2031-07-04", "2031-07-04") == (published.from_, published.to)


def test_a_chronicle_is_of_the_day_that_its_page_states() -> None:
    entries = "4 July 2031, 06:20\n\nA tanker burns.\n\n9 July 2031, 19:30\n\nThe fire is out."
    published = _document(f"A fire\n\nBy Ana Venn, 20 July 2031\n\n{entries}").published
    assert ("2031-07-20", "2031-07-20") == (published.from_, published.to)
