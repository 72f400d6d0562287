from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from crossfoot import pipeline
from crossfoot.checked import Checked
from crossfoot.claim import Claim, Quantity
from crossfoot.cli import main
from crossfoot.document import Document
from crossfoot.finding import Finding, Role
from crossfoot.fixtures import (
    Expected,
    ExpectedClaim,
    ExpectedFinding,
    Fixture,
    FixtureError,
    differences,
    fixtures_in,
    save,
)
from msgspec import structs

ROOT = Path(__file__).parent.parent / "fixtures"
TEXT = """Firms plan to hire

Of the 1,250 firms that were asked, 450 plan to hire next year.

The survey was made in May.
"""
Run = Callable[..., tuple[int, str, str]]


def claims(document: Document) -> list[Claim]:
    """Two claims, wherever they stand in the text."""
    found = []
    for number, printed in enumerate(("1,250 firms", "450")):
        start = document.text.index(printed)
        value = Decimal(printed.split()[0].replace(",", ""))
        unit = "firms" if "firms" in printed else None
        quantity = Quantity(start, start + len(printed), printed, value, value, value, unit, "count")
        found.append(Claim(f"c{number}", "count", quantity, (start, start + len(printed))))
    return found


def part_of_whole(document: Document, claims: list[Claim]) -> list[Finding]:
    roles = (Role("c1", "part"), Role("c0", "whole"))
    return [Finding("f1", "CF302", "range", "consistent", "error", roles, "450 ≤ 1250", "the part is in the whole")]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line, with claims and findings made by hand, in a folder that holds page.txt."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "claims_of", claims)
    monkeypatch.setattr(pipeline, "check_claims", part_of_whole)
    (tmp_path / "A page.txt").write_text(TEXT, encoding="utf-8")

    def call(*args: str) -> tuple[int, str, str]:
        code = main(args)
        return code, *capsys.readouterr()

    return call


@pytest.fixture
def added(run: Run) -> Fixture:
    run("fixture", "add", "--source", "generic", "A page.txt")
    return fixtures_in(Path("fixtures"))[0]


def test_add_writes_what_the_page_gives(added: Fixture) -> None:
    assert (added.name, added.page) == ("generic/a-page", Path("fixtures/generic/a-page/page.txt"))
    assert added.page.read_text(encoding="utf-8") == TEXT
    assert added.expected.claims == [
        ExpectedClaim("1,250 firms", "count", "1250", "firms"),
        ExpectedClaim("450", "count", "450"),
    ]
    assert added.expected.findings == [
        ExpectedFinding("CF302", "range", "consistent", ("part", "whole"), ("450", "1,250 firms"))
    ]


def test_add_takes_the_ends_of_the_text_as_snippets(added: Fixture) -> None:
    must = added.expected.must
    assert must[-1] == "The survey was made in May."
    assert "Of the 1,250 firms that were asked, 450 plan to hire next year." in must


def test_add_says_what_to_review(run: Run) -> None:
    code, out, _ = run("fixture", "add", "--source", "netease", "A page.txt")
    assert (code, "not recognised as netease, but as generic" in out, "CF302 range" in out) == (0, True, True)


def test_add_does_not_overwrite(run: Run, added: Fixture) -> None:
    code, _, errors = run("fixture", "add", "--source", "generic", "A page.txt")
    assert (code, errors.startswith("crossfoot: fixtures/generic/a-page: exists already")) == (2, True)


@pytest.mark.parametrize(
    ("args", "cause"),
    [
        (["--source", "../x", "A page.txt"], "'../x': use letters"),
        (["--source", "x", "--slug", "a/b", "A page.txt"], "'a/b': use letters"),
        (["--source", "x", "gone.txt"], "gone.txt: "),
    ],
)
def test_add_of_what_cannot_be_added_is_one_line(run: Run, args: list[str], cause: str) -> None:
    code, _, errors = run("fixture", "add", *args)
    assert (code, errors.count("\n"), errors.startswith(f"crossfoot: {cause}")) == (2, 1, True), errors


def test_check_says_so_when_all_is_as_expected(run: Run, added: Fixture) -> None:
    code, out, _ = run("fixture", "check")
    assert (code, out.splitlines()[-1]) == (0, "1 fixture as expected")


def test_check_names_each_difference(run: Run, added: Fixture) -> None:
    save(added.folder, structs.replace(added.expected, must=["lost words"], findings=[]))
    code, out, _ = run("fixture", "check")
    assert code == 1
    assert out.splitlines()[-3:] == [
        "generic/a-page: text lost: lost words",
        "generic/a-page: finding unexpected: CF302 range consistent: part 450, whole 1,250 firms",
        "1 fixture, 2 differences from what it expects",
    ]


def test_check_writes_the_reports(run: Run, added: Fixture, tmp_path: Path) -> None:
    run("fixture", "check", "--report", "out/report")
    assert sorted(path.name for path in (tmp_path / "out" / "report").iterdir()) == [
        "documents",
        "index.html",
        "report.json",
        "report.txt",
    ]


def test_update_refreshes_findings_and_keeps_the_snippets(run: Run, added: Fixture) -> None:
    save(added.folder, structs.replace(added.expected, must=["my words"], must_not=["an advert"], findings=[]))
    outputs = [run("fixture", "update", "a-page")[1] for _ in range(2)]
    now = fixtures_in(Path("fixtures"))[0].expected
    assert outputs == ["generic/a-page: updated\n", "generic/a-page: unchanged\n"]
    assert (now.must, now.must_not, now.findings) == (["my words"], ["an advert"], added.expected.findings)


def test_unknown_slug_is_named(run: Run, added: Fixture) -> None:
    assert run("fixture", "check", "b-page")[2] == "crossfoot: fixtures: no fixture 'b-page'\n"


def test_expected_file_keeps_scalars_as_printed(tmp_path: Path) -> None:
    (tmp_path / "s" / "x").mkdir(parents=True)
    (tmp_path / "s" / "x" / "page.txt").write_text(TEXT, encoding="utf-8")
    texts = ["54.70", "12:30:00", "2024-07-03", "yes", "~", "- a: b", "'", "# no comment", "约5.4万件", " a  b ", ""]
    expected = Expected("s", must=texts, claims=[ExpectedClaim("54.70%", "share", "54.7", "%")])
    save(tmp_path / "s" / "x", expected)
    assert fixtures_in(tmp_path)[0].expected == expected


def test_folder_needs_one_page(tmp_path: Path) -> None:
    (tmp_path / "s" / "x").mkdir(parents=True)
    save(tmp_path / "s" / "x", Expected("s"))
    with pytest.raises(FixtureError, match="has 0 pages"):
        fixtures_in(tmp_path)


def checked_text() -> Checked:
    document = replace(pipeline.read(TEXT.encode()), path="page.txt")
    found = claims(document)
    findings = part_of_whole(document, found)
    return Checked(document, tuple(found), tuple(findings), pipeline.Coverage(2, 2, 1))


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (Expected("netease"), "source: expected netease, found generic"),
        (Expected("generic", lang="zh"), "lang: expected zh, found en"),
        (Expected("generic", title="Other"), "title: expected Other, found Firms plan to hire"),
        (Expected("generic", must=["gone"]), "text lost: gone"),
        (Expected("generic", must_not=["made in\nMay"]), "text leaked: made in\nMay"),
        (
            Expected("generic", claims=[ExpectedClaim("450", "share", "450", "%")]),
            "claim missing: 450 (share, 450, %)",
        ),
        (
            Expected("generic", findings=[ExpectedFinding("CF201", "sum", "inconsistent", ("total",), ("9",))]),
            "finding missing: CF201 sum inconsistent: total 9",
        ),
    ],
)
def test_difference(expected: Expected, line: str) -> None:
    assert line in differences(expected, checked_text())


@pytest.mark.parametrize("fixture", fixtures_in(ROOT), ids=lambda fixture: fixture.name)
def test_fixture_is_as_expected(fixture: Fixture) -> None:
    checked = pipeline.check(fixture.page, url=fixture.expected.url)
    assert list(differences(fixture.expected, checked)) == []
