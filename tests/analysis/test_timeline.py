"""Events in order, one event of several documents once."""

import msgspec
import pytest
from spacy.language import Language

from probanda.analysis.reading import find_reading
from probanda.analysis.records import TimelineEvent
from probanda.analysis.timeline import find_timeline
from tests.analysis.entities.reading import document
from tests.analysis.published import UNKNOWN, on, read


def timeline(model: Language, *texts: str) -> tuple[TimelineEvent, ...]:
    """The timeline of texts published on Wednesday, 14 May 2031."""
    read_texts = [read(text, on("2031-05-14"), model) for text in texts]
    return find_timeline([d for d, _ in read_texts], [r for _, r in read_texts])


def test_events_stand_in_order_of_their_first_day(model: Language) -> None:
    text = "The court met on 3 May 2031. The town fell in 2029. The talks failed in March 2030."
    assert ["2029", "2030-03-01", "2031-05-03"] == [e.from_ for e in timeline(model, text)]


def test_the_day_of_a_dateline_is_no_event(model: Language) -> None:
    text = "LUSK, 14 May 2031 (Harbour Press) - Nine guards were killed at Ostrel prison on Sunday."
    assert ["2031-05-11"] == [e.from_ for e in timeline(model, text)]


def test_one_event_in_two_documents_is_one(model: Language) -> None:
    one = "The court in Lestria issued warrants against General Orm on 3 May 2031."
    two = "General Orm: on 3 May 2031 the court in Lestria issued the warrants."
    (event,) = timeline(model, one, two)
    assert 2 == len(event.documents)
    assert 2 == len(event.spans)


def test_the_same_of_another_person_is_another_event(model: Language) -> None:
    one = "The court issued a warrant against General Orm on 3 May 2031."
    two = "The court issued a warrant against Colonel Vash on 3 May 2031."
    assert 2 == len(timeline(model, one, two))


def test_a_denial_is_not_the_event(model: Language) -> None:
    one = "The army shelled the market of Kessaly on 3 May 2031."
    two = "The army did not shell the market of Kessaly on 3 May 2031."
    assert 2 == len(timeline(model, one, two))


def test_other_figures_are_another_event(model: Language) -> None:
    one = "The army took 40 children from Kessaly on 3 May 2031."
    two = "The army took 19 children from Kessaly on 3 May 2031."
    assert 2 == len(timeline(model, one, two))


def test_hedges_and_speaker_stay(model: Language) -> None:
    text = "Ada Marn said that the army allegedly shelled Kessaly on 3 May 2031."
    assert [text] == [e.text for e in timeline(model, text)]


def test_how_far_a_text_looks_is_no_event(model: Language) -> None:
    assert () == timeline(model, "He is currently in prison. Forty have come back so far.")


def test_a_date_that_is_not_known_is_left_out(model: Language) -> None:
    held, reading = read("The judge resigned on Friday.", UNKNOWN, model)
    assert () == find_timeline((held,), (reading,))


def test_the_order_of_documents_changes_nothing(model: Language) -> None:
    texts = (
        "The court in Lestria issued warrants against General Orm on 3 May 2031.",
        "On 3 May 2031 the court in Lestria issued the warrants against General Orm, who fled.",
        "The town fell in 2029.",
    )
    assert timeline(model, *texts) == timeline(model, *reversed(texts))


def test_a_day_that_is_only_bounded_says_so(model: Language) -> None:
    text = "The town fell on 3 May 2031. The judge resigned on Thursday."
    held, reading = read(text, UNKNOWN, model)
    events = find_timeline((held,), (reading,))
    assert [False, True] == [event.bounds for event in events]


def found(text: str, model: Language) -> list[tuple[str | None, list[str]]]:
    """First days and own clauses of the events of a text published on 14 May 2031, wholly read."""
    held = msgspec.structs.replace(document(text), published=on("2031-05-14"))
    events = find_timeline((held,), (find_reading(held, model),))
    return [(e.from_, [text[t.start : t.end] for t in e.told]) for e in events]


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied that the army shelled the market of Kessaly on 3 May 2031.",
        "An analyst said that the army will leave Kessaly in June 2031.",
        "The talks may end on 3 June 2031.",
        "The general is expected to leave Kessaly in June 2031.",
    ],
)
def test_what_is_denied_or_only_foretold_is_no_event(text: str, model: Language) -> None:
    assert [] == found(text, model)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The minister denied on 3 May 2031 that the army shelled Kessaly.", "2031-05-03"),
        ("The minister said that the army shelled Kessaly on 3 May 2031.", "2031-05-03"),
        ("The trial is scheduled for 3 June 2031.", "2031-06-03"),
        ("Forty may have been taken on 3 May 2031.", "2031-05-03"),
    ],
)
def test_what_is_told_or_scheduled_is_an_event(text: str, day: str, model: Language) -> None:
    assert [(day, [])] == found(text, model)


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "The minister has denied that the army committed crimes since it invaded Kessaly on "
            "3 May 2031.",
            "it invaded Kessaly on 3 May 2031",
        ),
        (
            "The town, which the army took on 3 May 2031, has no water.",
            "which the army took on 3 May 2031",
        ),
        (
            "He has visited Kessaly four times since opening an inquiry in May 2031.",
            "opening an inquiry in May 2031",
        ),
        (
            "The chamber found, based on applications made on 3 May 2031, that the army took them.",
            "applications made on 3 May 2031",
        ),
        (
            "The news came before the president’s planned visit to Kessaly on 3 June 2031.",
            "the president’s planned visit to Kessaly on 3 June 2031",
        ),
    ],
)
def test_a_date_is_of_its_own_clause(text: str, clause: str, model: Language) -> None:
    [(_, told)] = found(text, model)
    assert [clause] == told


@pytest.mark.parametrize(
    "text",
    [
        "The army has held Kessaly since 3 May 2031.",
        "Crimes were committed from the beginning of the invasion on 3 May 2031.",
    ],
)
def test_what_lasts_since_a_day_has_no_end(text: str, model: Language) -> None:
    (event,) = timeline(model, text)
    assert ("2031-05-03", None, False) == (event.from_, event.to, event.bounds)


def test_one_event_of_texts_without_a_day_stands_once_within_all_bounds(model: Language) -> None:
    one = (
        "The war began on 3 May 2029.\n\nThe news came ahead of General Orm's planned state visit to "
        "the port of Kessaly next week."
    )
    two = (
        "The court met on 9 May 2031.\n\nThe news also came ahead of General Orm's planned official "
        "visit to the port of Kessaly next week, his first."
    )
    other = two.replace("General Orm", "Colonel Vash")

    def visits(*texts: str) -> list[tuple[str | None, int]]:
        read_texts = [read(text, UNKNOWN, model) for text in texts]
        events = find_timeline([d for d, _ in read_texts], [r for _, r in read_texts])
        return [(e.from_, len(e.documents)) for e in events if "visit" in e.text]

    ((alone, _),) = visits(two)
    assert [(alone, 2)] == visits(one, two)
    assert 2 == len(visits(one, other))
