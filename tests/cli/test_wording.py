"""Tracing in Ukrainian: every line of the catalogue is one that is printed, and none loses a value."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import probanda
from probanda.cli.main import app
from probanda.cli.wording import LANGUAGE, in_language, load_catalogue, reasons_in_language
from probanda.tracing.reasons import load_words

SOURCES = re.sub(
    r'"\s*\n\s*(?:\+ )?f?"',
    "",
    "\n".join(p.read_text("utf-8") for p in sorted(Path(probanda.__file__).parent.rglob("*.py"))),
)
EXAMPLE = Path(__file__).parents[2] / "examples" / "children"
LATIN = re.compile(r"\b[a-z]{4,}\b")
COMMANDS = {"probanda", "trace", "review", "columns", "none", "name", "patronymic", "surname", "given", "birth_date", "settlement", "oblast", "mother", "institution"}  # fmt: skip


def test_every_line_of_the_catalogue_stands_in_the_code_and_keeps_its_values() -> None:
    _, lines = load_catalogue()
    for pattern, ukrainian in lines:
        assert set(pattern.groupindex) >= set(re.findall(r"\{(\w+)\}", ukrainian)), ukrainian
        literals = re.split(r"\(\?P<\w+>\.\*\?\)", pattern.pattern)
        longest = max((re.sub(r"\\(.)", r"\1", one) for one in literals), key=len).strip()
        assert longest in SOURCES or len(longest) < 4, longest


def test_every_reason_has_its_ukrainian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LANGUAGE, "uk")
    english = [
        f"{field} {level} (+1.5)" for field, levels in load_words().values() for level in levels[1:]
    ]
    told = reasons_in_language([*english, "cannot be told from 2 others"])

    assert [] == [one for one in told if LATIN.search(one)]
    assert all(one.endswith(" (+1.5)") for one in told[:-1])
    assert "не можна відрізнити ще від 2" == told[-1]


def test_without_the_wish_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(LANGUAGE, raising=False)

    assert "Rejected." == in_language("Rejected.")


def test_a_register_is_kept_in_ukrainian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LANGUAGE, "uk")
    register, said = tmp_path / "р", []
    for arguments in (
        ["open", register],
        ["import", register, EXAMPLE / "sought.csv", "--consent", "вигадано"],
        ["import", register, EXAMPLE / "found.csv"],
        ["match", register],
        ["review", register, "--list"],
        ["status", register],
        ["show", register, "S99"],
        ["erase", register, "S2", "--why", "вигадано"],
    ):
        ended = CliRunner().invoke(app, ["trace", *map(str, arguments), "--by", "Ганна"])
        said += ended.output.replace(str(tmp_path), "").splitlines()

    left = {word for line in said for word in LATIN.findall(line)} - COMMANDS
    assert {"consent", "erase", "basis", "keys"} >= left
