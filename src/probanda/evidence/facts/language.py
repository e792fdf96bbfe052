"""Which language a text is in, from its article's own words."""

from functools import lru_cache

from lingua import IsoCode639_1, Language, LanguageDetector, LanguageDetectorBuilder

from probanda.evidence.document import Position
from probanda.evidence.facts.page import Page

LANGUAGES = (
    Language.ENGLISH,
    Language.UKRAINIAN,
    Language.RUSSIAN,
    Language.BELARUSIAN,
    Language.BULGARIAN,
    Language.POLISH,
    Language.CZECH,
    Language.ROMANIAN,
    Language.GERMAN,
    Language.DUTCH,
    Language.FRENCH,
    Language.SPANISH,
    Language.PORTUGUESE,
    Language.ITALIAN,
    Language.GREEK,
    Language.TURKISH,
    Language.ARABIC,
)
"""The languages that are told apart."""

SHORTEST = 60
"""Letters below which a text is too short to tell."""

SAMPLE = 600
"""Characters of one paragraph that are looked at."""

SURE = 0.8
PARAGRAPHS = 5


def find_language(page: Page) -> tuple[str | None, tuple[Position, ...]]:
    """The language's tag and the paragraphs that show it; None and nothing when unsure.

    The longest paragraphs decide together, and none that is sure by itself may disagree; a text in
    two languages has no one language.
    """
    parts = sorted(page.article, key=lambda part: (-len(part.text), part.start))[:PARAGRAPHS]
    parts = [part for part in parts if sum(map(str.isalpha, part.text[:SAMPLE])) >= SHORTEST]
    if not parts:
        return None, ()
    sure = {language for part in parts if (language := _surely(part.text[:SAMPLE]))}
    pooled = _surely("\n".join(part.text[:SAMPLE] for part in parts))
    if pooled is None or sure - {pooled}:
        return None, ()
    code: IsoCode639_1 = pooled.iso_code_639_1
    first = min(parts, key=lambda part: part.start)
    return code.name.lower(), (first.span(0, min(len(first.text), SAMPLE)),)


def _surely(text: str) -> Language | None:
    best = _detector().compute_language_confidence_values(text)[0]
    return best.language if best.value >= SURE else None


@lru_cache(maxsize=1)
def _detector() -> LanguageDetector:
    """Built at the first text; low accuracy mode holds back nothing on whole paragraphs."""
    return LanguageDetectorBuilder.from_languages(*LANGUAGES).with_low_accuracy_mode().build()
