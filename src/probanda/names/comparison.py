"""Whether two names may be one person's, with the reason."""

from dataclasses import dataclass
from typing import Literal

from probanda.names.normal import tokens_of_name
from probanda.names.titles import without_title
from probanda.names.transliteration import sound_key

Verdict = Literal["same", "may be", "different"]


@dataclass(frozen=True)
class Comparison:
    """The verdict on two names, and why.

    "same": all parts agree. "may be": one name has only a part of the other, so others may bear it.
    """

    verdict: Verdict
    reason: str


def compare_names(first: str, second: str) -> Comparison:
    """Compare two persons' names in any order and script; never "same" on a surname alone."""
    short, long = sorted((_parts(first), _parts(second)), key=lambda p: (len(p), p))
    if not short:
        return Comparison("different", "one name is empty")
    if short == long:
        return Comparison("same" if len(short) > 1 else "may be", "all parts agree")
    if len(short) == 1:
        if any(_same_surname(short[0], part) for part in (long[-1], long[0])):
            return Comparison("may be", "one name has only the surname")
        return Comparison("different", "surnames differ")
    if sorted(short) == sorted(long):
        return Comparison("same", "all parts agree in another order")
    if not _same_surname(short[-1], long[-1]):
        return Comparison("different", "surnames differ")
    if short[-1] != long[-1]:
        if _same_given(short[0], long[0]):
            return Comparison("may be", "one has a part of the other's doubled surname")
        return Comparison("different", "given names differ")
    if short[0] == long[0]:
        if len(short) > 2 and not _middles_agree(short, long):
            return Comparison("different", "middle names differ")
        return Comparison("same", "given name and surname agree")
    if _same_given(short[0], long[0]):
        return Comparison("may be", "one has only an initial")
    if len(short) == 2 and len(long) > 2 and short[0] in long[1:-1]:
        return Comparison("may be", "one is called by a middle name")
    return Comparison("different", "given names differ")


def _parts(name: str) -> tuple[str, ...]:
    keys = (
        "-".join(sound_key(half) or half for half in word.split("-"))
        for word in tokens_of_name(without_title(name))
    )
    return tuple(key for key in keys if key)


def _same_surname(first: str, second: str) -> bool:
    if first == second:
        return True
    halves = first.split("-"), second.split("-")
    if 1 not in (len(halves[0]), len(halves[1])):
        return False
    return bool(set(halves[0]) & set(halves[1]))


def _same_given(first: str, second: str) -> bool:
    return first == second or (1 in (len(first), len(second)) and first[0] == second[0])


def _middles_agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """George W. and George H. W. are two men; a name without a middle part may be either's."""
    if len(first) != len(second):
        return False
    pairs = zip(first[1:-1], second[1:-1], strict=True)
    return all(_same_given(a, b) for a, b in pairs)
