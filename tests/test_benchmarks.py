import importlib
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Bench = Callable[[str], ModuleType]
ROOT = Path(__file__).parent.parent
TEXT = "The town has 38,210 people.\n\nOf the 120 shops, 32 % closed in 2022.\n"


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Bench:
    """Imports a file of benchmarks/ by its name."""
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    return importlib.import_module


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_numbers_run_without_peers(bench: Bench, page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ended = bench("peers").main(["--seconds", "0.1", "--length", "500", "--peers", str(tmp_path / "none"), page])
    out = capsys.readouterr().out
    assert ended != 2
    assert re.search(r"^crossfoot +en +[\d,]+ +1 +5\d\d +\d+", out, re.M)
    assert re.search(r"^digit scan +en +[\d,]+ +0\.\d+ +5\d\d +\d+", out, re.M)
    assert re.search(r"^quantulum3 +en +not run: no none", out, re.M)
    assert "cn2an" not in out
    assert re.search(r"first answer: en \d\.\d+ s, (NOT )?within 0.25 s", out)


def test_numbers_need_a_text(bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench("peers").main([str(tmp_path / "missing.txt")]) == 2
    assert "missing.txt: no such file" in capsys.readouterr().err


def test_stages_run(bench: Bench, page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench("run").main([page]) == 0
    assert "1 documents" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("spans", "count"),
    [
        ([], 0),
        ([(3, 7), (3, 8)], 1),
        ([(0, 9), (2, 4), (9, 12)], 2),
        ([(5, 6), (0, 1)], 2),
        ([(0, 4), (0, 4)], 1),
        ([(0, 4), (2, 6)], 2),
    ],
)
def test_a_quantity_inside_another_is_not_counted(bench: Bench, spans: list[tuple[int, int]], count: int) -> None:
    assert bench("feed").outermost(spans) == count


def absent(lang: str) -> None:
    raise ImportError("No module named 'absent'")


def touchy(lang: str) -> object:
    def recognise(line: str) -> list[tuple[int, int]]:
        return [(0, 1)] if line != "bad" else 1 / 0

    return recognise


def test_a_library_that_cannot_be_imported_gives_its_reason(bench: Bench) -> None:
    measure = bench("feed").measure(bench("recognisers").Recogniser("absent", absent, ("en",)), "en", ["1"], 1, 1)
    assert measure.reason == "ImportError: No module named 'absent'"
    assert bench("peers").row(measure, measure).endswith("not run: ImportError: No module named 'absent'")


def test_lines_that_raise_are_counted(bench: Bench) -> None:
    known = bench("recognisers").Recogniser("touchy", touchy, ("en",))
    measure = bench("feed").measure(known, "en", ["1", "bad", "2"], 60, 10)
    assert (measure.characters, measure.found, measure.failed) == (10, 4, 2)
    assert bench("peers").row(measure, measure).endswith("an error on 2 lines")


def test_what_cannot_be_installed_is_named(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(folder: Path, lock: Path, *options: str) -> str:
        return "ERROR: no such release" if "cn2an==" in lock.read_text(encoding="utf-8") else ""

    installer = bench("install_peers")
    monkeypatch.setattr(installer, "pip_install", refuse)
    monkeypatch.setattr(installer.venv, "create", lambda folder, **options: None)
    installer.main(tmp_path, ROOT / "requirements-peers.txt")
    assert not (tmp_path / ".ready").exists()
    told = bench("peers").packages([], tmp_path)
    assert re.fullmatch(r"no other library\nnot installed: cn2an==[\d.]+: ERROR: no such release", told)


def test_every_peer_is_required(bench: Bench) -> None:
    wanted = (ROOT / "requirements-peers.in").read_text(encoding="utf-8").split()
    assert {known.package for known in bench("recognisers").RECOGNISERS if known.package} <= set(wanted)


def test_spoilt_numbers_are_flagged_as_often_as_before(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench("spoiled").main(["--every", "4"]) == 0, capsys.readouterr().out


def test_spoilt_numbers_of_own_texts_have_no_floor(
    bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The company has 1,284 employees, of whom 873, or 68.0%, work in research.\n", encoding="utf-8")
    assert bench("spoiled").main([str(path)]) == 0
    out = capsys.readouterr().out
    assert re.search(r"^share +\d+ of +\d+ +\d\.\d+$", out, re.M)
    assert "floor" not in out


def test_a_text_without_relations_has_nothing_to_spoil(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It sold 31 boats.\n", encoding="utf-8")
    assert bench("spoiled").main([str(path)]) == 2


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("产量为3万吨，增长5%。", "产量为3万吨，增长5%。", (1.0, 1.0, 2, 2, 0)),
        ("one two three 4 five six", "one two three 4", (1 / 3, 1.0, 1, 1, 0)),
        ("", "one two three 4", (0.0, 0.0, 1, 0, 0)),
        ("1,200 and 7", "1200", (0.0, 0.0, 1, 1, 1)),
    ],
)
def test_an_extracted_text_is_held_against_the_marked_one(
    bench: Bench, text: str, marked: str, expected: tuple[float, ...]
) -> None:
    score = bench("overlap").score(text, marked)
    told = (score.precision, score.recall, score.marked, score.kept, score.leaked)
    assert told == pytest.approx(expected)


def test_pages_are_pairs_of_a_page_and_its_text(bench: Bench, tmp_path: Path) -> None:
    for name in ("ja-1.html", "ja-1.txt", "lone.html"):
        (tmp_path / name).write_text("<p>一</p>", encoding="utf-8")
    (tmp_path / "index.json").write_text('[{"id": "ja-1", "url": "https://a.example/1"}]', encoding="utf-8")
    pages = list(bench("extraction").pages_of(tmp_path))
    assert [(page.name, page.lang, page.url) for page in pages] == [("ja-1", "ja", "https://a.example/1")]


def test_extraction_is_measured_without_the_other_libraries(bench: Bench, tmp_path: Path) -> None:
    extraction = bench("extraction")
    pages = list(extraction.sample_pages())[:2]
    lines = list(extraction.rows(extraction.run(pages, extraction.Peers(tmp_path))))
    assert lines[0].split()[:4] == ["crossfoot", "all", "2", "1.000"]
    assert any("not run: no " in line for line in lines)


def test_whole_check_runs_without_peers(bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_text(f"<html><body><article><p>{TEXT}</p></article></body></html>", encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert bench("whole").main([str(tmp_path), "--peers", str(tmp_path / "none")]) == 0
    out = capsys.readouterr().out
    assert re.search(r"^unknown sites\n +crossfoot, whole check +1 +\d+\.\d\d +1\.0\n +extraction +1 +\d", out, re.M)
    assert "the others were not run: no none" in out


@pytest.mark.parametrize(("peer", "seconds", "ended"), [("trafilatura", 2.0, 0), ("trafilatura", 0.5, 1)])
def test_whole_check_is_held_against_its_bounds(bench: Bench, peer: str, seconds: float, ended: int) -> None:
    whole = bench("whole")
    spent = whole.Spent()
    spent.add({"extraction": 0.5, "claims": 0.25, "checks": 0.25}, {peer: seconds})
    assert len(whole.too_slow(spent)) == ended


@pytest.mark.parametrize("name", ["a sum", "nested quotes", "one wide table", "empty lines", "markdown table"])
def test_hostile_documents_have_the_size_that_is_asked_for(bench: Bench, name: str) -> None:
    size = len(bench("hostile").DOCUMENTS[name](100_000).encode())
    assert 90_000 <= size <= 101_000


def test_hostile_document_is_measured(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench("hostile").main(["--size", "0.01", "--only", "short lines"]) == 0
    assert re.search(r"^short lines +0\.0 +\d+\.\d +\d+ +1,\d{3} +\d+", capsys.readouterr().out, re.M)


def test_soak_counts_what_becomes_of_every_page(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    soak = bench("soak")
    points, counts = soak.soak([b"<p>Of the 84 vans 28 are red, a third.</p>" * 20], 20, "1")
    assert [point.documents for point in points] == list(range(1, 21))
    assert sum(counts.values()) == 20
    assert capsys.readouterr().out.count("\n") == 20


@pytest.mark.parametrize(("last", "more"), [(100, 0.0), (150, 0.5)])
def test_soak_tells_growth_by_quarters(bench: Bench, last: int, more: float) -> None:
    assert bench("soak").growth([10] * 5 + [100] * 5 + [900] * 5 + [last] * 5) == pytest.approx(more)
