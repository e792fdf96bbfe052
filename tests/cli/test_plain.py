"""Names and texts are printed as they are, and steer no terminal."""

import io
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from rich.console import Console

from probanda.analysis.novelty import Novelty
from probanda.cli.found import print_searched
from probanda.cli.plain import printable
from probanda.cli.summary import print_novelty, print_summary, print_verification
from probanda.outputs.case_export import UnreadOriginal
from probanda.workflows.build import Summary, Taken
from probanda.workflows.intake import NotTakenIn
from probanda.workflows.results import Problem
from probanda.workflows.search import FoundPassage, Searched
from probanda.workflows.verify import Check
from tests.outputs.factory import sample_case
from tests.workflows.cases import probanda

BAD = "a\x1b]0;b\x07\x9b2J\u202e\nTaken in: 9\r[red]c\\"
SHOWN = printable(BAD)


def _summary(console: Console) -> None:
    failed = NotTakenIn(BAD, BAD, BAD)
    unread = UnreadOriginal("document-1", BAD, "0" * 64, "text/plain", BAD, BAD)
    taken = Taken(0, 0, 0, (failed,))
    found = Problem("fault", BAD, BAD)
    print_summary(console, Summary(taken=taken, unread=(unread,), documents=0, found=found))


def _verification(console: Console) -> None:
    print_verification(console, [Check(BAD, "failed", BAD)])


def _novelty(console: Console) -> None:
    nothing = Novelty(**dict.fromkeys(Novelty.__struct_fields__, ()))
    print_novelty(console, BAD, nothing)


def _searched(console: Console) -> None:
    document = msgspec.structs.replace(sample_case().documents[0], name=BAD)
    passage = FoundPassage(document, 0, 5, (), exact=0)
    print_searched(console, Searched(1, (passage,), BAD), BAD)


@pytest.mark.parametrize("show", [_summary, _verification, _novelty, _searched])
def test_a_name_cannot_steer_the_terminal_wherever_it_is_printed(
    show: Callable[[Console], None],
) -> None:
    out = io.StringIO()
    show(Console(file=out, width=1000))

    assert SHOWN in out.getvalue()
    assert set() == {
        c
        for c in out.getvalue()
        if c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        or (unicodedata.category(c) == "Cc" and c != "\n")
    }
    assert "\nTaken in: 9" not in out.getvalue()


def test_a_file_with_such_a_name_is_told_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    name = b"e\x1b[2J\xc2\x9b\xe2\x80\xae\nTaken in: 7.bin"
    (tmp_path / "docs" / os.fsdecode(name)).write_bytes(bytes(range(256)) * 20)
    built = probanda("build", tmp_path / "docs", "--case", tmp_path / "case")
    error = probanda("show", tmp_path / os.fsdecode(name), "claims")

    assert 1 == built.returncode
    assert "e\ufffd[2J\ufffd\ufffd Taken in: 7.bin" in built.stdout
    assert 2 == error.returncode
    assert not {"\x1b", "\x9b", "\u202e"} & set(built.stdout + error.stderr)
