"""Remains: what a value has become of the one before it ("from 6 minutes to 2, a third of what it was")."""

from __future__ import annotations

from collections.abc import Iterator

from ..binding.attached import attached
from ..binding.outcome import Binding
from ..discourse.directions import remaining
from ..discourse.terms import Discourse, Term

_SURE = 12.0


def remains(share: Term, discourse: Discourse) -> Iterator[Binding]:
    """The new value over the old one, where the words beside a share name the old one and its pair is beyond doubt."""
    if not remaining(share, discourse):
        return
    for pair, tier in attached(share, discourse):
        if tier == "explicit" and pair.value.is_amount == pair.base.is_amount:
            roles = (("part", pair.value), ("whole", pair.base), ("share", share))
            yield Binding("share", roles, "explicit", _SURE, closed=True)
