"""A pronoun that may mean two is nobody's for sure: the candidates stand instead."""

import pytest
from spacy.language import Language

from probanda.analysis.entities import find_entities
from probanda.analysis.language import parse
from probanda.analysis.statements import find_statements
from tests.analysis.entities.reading import document

LAST = [
    ("Orlo Lenz met Robin Maas. She said it was mined.", None, "either, by the names"),
    ("Orlo Lenz met Maria Maas. She said it was mined.", None, "the likelier is not sure either"),
    ("Anton Lenz met Robin Maas. She said it was mined.", "Anton Lenz", "a translation's “she”"),
    ("Anton Lenz met Maria Maas. She said it was mined.", "Maria Maas", "the only woman's name"),
    ("Maria Maas met Orlo Lenz. She said it was mined.", "Maria Maas", "a woman's given name"),
    ("Mrs Maas met Orlo Lenz. She said it was mined.", "Maas", "a woman by her title"),
    ("“It was,” Orlo Lenz told Robin Maas. “It was not,” she answered.", None, "an answer"),
    ("Robin Maas was charged by Orlo Lenz. She denied it.", None, "who charges or is charged"),
    (
        "Robin Maas, spokeswoman of the council, said it was safe. Orlo Lenz laughed. She said it was mined.",
        None,
        "a woman who spoke just before",
    ),
    (
        "Robin Maas, spokeswoman of the council, said it was safe. Orlo Lenz laughed. He said it was mined.",
        "Orlo Lenz",
        "no man but one",
    ),
    ("Orlo Lenz said that Robin Maas fled. He said it was mined.", "Orlo Lenz", "he goes on"),
    ("Orlo Lenz hugged Timo. She said it was mined.", "Orlo Lenz", "whoever is named in full"),
    ("Orlo Lenz left the town. She said it was mined.", "Orlo Lenz", "one person only"),
]


@pytest.mark.parametrize(("text", "expected", "why"), LAST)
def test_a_pronoun_is_given_only_to_whom_it_must_mean(
    text: str, expected: str | None, why: str, model: Language
) -> None:
    parsed = parse(document(text), model)
    last = find_statements(parsed, find_entities(parsed)).statements[-1]

    assert last.speaker_name == expected, why
    assert expected is not None or len(last.candidates) == 2


def test_whoever_spoke_is_named_before_who_was_only_charged(model: Language) -> None:
    text = (
        "Robin Maas was charged in May.\n\n“It is void,” spokesman Orlo Lenz said. Robin Maas was in "
        "court. “It was mined,” he said."
    )
    parsed = parse(document(text), model)
    spoken, unsure = find_statements(parsed, find_entities(parsed)).statements

    assert (unsure.speaker_name, len(unsure.candidates)) == (None, 2)
    assert unsure.candidates[0] == spoken.speaker_entity
