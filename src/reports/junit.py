"""JUnit XML: a test suite a document, a test case a relation, a failure a finding that nobody has decided on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..checked import Answer, Checked, Failure
from ..finding import Finding
from ..review.applied import open_findings
from .plain import one_line, path_text
from .quotes import place_text
from .text import finding_lines

if TYPE_CHECKING:
    from lxml.etree import _Element

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


def junit_report(answers: Iterable[Answer]) -> bytes:
    """The report as UTF-8 XML."""
    from lxml import etree

    root = etree.Element("testsuites", name="crossfoot")
    totals = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0}
    for answer in answers:
        suite = _unread(answer) if isinstance(answer, Failure) else _suite(answer)
        root.append(suite)
        for name in totals:
            totals[name] += int(suite.get(name, "0"))
    for name, number in totals.items():
        root.set(name, str(number))
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _suite(checked: Checked) -> _Element:
    from lxml import etree

    findings = checked.findings
    name = _clean(path_text(checked.document.path))
    skipped = sum(1 for finding in findings if _skipped(finding))
    suite = etree.Element("testsuite", name=name, tests=str(len(findings)), errors="0", skipped=str(skipped))
    suite.set("failures", str(len(open_findings(findings))))
    for finding in findings:
        suite.append(_case(checked, finding, name))
    return suite


def _case(checked: Checked, finding: Finding, name: str) -> _Element:
    from lxml import etree

    operands = checked.operands(finding)
    place = f" {place_text(checked.document, operands[0][1].start)}" if operands else ""
    case = etree.Element("testcase", classname=name, name=f"{finding.code} {finding.check}{place} {finding.id}")
    if finding.verdict == "inconsistent" and finding.decision is None:
        failure = etree.SubElement(case, "failure", message=_clean(one_line(finding.message)), type=finding.code)
        failure.text = _clean("\n".join(finding_lines(checked, finding)))
    elif _skipped(finding):
        etree.SubElement(case, "skipped", message=_clean(finding.decision or finding.verdict))
    return case


def _unread(failure: Failure) -> _Element:
    from lxml import etree

    name = _clean(path_text(failure.path))
    suite = etree.Element("testsuite", name=name, tests="1", failures="0", errors="1", skipped="0")
    case = etree.SubElement(suite, "testcase", classname=name, name="read")
    etree.SubElement(case, "error", message=_clean(one_line(failure.error)), type="unreadable")
    return suite


def _skipped(finding: Finding) -> bool:
    """Whether a relation says nothing either way: undecided, or settled by a reviewer."""
    return finding.verdict == "undecided" or finding.decision is not None


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
