"""What is asked for against a person is one claim in all its words, and nothing that was given."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

KIND = "one request against the same persons"


def requests(model: Language, *texts: str) -> list[int]:
    """In how many documents each claim of a request stands."""
    found = assess(model, *texts).claims
    return [len(c.documents) for c in found if any(KIND in reason for reason in c.reasons)]


def test_a_warrant_asked_for_in_three_wordings_is_one_claim(model: Language) -> None:
    asked = requests(
        model,
        "The prosecutor applied for an arrest warrant for General Oleg Brand on Monday.",
        "Prosecutor Ina Holm is seeking a warrant against Oleg Brand, her office said.",
        "The court of Orvel has been asked for nothing yet. Prosecutors requested an arrest warrant for Oleg Brand.",
    )

    assert [3] == asked


def test_who_is_not_named_is_the_one_of_whom_the_case_knows(model: Language) -> None:
    asked = requests(
        model,
        "Prosecutors had sought life imprisonment for General Oleg Brand.",
        "The public prosecutor had sought the maximum penalty of life imprisonment.",
    )

    assert [2] == asked


@pytest.mark.parametrize(
    "words",
    [
        "The court issued an arrest warrant for General Oleg Brand.",
        "Prosecutors may seek an arrest warrant for General Oleg Brand.",
        "Lawyers sought the withdrawal of the arrest warrant for General Oleg Brand.",
        "Lawyers requested the arrest warrant for General Oleg Brand be lifted.",
        "He sought asylum after the arrest warrant for General Oleg Brand.",
        "The request for an arrest warrant for General Oleg Brand has no basis, the ministry said.",
        "Relatives of the dead called for an arrest warrant for General Oleg Brand.",
        "Police asked for a search warrant for the house of General Oleg Brand.",
    ],
)
def test_what_is_given_open_or_judged_is_no_request(words: str, model: Language) -> None:
    asked = requests(
        model, "The prosecutor applied for an arrest warrant for Oleg Brand on Monday.", words
    )

    assert all(number == 1 for number in asked)


def test_who_ruled_at_the_time_is_not_who_was_sentenced(model: Language) -> None:
    found = assess(
        model,
        "A court in Orvel on Wednesday convicted a former minister of crimes against humanity under former "
        "dictator Karl Brand and jailed him for 20 years. Jon Marek had denied the charges.",
    )

    assert not [c.text for c in found.claims if "Karl Brand is said" in c.text]


def test_those_a_warrant_is_sought_for_are_whom_it_accuses(model: Language) -> None:
    found = assess(
        model,
        "The prosecutor of the Orvel Tribunal has applied for arrest warrants for two leaders of the militia "
        "including General Oleg Brand, accusing them of the persecution of women and girls.",
    )

    assert ["Oleg Brand"] == [c.suspect_name for c in found.charges]


@pytest.mark.parametrize(
    "words",
    [
        "The court issued warrants for two aides of President Oleg Brand, accusing them of torture.",
        "The court issued warrants for two officers over the killing of Oleg Brand, accusing them of murder.",
        "Judges issued warrants at the request of prosecutor Ina Holm for two officers, accusing them of torture.",
        "The tribunal issued warrants for two officers, and prosecutor Ina Holm accused them of torture.",
        "The court issued warrants for General Oleg Brand and Ina Holm, freeing them of the charge of torture.",
    ],
)
def test_nobody_is_charged_who_is_only_named_beside_those_wanted(
    words: str, model: Language
) -> None:
    assert not assess(model, words).charges


@pytest.mark.parametrize(
    "whom",
    [
        "two commanders, not including General Oleg Brand",
        "two commanders, including the Oleg Brand brigade",
        "four men who attacked villagers, including Oleg Brand",
    ],
    ids=["left out", "a unit that bears the name", "whom they attacked"],
)
def test_who_is_left_out_of_a_warrant_or_only_names_a_unit_is_not_charged(
    whom: str, model: Language
) -> None:
    found = assess(model, f"Judges issued warrants for {whom}, accusing them of torture.")

    assert not found.charges


def test_a_penalty_asked_for_another_in_the_same_sentence_is_his(model: Language) -> None:
    found = assess(
        model,
        "The prosecutor sought life in prison for Jon Marek and, for Oleg Brand, 12 years.",
        "The prosecutor sought life in prison for Oleg Brand.",
    )

    assert not [c.text for c in found.claims if len(c.documents) > 1]
