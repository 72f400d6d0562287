"""What a hostile page puts into its title, numbers and cells stays text in every report."""

from __future__ import annotations

import json
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from dataclasses import replace

import crossfoot
import pytest
from crossfoot.catalogue import catalogue
from crossfoot.checked import Answer, Checked
from crossfoot.commands.claims import WRITERS
from crossfoot.reports.github import github_report
from crossfoot.reports.json import json_report
from crossfoot.reports.junit import junit_report
from crossfoot.reports.lines import json_lines
from crossfoot.reports.sarif import sarif_report
from crossfoot.reports.text import text_report

SCRIPT = "<script>alert(1)</script>"
STEERING = "\x1b[2J\x1b]0;owned\x07‮"
COMMAND = "\n::error file=/etc/passwd::owned\n::set-output name=x::y"
CDATA = "]]><failure/>"
HOSTILE = [
    pytest.param(SCRIPT, id="script"),
    pytest.param(STEERING, id="terminal"),
    pytest.param(COMMAND, id="workflow command"),
    pytest.param(CDATA, id="xml"),
    pytest.param("\x01￾\x0b", id="no characters"),
]
REPORTS: dict[str, Callable[[Iterable[Answer]], bytes | Iterable[str]]] = {
    "json": json_report,
    "jsonl": json_lines,
    "sarif": sarif_report,
    "junit": junit_report,
    "github": github_report,
}


def hostile(text: str) -> Checked:
    """A document with a flagged list, whose title, cells and the words beside its numbers say `text`."""
    page = (
        f"<html><head><title>12{text} firms</title></head><body><article><h1>12{text} firms</h1>"
        f"<p>The list names 3 {text} firms: Huawei, {text} Samsung, LG and Qualcomm. "
        f"Of 200 firms 50{text} (30%) left.</p>"
        f"<table><tr><th>{text}</th><th>2023</th></tr><tr><td>a{text}</td><td>1{text}873</td></tr></table>"
        f"<p>{'Nobody at the firms would say so. ' * 60}</p></article></body></html>"
    )
    checked = crossfoot.check(page.encode("utf-8", "replace"))
    return replace(checked, document=replace(checked.document, path=f"a{text}.html"))


def written(form: str, text: str) -> str:
    report = REPORTS[form]([hostile(text)])
    return report.decode("utf-8") if isinstance(report, bytes) else "".join(report)


@pytest.mark.parametrize("text", HOSTILE)
def test_the_terminal_is_not_steered(text: str) -> None:
    shown = "".join(text_report([hostile(text)], True, False, catalogue("en")))
    assert {char for char in shown if unicodedata.category(char) in ("Cc", "Cf", "Cs")} == {"\n"}


@pytest.mark.parametrize("text", HOSTILE)
def test_json_stays_json(text: str) -> None:
    assert json.loads(written("json", text))["documents"][0]["findings"]


@pytest.mark.parametrize("text", HOSTILE)
def test_each_line_of_jsonl_is_one_object(text: str) -> None:
    assert all(isinstance(json.loads(line), dict) for line in written("jsonl", text).splitlines())


@pytest.mark.parametrize("text", HOSTILE)
def test_sarif_stays_json(text: str) -> None:
    assert json.loads(written("sarif", text))["version"] == "2.1.0"


@pytest.mark.parametrize("text", HOSTILE)
def test_junit_holds_only_its_own_elements(text: str) -> None:
    root = ET.fromstring(written("junit", text))
    assert {each.tag for each in root.iter()} <= {"testsuites", "testsuite", "testcase", "failure", "error", "skipped"}


@pytest.mark.parametrize("text", HOSTILE)
def test_every_workflow_command_is_one_of_crossfoot_s(text: str) -> None:
    starts = ("::error file=a", "::warning file=a", "::notice file=a")
    assert [line for line in written("github", text).splitlines() if not line.startswith(starts)] == []


@pytest.mark.parametrize("cell", ["=1+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3+cmd|' /C calc'!A0", "+1+cmd"])
def test_a_cell_of_the_claims_table_is_no_formula(cell: str) -> None:
    row = {name: None for name in ("value", "low", "high")}
    texts = {"document": "a", "id": "c1", "text": cell, "kind": "count", "unit": None, "hedge": None, "subject": None}
    rest = {"metric": None, "period": None, "whole": None, "attribution": None, "sentence": cell, "value_text": "-5"}
    places = {"start": 0, "end": 1, "quoted": False, "line": 1, "column": 1}
    lines = WRITERS["csv"]([row | texts | rest | places]).decode().splitlines()
    assert (f",'{cell}," in lines[1], ",-5" in lines[1]) == (True, True)
