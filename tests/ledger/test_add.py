"""`crossfoot ledger add`: articles and tables into a ledger, and what is found afterwards."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from crossfoot.cli import main

Run = Callable[..., tuple[int, str, str]]
ARTICLE = "2023年中国的生成式AI专利申请量为{}件。\n"
TABLE = "subject,metric,topics,period,value\n中国,特許出願,생성형 AI,2023,38210\nNarnia,patents,,2023,7\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `crossfoot ledger` in a folder of two articles and a table."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROSSFOOT_LEDGER", place)
    for folder, number in (("a", "38210"), ("b", "38120")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.txt").write_text(ARTICLE.format(number), encoding="utf-8")
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")

    def call(*args: str) -> tuple[int, str, str]:
        code = main(["ledger", *args, "--lang", "en"])
        return code, *capsys.readouterr()

    return call


def found(run: Run) -> list[str]:
    [fact] = json.loads(run("search", "생성형", "AI", "特許出願", "--format", "json")[1])["facts"]
    return [told["text"] for told in fact["tellings"]]


def test_articles_are_added_once_however_often(run: Run, tmp_path: Path) -> None:
    for _ in range(2):
        code, out, errors = run("add", "a", "b", "missing.txt")
        assert (code, errors) == (2, "crossfoot: missing.txt: no such file or folder\n")
        assert out.endswith(": 2 documents · 2 facts\n")
    assert sorted(found(run)) == ["38120件", "38210件"]


def test_a_table_of_trusted_figures_is_added(run: Run) -> None:
    code, out, errors = run("add", "--reference", "table.csv")
    assert (code, out.endswith(": 1 document · 1 fact\n")) == (2, True)
    assert errors == "crossfoot: table.csv:3: 'Narnia' is no entity of the rules: add it with --rules\n"
    assert found(run) == ["38210"]
    assert json.loads(run("stats", "--format", "json")[1])["references"] == 1


@pytest.mark.parametrize("names", [(), ("--reference", "missing.csv")])
def test_nothing_to_add_is_wrong_usage(run: Run, names: tuple[str, ...]) -> None:
    assert run("add", *names)[:2] == (2, "")
