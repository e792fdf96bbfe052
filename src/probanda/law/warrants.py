"""A warrant from a file: a person of whom the data know nothing, or a case's own warrant."""

from typing import Any

import msgspec

from probanda.law.facts import Facts, convert
from probanda.law.problems import LawError, not_found
from probanda.law.records import CourtCase

SHAPE = (
    'Write {"person": ..., "national": "RU", "situation": "ICC-01/22",'
    ' "instruments": [{"kind": "warrant", "issued": "2023-03-17", "public_from": "2023-03-17"}]}.'
)


def read_warrant(written: bytes, name: str, facts: Facts) -> tuple[CourtCase, ...]:
    """The court case that a JSON file tells of; its fields are those of the data's cases."""
    try:
        raw: Any = msgspec.json.decode(written)
    except msgspec.DecodeError as error:
        raise LawError(f"{name} is not JSON: {error}.", SHAPE) from error
    if not isinstance(raw, dict) or not raw.get("instruments"):
        raise LawError(f"{name} holds no warrant.", SHAPE)
    given = {
        "charges": [],
        "status": "from a file",
        "outcome": "from a file",
        "source": name,
        "confidence": "single source",
    }
    case = convert({**given, **raw}, CourtCase, name)
    if case.situation not in facts.situations_by_number:
        raise not_found("Situation", case.situation, facts.situations_by_number)
    if case.national not in facts.states:
        raise not_found("State", case.national, facts.states)
    return (case,)
