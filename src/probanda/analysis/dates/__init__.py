"""Dates and date expressions as intervals, never more precise than the text."""

from probanda import ids
from probanda.analysis.dates.expressions import find_expressions
from probanda.analysis.dates.resolve import resolve
from probanda.analysis.language import Parsed
from probanda.analysis.records import DateExpression

__all__ = ["find_dates"]


def find_dates(parsed: Parsed) -> tuple[DateExpression, ...]:
    """Every date expression of the article, in order, with what it is known to mean."""
    document = parsed.document
    found = []
    for paragraph in parsed.paragraphs:
        for expression in find_expressions(paragraph.doc.text):
            start = paragraph.start + expression.start
            end = paragraph.start + expression.end
            interval = resolve(expression, document.published)
            found.append(
                DateExpression(
                    document.id,
                    start,
                    end,
                    id=ids.content_id("date", document.id, start, end),
                    from_=interval.first,
                    to=interval.last,
                    basis=interval.basis,
                )
            )
    return tuple(found)
