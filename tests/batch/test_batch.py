import json
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import msgspec
import pytest
from batches import IMPATIENT, SMALL, batch, column, page, rows, table, warc
from crossfoot.batch import cluster
from crossfoot.batch.local import Local
from crossfoot.batch.plan import OtherRun
from crossfoot.batch.rows import Keeping, Kept
from crossfoot.batch.unit import Page
from crossfoot.cli import main
from poisons import FIVE, POISONS

TEXTS = [page(number) for number in range(10)]
DATASETS = ("documents", "claims", "findings", "facts", "errors", "cross_source")


def poisoned(found: Page) -> Kept:
    """The product's work, but pages that are only the name of a poison do what it does."""
    name = (found.data or b"").decode("utf-8", "replace")
    if name in POISONS:
        POISONS[name]()
    return Keeping(None)(found)


def test_archives_tables_and_files_become_data_sets(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    inputs = tmp_path / "in"
    warc(inputs / "a.warc.gz", TEXTS)
    table(inputs / "b.parquet", {"text": ["Of 50 schools 5, or 12 %, closed.", ""]})
    (inputs / "c.txt").write_text("Of 40 mills 4, or 10 %, closed.")
    manifest = batch([inputs, inputs / "gone.html"], tmp_path / "out")
    assert manifest is not None
    out = tmp_path / "out"
    records = [f"{inputs}/b.parquet#0.0", f"{inputs}/c.txt"]
    assert column(out, "documents", "record")[10:] == records
    assert [(row["record"], row["kind"], row["error"]) for row in rows(out, "errors")] == [
        (f"{inputs}/b.parquet#0.1", "unreadable", "is empty"),
        (f"{inputs}/gone.html", "unreadable", "no such file or directory"),
    ]
    flagged = [row for row in rows(out, "findings") if row["verdict"] == "inconsistent"]
    assert [(row["record"], row["code"], row["roles"]) for row in flagged] == [
        (records[0], "CF101", ["part", "whole", "share"])
    ]
    assert {row["document"] for row in rows(out, "claims")} == set(column(out, "documents", "document"))
    assert manifest.rows == {name: len(rows(out, name)) for name in DATASETS if name != "cross_source"}
    assert json.loads((out / "_SUCCESS.json").read_bytes()) == msgspec.to_builtins(manifest)
    assert len(list((out / "documents").iterdir())) == 5


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these bounds")
def test_poisons_cost_themselves(tmp_path: Path) -> None:
    texts = [*TEXTS, *TEXTS]
    for number, poison in enumerate(FIVE):
        texts[2 + 4 * number] = poison
    path = warc(tmp_path / "a.warc.gz", texts)
    manifest = batch([path], tmp_path / "out", Local(2, poisoned), IMPATIENT)
    assert manifest is not None
    assert (manifest.rows["documents"], manifest.kinds) == (15, {"crash": 2, "timeout": 2, "memory": 1})
    records = column(tmp_path / "out", "documents", "record") + column(tmp_path / "out", "errors", "record")
    assert len(set(records)) == len(records) == 20


def test_a_run_that_was_killed_goes_on(tmp_path: Path) -> None:
    path = warc(tmp_path / "a.warc.gz", TEXTS * 4)
    table(tmp_path / "b.parquet", {"html": TEXTS}, group=5)
    inputs, out = [str(path), str(tmp_path / "b.parquet")], tmp_path / "out"
    script = f"""
        import sys
        sys.path.append({str(Path(__file__).parent)!r})
        from batches import batch
        batch({inputs!r}, {str(out)!r}, killed_after=3)
    """
    killed = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert not (out / "_SUCCESS.json").exists()
    before = {each.name: each.stat().st_mtime_ns for each in out.glob("documents/part*")}
    assert len(before) >= 3
    batch(inputs, out)
    batch(inputs, tmp_path / "whole")
    kept = {name: (out / "documents" / name).stat().st_mtime_ns for name in before}
    assert sum(kept[name] == before[name] for name in before) >= 3
    for dataset in DATASETS:
        assert rows(out, dataset) == rows(tmp_path / "whole", dataset)
    assert len(set(column(out, "documents", "record"))) == len(rows(out, "documents")) == 50


def test_parts_are_of_bounded_size(tmp_path: Path) -> None:
    batch([warc(tmp_path / "a.warc", TEXTS[:8])], tmp_path / "out")
    names = sorted(path.name for path in (tmp_path / "out/documents").iterdir())
    assert names == ["part-000000-000000.parquet", "part-000000-000001.parquet"]


@pytest.mark.parametrize("change", ["settings", "inputs"])
def test_another_run_does_not_go_on_in_its_place(tmp_path: Path, change: str) -> None:
    path = warc(tmp_path / "a.warc", TEXTS[:2])
    batch([path], tmp_path / "out")
    settings = SMALL
    if change == "inputs":
        warc(path, TEXTS[:3])
    else:
        settings = msgspec.structs.replace(SMALL, seconds=9.0)
    with pytest.raises(OtherRun, match="holds a run with other"):
        batch([path], tmp_path / "out", settings=settings)


def test_stores_are_read_and_written(tmp_path: Path) -> None:
    import fsspec

    memory = fsspec.filesystem("memory")
    memory.pipe_file("/in/a.warc.gz", warc(tmp_path / "a.warc.gz", TEXTS).read_bytes())
    memory.pipe_file("/in/b.parquet", table(tmp_path / "b.parquet", {"html": TEXTS}).read_bytes())
    memory.pipe_file("/in/c.html", TEXTS[0].encode())
    try:
        batch(["memory://in"], "memory://out")
        records = column("memory://out", "documents", "record")
        assert (len(records), len(set(records)), records[-1]) == (21, 21, "memory:///in/c.html")
        batch([tmp_path], tmp_path / "out")
        assert len(column(tmp_path / "out", "claims", "id")) < len(column("memory://out", "claims", "id"))
        assert batch(["memory://in"], "memory://out") is not None
    finally:
        memory.rm("/in", recursive=True)
        memory.rm("/out", recursive=True)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = warc(Path("a.warc.gz"), TEXTS).read_bytes()
    Path("list").write_text("a.warc.gz\n\n")
    assert main(["batch", "--files-from", "list", "-o", "out", "--jobs", "1"]) == 0
    assert capsys.readouterr() == (
        "out: 10 documents, 40 claims, 10 relations: 0 inconsistent, 0 across documents; errors: none\n",
        "",
    )
    Path("a.warc.gz").write_bytes(data[:-100])
    assert main(["batch", "a.warc.gz", "-o", "out"]) == 2
    assert "holds a run with other inputs" in capsys.readouterr().err
    assert main(["batch", "a.warc.gz", "-o", "again"]) == 2
    assert capsys.readouterr().out.endswith("errors: 1 damaged\n")
    assert main(["batch", "-o", "again"]) == 2
    assert main(["batch", ".", "-o", "below"]) == 2
    assert capsys.readouterr().err.endswith("the output below lies in one of the inputs\n")
    monkeypatch.setattr(cluster, "PATIENCE", 0.3)
    assert main(["batch", "a.warc.gz", "-o", "third", "--cluster", "tcp://127.0.0.1:1"]) == 2
