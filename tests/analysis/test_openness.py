"""What a sentence tells neither as so nor as not so."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from probanda.analysis.mended_trees import mend_tree
from probanda.analysis.openness import find_opening, may_leave_open


def mended(sentence: str, model: Language) -> Doc:
    """The sentence as a document's is read."""
    doc = model(sentence)
    mend_tree(doc)
    return doc


@pytest.mark.parametrize(
    ("sentence", "opened"),
    [
        ("There is no evidence that guards burned the files.", {"burned": "evidence"}),
        ("Prosecutors lack evidence that guards burned the files.", {"burned": "evidence"}),
        ("The army failed to prove that guards burned the files.", {"burned": "prove"}),
        ("It is unlikely that the boat sank.", {"sank": "unlikely"}),
        ("It is not clear whether the boat sank.", {"sank": "whether"}),
        ("The clerk doubted that the letter arrived.", {"arrived": "doubted"}),
        ("Nobody saw Orn burn the files.", {"burn": "saw"}),
        ("She could not confirm that the bridge fell.", {"fell": "confirm"}),
        ("Three guards were acquitted of burning the files.", {"burning": "acquitted"}),
        ("The men were ordered to burn the village.", {"burn": "ordered"}),
        ("Allegations of a massacre are unproven.", {"massacre": "unproven"}),
        ("There is no evidence of a massacre.", {"massacre": "evidence"}),
        ("Reports of guards burning files were unverified.", {"burning": "unverified"}),
        ("It remained unproven that guards burned the files.", {"burned": "unproven"}),
        ("The paper could not verify reports that guards burned the files.", {"burned": "verify"}),
        ("A fake video showed guards burning files.", {"burning": "fake"}),
        ("Footage of guards burning files had been staged.", {"burning": "staged"}),
        ("A doctored video in which guards burn files went round.", {"burn": "doctored"}),
        ("The kidnapping of the pilot was staged.", {"kidnapping": "staged"}),
        ("Guards tried to burn the files.", {"burn": "tried"}),
        ("Guards had nearly burned the files.", {"burned": "nearly"}),
        ("Orn stopped the guards from burning the files.", {"burning": "stopped"}),
        ("Orn dreamed that guards burned the files.", {"burned": "dreamed"}),
        ("Families feared that guards burned the files.", {"burned": "feared"}),
        ("Anyone who says that guards burned the files must prove it.", {"burned": "says"}),
        ("The judge asked who said that guards burned the files.", {"burned": "said"}),
        ("The police look into whether guards burned the files.", {"burned": "whether"}),
        ("The guards conspired to burn the files.", {"burn": "conspired"}),
        ("The guards were unable to burn the files.", {"burn": "unable"}),
        ("The guards came close to burning the files.", {"burning": "close"}),
        ("The guards are not guilty of burning the files.", {"burning": "guilty"}),
        ("The court cleared three men of the murder of the clerk.", {"murder": "cleared"}),
        ("Orn withdrew his statement that guards burned the files.", {"burned": "withdrew"}),
        ("Charges that guards burned the files were dropped.", {"burned": "dropped"}),
        ("Orn was forced to say that guards burned the files.", {"burned": "forced"}),
        ("Orn had dreamt of guards burning the files.", {"burning": "dreamt"}),
        ("They were stopped before they burned the files.", {"burned": "stopped"}),
        ("Did guards burn the files?", {"burn": "Did"}),
        ("It is too early to say that guards burned the files.", {"burned": "early"}),
        ("Orn had no knowledge that guards burned the files.", {"burned": "knowledge"}),
        ("Orn refused to believe that guards burned the files.", {"burned": "believe"}),
        ("Men were paid to claim that guards burned the files.", {"burned": "paid"}),
        ("The mission warned of a massacre in Pell.", {"massacre": "warned"}),
        ("The court overturned his conviction for burning the files.", {"burning": "overturned"}),
        ("A novel tells that guards burned the files.", {"burned": "novel"}),
        ("They would have fled had the gate been open.", {"fled": "would"}),
        ("It is inconceivable that guards burned the files.", {"burned": "inconceivable"}),
        (
            "The clerk was in no position to verify that guards burned the files.",
            {"burned": "verify"},
        ),
        ("The court has yet to see evidence that guards burned the files.", {"burned": "evidence"}),
        ("The court was not persuaded that guards burned the files.", {"burned": "persuaded"}),
        (
            "The court was not satisfied beyond reasonable doubt that guards burned the files.",
            {"burned": "satisfied"},
        ),
        (
            "The police have no reason to believe that guards burned the files.",
            {"burned": "reason"},
        ),
        ("The mission had no information that guards burned the files.", {"burned": "information"}),
        (
            "The army neither confirmed nor denied that guards burned the files.",
            {"burned": "confirmed"},
        ),
        ("The family asked the court to find that guards burned the files.", {"burned": "asked"}),
        (
            "There was no evidence before the court that guards burned the files.",
            {"burned": "evidence"},
        ),
        ("Orn took back his claim that guards burned the files.", {"burned": "took"}),
        ("Orn regretted having said that guards burned the files.", {"burned": "regretted"}),
        (
            "Orn apologised for having claimed that guards burned the files.",
            {"burned": "apologised"},
        ),
        ("A forged order mentioned that guards burned the files.", {"burned": "forged"}),
        (
            "A forged order that mentioned the burning of the files went round.",
            {"burning": "forged"},
        ),
        (
            "A man suspected of burning the files but released in May kept silent.",
            {"burning": "released"},
        ),
        ("Two men suspected of burning the files were freed.", {"burning": "freed"}),
        ("A man arrested on suspicion of burning the files was let go.", {"burning": "let"}),
        ("If they burned the files and fled, they must answer.", {"burned": "If", "fled": "If"}),
    ],
)
def test_what_a_word_above_leaves_open(
    sentence: str, opened: dict[str, str], model: Language
) -> None:
    assert may_leave_open(sentence)
    found = {token.text: find_opening(token) for token in mended(sentence, model)}
    assert opened == {verb: str(by) for verb, by in found.items() if verb in opened}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Prosecutors said that guards burned the files.", "burned"),
        ("There is no doubt that guards burned the files.", "burned"),
        ("The guards did not stop burning files.", "burning"),
        ("He was forced to burn the files.", "burn"),
        ("The mothers did not know that guards burned the files.", "burned"),
        ("Orn regretted that guards burned the files.", "burned"),
        ("The men suspected of burning the files freed the prisoners.", "burning"),
        ("The general accused of the killing was freed on bail.", "killing"),
        ("It was proved beyond reasonable doubt that guards burned the files.", "burned"),
        ("There is little doubt that guards burned the files.", "burned"),
        ("There is no clearer evidence that guards burned the files.", "burned"),
        ("It is impossible to deny that guards burned the files.", "burned"),
        ("The men were ordered to leave the village and burned it.", "burned"),
        ("The list does not show how the men died.", "died"),
        ("The video showed guards burning files.", "burning"),
        ("The report of the massacre did not say who shot.", "massacre"),
        ("The parties agreed that guards burned the files.", "burned"),
        ("The attack was staged by guards.", "attack"),
        ("The guards began to burn the files.", "burn"),
        ("The guards were the first to burn files.", "burn"),
        ("The guards are said to have burned the files.", "burned"),
        ("Orn hoped to tell that guards burned the files.", "burned"),
        ("Why did guards burn the files?", "burn"),
        ("They were caught before they burned the files.", "burned"),
        ("A guard who said that men burned the files was held.", "burned"),
        ("She did not know the men who burned the files.", "burned"),
        ("The guards, who were asked about it, burned the files.", "burned"),
    ],
)
def test_what_is_told_as_so(sentence: str, told: str, model: Language) -> None:
    assert [None] == [find_opening(t) for t in mended(sentence, model) if t.text == told]
