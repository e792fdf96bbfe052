"""Only workflows commit."""

from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "probanda"


def test_no_room_below_workflows_opens_a_transaction() -> None:
    """The database's own upgrade is the one exception."""
    found = [
        path.relative_to(SOURCE).as_posix()
        for path in sorted(SOURCE.rglob("*.py"))
        if "engine.begin()" in (text := path.read_text("utf-8")) or ".commit()" in text
    ]

    assert [
        "ledger/database.py",
        "workflows/case.py",
        "workflows/tracing/register.py",
    ] == found
