"""The verdict of a finding in one sentence, built from the numbers of the outcome itself."""

from __future__ import annotations

from .outcome import Outcome, span

_SAID = {
    "share": "{share} is said to be the share of {part} in {whole}",
    "ratio": "{numerator} against {denominator} is said to be {multiple}",
    "difference": "the difference of {a} and {b} is said to be {difference}",
    "growth": "from {from} to {to} is said to be {change}",
    "cagr": "from {from} to {to} over {years} is said to be {rate} a year",
    "sum": "the parts are said to add up to {total}",
    "average": "{total} over {n} is said to be {mean} each",
    "conversion": "{first} is said to be {second}",
    "order": "{value} is said to be number {rank}",
    "shares_sum": "the shares are those of one whole",
    "range": "{part} is said to be a part of {whole}",
}
_SAID_BY = {"growth": "a change by {by} to {to} is said to be {change}"}
_SAID_ALONE = "one in {n} is said to be {mean}"
_UNITS = {"share": " %", "growth": "", "cagr": " %", "shares_sum": " %"}


def message(outcome: Outcome) -> str:
    """The sentence for one outcome: what the text says, and what the numbers say."""
    if outcome.message:
        return outcome.message
    check = outcome.binding.check
    words = {role: f"“{term.claim.text.strip()}”" for role, term in reversed(outcome.binding.roles)}
    said = _template(check, words).format_map(_Words(words))
    if outcome.verdict in ("consistent", "undecided") or outcome.computed is None:
        return {"consistent": f"{said}; it is", "undecided": f"{said}; not decided"}.get(outcome.verdict, said)
    told = f"{said}; it is {span(outcome.computed)}{_UNITS.get(check, '')}"
    return f"{told}: only the hedge is off" if outcome.verdict == "hedge" else told


def _template(check: str, words: dict[str, str]) -> str:
    """What is said of a relation that has these roles."""
    if words.keys() == {"n", "mean"}:
        return _SAID_ALONE
    return (_SAID_BY if "by" in words else _SAID).get(check, check)


class _Words(dict[str, str]):
    """The quotes by role; a role that is empty is shown as a blank."""

    def __missing__(self, key: str) -> str:
        return "…"
