"""What stands beside whose account, view or telling it is."""

import pytest
from spacy.language import Language

from tests.analysis.statements import said

SAID: list[tuple[str, list[tuple[str | None, str]]]] = [
    ("Ida Brandt ran the choir. A third of the singers never came back, by her count.",
     [("Ida Brandt", "A third of the singers never came back")]),
    ("The bank, by its own admission, had lost the papers.",
     [("The bank", "The bank | had lost the papers")]),
    ("Judge Helen Sarr dissented; in her view, the register alone could not support a conviction.",
     [("Helen Sarr", "the register alone could not support a conviction")]),
    ("The letter, by his own admission, was unwise.", [(None, "The letter | was unwise")]),
    ("By the army's own count, 12 guns were lost.", [("the army", "12 guns were lost")]),
    ("The report was, in Otto Kranz’s opinion, a whitewash.",
     [("Otto Kranz", "The report was | a whitewash")]),
    ("By last year's count, 40 houses burned.", []),
    ("By my count, 40 houses burned.", []),
    ("He was impressed by her account.", []),
    ("In her view, the law is a fraud, Otto Kranz said.",
     [("Otto Kranz", "In her view, the law is a fraud")]),
    ("As the mayor put it on Sunday, the bank was a casino.",
     [("the mayor", "the bank was a casino")]),
    ("As the army put in more men, the town fell.", []),
]  # fmt: skip

PARTICIPLES: list[tuple[str, str | None]] = [
    ("Kranz said he did not believe the boards ruined Velde, arguing that it was the rift.",
     "Kranz"),
    ("Kranz said the army had left, adding that the village was empty.", "Kranz"),
    ("Kranz said the army rejected the claim, adding that it was false.", "the army"),
    ("In an interview suggesting that he might resign, Kranz attacked the press.", "Kranz"),
    ("Ida Brandt spoke at a conference announcing that the mine would close.", "Ida Brandt"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_whose_account_it_is(
    text: str, expected: list[tuple[str | None, str]], model: Language
) -> None:
    assert expected == said(text, model)


@pytest.mark.parametrize(("text", "speaker"), PARTICIPLES)
def test_who_says_what_a_participle_adds(text: str, speaker: str, model: Language) -> None:
    assert speaker == said(text, model)[-1][0]


def test_what_proves_something_says_nothing(model: Language) -> None:
    assert [] == said("The fire destroyed the mill, proving that the alarm had failed.", model)
