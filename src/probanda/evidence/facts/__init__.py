"""What a text shows about itself: publisher, day of publication, language, translation."""

from probanda.evidence.facts.language import find_language
from probanda.evidence.facts.published import find_published
from probanda.evidence.facts.publisher import find_publisher
from probanda.evidence.facts.translation import find_translation

__all__ = ["find_language", "find_published", "find_publisher", "find_translation"]
