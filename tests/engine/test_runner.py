"""A bad item costs that item and nothing else."""

import socket

import pytest

from probanda.engine.runner import Failure, Job, Limits, Task, run


@pytest.mark.parametrize("processes", [1, 2])
def test_every_item_has_one_outcome_in_order(processes: int) -> None:
    jobs = [Job(str(n), (n,)) for n in range(20)]

    outcomes = list(run(Task("tests.engine.work:double"), jobs, Limits(seconds=30), processes))

    assert [(str(n), str(2 * n).encode()) for n in range(20)] == outcomes


def test_nothing_to_do_starts_nothing() -> None:
    assert list(run(Task("no.such.module:at_all"), [], Limits(seconds=1), 2)) == []


def test_an_item_that_misbehaves_costs_only_itself() -> None:
    expected = {
        "well": "well",
        "hang": "time",
        "die": "died",
        "swallow memory": "memory",
        "refuse": "refused",
        "fail": "fault",
        "recurse": "fault",
        "lack rights": "system",
    }
    ways = ["well", *expected, "well"]
    jobs = [Job(str(n), (way,)) for n, way in enumerate(ways)]

    outcomes = dict(run(Task("tests.engine.work:misbehave"), jobs, Limits(seconds=5), 2))

    kinds = {key: o.kind if isinstance(o, Failure) else "well" for key, o in outcomes.items()}
    assert {str(n): expected[way] for n, way in enumerate(ways)} == kinds


@pytest.mark.parametrize("how", ["hang", "die", "swallow memory", "fail", "lack rights"])
def test_what_misbehaves_in_company_costs_only_itself(how: str) -> None:
    task = Task("tests.engine.work:misbehave", "tests.engine.work:misbehave_together", 3)
    ways = ["well", how, "well", "well", "refuse", "well", "well"]
    jobs = [Job(str(n), (way,)) for n, way in enumerate(ways)]

    outcomes = list(run(task, jobs, Limits(seconds=5), 2))

    told = [o.kind if isinstance(o, Failure) else o.decode() for _, o in outcomes]
    kind = {"hang": "time", "die": "died", "swallow memory": "memory", "fail": "fault"}
    alone = ["well", kind.get(how, "system"), "well"]
    assert [*alone, "well, together", "refused", "well, together", "well"] == told
    assert [str(n) for n in range(7)] == [key for key, _ in outcomes]


def test_a_fault_names_its_class_and_its_place_in_the_program() -> None:
    jobs = [Job("a", ("fail",))]
    [(_, outcome)] = run(Task("tests.engine.work:misbehave"), jobs, Limits(seconds=20), 1)

    assert isinstance(outcome, Failure)
    assert "reading it met a fault of the program (_NotPickled in work.py)" == outcome.reason
    assert "a newer version will try again" in outcome.way_out


def test_a_worker_cannot_reach_the_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        outcomes = dict(
            run(Task("tests.engine.work:call_home"), [Job("a", (port,))], Limits(seconds=20), 1)
        )

    assert outcomes == {"a": b"no network"}
