"""A claim stands under an element only where it belongs, and both sides are always visible."""

import csv
from pathlib import Path

import pytest
from msgspec.structs import replace
from spacy.language import Language

from probanda.analysis.findings import assess_case
from probanda.analysis.language import parse_all
from probanda.analysis.reading import find_all
from probanda.casework.bearings import Texts
from probanda.casework.counts import draft_counts
from probanda.casework.filling import make_matrices
from probanda.casework.matrix import Matrix, tell_standard
from probanda.casework.propositions import load_justifications, load_propositions
from probanda.law.bodies import load_bodies
from probanda.outputs.report import render_report
from probanda.outputs.report.citations import Citations
from probanda.outputs.report.proof import make_proof
from probanda.workflows.audit import check_sample, sample
from probanda.workflows.build import Options, build
from probanda.workflows.case import Settings
from probanda.workflows.casework import find_all_gaps, get_matrices
from probanda.workflows.decide import judge, take_back
from probanda.workflows.export import load_casework, load_export
from tests.analysis.charges.reading import document
from tests.casework.documents import RELEASE
from tests.casework.test_audit import fill
from tests.casework.test_deciding import run

MOVED, CONFLICT, PROTECTED = "8(2)(a)(vii)-1.1", "8(2)(a)(vii)-1.4", "8(2)(a)(vii)-1.2"
KNEW, PREVENT, MIND = "28(b).4", "28(b).6", "8(2)(a)(vii)-1.30"

SENTENCES: list[tuple[str, dict[str, str]]] = [
    (
        "Soldiers of Brask took 140 children from the boarding school in Lemm to a camp.",
        {MOVED: "for"},
    ),
    ("No child was deported from Lemm, the ministry told a newspaper.", {MOVED: "against"}),
    ("Brask denied that anyone had been deported from Lemm.", {MOVED: "against"}),
    ("Brask invaded Lemm in September 2030.", {CONFLICT: "for"}),
    ("Sanctions followed the invasion of Lemm by Brask.", {CONFLICT: "for"}),
    (
        "Brask moved 60 families from occupied areas of Lemm to the coast.",
        {MOVED: "for", PROTECTED: "for", CONFLICT: "for"},
    ),
    # the law, of such persons as the charge is of
    ("The children have special protection under the Geneva Conventions.", {PROTECTED: "for"}),
    ("The prisoners have no protection under the Geneva Conventions.", {}),
    # long before the time of the charge
    ("In May 1987 Brask deported 400 residents from Lemm to the coast.", {}),
    ("Norvia occupied Lemm in 1944; the invasion of Lemm is a lesson.", {}),
    # of another place
    ("Norvia deported 90 children to Tallow last month.", {}),
    # the deed of the place itself
    ("Lemm moved 30 pupils to a shelter near the lake.", {}),
    # only feared, planned, forbidden
    ("More children could be deported from Lemm.", {}),
    ("The treaty forbids the deportation of civilians from Lemm.", {}),
    # of things, not of persons
    ("Brask moved the archive of Lemm to its capital.", {}),
    # who knew is the suspect, or it is not the suspect's mind
    (
        "Governor Osk Varel knew that children were being taken from Lemm to Brask.",
        {MOVED: "for", KNEW: "for", MIND: "for"},
    ),
    ("The minister knew that pupils were being taken from Lemm to Brask.", {MOVED: "for"}),
    ("Governor Osk Varel failed to punish the soldiers under him.", {PREVENT: "for"}),
    ("The general staff failed to punish the soldiers under him.", {}),
    # an evacuation is a justification, and a person decides what else it shows
    ("Residents of Lemm were evacuated for their safety.", {}),
    # a reaction alleges nothing
    ("The envoy welcomed the warrant for the deportation of 300 children from Lemm.", {}),
    # what is only looked into shows nothing, and is no charge
    ("More than 700 cases of deported residents of Lemm are under investigation.", {}),
    ("The Tarn Tribunal is investigating 900 cases of children deported from Lemm.", {}),
    ("Police opened an inquiry into the abduction of 14 pupils from Lemm.", {}),
    # who only alleges tells nothing
    ("The mission accused Brask of the abduction of 25 pupils from Lemm.", {MOVED: "alleged"}),
    ("Pupils of Lemm were kept from seeing their parents.", {}),
]


PAPER_OF_ALL = "\n".join(text for text, _ in SENTENCES)


@pytest.fixture(scope="module")
def matrix(model: Language) -> Matrix:
    """The matrix of the release's charge, with all the sentences in one paper."""
    documents = [document(RELEASE), document("\n".join(text for text, _ in SENTENCES))]
    readings = [find_all(parsed) for parsed in parse_all(documents, model)]
    findings = assess_case(documents, readings)
    texts = Texts(documents, findings, [act for r in readings for act in r.acts])
    (made,) = make_matrices(findings, draft_counts(findings.charges), texts, {})
    return made


@pytest.fixture(scope="module")
def placed(matrix: Matrix) -> dict[str, dict[str, str]]:
    """Sentence to the elements under which it stands, with the side."""
    paper = "\n".join(text for text, _ in SENTENCES)
    found: dict[str, dict[str, str]] = {}
    for part in matrix.parts:
        for row in part.rows if part.ref != "8(2)(b)(viii)" else ():
            for name, one in (
                *(("charged", one) for one in row.charged),
                *(("alleged", one) for one in row.alleged),
                *(("", one) for one in (*row.tends_to_show, *row.tends_against)),
            ):
                for bearing in one.bearings:
                    if bearing.document == document(paper).id:
                        words = paper[bearing.start : bearing.end]
                        side = name or bearing.side
                        found.setdefault(words, {})[f"{part.ref}.{row.number}"] = side
    return found


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_claim_stands_where_it_belongs_and_nowhere_else(
    placed: dict[str, dict[str, str]], text: str, expected: dict[str, str]
) -> None:
    assert expected == placed.get(text, {})


def test_no_crime_or_mode_stands_in_the_matrix_that_is_not_charged(matrix: Matrix) -> None:
    assert ["8(2)(a)(vii)-1", "8(2)(b)(viii)", "25(3)(a)-2", "28(b)"] == [
        part.ref for part in matrix.parts
    ]


def test_every_element_of_the_law_s_data_is_there_with_its_number_and_the_mind(
    matrix: Matrix,
) -> None:
    crime = load_bodies().crimes["8(2)(a)(vii)-1"]
    rows = matrix.parts[0].rows

    assert [*(e.text for e in crime.elements), crime.default_mental] == [r.text for r in rows]


def test_what_is_printed_is_kept_apart_from_our_mapping(matrix: Matrix) -> None:
    printed = str(matrix.printed)

    assert "under his effective authority and control" in printed
    assert not any(part.ref in printed for part in matrix.parts)
    assert "warrant of arrest" == matrix.standard


def test_the_charge_itself_stands_apart_and_shows_nothing(matrix: Matrix) -> None:
    told = {
        bearing.told
        for part in matrix.parts
        for row in part.rows
        for one in row.charged
        for bearing in one.bearings
    }
    assert {"as an allegation", "as a finding to a standard"} == told
    shown = {
        bearing.told
        for part in matrix.parts
        for row in part.rows
        for one in row.tends_to_show
        if "alleged" in one.text
        for bearing in one.bearings
    }
    assert not shown


def test_the_words_of_a_claim_tell_what_its_passages_are_placed_for(matrix: Matrix) -> None:
    texts = {
        d.id: d.text for d in (document(RELEASE), document("\n".join(s for s, _ in SENTENCES)))
    }
    for row in matrix.rows():
        for one in (side for own in row.sides for side in own):
            acts = [texts[b.document][slice(*b.words)] for b in one.bearings]
            assert any(" ".join(act.split()) in one.text for act in acts), one.text


def test_force_speaks_against_consent_and_a_family_against_orphans(matrix: Matrix) -> None:
    against = {
        one.name: [
            (texts[b.document][b.start : b.end], b.told) for c in one.against for b in c.bearings
        ]
        for texts in [{document(paper).id: paper for paper in (RELEASE, PAPER_OF_ALL)}]
        for one in matrix.justifications
    }
    assert (
        "The mission accused Brask of the abduction of 25 pupils from Lemm.",
        "as an allegation",
    ) in against["consent"]
    assert [("Pupils of Lemm were kept from seeing their parents.", "as fact")] == against[
        "orphans"
    ]


def test_the_mind_of_article_30_is_called_no_element(matrix: Matrix) -> None:
    names = [row.name for part in matrix.parts for row in part.rows]
    assert "Article 30" in names
    assert not any("30" in name for name in names if name.startswith("element"))
    assert "(warrant of arrest; Article 58(1)(a))" in tell_standard(matrix)


def test_gaps_say_what_is_missing(matrix: Matrix) -> None:
    gaps = {f"{p.ref}.{r.number}": r.gaps for p in matrix.parts for r in p.rows}

    assert ("nothing",) == gaps["25(3)(a)-2.1"]
    assert ("no rule",) == gaps["25(3)(a)-2.3"]
    assert ("charge only",) == gaps["28(b).2"]
    assert "one line" in gaps[KNEW]
    assert ("one line",) == gaps[MOVED]  # the charge itself is no line


def test_every_rule_is_for_some_element_and_every_test_stands_in_the_law_s_data() -> None:
    bodies = load_bodies()
    elements = [e for c in bodies.crimes.values() for e in c.elements]
    elements += [e for m in bodies.modes.values() for e in m.elements]
    texts = [e.text for e in elements] + [c.default_mental for c in bodies.crimes.values()]
    for rule in load_propositions():
        for words in rule.elements:
            assert any(words in text for text in texts), words
    assert all(one.find_tests() for one in load_justifications())


def test_a_justification_has_both_sides_and_is_never_said_to_be_met(
    built: Path, settings: Settings
) -> None:
    found = get_matrices(built, settings)
    (matrix,) = found.matrices
    sides = {
        one.name: (
            [found.quote(b)[1] for c in one.offered for b in c.bearings],
            [c.bearings[0].told for c in one.against],
        )
        for one in matrix.justifications
    }

    assert ["evacuation", "medical care", "orphans", "consent"] == list(sides)
    assert "evacuated for their safety" in sides["evacuation"][0][0]
    assert "orphans without any family" in sides["orphans"][0][0]
    assert ["as a denial"] == sides["orphans"][1]
    assert 1 == len(sides["consent"][1])
    _, printed = run("case", built, "matrix", "--by", "Ada")
    assert "AP I" in printed or "Additional Protocol I 78" in printed
    assert "the program never says so" in printed


def test_what_a_person_rejects_still_shows_and_fills_no_gap(case: Path, settings: Settings) -> None:
    (before,) = get_matrices(case, settings).matrices
    row = before.parts[0].rows[0]
    bearings = [b.id for one in row.tends_to_show for b in one.bearings]
    numbers = judge(case, settings, "reject", bearings, "Read again.")
    (after,) = get_matrices(case, settings).matrices

    assert [c.claim for c in row.tends_to_show] == [
        c.claim for c in after.parts[0].rows[0].tends_to_show
    ]
    assert all(c.rejected for c in after.parts[0].rows[0].tends_to_show)
    assert ("denied only",) == after.parts[0].rows[0].gaps
    for number in reversed(numbers):
        take_back(case, settings, number, "A slip.")
    assert row.gaps == get_matrices(case, settings).matrices[0].parts[0].rows[0].gaps


def test_sources_are_first_hand_relayed_or_unknown_and_never_ranked(
    built: Path, settings: Settings
) -> None:
    (matrix,) = get_matrices(built, settings).matrices
    kinds = {
        b.source
        for part in matrix.parts
        for row in part.rows
        for one in (*row.tends_to_show, *row.tends_against)
        for b in one.bearings
    }
    assert kinds <= {"first-hand", "relayed", "unknown"}


def test_the_commands_print_gaps_first_and_give_json(built: Path, settings: Settings) -> None:
    _, text = run("case", built, "matrix", "--by", "Ada")
    _, gaps = run("case", built, "gaps", "--json", "--by", "Ada")

    assert text.index("gaps of Osk Varel") < text.index("elements of the crime")
    assert "(our mapping)" in text
    assert '"gaps":["nothing"]' in gaps
    _, short = run("case", built, "gaps", "--short", "--by", "Ada")
    assert "1 charge to be proved." in short
    assert len(find_all_gaps(get_matrices(built, settings))) == gaps.count('"element":')


def test_the_report_shows_what_is_missing_and_both_sides(built: Path, settings: Settings) -> None:
    page = render_report(load_export(built, settings), "Case", work=load_casework(built, settings))
    section = page[page.index('<section id="proof">') : page.index('<section id="processes">')]

    assert "elements lack something" in section
    assert "no claim is suggested for it" in section
    assert "told as a denial by Osk Varel" in section
    assert "our mapping, not printed" in section
    assert "Additional Protocol I, Article 78" in section


def test_the_first_page_shows_what_is_said_to_justify_it_says_what_holds(
    built: Path, settings: Settings
) -> None:
    work = load_casework(built, settings)
    page = render_report(load_export(built, settings), "Case", work=work)
    first = page[: page.index('<section id="proof">')]
    [matrix] = work.matrices
    offered = {b for one in matrix.justifications for c in one.offered for b in c.bearings}

    assert first.count("Said to justify it") == len({(b.document, b.start) for b in offered})


def test_whoever_denies_what_is_offered_to_justify_it_denies_that_and_not_the_charge(
    built: Path, settings: Settings
) -> None:
    [matrix] = get_matrices(built, settings).matrices
    orphans = next(one for one in matrix.justifications if one.name == "orphans")
    told = [line for one in orphans.offered for line in one.tell_denied()]
    assert any("Mara Quill" in line for line in told)
    assert not any(line.startswith("what is charged") for line in told)


def test_what_repeats_in_the_report_is_printed_once_and_no_gap_span_or_side_is_lost(
    built: Path, settings: Settings
) -> None:
    work, content = load_casework(built, settings), load_export(built, settings)
    [matrix] = work.matrices
    twin = replace(matrix, suspect="Another")
    citations = Citations(content.documents)
    one, other = make_proof(replace(work, matrices=(matrix, twin)), citations)
    assert {one.number} == {part.same_as.label for part in other.parts if part.same_as}
    assert None not in {part.same_as for part in other.parts}
    assert None not in {justified.same_as for justified in other.justifications}
    for part, told in zip(matrix.parts, other.parts, strict=True):
        for row in part.rows:
            for gap in row.tell_gaps():
                [line] = [line for line in told.missing if line.endswith(f": {gap}")]
                assert str(row.number) in line.replace(",", " ").replace(":", " ").split()

    rows = [row for part in one.parts for row in part.rows]
    printed = [
        side
        for row in rows
        for side in (*(s for _, own in row.shows_nothing for s in own), *row.show, *row.against)
    ]
    shown = [side for side in printed if not side.again]
    assert len(shown) == len({side.quote.cite.link for side in printed}) < len(printed)
    assert all(side.told for side in shown)
    assert len(printed) == sum(
        len(c.bearings) for r in matrix.rows() for side in r.sides for c in side
    )  # fmt: skip
    for claim in matrix.claims():
        for place in claim.bearings:
            uses = citations.uses(place.document)[place.start, place.end]
            assert {one.number, other.number} <= {use.label for use in uses}


def test_the_report_shows_what_people_confirmed_and_how_often_the_reading_is_wrong(
    case: Path, settings: Settings, tmp_path: Path
) -> None:
    count = load_casework(case, settings).counts[0]
    judge(case, settings, "confirm", [count.id], "Read with the release.")
    sheet = tmp_path / "sheet.csv"
    sample(case, settings, 5, "7", sheet)
    rows = list(csv.DictReader(sheet.read_text("utf-8").splitlines()))
    answers = {rows[0]["id"]: ("nobody of this name", "says")}
    check_sample(case, settings, fill(sheet, answers), "Read with the papers.")
    page = render_report(load_export(case, settings), "Case", work=load_casework(case, settings))
    section = page[page.index('<section id="proof">') : page.index('<section id="processes">')]

    assert "confirmed by tester (decision" in section
    assert "speaker: 1 of 1 wrong: 100.0%, 95 % interval 20.7% to 100.0%" in section
    assert "reasonable grounds to believe (warrant of arrest; Article 58(1)(a)" in section
    assert "1 count or passage in part P" in page[: page.index("<nav")]


def test_a_charge_without_any_element_is_not_said_to_lack_nothing(
    tmp_path: Path, settings: Settings
) -> None:
    text, case = tmp_path / "a.txt", tmp_path / "case"
    text.write_text("Prosecutors charged Colonel Dan Rusk with arson on Monday.", "utf-8")
    build(case, [text], settings, Options(processes=1), lambda *_: None)
    assert [[]] == [list(m.rows()) for m in get_matrices(case, settings).matrices]
    page = render_report(load_export(case, settings), "Case", work=load_casework(case, settings))
    _, gaps = run("case", case, "gaps", "--by", "Ada")
    _, short = run("case", case, "gaps", "--short", "--by", "Ada")

    for told in (page, gaps, short):
        assert "no element of it was looked at" in " ".join(told.split())
        assert "0 of 0" not in told and "no gap" not in told
