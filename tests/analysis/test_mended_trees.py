"""Words that the parse hangs on the wrong word hang where the sentence means them."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from probanda.analysis.mended_trees import mend_tree
from tests.analysis.statements import said


@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        (
            "Radan Karvic has been sentenced to 40 years in prison after the U.N. International Criminal"
            " Tribunal for the former Marovia (ICTY) found him guilty of theft in Telm.",
            "U.N. International Criminal Tribunal",
            "him guilty of theft in Telm",
        ),
        (
            "A UN court has found Petr Laskin, a trader who later on became Lethmar president, guilty"
            " of 11 crimes.",
            "UN court",
            "Petr Laskin, a trader who later on became Lethmar president, guilty of 11 crimes",
        ),
    ],
)
def test_whoever_found_somebody_guilty_is_the_court(
    sentence: str, who: str, what: str, model: Language
) -> None:
    assert [(who, what)] == said(sentence, model)


def test_a_clause_with_whose_tells_of_the_noun_before_it(model: Language) -> None:
    doc = model(
        "Velde won the prize for making peace with Korvey, whose President Olt Hart and the LPF remain"
        " bitter enemies."
    )
    mend_tree(doc)

    [remain] = [token for token in doc if token.text == "remain"]
    assert ("Korvey", "relcl") == (remain.head.text, remain.dep_)


def test_the_verb_behind_an_aside_is_the_sentences(model: Language) -> None:
    text = (
        "Heritage Watch, a monitoring group, disagrees. It has found 38 of the icons in Orn, it said"
        " in a report."
    )
    doc = model(text)
    mend_tree(doc)

    root = next(doc.sents).root
    assert (root.text, [c.text for c in root.lefts if c.dep_ == "nsubj"]) == (
        "disagrees",
        ["Watch"],
    )
    assert said(text, model) == [("Heritage Watch", "It has found 38 of the icons in Orn")]


def test_what_a_claim_tells_is_told_by_the_claim(model: Language) -> None:
    doc = model("It was a fabrication by the enemy that guards had shelled the clinic.")
    mend_tree(doc)

    [shelled] = [token for token in doc if token.text == "shelled"]
    assert shelled.head.text == "fabrication"


def test_who_speaks_after_a_court_found_is_not_the_court(model: Language) -> None:
    text = (
        "Piet Kranz, after the tribunal for the former Norvia (TFN) found him guilty of murder, said"
        " that he would appeal."
    )

    told = said(text, model)
    assert ("Piet Kranz", "that he would appeal") in told
    assert not [what for who, what in told if who == "Piet Kranz" and what.startswith("him")]


def test_a_clause_with_whose_is_not_hung_below_itself(model: Language) -> None:
    """Where the parse hangs the noun on the verb behind it, to mend it would make a ring."""
    doc = Doc(
        model.vocab,
        words=["Velde", "won", "near", "Korvey", "whose", "president", "left"],
        heads=[1, 1, 6, 2, 5, 6, 1],
        deps=["nsubj", "ROOT", "prep", "pobj", "poss", "nsubj", "conj"],
        pos=["PROPN", "VERB", "ADP", "PROPN", "DET", "NOUN", "VERB"],
        tags=["NNP", "VBD", "IN", "NNP", "WP$", "NN", "VBD"],
    )
    mend_tree(doc)

    assert "won" == doc[6].head.text
