"""Past cases on the command line."""

import msgspec
import pytest
from typer.testing import CliRunner

from probanda.cli.main import app


def run(*arguments: str) -> tuple[int, str]:
    """The exit code and what is printed, on one line."""
    done = CliRunner().invoke(app, ["replay", *arguments])
    return done.exit_code, " ".join(done.output.split())


def test_all_past_cases_are_replayed_without_a_fault() -> None:
    code, told = run()
    assert (0, True) == (code, told.startswith("79 court cases replayed"))
    assert "Fault" not in told


WAS_PUBLIC = [
    ("2024-06-20", False),  # the warrant of 2017 was under seal
    ("2024-06-21", True),
]


@pytest.mark.parametrize(("day", "public"), WAS_PUBLIC)
def test_a_past_case_is_shown_as_the_public_knew_it(day: str, public: bool) -> None:
    code, told = run("Iyad Ag Ghaly", "--public-on", day)
    assert (0, public) == (code, "wanted under a warrant" in told)


def test_a_past_case_is_given_as_json() -> None:
    code, written = run("Ongwen", "--json", "--as-of", "2016-04-01")
    [shown] = msgspec.json.decode(written)
    [standing] = shown["docket"]["standing"]
    assert (0, "committed for trial", False) == (code, standing["stage"], standing["guilty"])


def test_whom_the_data_do_not_know_is_told_with_the_nearest() -> None:
    code, told = run("Ongwn")
    assert (2, True) == (code, "Dominic Ongwen" in told)
