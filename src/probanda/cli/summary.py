"""What the commands say at their end, in plain words."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console

from probanda.analysis.novelty import Novelty
from probanda.cli.plain import escape
from probanda.workflows.build import Summary
from probanda.workflows.results import Problem
from probanda.workflows.verify import Check


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 document", "2 documents"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def sentence(words: str) -> str:
    """The words with a capital and one full stop."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def print_summary(console: Console, summary: Summary) -> None:
    """How a build ended."""
    found = summary.found
    console.print(
        f"Taken in: {count(summary.taken.new_originals, 'new original')}, "
        f"{count(summary.taken.new_intakes, 'new intake')}; {summary.taken.known:,} already known."
    )
    for failed in summary.taken.not_taken_in:
        console.print(
            f"[red]Not taken in:[/] {escape(failed.name)}: {escape(failed.reason)}. "
            f"{escape(sentence(failed.way_out))}"
        )
    for unread in summary.unread:
        console.print(
            f"[red]Kept, but not read:[/] {escape(unread.name)} ({unread.media_type}): "
            f"{escape(unread.reason)}. {escape(sentence(unread.way_out))}"
        )
    if isinstance(found, Problem):
        console.print(
            f"In the case: {count(summary.documents, 'document')} read.\n"
            f"[red]Not put together:[/] {escape(found.reason)}. {escape(sentence(found.way_out))}"
        )
        return
    console.print(
        f"In the case: {count(summary.documents, 'document')} read, "
        f"{count(found.statements, 'statement')}, {count(found.claims, 'claim')}, "
        f"{count(found.conflicts, 'conflict')}."
    )
    console.print(f"For {count(found.folded, 'claim')} there are fewer lines than documents.")
    if summary.decisions:
        console.print(
            f"{count(summary.decisions, 'decision')} of people {'stands' if summary.decisions == 1 else 'stand'};"
            " what none of them is about is unchecked."
        )
    else:
        console.print("Nothing is checked by a person yet.")


def print_verification(console: Console, checks: Sequence[Check]) -> None:
    """Every check that did not pass, and how many did."""
    for check in checks:
        if check.outcome != "passed":
            colour = "red" if check.outcome == "failed" else "yellow"
            console.print(
                f"[{colour}]{check.outcome}[/]: {escape(check.what)}: {escape(check.found)}"
            )
    outcomes = Counter(check.outcome for check in checks)
    console.print(
        f"{outcomes['passed']:,} passed, {outcomes['failed']:,} failed, "
        f"{outcomes['not checked']:,} not checked"
    )


def print_novelty(console: Console, name: str, novelty: Novelty) -> None:
    """What a document adds, repeats and contradicts."""
    console.print(f"[bold]{escape(name)}[/]")
    for heading, claims in (
        ("adds", novelty.adds),
        ("repeats", novelty.repeats),
        ("denies", novelty.disputes),
    ):
        console.print(f"\n[bold]{heading}[/]: {count(len(claims), 'claim')}")
        for claim in claims:
            lines = (
                f" ({count(len(claim.documents), 'document')}, "
                f"{count(claim.independent_lines, 'line')} at most)"
            )
            console.print(f"  - {escape(claim.text)}{lines if heading == 'repeats' else ''}")
    console.print(f"\n[bold]contradicts or tells differently[/]: {len(novelty.conflicts)}")
    for conflict in novelty.conflicts:
        console.print(f"  - {escape(conflict.text)}")
    console.print(f"\n[bold]shares text with others[/]: {count(len(novelty.shares), 'passage')}")
