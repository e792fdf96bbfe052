"""A fault of the program costs the document that it came up on, and is never hidden."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from rich.console import Console

from probanda.cli.summary import print_summary
from probanda.engine import runner
from probanda.workflows.build import Options, Summary, build
from probanda.workflows.case import Settings
from probanda.workflows.results import Problem
from tests.workflows.cases import probanda
from tests.workflows.faults import STUMBLES_OVER

FAULTY = runner.Task("tests.workflows.faults:read_with_a_fault")


def _build(folder: Path, settings: Settings) -> Summary:
    return build(folder / "case", [folder / "docs"], settings, Options(), lambda *_: None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Documents of which one is more than the faulty reader can take."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "good.txt").write_text("The court said that it would meet.", "utf-8")
    (tmp_path / "docs" / "bad.txt").write_bytes(b"The court said it would not " + STUMBLES_OVER)
    return tmp_path


def test_a_fault_costs_its_document_only_and_newer_code_tries_again(
    folder: Path,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with monkeypatch.context() as faulty:
        faulty.setattr("probanda.workflows.build.READ", FAULTY)
        faulty.setattr("probanda.workflows.texts.code_version", lambda *_: "old")
        first = _build(folder, settings)
        faulty.setattr("probanda.workflows.build.READ", runner.Task("no.such.module:at_all"))
        same = _build(folder, settings)
    print_summary(Console(width=500), first)
    newer = _build(folder, settings)

    assert 1 == first.documents
    assert ["bad.txt"] == [unread.name for unread in first.unread]
    assert "a fault of the program (IndexError in " in capsys.readouterr().out
    assert first.unread == same.unread
    assert (2, ()) == (newer.documents, newer.unread)


def test_a_fault_in_putting_all_together_is_said_and_never_shown_as_nothing(
    folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run_with_fault(
        task: runner.Task, jobs: Iterable[runner.Job], limits: runner.Limits, processes: int
    ) -> Iterator[tuple[str, bytes | runner.Failure]]:
        if task.one.endswith(":assess_pairs"):
            task = runner.Task("tests.workflows.faults:assess_with_a_fault")
        return runner.run(task, jobs, limits, processes)

    monkeypatch.setattr("probanda.workflows.build.run", run_with_fault)
    done = _build(folder, settings)
    shown = probanda("show", folder / "case", "claims")
    again = probanda("build", folder / "docs", "--case", folder / "case")

    assert isinstance(done.found, Problem)
    assert "KeyError" in done.found.reason
    assert 2 == shown.returncode
    assert "not put together" in shown.stderr
    assert 1 == again.returncode
    assert "Not put together: reading it met a fault of the program" in again.stdout
    assert "Traceback" not in again.stderr
