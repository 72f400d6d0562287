"""How much of a marked text was extracted, and how much else."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_RUN = 4


@dataclass(frozen=True, slots=True)
class Score:
    """One page: precision and recall of runs of words; numbers marked, kept of these, and extracted beside them."""

    precision: float
    recall: float
    marked: int
    kept: int
    leaked: int


def score(text: str, marked: str) -> Score:
    """The score of an extracted text."""
    found, wanted = _runs(text), _runs(marked)
    shared = (found & wanted).total()
    own, other = _numbers(marked), _numbers(text)
    precision, recall = shared / max(1, found.total()), shared / max(1, wanted.total())
    return Score(precision, recall, own.total(), (own & other).total(), (other - own).total())


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(unicodedata.normalize("NFKC", text))
    if len(words) < _RUN:
        return Counter([tuple(words)])
    return Counter(zip(*(words[at:] for at in range(_RUN)), strict=False))


def _numbers(text: str) -> Counter[str]:
    return Counter(number.replace(",", "") for number in _NUMBER.findall(unicodedata.normalize("NFKC", text)))


def summary(scores: Sequence[Score]) -> str:
    """F1 of the mean precision and recall, both, and the shares of numbers kept and leaked, as columns."""
    precision, recall = mean(one.precision for one in scores), mean(one.recall for one in scores)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    marked = sum(one.marked for one in scores) or 1
    kept, leaked = (sum(getattr(one, name) for one in scores) / marked for name in ("kept", "leaked"))
    return f"{f1:6.3f} {precision:6.3f} {recall:6.3f} {kept:6.3f} {leaked:7.3f}"
