"""A question is read as it was meant, and what was read otherwise is told."""

import pytest

from probanda.analysis.questions.wording import find_wording, is_one_letter_off

TEXT = """The Harl Commission said that Zofia Bránik had left Norvia. In Norvia, the commission
counted the prisoners. The ministry of Norvia denied it, and Kostenko and Lintz were named."""


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("who left norvia", "Who left Norvia"),
        ("WHO LEFT NORVIA?", "Who left Norvia"),
        ("Did Branik leave?", "Did Bránik leave"),
        ("Did the comission count them?", "Did the commission count them"),
        ("Since when is it so?", "When is it so"),
        ("At what time did it begin?", "When did it begin"),
        ("On which day did they leave?", "When did they leave"),
        ("Can you tell me who left Norvia?", "Who left Norvia"),
        ("Is it true that the prisoners left?", "The prisoners left"),
        ("Is Norvia a member state of the court?", "Is Norvia a member of the court"),
        ("Who is subject to an arrest warrant?", "Against whom was an arrest warrant issued"),
    ],
)
def test_a_question_is_put_in_plain_words(asked: str, plain: str) -> None:
    assert plain == find_wording(asked, [TEXT]).plain


@pytest.mark.parametrize("name", ["Costenka", "Kostenkov", "Linz", "Harlan"])
def test_a_name_is_never_taken_for_another_by_a_letter(name: str) -> None:
    assert not find_wording(f"What did {name} say?", [TEXT]).mended


def test_a_mended_word_is_told() -> None:
    assert (("comission", "commission"),) == find_wording("The comission", [TEXT]).mended


@pytest.mark.parametrize(
    ("asked", "plain", "but"),
    [
        ("Who else besides Lintz was named?", "Who was named", "Lintz"),
        ("Apart from Lintz, who was named?", "Who was named", "Lintz"),
        ("Who else was named?", "Who was named", None),
    ],
)
def test_who_is_no_answer_is_set_apart(asked: str, plain: str, but: str | None) -> None:
    wording = find_wording(asked, [TEXT])

    assert (plain, but) == (wording.plain, wording.but)


@pytest.mark.parametrize("asked", ["Who left according to Lintz?", "According to Lintz, who left?"])
def test_whose_words_are_asked_for_is_set_apart(asked: str) -> None:
    wording = find_wording(asked, [TEXT])

    assert ("Lintz", "who left") == (wording.according, wording.plain.lower())


@pytest.mark.parametrize(
    ("one", "other", "off"),
    [
        ("comission", "commission", True),
        ("poeple", "people", True),
        ("report", "resort", True),
        ("report", "report", False),
        ("report", "retorts", False),
    ],
)
def test_one_letter_is_a_slip(one: str, other: str, off: bool) -> None:
    assert off == is_one_letter_off(one, other)
