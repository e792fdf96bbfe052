"""Finding what a question names: a State, a crime, a person, a day, a trigger.

Each raises ``LawError`` with the nearest that is known; nothing is guessed.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from probanda.law.facts import Facts, read_data
from probanda.law.problems import LawError, not_found
from probanda.law.records import CourtCase, State, Territory, TriggerKind
from probanda.names.normal import normal_name
from probanda.names.parts import GIVEN_OR_PARTICLE, sounds_of_name

TRIGGERS: dict[str, TriggerKind] = {
    "none": "none",
    "state-referral": "state-referral",
    "state_referral": "state-referral",
    "state_self_referral": "state-referral",
    "proprio-motu": "proprio-motu",
    "proprio_motu": "proprio-motu",
    "proprio_motu_pe": "none",
    "unsc-referral": "unsc-referral",
    "unsc_referral": "unsc-referral",
}


ADMINISTRATION = re.compile(r"\s*\(art(?:icle|\.)? ?70\)\s*$", re.IGNORECASE)
"""Behind a name: the court case over offences against the administration of justice."""
NUMBER = re.compile(r"ICC-?\d{1,2}/\d{1,2}")
ENOUGH_CONSONANTS = 3
VOWELS_APART = 2
LONG_ENOUGH = 5


@dataclass(frozen=True)
class Place:
    """A State, and the part of it or territory of its own code that was named."""

    state: State
    territory: Territory | None
    code: str

    @property
    def name(self) -> str:
        """The name to print."""
        return self.territory.name if self.territory else self.state.name


@dataclass(frozen=True)
class Crime:
    """A crime by its Article, with its kind and the numbered crimes that it covers."""

    ref: str
    article: str
    kind: str
    refs: tuple[str, ...]


class Finder:
    """Looks up names in the facts, and remembers what it found."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._states = _by_name(facts)
        self._parts_of_states = {
            _plain(name): code
            for code, part in facts.territories.items()
            for name in (part.name, *part.also)
            if code not in facts.states
        }
        self._people = {
            person: frozenset(
                part
                for name in (person, *(n for case in cases for n in case.also))
                for part in _parts(name)
            )
            for person, cases in facts.cases_by_person.items()
        }
        self._articles = _articles(facts)
        self.state = lru_cache(maxsize=4096)(self._state)
        self.place = lru_cache(maxsize=4096)(self._place)
        self.crime = lru_cache(maxsize=4096)(self._crime)
        self.person = lru_cache(maxsize=4096)(self._person)
        self.is_spelt_otherwise = lru_cache(maxsize=4096)(self._is_spelt_otherwise)

    def _state(self, named: str) -> State:
        """The State of that code or name."""
        state = self.facts.states.get(named.strip().upper()) or self._states.get(_plain(named))
        if state is None:
            known = {code: s.name for code, s in self.facts.states.items()}
            known |= {code: t.name for code, t in self.facts.territories.items()}
            raise not_found("State", named, [f"{code} {name}" for code, name in known.items()])
        return state

    def _place(self, named: str) -> Place:
        """The State or territory of that code or name; "UA-43" and the like are parts of the State before the dash."""
        code = named.strip().upper()
        if code not in self.facts.territories:
            code = self._parts_of_states.get(_plain(named), code)
        territory = self.facts.territories.get(code)
        if territory:
            return Place(self.facts.states[territory.of], territory, code)
        if re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{1,3}", code) and code[:2] in self.facts.states:
            return Place(self.facts.states[code[:2]], None, code)
        state = self._state(named)
        return Place(state, self.facts.territories.get(state.code), state.code)

    def _crime(self, named: str) -> Crime:
        """The crime of that Article, with or without the number of the Elements."""
        ref = plain_reference(named)
        refs = self._articles.get(ref, ())
        if not refs and ref.endswith("-1"):  # the first of one that the Elements do not number
            ref = ref.removesuffix("-1")
            refs = (ref,) if ref in self.facts.crimes else ()
        if not refs:
            known = [f"{r} {name}" for r, (name, _) in self.facts.crimes.items()]
            raise not_found("Crime", named, known)
        return Crime(ref, ref.partition("-")[0], self.facts.crimes[refs[0]][1], refs)

    def _person(self, named: str) -> tuple[CourtCase, ...]:
        """The court cases of the one person whose name holds all parts that are given, initials too.

        Offices before a name are left out. Where nobody bears all parts, one person is taken whose
        whole name is given with more parts inside, or whose parts are only spelt otherwise. Where several
        bear them, ``LawError`` lists the candidates.
        """
        found = self._bearers(named) or self._alike(named)
        bare = _bare(named)
        if len(found) > 1:  # "Al Hassan" begins one name and only stands inside another
            plain = normal_name(bare)
            edge = [p for p in found if any(_is_edge(plain, n) for n in self._names(p))]
            found = edge or found
        if len(found) == 1 and not _is_given_name_only(bare, found[0]):
            cases = self.facts.cases_by_person[found[0]]
            if ADMINISTRATION.search(named):
                return tuple(c for c in cases if c.administration_of_justice) or cases
            return cases
        if len(found) == 1:
            raise LawError(f"Only a given name: {named}.", f"Known with it: {found[0]}.")
        if found:
            raise LawError(f"Several persons bear this name: {named}.", f"{'; '.join(found)}.")
        near = [p for p, parts in self._people.items() if _bears_alike(_parts(bare), parts)]
        if near:
            nearest = f"Nearest: {', '.join(sorted(near))}."
            raise LawError(f"Person not known: {bare}.", nearest)
        raise not_found("Person", bare or named, self._people)

    def _bearers(self, named: str) -> list[str]:
        """Who bears all parts that are given."""
        asked = _parts(_bare(named))
        found = [p for p, parts in self._people.items() if _bears(asked, parts)]
        if not found:  # "Abu Garda": inside a whole name "abu" is a particle
            asked -= GIVEN_OR_PARTICLE
            found = [p for p, parts in self._people.items() if _bears(asked, parts)]
        return found

    def _alike(self, named: str) -> list[str]:
        """Whose name is given with more parts inside or spelt otherwise; one part alone is too little."""
        bare = _bare(named)
        if len(_parts(bare) - GIVEN_OR_PARTICLE) < 2:
            return []
        around = [p for p in self._people if any(_is_around(bare, n) for n in self._names(p))]
        asked = _parts(bare) - GIVEN_OR_PARTICLE
        return around or [p for p, parts in self._people.items() if _bears_alike(asked, parts)]

    def _is_spelt_otherwise(self, named: str) -> bool:
        """Whether nobody bears the name as it is given, so that it was only taken for a person's."""
        return not self._bearers(named)

    def _names(self, person: str) -> list[str]:
        cases = self.facts.cases_by_person[person]
        return [normal_name(n) for n in (person, *(n for case in cases for n in case.also))]

    def trigger(self, named: str | None) -> str:
        """The kind of trigger, or the number of a situation."""
        if named is None:
            return "none"
        plain = named.strip().lower().replace(" ", "-")
        if plain in TRIGGERS:
            return TRIGGERS[plain]
        number = named.strip().upper()
        if number not in self.facts.situations_by_number:
            raise self._trigger_not_found(named, number)
        return number

    def _trigger_not_found(self, named: str, number: str) -> LawError:
        """With all kinds and situations like it; of a number those situations that have the nearest."""
        known = {s.number: s.label for s in self.facts.situations if s.number}
        if not NUMBER.fullmatch(number):
            choices = [*dict.fromkeys(TRIGGERS.values()), *known.values()]
            return not_found("Trigger", named, choices)
        apart = {other: Levenshtein.distance(number, other) for other in known}
        near = [known[other] for other, steps in apart.items() if steps == min(apart.values())]
        return LawError(f"Trigger not known: {named}.", f"Nearest: {', '.join(near)}.")


@lru_cache(maxsize=8192)
def read_day(written: str, what: str) -> date:
    """A day written year-month-day; raises ``LawError`` for a day that no calendar has."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", written):
        try:
            return date.fromisoformat(written)
        except ValueError as error:
            raise LawError(f"No such day: {written} ({what}).", _nearest_day(written)) from error
    raise LawError(f"Not a day: {written} ({what}).", "Write it as 2022-03-01.")


def _nearest_day(written: str) -> str:
    year, month, _ = (int(part) for part in written.split("-"))
    if year < 1:
        return "Years go from 0001."
    if not 1 <= month <= 12:
        return "Months go from 01 to 12."
    last = next(d for d in range(31, 27, -1) if _is_day(year, month, d))
    return f"The last day of that month is {year:04}-{month:02}-{last}."


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def plain_reference(named: str) -> str:
    """ "8(2)(a)(vii)-1" of "Art. 8 (2) (a) (vii) - 1": no spaces, no word before the number."""
    ref = re.sub(r"^\s*(?:articles?|arts?\.?)\s*", "", named.strip(), flags=re.IGNORECASE)
    ref = re.sub(r"\s+|(?<=\d)\.", "", ref).lower().replace("–", "-")
    ref = re.sub(r"^(8|15|25)(bis|ter)(?:\(1\))?", r"\1 \2", ref)
    # "8(2)(c)(i) murder": the words behind a reference only explain it
    return re.sub(r"^(\d+(?: bis| ter)?(?:\([a-z0-9]+\))+(?:-\d+)?)[^\W\d_].*$", r"\1", ref)


def _articles(facts: Facts) -> dict[str, tuple[str, ...]]:
    """Each reference, and each beginning of one, with the numbered crimes that it covers."""
    covered: dict[str, tuple[str, ...]] = {}
    for ref in facts.crimes:
        parts = re.match(r"(\d+(?: bis)?)((?:\([a-z0-9]+\))*)(-\d+)?$", ref)
        assert parts, ref  # noqa: S101 the data's own references
        steps = re.findall(r"\([a-z0-9]+\)", parts[2])
        begun = [parts[1] + "".join(steps[:n]) for n in range(len(steps) + 1)]
        for name in dict.fromkeys([*begun, ref]):
            covered[name] = (*covered.get(name, ()), ref)
    return covered


def _by_name(facts: Facts) -> dict[str, State]:
    named = {_plain(name): facts.states[code] for name, code in list_state_names(facts)}
    return named | {_plain(state.code3): state for state in facts.states.values()}


def list_state_names(facts: Facts) -> list[tuple[str, str]]:
    """Each name that a State goes by, with its code: that of the list, without brackets, usual ones."""
    usual = read_data("names.toml")["states"]
    return [
        (name, code)
        for code, state in facts.states.items()
        for name in (state.name, re.sub(r" \(.*\)$|^The ", "", state.name), *usual.get(code, ()))
    ]


def _bare(named: str) -> str:
    """The name without offices before it and what stands behind it of the court case."""
    return without_offices(ADMINISTRATION.sub("", named))


def _plain(name: str) -> str:
    return re.sub(r"^the ", "", normal_name(name))


def _is_edge(part: str, name: str) -> bool:
    """Whether a name begins or ends so, or begins and ends with its first and last word."""
    if f"{name} ".startswith(f"{part} ") or f" {name}".endswith(f" {part}"):
        return True
    asked, words = part.split(), name.split()
    return len(asked) > 1 and (asked[0], asked[-1]) == (words[0], words[-1])


def _bears(asked: frozenset[str], parts: frozenset[str]) -> bool:
    """Whether all that is asked stands in the name, an initial as the beginning of a part."""
    whole = {part for part in asked if len(part) > 1}
    return bool(whole) and all(
        part in parts if part in whole else any(p.startswith(part) for p in parts - whole)
        for part in asked
    )


def _is_around(asked: str, name: str) -> bool:
    """Whether a whole name is given with more parts between its first and its last."""
    more, parts = sounds_of_name(asked), sounds_of_name(name)
    ends = (more[0], more[-1]) == (parts[0], parts[-1])
    return len(parts) > 1 and ends and set(parts) < set(more)


def _bears_alike(asked: frozenset[str], parts: frozenset[str]) -> bool:
    """Whether each part that is asked stands in the name in some spelling: Muhammad and Mohamed."""
    return all(any(_is_alike(one, part) for part in parts) for one in asked)


def _is_alike(one: str, other: str) -> bool:
    bones = [re.sub(r"[aeiou]", "", part) for part in (one, other)]
    apart = Levenshtein.distance(one, other)
    if bones[0] == bones[1] and len(bones[0]) >= ENOUGH_CONSONANTS:
        return apart <= VOWELS_APART
    return apart == 0 or (apart == 1 and min(len(one), len(other)) >= LONG_ENOUGH)


def without_offices(named: str) -> str:
    """The name without the offices before it: President, Lt. Gen., Prime Minister."""
    words = named.split()
    offices = _offices()
    while len(words) > 1 and words[0].rstrip(".,").lower() in offices:
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    return frozenset(read_data("names.toml")["offices"]["words"])


def _is_given_name_only(named: str, name: str) -> bool:
    sounds = sounds_of_name(name)
    return len(sounds) > 1 and len(named.split()) == 1 and sounds_of_name(named) == sounds[:1]


def _parts(name: str) -> frozenset[str]:
    """The sounds of a name's parts; a doubled surname's halves too."""
    sounds = sounds_of_name(name)
    return frozenset([*sounds, *(half for sound in sounds for half in sound.split("-"))])
