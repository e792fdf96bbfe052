"""A case's error rates come from a sample that a person checked without the program's answers."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probanda.casework.audit import draw_sample, find_interval
from probanda.ledger.errors import CaseError
from probanda.workflows.audit import check_sample, sample
from probanda.workflows.case import Settings
from probanda.workflows.export import load_export
from probanda.workflows.history import get_history
from tests.casework.test_deciding import run

INTERVALS = [
    # errors, checked, and Wilson's interval as tables of it print it
    (0, 10, 0.0, 0.278),
    (1, 10, 0.018, 0.404),
    (5, 50, 0.043, 0.214),
    (10, 10, 0.722, 1.0),
    (0, 0, 0.0, 1.0),
]


@pytest.mark.parametrize(("errors", "checked", "low", "high"), INTERVALS)
def test_the_interval_is_wilson_s(errors: int, checked: int, low: float, high: float) -> None:
    assert (low, high) == pytest.approx(find_interval(errors, checked), abs=0.001)


@given(st.integers(0, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share(drawn: tuple[int, int]) -> None:
    errors, checked = drawn
    low, high = find_interval(errors, checked)

    assert 0 <= low <= high <= 1
    if checked:
        assert low <= errors / checked <= high


def fill(sheet: Path, answers: dict[str, tuple[str, str]]) -> Path:
    """The sheet as a person gives it back; what has no answer stays empty."""
    rows = list(csv.DictReader(sheet.read_text("utf-8").splitlines()))
    with sheet.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, rows[0].keys())
        table.writeheader()
        for row in rows:
            speaker, stance = answers.get(row["id"], ("", ""))
            table.writerow({**row, "speaker": speaker, "stance": stance})
    return sheet


def test_a_sample_is_drawn_by_its_seed_and_shows_no_answer(
    case: Path, settings: Settings, tmp_path: Path
) -> None:
    statements = load_export(case, settings).statements
    drawn = draw_sample(statements, 5, "7")
    assert drawn == draw_sample(tuple(reversed(statements)), 5, "7")

    sheet = tmp_path / "sheet.csv"
    assert 5 == sample(case, settings, 5, "7", sheet)
    rows = list(csv.DictReader(sheet.read_text("utf-8").splitlines()))
    assert [s.id for s in drawn] == [row["id"] for row in rows]
    assert {("", "")} == {(row["speaker"], row["stance"]) for row in rows}
    assert all("[[" in row["passage"] for row in rows)
    (entry,) = get_history(case, settings, ("sampled",))
    assert ("7", 5) == (entry.body["seed"], entry.body["size"])
    with pytest.raises(CaseError, match="not overwritten"):
        sample(case, settings, 5, "7", sheet)


def test_errors_are_counted_against_the_person_s_answers(
    case: Path, settings: Settings, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.csv"
    sample(case, settings, 50, "1", sheet)
    known = [s for s in load_export(case, settings).statements if s.speaker_name]
    stances = {s.id: "denies" if s.polarity == "denies" else "says" for s in known}
    surnames = {s.id: (s.speaker_name or "").split()[-1] for s in known}
    answers = {s.id: (surnames[s.id], stances[s.id]) for s in known}
    answers[known[0].id] = ("Somebody Else", "denies" if stances[known[0].id] == "says" else "says")
    audit, _ = check_sample(case, settings, fill(sheet, answers), "Read by two people.")

    assert [("speaker", len(known), 1), ("stance", len(known), 1)] == [
        (r.what, r.checked, r.errors) for r in audit.rates
    ]
    assert {known[0].id} == {one[0] for one in audit.differ}


def test_a_sheet_that_is_none_is_refused(case: Path, settings: Settings, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sample(case, settings, 2, "1", sheet)
    with pytest.raises(CaseError, match="No row"):
        check_sample(case, settings, sheet, "So.")
    sheet.write_text("a,b\n1,2\n", "utf-8")
    with pytest.raises(CaseError, match="not a sheet"):
        check_sample(case, settings, sheet, "So.")
    sheet.write_text("id,speaker,stance\nstatement-none,Ada,says\n", "utf-8")
    with pytest.raises(CaseError, match="not in the case"):
        check_sample(case, settings, sheet, "So.")


def test_no_other_word_is_a_stance_and_one_sheet_is_one_audit(
    case: Path, settings: Settings, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.csv"
    with pytest.raises(CaseError, match="There is no folder"):
        sample(case, settings, 2, "1", tmp_path / "none" / "sheet.csv")
    drawn = sample(case, settings, 2, "1", sheet)
    ids = [row["id"] for row in csv.DictReader(sheet.read_text("utf-8").splitlines())]
    with pytest.raises(CaseError, match="“maybe” is no stance"):
        check_sample(case, settings, fill(sheet, {ids[0]: ("unknown", "maybe")}), "So.")
    fill(sheet, dict.fromkeys(ids, ("unknown", "Says")))
    audit, number = check_sample(case, settings, sheet, "Read.")
    assert {drawn} == {rate.checked for rate in audit.rates}
    with pytest.raises(CaseError, match=f"recorded already, with decision {number}"):
        check_sample(case, settings, sheet, "Read again.")
    _, said = run("audit", case, "--sample", "9999", "--out", tmp_path / "all.csv", "--by", "Ada")
    assert "The case has no more:" in said


def test_the_command_says_what_to_do(case: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    code, said = run("audit", case, "--sample", "3", "--out", sheet, "--by", "Ada")
    assert (0, True) == (code, "without the program's answers" in said)
    assert 2 == run("audit", case, "--by", "Ada")[0]
    code, said = run("audit", case, "--checked", sheet, "--by", "Ada")
    assert (2, True) == (code, "No row" in said)
