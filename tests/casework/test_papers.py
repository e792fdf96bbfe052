"""What leaves the case by role: told and never asserted, cited, stamped, both sides, gaps marked."""

import csv
import io
import re
from pathlib import Path

import docx
import openpyxl
import pytest
from msgspec.structs import replace

from probanda.analysis.records import Conflict
from probanda.casework.matrix import ALLEGED_ONLY, CHARGED
from probanda.evidence.document import Position
from probanda.ledger.errors import CaseError
from probanda.outputs.papers import (
    PAPERS,
    Material,
    compose,
    make_chart,
    render_chart,
    write_chart,
    write_word,
)
from probanda.outputs.papers.chart_table import write_cell
from probanda.outputs.papers.facts import tell_facts
from probanda.outputs.papers.fixed_zip import plain
from probanda.outputs.papers.material import Checked
from probanda.outputs.papers.sections import tell_conflicts, tell_crimes, tell_issued
from probanda.outputs.papers.telling import tell_who
from probanda.workflows.case import Settings, change_case
from probanda.workflows.decide import judge
from probanda.workflows.exhibits import get_exhibits
from probanda.workflows.papers import export_paper, gather
from probanda.workflows.proceed import open_proceeding
from probanda.workflows.search import search
from tests.casework.test_deciding import run

CITED = re.compile(r"(PRB-\d{5})(?:, p\. \d+)?(?:, ¶\d+)?, characters (\d+)-(\d+)")


def read(case: Path, settings: Settings) -> Material:
    """The case as its papers need it, with numbers as at a first export."""
    export_paper(case, settings, "chart", "Case", case / "first.html")
    with change_case(case, settings) as changed, changed.acting() as act:
        return gather(act, "Case", settings)


@pytest.mark.parametrize("kind", PAPERS)
def test_each_quoted_sentence_stands_word_for_word_where_its_citation_says(
    case: Path, settings: Settings, kind: str
) -> None:
    material = read(case, settings)
    blocks = [b for b in compose(kind, material).blocks if b.kind == "told"]
    by_label = {material.labels[d.id]: d.text for d in material.documents}
    quoted = 0
    for block in blocks:
        words = re.search("“(.*)”", block.text)
        places = CITED.findall(block.cite)
        assert places, block
        if words and ", as reported," in block.text:
            label, start, end = places[0]
            there = " ".join(by_label[label][int(start) : int(end)].split())
            assert words[1] == there
            quoted += 1
    assert quoted > 5


def test_the_period_of_a_charge_keeps_the_hedges_of_the_sentence_that_prints_it(
    case: Path, settings: Settings
) -> None:
    material = read(case, settings)
    told = "The crimes were allegedly committed in occupied areas of Lemm at least from 4 October 2030."
    periods = [matrix.printed["period"] for matrix in material.matrices]
    assert (told,) in periods
    blocks = [b for b in compose("application", material).blocks if told in b.text]
    assert len(blocks) == len([b for b in blocks if CITED.search(b.cite)]) >= periods.count((told,))
    assert not [
        b for b in compose("application", material).blocks if b.text.startswith("Period, as")
    ]


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("the investigation", "Whom the document calls the investigation, as reported,"),
        ("The Maren Tribunal", "The Maren Tribunal, as reported,"),
        ("a bus driver", "Whom the document calls a bus driver, as reported,"),
        ("Dana Reveth", "Dana Reveth, as reported,"),
    ],
)
def test_who_is_only_described_is_told_in_the_documents_words(
    case: Path, settings: Settings, speaker: str, told: str
) -> None:
    material = read(case, settings)
    bearing = next(iter(material.bearings().values()))
    assert tell_who(replace(bearing, speaker=speaker), material).startswith(told)


def test_what_a_charge_prints_is_cited_where_its_words_stand(
    case: Path, settings: Settings
) -> None:
    material = read(case, settings)
    by_label = {material.labels[d.id]: d.text for d in material.documents}
    blocks = [b for b in compose("application", material).blocks if ", as printed: “" in b.text]
    found = 0
    for block in blocks:
        words = block.text.partition("“")[2].rstrip("”")
        for label, start, end in CITED.findall(block.cite):
            found += (
                words.casefold()
                == " ".join(by_label[label][int(start) : int(end)].split()).casefold()
            )
    assert found >= len(blocks) > 0


def test_no_paper_says_in_our_voice_that_something_happened(case: Path, settings: Settings) -> None:
    material = read(case, settings)
    texts = " ".join(d.text for d in material.documents)
    for kind in PAPERS:
        for block in compose(kind, material).blocks:
            if block.kind == "ours":  # ours quotes printed words only between quotation marks
                outside = re.sub("“[^”]*”", "", block.text)
                assert "Soldiers" not in outside
                assert not any(s.strip() in outside for s in texts.split("\n") if len(s) > 30)


def test_both_sides_and_the_gaps_stand_in_every_paper(case: Path, settings: Settings) -> None:
    material = read(case, settings)
    for kind in PAPERS:
        paper = compose(kind, material)
        words = [b.text for b in paper.blocks]
        assert any("as reported, says: “Soldiers of Brask took 140" in w for w in words)
        assert any("denies: “Governor Osk Varel denied that any child" in w for w in words)
        assert any("Tends against it: nothing found." == w for w in words)
        gaps = [b.text for b in paper.blocks if b.kind == "gap"]
        assert any("no claim is suggested for it" in g for g in gaps)
        assert any("nobody has checked a sample" in g for g in gaps)
        assert any("to be written by a person" in g for g in gaps)


def test_a_step_that_no_document_tells_says_whose_it_is_and_its_level_stands_beside_it(
    case: Path, settings: Settings
) -> None:
    open_proceeding(case, settings, "tribunal", "Tarn Tribunal", "Lemm", None, "So told.")
    step = (
        "proceed",
        case,
        "step",
        "information received",
        "--participant",
        "NGO",
        "--on",
        "2031-04-02",
    )
    assert 0 == run(*step, "--why", "A letter.", "--sure", "--by", "Ada")[0]
    material = read(case, settings)
    paper = compose("application", material)
    [told] = [b.text for b in paper.blocks if "information received; " in b.text]

    assert "no document of the case tells it: entered by Ada" in told
    assert "; level: not told (usually confidential)" in told
    assert paper.stamp.startswith("CONFIDENTIAL · ")
    for kind in ("communication", "referral"):
        outside = compose(kind, material)
        words = [b.text for b in outside.blocks]
        assert not any("information received" in w for w in words)
        assert any("Held back from this paper: 1 recorded step not known" in w for w in words)
        assert outside.stamp.startswith("UNCHECKED: ")


def test_an_application_beside_a_warrant_says_what_it_can_still_ask_for(
    case: Path, settings: Settings
) -> None:
    open_proceeding(case, settings, "tribunal", "Tarn Tribunal", "Lemm", None, "So told.")
    step = ("proceed", case, "step", "warrant issued", "--participant", "Pre-Trial Chamber")
    person = ("--person", "Osk Varel", "--on", "2031-05-03", "--level", "secret", "--implied")
    done = run(*step, *person, "--sure", "--why", "The registry's note.", "--by", "Ada")
    assert 0 == done[0], done
    material = read(case, settings)

    assert not list(tell_issued(replace(material, dockets=())))
    [told] = [b.text for b in compose("application", material).blocks if "Article 58(6)" in b.text]
    assert "a warrant of Osk Varel on 3 May 2031" in told
    assert "(level: secret)" in told
    for kind in ("communication", "referral"):
        assert not any("warrant issued: " in b.text for b in compose(kind, material).blocks)


def test_counts_that_are_one_in_law_say_so(case: Path, settings: Settings) -> None:
    material = read(case, settings)
    words = "is the same crime and mode in law as"
    assert not any(words in b.text for b in tell_crimes(material))
    twin = replace(material.counts[0], id="twin", wording="unlawful transfer of children")
    told = [b.text for b in tell_crimes(replace(material, counts=(*material.counts, twin)))]
    [alike] = [line for line in told if words in line]
    assert alike.startswith(f"Count {len(material.counts) + 1} {words} Count 1: ")


@pytest.mark.parametrize("kind", PAPERS)
def test_every_element_of_every_charge_is_listed_in_each_paper_with_its_gaps(
    case: Path, settings: Settings, kind: str
) -> None:
    material = read(case, settings)
    blocks = list(tell_facts(material))
    assert set(blocks) <= set(compose(kind, material).blocks)
    for matrix in material.matrices:
        for row in matrix.rows():
            [at, *_] = [n for n, b in enumerate(blocks) if f"{row.number}. {row.kind.capitalize()}: {row.text}" in b.text]  # fmt: skip
            own = blocks[at + 1 :]
            until = next((n for n, b in enumerate(own) if b.kind == "heading" or b.cite[:5] == "[Rome" or b.cite[:6] == "[Eleme"), len(own))  # fmt: skip
            assert list(row.tell_gaps()) == [b.text for b in own[:until] if b.kind == "gap" and not b.text.startswith("charge ")]  # fmt: skip
    quoted = [b.text for b in blocks if "“" in b.text and b.kind == "told"]
    assert len(quoted) == len(set(quoted))


@pytest.mark.parametrize(
    ("entries", "checked", "told"),
    [
        (0, 0, "UNCHECKED: nothing in this"),
        (4, 0, "UNCHECKED: 4 of 4"),
        (4, 3, "UNCHECKED: 1 of 4"),
        (4, 4, "All 4 counts and passages were checked"),
    ],
)
def test_nothing_is_stamped_checked_that_no_person_checked(
    entries: int, checked: int, told: str
) -> None:
    assert Checked(entries, checked).stamp.startswith(told)
    assert Checked(entries, checked, "under seal").stamp.startswith(f"UNDER SEAL · {told}")


def test_the_stamp_tells_how_many_entries_nobody_checked(case: Path, settings: Settings) -> None:
    material = read(case, settings)
    first = material.count_checked()
    assert 0 == first.checked
    judge(case, settings, "confirm", [material.counts[0].id], "Read with the release.")
    judge(case, settings, "reject", [next(iter(material.bearings()))], "Not of this matter.")
    with change_case(case, settings) as changed, changed.acting() as act:
        after = gather(act, "Case", settings)

    assert (first.entries, 2) == (after.count_checked().entries, after.count_checked().checked)
    word = docx.Document(io.BytesIO(write_word(compose("application", after))))
    stamp = f"UNCHECKED: {first.entries - 2} of {first.entries} counts and passages were checked by no person"
    assert stamp == word.sections[0].header.paragraphs[0].text
    assert any("confirmed by tester (decision" in p.text for p in word.paragraphs)
    book = openpyxl.load_workbook(io.BytesIO(write_chart(make_chart(after))))
    assert [stamp] * len(book.sheetnames) == [sheet.oddHeader.right.text for sheet in book]


def test_the_chart_has_a_row_for_every_passage_and_every_empty_side(
    case: Path, settings: Settings
) -> None:
    material = read(case, settings)
    book = openpyxl.load_workbook(io.BytesIO(write_chart(make_chart(material))))
    rows = list(book["Chart"].iter_rows(min_row=2, values_only=True))
    heads = [cell.value for cell in book["Chart"][1]]
    column = {name: at for at, name in enumerate(heads)}
    elements = {(r[column["Crime or mode (our mapping)"]], r[column["Element"]]) for r in rows}
    for element in elements:
        own = [r for r in rows if (r[3], r[4]) == element]
        sides = {r[column["Side"]] for r in own} - {CHARGED, ALLEGED_ONLY}
        assert 2 == len(sides)
    matrix = material.matrices[0]
    passages = [
        b for p in matrix.parts for r in p.rows for c in r.tends_to_show for b in c.bearings
    ]
    assert len(passages) == sum(
        bool(r[column["Exhibit"]]) and r[column["Side"]] == "tends to show it" for r in rows
    )
    page = render_chart(make_chart(material)).decode()
    assert all(name in page for name in ("Soldiers of Brask took 140", "25(3)(a)-2", "PRB-00001"))
    assert "<script" not in page
    denials = [row[3] for row in book["Denials"].iter_rows(min_row=2, values_only=True)]
    assert any("denied that any child had been deported" in words for words in denials)


def test_an_original_that_is_not_held_as_it_was_taken_in_is_marked_and_told(
    case: Path, settings: Settings, tmp_path: Path
) -> None:
    [gone, changed, *_] = sorted(path for path in (case / "vault").glob("??/*"))
    gone.unlink()
    changed.chmod(0o644)
    changed.write_bytes(b"other")
    out = tmp_path / "load.csv"
    written = export_paper(case, settings, "load-file", "Case", out)

    assert {"it is not in the vault", "its bytes changed"} == {
        told.rpartition(": ")[2] for told in written.faulty
    }
    native = {
        row["sha256"]: row["native"]
        for row in csv.DictReader(io.StringIO(out.read_text("utf-8-sig")))
    }
    assert "not held as taken in: it is not in the vault" == native[gone.name]
    assert 2 == sum(value.startswith("not held") for value in native.values())
    export_paper(case, settings, "chart", "Case", tmp_path / "chart.html")
    page = (tmp_path / "chart.html").read_text()
    assert f"{gone.name} (NOT HELD AS TAKEN IN: it is not in the vault)" in page


def test_the_same_case_gives_the_same_bytes(case: Path, settings: Settings) -> None:
    material = read(case, settings)
    chart = make_chart(material)
    assert write_chart(chart) == write_chart(chart)
    assert write_word(compose("referral", material)) == write_word(compose("referral", material))


def test_what_a_document_holds_is_text_and_neither_formula_nor_mark_up() -> None:
    assert "␛[31m ⟨U+202E⟩ \ufffd" == plain("\x1b[31m \u202e \ud800")
    cell = write_cell(openpyxl.Workbook().create_sheet(), 1, 1, '=HYPERLINK("x")')
    assert ("s", '=HYPERLINK("x")') == (cell.data_type, cell.value)


def test_the_sweep_tells_what_was_looked_for_by_whom_and_when(
    case: Path, settings: Settings
) -> None:
    assert any(
        "no person has searched" in b.text
        for b in compose("communication", read(case, settings)).blocks
    )
    search(case, settings, "consent of the mothers", 5)
    with change_case(case, settings) as changed, changed.acting() as act:
        searched = make_chart(gather(act, "Case", settings)).searched

    assert (
        "by a person, in all texts: consent of the mothers",
        "tester",
        "2031-05-02",
        "1 passage",
    ) in searched
    assert any("justification “consent”, said against it" in row[0] for row in searched)


def test_the_load_file_has_a_row_a_document_and_its_columns_are_explained(
    case: Path, settings: Settings, tmp_path: Path
) -> None:
    out = tmp_path / "load.csv"
    written = export_paper(case, settings, "load-file", "Case", out).files
    rows = list(csv.DictReader(out.read_text("utf-8-sig").splitlines()))
    fields = list(csv.reader(written[1].read_text("utf-8-sig").splitlines()))

    assert ["PRB-00001", "PRB-00002", "PRB-00003", "PRB-00004"] == [r["exhibit"] for r in rows]
    assert list(rows[0]) == [row[0] for row in fields[1:-1]]
    for row in rows:
        assert row["sha256"] in row["native"] and (case / row["native"]).is_file()


def test_where_nobody_gave_a_level_none_is_told_and_that_is_not_public(
    case: Path, settings: Settings, tmp_path: Path
) -> None:
    export_paper(case, settings, "load-file", "Case", tmp_path / "load.csv")
    rows = csv.DictReader((tmp_path / "load.csv").read_text("utf-8-sig").splitlines())

    assert {"not told"} == {row["level"] for row in rows}


def test_a_difference_is_told_with_why_and_in_whole_sentences(
    case: Path, settings: Settings
) -> None:
    material = read(case, settings)
    document = next(d for d in material.documents if d.text.startswith("The Tarn"))
    words = "reasonable grounds to believe that Governor Osk Varel"
    start = document.text.index(words)
    place = Position(document.id, start, start + len(words))
    one = Conflict(id="conflict-1", kind="strength", spans=(place,), text="Told differently.")
    blocks = list(tell_conflicts(replace(material, conflicts=(one,))))

    assert "Told differently." == blocks[1].text
    assert blocks[2].text.startswith("As reported: “The chamber found reasonable grounds")
    assert blocks[2].text.endswith("from occupied areas of Lemm to Brask.”")


def test_charges_with_something_behind_them_stand_first_and_empty_parts_are_folded(
    case: Path, settings: Settings
) -> None:
    material = read(case, settings)
    assert [m.charge for m in material.matrices] == [c.id for c in material.charges]
    page = render_chart(make_chart(material)).decode()
    assert page.count("<details>") == page.count("no passage stands under it") > 0


def test_numbers_are_given_at_the_first_paper_and_stay(
    case: Path, settings: Settings, tmp_path: Path
) -> None:
    export_paper(case, settings, "communication", "Case", tmp_path / "one.docx")
    first = [one.label for one, _ in get_exhibits(case, settings)]
    export_paper(case, settings, "chart", "Case", tmp_path / "two.xlsx")

    assert "PRB-00001" == first[0]
    assert first == [one.label for one, _ in get_exhibits(case, settings)]
    assert (tmp_path / "two.xlsx.head").is_file()


def test_a_paper_that_cannot_be_written_leaves_the_case_as_it_was(
    case: Path, settings: Settings, tmp_path: Path
) -> None:
    there = tmp_path / "there.docx"
    there.write_text("somebody's work", "utf-8")
    for out, told in (
        (there, "is there already"),
        (tmp_path / "no" / "x.docx", "There is no folder"),
        (tmp_path / "x.pdf", "is written as .docx"),
    ):
        with pytest.raises(CaseError, match=told):
            export_paper(case, settings, "referral", "Case", out)
    assert "somebody's work" == there.read_text("utf-8")
    assert {"no number yet"} == {one.label for one, _ in get_exhibits(case, settings)}
    status, told = run("export", case, "--as", "application", "--by", "Ada")
    assert 2 == status and "--out FILE" in told
