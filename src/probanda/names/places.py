"""Towns and oblasts across scripts and renamings."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from probanda.names.slavic import fold, readings

KINDS = re.compile(
    r"\b(?:м|г|с|смт|пгт|пос|селище|село|сел|місто|город|посёлок|поселок|деревня|city of|city"
    r"|town of|village of|village|v|c|smt|pgt|selo|misto)\b\.?\s*",
    re.IGNORECASE,
)
OBLAST = re.compile(
    r"\b(?:область|обл|oblast'?|region|край|krai|kray|республика|республіка|republic of|republic"
    r"|gebiet|obl|округ|province|р-н)\b\.?",
    re.IGNORECASE,
)
ADJECTIVE = re.compile("(?:sk|ʦk)?(?:ai?a|oi|ei?|i|a|e|ogo)?$")
SMALLEST = 3


@dataclass(frozen=True)
class Place:
    """A place of the table; the coordinates are those of its middle, None where not told."""

    name: str
    oblast: str
    latitude: float
    longitude: float


@lru_cache(maxsize=65536)
def find_place(name: str) -> Place | None:
    """The town of the table that a name, older name or foreign spelling stands for."""
    table = _towns()
    for part in re.split(r"[,;()]", KINDS.sub(" ", name)):
        for sound in _sounds(part):
            if sound in table:
                return table[sound]
    return None


@lru_cache(maxsize=65536)
def place_key(name: str) -> str:
    """A key that the names of one place share: that of the table, else the folded name."""
    place = find_place(name)
    if place is not None:
        return fold(place.name)
    first = next((p for p in re.split(r"[,;()]", KINDS.sub(" ", name)) if p.strip()), "")
    return _trimmed(fold(first))


@lru_cache(maxsize=16384)
def find_oblast(name: str) -> Place | None:
    """The oblast or region that a name in any script stands for, with or without "oblast"."""
    bare = OBLAST.sub(" ", name)
    table = _oblasts()
    for sound in _sounds(bare):
        if sound in table:
            return table[sound]
        if len(_trimmed(sound)) >= SMALLEST and _trimmed(sound) in table:
            return table[_trimmed(sound)]
    return None


def _sounds(name: str) -> tuple[str, ...]:
    return readings(name) if name.strip() else ()


def _trimmed(sound: str) -> str:
    """Without the endings that two languages write in their own way: -ська, -ская, -sk."""
    short = ADJECTIVE.sub("", sound)
    return short if len(short) >= SMALLEST else sound


@cache
def _towns() -> dict[str, Place]:
    table: dict[str, Place] = {}
    for latitude, longitude, oblast, forms in _rows("places.txt", 4):
        names = [form.strip() for form in forms.split(",")]
        place = Place(names[0], oblast, float(latitude), float(longitude))
        for form in names:
            for sound in readings(form):
                table.setdefault(sound, place)
    return table


@cache
def _oblasts() -> dict[str, Place]:
    table: dict[str, Place] = {}
    for latitude, longitude, forms in _rows("oblasts.txt", 3):
        names = [form.strip() for form in forms.split(",")]
        place = Place(names[0], names[0], float(latitude), float(longitude))
        for form in names:
            for sound in readings(form):
                table.setdefault(sound, place)
                table.setdefault(_trimmed(sound), place)
    return table


def _rows(file: str, fields: int) -> list[list[str]]:
    text = (resources.files("probanda.names") / "data" / file).read_text("utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return [line.split("|", fields - 1) for line in lines]
