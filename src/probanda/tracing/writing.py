"""Candidates written as CSV: whole, or not at all."""

import csv
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
    handle, name = tempfile.mkstemp(prefix=".matches-", dir=out.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows(
                (
                    c.found_id,
                    c.sought_id,
                    c.rank,
                    f"{c.probability:.6f}",
                    "; ".join(word(c.reasons)),
                )
                for c in candidates
            )
        os.replace(name, out)  # noqa: PTH105  the one call that puts a file in another's place at once
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
