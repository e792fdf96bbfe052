"""A disk that is full ends in a clear word; when there is room the same command completes the case."""

import os
import resource
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.workflows.cases import command, probanda, write_documents

KIB = 1024
DISK = 8 * KIB * KIB
ROOM = range(4 * KIB, DISK, 40 * KIB)
"""Bytes that are left: first for no database, then for less and less of what follows."""
FEWEST = 3
"""So many times at least the disk must have been full."""

Build = subprocess.CompletedProcess[str]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path | None]:
    """A file system of its own; None where it is not allowed to mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(place)]
    try:
        allowed = subprocess.run(mount, capture_output=True, check=False).returncode == 0  # noqa: S603
    except FileNotFoundError:
        allowed = False
    yield place if allowed else None
    if allowed:
        subprocess.run(["umount", str(place)], check=True)  # noqa: S603, S607


def _fill(place: Path, room: int) -> None:
    """Leave so much room on the disk, next to what the case holds."""
    filler = place / "filler"
    filler.unlink(missing_ok=True)
    free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
    with filler.open("wb") as stream:
        stream.write(bytes(max(0, free - room)))


def _limit(size: int) -> Callable[[], None]:
    """Let no file grow beyond a size, which fails as a full disk does."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def _build(documents: Path, case: Path, before: Callable[[], None] | None) -> Build:
    return subprocess.run(  # noqa: S603  our own program
        command("build", documents, "--case", case),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=before,
    )


def test_a_full_disk_is_named_and_the_case_completed_when_there_is_room(
    tmp_path: Path, small_disk: Path | None
) -> None:
    documents = write_documents(tmp_path / "documents")
    case = (small_disk or tmp_path) / "case"
    full = 0
    for room in ROOM:
        if small_disk:
            _fill(small_disk, room)
        done = _build(documents, case, None if small_disk else _limit(room))
        if done.returncode == 0:
            break
        full += 1
        assert 2 == done.returncode, (room, done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        assert "Make room" in done.stderr
        assert str(case) in done.stderr.replace("\n", "")
        assert not list(case.glob("vault/incoming/*"))
        assert not list(case.glob(".*.part"))
    whole = tmp_path / "whole"
    assert 0 == probanda("build", documents, "--case", whole).returncode

    assert full >= FEWEST
    assert probanda("export", whole).stdout == probanda("export", case).stdout
    assert " 0 failed, 0 not checked" in probanda("verify", case).stdout


def test_what_leaves_for_a_full_disk_is_named_and_not_recorded(tmp_path: Path) -> None:
    case, out = tmp_path / "case", tmp_path / "report.html"
    (tmp_path / "one.txt").write_text("The court said that it would meet on Monday.", "utf-8")
    assert 0 == probanda("build", tmp_path / "one.txt", "--case", case).returncode
    head = (case / "ledger.head").read_bytes()
    title = "A" * 100 * KIB  # a report beyond the limit; what reading needs stays below it

    kept = subprocess.run(  # noqa: S603  our own program
        command("export", case, "--as", "html", "--out", out, "--title", title),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_limit(64 * KIB),
    )
    printed = probanda("export", case, before=("sh", "-c", '"$@" > /dev/full', "sh"))

    assert 2 == kept.returncode
    assert "report.html could not be written" in kept.stderr.replace("\n", "")
    assert [] == list(tmp_path.glob("*report.html*"))
    assert head == (case / "ledger.head").read_bytes()
    assert 0 != printed.returncode
    assert "No space left on device" in printed.stderr
    assert "Traceback" not in printed.stderr
