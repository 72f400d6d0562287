"""`crossfoot check --explain-binding`: what was considered for the numbers of a line, what was chosen, and why."""

from collections.abc import Callable
from pathlib import Path

import pytest
from crossfoot.cli import main

TEXT = "The company has 1,284 employees, of whom 873, or 86.0%, work in research.\n\nIt sold 31 boats.\n"
Explain = Callable[..., tuple[int, str, str]]


@pytest.fixture
def explain(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Explain:
    """Explains a place of the text; gives the exit code, the output and the errors."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, encoding="utf-8")

    def call(place: str, *paths: str) -> tuple[int, str, str]:
        code = main(["check", "--explain-binding", place, "a.txt", *paths])
        return code, *capsys.readouterr()

    return call


@pytest.mark.parametrize(
    "line",
    [
        "a.txt:1:50  share  …, or «86.0%», work in research.…",
        "    relation  CF101 share inconsistent",
        "    because   first by place and cues, does not hold; a slip repairs it (digits swapped in 86.0%)",
        "    →  1. explicit",
        "         part “873” 1:42, whole “1,284 employees” 1:17, share “86.0%” 1:50",
    ],
)
def test_a_claim_is_shown_with_what_was_weighed(explain: Explain, line: str) -> None:
    code, out, _ = explain("1:50")
    assert code == 0
    assert any(shown.startswith(line) for shown in out.splitlines()), out


def test_a_line_shows_all_of_its_claims(explain: Explain) -> None:
    _, out, _ = explain("1")
    assert [row for row in ("«1,284 employees»", "«873»", "«86.0%»") if row not in out] == []


def test_a_claim_that_nothing_bound_says_so(explain: Explain) -> None:
    assert "relation  none" in explain("3")[1]


def test_a_place_without_claims_says_so(explain: Explain) -> None:
    assert explain("2")[1] == "a.txt: no claim stands at line 2\n"


@pytest.mark.parametrize("place", ["x", "0", "1:0", "1:x", ""])
def test_what_is_no_place_is_refused(explain: Explain, place: str) -> None:
    code, _, err = explain(place)
    assert (code, "is no place" in err) == (2, True)


def test_a_missing_file_is_told_and_the_others_are_explained(explain: Explain) -> None:
    code, out, err = explain("3", "gone.txt")
    assert (code, "«31»" in out, "gone.txt" in err) == (2, True, True)
