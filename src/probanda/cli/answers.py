"""How the answer to a question is printed: the documents' words, and fixed labels."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from probanda.analysis.questions import Near, Shown
from probanda.analysis.records import Claim
from probanda.cli.plain import one_line
from probanda.cli.summary import count
from probanda.evidence.document import Document, Position
from probanda.workflows.ask import Asked

REFUSAL = "The documents do not say."
NOT_UNDERSTOOD = (
    "The question is not understood. Ask in English who, what, which, when, where, why, how many, "
    "how long, or what can be answered by yes or no; or use 'probanda search'."
)
SIDES = {"says so": "", "says not": "says that it is not so", "denies": "denied"}
IN_SUMMARY = {"says so": "say so", "says not": "say that it is not so", "denies": "denied"}
NOT_SURE = "all words asked for stand here, but it is not sure that this answers"
LONGEST = 160
"""Characters of a passage shown beside others that contradict it."""
MOST = 8
"""Passages, claims and conflicts shown of each; the others are told by their number."""


def print_answer(console: Console, asked: Asked) -> None:
    """What answers, with the claims and conflicts that it bears on; or what comes nearest."""
    answer = asked.answer
    if asked.not_recorded:
        told = f"{asked.not_recorded} The question is not recorded: public texts only."
        console.print(Text(told))
    for written, read in answer.mended:
        console.print(Text(one_line(f"Read “{written}” as “{read}”.")))
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
    console.print(Text(f"{_sum_up(answer.spans)}:"))
    for shown in answer.spans[:MOST]:
        _print_shown(console, asked.documents[shown.document], shown)
    _print_rest(console, len(answer.spans))
    _print_claims(console, answer.claims)
    _print_conflicts(console, asked)


def _sum_up(spans: Sequence[Shown]) -> str:
    """How many passages answer and, where they are not of one mind, how many say what."""
    documents = len({shown.document for shown in spans})
    summed = f"{count(len(spans), 'passage')} in {count(documents, 'document')} answer"
    sides = [(IN_SUMMARY[side], sum(s.side == side for s in spans)) for side in IN_SUMMARY]
    held = [f"{number} {words}" for words, number in sides if number]
    return f"{summed}; not of one mind: {', '.join(held)}" if len(held) > 1 else summed


def _print_shown(console: Console, document: Document, shown: Shown) -> None:
    notes = [f"speaker: {shown.speaker}"] * bool(shown.speaker)
    notes += [SIDES[shown.side]] * bool(SIDES[shown.side])
    _print_passage(console, document, shown, shown.words, notes)


def _print_near(console: Console, document: Document, near: Near) -> None:
    notes = [NOT_SURE if near.unsure else "not said here: " + ", ".join(near.missing)]
    _print_passage(console, document, near, near.words, notes)


def _print_passage(
    console: Console,
    document: Document,
    place: Position,
    words: Sequence[Position],
    notes: Iterable[str],
) -> None:
    where = "; ".join([_name_place(document, place), *notes])
    console.print(Text(f"\n{one_line(where)}", style="bold"))
    console.print(Padding(_highlight(document.text, place, words), (0, 0, 0, 2)))


def _name_place(document: Document, place: Position) -> str:
    paragraph = sum(start <= place.start for start, _ in document.paragraphs())
    return f"{document.name}, paragraph {paragraph}"


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


def _print_conflicts(console: Console, asked: Asked) -> None:
    """Each conflict with the words that contradict each other, and where they stand."""
    conflicts = asked.answer.conflicts
    if not conflicts:
        return
    console.print(Text("\nConflicts:", style="bold"))
    for conflict in conflicts[:MOST]:
        console.print(Text(one_line(f"  - {conflict.kind}: {conflict.text}")))
        known = [span for span in conflict.spans if span.document in asked.documents]
        for span in known[:MOST]:
            document = asked.documents[span.document]
            told = one_line(document.text[span.start : span.end])
            told = told if len(told) <= LONGEST else told[:LONGEST].rsplit(" ", 1)[0] + " …"
            console.print(Padding(Text(f"{_name_place(document, span)}: {told}"), (0, 0, 0, 6)))
        if len(conflict.spans) > len(known[:MOST]):
            console.print(Text(f"      and {len(conflict.spans) - len(known[:MOST]):,} more"))
    _print_rest(console, len(conflicts))


def _print_rest(console: Console, number: int) -> None:
    if number > MOST:
        console.print(Text(f"  and {number - MOST:,} more"))
