"""Candidates written as CSV: whole, or not at all."""

import csv
import io
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from probanda.tracing.candidates import Candidate

COLUMNS = ("found_id", "sought_id", "rank", "probability", "reasons")


def write_candidates(
    candidates: Iterable[Candidate],
    out: Path,
    word: Callable[[Iterable[str]], Iterable[str]] = tuple,
) -> None:
    """Write a file that appears only when it is whole; ``word`` puts reasons into a language."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for c in candidates:
        writer.writerow(
            (c.found_id, c.sought_id, c.rank, f"{c.probability:.6f}", "; ".join(word(c.reasons)))
        )
    handle, name = tempfile.mkstemp(prefix=".matches-", dir=out.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text.getvalue())
        os.replace(name, out)  # noqa: PTH105  the one call that puts a file in another's place at once
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
