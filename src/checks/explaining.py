"""Explaining: how a claim was bound, stage by stage: place and cues, the bindings weighed, the one chosen and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..claim import Claim
from ..document import Document
from ..finding import Verdict
from ..record import Record
from .binding.deciding import chance
from .binding.outcome import Outcome, Tier
from .discourse.terms import Discourse, Term
from .engine import outcomes_of
from .reconcile import reconciled


class Weighed(Record, frozen=True):
    """One binding that was weighed: `rank` by place and cues (1 is best), `luck` how likely it fits by chance."""

    rank: int
    chosen: bool
    tier: Tier
    prior: float
    verdict: Verdict
    luck: float
    formula: str
    roles: tuple[tuple[str, Claim], ...]


class Relation(Record, frozen=True):
    """A relation that a claim stands in: `reported` whether it became a finding, `reason` why it has its verdict."""

    code: str
    check: str
    verdict: Verdict
    reported: bool
    reason: str
    weighed: tuple[Weighed, ...]


class Explained(Record, frozen=True):
    """A claim as the checks see it: the cues that give it roles, what it may be compared with, its relations."""

    claim: Claim
    cues: tuple[str, ...]
    dimension: tuple[str, str]
    before: str
    after: str
    relations: tuple[Relation, ...]


def explain(document: Document, claims: Sequence[Claim], wanted: Sequence[Claim]) -> Iterator[Explained]:
    """How each wanted claim of a document was bound, in the order wanted."""
    discourse = Discourse(document, list(claims))
    outcomes = outcomes_of(discourse)
    reported = {id(each.outcome) for each in reconciled(outcomes)}
    for claim in wanted:
        term = discourse.by_id[claim.id]
        relations = [
            _relation(code, outcome, id(outcome) in reported) for code, outcome in outcomes if _in(term, outcome)
        ]
        yield Explained(
            claim, tuple(sorted(term.roles)), term.dimension, term.before, term.after, tuple(relations)
        )  # fmt: skip


def _in(term: Term, outcome: Outcome) -> bool:
    return any(other.order == term.order for _, other in outcome.binding.roles)


def _relation(code: str, outcome: Outcome, reported: bool) -> Relation:
    considered = outcome.considered() if outcome.considered else [outcome]
    weighed = tuple(_weighed(rank, each, outcome) for rank, each in enumerate(considered, start=1))
    return Relation(code, outcome.binding.check, outcome.verdict, reported, _reason(outcome, weighed), weighed)


def _weighed(rank: int, each: Outcome, chosen: Outcome) -> Weighed:
    roles = tuple((role, term.claim) for role, term in each.binding.roles)
    is_chosen = each.binding is chosen.binding
    return Weighed(
        rank, is_chosen, each.binding.tier, each.binding.prior, each.verdict, chance(each, rank), each.line(), roles
    )


def _reason(outcome: Outcome, weighed: Sequence[Weighed]) -> str:
    """Why the outcome has its verdict, in one line."""
    rank = next((each.rank for each in weighed if each.chosen), 1)
    if outcome.verdict in ("consistent", "hedge"):
        return "first by place and cues, and it holds" if rank == 1 else "a rival of the first by place, and it holds"
    if outcome.verdict == "undecided":
        return f"bound as {outcome.binding.tier}: a miss, but not sure enough of its operands to accuse"
    why = (
        f"a slip repairs it ({outcome.cause})" if outcome.cause else f"bound as {outcome.binding.tier}, no rival holds"
    )
    return f"first by place and cues, does not hold; {why}"
