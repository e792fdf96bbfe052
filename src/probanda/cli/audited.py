"""How a sample and the error rates of a case are printed."""

import sys

import msgspec
from rich.console import Console
from rich.text import Text

from probanda.casework.audit import Audit, tell_rate
from probanda.cli.plain import printable
from probanda.cli.said import say_decided
from probanda.cli.summary import count


def print_sampled(console: Console, drawn: int, asked: int, name: str) -> None:
    """Say what to do with the sheet, and when the case has no more than it holds."""
    if drawn < asked:
        console.print(f"The case has no more: {drawn} instead of {asked}.")
    console.print(
        Text(
            f"{count(drawn, 'statement')} in {printable(name)}, without the program's answers. Write "
            "who says the words in double brackets (a name, or unknown), and says or denies; leave "
            "empty what you do not judge."
        ),
        soft_wrap=True,
    )


def print_audit(audit: Audit, number: int, as_json: bool) -> None:
    """The rates with their intervals, and where person and program differ."""
    if as_json:
        sys.stdout.buffer.write(msgspec.json.encode(audit) + b"\n")
        return
    console = Console()
    for rate in audit.rates:
        console.print(Text(tell_rate(rate)))
    for statement, what, person, program in audit.differ:
        line = f"  {statement}, {what}: the person {person}; the program {program}"
        console.print(Text(printable(line)), soft_wrap=True)
    say_decided(number)
