"""The verdict of a finding in one sentence, built from the numbers of the outcome itself."""

from __future__ import annotations

from ...told import Told
from .outcome import Outcome, span

_SAID = {
    "share": ("share", "part", "whole"),
    "ratio": ("numerator", "denominator", "multiple"),
    "difference": ("a", "b", "difference"),
    "growth": ("from", "to", "change"),
    "growth_by": ("by", "to", "change"),
    "cagr": ("from", "to", "years", "rate"),
    "sum": ("total",),
    "average": ("total", "n", "mean"),
    "average_alone": ("n", "mean"),
    "conversion": ("first", "second"),
    "order": ("value", "rank"),
    "shares_sum": (),
    "range": ("part", "whole"),
}
"""The roles that the sentence `said.KEY` of the catalogues names; a key is a check, or a check with other roles."""
_PERCENT = frozenset({"share", "cagr", "shares_sum"})
_BLANK = "…"


def message(outcome: Outcome) -> str:
    """The sentence for one outcome: what the text says, and what the numbers say."""
    if outcome.message:
        return outcome.message
    said = _said(outcome)
    if outcome.verdict == "consistent":
        return Told("told.holds", said=said)
    if outcome.verdict == "undecided":
        return Told("told.open", said=said)
    if outcome.computed is None:
        return said
    value = span(outcome.computed) + (" %" if outcome.binding.check in _PERCENT else "")
    return Told("told.only_hedge" if outcome.verdict == "hedge" else "told.other", said=said, value=value)


def _said(outcome: Outcome) -> str:
    check = outcome.binding.check
    words = {role: term.claim.text.strip() for role, term in reversed(outcome.binding.roles)}
    key = _key(check, words)
    if key not in _SAID:
        return check
    return Told(f"said.{key}", **{f"{role}_": words.get(role, _BLANK) for role in _SAID[key]})


def _key(check: str, words: dict[str, str]) -> str:
    """The sentence for a relation that has these roles."""
    if words.keys() == {"n", "mean"}:
        return "average_alone"
    return "growth_by" if check == "growth" and "by" in words else check
