"""Sum: parts and their total. The total stands after the list (合计), or before it (a colon, 其中, of which)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .arithmetic import attempt
from .arithmetic import sums as evaluate
from .deciding import chance
from .outcome import Binding, Outcome, Tier
from .slips import slip
from .terms import Discourse, Term

_MAX_PARTS = 24
_REACH = 60


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every stated total whose parts can be found."""
    for term in discourse.terms:
        if not (term.is_amount or term.kind == "share") or term.cell is not None:
            continue
        outcome = _after_list(term, discourse) or _before_list(term, discourse)
        if outcome is not None:
            yield outcome


def _after_list(total: Term, discourse: Discourse) -> Outcome | None:
    """a, b and c, together t: the longest fitting run of like terms that ends just before the total."""
    if "total" not in total.roles:
        return None
    run: list[Term] = []
    for term in reversed(discourse.terms[max(0, total.order - _REACH) : total.order]):
        if not term.alike(total) or term.cell is not None or term.roles & {"difference"}:
            continue
        if term.block < total.block - 1 or term.interval.low > total.interval.high * 20:
            break
        run.append(term)
    return _best_run(run[:_MAX_PARTS], total, _run_tier(run, total))


def _run_tier(run: list[Term], total: Term) -> Tier:
    same = [term for term in run if term.sentence == total.sentence]
    return "explicit" if len(same) >= 2 else "resolved"


def _best_run(run: list[Term], total: Term, tier: Tier) -> Outcome | None:
    """The first length of the run that adds up; else the run in the total's own sentence, if that may accuse."""
    for length in range(2, len(run) + 1):
        outcome = _evaluated(run[:length], total, tier)
        if outcome.verdict == "consistent" and (length > 1 and chance(outcome, length) < 0.6):
            return outcome
    same = [term for term in run if term.sentence == total.sentence and "total" not in term.roles]
    if len(same) < 2:
        return None
    return _judged(_evaluated(same, total, tier))


def _evaluated(parts: list[Term], total: Term, tier: Tier) -> Outcome:
    ordered = sorted(parts, key=lambda term: term.order)
    roles = (*(("part", part) for part in ordered), ("total", total))
    return attempt(evaluate, Binding("sum", roles, tier))


def _judged(outcome: Outcome) -> Outcome | None:
    if outcome.verdict != "inconsistent":
        return outcome
    cause = slip(outcome, evaluate)
    return replace(outcome, cause=cause) if cause else replace(outcome, verdict="undecided")


def _before_list(total: Term, discourse: Discourse) -> Outcome | None:
    """t: a, b and c: the run of like terms after a total, up to the end of its paragraph."""
    following: list[Term] = []
    for term in discourse.terms[total.order + 1 : total.order + _REACH]:
        if term.block != total.block or term.sentence > total.sentence + 2:
            break
        if term.alike(total) and not term.roles & {"difference", "base"}:
            following.append(term)
    introduced = _introduces(total, following, discourse)
    for length in range(2, min(len(following), _MAX_PARTS) + 1):
        outcome = _evaluated(following[:length], total, "explicit" if introduced else "searched")
        if outcome.verdict == "consistent" and length > 1 and chance(outcome, length) < (0.6 if introduced else 0.05):
            return outcome
    same = [term for term in following if term.sentence == total.sentence]
    if introduced and len(same) >= 3 and total.kind != "share":
        return _judged(_evaluated(same, total, "explicit"))
    return None


def _introduces(total: Term, following: list[Term], discourse: Discourse) -> bool:
    """Whether the total opens a list: a colon after it, or the next like term is said to be a part."""
    if not following:
        return False
    gap = discourse.between(total, following[0])
    return ":" in gap or "：" in gap or "part" in following[0].roles
