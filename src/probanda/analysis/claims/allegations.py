"""Claims known by what is done to whom: acts of courts, charges, findings, modes, denials."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from probanda.analysis.claims.unit import UNKNOWN, Unit
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.claims.voices import Voices
from probanda.analysis.claims.wording import balance
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Charge, Entity

NAMED_ENOUGH = 0.6
MOSTLY = 0.75
SHORT = 3
CHARGING = ("warrant", "charge", "summons")
"""Acts by which a body says that somebody did a crime, where it names the crime."""
LONGER = 3
"""A crime's words that are spread over more than so many times its length name no crime."""


class Group(msgspec.Struct, frozen=True):
    """Units that bear on one claim; ``text`` is None where the units' own words say it.

    ``kind`` is what makes them one, for the reasons; ``near`` are the documents that tell nearly the same
    and that were not joined because something in them, or with them, tells too much else.
    """

    kind: str
    members: tuple[int, ...]
    text: str | None = None
    denied_by: tuple[int, ...] = ()
    qualified_by: tuple[int, ...] = ()
    about: str | None = None
    near: tuple[str, ...] = ()


def find_allegations(
    units: Sequence[Unit], charges: Sequence[Charge], entities: Sequence[Entity], voices: Voices
) -> list[Group]:
    """Each act, charge, mode, finding, reaction and general denial that several units may tell."""
    denials = _general_denials(units)
    return [
        *_acts(units, {entity.id: entity.name for entity in entities}),
        *_charges(units, charges, entities, denials),
        *_modes(units, charges),
        *_findings(units),
        *_reactions(units),
        *(
            Group("one speaker's general denial", tuple(some))
            for some in _of_one_body(units, denials.values(), voices)
        ),
    ]


def _gather(pairs: Iterable[tuple[tuple[str, ...], int]]) -> list[list[int]]:
    groups: dict[tuple[str, ...], list[int]] = {}
    for key, number in pairs:
        groups.setdefault(key, []).append(number)
    return [groups[key] for key in sorted(groups)]


def _known(persons: frozenset[str]) -> list[str]:
    return sorted(person for person in persons if not person.startswith(UNKNOWN))


def _acts(units: Sequence[Unit], names: Mapping[str, str]) -> Iterator[Group]:
    """One body's act towards one person, with what the same sentence accuses that person of.

    The narrator's "a warrant for her was issued" tells it too, where the case knows one body that did it.
    """
    keys: list[tuple[tuple[str, ...], int]] = []
    performed: dict[tuple[str, int], list[Unit]] = {}
    bodies: dict[tuple[str, str], set[str]] = {}
    for number, unit in enumerate(units):
        if unit.performed and unit.speaker:
            performed.setdefault((unit.place.document, unit.place.start), []).append(unit)
            for who in _known(unit.persons):
                keys.append(((unit.speaker, unit.performed, who), number))
                bodies.setdefault((unit.performed, who), set()).add(unit.speaker)
    for number, unit in enumerate(units):
        if unit.statement and not unit.performed and unit.act == "charge":
            for act in performed.get((unit.place.document, unit.place.start), ()):
                if act.speaker == unit.speaker and act.performed:
                    both = _known(act.persons & (unit.persons or act.persons))
                    keys += [((act.speaker or "", act.performed, who), number) for who in both]
        elif done := _told_act(unit):
            for who in _known(unit.persons):
                if len(known := bodies.get((done, who), set())) == 1:
                    keys.append(((*known, done, who), number))
    groups: dict[tuple[str, ...], set[int]] = {}
    for key, number in keys:
        groups.setdefault(key, set()).add(number)
    for key in sorted(groups):
        members = tuple(sorted(groups[key]))
        text = _call_act([units[n] for n in members], names.get(key[-1]))
        yield Group("one body's act towards one person", members, text)


def _call_act(members: Sequence[Unit], person: str | None) -> str | None:
    """Who did what towards whom, where several documents tell it, each with something else."""
    if person is None or len({unit.place.document for unit in members}) == 1:
        return None
    told = {
        f"{u.statement.speaker_name} {u.deed}"
        for u in members
        if u.statement and u.statement.speaker_name and u.deed and u.performed in terms("wanting")
    }
    return f"{min(told, key=lambda t: (len(t), t))}: {person}" if told else None


def _told_act(unit: Unit) -> str | None:
    """The act that the narrator tells as done, who did it untold or in the passive."""
    told = terms("acts") & unit.terms.keys()
    done = unit.verbs & terms("performing") and not unit.verbs & terms("not_yet_done")
    plain = not unit.statement and not unit.negated and unit.act in ("telling", "charge")
    return min(told) if len(told) == 1 and done and plain else None


def _charges(
    units: Sequence[Unit],
    charges: Sequence[Charge],
    entities: Sequence[Entity],
    denials: dict[str, list[int]],
) -> Iterator[Group]:
    """One crime alleged of one suspect; a general denial of his State qualifies it."""
    homes, spoken_of = _homes(entities), _by_person(units)
    denying = [number for number, unit in enumerate(units) if unit.denies]
    told = set()
    for charge in charges:
        for convicted in (False, True) if charge.suspect else ():
            members = tuple(
                number
                for number in spoken_of.get(charge.suspect or "", ())
                if _charges_with(units[number], charge, convicted=convicted)
            )
            # what two bodies charge in other words is told once
            key = (charge.suspect, convicted, members, *_telling(charge.crime)[:1])
            if not members or key in told:
                continue
            told.add(key)
            verb = "is said to be convicted of" if convicted else "is alleged to be responsible for"
            crime = _printed([units[n] for n in members], charge.crime)
            own, others = _denials_of(units, denying, charge)
            others += [
                n for who in homes.get(charge.suspect or "", ()) for n in denials.get(who, ())
            ]
            yield Group(
                "one crime alleged of one person",
                members,
                f"{charge.suspect_name} {verb}: {crime}",
                tuple(own),
                tuple(sorted(set(others))),
                charge.suspect,
            )


def _charges_with(unit: Unit, charge: Charge, *, convicted: bool) -> bool:
    """Whether it tells that the suspect did just this, as an accusation or as a conviction."""
    accuses = unit.act != "telling" or unit.performed or unit.hedged
    return (
        not unit.denies
        and unit.performed in (None, *CHARGING)
        and (unit.act == "conviction") == convicted
        and bool(accuses or terms("answering") & unit.terms.keys())
        and any(_names_crime(unit, crime) for crime in (charge.crime, *charge.wordings))
    )


def _by_person(units: Sequence[Unit]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, unit in enumerate(units):
        for who in unit.persons:
            found.setdefault(who, []).append(number)
    return found


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
            elif _is_general(unit) and not _plain(unit) - terms("general_crimes"):
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


def _names_crime(unit: Unit, crime: str) -> bool:
    """Most of the crime's words, and the one that names the deed; "Ukrainian children" are children too."""
    telling = _telling(crime)
    every = {word for word in _spell(crime) if word not in {"of", "the", "and", "a", "in", "for"}}
    held = unit.terms.keys() | set(_spell(" ".join(w for w in unit.text.split() if w.islower())))
    if not telling or telling[0] not in held:
        return False
    return sum(word in held for word in every) >= NAMED_ENOUGH * len(every)


def _printed(members: Sequence[Unit], crime: str) -> str:
    """The crime as most of its own supporting documents print it; another's translation is not it."""
    named = [unit for unit in members if _names_crime(unit, crime)]
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


def _modes(units: Sequence[Unit], charges: Sequence[Charge]) -> Iterator[Group]:
    """One way of being responsible, alleged of one suspect."""
    spoken_of = _by_person(units)
    seen = set()
    for charge in charges:
        for mode in charge.modes:
            if charge.suspect is None or (charge.suspect, mode.text) in seen:
                continue
            seen.add((charge.suspect, mode.text))
            members = tuple(
                number
                for number in spoken_of.get(charge.suspect, ())
                for unit in [units[number]]
                if _words(mode.text) and _holds(unit.text, _words(mode.text))
            )
            # one sentence that tells crime and mode together is one claim, that of the crime
            alone = len(members) == 1 and _names_crime(units[members[0]], charge.crime)
            if members and not alone:
                told = _told_by_all(mode.text, [units[number] for number in members])
                text = f"{charge.suspect_name} is alleged to be responsible by this mode: {told}"
                yield Group("one mode alleged of one person", members, text)


def _told_by_all(mode: str, members: Sequence[Unit]) -> str:
    """A mode as one text words it, without the parts at its end that another document leaves out."""
    documents = {unit.place.document for unit in members}
    told = [
        frozenset().union(*(_words(u.text) for u in members if u.place.document == document))
        for document in sorted(documents)
    ]
    first, *parts = mode.split(", ")
    while parts and any(len(_words(parts[-1]) & own) * 2 <= len(_words(parts[-1])) for own in told):
        parts.pop()
    return ", ".join((first, *parts))


def _words(text: str) -> frozenset[str]:
    lowered = text.lower()
    spelled = spell_words(lowered, 0, len(lowered))
    return frozenset(find_term(w) for _, _, w in spelled if len(w) > SHORT)


def _holds(text: str, mode: frozenset[str]) -> bool:
    """Most of the mode's words: papers and translations word one mode in many ways."""
    return len(mode & _words(text)) >= MOSTLY * len(mode)


def _findings(units: Sequence[Unit]) -> Iterator[Group]:
    """One standard of proof that is said to be met for one person."""
    keys = [
        ((unit.standard, who), number)
        for number, unit in enumerate(units)
        if unit.standard and unit.statement and not unit.negated and not unit.denies
        for who in _known(unit.persons)
    ]
    for members in _gather(keys):
        yield Group("one standard said to be met for one person", tuple(members))


def _reactions(units: Sequence[Unit]) -> Iterator[Group]:
    """One feeling that speakers show about one body's act."""
    keys = []
    for number, unit in enumerate(units):
        named = [
            term for term in unit.terms if term.startswith("entity") and term not in unit.persons
        ]
        if unit.reaction and named and not unit.negated:
            keys.append(((unit.reaction, named[0]), number))
    for members in _gather(keys):
        yield Group("one feeling shown about one body", tuple(members))


def _general_denials(units: Sequence[Unit]) -> dict[str, list[int]]:
    """Denials that name neither a person nor a deed, by who denies."""
    found: dict[str, list[int]] = {}
    for number, unit in enumerate(units):
        if unit.denies and unit.speaker and _is_general(unit):
            found.setdefault(unit.speaker, []).append(number)
    return found


def _of_one_body(
    units: Sequence[Unit], denials: Iterable[list[int]], voices: Voices
) -> list[list[int]]:
    """Denials of a body and of those who speak for it together."""
    joined: list[tuple[frozenset[str], list[int]]] = []
    for some in denials:
        behind = voices.behind(units[some[0]]) | {units[some[0]].speaker or ""}
        held = list(some)
        for other in [group for group in joined if group[0] & behind]:
            joined.remove(other)
            behind, held = behind | other[0], other[1] + held
        joined.append((behind, held))
    return [sorted(held) for _, held in joined]


def _is_general(unit: Unit) -> bool:
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
