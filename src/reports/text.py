"""The text report: what a person reads in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..catalogue import DEFAULT, Catalogue, catalogue
from ..checked import Answer, Checked, Coverage
from ..display import interval_text
from ..finding import Elsewhere, Finding, Verdict
from ..review.applied import open_findings
from ..told import retold
from .beside import computed_key, scope_text, standing_text, teller_text
from .counts import counts_text
from .distance import distance_texts
from .plain import columns, one_line, path_text
from .quotes import Quote, marked, place_text, quotes_of, shown

COLOURS: dict[Verdict, str] = {
    "inconsistent": "red",
    "hedge": "yellow",
    "consistent": "green",
    "undecided": "cyan",
}
Styler = Callable[..., str]


def text_report(
    answers: Iterable[Answer], verbose: bool = False, colour: bool = False, say: Catalogue | None = None
) -> Iterator[str]:
    """The report in pieces, each ending with a line feed: one piece a document, then the total.

    Inconsistent findings that nobody has decided on are shown; with `verbose` all. Failures are not shown here (they
    belong on the error stream), nor are they counted as documents. `say` is English where none is given.
    """
    say = say or catalogue(DEFAULT)
    documents, total, findings = 0, Coverage(0, 0, 0), list[Finding]()
    for answer in answers:
        if not isinstance(answer, Checked):
            continue
        documents += 1
        total += answer.coverage
        findings.extend(answer.findings)
        yield _document_part(answer, verbose, colour, say)
    yield f"{say.count('count.documents', documents)} · {counts_text(total, findings, say)}\n"


def finding_lines(checked: Checked, finding: Finding, colour: bool = False, say: Catalogue | None = None) -> list[str]:
    """One finding: where and what, the quotes with their numbers marked, the sum, how far off, the likely cause."""
    style, say = _styler(colour), say or catalogue(DEFAULT)
    document, quotes = checked.document, quotes_of(checked.document, checked.operands(finding))
    rows = [(_roles(quote, say), _quoted(place_text(document, quote.offset), quote, style)) for quote in quotes]
    rows += [(say("card.elsewhere"), _told(finding, each, style, say)) for each in finding.elsewhere]
    rows += [(label, text) for label, text in _sum_rows(checked, finding, say) if text]
    width = max((columns(label) for label, _ in rows), default=0)
    headline = _headline(checked, finding, quotes, style, say)
    return [
        headline,
        *(f"    {style(label + ' ' * (width - columns(label)), dim=True)}  {text}" for label, text in rows),
    ]


def _roles(quote: Quote, say: Catalogue) -> str:
    return ", ".join(say.role(role) for role in quote.roles)


def _quoted(place: str, quote: Quote, style: Styler) -> str:
    return f"{place}  {quote.text(lambda number: style(number, bold=True))}"


def _told(finding: Finding, each: Elsewhere, style: Styler, say: Catalogue) -> str:
    """Another document's telling: its place, its words, who tells it, and how that stands to the claim."""
    words = shown(marked(each.sentence, each.text), lambda number: style(number, bold=True))
    about = "; ".join(part for part in (teller_text(each, say), scope_text(each)) if part)
    return f"{path_text(each.path)}:{each.line}  {words}  ({about}; {standing_text(finding, each, say)})"


def _sum_rows(checked: Checked, finding: Finding, say: Catalogue) -> Iterator[tuple[str, str]]:
    yield say("card.sum"), one_line(retold(finding.formula, say))
    yield say("card.stated"), _both(checked, finding, say)
    yield say("card.cause"), one_line(retold(finding.cause or "", say))
    for other in finding.others:
        yield say("card.others"), f"{other.code} {other.check}: {one_line(retold(other.formula, say))}"


def _document_part(checked: Checked, verbose: bool, colour: bool, say: Catalogue) -> str:
    wanted = checked.findings if verbose else open_findings(checked.findings)
    lines = [line for finding in wanted for line in finding_lines(checked, finding, colour, say)]
    return "\n".join([*lines, _coverage_line(checked, say)]) + "\n"


def _headline(checked: Checked, finding: Finding, quotes: list[Quote], style: Styler, say: Catalogue) -> str:
    place = f":{place_text(checked.document, quotes[0].offset)}" if quotes else ""
    path = style(path_text(checked.document.path) + place, bold=True)
    code = style(f"{finding.code} {finding.check}", fg=COLOURS[finding.verdict], bold=True)
    return f"{path}  {code}{_standing(finding, say)}  {one_line(retold(finding.message, say))}"


def _standing(finding: Finding, say: Catalogue) -> str:
    """What keeps a finding from being an alarm, in parentheses."""
    if finding.decision:
        return f" ({say(f'decision.{finding.decision}')})"
    return f" ({say(f'verdict.{finding.verdict}')})" if finding.verdict != "inconsistent" else ""


def _both(checked: Checked, finding: Finding, say: Catalogue) -> str:
    """What is stated and what comes out, side by side, and the distance between them."""
    parts = [interval_text(finding.stated)] if finding.stated is not None else []
    if finding.computed is not None:
        parts.append(f"{say(computed_key(finding))}  {interval_text(finding.computed)}")
    off, steps = distance_texts(checked, finding, say)
    if off:
        parts.append(f"{say('card.off')}  {off}" + (f" ({steps})" if steps else ""))
    return "   ".join(parts)


def _coverage_line(checked: Checked, say: Catalogue) -> str:
    extraction = checked.document.extraction
    how = say("text.kept", share=round(100 * extraction.kept), how=extraction.how)
    marks = f", {say('text.marked', marks=', '.join(extraction.marks))}" if extraction.marks else ""
    source = f"{checked.document.source}, " if checked.document.source else ""
    counts = counts_text(checked.coverage, checked.findings, say)
    return f"{path_text(checked.document.path)}: {counts} · {one_line(source + how + marks)}"


def _styler(colour: bool) -> Styler:
    if not colour:
        return lambda text, **_: text
    import click

    return click.style
