"""What a claim is called: who says it and just that, in words that can stand in a list."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

CALLED = [
    (
        "Otto Kranz is president of the Maren Tribunal. He also said that the doctors treating the "
        "guards “decided there is no trace of poison in their blood”.",
        "Otto Kranz also said that the doctors treating the guards “decided there is no trace of "
        "poison in their blood”",
        "nobody in a list is “he”",
    ),
    (
        "The Maren Tribunal sat. Lena Hart said the Maren Tribunal’s report, which found Ilvan "
        "Dorsek responsible for the raid, was historic for the whole of Velmora.",
        "As Lena Hart tells it, the Maren Tribunal’s report found Ilvan Dorsek responsible for the "
        "raid",
        "what is told inside another's words",
    ),
    (
        "Several Velmoran officials praised the tribunal, with Velmora’s prosecutor Otto Kranz "
        "saying the ruling was “a great day for the valley and its people”.",
        "Otto Kranz: the ruling was “a great day for the valley and its people”",
        "the sentence tells what others said too",
    ),
    (
        "“The shelling of Orm was a crime against its people,” said the Commission on Velmora, "
        "which also highlighted possible attacks on hospitals.",
        "Commission on Velmora also highlighted possible attacks on hospitals",
        "the sentence quotes something else",
    ),
]


@pytest.mark.parametrize(("text", "called", "why"), CALLED)
def test_a_claim_is_called_by_who_says_it_and_just_that(
    text: str, called: str, why: str, model: Language
) -> None:
    texts = [claim.text.rstrip(".") for claim in assess(model, text).claims]

    assert called in texts, (why, texts)
