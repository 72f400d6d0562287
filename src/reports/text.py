"""The text report: what a person reads in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import get_args

from ..checked import Answer, Checked, Coverage, verdicts
from ..display import interval_text, number_text
from ..finding import Finding, Verdict
from .plain import one_line, path_text
from .quotes import MARKS, Quote, place_text, quotes_of

COLOURS: dict[Verdict, str] = {
    "inconsistent": "red",
    "hedge": "yellow",
    "consistent": "green",
    "undecided": "cyan",
}
Styler = Callable[..., str]


def text_report(answers: Iterable[Answer], verbose: bool = False, colour: bool = False) -> Iterator[str]:
    """The report in pieces, each ending with a line feed: one piece a document, then the total.

    Inconsistent findings are shown; with `verbose` all of them. Failures are not shown here (they belong on the
    error stream), nor are they counted as documents.
    """
    documents, total, findings = 0, Coverage(0, 0, 0), list[Finding]()
    for answer in answers:
        if not isinstance(answer, Checked):
            continue
        documents += 1
        total += answer.coverage
        findings.extend(answer.findings)
        yield _document_part(answer, verbose, colour)
    yield f"{_count(documents, 'document')} · {_counts(total, findings)}\n"


def finding_lines(checked: Checked, finding: Finding, colour: bool = False) -> list[str]:
    """One finding: where and what, the quotes with their numbers marked, the sum, how far off, the likely cause."""
    style = _styler(colour)
    document, quotes = checked.document, quotes_of(checked.document, checked.operands(finding))
    rows = [
        (", ".join(quote.roles), f"{place_text(document, quote.offset)}  {_lit(quote.text, style)}") for quote in quotes
    ]
    rows += [(label, text) for label, text in _sum_rows(checked, finding) if text]
    width = max((len(label) for label, _ in rows), default=0)
    headline = _headline(checked, finding, quotes, style)
    return [headline, *(f"    {style(label.ljust(width), dim=True)}  {text}" for label, text in rows)]


def _sum_rows(checked: Checked, finding: Finding) -> Iterator[tuple[str, str]]:
    yield "sum", one_line(finding.formula)
    yield "stated", _both(checked, finding)
    yield "likely cause", one_line(finding.cause or "")
    for other in finding.others:
        yield "breaks too", f"{other.code} {other.check}: {one_line(other.formula)}"


def _document_part(checked: Checked, verbose: bool, colour: bool) -> str:
    shown = [finding for finding in checked.findings if verbose or finding.verdict == "inconsistent"]
    lines = [line for finding in shown for line in finding_lines(checked, finding, colour)]
    return "\n".join([*lines, _coverage_line(checked)]) + "\n"


def _headline(checked: Checked, finding: Finding, quotes: list[Quote], style: Styler) -> str:
    place = f":{place_text(checked.document, quotes[0].offset)}" if quotes else ""
    verdict = "" if finding.verdict == "inconsistent" else f" ({finding.verdict})"
    path = style(path_text(checked.document.path) + place, bold=True)
    code = style(f"{finding.code} {finding.check}", fg=COLOURS[finding.verdict], bold=True)
    return f"{path}  {code}{verdict}  {one_line(finding.message)}"


def _both(checked: Checked, finding: Finding) -> str:
    """What is stated and what comes out, side by side, and the distance between them."""
    parts = [interval_text(finding.stated)] if finding.stated is not None else []
    if finding.computed is not None:
        parts.append(f"computed  {interval_text(finding.computed)}")
    off = _off_by(checked, finding)
    return "   ".join([*parts, f"off by  {off}"] if off else parts)


def _off_by(checked: Checked, finding: Finding) -> str:
    """The distance of the two intervals, in the stated claim's unit and in places of its last printed digit."""
    if finding.stated is None or finding.computed is None:
        return ""
    gap = finding.stated.gap(finding.computed)
    if not gap:
        return ""
    claim = next((claim for _, claim in checked.operands(finding) if claim.interval == finding.stated), None)
    if claim is None:
        return number_text(gap)
    unit = "percentage points" if claim.unit == "%" else one_line(claim.unit or "")
    return f"{number_text(gap)} {unit}".rstrip() + _in_steps(gap, claim.quantity.step)


def _in_steps(gap: Fraction, step: Decimal) -> str:
    if not step:
        return ""
    steps = gap / Fraction(step)
    if steps == gap and gap.denominator == 1:
        return ""
    return f" ({number_text(steps, digits=2)} × the place of its last digit)"


def _coverage_line(checked: Checked) -> str:
    extraction = checked.document.extraction
    how = f"{round(100 * extraction.kept)}% of the text by {extraction.how}"
    marks = f", marked {', '.join(extraction.marks)}" if extraction.marks else ""
    source = f"{checked.document.source}, " if checked.document.source else ""
    counts = _counts(checked.coverage, checked.findings)
    return f"{path_text(checked.document.path)}: {counts} · {one_line(source + how + marks)}"


def _counts(coverage: Coverage, findings: Iterable[Finding]) -> str:
    parts = [
        _count(coverage.numbers, "number"),
        _count(coverage.claims, "claim"),
        _count(coverage.relations, "relation"),
    ]
    line = " · ".join(parts)
    by = verdicts(findings)
    if not by:
        return line
    shown = [verdict for verdict in get_args(Verdict) if by[verdict] or verdict != "hedge"]
    return f"{line}: " + ", ".join(f"{by[verdict]} {verdict}" for verdict in shown)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _styler(colour: bool) -> Styler:
    if not colour:
        return lambda text, **_: text
    import click

    return click.style


def _lit(text: str, style: Styler) -> str:
    """The marked numbers in bold as well, where there is colour."""
    before, *marked = text.split(MARKS[0])
    parts = [part.partition(MARKS[1]) for part in marked]
    return before + "".join(style(f"{MARKS[0]}{number}{close}", bold=True) + rest for number, close, rest in parts)
