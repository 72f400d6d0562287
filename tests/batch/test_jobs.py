"""`crossfoot check` with worker processes."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from crossfoot.batch.bounds import MANY, jobs_for
from crossfoot.checked import Failure
from crossfoot.cli import main
from crossfoot.targets import Target

TEXT = (
    "The town has 38,210 people.\n\nOf the 120 shops, 30, or 25 %, closed in {year}. Of 50 schools 5, or 12 %, did.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number in range(MANY + 2):
        Path(f"{number:03}.txt").write_text(TEXT.format(year=2000 + number), encoding="utf-8")
    Path("empty.txt").write_text("", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json"])
def test_workers_change_nothing(folder: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    runs = []
    for jobs in ("0", "2"):
        code = main(["check", "--jobs", jobs, "--format", form, ".", "gone.txt"])
        runs.append((code, *capsys.readouterr()))
    assert runs[0] == runs[1]
    assert runs[0][0] == 2


def test_the_standard_input_goes_to_a_worker(folder: Path) -> None:
    command = [sys.executable, "-m", "crossfoot", "check", "--jobs", "1", "--format", "json", "-", "003.txt"]
    ended = subprocess.run(command, input=TEXT.encode(), capture_output=True, check=False)
    paths = [document["path"] for document in json.loads(ended.stdout)["documents"]]
    assert (ended.returncode, paths) == (1, ["-", "003.txt"])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory")
def test_too_little_memory_is_told_for_each_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--memory", "1", "001.txt", "002.txt"]) == 2
    errors = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[1] for line in errors if line.startswith("crossfoot: ")] == ["001.txt", "002.txt"]


def test_a_broken_rule_is_told_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("rules/sources").mkdir(parents=True)
    Path("rules/sources/x.yaml").write_text("title: [", encoding="utf-8")
    assert main(["check", "--jobs", "2", "--rules", "rules", "001.txt", "002.txt"]) == 2
    assert capsys.readouterr().err.count("x.yaml") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to a process")
def test_an_interrupt_keeps_what_is_done(folder: Path) -> None:
    for number in range(600):
        Path(f"{number:03}.txt").write_text(TEXT.format(year=2000), encoding="utf-8")
    command = [sys.executable, "-m", "crossfoot", "check", "--jobs", "2", "--format", "jsonl", "."]
    told = folder / "errors"
    with told.open("w") as errors, subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        os.kill(process.pid, signal.SIGINT)
        lines += process.stdout.readlines()
    done = [json.loads(line)["document"]["path"] for line in lines]
    assert (process.returncode, done) == (130, [f"{number:03}.txt" for number in range(len(done))])
    assert 0 < len(done) < 600
    assert told.read_text() == f"crossfoot: interrupted: {len(done)} of 601 documents are done\n"


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [([9_000_000], 0), ([100] * 9, 0), ([1_500_000] * 2, 2), ([100] * 12, 2), ([100, None, 100], 0)],
)
def test_workers_are_started_where_they_pay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sizes: list[int | None], expected: int
) -> None:
    monkeypatch.setattr("crossfoot.batch.bounds.usable_processors", lambda: 2)
    targets: list[Target | Failure] = []
    for number, size in enumerate(sizes):
        path = tmp_path / str(number)
        if size is None:
            targets.append(Failure(str(path), "gone"))
        else:
            path.write_bytes(b"")
            os.truncate(path, size)
            targets.append(Target(str(path)))
    assert jobs_for(targets) == expected
