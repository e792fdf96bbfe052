"""Counts drafted from the charges that documents report: crime, mode, suspect, place and period.

One count for each crime and each mode that a charge may mean. What documents print (wording, mode,
places, period, standard) is kept apart from our mapping (crime and mode by number, with the reason).
"""

from collections.abc import Iterable

import msgspec

from probanda.analysis.records import Charge, Entity
from probanda.casework.forms import CrimeForm, ModeForm, find_crime_forms, find_mode_forms
from probanda.evidence.document import Position
from probanda.ids import content_id
from probanda.law.bodies import Standard, load_bodies


class Count(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A draft until a person confirms it. ``crime``, ``mode`` and ``stage`` are our mapping.

    ``crime`` is None where the program has no elements of what is charged, ``mode`` where the
    documents print none or none that is known; ``stage`` is told by the printed standard alone.
    """

    id: str
    charge: str
    suspect: str | None
    suspect_name: str
    body: str
    wording: str
    mode_wording: str | None
    places: tuple[str, ...]
    from_: str | None
    to: str | None
    standard: str | None
    spans: tuple[Position, ...]
    crime: str | None
    crime_name: str
    mode: str | None
    mode_name: str
    stage: str | None
    reasons: tuple[str, ...]

    @property
    def words(self) -> str:
        """What the count is, in one line."""
        crime = f"{self.wording} ({self.crime or 'no Article mapped'})"
        mode = self.mode or self.mode_wording or "no mode printed"
        return f"{self.suspect_name}: {crime}, {mode}"


class Suspect(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody whom a body charges, as documents report."""

    id: str
    name: str
    forms: tuple[str, ...]
    offices: tuple[str, ...]
    bodies: tuple[str, ...]
    charges: tuple[str, ...]
    counts: tuple[str, ...]


def draft_counts(charges: Iterable[Charge]) -> tuple[Count, ...]:
    """The counts of each charge, in the order of the charges; the same for the same charges."""
    found: dict[str, Count] = {}
    for charge in charges:
        crimes = find_crime_forms(charge.articles, charge.crime) or (None,)
        modes: list[tuple[str | None, ModeForm | None]] = []
        for mode in charge.modes:
            forms = find_mode_forms(mode.article, mode.text) if mode.article else ()
            modes += [(mode.text, form) for form in forms or (None,)]
        for crime in crimes:
            for wording, form in modes or [(None, None)]:
                count = _draft(charge, crime, wording, form)
                found.setdefault(count.id, count)
    return tuple(found.values())


def _draft(
    charge: Charge, crime: CrimeForm | None, wording: str | None, form: ModeForm | None
) -> Count:
    """No place, period or spelling is in the id: one more document may add them."""
    acts = crime.acts if crime else ()
    ref = crime.crime.ref if crime else None
    mode = form.mode.ref if form else wording
    stage = _stage(charge.standard)
    return Count(
        id=content_id(
            "count",
            charge.suspect or charge.suspect_name,
            charge.body,
            ref,
            acts or charge.crime.lower(),
            mode,
        ),
        charge=charge.id,
        suspect=charge.suspect,
        suspect_name=charge.suspect_name,
        body=charge.body,
        wording=charge.crime,
        mode_wording=wording,
        places=charge.places,
        from_=charge.from_,
        to=charge.to,
        standard=charge.standard,
        spans=charge.spans,
        crime=ref,
        crime_name=crime.crime.name if crime else "",
        mode=form.mode.ref if form else None,
        mode_name=form.mode.name if form else "",
        stage=stage.stage if stage else None,
        reasons=(
            f"crime: {crime.reason}" if crime else "crime: the program has no elements of it",
            f"mode: {form.reason}" if form else "mode: none printed that is known",
        ),
    )


def _stage(printed: str | None) -> Standard | None:
    """The stage whose standard the documents print, if any."""
    said = (printed or "").lower()
    return next((s for s in load_bodies().standards if said and s.standard in said), None)


def find_suspects(
    charges: Iterable[Charge], counts: Iterable[Count], entities: Iterable[Entity]
) -> tuple[Suspect, ...]:
    """Everybody who is charged, in the order in which the charges name them."""
    known = {entity.id: entity for entity in entities}
    every = tuple(counts)
    by_suspect: dict[str, list[Charge]] = {}
    for charge in charges:
        by_suspect.setdefault(charge.suspect or charge.suspect_name, []).append(charge)
    found = []
    for key, own in by_suspect.items():
        entity = known.get(key)
        ids = {charge.id for charge in own}
        found.append(
            Suspect(
                id=key,
                name=own[0].suspect_name,
                forms=entity.forms if entity else (),
                offices=entity.offices if entity else (),
                bodies=tuple(dict.fromkeys(c.body for c in own if c.body)),
                charges=tuple(c.id for c in own),
                counts=tuple(c.id for c in every if c.charge in ids),
            )
        )
    return tuple(found)
