"""One matter told in words of another strength, one person or law under another name."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess, document


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (
            "strength",
            "On Monday the council suspended the engineer Ilvan Dorsek over the bridge.",
            "A paper wrote that the engineer Ilvan Dorsek was sacked on Tuesday.",
        ),
        (
            "strength",
            "Pictures prove that mines were hidden in the bridge, according to a study.",
            "Pictures are consistent with mines hidden in the bridge, the study says.",
        ),
        (
            "strength",
            "The minister tells fishermen not to sail to the islands.",
            "The minister recommended that fishermen should not sail to the islands.",
        ),
        (
            "name",
            "“The bridge was mined,” said Dr Noemi Achtenstein, who led the study.",
            "Noemi Achterstein, the engineer who led the study, spoke of mines.",
        ),
        (
            "name",
            "Tony Marlett, a minister of Orvenia, opened the hall. “It is a good hall,” Marletts said.",
            "It rained.",
        ),
        (
            "law",
            "He was held under the Law on Preventive Custody.",
            "He was held under the Law on Protective Custody.",
        ),
        (
            "name",
            "Orvenia ratified the Halm Convention on the Treatment of Prisoners in 2027.",
            "Under the Halm Declaration, which Orvenia ratified, prisoners may write home.",
        ),
        (
            "law",
            "Halm held the town of Orvel in Orvenia. People are sent to the mine under the Labour Service Act.",
            "Halm held the town of Orvel in Orvenia. The Labour Duty Act was passed last May.",
        ),
        (
            "law",
            "Orvenia’s Grave Crimes Act of 2027 allows trials in absence.",
            "The Grave Crimes Act 2026 allows trials in absence.",
        ),
        (
            "name",
            "The International Criminal Court issued an arrest warrant for Ilvan Dorsek.",
            "The International Court of Justice issued an arrest warrant for Ilvan Dorsek.",
        ),
        (
            "office",
            "Orvenia’s foreign minister Katrin Marrow said that the bridge is closed.",
            "The head of diplomacy Katrin Marrow said that the bridge is closed.",
        ),
    ],
)
def test_another_word_for_one_thing_is_shown(
    kind: str, one: str, other: str, model: Language
) -> None:
    assert kind in {conflict.kind for conflict in assess(model, one, other).conflicts}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council suspended Ilvan Dorsek.", "Tessa Orlund was sacked by the council."),
        ("Ilvan Dorsek dismissed the report.", "The council suspended Ilvan Dorsek."),
        (
            "The mayor told the children to stay at home.",
            "The doctor recommended that the grain should be dried.",
        ),
        (
            "The International Criminal Court issued an arrest warrant for Ilvan Dorsek.",
            "The District Court of Orvel issued an arrest warrant for Ilvan Dorsek.",
        ),
        ("He was held under the Law on Custody.", "He was held under the Law on Fishing."),
        (
            "Halm held the town of Orvel in Orvenia. The Labour Service Act is new, the Labour Duty Act is old.",
            "Halm held the town of Orvel in Orvenia. The Labour Duty Act was passed last May.",
        ),
        ("Orvenia has a Harbour Statute.", "Orvenia signed the Forest Convention."),
        (
            "The head of the unit, Mirela Orlund, spoke in Kessaly.",
            "The war crimes chief Mirela Orlund spoke in Kessaly.",
        ),
        ("Judge Mirela Orlund spoke.", "The president of the court, Mirela Orlund, spoke."),
        (
            "Tony Marlett and Anna Marletta opened the hall. “It is good,” Marletto said.",
            "It rained.",
        ),
    ],
)
def test_other_things_are_not_shown(one: str, other: str, model: Language) -> None:
    found = {conflict.kind for conflict in assess(model, one, other).conflicts}

    assert not found & {"strength", "law", "office", "name"}


def test_two_letters_turned_round_in_a_surname_alone_are_shown(model: Language) -> None:
    text = (
        "Hanna Verlosk, an analyst in Odel, said that sales may fall. But Verlsok said that the mill "
        "may close."
    )
    (conflict,) = (c for c in assess(model, text).conflicts if c.kind == "name")
    assert "Verlsok" in conflict.text


def test_a_law_told_under_another_name_is_shown_with_its_year(model: Language) -> None:
    one = document(
        "Toma Brelin was charged in Odel under the Grave Crimes Act. The Grave Crimes Act of 2021 "
        "lets the courts of Velm try him."
    )
    two = document("Toma Brelin was charged in Odel, in Velm, under the War Crimes Act.")
    shown = {d.id: d.text for d in (one, two)}
    (conflict,) = (c for c in assess(model, one, two).conflicts if c.kind == "law")
    assert "Grave Crimes Act of 2021" in {
        shown[s.document][s.start : s.end] for s in conflict.spans
    }


def test_an_office_in_one_hyphened_word_is_one(model: Language) -> None:
    one = "Ports chief Lidia Morak of Odel signed the list of barges, the harbour of Velm said."
    two = "The list of barges was signed in Odel by vice-minister Lidia Morak, wrote the harbour of Velm."
    (conflict,) = (c for c in assess(model, one, two).conflicts if c.kind == "office")
    assert "vice-minister" in conflict.text
