"""Which denials stand beside a claim: of all charges, of a telling with more in it, in plain words; and which do not."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess, claims_with, said

CHARGED = "Prosecutors charged Captain Ina Holm with looting and with torture on Monday."
PLEAS = ["Holm denies all charges.", "Holm rejected the accusations."]


@pytest.mark.parametrize("plea", PLEAS)
def test_who_denies_the_charges_denies_each_of_them(plea: str, model: Language) -> None:
    found = assess(model, f"{CHARGED}\n{plea}")
    charges = claims_with(found, "alleged to be responsible for")

    assert [["Ina Holm"], ["Ina Holm"]] == [said(found, claim, "denies") for claim in charges]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Holm denied any wrongdoing.", "Ina Holm"),
        ("General Oleg Brand rejected the charges against Holm.", "Oleg Brand"),
    ],
)
def test_a_denial_of_nothing_in_particular_only_qualifies(
    words: str, who: str, model: Language
) -> None:
    found = assess(model, f"{CHARGED}\n{words}")
    charges = claims_with(found, "alleged to be responsible for")

    assert [[], []] == [said(found, claim, "denies") for claim in charges]
    assert [[who], [who]] == [said(found, claim, "qualifies") for claim in charges]


def test_a_telling_with_more_in_it_is_denied_too(model: Language) -> None:
    told = "The nurse Ana Lind said that guards had starved the prisoners for nine days."
    found = assess(model, f"{told}\nThe ministry denied that its soldiers had starved prisoners.")
    [claim] = claims_with(found, "nine days")

    assert ["The ministry"] == said(found, claim, "denies")


def test_who_says_that_it_is_not_so_denies_it(model: Language) -> None:
    told = "The nurse Ana Lind said that pilots had bombed the school in Orvel."
    found = assess(model, f"{told}\nGeneral Oleg Brand said: “Our pilots never bombed a school.”")
    [claim] = claims_with(found, "had bombed the school")

    assert ["Oleg Brand"] == said(found, claim, "denies")


STARVED = "The nurse Ana Lind said that guards had starved the prisoners for nine days."
OURS = "Velmora has denied allegations that its troops killed villagers in Tarn."


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (STARVED, "Brand denied having starved prisoners."),  # others did, he says
        (STARVED, "The ministry denied that its soldiers had burned the prisoners' letters."),
        (STARVED, "Brand said: “If we had starved prisoners, the Red Cross would know.”"),
        (STARVED, "The clerk Jon Ek said guards had fed the prisoners rather than starving them."),
        # what is looked into is not told, and who did it may be others than "our troops"
        (
            "Ana Lind said 40 cases of starved boys were under investigation.",
            "Brand denied that any boy was starved.",
        ),
        ("Ana Lind said it was clear that hundreds of villagers had been killed in Tarn.", OURS),
        ("The critic Jon Ek said reports of killings of villagers in Tarn must be doubted.", OURS),
    ],
)
def test_another_thing_is_not_denied(told: str, denied: str, model: Language) -> None:
    found = assess(model, f"General Oleg Brand came to Orvel.\n{told}\n{denied}")
    tellers = {"Ana Lind", "Jon Ek"}
    claims = [c for c in found.claims if not tellers.isdisjoint(said(found, c, "supports"))]

    assert claims
    assert [] == [name for claim in claims for name in said(found, claim, "denies")]


def test_what_two_sides_deny_is_two_claims(model: Language) -> None:
    found = assess(
        model,
        "Colonel Bram Sorel pleaded not guilty to the torture of prisoners at the Dorn camp.",
        "General Oleg Brand rejected reports that prisoners had been starved at the Dorn camp.",
    )

    assert {1} == {claim.independent_lines for claim in found.claims}


def test_what_was_not_there_does_not_support_that_it_was(model: Language) -> None:
    found = assess(
        model,
        "Villagers say that soldiers of the 4th Brigade burned nine houses in Tarn on 12 March 2029. "
        "The brigade says it was not in Tarn on 12 March 2029.",
    )

    assert {1} == {len(c.statements) for c in found.claims if "Tarn" in c.text}


def test_who_tells_of_a_denial_is_not_denied_by_it(model: Language) -> None:
    found = assess(
        model,
        "Colonel Bram Sorel denied ordering the massacre in Tarn.\n"
        "His son, Lev Sorel, says that Bram Sorel denies ordering the massacre in Tarn.",
    )

    assert [] == [c.text for c in claims_with(found, "denies ordering") if said(found, c, "denies")]


@pytest.mark.parametrize(
    "words",
    [
        "Holm admitted the looting but denied the charge of torture.",
        "Holm denied allegations of bribery at her firm.",
        "Holm denied the looting of a school.",
    ],
)
def test_a_denial_of_one_charge_is_none_of_another(words: str, model: Language) -> None:
    found = assess(
        model, f"Prosecutors charged Captain Ina Holm with the looting of a mill.\n{words}"
    )
    [claim] = claims_with(found, "looting")[:1]

    assert "alleged to be responsible" in claim.text
    assert [] == said(found, claim, "denies")


@pytest.mark.parametrize(
    "words",
    [
        "The doctor Jon Ek said that Brand did not shoot children in the Dorn camp.",
        "The doctor Jon Ek said that Brand did not shoot only prisoners in the Dorn camp.",
    ],
)
def test_not_others_and_not_only_denies_nothing(words: str, model: Language) -> None:
    told = "The nurse Ana Lind said that Oleg Brand shot nine prisoners in the Dorn camp."
    found = assess(model, f"General Oleg Brand came to Orvel.\n{told}\n{words}")
    [claim] = claims_with(found, "nine prisoners")

    assert [] == said(found, claim, "denies")


def test_a_denial_that_points_at_a_telling_is_no_claim_of_its_own(model: Language) -> None:
    found = assess(
        model,
        "Two patients died in the clinic of Orvel after a pump failed on 3 May 2031. "
        "The Ministry of Health disputes this.",
    )
    [claim] = claims_with(found, "a pump failed")

    assert ["Ministry of Health"] == said(found, claim, "denies")
    assert [] == claims_with(found, "disputes")


@pytest.mark.parametrize(
    "words",
    [
        "The claims that pilots had bombed the school in Orvel are pure invention, and nobody was there, General Oleg Brand said.",
        "General Oleg Brand said that it was a lie to say that pilots had bombed the school in Orvel.",
        "General Oleg Brand said the reports that pilots had bombed the school in Orvel were false.",
        "There is no truth in the reports that pilots had bombed the school in Orvel, General Oleg Brand said.",
    ],
)
def test_who_calls_it_untrue_denies_it(words: str, model: Language) -> None:
    told = "The nurse Ana Lind said that pilots had bombed the school in Orvel."
    found = assess(model, f"{told}\n{words}")
    [claim] = claims_with(found, "Ana Lind said")

    assert ["Ana Lind"] == said(found, claim, "supports")
    assert ["Oleg Brand"] == said(found, claim, "denies")


@pytest.mark.parametrize(
    "words",
    [
        "There is no evidence that pilots had bombed the school in Orvel, General Oleg Brand said.",
        "General Oleg Brand said it was unlikely that pilots had bombed the school in Orvel.",
        "General Oleg Brand asked whether pilots had bombed the school in Orvel.",
        "General Oleg Brand said he could not confirm that pilots had bombed the school in Orvel.",
        "General Oleg Brand said that pilots had been ordered to bomb the school in Orvel but refused.",
        "General Oleg Brand said that nobody saw pilots bombing the school in Orvel.",
    ],
)
def test_who_leaves_it_open_neither_supports_nor_denies_it(words: str, model: Language) -> None:
    told = "The nurse Ana Lind said that pilots had bombed the school in Orvel."
    found = assess(model, f"{told}\n{words}")
    [claim] = claims_with(found, "Ana Lind said")

    assert ["Ana Lind"] == said(found, claim, "supports")
    assert [] == said(found, claim, "denies")


def test_who_calls_liars_all_who_say_it_does_not_support_it(model: Language) -> None:
    told = "The nurse Ana Lind said that pilots had bombed the school in Orvel."
    lying = "General Oleg Brand said that whoever claims that pilots had bombed the school in Orvel is lying."
    found = assess(model, f"{told}\n{lying}")
    [who] = [w for c in found.claims if "Ana Lind" in (w := said(found, c, "supports"))]

    assert "Oleg Brand" not in who


def test_a_denial_is_the_same_as_its_speaker_s_word_that_nothing_of_it_was_done(
    model: Language,
) -> None:
    text = "Orn denied reports that the captain had confessed. “He has confessed to nothing,” she said."
    found = assess(model, f"The captain’s lawyer, Ada Orn, spoke in Tarn.\n{text}")

    assert [] == [name for c in found.claims for name in said(found, c, "denies")]
    assert [] == [c.text for c in found.conflicts if c.kind == "denial"]


@pytest.mark.parametrize(
    ("why", "denied"),
    [
        (
            "a former army chief of Nahur, for his alleged role in the killing of at least",
            "Kost has always denied ordering the killings.",
        ),
        ("on Saturday, for the killing of", "Kost denied killing the villagers."),
    ],
)
def test_who_denies_a_deed_denies_no_arrest_for_it(why: str, denied: str, model: Language) -> None:
    told = f"Guards in Velm arrested Colonel Adan Kost, {why} 300 villagers at Tarn in 1996."
    found = assess(model, f"{told}\n{denied}")

    assert [] == [name for c in found.claims for name in said(found, c, "denies")]
    assert [] == [c.text for c in found.conflicts if c.kind == "denial"]


def test_who_denies_a_deed_denies_it_also_where_an_arrest_is_told_beside_it(
    model: Language,
) -> None:
    told = "Ana Lind said Colonel Adan Kost, who was arrested on Saturday, killed 300 villagers at Tarn in 1996."
    found = assess(model, f"{told}\nKost denied killing the villagers.")
    [claim] = claims_with(found, "was arrested on Saturday")

    assert ["Adan Kost"] == said(found, claim, "denies")


@pytest.mark.parametrize("taken_back", ["has withdrawn its claim", "took back its statement"])
def test_who_takes_a_statement_back_supports_it_no_longer(taken_back: str, model: Language) -> None:
    found = assess(
        model,
        f"The Defence Ministry of Olvany {taken_back} that nine guards fled the prison in Ardel.",
        "Nine guards fled the prison in Ardel, the clerk Jon Ek said.",
    )
    [claim] = claims_with(found, "Jon Ek")

    assert ["Jon Ek"] == said(found, claim, "supports")
    assert [s.speaker_name for s in found.statements] == ["Jon Ek"]
