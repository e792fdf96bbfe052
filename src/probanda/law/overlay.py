"""A case's own facts beside the program's: invented States of an example, or what is newer than the data."""

import tomllib
from dataclasses import replace
from datetime import date
from typing import Any

import msgspec

from probanda.law.facts import Facts, convert, convert_all, validate
from probanda.law.problems import LawError
from probanda.law.records import CourtCase, Dispute, Office, Referral, Situation, State, Territory

TABLES = {
    "states",
    "situations",
    "referrals",
    "cases",
    "offices",
    "territories",
    "disputes",
}


def add_overlay(facts: Facts, written: bytes, name: str) -> Facts:
    """The facts with those of a TOML file, which replace what has the same code, number or name.

    The file says ``as_of`` and ``confident_to``; its tables are those of the data files. Raises
    ``LawError`` where it cannot be read or contradicts itself.
    """
    try:
        raw: dict[str, Any] = tomllib.loads(written.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LawError(f"{name} cannot be read: {error}.", "Write it as TOML in UTF-8.") from error
    as_of, known_to = (_day(raw, key, name) for key in ("as_of", "confident_to"))
    unknown = sorted(raw.keys() - TABLES - {"as_of", "confident_to", "note"})
    if unknown:
        raise LawError(
            f"{name}: unknown {', '.join(unknown)}.", f"Known: {', '.join(sorted(TABLES))}."
        )
    states = {
        s.code: msgspec.structs.replace(s, known_to=s.known_to or known_to)
        for s in convert_all(raw.get("states", []), State, name)
    }
    cases = tuple(
        msgspec.structs.replace(c, known_to=c.known_to or known_to)
        for c in convert_all(raw.get("cases", []), CourtCase, name, "person")
    )
    situations = convert_all(raw.get("situations", []), Situation, name)
    numbers = {s.number for s in situations}
    people = {c.person for c in cases}
    added = replace(
        facts,
        as_of=max(facts.as_of, as_of),
        states=facts.states | states,
        situations=(*(s for s in facts.situations if s.number not in numbers), *situations),
        referrals=(
            *facts.referrals,
            *convert_all(raw.get("referrals", []), Referral, name, "resolution"),
        ),
        cases=(*(c for c in facts.cases if c.person not in people), *cases),
        offices=(*facts.offices, *convert_all(raw.get("offices", []), Office, name, "person")),
        territories=facts.territories
        | {c: convert(t, Territory, f"{name}, {c}") for c, t in raw.get("territories", {}).items()},
        disputes=facts.disputes
        | {d: convert(t, Dispute, f"{name}, {d}") for d, t in raw.get("disputes", {}).items()},
        overlay=name,
        own_states=frozenset(states),
        own_people=frozenset(people),
    )
    validate(added)
    return added


def _day(raw: dict[str, Any], key: str, name: str) -> date:
    day = raw.get(key)
    if not isinstance(day, date):
        raise LawError(f"{name} does not say {key}.", f"Write {key} = 2031-03-20 at its head.")
    return day
