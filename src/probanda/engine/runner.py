"""Run a named function over items, each under limits, and hand back each outcome as it is ready."""

import importlib
import traceback
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, TimeoutError
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import msgspec
from pebble import ProcessExpired, ProcessPool

from probanda.engine.limits import restrict

ROOT = Path(__file__).parent.parent
MEBIBYTE = 1024 * 1024
AHEAD = 16
"""So many jobs a process are handed over before the first outcome is waited for."""


class Limits(msgspec.Struct, frozen=True):
    """Bounds of the work on one item; ``tasks`` is after how many items a worker is replaced."""

    seconds: float
    memory: int = 1700 * MEBIBYTE
    tasks: int = 1000


class Failure(msgspec.Struct, frozen=True):
    """Why an item gave no result.

    ``kind`` is "time", "memory", "died", "system" (the disk or the rights did not let it),
    "refused" (with the stage's own words) or "fault" (of the program itself).
    """

    kind: str
    reason: str
    way_out: str


class Refusal(Exception):
    """Raised by a stage that cannot do its work on an item, with words for the user."""

    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(reason, way_out)
        self.reason = reason
        self.way_out = way_out


class Fault(Exception):
    """An exception that no stage should let out: its class, and where in the program it was."""

    def __init__(self, name: str, place: str) -> None:
        super().__init__(name, place)
        self.name = name
        self.place = place


class Job(msgspec.Struct, frozen=True):
    """One item of work: a key that comes back with the outcome, and the function's arguments."""

    key: str
    arguments: tuple[Any, ...]


class Task(msgspec.Struct, frozen=True):
    """A function that works on one item, named "package.module:name", and its form for several.

    ``one`` gives bytes or raises. ``several`` takes a list of first arguments and gives a list; None
    stands in it for an item that ``one`` is to be asked about.
    """

    one: str
    several: str = ""
    at_once: int = 1


def run(
    task: Task, jobs: Iterable[Job], limits: Limits, processes: int
) -> Iterator[tuple[str, bytes | Failure]]:
    """Yield ``(key, result)`` for each job, in the order of the jobs.

    The function is loaded in the workers only, so that a caller with nothing to do loads nothing.
    Whatever it raises, and a worker that takes too long, wants too much memory or dies, costs its
    item only: what several items met together each meets again alone. A job is asked for when a
    worker is nearly free for it, so that the arguments of all are never held at once.
    """
    waiting = iter(jobs)
    batches = iter(lambda: list(islice(waiting, task.at_once)), [])
    first = list(islice(batches, processes))
    if not first:
        return
    with ProcessPool(
        max_workers=len(first),
        max_tasks=limits.tasks,
        initializer=restrict,
        initargs=[limits.memory],
        context=get_context("spawn"),
    ) as pool:
        working = _Working(pool, task, limits)
        under_way: deque[tuple[list[Job], Future[Any]]] = deque()
        try:
            for batch in chain(first, batches):
                under_way.append((batch, working.start(batch)))
                if len(under_way) * task.at_once >= AHEAD * processes:
                    yield from working.end(*under_way.popleft())
            while under_way:
                yield from working.end(*under_way.popleft())
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it untyped
            # what is under way is thrown away; what was handed back is kept
            raise


class _Working:
    """A task under way in a pool of processes."""

    def __init__(self, pool: ProcessPool, task: Task, limits: Limits) -> None:
        self._pool = pool
        self._task = task
        self._limits = limits

    def start(self, batch: Sequence[Job]) -> "Future[Any]":
        """Hand jobs over: alone, or several to be done together."""
        if len(batch) == 1:
            return self._schedule(self._task.one, *batch[0].arguments)
        return self._schedule(self._task.several, [job.arguments[0] for job in batch])

    def end(self, batch: Sequence[Job], future: "Future[Any]") -> list[tuple[str, bytes | Failure]]:
        """Wait for the outcome of each."""
        if len(batch) == 1:
            return [(batch[0].key, _outcome(future, self._limits))]
        try:
            results = future.result()
        except Exception:  # noqa: BLE001  each meets it again alone, and tells of it
            results = [None] * len(batch)
        return [
            (job.key, _outcome(self.start([job]), self._limits) if result is None else result)
            for job, result in zip(batch, results, strict=True)
        ]

    def _schedule(self, function: str, *arguments: object) -> "Future[Any]":
        return self._pool.schedule(call, args=[function, *arguments], timeout=self._limits.seconds)


def call(function: str, *arguments: object) -> object:
    """Load the named function and call it.

    Raises Fault for what is neither a refusal nor a want of memory or of the system's.
    """
    module, _, name = function.partition(":")
    work = getattr(importlib.import_module(module), name)
    try:
        result: object = work(*arguments)
    except (Refusal, MemoryError, OSError):
        raise
    except Exception as error:  # noqa: BLE001  one item must not cost the others
        # An exception of a library may not survive the way out of a worker; words do.
        raise Fault(type(error).__name__, _place(error)) from None
    return result


def _place(error: Exception) -> str:
    """The file of the program in which an exception came up, or the library's that it called."""
    files = [Path(frame.filename) for frame in traceback.extract_tb(error.__traceback__)]
    ours = [file for file in files[1:] if file.is_relative_to(ROOT)]  # the first is this file
    return ours[-1].relative_to(ROOT).as_posix() if ours else files[-1].name


def _outcome(future: "Future[bytes]", limits: Limits) -> bytes | Failure:
    try:
        return future.result()
    except Refusal as error:
        return Failure("refused", error.reason, error.way_out)
    except Fault as error:
        return Failure(
            "fault",
            f"reading it met a fault of the program ({error.name} in {error.place})",
            "What was taken in is kept, and a newer version will try again; report this line with "
            "the fault.",
        )
    except TimeoutError:
        return Failure(
            "time",
            f"reading it took longer than {limits.seconds:.0f} seconds",
            "Split it into parts, or build again with a larger --seconds.",
        )
    except MemoryError:
        return Failure(
            "memory",
            f"reading it needs more than {limits.memory // MEBIBYTE} MiB of memory",
            "Split it into parts.",
        )
    except ProcessExpired as error:
        return Failure(
            "died",
            f"the process that read it died (exit code {error.exitcode})",
            "The original is kept; open it with the program it was made with, and take in a copy "
            "saved anew.",
        )
    except OSError as error:  # after those above, some of which are such errors too
        return Failure(
            "system",
            f"the system did not let it be read ({error.strerror or error})",
            "Check the disk and your rights, then run the same command again.",
        )
