"""Days that somebody is quoted on: counted from the day of saying, as far as that is known."""

from collections.abc import Sequence
from datetime import date, timedelta

from probanda.analysis.dates.days import Days
from probanda.analysis.dates.expressions import Expression
from probanda.analysis.dates.known import Known
from probanda.analysis.dates.publication import Publication, count_from_publication

LONG_AGO = frozenset({"day", "month", "year"})
"""By these a report is dated that is not the news of these days."""
DAYS = frozenset({"day", "day range", "weekday", "near day", "shift", "step"})


def count_from_saying(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    publication: Publication,
    southern: bool,
) -> Known:
    """Days in a quotation count from the day of saying: known when its sentence prints that day.

    Else a weekday is taken as news takes it, and "today" only in news that tells of one day.
    """
    expression = expressions[at]
    for other, beside in enumerate(expressions):
        if beside.sentence != expression.sentence or beside.quoted or beside.direction != "past":
            continue
        if beside.shape not in ("day", "weekday", "near day"):
            continue
        said = known[other] or count_from_publication(beside, publication, southern)
        if said.days.first is not None and said.days.first == said.days.last:
            spoken = Publication(said.days, True)
            found = count_from_publication(expression, spoken, southern)
            basis = "counted from the day on which the words were said"
            return Known(found.days, basis, other, found.bounded)
    today = publication.told and any(_is_said_today(e) for e in expressions)
    if expression.shape == "weekday" or today:
        return count_from_publication(expression, publication, southern)
    if _is_news_of_the_day(expressions, known, at, publication):
        assert publication.days.first  # noqa: S101  it is one day
        spoken = Publication(
            Days(publication.days.first - timedelta(days=1), publication.days.last), True
        )
        found = count_from_publication(expression, spoken, southern)
        basis = "counted from the day of saying: none is printed, so publication or the day before"
        return Known(found.days, basis, bounded=found.bounded)
    found = count_from_publication(expression, publication, southern)
    return Known(Days(None, found.days.last), "day on which the words were said: not known")


def count_from_words_of_old(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    publication: Publication,
    southern: bool,
) -> Known | None:
    """ "In 2030 she said: ten years ago": counted from the day, month or year of the saying, where the
    sentence prints it; else None."""
    expression = expressions[at]
    for other, beside in enumerate(expressions):
        if beside.sentence != expression.sentence or beside.quoted or "telling" not in beside.parts:
            continue
        said = known[other] or count_from_publication(beside, publication, southern)
        if said.days.first is not None and said.days.last is not None:
            found = count_from_publication(expression, Publication(said.days, True), southern)
            basis = "counted from the time at which the words were said"
            return Known(found.days, basis, other, found.bounded)
    return None


def count_from_telling(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    publication: Publication,
    southern: bool,
) -> Known | None:
    """ "Police arrested him on Saturday, the agency reported on 4 May": counted from the day of that
    report, open where only its month or year is printed; None where it is no earlier report's."""
    expression = expressions[at]
    for other, told in enumerate(expressions):
        verb = told.parts.get("telling")
        if verb is None or verb != expression.parts.get("said_by") or told.shape not in LONG_AGO:
            continue
        said = known[other] or count_from_publication(told, publication, southern)
        if said.days.first is None or said.days.first != said.days.last:
            return Known(Days(None, said.days.last), "day on which it was told: not known", other)
        found = count_from_publication(expression, Publication(said.days, True), southern)
        return Known(found.days, "counted from the day on which it was told", other, found.bounded)
    return None


def _is_said_today(expression: Expression) -> bool:
    """ "The group said today": its release is dated by the day on which it speaks."""
    today = expression.parts.get("near", "").lower() == "today"
    return today and "telling" in expression.parts and not expression.quoted


def _is_news_of_the_day(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    publication: Publication,
) -> bool:
    """Words that news brings without a day, and that nobody said to somebody in the story."""
    expression = expressions[at]
    one_day = publication.told and publication.days.first == publication.days.last
    story = any(
        e.block == expression.block
        and e.direction == "past"
        and e.shape in DAYS
        and not e.quoted
        and _is_old(
            known[n] or count_from_publication(e, publication, southern=False),
            publication.days.first,
        )
        for n, e in enumerate(expressions[:at])
    )
    return one_day and not story and "addressee" not in expression.parts


def _is_old(told: Known | None, news: date | None) -> bool:
    """What happened before the day before publication is no news of the day."""
    latest = told.days.last if told else None
    return latest is None or news is None or (news - latest).days > 1
