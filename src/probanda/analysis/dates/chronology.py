"""The lines of a chronology that print no year: in which year each of their days lies."""

from collections.abc import Sequence
from datetime import date

from probanda.analysis.dates.days import Days, Stretch
from probanda.analysis.dates.expressions import Expression
from probanda.analysis.dates.known import Known
from probanda.analysis.dates.printed import Parts, find_printed, in_year

NEXT = 2
"""How many paragraphs further the next line of a chronology may stand."""


def date_by_order(expressions: Sequence[Expression], latest: date | None) -> dict[int, Known]:
    """The days of a chronology's lines that print no year: each follows on the line before it.

    Lines are told of as past, so that the last of them is not after the day of publication.
    """
    found: dict[int, Known] = {}
    for run in _runs(expressions):
        printed = any("year" in expressions[n].parts for n in run)
        if len(run) < 2 or not (printed or latest):
            continue
        orders = [_in_order(expressions, order, latest) for order in (run, run[::-1])]
        best = min((o for o in orders if o), key=_length, default={})
        basis = "year by the order of a chronology"
        basis += "" if printed else " that ends before the day of publication"
        found |= {
            n: Known(Days(*when), basis)
            for n, when in best.items()
            if "year" not in expressions[n].parts
        }
    return found


def _runs(expressions: Sequence[Expression]) -> list[list[int]]:
    runs: list[list[int]] = []
    for n, expression in enumerate(expressions):
        if "heads" not in expression.parts:
            continue
        follows = runs and expression.block - expressions[runs[-1][-1]].block <= NEXT
        if follows:
            runs[-1].append(n)
        else:
            runs.append([n])
    return runs


def _length(order: dict[int, Stretch]) -> int:
    return (max(s.first for s in order.values()) - min(s.first for s in order.values())).days


def _in_order(
    expressions: Sequence[Expression], order: Sequence[int], latest: date | None
) -> dict[int, Stretch]:
    """On from a line that prints its year, back from one that does or from the latest day."""
    found: dict[int, Stretch] = {}
    told = [n for n in order if expressions[n].parts["heads"] == "told"]
    before: Stretch | None = None
    for n in told:
        shape, parts = expressions[n].shape, expressions[n].parts
        if printed := find_printed(shape, parts, southern=False):
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
