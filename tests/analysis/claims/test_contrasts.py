"""What a text itself sets against something, and denials beside what they deny."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess


@pytest.mark.parametrize(
    "text",
    [
        "Spokesman Pavel Dorsek denied that the minister had visited the quarry, but photographs "
        "seen by the paper show him beside its gate.",
        "Lena Marrow denied that she had been warned. “No letter came,” she told the radio. But a "
        "note seen by the paper says that guards informed her office two days before.",
        "The council rejected the plan in March, although officials say that the army had already "
        "stopped it.",
        "A bus company was hired three weeks before the town was shelled. The finding contradicts "
        "the ministry’s account that the journey was an evacuation.",
        "In response to critics saying that the firm had acted too slowly, Tessa Orlund said that "
        "nobody could have acted faster.",
    ],
)
def test_a_text_that_sets_one_thing_against_another_is_shown(text: str, model: Language) -> None:
    assert "contrast" in {c.kind for c in assess(model, text).conflicts}


@pytest.mark.parametrize(
    "text",
    [
        "The trial is a long way off, but the presidency of Orvenia said that it was a beginning.",
        "Although it rained, Lena Marrow said that the buses had left on time.",
        "Pavel Dorsek denied that he had been warned. The hearing goes on in May.",
    ],
)
def test_a_turn_of_speech_is_no_contrast(text: str, model: Language) -> None:
    assert "contrast" not in {c.kind for c in assess(model, text).conflicts}


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (
            "Twelve people said they were made to sign forms that they could not read.",
            "The grandmother denied signing a form in which she asked to leave.",
        ),
        (
            "“They read our names from a list,” Lena Marrow said.",
            "The embassy denied the existence of any list.",
        ),
        (
            "Colonel Ilvan Dorsek, the brigade’s commander, was seen at the station.",
            "The minister denied that Ilvan Dorsek commands the brigade.",
        ),
    ],
)
def test_a_denial_stands_beside_what_it_denies(told: str, denied: str, model: Language) -> None:
    assert "denial" in {c.kind for c in assess(model, told, denied).conflicts}


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("The register holds many names.", "The minister dismissed the register."),
        ("No child was taken by force, he said.", "The embassy denied taking a child by force."),
        (
            "Under Article 12 the removal of children by force is a crime.",
            "The embassy denied that children were removed by force.",
        ),
    ],
)
def test_what_does_not_tell_it_is_not_beside_a_denial(
    told: str, denied: str, model: Language
) -> None:
    assert "denial" not in {c.kind for c in assess(model, told, denied).conflicts}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The families were moved from Harn to Odel with their consent, the governor of Harn said.",
            "Families from Harn said that nobody had asked for their consent before they were moved to Odel.",
        ),
        (
            "Guards in the barn at Odel beat the teachers of Harn, and two teachers were tortured.",
            "The guards of the barn at Odel never laid a hand on the teachers of Harn, its keeper said.",
        ),
        (
            "Up to 30 militants sat in the school of Harn near the river, the army said.",
            "About 30 fighters had slept in the school of Harn near the river, the mayor said.",
        ),
        (
            "The barge at Odel was sunk deliberately by the army of Velm, the inquiry said.",
            "The barge at Odel was sunk by mistake, the army of Velm said of the inquiry.",
        ),
        (
            "The nurses of Harn in Odel are free to leave at any time, the clinic of Odel said.",
            "The nurses of Harn are not allowed to leave the clinic of Odel, a doctor said.",
        ),
        (
            "Lena Marrow, the keeper of Harn in Odel, has been suspended, the council said.",
            "Lena Marrow, the keeper of Harn in Odel, remains in her post, the mill said.",
        ),
        (
            "Prosecutors in Odel charged Colonel Toma Brelin with the murder of nine sailors.",
            "Colonel Toma Brelin is charged in Odel with the manslaughter of nine sailors.",
        ),
    ],
)
def test_two_steps_of_a_scale_are_shown(one: str, two: str, model: Language) -> None:
    assert "strength" in {c.kind for c in assess(model, one, two).conflicts}


def test_one_denial_told_by_two_papers_is_one_conflict(model: Language) -> None:
    told = "Drivers from Odel said that guards had blocked the road to the mill."
    denial = " Governor Petra Hollin of Odel denied that guards had blocked the road to the mill."
    case = assess(model, told + denial, told + denial + " Rain fell.")
    assert len([c for c in case.conflicts if c.kind == "denial"]) == 1


def test_a_step_that_is_denied_is_none(model: Language) -> None:
    one = "The keeper of Odel denied that the diary of Harn was authentic."
    two = "The keeper of Odel said that the diary of Harn is a fabrication."
    assert "strength" not in {c.kind for c in assess(model, one, two).conflicts}


@pytest.mark.parametrize(
    "texts",
    [
        # a charge and a conviction
        [
            "Prosecutors in Odel charged Colonel Toma Brelin with the murder of nine sailors.",
            "The court in Odel convicted Colonel Toma Brelin of the manslaughter of nine sailors.",
        ],
        # other places, things, persons
        [
            "Teachers in the barn at Odel were beaten by guards.",
            "Teachers in the mill at Odel were treated properly, its keeper said.",
        ],
        [
            "The army of Velm shelled the barge at Odel deliberately, the inquiry said.",
            "The army of Velm shelled the ferry at Odel by mistake, the inquiry said.",
        ],
        [
            "A nurse gave consent for the move at the clinic of Odel.",
            "The doctors at the clinic of Odel moved others without consent.",
        ],
        # who does it, not to whom it is done
        [
            "Toma Brelin, the governor, dismissed the guard Davit Arun.",
            "Toma Brelin stayed in office.",
        ],
        # who is helped, or defends, is none of who attack
        [
            "The volunteers of the Blue Lamp fed the teachers at the Odel barn.",
            "Militants shelled the Odel barn and the Blue Lamp cellar.",
        ],
        # one after the other, told by one
        [
            "The council of Odel wants to close the Odel mill. The council of Odel has closed the Odel mill."
        ],
    ],
)
def test_what_is_told_of_another_matter_is_no_step(texts: list[str], model: Language) -> None:
    assert "strength" not in {c.kind for c in assess(model, *texts).conflicts}
