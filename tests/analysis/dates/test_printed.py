"""Dates that say by themselves what they mean, whenever the text was published."""

import pytest
from spacy.language import Language

from tests.analysis.published import UNKNOWN, intervals

DAY = ("2031-05-12", "2031-05-12")

PRINTED = [
    # the usual orders of English press
    ("The court met on 12 May 2031.", "12 May 2031", DAY),
    ("The court met on May 12, 2031.", "May 12, 2031", DAY),
    ("The court met on May 12 2031.", "May 12 2031", DAY),
    ("The court met on 12th May 2031.", "12th May 2031", DAY),
    ("The court met on the 12th of May, 2031.", "12th of May, 2031", DAY),
    ("The court met on Monday, 12 May 2031.", "Monday, 12 May 2031", DAY),
    ("The court met on Monday, May 12, 2031.", "Monday, May 12, 2031", DAY),
    ("The court met on 12-May-2031.", "12-May-2031", DAY),
    ("The court met on 2031-05-12.", "2031-05-12", DAY),
    ("The court met on 12.05.2031.", "12.05.2031", DAY),
    ("The raid came on 3 Sept. 2031.", "3 Sept. 2031", ("2031-09-03", "2031-09-03")),
    # one of the numbers cannot be a month
    ("The court met on 05/22/2031.", "05/22/2031", ("2031-05-22", "2031-05-22")),
    ("The court met on 22/05/2031.", "22/05/2031", ("2031-05-22", "2031-05-22")),
    # both can: from the one reading to the other, never a guess
    ("The court met on 3/4/2031.", "3/4/2031", ("2031-03-04", "2031-04-03")),
    # no such day: found, and open
    ("The court met on 30 February 2031.", "30 February 2031", (None, None)),
    # months, years, parts of them
    ("They fled in May 2031.", "May 2031", ("2031-05-01", "2031-05-31")),
    ("They fled in early March 2031.", "early March 2031", ("2031-03-01", "2031-03-10")),
    ("They fled at the end of 2031.", "the end of 2031", ("2031-12-01", "2031-12-31")),
    ("The camp closed in 2031.", "2031", ("2031", "2031")),
    ("He was jailed in late 2031.", "late 2031", ("2031-09-01", "2031-12-31")),
    ("He was jailed in mid-2031.", "mid-2031", ("2031-05-01", "2031-08-31")),
    (
        "Prices rose in the first quarter of 2031.",
        "the first quarter of 2031",
        ("2031-01-01", "2031-03-31"),
    ),
    (
        "Prices rose in the second half of 2031.",
        "the second half of 2031",
        ("2031-07-01", "2031-12-31"),
    ),
    ("Prices rose in Q3 2031.", "Q3 2031", ("2031-07-01", "2031-09-30")),
    ("They fled in the summer of 2031.", "summer of 2031", ("2031-06-01", "2031-08-31")),
    # a winter stands in two years
    ("They fled in the winter of 2031.", "winter of 2031", ("2030-12-01", "2032-02-29")),
    ("They fled in the winter of 2031/32.", "winter of 2031/32", ("2031-12-01", "2032-02-29")),
    # south of the equator the months are others
    ("In South Africa they met in the summer of 2031.", "summer of 2031", ("2031", "2031")),
    ("The border was drawn in the 1990s.", "the 1990s", ("1990", "1999")),
    ("The border was drawn in the 19th century.", "the 19th century", ("1801", "1900")),
    # days with a name
    ("They were freed on Christmas Eve 2031.", "Christmas Eve 2031", ("2031-12-24", "2031-12-24")),
    # ranges are one expression; a year printed once counts for both ends
    (
        "He was held from February to June 2031.",
        "February to June 2031",
        ("2031-02-01", "2031-06-30"),
    ),
    (
        "He was held from November to March 2031.",
        "November to March 2031",
        ("2030-11-01", "2031-03-31"),
    ),
    (
        "It was shelled between 12 and 15 May 2031.",
        "12 and 15 May 2031",
        ("2031-05-12", "2031-05-15"),
    ),
    ("It was shelled on 12-15 May 2031.", "12-15 May 2031", ("2031-05-12", "2031-05-15")),
    ("It was shelled on May 12–15, 2031.", "May 12–15, 2031", ("2031-05-12", "2031-05-15")),
    (
        "He was held from 24 May to 3 June 2031.",
        "24 May to 3 June 2031",
        ("2031-05-24", "2031-06-03"),
    ),
    ("The war of 2014-2016 was worse.", "2014-2016", ("2014", "2016")),
    ("Both took part between 2014 and 2016.", "2014 and 2016", ("2014", "2016")),
    # two days, not a range: each is found, with the year that is printed once
    ("He wrote on 3 March and 12 April 2031.", "3 March", ("2031-03-03", "2031-03-03")),
    # counted from a date beside it
    ("It began in 1984. One year later the town fell.", "One year later", ("1985", "1985")),
    (
        "In 2021 they left and the following year they came back.",
        "the following year",
        ("2022", "2022"),
    ),
    ("He died two days after 12 May 2031.", "two days after", ("2031-05-14", "2031-05-14")),
]


@pytest.mark.parametrize(("text", "printed", "expected"), PRINTED)
def test_a_printed_date_needs_no_day_of_publication(
    text: str, printed: str, expected: tuple[str, str], model: Language
) -> None:
    assert intervals(text, UNKNOWN, model).get(printed) == expected


NO_DATES = [
    # names that hold a year
    "The 1949 Geneva Conventions protect the wounded.",
    "They signed the Sexual Offences Act 2003 into law.",
    "Security Council Resolution 2222 was adopted.",
    "He was charged under the Victims Act of 2029.",
    "The tribunal was set up under the 2031 Treaty of Ostrel.",
    # numbers that count
    "About 2000 people fled.",
    "He walked 1900 kilometres.",
    # verbs, nouns, given names
    "May the court decide wisely.",
    "They may march through the town.",
    "April Marn and Theresa May spoke.",
    # newspapers and days with names of their own
    "The Sunday Times reported it.",
    "Shops opened early for Black Friday.",
    # a season as a kind
    "She was a summer student, and spring shows its signs.",
    # lengths of time without an anchor
    "He was sentenced to 20 years in prison.",
    "The boy waited for two weeks.",
    "She is a three-year-old child.",
    # rates and idioms
    "They spend 3 million dollars a year.",
    "One day justice will come, at the end of the day.",
    # what is not of the calendar
    "It came into force in its current form.",
    "At 16:30 the shelling stopped.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_looks_like_a_date_and_is_none(text: str, model: Language) -> None:
    assert {} == intervals(text, UNKNOWN, model)
