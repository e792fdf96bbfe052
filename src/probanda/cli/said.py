"""What a person says on the command line, checked before anything is done with it."""

import getpass
from typing import Annotated

import typer
from rich.console import Console

from probanda.ledger.access import Actor
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Settings


def get_user() -> str:
    """The name that the system knows the user by; empty when it knows none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


By = Annotated[str, typer.Option("--by", help="Who acts.", default_factory=get_user)]
Database = Annotated[
    str | None,
    typer.Option(envvar="PROBANDA_DATABASE", help="PostgreSQL URL; default is a file in the case."),
]


def make_settings(by: str, database: str | None) -> Settings:
    """What a workflow is handed. Raises CaseError when it is not known who acts."""
    return Settings(Actor(check_actor(by)), database=database)


def check_actor(name: str) -> str:
    """The name of who acts. Raises CaseError when there is none."""
    if not name.strip():
        raise CaseError("It is not known who acts.", "Say so with --by NAME.")
    return check_words("--by", name)


def check_words(option: str, words: str) -> str:
    """Words that can be kept. Raises CaseError when some of their bytes are no characters."""
    try:
        words.encode()
    except UnicodeEncodeError as error:
        raise CaseError(
            f"What is given with {option} is not UTF-8.",
            "Write it anew, or set the terminal to UTF-8.",
        ) from error
    return words


def say_decided(number: int) -> None:
    """Tell where the decision stands, so that it can be taken back."""
    Console().print(
        f"Decision {number} stands in the ledger. To take it back: withdraw {number} --why REASON."
    )


def say_taken_back(number: int, taken: int) -> None:
    """Tell that a decision stands no more; what takes one back is not taken back itself."""
    Console().print(
        f"Decision {number} takes decision {taken} back. If {taken} was right after all: decide it anew."
    )
