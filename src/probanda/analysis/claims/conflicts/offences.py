"""Of which crimes somebody is accused or found guilty: listed otherwise in two texts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import Literal

import msgspec

from probanda.analysis.charges.vocabulary import load_conducts
from probanda.analysis.claims.conflicts.matter import Matter
from probanda.analysis.claims.conflicts.passages import Passage
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

CONVICTED = re.compile(
    r"\b(?:guilty|convict(?:ed|ions?|s)?|(?:life )?sentenced?|jailed|imprisoned|verdict)\b"
    r"[^.;:“”\"]{0,60}\b(?:of|for|on)\s",
    re.IGNORECASE,
)
CHARGED = re.compile(
    r"\b(?:charg(?:ed?|es|ing)|accus(?:ed?|es|ing|ations?)|indict(?:ed|ments?)|wanted|warrants?|suspected|"
    r"tried|trial|prosecuted)\b[^.;:“”\"]{0,60}\b(?:of|for|on|with)\s",
    re.IGNORECASE,
)
OTHERS = (
    r"war crimes?",
    r"crimes? against (?:humanity|peace)",
    r"sex(?:ual)? crimes?",
    r"(?:forced |sexual )?slavery",
    r"terrorism",
    r"treason",
    r"manslaughter",
    r"ethnic cleansing",
    r"human trafficking",
)
BEFORE = (
    r"(?:(?:(?:\w+|\d+) counts? of|other|various|alleged|the|many|multiple|several|crimes? of) )*"
)
LISTED = re.compile(r"(?:,?\s+(?:and|or|as well as)|,)\s+", re.IGNORECASE)
CLASSES = frozenset({"genocide", "war crime", "crime against humanity", "crime against peace"})
SOME = re.compile(r"\b(?:including|such as|among them|among others)[\s:]+$", re.IGNORECASE)
"""Before a list that leaves some out."""
MORE = re.compile(r",? (?:among others?|and others?|and more)\b", re.IGNORECASE)
REACH = 90
FEWEST = 2


class Listing(msgspec.Struct, frozen=True):
    """A list of crimes of which a person is accused, or was convicted."""

    place: Position
    crimes: frozenset[str]


def find_offences(matter: Matter) -> Iterator[Conflict | None]:
    """Lists of the crimes of one person that differ between two texts."""
    told: dict[tuple[str, str], dict[str, list[Listing]]] = {}
    for document, passages in matter.passages.items():
        for passage in passages:
            for stage, who, listing in _listings(matter, passage):
                told.setdefault((who, stage), {}).setdefault(document, []).append(listing)
    for key in sorted(told):
        longest = {d: max(some, key=lambda x: len(x.crimes)) for d, some in told[key].items()}
        crimes = {d: frozenset(c for x in some for c in x.crimes) for d, some in told[key].items()}
        rivals = [
            (longest[a].place, longest[b].place)
            for a, b in combinations(sorted(longest), 2)
            if _differ(crimes[a], crimes[b])
            and not _share_a_list(told[key][a], told[key][b])
            and matter.is_one_matter(a, b)
        ]
        yield from matter.told_otherwise("charge", rivals, "the crimes are told differently")


def _differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """By classes of crimes or by single ones; a murder may be a war crime too."""
    classes, single = (a & CLASSES, b & CLASSES), (a - CLASSES, b - CLASSES)
    return any(x and y and x != y for x, y in (classes, single))


def _share_a_list(a: list[Listing], b: list[Listing]) -> bool:
    """Whether a list is the same in both: then another may be of another trial, told in one only."""
    return not {x.crimes for x in a}.isdisjoint(y.crimes for y in b)


def _listings(
    matter: Matter, passage: Passage
) -> Iterator[tuple[Literal["conviction", "charge"], str, Listing]]:
    """Lists of at least two crimes, each with whose they are."""
    document, text = passage.place.document, matter.texts[passage.place.document]
    end = passage.place.start
    if not any(p.search(text, end, passage.place.end) for p in (CONVICTED, CHARGED)):
        return
    stage: Literal["conviction", "charge"] | None = None
    for match in _crime().finditer(text, passage.place.start, passage.place.end):
        if match.start() < end:
            continue
        begin, last, crimes = match.start(), match, {_named(match)}
        while (join := LISTED.match(text, last.end())) and (
            then := _crime().match(text, join.end(), passage.place.end)
        ):
            crimes.add(_named(then))
            last = then
        end = last.end()
        # "convicted of murder in the first trial, and of torture on Monday"
        if not (stage and text[:begin].endswith((" and of ", " and with "))):
            stage = _stage(text, max(passage.place.start, begin - REACH), begin)
        who = _accused(matter, passage, begin)
        whole = not SOME.search(text, passage.place.start, begin) and not MORE.match(text, end)
        if len(crimes) >= FEWEST and whole and stage and who:
            yield stage, who, Listing(Position(document, begin, end), frozenset(crimes))


@lru_cache(maxsize=1)
def _crime() -> re.Pattern[str]:
    """The name of a crime, the general ones too."""
    names = [*OTHERS, *(c.pattern.pattern for c in load_conducts())]
    return re.compile(rf"\b{BEFORE}(?P<crime>{'|'.join(names)})\b", re.IGNORECASE)


def _named(match: re.Match[str]) -> str:
    words = match["crime"].casefold().split()
    return " ".join(word.rstrip("s") for word in words if word != "the")


def _stage(text: str, start: int, end: int) -> Literal["conviction", "charge"] | None:
    """Whether the words before a list tell of a conviction or a charge, by the last of them."""
    found = [
        (match.start(), stage)
        for stage, pattern in (("conviction", CONVICTED), ("charge", CHARGED))
        for match in pattern.finditer(text, start, end)
        if match.end() > end - 40
    ]
    if not found:
        return None
    return "conviction" if max(found)[1] == "conviction" else "charge"


def _accused(matter: Matter, passage: Passage, begin: int) -> str | None:
    """The last person named before the list, else the only one of the sentence."""
    people = [
        (start, who)
        for start, _, who in matter.people.get(passage.place.document, ())
        if passage.place.start <= start < passage.place.end
    ]
    before = [x for x in people if x[0] < begin]
    if before:
        return max(before)[1]
    return people[0][1] if len({who for _, who in people}) == 1 else None
