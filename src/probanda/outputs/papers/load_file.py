"""A load file: one row a document, and a table of what each column is called elsewhere."""

import csv
import io
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources

from probanda.evidence.document import Document
from probanda.ledger.access import LEVELS
from probanda.outputs.papers.material import Material

DATA = resources.files("probanda.outputs.papers") / "data"
NOT_TOLD = "not told"
"""Nobody gave a level: an original is held as public until somebody does, and is not told to be."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _fields() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = tomllib.loads((DATA / "load_file.toml").read_text("utf-8"))[
        "fields"
    ]
    return rows


def write_load_file(material: Material) -> bytes:
    """The rows in the order of the exhibits' numbers; UTF-8 with its mark, so that tables open it."""
    names = [field["name"] for field in _fields()]
    cited: dict[str, int] = {}
    for bearing in material.bearings().values():
        cited[bearing.document] = cited.get(bearing.document, 0) + 1
    rows = []
    for document in material.documents:
        told = dict(_tell(document, material, cited.get(document.id, 0)))
        rows.append([told[name] for name in names])
    return _write(names, rows)


def write_fields() -> bytes:
    """The mapping table: each column, what it holds, and what it is often called."""
    heads = ("column", "holds", "often called (from memory)")
    note = (
        "any column",
        "a text that a table would take for a formula has an apostrophe before it",
        "",
    )
    rows = [(f["name"], f["holds"], f["often_called"]) for f in _fields()]
    return _write(heads, [*rows, note])


def _tell(document: Document, material: Material, cited: int) -> Iterator[tuple[str, str]]:
    held = material.held[document.sha256]
    translated = {True: "yes", False: "no", None: ""}
    sources = (x for i in held.intakes for x in (i.handed_over_by, i.from_where))
    yield "exhibit", material.labels[document.id]
    yield "title", document.name
    yield "media_type", document.media_type
    yield "language", document.language or ""
    yield "machine_translated", translated[document.machine_translated]
    yield "publisher", document.publisher.value or ""
    yield "date_from", document.published.from_ or ""
    yield "date_to", document.published.to or ""
    yield "source", "; ".join(dict.fromkeys(filter(None, sources)))
    yield "taken_in_by", "; ".join(dict.fromkeys(i.taken_in_by for i in held.intakes))
    yield "sha256", document.sha256
    yield "bytes", str(held.intakes[0].size)
    yield "level", NOT_TOLD if held.level == LEVELS[0] else held.level
    fault = material.faulty.get(document.sha256)
    native = f"vault/{document.sha256[:2]}/{document.sha256}"
    yield "native", f"not held as taken in: {fault}" if fault else native
    yield "cited", str(cited)
    yield "checked", material.tell_standing(document.id)


def _write(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(heads)
    writer.writerows([_safe(value) for value in row] for row in rows)
    return table.getvalue().encode("utf-8-sig", "replace")


def _safe(value: str) -> str:
    """One line that no program takes for a formula."""
    line = " ".join(value.split())
    return f"'{line}" if line.startswith(FORMULA) else line
