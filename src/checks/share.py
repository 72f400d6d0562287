"""Share: part ÷ whole = percent. The part stands beside the share; the whole is named, above it, or in the headline."""

from __future__ import annotations

from collections.abc import Iterator

from . import nearness
from .arithmetic import share as evaluate
from .deciding import decide
from .outcome import Binding, Outcome, Tier
from .terms import Discourse, Term

_REACH = 40


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every share whose part and whole can be found."""
    for term in discourse.terms:
        if term.kind == "share" and not term.roles & {"cagr"}:
            outcome = decide(list(_bindings(term, discourse)), evaluate)
            if outcome is not None:
                yield outcome


def _bindings(share: Term, discourse: Discourse) -> Iterator[Binding]:
    for part, part_prior, beside in _parts(share, discourse):
        for whole, whole_prior in _wholes(share, part, discourse):
            tier = _tier(share, part, whole, beside, discourse)
            roles = (("part", part), ("whole", whole), ("share", share))
            yield Binding("share", roles, tier, part_prior + whole_prior)


def _parts(share: Term, discourse: Discourse) -> Iterator[tuple[Term, float, bool]]:
    """(part, prior, whether it stands beside the share): the amounts before it, nearest first, then the one after."""
    before = nearness.amounts_before(share, discourse)
    for n, part in enumerate(part for part in before[:4] if not part.roles & {"bound", "difference"}):
        beside = n == 0 and not nearness.rivals_between(part, share, discourse)
        yield part, 3.0 - n + (1.0 if beside else 0.0), beside
    after = nearness.amount_after(share, discourse)
    if after is not None:
        yield after, 1.5, False
    if not before:
        for n, part in enumerate(nearness.earlier(share, discourse)[:3]):
            yield part, 1.5 - n * 0.5, False


def _wholes(share: Term, part: Term, discourse: Discourse) -> Iterator[tuple[Term, float]]:
    """Every amount of the part's dimension that may hold it, ranked by place, by name and by being a total."""
    for whole in discourse.terms[max(0, share.order - _REACH) : share.order + 3]:
        if whole is part or whole is share or not whole.is_amount or not whole.alike(part) or "bound" in whole.roles:
            continue
        if whole.interval.high < part.interval.low and share.interval.high <= 100:
            continue
        yield whole, nearness.closeness(whole, part, discourse) + nearness.naming(whole, share, discourse)


def _tier(share: Term, part: Term, whole: Term, beside: bool, discourse: Discourse) -> Tier:
    """Explicit where the sentence holds the whole, its part and the share, and nothing that could be another whole."""
    if nearness.directly_after(share, whole, discourse) and beside:
        return "explicit"
    same = whole.sentence == part.sentence == share.sentence and whole.order < part.order < share.order
    amounts = [t for t in discourse.mates(share) if t.is_amount and t.alike(part) and t.order < share.order]
    cued = part.roles & {"part"} or share.roles & {"share"}
    if same and beside and cued and amounts == [whole, part] and "base" not in part.roles | whole.roles:
        return "explicit"
    return "resolved" if beside else "searched"
