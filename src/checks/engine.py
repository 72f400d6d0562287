"""The engine: runs every check over the discourse, keeps one finding for one cause, and reports in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ..claim import Claim
from ..document import Document
from ..finding import Finding, Role
from . import (
    bounds,
    conversion,
    count,
    difference,
    growth,
    mean,
    order,
    part_of,
    period,
    places,
    ratio,
    repeat,
    share,
    shares_sum,
    split,
    sums,
    table,
    yearly,
)
from .messages import message
from .outcome import Outcome
from .terms import Discourse

Finder = Callable[[Discourse], Iterator[Outcome]]

FINDERS: tuple[tuple[str, Finder], ...] = (
    ("CF101", share.find),
    ("CF102", ratio.find),
    ("CF103", difference.find),
    ("CF104", growth.find),
    ("CF105", yearly.find),
    ("CF106", mean.find),
    ("CF107", conversion.find),
    ("CF201", sums.find),
    ("CF201", table.find),
    ("CF202", shares_sum.find),
    ("CF203", count.find),
    ("CF203", split.find),
    ("CF301", order.find),
    ("CF301", places.find),
    ("CF302", bounds.find),
    ("CF302", part_of.find),
    ("CF401", period.find),
    ("CF501", repeat.find),
)
_CONFIRMING = {"share", "ratio", "difference", "growth", "cagr", "average", "conversion", "sum", "repeat", "period"}
_ORDER = {"consistent": 0, "hedge": 1, "inconsistent": 2, "undecided": 3}


def check_claims(document: Document, claims: Sequence[Claim]) -> list[Finding]:
    """Every relation found between the claims, evaluated, in reading order with ids f1, f2, ..."""
    discourse = Discourse(document, list(claims))
    outcomes = [(code, outcome) for code, finder in FINDERS for outcome in finder(discourse)]
    kept = _reconciled(outcomes)
    if "ocr-suspect" in document.extraction.marks:
        kept = [(code, _doubted(outcome)) for code, outcome in kept]
    kept.sort(key=lambda pair: min(term.order for _, term in pair[1].binding.roles))
    return [_finding(f"f{n}", code, outcome) for n, (code, outcome) in enumerate(kept, start=1)]


def _reconciled(outcomes: list[tuple[str, Outcome]]) -> list[tuple[str, Outcome]]:
    """One cause, one finding: a result that another relation confirms is no suspect, a claim is accused once."""
    confirmed = {
        (outcome.binding.roles[-1][1].order, check)
        for _, outcome in outcomes
        if outcome.verdict in ("consistent", "hedge") and outcome.binding.check in _CONFIRMING
        for check in ("", outcome.binding.check)
    }
    kept: list[tuple[str, Outcome]] = []
    accused: set[int] = set()
    for code, outcome in sorted(outcomes, key=lambda pair: _ORDER[pair[1].verdict]):
        result = outcome.binding.roles[-1][1].order
        if outcome.verdict in ("inconsistent", "undecided") and (result, _cleared_by(outcome)) in confirmed:
            continue
        involved = {term.order for _, term in outcome.binding.roles}
        if outcome.verdict == "inconsistent":
            if result in accused:
                continue
            accused |= involved & {result}
        kept.append((code, outcome))
    return kept


def _cleared_by(outcome: Outcome) -> str:
    """The check that has to confirm the result to clear an accusation ("": any).

    A sum whose parts the text names may be wrong in a part, whatever else its total agrees with; shares that exceed
    their whole may each be right of another.
    """
    check, tier = outcome.binding.check, outcome.binding.tier
    return check if check == "shares_sum" or (check == "sum" and tier == "explicit") else ""


def _doubted(outcome: Outcome) -> Outcome:
    """In a text that looks misread by a machine, a contradiction may be the reader's: it is left undecided."""
    return replace(outcome, verdict="undecided") if outcome.verdict == "inconsistent" else outcome


def _finding(ident: str, code: str, outcome: Outcome) -> Finding:
    binding = outcome.binding
    return Finding(
        id=ident,
        code=code,
        check=binding.check,
        verdict=outcome.verdict,
        severity="error",
        claims=tuple(Role(term.claim.id, role) for role, term in binding.roles),
        formula=outcome.line(),
        message=message(outcome),
        stated=outcome.stated,
        computed=outcome.computed,
        cause=outcome.cause,
    )
