"""A sentence in which one speaker says two things of a claim stands once beside it, with both marked."""

from spacy.language import Language

from probanda.outputs.report.citations import Citations, Use
from probanda.outputs.report.speakers import group_by_sentence, make_voice
from tests.analysis.claims.cases import assess, document

TEXT = (
    "The Maren Tribunal has issued an arrest warrant for General Ilvan Dorsek, accusing him of "
    "abducting children from Orvel. Tessa Orlund, a judge, said that it was late."
)


def test_what_one_speaker_says_in_one_sentence_stands_together(model: Language) -> None:
    text = document(TEXT)
    found = assess(model, text)
    said = sorted(found.statements)
    groups = group_by_sentence(said)
    first, *more = groups[0]
    entities = {entity.id: entity for entity in found.entities}
    by_id = {one.id: one for one in said}

    voice = make_voice(first, by_id, entities, Citations([text]), Use("1.1", "claim-1"), more)

    assert [len(group) for group in groups] == [2, 1]
    marked = [run.text for run in voice.quote.runs if run.key]
    assert len(marked) == 2
    assert "abducting children from Orvel" in marked[1]


def test_of_an_act_the_words_that_do_it_are_marked(model: Language) -> None:
    text = document(TEXT)
    found = assess(model, text)
    first, *more = group_by_sentence(sorted(found.statements))[0]
    entities = {entity.id: entity for entity in found.entities}
    by_id = {one.id: one for one in found.statements}

    voice = make_voice(
        first, by_id, entities, Citations([text]), Use("4.1", "claim-1"), more, is_act=True
    )
    marked = [run.text for run in voice.quote.runs if run.key]

    assert "issued an arrest warrant for General Ilvan Dorsek" == marked[0]
    assert "accusing him of abducting children from Orvel" == marked[1]
