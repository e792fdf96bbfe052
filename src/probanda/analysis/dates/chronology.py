"""The lines of a chronology that print no year: in which year each of their days lies."""

from collections.abc import Sequence
from datetime import date

from probanda.analysis.dates.days import Days, Stretch
from probanda.analysis.dates.expressions import Expression
from probanda.analysis.dates.known import Known
from probanda.analysis.dates.printed import Parts, find_printed, in_year
from probanda.analysis.dates.relative import NEAR_DAYS

NEXT = 2
"""How many paragraphs further the next line of a chronology may stand."""


def date_by_order(expressions: Sequence[Expression], latest: date | None) -> dict[int, Known]:
    """The days of a chronology's lines that print no year: each follows on the line before it.

    Lines in the present tense may also be a diary of what is to come, as their year does not tell:
    where no line shows that they are past, they are open between the year that is behind and the
    one ahead.
    """
    found: dict[int, Known] = {}
    for run in _runs(expressions):
        printed = any("year" in expressions[n].parts for n in run)
        if len(run) < 2 or not (printed or latest):
            continue
        orders = [_in_order(expressions, order, latest) for order in (run, run[::-1])]
        best = min((o for o in orders if o), key=_length, default={})
        basis = "year by the order of a chronology"
        if not printed and latest:
            basis += " that ends before the day of publication"
            if not _is_past(expressions, best, latest):
                found |= _either(expressions, run, latest)
                continue
        found |= {
            n: Known(Days(*when), basis)
            for n, when in best.items()
            if "year" not in expressions[n].parts
        }
    return found


def _is_past(expressions: Sequence[Expression], order: dict[int, Stretch], latest: date) -> bool:
    """Whether the last line is in the past tense, or shortly before the day of publication.

    That is in the same year, and not half as far off as the first line would be that is ahead.
    """
    if not order:
        return False
    first, last = (end(order, key=lambda n: order[n]) for end in (min, max))
    if expressions[last].parts["heads"] == "past":
        return True
    gone = (latest - order[last].last).days
    _, coming = _around(expressions[first], latest)
    ahead = (coming.first - latest).days if coming else 0
    return order[last].last.year == latest.year and gone <= NEAR_DAYS and 2 * gone < ahead


def _either(
    expressions: Sequence[Expression], run: Sequence[int], latest: date
) -> dict[int, Known]:
    found = {}
    for n in run:
        gone, coming = _around(expressions[n], latest)
        if expressions[n].parts["heads"] in ("present", "bare") and gone and coming:
            basis = "year before or after publication: a line of a chronology or of a diary"
            found[n] = Known(Days(gone.first, coming.last), basis, bounded=True)
    return found


def _around(expression: Expression, latest: date) -> tuple[Stretch | None, Stretch | None]:
    """The last time that such a day was, and the next time that it is."""
    near = _years(expression.shape, expression.parts, latest.year - 8, latest.year + 8)
    gone = [s for s in near if s.first <= latest]
    coming = [s for s in near if s.first > latest]
    return (gone[-1] if gone else None), (coming[0] if coming else None)


def _runs(expressions: Sequence[Expression]) -> list[list[int]]:
    """Lines one under the other; what has no verb in any line is an agenda: "12 July: Fair"."""
    runs: list[list[int]] = []
    for n, expression in enumerate(expressions):
        if "heads" not in expression.parts:
            continue
        follows = runs and expression.block - expressions[runs[-1][-1]].block <= NEXT
        if follows:
            runs[-1].append(n)
        else:
            runs.append([n])
    return [r for r in runs if any(expressions[n].parts["heads"] != "bare" for n in r)]


def _length(order: dict[int, Stretch]) -> int:
    return (max(s.first for s in order.values()) - min(s.first for s in order.values())).days


def _in_order(
    expressions: Sequence[Expression], order: Sequence[int], latest: date | None
) -> dict[int, Stretch]:
    """On from a line that prints its year, back from one that does or from the latest day."""
    found: dict[int, Stretch] = {}
    told = [n for n in order if expressions[n].parts["heads"] != "ahead"]
    before: Stretch | None = None
    for n in told:
        shape, parts = expressions[n].shape, expressions[n].parts
        if printed := find_printed(shape, parts, southern=False):
            if latest and printed[0].first > latest:
                return {}
            before = found[n] = printed[0]
        elif before is not None:
            ahead = _years(shape, parts, before.first.year, before.first.year + 8)
            after = next((s for s in ahead if s.last >= before.first), None)
            if after is None or (latest and after.first > latest):
                return {}
            before = found[n] = after
    limit = latest
    for n in reversed(told):
        if n in found:
            limit = found[n].last
        elif limit is not None:
            shape, parts = expressions[n].shape, expressions[n].parts
            behind = [
                s for s in _years(shape, parts, limit.year - 8, limit.year) if s.first <= limit
            ]
            if not behind:
                return {}
            found[n] = behind[-1]
            limit = behind[-1].last
    return found


def _years(shape: str, parts: Parts, first: int, last: int) -> list[Stretch]:
    return [s for year in range(first, last + 1) if (s := in_year(shape, parts, year))]
