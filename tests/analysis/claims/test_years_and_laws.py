"""Years given by a court that a sentence before names, and a law with another number whose name lost a letter."""

from spacy.language import Language

from tests.analysis.claims.cases import assess


def test_years_given_behind_a_court_are_years_of_prison(model: Language) -> None:
    one = "The court in Orvel sentenced Ivar Strell to 22 years in prison, Petra Lohm said."
    other = "Ivar Strell gave the order, the court in Orvel found. He was given 25 years. Petra Lohm left."

    assert [c for c in assess(model, one, other).conflicts if "25 years" in c.text]


def test_a_law_in_the_plural_is_the_same_law(model: Language) -> None:
    one = "The guards of Orvel acted under the Prisons Order of 1998, Ivar Strell told Clear River."
    other = "The Prison Order of 1989 does not allow it, Clear River told Ivar Strell in Orvel."

    assert "law" in {c.kind for c in assess(model, one, other).conflicts}
