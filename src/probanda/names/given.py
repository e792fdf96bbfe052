"""Given names and their short forms: James is Jim, Volodymyr is Vova."""

from functools import lru_cache
from importlib.resources import files

from probanda.names.normal import normal_name
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
