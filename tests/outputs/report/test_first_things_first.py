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
