"""The lines of a chronology, each of which follows on the one before."""

from spacy.language import Language

from tests.analysis.published import UNKNOWN, intervals, on

PUBLISHED = on("2033-02-10")


def test_lines_in_the_present_lie_behind_the_day_of_publication(model: Language) -> None:
    text = (
        "HOW IT CAME\n\n4 October: A patrol seizes the mill.\n\n19 December: The miller is found dead."
        "\n\n6 February: A judge opens an inquiry.\n\n3 May: The trial is to begin."
    )
    expected = {
        "4 October": ("2032-10-04", "2032-10-04"),
        "19 December": ("2032-12-19", "2032-12-19"),
        "6 February": ("2033-02-06", "2033-02-06"),
        "3 May": ("2033-05-03", "2033-05-03"),
    }
    assert expected == intervals(text, PUBLISHED, model)


def test_a_year_that_is_printed_goes_on_in_a_text_without_its_day(model: Language) -> None:
    text = "August 2030 – The mine opens.\n\nMay – The first miners fall ill.\n\nJune – It closes."
    expected = {
        "August 2030": ("2030-08-01", "2030-08-31"),
        "May": ("2031-05-01", "2031-05-31"),
        "June": ("2031-06-01", "2031-06-30"),
    }
    assert expected == intervals(text, UNKNOWN, model)


def test_the_last_line_may_come_first(model: Language) -> None:
    text = (
        "3 February: The ship is raised.\n\n9 December: The search ends.\n\n1 December: It sinks."
    )
    expected = ["2033-02-03", "2032-12-09", "2032-12-01"]
    assert expected == [first for first, _ in intervals(text, PUBLISHED, model).values()]


def test_a_diary_of_what_is_to_come_is_no_chronology(model: Language) -> None:
    text = "12 July: Summer fair, town hall.\n\n14 July: Concert in the park, free."
    expected = ["2033-07-12", "2033-07-14"]
    assert expected == [last for _, last in intervals(text, PUBLISHED, model).values()]
