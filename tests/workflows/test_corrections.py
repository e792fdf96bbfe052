"""What was said wrongly of an original, and an original that was damaged, can be put right."""

import json
import sqlite3
from pathlib import Path
from typing import Any

from tests.workflows.cases import probanda, write_documents


def _document(case: Path) -> dict[str, Any]:
    done = probanda("export", case)
    assert 0 == done.returncode, done.stderr
    [document] = json.loads(done.stdout)["documents"]
    return dict(document)


def test_the_last_word_on_encoding_and_day_of_publication_counts(tmp_path: Path) -> None:
    """Also when it is what was said first."""
    document, case = tmp_path / "one.txt", tmp_path / "case"
    document.write_bytes("The mayor said that Žitna Street was shelled.".encode("cp1250"))
    given = [("cp1251", "2031-05-09"), ("cp1250", "2031-05-02"), ("cp1251", "2031-05-09")]
    found = []
    for encoding, day in (*given, ("cp1250", "2031-05-02"), ("cp1250", "2031-05-02")):
        said = ("--encoding", encoding, "--published", day)
        assert 0 == probanda("build", document, "--case", case, *said).returncode
        read = _document(case)
        found.append(("Žitna" in read["text"], read["published"]["from"]))

    wrong, right = (False, "2031-05-09"), (True, "2031-05-02")
    assert [wrong, right, wrong, right, right] == found
    assert " 0 failed, 0 not checked" in probanda("verify", case).stdout
    assert 4 == probanda("ledger", case, "--act", "taken in").stdout.count("taken in")


def test_a_damaged_original_is_not_read_and_a_good_copy_takes_its_place(tmp_path: Path) -> None:
    documents, case = write_documents(tmp_path / "documents"), tmp_path / "case"
    assert 0 == probanda("build", documents, "--case", case).returncode
    expected = probanda("export", case).stdout
    with sqlite3.connect(case / "case.sqlite") as database:
        database.execute("DELETE FROM derived")  # so that everything is read again
    database.close()
    for original in (case / "vault").glob("??/*"):
        original.chmod(0o644)
        original.write_bytes(original.read_bytes().replace(b"prisoners", b"criminals"))
    (tmp_path / "four.txt").write_text("The army said that it had left.", "utf-8")

    damaged = probanda("build", tmp_path / "four.txt", "--case", case)
    told = probanda("export", case).stdout
    mended = probanda("build", documents, "--case", case)

    assert 1 == damaged.returncode
    assert 3 == " ".join(damaged.stdout.split()).count("are not those that were taken in")
    assert "criminals" not in told
    assert 0 == mended.returncode, mended.stdout + mended.stderr
    texts = {d["text"] for d in json.loads(probanda("export", case).stdout)["documents"]}
    assert {d["text"] for d in json.loads(expected)["documents"]} < texts
    assert 3 == probanda("ledger", case, "--act", "mended").stdout.count("mended")
    assert " 0 failed" in probanda("verify", case).stdout
