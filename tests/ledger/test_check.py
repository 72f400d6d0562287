"""`crossfoot check` with a ledger and with tables of trusted figures."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from crossfoot.cli import main
from crossfoot.ledger import open_ledger
from crossfoot.ledger.counts import counts
from crossfoot.references import read_reference

Run = Callable[..., tuple[int, list[dict[str, Any]], str]]
ZH = "2023年，中国的生成式AI专利申请量为{}件。\n"
JA = "2023年、中国の生成AIの特許出願件数は{}件だった。\n"
TABLE = "subject,metric,topics,period,value,attribution\n中国,특허 출원,生成式AI,2023,38210,WIPO\n"


def write(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `crossfoot check` in an empty folder; gives the exit code, the findings of CF601 and the errors."""
    monkeypatch.chdir(tmp_path)

    def call(*args: str) -> tuple[int, list[dict[str, Any]], str]:
        code = main(["check", "--format", "json", *args])
        out, errors = capsys.readouterr()
        found = [each for document in json.loads(out)["documents"] for each in document["findings"]]
        return code, [each for each in found if each["code"] == "CF601"], errors

    return call


def test_an_article_is_held_against_those_of_earlier_runs(run: Run, place: str) -> None:
    first, second = write("zh.txt", ZH.format("38210")), write("ja.txt", JA.format("38120"))
    assert run("--ledger", place, first)[:2] == (0, [])
    assert run("--ledger", place, first)[:2] == (0, [])
    code, [found], _ = run("--ledger", place, second)
    assert (code, found["verdict"]) == (1, "inconsistent")
    assert [(each["path"], each["text"]) for each in found["elsewhere"]] == [("zh.txt", "38210件")]


def test_a_mended_draft_is_not_held_against_what_it_was(run: Run, place: str) -> None:
    page = "<title>专利报告</title><article><h1>专利报告</h1><p>{}</p></article>"
    for number in ("38120", "38210"):
        assert run("--ledger", place, write("draft.html", page.format(ZH.format(number)))) == (0, [], "")


def test_a_check_that_nobody_wants_is_recorded_all_the_same(run: Run, place: str) -> None:
    assert run("--ledger", place, "--ignore", "CF601", write("zh.txt", ZH.format("38210")))[0] == 0
    code, _, _ = run("--ledger", place, write("ja.txt", JA.format("38120")))
    assert code == 1


def test_the_ledger_can_stand_in_the_settings(run: Run, tmp_path: Path) -> None:
    write("crossfoot.toml", 'ledger = "facts.db"\n')
    run(write("zh.txt", ZH.format("38210")))
    (tmp_path / "below").mkdir()
    os.chdir("below")
    assert run(write("ja.txt", JA.format("38120")))[0] == 1
    assert (tmp_path / "facts.db").is_file()


@pytest.mark.parametrize(
    ("text", "code", "verdicts"),
    [
        (ZH.format("38210"), 0, ["consistent"]),
        (JA.format("38120"), 1, ["inconsistent"]),
        (ZH.format("38120").replace("2023", "2022"), 0, []),
    ],
)
def test_a_row_that_is_contradicted_is_named(run: Run, text: str, code: int, verdicts: list[str]) -> None:
    write("table.csv", TABLE)
    found_code, found, errors = run("--reference", "table.csv", write("a.txt", text))
    assert (found_code, [each["verdict"] for each in found], errors) == (code, verdicts, "")
    for each in found:
        [row] = each["elsewhere"]
        assert (row["path"], row["line"], row["reference"]) == ("table.csv", 2, True)


def test_figures_in_the_ledger_are_held_against_later_articles(run: Run, place: str) -> None:
    reference = read_reference(Path(write("table.csv", TABLE)))
    with open_ledger(place) as ledger:
        ledger.remember(reference.article, reference.facts)
    code, [found], _ = run("--ledger", place, write("ja.txt", JA.format("38120")))
    assert (code, found["elsewhere"][0]["reference"]) == (1, True)


def test_rows_that_mean_nothing_end_with_2(run: Run) -> None:
    write("table.csv", TABLE + "中国,특허 출원,生成式AI,2023,many,WIPO\n")
    code, found, errors = run("--reference", "table.csv", write("a.txt", JA.format("38120")))
    assert (code, len(found)) == (2, 1)
    assert errors == "crossfoot: table.csv:3: 'many' is no number\n"


def test_a_ledger_that_cannot_be_opened_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ZH.format("1"), encoding="utf-8")
    assert main(["check", str(path), "--ledger", "postgresql://u:secret@127.0.0.1:1/x"]) == 2
    errors = capsys.readouterr().err
    assert "postgresql://u@127.0.0.1:1/x" in errors
    assert "secret" not in errors


def test_four_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    place = str(tmp_path / "facts.db")
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(ZH.format(38210 + number), encoding="utf-8")
    runs = []
    for first in range(4):
        files = [str(tmp_path / f"{number}.txt") for number in range(first, 12, 4)]
        command = [sys.executable, "-m", "crossfoot", "check", "--ledger", place, "--fail-on", "never", *files]
        runs.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True))
    ended = [(process.communicate(timeout=120)[1], process.returncode) for process in runs]
    assert ended == [("", 0)] * 4
    with open_ledger(place) as ledger, ledger.reading() as connection:
        assert counts(connection).articles == 12


def test_without_a_ledger_no_database_is_imported(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ZH.format("1"), encoding="utf-8")
    program = "import sys; from crossfoot.cli import main; main(sys.argv[1:]); print('sqlalchemy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program, "check", str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("False\n")
