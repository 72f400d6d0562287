import os
import pickle
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from crossfoot.batch.bounds import Bounds
from crossfoot.batch.guard import Answered, Guard, Mishap, WorkerFailed
from poisons import EXPECTED, FIVE, work

QUICK = Bounds(seconds=1.5, megabytes=500, extra_seconds=3)
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these bounds")


def shown(answer: Answered) -> str:
    return f"{answer.kind}: {answer.text}" if isinstance(answer, Mishap) else str(pickle.loads(answer)[0])


def pid_of(answer: Answered) -> int:
    assert isinstance(answer, bytes)
    return pickle.loads(answer)[1]


@linux_only
@pytest.mark.parametrize("poison", EXPECTED)
def test_a_poison_costs_one_document(poison: str) -> None:
    with Guard(work, QUICK) as guard:
        answers = [shown(guard.ask(document)) for document in ("a", poison, "abc", "abcde")]
    assert answers == ["1", EXPECTED[poison], "3", "5"]


@linux_only
def test_five_poisons_among_documents() -> None:
    documents = [text for poison in FIVE for text in ("fine", poison)] + ["fine"]
    with Guard(work, QUICK) as guard:
        answers = [shown(guard.ask(document)) for document in documents]
    assert answers == [EXPECTED.get(document, "4") for document in documents]


@pytest.mark.parametrize(
    ("document", "expected"), [("print", "5"), ("read", "4"), ("slow", "4"), (b"x" * 30_000_000, "30000000")]
)
def test_what_a_document_may_do(document: str | bytes, expected: str) -> None:
    with Guard(work, QUICK) as guard:
        first, second = guard.ask(document), guard.ask("ab")
    assert (shown(first), shown(second), pid_of(first) == pid_of(second)) == (expected, "2", True)


def test_a_result_that_cannot_be_sent_is_told() -> None:
    with Guard(work, QUICK) as guard:
        assert shown(guard.ask("leave")).startswith("failed: internal error: ")


def test_a_worker_is_replaced_after_so_many_documents() -> None:
    with Guard(work, Bounds(documents=2)) as guard:
        workers = [pid_of(guard.ask("a")) for _ in range(5)]
    assert [workers.count(worker) for worker in dict.fromkeys(workers)] == [2, 2, 1]


@linux_only
def test_a_worker_that_keeps_memory_is_replaced() -> None:
    with Guard(work, Bounds(kept_megabytes=55)) as guard:
        workers = [pid_of(guard.ask(text)) for text in ("a", "b", "grow", "c")]
    assert (len({*workers[:3]}), workers[3] in workers[:3]) == (1, False)


@linux_only
def test_a_worker_killed_from_outside_costs_no_document() -> None:
    with Guard(work, QUICK) as guard:
        os.kill(pid_of(guard.ask("a")), signal.SIGKILL)
        assert shown(guard.ask("abc")) == "3"


def test_work_that_cannot_be_loaded_is_told() -> None:
    with Guard(work, QUICK) as guard:
        guard._work = b"no pickle"
        with pytest.raises(WorkerFailed, match="does not start: exit code 1"):
            guard.ask("a")


@linux_only
def test_a_stuck_worker_ends_with_its_owner(tmp_path: Path) -> None:
    note = tmp_path / "worker"
    script = f"""
        import pickle, sys
        sys.path.append({str(Path(__file__).parent)!r})
        from crossfoot.batch.guard import Guard
        from poisons import work
        guard = Guard(work)
        open({str(note)!r}, "w").write(str(pickle.loads(guard.ask("a"))[1]))
        guard.ask("pattern")
    """
    owner = subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)])
    try:
        assert becomes_true(lambda: note.exists() and note.read_text() != "")
    finally:
        owner.kill()
        owner.wait()
    assert becomes_true(lambda: not Path("/proc", note.read_text()).exists())


def becomes_true(condition: Callable[[], bool], seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
