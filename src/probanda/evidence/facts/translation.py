"""Whether a machine translated a text: only what the text itself says."""

import re

from probanda.evidence.document import Position
from probanda.evidence.facts.page import Page, Part

MACHINE = re.compile(
    r"\b(?:(?:machine|automatic(?:ally)?|automated|auto|computer)[- ]?(?:generated )?translat(?:ed|ion)"
    r"|translat(?:ed|ion)\b[^.]{0,80}\b(?:automatically|by (?:a )?(?:machine|computer|software|ai\b|artificial intelligence)|(?:by|with|using|via|from) (?:google|deepl|bing|yandex|microsoft|chatgpt|chrome|an? (?:automat\w+|ai\b|online|machine))(?: translat\w+)?)"
    r"|(?:google|deepl|bing|yandex|microsoft|ai) translat(?:e|or|ed|ion)|машинн\w+ пере(?:клад|вод)\w*|автоматич\w+ пере(?:клад|вод)\w*|maschinelle übersetzung|traduction automatique|traducción automática)\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(?:not|no|never|without)\b[^.]{0,30}$", re.IGNORECASE)
HUMAN = re.compile(
    r"(?:[Tt]ranslated|[Tt]ranslation|TRANSLATED)(?: from (?:the )?(?:original )?\w+)?(?: into \w+)?\s*(?:by|:)\s*(?:[A-Z][\w’'.-]+)(?:\s+[A-Z][\w’'.-]+){1,3}"
)
NOTICES = ("translation notice", "disclaimer", "metadata", "credit")


def find_translation(page: Page) -> tuple[bool | None, tuple[Position, ...]]:
    """True with the notice that says so, False where a translator is named, else None."""
    notices = [part for part in page.parts if part.kind in NOTICES]
    machine = [part for part in notices if _says_machine(part)]
    if machine:
        return True, tuple(part.position for part in machine)
    human = [part for part in notices if HUMAN.search(part.text)]
    if human:
        return False, tuple(part.position for part in human)
    return None, ()


def _says_machine(part: Part) -> bool:
    found = MACHINE.search(part.text)
    return found is not None and not DENIED.search(part.text[: found.start()])
