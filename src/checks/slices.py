"""Slices: a text with more claims than are held against each other at once, cut into documents of its own offsets.

What compares claims looks at all those of a document, so that the time for a text of any length grows with its length
only as long as no slice does. The headline goes with every slice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..claim import Claim
from ..document import Block, Document
from ..record import Record

MAX_TOGETHER = 4_000
"""Claims that are held against each other."""
_HEADLINE = 50


class Slice(Record, frozen=True):
    """A part of a document as a document, and its claims; the first `told` of them stand in the headline."""

    document: Document
    claims: Sequence[Claim]
    told: int = 0


def slices(document: Document, claims: Sequence[Claim], most: int) -> Iterator[Slice]:
    """The parts of a document in order, each with at most so many claims besides those of the headline."""
    if len(claims) <= most:
        yield Slice(document, claims)
        return
    headline = document.blocks[:1] if document.blocks[0].kind == "title" else ()
    told = [claim for claim in claims[:_HEADLINE] if headline and claim.start < headline[0].end]
    start, first = 0, 0
    while first < len(claims):
        last = _cut(document, claims, first, min(len(claims), first + most))
        end = claims[last].start if last < len(claims) else len(document.text)
        with_headline = first > 0
        blocks = [*headline, *_between(document, start, end)] if with_headline else list(_between(document, start, end))
        own = [*told, *claims[first:last]] if with_headline else claims[first:last]
        yield Slice(replace(document, blocks=tuple(blocks)), own, len(told) if with_headline else 0)
        start, first = end, last


def _cut(document: Document, claims: Sequence[Claim], first: int, last: int) -> int:
    """The last place in the second half of some claims where a block begins; `last` where none does."""
    if last == len(claims):
        return last
    for at in range(last, first + (last - first) // 2, -1):
        if document.block_index(claims[at].start) != document.block_index(claims[at - 1].start):
            return at
    return last


def _between(document: Document, start: int, end: int) -> Iterator[Block]:
    """The blocks between two offsets, the first and the last cut there; a table keeps its first row."""
    for index in range(document.block_index(start), document.block_index(max(start, end - 1)) + 1):
        block = document.blocks[index]
        if block.start >= start and block.end <= end:
            yield block
        elif block.end > start and block.start < end:
            cells = tuple(cell for cell in block.cells if start <= cell.start < end or cell.row == 0)
            yield replace(block, start=max(block.start, start), end=min(block.end, end), cells=cells)
