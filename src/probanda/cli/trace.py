"""The commands of tracing: which child of one list may be which child of another."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from probanda.cli import register, review
from probanda.cli.listed import say
from probanda.cli.problems import nameless_errors
from probanda.cli.wording import in_language, reasons_in_language
from probanda.tracing.candidates import THRESHOLD
from probanda.workflows.compare_lists import compare_lists

trace = typer.Typer(
    no_args_is_help=True, help="Find the child: lists of sought and found children."
)


@trace.callback()
def about() -> None:
    """It suggests who may be one child; two people confirm, never the program."""


@trace.command("compare")
def compare_command(
    sought: Annotated[Path, typer.Option(help="The children sought: a CSV file.")],
    found: Annotated[Path, typer.Option(help="The records found: a CSV file.")],
    out: Annotated[Path, typer.Option(help="Where to write the candidates, as CSV.")],
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--map",
            help="A TOML file with the tables sought.columns and found.columns: heading = field; "
            "beside them, encoding of each list.",
        ),
    ] = None,
    encoding: Annotated[
        str, typer.Option(help="The encoding of lists of which --map names none, as KOI8-U.")
    ] = "",
) -> None:
    """Write up to five candidates for each child found, with a reason per field; store nothing."""
    with nameless_errors():
        compared = compare_lists(sought, found, out, mapping, encoding, reasons_in_language)
    for told in compared.left:
        Console(stderr=True).print(in_language(told), highlight=False, markup=False)
    # The file's own name is the user's; no id and no name of a child is printed.
    say(
        f"{compared.sought:,} sought, {compared.found:,} found; "
        f"{compared.with_candidates:,} found have candidates, {compared.likely:,} of them one at "
        f"{THRESHOLD:.2f} or above (the default threshold).\n"
        "These are suggestions: two people confirm each with the family and the child."
    )


register.add_commands(trace)
review.add_commands(trace)
