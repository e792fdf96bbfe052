"""What is told of two doers or two places, or as not seen, is not one claim."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

NOT_SEEN = [
    ("Brask drowned nine horses in the mill pond.", "Nobody saw Brask drown nine horses."),
    (
        "Brask drowned nine horses in the mill pond, the police said.",
        "None of the millers saw Brask drown nine horses in the mill pond.",
    ),
    (
        "Officers of the Orvenian army knew of the plan, the panel said.",
        "The inspectors said they had not established whether officers of the Orvenian army knew of the plan.",
    ),
]
NO_WITNESS = [
    (
        "Soldiers shot nine men in Pell, the nurse Lena Hart said.",
        "General Karl Lohm said that a fake video showed soldiers shooting nine men in Pell.",
    ),
    (
        "Soldiers drowned nine men in the lake, the nurse Lena Hart said.",
        "General Karl Lohm said that she had invented the story that soldiers drowned nine men in the lake.",
    ),
    (
        "Militiamen kidnapped the mayor of Pell, the nurse Lena Hart said.",
        "General Karl Lohm said that the kidnapping of the mayor of Pell was invented.",
    ),
    (
        "The nurse Lena Hart said that a massacre of villagers took place in Pell.",
        "General Karl Lohm said that allegations of a massacre of villagers in Pell are unproven.",
    ),
    (
        "The nurse Lena Hart said that hooligans lynched the referee in Pell.",
        "General Karl Lohm said that hooligans tried to lynch the referee in Pell.",
    ),
    (
        "The nurse Lena Hart said that guards drowned the thief in Pell.",
        "The judge Karl Lohm asked who said that guards drowned the thief in Pell.",
    ),
]
DOERS = [
    (
        "French troops shelled the children's home in Halm on Monday, killing nine children.",
        "German troops shelled the children's home in Halm on Monday, killing nine children.",
        "two States' troops",
    ),
    (
        "Government forces shelled the children's home in Halm, killing nine children.",
        "Rebel forces shelled the children's home in Halm, killing nine children.",
        "an army and who fights it",
    ),
    (
        "The children's home in Halm was shelled by French troops on Monday.",
        "The children's home in Halm was shelled by German troops on Monday.",
        "in the passive",
    ),
    (
        "The Haran Front executed nine prisoners at the brick works.",
        "The Sela Guard executed nine prisoners at the brick works.",
        "two bodies",
    ),
    (
        "Ivo Brandt told his men to shoot the prisoners at the brick works.",
        "Karl Lohm told his men to shoot the prisoners at the brick works.",
        "two orders",
    ),
    (
        "Colonel Ivo Brandt ordered soldiers to burn the village of Pell and shoot prisoners.",
        "General Karl Lohm ordered soldiers to burn the village of Pell and shoot prisoners.",
        "two commanders",
    ),
]
ONE_DOER = [
    (
        "French soldiers shelled the children's home in Halm, killing nine children.",
        "The army shelled the children's home in Halm, killing nine children.",
        "the army may be that State's",
    ),
    (
        "A French strike on the German camp in Halm killed nine children.",
        "A strike on the camp in Halm killed nine children.",
        "one is not told",
    ),
    (
        "The army burned forty houses in Halm, the mission said.",
        "The military burned forty houses in Halm, the mission said.",
        "neither has a name",
    ),
]
NO_RIVALS = [
    (
        "General Karl Lohm burned the village of Pell on 3 May.",
        "The Second Division burned the village of Pell on 3 May.",
        "who leads a body",
    ),
    (
        "General Karl Lohm told his men to shoot the prisoners at the mill in Pell.",
        "The nurse Lena Hart said men shot the prisoners at the mill in Pell.",
        "who saw it done is no other hand than who ordered it",
    ),
    (
        "Nine French soldiers killed when a missile hit the base in Halm.",
        "German troops killed nine French soldiers when a missile hit the base in Halm.",
        "who was killed did not kill",
    ),
    (
        "The army and the rebels burned the mill in Halm, the mission said.",
        "The rebels burned the mill in Halm, the mission said.",
        "one of two",
    ),
]
PLACES = [
    (
        "Soldiers burned forty houses in the village of Pell, the mission said.",
        "Soldiers burned forty houses in the village of Halm, the mission said.",
    ),
    (
        "Soldiers burned forty houses in Pell, the mission said.",
        "Soldiers burned forty houses in Halm, the mission said.",
    ),
]
NOT_ELSEWHERE = [
    (
        "Soldiers burned forty houses in the village of Pell, the mission said.",
        "Soldiers burned forty houses in the Halm region, the mission said.",
        "a village may lie in the region",
    ),
    (
        "Soldiers burned forty houses in Pell, the mission said.",
        "Soldiers burned forty houses in the village of Pell near Halm, the mission said.",
        "one place in both",
    ),
    (
        "Soldiers burned forty houses in the village of Kessaly, the mission said.",
        "Soldiers burned forty houses in the village of al-Kessaly, the mission said.",
        "one name with an article and without",
    ),
    (
        "Soldiers came from Pell and burned forty houses, the mission said.",
        "Soldiers came from Halm and burned forty houses, the mission said.",
        "whence they came is not where it was",
    ),
]
REQUESTS = [
    (
        "Prosecutors in Pell asked for life in prison for Karl Lohm, the former mayor.",
        "Prosecutors in Halm demanded life in prison for Karl Lohm.",
    ),
    (
        "Prosecutors at the Pell Court of Appeal asked for life in prison for Karl Lohm.",
        "Prosecutors at the Halm Tribunal demanded life in prison for Karl Lohm.",
    ),
    (
        "The prosecutor of the Maren Tribunal has requested a warrant for Karl Lohm.",
        "The prosecutor of the Court of Pell applied for an arrest warrant for Karl Lohm.",
    ),
]


@pytest.mark.parametrize(("one", "other"), NOT_SEEN)
def test_what_nobody_saw_is_not_told(one: str, other: str, model: Language) -> None:
    found = assess(model, one, other)

    assert not [c for c in found.claims if len(c.documents) > 1]


@pytest.mark.parametrize(("one", "other"), NO_WITNESS)
def test_what_is_called_untrue_or_open_supports_nothing(
    one: str, other: str, model: Language
) -> None:
    found = assess(model, one, other)

    assert not [
        c
        for c in found.claims
        if {r.relation for r in c.statements} == {"supports"} and len(c.documents) > 1
    ]


NAMED = [
    (
        "General Karl Lohm withdrew his statement that soldiers drowned nine men in the lake.",
        "withdrew",
    ),
    (
        "General Karl Lohm said the mayor lied when he said that soldiers drowned nine men in the lake.",
        "lied",
    ),
    (
        "Karl Lohm said that he had been forced to say that soldiers drowned nine men in the lake.",
        "forced",
    ),
]


@pytest.mark.parametrize(("text", "word"), NAMED)
def test_a_claim_is_called_by_what_its_sentence_makes_of_it(
    text: str, word: str, model: Language
) -> None:
    found = assess(model, text, "The fair opened on Monday.")

    assert all(word in c.text for c in found.claims if "drowned" in c.text)


def test_who_is_falsely_accused_has_nobody_s_word_against_them(model: Language) -> None:
    found = assess(
        model,
        "The clerk Lena Hart said that rangers poisoned the well in Pell.",
        "General Karl Lohm said that rangers were falsely accused of poisoning the well in Pell.",
    )

    assert all(len(c.documents) == 1 for c in found.claims if "poison" in c.text)


@pytest.mark.parametrize(("one", "other", "why"), DOERS)
def test_one_deed_of_two_doers_is_two_claims_and_a_conflict(
    one: str, other: str, why: str, model: Language
) -> None:
    found = assess(model, one, other)

    assert not [c for c in found.claims if len(c.documents) > 1], why
    assert [len(c.spans) for c in found.conflicts if c.kind == "who"] == [2], why


@pytest.mark.parametrize(("one", "other", "why"), ONE_DOER)
def test_who_may_be_one_doer_stays_one_claim(
    one: str, other: str, why: str, model: Language
) -> None:
    found = assess(model, one, other)

    assert [c for c in found.claims if len(c.documents) > 1], why
    assert not [c for c in found.conflicts if c.kind == "who"], why


@pytest.mark.parametrize(("one", "other", "why"), NO_RIVALS)
def test_who_is_no_other_doer(one: str, other: str, why: str, model: Language) -> None:
    found = assess(model, one, other)

    assert not [c for c in found.conflicts if c.kind == "who"], why


@pytest.mark.parametrize(("one", "other"), PLACES)
def test_one_deed_in_two_places_is_two_claims(one: str, other: str, model: Language) -> None:
    found = assess(model, one, other)

    assert not [c for c in found.claims if len(c.documents) > 1]


@pytest.mark.parametrize(("one", "other", "why"), NOT_ELSEWHERE)
def test_a_place_that_may_be_the_same_keeps_nothing_apart(
    one: str, other: str, why: str, model: Language
) -> None:
    found = assess(model, one, other)

    assert [c for c in found.claims if len(c.documents) > 1], why


@pytest.mark.parametrize(("one", "other"), REQUESTS)
def test_requests_before_two_courts_are_two_claims(one: str, other: str, model: Language) -> None:
    found = assess(model, one, other)

    assert not [c for c in found.claims if len(c.documents) > 1]


def test_a_denial_of_a_deed_in_one_place_stands_against_none_in_another(model: Language) -> None:
    told = "Mayor Petra Lohm told Radio Halm that soldiers burned the mill in {}."
    denied = (
        "Mayor Petra Lohm told Radio Halm of it. The army denied that its soldiers had burned "
        "the mill in Pell."
    )

    assert [c.kind for c in assess(model, denied, told.format("Pell")).conflicts] == ["denial"]
    assert not assess(model, denied, told.format("Kessaly")).conflicts
