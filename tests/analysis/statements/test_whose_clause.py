"""Whose a clause is, where the words beside it belong to somebody else."""

import pytest
from spacy.language import Language

from tests.analysis.statements import attributions, said, statements, words


def test_a_source_behind_a_semicolon_is_that_of_what_follows(model: Language) -> None:
    text = (
        "We have read letters of 12 prisoners; according to Dr Olga Hart, a physician who treated"
        " them, at least nine describe beatings."
    )
    assert said(text, model) == [("Olga Hart", "at least nine describe beatings")]


@pytest.mark.parametrize(
    ("aside", "who"),
    [
        ("which Ms Falk's staff called “a shameless lie”", "Ms Falk's staff"),
        ("which the navy dismissed as “a fairy tale”", "the navy"),
    ],
)
def test_whoever_calls_an_accusation_a_lie_in_an_aside_denies_it(
    aside: str, who: str, model: Language
) -> None:
    text = f"Petr Olm accused the admiral of ordering the raid, {aside}."
    found = {s.speaker_name: s for s in statements(text, model)}

    assert {name: (s.polarity, s.within) for name, s in found.items()} == {
        "Petr Olm": ("asserts", None),
        who: ("denies", None),
    }
    assert {words(text, s) for s in found.values()} == {"the admiral of ordering the raid"}


def test_whoever_cites_others_between_subject_and_verb_says_it(model: Language) -> None:
    text = "Open Rivers, quoting three drivers, says that 14 trucks were burned at the mill."
    assert said(text, model) == [("Open Rivers", "that 14 trucks were burned at the mill")]


def test_what_was_never_written_is_not_what_the_aside_reports(model: Language) -> None:
    text = "We did not claim, as Orbis has reported, that the navy had used mines."
    found = attributions(text, model)

    assert not found.statements
    assert [(s.polarity, words(text, s)) for s in found.ascriptions] == [
        ("asserts", "that the navy had used mines")
    ]


def test_a_day_is_not_what_is_reported(model: Language) -> None:
    text = "Orbis reported on Tuesday, citing two sailors. The mine was shut."
    assert said(text, model) == []


def test_nothing_stands_within_itself(model: Language) -> None:
    text = "“I met him at the mill. He said: ‘Leave no one,’” said Ana Velm, a baker and our treasurer."
    found = statements(text, model)

    inner = {s.id: s.within for s in found}
    for start in inner:
        above = inner[start]
        for _ in inner:
            above = inner[above] if above else None
        assert above is None
    assert [words(text, s) for s in found if s.within] == ["Leave no one,"]


def test_where_something_happened_is_not_where_it_was_said(model: Language) -> None:
    text = (
        "The ministry confirmed that a balloon had been in the air but denied that it had dropped"
        " leaflets."
    )
    assert {s.medium for s in statements(text, model)} == {None}


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Otto Hale was released by a court in Drenova", "Lark Press"),
        ("The mine was shut by order of a court in Brasen", "Mirror Press"),
    ],
)
def test_where_it_happened_is_no_part_of_who_reports_it(
    told: str, who: str, model: Language
) -> None:
    assert said(f"{told}, {who} reported on Monday.", model) == [(who, told)]


@pytest.mark.parametrize(
    "text",
    [
        "Olga Krantz called the pact “a farce”, Petr Hale “a gift to everyone”.",
        "Olga Krantz called the trial “a farce”, the judge “a coward”.",
        "Olga Krantz called the trial “a farce”, and the judge “biased”.",
    ],
)
def test_whoever_is_called_something_behind_another_thing_does_not_call_it_so(
    text: str, model: Language
) -> None:
    assert {"Olga Krantz"} == {who for who, _ in said(text, model)}


def test_no_verb_is_left_out_before_a_second_thing(model: Language) -> None:
    text = "Olga Krantz called the pact “a farce”, the new law “a gift to everyone”."
    assert [who for who, _ in said(text, model)] == ["Olga Krantz"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orbis reported on Monday, citing two sailors, that the ferry had been hit.",
            [("Orbis", "that the ferry had been hit")],
        ),
        (
            "Orbis said on Friday, quoting a sailor, that the ferry had sunk.",
            [("Orbis", "that the ferry had sunk")],
        ),
        (
            "The panel held by three votes to two that the admiral was not entitled to a pension.",
            [("The panel", "that the admiral was not entitled to a pension")],
        ),
        ("The man who gave the order to burn 40 houses is free.", []),
    ],
)
def test_what_stands_between_a_verb_and_what_it_tells(
    text: str, expected: list[tuple[str, str]], model: Language
) -> None:
    assert said(text, model) == expected


@pytest.mark.parametrize(
    ("beside", "translated"),
    [
        (", in a translation by the Lark agency", True),
        (" through an interpreter", True),
        (" in a letter about a translation", False),
    ],
)
def test_words_that_were_told_to_be_translated(
    beside: str, translated: bool, model: Language
) -> None:
    text = f"“The pact is void,” Olga Hart said{beside}."
    assert [s.as_translated for s in statements(text, model)] == [translated]


def test_a_poet_who_is_translated_may_speak_for_herself(model: Language) -> None:
    text = "The poet Olga Hart, translated into 40 languages, said: “The pact is void.”"
    assert [s.as_translated for s in statements(text, model)] == [False]


def test_a_quotation_that_ends_with_a_quoted_order_goes_on(model: Language) -> None:
    text = "“They were lying in the yard,” Ana Velm said. “The major shouted: ‘Burn it.’”"
    assert said(text, model) == [
        ("Ana Velm", "They were lying in the yard,"),
        ("Ana Velm", "The major shouted: ‘Burn it.’"),
    ]


def test_the_court_is_the_one_that_decides_and_not_the_one_overturned(model: Language) -> None:
    text = (
        "The Court of Appeal of Belvara ruled on Monday that Otto Hale may be tried, overturning a"
        " decision of the District Court which had set him free.\n"
        "The court did not say whether Hale is guilty. It said only that there was enough evidence."
    )
    assert said(text, model)[-1] == (
        "Court of Appeal of Belvara",
        "only that there was enough evidence",
    )


@pytest.mark.parametrize(
    "told",
    [
        "The ministry refused to withdraw its statement that nine guards fled.",
        "Teachers asked the ministry to withdraw its statement that nine guards fled.",
        "Teachers demanded that the ministry withdraw its statement that nine guards fled.",
    ],
)
def test_who_is_only_asked_to_withdraw_a_statement_still_makes_it(
    told: str, model: Language
) -> None:
    assert "that nine guards fled" in [words for _, words in said(told, model)]


@pytest.mark.parametrize("next_clause", [", but the mayor saw nobody", "; the mayor saw nobody"])
def test_a_source_behind_a_semicolon_gives_no_clause_set_against_its_own(
    next_clause: str, model: Language
) -> None:
    text = f"The clerk left; according to Lora Venn, 40 died{next_clause}."
    assert said(text, model) == [("Lora Venn", "40 died")]
