"""The fuzzer finds what it is made to find, and finds it again."""

import importlib
import os
import random
import time
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def fuzz(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    return importlib.import_module("fuzz")


def failing(how: str) -> object:
    if how == "exception":
        raise KeyError("no such thing")
    if how == "memory":
        raise MemoryError
    if how == "death":
        os._exit(7)
    time.sleep(30)
    return None


@pytest.mark.parametrize("how", ["exception", "memory", "death", "hang"])
def test_every_way_to_fail_is_told_and_the_next_document_goes_on(
    fuzz: ModuleType, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(fuzz, "DEADLINE", 0.5)
    monkeypatch.setattr(fuzz, "check", lambda data: failing(how) if data == b"bad" else None)
    child = fuzz.Child()
    assert [child.outcome(data).kind for data in (b"good", b"bad", b"good")] == ["answered", how, "answered"]
    child.close()


def test_one_seed_gives_the_same_documents(fuzz: ModuleType) -> None:
    corpus = fuzz.corpus_of([ROOT / "fixtures"])
    first, second = ([fuzz.mutated(random.Random(f"1/{n}"), corpus) for n in range(30)] for _ in range(2))
    assert first == second
    assert len(set(first)) > 25


def test_failures_are_saved_with_what_was_said(
    fuzz: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fuzz, "check", lambda data: failing("exception"))
    assert fuzz.main(["--seconds", "0.5", "--seed", "5", "--out", str(tmp_path)]) == 1
    assert "seed 5" in capsys.readouterr().out
    assert {path.suffix for path in tmp_path.iterdir()} == {".bin", ".txt"}
    assert "no such thing" in next(tmp_path.glob("*.txt")).read_text(encoding="utf-8")


def test_documents_are_damaged_and_none_fails(fuzz: ModuleType, tmp_path: Path) -> None:
    assert fuzz.main(["--seconds", "3", "--seed", "3", "--out", str(tmp_path)]) == 0
