"""What a report is called when nobody gives it a title."""

from pathlib import Path

import pytest

from probanda.cli.main import name_case


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("/work/harbour", "Case harbour"),
        ("/work/harbour/case", "Case harbour"),
        ("/work/harbour/Case", "Case harbour"),
        ("/case", "Case"),
    ],
)
def test_a_report_is_called_by_its_folder(folder: str, title: str) -> None:
    assert title == name_case(Path(folder))
