"""How far tracing has come on a day, in numbers that point at nobody."""

from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from probanda.drawing.funnel import Stage, draw_funnel
from probanda.ledger.errors import CaseError
from probanda.tracing.register.counting import Line
from probanda.tracing.register.funnel import Funnel, make_funnel, name_institutions
from probanda.tracing.register.links import find_verdicts
from probanda.workflows.case import Settings
from probanda.workflows.tracing.register import Where, open_register

FEW = "fewer than five"
NOTE = "Numbers are rounded down to fives; nothing under five is told."


def get_status(where: Where, settings: Settings, as_of: date | None) -> Funnel:
    """The numbers of a month's end, or as they stand today, of all records that the actor may see.

    Of other days there are none: the day on which a number changes would tell a birthday, or what
    became of one child. Raises CaseError for such a day, and for one that has not come yet.
    """
    today = settings.clock().date()
    if as_of and as_of > today:
        raise CaseError("--as-of is a day that has not come yet.", "Name a day that has.")
    if as_of and as_of != today and (as_of + timedelta(days=1)).day != 1:
        raise CaseError(
            "Numbers are told of the last day of a month: days between would point at a child.",
            f"Nearest: {as_of.replace(day=1) - timedelta(days=1)}.",
        )
    with open_register(where, settings).reading() as sealed:
        records = list(sealed.get_records("sought", "found"))
        lists = sealed.get_lists()
        verdicts = find_verdicts(sealed.get_told())
    funnel = make_funnel(records, lists, verdicts.values(), as_of or today)
    names = name_institutions(records)
    tables = tuple(
        msgspec.structs.replace(
            table,
            lines=tuple(Line(names.get(one.label, one.label), one.counts) for one in table.lines),
        )
        if table.by == "institution"
        else table
        for table in funnel.tables
    )
    return msgspec.structs.replace(funnel, tables=tables)


def draw_status(funnel: Funnel, word: Callable[[str], str] = str) -> str:
    """The stages as a picture; ``word`` puts a label into the reader's language."""
    stages = [
        Stage(word(label), count, word(FEW))
        for label, count in zip(funnel.stages, funnel.counts, strict=True)
    ]
    title = f"Children sought, and how far tracing has come by {funnel.as_of}"
    return draw_funnel(stages, word(title), word(NOTE))
