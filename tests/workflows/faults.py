"""Stages with a fault of their own, for builds that must get over it."""

from pathlib import Path
from typing import Any

from probanda.evidence.reading import read_original

STUMBLES_OVER = b"stumble"


def read_with_a_fault(path: str, *arguments: Any) -> bytes:
    """Read an original, unless a word stands in it that the reader was not made for."""
    if STUMBLES_OVER in Path(path).read_bytes():
        raise IndexError("list index out of range")
    return read_original(path, *arguments)


def assess_with_a_fault(_: object) -> bytes:
    """Fail on the whole case."""
    raise KeyError("claim")
