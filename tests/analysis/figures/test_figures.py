"""Numbers and vague quantities: what is printed, how it is meant, and what it counts."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from probanda.analysis.figures import find_figures
from probanda.analysis.figures.numerals import read_number
from probanda.analysis.figures.qualifying import bounds
from probanda.analysis.records import Figure, Qualifier, Statement
from probanda.evidence.document import Position
from tests.analysis.published import UNKNOWN, on, parsed

Number = int | float | None


def figures(text: str, model: Language) -> list[Figure]:
    """The figures of a text, without statements or entities."""
    return list(find_figures(parsed(text, UNKNOWN, model), (), ()))


VALUES: list[tuple[str, str, Number, Number, Number, str]] = [
    # plain numbers, in figures and in words
    ("The court heard 19 witnesses.", "19", 19, 19, 19, "exactly"),
    ("The court heard nineteen witnesses.", "nineteen", 19, 19, 19, "exactly"),
    ("The court heard twenty-two witnesses.", "twenty-two", 22, 22, 22, "exactly"),
    ("They listed 16,000 cases.", "16,000", 16000, 16000, 16000, "exactly"),
    ("They listed 16 000 cases.", "16 000", 16000, 16000, 16000, "exactly"),
    ("They listed 1,234,567 cases.", "1,234,567", 1234567, 1234567, 1234567, "exactly"),
    ("Some 1.5 million people fled.", "1.5 million", 1500000, None, None, "about"),
    ("Two hundred and fifty people fled.", "Two hundred and fifty", 250, 250, 250, "exactly"),
    ("Half a million people fled.", "Half a million", 500000, 500000, 500000, "exactly"),
    ("Three hundred thousand people fled.", "Three hundred thousand", 300000, 300000, 300000,
     "exactly"),
    ("A hundred people fled.", "A hundred", 100, 100, 100, "exactly"),
    ("Two dozen villages were burnt.", "Two dozen", 24, 24, 24, "exactly"),
    ("One person was killed.", "One", 1, 1, 1, "exactly"),
    ("The two suspects deny it.", "two", 2, 2, 2, "exactly"),
    # a value has no digits that nobody wrote
    ("It cost $16.6 billion.", "$16.6 billion", 16600000000, 16600000000, 16600000000, "exactly"),
    # more than
    ("More than 300 children came back.", "300", 300, 301, None, "over"),
    ("They look into over 16,000 cases.", "16,000", 16000, 16001, None, "over"),
    ("Upwards of 50 villages were burnt.", "50", 50, 51, None, "over"),
    ("Well over 400 people fled.", "400", 400, 401, None, "over"),
    # at least
    ("At least 19 people were killed.", "19", 19, 19, None, "at least"),
    ("No fewer than 200 homes burnt.", "200", 200, 200, None, "at least"),
    ("They hold 40 or more children.", "40", 40, 40, None, "at least"),
    ("They hold 40 children or more.", "40", 40, 40, None, "at least"),
    # less than
    ("Fewer than 100 people stayed.", "100", 100, None, 99, "under"),
    ("Nearly 4,000 people fled.", "4,000", 4000, None, 4000, "about"),
    ("They spoke about two men.", "two", 2, 2, 2, "exactly"),
    ("Just under 30 people fled.", "30", 30, None, 29, "under"),
    # at most
    ("Up to 70 people may be held.", "70", 70, None, 70, "at most"),
    ("As many as 300 people may be held.", "300", 300, None, 300, "at most"),
    ("No more than 12 children came back.", "12", 12, None, 12, "at most"),
    # about
    ("About 4,000 people fled.", "4,000", 4000, None, None, "about"),
    ("Some 4,000 people fled.", "4,000", 4000, None, None, "about"),
    ("An estimated 4,000 people fled.", "4,000", 4000, None, None, "about"),
    ("Approximately 4,000 people fled.", "4,000", 4000, None, None, "about"),
    ("Ten or so people fled.", "Ten", 10, None, None, "about"),
    # ranges: no one number is printed
    ("Two or three people fled.", "Two or three", None, 2, 3, "about"),
    ("They hold 200-300 people.", "200-300", None, 200, 300, "about"),
    ("They hold 1,500 to 2,000 people.", "1,500 to 2,000", None, 1500, 2000, "about"),
    ("It will cost $2 to 3 million.", "$2 to 3 million", None, 2000000, 3000000, "about"),
    # vague
    ("Thousands of children were taken.", "Thousands", None, 2000, None, "vague"),
    ("Dozens of homes burnt.", "Dozens", None, 24, None, "vague"),
    ("Hundreds of thousands of people fled.", "Hundreds of thousands", None, 200000, None, "vague"),
    ("Several hundred people fled.", "Several hundred", None, 200, None, "vague"),
    ("A few dozen people stayed.", "A few dozen", None, 24, None, "vague"),
    ("Several villages were burnt.", "Several", None, 2, None, "vague"),
    # shares and money
    ("It hit 45% of homes.", "45%", 45, 45, 45, "exactly"),
    ("It hit about six percent of homes.", "six percent", 6, None, None, "about"),
    ("Half of the children came back.", "Half", 0.5, 0.5, 0.5, "exactly"),
    ("More than two-thirds of the homes burnt.", "two-thirds", 0.666667, 0.666667, None, "over"),
    ("One in four children was hurt.", "One in four", 0.25, 0.25, 0.25, "exactly"),
    ("The fine was €2.5m.", "€2.5m", 2500000, 2500000, 2500000, "exactly"),
    ("They paid over US$40 million.", "US$40 million", 40000000, 40000000, None, "over"),
    # how often, how long, how old
    ("He visited the town four times.", "four", 4, 4, 4, "exactly"),
    ("He visited the town twice.", "twice", 2, 2, 2, "exactly"),
    ("He was sentenced to 20 years in prison.", "20", 20, 20, 20, "exactly"),
    ("Ada Marn, 49, was killed.", "49", 49, 49, 49, "exactly"),
    # "over" is a preposition before a time
    ("They met over two days.", "two", 2, 2, 2, "exactly"),
    ("They waited for over two days.", "two", 2, 3, None, "over"),
    ("They waited for more than an hour.", "an", 1, 1, None, "over"),
    ("They waited for less than a day.", "a", 1, None, 1, "under"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "printed", "value", "least", "most", "qualifier"), VALUES)
def test_a_figure_keeps_what_its_wording_allows(
    text: str,
    printed: str,
    value: Number,
    least: Number,
    most: Number,
    qualifier: str,
    model: Language,
) -> None:
    found = [
        (text[f.start : f.end], f.value, f.min, f.max, f.qualifier) for f in figures(text, model)
    ]
    assert [(printed, value, least, most, qualifier)] == found


def test_each_number_behind_between_is_a_bound(model: Language) -> None:
    text = "Between 200 and 300 people fled."
    found = [
        (text[f.start : f.end], f.value, f.min, f.max, f.qualifier, f.counted)
        for f in figures(text, model)
    ]
    assert found == [
        ("200", 200, 200, 300, "at least", "people"),
        ("300", 300, 200, 300, "at most", "people"),
    ]


NONE = [
    # dates and times of day
    "The court met on 12 May 2031 at 16:30.",
    "The court met at 5 pm in 2031.",
    "They met three days ago.",
    # law, numbered things, telephone numbers
    "Article 8 of the statute applies.",
    "Articles 25 and 28 apply.",
    "Read Resolution 2222 and rule 61.",
    "Ring +44 20 7946 0958 now.",
    "He signed the Offences Act 2003.",
    "He broke the 2003 Offences and Penalties regulations.",
    "It stood at id 778257943577919488 in a list.",
    # numbers of paragraphs
    "12. The mission found no weapons on board.",
    "(3) The warrants were made public.",
    # numbers in names
    "The Group of Seven met.",
    "Doctors spoke of COVID-19.",
    "The Falcon 737 was shot down.",
    # idioms
    "He is one of the accused.",
    "No one came, and one day they will answer for it.",
    "It was a one-sided fight that nobody won.",
    # ordinals order, they do not count
    "The 1st chamber met in its second session.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_looks_like_a_figure_and_is_none(text: str, model: Language) -> None:
    assert [] == [text[f.start : f.end] for f in figures(text, model)]


COUNTED = [
    # the noun with what restricts it, not the noun alone
    ("They look into 16,000 cases of deportation.", "case", "cases of deportation"),
    ("Orvenia secured the return of 308 children.", "child", "children"),
    ("Thousands of Orvenian children were taken.", "child", "Orvenian children"),
    ("They named 40 villages that were burnt.", "village", "villages that were burnt"),
    ("Of these, 30 new witnesses spoke.", "witness", "new witnesses"),
    ("Half of the homes were burnt.", "share", "the homes"),
    ("It hit 45% of the homes.", "%", "the homes"),
    ("They paid $40 million.", "$", ""),
    ("They paid $40 million in compensation.", "$", "compensation"),
    ("They paid $40 million in early trading.", "$", ""),
    # of those that were counted before
    ("The 84-page report is out.", "page", "page"),
    ("Ada Marn, 49, was killed.", "year", "age"),
    ("The judge visited the town four times.", "times", "times that The judge visited"),
]


@pytest.mark.parametrize(("text", "unit", "counted"), COUNTED)
def test_a_figure_says_what_it_counts(text: str, unit: str, counted: str, model: Language) -> None:
    assert [(unit, counted)] == [(f.unit, f.counted) for f in figures(text, model)]


def test_a_part_counts_what_the_whole_counts(model: Language) -> None:
    text = "The blast hurt 109 miners, 26 of them badly, and five of them children."
    found = [(f.value, f.unit, f.counted) for f in figures(text, model)]
    assert found == [
        (109, "miner", "miners"),
        (26, "miner", "miners"),
        (5, "child", "children"),
    ]


def test_cases_are_not_children(model: Language) -> None:
    text = "They look into 16,000 cases, and 308 children have come back."
    assert ["case", "child"] == [f.unit for f in figures(text, model)]


def statement(document: str, text: str, content: str, speaker: str) -> Statement:
    """A statement whose content stands in the text."""
    start = text.index(content)
    return Statement(
        document,
        0,
        len(text),
        id=f"statement-{start}",
        content=(Position(document, start, start + len(content)),),
        speaker=None,
        speaker_entity=None,
        speaker_name=speaker,
        speaker_kind="person",
        cue=(),
        form="indirect",
        polarity="asserts",
        quoted=(),
        as_translated=False,
        within=None,
        candidates=(),
        medium=None,
        relayed_by=None,
        reasons=(),
    )


def test_the_innermost_speaker_tells_the_figure(model: Language) -> None:
    text = "The court said that its clerk counted 40 letters. Nobody counted the 12 boxes."
    held = parsed(text, UNKNOWN, model)
    said = [
        statement(held.document.id, text, "its clerk counted 40 letters", "the court"),
        statement(held.document.id, text, "40 letters", "its clerk"),
    ]
    assert ["its clerk", None] == [f.teller for f in find_figures(held, said, ())]


def test_who_denies_something_gives_no_figure_of_it(model: Language) -> None:
    text = "Rurania has denied accusations of theft during its one-year invasion."
    held = parsed(text, UNKNOWN, model)
    what = "accusations of theft during its one-year invasion"
    said = statement(held.document.id, text, what, "Rurania")
    denied = msgspec.structs.replace(said, polarity="denies")
    assert {"Rurania"} == {f.teller for f in find_figures(held, [said], ())}
    assert {None} == {f.teller for f in find_figures(held, [denied], ())}


def test_a_figure_so_far_is_of_the_day_of_publication(model: Language) -> None:
    text = "Forty children have come back so far. Nine were hurt."
    held = parsed(text, on("2031-05-12"), model)
    assert ["2031-05-12", None] == [f.as_of for f in find_figures(held, (), ())]
    assert [None, None] == [f.as_of for f in figures(text, model)]


@given(
    st.one_of(st.integers(0, 10**9), st.floats(0, 10**6)),
    st.sampled_from(["exactly", "about", "over", "at least", "under", "at most"]),
    st.booleans(),
)
def test_the_least_is_never_over_the_most(
    value: int | float, qualifier: Qualifier, counts: bool
) -> None:
    least, most = bounds(value, qualifier, None, counts)
    assert least is None or most is None or least <= value <= most
    if qualifier not in ("over", "under"):
        assert least is None or least <= value
        assert most is None or value <= most


@given(st.integers(0, 10**12))
def test_a_number_with_commas_reads_back(value: int) -> None:
    assert value == read_number(f"{value:,}")


@given(st.text(alphabet="0123456789 ,.-–$%abcdeflmnotuvw’", max_size=60))
def test_figures_lie_in_the_text_and_apart(model: Language, text: str) -> None:
    ends = [0]
    for figure in figures(text, model) if text.strip() else []:
        assert ends[-1] <= figure.start < figure.end <= len(text)
        assert figure.min is None or figure.max is None or figure.min <= figure.max
        ends.append(figure.end)


def test_each_number_of_a_hyphened_range_is_a_bound(model: Language) -> None:
    found = figures("He spoke of a short, 30-to-60-day truce.", model)
    assert [(f.value, f.qualifier) for f in found] == [(30, "at least"), (60, "at most")]


RESTATED = [
    ("The loss was over $6.7 billion, or $11.05 a share.", ["over", "over"], "per share"),
    ("At least 40 drivers, or 12 per cent, left.", ["at least", "at least"], "as a share"),
    ("More than 40 drivers, or 50, left.", ["over", "exactly"], "another number of the same"),
    ("Over 40 drivers and 12 per cent of the clerks left.", ["over", "exactly"], "of others"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), RESTATED)
def test_what_is_said_again_in_another_measure_is_meant_alike(
    text: str, expected: list[str], reason: str, model: Language
) -> None:
    assert [figure.qualifier for figure in figures(text, model)] == expected, reason
