"""How far what is stated lies from what comes out."""

from __future__ import annotations

from fractions import Fraction

from ..catalogue import Catalogue
from ..checked import Checked
from ..display import number_text
from ..finding import Finding
from ..record import Record
from .plain import one_line


class Distance(Record, frozen=True):
    """The gap of two intervals.

    `gap` is in the stated claim's own scale and `unit`; `steps` the same in places of its last printed digit, None
    where that says nothing more.
    """

    gap: Fraction
    unit: str | None = None
    steps: Fraction | None = None


def distance(checked: Checked, finding: Finding) -> Distance | None:
    """The distance of a finding, None where its intervals meet or it has no two of them."""
    if finding.stated is None or finding.computed is None:
        return None
    gap = finding.stated.gap(finding.computed)
    if not gap:
        return None
    claim = next((claim for _, claim in checked.operands(finding) if claim.interval == finding.stated), None)
    if claim is None:
        return Distance(gap)
    step = Fraction(claim.quantity.step)
    steps = gap / step if step else None
    if steps == gap and gap.denominator == 1:
        steps = None
    return Distance(gap, claim.unit, steps)


def distance_texts(checked: Checked, finding: Finding, say: Catalogue) -> tuple[str, str]:
    """How far off in the stated claim's unit, and in rounding steps; empty where there is nothing to say."""
    off = distance(checked, finding)
    if off is None:
        return "", ""
    unit = say("unit.points") if off.unit == "%" else one_line(off.unit or "")
    steps = "" if off.steps is None else say("card.steps", n=number_text(off.steps, digits=2))
    return f"{number_text(off.gap)} {unit}".rstrip(), steps
