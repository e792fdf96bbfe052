"""Check sentences on status and law, true and with a planted error, and hold the floors.

python evals/law_assertions.py            all sentences
python evals/law_assertions.py --misses   and what was missed or a false alarm, not of the kept third
"""

import argparse
import json
import re
import sys
from datetime import date
from pathlib import Path

from probanda.law.assertions import Beside, Checker
from probanda.law.facts import load_facts

FOLDER = Path(__file__).parent / "law"
BOTH = re.compile(r"\{([^|}]*)\|([^}]*)\}")


AFTER = "# Written after the code"


def read(name: str) -> list[tuple[date, str, str]]:
    """Day of publication, the true sentence, the one with the planted error.

    Kept are every third of those written before the code, and all that were written after it.
    """
    if name.startswith("press"):
        return [split(line) for line in lines_of((FOLDER / f"{name}.txt").read_text("utf-8"))]
    before, _, after = (FOLDER / "assertions.txt").read_text("utf-8").partition(AFTER)
    first = enumerate(lines_of(before))
    chosen = [line for place, line in first if (place % 3 == 2) == (name == "kept")]
    if name == "kept":
        chosen += after.splitlines()[1:]
    return [split(line) for line in chosen]


def lines_of(text: str) -> list[str]:
    """The lines that are neither empty nor a remark."""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def split(line: str) -> tuple[date, str, str]:
    """Day, true form, false form."""
    day, said = line.split(" | ", 1)
    return date.fromisoformat(day), BOTH.sub(r"\1", said), BOTH.sub(r"\2", said)


def main() -> None:
    """Print recall and false alarms; status 1 when a floor does not hold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    checker = Checker(load_facts())
    floors = json.loads((FOLDER / "floors.json").read_text("utf-8")).get("assertions", {})
    failed = False
    for name in ("tuning", "press", "press_blind", "kept", "press_kept"):
        part = read(name)
        found = alarms = agreed = planted = 0
        for day, true, false in part:
            said_true, said_false = checker.check(true, day), checker.check(false, day)
            if true == false:  # no false form: it only may not be an alarm
                alarms += conflicts(said_true)
                if options.misses and "kept" not in name and conflicts(said_true):
                    print(true, *said_true)  # noqa: T201
                continue
            planted += 1
            found += conflicts(said_false)
            alarms += conflicts(said_true)
            agreed += any(b.outcome == "agrees" for b in said_true)
            if (
                options.misses
                and "kept" not in name
                and (conflicts(said_true) or not conflicts(said_false))
            ):
                print(true, "|", false, *said_true, "|", *said_false)  # noqa: T201
        values = {
            "planted errors found": found / planted,
            "false alarms (at most)": alarms / len(part),
            "true sentences that agree": agreed / planted,
        }
        print(f"{name}: {len(part)} true sentences, {planted} planted errors")  # noqa: T201
        for row, exact in values.items():
            value = round(exact, 3)
            floor = floors.get(name, {}).get(row)
            broken = floor is not None and (value > floor if "most" in row else value < floor)
            failed |= broken
            print(f"  {row:30} {value:.3f}  {floor} {'FELL' if broken else ''}")  # noqa: T201
    sys.exit(failed)


def conflicts(found: tuple[Beside, ...]) -> bool:
    """Whether anything in the sentence was found to conflict."""
    return any(b.outcome == "conflicts" for b in found)


if __name__ == "__main__":
    main()
