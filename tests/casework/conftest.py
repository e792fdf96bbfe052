"""One small case, built once; a test that decides works on a copy."""

import shutil
from pathlib import Path

import pytest

from tests.casework.documents import DOCUMENTS
from tests.workflows.cases import probanda


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case that nobody may change."""
    folder = tmp_path_factory.mktemp("casework")
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, "utf-8")
    done = probanda("build", *(folder / name for name in DOCUMENTS), "--case", folder / "case")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "case"


@pytest.fixture
def case(built: Path, tmp_path: Path) -> Path:
    """A copy of the case, to decide on."""
    shutil.copytree(built, tmp_path / "case")
    return tmp_path / "case"
