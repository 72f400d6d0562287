"""Shares of one whole add up to 100 % at most; a complete split adds up to 100 %."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..interval import Interval, total
from . import series
from .arithmetic import attempt
from .outcome import Binding, Outcome, shown, span
from .slips import slip
from .terms import Discourse, Term

_LEAST = 3
_STEP = 3
_GAP = 24
_OTHER = frozenset({"base", "rate", "plan", "difference", "back"})
_WHOLE = Interval.of(99, 101)
_FULL = Interval.point(100)


@dataclass(frozen=True, slots=True)
class Run:
    """Shares that stand side by side. `complete`: the last is said to be the rest, or the lines of a list hold them."""

    shares: tuple[Term, ...]
    complete: bool


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every run of shares that stand side by side."""
    frames = series.frames(discourse)
    for run in (*_runs(frames, discourse), *_in_lines(discourse)):
        outcome = _evaluate(run)
        if outcome is not None:
            yield outcome


def _runs(frames: list[int], discourse: Discourse) -> Iterator[Run]:
    """The shares of one sentence that follow one another with a few words between them."""
    run: list[Term] = []
    for term in discourse.terms:
        if term.kind != "share" or term.cell is not None:
            if term.kind in ("change", "multiple", "points") and run:
                yield _run(run)
                run = []
            continue
        if run and not _joined(run[-1], term, frames, discourse):
            yield _run(run)
            run = []
        if term.roles & _OTHER and "rest" not in term.roles:
            continue
        run.append(term)
    yield _run(run)


def _joined(last: Term, term: Term, frames: list[int], discourse: Discourse) -> bool:
    if frames[last.sentence] != frames[term.sentence] or term.order - last.order > _STEP:
        return False
    return len(discourse.between(last, term)) <= 2 * _GAP


def _run(shares: list[Term]) -> Run:
    return Run(tuple(shares), bool(shares) and "rest" in shares[-1].roles)


def _in_lines(discourse: Discourse) -> Iterator[Run]:
    """The shares of consecutive short lines with one share each: a list, or a table set as text."""
    run: list[Term] = []
    for term in discourse.terms:
        own = [t for t in discourse.terms[max(0, term.order - _STEP) : term.order + _STEP] if t.block == term.block]
        lone = term.kind == "share" and sum(t.kind == "share" for t in own) == 1 and term.cell is None
        if not lone or not series.short(term.block, discourse):
            continue
        if run and term.block != run[-1].block + 1:
            yield Run(tuple(run), False)
            run = []
        run.append(term)
    yield Run(tuple(run), False)


def _evaluate(run: Run) -> Outcome | None:
    """Consistent near 100 %, or below it in a run of three; a miss accuses in a split said to be complete, or beyond 100 %."""
    shares = run.shares
    if len(shares) < 2 or (len(shares) >= _LEAST and len({_label(term) for term in shares}) < len(shares)):
        return None
    outcome = attempt(_sum, Binding("shares_sum", tuple(("share", term) for term in shares), "resolved"))
    if outcome.computed is None:
        return None
    if outcome.verdict == "consistent":
        return outcome
    if len(shares) < _LEAST:
        return None
    cause = slip(outcome, _sum)
    over = outcome.computed.low > _WHOLE.high
    if (over or run.complete) and _plausible(outcome.computed):
        clear = len({term.sentence for term in shares}) == 1 and (cause or any("share" in t.roles for t in shares))
        return replace(outcome, verdict="inconsistent", cause=cause) if clear or (over and cause) else None
    partial = outcome.computed.high < _FULL.low
    line = outcome.formula.replace(" ∉ 100", " ≤ 100")
    return replace(outcome, verdict="consistent", formula=line, stated=Interval.of(0, 100)) if partial else None


def _sum(binding: Binding) -> Outcome:
    shares = binding.all("share")
    computed = total([term.interval for term in shares])
    meets = computed.meets(_FULL)
    line = " + ".join(shown(term.claim.value or 0, 8) for term in shares) + f" = {span(computed)}"
    sign = "∈" if meets else "∉"
    verdict = "consistent" if meets else "inconsistent"
    return Outcome(binding, verdict, f"{line} {sign} 100", _FULL, computed)


def _plausible(computed: Interval) -> bool:
    """Only a near miss is one split: shares of two wholes side by side add up to much more, or much less."""
    return 80 <= computed.low <= 130


def _label(term: Term) -> str:
    return term.before.strip(" ，,、；;和与及（(") or f"#{term.order}"
