"""What weighs most comes first, and nothing that is known is hidden behind what is not."""

from typing import Any

import msgspec
from lxml import html
from lxml.html import HtmlElement

from probanda.analysis.records import Conflict
from probanda.cli.lists import list_of
from probanda.outputs.case_export import CaseExport
from probanda.outputs.report import render_report
from tests.outputs.factory import find, sample_case


def words_of(case: CaseExport, anchor: str) -> str:
    """What one item of the report shows, on one line."""
    page: HtmlElement = html.document_fromstring(render_report(case, "Orlen"))
    found: list[Any] = page.xpath(f"//*[@id='{anchor}']")
    return " ".join(" ".join(found[0].itertext()).split()).replace(" ;", ";")


def test_a_source_that_is_named_is_shown_beside_one_that_is_not() -> None:
    case = sample_case()
    first, *others = case.claims
    first = msgspec.structs.replace(first, original_source_names=("Lissen Tribunal",))
    case = msgspec.structs.replace(case, claims=(first, *others))

    told = "Original sources not known how many Lissen Tribunal; and who is not named"
    assert told in words_of(case, "claim-1")
    (section,) = list_of(case, "claims")
    (entry,) = [e for e in section.entries if e.title == first.text]
    assert dict(entry.facts)["original sources"] == ("Lissen Tribunal; and who is not named",)


def test_how_far_a_charge_is_shown_stands_before_what_an_office_is_called() -> None:
    case = sample_case()
    (figure,) = case.conflicts
    office = msgspec.structs.replace(figure, id="conflict-2", kind="office", text="An office.")
    standard = msgspec.structs.replace(figure, id="conflict-3", kind="standard", text="A standard.")
    case = msgspec.structs.replace(case, conflicts=(office, figure, standard))

    shown = [words_of(case, f"conflict-{n}").split()[1] for n in (1, 2, 3)]
    assert shown == ["standard", "figure", "office"]
    (section,) = list_of(case, "conflicts")
    assert [entry.title for entry in section.entries] == [standard.text, figure.text, office.text]


def test_a_sentence_that_differs_from_others_twice_is_printed_once() -> None:
    case = sample_case()
    _, courier, gazette, *_ = case.documents
    spans = (find(courier, "the arrest"), find(courier, "the transfer"), find(gazette, "410"))
    conflict = Conflict(id="conflict-9", kind="charge", spans=spans, text="Two names.")
    case = msgspec.structs.replace(case, conflicts=(conflict,))

    assert words_of(case, "conflict-1").count("over the transfer of 140 children") == 1


def test_the_first_page_tells_who_is_charged_who_denies_where_they_differ_and_what_is_missing() -> (
    None
):
    case = sample_case()
    charged, denied, carried, differ, missing = (
        words_of(case, f"brief-{n}") for n in (1, 2, 4, 5, 6)
    )

    assert (
        "Oren Tasko : charged by Lissen Tribunal with unlawful deportation of children" in charged
    )
    assert "Standard, as printed: reasonable grounds to believe. 1.1" in charged
    assert "Northland denies : “that children were taken”" in denied
    assert "Stands against claims of this case" in denied
    told = "A tribunal ordered an arrest : 2 documents, 1 line at most; original sources: unknown"
    assert told in carried
    assert "figure : For children one gives 140 and the other 410. 5.1" in differ
    assert "Oren Tasko : not told of each charge: places, period" in missing
    assert "Publisher : not shown by 5 of 6 documents" in missing


def test_a_first_page_without_charges_says_so() -> None:
    case = msgspec.structs.replace(
        sample_case(), charges=(), statements=(), claims=(), conflicts=()
    )

    assert "No charge is reported." in words_of(case, "brief-1")
    assert "No denial is reported." in words_of(case, "brief-2")


def test_charges_stand_in_the_order_in_which_they_are_printed() -> None:
    case = sample_case()
    courier = case.documents[[d.name for d in case.documents].index("courier.txt")]
    span = find(courier, "A tribunal ordered the arrest of General Oren Tasko over the transfer")
    first, second = case.charges
    case = msgspec.structs.replace(
        case,
        charges=(
            msgspec.structs.replace(first, crime="transfer", spans=(span,)),
            msgspec.structs.replace(second, crime="arrest", spans=(span,)),
        ),
    )

    assert "charged by Lissen Tribunal with arrest; transfer." in words_of(case, "brief-1")
    assert "(a) arrest (b) transfer" in words_of(case, "suspect-1")
