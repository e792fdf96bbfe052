"""Lists in the terminal: readable at any width, whatever the documents hold."""

import io
import unicodedata

import msgspec
import pytest
from rich.console import Console

from probanda.cli.blocks import show
from probanda.cli.lists import LISTS, list_of
from probanda.outputs.case_export import CaseExport, make_export
from tests.outputs.factory import empty_findings, sample_case

WIDTHS = (50, 80, 120, 300)


def printed(case: CaseExport, what: str, width: int = 80, *, terminal: bool = False) -> str:
    """What the command prints into a pipe, or to a terminal, of this width."""
    out = io.StringIO()
    show(Console(file=out, width=width, force_terminal=terminal), list_of(case, what))
    return out.getvalue()


def flat(text: str) -> str:
    """The words on one line, as somebody reads them over the line ends."""
    return " ".join(text.split())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("what", sorted(LISTS))
def test_no_line_is_wider_than_the_terminal(what: str, width: int) -> None:
    assert [] == [
        line for line in printed(sample_case(), what, width).splitlines() if len(line) > width
    ]


@pytest.mark.parametrize("what", sorted(LISTS))
def test_no_word_is_broken_over_lines_at_80_columns(what: str) -> None:
    case = sample_case()
    words = {
        word
        for section in list_of(case, what)
        for entry in section.entries
        for line in (entry.title, *(line for _, lines in entry.facts for line in lines))
        for word in line.split()
        if len(word) < 60 and word.isalnum()
    }

    assert set() == words - set(printed(case, what).split())


@pytest.mark.parametrize("what", sorted(LISTS))
def test_unchecked_is_said_once(what: str) -> None:
    assert 1 == printed(sample_case(), what).lower().count("unchecked")


@pytest.mark.parametrize("what", sorted(LISTS))
def test_a_pipe_gets_no_control_character(what: str) -> None:
    assert set() == {
        c
        for c in printed(sample_case(), what)
        if (unicodedata.category(c) == "Cc" and c != "\n") or c in "\u202a\u202b\u202d\u202e\u202c"
    }


def test_a_document_cannot_steer_the_terminal() -> None:
    case = sample_case()
    document = msgspec.structs.replace(case.documents[0], name="a\x1b[31m[red]\u202eb.txt")
    case = msgspec.structs.replace(case, documents=(document, *case.documents[1:]))

    assert "a\ufffd[31m[red]\ufffdb.txt" in printed(case, "publishers", 300, terminal=True)


@pytest.mark.parametrize("what", sorted(LISTS))
def test_an_empty_case_says_so(what: str) -> None:
    case = make_export((), empty_findings(), ())

    assert f"The program found no {list_of(case, what)[0].many} in the documents.\n" == printed(
        case, what
    )


def test_a_charge_names_suspect_and_crime_and_says_what_is_not_told() -> None:
    case = sample_case()
    charge = msgspec.structs.replace(case.charges[0], may_be=("Court of Lissen",), standard=None)
    text = printed(msgspec.structs.replace(case, charges=(charge,)), "charges")

    assert text.startswith("1 charge. Unchecked: no person has checked them.\n\n1. ")
    assert f"{charge.suspect_name}: {charge.crime}" in flat(text)
    assert "(may be the same body as Court of Lissen)" in flat(text)
    assert "(our mapping, not printed)" in flat(text)
    assert "not told" in text
    assert "standard" in text.split("not told")[1]


def test_one_suspect_s_charges_stand_together() -> None:
    case = sample_case()
    one = case.charges[0]
    other = msgspec.structs.replace(one, id="other", suspect="x", suspect_name="Ida Velm")
    case = msgspec.structs.replace(case, charges=(one, other, one))

    titles = [entry.title.split(":")[0] for entry in list_of(case, "charges")[0].entries]
    assert [one.suspect_name, one.suspect_name, "Ida Velm"] == titles


def test_background_stands_below_the_processes_and_is_called_no_charge() -> None:
    text = flat(printed(sample_case(), "processes"))

    assert text.index("1 process.") < text.index("nothing here is a charge")


def test_that_nobody_is_known_to_deny_is_no_certainty() -> None:
    text = printed(sample_case(), "claims")

    assert "the program matched none to it" in text
    assert "nobody" not in text.replace("Nobody was taken", "")


def test_short_entries_are_a_table_where_they_fit() -> None:
    wide = printed(sample_case(), "publishers", 120)
    narrow = printed(sample_case(), "publishers", 50)

    assert len(sample_case().documents) + 4 >= len(wide.strip().splitlines())
    assert "\n1. " in narrow


def test_a_general_denial_beside_a_claim_is_told() -> None:
    case = sample_case()
    (denial,) = (s for s in case.statements if s.polarity == "denies")
    claim = next(c for c in case.claims if denial.id in {s.id for s in c.statements})
    relations = tuple(
        msgspec.structs.replace(s, relation="qualifies") if s.id == denial.id else s
        for s in claim.statements
    )
    claim = msgspec.structs.replace(claim, statements=relations)
    text = flat(printed(msgspec.structs.replace(case, claims=(claim,)), "claims"))

    assert "no denial of this; a general denial stands beside it" in text


def test_claims_of_several_documents_come_first_then_what_is_denied() -> None:
    case = sample_case()
    alone, denied, several = (
        next(c for c in case.claims if c.text == text)
        for text in ("Nobody was taken.", "Children were taken.", "A tribunal ordered an arrest.")
    )
    case = msgspec.structs.replace(case, claims=(alone, denied, several))

    titles = [entry.title for entry in list_of(case, "claims")[0].entries]
    assert [several.text, denied.text, alone.text] == titles
