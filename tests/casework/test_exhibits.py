"""An exhibit keeps its number for good; an original that is quoted and missing is a task."""

import hashlib
from pathlib import Path

from probanda.casework.exhibits import number_new, read_numbers
from probanda.ledger.log import Entry
from probanda.workflows.case import Settings
from probanda.workflows.decide import assign
from probanda.workflows.exhibits import get_exhibits, get_tasks
from probanda.workflows.export import export_to
from probanda.workflows.verify import verify
from tests.casework.test_deciding import run
from tests.outputs.factory import make_document


def numbered(*bodies: dict[str, int]) -> dict[str, int]:
    """The numbers after these entries."""
    return read_numbers(
        Entry(n, "", "Ada", "numbered", {"numbers": body}, "") for n, body in enumerate(bodies)
    )


def test_a_number_once_given_is_never_given_again_nor_changed() -> None:
    documents = [make_document(name, name) for name in ("b.txt", "a.txt")]
    digest = {d.name: hashlib.sha256(d.text.encode()).hexdigest() for d in documents}
    first = number_new(documents, {})
    assert {digest["a.txt"]: 1, digest["b.txt"]: 2} == first

    later = number_new([*documents, make_document("0.txt", "0")], first)
    assert [3] == list(later.values())
    assert first == numbered(first, {digest["a.txt"]: 9})
    assert [4] == list(number_new([make_document("c.txt", "c")], {**first, **later}).values())


def test_numbers_are_given_by_the_first_export_and_stay(case: Path, settings: Settings) -> None:
    assert {"no number yet"} == {e.label for e, _ in get_exhibits(case, settings)}
    export_to(case, settings, "json", "Title", case.parent / "case.json")
    first = [e for e, _ in get_exhibits(case, settings)]
    export_to(case, settings, "json", "Title", case.parent / "again.json")

    assert [e.label for e in first] == [f"PRB-{n:05}" for n in range(1, len(first) + 1)]
    assert first == [e for e, _ in get_exhibits(case, settings)]
    heads = (case.parent / "case.json.head", case.parent / "again.json.head")
    assert [] == [c for c in verify(case, settings, heads) if c.outcome != "passed"]


def test_a_quoted_original_that_is_missing_is_a_task_for_somebody(
    case: Path, settings: Settings
) -> None:
    (task,) = [t for t in get_tasks(case, settings) if t.chase and t.chase.medium]
    assert "Telegram" in task.words
    assert (None, ()) == (task.owner, task.chase.may_be_held if task.chase else None)

    assign(case, settings, task.id, "Bo Tarik", "2031-06-01", "Reads the channel.")
    again = next(t for t in get_tasks(case, settings) if t.id == task.id)
    assert ("Bo Tarik", "2031-06-01") == (again.owner, again.due)
    _, printed = run("case", case, "tasks", "--by", "Ada")
    assert "Bo Tarik" in printed
    _, printed = run("case", case, "exhibits", "--json", "--by", "Ada")
    assert '"number":null' in printed
