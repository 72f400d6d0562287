import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from crossfoot import pipeline
from crossfoot.cli import main
from crossfoot.commands.common import colour_wanted
from crossfoot.finding import Finding
from crossfoot.version import VERSION

PLAIN = "Hiring plans\n\nMany of the firms that were asked plan to hire next year, the survey said.\n"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line in an empty folder; gives the exit code, the output and the errors."""
    monkeypatch.chdir(tmp_path)

    def call(*args: str) -> tuple[int, str, str]:
        code = main(args)
        return code, *capsys.readouterr()

    return call


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain.txt"
    path.write_text(PLAIN, encoding="utf-8")
    return path


@pytest.fixture
def flagging(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every document has one share that is right and one number out of range."""
    findings = [
        Finding("f1", "CF101", "share", "consistent", "error", (), "1 ÷ 2 = 50", "as it should be"),
        Finding("f2", "CF302", "range", "inconsistent", "error", (), "2 > 1", "too much"),
    ]
    monkeypatch.setattr(pipeline, "check_claims", lambda document, claims: findings)


def paths_in(report: str) -> list[str]:
    return [document["path"] for document in json.loads(report)["documents"]]


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"crossfoot, version {VERSION}\n", "")


@pytest.mark.parametrize(
    "command", ["check", "claims", "extract", "explain", "fixture", "fixture add", "rules", "rules test"]
)
def test_every_command_has_help(run: Run, command: str) -> None:
    code, out, _ = run(*command.split(), "--help")
    assert (code, out.startswith("Usage: crossfoot ")) == (0, True)


@pytest.mark.parametrize(
    ("args", "cause"),
    [
        (["chek"], "No such command 'chek'"),
        (["check"], "Missing argument 'PATH...'"),
        (["check", "--format", "xml", "plain.txt"], "'xml' is not one of 'text', 'html', 'json'"),
        (["check", "--select", "CF9", "plain.txt"], "'CF9' names no check"),
        (["check", "--ignore", "shares", "plain.txt"], "'shares' names no check"),
        (["check", "--rules", "nowhere", "plain.txt"], "Directory 'nowhere' does not exist"),
        (["check", "--url", "https://example.org/", "plain.txt", "gone.txt"], "the address of one page"),
        (["explain", "CF999"], "no check 'CF999'"),
        (["fixture", "check"], "fixtures: no fixtures in this folder"),
    ],
)
def test_wrong_usage_is_told_and_ends_with_2(run: Run, plain: Path, args: list[str], cause: str) -> None:
    code, out, errors = run(*args)
    assert (code, out, cause in errors) == (2, "", True)


def test_nothing_flagged_ends_with_0(run: Run, plain: Path) -> None:
    code, out, errors = run("check", "plain.txt")
    assert (code, out.splitlines()[-1].startswith("1 document · "), errors) == (0, True, "")


def test_flagged_ends_with_1(run: Run, plain: Path, flagging: None) -> None:
    code, out, _ = run("check", "plain.txt")
    assert (code, "CF302 range  too much" in out) == (1, True)


@pytest.mark.parametrize("entry", ["range", "RANGE", "CF302", "cf3", "CF", "CF5,CF3"])
def test_ignored_check_is_not_flagged(run: Run, plain: Path, flagging: None, entry: str) -> None:
    code, out, _ = run("check", "--ignore", entry, "plain.txt")
    assert (code, "CF302" in out) == (0, False)


@pytest.mark.parametrize(("entry", "expected"), [("CF3", 1), ("range", 1), ("CF302,share", 1), ("share", 0)])
def test_selected_checks_only(run: Run, plain: Path, flagging: None, entry: str, expected: int) -> None:
    assert run("check", "--select", entry, "plain.txt")[0] == expected


def test_selection_counts_what_it_keeps(run: Run, plain: Path, flagging: None) -> None:
    total = run("check", "--select", "share", "plain.txt")[1].splitlines()[-1]
    assert total.endswith("1 relation: 1 consistent, 0 inconsistent, 0 undecided")


@pytest.mark.parametrize(("options", "expected"), [([], False), (["-v"], True)])
def test_only_verbose_shows_what_is_consistent(
    run: Run, plain: Path, flagging: None, options: list[str], expected: bool
) -> None:
    assert ("CF101 share (consistent)" in run("check", *options, "plain.txt")[1]) == expected


def test_error_outweighs_a_flag(run: Run, plain: Path, flagging: None) -> None:
    assert run("check", "gone.txt", "plain.txt")[0] == 2


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAIN.encode())))
    assert paths_in(run("check", "--format", "json", "-")[1]) == ["-"]


def test_results_in_input_order_and_each_file_once(run: Run, tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.txt", "d.csv"):
        (tmp_path / name).write_text(PLAIN, encoding="utf-8")
    out = run("check", "--format", "json", "c.txt", "./c.txt", ".", "*.md")[1]
    assert paths_in(out) == ["c.txt", "a.md", "b.txt"]


def test_folder_skips_what_is_hidden_and_the_files_of_saved_pages(run: Run, tmp_path: Path) -> None:
    for name in ("site/page.html", "site/page_files/frame.html", "site/.cache/x.html", "site/deep/er/y.TXT"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"<html><body><p>{PLAIN}</p></body></html>", encoding="utf-8")
    assert paths_in(run("check", "--format", "json", "site")[1]) == ["site/page.html", "site/deep/er/y.TXT"]


def test_output_goes_to_the_file(run: Run, plain: Path, tmp_path: Path) -> None:
    code, out, _ = run("check", "--format", "json", "-o", "out.json", "plain.txt")
    assert (code, out, paths_in((tmp_path / "out.json").read_text())) == (0, "", ["plain.txt"])


def test_output_that_cannot_be_written_is_one_line(run: Run, plain: Path) -> None:
    expected = "crossfoot: gone/out.json: cannot be written: No such file or directory\n"
    assert run("check", "-o", "gone/out.json", "plain.txt") == (2, "", expected)


def test_no_half_written_file_is_left(run: Run, plain: Path, tmp_path: Path) -> None:
    run("check", "-o", "out.txt", "plain.txt")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.txt", "plain.txt"]


@pytest.mark.parametrize("code", ["CF101", "cf101", "share"])
def test_explain(run: Run, code: str) -> None:
    status, out, _ = run("explain", code)
    assert (status, out.splitlines()[0]) == (0, "CF101 share: a share is its part over its whole")


def test_extract_gives_the_text(run: Run, plain: Path) -> None:
    code, out, _ = run("extract", "plain.txt")
    assert (code, "the firms that were asked plan to hire" in out) == (0, True)


def test_extract_markdown_keeps_headings_lists_and_tables(run: Run, tmp_path: Path) -> None:
    table = "<table><tr><th>Town</th><th>People</th></tr><tr><td>Ahn</td><td>1,200</td></tr></table>"
    body = f"<h2>Towns</h2><p>{PLAIN}</p><ul><li>one</li><li>two</li></ul>{table}"
    (tmp_path / "page.html").write_text(f"<html><body><article>{body}</article></body></html>", encoding="utf-8")
    lines = run("extract", "--format", "markdown", "page.html")[1].splitlines()
    wanted = ["## Towns", "- one", "- two", "| Town | People |", "| --- | --- |", "| Ahn | 1,200 |"]
    assert [line for line in lines if line in wanted] == wanted


def test_extract_json_has_the_blocks(run: Run, plain: Path) -> None:
    document = json.loads(run("extract", "--format", "json", "plain.txt")[1])["documents"][0]
    texts = [document["text"][block["start"] : block["end"]] for block in document["blocks"]]
    assert any("plan to hire" in text for text in texts)


@pytest.mark.parametrize(
    ("terminal", "environment", "expected"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_colour_only_on_a_terminal_that_wants_it(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, environment: dict[str, str], expected: bool
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
    assert colour_wanted(None) == expected
