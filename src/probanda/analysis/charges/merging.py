"""The charges of a case: the same suspect, crime and body in several documents is one charge."""

from collections import Counter

import msgspec

from probanda.analysis.charges.crimes import Crime, read_crimes
from probanda.analysis.charges.same_body import may_be_same
from probanda.analysis.charges.vocabulary import Kind, is_everyday
from probanda.analysis.records import Charge, Mode, Reading
from probanda.ids import content_id


def merge_charges(readings: tuple[Reading, ...]) -> tuple[Charge, ...]:
    """Join what is one charge, by our mapping or by the conduct that the wording names.

    Modes are united for one suspect only. A period is kept where the documents agree on it or only
    one gives it; where they differ it is left open.
    """
    names = case_names(readings)
    charges = [c for reading in readings for c in reading.charges]
    charges.sort(key=lambda c: (c.suspect or c.suspect_name, c.body, c.spans))
    groups: list[list[Charge]] = []
    for charge in sorted(charges, key=lambda c: (not c.articles, _read(c).kind is None)):
        home = _home(groups, charge)
        if home is None:
            groups.append([charge])
        else:
            home.append(charge)
    merged = [_joined(group, names) for group in groups]
    kept = [c for c in merged if not _told_better(c, merged)]
    courts = {names.get(p.body, p.body) for r in readings for p in r.processes if p.kind == "court"}
    alike = may_be_same({*courts, *(c.body for c in kept)})
    kept = [msgspec.structs.replace(c, may_be=alike[c.body]) for c in kept]
    return tuple(sorted(kept, key=lambda c: (c.spans[0], c.suspect_name, c.crime)))


def case_names(readings: tuple[Reading, ...]) -> dict[str, str]:
    """The fullest name of each entity over all readings."""
    names: dict[str, set[str]] = {}
    for reading in readings:
        for entity in reading.entities:
            names.setdefault(entity.id, set()).add(entity.name)
    return {
        entity: min(found, key=lambda n: (-len(n.split()), -len(n), n))
        for entity, found in names.items()
    }


def _read(charge: Charge) -> Crime:
    """The crime behind a charge's wording; its kind also by our mapping."""
    crimes = read_crimes(charge.crime, 0, formal=True)
    crime = crimes[0] if crimes else Crime(0, 0, charge.crime, None, None, ())
    kind: Kind | None = crime.kind
    if any(article.startswith("7") for article in charge.articles):
        kind = "humanity"
    elif any(article.startswith("8(") for article in charge.articles):
        kind = "war"
    return Crime(0, 0, charge.crime, crime.conduct, kind, (), None, crime.summary)


def _home(groups: list[list[Charge]], charge: Charge) -> list[Charge] | None:
    """The one group that the charge belongs to; None when there is none, or more than one."""
    fitting = [group for group in groups if all(_same(charge, other) for other in group)]
    return fitting[0] if len(fitting) == 1 else None


def _same(one: Charge, other: Charge) -> bool:
    if (one.suspect, one.suspect_name if one.suspect is None else "") != (
        other.suspect,
        other.suspect_name if other.suspect is None else "",
    ):
        return False
    if one.body and other.body and one.body != other.body:
        return False
    first, second = _read(one), _read(other)
    if first.conduct is None or second.conduct is None or first.summary or second.summary:
        return first.text.lower() == second.text.lower()
    return first.conduct == second.conduct and (
        first.kind == second.kind or first.kind is None or second.kind is None
    )


def _told_better(charge: Charge, all_charges: list[Charge]) -> bool:
    """A summary or an everyday description, where the crime itself is charged elsewhere."""
    crime = _read(charge)
    others = [
        o
        for o in all_charges
        if o.suspect == charge.suspect and o.body == charge.body and o.id != charge.id
    ]
    if crime.summary:
        others = [o for o in others if not _read(o).summary]
        beside = any(set(o.spans) & set(charge.spans) for o in others)
        return any(_read(o).kind == crime.kind for o in others) or (bool(others) and not beside)
    return is_everyday(crime.conduct) and any(o.articles for o in others) and not charge.modes


def _joined(group: list[Charge], names: dict[str, str]) -> Charge:
    wordings = Counter(c.crime for c in group if bool(c.articles) == any(g.articles for g in group))
    crime = min(wordings, key=lambda text: (-wordings[text], -len(text), text))
    spoken = next(c for c in group if c.crime == crime)
    spans = tuple(sorted({span for charge in group for span in charge.spans}))
    body = next((c.body for c in group if c.body), "")
    periods = {(c.from_, c.to) for c in group if c.from_ or c.to}
    from_, to = periods.pop() if len(periods) == 1 else (None, None)
    suspect = spoken.suspect
    return Charge(
        id=content_id("charge", suspect or spoken.suspect_name, body, crime, spans),
        suspect=suspect,
        suspect_name=names.get(suspect or "", spoken.suspect_name),
        body=names.get(body, body),
        crime=crime,
        articles=next((c.articles for c in group if c.articles), ()),
        modes=_modes(group),
        places=tuple(dict.fromkeys(place for c in group for place in c.places)),
        from_=from_,
        to=to,
        standard=spoken.standard or next((c.standard for c in group if c.standard), None),
        spans=spans,
        wordings=tuple(sorted(wordings)),
        convicted=any(c.convicted for c in group),
    )


def _modes(group: list[Charge]) -> tuple[Mode, ...]:
    """Each mode once, in its longest wording; those without an article by their wording."""
    found: dict[str, Mode] = {}
    for charge in group:
        for mode in charge.modes:
            key = mode.article or mode.text.lower()
            if key not in found or len(mode.text) > len(found[key].text):
                found[key] = mode
    return tuple(found.values())
