"""Facts: what a term says of whom and when, so that two terms can be known for the same fact, or for two facts."""

from __future__ import annotations

from functools import lru_cache

from ...entities import gazetteer
from ...record import Record
from .naming import Label, is_past, label_of, when_of
from .terms import Discourse, Term

_APART = ("average", "plan", "rest")


class Fact(Record, frozen=True):
    """A term with its label and scope; what the text does not say is None.

    `past`: told of an earlier period than the one that the text speaks of; `when`: the period as seen from the day of
    writing (去年). `manner`: the roles that make a figure
    another one of the same thing (its mean, plan, rest).
    """

    term: Term
    label: Label
    subject: str | None
    source: str | None
    period: str | None
    past: bool
    when: str | None
    manner: frozenset[str]

    def after(self, other: Fact) -> Fact:
        """The fact of a figure told without words of its own after another (净利润402.54亿元，上年300.41亿元)."""
        return self.but(label=other.label, subject=self.subject or other.subject)

    def may_be(self, other: Fact) -> bool:
        """Whether nothing that is known of both speaks against one fact; unknown goes with anything."""
        return (
            self.term.alike(other.term)
            and self.term.kind == other.term.kind
            and _agree(self.subject, other.subject)
            and _agree(self.source, other.source)
            and self._one_time(other)
            and self.manner == other.manner
        )

    def _one_time(self, other: Fact) -> bool:
        if self.period and other.period:
            return self.period.endswith(other.period) or other.period.endswith(self.period)
        if self.period or other.period:
            return True
        return self.past == other.past and _agree(self.when, other.when)

    def one_frame(self, other: Fact) -> bool:
        """Whether both name their time, or neither does."""
        return self._timed == other._timed

    @property
    def _timed(self) -> bool:
        return self.past or self.when is not None or self.period is not None


def fact_of(term: Term, discourse: Discourse) -> Fact:
    """The fact that a term tells."""
    claim = term.claim
    lang = discourse.document.lang
    return Fact(
        term,
        label_of(term, discourse),
        _entity(claim.subject, lang),
        _entity(claim.attribution, lang),
        claim.period,
        is_past(term, discourse),
        when_of(term, discourse),
        frozenset(role for role in _APART if role in term.roles),
    )


def _agree(first: str | None, second: str | None) -> bool:
    return first is None or second is None or first == second


@lru_cache(maxsize=1024)
def _entity(name: str | None, lang: str) -> str | None:
    """The id of the entity that a printed name stands for."""
    found = gazetteer().find(name, lang) if name else []
    return found[0].entity_id if found else name
