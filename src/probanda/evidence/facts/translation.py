"""Whether a machine translated a text: only what the text itself says."""

import re
from functools import lru_cache

from probanda.evidence.document import Position
from probanda.evidence.facts.page import Page
from probanda.evidence.vocabulary import load_table

NOTICES = ("translation notice", "disclaimer", "metadata", "credit")


def find_translation(page: Page) -> tuple[bool | None, tuple[Position, ...]]:
    """True with the notice that says so, False where a translator is named, else None."""
    notices = [part for part in page.parts if part.kind in NOTICES]
    machine = [part for part in notices if _says_machine(part.text)]
    if machine:
        return True, tuple(part.position for part in machine)
    human = [part for part in notices if _translator().search(part.text)]
    if human:
        return False, tuple(part.position for part in human)
    return None, ()


def _says_machine(text: str) -> bool:
    found = _machine().search(text)
    return found is not None and not _denied().search(text[: found.start()])


@lru_cache(maxsize=1)
def _machine() -> re.Pattern[str]:
    return re.compile("|".join(load_table("translation")["machine"]), re.IGNORECASE)


@lru_cache(maxsize=1)
def _denied() -> re.Pattern[str]:
    return re.compile(load_table("translation")["denied"], re.IGNORECASE)


@lru_cache(maxsize=1)
def _translator() -> re.Pattern[str]:
    return re.compile("|".join(load_table("translation")["translator"]))
