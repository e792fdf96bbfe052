"""Build a case of PolNeAR's dev texts, score what it attributes, and set it beside a peer.

python evals/bench_attribution.py POLNEAR [GENDERGAPTRACKER]

The corpus (networkdynamics/PolNeAR) has no licence file: it is brought when it is measured, and
nothing of it is kept. Its test split is never read.
"""

import json
import sys
import tempfile
from pathlib import Path

from attribution import load_split, score, statements_by_document
from measure import export_case
from peers import run_gender_gap_tracker

SPLIT = "dev"
COLUMNS = {
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "speaker accuracy": "speaker",
    "end-to-end": "end-to-end",
    "recall on quoted content": "quoted",
}


def tell(name: str, figures: dict[str, float] | None) -> None:
    """One row; "not brought" for who is not there."""
    row = "".join(f"{figures[column]:>12.3f}" for column in COLUMNS) if figures else "not brought"
    print(f"{name:24}{row}")  # noqa: T201


def main(polnear: Path, peer: Path) -> int:
    """Print a row for us and one for the peer."""
    data = polnear / "data"
    if not (data / SPLIT).is_dir():
        print("not brought: PolNeAR is not beside the repository")  # noqa: T201
        return 0
    documents = load_split(data, SPLIT)
    texts = {name: text for name, (text, _) in documents.items()}
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{name}.txt" for name in texts]
        for file in files:
            file.write_bytes(texts[file.stem].encode("utf-8"))
        export = json.loads(export_case(files, Path(folder)).read_text("utf-8"))
    figures = score(documents, statements_by_document(export))
    print(" " * 24 + "".join(f"{title:>12}" for title in COLUMNS.values()))  # noqa: T201
    tell("Probanda", figures)
    theirs = run_gender_gap_tracker(peer, texts)
    tell("SFU GenderGapTracker", theirs and score(documents, statements_by_document(theirs)))
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
