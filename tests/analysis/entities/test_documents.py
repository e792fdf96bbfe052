"""Papers, acts under a number and codes have a record of their own, apart from who wrote them."""

import pytest
from spacy.language import Language

from tests.analysis.entities.reading import read

PAPERS = [
    (
        "A letter of the engineers lay on the desk. The letter said that the wall would break.",
        [["A letter of the engineers", "The letter"]],
        "taken up again",
    ),
    (
        "A delivery note lists twelve crates. A letter from the mayor warned of rain.",
        [["A delivery note"], ["A letter"]],
        "two that tell something",
    ),
    (
        "Coast Watch wrote a report, The Long Night, last year. In The Long Night it names the camp.",
        [["a report", "The Long Night", "The Long Night"]],
        "a report with its title",
    ),
    (
        "Its report “The Long Night” names the camp.",
        [["Its report", "The Long Night"]],
        "a title in quotation marks",
    ),
    (
        "The register of Drenno shows 40 names. The register of Lusk shows 12.",
        [["The register of Drenno"], ["The register of Lusk"]],
        "two of two owners",
    ),
    (
        "The court issued a warrant for Emil Tolk. It issued a warrant for Olga Brint. "
        "The warrant for Tolk is void. The warrant against Brint is, too.",
        [["a warrant", "The warrant"], ["a warrant", "The warrant"]],
        "two against two people",
    ),
    (
        "The court issued a warrant for Emil Tolk. It issued a warrant for Olga Brint. "
        "The warrant is void, he said. The warrant is old.",
        [["The warrant", "The warrant"]],
        "which of the two is not told",
    ),
    (
        "The court issued a warrant for Emil Tolk. The warrant for Tolk is void. "
        "Judges in Lusk issued a second warrant for Emil Tolk.",
        [["a warrant", "The warrant"]],
        "two against one person",
    ),
    (
        "The court issued a warrant for Emil Tolk. A warrant was also issued for a second man that evening. "
        "The warrant is void, he said. The warrant against Tolk is old.",
        [["a warrant", "The warrant"]],
        "says what holds: nothing tells which of the two, of whom one is not named",
    ),
    (
        "The court issued a warrant for Emil Tolk and one for Olga Brint. The warrants are void, he said. "
        "Nobody read the warrants. The warrant against Tolk is old.",
        [["a warrant", "The warrant"], ["The warrants", "the warrants"]],
        "says what holds: both together are not the one",
    ),
    ("The letter “We in Lusk stay here” came. He has no time.", [], "quoted words are no title"),
    ("He wrote a letter.", [], "a letter that tells nothing"),
    ("There was no report.", [], "none"),
    ("He is a man of letters. The letters page says so.", [], "words about other things"),
    ("A report, Emil Tolk said, is due.", [], "a speaker is no title"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PAPERS)
def test_a_paper_that_a_text_relies_on_has_a_record(
    text: str, expected: list[list[str]], why: str, model: Language
) -> None:
    found = [
        [text[m.start : m.end] for m in e.mentions]
        for e in read(text, model).entities
        if e.kind == "document"
    ]
    assert found == expected, why


ACTS = [
    (
        "Decree No. 118 was signed in May. The decree names two towns. No. 118 is still in force.",
        {"Decree No. 118": ["Decree No. 118", "The decree", "No. 118"]},
        "an act under a number",
    ),
    (
        "Under the decree, No. 118, they left. The decree names two towns.",
        {"Decree No. 118": ["decree, No. 118", "The decree"]},
        "the number behind it",
    ),
    (
        "Law No. 4 and Law No. 7 were passed. The courts wait. Later the law was changed.",
        {"Law No. 4": ["Law No. 4"], "Law No. 7": ["Law No. 7"]},
        "one of two laws",
    ),
    (
        "Ukraine's criminal code names it. The criminal code was changed in May.",
        {"Ukraine criminal code": ["Ukraine's criminal code", "The criminal code"]},
        "a State's code",
    ),
    (
        "The criminal code of Ukraine names it, and so does Poland's criminal code.",
        {
            "Ukraine criminal code": ["criminal code of Ukraine"],
            "Poland criminal code": ["Poland's criminal code"],
        },
        "two States' codes",
    ),
    ("He lives in house No. 118.", {}, "no act"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ACTS)
def test_an_act_under_a_number_is_known_by_it(
    text: str, expected: dict[str, list[str]], why: str, model: Language
) -> None:
    found = {
        e.name: [text[m.start : m.end] for m in e.mentions]
        for e in read(text, model).entities
        if e.kind == "instrument"
    }
    assert found == expected, why
