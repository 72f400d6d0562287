"""The JSON report, schema `crossfoot/1`: the contract that other tools read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, get_args

from ..checked import Answer, Checked, Failure, verdicts
from ..claim import Claim
from ..display import json_number
from ..finding import Elsewhere, Finding, Other, Role, Verdict
from ..interval import Interval
from ..review.decision import decision_id
from ..version import VERSION
from .plain import path_text

SCHEMA = "crossfoot/1"


def json_report(answers: Iterable[Answer]) -> bytes:
    """All documents and errors as one indented UTF-8 JSON object, ending with a line feed."""
    import msgspec

    seen = list(answers)
    documents = [answer for answer in seen if isinstance(answer, Checked)]
    report = {
        "schema": SCHEMA,
        "version": VERSION,
        "documents": [document_object(checked) for checked in documents],
        "errors": [error_object(failure) for failure in seen if isinstance(failure, Failure)],
        "summary": _summary(documents),
    }
    return msgspec.json.format(compact(report).encode("utf-8", "replace"), indent=1) + b"\n"


def compact(report: dict[str, Any]) -> str:
    """JSON in one line. Integers may have any size; lone surrogates are left for the encoder to replace."""
    return json.dumps(report, ensure_ascii=False)


def error_object(failure: Failure) -> dict[str, Any]:
    """A file that could not be read, as the JSON report has it."""
    return {"path": path_text(failure.path), "error": failure.error}


def document_object(checked: Checked) -> dict[str, Any]:
    """A document with its claims and findings, as the JSON report has it."""
    document, coverage = checked.document, checked.coverage
    extraction = document.extraction
    return {
        "id": document.id,
        "path": path_text(document.path),
        "source": document.source,
        "lang": document.lang,
        "title": document.title,
        "published": document.published,
        "text": document.text,
        "extraction": {"how": extraction.how, "kept": round(extraction.kept, 4), "marks": list(extraction.marks)},
        "coverage": {"numbers": coverage.numbers, "claims": coverage.claims, "relations": coverage.relations},
        "claims": [_claim(claim) for claim in checked.claims],
        "findings": [_finding(checked, finding) for finding in checked.findings],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    quantity = claim.quantity
    return {
        "id": claim.id,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "kind": claim.kind,
        "value": None if claim.value is None else json_number(claim.value),
        "low": json_number(quantity.low),
        "high": json_number(quantity.high),
        "unit": claim.unit,
        "hedge": quantity.hedge,
        "subject": claim.subject,
        "metric": claim.metric,
        "period": claim.period,
        "quoted": claim.quoted,
    }


def _finding(checked: Checked, finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "key": decision_id(checked, finding),
        "code": finding.code,
        "check": finding.check,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "claims": _roles(finding.claims),
        "formula": finding.formula,
        "computed": _ends(finding.computed),
        "stated": _ends(finding.stated),
        "message": finding.message,
        "cause": finding.cause,
        "decision": finding.decision,
        "others": [_other(other) for other in finding.others],
        "fact": None if finding.fact is None else finding.fact.scope.key,
        "elsewhere": [_elsewhere(each) for each in finding.elsewhere],
    }


def _other(other: Other) -> dict[str, Any]:
    return {
        "code": other.code,
        "check": other.check,
        "claims": _roles(other.claims),
        "formula": other.formula,
        "message": other.message,
    }


def _elsewhere(each: Elsewhere) -> dict[str, Any]:
    return {
        "document": each.document,
        "path": path_text(each.path),
        "line": each.line,
        "url": each.url,
        "title": each.title,
        "source": each.source,
        "published": each.published,
        "text": each.text,
        "sentence": each.sentence,
        **(_ends(each.interval) or {}),
        "since": each.since,
        "until": each.until,
        "attribution": list(each.attribution),
        "differs": list(each.differs),
        "reference": each.reference,
    }


def _roles(roles: Iterable[Role]) -> list[dict[str, str]]:
    return [{"claim": role.claim, "role": role.role} for role in roles]


def _ends(interval: Interval | None) -> dict[str, int | float] | None:
    return None if interval is None else {"low": json_number(interval.low), "high": json_number(interval.high)}


def _summary(documents: list[Checked]) -> dict[str, int]:
    by = verdicts(finding for checked in documents for finding in checked.findings)
    return {"documents": len(documents), **{verdict: by[verdict] for verdict in get_args(Verdict)}}
