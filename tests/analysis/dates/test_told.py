"""Dates of press that tells at length: what bounds a text without its day, what is counted from an
event, and what only looks over."""

import pytest
from spacy.language import Language

from tests.analysis.published import UNKNOWN, intervals, intervals_of_page, on

Interval = tuple[str | None, str | None]
Dates = dict[str, Interval]
DAY_OF_PUBLICATION = on("2033-10-13")  # a Thursday


def day(only: str) -> Interval:
    """One day."""
    return only, only


PUBLISHED: list[tuple[str, Dates]] = [
    # what was to come is not over; what did not end before a day, is
    ("The hearing set for Tuesday was called off.", {"Tuesday": ("2033-10-11", "2033-10-18")}),
    ("The inquiry had been expected to report by the end of September.",
     {"the end of September": ("2033-09-21", "2033-09-30")}),
    ("The system, to be released in mid-2034, was shown on Monday.",
     {"mid-2034": ("2034-05-01", "2034-08-31"), "Monday": day("2033-10-10")}),
    ("The shelling started on Friday and did not stop until Sunday afternoon.",
     {"Friday": day("2033-10-07"), "Sunday afternoon": day("2033-10-09")}),
    ("The fund paid out nothing in the fourth quarter.",
     {"the fourth quarter": ("2032-10-01", "2032-12-31")}),
    ("She was the first woman to be killed in March.", {"March": ("2033-03-01", "2033-03-31")}),
    ("He was among 40 prisoners to be freed in April.", {"April": ("2033-04-01", "2034-04-30")}),
    ("The ministry has a report to be published in May.", {"May": ("2034-05-01", "2034-05-31")}),
    ("Last Thursday the mine was closed. Earlier in the week two lifts had failed.",
     {"Last Thursday": day("2033-10-06"), "Earlier in the week": ("2033-10-03", "2033-10-06")}),
    ("On Monday a lift failed. Two days after that, the mine was closed.",
     {"Monday": day("2033-10-10"), "Two days after": day("2033-10-12")}),
    ("The court set a date of 4 December for the next hearing.",
     {"4 December": day("2033-12-04")}),
    ("Fighting raged for a fourth day. The town fell almost a week ago, and the bridge on Oct.3.",
     {"a fourth day": ("2033-10-10", "2033-10-13"),
      "almost a week ago": ("2033-10-06", "2033-10-09"), "Oct.3": day("2033-10-03")}),
    ("She sits for a third year as mayor and had sat for a second day when he died in 2029.",
     {"2029": ("2029", "2029")}),
    ("Talks in 2029 broke off for a second week. They will go on for a third day tomorrow.",
     {"2029": ("2029", "2029"), "tomorrow": day("2033-10-14")}),
    ("The defence opened on 9 September and had heard ten men by the end of the week.",
     {"9 September": day("2033-09-09"), "the end of the week": ("2033-09-10", "2033-09-11")}),
    ("The mill was burned between Monday and Wednesday last week.",
     {"Monday and Wednesday last week": ("2033-10-03", "2033-10-05")}),
    ("He told reporters this Tuesday, October 11, that he would appeal.",
     {"this Tuesday, October 11": day("2033-10-11")}),
    # "over" of "handed over" spans no month; a month's end is that of the month told of
    ("There is a list that clerks handed over last month.",
     {"last month": ("2033-09-01", "2033-09-30")}),
    ("A guard died on 4 August. A week later he was buried; his brother left at the end of the month.",
     {"4 August": day("2033-08-04"), "A week later": ("2033-08-08", "2033-08-14"),
      "the end of the month": ("2033-08-22", "2033-08-31")}),
    ("The bridge fell on 12 July 2030 and was mended on 15 July.\nAn inquiry began the same month.",
     {"12 July 2030": day("2030-07-12"), "15 July": day("2030-07-15"),
      "the same month": ("2030-07-01", "2030-07-31")}),
    # a day of the story is no day of the saying
    ("The clerk told us on Monday: “I was abroad that week. I came back on the Sunday.”",
     {"Monday": day("2033-10-10"), "that week": (None, "2033-10-13"),
      "Sunday": (None, "2033-10-13")}),
    ("He was held last week and freed on Wednesday.\nPolice held forty people that week.",
     {"last week": ("2033-10-03", "2033-10-09"), "Wednesday": day("2033-10-12"),
      "that week": ("2033-10-03", "2033-10-09")}),
    ("The mill burned on 12 July 2030. On the Sunday it was sold.",
     {"12 July 2030": day("2030-07-12"), "Sunday": day("2030-07-14")}),
    ("“We heard it at ten that Wednesday,” a nurse told the panel in May.",
     {"that Wednesday": (None, "2033-10-13"), "May": ("2033-05-01", "2033-05-31")}),
    ("In 2030, when the mine was sold, she said: “Ten years ago nobody read this.”",
     {"2030": ("2030", "2030"), "Ten years ago": ("2020", "2020")}),
    ("She told the court in March 2029: “Last year I was a baker.”",
     {"March 2029": ("2029-03-01", "2029-03-31"), "Last year": ("2028", "2028")}),
    ("All had died by the end of the year.",
     {"the end of the year": ("2032-12-01", "2032-12-31")}),
    ("The trial opened on 2 May and was adjourned until 10 June.",
     {"2 May": day("2033-05-02"), "10 June": ("2033-06-10", "2034-06-10")}),
    ("The trial opened on Monday and was adjourned until Friday.",
     {"Monday": day("2033-10-10"), "Friday": day("2033-10-14")}),
    ("He was to be freed on Friday.", {"Friday": day("2033-10-14")}),
    ("They sang at the Sunday service.", {"Sunday": day("2033-10-09")}),
    # a summer that is over is "this summer" up to the end of the year
    ("The mill was sold three summers ago.",
     {"three summers ago": ("2030-06-01", "2030-08-31")}),
    # what is compared has been; a report's Saturday is not that of who tells of the report
    ("The list has 40 names, three more than on 2 September, and is to be closed on 20 October.",
     {"2 September": day("2033-09-02"), "20 October": day("2033-10-20")}),
    ("Bread costs less than on 9 October. It is to be sold no later than 20 November.",
     {"9 October": day("2033-10-09"), "20 November": day("2033-11-20")}),
    ("Police in Orno on Saturday arrested the miller at his home, the Vesta agency reported in July.",
     {"Saturday": (None, "2033-07-31"), "July": ("2033-07-01", "2033-07-31")}),
    ("Police in Orno on Saturday arrested the miller, the Vesta agency reported on 5 July.",
     {"Saturday": day("2033-07-02"), "5 July": day("2033-07-05")}),
    ("Police in Orno on Saturday arrested the miller, the Vesta agency reported on Monday.",
     {"Saturday": day("2033-10-08"), "Monday": day("2033-10-10")}),
    # no date, or no day
    ("The judges adjourned until Monday week.", {}),
    ("They came to the school one Tuesday in March.",
     {"one Tuesday in March": ("2033-03-01", "2033-03-29")}),
    ("She vanished on a Sunday in late August.",
     {"a Sunday in late August": ("2033-08-28", "2033-08-28")}),
    ("The market burned on the last Friday of July 2031.",
     {"the last Friday of July 2031": day("2031-07-25")}),
    ("The board sits on the third Thursday of every month.", {}),
    # what a clause tells of is an event, too
    ("A dyke near Orno broke on 2 October.\nClerks had fled two days before the dyke broke.",
     {"2 October": day("2033-10-02"), "two days before": day("2033-09-30")}),
    ("On 6 September a bus was at the crossing when it came under fire.\n"
     "Four days after the bus was hit, the road was closed.",
     {"6 September": day("2033-09-06"), "Four days after": day("2033-09-10")}),
    ("Howitzer shells began to fall on the port on 3 August. Cranes had been moved the day before "
     "the shelling.", {"3 August": day("2033-08-03"), "the day before": day("2033-08-02")}),
    ("The firm announced the sale on Monday. A day before the announcement its head had left.",
     {"Monday": day("2033-10-10"), "A day before": day("2033-10-09")}),
    ("A kiosk was robbed on 2 October. Two days after a bus was robbed, he was seized.",
     {"2 October": day("2033-10-02"), "Two days after": (None, "2033-10-13")}),
    ("The siege of Orno ended on 2 October. Two days after the siege, bread came.",
     {"2 October": day("2033-10-02"), "Two days after": (None, "2033-10-13")}),
    # the day of a denial, of a ruling, of another attack is not the day of the attack
    ("The ministry denied on 3 March the attack on the port. Two days before the attack, guards left.",
     {"3 March": day("2033-03-03"), "Two days before": (None, "2033-10-13")}),
    ("The court ruled on the raid on 3 March. A day before the raid, the phones went dead.",
     {"3 March": day("2033-03-03"), "A day before": (None, "2033-10-13")}),
    ("The ministry denied the attack of 3 March. Two days before the attack, guards left.",
     {"3 March": day("2033-03-03"), "Two days before": day("2033-03-01")}),
    ("An attack on 3 March killed four men at a mill. Two days after the attack on Orno, he fled.",
     {"3 March": day("2033-03-03"), "Two days after": (None, "2033-10-13")}),
    ("Orno is a port.\nAn attack on 3 March killed four men. Two days after the attack on Orno, he fled.",
     {"3 March": day("2033-03-03"), "Two days after": day("2033-03-05")}),
    # the one day of which a text tells
    ("The guard was shot on 4 May.\nThe suspect says he was abroad on the day in question.",
     {"4 May": day("2033-05-04"), "the day in question": day("2033-05-04")}),
    ("He was shot on 4 May and buried on 7 May.\nHe was abroad on the day in question.",
     {"4 May": day("2033-05-04"), "7 May": day("2033-05-07"),
      "the day in question": (None, "2033-10-13")}),
    ("On 3 June a column left. Earlier in the day shots had been heard.",
     {"3 June": day("2033-06-03"), "Earlier in the day": day("2033-06-03")}),
    # counted on, counted back
    ("The plant may close in three to four years.",
     {"in three to four years": ("2036-04-14", "2037-12-31")}),
    ("A year ago today he was free.", {"A year ago today": day("2032-10-13")}),
    ("The shop closed the week before last.",
     {"the week before last": ("2033-09-26", "2033-10-02")}),
    ("In the first seven months of this year 40 wells ran dry.",
     {"the first seven months of this year": ("2033-01-01", "2033-07-31")}),
    ("He was shot on 3 May. The very next day his brother fled.",
     {"3 May": day("2033-05-03"), "The very next day": day("2033-05-04")}),
    ("The talks will resume in a fortnight.", {"in a fortnight": ("2033-10-24", "2033-10-30")}),
    ("Half a year ago nobody knew her.", {"Half a year ago": ("2033-04-01", "2033-04-28")}),
    ("They searched for two weeks after the storm of 4 May.", {"4 May": day("2033-05-04")}),
    ("The deal came a year to the day after the murder.", {}),
    ("As recently as last Friday she denied it.", {"last Friday": day("2033-10-07")}),
    ("Overnight from Sunday to Monday the depot burned.",
     {"Sunday to Monday": ("2033-10-09", "2033-10-10")}),
    ("As early as March the ministry knew.", {"March": ("2033-03-01", "2033-03-31")}),
    ("The firm lost money in Q2.", {"Q2": ("2033-04-01", "2033-06-30")}),
    # feasts
    ("The chapel was robbed after Easter 2032.", {"Easter 2032": ("2032-03-26", "2032-05-03")}),
    ("By Christmas the well was dry; the Christmas tree stood in the dark.",
     {"Christmas": ("2032-12-24", "2032-12-26")}),
    ("The talks will be the first in two years.", {}),
    ("The minister was asked about winter blackouts and over winter blackouts.", {}),
    ("In the week of 19 September, 17 drones fell on the port.",
     {"19 September": ("2033-09-19", "2033-09-25")}),
    ("They left in June. 12 people died on the way, and three in May. Last year it was one.",
     {"June": ("2033-06-01", "2033-06-30"), "May": ("2033-05-01", "2033-05-31"),
      "Last year": ("2032", "2032")}),
    # parts and turns
    ("The brothers were seized at the turn of the year.",
     {"the turn of the year": ("2032-12-15", "2033-01-15")}),
    ("The convention entered into force on the first day of 2031.",
     {"the first day of 2031": day("2031-01-01")}),
    ("By the end of the winter the wells were dry.",
     {"the end of the winter": ("2033-02-01", "2033-02-28")}),
    ("In fiscal year 2032 the ministry spent 40 million.",
     {"fiscal year 2032": ("2031-04-01", "2033-03-31")}),
    ("Just over two years ago she stood at the same gate.",
     {"Just over two years ago": ("2031-04-13", "2031-10-13")}),
    # the story goes on
    ("The strikes began in the autumn of 2031. That December the hospital lost power. In February "
     "the last generator failed.",
     {"autumn of 2031": ("2031-09-01", "2031-11-30"), "That December": ("2031-12-01", "2031-12-31"),
      "February": ("2032-02-01", "2032-02-29")}),
    ("The first strike came on 10 October 2031.\nA worker described it in April 2032.\nIt was minus "
     "24 that January.",
     {"10 October 2031": day("2031-10-10"), "April 2032": ("2032-04-01", "2032-04-30"),
      "that January": ("2032-01-01", "2032-01-31")}),
    # events by their other nouns
    ("Two missiles hit the market on 3 March. Four days after the attack, the mayor resigned.",
     {"3 March": day("2033-03-03"), "Four days after": day("2033-03-07")}),
    ("Soldiers struck the landing in March. The attack of 3 March killed 14. Four days after the "
     "strike, the mayor resigned.",
     {"March": ("2033-03-01", "2033-03-31"), "3 March": day("2033-03-03"),
      "Four days after": day("2033-03-07")}),
    ("HARN, Oct. 12 (Agency) - Soldiers struck the landing. The attack of 3 March killed 14. Four "
     "days after the strike, the mayor resigned.",
     {"Oct. 12": day("2033-10-12"), "3 March": day("2033-03-03"),
      "Four days after": day("2033-03-07")}),
    ("The raid on 3 March left nine dead and the raid on 9 March six. Two days after the raid, his "
     "house burned.",
     {"3 March": day("2033-03-03"), "9 March": day("2033-03-09"),
      "Two days after": (None, "2033-10-13")}),
    ("A woman was murdered on 3 May. The mayor resigned two days after the explosion.",
     {"3 May": day("2033-05-03"), "two days after": (None, "2033-10-13")}),
    ("Nine people were killed in the attack on the mill on 3 May. The mayor resigned two days after "
     "the strike.",
     {"3 May": day("2033-05-03"), "two days after": day("2033-05-05")}),
    ("The last round fell on 3 May. The mayor resigned two days after the attack.",
     {"3 May": day("2033-05-03"), "two days after": (None, "2033-10-13")}),
    ("He was convicted on 3 March. Two days after the conviction, his house burned.",
     {"3 March": day("2033-03-03"), "Two days after": day("2033-03-05")}),
    ("The mission made its report public on 3 March. On the day after the report came out, he left.",
     {"3 March": day("2033-03-03"), "the day after": day("2033-03-04")}),
    ("A convoy was ambushed on 3 March. On the morning of the ambush, the phones were dead, and in "
     "the week of the attack the masts.",
     {"3 March": day("2033-03-03"), "the morning of the ambush": day("2033-03-03"),
      "the week of the attack": ("2033-02-28", "2033-03-06")}),
]  # fmt: skip

NO_PRINTED_DAY: list[tuple[str, Dates]] = [
    ("The group has worked there since 2031. Its head spoke on Wednesday.",
     {"2031": ("2031", "2031"), "Wednesday": ("2031-01-08", None)}),
    ("He became president in 2028. Last October he was charged.",
     {"2028": ("2028", "2028"), "Last October": ("2027-10-01", None)}),
    ("The valley was flooded in the summer of 2032. In January the tents were taken down.",
     {"summer of 2032": ("2032-06-01", "2032-08-31"), "January": ("2033-01-01", None)}),
    ("Between 2029 and 2032 some 400 men were held there. He was arrested on Friday.",
     {"2029 and 2032": ("2029", "2032"), "Friday": ("2032-02-06", None)}),
    # nobody calls in January 2032 by the year alone what ended in that month
    ("The fort was a prison in the 2029-2032 war. Its last keeper was flown out last week.",
     {"2029-2032": ("2029", "2032"), "last week": ("2032-01-19", None)}),
    ("They are accused of crimes committed between March 2030 and June 2031. He spoke on Monday.",
     {"March 2030 and June 2031": ("2030-03-01", "2031-06-30"), "Monday": ("2031-06-02", None)}),
    ("“They took us on 9 March 2031,” she said. He spoke on Monday.",
     {"9 March 2031": day("2031-03-09"), "Monday": ("2031-03-10", None)}),
    ("The warrant, dated 4 March 2033, names three men. He spoke on Monday.",
     {"4 March 2033": day("2033-03-04"), "Monday": ("2033-03-07", None)}),
    # the siege comes first: 21 May is not that of 2030, and the text is later than it
    ("The town had been under siege since 9 December 2030 when drones hit it on 21 May. He spoke "
     "on Tuesday.",
     {"9 December 2030": day("2030-12-09"), "21 May": ("2031-05-21", None),
      "Tuesday": ("2031-05-27", None)}),
    # what one is accused of is over, and a dateline is of the day on which the text was put out
    ("ORNO, May 19, (NPA): He is accused of shelling the port between May 2030 and July 2031. He "
     "spoke on Monday.",
     {"May 19": ("2032-05-19", None), "May 2030 and July 2031": ("2030-05-01", "2031-07-31"),
      "Monday": ("2032-05-17", None)}),
    # news prints weekday and day of the last days: 13 January 2011 was a Thursday, the next is of 2022
    ("The judges ruled on Thursday (Jan 13). He fled in 2012.",
     {"Thursday (Jan 13": ("2022-01-13", None), "2012": ("2012", "2012")}),
    # a year is told of as past from its first days on
    ("She died in 2031, four days into the year. Her father spoke on Sunday.",
     {"2031": ("2031", "2031"), "Sunday": ("2031-01-05", None)}),
    # behind a place, but it goes on telling of the day
    ("At ORNO, 4 June - the day on which the mill burned - is kept. He fled in 2031 on a Monday.",
     {"4 June": ("2030-06-04", None), "2031": ("2031", "2031")}),
    # a plan bounds nothing
    ("The bridge will open in 2036. He spoke on Monday.",
     {"2036": ("2036", "2036"), "Monday": (None, None)}),
    ("The summit, to be held in May 2036, is in doubt. He spoke on Monday.",
     {"May 2036": ("2036-05-01", "2036-05-31"), "Monday": (None, None)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PUBLISHED)
def test_dates_of_a_text_with_its_day(text: str, expected: Dates, model: Language) -> None:
    assert expected == intervals(text, DAY_OF_PUBLICATION, model)


@pytest.mark.parametrize(("text", "expected"), NO_PRINTED_DAY)
def test_what_is_told_as_past_bounds_a_text_without_its_day(
    text: str, expected: Dates, model: Language
) -> None:
    assert expected == intervals(text, UNKNOWN, model)


CHANGED = """Court orders arrest of two

%s

The tribunal of Norvia ordered the arrest of two officials on Monday, and they denied the removal of the families.

%s"""
CAPTION = """Court orders arrest of two

%s

The tribunal of Norvia ordered the arrest of two officials on Tuesday, and they denied the removal of the families."""


@pytest.mark.parametrize(
    ("line", "told", "expected"),
    [
        ("Last Updated: October 13, 2033 | 2:27 PM ET", "It met on 11 October 2033.", "2033-10-10"),
        ("Last Updated: October 13, 2033 | 2:27 PM ET", "It met on 11 October 2029.", None),
        ("Last Updated: October 13, 2033 | 2:27 PM ET", "It met behind closed doors.", None),
        ("Last Updated: October 13, 2033", "It met on 11 October 2033.", None),
        ("Last Updated: Thu 13 Oct 2033, 14:27", "A clerk read it out Thursday.", "2033-10-10"),
        ("Last Updated: Thursday, 13 October 2033, 14:27", "They left on Thursday.", "2033-10-10"),
        ("Last Updated: Thu 13 Oct 2033, 14:27", "It was Thursday, 4 May, in the ward.", None),
        ("Last Updated: Thu 13 Oct 2033, 14:27", "A clerk read it out on Friday.", None),
        ("Last Updated: October 13, 2033 | 2:27 PM ET", "They left on Thursday.", None),
    ],
)
def test_days_are_counted_from_a_last_change_only_where_the_text_is_of_its_days(
    line: str, told: str, expected: str | None, model: Language
) -> None:
    found = intervals_of_page(CHANGED % (line, told), model)["Monday"]
    assert found[0] == expected


def test_no_text_is_older_than_its_photograph(model: Language) -> None:
    line = (
        "The gate of the court is seen in Orno, Norvia, Tuesday, Oct. 4, 2033. (NPA Photo/I. Lusk)"
    )
    assert ("2033-10-04", None) == intervals_of_page(CAPTION % line, model)["Tuesday"]


def test_a_day_stated_years_before_what_the_text_tells_counts_nothing(model: Language) -> None:
    text = (
        "The war of 2019 is over. The bridge was closed in March 2020, and on Monday it was opened."
    )
    assert intervals(text, on("1883-05-19"), model)["Monday"][1] is None


CHANNEL = """Sorn Diary

04.07.2033, 06:20
A tanker burns in the port.

09.07.2033, 19:30
The harbour master was shot yesterday. On Monday he had told us that the tanker was hit."""


def test_each_post_of_a_channel_counts_from_its_own_day(model: Language) -> None:
    found = intervals_of_page(CHANNEL, model)
    assert {
        "yesterday": ("2033-07-08", "2033-07-08"),
        "Monday": ("2033-07-04", "2033-07-04"),
    } == found


def test_what_follows_on_a_semicolon_is_no_other_name_of_the_day(model: Language) -> None:
    text = "The bridge was blown up on 2 May; two days earlier it had been mined."
    assert ("2033-04-30", "2033-04-30") == intervals(text, on("2033-05-14"), model)[
        "two days earlier"
    ]


LIVE = """Live: Raid on Orno
Last updated: 13 October 2033, %s

15:20
The police say that four people were arrested this morning in a raid on the market of Orno.

12:02
The minister came to Orno overnight, his office says, and went from the station to the market."""


@pytest.mark.parametrize(("hour", "first"), [("15:20", "2033-10-13"), ("18:45", None)])
def test_a_page_that_goes_on_by_the_hour_is_of_the_day_of_its_last_entry(
    hour: str, first: str | None, model: Language
) -> None:
    assert intervals_of_page(LIVE % hour, model)["this morning"] == (first, "2033-10-13")
