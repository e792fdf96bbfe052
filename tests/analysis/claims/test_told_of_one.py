"""What two texts tell of one person or event, and what only looks as if they differed."""

from spacy.language import Language

from probanda.analysis.negation import is_negated
from probanda.analysis.records import Conflict
from tests.analysis.claims.cases import assess


def found(model: Language, kind: str, *texts: str) -> list[Conflict]:
    return [c for c in assess(model, *texts).conflicts if c.kind == kind]


def test_a_manager_and_a_director_are_two_offices_and_a_head_is_either(model: Language) -> None:
    one = (
        "Ilse Marent, supply manager of Norhaven Aid, spoke to reporters. “We waited,” Marent said."
    )
    two = "Ilse Marent, supply director of Norhaven Aid, met the minister. “They waited,” Marent said."
    head = "Ilse Marent, supply head of Norhaven Aid, met the minister. “They waited,” Marent said."

    assert found(model, "office", one, two)
    assert not found(model, "office", one, head)


def test_a_name_with_without_in_it_denies_nothing(model: Language) -> None:
    named = model("The soldiers used the Nurses Without Walls ward as a store.")
    told = model("The soldiers came without weapons.")

    assert not any(is_negated(token) for token in named)
    assert any(is_negated(token) for token in told)


def test_the_day_of_a_dateline_is_no_day_of_what_happened(model: Language) -> None:
    one = "NORHAVEN, Oct 4 2031 (Northgate) - Soldiers of Varland shelled the Orbel market in Norhaven."
    two = "Soldiers of Varland shelled the Orbel market in Norhaven on Oct. 3, 2031."

    assert not found(model, "date", one, two)


def test_who_is_a_man_in_one_text_is_shown_with_the_name(model: Language) -> None:
    one = "Observer Dana Petrick visited the camp. “It was empty,” he said on the radio."
    two = "Observer Dana Petrick visited the camp. “It was full,” she said on the radio."

    (conflict,) = [c for c in found(model, "name", one, two) if "a woman in another" in c.text]
    shown = {one[s.start : s.end] for s in conflict.spans}  # both texts have it at one place

    assert "Dana Petrick" in shown


def test_a_period_told_without_its_days_is_shown(model: Language) -> None:
    one = "The camp at Orbel near Norhaven was used between 3 May 2031 and 7 October 2032."
    two = "The camp at Orbel near Norhaven was used between May 2031 and October 2032."

    assert any("less exactly" in c.text for c in found(model, "date", one, two))
    assert not any("less exactly" in c.text for c in found(model, "date", one, f"{one} It rained."))


def test_what_is_denied_is_not_whose_claim_it_is(model: Language) -> None:
    one = (
        "Commissioner Ilse Marent of Norhaven dismissed the Orbel Union’s claims that she was "
        "responsible for drowning prisoners in the quarry."
    )
    two = "Ilse Marent was also responsible for drowning the prisoners of Norhaven in the quarry."

    assert found(model, "denial", one, two)


def test_rejected_reports_are_those_just_told(model: Language) -> None:
    one = (
        "Ilse Marent said that the Orbel Union had sold shells to Norhaven. "
        "The Union rejected these reports."
    )

    assert found(model, "answer", one)


def test_the_same_crime_is_told_of_the_second_person_too(model: Language) -> None:
    one = (
        "The Tarn Tribunal issued a warrant of arrest for Commissioner Ida Velm.\n\n"
        "She is allegedly responsible for the war crime of unlawful deportation of children from "
        "Lemm to Brask, the tribunal said."
    )
    first = (
        "The Tarn Tribunal issued a warrant of arrest for Governor Osk Varel, accusing him of the "
        "war crime of unlawful deportation of children from Lemm to Brask.\n\n"
    )
    same = (
        first + "It also issued a warrant of arrest for Commissioner Ida Velm for the same crime."
    )
    only = first + "It also issued a warrant of arrest for Commissioner Ida Velm."

    def documents(*texts: str) -> list[int]:
        claims = assess(model, *texts).claims
        return [len(c.documents) for c in claims if c.about and c.text.startswith("Ida Velm is")]

    assert [2] == documents(one, same)
    assert [1] == documents(one, only)
