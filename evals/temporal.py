"""Measure dates on TempEval-3's news texts, a public yardstick of which nothing is kept here.

python evals/temporal.py FOLDER [--misses]     FOLDER: TimeML files (*.tml), with their day of publication

Asked for are the annotation's dates and times; lengths and rates of time ("two weeks", "each day")
are no dates in a case, so that one found is neither right nor wrong.
"""

import argparse
import calendar
import datetime
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
from spacy.language import Language

from probanda.analysis.dates import find_dates
from probanda.analysis.language import load_model, parse
from probanda.evidence.document import Published
from probanda.evidence.reading import document_from_file

SEASONS = {"WI": (12, 14), "SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}
Interval = tuple[str, str]


@dataclass(frozen=True)
class Timex:
    """An annotated expression."""

    start: int
    end: int
    kind: str
    value: str


@dataclass
class Tally:
    """What was asked for and found, over all texts."""

    asked: int = 0
    met: int = 0
    found: int = 0
    real: int = 0
    told: int = 0
    right: int = 0

    def lines(self) -> Iterator[str]:
        """The table."""
        recall, precision = self.met / max(1, self.asked), self.real / max(1, self.found)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        yield f"recognition, overlap: recall    {recall:.3f}  {self.met}/{self.asked}"
        yield f"recognition, overlap: precision {precision:.3f}  {self.real}/{self.found}"
        yield f"recognition, overlap: F1        {f1:.3f}"
        value = self.right / max(1, self.told)
        yield f"interval inside the value, of those met {value:.3f}  {self.right}/{self.told}"
        yield f"F1 x interval                   {f1 * value:.3f}"


def read_timeml(path: Path) -> tuple[str, str, list[Timex]]:
    """The text, its day of publication, and the expressions in the text."""
    root = ElementTree.parse(path).getroot()  # noqa: S314  files that the user brought
    published = next(iter(root.iterfind("DCT/TIMEX3"))).get("value", "")[:10]
    pieces: list[str] = []
    found: list[Timex] = []

    def walk(node: ElementTree.Element) -> None:
        begin = sum(map(len, pieces))
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")
        if node.tag == "TIMEX3":
            end = sum(map(len, pieces))
            found.append(Timex(begin, end, node.get("type", ""), node.get("value", "")))

    walk(next(iter(root.iterfind("TEXT"))))
    return "".join(pieces), published, found


def interval_of(value: str) -> Interval | None:
    """The days of a TimeML value; None for a reference and for what is not told in full."""
    value = value.split("T")[0].removesuffix("-WE")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value, value
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        days = [_of_week(int(match[1]), int(match[2]), day) for day in (1, 7)]
        return days[0], days[1]
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return _months(int(match[1]), int(match[2]) * 3 - 2, int(match[2]) * 3)
    if match := re.fullmatch(r"(\d{4})-H([12])", value):
        return _months(int(match[1]), int(match[2]) * 6 - 5, int(match[2]) * 6)
    if match := re.fullmatch(r"(\d{4})-(WI|SP|SU|FA)", value):
        return _months(int(match[1]), *SEASONS[match[2]])
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return _months(int(match[1]), int(match[2]), int(match[2]))
    if re.fullmatch(r"\d{2,4}", value):
        return value.ljust(4, "0") + "-01-01", value.ljust(4, "9") + "-12-31"
    return None


def _of_week(year: int, week: int, day: int) -> str:
    return datetime.date.fromisocalendar(year, week, day).isoformat()


def _months(year: int, first: int, last: int) -> Interval:
    end_year, end = (year, last) if last <= 12 else (year + 1, last - 12)
    days = calendar.monthrange(end_year, end)[1]
    return f"{year}-{first:02}-01", f"{end_year}-{end:02}-{days:02}"


def measure(path: Path, model: Language, tally: Tally, misses: bool) -> None:
    """Add one text to the tally."""
    text, published, timexes = read_timeml(path)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "text.txt"
        file.write_text(text, "utf-8")
        document = document_from_file(file)
    document = msgspec.structs.replace(document, published=Published(published, published, ()))
    assert document.text == text  # noqa: S101  else no offset is right
    found = find_dates(parse(document, model))

    def say(what: str, start: int, end: int, more: object = "") -> None:
        around = " ".join(text[max(0, start - 50) : end + 40].split())
        if misses:
            print(f"{path.stem} {published} {what} {text[start:end]!r} {more} | {around}")  # noqa: T201

    for date in found:
        meeting = [t for t in timexes if t.start < date.end and date.start < t.end]
        if not meeting or any(t.kind in ("DATE", "TIME") for t in meeting):
            tally.found += 1
            tally.real += bool(meeting)
            if not meeting:
                say("false alarm", date.start, date.end)
    for timex in timexes:
        if timex.kind not in ("DATE", "TIME"):
            continue
        tally.asked += 1
        date_ = next((d for d in found if timex.start < d.end and d.start < timex.end), None)
        wanted = interval_of(timex.value)
        if date_ is None:
            say("missed", timex.start, timex.end, timex.value)
            continue
        tally.met += 1
        if wanted is None:
            continue
        tally.told += 1
        first, last = date_.from_, date_.to
        first = f"{first}-01-01" if first and len(first) == 4 else first
        last = f"{last}-12-31" if last and len(last) == 4 else last
        if first and last and wanted[0] <= first and last <= wanted[1]:
            tally.right += 1
        else:
            say("wrong", timex.start, timex.end, (timex.value, date_.from_, date_.to, date_.basis))


def main() -> int:
    """Print the table, or that there is nothing to measure on."""
    parser = argparse.ArgumentParser(description="Measure dates on TimeML texts.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    files = sorted(options.folder.glob("*.tml"))
    if not files:
        print("dates on TempEval-3: not brought")  # noqa: T201
        return 0
    model, tally = load_model(), Tally()
    for path in files:
        measure(path, model, tally, options.misses)
    print("\n".join(tally.lines()))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
