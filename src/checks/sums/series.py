"""Series: like terms that stand side by side, in one sentence, in the lines of a list, or in a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from ..discourse.labels import clause, coverage
from ..discourse.terms import Discourse, Term, per_term
from ..discourse.times import past
from ..lists.listing import items_between, listing
from ..shares.parts import own_share

MOST = 24
_REACH = 60
_LINE = 90
_GAP = 20
_OPEN = 8
_NAMED = 0.5
_NO_PART = frozenset({"difference", "average", "plan"})
_JOINS = ("；", ";", ",", "，", "、")


def frames(discourse: Discourse) -> list[int]:
    """For every sentence the number of its frame: sentences that only a semicolon parts are one frame."""
    out: list[int] = []
    for n, (start, _) in enumerate(discourse.sentences.spans):
        before = discourse.sentences.spans[n - 1] if n else (0, 0)
        joined = n > 0 and before[1] == start and discourse.text[before[0] : before[1]].rstrip().endswith(_JOINS)
        out.append(out[-1] if joined else (out[-1] + 1 if out else 0))
    return out


@per_term
def depth(term: Term, discourse: Discourse) -> int:
    """How many brackets are open where a term stands."""
    start = discourse.sentences.spans[term.sentence][0]
    text = discourse.text[start : term.claim.start]
    return sum(map(text.count, "(（")) - sum(map(text.count, ")）"))


def addable(term: Term, total: Term, named: bool = False) -> bool:
    """Whether a term may be a part of a total: of its kind and dimension, unless named no difference or plan.

    A rate (的合格率, of an interest rate) is of a whole of its own, so that none adds up with another.
    """
    if term is total or not term.alike(total) or (term.kind == "share") != (total.kind == "share"):
        return False
    if term.cell is not None or not (term.is_amount or term.kind == "share"):
        return False
    if term.kind == "share" and "rate" in term.roles and not term.roles & {"share", "rest"}:
        return False
    return named or not term.roles & _NO_PART


def before(total: Term, discourse: Discourse, blocks: int = 1, named: bool = False) -> list[Term]:
    """The terms that may be added up to a total, nearest first; no gap between them is wider than `blocks`."""
    pool: list[Term] = []
    for term in reversed(discourse.terms[max(0, total.order - _REACH) : total.order]):
        edge = min((part.block for part in pool), default=total.block)
        if term.block < edge - blocks or len(pool) == MOST:
            break
        if addable(term, total, named) and term.interval.low <= total.interval.high * 20:
            pool.append(term)
    return pool


def after(total: Term, discourse: Discourse) -> list[Term]:
    """The terms of the total's block after it, up to the end of the second next sentence."""
    following: list[Term] = []
    for term in discourse.terms[total.order + 1 : total.order + _REACH]:
        if term.block != total.block or term.sentence > total.sentence + 3 or len(following) == MOST:
            break
        if addable(term, total):
            following.append(term)
    return following


def compact(run: Sequence[Term], discourse: Discourse) -> bool:
    """Whether terms follow one another in one sentence with a few words between them (a, b, together t)."""
    ordered = sorted(run, key=lambda term: term.order)
    gaps = [discourse.between(a, b) for a, b in pairwise(ordered)]
    return len({term.sentence for term in run}) == 1 and all(len(gap) <= _GAP for gap in gaps)


def unfinished(run: Sequence[Term], discourse: Discourse, until: int | None = None) -> bool:
    """Whether the words after the last term (up to an offset) say that there are others (등, など, etc.)."""
    rules, last = listing(discourse.document.lang), max(run, key=lambda term: term.order)
    if rules is not None and any(last.after.lstrip(" 、,").startswith(word) for word in rules.closing):
        return False
    after = last.after[: _OPEN if until is None else min(_OPEN, max(0, until - last.claim.end))]
    return rules is not None and any(after.lstrip(" 、,").startswith(word.strip()) for word in rules.open)


def fills_sentence(run: Sequence[Term], discourse: Discourse) -> bool:
    """Whether a sentence is a list and nothing else: its terms follow one another with a name between them."""
    mates = [term for term in discourse.mates(run[0]) if term in run or term.kind != "share"]
    if len({term.sentence for term in run}) != 1 or list(run) != mates:
        return False
    gaps = [run[0].before, *(_words(a, b, discourse) for a, b in pairwise(run)), run[-1].after]
    return all(len(gap.strip()) <= _GAP for gap in gaps)


def before_list(total: Term, run: Sequence[Term], discourse: Discourse) -> bool:
    """Whether an amount is the only one of its kind in the sentence right before a list."""
    alone = not [t for t in discourse.mates(total) if t is not total and addable(t, total, named=True)]
    return alone and run[0].sentence == total.sentence + 1


def just_told(run: Sequence[Term], number: int, total: Term, discourse: Discourse) -> bool:
    """Whether a paragraph tells so many terms (the nearest first), and next the total or that number."""
    between = discourse.terms[run[0].order + 1 : total.order]
    near = len(between) <= 1 and all(term.kind == "count" and term.sentence == total.sentence for term in between)
    return near and sum(term.block == run[0].block for term in run) == number


def heads_later(total: Term, first: Term, discourse: Discourse) -> bool:
    """Whether a total may head the list of a later sentence: it is no part with its own share, or the list names it."""
    named = coverage(clause(total, discourse), clause(first, discourse)) >= _NAMED
    return named or not own_share(total, discourse)


def to_its_end(run: Sequence[Term], discourse: Discourse) -> list[Term]:
    """The terms up to the first that is called the rest, and none told of an earlier time after one that is not."""
    out: list[Term] = []
    for term in run:
        if out and past(term.before, discourse) and not past(out[0].before, discourse):
            break
        out.append(term)
        if "rest" in term.roles and len(out) > 1:
            break
    return out


def opens_sentence(run: Sequence[Term], discourse: Discourse) -> bool:
    """Whether a sentence begins with a list: its first figures are the terms, with a name between them."""
    mates = [term for term in discourse.mates(run[0]) if term in run or term.kind != "share"]
    if len({term.sentence for term in run}) != 1 or list(run) != mates[: len(run)]:
        return False
    gaps = [run[0].before, *(_words(a, b, discourse) for a, b in pairwise(run))]
    return all(len(gap.strip()) <= _GAP for gap in gaps)


def _words(first: Term, second: Term, discourse: Discourse) -> str:
    """The text between two terms without the shares in it (台湾が1260トンと7割を占め、香港が430トン)."""
    return "".join(discourse.between(a, b) for a, b in pairwise(discourse.terms[first.order : second.order + 1]))


def level(terms: Sequence[Term], discourse: Discourse) -> list[Term]:
    """The terms that stand as deep in brackets as the first one."""
    if not terms:
        return []
    deep = depth(terms[0], discourse)
    return [term for term in terms if depth(term, discourse) == deep]


def lines_after(total: Term, discourse: Discourse) -> Iterator[list[Term]]:
    """The columns of the short lines (items of a list, rows of a table set as text) that follow a total's block."""
    rows: list[list[Term]] = []
    blocks = discourse.document.blocks
    first = total.block + 1
    while first < len(blocks) and blocks[first].kind == "heading":
        first += 1
    for block in range(first, min(first + MOST, len(blocks))):
        row = _row(block, total, discourse)
        if row is None or (rows and len(row) != len(rows[0])):
            break
        rows.append(row)
    yield from _columns(rows)


def lines_before(total: Term, discourse: Discourse) -> Iterator[list[Term]]:
    """The columns of the short lines that end right before a total's block."""
    rows: list[list[Term]] = []
    for block in range(total.block - 1, max(-1, total.block - 1 - MOST), -1):
        row = _row(block, total, discourse)
        if row is None or (rows and len(row) != len(rows[0])):
            break
        rows.insert(0, row)
    yield from _columns(rows)


def columns_before(total: Term, number: int, discourse: Discourse) -> Iterator[list[Term]]:
    """The columns of the table right before a total's block that have so many numbers."""
    for block in range(total.block - 1, max(-1, total.block - 3), -1):
        cells = [t for t in discourse.by_block.get(block, []) if t.cell is not None and t.is_amount]
        for column in sorted({t.cell[1] for t in cells if t.cell is not None}):
            found = [t for t in cells if t.cell is not None and t.cell[1] == column]
            if len(found) == number and all(t.alike(total) for t in found):
                yield found


def _row(block: int, total: Term, discourse: Discourse) -> list[Term] | None:
    """The addable terms of a short line, None for a line without any, a long one, or one with a total in it."""
    if not short(block, discourse):
        return None
    row = [t for t in discourse.by_block.get(block, []) if addable(t, total)]
    if any("total" in term.roles for term in row) or len({term.sentence for term in row}) != 1:
        return None
    return row


def short(block: int, discourse: Discourse) -> bool:
    """Whether a block is a line of a list or of a table set as text."""
    where = discourse.document.blocks[block]
    return where.kind in ("item", "paragraph") and where.end - where.start <= _LINE


def _columns(rows: list[list[Term]]) -> Iterator[list[Term]]:
    if len(rows) >= 2:
        yield from (list(column) for column in zip(*rows, strict=True))


def repeated(parts: Sequence[Term], discourse: Discourse, number: int | None = None) -> list[Term]:
    """The parts, one that each of several has (A、B各2枚) as often as it is had."""
    out: list[Term] = []
    for part in parts:
        out.extend([part] * _times(part, discourse.document.lang, number if len(parts) == 1 else None))
    return out


def heads(run: Sequence[Term], discourse: Discourse) -> Iterator[list[Term]]:
    """The first two terms of a run, the first three, and so on, each as often as it is had."""
    out = repeated(run[:1], discourse)
    for length in range(2, len(run) + 1):
        out = [*out, *repeated(run[length - 1 : length], discourse)]
        yield out


def _behind(part: Term, each: str) -> tuple[str, ...]:
    """What stands right behind a part, and behind a counter of one letter (1番ずつ), as long as a word."""
    return part.after[: len(each)], part.after[1 : len(each) + 1] if part.after[:1].isalpha() else ""


@lru_cache(maxsize=1024)
def _times(part: Term, lang: str, number: int | None) -> int:
    rules = listing(lang)
    if rules is None:
        return 1
    head = part.before.rstrip()
    word = next((each for each in rules.each if head.endswith(each) or each in _behind(part, each)), None)
    if word is None:
        return 1
    if number:
        return number
    lead = head[: -len(word)] if head.endswith(word) else head
    items = items_between(lead, 0, len(lead), rules).names
    return max(1, min(MOST, len(items[1:] if items and len(items[0].strip()) == 1 else items)))
