"""What is said on the command line is checked before it is committed."""

import os
from pathlib import Path

import pytest

from probanda.cli.said import check_actor, get_user, read_interval
from probanda.ledger.errors import CaseError
from tests.workflows.cases import probanda

INTERVALS = [
    (None, None),
    ("2031-05-01", ("2031-05-01", "2031-05-01")),
    ("2031-05-01..2031-05-09", ("2031-05-01", "2031-05-09")),
    ("2031-05-01..", ("2031-05-01", None)),
    ("..2031-05-09", (None, "2031-05-09")),
]


@pytest.mark.parametrize(("given", "expected"), INTERVALS)
def test_days_of_publication_are_read(
    given: str | None, expected: tuple[str | None, str | None] | None
) -> None:
    assert expected == read_interval(given)


NO_DAYS = ["", "..", "foo<b>", "2031-02-30", "20310501", "2031-5-1", "٢٠٣١-٠٥-٠١", "2031-05-01..x"]


@pytest.mark.parametrize("given", [*NO_DAYS, "2031-05-09..2031-05-01"])
def test_what_is_no_day_or_goes_backwards_is_refused(given: str) -> None:
    with pytest.raises(CaseError, match="--published"):
        read_interval(given)


NO_UTF8 = os.fsdecode(b"caf\xe9")
WRONG: list[tuple[list[str], str]] = [
    (["--published", "2031-05-09..2031-05-01"], "end before they begin"),
    (["--encoding", "klingon"], "No encoding is called 'klingon'"),
    (["--note", NO_UTF8], "given with --note is not UTF-8"),
    (["--from-where", NO_UTF8], "given with --from-where is not UTF-8"),
    (["--handed-over-by", NO_UTF8], "given with --handed-over-by is not UTF-8"),
    (["--name", NO_UTF8], "given with --name is not UTF-8"),
    (["--by", NO_UTF8], "given with --by is not UTF-8"),
    (["--by", " "], "not known who acts"),
]


@pytest.mark.parametrize(("options", "told"), WRONG, ids=[told for _, told in WRONG])
def test_what_cannot_be_kept_is_refused_before_anything_is_made(
    tmp_path: Path, options: list[str], told: str
) -> None:
    (tmp_path / "one.txt").write_text("The court said that it would meet.", "utf-8")
    done = probanda("build", tmp_path / "one.txt", "--case", tmp_path / "case", *options)

    assert 2 == done.returncode
    assert told in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "case").exists()


def test_a_user_whom_the_system_does_not_know_is_asked_for_a_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 2**31 - 7)

    with pytest.raises(CaseError, match="Say so with --by NAME"):
        check_actor(get_user())
