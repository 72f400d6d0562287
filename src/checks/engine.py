"""The engine: runs every check over the discourse, keeps one finding for one cause, and reports in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..claim import Claim
from ..document import Document
from ..finding import Finding, Other, Role
from . import conversion, proportion, readings, searching
from .binding.messages import message
from .binding.outcome import Coded, Outcome
from .changes import difference, growth, ratio, yearly
from .discourse.terms import Discourse
from .lists import count, occasions, split
from .means import frequency, mean, mean_change, per_many
from .periods import period
from .ranks import charts, descending, ladder, measured, order, places, trailing
from .reconcile import Kept, reconciled
from .repeats import repeat
from .severity import severity
from .shares import bounds, leftover, outgrown, part_of, share, shared_together, shares_sum
from .slices import MAX_TOGETHER, Slice, slices
from .sums import sums, table

Finder = Callable[[Discourse], Iterator[Outcome]]

FINDERS: tuple[tuple[str, Finder], ...] = (
    ("CF101", share.find),
    ("CF101", shared_together.find),
    ("CF102", ratio.find),
    ("CF103", difference.find),
    ("CF104", growth.find),
    ("CF105", yearly.find),
    ("CF106", mean.find),
    ("CF106", mean_change.find),
    ("CF106", per_many.find),
    ("CF106", frequency.find),
    ("CF107", conversion.find),
    ("CF201", sums.find),
    ("CF201", leftover.find),
    ("CF201", table.find),
    ("CF202", shares_sum.find),
    ("CF203", count.find),
    ("CF203", split.find),
    ("CF203", occasions.find),
    ("CF301", order.find),
    ("CF301", charts.find),
    ("CF301", descending.find),
    ("CF301", measured.find),
    ("CF301", ladder.find),
    ("CF301", places.find),
    ("CF301", trailing.find),
    ("CF302", bounds.find),
    ("CF302", part_of.find),
    ("CF302", outgrown.find),
    ("CF401", period.find),
    ("CF501", repeat.find),
)


def check_claims(document: Document, claims: Sequence[Claim]) -> list[Finding]:
    """Every relation found between the claims, evaluated, in reading order with ids f1, f2, ..."""
    found = ((part.document, each) for part in slices(document, claims, MAX_TOGETHER) for each in _kept(part))
    return [_finding(f"f{n}", each, part) for n, (part, each) in enumerate(found, start=1)]


def _kept(part: Slice) -> list[Kept]:
    """What is reported of a slice, in reading order."""
    discourse = Discourse(part.document, list(part.claims))
    told = proportion.believed(outcomes_of(discourse))
    kept = searching.supplemented(reconciled(readings.plausible(told, discourse)), discourse)
    kept = [each.but(outcome=_doubted(each.outcome, part.document)) for each in kept]
    kept.sort(key=lambda each: min(term.order for _, term in each.outcome.binding.roles))
    return [each for each in kept if any(term.order >= part.told for _, term in each.outcome.binding.roles)]


def outcomes_of(discourse: Discourse) -> list[Coded]:
    """The code and the outcome of every relation that a check binds, before they are reconciled."""
    return [(code, outcome) for code, finder in FINDERS for outcome in finder(discourse)]


def _doubted(outcome: Outcome, document: Document) -> Outcome:
    """Where a machine may have misread a number, a contradiction may be the reader's: it is left undecided."""
    wrong = outcome.verdict == "inconsistent"
    doubtful = wrong and any(document.is_doubtful(term.block) for _, term in outcome.binding.roles)
    return outcome.but(verdict="undecided") if doubtful else outcome


def _finding(ident: str, kept: Kept, document: Document) -> Finding:
    outcome = kept.outcome
    return Finding(
        id=ident,
        code=kept.code,
        check=outcome.binding.check,
        verdict=outcome.verdict,
        severity=severity(outcome, document),
        claims=roles_of(outcome),
        formula=outcome.line(),
        message=message(outcome),
        stated=outcome.stated,
        computed=outcome.computed,
        cause=outcome.cause,
        others=tuple(
            Other(code, other.binding.check, roles_of(other), other.line(), message(other))
            for code, other in kept.others
        ),
    )


def roles_of(outcome: Outcome) -> tuple[Role, ...]:
    """The claims of an outcome in their roles."""
    return tuple(Role(term.claim.id, role) for role, term in outcome.binding.roles)
