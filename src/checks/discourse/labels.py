"""Labels: the words that say whose an amount is, for every amount of a document, and the amount that words name.

In running text they are the words of its own clause before it; in a list or a table the head of its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ...record import Record
from ..binding.comparisons import is_difference
from ..binding.forms import forms
from .terms import Discourse, Term

CLAUSE = re.compile(r"[，,：:；;。.!?！？\n]")
_LABEL = 30
_NAMING = ("date", "rank")
_LATIN = re.compile(r"[A-Za-z][\w'-]{2,}")
_LETTER = re.compile(r"[^\W_]")
_HALF = 0.5
_FULL = 0.75
_MOST = 400


class Named(Record, frozen=True):
    """An amount that words name; `full` where its label holds nearly all of their letters."""

    term: Term
    full: bool


def clause(term: Term, discourse: Discourse) -> str:
    """The words before a term in its clause, back to the number before it; ages, dates and the base of a rate may be
    part of a name.
    """
    start = discourse.sentences.spans[term.sentence][0]
    told = [t for t in discourse.mates(term) if t.order < term.order and not _may_name(t)]
    floor = max([start, *(t.claim.end for t in told)])
    return CLAUSE.split(discourse.text[floor : term.claim.start])[-1]


def _may_name(term: Term) -> bool:
    return term.kind in _NAMING or term.kind == "duration" or "bound" in term.roles


@lru_cache(maxsize=2)
def labelled(discourse: Discourse) -> tuple[tuple[Term, str], ...]:
    """Every amount of the document that is no difference and no base of a rate, with its label, in reading order."""
    heads = _row_heads(discourse)
    told = [t for t in discourse.terms if t.is_amount and "bound" not in t.roles and not is_difference(t, discourse)]
    return tuple((t, heads.get((t.block, t.cell[0]), "") if t.cell else clause(t, discourse)[-_LABEL:]) for t in told)


def _row_heads(discourse: Discourse) -> dict[tuple[int, int], str]:
    """The text of the first cell of every table row, by block and row."""
    return {
        (number, cell.row): discourse.text[cell.start : cell.end].strip()
        for number, block in enumerate(discourse.document.blocks)
        for cell in block.cells
        if cell.column == 0
    }


def find(
    words: str, pool: Iterable[tuple[Term, str]], discourse: Discourse, genitive: Sequence[str] = ()
) -> Named | None:
    """The one amount whose label the words name best; None where no label has half of their letters, or two have.

    Where a `genitive` parts the words (China's exports), the first part is the name, the others tell amounts of one
    name apart.
    """
    parts = _parts(_bare(words, discourse), genitive)
    scored = [(_scores(parts, label), term, label) for term, label in list(pool)[-_MOST:]]
    best = max((score for score, _, _ in scored), default=[0.0])
    first = [(term, label) for score, term, label in scored if score == best]
    if best[0] < _HALF or len({label.strip() for _, label in first}) > 1 or len({t.claim.value for t, _ in first}) > 1:
        return None
    return Named(first[-1][0], best[0] >= _FULL)


def _parts(words: str, genitive: Sequence[str]) -> list[str]:
    for word in genitive:
        words = words.replace(word, "\n")
    return [part for part in words.split("\n") if part.strip()]


def _scores(parts: Sequence[str], label: str) -> list[float]:
    return [coverage(part, label) for part in parts] or [0.0]


def _bare(words: str, discourse: Discourse) -> str:
    """The words without names of earlier times and words of comparing; single letters may be part of a name."""
    rules = forms(discourse.document.lang)
    for pattern in (rules.past, rules.linking):
        words = pattern.sub(lambda match: match[0] if len(match[0]) == 1 else " ", words) if pattern else words
    return words


def coverage(name: str, label: str) -> float:
    """The share of a name's letters (of its Latin words) that a label has too, in pieces of two letters or more."""
    latin, pairs, size = _pieces(name)
    if not latin and not pairs:
        return 0.0
    low, rest = _letters(label)
    held = sum(len(word) for word in latin if word in low)
    held += len({n + k for n, pair in enumerate(pairs) if pair in rest for k in (0, 1)})
    return held / size


@lru_cache(maxsize=64)
def _pieces(name: str) -> tuple[list[str], list[str], int]:
    """The Latin words of a name, the pairs of its other letters, and how many letters it has."""
    latin = [word.lower() for word in _LATIN.findall(name)]
    other = "".join(_LETTER.findall(_LATIN.sub("", name)))
    return latin, [other[n : n + 2] for n in range(len(other) - 1)], sum(map(len, latin)) + len(other)


@lru_cache(maxsize=512)
def _letters(label: str) -> tuple[str, str]:
    """A label in lower case, and its letters alone."""
    return label.lower(), "".join(_LETTER.findall(label))
