"""A case's sentences on status and law stand beside the data, with their place in the document."""

import json
from pathlib import Path

from tests.workflows.cases import probanda

TEXT = (
    "Published: 3 April 2025\n\n"
    "Officials met in the capital. Mongolia is not a member of the International Criminal Court, "
    "the ministry said. Germany is a member of the court.\n"
)


def test_a_conflict_is_shown_with_its_place_and_the_text_stays(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(TEXT, "utf-8")
    case = tmp_path / "case"
    built = probanda("build", tmp_path / "talks.txt", "--case", case, "--published", "2025-04-03")
    found = probanda("check-facts", case, "--json")
    sentences = [json.loads(line) for line in found.stdout.splitlines()]

    assert 0 == built.returncode, built.stderr
    assert ["conflicts", "agrees"] == [s["beside"][0]["outcome"] for s in sentences]
    assert all(s["text"] == TEXT[s["start"] : s["end"]] for s in sentences)
    assert all(s["unchecked"] for s in sentences)
    assert TEXT == (tmp_path / "talks.txt").read_text("utf-8")

    told = probanda("ledger", case, "--act", "checked facts").stdout
    assert 1 == told.count("checked facts: as_of 2026-")
