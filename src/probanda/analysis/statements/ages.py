"""Ages beside names, by which a person may be called later: `the 58-year-old`."""

import re

from probanda.analysis.records import Entity
from probanda.analysis.statements.drafts import Layout, Phrase
from probanda.analysis.statements.speakers import Names

CALLED = re.compile(r"(?:the|this|that) (\d{1,3})-year-old(?: \w+)?", re.IGNORECASE)
BEHIND = re.compile(r"(?:, (?:aged |now )?| \()(\d{1,3})(?=[,.;)])")
BEFORE = re.compile(r"\b(\d{1,3})-year-old(?: [\w-]+){0,3},? $")


def find_ages(layouts: list[Layout], names: Names) -> dict[str, dict[str, Entity]]:
    """The people of each age that the document prints beside a name."""
    ages: dict[str, dict[str, Entity]] = {}
    for layout in layouts:
        base = layout.paragraph.start
        for entity, start, end in names.inside(base, base + len(layout.text)):
            behind = BEHIND.match(layout.text, end - base)
            before = BEFORE.search(layout.text[: start - base])
            for found in (behind, before):
                if entity.kind == "person" and found is not None:
                    ages.setdefault(found[1], {})[entity.id] = entity
    return ages


def of_that_age(
    layout: Layout, phrase: Phrase, ages: dict[str, dict[str, Entity]]
) -> Entity | None:
    """Whom `the 58-year-old` means: the only person of that age, else nobody."""
    start, end = layout.span(phrase.first, phrase.last)
    called = CALLED.fullmatch(layout.text[start:end])
    people = list(ages.get(called[1], {}).values()) if called else []
    return people[0] if len(people) == 1 else None
