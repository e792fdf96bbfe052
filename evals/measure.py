"""Build a case of the annotated articles, score its export, and hold it against the floors.

python evals/measure.py                   prints the table; "not measured" when they are absent
python evals/measure.py --all-required    fails when they are absent
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
OUTSIDE = HERE.parent.parent / "shared"
ANNOTATED = ("000_41ba5c0c7211979c.txt", "002_c41a10b76370537e.txt")


def export_case(documents: list[Path], folder: Path) -> Path:
    """Build a case of exactly these documents and export it."""
    probanda = [sys.executable, "-m", "probanda.cli.main"]
    case, out = folder / "case", folder / "case.json"
    subprocess.run([*probanda, "build", *documents, "--case", case], check=True)  # noqa: S603
    subprocess.run([*probanda, "export", case, "--as", "json", "--out", out], check=True)  # noqa: S603
    return out


def score(export: Path, keys: Path) -> dict[str, float | None]:
    """The scorer's table, printed, and its rows."""
    command = [sys.executable, HERE / "score.py", export, keys]
    print(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603, T201
    found = subprocess.run([*command, "--json"], check=True, capture_output=True, text=True)  # noqa: S603
    return {row["metric"]: row["score"] for row in json.loads(found.stdout)["metrics"]}


def find_falls(rows: dict[str, float | None]) -> list[str]:
    """Each row that is below its floor."""
    floors: dict[str, float] = json.loads((HERE / "floors.json").read_text("utf-8"))
    return [
        f"{metric}: {rows.get(metric)} is below its floor {floor}"
        for metric, floor in floors.items()
        if (rows.get(metric) or 0.0) < floor
    ]


def main() -> int:
    """Measure; 1 when a row fell below its floor, or nothing could be measured and must be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--all-required", action="store_true")
    options = parser.parse_args()
    documents = [OUTSIDE / "documents" / name for name in ANNOTATED]
    keys = OUTSIDE / "evals" / "gold"
    if not keys.is_dir() or not all(path.is_file() for path in documents):
        print("not measured: the annotated articles are not beside the repository")  # noqa: T201
        return 1 if options.all_required else 0
    with tempfile.TemporaryDirectory() as folder:
        falls = find_falls(score(export_case(documents, Path(folder)), keys))
    for fall in falls:
        print(fall)  # noqa: T201
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
