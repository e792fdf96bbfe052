"""Fit the weights of the signs that a block is page and not article, on the sets open for tuning.

python evals/fit_furniture.py            leave each set out in turn, and show what is right and wrong of it
python evals/fit_furniture.py --write    and write the weights fitted to all of them

Each block of a text is an example, with the true kinds of the blocks around it; a heading is the article's.
The annotated pages of the tests are a set like the others. Texts are cleaner than pages are: each is fitted
once as it is and a few times with parts of other texts' pages mixed in among its paragraphs, above and below,
by a fixed shuffle. The kept sets are never read.
"""

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import measure
import numpy as np
from logistic import fit_logistic

from probanda.evidence.furniture.lines import page_blocks, place_blocks
from probanda.evidence.furniture.signs import Surroundings, may_be_weighed
from probanda.evidence.furniture.weighing import SURE
from probanda.evidence.readers import read

WEIGHTS = measure.HERE.parent / "src/probanda/evidence/data/furniture_weights.toml"
PAGES = measure.HERE.parent / "tests/data/pages"
HEADINGS = frozenset({"section_heading", "heading", "title"})
STRENGTH = 2.0
"""How strongly weights are drawn to nothing."""
MIXED = 6
"""How often each text is fitted with other pages' parts mixed in."""
LAYOUTS = (("\n", "\n"), ("\n\n", "\n\n"), ("\n\n", "\n"))
"""What parts the paragraphs, and the lines of one part of the page."""
BETWEEN = 0.25
"""After which part of the paragraphs such parts are put."""
SENTENCE_START = re.compile(r"(?<=[a-z][.!?])\s+(?=[A-Z])")
FEWEST_EXAMPLES = 15
LEAST = 0.05
"""A smaller weight is left out."""

Block = tuple[str, bool]
"""The words of a block, and whether it is the page's."""
Example = tuple[frozenset[str], bool]


def read_set(one: measure.AnnotatedSet) -> list[list[Block]]:
    """The blocks of each text."""
    spans = json.loads((one.key / "boilerplate.json").read_text("utf-8"))["spans"]
    texts = []
    for path in one.documents:
        own = [s for s in spans if s["doc"] == path.name and s["kind"] not in HEADINGS]
        text = read(path.read_bytes(), "text/plain", None)
        texts.append(
            [
                (block.text, any(s["start"] < block.end and block.start < s["end"] for s in own))
                for block in page_blocks(text)
            ]
        )
    return texts


def read_page(path: Path) -> list[Block]:
    """The blocks of an annotated page."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [(line.removeprefix("§ ").removeprefix("¤ "), line.startswith("§ ")) for line in lines]


def mix(article: list[Block], others: list[list[Block]], chance: random.Random) -> list[Block]:
    """An article with parts of other texts' pages over, among and under its paragraphs."""
    runs = [run for text in others for run in _runs(text)]
    heads, feet = [run[-6:] for run in runs], [run[:12] for run in runs]
    mixed = list(chance.choice(heads))
    for block in article:
        mixed.append(block)
        if chance.random() < BETWEEN:
            mixed += chance.choice(runs)[: chance.randint(1, 3)]
    return mixed + chance.choice(feet)


def _runs(text: list[Block]) -> Iterator[list[Block]]:
    run: list[Block] = []
    for block in [*text, ("", False)]:
        if block[1]:
            run.append(block)
        elif run:
            yield run
            run = []


def find_examples(text: list[Block], between: str, within: str) -> Iterator[Example]:
    """The signs of each block, and whether it is the page's, with what stands between and within runs of parts."""
    joined = text[0][0]
    for above, below in pairwise(text):
        joined += (within if above[1] and below[1] else between) + below[0]
    blocks = page_blocks(read(joined.encode(), "text/plain", None))
    if len(blocks) != len(text):
        return  # put together, some of its blocks are read as one
    kinds = ["page" if is_page else None for _, is_page in text]
    page = Surroundings(place_blocks(blocks, kinds), kinds)
    for block in filter(may_be_weighed, page.blocks):
        yield frozenset(page.signs(block)), bool(kinds[block.number])


def fit(examples: list[Example]) -> dict[str, float]:
    """A weight for each sign by logistic regression; weights are drawn to nothing."""
    counts: dict[str, int] = {}
    for signs, _ in examples:
        for sign in signs:
            counts[sign] = counts.get(sign, 0) + 1
    names = sorted(sign for sign, count in counts.items() if count >= FEWEST_EXAMPLES)
    column = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(examples), len(names) + 1))
    table[:, -1] = 1
    for row, (signs, _) in enumerate(examples):
        table[row, [column[sign] for sign in signs if sign in column]] = 1
    labels = np.array([is_page for _, is_page in examples], float)
    penalty = np.full(table.shape[1], STRENGTH)
    penalty[-1] = 0.01
    weights = fit_logistic(table, labels, penalty)
    return dict(zip([*names, "constant"], map(float, weights), strict=True))


def examples_of(texts: list[list[Block]], parts: list[list[Block]]) -> list[Example]:
    """All examples of some texts, as they are and with parts of other pages mixed in."""
    chance = random.Random(1)  # noqa: S311
    found: list[Example] = []
    for text in texts:
        found += find_examples(text, "\n\n", "\n\n")
        article = [block for block in text if not block[1]]
        split = [(part, False) for words, _ in article for part in SENTENCE_START.split(words)]
        others = [other for other in parts if other is not text]
        for number in range(MIXED):
            mixed = mix(split if number >= MIXED / 2 else article, others, chance)
            found += find_examples(mixed, *LAYOUTS[number % len(LAYOUTS)])
    return found


def score(weights: dict[str, float], examples: list[Example]) -> tuple[int, int, int]:
    """How many blocks of the page there are, how many are found, and how many of the article are taken for such."""
    sums = [sum(weights.get(s, 0) for s in signs) + weights["constant"] for signs, _ in examples]
    found = [is_page for (_, is_page), total in zip(examples, sums, strict=True) if total >= SURE]
    return sum(is_page for _, is_page in examples), sum(found), len(found) - sum(found)


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the weights of the signs of page text.")
    parser.add_argument("--write", action="store_true", help="write the weights")
    options = parser.parse_args()
    sets = {
        one.name: read_set(one)
        for one in measure.find_sets()
        if one.name not in measure.KEPT and one.is_here()
    }
    sets["pages"] = [read_page(path) for path in sorted(PAGES.glob("*.txt"))]
    if not options.write:
        sys.stdout.write(f"{'left out':<12}{'of the page':>12}{'found':>8}{'wrong':>8}\n")
        for left, texts in sets.items():
            others = [text for name, some in sets.items() if name != left for text in some]
            weights = fit(examples_of(others, others))
            of, found, wrong = score(weights, examples_of(texts, others))
            sys.stdout.write(f"{left:<12}{of:>12}{found:>8}{wrong:>8}\n")
    every = [text for some in sets.values() for text in some]
    weights = fit(examples_of(every, every))
    lines = [f"constant = {weights.pop('constant'):.2f}", "", "[weights]"]
    for name, weight in sorted(weights.items(), key=lambda one: one[1]):
        if abs(weight) >= LEAST:
            lines.append(f'"{name}" = {weight:.2f}')
    sys.stdout.write("\n".join(lines) + "\n")
    if options.write:
        head = "# Written by `python evals/fit_furniture.py --write` from the sets open for tuning.\n\n"
        WEIGHTS.write_text(head + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
