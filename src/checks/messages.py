"""The verdict of a finding in one sentence, built from the numbers of the outcome itself."""

from __future__ import annotations

from .outcome import Outcome, span

_TEMPLATES = {
    "share": "{stated} is said to be the share of {part} in {whole}; it is {computed} %",
    "ratio": "{numerator} is said to be {stated} times {denominator}; it is {computed} times",
    "difference": "the difference of {a} and {b} is said to be {difference}; it is {computed}",
    "growth": "from {from} to {to} is said to be {change}; it is {computed}",
    "sum": "the parts are said to add up to {total}; they add up to {computed}",
    "shares_sum": "the shares add up to {computed} %",
}


def message(outcome: Outcome) -> str:
    """The sentence for one outcome."""
    words = {role: f"“{term.claim.text.strip()}”" for role, term in reversed(outcome.binding.roles)}
    words["computed"] = span(outcome.computed) if outcome.computed else "unknown"
    words["stated"] = words.get("share") or words.get("multiple") or ""
    if outcome.message:
        return outcome.message
    template = _TEMPLATES.get(outcome.binding.check, "{computed}")
    return template.format(**words)
