"""The report shows everything, leads everywhere, and runs nothing of a document."""

import base64
import hashlib
import re
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from lxml import html
from lxml.html import HtmlElement

from probanda.outputs.case_export import CaseExport, make_export
from probanda.outputs.report import render_report
from tests.outputs.factory import empty_findings, large_case, make_claim, sample_case

CONTROLS = str.maketrans({"\x00": "␀", "\x07": "␇"})


@pytest.fixture(scope="module")
def case() -> CaseExport:
    return sample_case()


@pytest.fixture(scope="module")
def source(case: CaseExport) -> str:
    return render_report(case, "A & <b>B</b>")


@pytest.fixture(scope="module")
def page(source: str) -> HtmlElement:
    return html.document_fromstring(source)


def every(element: HtmlElement, path: str) -> list[Any]:
    found: list[Any] = element.xpath(path)
    return found


def words(element: HtmlElement) -> str:
    return " ".join(" ".join(str(part) for part in element.itertext()).split())


def test_the_same_case_gives_the_same_bytes(case: CaseExport, source: str) -> None:
    assert source == render_report(case, "A & <b>B</b>")


def test_only_our_script_and_style_are_in_it_and_the_policy_names_them(page: HtmlElement) -> None:
    (policy,) = every(page, "//meta[@http-equiv='Content-Security-Policy']/@content")
    (script,), (style,) = every(page, "//script/text()"), every(page, "//style/text()")
    assert policy.startswith("default-src 'none'; ")
    for kind, content in (("script-src", script), ("style-src", style)):
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in policy


def test_no_document_brings_an_element_or_an_attribute_of_its_own(page: HtmlElement) -> None:
    attributes = {name for element in page.iter() for name in element.attrib}
    assert set() == {name for name in attributes if name.startswith("on") or name == "style"}
    assert [] == every(page, "//img | //iframe | //object | //form | //link | //base | //comment()")
    assert "{{ 7 * 7 }}" in page.text_content()


def test_nothing_outside_the_page_is_named(page: HtmlElement) -> None:
    links = [*every(page, "//@href"), *every(page, "//@src")]
    assert links
    assert [] == [link for link in links if not link.startswith("#")]


def test_every_link_leads_somewhere(page: HtmlElement) -> None:
    anchors = every(page, "//@id")
    assert len(set(anchors)) == len(anchors)
    assert set() == {link[1:] for link in every(page, "//@href")} - set(anchors)


def test_every_statement_has_its_place_and_its_row(case: CaseExport, page: HtmlElement) -> None:
    anchors = set(every(page, "//@id"))
    for n, document in enumerate(case.documents, 1):
        statements = [s for s in case.statements if s.document == document.id]
        for k, said in enumerate(statements, 1):
            assert {f"d{n}-{said.start}-{said.end}", f"d{n}-s{k}"} <= anchors


def test_each_whole_text_is_exactly_the_documents(case: CaseExport, page: HtmlElement) -> None:
    bodies = every(page, "//div[@class='body']")
    shown = [body.text_content() for body in bodies]
    assert [document.text.translate(CONTROLS) for document in case.documents] == shown


def test_the_words_a_link_promises_are_the_words_it_leads_to(page: HtmlElement) -> None:
    for link in every(page, "//a[@class='quote'][contains(@href, '-')]"):
        quoted = link.text_content()
        if not (cited := re.fullmatch(r"#(d\d+)-(\d+)-(\d+)", link.get("href"))):
            continue
        text = page.get_element_by_id(cited[1])
        start, end = int(cited[2]), int(cited[3])
        pieces = [e for e in every(text, ".//*[@data-at]") if start <= int(e.get("data-at")) < end]
        there = " ".join("".join(e.text_content() for e in pieces).split())
        assert there in quoted or there == " ".join(quoted.split())


def test_the_way_back_stands_behind_the_words(page: HtmlElement) -> None:
    backs = every(page, "//div[@class='body']//a[@class='use']/@data-print")
    assert {"S1", "1.1", "2.1", "3.1", "4.1", "5.1", "7.1", "8.1", "9.1", "10 D2"} <= set(backs)


def test_headings_go_down_one_step_at_a_time(page: HtmlElement) -> None:
    levels = [int(e.tag[1]) for e in page.iter("h1", "h2", "h3", "h4", "h5")]
    assert 1 == levels[0] == levels.count(1)
    assert [] == [(a, b) for a, b in pairwise(levels) if b > a + 1]


def test_every_table_has_heads_and_every_picture_a_title(page: HtmlElement) -> None:
    assert all(every(table, ".//th[@scope]") for table in every(page, "//table"))
    pictures = every(page, "//svg")
    assert 2 == len(pictures)
    assert all(every(picture, "./title/text()") for picture in pictures)
    assert ["en"] == every(page, "/html/@lang")


@pytest.mark.parametrize("name", ["suspect-1", "process-1", "background-1", "claim-1", "event-1"])
def test_what_nobody_has_checked_is_stamped(page: HtmlElement, name: str) -> None:
    assert "unchecked" in words(page.get_element_by_id(name))


@pytest.mark.parametrize(
    ("anchor", "fragments"),
    [
        # charges of one suspect beside each other; our mapping never looks printed
        ("suspect-1", ["(a) unlawful deportation", "(b) unlawful transfer", "not told"]),
        ("suspect-1", ["Article 8(2)(a)(vii) · our mapping, not printed"]),
        # a passage that points at crimes told elsewhere
        ("suspect-1", ["names no crime itself"]),
        ("process-1", ["The contents of the warrants are secret.", "Not told outcome"]),
        ("claim-1", ["Documents 2", "Lines, at most 1", "Original sources unknown"]),
        ("claim-2", ["Denies it Northland", "Says it unattributed"]),
        ("conflict-1", ["the transfer of 140 children", "the transfer of 410 children"]),
        ("documents", ["The Orlen Courier", "unknown", "It has no text layer."]),
        ("timeline", ["from 2030, end open or unknown"]),
    ],
)
def test_sections_say_it_in_plain_words(
    page: HtmlElement, anchor: str, fragments: list[str]
) -> None:
    shown = words(page.get_element_by_id(anchor))
    assert [] == [fragment for fragment in fragments if fragment not in shown]


def test_one_word_is_never_used(source: str) -> None:
    assert "corroborat" not in source.lower()


def test_the_number_of_lines_is_called_an_upper_bound(page: HtmlElement) -> None:
    assert "an upper bound" in words(page)


def test_a_page_of_a_pdf_and_the_paragraph_are_cited(page: HtmlElement) -> None:
    cites = every(page, "//a[@class='cite']/text()")
    assert {"D2 ¶4", "D4 ¶2 (p. 2)"} <= set(cites)


def test_an_empty_case_still_makes_a_report() -> None:
    page = html.document_fromstring(render_report(make_export((), empty_findings(), ()), "Empty"))
    assert "The program found no charge in the documents." in words(page)


def test_sixty_papers_and_six_hundred_statements_are_all_there() -> None:
    case = large_case()
    page: HtmlElement = html.document_fromstring(render_report(case, "Large"))
    assert len(case.claims) == len(every(page, "//*[starts-with(@id, 'claim-')]"))
    assert set() == {link[1:] for link in every(page, "//@href")} - set(every(page, "//@id"))
    assert "Shown: 40 of 60 documents" in words(page.get_element_by_id("copies"))


def test_a_denial_that_answers_no_claim_is_still_shown_as_one() -> None:
    case = sample_case()
    (denial,) = (s for s in case.statements if s.polarity == "denies")
    document = next(d for d in case.documents if d.id == denial.document)
    claim = make_claim("Northland denies it.", ((denial, "supports"),), (document,), 1)
    page: HtmlElement = html.document_fromstring(
        render_report(msgspec.structs.replace(case, claims=(claim,)), "One denial")
    )
    shown = words(page.get_element_by_id("claim-1"))
    assert "Northland denies ; reported" in shown
    assert "The claim is itself a denial." in shown
    assert "Nobody denies it" not in shown
    assert "No denial" not in shown


@pytest.mark.parametrize(
    ("relation", "expected", "counted"),
    [
        ("qualifies", "No denial of this; a general denial stands beside it.", (0, 1)),
        ("supports", "The program matched no denial to it.", (0, 0)),
        ("denies", "Denies it Northland", (1, 0)),
    ],
)
def test_a_general_denial_is_no_denial_of_the_claim_and_is_not_passed_over(
    relation: str, expected: str, counted: tuple[int, int]
) -> None:
    case = sample_case()
    (denial,) = (s for s in case.statements if s.polarity == "denies")
    other = next(s for s in case.statements if s.speaker_name == "Ida Velm")
    answer = denial if relation != "supports" else other
    document = next(d for d in case.documents if d.id == denial.document)
    others = [d for d in case.documents if d.id != document.id][:1]
    relations = ((other, "supports"), (answer, relation))
    claim = make_claim("Children were taken.", relations, (document, *others), 2)
    page: HtmlElement = html.document_fromstring(
        render_report(msgspec.structs.replace(case, claims=(claim,)), "Denials")
    )
    assert expected in words(page.get_element_by_id("claim-1"))
    assert (
        f"Claims that are denied in particular: {counted[0]}; claims beside which only a general "
        f"denial stands: {counted[1]}."
    ) in words(page)


@pytest.mark.parametrize(
    ("lines", "reasons", "quotation", "expected"),
    [
        (
            2,
            ("the same told in like words",),
            False,
            "but each carries this claim in words of its own",
        ),
        (2, (), True, "but here both quote the same words of one speaker, which folds no lines"),
        (1, ("2 documents carry it in a copied passage (reuse-0a)",), False, "shown dependent"),
    ],
)
def test_why_lines_of_dependent_documents_are_not_folded_is_said(
    lines: int, reasons: tuple[str, ...], quotation: bool, expected: str
) -> None:
    case = sample_case()
    copied = case.reuse[0]
    claim = msgspec.structs.replace(
        next(c for c in case.claims if len(c.documents) == 2),
        independent_lines=lines,
        reasons=reasons,
    )
    reuse = (msgspec.structs.replace(copied, quotation=quotation),)
    page: HtmlElement = html.document_fromstring(
        render_report(msgspec.structs.replace(case, claims=(claim,), reuse=reuse), "Lines")
    )
    (pair,) = [words(e) for e in every(page, "//*[@id='claim-1']//li") if " and D" in words(e)[:8]]
    assert expected in pair
    assert ("but" in pair) == (lines == 2)


def test_a_bound_is_not_drawn_and_not_called_a_beginning() -> None:
    case = sample_case()
    bounded = tuple(
        msgspec.structs.replace(e, bounds=bool(e.from_ == "2030")) for e in case.timeline
    )
    shown = html.document_fromstring(
        render_report(msgspec.structs.replace(case, timeline=bounded), "Bounds")
    )
    (drawn,) = every(shown, "//section[@id='timeline']")

    assert "not before 2030, day unknown" in words(drawn)
    assert "from 2030" not in words(drawn)
    assert 1 == len(every(drawn, ".//svg//a"))
    assert "Day not known, with bounds" in words(drawn)


def test_the_clause_that_a_day_belongs_to_is_marked_wherever_the_day_is_told() -> None:
    """A sentence that tells more than one thing must not lend its day to the other."""
    case = sample_case()
    event = next(e for e in case.timeline if e.from_ == "2031-03-14")
    whole = event.spans[0]
    clause = msgspec.structs.replace(whole, start=whole.start + 4, end=whole.start + 18)
    told = tuple(
        msgspec.structs.replace(e, told=(clause,)) if e == event else e for e in case.timeline
    )
    text = next(d.text for d in case.documents if d.id == clause.document)
    expected = text[clause.start : clause.end].strip()

    shown = html.document_fromstring(
        render_report(msgspec.structs.replace(case, timeline=told), "Clauses")
    )

    for section in ("processes", "timeline"):
        marked = every(shown, f"//section[@id='{section}']//td//b")
        assert expected in [words(one) for one in marked], section
    labels = [words(one) for one in every(shown, "//section[@id='timeline']//svg//a")]
    assert any(label.endswith(expected) for label in labels)
