"""The offices of a person as a reader is told them: with the time where a text prints one."""

from probanda.analysis.records import Entity

WORDS = ("since", "until")


def tell_offices(entity: Entity) -> tuple[str, ...]:
    """Each office once, whatever its capitals: "interior minister (since 2028)"."""
    times: dict[str, str] = {}
    for held in entity.held:
        told = [
            f"{word} {day}"
            for word, day in zip(WORDS, (held.since, held.until), strict=True)
            if day
        ]
        if told:
            times.setdefault(held.office.casefold(), f" ({', '.join(told)})")
    found: dict[str, str] = {}
    for office in entity.offices:
        found.setdefault(office.casefold(), office)
    return tuple(office + times.get(key, "") for key, office in found.items())
