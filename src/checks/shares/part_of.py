"""Range: a part that is larger than the whole it is said to be a part of (新增1.8万公里，其中高铁2.2万公里)."""

from __future__ import annotations

from collections.abc import Iterator

from ..binding.comparisons import is_difference
from ..binding.outcome import Binding, Outcome, shown
from ..discourse.terms import Discourse, Term

_ASIDE = 2
_COMPARED = ("count", "money", "measure", "multiple")


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The contradiction in every part that exceeds the only whole of its sentence."""
    for part in discourse.terms:
        told = "part" in part.roles and "average" not in part.roles and not part.is_age
        if told and part.is_amount and part.cell is None and part.dimension[1]:
            whole = _whole(part, discourse)
            if whole is not None and part.interval.exceeds(whole.interval):
                yield _outcome(part, whole)


def _whole(part: Term, discourse: Discourse) -> Term | None:
    """The amount right before a part, if no other amount of its sentence could be the whole; no mean is one."""
    before = [t for t in discourse.mates(part) if t.order < part.order and t.is_amount]
    alike = [t for t in before if t.dimension == part.dimension]
    if not alike or part.order - alike[-1].order > _ASIDE or not (part.sharp and alike[-1].sharp):
        return None
    if (
        "average" in alike[-1].roles
        or _of_two(alike[-1], discourse)
        or any(not part.interval.exceeds(t.interval) for t in alike)
    ):
        return None
    return alike[-1]


def _of_two(whole: Term, discourse: Discourse) -> bool:
    """Whether an amount is by how much one told before it exceeds another: what follows is a part of the one."""
    before = [t for t in discourse.mates(whole) if t.order < whole.order and t.kind in _COMPARED]
    return bool(before) and is_difference(whole, discourse)


def _outcome(part: Term, whole: Term) -> Outcome:
    binding = Binding("range", (("part", part), ("whole", whole)), "explicit")
    line = f"{shown(part.claim.value or 0, 12)} > {shown(whole.claim.value or 0, 12)}"
    return Outcome(binding, "inconsistent", line, whole.interval, part.interval)
