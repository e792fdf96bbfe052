"""What sentences say on status and law is set beside the data, and only what they say."""

from datetime import date

import pytest

from probanda.law.assertions import Checker, find_whens
from probanda.law.facts import load_facts

CHECKER = Checker(load_facts())
DAY = date(2025, 6, 1)


def outcomes(sentence: str, published: date | None = DAY) -> set[str]:
    """What became of each thing that the sentence says."""
    return {beside.outcome for beside in CHECKER.check(sentence, published)}


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Mongolia is a State Party to the Rome Statute.", "agrees"),
        ("Mongolia is not a member of the International Criminal Court.", "conflicts"),
        ("Kenya joined the court in 2005.", "agrees"),
        ("Kenya joined the court in 2009.", "conflicts"),
        ("Ivory Coast ratified the Rome Statute in February 2013.", "agrees"),  # a usual name
        ("Bosco Ntaganda was sentenced to 30 years.", "agrees"),
        ("Bosco Ntaganda was sentenced to twelve years.", "conflicts"),
        ("The Fourth Geneva Convention of 1948 protects them.", "conflicts"),
        ("Genocide is defined in Article 6 of the Rome Statute.", "agrees"),
        ("Neither Qatar nor Kuwait is a member of the court.", "agrees"),
        ("Russia, China and the US are not members of the International Criminal Court.", "agrees"),
        ("The International Criminal Court was established in 2002.", "agrees"),
        ("The International Criminal Court was founded in 1984.", "conflicts"),
        ("The 1948 Genocide Convention binds both.", "agrees"),
        ("The 1949 Genocide Convention binds both.", "conflicts"),
        ("Article 8(2)(z) of the Rome Statute forbids it.", "conflicts"),
        ("The International Criminal Court of Justice issued a ruling.", "conflicts"),
        ("Vladimir Putin was convicted by the International Criminal Court.", "conflicts"),
        ("The ICC issued arrest warrants for Orvin Dastak and Vladimir Putin.", "conflicts"),
        ("General Orvin Dastak is wanted by the ICC.", "conflicts"),  # no warrant bears the name
        ("The World Court issued a warrant for his arrest.", "conflicts"),  # tries no persons
        ("Kenya is the 99th State Party to the Rome Statute and joined in 2005.", "agrees"),
        ("The Rome Statute entered into force for Kenya on 1 June 2005.", "agrees"),
        ("The Rome Statute entered into force for Kenya on 1 May 2005.", "conflicts"),
        ("Qatar recognises the jurisdiction of the court.", "conflicts"),
        ("A withdrawal from the court takes effect two years after the notice.", "conflicts"),
        ("Germany, a non-member, ignored the court.", "conflicts"),
        ("France arrested Callixte Mbarushimana.", "agrees"),
        ("Belgium arrested Callixte Mbarushimana.", "conflicts"),
        ("The ICC warrant for Vladimir Putin is for crimes against humanity.", "conflicts"),
        ("Dominic Ongwen is wanted by the ICC for piracy.", "conflicts"),
        ("Judges upheld the conviction of Dominic Ongwen.", "agrees"),
        ("The Security Council referred Haiti to the International Criminal Court.", "conflicts"),
        ("The ICC, based in Vienna, is overworked.", "conflicts"),
    ],
)
def test_a_sentence_agrees_or_conflicts(sentence: str, outcome: str) -> None:
    assert {outcome} == outcomes(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Germain Katanga was convicted by the International Court of Justice.",
        "Judges overturned the acquittal of Mathieu Ngudjolo.",
        "The Russian president has been wanted by the ICC since May 2019.",
        "Ghana and Burundi sent the UN notice of leaving the ICC.",
        "Joseph Kony, sought by the ICC since 1999, may be in Darfur.",
    ],
)
def test_what_is_wrong_is_told_beside_what_is_right(sentence: str) -> None:
    assert {"agrees", "conflicts"} == outcomes(sentence)


def test_of_states_in_one_row_each_is_compared() -> None:
    said = "Neither Qatar nor Kenya is a member of the court."

    assert {"Qatar": "agrees", "Kenya": "conflicts"} == {
        beside.about: beside.outcome for beside in CHECKER.check(said, DAY)
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Mongolia may leave the International Criminal Court.",
        "The ICC prosecutor has requested warrants for Orvin Dastak.",
        "The ICC issued a warrant for an aide of Orvin Dastak.",
        "A court in Khartoum convicted Omar al-Bashir of corruption.",  # another court
        "If Kenya withdraws from the court, little changes.",
        "Parliament urged Qatar to join the International Criminal Court.",
        "Kenya ratified the Convention on Biological Diversity in 2009.",  # another treaty
        "Saddam Hussein was convicted in November 2006.",  # another bearer of the surname
        "Qatar joined the talks in 2009.",
        "Lawmakers in Kenya voted and ratified the Rome Statute in 2004.",  # not the depositary
        "Saif al-Islam Gaddafi was sentenced to 20 years by a domestic court.",
        "Mongolia is a landlocked country.",
        "",
    ],
)
def test_what_is_not_said_is_not_compared(sentence: str) -> None:
    assert set() == outcomes(sentence)


def test_each_of_two_persons_has_the_years_behind_the_own_name() -> None:
    said = "The ICC sentenced Alfred Yekatom to 15 years and Patrice-Edouard Ngaissona to 15 years."

    assert {"Alfred Yekatom": "agrees", "Patrice-Edouard Ngaïssona": "conflicts"} == {
        beside.about: beside.outcome for beside in CHECKER.check(said, date(2025, 8, 1))
    }


def test_a_surname_that_two_persons_bear_is_nobody_s() -> None:
    assert set() == outcomes("Gbagbo was acquitted by the ICC.")


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Burundi was a member of the court until October 2017.", "agrees"),
        ("The Philippines was a party to the Rome Statute in 2009.", "conflicts"),
        ("Burundi is a member of the International Criminal Court.", "conflicts"),
    ],
)
def test_what_a_state_was_is_read_on_its_day(sentence: str, outcome: str) -> None:
    assert {outcome} == outcomes(sentence)


def test_a_month_without_a_year_is_no_other_verb_s_year() -> None:
    said = "Dominic Ongwen was abducted in May 2001 and transferred to The Hague in January."

    assert "conflicts" not in outcomes(said)


def test_a_time_goes_with_the_verb_before_it() -> None:
    assert {"agrees"} == outcomes(
        "Russia signed the Rome Statute in 2000 but withdrew its signature in 2016."
    )


def test_a_clause_about_somebody_else_says_nothing_of_the_state() -> None:
    said = "Neither Qatar nor Kuwait are members of the court, but Kyiv accepted its jurisdiction."

    assert {"agrees"} == outcomes(said)


def test_a_status_is_read_on_the_day_of_publication() -> None:
    said = "Armenia is not a member of the International Criminal Court."

    assert {"agrees"} == outcomes(said, date(2023, 3, 1))
    assert {"conflicts"} == outcomes(said, date(2025, 3, 1))


def test_without_a_day_what_may_have_changed_is_no_conflict() -> None:
    assert {"not covered"} == outcomes("Armenia is not a member of the court.", None)
    assert {"conflicts"} == outcomes("Qatar is a member of the court.", None)


def test_beyond_the_data_a_status_is_not_covered() -> None:
    late = outcomes("Armenia is a member of the court.", date(2026, 11, 1))

    assert {"not covered"} == late


def test_the_data_stands_beside_what_is_said() -> None:
    [beside] = CHECKER.check("Kenya joined the court in 2009.", DAY)

    assert ("Kenya", "joined") == (beside.about, beside.said)
    assert "2005-06-01" in beside.data


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 17 March 2023", "2023-03-17", "2023-03-17"),
        ("on March 17, 2023", "2023-03-17", "2023-03-17"),
        ("in February 2024", "2024-02-01", "2024-02-29"),
        ("since 2006", "2006-01-01", "2006-12-31"),
    ],
)
def test_a_time_is_as_precise_as_printed(text: str, first: str, last: str) -> None:
    [when] = find_whens(text)

    assert (first, last) == (str(when.first), str(when.last))


def test_an_impossible_day_is_no_time() -> None:
    assert [] == list(find_whens("on 31 February 2023"))


@pytest.mark.parametrize(
    ("published", "sentence", "outcome"),
    [
        # a capital stands for its government, and not where it is a place
        (DAY, "Nairobi is not a member of the ICC.", "conflicts"),
        (DAY, "New Delhi ratified the Rome Statute in 2004.", "conflicts"),
        (DAY, "Since 2005 Kenya has been a State Party to the Rome Statute.", "agrees"),
        (DAY, "Since 2009 Kenya has been a State Party to the Rome Statute.", "conflicts"),
        (DAY, "Kenya and Uganda, neither of them a party to the Rome Statute, met.", "conflicts"),
        (DAY, "Burundi's departure from the ICC took effect on 27 October 2017.", "agrees"),
        (DAY, "Burundi's departure from the ICC took effect on 27 March 2017.", "conflicts"),
        (DAY, "Burundi was the second country to leave the ICC.", "conflicts"),
        (DAY, "Burundi has returned to the International Criminal Court.", "conflicts"),
        (DAY, "Judges found that India failed to comply with a request of the ICC.", "conflicts"),
        (DAY, "The ICC now counts on its members: States Parties have risen to 180.", "conflicts"),
        (date(2025, 4, 1), "Judges withdrew the warrant for Joseph Kony.", "conflicts"),
        (DAY, "Joseph Kony, who is still at large, would be tried.", "agrees"),
        (DAY, "Bosco Ntaganda is at large.", "conflicts"),
        (DAY, "Joseph Kony is in ICC custody.", "conflicts"),
        (DAY, "Austria surrendered Callixte Mbarushimana.", "conflicts"),
        (DAY, "The ICC found Bosco Ntaganda not guilty.", "conflicts"),
        (DAY, "Charges against Dominic Ongwen were thrown out in March 2016.", "conflicts"),
        (DAY, "Judges of the ICC committed Callixte Mbarushimana to trial.", "conflicts"),
        (DAY, "The case against Abdullah al-Senussi was declared inadmissible.", "agrees"),
        (DAY, "The ICC has accused Joseph Kony of the crime of aggression.", "conflicts"),
        (DAY, "Dominic Ongwen first appeared before the ICC on 3 May 2012.", "conflicts"),
        (DAY, "Pre-Trial Chamber VII of the ICC issued it.", "conflicts"),
        (DAY, "The Sixth Geneva Convention protects them.", "conflicts"),
        (DAY, "The ICC's founding treaty was adopted in 1988.", "conflicts"),
        (DAY, "The ICC opened an investigation into crimes in Norway.", "conflicts"),
    ],
)
def test_what_press_texts_say_in_further_ways(published: date, sentence: str, outcome: str) -> None:
    assert {outcome} == outcomes(sentence, published)


@pytest.mark.parametrize(
    ("published", "sentence"),
    [
        (DAY, "Members of the ICC met in New Delhi."),
        (DAY, "The Paris Agreement binds members of the court."),
        (DAY, "Nairobi said that some members of the court stayed away."),  # of others
        (DAY, "The African prosecutor withdrew a request for a warrant for Joseph Kony."),
        (DAY, "Uganda is set to become the first member of the ICC to try it."),
        (date(2005, 3, 1), "Nairobi ratified the Rome Statute this month."),  # deposit two weeks on
        (DAY, "Judges of the ICC authorised an investigation into crimes in Kenya since 2007."),
        (date(2019, 6, 1), "Malaysia's government reversed its accession to the Rome Statute."),
        (
            DAY,
            "A constitutional court cleared the way for Qatar's ratification of the Rome Statute.",
        ),
        (date(2005, 5, 31), "From tomorrow Kenya is a member of the International Criminal Court."),
        (DAY, "Dominic Ongwen was sentenced to 25 years and Bosco Ntaganda to 30."),
        (
            DAY,
            "Judges confirmed the charges against Dominic Ongwen and declined to confirm those against Callixte Mbarushimana.",
        ),
        (date(2012, 5, 1), "Dominic Ongwen, who may be in Uganda, would be tried."),
    ],
)
def test_what_is_only_near_a_statement_is_no_conflict(published: date, sentence: str) -> None:
    assert "conflicts" not in outcomes(sentence, published)
