"""A register that many tests begin with, made once."""

import shutil
from pathlib import Path

import pytest

from probanda.workflows.tracing.register import Where

from .registers import make


@pytest.fixture(scope="session")
def first_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a register as ``make`` makes it; never opened, only copied."""
    folder = tmp_path_factory.mktemp("first")
    make(folder)
    return folder


@pytest.fixture
def where(first_register: Path, tmp_path: Path) -> Where:
    """A copy of that register with its keys and its lists, to be changed at will."""
    shutil.copytree(first_register, tmp_path, dirs_exist_ok=True)
    return Where(tmp_path / "register")
