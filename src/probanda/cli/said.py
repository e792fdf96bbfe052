"""What a person says on the command line, checked before anything is done with it."""

import getpass
import re
from datetime import date

from probanda.evidence.readers.encoding import is_known
from probanda.ledger.errors import CaseError

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def get_user() -> str:
    """The name that the system knows the user by; empty when it knows none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def check_actor(name: str) -> str:
    """The name of who acts. Raises CaseError when there is none."""
    if not name.strip():
        raise CaseError("It is not known who acts.", "Say so with --by NAME.")
    return check_words("--by", name)


def check_words(option: str, words: str) -> str:
    """Words that can be kept. Raises CaseError when some of their bytes are no characters."""
    try:
        words.encode()
    except UnicodeEncodeError as error:
        raise CaseError(
            f"What is given with {option} is not UTF-8.",
            "Write it anew, or set the terminal to UTF-8.",
        ) from error
    return words


def check_encoding(name: str | None) -> str | None:
    """An encoding's name. Raises CaseError when no encoding is called so."""
    if name is not None and not is_known(name):
        raise CaseError(
            f"No encoding is called {name!r}.",
            "Give --encoding a name such as utf-8, cp1251 or utf-16-le.",
        )
    return name


def read_interval(given: str | None) -> tuple[str | None, str | None] | None:
    """The first and the last possible day: "2031-05-01" is both, "A.." and "..B" leave one open.

    Raises CaseError for what are no days in this form, or an interval that ends before it begins.
    """
    if given is None:
        return None
    first, dots, last = given.partition("..")
    if not dots:
        last = first
    days = [day for day in (first, last) if day]
    if not days or not all(map(_is_day, days)):
        raise CaseError(
            f"{given!r} is no day of publication.",
            "Give --published a day such as 2023-03-17, or the first and the last that are "
            "possible: 2023-03-01..2023-03-31.",
        )
    if days != sorted(days):
        raise CaseError(
            f"The days of publication {given} end before they begin.",
            "Give --published the first possible day, then the last.",
        )
    return first or None, last or None


def _is_day(written: str) -> bool:
    try:
        return bool(DAY.fullmatch(written) and date.fromisoformat(written))
    except ValueError:
        return False
