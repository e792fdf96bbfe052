"""When somebody held an office, where the text prints it beside: "minister since 2028"."""

import re
import tomllib
from calendar import month_name
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from probanda.analysis.entities.offices import read_office
from probanda.analysis.entities.spot import Office, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed, text_of
from probanda.analysis.records import HeldOffice, OfficeStanding
from probanda.evidence.document import Position

MONTHS = tuple(month.lower() for month in month_name[1:])
MONTH = "(?:" + "|".join(MONTHS) + ")"
DATE = rf"(?:\d{{1,2}} {MONTH} \d{{4}}|{MONTH} \d{{1,2}}, \d{{4}}|{MONTH} \d{{4}}|(?:19|20)\d\d)\b"
OFFICE = r"[^,;:.]{3,60}?"
STANDINGS: tuple[OfficeStanding, ...] = ("former", "acting", "elect")
YEAR = 4
"""Digits of a year."""


@dataclass(frozen=True)
class Wordings:
    """The patterns and words of tenures.toml."""

    periods: tuple[re.Pattern[str], ...]
    appointments: tuple[re.Pattern[str], ...]
    standings: dict[str, OfficeStanding]


@lru_cache(maxsize=1)
def load_wordings() -> Wordings:
    """How a text prints the time of an office."""
    text = (files("probanda.analysis.entities") / "data" / "tenures.toml").read_text("utf-8")
    data = tomllib.loads(text)

    def compiled(key: str) -> tuple[re.Pattern[str], ...]:
        return tuple(
            re.compile(
                p.replace("HELD", data["held"]).replace("DATE", DATE).replace("OFFICE", OFFICE),
                re.IGNORECASE,
            )
            for p in data[key]
        )

    standings = {word: kind for kind in STANDINGS for word in data["standings"][kind].split()}
    return Wordings(compiled("periods"), compiled("appointments"), standings)


def find_tenure(name: Spot, place: Spot, office: Office, parsed: Parsed) -> HeldOffice:
    """The office printed at ``place`` beside the name, with the time printed after the two."""
    end = max(name, place, key=lambda spot: spot.end).position(parsed).end
    text = _text_from(end, name, parsed)
    matches = (pattern.match(text) for pattern in load_wordings().periods)
    found = next((match for match in matches if match), None)
    return _held(place.position(parsed), office, _standing(place, parsed), found, end)


def find_appointments(
    name: Spot, parsed: Parsed, states: StateWords
) -> list[tuple[Office, HeldOffice]]:
    """Offices that the sentence gives to the name with a date: "Orn became governor in 2028"."""
    end = name.position(parsed).end
    text = _text_from(end, name, parsed)
    paragraph = parsed.paragraphs[name.paragraph]
    for pattern in load_wordings().appointments:
        found = pattern.match(text)
        if found is None:
            continue
        shift = end - paragraph.start
        span = paragraph.doc.char_span(found.start("office") + shift, found.end("office") + shift)
        while span is not None and len(span) and span[0].pos_ == "DET":
            span = span[1:]
        office = read_office(span, states) if span is not None and len(span) else None
        if span is not None and office is not None:
            held = _held(paragraph.span_position(span), office, "held", found, end)
            return [(office, held)]
    return []


def _held(
    at: Position, office: Office, standing: OfficeStanding, found: re.Match[str] | None, end: int
) -> HeldOffice:
    printed = {k: v for k, v in found.groupdict().items() if v} if found else {}
    evidence = tuple(
        Position(at.document, end + found.start(part), end + found.end(part))
        for part in ("since", "until")
        if found and part in printed
    )
    return HeldOffice(
        document=at.document,
        start=at.start,
        end=at.end,
        office=office.text,
        standing="former" if "until" in printed and standing == "held" else standing,
        since=_iso(printed.get("since")),
        until=_iso(printed.get("until")),
        evidence=evidence,
    )


def _text_from(end: int, name: Spot, parsed: Parsed) -> str:
    paragraph = parsed.paragraphs[name.paragraph]
    return text_of(paragraph.doc)[end - paragraph.start :]


def _standing(place: Spot, parsed: Parsed) -> OfficeStanding:
    """ "former governor", "then-governor"; "then" further before tells of something else."""
    doc, known = parsed.paragraphs[place.paragraph].doc, load_wordings().standings
    first = place.start
    if first and doc[first - 1].text == "-":
        first -= 1
    for token in doc[max(first - 1, 0) : place.end]:
        if found := known.get(token.lower_):
            return found
    return "held"


def _iso(printed: str | None) -> str | None:
    """A printed year, month or day as YYYY, YYYY-MM or YYYY-MM-DD."""
    if not printed:
        return None
    parts = printed.replace(",", "").lower().split()
    year = next(part for part in parts if part.isdigit() and len(part) == YEAR)
    month = next((MONTHS.index(part) + 1 for part in parts if part in MONTHS), 0)
    day = next((int(part) for part in parts if part.isdigit() and part != year), 0)
    return "-".join([year, *(f"{number:02}" for number in (month, day) if number)])
