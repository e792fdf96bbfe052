"""The offices of a person as a reader is told them: with the time where a text prints one."""

import re

from probanda.analysis.records import Entity

WORDS = ("since", "until")
ARTICLE = re.compile(r"^(?:the|a|an)\s+")


def tell_offices(entity: Entity) -> tuple[str, ...]:
    """Each office once, whatever its capitals and article: "interior minister (since 2028)"."""
    times: dict[str, str] = {}
    for held in entity.held:
        told = [
            f"{word} {day}"
            for word, day in zip(WORDS, (held.since, held.until), strict=True)
            if day
        ]
        if told:
            times.setdefault(_key(held.office), f" ({', '.join(told)})")
    found: dict[str, str] = {}
    for office in entity.offices:
        found.setdefault(_key(office), office)
    return tuple(office + times.get(key, "") for key, office in found.items())


def _key(office: str) -> str:
    return ARTICLE.sub("", office.casefold(), count=1)
