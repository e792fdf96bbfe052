"""Dates that are counted from the day of publication."""

import pytest
from spacy.language import Language

from probanda.analysis.dates import find_dates
from tests.analysis.published import UNKNOWN, intervals, on, parsed

# 2031-05-14 is a Wednesday
RELATIVE = [
    # weekdays: the tense of the clause says on which side of publication
    ("The judge resigned on Monday.", "Monday", ("2031-05-12", "2031-05-12")),
    ("The judge resigned on Wednesday.", "Wednesday", ("2031-05-14", "2031-05-14")),
    ("The judge resigned on Thursday.", "Thursday", ("2031-05-08", "2031-05-08")),
    ("The judge will speak on Thursday.", "Thursday", ("2031-05-15", "2031-05-15")),
    ("The hearing is scheduled for Monday.", "Monday", ("2031-05-19", "2031-05-19")),
    ("The border stays closed until Friday.", "Friday", ("2031-05-16", "2031-05-16")),
    ("Monday’s ruling was praised.", "Monday", ("2031-05-12", "2031-05-12")),
    # said in the past, of what was then to come: either side
    # news: it lies ahead, unless another day is told on which he said so
    ("He said that he would speak on Thursday.", "Thursday", ("2031-05-15", "2031-05-15")),
    (
        "He said on Friday that he would speak on Thursday.",
        "Thursday",
        ("2031-05-08", "2031-05-15"),
    ),
    # a week on would be "next Wednesday"
    ("The judge will speak on Wednesday.", "Wednesday", ("2031-05-14", "2031-05-14")),
    # the talks may be over, or not
    ("He is tired of Monday’s talks.", "Monday", ("2031-05-12", "2031-05-19")),
    # "last" and "next" mean two days when one of them is in the same week
    ("The judge resigned last Friday.", "last Friday", ("2031-05-09", "2031-05-09")),
    ("The judge resigned last Tuesday.", "last Tuesday", ("2031-05-06", "2031-05-13")),
    ("The judge will speak next Tuesday.", "next Tuesday", ("2031-05-20", "2031-05-20")),
    ("The judge will speak next Friday.", "next Friday", ("2031-05-16", "2031-05-23")),
    # days by name
    ("The judge resigned yesterday.", "yesterday", ("2031-05-13", "2031-05-13")),
    ("The judge resigned today.", "today", ("2031-05-14", "2031-05-14")),
    ("The judge will speak tomorrow.", "tomorrow", ("2031-05-15", "2031-05-15")),
    ("The town was shelled overnight.", "overnight", ("2031-05-13", "2031-05-14")),
    ("He left the day before yesterday.", "the day before yesterday", ("2031-05-12",) * 2),
    # in a quotation, "today" is the day of saying: where news prints none, that of its appearance
    # or the one before
    ("“We lost the house today,” she said.", "today", ("2031-05-13", "2031-05-14")),
    # not when somebody in the story is spoken to, or the passage tells of another day
    ("“You leave today,” a guard told her.", "today", (None, "2031-05-14")),
    (
        "They came on 3 March. “You leave today,” an officer said.",
        "today",
        (None, "2031-05-14"),
    ),
    # an event that the text dates is an anchor, and so is the date beside it
    (
        "The attack on the bridge came on 3 March. Two days before the attack she left.",
        "Two days before",
        ("2031-03-01", "2031-03-01"),
    ),
    ("She left on 1 March, two days before the attack.", "two days before", ("2031-03-01",) * 2),
    # a deadline lies ahead, whatever the tense around it
    ("The judge set a Friday deadline.", "Friday", ("2031-05-09", "2031-05-16")),
    # a day of the week with its date is of the year that is near
    ("The paper wrote on Friday, May 16.", "Friday, May 16", ("2031-05-16", "2031-05-16")),
    # unless its sentence prints that day
    ("“We lost the house today,” she said on Monday.", "today", ("2031-05-12", "2031-05-12")),
    # what lasted until a day, or was so by a day, is over
    ("The shelling went on until Wednesday.", "Wednesday", ("2031-05-14", "2031-05-14")),
    ("By Wednesday evening all were dead.", "Wednesday evening", ("2031-05-14", "2031-05-14")),
    ("The border was closed until Friday.", "Friday", ("2031-05-09", "2031-05-16")),
    # a weekday that stands beside a count is the day counted to
    ("A day earlier, on Monday, he resigned.", "A day earlier", ("2031-05-12", "2031-05-12")),
    # the calendar's week, or the seven days
    (
        "It came the week before the raid, which was on 3 March.",
        "the week before",
        ("2031-02-24", "2031-03-02"),
    ),
    # a season with "this past" or "this coming" is not that of the calendar year
    ("She died this past winter.", "this past winter", ("2030-12-01", "2031-02-28")),
    ("She will leave this coming winter.", "this coming winter", ("2031-12-01", "2032-02-29")),
    # weeks, months, years
    ("The talks begin next week.", "next week", ("2031-05-19", "2031-05-25")),
    ("The talks failed last week.", "last week", ("2031-05-05", "2031-05-11")),
    ("The talks failed this week.", "this week", ("2031-05-12", "2031-05-14")),
    ("The talks failed last month.", "last month", ("2031-04-01", "2031-04-30")),
    ("The talks failed earlier this month.", "earlier this month", ("2031-05-01", "2031-05-14")),
    ("They will meet later this year.", "later this year", ("2031-05-14", "2031-12-31")),
    ("The talks failed last year.", "last year", ("2030", "2030")),
    (
        "They must leave by the end of this year.",
        "the end of this year",
        ("2031-12-01", "2031-12-31"),
    ),
    ("The camp was closed in the past year.", "the past year", ("2030-05-14", "2031-05-14")),
    # a stretch that ends, or begins, with the day of publication
    (
        "It was shelled over the past three days.",
        "the past three days",
        ("2031-05-11", "2031-05-14"),
    ),
    (
        "It will be built within the next two months.",
        "the next two months",
        ("2031-05-14", "2031-07-14"),
    ),
    # counted back, as loosely as people count
    ("It was shelled three days ago.", "three days ago", ("2031-05-11", "2031-05-11")),
    ("It was shelled two weeks ago.", "two weeks ago", ("2031-04-28", "2031-05-03")),
    ("It was opened a year ago.", "a year ago", ("2030-05-01", "2030-05-29")),
    ("It was opened ten years ago.", "ten years ago", ("2021-01-01", "2021-11-12")),
    ("It was opened more than a year ago.", "more than a year ago", (None, "2030-05-14")),
    ("It was opened nearly two years ago.", "nearly two years ago", ("2029-05-14", "2030-05-14")),
    ("It was shelled a few days ago.", "a few days ago", ("2031-05-07", "2031-05-12")),
    ("It was opened a fortnight ago.", "a fortnight ago", ("2031-04-28", "2031-05-03")),
    ("It was opened 20 minutes ago.", "20 minutes ago", ("2031-05-13", "2031-05-14")),
    ("It came the Tuesday before last.", "the Tuesday before last", ("2031-04-29", "2031-05-06")),
    ("The case has been adjourned to 9 June.", "9 June", ("2031-06-09", "2031-06-09")),
    ("The judge moved the hearing to 9 June.", "9 June", ("2031-06-09", "2031-06-09")),
    ("It was opened two winters ago.", "two winters ago", ("2029-12-01", "2030-02-28")),
    ("It was opened three summers ago.", "three summers ago", ("2028-06-01", "2028-08-31")),
    ("It was closed years ago.", "years ago", (None, "2029-05-14")),
    # days and months without their year
    ("The war began on 24 February.", "24 February", ("2031-02-24", "2031-02-24")),
    ("The war began on 24 June.", "24 June", ("2030-06-24", "2030-06-24")),
    ("The trial will begin on 24 February.", "24 February", ("2032-02-24", "2032-02-24")),
    # the tense does not tell: the near one, since nobody leaves out a year that can be mistaken
    ("The July 1 vote could change it.", "July 1", ("2031-07-01", "2031-07-01")),
    ("The December 1 vote could change it.", "December 1", ("2030-12-01", "2031-12-01")),
    ("The trial begins on July 1.", "July 1", ("2031-07-01", "2031-07-01")),
    ("The war began on 24 February last year.", "24 February last year", ("2030-02-24",) * 2),
    (
        "The trial will begin in January next year.",
        "January next year",
        ("2032-01-01", "2032-01-31"),
    ),
    ("They fled in March.", "March", ("2031-03-01", "2031-03-31")),
    ("They will return in September.", "September", ("2031-09-01", "2031-09-30")),
    ("They fled last September.", "last September", ("2030-09-01", "2030-09-30")),
    # in May, "last March" can be of this year or of the one before
    ("They fled last March.", "last March", ("2030-03-01", "2031-03-31")),
    ("They fled in early April.", "early April", ("2031-04-01", "2031-04-10")),
    # the weekday tells which year is meant
    ("The town fell on Saturday, May 11.", "Saturday, May 11", ("2030-05-11", "2030-05-11")),
    ("They fled last summer.", "last summer", ("2030-06-01", "2030-08-31")),
    (
        "Sales fell in the first quarter of last year.",
        "the first quarter of last year",
        ("2030-01-01", "2030-03-31"),
    ),
    # how far the text looks
    ("He is currently in prison.", "currently", ("2031-05-14", "2031-05-14")),
    ("Twelve children have returned so far.", "so far", (None, "2031-05-14")),
    ("The law was recently changed.", "recently", (None, "2031-05-14")),
    # not even the side is told: from the last one to the next
    ("Friday’s hearing.", "Friday", ("2031-05-09", "2031-05-16")),
    # counted from an event without a date: only that it is past
    ("It came a day after a village was shelled.", "a day after", (None, "2031-05-14")),
    # the date before it is a year: no day follows it
    (
        "It was founded in 1987. The following day nobody came.",
        "The following day",
        (None, "2031-05-14"),
    ),
    # what was told of another year carries on
    (
        "On 3 March 2022 he was seized. On 5 April he was freed.",
        "5 April",
        ("2022-04-05", "2031-04-05"),
    ),
]


@pytest.mark.parametrize(("text", "printed", "expected"), RELATIVE)
def test_a_date_is_counted_from_the_day_of_publication(
    text: str, printed: str, expected: tuple[str, str], model: Language
) -> None:
    assert intervals(text, on("2031-05-14"), model).get(printed) == expected


OPEN = [
    # nothing in the text bounds it
    ("The judge resigned on Friday.", "Friday", (None, None)),
    ("The war began on 24 February last year.", "24 February last year", (None, None)),
    ("The talks failed last week.", "last week", (None, None)),
    # later than a day that the text prints as past
    (
        "He was seized on May 14, 2031. The judge resigned on Friday.",
        "Friday",
        ("2031-05-16", None),
    ),
    (
        "He was seized on May 14, 2031. The talks begin next week.",
        "next week",
        ("2031-05-19", None),
    ),
    # a day that is to come says nothing of the kind
    ("The trial will begin on May 14, 2031. The judge resigned on Friday.", "Friday", (None, None)),
    # the same day is printed with its year
    (
        "The war began on 24 February 2031. Many have fled since 24 February.",
        "24 February",
        ("2031-02-24", "2031-02-24"),
    ),
    # an event that is printed with its date
    (
        "The invasion of Orvenia began on 3 March 2031. Many have fled since the invasion.",
        "since the invasion",
        ("2031-03-03", None),
    ),
    (
        "Norvia’s invasion began on 3 March 2031. It denies crimes in its two-year invasion.",
        "two-year",
        ("2031-03-03", None),
    ),
]


@pytest.mark.parametrize(("text", "printed", "expected"), OPEN)
def test_without_the_day_of_publication_only_bounds_are_known(
    text: str, printed: str, expected: tuple[str | None, str | None], model: Language
) -> None:
    assert intervals(text, UNKNOWN, model).get(printed) == expected


WIDE = [
    # published some time in a month: as wide as that month
    ("The judge resigned on Friday.", "Friday", ("2031-04-25", "2031-05-30")),
    ("The war began last year.", "last year", ("2030", "2030")),
    ("The judge resigned yesterday.", "yesterday", ("2031-04-30", "2031-05-30")),
]


@pytest.mark.parametrize(("text", "printed", "expected"), WIDE)
def test_a_month_of_publication_gives_an_interval(
    text: str, printed: str, expected: tuple[str, str], model: Language
) -> None:
    assert intervals(text, on("2031-05"), model).get(printed) == expected


BOUNDED = [
    ("The town fell on 3 May 2031. The judge resigned on Thursday.", "Thursday", True),
    ("The town fell on 3 May 2031. Earlier this month the judge resigned.", None, True),
    ("The town fell on 3 May 2031.", "3 May 2031", False),
    ("The town fell in May 2031.", "May 2031", False),
    # what lasts since an event has a beginning, and no end
    (
        "Oria invaded Kessaly on 3 May 2031. Forty have fled since its invasion of Kessaly.",
        "since its invasion of Kessaly",
        False,
    ),
]


@pytest.mark.parametrize(("text", "printed", "expected"), BOUNDED)
def test_an_end_that_only_bounds_a_day_is_told_from_a_beginning(
    text: str, printed: str | None, expected: bool, model: Language
) -> None:
    found = {text[d.start : d.end]: d for d in find_dates(parsed(text, UNKNOWN, model))}
    date = found[printed] if printed else list(found.values())[-1]
    assert expected == date.bounds


def test_a_day_counted_from_a_known_publication_is_no_bound(model: Language) -> None:
    text = "The judge resigned on Thursday."
    (date,) = find_dates(parsed(text, on("2031-05-14"), model))
    assert ("2031-05-08", False) == (date.from_, date.bounds)
