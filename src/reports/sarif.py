"""SARIF 2.1.0 (OASIS), for code scanning and editors: one result a finding that says something against the text."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..checked import Answer, Checked, Failure
from ..checks.codes import CODES, explanations
from ..claim import Claim
from ..finding import Finding
from ..review.decision import decision_id
from ..version import VERSION
from .plain import one_line, path_text
from .quotes import marked, quotes_of, shown

SCHEMA_URI = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "crossfoot/v1"
_KINDS = {"inconsistent": "fail", "hedge": "review", "undecided": "review"}
_STATUS = {"explained": "accepted", "rule-wrong": "accepted"}


def sarif_report(answers: Iterable[Answer]) -> bytes:
    """The run as UTF-8 JSON, ending with a line feed. Consistent relations are left out."""
    seen = list(answers)
    documents = [answer for answer in seen if isinstance(answer, Checked)]
    failures = [answer for answer in seen if isinstance(answer, Failure)]
    run = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "results": [_result(checked, finding) for checked in documents for finding in _told(checked)],
        "invocations": [
            {
                "executionSuccessful": not failures,
                "toolExecutionNotifications": [_notification(failure) for failure in failures],
            }
        ],
    }
    log = {"$schema": SCHEMA_URI, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _told(checked: Checked) -> list[Finding]:
    return [finding for finding in checked.findings if finding.verdict in _KINDS]


def _driver() -> dict[str, Any]:
    known = explanations()
    rules = [_rule(code, known[code].title, known[code].what, known[code].why) for code in CODES]
    return {"name": "crossfoot", "semanticVersion": VERSION, "rules": rules}


def _rule(code: str, title: str, what: str, why: str) -> dict[str, Any]:
    return {
        "id": code,
        "name": CODES[code],
        "shortDescription": {"text": title},
        "fullDescription": {"text": what},
        "help": {"text": why},
    }


def _result(checked: Checked, finding: Finding) -> dict[str, Any]:
    operands = checked.operands(finding)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": list(CODES).index(finding.code),
        "kind": _KINDS[finding.verdict],
        "level": finding.severity if finding.verdict == "inconsistent" else "none",
        "message": {"text": _message(finding)},
        "partialFingerprints": {FINGERPRINT: decision_id(checked, finding)},
        "locations": [_location(checked, operands[0][1])] if operands else [],
        "relatedLocations": [*_related(checked, operands), *_elsewhere(finding, len(operands))],
    }
    if finding.decision is not None:
        result["suppressions"] = [_suppression(finding.decision)]
    return result


def _message(finding: Finding) -> str:
    cause = f" Likely cause: {one_line(finding.cause)}." if finding.cause else ""
    return f"{one_line(finding.message)}. {one_line(finding.formula)}.{cause}"


def _suppression(decision: str) -> dict[str, Any]:
    """An explained finding and a wrong rule are accepted; a confirmed error is known and still to be mended."""
    return {"kind": "external", "status": _STATUS.get(decision, "underReview"), "justification": decision}


def _related(checked: Checked, operands: Sequence[tuple[str, Claim]]) -> list[dict[str, Any]]:
    """Every operand, with its role as the message."""
    return [
        {"id": number, "message": {"text": role}, **_location(checked, claim)}
        for number, (role, claim) in enumerate(operands, 1)
    ]


def _elsewhere(finding: Finding, before: int) -> Iterator[dict[str, Any]]:
    """What other documents tell, at its line."""
    for number, each in enumerate(finding.elsewhere, before + 1):
        region = {"startLine": each.line, "snippet": {"text": one_line(each.text)}}
        yield {
            "id": number,
            "message": {"text": f"elsewhere: {shown(marked(each.sentence, each.text))}"},
            "physicalLocation": {"artifactLocation": {"uri": _uri(each.path)}, "region": region},
        }


def _location(checked: Checked, claim: Claim) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(checked.document.path)}}
    context = quotes_of(checked.document, [("", claim)])[0].text()
    if checked.document.extraction.format != "pdf":
        line, column = checked.document.place(claim.start)
        physical["region"] = {
            "startLine": line,
            "startColumn": column,
            "endColumn": column + claim.end - claim.start,
            "snippet": {"text": one_line(claim.text)},
        }
    page = checked.document.block_at(claim.start).origin.page
    named = f"page {page}: {context}" if page else context
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": named}]}


def _notification(failure: Failure) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": one_line(failure.error)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(failure.path)}}}],
    }


def _uri(path: str) -> str:
    """A relative path as a relative reference, an absolute one as a file URI."""
    if os.path.isabs(path):
        return Path(path).as_uri()
    return quote(path_text(path).replace(os.sep, "/"))
