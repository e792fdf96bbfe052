"""Copies, quotations and formulas are three things."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from probanda.analysis.lineage.passages import find_passages
from probanda.analysis.lineage.tokens import make_tokens
from probanda.evidence.document import Document
from tests.analysis.claims.cases import assess, document

NEWS = (
    "Rescue teams from three districts pulled nine miners out of the flooded shaft at Ostrel "
    "early on Monday morning while their families waited at the gate."
)


def test_a_copied_sentence_is_found_whole_in_both(model: Language) -> None:
    found = assess(model, NEWS, f"It rained in Pell.\n{NEWS} Nobody was hurt.")

    [family] = found.reuse
    assert "verbatim" == family.kind
    assert not family.quotation
    assert [len(NEWS)] * 2 == [span.end - span.start for span in family.spans]


def test_a_light_edit_is_one_family_and_no_verbatim_copy(model: Language) -> None:
    edited = NEWS.replace("pulled nine miners", "have pulled nine exhausted miners")

    assert ["light_edit"] == [family.kind for family in assess(model, NEWS, edited).reuse]


def test_a_papers_own_dateline_is_no_part_of_a_reworded_copy(model: Language) -> None:
    edited = NEWS.replace("pulled nine miners", "have pulled nine exhausted miners")

    [family] = assess(model, f"PELL, 3 May (OBS) – {NEWS}", edited).reuse
    assert {len(NEWS), len(edited)} == {span.end - span.start for span in family.spans}


def test_a_copy_that_slips_in_a_number_and_leaves_much_out_is_a_copy(model: Language) -> None:
    wire = (
        "Among the dead were 17 children, the mission said in its second report on the war in the "
        "valley, putting the number of injured at 104. The boat was carrying 237 people from the "
        "occupied district to the western shore in a pause of the fighting when shells fell on its "
        "painted bow at dawn. The mission found no weapons on board, asked both armies for the logs of their guns "
        "and called on judges in the capital to hear the fishermen of the three coastal villages."
    )
    other = (
        "Among the dead were 19 children, the mission said in its second report on the war in the "
        "valley. It put the number of injured at 104. The boat was carrying 273 people from the "
        "occupied district when shells fell on its bow. The mission found no weapons on board, "
        "asked both armies for the logs of their guns and called on judges to hear the fishermen."
    )

    assert ["light_edit"] == [family.kind for family in assess(model, wire, other).reuse]


def test_quotes_case_and_dashes_do_not_hide_a_copy(model: Language) -> None:
    other = NEWS.replace("Rescue", "RESCUE").replace("families", "families –")

    assert ["verbatim"] == [family.kind for family in assess(model, NEWS, other).reuse]


def test_one_speakers_words_in_two_papers_are_a_quotation(model: Language) -> None:
    words = "These papers are worth nothing to us and nobody in Velmora will ever read them"
    found = assess(
        model,
        f"“{words},” spokeswoman Tessa Orlund said on Telegram.",
        f"In the evening Tessa Orlund answered the judges. “{words},” she said.",
    )

    assert [True] == [family.quotation for family in found.reuse]
    assert [2] == [claim.independent_lines for claim in found.claims if len(claim.documents) == 2]


def test_a_pronoun_behind_the_speakers_name_is_nobody_of_an_earlier_sentence(
    model: Language,
) -> None:
    copied = "brushed off the finding as built on sand and denied that his guns had fired at all that day"
    found = assess(
        model,
        f"The mission had met in Lusk. Jurgis Malven, the ambassador of Karsova, {copied}.",
        f"Judge Efua Danso told reporters so. Karsova's ambassador to the lake, Jurgis Malven, {copied}.",
    )

    assert len(found.reuse) == 1


def test_a_formula_said_of_two_persons_is_no_copy(model: Language) -> None:
    formula = "is allegedly responsible for the war crime of unlawful deportation of population"
    found = assess(
        model,
        f"The court said that Ilvan Dorsek {formula}.",
        f"Judges said that Reta Halvink {formula}.",
    )

    assert () == found.reuse
    assert ["a formula said of different persons: different allegations"] == [
        phrase.why for phrase in found.stock_phrases
    ]


def test_a_sentence_before_an_utterance_in_common_is_no_part_of_it_says_what_holds(
    model: Language,
) -> None:
    found = assess(
        model,
        "Velmora’s army said the ruling on Dorsek had “no weight at all”.\n\nSpokeswoman Tessa Orlund said: “The papers"
        " of this far-off tribunal have no meaning for our villages, not even on our worst days.”",
        "Answering the judges, the spokeswoman of the army of Velmora, Tessa Orlund, remarked that the ruling on Dorsek"
        " has “no weight.” “The papers of this far-off tribunal have no value for our villages, not even on our worst"
        " days,” Tessa Orlund said on Facebook.",
    )

    assert all(family.quotation for family in found.reuse)
    assert ["not known"] == [pair.relation for pair in found.independence]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            "The firm did not immediately respond to a request for comment by phone.",
            "The mayor did not immediately respond to a request for comment in Pell.",
            "newsroom boilerplate",
        ),
        (
            "There are, judges held, reasonable grounds to believe that this was a crime.",
            "Are there reasonable grounds to believe that this is so, she asked.",
            "a standard of proof",
        ),
    ],
)
def test_formulas_are_no_copies(one: str, other: str, why: str, model: Language) -> None:
    assert () == assess(model, one, other).reuse, why


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            "Hana Brodek has a photograph. “I only want to know where my son is and who took him "
            "away,” Hana Brodek said.",
            "Lidia Sorm has none. “I only want to know where my son is and who took him from me,” "
            "Lidia Sorm said.",
            "words alike of different speakers",
        ),
        (
            "The trial of a teacher accused of handing over lists to the occupiers opened in Halle "
            "on Monday.",
            "The trial of a teacher accused of handing over maps to the occupiers opened in Dornik "
            "on Thursday.",
            "the same turn of words said of different things",
        ),
        (
            document(
                "A poet has won a prize.\nThe paper was founded by miners of the valley in a bitter winter.",
                "Lamp",
            ),
            document(
                "Ice covers the bay.\nThe paper was founded by miners of the valley in a bitter winter.",
                "Lamp",
            ),
            "what one publisher prints under reports on different matters",
        ),
    ],
)
def test_words_alike_that_are_no_copy_say_why(
    one: str | Document, other: str | Document, why: str, model: Language
) -> None:
    found = assess(model, one, other)

    assert () == found.reuse
    assert [why] == [phrase.why for phrase in found.stock_phrases]


def test_a_sentence_that_one_publisher_prints_again_on_the_same_matter_is_a_copy(
    model: Language,
) -> None:
    told = "The ferry Aurelia sank off Corvey on Monday with ninety sacks of mail on board."
    one = document(f"{told}\nDivers from Brennick looked for survivors.", "Lamp")
    other = document(f"The owner has fled to Brennick.\n{told}", "Lamp")

    assert ["verbatim"] == [family.kind for family in assess(model, one, other).reuse]


def test_a_copied_sentence_with_another_toll_is_a_copy(model: Language) -> None:
    other = NEWS.replace("nine miners", "eleven miners").replace("three districts", "5 districts")

    assert [False] == [family.quotation for family in assess(model, NEWS, other).reuse]


@given(st.lists(st.sampled_from("abcdefgh"), min_size=8, max_size=60), st.integers(0, 20))
@settings(max_examples=60, deadline=None)
def test_passages_give_back_equal_words_where_all_is_copied(words: list[str], before: int) -> None:
    text = " ".join(f"{word}{number}" for number, word in enumerate(words))
    other = " ".join(f"x{n}" for n in range(before)) + "\n" + text
    tokens = make_tokens([document(text), document(other)])

    [passage] = find_passages(tokens)

    assert len(words) == passage.a_end - passage.a_start == passage.b_end - passage.b_start
    a = tokens.words[passage.a_start : passage.a_end].tolist()
    assert a == tokens.words[passage.b_start : passage.b_end].tolist()
