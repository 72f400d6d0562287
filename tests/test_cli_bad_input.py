import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from crossfoot.cli import main

PLAIN = "Many of the firms that were asked plan to hire next year, the survey said.\n"
Run = Callable[..., tuple[int, str, str]]


def pdf(*, encrypted: bool) -> bytes:
    """A PDF of one empty page; the encrypted one wants a password that nobody knows."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
    ]
    if encrypted:
        key = b"<" + b"5a" * 32 + b">"
        objects.append(b"<</Filter/Standard/V 1/R 2/P -44/O" + key + b"/U" + key + b">>")
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%sendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b"/Encrypt 4 0 R/ID[<00><00>]" if encrypted else b""
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, lock, len(data))
    return data + head + table + trailer


def page_of(size: int) -> bytes:
    return b"<html><body><p>" + b"many words " * (size // 11) + b"</p></body></html>"


BAD = {
    "empty.html": (b"", "empty"),
    "program.txt": (b"\x7fELF" + bytes(range(256)) * 8, "program"),
    "binary.txt": (bytes(range(256)) * 8, "binary"),
    "cut.pdf": (pdf(encrypted=False)[:60], "PDF"),
    "locked.pdf": (pdf(encrypted=True), "password"),
    "noise.txt": (bytes(range(128, 256)) * 40, "encoding"),
    "large.html": (page_of(50_000_000), "MB"),
}


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_text(PLAIN, encoding="utf-8")

    def call(*args: str) -> tuple[int, str, str]:
        code = main(args)
        return code, *capsys.readouterr()

    return call


def test_good_pdf_of_the_tests_is_no_broken_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "whole.pdf").write_bytes(pdf(encrypted=False))
    errors = run("check", "whole.pdf")[2]
    assert "password" not in errors


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_one_line_and_the_others_go_on(run: Run, tmp_path: Path, name: str) -> None:
    data, cause = BAD[name]
    (tmp_path / name).write_bytes(data)
    code, out, errors = run("check", name, "good.txt")
    line = errors.splitlines()[0]
    assert (code, errors.count("\n"), line.startswith(f"crossfoot: {name}: "), cause in line) == (2, 1, True, True), (
        line
    )
    assert out.splitlines()[-1].startswith("1 document · ")


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("missing.txt", "no such file or folder"),
        ("nothing-*.txt", "no file matches"),
        ("folder", "no articles in this folder"),
        ("/dev/null", "not a regular file"),
    ],
)
def test_path_without_articles_is_one_line_and_the_others_go_on(
    run: Run, tmp_path: Path, name: str, cause: str
) -> None:
    (tmp_path / "folder").mkdir(exist_ok=True)
    code, out, errors = run("check", name, "good.txt")
    assert (code, errors.count("\n"), errors.startswith(f"crossfoot: {name}: {cause}")) == (2, 1, True)
    assert out.splitlines()[-1].startswith("1 document · ")


def test_loops_and_pipes_are_one_line_and_no_name_is_too_strange(run: Run, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe.txt")
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "again").symlink_to(folder)
    for name in (b"new\nline.txt", b"\xff\xfe.txt", b"-.txt"):
        (folder / os.fsdecode(name)).write_text(PLAIN, encoding="utf-8")
    code, out, errors = run("check", "loop", "pipe.txt", "articles")
    assert (code, errors.splitlines()) == (
        2,
        [
            "crossfoot: loop: Too many levels of symbolic links",
            "crossfoot: pipe.txt: not a regular file (use - to read the standard input)",
        ],
    )
    assert out.splitlines()[-1].startswith("3 documents · ")


def test_undecodable_bytes_in_a_page_with_a_label_are_marked(run: Run, tmp_path: Path) -> None:
    page = b'<html><head><meta charset="utf-8"></head><body><p>' + PLAIN.encode() * 20 + b"torn \xff</p></body></html>"
    (tmp_path / "torn.html").write_bytes(page)
    code, out, errors = run("check", "torn.html")
    assert (code, errors, "undecodable-bytes" in out) == (0, "", True)


def test_errors_are_in_the_json(run: Run) -> None:
    code, out, errors = run("check", "--format", "json", "gone.txt", "good.txt")
    report = json.loads(out)
    assert (code, errors) == (2, "")
    assert report["errors"] == [{"path": "gone.txt", "error": "no such file or folder"}]
    assert [document["path"] for document in report["documents"]] == ["good.txt"]


def test_unforeseen_exception_is_one_labelled_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from crossfoot import pipeline

    def broken(document: object) -> list[object]:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr(pipeline, "claims_of", broken)
    code, _, errors = run("check", "good.txt")
    assert (code, errors) == (2, "crossfoot: good.txt: internal error: RuntimeError: two lines\n")


def test_broken_rule_file_is_named_with_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rules" / "sources").mkdir(parents=True)
    (tmp_path / "rules" / "sources" / "torn.yaml").write_text("name: torn\nhosts: [unclosed\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text(PLAIN, encoding="utf-8")
    code, _, errors = run("check", "--rules", "rules", "good.txt", "other.txt")
    assert (code, errors.count("\n"), errors.startswith("crossfoot: rules/sources/torn.yaml:")) == (2, 1, True), errors


def test_closed_pipe_is_silent(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(f"{PLAIN}\n" * 20_000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "crossfoot", "extract", str(tmp_path / "good.txt")],
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.read(1)
    process.stdout.close()
    assert process.stderr is not None
    errors = process.stderr.read()
    assert (process.wait(), errors) == (141, b"")


def test_start_is_quick_because_nothing_heavy_is_imported(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(PLAIN, encoding="utf-8")
    program = (
        "import sys; from crossfoot.cli import main; main(['check', sys.argv[1]]);"
        "heavy = {'pandas', 'lxml', 'pypdfium2', 'pdfplumber', 'trafilatura', 'jinja2', 'rich'};"
        "sys.exit(', '.join(sorted(heavy & sys.modules.keys())) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path / "good.txt")], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
