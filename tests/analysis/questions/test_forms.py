"""Questions as people put them are answered by what the text says of the same in other words."""

import pytest
from spacy.language import Language

from tests.analysis.questions.test_answers import told


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        # who is only described: the text gives the name
        (
            "Ravo Lintz's lawyer, Sefa Dorn, spoke in Osk. “The letter is worthless,” Dorn said.",
            "What did Ravo Lintz's lawyer say about the letter?",
            "worthless",
        ),
        # who rejects it says something about it
        (
            "Sefa Dorn, the mayor of Osk, denied that the bridge was mined.",
            "What did Sefa Dorn say about the bridge?",
            "denied that the bridge",
        ),
        # where and in which attack, told in the sentence before
        (
            "The attack on the station began at dawn.\nFourteen people were wounded.",
            "How many people were wounded in the attack on the station?",
            "Fourteen people",
        ),
        ("Rescuers have counted 43 dead.", "How many people died?", "43 dead"),
        ("Six farmers died in the shelling of Osk.", "How many farmers were killed?", "Six"),
        ("Two men were shot dead in Osk.", "How many men were killed in Osk?", "shot dead"),
        ("Nine ferrymen were killed.", "Who died?", "ferrymen"),
        # how long and how old
        ("The bombardment lasted 40 minutes.", "How long did the bombardment last?", "40 minutes"),
        (
            "The six-week blockade of Osk ended in May.",
            "How long did the blockade of Osk last?",
            "six-week",
        ),
        ("Ina Krell, 52, was arrested in Osk.", "How old is Ina Krell?", "52"),
        # since when a member: when it joined
        (
            "Norvia joined the union in 2031.",
            "Since when has Norvia been a member of the union?",
            "2031",
        ),
        (
            "The barn was turned into a prison by the militia.",
            "Was the barn a prison?",
            "turned into a prison",
        ),
        (
            "The orders were issued at the request of Governor Ilm Tarr.",
            "Who asked for the orders?",
            "Ilm Tarr",
        ),
        ("The court remanded Ravo Lintz in custody.", "Is Ravo Lintz in custody?", "remanded"),
        (
            "The prisoners are with relatives in Osk.",
            "Where are the prisoners now?",
            "with relatives",
        ),
        (
            "Ina Krell heads the academy in Osk.",
            "Where does Ina Krell work now?",
            "the academy in Osk",
        ),
        # a bare denial points to the sentence before it
        (
            "The rebels mined the bridge, the mayor said. The rebels deny this.",
            "Who denies that the rebels mined the bridge?",
            "deny this",
        ),
        # where somebody stands: a denial at large, of what the text tells of them
        (
            "Prosecutors say that Ravo Lintz burned the archive. Lintz rejected the accusations.",
            "Does Ravo Lintz admit that he burned the archive?",
            "rejected the accusations",
        ),
        ("A convoy of 31 lorries reached Osk.", "How many lorries were in the convoy?", "31"),
        ("The fort was hit by 14 drones.", "How many drones were used in the attack?", "14 drones"),
        (
            "Of the pupils ten came home and the whereabouts of three pupils are unknown.",
            "How many of the pupils are missing?",
            "whereabouts of three",
        ),
        (
            "The army says that the barn was empty.",
            "Which side says that the barn was empty?",
            "army",
        ),
    ],
)
def test_other_words_for_the_same_answer(
    text: str, question: str, words: str, model: Language
) -> None:
    assert words in told(text, question, model)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        # another attack is named beside what is counted
        (
            "The attack on the station began at dawn.\nFourteen people were wounded in a raid on Osk.",
            "How many people were wounded in the attack on the station?",
        ),
        # wounded when is not told
        (
            "The attack on the station began at dawn.\nTwo wounded soldiers were treated in Osk.",
            "How many soldiers were wounded in the attack on the station?",
        ),
        # who died or was shot was not therefore killed
        ("Four detainees died of typhus in the fort.", "How many detainees were killed?"),
        ("Four detainees died of typhus in the fort.", "Were detainees killed in the fort?"),
        ("Three cooks died in a fire.", "How many cooks were killed?"),
        ("Two shepherds were shot in the leg.", "How many shepherds were killed?"),
        # another happening, or one at another place, stands between or beside
        (
            "The attack on the mill began at dawn.\nIn Harl, two were robbed.\nSix cooks were hurt.",
            "How many cooks were hurt in the attack on the mill?",
        ),
        (
            "The attack on the mill began at dawn.\nSix cooks were hurt when a bus overturned.",
            "How many cooks were hurt in the attack on the mill?",
        ),
        (
            "The attack on Osk ended. The raid on Harl failed.\nSix cooks were burned.",
            "How many cooks were wounded in the attack on Osk?",
        ),
        # another person's lawyer, and one of whom nobody says whose
        (
            "Tarr's lawyer, Sefa Dorn, spoke. Krell's lawyer, Ina Busk, said the map was forged. "
            "A lawyer said the map was real.",
            "What did Tarr's lawyer say about the map?",
        ),
        # what its soldiers knew is not told of the State
        (
            "Sailors of Norvia knew that the nuns were in the barn.",
            "Did Norvia know that the nuns were in the barn?",
        ),
        # a denial at large is none of what nobody says of him
        (
            "Prosecutors say that Ravo Lintz burned the archive. Lintz rejected the accusations.",
            "Does Ravo Lintz admit that he stole the lorries?",
        ),
        ("Ravo Lintz was in Osk that day.", "Where is Ravo Lintz now?"),  # where he was
        ("Ravo Lintz's lawyer, Sefa Dorn, left.", "Who is Ravo Lintz?"),  # not his own lawyer
        ("The deputy director of the mine, Ina Krell, left.", "Who leads the mine?"),
        ("The driver, Ina Krell, said that the convoy was marked.", "Who warned the convoy?"),
        (
            "Ina Krell and a colonel of the police were arrested.",
            "Who besides Krell and the colonel was arrested?",
        ),
        (
            "The court issued warrants over attacks on May 9.",
            "When did the court issue the warrants?",
        ),  # the day may be that of the attacks
        (
            "Nobody had told us anything, Sefa Dorn said.",
            "What did Sefa Dorn say about the pupils?",
        ),
    ],
)
def test_near_misses_are_refused(text: str, question: str, model: Language) -> None:
    assert "" == told(text, question, model)


def test_both_officers_are_the_two_officers_just_spoken_of(model: Language) -> None:
    text = "General Ivo Lann and Colonel Ulm Beck left Osk. The State imposed sanctions on both officers."

    assert "both officers" in told(text, "Were sanctions imposed on Ivo Lann?", model)
    assert "" == told(text, "Were sanctions imposed on Sefa Dorn?", model)
