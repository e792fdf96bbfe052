"""Who depends on whom, as far as the texts show it."""

import msgspec
import pytest
from spacy.language import Language

from probanda.analysis.records import Dependence
from tests.analysis.claims.cases import assess, document

MINERS = "Nine miners left the shaft at Ostrel alive on 4 May 2031"
COPIED = f"{MINERS} while their families waited in the rain at the northern gate of the mine."

CASES: list[tuple[str, str, Dependence, str]] = [
    (
        COPIED,
        f"Good morning.\n{COPIED}",
        "shown dependent",
        "the narrators' own words in common",
    ),
    (
        f"“{MINERS},” the engineer Lena Marrow said.",
        f"According to the Harbour Post, the engineer Lena Marrow said that {MINERS.lower()}.",
        "shown dependent",
        "one names the other as its source",
    ),
    (
        f"In the morning Lena Marrow told the Harbour Post: “{MINERS}.”",
        f"“{MINERS},” the engineer Lena Marrow told this newspaper.",
        "shown independent",
        "each shows its own access",
    ),
    (
        f"The engineer Lena Marrow said: “{MINERS}.”",
        f"“{MINERS},” the engineer Lena Marrow said on Monday.",
        "not known",
        "that nothing is shared shows nothing",
    ),
    (
        "Spokeswoman Tessa Orlund said that Velmora has never joined the Treaty on the Maren Tribunal "
        "and owes it nothing at all.",
        "The charge against Mr Otto Kranz is void, spokeswoman Tessa Orlund stressed. “Velmora has "
        "never joined the Treaty on the Maren Tribunal and owes it nothing at all,” he added.",
        "not known",
        "a speaker's words, although one text leaves open which of two said them",
    ),
    (
        "The Maren Tribunal said that the governor “is allegedly responsible for the war crime of "
        "unlawful imprisonment of teachers and for that of unlawful transfer of teachers from the "
        "occupied areas of Velmora to Orvenia”.",
        "The governor is held responsible for the war crime of unlawful imprisonment of teachers and "
        "the unlawful transfer of teachers from the occupied areas of Velmora to Orvenia.",
        "not known",
        "a court's words, although one text gives them without marks and speaker",
    ),
    (
        f"In the morning Lena Marrow told the Harbour Post: “{MINERS}.”",
        f"The engineer Lena Marrow said: “{MINERS}. The owners told us nothing.”",
        "not known",
        "who is told something by somebody quoted is not the paper",
    ),
    (
        f"In the morning Lena Marrow told the Harbour Post: “{MINERS}.”",
        f"“{MINERS},” the engineer Lena Marrow said.\n\nThe price of coal will rise, a trader told us.",
        "not known",
        "own access to another matter",
    ),
    (
        f"“{MINERS},” the engineer Lena Marrow said. According to the Lowland Health Council, two are ill.",
        f"The engineer Lena Marrow said that {MINERS.lower()}.",
        "not known",
        "a body whose name begins as a paper's",
    ),
    (
        f"“{MINERS},” the engineer Lena Marrow said, cited by the agency Lowland.",
        f"The engineer Lena Marrow said that {MINERS.lower()}.",
        "shown dependent",
        "a paper may be named without the words behind its name",
    ),
    (
        "The Maren Tribunal also issued a warrant for the arrest of the Commissioner for Children’s "
        "Rights in the Office of the President of Velmora, Mrs Reta Halvink.",
        "An arrest warrant was also issued for the official for the same war crime, Mrs Reta Halvink, "
        "Commissioner for Children’s Rights in the Office of the President of Velmora.",
        "not known",
        "somebody's title and a formula of law",
    ),
]


@pytest.mark.parametrize(("one", "other", "expected", "why"), CASES)
def test_relation(one: str, other: str, expected: Dependence, why: str, model: Language) -> None:
    first, second = document(one, "Harbour Post"), document(other, "Lowland Press Agency")

    assert [expected] == [i.relation for i in assess(model, first, second).independence], why


def test_the_wire_is_not_named_unless_a_text_names_it(model: Language) -> None:
    found = assess(model, COPIED, f"Good morning.\n{COPIED}")

    assert [
        "common text, source not named: 1 passage in the narrators' words, "
        "“Nine miners left the shaft at Ostrel alive on 4 May 2031 …”"
    ] == [i.reason for i in found.independence]


def test_a_wire_that_one_of_two_names_is_told(model: Language) -> None:
    credited = f"{COPIED} The Kalder agency reported on Friday that the shaft is closed."
    found = assess(model, COPIED, credited)

    assert [
        "common text, one of the two names Kalder as a source: 1 passage in the narrators' words"
    ] == [i.reason.split(", “")[0] for i in found.independence]


def test_two_that_name_one_reporting_agency_depend_on_it(model: Language) -> None:
    found = assess(
        model,
        "Nine miners left the shaft alive, the Kalder agency reported.",
        "The agency Kalder reported that nine miners left the shaft alive.",
    )

    assert ["both name Kalder as a source"] == [i.reason for i in found.independence]


@pytest.mark.parametrize(
    "agency",
    ["the UN agency", "the Finnish agency", "the Border agency", "the spy agency Vost"],
)
def test_an_agency_that_is_not_of_the_press_is_no_wire(agency: str, model: Language) -> None:
    found = assess(
        model,
        f"Nine miners left the shaft alive, {agency} reported.",
        f"On Friday {agency} reported that nine miners left the shaft alive.",
    )

    assert [i.reason for i in found.independence if "as a source" in i.reason] == []


def test_who_shows_access_is_told_also_where_no_publisher_is_known(model: Language) -> None:
    one = f"The mine lies idle. The engineer Lena Marrow told us: “{MINERS}.”"
    other = f"“{MINERS},” the engineer Lena Marrow said."
    unnamed = [msgspec.structs.replace(document(text), name="") for text in (one, other)]
    found = assess(model, *unnamed)

    assert ["only one of the two shows its own access (“told us”)"] == [
        i.reason.split("; ")[-1] for i in found.independence
    ]
