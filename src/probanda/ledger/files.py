"""Files that must be whole or absent: written aside, flushed to the disk, then put in place."""

import os
from pathlib import Path

import msgspec

from probanda.ledger.errors import LedgerBroken
from probanda.ledger.log import Head


def sync_folder(folder: Path) -> None:
    """Make a change of a folder's names last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that at every moment its old or its new content is there, never a part."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with aside.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_head(path: Path, head: Head) -> None:
    """Keep the log's head beside the database or an export."""
    write_whole(path, msgspec.json.encode(head) + b"\n")


def read_head(path: Path) -> Head | None:
    """The head that was kept, or None where none was.

    Raises LedgerBroken when the file is there and cannot be understood.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Head)
    except FileNotFoundError:
        return None
    except msgspec.DecodeError as error:
        raise LedgerBroken(
            f"{path} is not a ledger head ({error}).", "Run 'probanda verify' on the case."
        ) from error
