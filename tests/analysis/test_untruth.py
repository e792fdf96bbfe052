"""What a sentence says is untrue."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from probanda.analysis.mended_trees import mend_tree
from probanda.analysis.untruth import find_untruth, may_be_called_untrue


def mended(sentence: str, model: Language) -> Doc:
    """The sentence as a document's is read."""
    doc = model(sentence)
    mend_tree(doc)
    return doc


@pytest.mark.parametrize(
    ("sentence", "untrue"),
    [
        ("The claim that soldiers shot nine men is false.", {"shot"}),
        ("The reports that nine men were shot are pure invention, and all know it.", {"shot"}),
        ("It was a lie to say that guards had burned the files.", {"burned"}),
        ("It is not true that the bridge was mined.", {"mined"}),
        ("There is no truth in the rumour that he fled.", {"fled"}),
        ("Whoever claims that the guards slept is lying.", {"slept"}),
        ("The men lied when they said that a boat sank.", {"sank"}),
        ("Those who say that the well was poisoned are liars.", {"poisoned"}),
        ("The claim that he fled is absurd.", {"fled"}),
        ("The reports of torture were fabrications.", {"torture"}),
        ("Orn invented the story that guards sank the boat.", {"sank"}),
        ("The clerk made up the story that guards sank the boat.", {"sank"}),
        ("They spread the lie that guards sank the boat.", {"sank"}),
        ("A false report said that guards sank the boat.", {"sank"}),
        ("The testimony that guards sank the boat was false.", {"sank"}),
        ("The mayor pretended that guards sank the boat.", {"sank"}),
        ("The mayor lied that guards sank the boat.", {"sank"}),
        ("The kidnapping of the pilot was invented.", {"kidnapping"}),
        ("The massacre in Pell is a myth.", {"massacre"}),
        ("Claims that Orn ran off to Spain were cruel rubbish.", {"ran"}),
        ("Orn said it was out of the question that guards sank the boat.", {"sank"}),
        ("It was a fabrication by the enemy that guards sank the boat.", {"sank"}),
        ("That he had sunk the boat was an invention of the clerks.", {"sunk"}),
        ("The statements that guards sank the boat do not correspond to reality.", {"sank"}),
        ("The suggestion that guards sank the boat is far from the truth.", {"sank"}),
        ("The massacre in Pell is a fairy tale.", {"massacre"}),
        ("The abduction of the clerk was a ruse.", {"abduction"}),
        ("Accusations that guards sank the boat lack any basis.", {"sank"}),
        ("The claim that guards sank the boat is without foundation.", {"sank"}),
        ("The theory of guards sinking the boat has been disproved.", {"sinking"}),
        ("The massacre in Pell never took place.", {"massacre"}),
        ("Those who say they did not sink the boat lie.", {"sink"}),
    ],
)
def test_what_is_called_untrue_is_not_so(sentence: str, untrue: set[str], model: Language) -> None:
    assert may_be_called_untrue(sentence)
    assert untrue <= {token.text for token in mended(sentence, model) if find_untruth(token)}


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("The report, which was published on Monday, is false.", "published"),
        ("The claim that soldiers shot nine men is not false.", "shot"),
        ("It is true that the bridge was mined.", "mined"),
        ("The claim was false, and soldiers shot nine men.", "shot"),
        ("It was a lie, and soldiers shot nine men.", "shot"),
        ("The claim that soldiers shot nine men may be false.", "shot"),
        ("They asked whether the claim that soldiers shot nine men is false.", "shot"),
        ("The claim that soldiers shot nine men is partly false.", "shot"),
        ("It is a lie to deny that soldiers shot nine men.", "shot"),
        ("The army falsely denied that soldiers shot nine men.", "shot"),
        ("That soldiers shot nine men was wrong.", "shot"),
        ("Guards wrongfully held and beat the women.", "beat"),
        ("The colonel lied about shooting nine men after he said that it was late.", "shooting"),
        ("It was a lie because soldiers had shot nine men.", "shot"),
        ("The minister lied when soldiers shot nine men.", "shot"),
        ("Whoever shot nine men is lying.", "shot"),
        ("The guards lied after they saw that soldiers shot nine men.", "shot"),
        ("He wrongly ordered soldiers to shoot nine men.", "shoot"),
        ("It is absurd that the men fled.", "fled"),
        ("The letter that the guards burned was a fake.", "burned"),
        ("The mayor of Orno said that the report was a lie.", "said"),
        ("The report published on Monday is false.", "published"),
        ("Orn did not invent the story that guards sank the boat.", "sank"),
        ("Orn denied that he had invented the story that guards sank the boat.", "sank"),
        ("They were held in false imprisonment.", "imprisonment"),
        ("The attack was staged by guards.", "attack"),
        ("A fake video showed that guards sank the boat.", "sank"),
    ],
)
def test_untrue_is_only_what_stands_in_the_claim(sentence: str, kept: str, model: Language) -> None:
    assert kept not in {token.text for token in mended(sentence, model) if find_untruth(token)}
