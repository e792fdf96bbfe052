"""Counts are drafted from what is charged and nothing else, and a person decides on each."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from probanda.analysis.records import Charge, Mode
from probanda.casework.counts import draft_counts
from probanda.casework.forms import find_crime_forms, find_mode_forms
from probanda.evidence.document import Position
from probanda.ledger.access import Actor
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Settings
from probanda.workflows.casework import get_counts
from probanda.workflows.decide import assign, judge, take_back
from tests.casework.test_deciding import run


def charge(crime: str, *articles: str, modes: tuple[Mode, ...] = (), **fields: object) -> Charge:
    """A charge of one suspect."""
    told: dict[str, object] = {
        "id": "charge-1",
        "suspect": "entity-1",
        "suspect_name": "Osk Varel",
        "body": "Tarn Tribunal",
        "places": ("Lemm",),
        "from_": "2030-10-04",
        "to": None,
        "standard": "reasonable grounds to believe",
        "spans": (Position("document-1", 0, 10),),
        **fields,
    }
    return Charge(crime=crime, articles=articles, modes=modes, **told)  # type: ignore[arg-type]


CRIMES = [
    # the numbered form follows from the act that is named, not from whom it was done to
    ("8(2)(a)(vii)", "unlawful deportation of population (children)", ["8(2)(a)(vii)-1"]),
    ("8(2)(a)(vii)", "unlawful confinement of civilians", ["8(2)(a)(vii)-2"]),
    # nothing tells which: both stay open
    ("8(2)(a)(vii)", "a grave breach", ["8(2)(a)(vii)-1", "8(2)(a)(vii)-2"]),
    ("7(1)(g)", "rape", ["7(1)(g)-1"]),
    ("7(1)(a)", "murder of civilians", ["7(1)(a)"]),
    # the program has no elements of it, and makes none
    ("438", "violation of the laws of war", []),
]


@pytest.mark.parametrize(("article", "wording", "expected"), CRIMES)
def test_a_crime_s_form_is_the_one_that_is_named(
    article: str, wording: str, expected: list[str]
) -> None:
    assert expected == [f.crime.ref for f in find_crime_forms((article,), wording)]


MODES = [
    ("25(3)(a)", "committed the acts directly", ["25(3)(a)-1"]),
    (
        "25(3)(a)",
        "directly, jointly with others and/or through others",
        ["25(3)(a)-1", "25(3)(a)-2", "25(3)(a)-3"],
    ),
    ("25(3)(a)", "as an indirect perpetrator", ["25(3)(a)-3"]),
    # "indirect" is no form of "direct"
    ("25(3)(a)", "indirectly", ["25(3)(a)-3"]),
    ("25(3)(a)", "committing", ["25(3)(a)-1", "25(3)(a)-2", "25(3)(a)-3"]),
    ("28", "failure to control his subordinates", ["28(b)"]),
    ("28(a)", "as a commander", ["28(a)"]),
    ("99", "by some means", []),
]


@pytest.mark.parametrize(("article", "wording", "expected"), MODES)
def test_a_mode_s_form_is_the_one_that_is_named(
    article: str, wording: str, expected: list[str]
) -> None:
    assert expected == [f.mode.ref for f in find_mode_forms(article, wording)]


def test_one_count_for_each_crime_and_mode_and_the_printed_words_stay_apart() -> None:
    mode = Mode("jointly with others", "25(3)(a)")
    counts = draft_counts([charge("murder", "7(1)(a)", "8(2)(a)(i)", modes=(mode,))])

    assert [("7(1)(a)", "25(3)(a)-2"), ("8(2)(a)(i)", "25(3)(a)-2")] == [
        (c.crime, c.mode) for c in counts
    ]
    assert {"warrant of arrest"} == {c.stage for c in counts}
    assert {"jointly with others"} == {c.mode_wording for c in counts}


def test_no_mode_and_no_standard_are_invented() -> None:
    (count,) = draft_counts([charge("murder", "7(1)(a)", standard=None)])

    assert (None, None, None) == (count.mode, count.mode_wording, count.stage)
    assert "no mode printed" in count.words


def test_what_has_no_elements_is_a_count_without_an_article() -> None:
    (count,) = draft_counts([charge("treason")])

    assert None is count.crime
    assert "no Article mapped" in count.words


def test_one_more_document_with_another_place_leaves_the_count_its_id() -> None:
    (before,) = draft_counts([charge("murder", "7(1)(a)")])
    (after,) = draft_counts([charge("murder", "7(1)(a)", places=("Lemm", "Tarn"), id="charge-2")])

    assert before.id == after.id


def test_a_person_confirms_and_it_can_be_taken_back(case: Path, settings: Settings) -> None:
    count = get_counts(case, settings).counts[0].count
    (number,) = judge(case, settings, "confirm", [count.id], "As in the release.")
    assert "confirmed" == get_counts(case, settings).counts[0].standing.checked

    judge(case, settings, "reject", [count.id[:14]], "The release was withdrawn.")
    assert "rejected" == get_counts(case, settings).counts[0].standing.checked
    with pytest.raises(CaseError, match="replaced"):
        take_back(case, settings, number, "So.")
    with pytest.raises(CaseError, match="already rejected by tester"):
        judge(case, settings, "reject", [count.id], "Twice.")


def test_the_same_verdict_of_two_people_stands_and_who_displaces_another_is_told(
    case: Path, settings: Settings
) -> None:
    count = get_counts(case, settings).counts[0].count.id
    (first,) = judge(case, settings, "confirm", [count], "As in the release.")
    other = replace(settings, actor=Actor("Jo"))
    (second,) = judge(case, other, "confirm", [count], "I read it too.")
    both = f"confirmed by tester (decision {first}) and by Jo (decision {second})"
    assert both == get_counts(case, settings).counts[0].standing.tell()
    with pytest.raises(CaseError, match="decided otherwise by 2 people"):
        judge(case, replace(settings, actor=Actor("Ada")), "reject", [count], "It was withdrawn.")

    take_back(case, settings, first, "A slip.")
    code, said = run("case", case, "reject", count, "--why", "Withdrawn.", "--by", "Ada")
    assert (0, True) == (code, f"takes the place of decision {second}, confirmed by Jo" in said)
    assert "rejected" == get_counts(case, settings).counts[0].standing.checked


def test_a_charge_stands_for_its_counts_and_one_wrong_name_decides_nothing(
    case: Path, settings: Settings
) -> None:
    counts = get_counts(case, settings).counts
    with pytest.raises(CaseError, match="Nothing in the case"):
        judge(case, settings, "confirm", [counts[0].count.charge, "count-zzz"], "So.")
    assert {"unchecked"} == {c.standing.checked for c in get_counts(case, settings).counts}

    assert len(counts) == len(judge(case, settings, "confirm", [counts[0].count.charge], "So."))
    assert {"confirmed"} == {c.standing.checked for c in get_counts(case, settings).counts}


def test_a_task_has_an_owner_and_a_day_and_another_owner_takes_its_place(
    case: Path, settings: Settings
) -> None:
    count = get_counts(case, settings).counts[0].count
    assign(case, settings, count.id, "Bo Tarik", "2031-06-01", "Knows the school.")
    assign(case, settings, count.id, "Ada Brenn", None, "Bo is away.")

    standing = get_counts(case, settings).counts[0].standing
    assert ("Ada Brenn", "") == (standing.owner, standing.due)
    code, said = run("case", case, "assign", count.id, "--to", "Bo", "--why", "So.", "--due", "May")
    assert 2 == code
    assert "--due" in said
    with pytest.raises(CaseError, match="is past"):
        assign(case, settings, count.id, "Bo", "1999-01-01", "So.")
    with pytest.raises(CaseError, match="whose task"):
        assign(case, settings, count.id, " ", None, "So.")


def test_the_commands_print_counts_as_text_and_as_json(built: Path) -> None:
    _, text = run("case", built, "counts", "--by", "Ada")
    _, json = run("case", built, "counts", "--json", "--by", "Ada")
    _, suspects = run("case", built, "suspects", "--by", "Ada")

    assert "8(2)(a)(vii)-1, 28(b): unchecked" in text
    assert "which no document prints" in text
    assert '"mode":"28(b)"' in json
    assert "Osk Varel" in suspects
