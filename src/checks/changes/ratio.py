"""Ratio: one value is so many times another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..binding.arithmetic import ratio as evaluate
from ..binding.comparisons import grows_by
from ..binding.deciding import decide
from ..binding.forms import MULTIPLE, forms
from ..binding.outcome import Binding, Outcome
from ..binding.pairs import pairs
from ..binding.quotient import quotients
from ..discourse.labels import clause
from ..discourse.naming import clause_after, clause_before
from ..discourse.terms import Discourse, Term

_BODY = 12
_GENITIVE = 1


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every multiple whose two values can be found."""
    for term in discourse.terms:
        if term.kind == "multiple" and not (grows_by(term, discourse) or _is_often(term, discourse)):
            outcome = decide(list(_bindings(term, discourse)), evaluate)
            if outcome is not None:
                yield outcome
    for bindings in quotients(discourse):
        outcomes = [outcome for each in bindings if (outcome := decide([each], evaluate)) is not None]
        told = [outcome for outcome in outcomes if outcome.verdict != "undecided"]
        yield from sorted(told, key=lambda outcome: outcome.verdict != "consistent")[:1]


def _is_often(multiple: Term, discourse: Discourse) -> bool:
    """Whether a multiple says how often something was done."""
    often, before = forms(discourse.document.lang).often, clause_before(multiple)
    if often is None:
        return False
    printed = before + multiple.claim.text
    match = often.search(printed + clause_after(multiple), len(before))
    return match is not None and match.start() < len(printed)


def _bindings(multiple: Term, discourse: Discourse) -> Iterator[Binding]:
    yield from _from_body(multiple, discourse)
    base = _multiplied(multiple, discourse)
    for pair in pairs(multiple, discourse, percent=True):
        if pair.value is base:
            continue
        roles = (("numerator", pair.value), ("denominator", pair.base), ("multiple", multiple))
        open_ = _may_be_score(multiple) or _of_its_own(multiple, pair.base, discourse)
        yield Binding("ratio", roles, "searched" if open_ else pair.tier, pair.prior, closed=pair.sure)


def _of_its_own(multiple: Term, base: Term, discourse: Discourse) -> bool:
    """Whether a multiple, or one beside it, names a base that is not the amount it is held against (debt of 88m, 1.4
    times EBITDA, compared with 96m and 1.7 times a year before).
    """
    known = forms(discourse.document.lang).multiplied
    mates = [t for t in discourse.mates(multiple) if t.kind == "multiple"] if known else []
    told = [known.search(f"{clause_before(t)}{MULTIPLE}{clause_after(t)}") for t in mates] if known else []
    words = clause(base, discourse).lower()
    return any(match["name"].lower() not in words for match in told if match)


def _multiplied(multiple: Term, discourse: Discourse) -> Term | None:
    """The amount that a genitive right before a multiple makes its base (2870円の1.5倍)."""
    last = discourse.terms[multiple.order - 1] if multiple.order else None
    tied = last is not None and last.sentence == multiple.sentence and last.is_amount and "of" in last.roles
    return last if tied and 0 < len(multiple.before.strip()) <= _GENITIVE else None


def _from_body(multiple: Term, discourse: Discourse) -> Iterator[Binding]:
    """A multiple in the headline against the pair in the body that its words name (是美国2.4倍); it only verifies."""
    if discourse.document.blocks[multiple.block].kind != "title":
        return
    headline = discourse.document.of(discourse.document.blocks[multiple.block])
    named = [t for t in discourse.terms if t.is_amount and t.block != multiple.block and _is_named(t, headline)]
    for first, second in combinations(named[:_BODY], 2):
        if first.alike(second) and first.sentence == second.sentence and first.claim.subject != second.claim.subject:
            roles = (("numerator", first), ("denominator", second), ("multiple", multiple))
            yield Binding("ratio", roles, "searched", 0.0)


def _is_named(term: Term, headline: str) -> bool:
    """Whether the headline names the subject of a term."""
    return bool(term.claim.subject) and str(term.claim.subject) in headline


def _may_be_score(multiple: Term) -> bool:
    """Whether a multiple is printed as two numbers (3比1): that may be a score, and then it compares nothing."""
    return multiple.claim.unit is None and sum(char.isdigit() for char in multiple.claim.text) >= 2
