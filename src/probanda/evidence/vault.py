"""The vault: original bytes, written once under their SHA-256 and never again."""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from probanda.ledger.files import sync_folder

CHUNK = 1024 * 1024


class Readable(Protocol):
    """Something that gives bytes until there are no more."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""


class Kept(msgspec.Struct, frozen=True):
    """An original in the vault: its digest, its size in bytes, and its first bytes."""

    sha256: str
    size: int
    head: bytes


class Vault:
    """A folder of originals; ``put`` is the only way in and nothing leads out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._incoming = folder / "incoming"

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
        change nothing. Raises OSError when they cannot be written; nothing half stays.
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
                if not self.path(total.hexdigest()).exists():
                    os.fsync(copy.fileno())
            aside.chmod(0o444)
            self._keep(aside, total.hexdigest())
        finally:
            aside.unlink(missing_ok=True)
        return Kept(total.hexdigest(), size, head)

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

    def originals(self) -> Iterator[str]:
        """The names of all originals in the vault, in order."""
        for folder in sorted(self.folder.iterdir()):
            if folder != self._incoming and folder.is_dir():
                yield from sorted(path.name for path in folder.iterdir())
