"""`crossfoot ledger` over a ledger that was filled by hand."""

import json
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from crossfoot.catalogue import LANGUAGES
from crossfoot.cli import main
from crossfoot.ledger import Ledger
from crossfoot.ledger.searching import fact_id
from crossfoot.reports.ledger import period_text
from ledgers import article, fact

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], place: str, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `crossfoot ledger` with two facts of two articles."""
    china = fact(38210, subjects=("cn",), attribution=("wipo",), since="2014")
    america = fact(6276, "c2", subjects=("us",), topics=()).but(sentence="美国提交了6276件，居第2位。", line=9)
    ledger.remember(article("a", source="netease", url="https://example.org/a", title="专利报告"), [china, america])
    other = fact(30124, subjects=("cn",), year=None).but(text="3万124件", sentence="中国は3万124件だった。")
    ledger.remember(article("b", "2024-08-01", source="nikkei", lang="ja"), [other, fact(7, subjects=())])
    monkeypatch.setenv("CROSSFOOT_LEDGER", place)

    def call(*args: str) -> tuple[int, str, str]:
        code = main(["ledger", *args])
        return code, *capsys.readouterr()

    return call


CHINA = fact_id(fact(1, subjects=("cn",)).scope.key or "")
AMERICA = fact_id(fact(1, subjects=("us",), topics=()).scope.key or "")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("中国 专利", [CHINA]),
        ("中国专利", [CHINA]),
        ("중국의 특허 출원", [CHINA]),
        ("中国の特許", [CHINA]),
        ("China patents", [CHINA]),
        ("china PATENT APPLICATIONS", [CHINA]),
        ("美国", [AMERICA]),
        ("미국 중국", [CHINA, AMERICA]),
        ("第2位", [AMERICA]),
        ("提交了7件", [None]),
        ("100%", []),
        ("日本 专利", []),
    ],
)
def test_facts_are_found_by_names_in_any_language_or_by_text(run: Run, words: str, found: list[str | None]) -> None:
    code, out, _ = run("search", "--format", "json", *words.split())
    assert (code, [each["id"] for each in json.loads(out)["facts"]]) == (0, found)


def test_what_is_found_is_told_in_lines(run: Run) -> None:
    _, out, _ = run("search", "中国", "--lang", "en")
    assert out.splitlines()[1:] == [
        "  2024-08-01  3万124件  nikkei  b.html:3",
        "  2024-07-04  38210件  2014/2023  according to WIPO  netease  a.html:3",
    ]
    assert run("search", "nowhere", "--lang", "ko")[1] == "찾지 못했습니다\n"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_fact_is_shown_across_sources_and_time(run: Run, lang: str) -> None:
    code, out, _ = run("show", CHINA[:8], "--lang", lang)
    assert code == 0
    assert out.index("38210") < out.index("中国は3万124件だった。")


def test_show_as_json_holds_every_telling(run: Run) -> None:
    [shown] = json.loads(run("show", CHINA, "--format", "json")[1])["facts"]
    assert [(each["document"]["id"], each["low"], each["attribution"]) for each in shown["tellings"]] == [
        ("a", 38210, ["wipo"]),
        ("b", 30124, []),
    ]


@pytest.mark.parametrize(
    ("args", "cause"),
    [
        (["show", "zzzz"], "'zzzz' is no id of a fact"),
        (["show", "0" * 16], "is no fact of this ledger"),
        (["forget", "nothing"], "nothing: not in this ledger"),
        (["export", "missing/out.parquet"], "missing/out.parquet: cannot be written: No such file"),
        (["stats", "--ledger", "missing.db"], "ledger missing.db: no such file"),
        (["stats", "--ledger", "ftp://u:secret@host/x"], "ledger ftp://u@host/x: no ledger: name a file"),
    ],
)
def test_what_cannot_be_done_is_told(run: Run, args: list[str], cause: str) -> None:
    code, out, errors = run(*args)
    assert (code, out) == (2, "")
    assert cause in errors
    assert "secret" not in errors


def test_a_forgotten_article_is_gone(run: Run) -> None:
    assert run("forget", "https://example.org/a", "--lang", "en") == (0, "a forgotten: 专利报告\n", "")
    [left] = json.loads(run("show", CHINA, "--format", "json")[1])["facts"]
    assert [each["document"]["id"] for each in left["tellings"]] == ["b"]


def test_everything_is_counted(run: Run) -> None:
    counted = json.loads(run("stats", "--format", "json")[1])
    assert counted == {
        "schema": "crossfoot-ledger/1",
        **{"articles": 2, "references": 0, "facts": 4, "keys": 2, "several": 1},
        **{"first": "2024-07-04", "last": "2024-08-01", "sources": {"netease": 1, "nikkei": 1}},
    }
    assert "2024-07-04 – 2024-08-01" in run("stats")[1]


def test_everything_is_exported(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.parquet"
    assert run("export", str(path), "--lang", "en") == (0, f"{path}: 4 facts\n", "")
    rows = pq.read_table(path).to_pylist()
    assert [(row["article_content_id"], row["seq"], row["low"], row["low_number"]) for row in rows] == [
        ("a", 0, "38210", 38210.0),
        ("a", 1, "6276", 6276.0),
        ("b", 0, "30124", 30124.0),
        ("b", 1, "7", 7.0),
    ]
    assert (rows[0]["subjects"], rows[0]["low_open"], rows[0]["sure"]) == (["cn"], False, True)
    assert list(tmp_path.glob(".facts*")) == []


@pytest.mark.parametrize(
    ("since", "until", "text"),
    [
        ("2023", "2023", "2023"),
        ("2014", "2023", "2014/2023"),
        ("2023-06-30", "2023-06-30", "2023-06-30"),
        ("2023-04-01", "2023-06-30", "2023-04-01/2023-06-30"),
        (None, "2023-06", "2023-06"),
        (None, None, ""),
    ],
)
def test_a_period_is_told_by_its_ends(since: str | None, until: str | None, text: str) -> None:
    assert period_text(since, until) == text
