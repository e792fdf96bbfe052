"""The keys of a register: one for each record, in a folder apart from the register and its backups.

``keys`` is a file of slots of 32 bytes, the first for record 1. A key is destroyed by writing noughts
over its slot; no other key is touched. ``erased`` lists the numbers of the records that were erased:
where a register comes back from a backup, they are erased again before anything is read.
"""

import os
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from probanda.ledger.errors import CaseError
from probanda.ledger.files import write_whole

SLOT = 32
NOTHING = bytes(SLOT)
LEFT_OUT = (
    b"Signature: 8a477f597d28d172789f06886806bc55\n# Keys of a tracing register: never backed up.\n"
)
"""By this file backup programs know a folder that they leave out (CACHEDIR.TAG)."""


class KeyRing:
    """The keys at hand. A record without a key can be read by nobody any more."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._keys = folder / "keys"
        self._erased = folder / "erased"
        self.register = (folder / "register").read_text("ascii").strip()
        self._slots = bytearray(self._keys.read_bytes())

    @classmethod
    def make(cls, folder: Path) -> Self:
        """A new ring for a new register. Raises CaseError where the folder holds one."""
        if (folder / "register").exists():
            begun = cls(folder)
            if not len(begun):  # a ring whose register was never written
                return begun
            raise CaseError(
                f"{folder} holds the keys of another register.", "Name another folder with --keys."
            )
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name, content in (
            ("CACHEDIR.TAG", LEFT_OUT),
            ("keys", b""),
            ("erased", b""),
            ("register", secrets.token_hex(16).encode()),
        ):
            write_whole(folder / name, content)
            (folder / name).chmod(0o600)
        return cls(folder)

    def __len__(self) -> int:
        """The number of the last record that was given a key, whatever became of it."""
        return len(self._slots) // SLOT

    def get(self, number: int) -> bytes | None:
        """The key of a record, or None where it was destroyed."""
        key = bytes(self._slots[(number - 1) * SLOT : number * SLOT])
        return None if len(key) < SLOT or key == NOTHING else key

    def add(self, count: int) -> range:
        """The numbers of so many new keys; they are on the disk when this returns."""
        first = len(self) + 1
        new = secrets.token_bytes(SLOT * count)
        with self._keys.open("r+b") as file:
            # What a write that was cut off left behind its last whole slot is written over.
            file.seek(SLOT * (first - 1))
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        del self._slots[SLOT * (first - 1) :]
        self._slots += new
        return range(first, first + count)

    def list_erased(self) -> frozenset[int]:
        """The numbers of the records that were erased."""
        return frozenset(int(line) for line in self._erased.read_text("ascii").split())

    def destroy(self, numbers: Iterable[int]) -> None:
        """Write down that records are erased, then write noughts over their keys."""
        gone = sorted(set(numbers))
        listed = sorted(self.list_erased().union(gone))
        write_whole(self._erased, "".join(f"{number}\n" for number in listed).encode())
        self._erased.chmod(0o600)
        with self._keys.open("r+b") as slots:
            for number in gone:
                if 0 < number <= len(self):
                    slots.seek(SLOT * (number - 1))
                    slots.write(NOTHING)
                    self._slots[SLOT * (number - 1) : SLOT * number] = NOTHING
            slots.flush()
            os.fsync(slots.fileno())


def open_ring(folder: Path) -> KeyRing:
    """The ring in a folder. Raises CaseError where there is none."""
    try:
        return KeyRing(folder)
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(
            f"There are no keys of a register in {folder}.",
            "Say with --keys where they are. Without them nobody can read the register.",
        ) from error
