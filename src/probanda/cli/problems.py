"""Errors as a person at the terminal reads them."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console

from probanda.cli.plain import escape
from probanda.cli.wording import in_language
from probanda.ledger.errors import CaseError


@contextmanager
def nameless_errors() -> Iterator[None]:
    """As ``plain_errors``, without the name of a file; and of a fault of the program only where it is.

    The words of an exception, what a traceback shows and the name of a list may be those of a child.
    """
    try:
        with plain_errors(naming=False):
            yield
    except (typer.Exit, typer.Abort, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001  whatever it is, its words must not be shown
        place = traceback.extract_tb(error.__traceback__)[-1]
        Console(stderr=True).print(
            f"[bold red]A fault of probanda: {type(error).__name__} in {Path(place.filename).name}, "
            f"line {place.lineno}.[/]\nNothing half done is kept. Report it with these words."
        )
        raise typer.Exit(2) from None


@contextmanager
def plain_errors(naming: bool = True) -> Iterator[None]:
    """Say what is wrong and the way out, without a traceback, and end with exit code 2.

    ``naming``: with the name of a file that could not be used.
    """
    try:
        yield
    except CaseError as error:
        what, way_out = escape(in_language(error.what)), escape(in_language(error.way_out))
        Console(stderr=True).print(f"[bold red]{what}[/]\n{way_out}")
        raise typer.Exit(2) from error
    except BrokenPipeError:
        raise  # nobody reads any more; the shell knows what that means
    except OSError as error:
        name = f"{error.filename}: " if error.filename and naming else ""
        Console(stderr=True).print(
            f"[bold red]{escape(f'{name}{error.strerror}.')}[/]\n"
            "Check the disk and your rights, then run the same command again."
        )
        raise typer.Exit(2) from error
