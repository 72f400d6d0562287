"""The decisions file: several writers lose nothing, and git merges it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from crossfoot.review import BrokenDecisions, Decision, load, record
from crossfoot.review.store import encoded, merged, withdraw
from hypothesis import given
from hypothesis import strategies as st


def decision(number: int, verdict: str = "confirmed", **more: object) -> Decision:
    plain = {"id": f"{number:016x}", "doc": "d", "code": "CF101", "verdict": verdict, "quotes": ["1", "2"], **more}
    return msgspec.convert(plain, Decision)


def test_what_is_recorded_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    record(path, [decision(2), decision(1, note="因为口径不同", reason="other-scope")])
    assert list(load(path).values()) == [decision(1, note="因为口径不同", reason="other-scope"), decision(2)]


def test_a_missing_file_holds_no_decisions(tmp_path: Path) -> None:
    assert load(tmp_path / "none.jsonl") == {}


def test_a_changed_word_holds_over_the_old_line(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    record(path, [decision(1)])
    old = path.read_bytes()
    record(path, [decision(1, "explained")])
    path.write_bytes(path.read_bytes() + old)
    assert load(path)[decision(1).id].verdict == "explained"


def test_saying_the_same_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    record(path, [decision(1)])
    before = path.read_bytes()
    record(path, [decision(1)])
    assert path.read_bytes() == before


def test_a_withdrawn_decision_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    record(path, [decision(1), decision(2)])
    withdraw(path, [decision(1).id])
    assert list(load(path)) == [decision(2).id]


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("<<<<<<< HEAD", "merge conflict"),
        ("{", "not a decision"),
        ('{"id": 1}', "not a decision"),
        ('{"id":"a","doc":"d","code":"CF101","verdict":"maybe","quotes":[]}', "Invalid enum value 'maybe'"),
        ("[" * 100_000, "not a decision"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, cause: str) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(encoded([decision(1)]) + line.encode() + b"\n")
    with pytest.raises(BrokenDecisions, match=f"d.jsonl:2: .*{cause}"):
        load(path)


decisions = st.builds(
    decision,
    st.integers(0, 3),
    st.sampled_from(["confirmed", "explained", "rule-wrong"]),
    note=st.sampled_from(["", "a"]),
    revision=st.integers(1, 3),
)


@given(st.lists(decisions), st.lists(decisions))
def test_merging_does_not_depend_on_the_order(first: list[Decision], second: list[Decision]) -> None:
    assert merged([*first, *second]) == merged([*second, *first])


WRITER = """
import sys, msgspec
from pathlib import Path
from crossfoot.review import Decision, record
path, worker = Path(sys.argv[1]), int(sys.argv[2])
for number in range(5):
    record(path, [Decision(f"{worker:08x}{number:08x}", "d", "CF101", "confirmed", ("1",))])
"""


def test_ten_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    workers = [subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(worker)]) for worker in range(10)]
    assert [worker.wait() for worker in workers] == [0] * 10
    assert len(load(path)) == 50


def git(folder: Path, *words: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


def test_two_branches_merge_without_conflict(tmp_path: Path) -> None:
    path = tmp_path / "crossfoot.decisions.jsonl"
    git(tmp_path, "init", "-q")
    record(path, [decision(5)])
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "one")
    git(tmp_path, "checkout", "-qb", "other")
    record(path, [decision(6), decision(5, "explained")])
    git(tmp_path, "commit", "-qam", "theirs")
    git(tmp_path, "checkout", "-q", "main")
    record(path, [decision(7), decision(4)])
    git(tmp_path, "commit", "-qam", "ours")
    git(tmp_path, "merge", "-q", "other")
    assert {key: held.verdict for key, held in load(path).items()} == {
        decision(4).id: "confirmed",
        decision(5).id: "explained",
        decision(6).id: "confirmed",
        decision(7).id: "confirmed",
    }


def test_attributes_of_a_repository_are_kept(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitattributes").write_text("*.png binary")
    record(tmp_path / "d.jsonl", [decision(1)])
    assert (tmp_path / ".gitattributes").read_text() == "*.png binary\nd.jsonl merge=union\n"
