"""Tellings that differ in words and contradict each other in nothing."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess, document

NONE = [
    (
        "negation",
        (
            "Halm's culture ministry denied that any icons had been stolen. The icons were moved to Orvel, ministry spokesman Ivar Strell said.",
            "“No one stole icons,” Ivar Strell, a spokesman for Halm's ministry of culture, told a briefing in Orvel.",
        ),
        "a ministry's denial and its spokesman's, which say the same",
    ),
    (
        "denial",
        (
            "The manager of the quarry, Petra Lohm, denied that anyone had worked against their will. Petra Lohm met Ivar Strell.",
            "Pictures show that the area worked has tripled since the town was taken. Petra Lohm met Ivar Strell.",
        ),
        "one common verb of another matter",
    ),
    (
        "name",
        ("The judge Émile Barré spoke in Orvel.", "The judge Émile Barré and Petra Lohm met. Barré left Orvel."),
        "a letter without its accent",
    ),
    (
        "figures of different things",
        (
            "The mission heard 17 Halmian soldiers in Orvel. The ministry announced"
            " a $40 million package of aid for Halmian soldiers.",
        ),
        "a sum of money",
    ),
    (
        "figure",
        (
            "Ivar Strell was sentenced in Orvel to 30 years in prison, and Petra Lohm was convicted.",
            "Four guards of the camp in Orvel were sentenced to between five and 40 years in prison.",
        ),
        "years of others",
    ),
    (
        "figure",
        (
            "Clear River listed 35 killings of children in Orvel.",
            "Six of the 35 killings of children in Orvel were told to Clear River.",
        ),
        "a whole and a part of it",
    ),
    (
        "figure",
        (
            "The massacre in Orvel killed more than 90 men, women and children, Clear River said.",
            "Clear River said 34 women were killed in the massacre in Orvel.",
        ),
        "women among the dead",
    ),
    (
        "denial",
        (
            "Halm rejected allegations of atrocities in Orvel.",
            "Halm has dismissed the accusations of crimes in Kessaly.",
        ),
        "two places",
    ),
    (
        "office",
        (
            "The head of the Orvel prosecutor’s office, Petra Lohm, spoke to Radio Halm.",
            "Chief prosecutor Petra Lohm spoke in Orvel to Radio Halm.",
        ),
        "who leads prosecutors",
    ),
    (
        "office",
        (
            "Palace press secretary Petra Lohm spoke in Orvel to Radio Halm.",
            "Palace spokeswoman Petra Lohm spoke in Orvel to Radio Halm.",
        ),
        "a press secretary speaks",
    ),
    (
        "negation",
        (
            "Halm does not recognise the jurisdiction of the Orvel tribunal, Petra Lohm said.",
            "Petra Lohm will visit countries that recognise the jurisdiction of the Orvel tribunal.",
        ),
        "whichever States do",
    ),
    (
        "hedge",
        (
            "The court in Orvel convicted Ivar Strell of torture. Prosecutors had accused Strell of torture.",
            "Ivar Strell is accused of torture in Orvel.",
        ),
        "charged, then convicted",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "texts", "why"), NONE)
def test_other_words_are_no_conflict(
    kind: str, texts: tuple[str, ...], why: str, model: Language
) -> None:
    found = assess(model, *texts)

    assert not [c.text for c in found.conflicts if c.kind == kind], why


def test_all_spellings_of_one_name_are_one_conflict(model: Language) -> None:
    found = assess(
        model,
        "Spokesman Ludek Hasseni of the Halm ministry spoke in Orvel on Sunday.",
        "Spokesman Ludek Hasseny of the Halm ministry spoke in Orvel on Sunday.",
        "Spokesman Ludek Hassenni of the Halm ministry spoke in Orvel on Sunday.",
    )

    assert len([c for c in found.conflicts if "spelled" in c.text]) == 1


def test_the_speaker_in_the_first_person_is_no_other_subject(model: Language) -> None:
    found = assess(
        model,
        "“It is untrue and of course we will go on looking for the lost of this valley,” Petra Lohm of Orvel said.",
        "Petra Lohm spoke in Orvel, adding that Halm “will go on looking for the lost of this valley”.",
    )

    assert not [c for c in found.conflicts if c.kind == "quotation"]


def test_others_in_one_of_two_prints_are_shown(model: Language) -> None:
    plain = (
        "Ivar Strell and {}police officers of Orvel burned the lists of the prisoners in the yard."
    )
    found = assess(model, plain.format(""), plain.format("other "))

    assert [c for c in found.conflicts if c.kind == "wording"]


def test_a_heading_with_another_number_is_no_lost_hedge(model: Language) -> None:
    heading = "Mayor says 46 coffins raised so far from quarry in Orvel"
    body = "President Lohm has said 200 coffins are believed to lie in the quarry of Orvel."
    text = document(f"{heading}\n\n{body}")
    blocks = tuple(
        type(b)(b.start, b.end, "heading" if n == 0 else b.role) for n, b in enumerate(text.blocks)
    )
    fields = {f: getattr(text, f) for f in text.__struct_fields__}
    found = assess(model, type(text)(**{**fields, "blocks": blocks}))

    assert not [c for c in found.conflicts if "its heading" in c.text]
