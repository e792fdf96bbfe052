"""One act of a court or of police towards one person: who did it, or whoever it was."""

from collections.abc import Iterator, Mapping, Sequence

from probanda.analysis.claims.group import Group, gather_by_day, is_of_day
from probanda.analysis.claims.unit import Unit, known_of
from probanda.analysis.claims.vocabulary import terms

Key = tuple[str, str, str]
"""Who did it, or nothing where no text tells; the act; to whom."""
BY_BODY = "one body's act towards one person"
BY_ANYBODY = "one act towards one person"


def find_acts(units: Sequence[Unit], names: Mapping[str, str]) -> Iterator[Group]:
    """Each act that a body says or several texts tell, with what the same sentence accuses that person of."""
    groups = gather_by_day(units, [*_of_bodies(units), *_of_anybody(units)])
    _join_unnamed(units, groups)
    for key in sorted(groups):
        for group in groups[key]:
            members = [units[number] for number in sorted(group)]
            if key[0] or len({unit.place.document for unit in members}) > 1:
                kind = BY_BODY if key[0] else BY_ANYBODY
                text = _call(members, names.get(key[-1]))
                more = (n for n in group if not units[n].performed and len(units[n].verbs) > 1)
                yield Group(kind, tuple(sorted(group)), text, beside=frozenset(more))


def _of_bodies(units: Sequence[Unit]) -> Iterator[tuple[Key, int]]:
    """What a body does by saying it, and what it accuses the person of in the same sentence."""
    performed: dict[tuple[str, int], list[Unit]] = {}
    for number, unit in enumerate(units):
        if unit.performed and unit.speaker:
            performed.setdefault((unit.place.document, unit.place.start), []).append(unit)
            for who in known_of(unit.persons):
                yield (unit.speaker, unit.performed, who), number
    for number, unit in enumerate(units):
        if unit.statement and not unit.performed and unit.act == "charge":
            for act in performed.get((unit.place.document, unit.place.start), ()):
                if act.speaker == unit.speaker and act.speaker and act.performed:
                    for who in known_of(act.persons & (unit.persons or act.persons)):
                        yield (act.speaker, act.performed, who), number


def _of_anybody(units: Sequence[Unit]) -> Iterator[tuple[Key, int]]:
    """ "A warrant for her was issued": by the one body of which the case knows, unless it knows several."""
    bodies: dict[tuple[str, str], set[str]] = {}
    for (body, act, who), _ in _of_bodies(units):
        bodies.setdefault((act, who), set()).add(body)
    for number, unit in enumerate(units):
        for act, who in () if unit.performed else _told(unit):
            known = bodies.get((act, who), {""})
            if len(known) == 1:
                yield (min(known), act, who), number


def _told(unit: Unit) -> set[tuple[str, str]]:
    """The acts told as done, who did it untold or in the passive, each with a person whom it was done to."""
    if unit.negated or unit.denies:
        return set()
    found = {(one.kind, who) for one in unit.undergone for who in known_of(one.persons)}
    if unit.told_act:
        found |= {(unit.told_act, who) for who in known_of(unit.persons)}
    return found


def _join_unnamed(units: Sequence[Unit], groups: Mapping[Key, Sequence[set[int]]]) -> None:
    """ "A warrant for a general" is the one of whom the case knows, where it knows one body and day only."""
    by_act: dict[str, list[tuple[str, set[int]]]] = {}
    for (body, act, _), of_days in groups.items():
        by_act.setdefault(act, []).extend((body, group) for group in of_days)
    for number, unit in enumerate(units):
        if unit.performed and unit.speaker and not unit.persons:
            same = by_act.get(unit.performed, ())
            if all(body in ("", unit.speaker) and is_of_day(units, number, g) for body, g in same):
                for _, group in same:
                    group.add(number)


def _call(members: Sequence[Unit], person: str | None) -> str | None:
    """Who did what towards whom, where several documents tell it, each with something else."""
    if person is None or len({unit.place.document for unit in members}) == 1:
        return None
    told = {
        f"{u.statement.speaker_name} {u.deed}"
        for u in members
        if u.statement and u.statement.speaker_name and u.deed and u.performed in terms("wanting")
    }
    return f"{min(told, key=lambda t: (len(t), t))}: {person}" if told else None
