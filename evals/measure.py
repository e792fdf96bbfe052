"""Build cases of annotated texts, score their exports, and hold the pooled rows against the floors.

python evals/measure.py                   every set; "not measured" for texts that are absent
python evals/measure.py --all-required    fails when texts are absent
python evals/measure.py --sets NAME ...   some of the sets, shown apart, no floors
python evals/measure.py --folder PATH ... sets of your own, each a folder with texts/ and key/, apart and pooled
python evals/measure.py --raise           puts floors up to what is measured; none goes down
python evals/measure.py --misses          and what was missed, wrong or a false alarm, but of kept sets
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
OUTSIDE = HERE.parent.parent / "shared"
ARTICLES = "articles"
"""The two annotated press articles; they and their key stay outside the repository."""
OWN = "our own texts, pooled"
UNREAD = "kept texts, pooled"
KEPT = frozenset({"markets", "village", "mine", "apples"})
"""Sets that nobody has tuned on: a table of their own, and their misses are never printed."""
OPENED = (
    frozenset({"convoy", "jobs", "school"}),
    frozenset({"convoy", "jobs", "school", "grid", "hospital"}),
    frozenset({"convoy", "jobs", "school", "ferry", "grid", "hospital"}),
    frozenset({"convoy", "jobs", "school", "siege", "forest", "ferry", "grid", "hospital"}),
)
"""Sets that joined our own texts, the last first: the table without them goes on being held."""
ONCE_KEPT = (
    frozenset({"jobs", "markets", "convoy", "village"}),
    frozenset({"jobs", "grid"}),
    frozenset({"jobs", "ferry"}),
    frozenset({"jobs", "siege"}),
)
"""Sets that were kept together once: their table goes on being held."""

Row = dict[str, Any]


@dataclass(frozen=True)
class AnnotatedSet:
    """Texts on one event with the key made for them; scored as one case of exactly these texts."""

    name: str
    key: Path
    texts: Path

    @property
    def documents(self) -> list[Path]:
        """The texts that the key holds."""
        meta = json.loads((self.key / "statements.json").read_text("utf-8"))["meta"]
        return [self.texts / name for name in meta["documents"]]

    def is_here(self) -> bool:
        """Whether key and texts can be read."""
        return self.key.is_dir() and all(path.is_file() for path in self.documents)


def find_sets() -> list[AnnotatedSet]:
    """The two articles, then our own sets: the texts of some of these stay outside as well."""
    own = [
        AnnotatedSet(key.name, key, inside if inside.is_dir() else OUTSIDE / "documents/wikinews")
        for key in sorted((HERE / "keys").iterdir())
        for inside in [HERE / "texts" / key.name]
    ]
    return [AnnotatedSet(ARTICLES, OUTSIDE / "evals/gold", OUTSIDE / "documents"), *own]


def export_case(documents: list[Path], folder: Path) -> Path:
    """Build a case of exactly these documents and export it.

    One process reads them: loading the model twice for five short texts would cost more.
    """
    probanda = [sys.executable, "-m", "probanda"]
    case, out = folder / "case", folder / "case.json"
    build = [*probanda, "build", *documents, "--case", case, "--processes", "1"]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    subprocess.run([*probanda, "export", case, "--as", "json", "--out", out], check=True)  # noqa: S603
    return out


def score(one: AnnotatedSet) -> list[Row]:
    """The scorer's rows for one set."""
    with tempfile.TemporaryDirectory() as folder:
        export = export_case(one.documents, Path(folder))
        command = [sys.executable, HERE / "score.py", export, one.key, "--texts", one.texts]
        found = subprocess.run(  # noqa: S603
            [*command, "--misses", "--json"], check=True, capture_output=True, text=True
        )
    rows: list[Row] = json.loads(found.stdout)["metrics"]
    return rows


def pool(tables: Iterable[list[Row]]) -> list[Row]:
    """One table of several: what was right and what was asked for, each added up."""
    pooled: dict[str, Row] = {}
    for row in (row for table in tables for row in table if not is_silence(row, table)):
        sums = pooled.setdefault(row["metric"], {"right": 0.0, "of": 0, "misses": []})
        for part in sums:
            sums[part] += row[part]
    return [
        {"metric": metric, "score": row["right"] / row["of"] if row["of"] else None, **row}
        for metric, row in pooled.items()
    ]


def is_silence(row: Row, table: list[Row]) -> bool:
    """Whether a row blames a set without any copied text for showing none.

    The scorer gives nothing for look-alikes kept apart by who finds no family at all. Where the key
    has none, to find none is right; it is neither counted for nor against, as for other rows.
    """
    of = {other["metric"]: other["of"] for other in table}
    silent = not of["reuse families recall"] and not of["reuse precision (characters)"]
    return silent and bool(row["metric"] == "reuse look-alikes kept apart")


def show(title: str, rows: list[Row], misses: bool) -> None:
    """Print one table."""
    lines = [title]
    for row in rows:
        value = "  n/a" if row["score"] is None else f"{row['score']:.3f}"
        few = "  (few: a floor, not a figure)" if row["of"] < 20 else ""
        lines.append(f"{row['metric']:<45} {value}  {row['right']:g}/{row['of']}{few}")
        lines += [f"      {miss}" for miss in row["misses"] if misses]
    print("\n".join(lines), flush=True)  # noqa: T201


def find_falls(pooled: dict[str, list[Row]]) -> list[str]:
    """Each row that is below its floor."""
    return [
        f"{name}: {row['metric']}: {row['score']} is below its floor {floor}"
        for name, rows in pooled.items()
        for row in rows
        for floor in [load_floors().get(name, {}).get(row["metric"], 0.0)]
        if (row["score"] or 0.0) < floor
    ]


def load_floors() -> dict[str, dict[str, float]]:
    """For each pooled table the least that each row may show."""
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text("utf-8"))
    return floors


def raise_floors(pooled: dict[str, list[Row]]) -> None:
    """Put each floor up to what was measured; none goes down."""
    floors = load_floors()
    for name, rows in pooled.items():
        for row in rows:
            reached = int((row["score"] or 0.0) * 1000) / 1000
            held = floors.setdefault(name, {})
            held[row["metric"]] = max(reached, held.get(row["metric"], 0.0))
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")


def _name_without(opened: frozenset[str]) -> str:
    return f"our own texts before {' and '.join(sorted(opened))}, pooled"


def _name_together(kept: frozenset[str]) -> str:
    return f"{' and '.join(sorted(kept))}, pooled"


def measure_own(folders: Iterable[Path], misses: bool) -> int:
    """Show annotated sets that are not the repository's, apart and pooled; 1 where a folder holds none."""
    tables = {}
    for folder in folders:
        one = AnnotatedSet(folder.name, folder / "key", folder / "texts")
        if not (one.key / "statements.json").is_file() or not one.is_here():
            print(f"{folder}: no key/statements.json, or texts/ lacks one that the key names")  # noqa: T201
            return 1
        tables[one.name] = score(one)
        show(one.name, tables[one.name], misses)
    show("all of these, pooled", pool(tables.values()), misses=False)
    return 0


def main() -> int:
    """Measure; 1 when a row fell below its floor, or something was not measured and must be."""
    parser = argparse.ArgumentParser(description="Measure the reading on annotated texts.")
    parser.add_argument("--all-required", action="store_true")
    parser.add_argument("--sets", nargs="+", metavar="NAME")
    parser.add_argument("--folder", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--raise", dest="raise_floors", action="store_true")
    options = parser.parse_args()
    if options.folder:
        return measure_own(options.folder, options.misses)
    sets = [one for one in find_sets() if not options.sets or one.name in options.sets]
    absent = [one.name for one in sets if not one.is_here()]
    tables = {one.name: score(one) for one in sets if one.name not in absent}
    for name in absent:
        print(f"{name}: not measured, the texts are not beside the repository")  # noqa: T201
    if options.sets:
        for name, rows in tables.items():
            show(name, rows, options.misses and name not in KEPT)
        return 0
    pooled = {}
    if ARTICLES in tables:
        pooled["the two articles"] = tables.pop(ARTICLES)
    if not absent:
        pooled[OWN] = pool(rows for name, rows in tables.items() if name not in KEPT)
        pooled[UNREAD] = pool(rows for name, rows in tables.items() if name in KEPT)
        pooled |= {
            _name_without(opened): pool(
                rows for name, rows in tables.items() if name not in KEPT | opened
            )
            for opened in OPENED
        }
        pooled |= {
            _name_together(kept): pool(rows for name, rows in tables.items() if name in kept)
            for kept in ONCE_KEPT
        }
    unread = {UNREAD, *map(_name_together, ONCE_KEPT)}
    for title, rows in pooled.items():
        show(title, rows, options.misses and title not in unread)
    if options.raise_floors:
        raise_floors(pooled)
    falls = find_falls(pooled)
    for fall in falls:
        print(fall)  # noqa: T201
    return 1 if falls or (absent and options.all_required) else 0


if __name__ == "__main__":
    sys.exit(main())
