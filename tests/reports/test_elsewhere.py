"""What other documents tell, in every report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from crossfoot.catalogue import LANGUAGES, catalogue
from crossfoot.checked import Checked
from crossfoot.pipeline import check_all
from crossfoot.reports.github import github_report
from crossfoot.reports.json import json_report
from crossfoot.reports.junit import junit_report
from crossfoot.reports.lines import json_lines
from crossfoot.reports.sarif import sarif_report
from crossfoot.reports.text import text_report
from crossfoot.review import Decisions
from crossfoot.review.decision import decided, quotes_of
from crossfoot.selection import Selection
from crossfoot.targets import expand

EARLIER = "2022年，华为提交了7689件PCT专利申请。"
LATER = "2022년 화웨이의 PCT 출원은 7869건이었다."


def checked_together(folder: Path, *texts: str, **options: object) -> list[Checked]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return [each for each in check_all(expand([str(folder)]), **options) if isinstance(each, Checked)]


@pytest.fixture
def pair(tmp_path: Path) -> list[Checked]:
    return checked_together(tmp_path, EARLIER, LATER)


def test_the_later_document_gets_the_finding(pair: list[Checked]) -> None:
    assert [[each.code for each in checked.findings] for checked in pair] == [[], ["CF601"]]
    (finding,) = pair[1].findings
    assert (finding.verdict, finding.severity, finding.check) == ("inconsistent", "warning", "cross-source")
    assert [each.text for each in finding.elsewhere] == ["7689件"]
    assert pair[1].coverage.relations == 1


def test_a_document_alone_is_held_against_nothing(tmp_path: Path) -> None:
    assert checked_together(tmp_path, LATER)[0].findings == ()


@pytest.mark.parametrize("selection", [Selection(ignore=("CF601",)), Selection(select=("share",))])
def test_nothing_is_done_where_nobody_wants_to_know(
    tmp_path: Path, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def facts_of(*_: object) -> None:
        raise AssertionError("facts were asked for")

    monkeypatch.setattr("crossfoot.facts.facts_of", facts_of)
    assert [each.findings for each in checked_together(tmp_path, EARLIER, LATER, selection=selection)] == [(), ()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_text_shows_the_other_quote_with_its_place(pair: list[Checked], lang: str) -> None:
    report = "".join(text_report(pair, say=catalogue(lang)))
    assert "«7869건»" in report
    assert f"{pair[0].document.path}:1  2022年，华为提交了«7689件»PCT专利申请。" in report
    assert catalogue(lang)("standing.other") in report


def test_json_has_the_other_telling(pair: list[Checked]) -> None:
    finding = json.loads(json_report(pair))["documents"][1]["findings"][0]
    (elsewhere,) = finding["elsewhere"]
    assert elsewhere["path"] == pair[0].document.path
    assert (elsewhere["line"], elsewhere["text"], elsewhere["low"], elsewhere["high"]) == (1, "7689件", 7689, 7689)
    assert (elsewhere["since"], elsewhere["until"], elsewhere["differs"]) == ("2022", "2022", [])
    assert finding["fact"].startswith("huawei|pct-applications|")
    assert json.loads(list(json_lines(pair))[1])["document"]["findings"][0]["elsewhere"] == finding["elsewhere"]


def test_sarif_points_to_the_other_file(pair: list[Checked]) -> None:
    (result,) = json.loads(sarif_report(pair))["runs"][0]["results"]
    own, other = (each["physicalLocation"] for each in result["relatedLocations"])
    assert own["artifactLocation"]["uri"].endswith("1.txt")
    assert other["artifactLocation"]["uri"].endswith("0.txt")
    assert other["region"] == {"startLine": 1, "snippet": {"text": "7689件"}}


def test_junit_and_github_name_the_other_document(pair: list[Checked]) -> None:
    assert "0.txt:1" in junit_report(pair).decode()
    (annotation,) = github_report(pair)
    assert "title=CF601 cross-source" in annotation
    assert "“7689件” in 0.txt" in annotation


def test_a_decision_lapses_when_the_other_number_changes(tmp_path: Path, pair: list[Checked]) -> None:
    decision = decided(pair[1], pair[1].findings[0], "explained")
    again = checked_together(tmp_path, EARLIER, LATER, decisions=Decisions({decision.id: decision}))
    assert again[1].findings[0].decision == "explained"
    changed = Decisions({decision.id: decision})
    other = checked_together(tmp_path, EARLIER.replace("7689", "7698"), LATER, decisions=changed)
    assert other[1].findings[0].decision is None
    assert changed.stale() == [decision]


def test_a_decision_waits_for_the_other_document(tmp_path: Path, pair: list[Checked]) -> None:
    decision = decided(pair[1], pair[1].findings[0], "explained")
    settled = Decisions({decision.id: decision})
    checked_together(tmp_path, "Nothing at all.", LATER, decisions=settled)
    assert settled.stale() == []


def test_a_copy_of_the_other_number_changes_no_decision(tmp_path: Path, pair: list[Checked]) -> None:
    three = checked_together(tmp_path, EARLIER, "In 2022, Huawei filed 7,689 PCT applications.", LATER)
    assert quotes_of(three[2], three[2].findings[0]) == quotes_of(pair[1], pair[1].findings[0])
    assert len(three[2].findings[0].elsewhere) == 2
