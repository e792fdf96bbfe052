"""Filings keep their numbers; corrigenda and redacted versions point at their originals."""

from datetime import date
from typing import Any

import pytest

from probanda.proceedings.filings import Filings, find_current, find_public_version, lodge
from probanda.proceedings.records import Filing
from probanda.proceedings.rules import Refusal


def filing(number: str, day: int = 1, **more: Any) -> Filing:
    """A filing of a day of May 2031."""
    return Filing(
        **{
            "number": number,
            "title": "A request",
            "filed": date(2031, 5, day),
            "by": "Prosecutor",
            **more,
        }
    )


SECRET = filing("MT-7", level="under seal")
REDACTED = filing("MT-7-Red", 9, redacts="MT-7", public=date(2031, 5, 9))
CORRECTED = filing("MT-7-Corr", 3, corrects="MT-7", level="under seal")
ALL: Filings = (SECRET, CORRECTED, REDACTED)

REFUSED = [
    (filing("MT-7", 2), "the number MT-7 is taken: a filing that is under seal"),
    (filing("MT-8-Corr", corrects="MT-8"), "is not recorded"),
    (filing("MT-8-Red", redacts="MT-8"), "is not recorded"),
    (filing("MT-7-Red2", 10, redacts="MT-7-Red"), "Point at the original, MT-7"),
    (filing("MT-7-Red2", 10, redacts="MT-7", level="secret"), "may not see the original"),
    (filing("MT-7-Corr2", 10, corrects="MT-7"), "it would show what is kept"),
    (filing("MT-9", 10, redacts="MT-7", corrects="MT-7"), "at once"),
    (filing("MT-9", 10, public=date(2031, 5, 1)), "before it was filed"),
    (filing("MT-9", 10, level="loud"), "no level"),
    (filing(" "), "a number and a title"),
]


@pytest.mark.parametrize(("new", "reason"), REFUSED)
def test_a_filing_that_cannot_stand_is_refused_and_changes_nothing(
    new: Filing, reason: str
) -> None:
    answer = lodge(ALL, new)
    assert isinstance(answer, Refusal)
    assert reason in f"{answer.tell()} {answer.way_out}"


def test_filings_that_can_stand_are_kept_in_order() -> None:
    kept: Filings = ()
    for one in ALL:
        lodged = lodge(kept, one)
        assert not isinstance(lodged, Refusal)
        kept = lodged
    assert ALL == kept


def test_the_last_corrigendum_is_what_holds() -> None:
    assert CORRECTED == find_current(ALL, "MT-7")
    assert find_current(ALL, "MT-99") is None


def test_the_public_has_the_redacted_version_from_its_day_on() -> None:
    assert find_public_version(ALL, "MT-7", date(2031, 5, 8)) is None
    assert REDACTED == find_public_version(ALL, "MT-7", date(2031, 5, 9))
