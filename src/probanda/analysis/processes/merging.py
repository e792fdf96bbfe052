"""The processes of a case: one process for each body, kind and matter over all documents."""

import msgspec

from probanda.analysis.charges.merging import case_names
from probanda.analysis.charges.same_body import may_be_same
from probanda.analysis.processes.steps import Suspects, join_steps
from probanda.analysis.processes.vocabulary import load_words
from probanda.analysis.records import Background, Process, Reading
from probanda.ids import content_id


def merge_processes(readings: tuple[Reading, ...]) -> tuple[Process, ...]:
    """Join what several documents tell of one process; the furthest stage is its stage."""
    names = case_names(readings)
    groups: dict[tuple[str, str], list[Process]] = {}
    for reading in sorted(readings, key=lambda r: r.document):
        for process in _dated_anew(reading):
            body = names.get(process.body, process.body)
            groups.setdefault((process.kind, body.lower()), []).append(process)
    suspects = Suspects(readings)
    merged = [_joined(group, names, suspects) for group in groups.values()]
    alike = {
        kind: may_be_same({p.body for p in merged if p.kind == kind}, loosely=kind == "inquiry")
        for kind in {p.kind for p in merged}
    }
    merged = [msgspec.structs.replace(p, may_be=alike[p.kind][p.body]) for p in merged]
    return tuple(sorted(merged, key=lambda p: (_order(p.kind), -len(p.spans), p.body)))


def _dated_anew(reading: Reading) -> list[Process]:
    """The processes of a document whose dates the other documents of the case may have settled."""
    dates = {(d.start, d.end): d for d in reading.dates}
    found = []
    for process in reading.processes:
        steps = []
        for step in process.steps:
            date = dates.get((step.dated.start, step.dated.end)) if step.dated else None
            if date is not None:
                told = {"from_": date.from_, "to": date.to, "bounds": date.bounds}
                step = msgspec.structs.replace(step, **told)
            steps.append(step)
        found.append(msgspec.structs.replace(process, steps=tuple(steps)))
    return found


def merge_background(readings: tuple[Reading, ...]) -> tuple[Background, ...]:
    """Join items that documents print in the same words."""
    groups: dict[tuple[str, str], list[Background]] = {}
    for reading in sorted(readings, key=lambda r: r.document):
        for item in reading.background:
            groups.setdefault((item.kind, item.text.casefold()), []).append(item)
    found = []
    for group in groups.values():
        spans = tuple(sorted({span for item in group for span in item.spans}))
        found.append(
            Background(
                id=content_id("background", group[0].kind, spans),
                text=group[0].text,
                kind=group[0].kind,
                spans=spans,
            )
        )
    return tuple(sorted(found, key=lambda b: (b.kind != "line of inquiry", b.spans)))


def _order(kind: str) -> int:
    return ("court", "inquiry", "national", "study", "press", "treaty").index(kind)


def _joined(group: list[Process], names: dict[str, str], suspects: Suspects) -> Process:
    ranks = {stage.name: rank for rank, stage in enumerate(load_words().stages)}
    furthest = max(group, key=lambda p: ranks.get(p.stage, 0))
    spans = tuple(sorted({span for process in group for span in process.spans}))
    body = names.get(group[0].body, group[0].body)
    return Process(
        id=content_id("process", group[0].kind, body, spans),
        body=body,
        kind=group[0].kind,
        stage=furthest.stage,
        steps=join_steps((step for process in group for step in process.steps), suspects),
        outcome=next((p.outcome for p in (furthest, *group) if p.outcome), None),
        standard=next((p.standard for p in group if p.standard), None),
        public=tuple(dict.fromkeys(text for p in group for text in p.public)),
        withheld=tuple(dict.fromkeys(text for p in group for text in p.withheld)),
        spans=spans,
    )
