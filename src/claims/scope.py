"""Scope: the period that a claim speaks of."""

from __future__ import annotations

from dataclasses import replace

from ..claim import Claim
from ..document import Document


def scoped(document: Document, claims: list[Claim]) -> list[Claim]:
    """The claims with the scope that their sentences give; what is not said stays None."""
    out: list[Claim] = []
    period: str | None = None
    sentence: tuple[int, int] | None = None
    for claim in claims:
        if claim.sentence != sentence:
            sentence, period = claim.sentence, None
        if claim.kind == "date":
            period = _period(claim)
        out.append(claim if claim.kind == "date" or period is None else replace(claim, period=period))
    return out


def _period(claim: Claim) -> str | None:
    since, until = claim.quantity.since, claim.quantity.until
    return since if since == until else f"{since}/{until}"
