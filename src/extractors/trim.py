"""The blocks of the article's element that are the article's: what stands before, between and after them goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .boilerplate import is_dropped, is_end
from .dates import iso
from .draft import Draft
from .piece import LINKED, Piece
from .shapes import is_value, says

LATE = 0.6
"""Share of the sentences that must stand before a line that ends the article."""

EARLY = 0.3
"""The same where what follows the line stands in elements of its own."""

_LINES = 12
_DATELINE = 120
_DAY = len("2024-01-01")
_LEAVES = frozenset(
    {
        "p",
        "li",
        "ul",
        "ol",
        "span",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "table",
        "dl",
        "figure",
        "figcaption",
        "pre",
    }
)


def trimmed(pieces: Sequence[Piece], open_front: bool) -> list[Draft]:
    """The drafts of the article. `open_front` says that it is not known where it starts."""
    pieces = _dense(_dense(pieces[::-1])[::-1] if open_front else pieces)
    pieces = _before_end([piece for piece in pieces if not piece.fenced])
    pieces = [piece for piece in pieces if not _dropped(piece.draft)]
    prose = [index for index, piece in enumerate(pieces) if piece.is_prose]
    if not prose:
        return []
    first, last = prose[0], prose[-1]
    lead = [piece for piece in pieces[:first] if _leads(piece, pieces[first])]
    body = _without_links(pieces[first : last + 1])
    tail = [piece for piece in pieces[last + 1 :] if _is_beside(piece, pieces[last])]
    while tail and _heads(tail[-1].draft):
        tail.pop()
    return [piece.draft for piece in (*lead, *body, *tail)]


def _without_links(pieces: Sequence[Piece]) -> list[Piece]:
    """The blocks that are no links, without the headings of lists of links."""
    out: list[Piece] = []
    cut = False
    for piece in pieces:
        if not piece.is_prose and piece.draft.linked >= LINKED:
            cut = True
            continue
        if cut and out and _heads_links(out[-1].draft, piece.draft):
            out.pop()
        out.append(piece)
        cut = False
    return out


def _heads_links(heading: Draft, following: Draft) -> bool:
    """Whether a heading, behind which links stood, is followed by one that is not below it."""
    return heading.kind == following.kind == "heading" and following.level <= heading.level


def title_end(pieces: Sequence[Piece], inside: Sequence[bool], title: str | None) -> int | None:
    """The index of the first block behind the title, None where no title stands before most of the sentences.

    `inside` tells which blocks the article's element holds. A heading counts before a line that says the same.
    """
    values = [max(0.0, piece.value) if within else 0.0 for piece, within in zip(pieces, inside, strict=True)]
    left = whole = sum(values)
    starts: dict[bool, int] = {}
    for index, piece in enumerate(pieces):
        left -= values[index]
        if not title or left < LATE * whole:
            break
        if piece.draft.kind in ("heading", "paragraph") and says(piece.draft.text, title):
            starts.setdefault(piece.draft.kind == "heading", index + 1)
    return starts.get(True, starts.get(False))


def densest(pieces: Sequence[Piece]) -> list[Piece]:
    """The sentences of the stretch of blocks whose sum is highest."""
    best, total, start = (0, 0, 0.0), 0.0, 0
    for index, piece in enumerate(pieces):
        if total <= 0:
            start, total = index, 0.0
        total += piece.value
        if total > best[2]:
            best = (start, index + 1, total)
    return [piece for piece in pieces[best[0] : best[1]] if piece.is_prose]


def dateline(held: Sequence[Piece], pieces: Sequence[Piece], start: int | None) -> str | None:
    """The date in a short line right before the first sentence: behind the headline where there is one."""
    first = next((piece for piece in held if piece.is_prose), None)
    at = next((index for index, piece in enumerate(pieces) if piece is first), 0)
    lines = [piece.draft.text for piece in pieces[max(start or 0, at - _LINES) : at] if piece.draft.kind != "table"]
    dates = (iso(line) for line in lines if len(line) <= _DATELINE)
    return next((date for date in dates if date and len(date) >= _DAY), None)


def _dense(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The blocks up to where their sum is highest: sentences behind many links or labels are another text's."""
    total, highest, end = 0.0, 0.0, 0
    for index, piece in enumerate(pieces, start=1):
        total += piece.value
        if total >= highest:
            highest, end = total, index
    return [piece for index, piece in enumerate(pieces) if index < end or not piece.is_prose]


def _leads(piece: Piece, first: Piece) -> bool:
    """Whether a block before the first sentences is the article's: no line with the date and the author's name."""
    return _is_beside(piece, first) and not (piece.draft.kind == "paragraph" and iso(piece.draft.text))


def _is_beside(piece: Piece, prose: Piece) -> bool:
    """Whether a block that is no link stands in the element that holds the sentences; figures may stand apart."""
    if piece.draft.linked >= LINKED:
        return False
    return _holds_values(piece.draft) or _frame(piece.draft) is _frame(prose.draft)


def _holds_values(draft: Draft) -> bool:
    """Whether a block is a table of figures."""
    values = sum(is_value(cell.text) for cell in draft.cells)
    return values >= 2 and values * 3 >= len(draft.cells)


def _heads(draft: Draft) -> bool:
    """Whether a block only leads to what follows it."""
    return draft.kind == "heading" or (draft.kind != "table" and draft.text.endswith((":", "：")))


def _dropped(draft: Draft) -> bool:
    return draft.kind != "table" and is_dropped(draft.text)


def _before_end(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The blocks before the line that ends the article: late in the sentences, or no element goes on behind it."""
    whole = sum(piece.value for piece in pieces if piece.is_prose)
    read = 0.0
    for index, piece in enumerate(pieces):
        if piece.is_prose:
            read += piece.value
        elif read >= EARLY * whole and _ends(piece.draft) and (read >= LATE * whole or not _goes_on(pieces, index)):
            return pieces[:index]
    return pieces


def _ends(draft: Draft) -> bool:
    return draft.kind != "table" and is_end(draft.text)


def _goes_on(pieces: Sequence[Piece], index: int) -> bool:
    """Whether an element with sentences before a place holds more of them behind it."""
    before = {_frame(piece.draft) for piece in pieces[:index] if piece.is_prose}
    return any(piece.is_prose and _frame(piece.draft) in before for piece in pieces[index:])


def _frame(draft: Draft) -> Any:
    """The element that holds a block beside others."""
    node = draft.node
    while node.tag in _LEAVES and node.getparent() is not None:
        node = node.getparent()
    return node
