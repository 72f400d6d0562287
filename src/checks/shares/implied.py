"""Implied wholes: values with their shares side by side (312 fires (39%), 216 crashes (27%)), their whole not printed.

Each pair implies a whole, and all but one the same: the one that does not is wrong. Where the whole is printed, it is
the whole of them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...interval import Interval, total
from ..binding.arithmetic import Evaluate, attempt, share
from ..binding.deciding import firm
from ..binding.outcome import Binding, Outcome, compare, shown, span
from ..binding.slips import slip
from ..discourse.terms import Discourse, Term
from ..sums import series
from .parts import own_share
from .sharing import sharing

_FEWEST = 4
_SHORT = 3
_MOST = 40
_STEP = 2
_LABEL = 40
_DOUBT = 0.02
_SURE = 0.006
_COMPLETE = (80, 101)
_UNLIKELY = 0.05
_OPENS = "(（"
_CLOSES = ")）"
_CLAUSE = re.compile("[，,、；;：:()（）。]|[.!?] ")

Pair = tuple[Term, Term]


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The shares of every run of pairs: with the printed whole where there is one, else the one that stands out."""
    for run in (*runs(discourse), *_columns(discourse)):
        common = _common(run)
        if common is None:
            continue
        agreeing, whole = common
        printed = _printed(run, whole, discourse)
        if printed is not None:
            yield from (
                attempt(share, _bound(pair, printed))
                for pair in run
                if pair in agreeing or _alone(pair, run, discourse)
            )
        elif len(agreeing) < len(run):
            odd = next(pair for pair in run if pair not in agreeing)
            yield from _standing_out(odd, agreeing, whole) if _alone(odd, run, discourse) else ()


def runs(discourse: Discourse) -> Iterator[list[Pair]]:
    """The pairs that follow one another at once in one sentence, or in the items of one list."""
    run: list[Pair] = []
    frames = series.frames(discourse)
    for first, second in pairwise(discourse.terms):
        pair = _pair(first, second, discourse)
        if pair is None or (run and {t.order for t in pair} & {t.order for t in run[-1]}):
            continue
        if run and not _continues(run[-1], pair, frames, discourse):
            yield from _long(run)
            run = []
        run.append(pair)
    yield from _long(run)


def _pair(first: Term, second: Term, discourse: Discourse) -> Pair | None:
    """An amount and the share beside it, or the share and the amount in its bracket: 713 (31%); 31% (713)."""
    turned = (
        first.kind == "share" and second.is_amount and second.enclosed and firm(second) and "rate" not in first.roles
    )
    if turned and discourse.between(first, second).strip() in _OPENS:
        return second, first
    return (first, second) if _is_pair(first, second, discourse) else None


def _columns(discourse: Discourse) -> Iterator[list[Pair]]:
    """The pairs of two columns side by side, row by row."""
    for terms in discourse.by_block.values():
        pairs = [(a, b) for a, b in pairwise(terms) if _in_row(a, b)]
        places = dict.fromkeys(pair[0].cell[1] for pair in pairs if pair[0].cell)
        for place in places:
            column = [pair for pair in pairs if pair[0].cell and pair[0].cell[1] == place]
            yield from [column] if len(column) == _SHORT else _long(column)


def _in_row(part: Term, told: Term) -> bool:
    """Whether a share stands in the cell right of an amount's."""
    if part.cell is None or told.cell is None or told.kind != "share" or not part.is_amount or "rate" in told.roles:
        return False
    return told.cell == (part.cell[0], part.cell[1] + 1) and firm(part) and "total" not in part.roles


def _long(run: list[Pair]) -> Iterator[list[Pair]]:
    if _FEWEST <= len(run) <= _MOST:
        yield run


def _is_pair(part: Term, told: Term, discourse: Discourse) -> bool:
    """Whether a share stands alone in the bracket after an amount, or after the amount's noun."""
    if (
        told.kind != "share"
        or not (part.is_amount or part.kind == "multiple")
        or part.sentence != told.sentence
        or "rate" in told.roles
    ):
        return False
    if part.kind != "multiple" and part.cell is None and own_share(part, discourse):
        return firm(part)
    gap = discourse.between(part, told)
    ends = discourse.text[told.claim.end : told.claim.end + 1]
    return (
        len(gap) <= _LABEL
        and gap.rstrip().endswith(tuple(_OPENS))
        and ends in tuple(_CLOSES)
        and not _CLAUSE.search(gap.rstrip()[:-1])
        and firm(part)
    )


def _continues(last: Pair, pair: Pair, frames: list[int], discourse: Discourse) -> bool:
    together = frames[last[0].sentence] == frames[pair[0].sentence] or (
        discourse.group(last[0].block) == discourse.group(pair[0].block) and last[0].block + 1 == pair[0].block
    )
    turned = last[0].order > last[1].order
    apart = min(term.order for term in pair) - max(term.order for term in last)
    same = turned == (pair[0].order > pair[1].order) and pair[0].alike(last[0])
    return together and same and apart <= (_STEP if pair[0].dimension[1] else 1)


def _implied(pair: Pair) -> Interval | None:
    part, told = pair
    return None if told.interval.low <= 0 else (part.interval / told.interval).scaled(100)


def _common(run: Sequence[Pair]) -> tuple[list[Pair], Interval] | None:
    """The pairs that imply one whole, all or all but one, and what it can be; None where they may agree by chance."""
    wholes = [(pair, whole) for pair in run if (whole := _implied(pair)) is not None]
    best: list[tuple[Pair, Interval]] = []
    for _, start in wholes:
        low = Interval.point(start.low)
        met = [each for each in wholes if each[1].meets(low)]
        best = met if len(met) > len(best) else best
    if (
        len(best) < len(run) - 1
        or (len(run) < _FEWEST and not _adds_up(run, best))
        or _odds([whole for _, whole in best]) > _DOUBT
    ):
        return None
    return [pair for pair, _ in best], Interval.of(max(w.low for _, w in best), min(w.high for _, w in best))


def _adds_up(run: Sequence[Pair], agreeing: Sequence[tuple[Pair, Interval]]) -> bool:
    """Whether all the parts of a short run make up the whole that each of some pairs implies."""
    whole = total([part.interval for part, _ in run])
    return len(agreeing) > 1 and all(implied.meets(whole) for _, implied in agreeing)


def _odds(wholes: Sequence[Interval]) -> float:
    """How likely unrelated pairs would agree so: the width of what each allows, the narrowest one given."""
    odds = 1.0
    for width in sorted(wide / middle for middle, wide in (whole.about for whole in wholes))[1:]:
        odds *= width
    return odds


def _printed(run: Sequence[Pair], whole: Interval, discourse: Discourse) -> Term | None:
    """The only amount of the document that can be the whole, if no other value is likely to be there by chance."""
    own = {term.order for pair in run for term in pair}
    found = [
        term
        for term in discourse.terms
        if term.order not in own and term.is_amount and term.sharp and term.alike(run[0][0]) and term.cell is None
    ]
    fitting = [term for term in found if term.interval.meets(whole)]
    middle, width = whole.about
    likely = width / middle * len(found) > _UNLIKELY
    named = [term for term in fitting if not likely or "total" in term.roles or _near(term, run)]
    return named[-1] if named else None


def _near(term: Term, run: Sequence[Pair]) -> bool:
    return run[0][0].sentence - 1 <= term.sentence <= run[-1][0].sentence + 1


def _bound(pair: Pair, whole: Term) -> Binding:
    part, told = pair
    return Binding("share", (("part", part), ("whole", whole), ("share", told)), "explicit", 9.0, closed=True)


def _standing_out(odd: Pair, agreeing: Sequence[Pair], whole: Interval) -> Iterator[Outcome]:
    """The pair that implies another whole: wrong if a slip explains it, or if they are all the parts of one whole."""
    part, told = odd
    evaluate = _of(whole)
    outcome = attempt(evaluate, Binding("share", (("part", part), ("share", told)), "explicit", 9.0, closed=True))
    if outcome.verdict != "inconsistent":
        return
    cause = slip(outcome.but(binding=outcome.binding.but(tier="resolved")), evaluate)
    computed = outcome.computed.about[0] if outcome.computed else 0.0
    others = sum(pair[1].middle for pair in agreeing)
    sure = _odds([implied for pair in agreeing if (implied := _implied(pair)) is not None]) <= _SURE
    sure = sure or total([pair[0].interval for pair in (odd, *agreeing)]).meets(whole)
    least, most = sorted((others + computed, others + told.middle))
    complete = sure and any(_COMPLETE[0] <= shares <= _COMPLETE[1] for shares in (least, most))
    if least <= _COMPLETE[1] and (complete or (cause and part.cell is None)):
        yield outcome.but(cause=cause)


def _alone(odd: Pair, run: Sequence[Pair], discourse: Discourse) -> bool:
    """Whether a share is not that of another part (312 said yes, 80 of them (26%) firmly)."""
    part, told = odd
    shares = ((part.interval / other.interval).scaled(100) for other, _ in run if other is not part)
    named = sharing(discourse.document.lang).inside.search(min(odd, key=lambda term: term.order).before)
    return not named and not any(told.interval.meets(of_other) for of_other in shares)


def _of(whole: Interval) -> Evaluate:
    """Shares of a whole that is not printed."""

    def evaluate(binding: Binding) -> Outcome:
        part, told = binding.term("part"), binding.term("share")
        computed = (part.interval / whole).scaled(100)
        verdict = compare(told.interval, computed, told)
        sign = "∈" if verdict == "consistent" else "∉"
        line = f"{shown(part.claim.value or 0, 12)} ÷ {span(whole)} = {span(computed)} % {sign} {span(told.interval)}"
        return Outcome(binding, verdict, line, told.interval, computed)

    return evaluate
