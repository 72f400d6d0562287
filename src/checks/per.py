"""Per: what a mean is a mean over (per school, 每场, 1人あたり), as data from rules/languages/<lang>/averages.yaml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from .. import rulebook
from ..errors import BrokenRule
from .samples import Counterexamples, Examples
from .terms import Discourse, Term

_REACH = 24
_NEAR = 10
_STEM = 4
_SURE = 2


class AverageFile(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/averages.yaml.

    `before` patterns end right before a mean, `after` ones begin right after it; the group `per` is what it is a mean
    over. `means` say that it is a mean where the pattern alone does not (45 a day). The words of one list in `alike`
    count one thing.
    """

    before: list[str]
    after: list[str]
    means: list[str] = []
    alike: list[list[str]]
    examples: Examples
    counterexamples: Counterexamples


@dataclass(frozen=True, slots=True)
class Per:
    """The compiled patterns of one language."""

    before: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]
    means: tuple[str, ...]
    alike: tuple[frozenset[str], ...]

    def over(self, mean: Term, discourse: Discourse) -> str | None:
        """What a term is a mean over, in the text's words; None where it is no mean of that form."""
        start, end = discourse.sentences.spans[mean.sentence]
        before = discourse.text[max(start, mean.claim.start - _REACH) : mean.claim.start]
        after = discourse.text[mean.claim.end : min(end, mean.claim.end + _REACH)]
        found = [match for pattern in self.before if (match := pattern.search(before))]
        found += [match for pattern in self.after if (match := pattern.match(after))]
        return found[0]["per"].strip().lower() if found else None

    def certain(self, mean: Term, discourse: Discourse) -> bool:
        """Whether a word says that a term is a mean, or its form leaves no doubt."""
        start = discourse.sentences.spans[mean.sentence][0]
        before = discourse.text[max(start, mean.claim.start - _REACH) : mean.claim.start]
        return any(word in before for word in self.means) or any(p.search(before) for p in self.before)

    def same(self, first: str, second: str) -> bool:
        """Whether two unit words count one thing."""
        if first and second and (first.startswith(second) or second.startswith(first)):
            return True
        return any(first in group and second in group for group in self.alike)

    def counted(self, number: Term, over: str) -> int:
        """How well a number counts what a mean is over: 2 by its unit or the noun after it, 1 by the noun before it."""
        unit, noun = printed_unit(number), number.after[:_NEAR].strip().lower()
        stem = over[:_STEM] if over.isascii() else over[-2:]
        if unit and any(self.same(unit, over[:size]) for size in range(1, len(over) + 1)):
            return _SURE
        if len(stem) > 1 and (stem in noun[: len(over) + _STEM] or stem in number.claim.text.lower()):
            return _SURE
        return int(over[-1:] in number.before[-_NEAR:] if not over.isascii() else over[:_STEM] in number.before.lower())


def printed_unit(term: Term) -> str:
    """The words of a claim after its last digit."""
    quantity = term.claim.quantity
    return term.claim.text[quantity.num_end - quantity.start :].strip(" -").lower()


@lru_cache(maxsize=16)
def per(lang: str, root: Path | None = None) -> Per | None:
    """The patterns of a language, None where it has none. Raises BrokenRule for a pattern that does not compile."""
    path = (root or rulebook.builtin_root()) / "languages" / lang / "averages.yaml"
    if not path.exists():
        return None
    file = rulebook.load(path, AverageFile)
    groups = tuple(frozenset(group) for group in file.alike)
    return Per(_compiled(file.before, path), _compiled(file.after, path), tuple(file.means), groups)


def _compiled(patterns: list[str], path: Path) -> tuple[re.Pattern[str], ...]:
    out = []
    for pattern in patterns:
        try:
            out.append(re.compile(pattern, re.IGNORECASE))
        except re.error as error:
            raise BrokenRule(str(path), 0, pattern, f"is no pattern: {error}") from error
    return tuple(out)
