"""Where quotations begin and end, by their marks alone."""

import pytest

from probanda.analysis.statements.quotations import find_quotations

ONE_PARAGRAPH = [
    ("“We left,” she said.", ["We left,"], "curly marks"),
    ('"We left," she said.', ["We left,"], "straight marks"),
    ("‘We left,’ she said.", ["We left,"], "single curly marks"),
    ("'We left,' she said.", ["We left,"], "single straight marks"),
    ("«We left», she said.", ["We left"], "guillemets"),
    ("„We left“, she said.", ["We left"], "low opening mark"),
    ("''We left,'' she said.", ["We left,"], "two apostrophes"),
    ("``We left,'' she said.", ["We left,"], "typesetter's marks"),
    ("It’s the army’s and the soldiers’ house.", [], "apostrophes open nothing"),
    ("the '90s and the ’90s", [], "cut years are no quotations"),
    ("‘It’s ours,’ he said.", ["It’s ours,"], "an apostrophe closes nothing"),
    ("“They call it ‘home’ here,” he said.", ["They call it ‘home’ here,"], "inner marks stay in"),
    ("“A,” he said. “B.”", ["A,", "B."], "two quotations"),
    ("“We left and", ["We left and"], "no closing mark: to the paragraph's end"),
    ("He is 6' 2\" tall.", [], "feet and inches"),
    ("She (“the witness”) spoke.", ["the witness"], "a mark behind a bracket"),
    ("”We left,” she said.", ["We left,"], "a closing mark used as opening one"),
    ("“” and “ ”", [], "nothing between the marks"),
    ("»We left«, she said.", ["We left"], "marks that point inwards"),
    ("« We left », she said. It was so.", ["We left"], "marks with spaces within"),
    ("", [], "no text"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), ONE_PARAGRAPH)
def test_quotations_of_a_paragraph(text: str, expected: list[str], reason: str) -> None:
    (found,) = find_quotations([text])
    assert expected == [text[q.start : q.end] for q in found], reason


def test_open_quotation_goes_on_in_the_next_paragraph() -> None:
    first, second, third = find_quotations(["He said: “One.", "“Two.”", "“Three.”"])
    assert [q.goes_on for q in first] == [True]
    assert [q.continues for q in second] == [True]
    assert [q.continues for q in third] == [False]


def test_open_quotation_ends_where_the_next_paragraph_opens_none() -> None:
    first, second = find_quotations(["He said: “One.", "The town “fell” in May."])
    assert [q.goes_on for q in first] == [True]
    assert [q.continues for q in second] == [False]
