"""The version of a stage changes with each file and package that it stands on."""

from pathlib import Path

import pytest

from probanda.engine import version


@pytest.mark.parametrize("room", ["alone.py", "room"])
def test_a_change_of_any_file_is_another_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: str
) -> None:
    (tmp_path / "room").mkdir()
    file = tmp_path / "alone.py" if room == "alone.py" else tmp_path / "room" / "words.txt"
    monkeypatch.setattr(version, "ROOT", tmp_path)
    found = []
    for content in ("one", "two"):
        file.write_text(content)
        version.code_version.cache_clear()
        found.append(version.code_version((room,)))
    version.code_version.cache_clear()

    assert found[0] != found[1]
