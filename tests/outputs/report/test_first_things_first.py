"""What weighs most comes first, and nothing that is known is hidden behind what is not."""

from typing import Any

import msgspec
import pytest
from lxml import html
from lxml.html import HtmlElement

from probanda.analysis.records import Conflict
from probanda.cli.lists import list_of
from probanda.outputs.case_export import CaseExport, make_export
from probanda.outputs.report import render_report
from tests.outputs.factory import (
    empty_findings,
    find,
    make_document,
    make_statement,
    sample_case,
)


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

    assert "The program found no charge." in words_of(case, "brief-1")
    assert "The program found no denial." in words_of(case, "brief-2")


def test_the_minister_of_two_papers_is_not_one_who_denies() -> None:
    case = sample_case()
    said = [
        msgspec.structs.replace(
            make_statement(document, document.text.split("\n")[0], document.text.split("\n")[0]),
            speaker_name="The minister",
            speaker_entity=None,
            polarity="denies",
        )
        for document in case.documents[1:3]
    ]
    case = msgspec.structs.replace(
        case, charges=(), claims=(), conflicts=(), statements=tuple(said)
    )

    assert words_of(case, "brief-2").count("The minister denies") == 2


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


def entry(case: CaseExport, what: str, title: str) -> dict[str, tuple[str, ...]]:
    """What a list in the terminal says of one item."""
    (section, *_) = list_of(case, what)
    (found,) = [e for e in section.entries if e.title == title]
    return dict(found.facts)


def test_who_gives_a_figure_is_unknown_only_where_its_words_are_given_to_nobody() -> None:
    case = sample_case()
    gazette = case.documents[[d.name for d in case.documents].index("gazette.txt")]
    nobody = make_statement(gazette, gazette.text.split("\n")[0], "the transfer of 410 children")
    first, second = case.figures
    over = msgspec.structs.replace(first, qualifier="over", min=141, max=None)
    case = msgspec.structs.replace(
        case, statements=(*case.statements, nobody), figures=(over, second)
    )

    assert "over: more than 140 children the narrator unknown" in words_of(case, "figure-1")
    assert "exactly children unknown unknown" in words_of(case, "figure-2")
    assert entry(case, "figures", "140")["who says"] == ("the narrator",)
    assert entry(case, "figures", "410")["who says"] == ()


def test_a_figure_is_shown_with_what_happened_to_whom_it_counts_says_what_holds() -> None:
    assert "the transfer of 410 children" in words_of(sample_case(), "figure-2")


def test_no_name_is_shown_that_no_document_prints_and_no_office_twice() -> None:
    case = sample_case()
    (tasko,) = case.entities
    offices, forms = ("Minister", "the minister"), ("Oren Tasko", "Tasko", "Northland Tasko")
    case = msgspec.structs.replace(
        case, entities=(msgspec.structs.replace(tasko, offices=offices, forms=forms),)
    )
    shown = words_of(case, "people")

    assert "also Tasko Minister D" in shown
    assert "Northland Tasko" not in shown
    assert "the minister" not in words_of(case, "suspect-1")


def test_claims_that_rest_on_the_same_words_are_told_apart_by_their_own() -> None:
    case = sample_case()
    (alone,) = [claim for claim in case.claims if claim.text == "Nobody was taken."]
    other = msgspec.structs.replace(alone, id="claim-other", text="There was no force.")
    case = msgspec.structs.replace(case, claims=(alone, other))

    assert "Nobody was taken. Ida Velm" in words_of(case, "claim-1")
    assert "There was no force. Ida Velm" in words_of(case, "claim-2")


def test_a_step_without_a_day_is_told_beside_the_timeline() -> None:
    case = sample_case()
    (process,) = case.processes
    (step,) = process.steps
    undated = msgspec.structs.replace(step, from_=None, to=None)
    case = msgspec.structs.replace(
        case, processes=(msgspec.structs.replace(process, steps=(undated,)),)
    )

    assert words_of(case, "undated").startswith("The Chamber issued warrants of arrest 2.1")


def test_people_stand_before_papers_and_known_days_before_bounds() -> None:
    case = sample_case()
    (tasko,) = case.entities
    paper = msgspec.structs.replace(tasko, id="entity-a", name="a warrant", kind="document")
    first, *others = case.timeline
    bound = msgspec.structs.replace(first, bounds=True, to=None, from_="2029")
    case = msgspec.structs.replace(case, entities=(paper, tasko), timeline=(bound, *others))

    (people,) = list_of(case, "people")
    assert [e.title for e in people.entries] == ["Oren Tasko", "a warrant"]
    (events,) = list_of(case, "timeline")
    assert "not before 2029, day unknown" == events.entries[-1].title


def test_printed_words_are_marked_as_such_and_a_charge_is_shown_as_charged() -> None:
    case = sample_case()

    assert "“The contents of the warrants are secret.”" in words_of(case, "process-1")
    (process,) = case.processes
    process = msgspec.structs.replace(process, outcome="“They fled,” said the Chamber.")
    quoted = msgspec.structs.replace(case, processes=(process,))
    assert "Outcome “They fled,” said the Chamber." in words_of(quoted, "process-1")
    assert "Where it is charged" in words_of(case, "suspect-1")


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("“at least” from 14 March 2031", "at least from 14 March 2031, end open or unknown"),
        ("since at least 14 March 2031", "at least from 14 March 2031, end open or unknown"),
        ("since 14 March 2031", "from 14 March 2031, end open or unknown"),
    ],
)
def test_a_charge_of_at_least_from_a_day_may_have_begun_before_it(printed: str, told: str) -> None:
    paper = make_document("paper.txt", f"General Oren Tasko took the children {printed}.")
    whole, day = find(paper, paper.text), find(paper, "14 March 2031")
    case = sample_case()
    (charge, _), (date,) = case.charges, case.dates
    charge = msgspec.structs.replace(charge, from_="2031-03-14", to=None, spans=(whole,))
    date = msgspec.structs.replace(date, document=paper.id, start=day.start, end=day.end)
    case = make_export(
        (paper,), msgspec.structs.replace(empty_findings(), charges=(charge,), dates=(date,)), ()
    )

    assert f"Period {told}" in words_of(case, "suspect-1")
    assert f"Period: {told}." in words_of(case, "brief-1")
    assert entry(case, "charges", f"Oren Tasko: {charge.crime}")["period"] == (told,)


def test_the_first_page_shows_the_words_that_differ() -> None:
    case = sample_case()
    (figure,) = case.conflicts
    bare = msgspec.structs.replace(figure, kind="denial", text="One denies it.")
    case = msgspec.structs.replace(case, conflicts=(bare,))
    texts = {d.id: d.text for d in case.documents}
    told = [texts[s.document][s.start : s.end] for s in figure.spans]

    first_page = words_of(case, "brief-5")

    assert len(told) > 1
    assert all(words in first_page for words in told)
    assert "“. One denies it." not in first_page


def test_a_conviction_is_told_apart_from_what_somebody_is_only_charged_with() -> None:
    case = sample_case()
    first, second = case.charges
    other = msgspec.structs.replace(second, crime="transfer", convicted=True)
    case = msgspec.structs.replace(case, charges=(first, other))

    assert (
        f"charged by Lissen Tribunal with {first.crime}. "
        "convicted, as told, of transfer; the body told with it: Lissen Tribunal."
    ) in words_of(case, "brief-1")
    assert "Told as a conviction a charge" in words_of(case, "suspect-1")
    (section,) = list_of(case, "charges")
    told = {dict(entry.facts).get("told as") for entry in section.entries}
    assert {None, ("a conviction",)} == told
