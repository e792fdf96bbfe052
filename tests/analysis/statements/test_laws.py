"""Laws that hold for any text."""

from collections.abc import Iterator

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from probanda.analysis.records import Statement
from probanda.evidence.document import Position
from tests.analysis.statements import attributions

PIECES = st.sampled_from(
    [
        "“We left,” ",
        "Otto Kranz said. ",
        "she added, ",
        "Lena Hart said that ",
        "\n\n",
        "the army had gone. ",
        "“Nobody ",
        "came back.” ",
        "He denied it. ",
        "according to the ministry ",
        "as the agency reports, ",
        "‘ours’ ",
        '"',
        "“",
        "”",
        "It is feared that ",
        "Kranz: ",
        "and ",
        "The report found ",
        "was accused of murder. ",
        "allegedly ",
        "🙂 ",
        "их ",
        ": ",
        "― Petra Lund",
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=14).map("".join)
QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def positions(statement: Statement) -> Iterator[Position]:
    """Every stretch that a statement names."""
    yield Position(statement.document, statement.start, statement.end)
    yield from (*statement.content, *statement.cue, *statement.quoted)
    if statement.speaker:
        yield statement.speaker


@QUICK
@given(text=TEXTS)
def test_spans_lie_in_the_text_and_inside_their_sentences(text: str, model: Language) -> None:
    found = attributions(text, model)
    for statement in (*found.statements, *found.ascriptions):
        for place in positions(statement):
            assert 0 <= place.start < place.end <= len(text)
            assert statement.start <= place.start
            assert place.end <= statement.end


@QUICK
@given(text=TEXTS)
@example(text="It is feared that “We left,” He denied it. ")
def test_no_speaker_says_the_same_words_twice(text: str, model: Language) -> None:
    found = attributions(text, model).statements
    keys = [(s.content, s.speaker_name) for s in found]
    assert len(keys) == len(set(keys))


@QUICK
@given(text=TEXTS)
@example(text="“We left,” allegedly “We left,” He denied it. ")
def test_ids_are_unique_and_inner_statements_name_an_outer_one(text: str, model: Language) -> None:
    found = attributions(text, model)
    every = [*found.statements, *found.ascriptions]
    ids = {s.id for s in every}
    assert len(every) == len(ids)
    assert all(s.within is None or (s.within in ids and s.within != s.id) for s in every)


@QUICK
@given(text=TEXTS)
def test_same_text_gives_the_same_statements(text: str, model: Language) -> None:
    assert attributions(text, model) == attributions(text, model)
