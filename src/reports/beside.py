"""What other documents say, beside a finding: who tells it, when, of which time, and what is not the same."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from ..catalogue import Catalogue
from ..finding import Elsewhere, Finding
from .plain import one_line, path_text

if TYPE_CHECKING:
    from ..facts.fact import Fact


def teller_text(each: Elsewhere, say: Catalogue) -> str:
    """`gazette, 2024-07-04`: the source or the file, the date, and whether it is a table of trusted figures."""
    name = each.source or PurePath(path_text(each.path)).name
    told = [one_line(name), each.published, say("card.reference") if each.reference else None]
    return ", ".join(part for part in told if part)


def scope_text(each: Elsewhere | Fact) -> str:
    """`2014 – 2023 · wipo`: the period and who says so, as far as they are known."""
    scope = each if isinstance(each, Elsewhere) else each.scope
    period = " – ".join(dict.fromkeys(end for end in (scope.since, scope.until) if end))
    return " · ".join(part for part in (period, " + ".join(scope.attribution)) if part)


def standing(finding: Finding, each: Elsewhere) -> str:
    """How a telling stands to the finding's claim: `same`, `other`, or `apart` where it need not be the same fact."""
    if finding.stated is None or each.interval.meets(finding.stated):
        return "same" if "period" not in each.differs else "apart"
    return "apart" if each.differs or finding.verdict == "undecided" else "other"


def standing_text(finding: Finding, each: Elsewhere, say: Catalogue) -> str:
    """How it stands, in words, with the parts of the scope that need not be the same."""
    slots = ", ".join(say(f"slot.{slot}") for slot in each.differs)
    return say(f"standing.{standing(finding, each)}") + (f" ({slots})" if slots else "")


def computed_key(finding: Finding) -> str:
    """The key of the name of what a claim is held against: what is computed, or what another document tells."""
    return "card.elsewhere" if finding.elsewhere else "card.computed"
