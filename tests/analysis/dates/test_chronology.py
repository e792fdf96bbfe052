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


def test_lines_in_the_present_that_nothing_shows_to_be_past_are_of_either_year(
    model: Language,
) -> None:
    text = "9 October: A tax on salt takes effect.\n\n30 October: The assembly chooses a speaker."
    expected = {
        "9 October": ("2032-10-09", "2033-10-09"),
        "30 October": ("2032-10-30", "2033-10-30"),
    }
    assert expected == intervals(text, on("2033-05-02"), model)


def test_a_line_without_a_verb_is_of_its_run(model: Language) -> None:
    text = "20 May: The tribunal hears the miller who fled\n\n24 May: Closing speeches expected"
    expected = {"20 May": ("2032-05-20", "2033-05-20"), "24 May": ("2032-05-24", "2033-05-24")}
    assert expected == intervals(text, on("2033-05-02"), model)


def test_lines_in_the_past_tense_are_past_however_long_ago(model: Language) -> None:
    text = "9 October: A patrol seized the mill.\n\n30 October: The miller was found dead."
    expected = {
        "9 October": ("2032-10-09", "2032-10-09"),
        "30 October": ("2032-10-30", "2032-10-30"),
    }
    assert expected == intervals(text, on("2033-05-02"), model)


def test_lines_around_a_printed_day_that_is_to_come_are_no_chronology(model: Language) -> None:
    text = "10 December 2033: A tax on salt takes effect.\n\n15 January: A judge hears the miller."
    found = intervals(text, on("2033-05-02"), model)
    assert ("2033-01-15", "2033-01-15") != found["15 January"]
