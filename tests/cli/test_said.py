"""What is said on the command line is checked before it is committed."""

import os
from pathlib import Path

import pytest

from probanda.cli.said import check_actor, get_user
from probanda.ledger.errors import CaseError
from tests.workflows.cases import probanda

NO_UTF8 = os.fsdecode(b"caf\xe9")
WRONG: list[tuple[list[str], str]] = [
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
