"""Claims known by what is done to whom: acts of courts, charges, findings, modes, denials."""

from collections.abc import Iterable, Iterator, Sequence

from probanda.analysis.claims.acts import find_acts
from probanda.analysis.claims.charged import by_person, find_charged, is_general, names_crime
from probanda.analysis.claims.group import Group
from probanda.analysis.claims.penalties import find_penalties
from probanda.analysis.claims.sought import find_sought
from probanda.analysis.claims.unit import Unit, known_of
from probanda.analysis.claims.vocabulary import loose_standards, may_be_one_standard
from probanda.analysis.claims.voices import Voices
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Charge, Entity

MOSTLY = 0.75
SHORT = 3


def find_allegations(
    units: Sequence[Unit], charges: Sequence[Charge], entities: Sequence[Entity], voices: Voices
) -> list[Group]:
    """Each act, penalty, request, charge, mode, finding, reaction and general denial that several units may tell."""
    denials = _general_denials(units)
    names = {entity.id: entity.name for entity in entities}
    return [
        *find_acts(units, names),
        *find_penalties(units, names),
        *find_sought(units, names, voices),
        *find_charged(units, charges, entities, denials),
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


def _modes(units: Sequence[Unit], charges: Sequence[Charge]) -> Iterator[Group]:
    """One way of being responsible, alleged of one suspect."""
    spoken_of = by_person(units)
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
            alone = len(members) == 1 and names_crime(units[members[0]], charge.crime)
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
    """One standard of proof that is said to be met for one person; what no law calls so may be it
    where the texts name but one."""
    keys = [
        ((unit.standard, who), number)
        for number, unit in enumerate(units)
        if unit.standard and unit.statement and not unit.negated and not unit.denies
        for who in known_of(unit.persons)
    ]
    named: dict[str, set[str]] = {}
    for (standard, who), _ in keys:
        named.setdefault(who, set()).add(standard)
    keys = [((_term(standard, named[who]), who), number) for (standard, who), number in keys]
    for members in _gather(keys):
        yield Group("one standard said to be met for one person", tuple(members))


def _term(standard: str, beside: set[str]) -> str:
    """The term of the law that a loose one may stand for, where there is one such beside it."""
    loose = beside & loose_standards()
    if standard not in loose:
        return standard
    named = [other for other in beside - loose if may_be_one_standard(standard, other)]
    return named[0] if len(named) == 1 else min(loose)


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


def _general_denials(units: Sequence[Unit]) -> dict[str, list[int]]:
    """Denials that name neither a person nor a deed, by who denies."""
    found: dict[str, list[int]] = {}
    for number, unit in enumerate(units):
        if unit.denies and unit.speaker and is_general(unit):
            found.setdefault(unit.speaker, []).append(number)
    return found
