"""Dates of varied press: counted from others, from events, from weekdays, and what is no date."""

import pytest
from spacy.language import Language

from tests.analysis.published import UNKNOWN, intervals, on

Interval = tuple[str | None, str | None]
Dates = dict[str, Interval]
DAY_OF_PUBLICATION = on("2031-05-14")  # a Wednesday


def day(only: str) -> Interval:
    """One day."""
    return only, only


PUBLISHED: list[tuple[str, Dates]] = [
    ("The strike hit the depot in the early hours of Monday.", {"Monday": day("2031-05-12")}),
    ("The ferry sank on 2 May. The following day divers found nine bodies.",
     {"2 May": day("2031-05-02"), "The following day": day("2031-05-03")}),
    ("The ferry sank on May 2. Two days earlier its captain had asked for repairs.",
     {"May 2": day("2031-05-02"), "Two days earlier": day("2031-04-30")}),
    ("A week before the strike of 9 May, staff had painted a cross on the roof.",
     {"A week before": ("2031-04-29", "2031-05-04"), "9 May": day("2031-05-09")}),
    ("The strike came on 9 May. A week before the strike, staff had painted a cross on the roof.",
     {"9 May": day("2031-05-09"), "A week before": ("2031-04-29", "2031-05-04")}),
    ("The village has been under siege since the spring.",
     {"spring": ("2031-03-01", "2031-05-31")}),
    ("The inquiry is to report by the end of the year.",
     {"the end of the year": ("2031-12-01", "2031-12-31")}),
    ("Last month the ministry published a list.", {"Last month": ("2031-04-01", "2031-04-30")}),
    ("The trial will resume next Thursday.", {"next Thursday": ("2031-05-15", "2031-05-22")}),
    ("The prisoners were exchanged between 3 and 6 April.",
     {"3 and 6 April": ("2031-04-03", "2031-04-06")}),
    ("The camp operated from June 2029 to January 2030.",
     {"June 2029 to January 2030": ("2029-06-01", "2030-01-31")}),
    ("He was seized in the night from 4 to 5 May.", {"4 to 5 May": ("2031-05-04", "2031-05-05")}),
    ("In the first week of March, two buses disappeared.",
     {"the first week of March": ("2031-03-01", "2031-03-07")}),
    ("She was 19 when the war began in the autumn of 2027.",
     {"autumn of 2027": ("2027-09-01", "2027-11-30")}),
    ("Three weeks ago the dam was still intact.",
     {"Three weeks ago": ("2031-04-21", "2031-04-26")}),
    ("The verdict was read out at noon yesterday.", {"yesterday": day("2031-05-13")}),
    ("On the eve of the vote, 3 May, shots were heard.", {"3 May": day("2031-05-03")}),
    ("On 1 February the market was hit. Five days later the school burned.",
     {"1 February": day("2031-02-01"), "Five days later": day("2031-02-06")}),
    ("The convoy was attacked on 20 March; on the same day the bridge fell.",
     {"20 March": day("2031-03-20"), "the same day": day("2031-03-20")}),
    ("The shelling began on Friday 25 April and ended the following Tuesday.",
     {"Friday 25 April": day("2031-04-25"), "the following Tuesday": day("2031-04-29")}),
    ("The convoy left on 12 April. By the next morning all contact was lost.",
     {"12 April": day("2031-04-12"), "the next morning": day("2031-04-13")}),
    ("The ceasefire lasted until mid-April.", {"mid-April": ("2031-04-11", "2031-04-20")}),
    ("Earlier this year the court opened an office in Tarn.",
     {"Earlier this year": ("2031-01-01", "2031-05-14")}),
    ("He turned himself in last week.", {"last week": ("2031-05-05", "2031-05-11")}),
    ("The shooting happened shortly before dawn on Sunday, May 4.",
     {"Sunday, May 4": day("2031-05-04")}),
    ("During the night of 30 April, the guards left.", {"30 April": day("2031-04-30")}),
    ("The hospital was hit on 6 May. The day before, a drone had circled it.",
     {"6 May": day("2031-05-06"), "The day before": day("2031-05-05")}),
    ("The day after the verdict, which came on 8 May, the square filled.",
     {"The day after": day("2031-05-09"), "8 May": day("2031-05-08")}),
    ("Since November 2030 the monitors have been barred.",
     {"November 2030": ("2030-11-01", "2030-11-30")}),
    ("The mission will visit in the second half of June.",
     {"the second half of June": ("2031-06-16", "2031-06-30")}),
    ("He was last seen on the evening of Wednesday of last week.",
     {"Wednesday of last week": day("2031-05-07")}),
    ("A few days later the smell was unbearable.", {"A few days later": (None, "2031-05-14")}),
    ("He had been freed three weeks before the strike.",
     {"three weeks before": (None, "2031-05-14")}),
    ("The siege lasted 44 days.", {}),
    ("She is 61 and has taught for 30 years.", {}),
    ("He was sentenced to nine years.", {}),
    ("They may return any day now.", {}),
    ("The law allows 48 hours of detention.", {}),
    ("The 1999 Convention binds both states.", {}),
    ("March was the general's name for the operation: Operation March Wind.", {}),
    ("Every second Sunday the families meet.", {}),
    ("Most of the guards were in their twenties.", {}),
    ("One day she will come home.", {}),
    ("The quarry was shelled on 3 March.\nHis body was found two days later.",
     {"3 March": day("2031-03-03"), "two days later": day("2031-03-05")}),
    ("The quarry was shelled on 3 March, the commission said on Monday.\nIts staff say "
     "that the guards fled two days later.",
     {"3 March": day("2031-03-03"), "Monday": day("2031-05-12"),
      "two days later": day("2031-03-05")}),
    ("The quarry was shelled on 3 March.\nTwo people died of their wounds the following week.",
     {"3 March": day("2031-03-03"), "the following week": ("2031-03-10", "2031-03-16")}),
    ("The ceasefire was signed on 3 March and broken the day after.",
     {"3 March": day("2031-03-03"), "the day after": day("2031-03-04")}),
    ("On 3 March the shaft was closed. The night before, eleven men had gone down.",
     {"3 March": day("2031-03-03"), "The night before": ("2031-03-02", "2031-03-03")}),
    ("Rounds hit the quarry on 3 March, the mission says.", {"3 March": day("2031-03-03")}),
    ("The men died when shells hit the shaft on December 3.", {"December 3": day("2030-12-03")}),
    ("The convoy left on 3 March 2030. The following Friday it was found burnt.",
     {"3 March 2030": day("2030-03-03"), "The following Friday": day("2030-03-08")}),
    ("He was arrested on 3 March 2030 and released that summer.",
     {"3 March 2030": day("2030-03-03"), "that summer": ("2030-06-01", "2030-08-31")}),
    ("He was arrested in March 2030. Later that year he fled.",
     {"March 2030": ("2030-03-01", "2030-03-31"),
      "Later that year": ("2030-03-01", "2030-12-31")}),
    ("The camp opened in June 2029. By the end of that month it held 400 men.",
     {"June 2029": ("2029-06-01", "2029-06-30"), "the end of that month": ("2029-06-21", "2029-06-30")}),
    ("The first group was freed in January. The second followed in March.",
     {"January": ("2031-01-01", "2031-01-31"), "March": ("2031-03-01", "2031-03-31")}),
    ("The trial begins on 1 September.", {"1 September": day("2031-09-01")}),
    ("The verdict is expected in the autumn.", {"autumn": ("2031-09-01", "2031-11-30")}),
    ("She has not slept since last Thursday.", {"last Thursday": day("2031-05-08")}),
    ("They came back on the Sunday after Easter.", {"the Sunday after": (None, "2031-05-14")}),
    ("It happened on a Thursday.", {}),
    ("It happened on a Thursday, 6 March.", {"Thursday, 6 March": day("2031-03-06")}),
    ("Ten days after the explosion of 3 March the search was called off.",
     {"Ten days after": day("2031-03-13"), "3 March": day("2031-03-03")}),
    ("The explosion happened on 3 March. Ten days after the explosion the search was called off.",
     {"3 March": day("2031-03-03"), "Ten days after": day("2031-03-13")}),
    ("The day after the explosion, which killed 11 on 3 March, the owner left the country.",
     {"The day after": day("2031-03-04"), "3 March": day("2031-03-03")}),
    ("An explosion tore through the shaft on 3 March.\nThe day after the explosion, "
     "the owner left the country.",
     {"3 March": day("2031-03-03"), "The day after": day("2031-03-04")}),
    ("The report came out on 3 March. On the day after the report came out, the owner "
     "left the country.",
     {"3 March": day("2031-03-03"), "the day after": day("2031-03-04")}),
    ("The court sentenced him two weeks ago.", {"two weeks ago": ("2031-04-28", "2031-05-03")}),
    ("On the morning of 3 March guards locked the gate. That evening the first shots were heard.",
     {"3 March": day("2031-03-03"), "That evening": day("2031-03-03")}),
    ("From 3 March on, no food was brought.", {"3 March": day("2031-03-03")}),
    ("The letter of 7 June 2030 was answered only in September.",
     {"7 June 2030": day("2030-06-07"), "September": ("2030-09-01", "2030-09-30")}),
    ("The commission will hear its last witness this Friday.", {"this Friday": day("2031-05-16")}),
    ("The committee met Tuesday and will vote Friday.",
     {"Tuesday": day("2031-05-13"), "Friday": day("2031-05-16")}),
    ("He spoke at a vigil Saturday night.", {"Saturday night": day("2031-05-10")}),
    ("The ministry announced on the 9th of May that the search had ended.",
     {"9th of May": day("2031-05-09")}),
    ("In the night from Friday to Saturday two guards fled.",
     {"Friday to Saturday": ("2031-05-09", "2031-05-10")}),
    ("They have been waiting since the morning of 12 May.", {"12 May": day("2031-05-12")}),
    ("Some 300 days passed.", {}),
    ("He is in his sixties and works four days a week.", {}),
    ("Her shift ends on Fridays at noon.", {}),
    ("The 12 May Brigade held the hill.", {}),
    ("It took the men one night and two days to reach the road.", {}),
    ("The agency reported that the president would sign a decree on Monday barring officials.",
     {"Monday": day("2031-05-19")}),
    ("The ministry said the bridge would reopen on Friday.", {"Friday": day("2031-05-16")}),
    ("The mayor said last Thursday that the school would open on Monday.",
     {"last Thursday": day("2031-05-08"), "Monday": ("2031-05-12", "2031-05-19")}),
    # a running story: a weekday beside a printed one, a month behind a printed one
    ("The first shots were heard on Monday, 3 March. They went on until Wednesday.",
     {"Monday, 3 March": day("2031-03-03"), "Wednesday": day("2031-03-05")}),
    ("The raid of Monday, 3 March, left nine dead. On Thursday two officers were charged.",
     {"Monday, 3 March": day("2031-03-03"), "Thursday": day("2031-05-08")}),
    ("The siege began in mid-October 2029 and was lifted in early February.",
     {"mid-October 2029": ("2029-10-11", "2029-10-21"),
      "early February": ("2030-02-01", "2030-02-09")}),
    ("The port was mined in October 2029. In May the ministry was told.",
     {"October 2029": ("2029-10-01", "2029-10-31"), "May": ("2031-05-01", "2031-05-31")}),
    ("He was detained in October 2029 and released the following May.",
     {"October 2029": ("2029-10-01", "2029-10-31"),
      "the following May": ("2030-05-01", "2030-05-31")}),
    ("He was detained in February 2029 and released that May.",
     {"February 2029": ("2029-02-01", "2029-02-28"), "that May": ("2029-05-01", "2029-05-31")}),
    ("The war began in March 2029.\nThe law was brought in that May.",
     {"March 2029": ("2029-03-01", "2029-03-31"), "that May": ("2029-05-01", "2029-05-31")}),
    ("The war began in March 2029. On 4 July of the same year the port was closed, and in January "
     "the following year the railway.",
     {"March 2029": ("2029-03-01", "2029-03-31"), "4 July of the same year": day("2029-07-04"),
      "January the following year": ("2030-01-01", "2030-01-31")}),
    ("The war began in March 2029. By the summer of that year the port was closed.",
     {"March 2029": ("2029-03-01", "2029-03-31"),
      "summer of that year": ("2029-06-01", "2029-08-31")}),
    ("He was seized on 3 March. The next month he was freed.",
     {"3 March": day("2031-03-03"), "The next month": ("2031-04-01", "2031-04-30")}),
    ("He was seized on 3 March. That Friday his house was searched, the following weekend burnt.",
     {"3 March": day("2031-03-03"), "That Friday": day("2031-03-07"),
      "the following weekend": ("2031-03-08", "2031-03-09")}),
    ("He was seized on 3 March. Days later his house was searched.",
     {"3 March": day("2031-03-03"), "Days later": ("2031-03-05", "2031-03-10")}),
    ("He was seized on 3 March and freed a fortnight later.",
     {"3 March": day("2031-03-03"), "a fortnight later": ("2031-03-17", "2031-03-20")}),
    ("The council said that Tuesday night’s raid was wrong and that March was worse.",
     {"Tuesday night": day("2031-05-13"), "March": ("2031-03-01", "2031-03-31")}),
    ("She testified in the second week of March.",
     {"the second week of March": ("2031-03-08", "2031-03-14")}),
    ("The guards have been gone since the weekend.",
     {"the weekend": ("2031-05-10", "2031-05-11")}),
    ("On Thursday last week the guards left.", {"Thursday last week": day("2031-05-08")}),
    ("Three were killed in October, November and December 2029.",
     {"October": ("2029-10-01", "2029-10-31"), "November": ("2029-11-01", "2029-11-30"),
      "December 2029": ("2029-12-01", "2029-12-31")}),
    ("He was shot last Oct. 23 at his home.", {"last Oct. 23": day("2030-10-23")}),
    # put off, or ordered by a day: still to come; what had come about by a day: over
    ("The court postponed the hearing until Friday.", {"Friday": day("2031-05-16")}),
    ("The court has given the families until Friday.", {"Friday": day("2031-05-16")}),
    ("The first buses could arrive as early as Friday.", {"Friday": day("2031-05-16")}),
    ("By late January all food was gone.", {"late January": ("2031-01-22", "2031-01-31")}),
    ("The families said they would fight Monday’s ruling.", {"Monday": day("2031-05-12")}),
    # who is quoted speaks of the period that the text tells of; a release speaks on its day
    ("The camp ran from June 2029 to January 2030. “We were freed on 9 December,” she said.",
     {"June 2029 to January 2030": ("2029-06-01", "2030-01-31"), "9 December": day("2029-12-09")}),
    ("Lena Brandt let the ovens go cold Tuesday.", {"Tuesday": day("2031-05-13")}),
    ("A girl gave this account in 2029:", {"2029": ("2029", "2029")}),
    ("The force came between 4 and 9 November 2029. “On 6 November they took my boy,” said Brandt, who "
     "has lived here since 2030.",
     {"4 and 9 November 2029": ("2029-11-04", "2029-11-09"), "6 November": day("2029-11-06"),
      "2030": ("2030", "2030")}),
    ("“They took my boy on 9 December,” she said. The hearing began on 2 April.",
     {"9 December": day("2030-12-09"), "2 April": day("2031-04-02")}),
    ("The group said today that it had the list. “We will publish it tomorrow,” Brandt said.",
     {"today": day("2031-05-14"), "tomorrow": day("2031-05-15")}),
    ("The weekly „Lenz Heute“ wrote that he sold his house in summer.",
     {"summer": ("2030-06-01", "2030-08-31")}),
]  # fmt: skip

NO_PRINTED_DAY: list[tuple[str, Dates]] = [
    ("On Tuesday the bridge fell.", {"Tuesday": (None, None)}),
    ("Last month the ministry published a list.", {"Last month": (None, None)}),
    ("The bridge fell on 3 March 2030. On Tuesday divers searched the river.",
     {"3 March 2030": day("2030-03-03"), "Tuesday": ("2030-03-05", None)}),
    ("The bridge fell on 3 March 2030. Two days later divers searched the river.",
     {"3 March 2030": day("2030-03-03"), "Two days later": day("2030-03-05")}),
    ("The quarry closed on 3 March 2030.\nA year later, the widows marched.",
     {"3 March 2030": day("2030-03-03"), "A year later": ("2031-03-01", "2031-03-18")}),
    ("On June 6th the commission met. On Monday it published the list.",
     {"June 6th": (None, None), "Monday": (None, None)}),
    ("On the morning of April 9, 2030, the first shell fell.\nThe army, which took the town on "
     "April 12th, denies it.",
     {"April 9, 2030": day("2030-04-09"), "April 12th": day("2030-04-12")}),
    ("The well was sealed on April 9, 2030.\nOn March 12th the men came back.",
     {"April 9, 2030": day("2030-04-09"), "March 12th": ("2030-03-12", None)}),
    ("The strike of 6 June 2030 killed nine. Last month two officers were charged.",
     {"6 June 2030": day("2030-06-06"), "Last month": ("2030-05-01", None)}),
]  # fmt: skip

NOT_YET: list[tuple[str, Dates, str]] = [
    ("On the third day of the siege, which began on 10 April, the water stopped.",
     {"the third day of the siege": day("2031-04-12"), "10 April": day("2031-04-10")},
     "days counted within an event"),
    ("The shaft was sealed at the turn of the year.",
     {"the turn of the year": ("2030-12-15", "2031-01-15")}, "no such pattern"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PUBLISHED)
def test_dates_of_a_text_with_its_day(text: str, expected: Dates, model: Language) -> None:
    assert expected == intervals(text, DAY_OF_PUBLICATION, model)


@pytest.mark.parametrize(("text", "expected"), NO_PRINTED_DAY)
def test_dates_of_a_text_without_its_day(text: str, expected: Dates, model: Language) -> None:
    assert expected == intervals(text, UNKNOWN, model)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, marks=pytest.mark.xfail(reason=why, strict=True))
        for text, expected, why in NOT_YET
    ],
)
def test_dates_that_are_not_read_yet(text: str, expected: Dates, model: Language) -> None:
    assert expected == intervals(text, DAY_OF_PUBLICATION, model)
