"""Share: part ÷ whole = percent. The part stands beside the share; the whole is named, above it, or in the headline.

What the first round verifies is context for the second: the whole of its siblings is the likely whole of a share, and
an amount that is somebody's part is no whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ...record import Record
from ..binding.arithmetic import attempt
from ..binding.arithmetic import share as evaluate
from ..binding.comparisons import CLAUSE, is_difference
from ..binding.deciding import chance, decide, holding
from ..binding.outcome import Binding, Outcome, Tier
from ..changes.increments import of_change
from ..discourse import nearness
from ..discourse.bygone import framed_apart, of_the_past
from ..discourse.terms import Discourse, Term
from ..discourse.times import outdated
from . import implied, share_lines
from .called import fronted_whole, named_whole, told_whole, whole_of_part
from .parts import in_row, own_share, owner, parts
from .remains import remains
from .scale import of_bands
from .sharing import sharing
from .wholes import Held, bases, bygone, calls, same_time, whole_of

Roles = tuple[tuple[str, Term], ...]
_REACH = 40
_SURE = 0.25
_WIDE = 4
_EITHER = "either"
_EXACT = 0.02
_TRUST = 0.35
_STRICT = 0.05
_HALF = 50
_GIVEN = {"explicit": 6.0, "resolved": 4.0, "searched": 0.0}


class Laid(Record, frozen=True):
    """One part that a share may speak of, with its likely wholes: what words and places say, whatever holds.

    `beside` as parts() tells it; `row`: it stands in a line of bare figures.
    """

    share: Term
    part: Term
    prior: float
    beside: bool
    row: bool
    held: Held | None
    wholes: tuple[tuple[Term, float], ...]


@dataclass(slots=True)
class Verified:
    """The wholes and the parts of the shares that hold, by the order of their terms; a whole with its shares."""

    wholes: dict[int, list[Term]] = field(default_factory=dict)
    parts: set[int] = field(default_factory=set)

    def add(self, outcome: Outcome) -> None:
        """Remember a share that holds, unless it may hold by chance."""
        if outcome.verdict == "consistent" and chance(outcome, 2) < _SURE:
            whole, part = outcome.binding.term("whole"), outcome.binding.term("part")
            self.wholes.setdefault(whole.order, []).append(outcome.binding.term("share"))
            self.parts.add(part.order)

    def bonus(self, whole: Term, share: Term, discourse: Discourse) -> float:
        """What the shares that hold say of a whole: for it where siblings use it, against it where it is a part."""
        used = self._others(whole, share)
        near = sum(discourse.group(other.block) == discourse.group(share.block) for other in used)
        score = 2.5 if near else 1.2 if used else 0.0
        return score - (2.0 if whole.order in self.parts and not used else 0.0)

    def settles(self, whole: Term, share: Term, part: Term, discourse: Discourse) -> bool:
        """Whether siblings in the same paragraph, or two anywhere, are shares of this whole and call it the same."""
        if _of_these(whole, share, part, discourse) or _of_two_groups(whole, share, part, discourse):
            return False
        name, own = named_whole(share, discourse), whole_of_part(part, discourse) or fronted_whole(part, discourse)
        name = "" if calls(name, part, discourse) else name
        used = [t for t in self._others(whole, share) if not name or self._agrees(t, share, name, discourse)]
        used = used if name or not own else [t for t in used if named_whole(t, discourse) == own]
        near = any(discourse.group(other.block) == discourse.group(share.block) for other in used)
        return near or len(used) >= 2

    @staticmethod
    def _agrees(other: Term, share: Term, name: str, discourse: Discourse) -> bool:
        """Whether a sibling calls its whole by the same name, or by none in the share's own sentence."""
        return named_whole(other, discourse) in ((name, "") if other.sentence == share.sentence else (name,))

    def here(self, whole: Term, share: Term) -> bool:
        """Whether a sibling in the share's own sentence is a share of this whole."""
        return any(other.sentence == share.sentence for other in self._others(whole, share))

    def _others(self, whole: Term, share: Term) -> list[Term]:
        return [other for other in self.wholes.get(whole.order, []) if other is not share]


def _of_these(whole: Term, share: Term, part: Term, discourse: Discourse) -> bool:
    """Whether a share is one of these, and its sentence tells another amount after the whole that may be these."""
    if "part" not in share.roles | part.roles:
        return False
    told = discourse.terms[whole.order + 1 : min(share.order, part.order)]
    return any(t.sentence == share.sentence and t.is_amount and t.alike(part) for t in told)


def _of_two_groups(whole: Term, share: Term, part: Term, discourse: Discourse) -> bool:
    """Whether a whole stands beside another that may be the share's own (412 had the drug, 408 none; of those 9%)."""
    if whole.kind != "count" or whole.sentence == share.sentence or "total" in whole.roles:
        return False
    if _points_to_all(share, discourse):
        return False
    beside = [t for t in discourse.mates(whole) if t is not whole and t.kind == "count" and t.alike(part) and t.sharp]
    level = (t for t in beside if not (own_share(t, discourse) or is_difference(t, discourse)))
    return any(part.interval.low <= t.interval.high and not CLAUSE.search(_words(whole, t, discourse)) for t in level)


def _words(first: Term, second: Term, discourse: Discourse) -> str:
    """The text between two terms, whichever stands first."""
    return discourse.between(*sorted((first, second), key=lambda term: term.order))


def _points_to_all(share: Term, discourse: Discourse) -> bool:
    """Whether the words of a share call its whole everything (of all filings, 全体の)."""
    them = sharing(discourse.document.lang).it.match(share.after.strip())
    return bool(them) or told_whole(share, discourse) != named_whole(share, discourse)


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every share whose part and whole can be found."""
    lined = share_lines.bound(discourse)
    yield from (attempt(evaluate, binding) for binding in lined.values())
    of_runs = {each.binding.term("share").order: each for each in implied.find(discourse)}
    yield from (each for order, each in of_runs.items() if order not in lined)
    told = [t for t in discourse.terms if t.order not in lined and t.order not in of_runs]
    shares = [t for t in told if _may_be_share(t, discourse)]
    laid = [list(_laid(term, discourse)) for term in shares]
    verified, nothing = Verified(), Verified()
    for each in laid:
        first = holding(list(_bindings(each, discourse, nothing)), evaluate)
        if first is not None:
            verified.add(first)
    for term, each in zip(shares, laid, strict=True):
        bindings = [*_bindings(each, discourse, verified), *remains(term, discourse)]
        closed = any(binding.tier == "explicit" for binding in bindings)
        outcome = decide(bindings, evaluate, _STRICT if closed else _TRUST)
        if outcome is not None and not (_of_both(outcome) or _vague(outcome) or _bygone(outcome, discourse)):
            yield _of_another(outcome, bindings) or outcome


def _may_be_share(term: Term, discourse: Discourse) -> bool:
    """Whether a percentage may be that of a part: none of a change, of a yearly rate, of a band told by its bounds."""
    plain = term.kind == "share" and "cagr" not in term.roles
    return plain and term.order not in of_bands(discourse) and not of_change(term, discourse)


def _vague(outcome: Outcome) -> bool:
    """Whether a share that misses leaves half of all that is possible open (most of): its place has to be sure."""
    share = outcome.binding.term("share")
    return outcome.verdict == "inconsistent" and not outcome.binding.closed and share.interval.width >= _HALF


def _bygone(outcome: Outcome, discourse: Discourse) -> bool:
    """Whether a share that misses is told of an earlier time than its part: up on last year (7.2%)."""
    share, part = outcome.binding.term("share"), outcome.binding.term("part")
    past = share.claim.unit == "%" and of_the_past(share, discourse)
    return outcome.verdict == "inconsistent" and past and not of_the_past(part, discourse)


def _of_another(outcome: Outcome, bindings: list[Binding]) -> Outcome | None:
    """The part's share of another whole, too exact for chance, unless a closed form gives the one it misses."""
    if outcome.verdict != "inconsistent" or outcome.binding.closed:
        return None
    part, whole = outcome.binding.term("part"), outcome.binding.term("whole")
    for other in bindings:
        if other.term("part") is part and other.term("whole") is not whole:
            found = attempt(evaluate, other)
            if found.verdict == "consistent" and chance(found, len(bindings)) < _EXACT:
                return found
    return None


def _of_both(outcome: Outcome) -> bool:
    """Whether a share that misses is that of one of two parts side by side in both: 120 men and 80 women, 40%."""
    binding = outcome.binding
    if outcome.verdict != "inconsistent" or binding.note != _EITHER or outcome.stated is None:
        return False
    if outcome.stated.width * _WIDE > abs(outcome.stated.low + outcome.stated.high) / 2:
        return False
    part, whole = binding.term("part").interval, binding.term("whole").interval
    return (part / (part + whole)).scaled(100).meets(outcome.stated)


def best(term: Term, discourse: Discourse) -> Binding | None:
    """The binding that place and cues rank first, whether it fits or not."""
    return max(
        _bindings(_laid(term, discourse), discourse, Verified()), key=lambda binding: binding.prior, default=None
    )


def _laid(share: Term, discourse: Discourse) -> Iterator[Laid]:
    for part, prior, beside in parts(share, discourse):
        if part.is_age:
            continue
        row = in_row(part, share, discourse)
        held = whole_of(share, part, discourse) if beside and not row else None
        yield Laid(share, part, prior, beside, row, held, tuple(_wholes(share, part, held, discourse)))


def _bindings(laid: Iterable[Laid], discourse: Discourse, verified: Verified) -> Iterator[Binding]:
    for each in laid:
        share, part, held = each.share, each.part, each.held
        for whole, whole_prior in each.wholes:
            tier = _tier(share, part, whole, held, each.beside, discourse, verified)
            tier = "searched" if tier == "resolved" and (each.row or _in_years(part)) else tier
            if tier == "searched" and part.interval.exceeds(whole.interval) and share.interval.high <= 100:
                continue
            roles = (("part", part), ("whole", whole), ("share", share))
            prior = each.prior + whole_prior + verified.bonus(whole, share, discourse)
            given = held if held is not None and held.whole is whole else None
            prior += _GIVEN[tier] if given or tier == "explicit" else 0.0
            either = given is not None and given.either
            closed = given is not None and given.closed
            yield Binding("share", roles, tier, prior, _EITHER if either else "", closed)
            if either:
                yield Binding("share", _turned(roles), "resolved", prior - 1.0)


def _in_years(part: Term) -> bool:
    """Whether a part is counted in years: such a number is oftener a date (22年) than a length."""
    return part.kind == "duration" and part.claim.unit == "year"


def _turned(roles: Roles) -> Roles:
    """The part as the whole and the whole as the part."""
    (_, part), (_, whole), share = roles
    return ("part", whole), ("whole", part), share


def _wholes(share: Term, part: Term, held: Held | None, discourse: Discourse) -> Iterator[tuple[Term, float]]:
    """Every amount of the part's dimension that may hold it, ranked by place, by name and by being a total."""
    own = owner(share, discourse)
    if own is not None:
        if own.alike(part):
            yield own, 4.0
        return
    near = discourse.terms[max(0, share.order - _REACH) : share.order + 3]
    for whole in [*near, *([held.whole] if held and held.whole not in near else [])]:
        if whole is part or whole is share or not whole.is_amount or not whole.alike(part) or "bound" in whole.roles:
            continue
        yield whole, nearness.closeness(whole, part, discourse) + nearness.naming(whole, share, discourse)


def _named(share: Term, whole: Term, discourse: Discourse) -> bool:
    """Whether a whole may be the one that the share names (占全队得分的34%); any may where it names none."""
    if share.claim.whole is None or whole is owner(share, discourse) or not named_whole(share, discourse):
        return True
    return "total" in whole.roles or nearness.overlap(share.claim.whole, nearness.surroundings(whole, discourse)) > 0


def _tier(
    share: Term, part: Term, whole: Term, held: Held | None, beside: bool, discourse: Discourse, verified: Verified
) -> Tier:
    """How sure the words and the place of a share are of its whole; siblings that hold settle what they leave open."""
    given = held is not None and held.whole is whole
    if framed_apart(whole, part, discourse) and not verified.here(whole, share):
        return "searched"
    if held is not None and held.tier == "explicit":
        return "explicit" if given else "searched"
    if not given and not _named(share, whole, discourse):
        return "searched"
    timely = same_time(whole, part, discourse)
    timely = timely or (verified.here(whole, share) and not bygone(part, whole, discourse))
    timely = timely and whole.order not in bases(discourse) and not outdated(whole, discourse)
    if beside and whole.cell == part.cell and timely and verified.settles(whole, share, part, discourse):
        return "explicit"
    name = "" if _points_to_all(share, discourse) else named_whole(share, discourse)
    unnamed = held is None and (not name or calls(name, part, discourse))
    return "resolved" if given or (beside and unnamed) else "searched"
