"""Errors as a person at the terminal reads them."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console

from probanda.cli.plain import escape
from probanda.ledger.errors import CaseError


@contextmanager
def plain_errors() -> Iterator[None]:
    """Say what is wrong and the way out, without a traceback, and end with exit code 2."""
    try:
        yield
    except CaseError as error:
        Console(stderr=True).print(f"[bold red]{escape(error.what)}[/]\n{escape(error.way_out)}")
        raise typer.Exit(2) from error
    except BrokenPipeError:
        raise  # nobody reads any more; the shell knows what that means
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        Console(stderr=True).print(
            f"[bold red]{escape(f'{name}{error.strerror}.')}[/]\n"
            "Check the disk and your rights, then run the same command again."
        )
        raise typer.Exit(2) from error
