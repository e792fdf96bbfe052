"""Answer the questions of law beside this file, and hold the floors.

python evals/law_questions.py            all files, against floors.json
python evals/law_questions.py --misses   and what was wrong, of the questions that may be looked at
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from probanda.law.facts import load_facts
from probanda.law.questions import Law, Question

HERE = Path(__file__).parent
FOLDER = HERE / "law"
FLOORS = FOLDER / "floors.json"
REPEATS = 50
OPEN = ("tuning", "unusual", "blind", "corners", "outside")
"""What was wrong with these may be looked at."""

Row = dict[str, Any]


def read(name: str) -> list[Row]:
    """The questions of one file with what is expected."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()]


def mark(row: Row, law: Law) -> Row:
    """What an answer got right."""
    expected = row["expected"]
    given = law.answer(msgspec.convert(row, Question))
    right = given.answer == expected["answer"]
    return {
        "row": row,
        "given": given,
        "disputed": expected["disputed"],
        "right": right,
        "wrong_yes_or_no": not right and given.answer in ("yes", "no"),
        "articles": all(map(given_names(given.articles), expected["articles"])),
        "shown": bool(given.disputes),
    }


def given_names(given: Sequence[str]) -> Callable[[str], bool]:
    """Whether an Article is among those given, itself or by a paragraph of it."""
    return lambda article: any(g == article or g.startswith(f"{article}(") for g in given)


def share(marks: list[Row], key: str) -> float:
    """The share of these that have it."""
    return round(sum(m[key] for m in marks) / len(marks), 3)


def measure(marks: list[Row]) -> dict[str, float]:
    """The table's rows."""
    plain = [m for m in marks if not m["disputed"]]
    disputed = [m for m in marks if m["disputed"]]
    return {
        "undisputed, answer right": share(plain, "right"),
        "undisputed, wrong yes or no (count)": sum(m["wrong_yes_or_no"] for m in plain),
        "disputed, dispute shown": share(disputed, "shown"),
        "disputed, answer right": share(disputed, "right"),
        "undisputed, dispute shown (at most)": share(plain, "shown"),
        "articles named": share(marks, "articles"),
    }


def time_answers(rows: list[Row], law: Law) -> int:
    """Questions a second of processor time, in this process: others may use the machine too."""
    questions = [msgspec.convert(row, Question) for row in rows]
    start = time.process_time()
    for _ in range(REPEATS):
        for question in questions:
            law.answer(question)
    return int(REPEATS * len(questions) / (time.process_time() - start))


def fails(name: str, value: float, floor: float) -> bool:
    """Counts and "at most" are ceilings, all else floors."""
    return value > floor if "(" in name else value < floor


def main() -> None:
    """Print the tables; status 1 when a floor does not hold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only", choices=[*OPEN, "kept", "unusual_kept"])
    options = parser.parse_args()
    law = Law(load_facts())
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    failed = False
    for name in (*OPEN, "kept", "unusual_kept"):
        if options.only not in (None, name):
            continue
        marks = [mark(row, law) for row in read(name)]
        print(f"{name}: {len(marks)} questions of law")  # noqa: T201
        for row, value in measure(marks).items():
            floor = floors.get(name, {}).get(row)
            broken = floor is not None and fails(row, value, floor)
            failed |= broken
            print(  # noqa: T201
                f"  {row:40} {value:6}  {'' if floor is None else floor} {'FELL' if broken else ''}"
            )
        if options.misses and name in OPEN:
            print_misses(marks)
    if options.only != "kept":
        speed = time_answers(read("tuning"), law)
        failed |= speed < floors.get("questions a second", 0)
        print(f"{speed} questions a second of processor time")  # noqa: T201
    sys.exit(failed)


def print_misses(marks: list[Row]) -> None:
    """What was wrong, one line each."""
    for m in marks:
        if not m["right"] or not m["articles"] or m["disputed"] != m["shown"]:
            q = {k: v for k, v in m["row"].items() if k not in ("expected", "act", "question")}
            print(q, "\n   expected", m["row"]["expected"])  # noqa: T201
            print("   given", m["given"].answer, m["given"].articles, m["given"].reason)  # noqa: T201


if __name__ == "__main__":
    main()
