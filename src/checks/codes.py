"""The codes of the checks, and what rules/checks.yaml says about each."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ..errors import BrokenRule
from ..rulebook import builtin_root, load

CODES = {
    "CF101": "share",
    "CF102": "ratio",
    "CF103": "difference",
    "CF104": "growth",
    "CF105": "cagr",
    "CF106": "average",
    "CF201": "sum",
    "CF202": "shares_sum",
    "CF203": "count",
    "CF301": "order",
    "CF302": "range",
    "CF401": "period",
    "CF501": "repeat",
}
"""Each code that can appear in a finding, and its check."""


class Explanation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a check looks at (`what`), why that matters (`why`), and a text that passes and one that fails it."""

    code: str
    check: str
    title: str
    what: str
    why: str
    passes: str
    fails: str


def explanations(root: Path | None = None) -> dict[str, Explanation]:
    """The explanation of every code. Raises BrokenRule when one is missing or there is one too many."""
    path = (root or builtin_root()) / "checks.yaml"
    entries = {entry.code: entry for entry in load(path, list[Explanation])}
    told = {code: entry.check for code, entry in entries.items()}
    for code in sorted(CODES.keys() | told.keys()):
        if CODES.get(code) != told.get(code):
            cause = f"explains {code} as {told.get(code)}, the code means {CODES.get(code)}"
            raise BrokenRule(str(path), 0, code, cause)
    return entries
