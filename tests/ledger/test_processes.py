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
import os
import sys
from crossfoot.ledger import open_ledger
from ledgers import article, fact

place, documents, many, *names = sys.argv[1:]

def write(name):
    with open_ledger(place) as ledger:
        for number in range(int(documents)):
            told = [fact(number, f"c{n}") for n in range(int(many))]
            ledger.meet(article(f"{name} {number}"), told)
            ledger.remember(article(f"{name} at one address", url="https://example.org/shared"), told)
            print(f"{name} {number}", flush=True)

for name in names:
    if os.fork() == 0:
        write(name)
        os._exit(0)
sys.exit(max(os.waitpid(-1, 0)[1] for _ in names))
"""


def writers(place: str, documents: int, *names: str) -> subprocess.Popen[str]:
    """One process for each name, in a session of their own; each says which documents are kept."""
    command = [sys.executable, "-c", WRITE, place, str(documents), str(FACTS), *names]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True, start_new_session=True)


def sizes(ledger: Ledger) -> dict[int, int]:
    """How many facts the articles have, by their numbers."""
    with ledger.reading() as connection:
        chosen = select(facts.c.article_id, func.count()).group_by(facts.c.article_id)
        return {number: many for number, many in connection.execute(chosen)}


def test_processes_that_write_at_once_lose_nothing(place: str) -> None:
    process = writers(place, DOCUMENTS, *(f"w{number}" for number in range(WRITERS)))
    _, errors = process.communicate(timeout=240)
    assert (process.returncode, errors) == (0, "")
    with open_ledger(place) as ledger, ledger.reading() as connection:
        assert counts(connection).articles == WRITERS * DOCUMENTS + 1
    assert set(sizes(ledger).values()) == {FACTS}


def test_a_killed_writer_loses_nothing_that_it_was_told_is_kept(place: str) -> None:
    process = writers(place, 100_000, "killed")
    assert process.stdout is not None
    kept = [process.stdout.readline().strip() for _ in range(10)]
    os.killpg(process.pid, signal.SIGKILL)
    rest, _ = process.communicate(timeout=60)
    kept += rest.splitlines()
    with open_ledger(place) as ledger:
        assert set(sizes(ledger).values()) == {FACTS}
        assert [name for name in kept if not ledger.forget(name)] == []
        ledger.remember(article("afterwards"), [fact(1)])
