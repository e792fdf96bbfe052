"""`Earlier in the week` of a passage that tells of a day: of that day's week, not of the reader's."""

from collections.abc import Sequence

from probanda.analysis.dates import days
from probanda.analysis.dates.days import Stretch
from probanda.analysis.dates.expressions import Expression
from probanda.analysis.dates.known import Known
from probanda.analysis.dates.publication import Publication
from probanda.analysis.dates.steps import step_from

BASIS = "of the week, month or year of the day before it in the same passage"
STAGES = frozenset({"earlier", "later"})


def count_from_told_period(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    publication: Publication,
) -> Known | None:
    """Counted from the day told just before; None where that lies in the same stretch as the day
    of publication, or nothing is told there."""
    parts, before = expressions[at].parts, at - 1
    stage, unit = parts.get("stage", "").lower(), parts.get("unit", "").lower()
    told_part = "part" in parts and expressions[at].direction == "past"  # "by the end of the week"
    if (stage not in STAGES and not told_part) or "which" in parts or before < 0:
        return None
    told, latest = known[before], publication.days.last
    if expressions[before].block != expressions[at].block or told is None or latest is None:
        return None
    first, last = told.days.first, told.days.last
    if first is None or last is None:
        return None
    period = days.around(first, unit)
    if period != days.around(last, unit) or period == days.around(latest, unit):
        return None
    return Known(step_from({**parts, "step": "that"}, Stretch(first, first)), BASIS, before)
