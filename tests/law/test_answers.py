"""Answers that turn on one rule each, beside the questions of the evals."""

import pytest

from tests.law.asking import ask_arrest, ask_jurisdiction


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
    assert answer == ask_jurisdiction("7(1)(f)", place, day, "US", trigger="proprio-motu").answer


@pytest.mark.parametrize(
    ("state", "on", "answer"),
    [("HK", "2025-03-10", "no"), ("GI", "2025-03-01", "yes"), ("TK", "2025-03-01", "no")],
)
def test_a_duty_to_arrest_follows_the_territory(state: str, on: str, answer: str) -> None:
    found = ask_arrest("Lvova-Belova", state, on)

    assert answer == found.answer


def test_occupied_territory_shows_who_disputes_it() -> None:
    found = ask_jurisdiction("8(2)(b)(viii)", "UA-43", "2015-06-01", "RU", trigger="ICC-01/22")

    assert "yes" == found.answer
    assert "Whose territory" in found.disputes[0].issue


def test_beyond_the_data_nobody_is_said_to_be_no_party() -> None:
    found = ask_jurisdiction("6(a)", "US", "2026-11-01", "US", trigger="none")

    assert "unknown" == found.answer


def test_a_state_that_must_not_arrest_may() -> None:
    found = ask_arrest("Putin", "KZ", "2024-11-27")

    [permission] = [layer for layer in found.layers if layer.name == "permission"]
    assert "no" == found.answer
    assert "may arrest" in permission.text


def test_offences_against_the_administration_of_justice_need_no_state() -> None:
    found = ask_jurisdiction("70(1)(c)", "US", "2013-05-01", "US", trigger=None)

    assert "yes" == found.answer


def test_of_several_court_cases_the_strongest_duty_answers() -> None:
    """Acquitted in one, sought for an offence against the administration of justice in the other."""
    found = ask_arrest("Jean-Pierre Bemba", "BE", "2008-06-01")

    assert "yes" == found.answer


def test_a_dispute_shows_only_rulings_of_the_time() -> None:
    then = ask_arrest("Omar al-Bashir", "KE", "2012-01-15", known_on="2012-01-15")
    now = ask_arrest("Omar al-Bashir", "KE", "2012-01-15")

    assert 1 == len(then.disputes[0].decided) < len(now.disputes[0].decided)


@pytest.mark.parametrize(
    ("known_on", "disputed"),
    [("2020-06-01", False), ("2022-06-01", True)],  # the declaration is of 2021
)
def test_what_was_wholly_done_in_myanmar_is_outside_the_situation(
    known_on: str, disputed: bool
) -> None:
    """The chambers' decisions rest on what was completed in Bangladesh; the declaration is shown."""
    found = ask_jurisdiction(
        "7(1)(f)", "MM", "2018-02-01", "MM", trigger="ICC-01/19", known_on=known_on
    )

    assert "no" == found.answer
    assert disputed == bool(found.disputes)


def test_aggression_names_the_steps_that_only_it_needs() -> None:
    found = ask_jurisdiction("8 bis", "PL", "2021-05-01", "DE")

    assert any("15 bis(6)" in said for said in found.assumptions)


def test_the_declaration_for_myanmar_decides_where_no_situation_is_named() -> None:
    found = ask_jurisdiction("7(1)(f)", "MM", "2018-02-01")

    assert "conditional" == found.answer


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
    found = ask_jurisdiction(crime, place, day, national)

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
    found = ask_jurisdiction("7(1)(a)", place, day, "US")

    assert answer == found.answer


def test_a_situation_linked_to_parties_alone_does_not_reach_a_state_that_accepted() -> None:
    found = ask_jurisdiction("7(1)(f)", "UA", "2016-02-01", "US", trigger="ICC-02/17")

    assert "no" == found.answer


def test_whether_a_sealed_warrant_was_sent_is_not_taken_as_given() -> None:
    sealed = ask_arrest("Iyad Ag Ghaly", "NE", "2020-01-01")
    public = ask_arrest("Iyad Ag Ghaly", "NE", "2025-01-01")

    assert "conditional" == sealed.answer
    assert not any("The Court sent" in said for said in sealed.assumptions)
    assert any("The Court sent" in said for said in public.assumptions)


def test_an_acquittal_is_why_nobody_is_to_be_arrested() -> None:
    found = ask_arrest("Laurent Gbagbo", "IT", "2022-01-01")

    assert "no" == found.answer
    assert "acquitted" in found.reason
    assert "81(3)(c)" in found.articles


def test_a_withdrawal_notified_after_the_day_weakens_nothing() -> None:
    before = ask_arrest("Joseph Kony", "ML", "2020-01-01")
    after = ask_arrest("Joseph Kony", "ML", "2026-08-01")

    assert not any("withdrawal" in said for said in before.assumptions)
    assert any("withdrawal" in said for said in after.assumptions)


def test_a_party_that_gave_notice_is_bound_until_it_takes_effect() -> None:
    act = ask_jurisdiction("7(1)(f)", "VE", "2026-08-01", "VE", trigger="ICC-02/18")
    stay = ask_arrest("Joseph Kony", "BI", "2017-01-01")

    for found in (act, stay):
        assert "yes" == found.answer
        assert "127(1)" in found.articles
        assert "takes effect only on" in found.reason


def test_a_declaration_that_was_not_acted_upon_leaves_the_day_of_joining() -> None:
    found = ask_jurisdiction("8(2)(b)(iv)", "PS", "2009-01-10", "US", trigger="ICC-01/18")

    assert "no" == found.answer
    assert {"11(2)", "12(3)"} <= set(found.articles)
    assert "joined only on 2015-04-01" in found.reason


def test_a_weak_declaration_is_not_told_where_another_state_gives_jurisdiction() -> None:
    found = ask_jurisdiction(
        "7(1)(d)", "MM", "2017-10-01", "MM", also_place="BD", trigger="ICC-01/19"
    )

    assert not any("declaration" in said for said in found.assumptions)


def test_a_signature_is_told_only_once_it_was_made() -> None:
    found = ask_jurisdiction("7(1)(a)", "RU", "2010-01-01", known_on="1999-01-01", trigger=None)

    assert not any("signed" in layer.text for layer in found.layers)


def test_a_council_referral_as_a_ground_against_immunity_is_shown() -> None:
    found = ask_arrest("Al-Bashir", "ZA", "2015-06-14")

    assert any(
        "puts the State in the place of a Party" in p.position for p in found.disputes[0].positions
    )


def test_a_reason_says_nothing_twice() -> None:
    found = ask_jurisdiction("7(1)(a)", "UA", "2013-11-20", "UA", trigger="ICC-01/22")

    assert 1 == found.reason.count("Ukraine joined only on")


@pytest.mark.parametrize(
    ("crime", "place", "national", "trigger"),
    [
        ("7(1)(a)", "KE", "KE", "state-referral"),
        ("7(1)(a)", "SD-DN", "SD", "ICC-02/05"),
        ("8 bis", "PL", "DE", "state-referral"),
        ("8(2)(b)(i)", "QA", "QA", None),
    ],
)
def test_an_answer_has_every_layer(
    crime: str, place: str, national: str, trigger: str | None
) -> None:
    found = ask_jurisdiction(crime, place, "2021-05-01", national, trigger=trigger)

    asked = {"subject matter", "time", "territory", "person", "trigger", "exclusions"}
    assert asked <= {layer.name for layer in found.layers}


def test_what_article_124_takes_out_is_named_among_the_exclusions() -> None:
    found = ask_jurisdiction("8(2)(e)(i)", "CO", "2008-05-01", "CO")

    (exclusions,) = [layer for layer in found.layers if layer.name == "exclusions"]
    assert "no" == found.answer
    assert ("124",) == exclusions.articles


@pytest.mark.parametrize(
    ("crime", "day", "told"),
    [
        ("7(1)(i)", "2017-11-05", True),  # a person may have disappeared before that day
        ("7(1)(a)", "2017-11-05", False),
        ("7(1)", "2017-11-05", False),  # not each of them goes on
        ("7(1)(i)", "2016-11-05", False),  # the Court may hear it
    ],
)
def test_a_crime_that_may_go_on_is_taken_as_done_on_its_day(
    crime: str, day: str, told: bool
) -> None:
    found = ask_jurisdiction(crime, "BI", day, "BI", trigger="ICC-01/17")

    assert told == any("may go on" in said for said in found.assumptions)
