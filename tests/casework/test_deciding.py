"""What people decide on a built case stands through rebuilds, and the case still verifies."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from probanda.cli.main import app
from probanda.ledger.decisions import DECIDED, Draft, Named
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Settings, deciding
from probanda.workflows.decide import get_decided, grade, note, take_back
from probanda.workflows.export import load_export
from probanda.workflows.history import get_history
from probanda.workflows.verify import verify
from tests.workflows.cases import probanda


def run(*arguments: object) -> tuple[int, str]:
    """The exit code and what is printed."""
    done = CliRunner().invoke(app, [str(one) for one in arguments])
    return done.exit_code, " ".join(done.output.split())


def test_a_decision_stands_through_a_rebuild_and_the_case_verifies(
    case: Path, settings: Settings
) -> None:
    content = load_export(case, settings)
    document, claim = content.documents[0], content.claims[0]
    note(case, settings, document.id, "Ask the outlet for its notes.")
    note(case, settings, claim.id, "Weak.")
    before = get_decided(case, settings)
    more = case.parent / "four.txt"
    more.write_text("The Tarn Tribunal ordered the arrest of Governor Osk Varel, the army said.")
    done = probanda("build", more, "--case", case)

    assert 0 == done.returncode, done.stdout + done.stderr
    after = get_decided(case, settings)
    assert [d.decision for d in before] == [d.decision for d in after]
    assert () == after[0].gone
    assert [] == [c for c in verify(case, settings) if c.outcome != "passed"]


def test_what_a_decision_names_is_told_when_it_is_gone(case: Path, settings: Settings) -> None:
    barn = Named("claim-of-an-older-build", "The barn burned.")
    with deciding(case, settings) as act:
        act.decide(Draft(what="note", about=(barn,), why="Weak."))

    assert (barn,) == get_decided(case, settings)[0].gone
    _, told = run("case", case, "decisions", "--by", "Ada")
    assert "not in the case as it is built now: claim-of-an-older-build (The barn burned.)" in told


def test_the_ledger_says_who_when_why_and_about_what(case: Path, settings: Settings) -> None:
    document = load_export(case, settings).documents[0]
    number = note(case, settings, document.name, "Ask the outlet for its notes.")
    take_back(case, settings, number, "Asked.")

    one, back = get_history(case, settings, (DECIDED,))
    assert ("tester", "note", document.id) == (
        one.actor,
        one.body["what"],
        one.body["about"][0]["id"],
    )
    assert number == back.body["replaces"]
    assert [False, False] == [d.stands for d in get_decided(case, settings)]


def test_a_decision_never_makes_a_case(tmp_path: Path, settings: Settings) -> None:
    with pytest.raises(CaseError, match="There is no case"):
        note(tmp_path / "none", settings, "x", "y")
    assert [] == list(tmp_path.iterdir())


WRONG = [
    (("note", "no such thing", "So."), "Nothing in the case is called"),
    (("note", "claim-", "So."), "Say which"),
    (("note", "children of Lemm", "So."), "things hold these words"),
    (("note", "paper.txt", " "), "needs a reason"),
    (("withdraw", "7777", "--why", "So."), "no decision 7777"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_what_cannot_be_decided_is_explained(
    built: Path, arguments: tuple[str, ...], said: str
) -> None:
    code, printed = run("case", built, *arguments, "--by", "Ada")

    assert 2 == code
    assert said in printed


def test_the_commands_tell_and_undo(case: Path) -> None:
    code, printed = run("case", case, "note", "paper.txt", "Ask the outlet.", "--by", "Ada")
    assert 0 == code
    number = printed.split()[1]
    _, told = run("case", case, "decisions", "--by", "Ada")
    assert "note: paper.txt by Ada" in told
    code, told = run("case", case, "withdraw", number, "--why", "Done.", "--by", "Bo")
    assert (0, True) == (code, f"takes decision {number} back" in told), told
    assert "To take it back" not in told  # what takes a decision back is not taken back
    _, told = run("case", case, "decisions", "--by", "Ada")
    assert "stands no more" in told
    assert "take back decision" in told
    _, told = run("ledger", case, "--act", DECIDED, "--by", "Ada")
    assert "note: paper.txt, because: Ask the outlet." in told


def test_only_people_grade_and_the_grade_stands_beside_the_exhibit(
    case: Path, settings: Settings
) -> None:
    paper = "paper.txt"
    with pytest.raises(CaseError, match="has no “G”: A completely reliable"):
        grade(case, settings, paper, "G", None, "So.")
    with pytest.raises(CaseError, match="There is no grade"):
        grade(case, settings, paper, None, None, "So.")
    number = grade(case, settings, paper, "b", "3", "Known for its checks.")
    grade(case, settings, paper, "C", None, "It printed a correction.")
    _, told = run("case", case, "exhibits", "--by", "Ada")
    assert "graded reliability C (fairly reliable) by tester" in told
    assert "reliability B" not in told  # one's own later grade takes its place
    run(
        "case",
        case,
        "grade",
        paper,
        "--credibility",
        "5",
        "--why",
        "Nobody else saw it.",
        "--by",
        "Ada",
    )
    _, told = run("case", case, "exhibits", "--by", "Ada")
    assert "credibility 5 (improbable) by Ada" in told and "by tester" in told
    with pytest.raises(CaseError, match="was replaced by tester"):
        take_back(case, settings, number, "A slip.")
