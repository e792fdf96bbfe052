"""How much each agreement and difference weighs: Fellegi-Sunter with frequencies and hypotheses.

A pair is one child under one of three hypotheses: the same identity, a changed surname, both names
changed. Against them stand two: the found child is a stranger who agrees by chance, or a brother
or sister. What is not told weighs nothing. Each field adds its logarithm of how much likelier its
level is of one child than by frequencies.
"""

from dataclasses import dataclass
from functools import cache
from importlib import resources

import msgspec
import numpy as np
from numpy.typing import NDArray

from probanda.tracing import comparing as c
from probanda.tracing import words
from probanda.tracing.comparing import COUNTS, FIELDS, Compared
from probanda.tracing.describing import NO, Codes, Described, Lexicons
from probanda.tracing.general import measure_general

Logs = NDArray[np.float64]
HYPOTHESES = ("same identity", "surname changed", "names changed")
CHANGED: dict[str, frozenset[str]] = {
    "same identity": frozenset(),
    "surname changed": frozenset({"surname"}),
    "names changed": frozenset({"surname", "given"}),
}
"""The fields that tell nothing under a hypothesis: what they show is frequencies."""
PAIRS_BY_CHANCE = 100_000
FEW = 50
PRIOR_BY_CHANCE = 20_000
PRIOR_PAIRS = 400
ONE_FATHER = 0.04
"""How often two strangers' fathers have one name."""
LIKE_PEOPLE, LIKE_PLACES = 2000, 200
"""As how many records of a list the general knowledge of names, and of places, counts."""
ONE_DAY, ONE_PLACE, ONE_COLOUR = 1 / 6000, 0.01, 0.3
"""How often strangers in general have one day of birth, one town and one colour of eyes."""


class Weights(msgspec.Struct, frozen=True):
    """What was learned on invented registers; ``measured`` tells which."""

    measured: str
    shares: dict[str, float]
    """How often each hypothesis is true of pairs that are one child."""
    of_one_child: dict[str, dict[str, list[float]]]
    """Hypothesis, field: how often each level is seen of pairs that are one child."""
    of_siblings: dict[str, list[float]]
    by_chance: dict[str, list[float]]
    siblings: float
    """Brothers and sisters among the sought for each child found."""
    sought: float
    """How many of the found are sought."""
    calibration: list[list[float]]
    """Steps of the logarithm of odds, and the probability at each."""
    calibration_of_short: list[list[float]]
    """The same where few records were found, of which little is learned."""
    calibration_of_guarded: list[list[float]]
    """The same of pairs that may be of two children of a family, or of namesakes."""


@cache
def load_weights() -> Weights:
    """The weights of ``data/weights.json``."""
    file = resources.files("probanda.tracing") / "data" / "weights.json"
    return msgspec.json.decode(file.read_bytes(), type=Weights)


@dataclass(frozen=True)
class Frequencies:
    """For each sought child the logarithm of how many others have what it has, by field."""

    given: Logs
    surname: Logs
    bones: Logs
    patronymic: Logs
    day: Logs
    place: Logs
    birth_place: Logs
    mother: Logs
    mother_surname: Logs
    institution: Logs
    eyes: Logs


def measure_frequencies(sought: Described, lexicons: Lexicons) -> Frequencies:
    """How common each name, day and place is in the list of the sought and in general."""
    given, surname = lexicons.given.entries, lexicons.surname.entries
    stems, bones = [s.stems for s in surname], [s.bones for s in surname]
    names = [g.keys for g in given]
    fathers = [p.keys for p in lexicons.patronymic.entries]
    homes: list[tuple[str, ...]] = [(i.key,) for i in lexicons.institution.entries]
    return Frequencies(
        given=_frequency(sought.given, names, measure_general("given", names)),
        surname=_frequency(sought.surname, stems, measure_general("surname", stems)),
        bones=_frequency(sought.surname, bones, measure_general("bones", bones)),
        patronymic=_frequency(sought.patronymic, fathers, measure_general("father", fathers)),
        day=_frequency_of_days(sought),
        place=_frequency_of_codes(sought.place, ONE_PLACE, LIKE_PLACES),
        birth_place=_frequency_of_codes(sought.birth_place, ONE_PLACE, LIKE_PLACES),
        mother=_frequency(sought.mother_given, names, measure_general("mother", names)),
        mother_surname=_frequency(sought.mother_surname, stems, measure_general("surname", stems)),
        institution=_frequency(
            sought.institution, homes, np.full(max(len(homes), 1), ONE_PLACE), LIKE_PLACES
        ),
        eyes=_frequency_of_codes(
            np.where(sought.eyes > 0, sought.eyes, NO), ONE_COLOUR, LIKE_PLACES
        ),
    )


def measure_chance(
    sought: Described, found: Described, lexicons: Lexicons, weights: Weights
) -> dict[str, Logs]:
    """For each field the logarithm of how often strangers have each level, by pairs drawn at random.

    The draw is the same for the same lists; of few records found the weights alone tell.
    """
    draw = np.random.default_rng(17)
    size = PAIRS_BY_CHANCE if len(found) > FEW else 0
    # Drawn from the ids in order, so that the order of a list changes nothing.
    rows = np.argsort(np.array(sought.ids))[draw.integers(0, len(sought), size)]
    others = np.argsort(np.array(found.ids))[draw.integers(0, len(found), size)]
    compared = c.compare(sought, found, rows, others, lexicons)
    chance = {}
    for field in FIELDS:
        counts = np.bincount(compared.levels[field], minlength=COUNTS[field]).astype(float)
        counts[0] = 0
        prior = PRIOR_BY_CHANCE * np.array(weights.by_chance[field])
        chance[field] = np.log((counts + prior) / (counts.sum() + PRIOR_BY_CHANCE))
        chance[field][0] = 0
    return chance


def _frequency(
    codes: Codes, keys: list[tuple[str, ...]], general: Logs, weight: float = LIKE_PEOPLE
) -> Logs:
    """The logarithm of how many have the name of each record, itself left out: in the list and in general."""
    counts: dict[str, int] = {}
    times = np.bincount(codes[codes != NO], minlength=len(keys))
    for code in np.flatnonzero(times):
        for key in keys[code]:
            counts[key] = counts.get(key, 0) + int(times[code])
    most = np.array([max((counts.get(k, 0) for k in ks), default=0) for ks in keys] or [0], float)
    return _as_logs(most, codes, general, weight)


def _frequency_of_codes(codes: Codes, general: float, weight: float) -> Logs:
    size = int(codes.max(initial=0)) + 1
    counts = np.bincount(codes[codes != NO], minlength=size).astype(float)
    return _as_logs(counts, codes, np.full(size, general), weight)


def _frequency_of_days(described: Described) -> Logs:
    year, month, day = described.birth.T
    code = np.where(day > 0, (year - 1900) * 400 + month * 31 + day, NO).astype(np.int32)
    return _frequency_of_codes(np.where(code > 0, code, NO).astype(np.int32), ONE_DAY, LIKE_PEOPLE)


def _as_logs(counts: Logs, codes: Codes, general: Logs, weight: float) -> Logs:
    """A list tells as much of how common a name is as it is long beside ``weight`` people."""
    told = int((codes != NO).sum())
    frequency = (np.maximum(counts - 1, 0) + weight * general) / (told + weight)
    logs: Logs = np.where(codes == NO, 0.0, np.log(np.minimum(frequency[codes], 0.9)))
    return logs


def log_chance(
    compared: Compared,
    rows: NDArray[np.int64],
    by_level: dict[str, Logs],
    frequencies: Frequencies,
) -> dict[str, Logs]:
    """For each field the logarithm of how likely strangers are to agree as each pair does."""
    logs = {field: by_level[field][compared.levels[field]] for field in FIELDS}

    def weigh(field: str, levels: tuple[int, ...], frequency: Logs) -> None:
        at = np.isin(compared.levels[field], levels)
        logs[field][at] = frequency[rows[at]]

    surname_same = np.isin(compared.levels["surname"], (words.STEM, words.SKELETON))
    place_same = compared.levels["place"] == c.PLACE_SAME
    weigh("given", (words.SAME, words.FORM), frequencies.given)
    weigh("surname", (words.STEM,), frequencies.surname)
    weigh("surname", (words.SKELETON,), frequencies.bones)
    weigh("patronymic", (words.FATHER,), frequencies.patronymic)
    weigh("birth", (c.EXACT,), frequencies.day)
    weigh("place", (c.PLACE_SAME,), frequencies.place)
    weigh("birth_place", (c.BORN_SAME,), frequencies.birth_place)
    weigh("birth_place", (c.BORN_HOME,), frequencies.place)
    weigh("eyes", (c.EYES_SAME,), frequencies.eyes)
    # A mother mostly has her child's surname: where that agrees, hers says little more.
    own = np.where(surname_same, np.log(0.8), frequencies.mother_surname[rows])
    at = compared.levels["mother"] == c.MOTHER_SAME
    logs["mother"][at] = frequencies.mother[rows][at] + own[at]
    weigh("mother", (c.MOTHER_GIVEN,), frequencies.mother)
    at = compared.levels["mother"] == c.MOTHER_FATHER
    logs["mother"][at] = frequencies.mother[rows][at] + np.log(ONE_FATHER)
    part = compared.levels["mother"] == c.MOTHER_PART
    logs["mother"][part & surname_same] += 3.0
    at = compared.levels["institution"] == c.HOME_SAME
    local = frequencies.institution[rows] - np.where(place_same, frequencies.place[rows], 0.0)
    logs["institution"][at] = np.minimum(local, np.log(0.6))[at]
    return logs
