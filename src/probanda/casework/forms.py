"""Which numbered form of a crime or mode the printed words name: our mapping, with its reason."""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from typing import Any

import msgspec

from probanda.law.bodies import CrimeElements, Mode, find_elements, find_modes
from probanda.law.problems import LawError

DATA = resources.files("probanda.casework") / "data"
STEM = 6
"""So many letters tell that two words are forms of one: "deported", "deportation"."""
SHORTEST = 4
OPEN = "the printed words leave open which form is meant"


class CrimeForm(msgspec.Struct, frozen=True):
    """A crime of the Elements that a charge may mean; ``acts`` are the beginnings of shared words."""

    crime: CrimeElements
    acts: tuple[str, ...]
    reason: str


class ModeForm(msgspec.Struct, frozen=True):
    """A mode that a charge may mean, and why."""

    mode: Mode
    reason: str


@lru_cache
def load(name: str) -> dict[str, Any]:
    """A data file of this room."""
    return tomllib.loads((DATA / name).read_text("utf-8"))


def find_crime_forms(articles: Iterable[str], wording: str) -> tuple[CrimeForm, ...]:
    """The crimes of these Articles that the wording names; all of an Article where it names none.

    What the program has no elements of, such as a national code, is left out.
    """
    said = _stems(wording)
    found = []
    for article in articles:
        try:
            crimes = find_elements(article)
        except LawError:
            continue
        shared = {crime.ref: _stems(crime.name) & said for crime in crimes}
        named = [crime for crime in crimes if shared[crime.ref]]
        for crime in named or crimes:
            acts = tuple(sorted(shared[crime.ref]))
            reason = f"“{wording}” names {crime.name.lower()}" if acts else OPEN
            found.append(CrimeForm(crime, acts, reason))
    return tuple(found)


def find_mode_forms(article: str, wording: str) -> tuple[ModeForm, ...]:
    """The modes of this paragraph that the wording names; all of them where it names none."""
    try:
        modes = find_modes(article)
    except LawError:
        return ()
    said = wording.lower()
    words = {
        mode.ref: [w for w in load("forms.toml")["modes"].get(mode.ref, ()) if _begins(w, said)]
        for mode in modes
    }
    named = [mode for mode in modes if words[mode.ref]]
    if len(modes) == 1:
        return (ModeForm(modes[0], "the only form of this paragraph"),)
    return tuple(
        ModeForm(mode, f"the charge says “{words[mode.ref][0]}…”" if named else OPEN)
        for mode in named or modes
    )


def _begins(word: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(word)}", text) is not None


def _stems(words: str) -> set[str]:
    not_acts = load("forms.toml")["crimes"]["not_acts"]
    found = [w for w in re.findall(r"[a-z]+", words.lower()) if w not in not_acts]
    return {word[:STEM] for word in found if len(word) >= SHORTEST}
