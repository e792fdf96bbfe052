"""A list made ready to be compared: every field as numbers, each word looked at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from probanda.names.homoglyphs import repair
from probanda.names.places import find_oblast, find_place, place_key
from probanda.names.slavic_given import find_given_names, sex_of_patronymic
from probanda.names.surnames import sex_of_surname
from probanda.tracing.attributes import Institution, read_colour, read_institution, read_sex
from probanda.tracing.births import days_of, days_of_age, is_nothing, read_age, read_date
from probanda.tracing.listing import Listing
from probanda.tracing.ordering import Use, order_name
from probanda.tracing.words import Given, Patronymic, Surname

Codes = NDArray[np.int32]
Reals = NDArray[np.float32]
T = TypeVar("T")
NO = -1
UNKNOWN, MALE, FEMALE = 0, 1, 2
SEXES = {"m": MALE, "f": FEMALE, None: UNKNOWN}
USUAL_DAY = date(2023, 3, 17).toordinal()
"""The day that an age is told for where no record of the list has a date."""


class Lexicon(Generic[T]):
    """Each distinct word of a field under one number, with what is known of it."""

    def __init__(self, make: Callable[[str], T]) -> None:
        self.make = make
        self.numbers: dict[str, int] = {}
        self.entries: list[T] = []

    @property
    def words(self) -> list[str]:
        """Each word in small letters, by its number."""
        return list(self.numbers)

    def number(self, word: str) -> int:
        """The number of a word; -1 of none."""
        if not word:
            return NO
        key = repair(word).casefold()  # in small letters a Latin H is no twin of Н
        if key not in self.numbers:
            self.numbers[key] = len(self.entries)
            self.entries.append(self.make(key))
        return self.numbers[key]


@dataclass
class Lexicons:
    """The words of all lists that are compared with each other."""

    given: Lexicon[Given] = field(default_factory=lambda: Lexicon(Given.read))
    surname: Lexicon[Surname] = field(default_factory=lambda: Lexicon(Surname.read))
    patronymic: Lexicon[Patronymic] = field(default_factory=lambda: Lexicon(Patronymic.read))
    place: Lexicon[str] = field(default_factory=lambda: Lexicon(str))
    institution: Lexicon[Institution] = field(default_factory=lambda: Lexicon(read_institution))


@dataclass(frozen=True)
class Described:
    """The records of a list as columns of numbers; -1 or NaN where nothing is told."""

    ids: tuple[str, ...]
    given: Codes
    surname: Codes
    patronymic: Codes
    mother_given: Codes
    mother_surname: Codes
    mother_patronymic: Codes
    sex: Codes
    sex_stated: NDArray[np.bool_]
    birth: Codes
    """Year, month, day by row; 0 where not told."""
    born: Codes
    """The first and last day on which the birth can lie; -1 where nothing is told."""
    by_age: NDArray[np.bool_]
    place: Codes
    birth_place: Codes
    oblast: Codes
    point: Reals
    institution: Codes
    seen: Codes
    listed: Codes
    eyes: Codes

    def __len__(self) -> int:
        return len(self.ids)


def describe(listing: Listing, use: Use, lexicons: Lexicons) -> Described:
    """Every field of every record as numbers that the lists compared have in common."""
    names = [
        order_name(name, given, patronymic, surname, use)
        for name, given, patronymic, surname in zip(
            *(listing.column(f) for f in ("name", "given", "patronymic", "surname")), strict=True
        )
    ]
    mothers = [order_name(text, "", "", "", use) for text in listing.column("mother")]
    listed = _days(listing.column("list_date"))
    seen = _days(listing.column("date_last_seen"))
    birth, born, by_age = _births(listing, listed, seen)
    stated = np.array([SEXES[read_sex(text)] for text in listing.column("sex")], np.int32)
    inferred = np.array([_infer_sex(n.given, n.patronymic, n.surname) for n in names], np.int32)
    place = _codes(map(_place_of, listing.column("settlement")), lexicons.place)
    oblast = _codes(
        (
            _oblast_of(o, s)
            for o, s in zip(listing.column("oblast"), listing.column("settlement"), strict=True)
        ),
        lexicons.place,
    )
    return Described(
        ids=listing.ids,
        given=_codes((n.given for n in names), lexicons.given),
        surname=_codes((n.surname for n in names), lexicons.surname),
        patronymic=_codes((n.patronymic for n in names), lexicons.patronymic),
        mother_given=_codes((n.given for n in mothers), lexicons.given),
        mother_surname=_codes((n.surname for n in mothers), lexicons.surname),
        mother_patronymic=_codes((n.patronymic for n in mothers), lexicons.patronymic),
        sex=np.where(stated == UNKNOWN, inferred, stated).astype(np.int32),
        sex_stated=stated != UNKNOWN,
        birth=birth,
        born=born,
        by_age=by_age,
        place=place,
        birth_place=_codes(map(_place_of, listing.column("birth_place")), lexicons.place),
        oblast=oblast,
        point=_points(listing, place),
        institution=_codes(map(_told, listing.column("institution")), lexicons.institution),
        seen=seen,
        listed=listed,
        eyes=np.array([read_colour(text) for text in listing.column("eye_colour")], np.int32),
    )


def _told(text: str) -> str:
    return "" if is_nothing(text) else text.strip()


def _place_of(text: str) -> str:
    return "" if is_nothing(text) else place_key(text)


def _oblast_of(oblast: str, settlement: str) -> str:
    found = find_oblast(oblast) if not is_nothing(oblast) else None
    if found:
        return found.name
    town = find_place(settlement) if not is_nothing(settlement) and is_nothing(oblast) else None
    return town.oblast if town else ""


def _codes(words: Iterable[str], lexicon: Lexicon[T]) -> Codes:
    return np.fromiter((lexicon.number(word) for word in words), np.int32)


def _infer_sex(given: str, patronymic: str, surname: str) -> int:
    """The sex that all signs in a name agree on; unknown where they do not."""
    signs = {SEXES[sex_of_patronymic(patronymic)]} if patronymic else set()
    if given:
        sexes = {name.sex for name in find_given_names(given)}
        signs |= {SEXES[next(iter(sexes))]} if len(sexes) == 1 else set()
    if surname and not signs - {UNKNOWN}:
        signs |= {FEMALE} if sex_of_surname(surname) == "f" else set()
    signs -= {UNKNOWN}
    return signs.pop() if len(signs) == 1 else UNKNOWN


def _days(texts: tuple[str, ...]) -> Codes:
    dates = (read_date(text) for text in texts)
    return np.array([days_of(read)[0] if read else NO for read in dates], np.int32)


def _births(listing: Listing, listed: Codes, seen: Codes) -> tuple[Codes, Codes, NDArray[np.bool_]]:
    birth = np.zeros((len(listing), 3), np.int32)
    born = np.full((len(listing), 2), NO, np.int32)
    by_age = np.zeros(len(listing), np.bool_)
    dated = listed[listed > 0] if (listed > 0).any() else seen[seen > 0]
    usual = int(np.median(dated)) if len(dated) else USUAL_DAY
    texts = zip(listing.column("birth_date"), listing.column("age"), strict=True)
    for row, (told, age) in enumerate(texts):
        read, years = read_date(told), read_age(age)
        if read:
            born[row] = days_of(read)
            if not read.until:
                birth[row] = read[:3]
        elif years is not None:
            by_age[row] = True
            on = next((int(d[row]) for d in (listed, seen) if d[row] > 0), usual)
            born[row] = days_of_age(years, on)
    return birth, born, by_age


def _points(listing: Listing, place: Codes) -> Reals:
    """Latitude and longitude: the record's own, the table's, or those of its town elsewhere."""
    points = np.full((len(listing), 2), np.nan, np.float32)
    for row, (lat, lon) in enumerate(
        zip(listing.column("lat"), listing.column("lon"), strict=True)
    ):
        if not is_nothing(lat) and not is_nothing(lon):
            points[row] = _degrees(lat, 90), _degrees(lon, 180)
    points[np.isnan(points).any(axis=1)] = np.nan
    own: dict[int, list[int]] = {}
    for row in np.flatnonzero((place != NO) & ~np.isnan(points[:, 0])).tolist():
        own.setdefault(int(place[row]), []).append(row)
    middles = {code: np.median(points[rows], axis=0) for code, rows in own.items()}
    for row in np.flatnonzero(np.isnan(points[:, 0])).tolist():
        town = find_place(listing.column("settlement")[row])
        if town:
            points[row] = town.latitude, town.longitude
        elif int(place[row]) in middles:
            points[row] = middles[int(place[row])]
    return points


def _degrees(text: str, most: float) -> float:
    value = float(text.replace(",", "."))
    return value if abs(value) <= most else float("nan")
