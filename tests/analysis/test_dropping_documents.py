"""A document taken out of a case takes with it what rested on it, and nothing else."""

import gc
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

from probanda.analysis.findings import assess_case
from probanda.analysis.lineage.stock import Wording
from probanda.analysis.lineage.utterances import Voices
from probanda.analysis.records import Findings, Reading
from probanda.evidence.document import Document
from probanda.ledger.access import Actor
from probanda.workflows.build import Options, build
from probanda.workflows.case import Settings, open_case
from probanda.workflows.results import get_documents, get_readings

EXAMPLE = Path(__file__).parents[2] / "examples" / "orvenia"
ID = re.compile(r"\b[a-z]+-[0-9a-f]{16}\b")
FEW = 50
"""Objects that the test's own machinery may leave; a case has thousands."""

Item = dict[str, Any]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Document, Reading]]:
    """The documents of the example that are read, with their readings."""
    folder = tmp_path_factory.mktemp("dropping") / "case"
    settings = Settings(Actor("tester"))
    build(folder, [EXAMPLE], settings, Options(), lambda *_: None)
    with open_case(folder, settings).reading() as view:
        documents = {d.id: d for d in get_documents(view)}
        return [(documents[r.document], r) for r in get_readings(view)]


def test_dropping_a_document_changes_only_what_rested_on_it(
    example: list[tuple[Document, Reading]],
) -> None:
    whole = _items(_assess(example))
    for number, (dropped, _) in enumerate(example):
        rest = _items(_assess([*example[:number], *example[number + 1 :]]))
        left = {json.dumps(item, sort_keys=True) for item in rest}
        changed = [i for i in whole if json.dumps(i, sort_keys=True) not in left]

        unexplained = [i for i in changed if dropped.id not in _rests_on(i, whole)]
        assert [] == unexplained, dropped.name


def test_dropping_a_document_takes_away_what_it_alone_said(
    example: list[tuple[Document, Reading]],
) -> None:
    for number, (dropped, _) in enumerate(example):
        rest = _items(_assess([*example[:number], *example[number + 1 :]]))

        assert not [item for item in rest if dropped.id in json.dumps(item)], dropped.name


def test_putting_together_leaves_no_records_that_only_refer_to_each_other(
    example: list[tuple[Document, Reading]],
) -> None:
    _assess(example)  # tables are read and patterns made
    gc.collect()
    _assess(example)

    assert gc.isenabled()
    assert gc.collect() < FEW
    assert not [o for o in gc.get_objects() if isinstance(o, Voices | Wording)], "kept of a case"


def _assess(pairs: Sequence[tuple[Document, Reading]]) -> Findings:
    return assess_case([d for d, _ in pairs], [r for _, r in pairs])


def _items(findings: Findings) -> list[Item]:
    return [item for part in msgspec.to_builtins(findings).values() for item in part]


def _rests_on(item: Item, items: Sequence[Item]) -> set[str]:
    """Documents that an item names, and those named by what it refers to, by id or as a body."""
    named = set(ID.findall(json.dumps(item)))
    bodies = item.get("may_be", ())
    referred = [i for i in items if i.get("id") in named or i.get("body") in bodies]
    return named.union(*(ID.findall(json.dumps(i)) for i in referred))
