"""The version of a stage: a digest of the code and data that it runs."""

import hashlib
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parent.parent


@lru_cache
def code_version(rooms: tuple[str, ...], packages: tuple[str, ...] = ()) -> str:
    """A digest of every file in the rooms and of the versions of the packages they stand on.

    A room is a folder below the package, or a single file of it.
    """
    total = hashlib.sha256()
    for room in rooms:
        place = ROOT / room
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                total.update(path.relative_to(ROOT).as_posix().encode())
                total.update(hashlib.sha256(path.read_bytes()).digest())
    for package in packages:
        total.update(f"{package}={version(package)}".encode())
    return total.hexdigest()
