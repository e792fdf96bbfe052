"""Invented children, a field at a time."""

from probanda.tracing.candidates import Candidate, find_candidates
from probanda.tracing.listing import Listing
from probanda.tracing.matching import prepare, score

CHILD = {
    "given": "Артем",
    "surname": "Вербицький",
    "patronymic": "Олегович",
    "sex": "ч",
    "birth_date": "2013-05-14",
    "settlement": "Токмак",
    "mother": "Вербицька Олена Іванівна",
}
STRANGERS = (
    ("Софія", "Гнатюк", "Романівна", "ж", "2011-02-03", "Ізюм", "Гнатюк Ірина"),
    ("Максим", "Дорошенко", "Ігорович", "ч", "2009-11-21", "Херсон", "Дорошенко Ганна"),
    ("Поліна", "Чумак", "Павлівна", "ж", "2014-07-30", "Буча", "Чумак Лідія"),
    ("Назар", "Сорока", "Петрович", "ч", "2012-01-17", "Лиман", "Сорока Тетяна"),
)


def child(**fields: str) -> dict[str, str]:
    """A child like ``CHILD`` but for some fields; an empty one is not told."""
    return {key: value for key, value in (CHILD | fields).items() if value}


def strangers() -> list[dict[str, str]]:
    """Children who have nothing in common with ``CHILD``."""
    return [dict(zip(CHILD_ORDER, row, strict=True)) for row in STRANGERS]


CHILD_ORDER = ("given", "surname", "patronymic", "sex", "birth_date", "settlement", "mother")


def listing(prefix: str, records: list[dict[str, str]]) -> Listing:
    """A list with ids of its own, unless the records have some."""
    fields = {field for record in records for field in record} - {"id"}
    ids = tuple(record.get("id", f"{prefix}{n}") for n, record in enumerate(records))
    return Listing(ids, {f: tuple(r.get(f, "") for r in records) for f in sorted(fields)})


def match(sought: list[dict[str, str]], found: list[dict[str, str]]) -> tuple[Candidate, ...]:
    """The candidates for the records found."""
    first, second = listing("s", sought), listing("f", found)
    ready = prepare(first, second)
    return find_candidates(score(ready, second), ready)


def probability(found: dict[str, str], sought: dict[str, str] | None = None) -> float:
    """How likely a record found is the one sought child, beside strangers."""
    matched = match([sought or child(), *strangers()], [found])
    return next((c.probability for c in matched if c.sought_id == "s0"), 0.0)
