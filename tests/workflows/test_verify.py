"""Verify finds any changed byte and says where."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workflows.cases import probanda, write_documents


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small case."""
    folder = tmp_path_factory.mktemp("verify")
    documents = write_documents(folder / "documents")
    assert probanda("build", documents, "--case", folder / "case").returncode == 0
    return folder / "case"


def _change(case: Path, *statements: str) -> None:
    """What somebody with the database file in hand can do."""
    with sqlite3.connect(case / "case.sqlite") as database:
        for table in ("ledger", "originals", "intakes"):
            database.execute(f"DROP TRIGGER {table}_no_update")
            database.execute(f"DROP TRIGGER {table}_no_delete")
        for statement in statements:
            database.execute(statement)
    database.close()


def _flip(case: Path) -> None:
    original = next(path for path in (case / "vault").glob("??/*"))
    original.chmod(0o644)
    content = bytearray(original.read_bytes())
    content[10] ^= 1
    original.write_bytes(content)


def _lose(case: Path) -> None:
    next(path for path in (case / "vault").glob("??/*")).unlink()


WAYS: list[tuple[str, Callable[[Path], None], str]] = [
    ("a byte of an original", _flip, "its bytes changed"),
    ("an original gone", _lose, "it is not in the vault"),
    (
        "an entry of the ledger",
        lambda case: _change(case, "UPDATE ledger SET actor = 'x' WHERE number = 2"),
        "entry 2 of the ledger was changed",
    ),
    (
        "the ledger's last entry gone",
        lambda case: _change(
            case, "DELETE FROM ledger WHERE number = (SELECT max(number) FROM ledger)"
        ),
        "its head was written at",
    ),
    (
        "an intake's words",
        lambda case: _change(
            case,
            "UPDATE intakes SET particulars = replace(particulars, 'one.txt', 'eno.txt')",
        ),
        "it is not as the ledger tells it",
    ),
    (
        "an intake gone",
        lambda case: _change(case, "DELETE FROM intakes WHERE particulars LIKE '%one.txt%'"),
        "the ledger tells of it, and it is gone",
    ),
    (
        "a result's spans",
        lambda case: _change(
            case,
            "UPDATE derived SET body = (SELECT body FROM derived WHERE stage = 'reading' "
            "ORDER BY key LIMIT 1) WHERE stage = 'reading'",
        ),
        "it is not the one the ledger tells of",
    ),
]


@pytest.mark.parametrize(("way", "change", "found"), WAYS, ids=[way for way, _, _ in WAYS])
def test_a_change_is_named(
    built: Path, tmp_path: Path, way: str, change: Callable[[Path], None], found: str
) -> None:
    del way
    case = tmp_path / "case"
    shutil.copytree(built, case)
    change(case)

    done = probanda("verify", case)

    assert done.returncode == 1
    assert found in " ".join(done.stdout.split())


def test_an_export_keeps_a_head_that_a_cut_ledger_contradicts(built: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(built, case)
    out = tmp_path / "case.json"
    assert probanda("export", case, "--out", out).returncode == 0
    shutil.rmtree(case)
    shutil.copytree(built, case)

    done = probanda("verify", case, "--head", tmp_path / "case.json.head")

    assert done.returncode == 1
    assert "its head was written at" in " ".join(done.stdout.split())
    assert b"ledger" not in out.read_bytes()[:200]


def test_a_case_on_a_read_only_disk_can_be_looked_at(built: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    shutil.copytree(built, case)
    for path in (case, *case.rglob("*")):
        path.chmod(path.stat().st_mode & ~0o222)
    obey = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
    before = obey if os.geteuid() == 0 else ()  # root would not be bound by the rights of files

    looked = probanda("show", case, "claims", before=before)
    added = probanda("build", case.parent / "case", "--case", case, before=before)

    assert looked.returncode == 0, looked.stderr
    assert (added.returncode, "cannot be written" in added.stderr) == (2, True)
