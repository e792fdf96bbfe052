"""One process for each body and kind, over all documents of the case."""

from collections.abc import Iterable

from probanda import ids
from probanda.analysis.processes.acts import get_rank
from probanda.analysis.records import Process, Reading


def merge_processes(readings: Iterable[Reading]) -> tuple[Process, ...]:
    """Steps of all documents side by side: each in its document's own words."""
    groups: dict[tuple[str, str], list[Process]] = {}
    for reading in readings:
        for process in reading.processes:
            groups.setdefault((process.kind, process.body), []).append(process)
    return tuple(_merge(group) for _, group in sorted(groups.items()))


def _merge(group: list[Process]) -> Process:
    steps = {step for process in group for step in process.steps}
    standards = sorted({p.standard.lower() for p in group if p.standard})
    spans = tuple(sorted({span for process in group for span in process.spans}))
    return Process(
        id=ids.content_id("process", [(s.document, s.start, s.end) for s in spans]),
        body=group[0].body,
        kind=group[0].kind,
        stage=max((process.stage for process in group), key=lambda s: (get_rank(s), s)),
        steps=tuple(sorted(steps, key=lambda s: (s.from_ or "9999", s.to or "", s.spans))),
        outcome=None,
        standard="; ".join(standards) or None,
        public=tuple(sorted({line for process in group for line in process.public})),
        withheld=tuple(sorted({line for process in group for line in process.withheld})),
        spans=spans,
    )
