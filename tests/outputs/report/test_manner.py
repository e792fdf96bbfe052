"""How the report says that something was said."""

from spacy.language import Language

from probanda.outputs.report.speakers import describe
from tests.analysis.statements import statements


def test_only_marked_words_are_shown_as_the_speakers_own(model: Language) -> None:
    texts = ("Lena Hart: We do not work with the court", "“We do not,” Lena Hart said.")
    shown = [describe(found, {}, {})[0] for text in texts for found in statements(text, model)]
    assert shown == [
        "behind the speaker’s name, without quotation marks",
        "in the speaker’s words",
    ]


def test_what_another_tells_of_somebodys_words_is_shown_as_told_by_them(model: Language) -> None:
    text = "Lena Hart said the report, which found that Otto Kranz ordered the raid, was historic."
    found = {s.id: s for s in statements(text, model)}
    shown = {s.speaker_name: describe(s, found, {})[-1] for s in found.values()}
    assert shown == {"Lena Hart": "reported", "the report": "as Lena Hart tells it"}
