"""The word lists of this room, read from its data files."""

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any


@lru_cache(maxsize=32)
def load_table(name: str) -> dict[str, Any]:
    """The data file of that name, as tables and lists."""
    return tomllib.loads(
        (resources.files("probanda.evidence") / "data" / f"{name}.toml").read_text("utf-8")
    )
