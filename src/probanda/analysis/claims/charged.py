"""One crime alleged of one suspect, or said to be convicted of: who tells it, and who denies it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from probanda.analysis.claims.group import Group
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.claims.wording import balance
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Charge, Entity

NAMED_ENOUGH = 0.6
CHARGING = ("warrant", "charge", "summons")
"""Acts by which a body says that somebody did a crime, where it names the crime."""
IMPRISONED = find_term("imprisonment")
PUNISHED = re.compile(
    r"\b(?:life|years?|months?)[’']?\s+(?:of\s+|in\s+)?(?:imprisonment|detention|jail|prison)\b",
    re.IGNORECASE,
)
"""Words of a penalty name no crime."""
OF_HIS_OWN = re.compile(
    r"(?:\S+\s+){0,2}\S+[’']s?\s+(?:\w+\s+)?(?:government|regime|administration|forces|army|military|police|troops|"
    r"soldiers|men|fighters|party|group|militia)(?=\s+(?:of|for|with)\b|\s*$)",
    re.IGNORECASE,
)
"""Who accuses "Brand's army of torture" accuses the army."""
POINTING = re.compile(
    r"\b(?:the|that|those|these)\s+(?:same|identical|afore\w+)\s+(?:alleged\s+)?(?:war\s+)?"
    r"(?:crimes?|charges?|offen[cs]es?|counts?|acts?)\b",
    re.IGNORECASE,
)
LONGER = 3
"""A crime's words that are spread over more than so many times its length name no crime."""


def find_charged(
    units: Sequence[Unit],
    charges: Sequence[Charge],
    entities: Sequence[Entity],
    denials: Mapping[str, Sequence[int]],
) -> Iterator[Group]:
    """One crime alleged of one suspect; a general denial of his State qualifies it."""
    homes, spoken_of = _homes(entities), by_person(units)
    denying = [number for number, unit in enumerate(units) if unit.denies]
    told = set()
    for suspect, same in _same_deeds(charges):
        for convicted in (False, True):
            members = tuple(
                number
                for number in spoken_of.get(suspect, ())
                if any(_charges_with(units[number], c, convicted=convicted) for c in same)
            )
            key = (suspect, convicted, members, *_telling(same[0].crime)[:1])
            if not members or key in told:
                continue
            told.add(key)
            verb = "is said to be convicted of" if convicted else "is alleged to be responsible for"
            crime = _printed([units[n] for n in members], same[0].crime)
            own, others = _denials_of(units, denying, same[0])
            others += [n for who in homes.get(suspect, ()) for n in denials.get(who, ())]
            yield Group(
                "one crime alleged of one person",
                members,
                f"{same[0].suspect_name} {verb}: {crime}",
                tuple(own),
                tuple(sorted(set(others))),
                suspect,
            )


def _same_deeds(charges: Sequence[Charge]) -> list[tuple[str, list[Charge]]]:
    """The charges of each suspect, those as one that two bodies word apart ("illegal", "unlawful")."""
    found: dict[tuple[str, tuple[str, ...]], list[Charge]] = {}
    for charge in charges:
        if charge.suspect:
            deed = tuple(_telling(charge.crime)) or (charge.crime,)
            found.setdefault((charge.suspect, deed), []).append(charge)
    return [(suspect, same) for (suspect, _), same in found.items()]


def _charges_with(unit: Unit, charge: Charge, *, convicted: bool) -> bool:
    """Whether it tells that the suspect did just this, as an accusation or as a conviction."""
    accuses = unit.act != "telling" or unit.performed or unit.hedged
    return (
        not unit.denies
        and not (terms("clearing") & unit.predicates)
        and not OF_HIS_OWN.match(unit.text)
        and unit.performed in (None, *CHARGING)
        and (unit.act == "conviction") == convicted
        and bool(accuses or terms("answering") & unit.terms.keys())
        and (
            any(names_crime(unit, crime) for crime in (charge.crime, *charge.wordings))
            or _points_to(unit, charge)
        )
    )


def _points_to(unit: Unit, charge: Charge) -> bool:
    """`a warrant for his aide for the same war crime`, where the charge was read there by what it means."""
    told = any(unit.place.meets(span) for span in charge.spans)
    return told and POINTING.search(unit.text) is not None


def _denials_of(
    units: Sequence[Unit], denying: Sequence[int], charge: Charge
) -> tuple[list[int], list[int]]:
    """Denials of just this deed by the suspect or of the suspect, and those of no deed in particular.

    Who "denies the charges" denies each of them; what another says of the
    charges against him as a whole is of none in particular.
    """
    telling = _telling(charge.crime)
    own, others = [], []
    for number in denying:
        unit = units[number]
        by_suspect = unit.speaker in (charge.suspect, charge.suspect_name)
        of_deed = _names_deed(unit, telling)
        if by_suspect and not unit.persons - {charge.suspect}:
            if of_deed or _is_of_charges(unit):
                own.append(number)
            elif is_general(unit) and not _plain(unit) - terms("general_crimes"):
                others.append(number)
        elif charge.suspect in unit.persons:
            if of_deed:
                own.append(number)
            elif terms("general_crimes") & unit.terms.keys() and not _deeds(unit):
                others.append(number)
    return own, others


def _names_deed(unit: Unit, telling: Sequence[str]) -> bool:
    """Whether it names the deed, and nothing but what that was done to: the murder of a priest is not that of a judge."""
    if not telling or telling[0] not in unit.terms:
        return False
    rest, more = set(telling[1:]), _plain(unit) - set(telling)
    return not (rest and more) or not rest.isdisjoint(unit.terms)


def _plain(unit: Unit) -> set[str]:
    """The terms that say what it is about: no names, no numbers, no "any" and "every"."""
    return {t for t in unit.terms.keys() - unit.names - terms("whatever") if t[0] not in "#@"}


def _is_of_charges(unit: Unit) -> bool:
    """ "The charges", "every count": no charge of something in particular."""
    return bool(_plain(unit)) and _plain(unit) <= terms("charges")


def _deeds(unit: Unit) -> frozenset[str]:
    return unit.verbs - terms("undenied") - terms("general_crimes")


def _telling(crime: str) -> list[str]:
    """The words that say which crime it is, the deed first; how many it was done to says nothing of that."""
    return [word for word in _spell(crime) if word not in terms("unspecific") and word.isalpha()]


def _spell(crime: str) -> list[str]:
    return [find_term(word) for _, _, word in spell_words(crime, 0, len(crime))]


def names_crime(unit: Unit, crime: str) -> bool:
    """Most of the crime's words, and the one that names the deed; "Ukrainian children" are children too."""
    telling = _telling(crime)
    every = {word for word in _spell(crime) if word not in {"of", "the", "and", "a", "in", "for"}}
    text = PUNISHED.sub(" ", unit.text)
    held = set(_spell(" ".join(w for w in text.split() if w.islower())))
    if telling[:1] != [IMPRISONED]:  # of that the unit's terms hold the penalty too
        held |= unit.terms.keys()
    if not telling or telling[0] not in held:
        return False
    return sum(word in held for word in every) >= NAMED_ENOUGH * len(every)


def _printed(members: Sequence[Unit], crime: str) -> str:
    """The crime as most of its own supporting documents print it; another's translation is not it."""
    named = [unit for unit in members if names_crime(unit, crime)]
    runs = {run for unit in named if (run := _run_of(unit.text, crime))}
    printed = {crime: 0, **dict.fromkeys(runs, 0)}
    for run in printed:
        holders = {u.place.document for u in members if run.casefold() in u.text.casefold()}
        printed[run] = len(holders)
    best = min(printed, key=lambda run: (-printed[run], run != crime, -len(run), run))
    return crime if best == crime else balance(best)


def _run_of(text: str, crime: str) -> str | None:
    """The shortest run of words that holds all of the crime's words which the text has."""
    sought = frozenset(_spell(crime)) - {"of", "the", "and", "a", "in", "for"}
    at = [m for m in spell_words(text, 0, len(text)) if find_term(m[2]) in sought]
    held = {find_term(word) for _, _, word in at}
    runs = [
        text[first[0] : last[1]]
        for number, first in enumerate(at)
        for last in at[number:]
        if {find_term(w) for s, e, w in at if first[0] <= s and e <= last[1]} == held
    ]
    best = min(runs, key=lambda run: (len(run), run), default="")
    return best if best and len(best) <= LONGER * len(crime) else None


def _homes(entities: Sequence[Entity]) -> dict[str, frozenset[str]]:
    """The bodies named in each person's offices: the State that an officer serves."""
    by_term = {find_term(e.name): e.id for e in entities if e.kind == "organisation"}
    found = {}
    for entity in entities:
        if entity.kind == "person":
            office = " ".join(entity.offices)
            named = {
                find_term(w.removesuffix("'s")) for _, _, w in spell_words(office, 0, len(office))
            }
            found[entity.id] = frozenset(by_term[term] for term in named if term in by_term)
    return found


def is_general(unit: Unit) -> bool:
    """Whether it names no deed: "accusations", "that its forces had committed crimes".

    "Any involvement in the delivery" and "claims that its shells hit the school" are of the particular.
    """
    general = terms("general_crimes") & unit.terms.keys()
    if unit.persons or not general:
        return False
    if _deeds(unit) and not unit.verbs & terms("committing"):
        return False
    matter = unit.terms.keys() - unit.names - general - terms("unspecific") - terms("anybody")
    return not (general <= terms("partaking") and matter)


def by_person(units: Sequence[Unit]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, unit in enumerate(units):
        for who in unit.persons:
            found.setdefault(who, []).append(number)
    return found
