"""Descriptions that may be another's: the witness and the accused, the parent and the child."""

from collections.abc import Sequence

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess
from tests.analysis.entities.test_told_without_name import people_of


@pytest.mark.parametrize(
    "text",
    [
        # a witness, and the accused
        "A widow told the court in Drenno on Monday that soldiers had burned the mill.\n"
        "Teodor Krell, 61, is charged with the murder of nine millers.",
        "A miner told judges on Monday that guards beat the prisoners with ropes.\n"
        "Teodor Krell, 61, denies all charges.",
        "A lawyer said on Monday that his client had been beaten in his cell.\n"
        "Teodor Krell, 24, faces life in prison for the bombing of a ferry.",
        "A neighbour called the police on Monday after hearing screams in Drenno.\n"
        "Teodor Krell, 41, was arrested at the mill.",
        # those who speak for the State, and those who were harmed
        "A minister said on Monday that the prisoners were well fed.\n"
        "Teodor Krell told reporters that guards had broken his arm.",
        "Finland's interior minister said on Monday that no shell had been fired.\n"
        "Teodor Krell said that his brother was shot in the back.",
        "A senior official said on Monday that the harbour was open.\n"
        "Mayor Teodor Krell said that it was shut.",
        # the accused, and who is at the trial for another reason
        "A man was charged on Monday with the murder of two nurses in Drenno.\n"
        "Teodor Krell, 61, is the father of one of the nurses.",
        "A former army captain was convicted on Monday of shelling the harbour.\n"
        "Teodor Krell, 61, heads the league that brought the case.",
        "A minister was suspended on Monday over the shelling of the harbour.\n"
        "Teodor Krell, 61, appeared before parliament as a witness.",
        "A sailor was charged on Monday with spying.\n"
        "Teodor Krell, 61, was arrested in a separate case over the death of a guard.",
        "A captain was jailed on Monday over the shelling of the harbour.\n"
        "Teodor Krell, 61, was acquitted.",
        "A man was found guilty on Monday of poisoning the well in Drenno.\n"
        "His neighbour, Teodor Krell, 61, was convicted of theft.",
        "A general denied in Drenno that he had shelled the harbour.\n"
        "Teodor Krell, 61, said that the general gave the order.",
        # the dead, and the killer
        "A nurse was shot dead on Monday in Drenno.\n"
        "Teodor Krell, 34, surrendered to police an hour later.",
        "A miner was beaten to death in a cell in Drenno.\n"
        "Teodor Krell, 34, told the inquest that he was off duty.",
        "A doctor was killed on Monday by a mob in Drenno.\n"
        "Teodor Krell, 52, was the last to see him.",
    ],
)
def test_a_lead_is_not_of_whom_is_named_next_for_another_reason(text: str, model: Language) -> None:
    assert set(people_of(text, model=model)["Teodor Krell"]) <= {"Mayor", "Teodor Krell"}


@pytest.mark.parametrize(
    "text",
    [
        "A court in Drenno on Monday sentenced a former Velmaran major to life in jail.\n"
        "Teodor Krell, 61, was found guilty of torture in a camp also known as Branch 9.",
        "A former Velmaran major was convicted of torture in Drenno on Monday.\n"
        "Teodor Krell, 61, is the highest official so far convicted of the charge.",
        "A nurse was shot dead on Monday in Drenno.\n"
        "Teodor Krell, 34, was shot outside the clinic where he worked.",
    ],
)
def test_a_lead_is_of_whom_the_same_is_told(text: str, model: Language) -> None:
    assert len(people_of(text, model=model)["Teodor Krell"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "President Omar Krell ruled for years. Police arrested his son Dario Krell on Monday.\n"
        "Krell pleaded not guilty before a judge in Drenno.",
        "Governor Otto Krell resigned. His son, Dario Krell, 22, was charged with murder.\n"
        "Krell is held in Drenno.",
        "Otto Krell denies it all. His son Dario Krell said in Drenno that he hid in a mill.\n"
        "Krell said that he saw nobody.",
    ],
)
def test_a_surname_is_not_the_parents_where_the_child_may_be_meant(
    text: str, model: Language
) -> None:
    found = people_of(text, model=model)
    assert not [
        words for name, words in found.items() if len(name.split()) > 1 and "Krell" in words
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Finland's interior minister rejected in Drenno the account of Joana Karsk.",
        "Joana Karsk was sacked in March. Finland's interior minister said that they lied.",
    ],
)
def test_an_office_is_not_hers_who_has_left_it(text: str, model: Language) -> None:
    first = "Joana Karsk, the Finnish interior minister, met Oto Brin in Drenno."
    found = people_of(first, text, model=model)
    assert "Finland's interior minister" not in found["Joana Karsk"]


@pytest.mark.parametrize(
    "text",
    [
        "A court charged Teodor Krell with libel. The alleged killer said that he was paid.",
        "A court charged Teodor Krell with theft. The fugitive said that he was ill.",
        "Teodor Krell was stabbed. The suspect said that he was ill. A court charged Krell with theft.",
    ],
)
def test_the_killer_is_not_everyone_who_is_charged(text: str, model: Language) -> None:
    found = people_of(text, model=model)["Teodor Krell"]
    assert not [words for words in found if words.startswith("The ")]


ON_TRIAL = "Teodor K., a former guard, went on trial. Joana Karsk said that he beat her in Drenno."


@pytest.mark.parametrize(
    "texts",
    [
        (ON_TRIAL, "Teodor Krell, who lived through the camp, met Joana Karsk in Drenno."),
        (ON_TRIAL, "The baker Teodor Krell hid in the camp. Joana Karsk saw him in Drenno."),
    ],
)
def test_a_cut_surname_is_not_a_survivors(texts: Sequence[str], model: Language) -> None:
    found = people_of(*texts, model=model)
    assert "Teodor K." not in found["Teodor Krell"]


def test_a_cut_surname_is_whose_charge_is_told(model: Language) -> None:
    second = (
        "A court charged Teodor Krell, 57, with murder. Joana Karsk saw him beat her in Drenno."
    )
    names = {entity.name for entity in assess(model, ON_TRIAL, second).entities}
    assert "Teodor Krell" in names
    assert "Teodor K." not in names


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "Police Colonel Teodor Krell led the raid. The police officer said that he was ill.",
            "The police officer",
        ),
        (
            "Intelligence Colonel Teodor Krell led the raid, and two officers stayed behind. "
            "The intelligence officer said that he was ill.",
            "The intelligence officer",
        ),
        (
            "Police commissioner Teodor Krell spoke first. The police chief of Lusk, who was not "
            "named, said that it was late. The police chief denied the killing.",
            "The police chief",
        ),
    ],
)
def test_an_officer_is_not_the_only_one_of_his_rank(
    text: str, described: str, model: Language
) -> None:
    assert described not in people_of(text, model=model)["Teodor Krell"]


def test_an_age_that_two_have_is_nobodys(model: Language) -> None:
    text = (
        "Police arrested a 19-year-old man in Lusk. In Drenno, a 19-year-old was stabbed. "
        "The 19-year-old told doctors that it was dark."
    )
    found = people_of(text, model=model)
    assert not [words for words in found.values() if "The 19-year-old" in words and len(words) > 1]


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "A former general, Teodor Krell, went on trial in Lusk on Monday. An army general in "
            "charge of the region declined to comment. The general said the army does not discuss "
            "courts.",
            "The general",
        ),
        (
            "A former general, Teodor Krell, went on trial. Two generals watched him. The general "
            "said that it was late.",
            "The general",
        ),
        (
            "LUSK - The regional governor resigned on Monday after the flood. Crowds cheered.\n"
            "The governor of Drenno region, Teodor Krell, sent condolences to Lusk.",
            "The regional governor",
        ),
        (
            "The regional governor resigned in Norway on Monday. The governor of Drenno region, "
            "Teodor Krell, sent condolences.",
            "The regional governor",
        ),
    ],
)
def test_another_of_like_office_is_not_who_is_named(
    text: str, described: str, model: Language
) -> None:
    assert described not in people_of(text, model=model)["Teodor Krell"]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Teodor K. sat silent as the first witness told the court about the camp in Drenno.",
            "A court charged Teodor K. with torture in Drenno.",
        ),
        (
            "Teodor K., a witness told the court, was often drunk in Drenno.",
            "A court charged Teodor K. with torture in Drenno.",
        ),
        (
            "A court charged the painter Teodor Krell with murder in Drenno.",
            "A court charged Captain Teodor Krell with murder in Drenno.",
        ),
    ],
)
def test_one_accused_is_not_two(texts: Sequence[str], model: Language) -> None:
    people = [e for e in assess(model, *texts).entities if e.name.startswith("Teodor")]
    assert len(people) == 1


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Teodor K., a witness from Drenno, wept.",
            "A court charged Teodor K. with torture in Drenno.",
        ),
        (
            "Teodor K. testified about the camp in Drenno.",
            "A court charged Teodor K. with torture in Drenno.",
        ),
        (
            "A court charged the painter Teodor Krell with theft in Drenno.",
            "A court charged Captain Teodor Krell with murder in Drenno.",
        ),
    ],
)
def test_an_accused_of_another_crime_or_a_witness_is_another(
    texts: Sequence[str], model: Language
) -> None:
    people = [e for e in assess(model, *texts).entities if e.name.startswith("Teodor")]
    assert len(people) > 1
