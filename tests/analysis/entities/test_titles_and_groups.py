"""Short titles, surnames beside other names, and groups that are called by their people's name."""

import msgspec
import pytest
from spacy.language import Language

from probanda.analysis.entities import merge_entities
from tests.analysis.entities.reading import read
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


def test_years_behind_a_surname_make_no_body_of_it(model: Language) -> None:
    text = (
        "Former rulers Jorge Malben, 86, and Oto Brinde, 84, were convicted."
        " Malben got 30 years and Brinde 15."
    )
    assert records([text], model)["person Oto Brinde"] == ["Oto Brinde", "Brinde"]


def test_a_body_may_be_called_by_those_who_are_its_members(model: Language) -> None:
    text = "The activist group Grandmothers of the Plaza de Lusk said so. The group wept."
    whole = "Grandmothers of the Plaza de Lusk"
    assert records([text], model) == {
        f"organisation {whole}": ["The activist group", whole, "The group"]
    }


def test_a_place_is_one_with_and_without_the_arabic_article_and_in_other_spellings(
    model: Language,
) -> None:
    texts = [
        "The army entered al-Orven town at dawn. Shells fell on al-Orven area. The killings in Orven "
        "shocked the world.",
        "Forty died in the town of Orven.",
        "Shells hit the province of Ma'ada. In Ma'ada a bus burnt.",
        "A bus burnt in Maada on Monday.",
    ]
    found = records(texts, model)
    assert found["place Orven"] == ["al-Orven", "al-Orven", "Orven", "Orven"]
    assert found["place Ma'ada"] == ["Ma'ada", "Ma'ada", "Maada"]


def test_a_dateline_in_capitals_names_the_place_that_other_texts_name(model: Language) -> None:
    texts = [
        "RIYADH: An air raid killed ten. Ministers met in Riyadh.",
        "THE HAGUE — Judges met. The Hague was quiet.",
        "LUSK: Ministers met on Monday. It rained in Lusk.",
    ]
    found = records(texts, model)
    assert found["place Riyadh"] == ["RIYADH", "Riyadh"]
    assert found["place The Hague"] == ["THE HAGUE", "The Hague"]
    assert found["place Lusk"] == ["LUSK", "Lusk"]


def test_a_court_of_which_a_text_does_not_say_whose_is_the_only_states(model: Language) -> None:
    texts = [
        "Poland's Supreme Court ruled on Monday. Oto Pirel was judged by it. Ilse Vandor wept.",
        "The Supreme Court upheld it, Polish officials told Ilse Vandor. Oto Pirel appealed.",
    ]
    found = records(texts, model)
    assert found["organisation Polish Supreme Court"] == ["Poland's Supreme Court", "Supreme Court"]
    other = "Norway's Supreme Court ruled on Tuesday. Ilse Vandor wept."
    assert records([*texts, other], model)["organisation Supreme Court"] == ["Supreme Court"]


def test_a_capital_that_refutes_or_says_it_in_a_heading_is_its_state(model: Language) -> None:
    text = (
        "The warrant is void – Warsaw\n\n"
        'Warsaw has refuted the claims. Warsaw "will stand up for it", an aide said.'
        " It rained in Warsaw."
    )
    found = records([text], model, headings=1)
    assert found["organisation Poland"] == ["Warsaw", "Warsaw", "Warsaw"]
    assert found["place Warsaw"] == ["Warsaw"]


def test_what_stands_between_commas_behind_a_name_is_its_bearers(model: Language) -> None:
    text = (
        "Ruth Tamsel, the survivor of the camp who lost two sons, wept."
        " Jan Orlen, one of the judges, left. President Malik denied it."
    )
    found = records([text], model)
    assert found["person Ruth Tamsel"][1:] == ["the survivor of the camp"]
    assert found["person Jan Orlen"] == ["Jan Orlen", "one of the judges"]
    assert found["person Malik"] == ["President", "Malik"]


def test_what_follows_a_name_in_a_list_is_not_its_bearers(model: Language) -> None:
    text = "Olga Brin, her brother Jan and a friend fled."
    assert records([text], model)["person Olga Brin"] == ["Olga Brin"]


def test_what_explains_the_name_of_a_body_is_the_body(model: Language) -> None:
    text = (
        "The activist group Coast Mothers said so. The Joint Assessment Team, an investigative"
        " entity set up by the coalition, denied it. In a statement to the court Hands United wept."
    )
    found = records([text], model)
    assert found["organisation Coast Mothers"] == ["The activist group", "Coast Mothers"]
    assert found["organisation Joint Assessment Team"][1:] == ["an investigative entity"]
    assert "the court" not in found["organisation Hands United"]


def test_a_court_of_a_state_is_a_body_though_it_only_hears_the_case(model: Language) -> None:
    text = "He faced trial in a German court on Monday. Polish servicemen guarded it."
    found = records([text], model)
    assert found["organisation German court"] == ["a German court"]
    assert found["group Polish servicemen"] == ["Polish servicemen"]


def test_the_town_is_the_last_that_a_text_called_so(model: Language) -> None:
    text = (
        "The town of Orven burnt. Shells fell on the town. The city of Lusk was quiet."
        " The northern city wept. The village was empty."
    )
    found = records([text], model)
    assert found["place Orven"] == ["Orven", "the town"]
    assert found["place Lusk"] == ["Lusk", "The northern city"]


def test_the_capital_is_the_only_one_that_a_text_names(model: Language) -> None:
    text = "Oto Kalm fled to Warsaw. He died in the Polish capital. The capital wept."
    places = ["Warsaw", "the Polish capital", "The capital"]
    assert records([text], model)["place Warsaw"] == places
    other = text.replace("Oto Kalm", "Ministers met in Oslo. Oto Kalm")
    assert records([other], model)["place Warsaw"] == places[:2]
    third = text.replace("He died", "Shells hit the capital of Norway. He died")
    assert records([third], model)["place Warsaw"] == places[:2]


def test_an_institution_is_the_court_named_last_and_its_statement_is_told_as_its(
    model: Language,
) -> None:
    text = (
        "The International Criminal Court met. Poland said that this body was biased."
        " Poland said the institution was a tool. The court statement was short. The body was buried."
    )
    found = records([text], model)["organisation International Criminal Court"]
    assert found[1:] == ["this body", "the institution", "The court"]


def test_what_lies_around_a_capital_is_not_the_capital(model: Language) -> None:
    texts = [
        "Shells fell on Kyiv region on Monday. It rained in Kyiv.",
        "In Lusk, Kiev region, two died. The Kiev region is empty. Kiev was quiet.",
    ]
    found = records(texts, model)
    assert found["place Kyiv region"] == ["Kyiv region", "Kiev region", "Kiev region"]
    assert found["place Kyiv"] == ["Kyiv", "Kiev"]


def test_a_record_has_the_phrases_among_its_mentions_only(model: Language) -> None:
    reading = read("The activist group Coast Mothers said so.", model)
    [local] = [e for e in reading.entities if e.name == "Coast Mothers"]
    [record] = [e for e in merge_entities((reading,)).entities if e.name == "Coast Mothers"]
    assert local.told
    assert record.told is msgspec.UNSET
    assert len(record.mentions) == len(local.mentions) + 1
