"""Charges that documents print apart and people decided are one: two names of a person, or of a body.

Nothing is rewritten: the charges stay as they were read and are put together anew from the decisions
that stand, so that taking one back gives both again. What was decided on either is carried along.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec
from msgspec.structs import replace

from probanda.analysis.records import Charge, Entity, Findings
from probanda.casework.counts import draft_counts
from probanda.casework.forms import find_crime_forms
from probanda.casework.verdicts import NOTHING, UNCHECKED, Standing
from probanda.evidence.document import Position


class Same(msgspec.Struct, frozen=True):
    """A decision that two names are of one person, or of one body: what is of ``other`` is of ``kept``."""

    kind: Literal["person", "body"]
    kept: str
    other: str
    number: int


class Joined(msgspec.Struct, frozen=True):
    """What a charge was made of: each as documents print it, and the decisions that make them one."""

    printed: tuple[Charge, ...]
    decisions: tuple[int, ...]

    def tell(self) -> str:
        """Every printing with the decisions, in one line."""
        printed = (
            f"“{c.crime}”, of {c.suspect_name}{f', by {c.body}' if c.body else ''}"
            for c in self.printed
        )
        numbers = " and ".join(f"decision {number}" for number in self.decisions)
        return f"as it stands by {numbers}; documents print {'; and '.join(printed)}"


class United(msgspec.Struct, frozen=True):
    """The findings with what was decided laid over them.

    ``joined`` is by the id of each charge that is what it is by a decision; ``carried`` has the ids of
    charges and counts as printed that now stand under another; ``within`` has counts printed with less,
    such as no mode, each with those of the whole that it may mean. ``rests`` are the decisions without
    which a charge or count would not be what it is.
    """

    findings: Findings
    joined: Mapping[str, Joined] = {}
    carried: Mapping[str, str] = {}
    within: Mapping[str, tuple[str, ...]] = {}
    rests: Mapping[str, tuple[int, ...]] = {}


class _Put(msgspec.Struct, frozen=True):
    """A charge as printed, and as it is put to a person and body by decisions."""

    printed: Charge
    charge: Charge
    decisions: tuple[int, ...] = ()


def unite(findings: Findings, same: Sequence[Same]) -> United:
    """The findings after what people decided to be one person or one body."""
    if not same:
        return United(findings)
    entities, claims = findings.entities, findings.claims
    every = tuple(_Put(charge, charge) for charge in findings.charges)
    for one in same:
        if one.kind == "body":
            every = tuple(_put_to_body(put, one) for put in every)
            continue
        kept, other = _find_person(entities, one.kept), _find_person(entities, one.other)
        every = tuple(_put_to_person(put, one, kept, other) for put in every)
        if other:
            entities = _unite_persons(entities, kept, other, one.kept)
        if kept and other:
            claims = tuple(replace(c, about=kept.id) if c.about == other.id else c for c in claims)
    groups = _group(every)
    charges = tuple(_join(group) for group in groups)
    joined = {
        charge.id: Joined(
            tuple(put.printed for put in group),
            tuple(sorted({number for put in group for number in put.decisions})),
        )
        for charge, group in zip(charges, groups, strict=True)
        if any(put.decisions for put in group)
    }
    return United(
        findings=replace(findings, entities=entities, claims=claims, charges=charges),
        joined=joined,
        carried={
            old: new
            for charge, group in zip(charges, groups, strict=True)
            for put in group
            for old, new in _carry(put, charge)
            if old != new
        },
        within={
            old: whole
            for charge, group in zip(charges, groups, strict=True)
            for put in group
            for old, whole in _find_within(put, charge)
        },
        rests={
            key: joined[charge.id].decisions
            for charge in charges
            if charge.id in joined
            for key in (charge.id, *(count.id for count in draft_counts([charge])))
        },
    )


def carry(standing: Mapping[str, Standing], united: United) -> dict[str, Standing]:
    """What stands decided on each id, with what was decided on those that now stand under it.

    Verdicts that agree stand. Of verdicts that differ none does, until a person decides on the whole.
    """
    parts: dict[str, list[Standing]] = {}
    for old, new in united.carried.items():
        if old in standing:
            parts.setdefault(new, []).append(standing[old])
    found = dict(standing) | {
        whole: _carry_to(standing.get(whole, NOTHING), own, max(united.rests.get(whole, (0,))))
        for whole, own in parts.items()
    }
    for old, wholes in united.within.items():
        one = standing.get(old, NOTHING)
        if one.checked != UNCHECKED:
            told = f"{one.checked} by {one.by} as printed with less (decision {one.number})"
            for whole in wholes:
                so_far = found.get(whole, NOTHING)
                found[whole] = replace(so_far, carried=(*so_far.carried, told))
    return found


def _carry_to(whole: Standing, parts: Sequence[Standing], joined: int) -> Standing:
    every = [one for one in (whole, *parts) if one.checked != UNCHECKED]
    verdicts = {one.checked for one in every}
    if (whole.number or 0) > joined or not every:
        chosen = whole
        carried: tuple[str, ...] = ()
    else:
        chosen = every[0] if len(verdicts) == 1 else NOTHING
        carried = tuple(
            f"{one.checked} by {one.by} as printed apart (decision {one.number})"
            for one in every
            if one is not chosen
        )
    owner = next((one for one in (whole, *parts) if one.owner), whole)
    return replace(
        whole,
        checked=chosen.checked,
        by=chosen.by,
        number=chosen.number,
        also=chosen.also,
        as_decided=chosen.as_decided if chosen is whole else {},
        owner=owner.owner,
        due=owner.due,
        notes=tuple(dict.fromkeys(note for one in (whole, *parts) for note in one.notes)),
        graded=tuple(dict.fromkeys(grade for one in (whole, *parts) for grade in one.graded)),
        carried=carried,
    )


def find_fault_with_uniting(findings: Findings, one: str, other: str) -> Position | None:
    """The passage that charges both as two persons, if there is one: such two must be apart."""
    first, second = (
        {span for c in findings.charges if c.suspect_name == name for span in c.spans}
        for name in (one, other)
    )
    return min(first & second, default=None)


def _find_person(entities: Iterable[Entity], name: str) -> Entity | None:
    """The one person of this name; of two nobody knows which is meant."""
    found = [e for e in entities if e.kind == "person" and e.name == name]
    return found[0] if len(found) == 1 else None


def _put_to_person(put: _Put, one: Same, kept: Entity | None, other: Entity | None) -> _Put:
    charge = put.charge
    is_other = charge.suspect == other.id if other else charge.suspect is None
    if charge.suspect_name != one.other or not is_other:
        return put
    suspect = kept.id if kept else charge.suspect
    moved = replace(charge, suspect=suspect, suspect_name=one.kept)
    return _Put(put.printed, moved, (*put.decisions, one.number))


def _put_to_body(put: _Put, one: Same) -> _Put:
    if put.charge.body != one.other:
        return put
    may_be = tuple(n for n in (one.other, *put.charge.may_be) if n != one.kept)
    moved = replace(put.charge, body=one.kept, may_be=may_be)
    return _Put(put.printed, moved, (*put.decisions, one.number))


def _unite_persons(
    entities: tuple[Entity, ...], kept: Entity | None, other: Entity, name: str
) -> tuple[Entity, ...]:
    """One record with the mentions of both; where documents know one alone, that under the name kept."""
    if kept is None:
        return tuple(replace(e, name=name) if e.id == other.id else e for e in entities)
    one = replace(
        kept,
        mentions=tuple(sorted({*kept.mentions, *other.mentions})),
        offices=tuple(dict.fromkeys((*kept.offices, *other.offices))),
        forms=tuple(dict.fromkeys((*kept.forms, *other.forms))),
        held=(*kept.held, *other.held),
        ties=(*kept.ties, *other.ties),
    )
    return tuple(one if e.id == kept.id else e for e in entities if e.id != other.id)


def _group(every: Sequence[_Put]) -> list[list[_Put]]:
    """Those of one suspect, body and crime together, the one that was there first at the head.

    What documents print apart of one name stays apart, and so does what might belong to two.
    """
    groups: list[list[_Put]] = []
    for put in sorted(every, key=lambda one: bool(one.decisions)):
        fitting = [
            group
            for group in groups
            if _what(group[0].charge) == _what(put.charge)
            and all(_whose(other.printed) != _whose(put.printed) for other in group)
        ]
        if put.decisions and len(fitting) == 1:
            fitting[0].append(put)
        else:
            groups.append([put])
    return sorted(groups, key=lambda group: every.index(group[0]))


def _whose(charge: Charge) -> tuple[str, str]:
    return charge.suspect or charge.suspect_name, charge.body


def _what(charge: Charge) -> tuple[object, ...]:
    """Who is charged by whom with which crime: by our mapping, or by the words where there is none."""
    forms = find_crime_forms(charge.articles, charge.crime)
    crimes = frozenset((form.crime.ref, form.acts) for form in forms)
    return (*_whose(charge), crimes or charge.crime.casefold())


def _join(group: Sequence[_Put]) -> Charge:
    """One charge; of two periods that differ neither bounds it."""
    charges = [put.charge for put in group]
    periods = {(c.from_, c.to) for c in charges if c.from_ or c.to}
    from_, to = periods.pop() if len(periods) == 1 else (None, None)
    return replace(
        charges[0],
        modes=tuple(dict.fromkeys(mode for c in charges for mode in c.modes)),
        places=tuple(dict.fromkeys(place for c in charges for place in c.places)),
        from_=from_,
        to=to,
        standard=next((c.standard for c in charges if c.standard), None),
        spans=tuple(sorted({span for c in charges for span in c.spans})),
        may_be=tuple(dict.fromkeys(name for c in charges for name in c.may_be)),
        convicted=any(c.convicted for c in charges),
    )


def _carry(put: _Put, whole: Charge) -> Iterable[tuple[str, str]]:
    """The ids of a charge and its counts as printed, each with that under which it stands now."""
    yield put.printed.id, whole.id
    there = {count.id for count in draft_counts([whole])}
    counts = zip(draft_counts([put.printed]), draft_counts([put.charge]), strict=True)
    yield from ((old.id, new.id) for old, new in counts if new.id in there)


def _find_within(put: _Put, whole: Charge) -> Iterable[tuple[str, tuple[str, ...]]]:
    """The counts as printed that are none of the whole's, each with those of the same crime."""
    every = draft_counts([whole])
    there = {count.id for count in every}
    counts = zip(draft_counts([put.printed]), draft_counts([put.charge]), strict=True)
    for old, new in counts:
        if new.id not in there:
            yield old.id, tuple(count.id for count in every if count.crime == new.crime)
