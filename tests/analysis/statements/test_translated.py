"""Quoted words and pronouns of a text that was translated."""

import msgspec
import pytest
from spacy.language import Language

from probanda.analysis.entities import find_entities
from probanda.analysis.language import parse
from probanda.analysis.records import Statement
from probanda.analysis.statements import find_statements
from probanda.evidence.document import Position
from probanda.outputs.report.speakers import describe
from tests.analysis.statements import document, statements

ADDED = "Spokeswoman Lena Hart stressed that the charge against Mr Otto Kranz is void. “We signed no pact,” he added."


def translated(text: str, model: Language, notice: bool | None) -> tuple[Statement, ...]:
    """The statements of a text that names its translator, or only reads like a translation."""
    shown = document(text, notice)
    shown = msgspec.structs.replace(shown, translation_evidence=(Position(shown.id, 0, 4),))
    parsed = parse(shown, model)
    return find_statements(parsed, find_entities(parsed)).statements


@pytest.mark.parametrize(
    ("notice", "why"),
    [
        (True, "a notice says that a machine translated the text"),
        (False, "the text names its translator"),
        (None, "the text reads like a translation"),
    ],
)
def test_quoted_words_of_a_translated_text_are_no_exact_words(
    notice: bool | None, why: str, model: Language
) -> None:
    text = "“We left,” Otto Kranz said. Lena Hart said it was over."
    quoted, told = translated(text, model, notice)

    assert (True, False) == (quoted.as_translated, told.as_translated)
    assert f"quoted as translated: {why}" in quoted.reasons
    assert ("quoted as translated",) == describe(quoted, {}, {})


def test_who_alone_may_add_something_does_so_in_a_translation(model: Language) -> None:
    assert statements(ADDED, model)[-1].speaker_name is None
    added = translated(ADDED, model, None)[-1]

    assert "Lena Hart" == added.speaker_name
    assert any("may be a man or a woman" in reason for reason in added.reasons)


def test_what_one_of_two_may_have_said_stays_open_in_a_translation(model: Language) -> None:
    text = "“The bridge was mined,” Otto Kranz said. “We left,” Lena Hart said. “It is late,” she said."

    assert translated(text, model, None)[-1].speaker_name is None
