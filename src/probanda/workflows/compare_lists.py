"""Compare a list of sought children with a list of found ones; nothing is stored or linked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from probanda.tracing.candidates import Candidate, find_candidates, most_likely
from probanda.tracing.matching import prepare, score
from probanda.tracing.problems import ListError
from probanda.tracing.reading import UNMAPPED, Mapped, read_listing, read_mapping
from probanda.tracing.writing import write_candidates


@dataclass(frozen=True)
class Comparison:
    """What came of comparing two lists, in numbers that point at nobody; ``left``: cells not used."""

    sought: int
    found: int
    candidates: tuple[Candidate, ...]
    left: tuple[str, ...] = ()

    @property
    def with_candidates(self) -> int:
        """How many of the found have a candidate."""
        return sum(c.rank == 1 for c in self.candidates)

    @property
    def likely(self) -> int:
        """How many have one at or above the default threshold."""
        return len(most_likely(self.candidates))


def compare_lists(
    sought: Path,
    found: Path,
    out: Path,
    mapping: Path | None = None,
    encoding: str = "",
    word: Callable[[Iterable[str]], Iterable[str]] = tuple,
) -> Comparison:
    """Read both lists whole, find candidates for each child found, write them to ``out``.

    ``encoding`` is that of a list of which the mapping names none. ``word`` puts reasons into the reader's language.

    Raises ListError before anything is written where a list cannot be used.
    """
    for option, path in (("--sought", sought), ("--found", found)):
        if not path.is_file():
            raise ListError(f"There is no file where {option} says.", "Look at its path.")
    if not out.absolute().parent.is_dir():
        raise ListError("There is no folder where --out says.", "Make it first.")
    for path in (sought, found, *([mapping] if mapping else [])):
        if out.exists() and path.exists() and out.samefile(path):
            raise ListError("What --out names is one of the lists.", "Name another file.")
    mapped = read_mapping(mapping) if mapping else {}
    first, second = (
        read_listing(path, _with(mapped.get(name, UNMAPPED), encoding), f"The list of {name}")
        for name, path in (("sought", sought), ("found", found))
    )
    ready = prepare(first, second)
    candidates = find_candidates(score(ready, second), ready)
    write_candidates(candidates, out, word)
    return Comparison(len(first), len(second), candidates, (*first.left, *second.left))


def _with(mapped: Mapped, encoding: str) -> Mapped:
    return mapped if mapped.encoding else mapped._replace(encoding=encoding)
