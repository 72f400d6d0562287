"""Sentences and clauses of a block, as spans of the canonical text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ..document import Block, Document

_END = re.compile(
    r"[。！？!?；;\n.다](?:(?<=[。！？!?])[。！？!?]*[”’」』）)\"']*|(?<=[^\W\d_]\.)[”\"')]*(?=\s)"
    r"|(?<=[\d%)]\.)[”\"')]*(?=\s+[^\W\d])|(?<=[；;])\s*|(?<=\n)\n*|(?<=다)\.(?=\s|$))"
)
"""A sentence's last character comes first: a pattern that begins with a set of characters is looked for fast."""
_CLAUSE = re.compile(r"[，,、；;：:（）()「」\t]|(?<=\s)[-–—]+(?=\s)")
MAX_SENTENCE = 1_200
MAX_CLAIMS = 60


def sentence_spans(document: Document, block: Block) -> Iterator[tuple[int, int]]:
    """The sentences of one block; a stretch longer than MAX_SENTENCE code points is cut there."""
    text = document.of(block)
    start = 0
    for match in _END.finditer(text):
        yield from _pieces(block.start + start, block.start + match.end())
        start = match.end()
    if text[start:].strip():
        yield from _pieces(block.start + start, block.end)


def _pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    for at in range(start, end, MAX_SENTENCE):
        yield at, min(end, at + MAX_SENTENCE)


def _thinned(span: tuple[int, int], claims: Sequence[int]) -> Iterator[tuple[int, int]]:
    start, end = span
    first, last = bisect_left(claims, start), bisect_left(claims, end)
    for at in range(first + MAX_CLAIMS, last, MAX_CLAIMS):
        yield start, claims[at]
        start = claims[at]
    yield start, end


class Sentences:
    """All sentences of a document, looked up by offset.

    A sentence that holds more than MAX_CLAIMS of the `claims`, given by their offsets in order, is no prose: it is cut
    into pieces of so many, so that what compares the numbers of a sentence stays linear in the length of a text.
    """

    def __init__(self, document: Document, claims: Sequence[int] = ()) -> None:
        spans = [span for block in document.blocks for span in sentence_spans(document, block)]
        self.spans = [piece for span in spans for piece in _thinned(span, claims)]
        self._starts = [start for start, _ in self.spans]

    def index(self, offset: int) -> int:
        """The index of the sentence that holds an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def at(self, offset: int) -> tuple[int, int]:
        """The span of the sentence that holds an offset."""
        return self.spans[self.index(offset)] if self.spans else (offset, offset)


def clause_start(text: str, offset: int, floor: int) -> int:
    """Where the clause before `offset` begins, not before `floor`. A comma between digits parts no clause."""
    start = floor
    for match in _CLAUSE.finditer(text, floor, offset):
        if not (match[0] == "," and text[match.end() : match.end() + 1].isdigit()):
            start = match.end()
    return start


def clause_end(text: str, offset: int, ceiling: int) -> int:
    """Where the clause after `offset` ends, not after `ceiling`."""
    match = _CLAUSE.search(text, offset, ceiling)
    return match.start() if match else ceiling
