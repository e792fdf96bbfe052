"""A warrant that names its crime is one of the tellings of that accusation, in whatever words for the victims."""

from spacy.language import Language

from tests.analysis.claims.cases import assess, claims_with

WARRANT = (
    "The International Criminal Court on Friday issued arrest warrants for General Oleg Brand and "
    "Ina Holm for the war crime of unlawfully deporting children from Velmora."
)


def test_a_warrant_that_names_the_crime_accuses_each_of_it(model: Language) -> None:
    found = assess(
        model, WARRANT, "Prosecutors accuse Ina Holm of unlawfully deporting Velmoran children."
    )
    [brand] = claims_with(found, "Oleg Brand is alleged")
    [holm] = claims_with(found, "Ina Holm is alleged")

    assert [1, 2] == [len(brand.documents), len(holm.documents)]


def test_the_day_of_a_charge_is_no_part_of_the_crime(model: Language) -> None:
    found = assess(model, "Prosecutors charged General Oleg Brand with torture on Monday.")

    assert ["torture"] == [charge.crime for charge in found.charges]


def test_one_crime_that_two_bodies_word_apart_is_told_once(model: Language) -> None:
    found = assess(
        model,
        "The Sarn Tribunal issued a warrant for General Oleg Brand over the unlawful deportation of boys. "
        "Its judges found grounds to believe that Brand is responsible for the war crime of "
        "unlawful deportation of population (boys).",
        "The Court of Sarn issued a warrant against General Oleg Brand by the war crime of "
        "illegal deportation of population (boys).",
    )
    [claim] = claims_with(found, "alleged to be responsible")

    assert 2 == len(claim.documents)
    assert " of this:" not in claim.text
