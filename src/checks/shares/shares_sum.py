"""Shares of one whole add up to 100 % at most; a complete split adds up to 100 %."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...interval import Interval, total
from ...record import Record
from ..binding.arithmetic import attempt
from ..binding.forms import forms
from ..binding.outcome import Binding, Outcome, shown, span
from ..binding.slips import slip
from ..discourse.terms import Discourse, Term
from ..sums import series
from .partition import partition

_LEAST = 3
_APPOSED = 3
_STEP = 3
_GAP = 80
_LONGEST = 12
_VAGUE = 30
_NONE = frozenset({"rate", "plan"})
_DOUBTFUL = frozenset({"base", "difference"})
_WHOLE = Interval.of(99, 101)
_FULL = Interval.point(100)
_AT_MOST = Interval.of(0, 100)


class Run(Record, frozen=True):
    """Shares that stand side by side. `complete`: the last is said to be the rest, or the lines of a list hold them."""

    shares: tuple[Term, ...]
    complete: bool


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every run of shares that stand side by side."""
    frames = series.frames(discourse)
    told: set[int] = set()
    for run in (*_runs(frames, discourse), *_in_lines(discourse), *_runs([], discourse)):
        outcome = None if told & {term.order for term in run.shares} else _evaluate(run, discourse)
        if outcome is not None:
            told |= {term.order for _, term in outcome.binding.roles}
            yield outcome


def _runs(frames: list[int], discourse: Discourse) -> Iterator[Run]:
    """The shares of one sentence (without `frames`: of one block) that follow one another closely."""
    run: list[Term] = []
    for term in discourse.terms:
        if term.kind != "share" or term.cell is not None:
            if term.kind in ("change", "multiple", "points") and run:
                yield Run(tuple(run), _ends_in_rest(run, discourse))
                run = []
            continue
        if run and not _joined(run[-1], term, frames, discourse):
            yield Run(tuple(run), _ends_in_rest(run, discourse))
            run = []
        if (term.roles & _NONE and "rest" not in term.roles) or term.interval.width > _VAGUE:
            continue
        if run and _told_again(run[-1], term, discourse):
            run.pop()
        run.append(term)
    yield Run(tuple(run), _ends_in_rest(run, discourse))


def _told_again(last: Term, term: Term, discourse: Discourse) -> bool:
    """Whether a share says more exactly what the bound right before it says (more than half, 52.5%)."""
    bound = last.claim.quantity.hedge in ("above", "below") and last.order + 1 == term.order
    return bound and last.interval.meets(term.interval) and len(discourse.between(last, term).strip()) <= _APPOSED


def _joined(last: Term, term: Term, frames: list[int], discourse: Discourse) -> bool:
    apart = frames[last.sentence] != frames[term.sentence] if frames else last.block != term.block
    if apart or term.order - last.order > _STEP:
        return False
    return len(discourse.between(last, term)) <= _GAP


def _ends_in_rest(shares: list[Term], discourse: Discourse) -> bool:
    """Whether the last share, or the amount that it stands beside, is said to be what is left."""
    last = discourse.terms[max(0, shares[-1].order - 1) : shares[-1].order + 1] if shares else []
    return any("rest" in term.roles for term in last)


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


def _evaluate(run: Run, discourse: Discourse) -> Outcome | None:
    """Consistent near 100 %, or below it in a run of three; beyond it, or short in a complete split, a miss accuses."""
    shares = run.shares
    if not 2 <= len(shares) <= series.MOST:
        return None
    if _scaled(shares, discourse):
        run = Run(shares, True)
    elif len(shares) >= _LEAST and len({_label(term) for term in shares}) < len(shares):
        return None
    outcome = _summed(shares)
    if outcome.computed is None or outcome.verdict == "consistent":
        return outcome if outcome.computed is not None else None
    closed = _closed(shares, discourse)
    sure = tuple(t for t in shares if not (t.roles & _DOUBTFUL) or (closed and _ends(t, shares, discourse)))
    if len(sure) < len(shares) and not run.complete:
        return _evaluate(Run(sure, False), discourse)
    if len(shares) < _LEAST:
        return None
    return _missed(run, outcome, closed, discourse)


def _scaled(shares: Sequence[Term], discourse: Discourse) -> bool:
    """Whether the shares are those of all the bands of a scale, told in one sentence."""
    one = len({term.sentence for term in shares}) == 1
    return one and partition(discourse.document.lang).scaled(shares, discourse)


def _closed(shares: Sequence[Term], discourse: Discourse) -> bool:
    """Whether the words of their sentence make the shares those of one whole, each member in one of them."""
    return len({term.sentence for term in shares}) == 1 and partition(discourse.document.lang).complete(
        shares, discourse
    )


def _ends(share: Term, shares: Sequence[Term], discourse: Discourse) -> bool:
    """Whether what looks like the mark of an earlier value only ends the list (14%だった)."""
    past = forms(discourse.document.lang).past
    return share is shares[-1] and "difference" not in share.roles and not (past and past.search(share.before))


def _missed(run: Run, outcome: Outcome, closed: bool, discourse: Discourse) -> Outcome | None:
    """What is made of shares that do not add up to 100 %: accused, in part, or not told."""
    shares, computed = run.shares, outcome.computed
    words, one = partition(discourse.document.lang), len({term.sentence for term in shares}) == 1
    if computed is None or words.overlaps(shares, discourse):
        return None
    over = computed.low > (_FULL if closed else _WHOLE).high
    if (over or run.complete) and _plausible(computed) and not _nested(shares):
        cause = slip(outcome, _sum)
        clear = one and (cause or run.complete or closed or any(map(words.tells_member, shares)))
        return outcome.but(verdict="inconsistent", cause=cause) if clear else None
    if computed.high >= _FULL.low:
        return None
    return outcome.but(verdict="consistent", formula=_line(shares, computed, "≤"), stated=_AT_MOST)


def _summed(shares: tuple[Term, ...]) -> Outcome:
    return attempt(_sum, Binding("shares_sum", tuple(("share", term) for term in shares), "resolved"))


def _sum(binding: Binding) -> Outcome:
    shares = binding.all("share")
    computed = total([term.interval for term in shares])
    if computed.meets(_FULL):
        return Outcome(binding, "consistent", lambda: _line(shares, computed, "∈"), _FULL, computed)
    return Outcome(binding, "inconsistent", lambda: _line(shares, computed, "∉"), _FULL, computed)


def _line(shares: Sequence[Term], computed: Interval, sign: str) -> str:
    return " + ".join(shown(term.claim.value or 0, 8) for term in shares) + f" = {span(computed)} {sign} 100"


def _plausible(computed: Interval) -> bool:
    """Only a near miss is one split: shares of two wholes side by side add up to much more, or much less."""
    return 80 <= computed.low <= 130


def _nested(shares: tuple[Term, ...]) -> bool:
    """Whether some of the shares are a whole of their own (men and women, then those over 60) or parts of another."""
    return any("part" in term.roles for term in shares[1:]) or any(
        total([term.interval for term in shares[first:last]]).meets(_FULL)
        for first in range(len(shares))
        for last in range(first + 2, min(len(shares) + 1, first + _LONGEST))
    )


def _label(term: Term) -> str:
    return term.before.strip(" ，,、；;和与及（(") or f"#{term.order}"
