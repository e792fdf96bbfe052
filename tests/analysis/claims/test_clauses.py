"""Where a sentence is cut into clauses."""

from spacy.language import Language

from probanda.analysis.claims import find_clauses
from tests.analysis.claims.cases import assess
from tests.analysis.published import UNKNOWN, parsed


def test_two_conjunctions_side_by_side_cut_once(model: Language) -> None:
    held = parsed(
        "Hundreds of people lived in the flooded quarter and yet nobody was warned of the water.",
        UNKNOWN,
        model,
    )
    assert [
        "Hundreds of people lived in the flooded quarter",
        "nobody was warned of the water.",
    ] == [held.document.text[clause.start : clause.end] for clause in find_clauses(held)]


def test_a_few_words_to_a_hearer_in_a_story_are_told_by_the_story(model: Language) -> None:
    text = "“They lined us up and said: your brother signed,” a boy aged 12 recalled."
    held = [claim.text for claim in assess(model, text).claims]
    assert len(held) == 1
    assert "lined us up" in held[0]
