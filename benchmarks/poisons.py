"""Five documents that do harm among 4,000: benchmarks/poisons.py [--documents N]. Every other one comes out once.

Runs on this machine, on two Dask nodes of which one is killed in the middle, and with one killed while documents are
held against each other.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pyarrow.dataset as ds
from crossfoot.batch.cluster import Cluster
from crossfoot.batch.inputs import units_of
from crossfoot.batch.local import Local
from crossfoot.batch.plan import Plan, settle
from crossfoot.batch.running import Settings
from crossfoot.batch.store import store
from crossfoot.batch.whole import Engine, complete
from nodes import Nodes, nodes
from spiked import POISONS, archives, spiked
from timing import timed

ARCHIVES = 16
SETTINGS = Settings(part_size=100, seconds=4.0, extra_seconds=8.0, facts_at_once=100)
EXPECTED = {"crash": 2, "timeout": 2, "memory": 1}


def outcome(output: Path, documents: int) -> tuple[str, bool]:
    """What came out in one line, and whether it is what should have."""
    records = ds.dataset(output / "documents").to_table(columns=["record"])["record"].to_pylist()
    errors = ds.dataset(output / "errors").to_table(columns=["record", "kind"]).to_pylist()
    times = Counter([*records, *(error["record"] for error in errors)])
    double, missing = sum(count > 1 for count in times.values()), documents - len(times)
    kinds = Counter(error["kind"] for error in errors)
    found = ds.dataset(output / "cross_source").count_rows()
    told = " ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    line = f"{len(records):6,} ok  {told}  {missing} missing  {double} double  {found:,} cross-source"
    return line, missing == double == 0 and dict(kinds) == EXPECTED


def batch(inputs: Path, output: Path, engine: Engine) -> None:
    plan, place = Plan(tuple(units_of([str(inputs)])), SETTINGS), store(str(output))
    settle(place, plan)
    assert complete(plan, place, engine, lambda: False, lambda receipt: None) is not None


def on_this_machine(inputs: Path, output: Path) -> None:
    batch(inputs, output, Local(2, spiked))


def on_nodes(inputs: Path, output: Path, wait_for: str, files: int) -> None:
    """On two nodes; one is killed when so many files of that name are there."""
    with nodes() as found, closing(Cluster(found.address, spiked)) as cluster:
        with killing(found, output, wait_for, files) as struck:
            batch(inputs, output, cluster)
        assert struck.is_set(), "the node was killed too late"


@contextmanager
def killing(found: Nodes, output: Path, wait_for: str, files: int) -> Iterator[Event]:
    struck, over = Event(), Event()

    def watch() -> None:
        while not over.is_set():
            if len(list(output.glob(wait_for))) >= files:
                found.kill(0)
                struck.set()
                return
            sleep(0.01)

    thread = Thread(target=watch)
    thread.start()
    try:
        yield struck
    finally:
        over.set()
        thread.join()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=4_000)
    documents = parser.parse_args(arguments).documents
    scenarios: list[tuple[str, Callable[[Path, Path], None]]] = [
        ("this machine", on_this_machine),
        ("two nodes, one killed amid pages", lambda i, o: on_nodes(i, o, "state/part-*", documents // 200)),
        ("two nodes, one killed amid facts", lambda i, o: on_nodes(i, o, "state/cross-*", 2)),
    ]
    sound = True
    with tempfile.TemporaryDirectory() as folder:
        inputs = Path(folder, "in")
        inputs.mkdir()
        archives(inputs, documents, ARCHIVES, POISONS)
        for number, (name, work) in enumerate(scenarios):
            output = Path(folder, str(number))
            seconds, _ = timed(lambda work=work, output=output: work(inputs, output))
            line, good = outcome(output, documents)
            print(f"{name:34} {seconds:6.1f} s  {line}{'' if good else '  WRONG'}", flush=True)
            sound = sound and good
        sound = same_findings(Path(folder), len(scenarios)) and sound
    return 0 if sound else 1


def same_findings(folder: Path, runs: int) -> bool:
    """Whether all runs say the same about the documents against each other."""
    tables = [ds.dataset(folder / str(number) / "cross_source").to_table().to_pylist() for number in range(runs)]
    keyed = [sorted((row["record"], row["id"], row["message"]) for row in rows) for rows in tables]
    same = all(rows == keyed[0] for rows in keyed)
    print("cross-source findings are the same in all runs" if same else "cross-source findings DIFFER")
    return same


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
