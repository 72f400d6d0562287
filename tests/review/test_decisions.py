"""Decisions are known by what a finding says: they outlive edits elsewhere and lapse with their numbers."""

from __future__ import annotations

import crossfoot
import pytest
from crossfoot.checked import Checked
from crossfoot.review import Decisions, decision_id
from crossfoot.review.decision import decided

FILLER = [
    "The hall opened in spring.",
    "Visitors came from the whole region.",
    "A second bridge is planned.",
]
WRONG = "The company has 1,284 employees, of whom 873, or 86.0%, work in research."


def checked_text(text: str) -> Checked:
    return crossfoot.check(text.encode(), url="https://example.org/staff")


def open_ids(checked: Checked) -> list[str]:
    return [decision_id(checked, finding) for finding in checked.findings if finding.verdict == "inconsistent"]


def test_a_decision_outlives_thirty_edits_elsewhere() -> None:
    before = checked_text(f"{FILLER[0]}\n\n{WRONG}\n")
    [wanted] = open_ids(before)
    paragraphs = [FILLER[0], WRONG]
    for number in range(30):
        paragraphs.insert(number % 2 * len(paragraphs), f"{FILLER[number % 3]} It has {number + 40} rooms.")
        assert open_ids(checked_text("\n\n".join(paragraphs) + "\n")) == [wanted]


@pytest.mark.parametrize(
    ("old", "new"), [("873", "837"), ("86.0%", "86.1%"), ("1,284", "1,248")], ids=["part", "share", "whole"]
)
def test_a_decision_lapses_when_a_number_changes(old: str, new: str) -> None:
    [before] = open_ids(checked_text(WRONG + "\n"))
    assert before not in open_ids(checked_text(WRONG.replace(old, new) + "\n"))


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(WRONG.replace("1,284", "１,２８４"), id="full width"),
        pytest.param(WRONG.replace("employees, of", "employees,   of"), id="spaced out"),
    ],
)
def test_a_decision_carries_over_to_another_copy_of_the_page(copy: str) -> None:
    assert open_ids(checked_text(copy + "\n")) == open_ids(checked_text(WRONG + "\n"))


def test_findings_printed_alike_are_told_apart() -> None:
    text = "中国有员工200人，其中研发人员50人，占30%。\n\n日本有员工200人，其中研发人员50人，占30%。\n"
    ids = open_ids(checked_text(text))
    assert len(set(ids)) == len(ids) == 2


def test_a_decided_finding_carries_its_decision() -> None:
    checked = checked_text(WRONG + "\n")
    [finding] = [each for each in checked.findings if each.verdict == "inconsistent"]
    decision = decided(checked, finding, "explained", "other-date")
    [shown] = [each for each in Decisions({decision.id: decision}).on(checked).findings if each.id == finding.id]
    assert shown.decision == "explained"


def test_a_decision_whose_finding_is_gone_is_stale() -> None:
    checked = checked_text(WRONG + "\n")
    [finding] = [each for each in checked.findings if each.verdict == "inconsistent"]
    decision = decided(checked, finding, "confirmed")
    decisions = Decisions({decision.id: decision})
    decisions.on(checked_text(WRONG.replace("86.0%", "68.0%") + "\n"))
    assert decisions.stale() == [decision]


def test_decisions_on_documents_not_seen_are_not_stale() -> None:
    checked = checked_text(WRONG + "\n")
    [finding] = [each for each in checked.findings if each.verdict == "inconsistent"]
    decision = decided(checked, finding, "confirmed")
    decisions = Decisions({decision.id: decision})
    decisions.on(crossfoot.check(b"Nothing here.\n", url="https://example.org/other"))
    assert decisions.stale() == []
