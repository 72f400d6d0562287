import itertools
import shutil
from pathlib import Path

import pytest
from batches import batch, rows
from crossfoot.batch.crosswise import cross_range, ranges
from crossfoot.batch.plan import summed
from crossfoot.checked import Checked
from crossfoot.pipeline import check_all
from crossfoot.review.decision import decision_id
from crossfoot.targets import expand

DESKS = "가나다라마바사아자차카타"
COMPANIES = ("삼성전자", "화웨이", "텐센트", "샤오미")


def articles(folder: Path) -> Path:
    """Twelve articles: of each company's revenue the third tells another figure than the first two."""
    folder.mkdir()
    for number in range(12):
        company, amount = COMPANIES[number % 4], 258 if number < 8 else 312
        text = f"실적 발표\n\n{company}는 2023년 매출 {amount}조9000억원을 기록했다. {DESKS[number]} 통신의 기사다.\n"
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def found(output: Path) -> list[tuple[str, str]]:
    return sorted((Path(row["record"]).stem, row["verdict"]) for row in rows(output, "cross_source"))


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run over the articles."""
    folder = tmp_path_factory.mktemp("run")
    manifest = batch([articles(folder / "in")], folder / "out")
    assert manifest is not None
    assert manifest.cross_source == {"consistent": 4, "inconsistent": 4}
    return folder / "out"


def test_later_documents_are_held_against_earlier_ones(output: Path) -> None:
    expected = [(f"{number:02}", "consistent" if number < 8 else "inconsistent") for number in range(4, 12)]
    assert found(output) == expected
    told = rows(output, "cross_source")[-1]["elsewhere"]
    assert len(told) == 2
    assert "258조9000억원" in told[0]


def test_it_is_what_one_run_would_have_said(output: Path) -> None:
    answers = check_all(expand([str(output.parent / "in")]))
    checked = [answer for answer in answers if isinstance(answer, Checked)]
    expected = [
        (each.document.path, decision_id(each, finding), finding.verdict, finding.severity, finding.message)
        for each in checked
        for finding in each.findings
        if finding.code == "CF601"
    ]
    names = ("record", "key", "verdict", "severity", "message")
    assert sorted(tuple(row[name] for name in names) for row in rows(output, "cross_source")) == sorted(expected)


def test_it_makes_no_difference_how_many_facts_are_held_at_once(output: Path, tmp_path: Path) -> None:
    shutil.copytree(output / "facts", tmp_path / "facts")
    counts = [cross_range(str(tmp_path), number, *ends) for number, ends in enumerate(ranges(12, 3))]
    assert len(counts) == 4
    assert summed(counts) == {"consistent": 4, "inconsistent": 4}
    assert found(tmp_path) == found(output)
    assert [cross_range(str(tmp_path), number, *ends) for number, ends in enumerate(ranges(12, 3))] == counts


@pytest.mark.parametrize(("facts", "expected"), [(0, 1), (200_000, 1), (200_001, 2), (10**9, 5_000)])
def test_ranges_hold_every_hash_once(facts: int, expected: int) -> None:
    found = ranges(facts, 200_000)
    assert len(found) == expected
    assert (found[0][0], found[-1][1]) == (-(2**63), 2**63 - 1)
    assert all(before[1] + 1 == after[0] for before, after in itertools.pairwise(found))
