"""How the answer to a question is printed: the documents' words, and fixed labels."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from probanda.analysis.questions import Near, Shown
from probanda.analysis.records import Claim, Conflict
from probanda.cli.plain import one_line
from probanda.cli.summary import count
from probanda.evidence.document import Document, Position
from probanda.workflows.ask import Asked

REFUSAL = "The documents do not say."
NOT_UNDERSTOOD = (
    "The question is not understood. Ask who, what, which, when, where, why, how many, or what can "
    "be answered by yes or no; or use 'probanda search'."
)
SIDES = {"says so": "", "says not": "says that it is not so", "denies": "denied"}
MOST = 8
"""Passages, claims and conflicts shown of each; the others are told by their number."""


def print_answer(console: Console, asked: Asked) -> None:
    """What answers, with the claims and conflicts that it bears on; or what comes nearest."""
    answer = asked.answer
    if asked.not_recorded:
        told = f"{asked.not_recorded} The question is not recorded: public texts only."
        console.print(Text(told))
    if not answer.understood:
        console.print(Text(NOT_UNDERSTOOD))
        return
    if not answer.answered:
        console.print(Text(REFUSAL, style="bold"))
        if answer.nearest:
            console.print("\nThe nearest that they say:")
        for near in answer.nearest:
            _print_near(console, asked.documents[near.document], near)
        return
    documents = len({shown.document for shown in answer.spans})
    console.print(
        Text(f"{count(len(answer.spans), 'passage')} in {count(documents, 'document')} answer:")
    )
    for shown in answer.spans[:MOST]:
        _print_shown(console, asked.documents[shown.document], shown)
    _print_rest(console, len(answer.spans))
    _print_claims(console, answer.claims)
    _print_conflicts(console, answer.conflicts)


def _print_shown(console: Console, document: Document, shown: Shown) -> None:
    notes = [f"speaker: {shown.speaker}"] * bool(shown.speaker)
    notes += [SIDES[shown.side]] * bool(SIDES[shown.side])
    _print_passage(console, document, shown, shown.words, notes)


def _print_near(console: Console, document: Document, near: Near) -> None:
    notes = ["not said here: " + ", ".join(near.missing)]
    _print_passage(console, document, near, near.words, notes)


def _print_passage(
    console: Console,
    document: Document,
    place: Position,
    words: Sequence[Position],
    notes: Iterable[str],
) -> None:
    paragraph = sum(start <= place.start for start, _ in document.paragraphs())
    where = "; ".join([f"{document.name}, paragraph {paragraph}", *notes])
    console.print(Text(f"\n{one_line(where)}", style="bold"))
    console.print(Padding(_highlight(document.text, place, words), (0, 0, 0, 2)))


def _highlight(text: str, place: Position, words: Sequence[Position]) -> Text:
    shown, at = Text(), place.start
    for word in words:
        if at <= word.start and word.end <= place.end:
            shown.append(one_line(text[at : word.start]))
            shown.append(one_line(text[word.start : word.end]), style="bold reverse")
            at = word.end
    shown.append(one_line(text[at : place.end]))
    return shown


def _print_claims(console: Console, claims: Sequence[Claim]) -> None:
    if not claims:
        return
    console.print(Text("\nClaims (unchecked):", style="bold"))
    for claim in claims[:MOST]:
        denials = sum(relation.relation == "denies" for relation in claim.statements)
        denials += sum(passage.relation == "denies" for passage in claim.passages)
        support = (
            f"{count(len(claim.documents), 'document')}, "
            f"{count(claim.independent_lines, 'line')} at most, {count(denials, 'denial')}"
        )
        console.print(Text(one_line(f"  - {claim.text} ({support})")))
    _print_rest(console, len(claims))


def _print_conflicts(console: Console, conflicts: Sequence[Conflict]) -> None:
    if not conflicts:
        return
    console.print(Text("\nConflicts:", style="bold"))
    for conflict in conflicts[:MOST]:
        console.print(Text(one_line(f"  - {conflict.kind}: {conflict.text}")))
    _print_rest(console, len(conflicts))


def _print_rest(console: Console, number: int) -> None:
    if number > MOST:
        console.print(Text(f"  and {number - MOST:,} more"))
