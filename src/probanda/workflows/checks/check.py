"""One thing that was looked at, and how it goes on when what is looked at cannot be understood."""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec
from sqlalchemy.exc import DatabaseError

Outcome = Literal["passed", "failed", "not checked"]
UNENDED = "the last build did not end; run the same build again"


class Check(msgspec.Struct, frozen=True):
    """One thing that was looked at, and what was found."""

    what: str
    outcome: Outcome
    found: str = ""


def judge(what: str, fault: str | None) -> Check:
    """Failed for the fault, or passed where there is none."""
    return Check(what, "failed" if fault else "passed", fault or "")


def go_on(what: str, checks: Iterable[Check]) -> Iterator[Check]:
    """The checks; where they end because nothing can be made of what lies there, one that failed."""
    try:
        yield from checks
    except DatabaseError as error:
        yield Check(what, "failed", f"the database cannot be read ({error.orig})")
    except OSError as error:
        yield Check(what, "failed", f"{error.filename or 'it'} cannot be read ({error.strerror})")
    except (msgspec.MsgspecError, ValueError, TypeError, KeyError, AttributeError) as error:
        yield Check(what, "failed", f"something in it is not as it was written ({error})")
