"""Dates of the kinds that press texts hold: all of a sentence, and nothing else."""

import pytest
from spacy.language import Language

from tests.analysis.published import UNKNOWN, intervals, on

Interval = tuple[str | None, str | None]
DAY_OF_PUBLICATION = on("2031-05-14")  # a Wednesday


def whole(day: str) -> Interval:
    """One day."""
    return day, day


SENTENCES: list[tuple[str, dict[str, Interval]]] = [
    ("The convoy left in early May.", {"early May": ("2031-05-01", "2031-05-14")}),
    ("It was destroyed in mid-2022.", {"mid-2022": ("2022-05-01", "2022-08-31")}),
    ("They were taken on the night of 3 to 4 May.", {"3 to 4 May": ("2031-05-03", "2031-05-04")}),
    ("The shelling went on between March and May.",
     {"March and May": ("2031-03-01", "2031-05-31")}),
    ("The village has been without water for three weeks.", {}),
    ("He has been in hiding since Sunday.", {"Sunday": whole("2031-05-11")}),
    ("The owner must answer within 30 days.", {}),
    ("Investigators are examining the strike on Tuesday.", {"Tuesday": whole("2031-05-13")}),
    ("A board is looking into the raid on Tuesday.", {"Tuesday": whole("2031-05-13")}),
    ("Police are looking into the fire on Tuesday.", {"Tuesday": whole("2031-05-13")}),
    ("The union mourns the victims of the attack on Sunday at the quay on Saturday.",
     {"Sunday": whole("2031-05-11"), "Saturday": ("2031-05-10", "2031-05-17")}),
    ("Police are investigating the threat of an attack on Tuesday.",
     {"Tuesday": ("2031-05-13", "2031-05-20")}),
    ("Rebels are planning the raid on Tuesday.", {"Tuesday": whole("2031-05-20")}),
    ("The council examines the shelling on Tuesday.", {"Tuesday": ("2031-05-13", "2031-05-20")}),
    ("The union is preparing the strike on Tuesday.", {"Tuesday": ("2031-05-13", "2031-05-20")}),
    ("Until the beginning of April.", {"the beginning of April": ("2031-04-01", "2031-04-10")}),
    ("His father disappeared a decade ago.", {"a decade ago": ("2016-05-01", "2026-05-31")}),
    ("“We will bury him tomorrow,” his mother said on Tuesday.",
     {"tomorrow": whole("2031-05-14"), "Tuesday": whole("2031-05-13")}),
    ("“They came yesterday and took the boy,” his mother said.",
     {"yesterday": ("2031-05-12", "2031-05-13")}),
    ("The trial opens at the end of next month.",
     {"the end of next month": ("2031-06-15", "2031-06-30")}),
    ("By Friday at least 40 homes had burnt.", {"Friday": whole("2031-05-09")}),
    ("In two years’ time the plant will close.", {"In two years’ time": ("2032-11-01", "2033-12-31")}),
    ("They buried him a week later.", {"a week later": (None, "2031-05-14")}),
    ("On the morning of March 8 the guards opened the gates.", {"March 8": whole("2031-03-08")}),
    ("She last saw them in January 2029, when the camp opened.",
     {"January 2029": ("2029-01-01", "2029-01-31")}),
    ("The law of 5 March 1998 is still in force.", {"5 March 1998": whole("1998-03-05")}),
    ("He fled last summer and came back this spring.",
     {"last summer": ("2030-06-01", "2030-08-31"), "this spring": ("2031-03-01", "2031-05-31")}),
    ("Police arrested him late on Monday.", {"Monday": whole("2031-05-12")}),
    ("The ministry had until midnight on Thursday to answer.",
     {"Thursday": ("2031-05-08", "2031-05-15")}),
    ("At 16:30 UTC today the siren sounded.", {"today": whole("2031-05-14")}),
    ("A 2027 report named him.", {"2027": ("2027", "2027")}),
    ("About 2030 people signed.", {}),
    ("He was 12 years old and spent 15 minutes under the rubble.", {}),
    ("Every Friday she waits at the gate.", {}),
    ("The first two weeks of April were the worst.",
     {"The first two weeks of April": ("2031-04-01", "2031-04-14")}),
    ("The men were held from 24 February until the end of March.",
     {"24 February until the end of March": ("2031-02-24", "2031-03-31")}),
    ("The judge will rule in the coming days.", {"the coming days": ("2031-05-14", "2031-05-21")}),
    ("Over the weekend, two more bodies were found.",
     {"the weekend": ("2031-05-10", "2031-05-11")}),
    ("At the end of last year he was freed.",
     {"the end of last year": ("2030-12-01", "2030-12-31")}),
]  # fmt: skip

MORE: list[tuple[str, dict[str, Interval]]] = [
    ("The decree was signed on October, 4, 2030.", {"October, 4, 2030": whole("2030-10-04")}),
    ("On Thursday (May 8) the court sat.", {"Thursday (May 8": whole("2031-05-08")}),
    ("In May of the last year the mine opened.",
     {"May of the last year": ("2030-05-01", "2030-05-31")}),
    ("Prices rose at the beginning of the current year.",
     {"the beginning of the current year": ("2031-01-01", "2031-01-31")}),
    ("In the past fortnight three wards closed.",
     {"the past fortnight": ("2031-04-30", "2031-05-14")}),
    ("The roof fell two nights ago.", {"two nights ago": whole("2031-05-12")}),
    ("The register covers the years 2024 through 2026.", {"2024 through 2026": ("2024", "2026")}),
    ("Two weeks into April the line broke.", {"April": ("2031-04-01", "2031-04-30")}),
    ("She fled in May 2029 and came back two years later.",
     {"May 2029": ("2029-05-01", "2029-05-31"), "two years later": ("2031-05-01", "2031-05-31")}),
    ("The two were last seen on the eve of the vote, 7 June 2030.",
     {"7 June 2030": whole("2030-06-07")}),
    ("They crossed the river on the night of May 3.", {"May 3": whole("2031-05-03")}),
    ("The commission is to report by the end of the year.",
     {"the end of the year": ("2031-12-01", "2031-12-31")}),
    ("In the 48 hours before the vote, three editors were arrested.",
     {"48 hours before": (None, "2031-05-14")}),
    ("Earlier on Wednesday, the governor had denied it.", {"Wednesday": whole("2031-05-14")}),
    ("He has not been seen since last Tuesday.", {"last Tuesday": ("2031-05-06", "2031-05-13")}),
    ("Nearly a decade ago the same firm was fined.",
     {"Nearly a decade ago": ("2021-05-14", "2031-05-14")}),
    ("The treaty will enter into force on 1 January next year.",
     {"1 January next year": whole("2032-01-01")}),
    ("In the spring of 2028 he was moved to Ward 7.",
     {"spring of 2028": ("2028-03-01", "2028-05-31")}),
    ("The drought of the 1980s killed thousands.", {"the 1980s": ("1980", "1989")}),
    ("Prices rose in April compared with March.",
     {"April": ("2031-04-01", "2031-04-30"), "March": ("2031-03-01", "2031-03-31")}),
    ("Between 2014 and 2016 he ran the prison.", {"2014 and 2016": ("2014", "2016")}),
    ("The strike of 12 March, the third that week, hit a clinic.",
     {"12 March": whole("2031-03-12"), "that week": ("2031-03-10", "2031-03-16")}),
    ("“I saw my son on Sunday for the last time,” she said on 2 April.",
     {"Sunday": whole("2031-03-30"), "2 April": whole("2031-04-02")}),
    ("The witness told the court that the men had come the day before.",
     {"the day before": (None, "2031-05-14")}),
    ("It was the first such attack in three years.", {}),
    ("They will vote in three weeks.", {"in three weeks": ("2031-06-01", "2031-06-08")}),
    ("The mine closed 15 years ago this month.",
     {"15 years ago this month": ("2016-05-01", "2016-05-31")}),
    ("The May 2030 ceasefire broke down in June.",
     {"May 2030": ("2030-05-01", "2030-05-31"), "June": ("2030-06-01", "2030-06-30")}),
    ("Next month marks ten years since the massacre.", {"Next month": ("2031-06-01", "2031-06-30")}),
    ("It happened on Christmas Day.", {"Christmas Day": whole("2030-12-25")}),
    ("The Tuesday Group met on Black Friday.", {}),
    ("Their lawyers spoke to The Sunday Post on Tuesday afternoon.",
     {"Tuesday afternoon": whole("2031-05-13")}),
    ("The 2003 Prisons Act was amended in 2010 and again in 2019.",
     {"2010": ("2010", "2010"), "2019": ("2019", "2019")}),
    ("He was jailed for 12 years in absentia in November.",
     {"November": ("2030-11-01", "2030-11-30")}),
    ("Two days earlier, on 9 May, a drone had struck.",
     {"Two days earlier": whole("2031-05-09"), "9 May": whole("2031-05-09")}),
    ("The shelling has not stopped for a single day this week.",
     {"this week": ("2031-05-12", "2031-05-18")}),
    ("A day after the strike on 6 May, the school reopened.",
     {"A day after": whole("2031-05-07"), "6 May": whole("2031-05-06")}),
    # a night is named after the day that it leads into
    ("They were taken in the night to 12 May 2031.",
     {"12 May 2031": ("2031-05-11", "2031-05-12")}),
    # a deed that is known, and a meeting that may be over or not
    ("The ombudsman’s denial on Monday that anyone was hurt does not stand up.", {"Monday": whole("2031-05-12")}),
    ("The ombudsman’s meeting on Monday with the families does not matter.",
     {"Monday": ("2031-05-12", "2031-05-19")}),
    ("On Tuesday, the witness called B-4 testified in closed session.",
     {"Tuesday": whole("2031-05-13")}),
    ("The siege lasts already 20 months.", {"already 20 months": ("2029-09-01", "2031-05-14")}),
    ("The siege was already two weeks old.", {}),
    ("He was seized on 9 May and released on the 11th.",
     {"9 May": whole("2031-05-09"), "the 11th": whole("2031-05-11")}),
    ("They were held on the 4th floor.", {}),
    # paragraphs: what opens one goes on from the day of the one above
    ("The dam burst on 9 May.\nThe removals began the next day.",
     {"9 May": whole("2031-05-09"), "the next day": whole("2031-05-10")}),
    ("The court sat on 9 May.\nThe clerk had no list.\nIn a ruling made public the same day, it "
     "freed him.", {"9 May": whole("2031-05-09"), "the same day": whole("2031-05-09")}),
    # from which of two days, or from which undated event, is not told
    ("The dam burst on 9 May and on 11 May the road gave way.\nThe removals began the next day.",
     {"9 May": whole("2031-05-09"), "11 May": whole("2031-05-11"),
      "the next day": (None, "2031-05-14")}),
    ("The dam burst on 9 May; on 7 May the alarm had failed.\nThe removals began the next day.",
     {"9 May": whole("2031-05-09"), "7 May": whole("2031-05-07"),
      "the next day": (None, "2031-05-14")}),
    ("The dam burst on 9 May.\nThe mayor was seized by soldiers and left the next day.",
     {"9 May": whole("2031-05-09"), "the next day": (None, "2031-05-14")}),
    # a report that was put out a day earlier is not counted from the attack that it tells of
    ("The mission found no weapons, its head said on Monday.\nIn the attack of 9 April, according to "
     "a report which the group published a day earlier, 61 people died.",
     {"Monday": whole("2031-05-12"), "9 April": whole("2031-04-09"),
      "a day earlier": whole("2031-05-11")}),
    ("He was seized in late 2029 and released two months later.",
     {"late 2029": ("2029-09-01", "2029-12-31"), "two months later": (None, "2031-05-14")}),
]  # fmt: skip


def is_inside(mine: Interval, widest: Interval) -> bool:
    """Bounds where the words bound, none where they do not."""
    return all((m is None) == (w is None) for m, w in zip(mine, widest, strict=True)) and not (
        (mine[0] is not None and widest[0] is not None and mine[0] < widest[0])
        or (mine[1] is not None and widest[1] is not None and mine[1] > widest[1])
    )


@pytest.mark.parametrize(("text", "expected"), [*SENTENCES, *MORE])
def test_all_dates_of_a_sentence_inside_what_its_words_allow(
    text: str, expected: dict[str, Interval], model: Language
) -> None:
    found = intervals(text, DAY_OF_PUBLICATION, model)
    assert expected.keys() == found.keys()
    for printed, interval in found.items():
        assert is_inside(interval, expected[printed]), (printed, interval)


def test_a_weekday_without_a_day_of_publication_is_open(model: Language) -> None:
    assert intervals("On Friday the court met.", UNKNOWN, model) == {"Friday": (None, None)}


def test_a_day_of_the_month_alone(model: Language) -> None:
    found = intervals("He is to be sentenced on the 21st.", DAY_OF_PUBLICATION, model)
    assert found == {"the 21st": whole("2031-05-21")}


def test_a_text_without_its_own_day_is_later_than_the_days_it_tells_of(model: Language) -> None:
    text = (
        "On 8 April 2031 the station was hit.\nOn 19 May a group published the names of the "
        "dead.\nLast month the prosecutor named two officers."
    )
    found = intervals(text, UNKNOWN, model)
    # the report is not of May 2030: nobody leaves out the year of a day that is nearly a year old
    assert found["19 May"] == ("2031-05-19", None)
    assert found["Last month"] == ("2031-04-01", None)
