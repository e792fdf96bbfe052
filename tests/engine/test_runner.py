"""A bad item costs that item and nothing else."""

import socket

import pytest

from probanda.engine.runner import Failure, Job, Limits, run


@pytest.mark.parametrize("processes", [1, 2])
def test_every_item_has_one_outcome_in_order(processes: int) -> None:
    jobs = [Job(str(n), (n,)) for n in range(20)]

    outcomes = list(run("tests.engine.work:double", jobs, Limits(seconds=30), processes))

    assert [(str(n), str(2 * n).encode()) for n in range(20)] == outcomes


def test_nothing_to_do_starts_nothing() -> None:
    assert list(run("no.such.module:at_all", [], Limits(seconds=1), 2)) == []


def test_an_item_that_misbehaves_costs_only_itself() -> None:
    ways = ["well", "hang", "break", "die", "swallow memory", "refuse", "recurse", "well"]
    jobs = [Job(str(n), (way,)) for n, way in enumerate(ways)]

    outcomes = dict(run("tests.engine.work:misbehave", jobs, Limits(seconds=5), 2))

    kinds = {key: o.kind if isinstance(o, Failure) else "well" for key, o in outcomes.items()}
    expected = ["well", "time", "fault", "died", "memory", "refused", "fault", "well"]
    assert {str(n): kind for n, kind in enumerate(expected)} == kinds


def test_a_worker_cannot_reach_the_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        outcomes = dict(
            run("tests.engine.work:call_home", [Job("a", (port,))], Limits(seconds=20), 1)
        )

    assert outcomes == {"a": b"no network"}
