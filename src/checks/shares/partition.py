"""Partitions: the words that tell whether the shares of a list part one whole, as data.

The words are those of rules/languages/<lang>/partitions.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ... import rulebook
from ...record import Record
from ..discourse.samples import Counterexamples, Examples
from ..discourse.terms import Discourse, Term
from ..rule_samples import discourse_of, samples
from .scale import banded

if TYPE_CHECKING:
    from ...rule_tests import RuleExample

_NEVER = re.compile(r"(?!)")
_BACK = 240
_TAIL = 60
_NEAR = 26


class PartitionFile(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/partitions.yaml, patterns all.

    `announced` before the first share says that a split of one whole follows, `undecided` beside a share that it is of
    those who chose none of the others, `band` right after each share that its members fall into one band of a scale.
    `overlapping` anywhere near says that a member may count twice. `among` right before a share makes it one of those
    who also count elsewhere: such a list is no split. `member` before or after a share makes it what one member of a
    whole accounts for. `examples` maps a text to the first of its shares.
    """

    announced: list[str] = []
    undecided: list[str] = []
    band: str = ""
    overlapping: list[str] = []
    among: list[str] = []
    member: list[str] = []
    examples: Examples
    counterexamples: Counterexamples


class Partition(Record, frozen=True):
    """The compiled words of one language."""

    announced: re.Pattern[str]
    undecided: re.Pattern[str]
    band: re.Pattern[str]
    overlapping: re.Pattern[str]
    among: re.Pattern[str]
    member: re.Pattern[str]

    def complete(self, shares: Sequence[Term], discourse: Discourse) -> bool:
        """Whether the words say that the shares of one sentence are of one whole, each member in one of them."""
        start, _ = discourse.sentences.spans[shares[0].sentence]
        if self.announced.search(discourse.text[start : shares[0].claim.start]):
            return True
        if any(self.undecided.search(share.after) or self.undecided.search(share.before) for share in shares[1:]):
            return not self.among.search(shares[0].before)
        if all(self.band.match(discourse.text, share.claim.end) for share in shares):
            return True
        return self.scaled(shares, discourse)

    def scaled(self, shares: Sequence[Term], discourse: Discourse) -> bool:
        """Whether the shares are said to be those of the bands of a scale that leaves nothing out."""
        return banded(shares, discourse) and any(self.tells_member(share) for share in shares)

    def tells_member(self, share: Term) -> bool:
        """Whether the words beside a share make it what one member of a whole accounts for."""
        return bool(self.member.search(share.before[-_NEAR:]) or self.member.match(share.after))

    def overlaps(self, shares: Sequence[Term], discourse: Discourse) -> bool:
        """Whether the words near the shares say that a member may be counted in several of them."""
        first, last = shares[0].claim.start, shares[-1].claim.end
        return bool(self.overlapping.search(discourse.text[max(0, first - _BACK) : last + _TAIL]))


@lru_cache(maxsize=16)
def partition(lang: str, root: Path | None = None) -> Partition:
    """The words of a language; a language without a partitions.yaml has none. Raises BrokenRule."""
    file = rulebook.of_language(lang, "partitions", PartitionFile, root)
    if file is None:
        return Partition(*[_NEVER] * 6)
    band = re.compile(file.band, re.IGNORECASE) if file.band else _NEVER
    announced, undecided = _any_of(file.announced), _any_of(file.undecided)
    overlapping, among, member = map(_any_of, (file.overlapping, file.among, file.member))
    return Partition(announced, undecided, band, overlapping, among, member)


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else _NEVER


def examples(path: Path, file: str) -> Iterator[RuleExample]:
    """The examples of a partitions.yaml, as tests: whether its words make the shares of a text those of one whole."""
    rules, lang = rulebook.load(path, PartitionFile), path.parent.name

    def match(text: str, quoted: str | None) -> bool:
        discourse = discourse_of(text, lang)
        shares, words = [t for t in discourse.terms if t.kind == "share"], partition(lang)
        parted = words.complete(shares, discourse) and not words.overlaps(shares, discourse)
        return parted and quoted in (None, shares[0].claim.text.strip())

    yield from samples(file, "partitions", rules.examples.items(), rules.counterexamples, match)
