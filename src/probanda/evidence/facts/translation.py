"""Whether a text was translated, and by a machine: only what the text itself says or shows."""

import re
from functools import lru_cache

from probanda.evidence.document import Position
from probanda.evidence.facts.page import Page
from probanda.evidence.vocabulary import load_table

NOTICES = ("translation notice", "disclaimer", "metadata", "credit")
ENOUGH = 2
"""Kinds of signs in one text; one alone is a slip."""


def find_translation(page: Page) -> tuple[bool | None, tuple[Position, ...]]:
    """True with the notice that says so, False where a translator is named, else None.

    Where nobody says so, and the English of the text shows another language behind it in two ways at
    least, the evidence is where: who or what translated it is not known.
    """
    notices = [part for part in page.parts if part.kind in NOTICES]
    machine = [part for part in notices if _says_machine(part.text)]
    if machine:
        return True, tuple(part.position for part in machine)
    human = [part for part in notices if _translator().search(part.text)]
    if human:
        return False, tuple(part.position for part in human)
    signs = [found for pattern in _signs() if (found := _first(pattern, page))]
    return None, tuple(sorted(signs)) if len(signs) >= ENOUGH else ()


def _first(pattern: re.Pattern[str], page: Page) -> Position | None:
    found = ((part, pattern.search(part.text)) for part in page.article)
    return next((part.span(*match.span()) for part, match in found if match), None)


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


@lru_cache(maxsize=1)
def _signs() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, load_table("translation")["signs"].values()))
