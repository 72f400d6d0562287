"""What guarding documents and spreading them costs: benchmarks/batch.py [--documents N] [--large] [PATH...].

Articles (by default the fixtures) through worker processes with and without a guard, one and two at a time, by turns,
of each the best of three runs; short pages through a batch on this machine and on two Dask nodes; with --large also
5,000 and 50,000 pages, for memory and cost.
Processor seconds (of all processes) are what counts on a machine that is not quiet.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from itertools import chain, repeat
from pathlib import Path

from crossfoot.batch.bounds import Jobs
from crossfoot.batch.checking import Checking, guarded
from crossfoot.batch.cluster import Cluster
from crossfoot.batch.inputs import units_of
from crossfoot.batch.local import Local
from crossfoot.batch.plan import Plan, settle
from crossfoot.batch.running import Settings
from crossfoot.batch.store import store
from crossfoot.batch.whole import Engine, complete
from crossfoot.targets import Target, expand
from nodes import nodes
from spiked import archives
from timing import FIXTURES, ROUNDS, timed

MAX_OVERHEAD, MIN_SPEED_UP, MIN_CLUSTER, MAX_GROWTH = 0.05, 1.8, 0.9, 0.15
ARCHIVES = 20


def processor_seconds() -> float:
    """Of this process and of those that it has ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and processor seconds."""
    before = processor_seconds()
    seconds, _ = timed(work)
    return seconds, processor_seconds() - before


def unguarded(targets: Iterable[Target], jobs: int) -> int:
    """The articles through a plain pool of processes."""
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn")) as pool:
        return sum(1 for _ in pool.map(Checking(None, None, True), targets, chunksize=8))


def guard(targets: Iterable[Target], jobs: int) -> int:
    return sum(1 for _ in guarded(targets, None, None, Jobs(jobs), True))


def articles(paths: list[str], rounds: int) -> bool:
    """The cost of a guard, and what a second worker gains."""
    files = [target for target in expand(paths) if isinstance(target, Target)]
    targets = list(chain.from_iterable(repeat(files, rounds)))
    print(f"{len(targets):,} articles{'':20} {'seconds':>9} {'cpu s':>8} {'cpu ms each':>12}")
    runs: dict[tuple[str, int], list[tuple[float, float]]] = {}
    for _ in range(ROUNDS):
        for name, work, jobs in (("unguarded", unguarded, 1), ("guarded", guard, 1), ("guarded", guard, 2)):
            runs.setdefault((name, jobs), []).append(measured(lambda work=work, jobs=jobs: work(targets, jobs)))
    found = {key: (min(clock for clock, _ in each), min(cpu for _, cpu in each)) for key, each in runs.items()}
    for (name, jobs), costs in found.items():
        show(f"{name}, {jobs} at a time", *costs, len(targets))
    overhead = found["guarded", 1][1] / found["unguarded", 1][1] - 1
    gain = found["guarded", 1][0] / found["guarded", 2][0]
    return all(
        (
            verdict(f"a guard costs {overhead:.1%} of the processor time", overhead <= MAX_OVERHEAD),
            verdict(f"two jobs are {gain:.2f} times as fast as one", gain >= MIN_SPEED_UP),
        )
    )


def batch(inputs: Path, output: Path, engine: Engine) -> None:
    plan, place = Plan(tuple(units_of([str(inputs)])), Settings()), store(str(output))
    settle(place, plan)
    complete(plan, place, engine, lambda: False, lambda receipt: None)


def spread(documents: int) -> bool:
    """A cluster of two nodes against two workers of this machine."""
    print(f"{documents:,} short pages in {ARCHIVES} archives")
    with tempfile.TemporaryDirectory() as folder:
        inputs = Path(folder, "in")
        inputs.mkdir()
        archives(inputs, documents, ARCHIVES)
        here = measured(lambda: batch(inputs, Path(folder, "here"), Local(2)))
        show("this machine, 2 at a time", *here, documents)
        with nodes() as found, closing(Cluster(found.address)) as cluster:
            before = found.processor_seconds()
            seconds, own = measured(lambda: batch(inputs, Path(folder, "there"), cluster))
            there = seconds, own + found.processor_seconds() - before
        show("two Dask nodes", *there, documents)
    share = here[1] / there[1]
    by_clock = here[0] / there[0]
    return verdict(
        f"a cluster does {share:.0%} of the work in a processor second ({by_clock:.0%} by the clock)",
        share >= MIN_CLUSTER,
    )


def large(sizes: tuple[int, ...] = (5_000, 50_000)) -> bool:
    """Memory and cost of runs of different size, each in a process of its own."""
    found = []
    for documents in sizes:
        command = [sys.executable, __file__, "--one", str(documents)]
        told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        show(f"{documents:,} short pages", told["seconds"], told["cpu"], documents)
        print(f"{'':34} {told['run'] / 1e3:9.0f} MB in the run {told['worker'] / 1e3:9.0f} MB in a worker")
        found.append(told)
    # The last step of a small run is done by the run itself, that of a large one by its workers.
    small, big = (max(told["run"], told["worker"]) for told in (found[0], found[-1]))
    memory = big / small - 1
    cost = found[-1]["cpu"] / sizes[-1] / (found[0]["cpu"] / sizes[0]) - 1
    return all(
        (
            verdict(f"memory grows by {memory:.1%}", memory <= MAX_GROWTH),
            verdict(f"cost of a document grows by {cost:.1%}", abs(cost) <= MAX_GROWTH),
        )
    )


def one(documents: int) -> None:
    """One run over so many short pages, told as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        inputs = Path(folder, "in")
        inputs.mkdir()
        archives(inputs, documents, ARCHIVES)
        seconds, cpu = measured(lambda: batch(inputs, Path(folder, "out"), Local(2)))
    peaks = {
        name: resource.getrusage(who).ru_maxrss
        for name, who in (("run", resource.RUSAGE_SELF), ("worker", resource.RUSAGE_CHILDREN))
    }
    print(json.dumps({"seconds": seconds, "cpu": cpu, **peaks}))


def show(name: str, seconds: float, cpu: float, documents: int) -> None:
    print(f"{name:34} {seconds:9.1f} {cpu:8.1f} {1000 * cpu / documents:12.2f}", flush=True)


def verdict(text: str, good: bool) -> bool:
    print(f"  {text}: {'as it should be' if good else 'NOT as it should be'}", flush=True)
    return good


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=4_000)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--one", type=int)
    parser.add_argument("paths", nargs="*", default=[str(FIXTURES)])
    asked = parser.parse_args(arguments)
    if asked.one:
        one(asked.one)
        return 0
    results = [articles(asked.paths, asked.rounds), spread(asked.documents)]
    if asked.large:
        results.append(large())
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
