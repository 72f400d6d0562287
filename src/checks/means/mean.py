"""Average: a total divided by a number gives the mean (per head, per day, each, one every so many).

The operands are found from the nearest place outwards: in the mean's own sentence, with the sentence before, in its
paragraph. Where one place holds one total and one number of what the mean is over, the form is closed. A span of time
need not be printed: what a year brings in is divided by its twelve months.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..binding.arithmetic import average as evaluate
from ..binding.comparisons import CLAUSE, is_difference, linked
from ..binding.deciding import decide
from ..binding.outcome import Binding, Outcome, Tier
from ..discourse import nearness
from ..discourse.terms import Discourse, Term
from .candidates import Mean, candidates
from .dividends import apposed, called, counted_far, is_span, of_another_time, only
from .mean_change import is_rate_of_change
from .mean_names import counted_as, counting, fits
from .per import per
from .per_many import is_per_many
from .timespan import of_unprinted_span

_SURE = 2
_CLOSE = 4
_PRODUCT = 4
_DERIVED = frozenset({"plan", "rest"})
_LEFT = frozenset({"difference", "rest"})


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every mean whose total and number can be found."""
    words = per(discourse.document.lang)
    if words is None:
        return
    overs = {t.order: words.over(t, discourse) for t in discourse.terms if _may_be_mean(t)}
    for term in discourse.terms:
        if term.order not in overs or (overs[term.order] is None and "average" not in term.roles):
            continue
        if is_rate_of_change(term, discourse) or is_per_many(term, discourse):
            continue
        mean = candidates(term, overs, words, discourse)
        outcome = decide(list(_bindings(mean, discourse)), evaluate)
        if outcome is None or outcome.verdict == "undecided":
            outcome = of_unprinted_span(term, overs, words, mean.certain, discourse) or outcome
        if outcome is not None:
            yield outcome


def _may_be_mean(term: Term) -> bool:
    return (term.is_amount or term.kind == "index") and term.cell is None


def _bindings(mean: Mean, discourse: Discourse) -> Iterator[Binding]:
    """The closed form, and its rivals: of a place where one is found, only what stands in it as well."""
    apart = mean.beside and mean.over is not None and mean.over.leads and not mean.over.name
    closed = None if apart else _apposed(mean, discourse) or _closed(mean, discourse) or _far(mean, discourse)
    if closed is not None:
        yield closed
    floor = min(term.sentence for _, term in closed.roles) if closed is not None else 0
    if floor < mean.term.sentence:
        floor = min(floor, discourse.by_block[mean.term.block][0].sentence)
    numbers = [t for t in mean.numbers if t.sentence >= floor and mean.divisor in (None, t)]
    for total in (t for t in mean.totals if t.sentence >= floor):
        for number in numbers:
            if number is not total and _counts_else(number, total, mean):
                tier, prior = _tier(total, number, mean, discourse), _prior(total, number, mean, discourse)
                yield _bound(total, number, mean.term, tier, prior)


def _bound(total: Term, number: Term, mean: Term, tier: Tier, prior: float, closed: bool = False) -> Binding:
    return Binding("average", (("total", total), ("n", number), ("mean", mean)), tier, prior, closed=closed)


def _closed(mean: Mean, discourse: Discourse) -> Binding | None:
    """The nearest place that holds both a total and a number, one of each; numbers told with the total come first."""
    for place in nearness.outwards(mean.term, discourse):
        numbers = [
            t
            for t in mean.numbers
            if t.order in place and mean.named[t.order] >= _SURE and _members(t, mean, discourse)
        ]
        numbers = counting(mean.over, numbers, discourse)
        pool = mean.called or mean.totals
        totals = [t for t in pool if t.order in place and t not in numbers and _whole(t, mean, discourse)]
        totals = [t for t in totals if not counted_as(mean.over, t)]
        if totals and numbers:
            total = only(totals) or apposed(totals, mean.term, discourse) or called(totals, mean.term, discourse)
            beside = [t for t in numbers if total and t.sentence == total.sentence]
            number = mean.divisor if mean.divisor in numbers else only(beside or numbers)
            if number is None or total is None or total is number:
                return None
            tier = _closed_tier(total, number, mean, discourse)
            if tier == "explicit" and _has_rival(total, mean, discourse):
                tier = "resolved"
            here = total.sentence == number.sentence == mean.term.sentence or number is mean.divisor
            drawn = tier == "explicit" and mean.term.sentence - total.sentence <= 1
            closed = here or (drawn and _says_no_more(total, number, mean, discourse))
            return _bound(total, number, mean.term, tier, 9.0, closed)
    return None


def _has_rival(total: Term, mean: Mean, discourse: Discourse) -> bool:
    """Whether a total of a sentence before is one of several of its unit in the paragraph, and no word names it."""
    told = [t for t in mean.totals if t.block == total.block and t.order < mean.term.order and t.dimension[1]]
    others = [t for t in told if t.dimension == total.dimension and _whole(t, mean, discourse)]
    elsewhere = total.sentence < mean.term.sentence and any(t.interval != total.interval for t in others)
    return elsewhere and called(others, mean.term, discourse) is not total


def _apposed(mean: Mean, discourse: Discourse) -> Binding | None:
    """The mean that stands in apposition to the two amounts before it (17 stations with 510 helpers, 30 at each).

    Where both are counted, the mean of more than one is the greater over the smaller, however they are told.
    """
    term = mean.term
    told = [t for t in discourse.mates(term) if t.order < term.order and t.kind != "date"]
    if mean.over is None or mean.over.name or len(told) != 2 or told[1].order != term.order - 1:
        return None
    clauses = CLAUSE.split(term.before)
    apposed = len(clauses) > 1 and linked(clauses[-1], discourse.document.lang, strict=True)
    if not (apposed or mean.over.leads) or not all(_operand(t, discourse) for t in told):
        return None
    total, number = sorted(told, key=lambda t: (t.kind == "count", -t.interval.high))
    if number.kind != "count" or not (fits(total, term) or total in mean.totals) or number.interval.low <= 1:
        return None
    return _bound(total, number, term, "explicit", 9.0, closed=True)


def _far(mean: Mean, discourse: Discourse) -> Binding | None:
    found = counted_far(mean.term, mean.over, mean.totals, discourse) if mean.over and mean.certain else None
    return _bound(*found, mean.term, "explicit", 9.0) if found else None


def _operand(term: Term, discourse: Discourse) -> bool:
    return term.is_amount and term.cell is None and term.sharp and not is_difference(term, discourse)


def _whole(total: Term, mean: Mean, discourse: Discourse) -> bool:
    """Whether a term may be what was divided: a sharp figure, not one that is derived or held against another."""
    derived = total.roles & (_DERIVED if total.sentence != mean.term.sentence else _DERIVED - {"plan"})
    if derived or not total.sharp or total.interval.high <= 1 or _of_a_part(total, mean):
        return False
    after = discourse.terms[total.order + 1] if total.order + 1 < len(discourse.terms) else total
    if "link" in total.roles and after.kind == "change" and after.sentence == total.sentence:
        return False
    if total.order > mean.term.order:
        counted = {t.order for t in mean.numbers if mean.named[t.order] >= _SURE}
        return discourse.terms[total.order - 1].order in counted or _drawn_up(total, mean)
    return "base" not in total.roles or all(t.kind == "duration" for t in nearness.amounts_before(total, discourse))


def _drawn_up(total: Term, mean: Mean) -> bool:
    """Whether a total is told right after the mean it is made of (9 schools at 42 million each, 378 million in all)."""
    return total.order == mean.term.order + 1 and "total" in total.roles and total.sentence == mean.term.sentence


def _of_a_part(total: Term, mean: Mean) -> bool:
    """Whether a figure is that of a month or a day, where the mean is one over such spans."""
    by_span = (mean.over is not None and mean.over.span) or (
        mean.divisor is not None and mean.divisor.kind == "duration"
    )
    return bool(by_span) and "-" in (total.claim.period or "")


def _members(number: Term, mean: Mean, discourse: Discourse) -> bool:
    """Whether a number tells how many there are, not of how many a rate speaks (every 10 shares), nor what there were
    before: what came from 12 hectares is held against no other area.
    """
    if number is mean.divisor:
        return True
    held = "base" in number.roles and not _spans(number, mean)
    if held and mean.over is not None and mean.over.name:
        held = any(t is not number and t.alike(number) for t in discourse.mates(number))
    return number.sharp and "bound" not in number.roles and not held


def _closed_tier(total: Term, number: Term, mean: Mean, discourse: Discourse) -> Tier:
    """Explicit where a word says that it is a mean and the total stands before it, or is told as its product.

    What has to come in the days that are left is what is lacking, seldom the total told beside them.
    """
    told = mean.told is not None and mean.told.order > total.order
    if told or of_another_time(total, mean.term, discourse) or (_spans(number, mean) and number.roles & _LEFT):
        return "searched"
    apart = mean.term.sentence - min(total.sentence, number.sentence)
    product = total.order == number.order + 1 and len(discourse.between(number, total).strip()) <= _PRODUCT
    if product and _spans(number, mean) and (mean.averaged or (not apart and total.order > mean.term.order)):
        return "explicit"
    if total in mean.called and total.block == mean.term.block and number.sentence == mean.term.sentence:
        return "explicit"
    if not mean.certain:
        return "searched" if apart and mean.over is not None and mean.over.span else "resolved"
    if total.order > mean.term.order:
        return "explicit" if product or _drawn_up(total, mean) else "resolved"
    if total.block < mean.term.block or (number.block < mean.term.block and number.kind == "duration"):
        return "searched"
    if apart == 0 or (mean.averaged and (mean.over is None or mean.over.what is None)):
        return "explicit"
    return "explicit" if apart == 1 and _says_no_more(total, number, mean, discourse) else "resolved"


def _says_no_more(total: Term, number: Term, mean: Mean, discourse: Discourse) -> bool:
    """Whether the words of a mean name nothing but what its total and its number are of."""
    known = f"{total.before} {number.before} {mean.over.name if mean.over else ''}"
    told = mean.over.what if mean.over and mean.over.what is not None else mean.term.before
    return linked(told, discourse.document.lang, known)


def _spans(number: Term, mean: Mean) -> bool:
    """Whether a number is the length of time that a mean over a day or a year is taken times."""
    return is_span(number, mean.over)


def _counts_else(number: Term, total: Term, mean: Mean) -> bool:
    """A number that counts something else than the total does, or what the mean is said to be over."""
    if mean.named[number.order] >= _SURE:
        return True
    return "bound" not in number.roles and number.dimension != total.dimension


def _prior(total: Term, number: Term, mean: Mean, discourse: Discourse) -> float:
    term = mean.term
    prior = -0.25 * (abs(term.order - total.order) + abs(term.order - number.order))
    prior += 1.0 * (total.sentence == term.sentence) + 1.0 * (number.sentence == term.sentence)
    prior += 0.5 if "total" in total.roles else 0.0
    return prior + 1.5 * mean.named[number.order] + nearness.naming(number, term, discourse) * 0.5


def _tier(total: Term, number: Term, mean: Mean, discourse: Discourse) -> Tier:
    """Resolved: the number counts what the mean is over and stands close, or both operands stand right beside it."""
    same = total.sentence == number.sentence == mean.term.sentence
    unnamed = mean.over is not None and mean.over.span and not mean.named[number.order]
    if unnamed or total.sentence > mean.term.sentence or of_another_time(total, mean.term, discourse):
        return "searched"
    if not same and not mean.certain and mean.over is not None and mean.over.span:
        return "searched"
    if number.kind == "duration" and total.block != mean.term.block:
        return "searched"
    reach = max(mean.term.order - total.order, mean.term.order - number.order)
    if mean.named[number.order] >= _SURE and reach <= _CLOSE:
        return "resolved"
    near = max(abs(mean.term.order - total.order), abs(mean.term.order - number.order)) <= 2
    return "resolved" if same and near else "searched"
