"""Ids and the clock: the only source of time in the program, and no randomness at all.

Chance is only where tracing makes keys and seals, which nobody may be able to make again.

An id is a digest of what the record says, so the same input gives the same id on every machine.
"""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime

import msgspec

Clock = Callable[[], datetime]
"""Something that tells the time in UTC; tests hand in a clock that stands still."""


def system_clock() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def digest(*parts: object) -> str:
    """SHA-256, in hex, of the parts written as canonical JSON."""
    return hashlib.sha256(msgspec.json.encode(parts, order="sorted")).hexdigest()


def content_id(kind: str, *parts: object) -> str:
    """An id such as ``statement-1f3a...`` that depends on nothing but the parts."""
    return f"{kind}-{digest(kind, *parts)[:16]}"
