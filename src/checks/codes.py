"""The codes of the checks, and what rules/checks.yaml says about each."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ..errors import BrokenRule
from ..rulebook import builtin_root, load

CROSS_SOURCE = "CF601"
"""The check of what other documents tell: it takes more than one."""

CODES = {
    "CF101": "share",
    "CF102": "ratio",
    "CF103": "difference",
    "CF104": "growth",
    "CF105": "cagr",
    "CF106": "average",
    "CF107": "conversion",
    "CF201": "sum",
    "CF202": "shares_sum",
    "CF203": "count",
    "CF301": "order",
    "CF302": "range",
    "CF401": "period",
    "CF501": "repeat",
    CROSS_SOURCE: "cross-source",
}
"""Each code that can appear in a finding, and its check."""


class Texts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text that passes a check, and one that fails it; `beside` is the other document that both are held against."""

    passes: str
    fails: str
    beside: str = ""


class Explanation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a check looks at (`what`), why that matters (`why`), and a text that passes and one that fails it.

    `beside` is the other document of a check that takes two. `languages` has the same texts in further languages.
    `verifies` is false for a check that only forbids: what passes it leaves no finding.
    """

    code: str
    check: str
    title: str
    what: str
    why: str
    passes: str
    fails: str
    beside: str = ""
    languages: dict[str, Texts] = {}
    verifies: bool = True

    def texts(self) -> dict[str, Texts]:
        """The texts that pass and fail, by language."""
        return {"en": Texts(self.passes, self.fails, self.beside), **self.languages}


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
