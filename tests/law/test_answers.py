"""Answers that turn on one rule each, beside the questions of the evals."""

import pytest

from probanda.law.facts import load_facts
from probanda.law.questions import Law, Question

LAW = Law(load_facts())


@pytest.mark.parametrize(
    ("place", "day", "answer"),
    [
        ("GI", "2015-04-19", "no"),  # the extension reached Gibraltar the day after
        ("GI", "2015-04-20", "yes"),
        ("TK", "2020-01-01", "no"),  # New Zealand's membership does not reach Tokelau
        ("GG", "2020-01-01", "conditional"),  # not told by the data
        ("HK", "2020-01-01", "no"),
        ("AW", "2005-01-01", "yes"),
    ],
)
def test_membership_does_not_reach_every_territory(place: str, day: str, answer: str) -> None:
    asked = Question("jurisdiction", crime="7(1)(f)", place=place, date=day, trigger="proprio-motu")

    assert answer == LAW.answer(_of_a_non_party(asked)).answer


def _of_a_non_party(asked: Question) -> Question:
    return Question(
        asked.question,
        crime=asked.crime,
        place=asked.place,
        date=asked.date,
        trigger=asked.trigger,
        national="US",
    )


@pytest.mark.parametrize(
    ("state", "on", "answer"),
    [("HK", "2025-03-10", "no"), ("GI", "2025-03-01", "yes"), ("TK", "2025-03-01", "no")],
)
def test_a_duty_to_arrest_follows_the_territory(state: str, on: str, answer: str) -> None:
    found = LAW.answer(Question("arrest", person="Lvova-Belova", state=state, on=on))

    assert answer == found.answer


def test_occupied_territory_shows_who_disputes_it() -> None:
    asked = Question(
        "jurisdiction",
        crime="8(2)(b)(viii)",
        place="UA-43",
        date="2015-06-01",
        national="RU",
        trigger="ICC-01/22",
    )
    found = LAW.answer(asked)

    assert "yes" == found.answer
    assert "Whose territory" in found.disputes[0].issue


def test_beyond_the_data_nobody_is_said_to_be_no_party() -> None:
    asked = Question(
        "jurisdiction", crime="6(a)", place="US", date="2026-11-01", national="US", trigger="none"
    )

    assert "unknown" == LAW.answer(asked).answer


def test_a_state_that_must_not_arrest_may() -> None:
    found = LAW.answer(Question("arrest", person="Putin", state="KZ", on="2024-11-27"))

    [permission] = [layer for layer in found.layers if layer.name == "permission"]
    assert "no" == found.answer
    assert "may arrest" in permission.text


def test_offences_against_the_administration_of_justice_need_no_state() -> None:
    asked = Question("jurisdiction", crime="70(1)(c)", place="US", date="2013-05-01", national="US")

    assert "yes" == LAW.answer(asked).answer


def test_of_several_court_cases_the_strongest_duty_answers() -> None:
    """Acquitted in one, sought for an offence against the administration of justice in the other."""
    asked = Question("arrest", person="Jean-Pierre Bemba", state="BE", on="2008-06-01")

    assert "yes" == LAW.answer(asked).answer


def test_a_dispute_shows_only_rulings_of_the_time() -> None:
    asked = Question("arrest", person="Omar al-Bashir", state="KE", on="2012-01-15")
    then = LAW.answer(
        Question("arrest", person=asked.person, state="KE", on=asked.on, known_on="2012-01-15")
    )
    now = LAW.answer(asked)

    assert 1 == len(then.disputes[0].decided) < len(now.disputes[0].decided)


@pytest.mark.parametrize(
    ("known_on", "disputed"),
    [("2020-06-01", False), ("2022-06-01", True)],  # the declaration is of 2021
)
def test_what_was_wholly_done_in_myanmar_is_outside_the_situation(
    known_on: str, disputed: bool
) -> None:
    """The chambers' decisions rest on what was completed in Bangladesh; the declaration is shown."""
    asked = Question(
        "jurisdiction",
        crime="7(1)(f)",
        place="MM",
        date="2018-02-01",
        national="MM",
        trigger="ICC-01/19",
        known_on=known_on,
    )
    found = LAW.answer(asked)

    assert "no" == found.answer
    assert disputed == bool(found.disputes)


def test_aggression_names_the_steps_that_only_it_needs() -> None:
    asked = Question(
        "jurisdiction",
        crime="8 bis",
        place="PL",
        national="DE",
        date="2021-05-01",
        trigger="state-referral",
    )

    assert any("15 bis(6)" in said for said in LAW.answer(asked).assumptions)


def test_the_declaration_for_myanmar_decides_where_no_situation_is_named() -> None:
    asked = Question(
        "jurisdiction", crime="7(1)(f)", place="MM", date="2018-02-01", trigger="state-referral"
    )

    assert "conditional" == LAW.answer(asked).answer


@pytest.mark.parametrize(
    ("crime", "place", "national", "day", "answer", "disputed"),
    [
        ("8(2)(e)(xiii)", "DE", "AT", "2016-01-01", "yes", False),  # both had accepted
        ("8(2)(e)(xiii)", "DE", "AT", "2014-07-01", "no", False),  # Austria a year after deposit
        ("8(2)(e)(xiii)", "DE", "US", "2016-01-01", "conditional", True),  # a non-party's national
        ("8(2)(e)(xiii)", "DE", "GR", "2016-01-01", "conditional", False),  # not known to us
        ("8(2)(e)(xix)", "DE", "DE", "2019-12-05", "no", False),  # not yet adopted
    ],
)
def test_an_added_crime_binds_who_accepted_it(
    crime: str, place: str, national: str, day: str, answer: str, disputed: bool
) -> None:
    asked = Question(
        "jurisdiction",
        crime=crime,
        place=place,
        national=national,
        date=day,
        trigger="state-referral",
    )
    found = LAW.answer(asked)

    assert answer == found.answer
    assert "121(5)" in found.articles
    assert disputed == bool(found.disputes)


@pytest.mark.parametrize(
    ("place", "day", "answer"),
    [
        ("ME", "2005-05-01", "yes"),  # a part of Serbia and Montenegro, a Party
        ("SS", "2010-05-01", "no"),  # a part of Sudan, none
        ("IO", "2015-05-01", "conditional"),  # claimed by Mauritius, a Party
        ("IO", "2001-05-01", "no"),
        ("Crimea", "2015-05-01", "yes"),
    ],
)
def test_whose_territory_a_place_is_decides(place: str, day: str, answer: str) -> None:
    asked = Question(
        "jurisdiction",
        crime="7(1)(a)",
        place=place,
        national="US",
        date=day,
        trigger="state-referral",
    )

    assert answer == LAW.answer(asked).answer


def test_a_situation_linked_to_parties_alone_does_not_reach_a_state_that_accepted() -> None:
    asked = Question(
        "jurisdiction",
        crime="7(1)(f)",
        place="UA",
        date="2016-02-01",
        national="US",
        trigger="ICC-02/17",
    )

    assert "no" == LAW.answer(asked).answer


def test_whether_a_sealed_warrant_was_sent_is_not_taken_as_given() -> None:
    sealed = LAW.answer(Question("arrest", person="Iyad Ag Ghaly", state="NE", on="2020-01-01"))
    public = LAW.answer(Question("arrest", person="Iyad Ag Ghaly", state="NE", on="2025-01-01"))

    assert "conditional" == sealed.answer
    assert not any("The Court sent" in said for said in sealed.assumptions)
    assert any("The Court sent" in said for said in public.assumptions)


def test_an_acquittal_is_why_nobody_is_to_be_arrested() -> None:
    found = LAW.answer(Question("arrest", person="Laurent Gbagbo", state="IT", on="2022-01-01"))

    assert "no" == found.answer
    assert "acquitted" in found.reason
    assert "81(3)(c)" in found.articles


def test_a_withdrawal_notified_after_the_day_weakens_nothing() -> None:
    before = LAW.answer(Question("arrest", person="Joseph Kony", state="ML", on="2020-01-01"))
    after = LAW.answer(Question("arrest", person="Joseph Kony", state="ML", on="2026-08-01"))

    assert not any("withdrawal" in said for said in before.assumptions)
    assert any("withdrawal" in said for said in after.assumptions)


def test_a_party_that_gave_notice_is_bound_until_it_takes_effect() -> None:
    act = Question(
        "jurisdiction",
        crime="7(1)(f)",
        place="VE",
        date="2026-08-01",
        national="VE",
        trigger="ICC-02/18",
    )
    stay = Question("arrest", person="Joseph Kony", state="BI", on="2017-01-01")

    for found in map(LAW.answer, (act, stay)):
        assert "yes" == found.answer
        assert "127(1)" in found.articles
        assert "takes effect only on" in found.reason


def test_a_declaration_that_was_not_acted_upon_leaves_the_day_of_joining() -> None:
    asked = Question(
        "jurisdiction",
        crime="8(2)(b)(iv)",
        place="PS",
        date="2009-01-10",
        national="US",
        trigger="ICC-01/18",
    )

    found = LAW.answer(asked)
    assert "no" == found.answer
    assert {"11(2)", "12(3)"} <= set(found.articles)
    assert "joined only on 2015-04-01" in found.reason


def test_a_weak_declaration_is_not_told_where_another_state_gives_jurisdiction() -> None:
    asked = Question(
        "jurisdiction",
        crime="7(1)(d)",
        place="MM",
        also_place="BD",
        date="2017-10-01",
        national="MM",
        trigger="ICC-01/19",
    )

    assert not any("declaration" in said for said in LAW.answer(asked).assumptions)


def test_a_signature_is_told_only_once_it_was_made() -> None:
    asked = Question(
        "jurisdiction", crime="7(1)(a)", place="RU", date="2010-01-01", known_on="1999-01-01"
    )

    assert not any("signed" in layer.text for layer in LAW.answer(asked).layers)


def test_a_council_referral_as_a_ground_against_immunity_is_shown() -> None:
    found = LAW.answer(Question("arrest", person="Al-Bashir", state="ZA", on="2015-06-14"))

    assert any(
        "puts the State in the place of a Party" in p.position for p in found.disputes[0].positions
    )


def test_a_reason_says_nothing_twice() -> None:
    asked = Question(
        "jurisdiction",
        crime="7(1)(a)",
        place="UA",
        date="2013-11-20",
        national="UA",
        trigger="ICC-01/22",
    )

    assert 1 == LAW.answer(asked).reason.count("Ukraine joined only on")
