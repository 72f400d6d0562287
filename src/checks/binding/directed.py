"""Directed: results whose size is right and whose direction is not, and pairs that their own words send the other way.

"比上年的312家减少93家，为405家" has the right difference and says a fall where there was a rise.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...told import Told
from ..discourse.directions import contradicts, direction, moves
from ..discourse.terms import Discourse, Term
from ..discourse.times import present, year_of
from .across import across
from .comparisons import Compared, compared
from .outcome import DIRECTION, Binding, Outcome
from .sides import named
from .slots import slotted


def directed(outcome: Outcome, roles: tuple[str, str, str], discourse: Discourse) -> Outcome:
    """The outcome, contradicted where its result holds and is said to be a rise of what fell, or the other way round.

    `roles` are those of the value, of what it is held against and of the result. Only a pair whose words say which of
    the two is the base may accuse.
    """
    if outcome.verdict != "consistent" or outcome.binding.tier != "explicit":
        return outcome
    value, base, result = (outcome.binding.term(role) for role in roles)
    sign = direction(result, discourse)
    if present(base, discourse) and not present(value, discourse):
        return outcome
    if not contradicts(sign, value, base) or not _oriented(value, base, result, discourse):
        return outcome
    return _contradicted(outcome.binding, value, base, sign, Told("told.quote", claim=result.claim.text.strip()))


def moved(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every pair that went the other way than its words say ("fell from 5 to 7")."""
    seen: set[tuple[int, int]] = set()
    for move in moves(discourse):
        value, base = move.pair.value, move.pair.base
        if (value.order, base.order) not in seen and contradicts(move.sign, value, base):
            seen.add((value.order, base.order))
            binding = Binding("growth", (("from", base), ("to", value)), "explicit", closed=True)
            yield _contradicted(binding, value, base, move.sign, Told("told.text"))


def _contradicted(binding: Binding, value: Term, base: Term, sign: int, sayer: str) -> Outcome:
    way = ("rise", "fall") if sign > 0 else ("fall", "rise")
    said, true = (Told(f"told.{name}") for name in way)
    first, second = base.claim.text.strip(), value.claim.text.strip()
    return Outcome(
        binding.but(note=DIRECTION),
        "inconsistent",
        f"{second} {'<' if sign > 0 else '>'} {first}",
        value.interval,
        base.interval,
        cause=Told("cause.direction", said=said, true=true),
        message=Told("told.direction", first=first, second=second, true=true, sayer=sayer, said=said),
    )


def _oriented(value: Term, base: Term, result: Term, discourse: Discourse) -> bool:
    """Whether words or years, and not the order alone, say which of two values is the base."""
    if _among(value, base, compared(discourse).get(value.sentence, [])):
        return True
    years = year_of(value, discourse), year_of(base, discourse)
    if None not in years and years[0] != years[1]:
        return str(years[1]) < str(years[0])
    like = result.is_amount
    told = across(result, discourse) or slotted(result, discourse, like) or named(result, discourse, like)
    return told is not None and told[1] == "explicit" and _among(value, base, [told[0]])


def _among(value: Term, base: Term, pairs: list[Compared]) -> bool:
    return any(pair.value is value and pair.base is base for pair in pairs)
