"""Take documents in: every file that is named becomes an original, whatever it is."""

import os
import re
import stat
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

import msgspec

from probanda.evidence.custody import TAKEN_IN, Intake, record_intake
from probanda.evidence.encoding import is_known
from probanda.evidence.sniff import sniff
from probanda.evidence.vault import Readable
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Case


class Custody(msgspec.Struct, frozen=True, kw_only=True):
    """What the person who takes documents in says of all of them."""

    handed_over_by: str | None = None
    from_where: str | None = None
    note: str | None = None
    encoding: str | None = None
    published: tuple[str | None, str | None] | None = None


def read_interval(given: str) -> tuple[str | None, str | None]:
    """A day of publication as a person writes it: a date, "A..B", or one end of that.

    Raises CaseError where it is no date, or ends before it begins.
    """
    first, dots, last = given.strip().partition("..")
    ends = (first or None, (last if dots else first) or None)
    wrong = [end for end in ends if end and not _is_date(end)]
    if wrong or ends == (None, None) or (all(ends) and _first_day(ends[0]) > _last_day(ends[1])):
        raise CaseError(
            f"{given!r} is no day of publication.",
            "Write 2023-03-17, 2023-03 or 2023, or the first and last that it can be: "
            "2023-03-17..2023-03-19.",
        )
    return ends


def check_encoding(name: str) -> str:
    """The encoding as given. Raises CaseError where nobody knows one of that name."""
    if not is_known(name):
        raise CaseError(
            f"There is no encoding {name!r}.", "Give one such as utf-8, cp1251 or latin-1."
        )
    return name


def _is_date(written: str) -> bool:
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", written):
        return False
    try:
        date.fromisoformat(_first_day(written))
    except ValueError:
        return False
    return True


def _first_day(written: str | None) -> str:
    return f"{written}-01-01"[:10] if written and len(written) == 4 else f"{written}-01"[:10]


def _last_day(written: str | None) -> str:
    return f"{written}-12-31"[:10] if written and len(written) == 4 else f"{written}-31"[:10]


class NotTakenIn(msgspec.Struct, frozen=True):
    """A file that could not be taken in, why, and what to do."""

    name: str
    reason: str
    way_out: str


class Source(msgspec.Struct, frozen=True):
    """Something to take in: ``path`` is where it stands below what the user named."""

    file: Path
    path: str


class SourceFailed(Exception):
    """The bytes to take in could not be read to their end as one file; nothing of it is kept."""

    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(reason, way_out)
        self.reason = reason
        self.way_out = way_out


def printable(name: str | Path) -> str:
    """A name as text: bytes of it that are no UTF-8 are written as ``\\xE9``."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def find_sources(arguments: Sequence[Path], case: Path) -> Iterator[Source | NotTakenIn]:
    """Every file below the arguments, in order, hidden ones too; never the case's own files.

    Links are followed where they are named as arguments; inside a folder that was handed over they
    could lead to anything on this machine.
    """
    for argument in arguments:
        if argument.resolve() == case.resolve() or case.resolve() in argument.resolve().parents:
            reason = "it is the case itself"
            yield NotTakenIn(printable(argument), reason, "Name the documents, not the case.")
        elif argument.is_dir():
            yield from _find_below(argument, case.resolve())
        else:
            yield _look_at(argument, argument.name)


def _find_below(argument: Path, case: Path) -> Iterator[Source | NotTakenIn]:
    failed: list[OSError] = []
    for folder, inner, files in os.walk(argument, onerror=failed.append):
        inner.sort()
        links = [name for name in inner if (Path(folder) / name).is_symlink()]
        inner[:] = [
            name for name in inner if name not in links and (Path(folder) / name).resolve() != case
        ]
        for name in links:
            reason, way_out = "it is a link to a folder", "Name that folder as well."
            yield NotTakenIn(printable(Path(folder) / name), reason, way_out)
        for name in sorted(files):
            file = Path(folder) / name
            if file.is_symlink() and file.is_file():
                reason = f"it is a link to a file elsewhere ({printable(file.readlink())})"
                yield NotTakenIn(printable(file), reason, "Name that file itself if it belongs.")
                continue
            inside = file.relative_to(argument).as_posix()
            yield _look_at(file, f"{argument.resolve().name}/{inside}")
    for error in failed:
        reason = f"the folder cannot be read ({error.strerror})"
        yield NotTakenIn(printable(error.filename), reason, "Ask for the right to read it.")


def _look_at(file: Path, path: str) -> Source | NotTakenIn:
    """A file, or why it is none; a pipe would be waited for without end."""
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        reason = "there is no such file or folder"
        if file.is_symlink():
            reason = "it is a link to a file that is not there"
        return NotTakenIn(printable(file), reason, "Check the name.")
    except OSError as error:
        reason = f"it cannot be looked at ({error.strerror})"
        return NotTakenIn(printable(file), reason, "Check the name and your rights.")
    if not stat.S_ISREG(mode):
        reason = "it is a pipe, a socket or a device, and no file"
        way_out = "Hand what comes out of it to 'probanda build -' with --name."
        return NotTakenIn(printable(file), reason, way_out)
    return Source(file, printable(path))


class OpenFile(Readable, Protocol):
    """A file of the system, open for reading."""

    def fileno(self) -> int:
        """The system's number for it."""


class Steady:
    """A file being read that must not change meanwhile: its bytes are one state of it, or none."""

    def __init__(self, stream: OpenFile, *, watched: bool = True) -> None:
        self._stream = stream
        self._before = self._state() if watched else None
        self._read = 0

    def read(self, size: int) -> bytes:
        """The next bytes. Raises SourceFailed when they cannot be read, or the file changed."""
        try:
            chunk = self._stream.read(size)
        except OSError as error:
            raise SourceFailed(
                f"it could not be read to its end ({error.strerror})",
                "Check the disk and your rights, then run the same command again.",
            ) from error
        self._read += len(chunk)
        if self._before and (self._read > self._before[0] or not chunk):
            self._check(self._before)
        return chunk

    def _check(self, before: tuple[int, int]) -> None:
        if self._state() != before or self._read != before[0]:
            raise SourceFailed(
                "it changed while it was read",
                "Run the same command again when nothing writes to it any more.",
            )

    def _state(self) -> tuple[int, int]:
        now = os.fstat(self._stream.fileno())
        return now.st_size, now.st_mtime_ns


def take_in(case: Case, stream: Readable, name: str, path: str, custody: Custody) -> Intake:
    """Put one stream into the vault; the intake is still to be recorded.

    Where its original was there and damaged, the ledger tells that these bytes took its place.
    Raises SourceFailed when the bytes cannot be read, OSError when they cannot be kept.
    """
    kept = case.vault.put(stream)
    if kept.damaged:
        with case.acting() as act:
            act.record("mended", {"sha256": kept.sha256, "damaged": kept.damaged})
    return Intake(
        sha256=kept.sha256,
        size=kept.size,
        name=name,
        path=path,
        media_type=sniff(kept.head, name),
        taken_in_by=case.settings.actor.name,
        **msgspec.structs.asdict(custody),
    )


def record_intakes(case: Case, taken: Sequence[Intake]) -> None:
    """Record intakes whose originals lie in the vault, and tell the ledger."""
    with case.acting() as act:
        for intake in taken:
            record_intake(act.session, act.view, intake)
            act.record(TAKEN_IN, intake)
