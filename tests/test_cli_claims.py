import io
import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from crossfoot.claims.frame import DTYPES
from crossfoot.cli import main
from rich.cells import cell_len

TEXT = "Hiring plans\n\nOf the 1,250 firms that were asked, 36% plan to hire next year, the survey said.\n"
CHINESE = "报告发布\n\n全球申请量达到约5.4万件,其中25%在2023年提出。\n中国企业提出了38,210件专利申请,排名第一。\n"
Run = Callable[..., tuple[int, bytes, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "zh.txt").write_text(CHINESE, encoding="utf-8")

    def call(*args: str) -> tuple[int, bytes, str]:
        code = main(args)
        out, errors = capfdbinary.readouterr()
        return code, out, errors.decode()

    return call


def test_table_names_place_and_value(run: Run) -> None:
    code, out, _ = run("claims", "a.txt")
    heading, _, *rows = out.decode().splitlines()
    assert (code, heading.split()[:5]) == (0, ["place", "text", "kind", "low", "high"])
    assert rows[0].split()[0] == "a.txt:3:8"


def test_table_is_aligned_with_wide_characters(run: Run) -> None:
    lines = run("claims", "a.txt", "zh.txt")[1].decode().splitlines()
    at = cell_len(lines[0][: lines[0].index("kind")])
    kinds = {"count", "share", "rank", "date", "measure"}
    starts = {cell_len(line[: line.index(kind)]) for line in lines[2:] for kind in kinds if f" {kind} " in line}
    assert starts == {at}


def test_csv_has_one_header_for_all_documents(run: Run) -> None:
    out = run("claims", "--format", "csv", "a.txt", "zh.txt")[1]
    frame = pd.read_csv(io.BytesIO(out))
    assert (list(frame.columns), out.count(b"document,id")) == (list(DTYPES), 1)
    assert set(frame["document"]) == {"a.txt", "zh.txt"}


def test_parquet_keeps_the_types(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("claims", "--format", "parquet", "-o", "claims.parquet", "a.txt")
    frame = pd.read_parquet(tmp_path / "claims.parquet")
    assert (code, out, list(frame["value"]), frame["start"].dtype) == (0, b"", [1250.0, 36.0], "int64")


def test_json_is_a_list_of_rows(run: Run) -> None:
    rows = json.loads(run("claims", "--format", "json", "a.txt")[1])
    assert [(row["kind"], row["value"], row["value_text"]) for row in rows] == [
        ("count", 1250, "1,250"),
        ("share", 36, "36"),
    ]


def test_file_that_cannot_be_read_is_told_and_the_others_go_on(run: Run) -> None:
    code, out, errors = run("claims", "--format", "json", "gone.txt", "a.txt")
    assert (code, len(json.loads(out)), errors) == (2, 2, "crossfoot: gone.txt: no such file or folder\n")
