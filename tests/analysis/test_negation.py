"""What a sentence says is not so."""

import pytest
from spacy.language import Language

from probanda.analysis.negation import is_negated


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("We neither touched the dam nor moved a single person.", {"touched", "moved"}),
        ("No person was displaced.", {"person", "displaced"}),
        ("Not one call reached my office.", {"one", "call", "reached"}),
        ("They had received not one complaint.", {"received", "one", "complaint"}),
        ("She never ordered or planned the attack.", {"ordered", "planned"}),
        ("Orvenia is not a party to the statute.", {"is", "party"}),
        ("Neither Orvenia nor Kessal is a member of the court.", {"is", "member"}),
        ("Nobody was tortured.", {"Nobody", "tortured"}),
        ("The brigade was not in Tarn or in Orvel that day.", {"Tarn"}),
        ("He said he fed the prisoners rather than starving them.", {"starving"}),
        ("They helped people instead of beating them.", {"beating"}),
        ("No way did Orn order the lorries.", {"order"}),
        ("At no time did the guards fire.", {"fire"}),
        ("The clerk was in no position to order the raid.", {"order"}),
        ("The men have yet to be found.", {"found"}),
        ("The law let the ministry keep anyone without charge.", {"charge"}),
        ("The captain confessed to nothing.", {"confessed", "nothing"}),
        ("The captain spoke with nobody.", {"spoke"}),
    ],
)
def test_what_not_stands_by_is_negated(sentence: str, negated: set[str], model: Language) -> None:
    assert negated <= {token.text for token in model(sentence) if is_negated(token)}


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("He did not say that they fled.", "fled"),
        ("No fewer than 61 people died in the fire.", "died"),
        ("Not less than 40 homes burned.", "burned"),
        ("No more than twelve were found.", "found"),
        ("He was not only charged but convicted.", "charged"),
        ("Two missiles, not one, were fired.", "fired"),
        ("The minister suspended him because no siren had sounded.", "suspended"),
        ("The men of Tarn died for nothing.", "died"),
        ("The villagers fled with nothing.", "fled"),
        ("The barn was burned to nothing.", "burned"),
        ("The guards stopped at nothing.", "stopped"),
        ("The children were deported with nobody at their side.", "deported"),
        ("The captain confessed to nothing but the theft.", "confessed"),
    ],
)
def test_a_negation_reaches_no_further_than_its_word(
    sentence: str, kept: str, model: Language
) -> None:
    assert kept not in {token.text for token in model(sentence) if is_negated(token)}
