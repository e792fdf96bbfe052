"""What is found below a folder, and what becomes of things that are no plain files."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from probanda.evidence.vault import Vault
from probanda.workflows.build import Options, build
from probanda.workflows.case import Settings
from probanda.workflows.intake import (
    NotTakenIn,
    Source,
    SourceFailed,
    Steady,
    find_sources,
    printable,
)
from tests.workflows.cases import probanda


def _find(folder: Path, *arguments: Path) -> dict[str, str]:
    """Each file by its path below the arguments, with the reason where it is not taken in."""
    found = {}
    for source in find_sources(arguments or [folder], folder / "case"):
        if isinstance(source, Source):
            found[source.path] = ""
        else:
            assert source.way_out
            found[Path(source.name).name] = source.reason
    return found


def _pipe(place: Path) -> None:
    os.mkfifo(place)


def _socket(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(place))


def _device(place: Path) -> None:
    place.symlink_to("/dev/zero")


def _circle(place: Path) -> None:
    place.symlink_to(place.name)


def _folder_link(place: Path) -> None:
    place.symlink_to(place.parent.resolve())


def _file_link(place: Path) -> None:
    place.symlink_to("/etc/passwd")


NO_FILES: list[tuple[str, Callable[[Path], None], str]] = [
    ("pipe", _pipe, "it is a pipe, a socket or a device, and no file"),
    ("socket", _socket, "it is a pipe, a socket or a device, and no file"),
    ("device", _device, "it is a pipe, a socket or a device, and no file"),
    ("link to itself", _circle, "it cannot be looked at (Too many levels of symbolic links)"),
    ("link to a file", _file_link, "it is a link to a file elsewhere (/etc/passwd)"),
    ("link to its folder", _folder_link, "it is a link to a folder"),
]


@pytest.mark.parametrize(("what", "make", "reason"), NO_FILES, ids=[w for w, _, _ in NO_FILES])
def test_what_is_no_file_is_named_and_not_waited_for(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
    make: Callable[[Path], None],
    reason: str,
) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket may not be long
    Path("docs").mkdir()
    Path("docs/one.txt").write_text("One.", "utf-8")
    make(Path("docs") / what)

    assert {"docs/one.txt": "", what: reason} == _find(tmp_path, Path("docs"))


def test_a_link_that_is_named_itself_is_followed(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("One.", "utf-8")
    (tmp_path / "link.txt").symlink_to("one.txt")

    assert {"link.txt": ""} == _find(tmp_path, tmp_path / "link.txt")


def test_the_case_inside_its_documents_is_no_document(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "one.txt").write_text("The court said that it would meet.", "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "one.txt").write_text("The court said that it would rise.", "utf-8")
    case = tmp_path / "case"

    first = build(case, [tmp_path], settings, Options(), lambda *_: None)
    second = build(case, [tmp_path], settings, Options(), lambda *_: None)
    itself = build(case, [case / "vault", case], settings, Options(), lambda *_: None)

    assert (2, 2, 0) == (first.taken.new_originals, first.taken.new_intakes, first.taken.known)
    assert (0, 0, 2) == (second.taken.new_originals, second.taken.new_intakes, second.taken.known)
    assert ["it is the case itself"] * 2 == [f.reason for f in itself.taken.not_taken_in]


def test_two_files_of_one_name_are_two_and_one_text_under_two_names_is_one(
    tmp_path: Path, settings: Settings
) -> None:
    for folder, text in (
        ("a", "The court met."),
        ("b", "The court rose."),
        ("c", "The court met."),
    ):
        (tmp_path / "docs" / folder).mkdir(parents=True)
        (tmp_path / "docs" / folder / "note.txt").write_text(text, "utf-8")

    done = build(tmp_path / "case", [tmp_path / "docs"], settings, Options(), lambda *_: None)

    assert (2, 3) == (done.taken.new_originals, done.taken.new_intakes)


def test_a_name_that_is_no_utf8_is_written_with_its_bytes(
    tmp_path: Path, settings: Settings
) -> None:
    (tmp_path / "docs").mkdir()
    longest = b"n" * 251 + b".txt"
    for name in (b"caf\xe9.txt", longest, b"line\nbreak.txt"):
        text = f"The court said that it would meet on {name[:3].decode()}."
        (tmp_path / "docs" / os.fsdecode(name)).write_text(text, "utf-8")

    done = build(tmp_path / "case", [tmp_path / "docs"], settings, Options(), lambda *_: None)
    shown = probanda("export", tmp_path / "case").stdout

    assert (3, ()) == (done.taken.new_originals, done.taken.not_taken_in)
    assert "caf\\\\xe9.txt" in shown
    assert longest.decode() in shown
    assert "caf\\xe9.txt" == printable(os.fsdecode(b"caf\xe9.txt"))


def test_a_folder_without_permission_is_named_and_the_rest_taken_in(tmp_path: Path) -> None:
    """And a file without."""
    docs = tmp_path / "docs"
    (docs / "shut").mkdir(parents=True)
    (docs / "one.txt").write_text("The court said that it would meet on Monday.", "utf-8")
    (docs / "two.txt").write_text("The court said that it would rise on Monday.", "utf-8")
    (docs / "two.txt").chmod(0)
    (docs / "shut").chmod(0)
    obey = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")

    done = probanda(
        "build", docs, "--case", tmp_path / "case", before=obey if os.geteuid() == 0 else ()
    )
    (docs / "shut").chmod(0o755)
    told = " ".join(done.stdout.split())

    assert 1 == done.returncode, done.stderr
    assert "two.txt: it cannot be opened (Permission denied)." in told
    assert "shut: the folder cannot be read (Permission denied)." in told
    assert "1 new original" in told
    assert "Ask for the right to read it" in told


class _Meddled:
    """A file with which something happens whenever it is read."""

    def __init__(self, stream: BinaryIO, meddle: Callable[[Path], None]) -> None:
        self._stream = stream
        self._meddle = meddle

    def read(self, size: int, /) -> bytes:
        """The next bytes."""
        self._meddle(Path(self._stream.name))
        return self._stream.read(size)

    def fileno(self) -> int:
        """As the file's."""
        return self._stream.fileno()


def _grow(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"more")


def _write_over(path: Path) -> None:
    path.write_bytes(path.read_bytes().upper())
    os.utime(path, ns=(1, 1))


def _shorten(path: Path) -> None:
    path.write_bytes(b"The")


def _break(_: Path) -> None:
    raise OSError(5, "Input/output error")


CHANGES: list[tuple[str, Callable[[Path], None], str]] = [
    ("it grows", _grow, "it changed while it was read"),
    ("it is written over", _write_over, "it changed while it was read"),
    ("it gets shorter", _shorten, "it changed while it was read"),
    ("its disk is broken", _break, "it could not be read to its end"),
]


@pytest.mark.parametrize(("way", "meddle", "reason"), CHANGES, ids=[way for way, _, _ in CHANGES])
def test_a_file_that_changes_while_it_is_read_is_not_kept(
    tmp_path: Path, way: str, meddle: Callable[[Path], None], reason: str
) -> None:
    del way
    (tmp_path / "one.txt").write_bytes(b"The court said that it would meet.")
    vault = Vault(tmp_path / "vault")
    vault.prepare()

    with (tmp_path / "one.txt").open("rb") as stream:
        steady = Steady(_Meddled(stream, meddle))
        with pytest.raises(SourceFailed, match=reason):
            vault.put(steady)

    assert [] == list(vault.originals())
    assert [] == list((tmp_path / "vault" / "incoming").iterdir())


def test_standard_input_named_twice_is_one_document(tmp_path: Path) -> None:
    script = ("sh", "-c", 'printf "The judge said that the trial opened." | "$@"', "sh")
    done = probanda("build", "-", "-", "--case", tmp_path / "case", before=script)

    assert 0 == done.returncode, done.stderr
    assert "1 new original, 1 new intake; 0 already known" in done.stdout


def test_a_closed_standard_input_is_said_so(tmp_path: Path) -> None:
    done = probanda(
        "build", "-", "--case", tmp_path / "case", before=("sh", "-c", '"$@" <&-', "sh")
    )

    assert 1 == done.returncode, done.stderr
    assert "Not taken in: stdin:" in done.stdout
    assert "Traceback" not in done.stderr


def test_what_cannot_be_taken_in_stops_nothing_else(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "one.txt").write_text("The court said that it would meet.", "utf-8")
    arguments = [tmp_path / "absent.txt", tmp_path / "one.txt"]

    done = build(tmp_path / "case", arguments, settings, Options(), lambda *_: None)

    assert 1 == done.taken.new_originals
    assert (
        NotTakenIn(str(arguments[0]), "there is no such file or folder", "Check the name."),
    ) == (done.taken.not_taken_in)
