"""Run a named function over items, each under limits, and hand back each outcome as it is ready."""

import importlib
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, TimeoutError
from itertools import chain, islice
from multiprocessing import get_context
from typing import Any

import msgspec
from pebble import ProcessExpired, ProcessPool

from probanda.engine.limits import restrict

MEBIBYTE = 1024 * 1024
AHEAD = 16
"""So many jobs a process are handed over before the first outcome is waited for."""


class Limits(msgspec.Struct, frozen=True):
    """Bounds of the work on one item; ``tasks`` is after how many items a worker is replaced."""

    seconds: float
    memory: int = 1400 * MEBIBYTE
    tasks: int = 1000


class Failure(msgspec.Struct, frozen=True):
    """Why an item gave no result: ``kind`` is "time", "memory", "died", "refused" or "fault"."""

    kind: str
    reason: str
    way_out: str


class Refusal(Exception):
    """Raised by a stage that cannot do its work on an item, with words for the user."""

    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(reason, way_out)
        self.reason = reason
        self.way_out = way_out


class Job(msgspec.Struct, frozen=True):
    """One item of work: a key that comes back with the outcome, and the function's arguments."""

    key: str
    arguments: tuple[Any, ...]


def run(
    function: str, jobs: Iterable[Job], limits: Limits, processes: int
) -> Iterator[tuple[str, bytes | Failure]]:
    """Yield ``(key, result)`` for each job, in the order of the jobs.

    ``function`` is named "package.module:name" and loaded in the workers only, so that a caller
    with nothing to do loads nothing. It gives bytes or raises. A worker that takes too long, wants
    too much memory, dies or meets a fault of the program costs its item only. A job is asked for when a worker is nearly free for it, so that
    the arguments of all are never held at once.
    """
    waiting = iter(jobs)
    first = list(islice(waiting, processes))
    if not first:
        return
    with ProcessPool(
        max_workers=len(first),
        max_tasks=limits.tasks,
        initializer=restrict,
        initargs=[limits.memory],
        context=get_context("spawn"),
    ) as pool:
        try:
            futures: deque[tuple[str, Future[bytes]]] = deque()
            for job in chain(first, waiting):
                arguments = [function, *job.arguments]
                future = pool.schedule(call, args=arguments, timeout=limits.seconds)
                futures.append((job.key, future))
                if len(futures) >= AHEAD * processes:
                    yield _take(futures, limits)
            while futures:
                yield _take(futures, limits)
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it untyped
            # what is under way is thrown away; what was handed back is kept
            raise


def _take(
    futures: "deque[tuple[str, Future[bytes]]]", limits: Limits
) -> tuple[str, bytes | Failure]:
    key, future = futures.popleft()
    return key, _outcome(future, limits)


def call(function: str, *arguments: object) -> bytes:
    """Load the named function and call it."""
    module, _, name = function.partition(":")
    result: bytes = getattr(importlib.import_module(module), name)(*arguments)
    return result


def _outcome(future: "Future[bytes]", limits: Limits) -> bytes | Failure:
    try:
        return future.result()
    except Refusal as error:
        return Failure("refused", error.reason, error.way_out)
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
    except Exception as error:  # noqa: BLE001  one item's fault must not cost the others
        return Failure(
            "fault",
            f"the program met a fault of its own on it ({type(error).__name__})",
            "The original is kept and is tried again at the next build; please report what kind of "
            "file it is.",
        )
