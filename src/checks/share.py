"""Share: part ÷ whole = percent. The part stands beside the share; the whole is named, above it, or in the headline.

What the first round verifies is context for the second: the whole of its siblings is the likely whole of a share, and
an amount that is somebody's part is no whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from . import nearness
from .arithmetic import share as evaluate
from .deciding import chance, decide, holding
from .outcome import Binding, Outcome, Tier
from .terms import Discourse, Term

_REACH = 40
_SURE = 0.25
_OWNED = 4
_LEAD = 12
_CLAUSES = re.compile("[，,、：:；;—–()（）]")


@dataclass(slots=True)
class Verified:
    """The wholes and the parts of the shares that hold, by the order of their terms."""

    wholes: dict[int, list[int]] = field(default_factory=dict)
    parts: set[int] = field(default_factory=set)

    def add(self, outcome: Outcome) -> None:
        """Remember a share that holds, unless it may hold by chance."""
        if outcome.verdict == "consistent" and chance(outcome, 2) < _SURE:
            whole, part = outcome.binding.term("whole"), outcome.binding.term("part")
            self.wholes.setdefault(whole.order, []).append(part.block)
            self.parts.add(part.order)

    def bonus(self, whole: Term, part: Term, discourse: Discourse) -> float:
        """What the shares that hold say of a whole: for it where siblings use it, against it where it is a part."""
        used = self.wholes.get(whole.order, [])
        near = sum(discourse.group(block) == discourse.group(part.block) for block in used)
        score = 2.5 if near else 1.2 if used else 0.0
        return score - (2.0 if whole.order in self.parts and not used else 0.0)

    def settles(self, whole: Term, part: Term, discourse: Discourse) -> bool:
        """Whether siblings in the same paragraph, or two anywhere, are shares of this whole."""
        used = self.wholes.get(whole.order, [])
        near = any(discourse.group(block) == discourse.group(part.block) for block in used)
        return near or len(used) >= 2


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every share whose part and whole can be found."""
    shares = [t for t in discourse.terms if t.kind == "share" and not t.roles & {"cagr"}]
    verified = Verified()
    for term in shares:
        first = holding(list(_bindings(term, discourse, Verified())), evaluate)
        if first is not None:
            verified.add(first)
    for term in shares:
        outcome = decide(list(_bindings(term, discourse, verified)), evaluate)
        if outcome is not None:
            yield outcome


def best(term: Term, discourse: Discourse) -> Binding | None:
    """The binding that place and cues rank first, whether it fits or not."""
    return max(_bindings(term, discourse, Verified()), key=lambda binding: binding.prior, default=None)


def _bindings(share: Term, discourse: Discourse, verified: Verified) -> Iterator[Binding]:
    for part, part_prior, beside in _parts(share, discourse):
        for whole, whole_prior in _wholes(share, part, discourse):
            tier = _tier(share, part, whole, beside, discourse)
            if not _named(share, whole, discourse):
                tier = "searched"
            elif beside and tier == "resolved" and whole.cell == part.cell and verified.settles(whole, part, discourse):
                tier = "explicit"
            if whole.interval.high < part.interval.low and share.interval.high <= 100 and tier != "explicit":
                continue
            roles = (("part", part), ("whole", whole), ("share", share))
            yield Binding("share", roles, tier, part_prior + whole_prior + verified.bonus(whole, part, discourse))


def _parts(share: Term, discourse: Discourse) -> Iterator[tuple[Term, float, bool]]:
    """(part, prior, whether it stands beside the share): the amounts before it, nearest first, then the one after."""
    told = nearness.respective(share, discourse)
    if told is not None:
        yield told, 4.0, True
        return
    owner = _owner(share, discourse)
    before = [
        part
        for part in nearness.amounts_before(share, discourse)[:5]
        if part is not owner and not part.roles & {"bound", "difference"}
    ]
    for n, part in enumerate(before[:4]):
        beside = n == 0 and _follows(part, share, owner, discourse)
        yield part, 3.0 - n + (1.0 if beside else 0.0), beside
    after = nearness.amount_after(share, discourse)
    if after is not None:
        yield after, 1.5, False
    if not before:
        earlier = nearness.earlier(share, discourse)
        for n, part in enumerate(earlier[:3]):
            yield part, 1.5 - n * 0.5, _sums_up(share, earlier, discourse)


def _sums_up(share: Term, told: list[Term], discourse: Discourse) -> bool:
    """Whether a sentence draws the share of the two figures told just before it: lost 18 out of 140. That is 13%."""
    link = discourse.cues.next.get("link")
    alike = len(told) == 2 and told[0].alike(told[1]) and bool({"of", "part"} & (told[0].roles | told[1].roles))
    return alike and link is not None and bool(link.match(share.before)) and len(share.before) <= _LEAD


def _owner(share: Term, discourse: Discourse) -> Term | None:
    """The whole where it stands right before its share: 占总和29,709件的63.6%, 236개의 25%."""
    last = discourse.terms[share.order - 1] if share.order else None
    if last is None or last.sentence != share.sentence or not last.is_amount:
        return None
    owns = "of" in last.roles and "part" not in last.roles
    return last if owns and len(last.after.strip()) <= _OWNED else None


def _follows(part: Term, share: Term, owner: Term | None, discourse: Discourse) -> bool:
    """Whether the share stands beside its part: in apposition to it (", 28%"; "(28%)"), or after words that link it."""
    if owner is not None:
        return not nearness.rivals_between(part, owner, discourse)
    if nearness.rivals_between(part, share, discourse):
        return False
    last = _CLAUSES.split(share.before)[-1].strip()
    link = discourse.cues.next.get("link")
    return not last or (link is not None and bool(link.match(last)))


def _wholes(share: Term, part: Term, discourse: Discourse) -> Iterator[tuple[Term, float]]:
    """Every amount of the part's dimension that may hold it, ranked by place, by name and by being a total."""
    owner = _owner(share, discourse)
    if owner is not None:
        if owner.alike(part):
            yield owner, 4.0
        return
    for whole in discourse.terms[max(0, share.order - _REACH) : share.order + 3]:
        if whole is part or whole is share or not whole.is_amount or not whole.alike(part) or "bound" in whole.roles:
            continue
        yield whole, nearness.closeness(whole, part, discourse) + nearness.naming(whole, share, discourse)


def _named(share: Term, whole: Term, discourse: Discourse) -> bool:
    """Whether a whole may be the one that the share names (占全队得分的34%); any may where it names none."""
    if share.claim.whole is None or whole is _owner(share, discourse):
        return True
    return "total" in whole.roles or nearness.overlap(share.claim.whole, nearness.surroundings(whole, discourse)) > 0


def _tier(share: Term, part: Term, whole: Term, beside: bool, discourse: Discourse) -> Tier:
    """Explicit where the sentence holds the whole, its part and the share, and nothing that could be another whole."""
    if beside and (whole is _owner(share, discourse) or nearness.directly_after(share, whole, discourse)):
        return "explicit"
    if beside and share.sentence == part.sentence + 1 == whole.sentence + 1:
        return "explicit" if whole.roles & {"of"} or part.roles & {"part"} else "resolved"
    same = whole.sentence == part.sentence == share.sentence and whole.order < part.order < share.order
    amounts = [t for t in discourse.mates(share) if t.is_amount and t.alike(part) and t.order < share.order]
    cued = part.roles & {"part"} or whole.roles & {"of"}
    if same and beside and cued and amounts == [whole, part] and "base" not in part.roles | whole.roles:
        return "explicit"
    return "resolved" if beside else "searched"
