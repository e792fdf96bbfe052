"""Measure people and bodies across texts on ECB+, a public yardstick of which nothing is kept here.

python evals/coreference.py FOLDER [--topics N ...] [--misses]

One case is made of each subtopic's press reports, of the same readings and the same merging as in a
build. Professionals annotated who has a part in an event, in some sentences of each report. A mention
is named when its head is printed with a capital and is a word that the corpus mostly prints so, or
stands among others with capitals in a sentence printed small; the rest are descriptions. Left out are

- pronouns, generic participants, vehicles, and mentions that join two ("A and B");
- precision of mentions: who has no part in an event was not annotated;
- of the chains, singletons that share a word with another name of the subtopic: where one name was
  not linked, that is as often an oversight as somebody else. They still count as mentions.

"one": of the chains that several reports name, those of which each report's names lie mainly in one
and the same record; a report of which none was found counts against. "apart": pairs of named chains
of a subtopic whose names share no record, and such pairs as have a word in common. A description is
right when it lies in the record that holds most of its chain's names.

Odd topics are for looking at; of even ones no misses are printed.
"""

import argparse
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from ecbplus import Mention, Span, Subtopic, load_subtopics
from reading import overlap, pair_up, span_f1
from spacy.language import Language

from probanda.analysis.entities import merge_entities
from probanda.analysis.language import load_model, parse_all
from probanda.analysis.reading import find_all
from probanda.evidence.document import Document
from probanda.evidence.readers import read
from probanda.evidence.reading import document_from_text

GRAVE = frozenset(
    {3, 8, 12, 13, 14, 16, 18, 19, 20, 21, 22, 23, 24, 26, 32, 33, 35, 36, 37, 38, 41, 45}
)
"""Topics on crimes, trials, attacks, accidents and disasters."""
NAME_FROM, DESCRIPTION_FROM = 0.5, 0.3
"""The least likeness of two spans, which hold the head; of a description only that is annotated."""

Say = Callable[[str], None]
Chain = list[tuple[Mention, str | None]]
"""Its mentions, each with the record that holds it."""


@dataclass
class Tally:
    """What was asked for and right, over some subtopics."""

    rows: dict[str, list[float]] = field(default_factory=lambda: defaultdict(lambda: [0.0, 0.0]))
    precision: float = 0
    recall: float = 0
    clustered: int = 0

    def add(self, row: str, right: bool) -> bool:
        """One more that was asked for."""
        self.rows[row][0] += right
        self.rows[row][1] += 1
        return right

    def lines(self) -> Iterator[tuple[str, str]]:
        """The table."""
        for row, (right, of) in self.rows.items():
            yield row, f"{right / of:.3f}  {right:g}/{of:g}" if of else "n/a"
        precision, recall = (
            part / max(1, self.clustered) for part in (self.precision, self.recall)
        )
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        yield "B-cubed of names found", f"{f1:.3f}  {precision:.3f} {recall:.3f}"


@lru_cache
def _model() -> Language:
    return load_model()


def find_records(texts: dict[str, str]) -> tuple[list[tuple[Span, str]], dict[str, str]]:
    """Where each text mentions which record, and the records' names."""
    documents = {_document(name, text).id: name for name, text in texts.items()}
    opened = [_document(name, text) for name, text in texts.items()]
    merged = merge_entities(tuple(map(find_all, parse_all(opened, _model()))))
    found = [
        ((documents[m.document], m.start, m.end), record.id)
        for record in merged.entities
        for m in record.mentions
    ]
    return found, {record.id: record.name for record in merged.entities}


def _document(name: str, text: str) -> Document:
    data = text.encode("utf-8")
    digest = hashlib.sha256(name.encode() + data).hexdigest()
    return document_from_text(
        read(data, "text/plain"), sha256=digest, name=name, media_type="text/plain"
    )


def measure(subtopic: Subtopic, tallies: Iterable[Tally], say: Say) -> None:
    """Add a subtopic to the tallies."""
    produced, names = find_records(subtopic.texts)
    named = [m for m in subtopic.mentions if m.names]
    described = [m for m in subtopic.mentions if not m.names]
    held = hold(named, produced, NAME_FROM)
    told = hold(described, produced, DESCRIPTION_FROM)
    chains = find_chains(named, held)

    def name(record: str | None) -> str:
        return f"{names[record]} ({record[-4:]})" if record else "nothing"

    def show(mention: Mention) -> str:
        document, start, end = mention.span
        text = subtopic.texts[document]
        before, after = text[max(0, start - 60) : start], text[end : end + 40]
        return " ".join(f"{document}: {before}[{text[start:end]}]{after}".split())

    for tally in tallies:
        for mention in named:
            if not tally.add("named found", held[mention] is not None):
                say(f"missed {show(mention)}")
        for chain in chains.values():
            measure_one(chain, tally, name, say)
        measure_apart(chains, tally, name, say)
        measure_b_cubed(chains, tally)
        for mention in described:
            tally.add("described found", told[mention] is not None)
            if mention.chain in chains and told[mention]:
                record = main_record(chains[mention.chain])
                if record and not tally.add("described, right chain", told[mention] == record):
                    say(f"not {name(record)} but {name(told[mention])}: {show(mention)}")


def hold(
    mentions: list[Mention], produced: list[tuple[Span, str]], least: float
) -> dict[Mention, str | None]:
    """The record that holds each mention."""
    matched: dict[Mention, str | None] = dict.fromkeys(mentions)
    for document in {m.span[0] for m in mentions}:
        asked = [m for m in mentions if m.span[0] == document]
        here = [one for one in produced if one[0][0] == document]
        pairs = pair_up(asked, here, lambda m, p: _likeness(m, p[0], least))
        matched |= {asked[i]: here[j][1] for i, j in pairs.items()}
    return matched


def _likeness(mention: Mention, span: Span, least: float) -> float:
    f1 = span_f1(mention.span, span)
    return f1 if f1 >= least and overlap(mention.head, span) else 0.0


def find_chains(named: list[Mention], held: dict[Mention, str | None]) -> dict[str, Chain]:
    """The chains whose names can be relied on."""
    chains: dict[str, Chain] = defaultdict(list)
    for mention in named:
        alone = all(m is mention or not m.names & mention.names for m in named)
        if mention.linked or alone:
            chains[mention.chain].append((mention, held[mention]))
    return chains


def main_record(chain: Chain) -> str | None:
    """The record that holds most of these mentions; None where none was found."""
    records = Counter(record for _, record in chain if record)
    return max(records, key=lambda r: (records[r], r), default=None)


def measure_one(chain: Chain, tally: Tally, name: Callable[[str | None], str], say: Say) -> None:
    """Whether what several reports name is one record."""
    reports: dict[str, Chain] = defaultdict(list)
    for mention, record in chain:
        reports[mention.span[0]].append((mention, record))
    records = {report: main_record(part) for report, part in reports.items()}
    if len(records) < 2:
        return
    one = None not in records.values() and len(set(records.values())) == 1
    if not tally.add("one", one):
        told = {report: name(record) for report, record in records.items()}
        say(f"not one: {sorted({' '.join(sorted(m.names)) for m, _ in chain})} {told}")


def measure_apart(
    chains: dict[str, Chain], tally: Tally, name: Callable[[str | None], str], say: Say
) -> None:
    """Whether two that are not one share no record."""
    for first, second in combinations(chains.values(), 2):
        words = [frozenset().union(*(m.names for m, _ in chain)) for chain in (first, second)]
        shared = {r for _, r in first if r} & {r for _, r in second if r}
        tally.add("apart", not shared)
        if words[0] & words[1]:
            tally.add("apart, with a word in common", not shared)
        if shared:
            say(f"not apart: {sorted(words[0])} and {sorted(words[1])}: {[*map(name, shared)]}")


def measure_b_cubed(chains: dict[str, Chain], tally: Tally) -> None:
    """How well records and chains fit each other, over the names found."""
    found = [(chain, record) for chain, part in chains.items() for _, record in part if record]
    both, left, right = Counter(found), Counter(c for c, _ in found), Counter(r for _, r in found)
    tally.clustered += len(found)
    tally.recall += sum(both[pair] / left[pair[0]] for pair in found)
    tally.precision += sum(both[pair] / right[pair[1]] for pair in found)


def main() -> int:
    """Print the table, or that there is nothing to measure on."""
    parser = argparse.ArgumentParser(description="Measure people and bodies across texts on ECB+.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--topics", nargs="+", type=int)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    tables: dict[str, Tally] = defaultdict(Tally)
    for subtopic in load_subtopics(options.folder):
        if options.topics and subtopic.topic not in options.topics:
            continue
        side = "odd" if subtopic.topic % 2 else "even"
        tallies = [tables[side], *([tables[f"{side}, grave"]] if subtopic.topic in GRAVE else [])]
        misses: dict[str, None] = {}
        measure(subtopic, tallies, misses.setdefault)
        if options.misses and misses and side == "odd":
            print("\n".join(f"{subtopic.name} {miss}" for miss in misses))  # noqa: T201
    if not tables:
        print("people and bodies on ECB+: not brought")  # noqa: T201
    for title, tally in sorted(tables.items()):
        print(title)  # noqa: T201
        print("\n".join(f"  {row:<30} {figure}" for row, figure in tally.lines()))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
