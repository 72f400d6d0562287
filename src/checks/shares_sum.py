"""Shares of one whole add up to 100 % at most; a complete split adds up to 100 %."""

from __future__ import annotations

from collections.abc import Iterator

from ..interval import Interval, total
from .outcome import Binding, Outcome, shown, span
from .terms import Discourse, Term

_LEAST = 3


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every run of three or more shares that stand side by side."""
    for run in _runs(discourse):
        outcome = _evaluate(run)
        if outcome is not None:
            yield outcome


def _runs(discourse: Discourse) -> Iterator[list[Term]]:
    run: list[Term] = []
    for term in discourse.terms:
        joined = bool(run) and term.block == run[-1].block and term.order - run[-1].order <= 3
        if term.kind != "share" or term.roles & {"base", "rate", "plan", "total"}:
            if run and (not joined or term.kind in ("change", "multiple", "points")):
                yield run
                run = []
            continue
        if run and not joined:
            yield run
            run = []
        run.append(term)
    yield run


def _evaluate(run: list[Term]) -> Outcome | None:
    if len(run) < _LEAST or len({_label(term) for term in run}) < len(run):
        return None
    roles = tuple(("share", term) for term in run)
    binding = Binding("shares_sum", roles, "resolved")
    computed = total([term.interval for term in run])
    line = " + ".join(shown(term.claim.value or 0, 8) for term in run) + f" = {span(computed)}"
    stated = Interval.of(0, 100)
    if computed.low <= 100:
        return Outcome(binding, "consistent", f"{line} ≤ 100", stated, computed)
    if _splits(run) or any("part" in term.roles for term in run[1:]):
        return None
    cued = any("share" in term.roles for term in run) and len({term.sentence for term in run}) == 1
    return Outcome(binding, "inconsistent", f"{line} > 100", stated, computed) if cued and computed.low < 130 else None


def _splits(run: list[Term]) -> bool:
    """Whether some of the shares side by side are a whole of their own: men and women, then those over sixty."""
    return any(
        total([term.interval for term in run[first:last]]).meets(Interval.point(100))
        for first in range(len(run))
        for last in range(first + 2, len(run) + 1)
    )


def _label(term: Term) -> str:
    return term.before.strip(" ，,、；;和与及（(") or f"#{term.order}"
