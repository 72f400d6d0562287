"""Document -> claims: quantities, their units, hedges, periods and scope."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, islice

from ..claim import Claim, Quantity
from ..document import Block, Document
from .carried import with_units
from .examples import rule_examples
from .kinds import in_list, is_bare_ordinal, states_something, with_context
from .lexer import quantities
from .scope import scoped
from .sentences import Sentences

__all__ = ["claims_of", "count_numbers", "quantities", "rule_examples"]

_DIGITS = re.compile(r"\d[\d,.]*")
MAX_CLAIMS = 100_000
"""Claims of one document that are made, the first ones; the numbers behind them are looked at no further."""


def claims_of(document: Document) -> list[Claim]:
    """The claims of a document, in reading order, with ids c1, c2, ..., at most MAX_CLAIMS."""
    sentences = Sentences(document)
    found: list[Claim] = []
    for start, end in chain.from_iterable(map(_pieces, document.blocks)):
        found.extend(_claims(document, start, end, sentences, len(found)))
        if len(found) >= MAX_CLAIMS:
            break
    return scoped(document, with_units(document, found))


def _pieces(block: Block) -> list[tuple[int, int]]:
    """What is read by itself: the cells of a table, the whole of any other block."""
    return [(cell.start, cell.end) for cell in block.cells] if block.cells else [(block.start, block.end)]


def _claims(document: Document, start: int, end: int, sentences: Sentences, before: int) -> list[Claim]:
    """The claims of one piece; the words of change that a number takes lie between its neighbours."""
    out: list[Claim] = []
    stating = filter(states_something, quantities(document.text[start:end], document.lang))
    moved = (_moved(quantity, start) for quantity in stating)
    claimed = (q for q in moved if not is_bare_ordinal(q, document.text, document.lang))
    kept = list(islice(claimed, MAX_CLAIMS - before))
    for n, quantity in enumerate(kept):
        floor, ceiling = sentences.at(quantity.start)
        since = max(floor, out[-1].end) if out else floor
        until = min(ceiling, kept[n + 1].start) if n + 1 < len(kept) else ceiling
        kind, signed = with_context(quantity, document.text, since, until, document.lang)
        kind, signed = in_list(kind, signed, out, document.text)
        out.append(Claim(f"c{before + len(out) + 1}", kind, signed, (floor, ceiling)))
    return out


def _moved(quantity: Quantity, by: int) -> Quantity:
    return quantity.but(
        start=quantity.start + by,
        end=quantity.end + by,
        num_start=quantity.num_start + by,
        num_end=quantity.num_end + by,
    )


def count_numbers(document: Document, claims: Sequence[Claim]) -> int:
    """How many numbers the document shows: its claims, and the runs of digits outside them (codes, dates, sections)."""
    inside = [(claim.start, claim.end) for claim in claims]
    outside, at = 0, 0
    for match in _DIGITS.finditer(document.text):
        while at < len(inside) and inside[at][1] <= match.start():
            at += 1
        outside += at == len(inside) or match.end() <= inside[at][0]
    return len(claims) + outside
