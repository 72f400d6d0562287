"""Several processes that write one ledger at once, and one that is killed in the middle."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from crossfoot.ledger import Ledger, open_ledger
from crossfoot.ledger.counts import counts
from crossfoot.ledger.schema import facts
from ledgers import article, fact
from sqlalchemy import func, select

WRITERS, DOCUMENTS, FACTS = 4, 12, 10
WRITE = """
import sys
from crossfoot.ledger import open_ledger
from ledgers import article, fact

place, name, documents, many = sys.argv[1:]
with open_ledger(place) as ledger:
    for number in range(int(documents)):
        told = [fact(number, f"c{n}") for n in range(int(many))]
        ledger.meet(article(f"{name} {number}"), told)
        ledger.remember(article(f"{name} at one address", url="https://example.org/shared"), told)
        print(f"{name} {number}", flush=True)
"""


def writer(place: str, name: str, documents: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITE, place, name, str(documents), str(FACTS)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def sizes(ledger: Ledger) -> dict[int, int]:
    """How many facts the articles have, by their numbers."""
    with ledger.reading() as connection:
        chosen = select(facts.c.article_id, func.count()).group_by(facts.c.article_id)
        return {number: many for number, many in connection.execute(chosen)}


def test_processes_that_write_at_once_lose_nothing(place: str) -> None:
    writers = [writer(place, f"w{number}", DOCUMENTS) for number in range(WRITERS)]
    ended = [(*process.communicate(timeout=120), process.returncode) for process in writers]
    assert [(errors, code) for _, errors, code in ended] == [("", 0)] * WRITERS
    with open_ledger(place) as ledger, ledger.reading() as connection:
        assert counts(connection).articles == WRITERS * DOCUMENTS + 1
    assert set(sizes(ledger).values()) == {FACTS}


def test_a_killed_writer_loses_nothing_that_it_was_told_is_kept(place: str) -> None:
    process = writer(place, "killed", 100_000)
    assert process.stdout is not None
    kept = [process.stdout.readline().strip() for _ in range(10)]
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate(timeout=60)
    kept += rest.splitlines()
    with open_ledger(place) as ledger:
        there = {entry.article.id for entries in ledger.like([fact(1)]).values() for entry in entries}
        ids = {name for name in kept if [*ledger.forget(name)]}
        assert ids == set(kept)
        assert there
        assert set(sizes(ledger).values()) == {FACTS}
        ledger.remember(article("afterwards"), [fact(1)])
