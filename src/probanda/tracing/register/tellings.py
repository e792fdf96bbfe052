"""What can be recorded of a child: checked against the vocabulary of ``data/tellings.toml``."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources

import msgspec
from rapidfuzz import fuzz, process

from probanda.ledger.errors import CaseError
from probanda.tracing.births import ImpossibleDate, days_of, read_date


class What(msgspec.Struct, frozen=True):
    """A kind of telling: its particulars, those it cannot be without, and the day it holds from."""

    about: str
    fields: tuple[str, ...]
    needs: tuple[str, ...] = ()
    day: str = ""
    dates: tuple[str, ...] = ()
    one_of: dict[str, tuple[str, ...]] = {}
    own_command: str = ""


@cache
def load_whats() -> dict[str, What]:
    """Every kind by its name."""
    text = (resources.files("probanda.tracing.register") / "data" / "tellings.toml").read_text(
        "utf-8"
    )
    return msgspec.convert(tomllib.loads(text), dict[str, What])


def read_particulars(what: str, written: Iterable[str], today: int) -> dict[str, str]:
    """The particulars of a telling from words such as ``place=Rostov``.

    ``today`` is an ordinal: nothing that is recorded lies after it. Raises CaseError, which repeats
    no value, where they are not of that kind, or cannot be.
    """
    kind = get_what(what)
    if kind.own_command:
        raise CaseError(
            f"{what} is not recorded so.", f"Record it with 'probanda {kind.own_command}'."
        )
    says: dict[str, str] = {}
    for place, one in enumerate(written, 1):
        field, equals, value = one.partition("=")
        if not equals or not value.strip():
            raise CaseError(f"Particular {place} is not of the form field=value.", _fields(kind))
        if field not in kind.fields:
            near = process.extract(field, kind.fields, scorer=fuzz.WRatio, limit=3)
            raise CaseError(
                f"Particular {place}: {what} has no such field.",
                f"Nearest: {', '.join(name for name, _, _ in near)}. {_fields(kind)}",
            )
        says[field] = " ".join(value.split())
    _check(what, kind, says, today)
    return says


def get_what(what: str) -> What:
    """A kind of telling. Raises CaseError with the nearest where there is none."""
    kinds = load_whats()
    if what in kinds:
        return kinds[what]
    near = process.extract(what, list(kinds), scorer=fuzz.WRatio, limit=3)
    raise CaseError(
        "Nothing of that kind can be recorded.",
        f"Nearest: {', '.join(name for name, _, _ in near)}. All: {', '.join(kinds)}.",
    )


def _fields(kind: What) -> str:
    return f"Fields: {', '.join(kind.fields)}."


def _check(what: str, kind: What, says: dict[str, str], today: int) -> None:
    missing = [field for field in kind.needs if field not in says]
    if missing or not says:
        raise CaseError(f"{what} needs {', '.join(missing) or 'something said'}.", _fields(kind))
    for field, values in kind.one_of.items():
        if field in says and says[field] not in values:
            raise CaseError(f"{field} has no such value.", f"One of: {', '.join(values)}.")
    for field in kind.dates:
        if field in says:
            check_day(field, says[field], today)


def check_day(field: str, written: str, today: int) -> str:
    """A day as written. Raises CaseError where no calendar has it, or it has not come yet."""
    try:
        read = read_date(written)
    except ImpossibleDate as error:
        raise CaseError(
            f"{field} is no day that can be.", "Write 2024-03-17, 2024-03 or 2024."
        ) from error
    if read is None or days_of(read)[0] > today:
        raise CaseError(f"{field} is a day that has not come yet.", "Write the day as it was.")
    return written


def day_of(what: str, says: dict[str, str]) -> str:
    """The day from which a telling holds, as written; "" where it says none."""
    return says.get(load_whats()[what].day, "")
