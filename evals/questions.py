"""Ask the questions beside this file of the cases that they are about, and hold the floors.

python evals/questions.py                 the sets under the floors, pooled too
python evals/questions.py --sets orvenia  one set
python evals/questions.py --misses        and what was wrong, of the sets that are tuned on
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from probanda.ledger.access import Actor
from probanda.workflows.ask import Asked, ask
from probanda.workflows.case import Settings

HERE = Path(__file__).parent
FOLDER = HERE / "questions"
FIRST = 3
"""An answer must stand within so many of the spans shown."""

Question = dict[str, Any]


@dataclass(frozen=True)
class Marked:
    """A question with what is wrong with its answer, or None."""

    question: Question
    fault: str | None


def answer(questions: Sequence[Question], texts: Path) -> list[Asked]:
    """Build a case of the texts and ask it."""
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        build = [sys.executable, "-m", "probanda", "build", texts, "--case", case]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        return ask(case, Settings(Actor("measure")), [q["question"] for q in questions])


def find_fault(question: Question, asked: Asked) -> str | None:
    """What is wrong with an answer, in words; None when it is right."""
    shown = [
        (
            asked.documents[s.document].name,
            _plain(asked.documents[s.document].text[s.start : s.end]),
        )
        for s in asked.answer.spans
    ]
    if not question["answerable"]:
        return f"answered with {shown[:FIRST]}" if shown else None
    if not shown:
        return "not answered"

    def stands(words: dict[str, str], among: Sequence[tuple[str, str]]) -> bool:
        return any(n == words["document"] and _plain(words["words"]) in t for n, t in among)

    if question["shown"] and not any(stands(w, shown[:FIRST]) for w in question["shown"]):
        return f"shows {shown[:FIRST]}"
    absent = [w["words"] for w in question.get("both", ()) if not stands(w, shown)]
    if absent:
        return f"does not show {absent}"
    wrong = [w for w in question.get("wrong", ()) if any(_plain(w) in text for _, text in shown)]
    return f"shows the wrong {wrong}" if wrong else None


def _plain(text: str) -> str:
    return " ".join(text.split())


def measure(marked: Sequence[Marked]) -> dict[str, tuple[int, int]]:
    """Each row: how many are right, and of how many."""
    rows = {
        "answers right": [m for m in marked if m.question["answerable"]],
        "refusals": [m for m in marked if not m.question["answerable"]],
        "questions right": list(marked),
    }
    return {name: (sum(m.fault is None for m in some), len(some)) for name, some in rows.items()}


def show(title: str, rows: dict[str, tuple[int, int]]) -> None:
    """Print one table."""
    lines = [title] + [f"{n:<45} {r / o:.3f}  {r}/{o}" for n, (r, o) in rows.items() if o]
    print("\n".join(lines), flush=True)  # noqa: T201


def main() -> int:
    """Measure; 1 when a row of the pooled sets fell below its floor."""
    parser = argparse.ArgumentParser(description="Measure the answers to questions.")
    parser.add_argument("--sets", nargs="+", metavar="NAME")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    pooled: list[Marked] = []
    for path in sorted(FOLDER.glob("*.json")):
        if path.stem == "floors" or (options.sets and path.stem not in options.sets):
            continue
        held = json.loads(path.read_text("utf-8"))
        if held.get("when") == "named" and not options.sets:
            continue
        answers = answer(held["questions"], HERE.parent / held["texts"])
        marked = [
            Marked(question, find_fault(question, asked))
            for question, asked in zip(held["questions"], answers, strict=True)
        ]
        show(f"questions, {path.stem} ({held['use']})", measure(marked))
        for one in marked if options.misses and held["use"] == "tuning" else ():
            if one.fault:
                print(f"      {one.question['question']}\n          {one.fault}")  # noqa: T201
        pooled += marked
    if options.sets:
        return 0
    rows = measure(pooled)
    show("questions, pooled", rows)
    floors: dict[str, float] = json.loads((FOLDER / "floors.json").read_text("utf-8"))
    falls = [name for name, floor in floors.items() if rows[name][0] / rows[name][1] < floor]
    for name in falls:
        print(f"questions: {name} is below its floor {floors[name]}")  # noqa: T201
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
