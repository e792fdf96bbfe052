"""Fit the weights by which two tellings are known to be one claim, on the sets open for tuning.

python evals/fit_sameness.py            leave each set out in turn, and show what is right and wrong of it
python evals/fit_sameness.py --write    and write claims/data/sameness.toml from all of them

A pair is an example where the key places one of the two units at least; it is one claim where both support the
same claim of the key. Pairs that something keeps apart, and units of charges and acts, are no examples.
The kept set is never read.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import measure
import msgspec
import numpy as np
from logistic import Array, fit_logistic

from probanda.analysis.charges import merge_charges
from probanda.analysis.claims import find_alike, find_things, find_units, find_voices
from probanda.analysis.claims.allegations import find_allegations
from probanda.analysis.claims.joining import SURE, kept_apart
from probanda.analysis.claims.sameness import find_signs
from probanda.analysis.claims.unit import Unit
from probanda.analysis.dates.company import settle_dates
from probanda.analysis.entities import merge_entities
from probanda.evidence.document import Document
from probanda.ledger.access import Actor
from probanda.workflows.build import Options, build
from probanda.workflows.case import Settings, open_case
from probanda.workflows.results import get_documents, get_readings

WEIGHTS = measure.HERE.parent / "src/probanda/analysis/claims/data/sameness.toml"
STRENGTH = 3.0
"""How strongly weights are drawn to nothing."""
Examples = tuple[Array, Array]


def read_examples(one: measure.AnnotatedSet) -> tuple[list[str], Examples]:
    """Names of the signs, and of each example the signs and whether it is one claim."""
    with tempfile.TemporaryDirectory() as folder:
        case, settings = Path(folder) / "case", Settings(Actor("fitting"))
        build(case, one.documents, settings, Options(), lambda *_: None)
        with open_case(case, settings).reading() as view:
            by_id = {d.id: d for d in get_documents(view)}
            found = sorted(get_readings(view), key=lambda r: r.document)
    merged = merge_entities(tuple(found))
    documents = [by_id[r.document] for r in merged.readings]
    readings = settle_dates(documents, merged.readings)
    things = find_things(merged.entities)
    units = find_units(documents, readings, things)
    voices = find_voices(merged.entities, things)
    pairs = tuple(find_alike(units))
    signs = find_signs(units, pairs, pairs, voices)
    claimed = _place_claims(one, documents, units)
    taken = {
        n
        for group in find_allegations(units, merge_charges(readings), merged.entities, voices)
        for n in group.members
    }
    rows, labels = [], []
    for pair, sign in zip(pairs, signs, strict=True):
        a, b = claimed[pair.a], claimed[pair.b]
        if not (a or b) or pair.a in taken or pair.b in taken:
            continue
        if not kept_apart(units[pair.a], units[pair.b], pair.both):
            rows.append(msgspec.structs.astuple(sign))
            labels.append(bool(a & b))
    names = [field.name for field in msgspec.structs.fields(type(signs[0]))]
    return names, (np.array(rows, float), np.array(labels, float))


def _place_claims(
    one: measure.AnnotatedSet, documents: list[Document], units: tuple[Unit, ...]
) -> list[set[str]]:
    """For each unit the claims of the key that it supports."""
    names = {d.id: d.name for d in documents}
    found: list[set[str]] = [set() for _ in units]
    for claim in json.loads((one.key / "claims.json").read_text("utf-8"))["claims"]:
        for relation in claim["relations"]:
            span = relation["span"]
            if not relation["relation"].startswith("supports"):
                continue
            for number, unit in enumerate(units):
                if names[unit.place.document] == span["doc"] and _covers(unit, span):
                    found[number].add(claim["id"])
    return found


def _covers(unit: Unit, span: dict[str, int]) -> bool:
    start, end = span["start"], span["end"]
    common = sum(max(0, min(c.end, end) - max(c.start, start)) for c in unit.content)
    return common * 2 >= min(sum(c.end - c.start for c in unit.content), end - start)


def fit(rows: Array, labels: Array) -> Array:
    """A constant and a weight for each sign, by logistic regression; weights are drawn to nothing."""
    middle, spread = rows.mean(0), rows.std(0) + 1e-6
    table = np.c_[np.ones(len(rows)), (rows - middle) / spread]
    penalty = np.full(table.shape[1], STRENGTH)
    penalty[0] = 0
    weights = fit_logistic(table, labels, penalty)
    own = weights[1:] / spread
    return np.r_[weights[0] - own @ middle, own]


def _sureness(weights: Array, rows: Array) -> Array:
    return 1 / (1 + np.exp(-(weights[0] + rows @ weights[1:])))


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the weights by which tellings are one claim.")
    parser.add_argument("--write", action="store_true", help="write the weights")
    options = parser.parse_args()
    sets = {
        one.name: one
        for one in measure.find_sets()
        if one.name not in measure.KEPT and one.is_here()
    }
    found = {name: read_examples(one) for name, one in sets.items()}
    names = next(iter(found.values()))[0]
    examples = {name: some for name, (_, some) in found.items()}
    sys.stdout.write(f"{'left out':<12}{'one claim':>10}{'found':>8}{'wrong':>8}\n")
    for left, (rows, labels) in examples.items():
        others = [some for name, some in examples.items() if name != left]
        weights = fit(*(np.concatenate(part) for part in zip(*others, strict=True)))
        joined = _sureness(weights, rows) >= SURE
        right, wrong = int(labels[joined].sum()), int((1 - labels[joined]).sum())
        sys.stdout.write(f"{left:<12}{int(labels.sum()):>10}{right:>8}{wrong:>8}\n")
    weights = fit(*(np.concatenate(part) for part in zip(*examples.values(), strict=True)))
    lines = [f"constant = {weights[0]:.3f}", "", "[weights]"]
    lines += [f"{name} = {weight:.3f}" for name, weight in zip(names, weights[1:], strict=True)]
    sys.stdout.write("\n".join(lines) + "\n")
    if options.write:
        head = (
            "# Written by `python evals/fit_sameness.py --write` from the sets open for tuning.\n\n"
        )
        WEIGHTS.write_text(head + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
