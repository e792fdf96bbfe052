"""Where a sentence is cut into clauses."""

from spacy.language import Language

from probanda.analysis.claims import find_clauses
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
