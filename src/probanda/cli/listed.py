"""What became of a list that a register took in, as it is printed: no cell of it, no strange heading."""

import msgspec
from rich.console import Console

from probanda.cli.wording import in_language
from probanda.tracing.proposing import Proposal
from probanda.tracing.reading import has_given_name, show_heading
from probanda.workflows.tracing.take_in import TAKE_AGAIN, TakenIn


def say(words: str) -> None:
    """Print plain words, in the user's language."""
    Console().print(in_language(words), highlight=False, markup=False, soft_wrap=True)


def print_mapping(proposed: tuple[Proposal, ...]) -> None:
    """Which column is taken for which field, and why; as TOML, to be corrected and given with --map."""
    lines = ["The columns are taken so (as a file for --map):", "", "[columns]"]
    for place, one in enumerate(proposed, 1):
        heading = msgspec.json.encode(one.heading.strip()).decode()
        if not one.field or (one.looking and has_given_name(one.heading)):
            heading = show_heading(place, one.heading)
        line = f"{heading} = {msgspec.json.encode(one.field).decode()}"
        why = f"  # {one.looking}" if one.looking else ""
        lines.append(f"{line}{why}" if one.field else f"# {heading} is kept, and not compared")
    say("\n".join(lines) + "\n")


def print_taken(taken: TakenIn) -> None:
    """What became of a list."""
    for left in taken.left:
        Console(stderr=True).print(in_language(left), highlight=False, markup=False)
    if taken.held:
        lines = ", ".join(map(str, taken.held))
        say(f"Held back, because they were erased: the records in line {lines}.\n{TAKE_AGAIN}")
    ids = f" ({taken.first} to {taken.last})" if taken.new else ""
    say(
        f"{taken.listed}: {taken.new:,} children {taken.kind}{ids}, each under a key of its own; "
        f"{taken.changed:,} known ones told anew, {taken.same:,} unchanged.\n"
        f"{taken.may_trace:,} of the new may be matched."
    )
    if taken.may_trace < taken.new:
        say(
            "The others are not, until consent or another ground is recorded: "
            f"probanda trace consent REGISTER {taken.listed} --basis WORDS"
        )
