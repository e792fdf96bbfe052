"""A narrator's clause that leaves its subject to the words before it is shown within its sentence."""

from probanda.analysis.records import Passage
from probanda.outputs.report.citations import Citations, Use
from probanda.outputs.report.claims import _narrate
from tests.analysis.claims.cases import document

TEXT = "Lemm has joined the court and is helping the prosecutor. It has no army. Orn came twice since opening a school."


def shown(words: str) -> list[tuple[str, bool]]:
    page = document(TEXT)
    start = TEXT.index(words)
    passage = Passage(page.id, start, start + len(words), relation="supports")
    quote = _narrate(passage, Citations([page]), Use("4.1", "claim-1")).quote
    return [(run.text, run.key) for run in quote.runs]


def test_a_torn_clause_is_shown_with_its_sentence() -> None:
    runs = shown("is helping the prosecutor.")

    assert ("is helping the prosecutor.", True) in runs
    assert "Lemm has joined the court" in runs[0][0]


def test_a_whole_sentence_stands_alone() -> None:
    assert [("It has no army.", False)] == shown("It has no army.")


def test_a_clause_that_breaks_off_is_shown_with_its_sentence_says_what_holds() -> None:
    runs = shown("Orn came twice since")

    assert ("Orn came twice since", True) in runs
    assert "opening a school" in runs[-1][0]
