"""How fast a build is against the bare models, how much memory it takes, what a second one costs.

Run by ``make bench``; prints the table of benchmarks/README.md and fails where a bound is broken.
Everything is measured in one run on the same invented texts, in processes of their own.
"""

import resource
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import spacy
from texts import write_texts

from probanda.analysis.language import MODEL_PACKAGE
from probanda.engine.limits import restrict
from probanda.engine.runner import MEBIBYTE, Limits
from probanda.evidence.reading import document_from_file
from probanda.ledger.access import Actor
from probanda.workflows.build import Options, build
from probanda.workflows.case import Settings
from probanda.workflows.results import Problem

PROCESSES = 2
BATCH = 64
FEW, MANY = 500, 2000
ROUNDS = 3
"""So often bare models and our reading take turns; the middle one of the ratios is held to."""
SLOWER, MEMORY, FASTER = 1.3, 1536, 20
LOOKS_A_SECOND = 20


class Cost(NamedTuple):
    """Seconds that passed, seconds of processor time of all processes, most memory of one (MiB)."""

    seconds: float
    processor: float
    memory: float


class Round(NamedTuple):
    """The bare models and then a build on the same texts, so that both meet the same machine."""

    bare: Cost
    build: Cost
    stages: dict[str, Cost]

    @property
    def ratio(self) -> float:
        """How many times the bare models' processor time our stage of reading takes."""
        return self.stages["reading"].processor / self.bare.processor


def main() -> int:
    """Measure, print, and tell whether the bounds hold."""
    with tempfile.TemporaryDirectory(prefix="bench") as made:
        folder = Path(made)
        few, many = (write_texts(folder / str(n), n) for n in (FEW, MANY))
        rounds = [
            Round(run_bare(few), *run_build(few, folder / f"case{number}"))
            for number in range(ROUNDS)
        ]
        second, _ = run_build(few, folder / "case0")
        large, large_stages = run_build(many, folder / "large")
    rounds.sort(key=lambda one: one.ratio)
    bare, first, stages = middle = rounds[ROUNDS // 2]
    ratio, spread = middle.ratio, f"{rounds[0].ratio:.2f} to {rounds[-1].ratio:.2f}"
    faster = first.seconds / second.seconds
    rows = [
        (f"bare models, {FEW} documents", bare, "of the same components"),
        (
            "  our stage of reading",
            stages["reading"],
            f"{ratio:.2f} times ({spread}); bound {SLOWER}",
        ),
        ("  reading the originals' texts", stages["text"], ""),
        ("  putting together", stages["findings"], ""),
        (f"first build, {FEW} documents", first, f"{first.processor / bare.processor:.2f} times"),
        ("second build, nothing new", second, f"{faster:.0f} times faster; bound {FASTER}"),
        (f"first build, {MANY} documents", large, f"bound {MEMORY} MiB a process"),
        ("  putting together", large_stages["findings"], ""),
    ]
    say("| what | seconds | processor seconds | MiB, largest process | |")
    say("|---|---|---|---|---|")
    for what, cost, note in rows:
        memory = f"{cost.memory:.0f}" if cost.memory else ""
        say(f"| {what} | {cost.seconds:.1f} | {cost.processor:.1f} | {memory} | {note} |")
    python = ".".join(map(str, sys.version_info[:3]))
    say(f"\nMeasured on {datetime.now(UTC).date()}: Python {python}, spaCy {version('spacy')}, "
        f"{PROCESSES} processes, batches of {BATCH} paragraphs, {ROUNDS} rounds.")  # fmt: skip
    broken = [
        name
        for name, holds in (
            ("reading", ratio <= SLOWER),
            ("second build", faster >= FASTER),
            ("memory", large.memory <= MEMORY),
        )
        if not holds
    ]
    say(f"Bounds that do not hold: {', '.join(broken) or 'none'}.")
    return 1 if broken else 0


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def run_bare(folder: Path) -> Cost:
    """The model as it comes over the same paragraphs, split evenly among processes like ours."""
    paragraphs = [
        document.text[block.start : block.end]
        for document in map(document_from_file, sorted(folder.iterdir()))
        for block in document.article_blocks()
    ]
    shares = [paragraphs[n::PROCESSES] for n in range(PROCESSES)]
    began, before = time.monotonic(), _processor()
    with ProcessPoolExecutor(
        PROCESSES,
        mp_context=get_context("spawn"),
        initializer=restrict,
        initargs=(Limits(seconds=1).memory,),
    ) as pool:
        memory = max(pool.map(parse, shares))
    return Cost(time.monotonic() - began, _processor() - before, memory)


def parse(paragraphs: list[str]) -> float:
    """Load the model and parse; the most memory that this process took, in MiB."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        model = spacy.load(MODEL_PACKAGE)
    for _ in model.pipe(paragraphs, batch_size=BATCH):
        pass
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run_build(documents: Path, case: Path) -> tuple[Cost, dict[str, Cost]]:
    """A build in a process of its own; its whole cost, and that of each stage."""
    line = [sys.executable, __file__, "build", str(documents), str(case)]
    watched = Watch()
    began, before = time.monotonic(), _processor()
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as running:  # noqa: S603
        watched.start(running.pid)
        told, _ = running.communicate()
    if running.returncode:
        raise SystemExit(f"the build of {documents} failed")
    whole = Cost(time.monotonic() - began, _processor() - before, watched.stop())
    stages = {}
    for told_line in told.splitlines():
        name, seconds, processor = told_line.split("\t")
        stages[name] = Cost(float(seconds), float(processor), 0)
    return whole, stages


def build_and_tell(documents: Path, case: Path) -> None:
    """Build, and print what each stage took."""
    stages: dict[str, list[float]] = {}

    def tell(step: str, done: int, total: int) -> None:
        now = [time.monotonic(), _processor()]
        stages.setdefault(step, [*now, *now])[2:] = now

    summary = build(case, [documents], Settings(Actor("bench")), Options(processes=PROCESSES), tell)
    whole = not (summary.unread or summary.taken.not_taken_in or isinstance(summary.found, Problem))
    assert whole, summary.found  # noqa: S101  measured whole or not
    ends = [*[first[:2] for first in stages.values()][1:], [time.monotonic(), _processor()]]
    for (name, (seconds, processor, *_)), (then, used) in zip(stages.items(), ends, strict=True):
        say(f"{name}\t{then - seconds}\t{used - processor}")


def _processor() -> float:
    """Processor time of this process and of those that ended below it."""
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in uses)


class Watch:
    """The most memory that one process of a family takes, looked at many times a second."""

    def __init__(self) -> None:
        self._most = 0.0
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, root: int) -> None:
        """Look from now on."""
        self._thread = threading.Thread(target=self._look, args=[root])
        self._thread.start()

    def stop(self) -> float:
        """The most, in MiB."""
        self._ended.set()
        if self._thread:
            self._thread.join()
        return self._most

    def _look(self, root: int) -> None:
        while not self._ended.wait(1 / LOOKS_A_SECOND):
            for process in _family(root):
                try:
                    status = Path(f"/proc/{process}/status").read_text("utf-8")
                except OSError:
                    continue  # it ended meanwhile
                for line in status.splitlines():
                    if line.startswith("VmHWM"):
                        self._most = max(self._most, int(line.split()[1]) * 1024 / MEBIBYTE)


def _family(root: int) -> list[int]:
    """A process and all below it."""
    found, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        found.append(process)
        for task in Path(f"/proc/{process}/task").glob("*/children"):
            try:
                waiting += map(int, task.read_text("utf-8").split())
            except OSError:
                continue  # it ended meanwhile
    return found


if __name__ == "__main__":
    if sys.argv[1:2] == ["build"]:
        build_and_tell(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        sys.exit(main())
