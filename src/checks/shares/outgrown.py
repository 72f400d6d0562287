"""Range: what one thing alone takes, against the only budget near it (a budget of $4m; the buses alone cost $5bn)."""

from __future__ import annotations

from collections.abc import Iterator

from ..binding.outcome import Binding, Outcome, shown
from ..discourse.terms import Discourse, Term
from .sharing import Sharing, sharing

_NEAR = 1
_NO_WHOLE = frozenset({"part", "difference", "rest", "average"})


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The contradiction in every amount said to be part of a budget that it exceeds."""
    words = sharing(discourse.document.lang)
    budgets = [term for term in discourse.terms if _is_budget(term, words)]
    for part in discourse.terms if budgets else ():
        whole = _budget_of(part, budgets, words)
        if whole is not None and part.interval.exceeds(whole.interval):
            yield _outcome(part, whole)


def _is_budget(term: Term, words: Sharing) -> bool:
    plain = term.kind == "money" and term.cell is None and term.sharp and not term.roles & _NO_WHOLE
    return plain and bool(words.budget.search(term.before) or words.budget_next.match(term.after))


def _budget_of(part: Term, budgets: list[Term], words: Sharing) -> Term | None:
    """The budget in the part's paragraph or right above it, if every budget told before is of one size or smaller."""
    if part.kind != "money" or part.cell is not None or not part.sharp or not words.alone.search(part.before):
        return None
    before = [term for term in budgets if term.order < part.order]
    if not before or part.block - before[-1].block > _NEAR or not all(term.alike(part) for term in before):
        return None
    return max(before, key=lambda term: term.interval.high)


def _outcome(part: Term, whole: Term) -> Outcome:
    binding = Binding("range", (("part", part), ("whole", whole)), "explicit")
    line = f"{shown(part.claim.value or 0, 12)} > {shown(whole.claim.value or 0, 12)}"
    message = f"“{part.claim.text.strip()}” is said to be part of a budget of “{whole.claim.text.strip()}”"
    return Outcome(binding, "inconsistent", line, whole.interval, part.interval, message=message)
