"""Processes with their steps, and what is no charge: lines of inquiry and background."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from probanda.analysis.records import Background, Entity, Process, Step, TimelineEvent
from probanda.evidence.document import Position
from probanda.outputs.report.charges import name_of
from probanda.outputs.report.citations import Citations, Quote, Use
from probanda.outputs.report.words import say_date, say_when

KINDS = {
    "court": "court proceedings",
    "inquiry": "inquiry",
    "national": "national investigation or proceedings",
    "study": "study",
    "press": "a paper’s own inquiry",
    "treaty": "treaty act",
}


class StepRow(msgspec.Struct, frozen=True):
    """One step, when it was and when it became known."""

    when: str
    known: str
    quotes: tuple[Quote, ...]
    text: str


class ProcessCard(msgspec.Struct, frozen=True):
    """One process that documents report."""

    number: str
    anchor: str
    body: str
    kind: str
    stage: str
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    not_told: tuple[str, ...]
    dates_known: bool
    steps: tuple[StepRow, ...]
    sources: tuple[Quote, ...]


class BackgroundRow(msgspec.Struct, frozen=True):
    """Something investigated, forecast or listed only."""

    number: str
    anchor: str
    text: str
    quotes: tuple[Quote, ...]


def number_processes(processes: Iterable[Process]) -> tuple[tuple[Use, Process], ...]:
    """Processes by kind, courts first, with the numbers that the report gives them."""
    order = list(KINDS)
    ordered = sorted(processes, key=lambda process: order.index(process.kind))
    return tuple((Use(f"2.{n}", f"process-{n}"), process) for n, process in enumerate(ordered, 1))


def make_process(
    use: Use,
    process: Process,
    entities: Mapping[str, Entity],
    timeline: Sequence[TimelineEvent],
    citations: Citations,
) -> ProcessCard:
    """A process with its steps; passages that a step quotes are not quoted again.

    Where a sentence tells more than what happened on the step's day, the clause that the day belongs
    to is marked, as in the timeline.
    """
    in_steps = {span for step in process.steps for span in step.spans}
    steps = tuple(
        StepRow(
            say_when(step.from_, step.to, bounds=step.bounds),
            say_date(step.known_from),
            tuple(citations.quote(span, use, _find_dated(step, timeline)) for span in step.spans),
            step.text,
        )
        for step in process.steps
    )
    facts = (
        ("Standard, as printed", _quote(process.standard)),
        ("Outcome", _quote(process.outcome)),
        ("What is public", _quote(*process.public)),
        ("What is withheld", _quote(*process.withheld)),
    )
    same = (("May be the same body as", process.may_be),)
    dates_known = any(step.known_from for step in process.steps)
    not_told = [name.lower() for name, lines in facts if not lines]
    if process.steps and not dates_known:
        not_told.append("when each step became known")
    return ProcessCard(
        number=use.label,
        anchor=use.anchor,
        body=name_of(process.body, entities),
        kind=KINDS[process.kind],
        stage=process.stage,
        facts=tuple((name, lines) for name, lines in (*same, *facts) if lines),
        not_told=tuple(not_told),
        dates_known=dates_known,
        steps=steps,
        sources=tuple(citations.quote(s, use) for s in process.spans if s not in in_steps),
    )


def _quote(*printed: str | None) -> tuple[str, ...]:
    """Words that stand in a document as they stand there, marked as such."""
    return tuple(
        words if words.startswith(("“", '"')) else f"“{words}”" for words in printed if words
    )


def _find_dated(step: Step, timeline: Iterable[TimelineEvent]) -> tuple[Position, ...]:
    """The clauses that tell what happened when the step was taken."""
    return tuple(
        clause
        for event in timeline
        if (event.from_, event.to) == (step.from_, step.to)
        and not set(step.spans).isdisjoint(event.spans)
        for clause in event.told
    )


def make_background(
    items: Iterable[Background], citations: Citations
) -> tuple[tuple[str, tuple[BackgroundRow, ...]], ...]:
    """Lines of inquiry, then background, each with its rows."""
    rows: dict[str, list[BackgroundRow]] = {"line of inquiry": [], "background": []}
    for n, item in enumerate(sorted(items, key=lambda item: item.kind, reverse=True), 1):
        use = Use(f"3.{n}", f"background-{n}")
        quotes = tuple(citations.quote(span, use) for span in item.spans)
        rows[item.kind].append(BackgroundRow(use.label, use.anchor, item.text, quotes))
    names = {"line of inquiry": "Lines of inquiry", "background": "Background"}
    return tuple((names[kind], tuple(found)) for kind, found in rows.items())
