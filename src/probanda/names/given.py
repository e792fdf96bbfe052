"""Given names: their short forms (James is Jim) and whether women or men bear them."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from probanda.names.normal import normal_name
from probanda.names.parts import PATRONYMIC, name_tokens
from probanda.names.titles import Gender
from probanda.names.transliteration import sound_key


@lru_cache(maxsize=1)
def _families() -> dict[str, frozenset[int]]:
    """By the sound of a given name the lines of short_forms.txt that hold it."""
    found: dict[str, set[int]] = {}
    text = (files("probanda.names") / "short_forms.txt").read_text("utf-8")
    for number, line in enumerate(text.splitlines()):
        if not line.startswith("#"):
            for name in line.split():
                found.setdefault(sound_key(name), set()).add(number)
    return {sound: frozenset(lines) for sound, lines in found.items()}


@lru_cache(maxsize=4096)
def may_be_one_given_name(first: str, second: str) -> bool:
    """Whether one given name is short for the other, or both are for a third."""
    families, none = _families(), frozenset[int]()
    one = families.get(sound_key(normal_name(first)), none)
    return bool(one & families.get(sound_key(normal_name(second)), none))


@lru_cache(maxsize=1)
def _bearers() -> dict[str, Gender]:
    text = (files("probanda.names") / "given_names.toml").read_text("utf-8")
    lists = tomllib.loads(text)
    women, men = set(lists["f"].split()), set(lists["m"].split())
    found: dict[str, Gender] = dict.fromkeys(women - men, "f")
    return found | dict.fromkeys(men - women, "m")


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    text = (files("probanda.names") / "short_forms.txt").read_text("utf-8")
    short = {
        name for line in text.splitlines() if not line.startswith("#") for name in line.split()
    }
    return frozenset(_bearers()) | short


def is_known_given_name(word: str) -> bool:
    """Whether a word is one of the given names known here; most names of the world are not."""
    return normal_name(word) in _known()


@lru_cache(maxsize=4096)
def gender_of_given_name(name: str) -> Gender | None:
    """ "f" or "m" where the first of several names, or a patronymic, tells it, else None."""
    parts = name_tokens(name)
    if len(parts) < 2:
        return None
    patronymic = [p for p in parts[1:-1] if PATRONYMIC.search(p)]
    if patronymic:
        return "f" if patronymic[0].endswith("na") else "m"
    return _bearers().get(parts[0].split("-")[0])
