"""Measure tracing on invented registers beside its peers: who is found, how surely, how fast.

    python benchmarks/tracing.py [--sought 16000 --found 20000] [--seeds 1 2 3] [--peers PYTHON]

``PYTHON`` is an interpreter that has splink, nomenklatura, pandas and rapidfuzz; without one the peers are "not
brought". Seeds from 100 up are for fitting (``fit_tracing.py``) and are refused here.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from children.register import Register, make_register, write_register
from children.scoring import Ranked, Scores, score_ranked

from probanda.tracing.candidates import THRESHOLD, find_candidates
from probanda.tracing.matching import prepare, score
from probanda.tracing.reading import read_listing

HERE = Path(__file__).parent
FITTED_FROM = 100
ONE_BY_ONE = 100
LONGEST = 20 * 60
"""So many seconds a peer may take."""


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sought", type=int, default=16_000)
    parser.add_argument("--found", type=int, default=20_000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--peers", help="An interpreter that has splink, nomenklatura and pandas.")
    parser.add_argument("--kinds", action="store_true", help="Recall for each corruption.")
    parser.add_argument("--one", type=int, help="Time one new record against so many sought.")
    parser.add_argument(
        "--growth", type=int, nargs="+", help="The whole command's cost for lists of such sizes."
    )
    chosen = parser.parse_args()
    if max(chosen.seeds) >= FITTED_FROM:
        parser.error("Seeds from 100 up are those that the weights were fitted on.")
    if chosen.one:
        print(time_one(chosen.one))  # noqa: T201
        return
    if chosen.growth:
        print_growth(chosen.growth)
        return
    print(Scores.heading())  # noqa: T201
    for seed in chosen.seeds:
        register = make_register(chosen.sought, chosen.found, seed)
        with tempfile.TemporaryDirectory() as folder:
            write_register(register, Path(folder))
            ranked, cost = run_ours(Path(folder))
            scores = score_ranked(register, ranked, THRESHOLD)
            print(scores.row(f"probanda, seed {seed}", cost))  # noqa: T201
            if chosen.kinds:
                print_kinds(register, ranked)
            for name, ranks, cost in run_peers(chosen.peers, Path(folder)):
                print(score_ranked(register, ranks, THRESHOLD).row(f"{name}, seed {seed}", cost))  # noqa: T201
    if not chosen.peers:
        print("splink, nomenklatura, rapidfuzz: not brought (--peers PYTHON)")  # noqa: T201


def run_ours(folder: Path) -> tuple[list[Ranked], str]:
    """Compare as the command does, from the files on."""
    begun = time.process_time()
    sought, found = (read_listing(folder / f"{name}.csv") for name in ("sought", "found"))
    ready = prepare(sought, found)
    candidates = find_candidates(score(ready, found), ready)
    seconds = time.process_time() - begun
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    ranked = [Ranked(c.found_id, c.sought_id, c.rank, c.probability) for c in candidates]
    return ranked, f"{seconds:.0f} s, {most} MiB"


def run_peers(interpreter: str | None, folder: Path) -> Iterator[tuple[str, list[Ranked], str]]:
    """What each peer ranks on the same files; nothing without an interpreter that has them."""
    if not interpreter:
        return
    for name in json.loads(_run_peer(interpreter)):
        try:
            peer = json.loads(_run_peer(interpreter, str(folder), name))
        except subprocess.TimeoutExpired:
            print(f"{name}: not done in {LONGEST // 60} minutes")  # noqa: T201
        else:
            yield name, [Ranked(*row) for row in peer["ranked"]], peer["cost"]


def _run_peer(interpreter: str, *arguments: str) -> bytes:
    return subprocess.run(  # noqa: S603  the interpreter is the user's
        [interpreter, str(HERE / "tracing_peers.py"), *arguments],
        env=os.environ | {"PYTHONPATH": str(HERE.parent / "src")},
        check=True,
        stdout=subprocess.PIPE,
        timeout=LONGEST,
    ).stdout


def print_kinds(register: Register, ranked: list[Ranked]) -> None:
    """Recall at one and at five of the records that each corruption befell."""
    best = {(r.found_id, r.sought_id): r.rank for r in ranked}
    ranks = defaultdict(list)
    for found, sought in register.truth.items():
        for kind in register.kinds[found] or ("none",):
            ranks[kind].append(best.get((found, sought), 99))
    for kind, all_ranks in sorted(ranks.items()):
        at = [sum(rank <= most for rank in all_ranks) / len(all_ranks) for most in (1, 5)]
        print(f"| {kind} | {len(all_ranks)} | {at[0]:.3f} | {at[1]:.3f} |")  # noqa: T201


def print_growth(sizes: list[int]) -> None:
    """What the whole command costs, from the start of the program on, for lists of each size."""
    print("| sought x found | seconds | processor seconds | MiB |\n|---|---|---|---|")  # noqa: T201
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            write_register(make_register(size, size, 1), Path(name))
            seconds, used = time_command(Path(name))
        most, busy = used.ru_maxrss // 1024, used.ru_utime + used.ru_stime
        print(f"| {size:,} x {size:,} | {seconds:.0f} | {busy:.0f} | {most} |", flush=True)  # noqa: T201


def time_command(folder: Path) -> tuple[float, resource.struct_rusage]:
    """How long ``probanda trace compare`` takes for the lists of a folder, and what it uses."""
    lists = [part for n in ("sought", "found") for part in (f"--{n}", str(folder / f"{n}.csv"))]
    command = [sys.executable, "-c", "from probanda.cli.main import app; app()", "trace", "compare"]
    begun = time.monotonic()
    child = os.posix_spawn(
        sys.executable, [*command, *lists, "--out", str(folder / "matches.csv")], os.environ
    )
    _, status, used = os.wait4(child, 0)
    if status:
        raise subprocess.CalledProcessError(status, command)
    return time.monotonic() - begun, used


def time_one(size: int) -> str:
    """Median and slowest time of one new record against a list."""
    register = make_register(size, max(size // 100, 2 * ONE_BY_ONE), 1)
    with tempfile.TemporaryDirectory() as name:
        write_register(register, Path(name))
        sought, found = (read_listing(Path(name) / f"{n}.csv") for n in ("sought", "found"))
    begun = time.process_time()
    ready = prepare(sought)
    prepared = time.process_time() - begun
    taken = []
    for row in range(ONE_BY_ONE):
        one = found.only(row)
        begun = time.process_time()
        find_candidates(score(ready, one), ready)
        taken.append(1000 * (time.process_time() - begun))
    return (
        f"one record against {size:,}: median {np.median(taken):.0f} ms, slowest {max(taken):.0f} ms "
        f"of processor time; made ready once in {prepared:.0f} s"
    )


if __name__ == "__main__":
    main()
