"""Annotations for GitHub Actions: workflow commands that show a finding at its line.

The commands and their escapes are those of GitHub's documentation of workflow commands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..checked import Answer, Checked, Failure
from ..finding import Finding
from ..review.applied import open_findings
from .plain import one_line, path_text

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def github_report(answers: Iterable[Answer]) -> Iterator[str]:
    """One command a finding that nobody has decided on, and one a file that could not be read."""
    for answer in answers:
        if isinstance(answer, Failure):
            file = _property(path_text(answer.path))
            yield f"::error file={file},title=crossfoot::{_data(one_line(answer.error))}\n"
        else:
            yield from (_command(answer, finding) for finding in open_findings(answer.findings))


def _command(checked: Checked, finding: Finding) -> str:
    place = {"file": path_text(checked.document.path), **_place(checked, finding)}
    place["title"] = f"{finding.code} {finding.check}"
    told = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
    text = f"{one_line(finding.message)} ({one_line(finding.formula)})"
    return f"::{_LEVELS[finding.severity]} {told}::{_data(text)}\n"


def _place(checked: Checked, finding: Finding) -> dict[str, object]:
    """Line and columns of the first operand; a page of a PDF has no line that GitHub could show."""
    operands = checked.operands(finding)
    document = checked.document
    if not operands or document.extraction.format == "pdf":
        return {}
    claim = operands[0][1]
    line, column = document.place(claim.start)
    return {"line": line, "col": column, "endColumn": column + claim.end - claim.start}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
