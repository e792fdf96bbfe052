"""What speaks for and against a candidate, field by field, in words that name no child."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

import numpy as np
from rapidfuzz.distance import OSA

from probanda.names.homoglyphs import repair
from probanda.names.slavic_given import find_given_names
from probanda.tracing import comparing as c
from probanda.tracing import words
from probanda.tracing.describing import Described, Lexicon
from probanda.tracing.evidence import HYPOTHESES
from probanda.tracing.guarding import (
    FOUND_ELSEWHERE,
    INITIAL_ALONE,
    NAME_ALONE,
    NOTHING_SHARED,
    has_nothing_shared,
)
from probanda.tracing.matching import Scored, Sought, field_ratio

SURE = 0.5
"""From here the match of brothers or sisters is told as a reason."""
TOGETHER = 50_000
"""Of so many pairs the weights of all fields are held in memory at once."""
NOT_COUNTED = "not counted"
BY_AGE = {c.AGE_FITS: "ages fit", c.AGE_NEAR: "ages are a year apart", c.AGE_APART: "ages differ"}
"""What is said of births where both lists tell an age alone."""
TWO_NAMES = (words.OTHER, words.KNOWN_OTHER, words.OTHER_INITIAL)
ONE_NAME = (words.SAME, words.FORM, words.CLOSE)
HELD = {
    NAME_ALONE: "little beside the name speaks for it: it may be a namesake's",
    INITIAL_ALONE: "an initial and no birth: it may be a brother's, a sister's or a namesake's",
    NOTHING_SHARED: "for two changed names it needs a birth place, home or mother in common",
    FOUND_ELSEWHERE: "this sought child has a far likelier record, under its own name",
}
UNSHARED = "no birth place, home or mother is in common: it may be a stranger of one date of birth"
LANGUAGES = str.maketrans(
    {
        **dict.fromkeys("ыіїй", "и"),
        **dict.fromkeys("єэё", "е"),
        "ґ": "г",
        **dict.fromkeys("ьъ'’", ""),
    }
)
"""Letters that Ukrainian and Russian write for each other in one name."""


def tell(scored: Scored, sought: Sought, pairs: np.ndarray) -> list[tuple[str, ...]]:
    """The reasons of each pair, the weightiest first, then what speaks against it."""
    told: list[tuple[str, ...]] = []
    known: dict[str, str] = {}  # each reason once, of however many pairs it is said
    for some in np.array_split(pairs, range(TOGETHER, len(pairs), TOGETHER)):
        told += [tuple(known.setdefault(r, r) for r in one) for one in _tell(scored, sought, some)]
    return told


def _tell(scored: Scored, sought: Sought, pairs: np.ndarray) -> Iterator[tuple[str, ...]]:
    ratios = {(h, f): field_ratio(scored, h, f, pairs) for h in HYPOTHESES for f in c.FIELDS}
    for place, pair in enumerate(pairs.tolist()):
        hypothesis = HYPOTHESES[scored.hypothesis[pair]]
        weighed = sorted(
            (-float(ratios[hypothesis, field][place]), field)
            for field in c.FIELDS
            if scored.compared.levels[field][pair]
        )
        said = _say_fields(scored, sought, pair)
        reasons = [f"{said[field]} ({_weight(-minus)})" for minus, field in weighed]
        if scored.compared.swapped[pair]:
            reasons.insert(0, "given name and surname stand in the other order")
        yield (*reasons, *_say_whole(scored, sought, pair, hypothesis))


def _weight(ratio: float) -> str:
    """What a field adds; a name that is taken for changed is not counted."""
    return NOT_COUNTED if abs(ratio) < 0.05 else f"{ratio:+.1f}"


def _say_fields(scored: Scored, sought: Sought, pair: int) -> dict[str, str]:
    row, other = scored.rows[pair], scored.others[pair]
    levels = {field: int(told[pair]) for field, told in scored.compared.levels.items()}
    words_of = load_words()
    said = {f: f"{words_of[f][0]} {words_of[f][1][level]}" for f, level in levels.items() if level}
    if levels["birth"] in BY_AGE and sought.described.by_age[row] and scored.found.by_age[other]:
        said["birth"] = BY_AGE[levels["birth"]]
    if not scored.compared.swapped[pair]:
        lexicons, described = sought.lexicons, (sought.described, scored.found)
        if levels["given"] in (words.SAME, words.FORM):
            form = _say_form(*_words(lexicons.given, "given", described, (row, other)))
            said["given"] = f"given name {form}" if form else said["given"]
        if levels["surname"] == words.STEM:
            spelled = _say_spelling(*_words(lexicons.surname, "surname", described, (row, other)))
            said["surname"] = f"surname {spelled}" if spelled else said["surname"]
    return said


def _words(
    lexicon: Lexicon[words.Given] | Lexicon[words.Surname],
    field: str,
    described: tuple[Described, Described],
    rows: tuple[int, int],
) -> tuple[str, str]:
    codes = [getattr(one, field)[row] for one, row in zip(described, rows, strict=True)]
    return lexicon.words[codes[0]], lexicon.words[codes[1]]


def _say_form(first: str, second: str) -> str:
    """How two words of one given name stand to each other; "" where they are written alike."""
    if first == second:
        return ""
    full = [_is_full(first), _is_full(second)]
    if full[0] and full[1]:
        return "is the same name in another language or spelling"
    return "is a short form of the same name" if set(full) == {True, False} else ""


def _is_full(word: str) -> bool | None:
    """Whether a word is a name in full as a table writes it; None of a word that no table can have."""
    if word.isascii():
        return None
    return any(word in map(str.casefold, name.full_forms) for name in find_given_names(word))


def _say_spelling(first: str, second: str) -> str:
    """How far two surnames of one sound are written apart, but for endings and the two languages."""
    if first.isascii() or second.isascii():
        return ""
    slips = OSA.distance(_plain(first), _plain(second))
    if not slips:
        return ""
    return (
        "is spelled with one letter different" if slips == 1 else "sounds alike, spelled otherwise"
    )


def _plain(word: str) -> str:
    bare = re.sub("[йь]о", "е", repair(word).casefold())
    return re.sub(r"(.)\1", r"\1", bare.translate(LANGUAGES)).rstrip("аеиоуюя")


def _say_whole(scored: Scored, sought: Sought, pair: int, hypothesis: str) -> list[str]:
    """What is to be said of the pair beside its fields."""
    reasons = []
    levels = {field: int(told[pair]) for field, told in scored.compared.levels.items()}
    birth = sought.described.birth[scored.rows[pair]], scored.found.birth[scored.others[pair]]
    years, days = ((int(birth[0][n]), int(birth[1][n])) for n in (0, 2))
    slip = levels["birth"] == c.YEAR_OTHER and levels["given"] in ONE_NAME and _is_one_digit(*years)
    if levels["birth"] == c.DAY_OTHER:
        reasons.append(
            f"the days of birth are {abs(days[0] - days[1])} apart: it may be a namesake"
        )
    if levels["birth"] in (c.YEAR_OTHER, c.BIRTH_OTHER, c.YEARS_APART):
        reasons.append(f"the years of birth are {abs(years[0] - years[1])} apart")
    if hypothesis != HYPOTHESES[0]:
        reasons.append(f"as if the {hypothesis.replace(' changed', '')} had been changed")
    if scored.support[pair] >= SURE:
        reasons.append("brothers or sisters of the two match, too")
    if slip:
        reasons.append("one digit of the year of birth differs, or it is a namesake")
    elif scored.guarded[pair] and _is_of_twins(levels):
        reasons.append("rather a twin: one date of birth, two given names")
    elif scored.guarded[pair]:
        reasons.append("rather a brother, a sister or a namesake")
    if hypothesis == "names changed" and not scored.held[pair]:
        some = {field: told[[pair]] for field, told in scored.compared.levels.items()}
        if has_nothing_shared(some)[0]:
            reasons.append(UNSHARED)
    if scored.held[pair]:
        reasons.append(HELD[int(scored.held[pair])])
    return reasons


def _is_of_twins(levels: dict[str, int]) -> bool:
    family = 0 < levels["surname"] <= words.PART
    return family and levels["birth"] == c.EXACT and levels["given"] in TWO_NAMES


def _is_one_digit(first: int, second: int) -> bool:
    return sum(a != b for a, b in zip(str(first), str(second), strict=False)) == 1


@cache
def load_words(language: str = "en") -> dict[str, tuple[str, list[str]]]:
    """For each field its name and what its levels say, in English or Ukrainian ("uk")."""
    name = "reasons.toml" if language == "en" else f"reasons.{language}.toml"
    text = (resources.files("probanda.tracing") / "data" / name).read_text("utf-8")
    return {name: (row["field"], row["levels"]) for name, row in tomllib.loads(text).items()}
