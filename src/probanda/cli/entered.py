"""Days, kinds and parts as people write them for the commands of proceedings."""

from collections.abc import Sequence
from enum import StrEnum
from typing import get_args

from probanda.cli.dockets import read_day_of
from probanda.law.finding import read_day
from probanda.law.problems import tell_nearest
from probanda.ledger.errors import CaseError
from probanda.proceedings.records import Days, Part, RecordKind


class Kind(StrEnum):
    """What can be merged and split."""

    person = "person"
    court_case = "court case"
    proceeding = "proceeding"


def read_kind(kind: Kind) -> RecordKind:
    """The kind of record that a word of the command names."""
    kinds: tuple[RecordKind, ...] = get_args(RecordKind)
    return next(one for one in kinds if one == kind.value)


def read_parts(shown: Sequence[str]) -> tuple[Part, ...]:
    """What was public of a step. Raises CaseError with the nearest for what a step does not have."""
    known = {str(part): part for part in get_args(Part)}
    for part in shown:
        if part not in known:
            raise CaseError(f"A step has no “{part}”.", tell_nearest(part, known))
    return tuple(known[part] for part in shown)


def read_days(on: str | None, not_before: str | None, not_after: str | None) -> Days:
    """When a step was taken. Raises CaseError when it is both known and bounded."""
    if on is not None and (not_before or not_after):
        raise CaseError(
            "A day is known or only bounded.", "Give --on, or --not-before and --not-after."
        )
    if on is not None:
        day = read_day(on, "--on")
        return Days(day, day)
    return Days(read_day_of(not_before, "--not-before"), read_day_of(not_after, "--not-after"))


def read_public(public: str | None, public_by: str | None) -> Days | None:
    """When a step became public. Raises CaseError when it is both known and bounded."""
    if public and public_by:
        raise CaseError("It became public on a day, or by one.", "Give --public or --public-by.")
    day = read_day_of(public, "--public")
    by = read_day_of(public_by, "--public-by")
    return Days(day, day) if day else Days(None, by) if by else None
