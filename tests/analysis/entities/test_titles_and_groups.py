"""Short titles, surnames beside other names, and groups that are called by their people's name."""

import pytest
from spacy.language import Language

from tests.analysis.entities.test_described_across_texts import records


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("Brigadier Ruth Tamsel commands it. Brig Tamsel said the gates were shut.", "Ruth Tamsel"),
        ("Capt Tamsel said it was shut. The ship was led by Captain Ruth Tamsel.", "Ruth Tamsel"),
        ("Father Jude Orlen buried forty. Fr Orlen said he had counted them.", "Jude Orlen"),
        ("Inspector Mona Prell came. Det Insp Prell asked for help.", "Mona Prell"),
    ],
)
def test_a_title_cut_short_without_its_full_stop_stands_before_a_name(
    text: str, bearer: str, model: Language
) -> None:
    assert list(records([text], model)) == [f"person {bearer}"]


def test_the_channel_of_somebody_is_no_body_of_that_surname(model: Language) -> None:
    text = (
        "The town’s mayor Anna Dresk-Molnar spoke. Both Dresk-Molnar and President Malik are wanted."
        " The interview was published on the Dresk-Molnar Telegram channel."
    )
    found = records([text], model)
    assert found["person Anna Dresk-Molnar"][-1] == "Dresk-Molnar"
    assert set(found) == {"person Anna Dresk-Molnar", "person Malik", "platform Telegram"}
