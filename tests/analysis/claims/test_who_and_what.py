"""Who did it, of which crimes, what was the first and how long: told otherwise in two texts."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

DOERS = [
    (
        "The massacre in Orvel was carried out by mercenaries, the mayor of Orvel, Petra Lohm, said.",
        "Petra Lohm and others blamed the massacre in Orvel on government soldiers.",
    ),
    (
        "The strike on Orvel was launched by separatists, Mayor Petra Lohm of Orvel told Radio Halm.",
        "Radio Halm accused French troops of carrying out the strike on Orvel, where Petra Lohm is mayor.",
    ),
]
NO_DOERS = [
    (
        "The massacre in Orvel was committed by French troops, Mayor Petra Lohm said.",
        "The massacre in Orvel was carried out by French soldiers, Mayor Petra Lohm said.",
        "one State's men",
    ),
    (
        "The massacre in Orvel was committed by mercenaries, Mayor Petra Lohm said.",
        "The raid on the bank in Orvel was carried out by a gang, Mayor Petra Lohm said.",
        "two events",
    ),
    (
        "Mayor Petra Lohm of Orvel told Radio Halm of it. A strike by mercenaries killed three in Kessaly.",
        "Mayor Petra Lohm of Orvel told Radio Halm of it. A strike by separatists killed five in Dorvat.",
        "two places",
    ),
    (
        "The massacre in Orvel was committed by mercenaries, Mayor Petra Lohm said.",
        "Mayor Petra Lohm denied that the massacre in Orvel was committed by the army.",
        "what is denied",
    ),
    (
        "Nine villagers were killed by soldiers in the attack on the village of Orvel, Petra Lohm said.",
        "Two soldiers were killed by rebels in the attack on the village of Orvel, Petra Lohm said.",
        "each side's dead of one battle",
    ),
    (
        "The attack by soldiers on the village of Orvel left nine dead, Petra Lohm said.",
        "The attack by rebels on the village of Orvel left two soldiers dead, Petra Lohm said.",
        "who did it in one is hit in the other",
    ),
    (
        "Petra Lohm blamed the rebels for the attack on the clinic in Orvel on 4 March 2031.",
        "Petra Lohm blamed the army for the attack on the barn and the depot in Orvel on 4 March 2031.",
        "two places in one town",
    ),
    (
        "The rebels accused the army of shelling the clinic in Orvel on 4 March 2031 in an attack.",
        "The army accused the rebels of shelling the barracks in Orvel on 4 March 2031 in an attack.",
        "each side accuses the other of a deed of its own",
    ),
    (
        "Rebels were hit by an airstrike by government jets near the school in Orvel on 4 March 2031.",
        "A government jet was shot down by rebels after an airstrike near the school in Orvel on 4 March 2031.",
        "a strike and what came after it",
    ),
    (
        "The strike by French planes on the hospital in Orvel was filmed, Petra Lohm said.",
        "The strike by the air force on the hospital in Orvel was filmed, Petra Lohm said.",
        "an air force may be that State's",
    ),
    (
        "The massacre at Orvel on 4 March 2031 was carried out by soldiers of the 4th Brigade.",
        "The massacre at Orvel on 4 March 2031 was carried out by paramilitaries under the 4th Brigade.",
        "an army and whom it leads",
    ),
]
CRIMES = [
    (
        "Ivar Strell was found guilty of murder, pillage and enforced disappearance in Orvel on Monday.",
        "A court in Orvel convicted Ivar Strell of murder, rape and pillage.",
    ),
    (
        "Prosecutors in Orvel charged Ivar Strell with genocide and crimes against humanity.",
        "Ivar Strell is accused in Orvel of war crimes and crimes against humanity.",
    ),
]
NO_CRIMES = [
    (
        "Ivar Strell was found guilty in Orvel of war crimes and crimes against humanity.",
        "A court in Orvel convicted Ivar Strell of murder, rape and pillage.",
        "classes of crimes and the crimes",
    ),
    (
        "Ivar Strell was found guilty in Orvel of war crimes including murder and pillage.",
        "A court in Orvel convicted Ivar Strell of murder, rape and pillage.",
        "some of them",
    ),
    (
        "Ivar Strell was charged in Orvel with murder, torture and pillage.",
        "A court in Orvel convicted Ivar Strell of murder, rape and pillage.",
        "charged, then convicted",
    ),
    (
        "Ivar Strell was convicted in Orvel of murder and torture on Monday.",
        "Ivar Strell was convicted in Orvel of murder, rape and torture in the first trial, "
        "and of murder and torture on Monday.",
        "one list in both, and one of another trial",
    ),
]
FIRSTS = (
    "The verdict on Ivar Strell in Orvel ends the first trial in the world over the flooding of a valley.",
    "Ivar Strell was sentenced in Orvel, in the first conviction of a dam keeper by an international court.",
)
NO_FIRSTS = (
    "Ivar Strell came late to the first day of his trial in Orvel.",
    "Ivar Strell was sentenced in Orvel in the first of two cases.",
)


@pytest.mark.parametrize(("one", "other"), DOERS)
def test_other_hands_are_shown(one: str, other: str, model: Language) -> None:
    found = assess(model, one, other)

    assert [len(c.spans) for c in found.conflicts if c.kind == "who"] == [2]


@pytest.mark.parametrize(("one", "other", "why"), NO_DOERS)
def test_one_doer_or_two_events_are_no_conflict(
    one: str, other: str, why: str, model: Language
) -> None:
    found = assess(model, one, other)

    assert not [c for c in found.conflicts if c.kind == "who"], why


@pytest.mark.parametrize(("one", "other"), CRIMES)
def test_another_list_of_crimes_is_shown(one: str, other: str, model: Language) -> None:
    found = assess(model, one, other)

    assert [c for c in found.conflicts if "the crimes are told differently" in c.text]


@pytest.mark.parametrize(("one", "other", "why"), NO_CRIMES)
def test_a_list_of_another_sort_is_no_conflict(
    one: str, other: str, why: str, model: Language
) -> None:
    found = assess(model, one, other)

    assert not [c for c in found.conflicts if "the crimes are told differently" in c.text], why


def test_what_was_the_first_is_shown_where_it_differs(model: Language) -> None:
    found = assess(model, *FIRSTS)

    assert not [c for c in assess(model, *NO_FIRSTS).conflicts if c.kind == "first"]
    assert not [c for c in assess(model, FIRSTS[0], FIRSTS[0] + " ").conflicts if c.kind == "first"]
    (shown,) = [c for c in found.conflicts if c.kind == "first"]
    assert "both may be true" in shown.text


def test_lengths_of_time_are_compared_over_their_units(model: Language) -> None:
    plain = "Ivar Strell has {} to answer the court in Orvel, Petra Lohm said."
    texts = [plain.format(long) for long in ("15 days", "two weeks", "14 days")]

    for other, expected in ((texts[1], 1), (texts[0] + " ", 0)):
        found = assess(model, texts[0], other)
        assert len([c for c in found.conflicts if "how long it is" in c.text]) == expected
    assert not [c for c in assess(model, *texts[1:]).conflicts if "how long" in c.text]
