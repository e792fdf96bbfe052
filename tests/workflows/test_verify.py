"""Verify finds any changed byte and says where."""

import os
import shutil
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from probanda.workflows.case import Settings
from probanda.workflows.verify import Check, verify
from tests.workflows.cases import EXAMPLE, probanda, write_documents


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


GONE = "the ledger tells of it, and it is gone"


def _make_folder(case: Path) -> None:
    original = next(path for path in (case / "vault").glob("??/*"))
    original.unlink()
    original.mkdir()


def _cut_with_head(case: Path) -> None:
    _change(case, "DELETE FROM ledger WHERE number = (SELECT max(number) FROM ledger)")
    (case / "ledger.head").unlink()


def _zero_pages(case: Path) -> None:
    with sqlite3.connect(case / "case.sqlite") as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [page] = database.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'intakes'"
        ).fetchone()
        [size] = database.execute("PRAGMA page_size").fetchone()
    database.close()
    with (case / "case.sqlite").open("r+b") as stream:
        stream.seek((page - 1) * size)
        stream.write(b"\xff" * size)


STATEMENTS: list[tuple[str, str]] = [
    ("UPDATE intakes SET sha256 = (SELECT max(sha256) FROM originals)", "as the ledger tells it"),
    ("UPDATE intakes SET id = 'z' WHERE particulars LIKE '%one.txt%'", "as the ledger tells it"),
    ("UPDATE intakes SET level = 'secret'", "it is not as the ledger tells it"),
    ("UPDATE intakes SET particulars = 'x'", "something in it is not as it was written"),
    ("UPDATE originals SET size = 1", "its row is not as the ledger tells it"),
    ("DELETE FROM originals WHERE sha256 = (SELECT min(sha256) FROM originals)", "and its row is gone"),
    ("UPDATE originals SET level = 'x'", "3 have a level that is none"),
    ("UPDATE ledger SET body = 'x' WHERE number = 2", "entry 2 of the ledger was changed"),
    ("UPDATE ledger SET body = '{}' WHERE act = 'derived'", "not as it was written"),
    ("DELETE FROM derived WHERE stage = 'findings'", GONE),
    ("DELETE FROM derived WHERE subject = (SELECT min(sha256) FROM originals)", GONE),
    ("UPDATE derived SET level = 'x' WHERE stage = 'findings'", "1 have a level that is none"),
    ("UPDATE derived SET level = 'secret' WHERE stage = 'findings'", "its level is not that"),
    ("UPDATE derived SET key = '00' WHERE stage = 'findings'", "its key is not the one"),
    ("UPDATE derived SET digest = '00' WHERE stage = 'text'", "it is not the one the ledger"),
    ("UPDATE derived SET body = x'00' WHERE stage = 'text'", "it is not the one the ledger"),
    ("INSERT INTO derived SELECT 'k', 'other', 's', level, body, digest FROM derived LIMIT 1",
     "the ledger tells of no such result"),
    ("DELETE FROM passages", "they are not those of its text"),
    ("UPDATE passages SET words = 'nothing'", "they are not those of its text"),
    ("UPDATE passages SET start = 1", "they are not those of its text"),
    ("INSERT INTO passage_words(passage_words) VALUES ('delete-all')",
     "it does not hold the words of the passages"),
    ("INSERT INTO passage_stems(passage_stems) VALUES ('delete-all')",
     "it does not hold the words of the passages"),
    ("SELECT 1", "ledger_no_update"),
]  # fmt: skip
MORE_WAYS: list[tuple[str, Callable[[Path], None], str]] = [
    ("a folder for an original", _make_folder, "a folder lies in its place"),
    ("the vault gone", lambda case: shutil.rmtree(case / "vault"), "it is not in the vault"),
    ("an entry gone with the head", _cut_with_head, "whether entries are missing"),
    ("the head is no file", lambda case: _turn_to_folder(case / "ledger.head"), "cannot be read"),
    ("pages of the database", _zero_pages, "the database cannot be read"),
    *((way, lambda case, way=way: _change(case, way), found) for way, found in STATEMENTS),
]


def _turn_to_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("way", "change", "found"), MORE_WAYS, ids=[way for way, _, _ in MORE_WAYS]
)
def test_a_change_of_any_row_or_file_has_failed(
    built: Path,
    tmp_path: Path,
    settings: Settings,
    way: str,
    change: Callable[[Path], None],
    found: str,
) -> None:
    del way
    case = tmp_path / "case"
    shutil.copytree(built, case)
    change(case)

    failed = [check.found for check in verify(case, settings) if check.outcome == "failed"]

    assert any(found in fault for fault in failed), failed


def test_an_edited_export_is_not_the_one_that_the_ledger_tells_of(
    built: Path, tmp_path: Path, settings: Settings
) -> None:
    case, out = tmp_path / "case", tmp_path / "case.json"
    shutil.copytree(built, case)
    assert 0 == probanda("export", case, "--out", out).returncode
    heads = (tmp_path / "case.json.head",)
    before = {check.outcome for check in verify(case, settings, heads)}
    out.write_bytes(out.read_bytes().replace(b"prisoners", b"criminals"))

    after = [check for check in verify(case, settings, heads) if check.outcome != "passed"]

    assert {"passed"} == before
    assert [("the export case.json", "failed")] == [(c.what, c.outcome) for c in after]


MARKED = [("utf-8-sig", None), ("utf-16", None), ("utf-32", None), ("utf-16", "utf-16")]


def test_a_text_with_a_byte_order_mark_is_its_original(tmp_path: Path, settings: Settings) -> None:
    for number, (encoding, said) in enumerate(MARKED):
        document = tmp_path / f"{number}.txt"
        document.write_bytes(f"The court said on Monday that {number} met.".encode(encoding))
        build_ = ("build", document, "--case", tmp_path / "case")
        assert 0 == probanda(*build_, *(("--encoding", said) if said else ())).returncode

    assert {"passed"} == {check.outcome for check in verify(tmp_path / "case", settings)}


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


@pytest.fixture(scope="module")
def formats(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of one document of each format that is no plain text."""
    folder = tmp_path_factory.mktemp("formats")
    documents = [next(EXAMPLE.glob(f"*.{ending}")) for ending in ("html", "pdf", "docx", "eml")]
    assert probanda("build", *documents, "--case", folder / "case").returncode == 0
    return folder / "case"


def _texts(checks: tuple[Check, ...]) -> dict[str, tuple[str, str]]:
    """What was found of each text against its original, by the ending of its name."""
    return {
        check.what.removesuffix(" against its original").rpartition(".")[2]: (
            check.outcome,
            check.found,
        )
        for check in checks
        if check.what.startswith("the text of ") and check.what.endswith("original")
    }


def _edit_texts(case: Path, edit: Callable[[bytes], bytes]) -> None:
    """Write other texts into the database, as somebody could who then writes a ledger to match."""
    with sqlite3.connect(case / "case.sqlite") as database:
        rows = database.execute("SELECT key, body FROM derived WHERE stage = 'text'").fetchall()
        for key, body in rows:
            packed = zlib.compress(edit(zlib.decompress(body)))
            database.execute("UPDATE derived SET body = ? WHERE key = ?", (packed, key))
    database.close()


def test_every_format_is_read_again_and_compared(formats: Path, settings: Settings) -> None:
    checks = verify(formats, settings)

    assert dict.fromkeys(("html", "pdf", "docx", "eml"), ("passed", "")) == _texts(checks)
    assert {"passed"} == {check.outcome for check in checks}


EDITS: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("a word of the text", lambda body: body.replace(b'"text":"', b'"text":"A', 1), "they differ"),
    (
        "where the text stands in the original",
        lambda body: body.replace(b'"page":1', b'"page":2').replace(b'"node":"', b'"node":"x'),
        "its places in the original are not where it says",
    ),
]


@pytest.mark.parametrize(("way", "edit", "found"), EDITS, ids=[way for way, _, _ in EDITS])
def test_a_text_that_is_not_what_the_original_gives_is_named(
    formats: Path,
    tmp_path: Path,
    settings: Settings,
    way: str,
    edit: Callable[[bytes], bytes],
    found: str,
) -> None:
    del way
    case = tmp_path / "case"
    shutil.copytree(formats, case)
    _edit_texts(case, edit)

    told = _texts(verify(case, settings))

    assert dict.fromkeys(("html", "pdf", "docx", "eml"), ("failed", found)) == told


def test_a_text_that_cannot_be_read_again_is_not_checked(formats: Path, settings: Settings) -> None:
    told = _texts(verify(formats, settings, seconds=0.001))

    assert {"not checked"} == {outcome for outcome, _ in told.values()}
    assert all("longer than" in found for _, found in told.values())


def test_a_text_of_another_version_is_not_checked(
    formats: Path, tmp_path: Path, settings: Settings
) -> None:
    case = tmp_path / "case"
    shutil.copytree(formats, case)
    _change(case, "UPDATE derived SET key = substr(key, 2) || 'x' WHERE stage = 'text'")

    told = _texts(verify(case, settings))

    expected = ("not checked", "another version read it, or in another encoding; build again")
    assert dict.fromkeys(("html", "pdf", "docx", "eml"), expected) == told


def test_an_original_that_gives_no_text_any_more_is_named(
    formats: Path, tmp_path: Path, settings: Settings
) -> None:
    case = tmp_path / "case"
    shutil.copytree(formats, case)
    for original in (case / "vault").glob("??/*"):
        if original.read_bytes().startswith(b"%PDF"):
            original.chmod(0o644)
            original.write_bytes(original.read_bytes()[:900])

    outcome, found = _texts(verify(case, settings))["pdf"]

    assert "failed" == outcome
    assert "it gives no text any more" in found
