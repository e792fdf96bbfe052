"""How passages that were found, and the ledger's entries, are printed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from probanda.cli.plain import one_line, printable
from probanda.cli.summary import count
from probanda.ledger.decisions import DECIDED
from probanda.ledger.log import Entry
from probanda.workflows.results import FINDINGS
from probanda.workflows.search import FoundPassage, Searched

AROUND = 90
"""Characters shown on each side of what was found."""
DAILY = "derived"
"""The act of the program itself, of which there are many: told by their number."""


def print_searched(console: Console, searched: Searched, written: str) -> None:
    """The passages, each with its document, paragraph and the words around."""
    written = printable(written)
    if searched.not_recorded:
        console.print(
            Text(
                f"{printable(searched.not_recorded)} The search is not recorded: public texts only."
            )
        )
    if not searched.total:
        console.print(Text(f"No passage holds: {written}"))
        return
    documents = len({passage.document.id for passage in searched.passages})
    shown = f", the first {len(searched.passages)} shown"
    shown = shown if len(searched.passages) < searched.total else ""
    where = f" in {count(documents, 'document')}" if not shown else ""
    verb = "holds" if searched.total == 1 else "hold"
    console.print(Text(f"{count(searched.total, 'passage')}{where} {verb}: {written}{shown}"))
    for passage in searched.passages:
        place = f"{passage.document.name}, paragraph {passage.paragraph}"
        place += " (page text, not the article)" if passage.furniture else ""
        console.print(Text(f"\n{printable(place)}", style="bold"))
        console.print(Padding(snippet(passage), (0, 0, 0, 2)))


def snippet(passage: FoundPassage) -> Text:
    """The words around what was found, which stands out; left-out words are dots."""
    text = passage.document.text
    start, end = passage.start, passage.end
    if passage.hits:
        start = max(start, passage.hits[0].start - AROUND)
        end = min(end, max(passage.hits[0].end + AROUND, passage.hits[-1].end))
        end = min(end, start + 6 * AROUND)
    while start > passage.start and not text[start - 1].isspace():
        start -= 1
    while end < passage.end and not text[end].isspace():
        end += 1
    shown, at = Text("… " if start > passage.start else ""), start
    for hit in passage.hits:
        if at <= hit.start and hit.end <= end:
            shown.append(one_line(text[at : hit.start]))
            shown.append(one_line(text[hit.start : hit.end]), style="bold reverse")
            at = hit.end
    shown.append(one_line(text[at:end]))
    shown.append(" …" if end < passage.end else "")
    return shown


def print_history(console: Console, entries: Iterable[Entry]) -> None:
    """One line an entry; results that the program kept in a row are told by their number."""
    number = 0
    for act, some in groupby(entries, key=lambda entry: (entry.act, entry.actor)):
        for entry, detail in _told(act[0], list(some)):
            number += 1
            line = f"{entry.number:>6}  {entry.time[:19]}Z  {entry.actor}  {entry.act}"
            console.print(Text(one_line(f"{line}{detail and ': '}{detail}")))
    if not number:
        console.print("The ledger tells of nothing like that.")


def _stages(entries: Sequence[Entry]) -> str:
    """What the results are: so many texts, so many readings, the findings of the whole case."""
    stages = Counter(str(entry.body.get("stage")) for entry in entries)
    findings = stages.pop(FINDINGS, 0)
    told = [count(number, stage) for stage, number in stages.items()]
    if findings:
        times = f", {count(findings, 'time')}" if findings > 1 else ""
        told.append(f"the findings of the whole case{times}")
    return ", ".join(told)


def _told(act: str, entries: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    if act == DAILY:
        yield (
            entries[-1],
            f"{count(len(entries), 'result')} of the program kept: {_stages(entries)}",
        )
        return
    for entry in entries:
        if act == DECIDED:
            about = "; ".join(str(named["words"]) for named in entry.body["about"])
            yield entry, f"{entry.body['what']}: {about}, because: {entry.body['why']}"
            continue
        shown = {k: v for k, v in entry.body.items() if v is not None and k != "sha256"}
        digest = str(entry.body.get("sha256") or "")[:16]
        words = [f"{key} {value}" for key, value in shown.items()]
        yield entry, ", ".join(words + [f"digest {digest}…"] * bool(digest))
