"""The vault: original bytes, written once under their SHA-256 and never again."""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from probanda.evidence.unreadable import Unreadable
from probanda.ledger.files import sync_folder

CHUNK = 1024 * 1024
BRING_AGAIN = "take in an undamaged copy of it: that takes its place"
"""The way out where an original is not what it was; what was refused so is tried again."""


def read_sound(path: Path, sha256: str) -> bytes:
    """The bytes of an original. Raises Unreadable when they are not those of its digest."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"its original cannot be read ({error.strerror})", BRING_AGAIN) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Unreadable("its bytes are not those that were taken in", BRING_AGAIN)
    return data


class Readable(Protocol):
    """Something that gives bytes until there are no more."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""


class Kept(msgspec.Struct, frozen=True):
    """An original in the vault: its digest, its size in bytes, and its first bytes.

    ``damaged`` is where the bytes lie now that stood in its place and were others, if there were.
    """

    sha256: str
    size: int
    head: bytes
    damaged: str | None = None


class Vault:
    """A folder of originals; ``put`` is the only way in and nothing leads out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._incoming = folder / "incoming"
        self._damaged = folder / "damaged"

    def prepare(self) -> None:
        """Make the folder, and clear what an interrupted intake left half-copied."""
        self._incoming.mkdir(parents=True, exist_ok=True)
        for leftover in self._incoming.iterdir():
            leftover.unlink()

    def path(self, sha256: str) -> Path:
        """Where an original lies or would lie."""
        return self.folder / sha256[:2] / sha256

    def put(self, stream: Readable) -> Kept:
        """Copy a stream into the vault, digesting the bytes as they pass.

        When this returns, the bytes are on the disk under their digest. The same bytes again
        change nothing, unless what lies there is damaged: then they take its place, and the
        damaged file is kept aside. Raises OSError when they cannot be written; nothing half stays.
        """
        aside = self._incoming / str(os.getpid())
        total, size, head = hashlib.sha256(), 0, b""
        try:
            with aside.open("wb") as copy:
                while chunk := stream.read(CHUNK):
                    head = head or chunk
                    total.update(chunk)
                    size += len(chunk)
                    copy.write(chunk)
                copy.flush()
                sha256 = total.hexdigest()
                whole = self._is_whole(sha256)
                if not whole:
                    os.fsync(copy.fileno())
            aside.chmod(0o444)
            damaged = None if whole else self._put_aside(sha256)
            self._keep(aside, sha256)
        finally:
            aside.unlink(missing_ok=True)
        return Kept(sha256, size, head, damaged)

    def _is_whole(self, sha256: str) -> bool:
        try:
            return self.measure(sha256) == sha256
        except OSError:  # it is not there, is no file, or the disk has lost it
            return False

    def _put_aside(self, sha256: str) -> str | None:
        """Move what lies in an original's place out of the way; where to, if anything lay there."""
        place = self.path(sha256)
        if not os.path.lexists(place):
            return None
        self._damaged.mkdir(exist_ok=True)
        number = sum(path.name.startswith(sha256) for path in self._damaged.iterdir()) + 1
        aside = self._damaged / f"{sha256}.{number}"
        place.rename(aside)
        sync_folder(self._damaged)
        return aside.relative_to(self.folder).as_posix()

    def _keep(self, aside: Path, sha256: str) -> None:
        place = self.path(sha256)
        if not place.parent.exists():
            place.parent.mkdir()
            sync_folder(self.folder)
        with contextlib.suppress(FileExistsError):
            os.link(aside, place)
        # Also where it was there: an intake may have been cut off before the name was on the disk.
        sync_folder(place.parent)

    def read(self, sha256: str) -> bytes:
        """The bytes of an original. Raises FileNotFoundError when it is not there."""
        return self.path(sha256).read_bytes()

    def measure(self, sha256: str) -> str:
        """The digest of the bytes that lie there now."""
        with self.path(sha256).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()

    def find_fault(self, sha256: str) -> str | None:
        """Why what lies there is not the original, None where it is. Raises OSError if it is not read."""
        try:
            return None if self.measure(sha256) == sha256 else "its bytes changed"
        except FileNotFoundError:
            return "it is not in the vault"
        except IsADirectoryError:
            return "a folder lies in its place"

    def originals(self) -> Iterator[str]:
        """The names of all originals in the vault, in order."""
        for folder in sorted(self.folder.iterdir()):
            if folder not in (self._incoming, self._damaged) and folder.is_dir():
                yield from sorted(path.name for path in folder.iterdir())
