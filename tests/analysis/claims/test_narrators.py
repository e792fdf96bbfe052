"""What a narrator tells in one sentence with a statement stands in no speaker's mouth."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

TOLD = [
    (
        "Orvenia has brought thousands of children across the border and presents it as a rescue.",
        "brought thousands of children across the border",
        "Orvenia",
        "a deed, and what is made of it",
    ),
    (
        "Orvenia has moved 2,000 children to camps but has described the programme as a holiday.",
        "moved 2,000 children to camps",
        "Orvenia",
        "the same with but",
    ),
    (
        "Governor Ilvan Dorsek signed the order on 3 May 2031 and said the children were orphans.",
        "signed the order on 3 May 2031",
        "Ilvan Dorsek",
        "a clause after the deed",
    ),
    (
        "The army shelled the station at Halm, killing 12 people, and called it a military target.",
        "shelled the station at Halm",
        "The army",
        "a participle between",
    ),
    (
        "Minister Reta Halvink called the report a lie and closed the camp at Ostrel a day later.",
        "closed the camp at Ostrel",
        "Reta Halvink",
        "the deed behind",
    ),
    (
        "Kessaly hailed the warrants as “historic”, while the army moved its tanks to the river Ness.",
        "the army moved its tanks to the river Ness",
        "Kessaly",
        "another subject behind while",
    ),
    (
        "Colonel Ivar Strell, who denies the charges, stood trial in the port of Lenz.",
        "stood trial in the port of Lenz",
        "Ivar Strell",
        "around a clause with who",
    ),
    (
        "A former mayor of Lenz went on trial in Orvel, accused of the murder of nine nurses.",
        "went on trial in Orvel",
        "A former mayor",
        "before a participle",
    ),
]
SAID = [
    (
        "Orvenia said that it had moved 2,000 children to camps and described the programme as a holiday.",
        "2,000 children",
        "what it says itself",
    ),
    (
        "Reta Halvink said the order was void and had been signed by nobody in Kessaly.",
        "signed by nobody",
        "the second half of what is said",
    ),
    (
        "According to Reta Halvink, soldiers took 40 children from Kessaly and called it a rescue.",
        "took 40 children",
        "according to",
    ),
    (
        "As told by Reta Halvink, who says she was there, soldiers took 40 children from Kessaly.",
        "took 40 children",
        "who tells it, with a clause that tells more of her",
    ),
    (
        "The claim of Reta Halvink, who says she was there, is that soldiers took 40 children.",
        "took 40 children",
        "a claim of one who says more",
    ),
    (
        "If Ivar Strell, who denies the charges, took 40 children from Kessaly, he will be tried.",
        "took 40 children",
        "a doubt before a clause with who",
    ),
    (
        "None of the guards, who deny the charges, took 40 children from Kessaly.",
        "took 40 children",
        "what none of those did",
    ),
    (
        "Soldiers took 40 children from Kessaly, as recounted by Reta Halvink.",
        "took 40 children",
        "as recounted by",
    ),
]


@pytest.mark.parametrize(("text", "deed", "speaker", "why"), TOLD)
def test_the_narrator_tells_the_deed(
    text: str, deed: str, speaker: str, why: str, model: Language
) -> None:
    found = assess(model, text)

    told = [
        claim
        for claim in found.claims
        if any(deed in text[p.start : p.end] for p in claim.passages)
    ]
    assert told, why
    assert not any(claim.statements for claim in told)
    spoken = [claim for claim in found.claims if claim.statements]
    assert spoken
    assert not any(deed in claim.text for claim in spoken), [c.text for c in spoken]


@pytest.mark.parametrize(("text", "words", "why"), SAID)
def test_what_a_speaker_tells_is_not_the_narrators(
    text: str, words: str, why: str, model: Language
) -> None:
    found = assess(model, text)

    assert not [
        claim
        for claim in found.claims
        if any(words in text[p.start : p.end] for p in claim.passages)
    ], why


def test_when_crimes_were_committed_is_told_with_the_inquiry_into_them(model: Language) -> None:
    found = assess(
        model,
        "The court has been investigating crimes committed during the occupation of Velmora for three years.\n"
        "Orvenia denied accusations that its forces have committed crimes since it occupied Velmora.",
        "Orvenia has been under sanctions since its occupation of Velmora.",
    )
    told = [c for c in found.claims if c.passages and "crimes" in c.text]

    assert [1] == [len(c.documents) for c in told]
    assert not [c.text for c in found.claims if any(s.relation == "denies" for s in c.statements)]


@pytest.mark.parametrize(
    "text",
    [
        "As told by Ira Bost, who says she was there, Ivar Strell shot nine men at the quarry.",
        "If Ivar Strell, who says he was ill, shot nine men at the quarry, he will be tried.",
        "Nobody who says that he was there saw Ivar Strell shoot nine men.",
        "None of the guards accused of murder saw Ivar Strell shoot nine men.",
        "There is no proof that Ivar Strell, who says he was ill, shot nine men.",
    ],
)
def test_no_half_of_what_is_supposed_denied_or_told_by_another_is_the_narrators(
    text: str, model: Language
) -> None:
    found = assess(model, text)

    assert not [c.text for c in found.claims for p in c.passages if text[p.start : p.end] != text]


def test_when_something_was_is_told_in_few_words(model: Language) -> None:
    text = "The camp stood in a works near Lenz and was in use from July 2029 to October 2031."
    passages = [text[p.start : p.end] for c in assess(model, text).claims for p in c.passages]
    assert "was in use from July 2029 to October 2031." in passages
