"""Quotes: the sentences that hold a finding's numbers, with the numbers marked."""

from __future__ import annotations

from dataclasses import dataclass

from ..claim import Claim
from ..document import Document
from .plain import one_line

MARKS = ("«", "»")
AROUND = 40
"""How much of the sentence is shown on either side of a marked number, in characters."""
SLACK = 12
"""Less than this is never cut off."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One sentence of a finding: `roles` its claims play, `offset` of the first of them, `text` with marks."""

    roles: tuple[str, ...]
    offset: int
    text: str


def quotes_of(document: Document, operands: list[tuple[str, Claim]]) -> list[Quote]:
    """The sentences in the order in which the roles name them, each once."""
    sentences: dict[tuple[int, int], list[tuple[str, Claim]]] = {}
    for role, claim in operands:
        sentences.setdefault(claim.sentence, []).append((role, claim))
    return [_quote(document, span, members) for span, members in sentences.items()]


def place_text(document: Document, offset: int) -> str:
    """`41:7`, line and column in the source, `p3:41:7` in a document with pages."""
    line, column = document.place(offset)
    page = document.block_at(offset).origin.page if document.blocks else None
    return f"p{page}:{line}:{column}" if page else f"{line}:{column}"


def _quote(document: Document, sentence: tuple[int, int], members: list[tuple[str, Claim]]) -> Quote:
    spans = sorted({(claim.start, claim.end) for _, claim in members})
    roles = tuple(dict.fromkeys(role for role, _ in members))
    return Quote(roles, spans[0][0], _marked(document.text, sentence, spans))


def _marked(text: str, sentence: tuple[int, int], spans: list[tuple[int, int]]) -> str:
    """The sentence with its numbers marked; what is far from all of them is left out with an ellipsis."""
    start = min(sentence[0], spans[0][0])
    end = max(sentence[1], spans[-1][1])
    out, at = [], start
    for number, (low, high) in enumerate(spans):
        if low < at:
            continue
        before = text[at:low]
        out.append(_cut(before, tail=True) if number == 0 else _middle(before))
        out.append(f"{MARKS[0]}{text[low:high]}{MARKS[1]}")
        at = high
    out.append(_cut(text[at:end], tail=False))
    return one_line("".join(out))


def _cut(text: str, tail: bool) -> str:
    if len(text) <= AROUND + SLACK:
        return text
    return f"…{text[-AROUND:]}" if tail else f"{text[:AROUND]}…"


def _middle(text: str) -> str:
    return text if len(text) <= 2 * AROUND + SLACK else f"{text[:AROUND]} … {text[-AROUND:]}"
