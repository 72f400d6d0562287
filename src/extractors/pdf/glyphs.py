"""The glyphs of a page as pieces: runs of text on one line without a wide gap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import degrees, hypot
from typing import Any

import regex

from .characters import HYPHEN, LOST, clean, raised

_BREAKS = (10, 13)
_BLANKS = (9, 32, 0xA0, 0x200B)
_WIDE = 0.9
_WIDE_IN_FIGURES = 0.45
_FIGURES = frozenset("0123456789,.%()-−–△▲―")
_RAISED_SIZE = 0.8
_RAISED_BY = 0.12
_INVISIBLE = 3
_MADE_UP = "\x1f"
# Groups of three digits with gaps that no space fills: one number, whose separators the file draws in no font.
_GROUPED = regex.compile(f"[-−(]?\\d{{1,3}}(?:{_MADE_UP}\\d{{3}})+\\)?")


@dataclass(slots=True)
class Piece:
    """A run of text; `rect` is (left, bottom, right, top) in the PDF's coordinates, `size` the type size in points.

    `turn` counts the quarter turns clockwise in which the text stands in the PDF's coordinates (None: it stands
    aslant); `hidden` says that it is not painted.
    """

    text: str
    rect: tuple[float, float, float, float]
    size: float
    turn: int | None
    hidden: bool = False
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(slots=True)
class _Run:
    """The glyphs of a piece so far, each with its place along the line and across it."""

    turn: int | None
    size: float
    hidden: bool
    chars: list[str] = field(default_factory=list)
    places: list[tuple[float, float, float, float]] = field(default_factory=list)
    rects: list[tuple[float, float, float, float]] = field(default_factory=list)
    indexes: list[int] = field(default_factory=list)
    gap: str = ""


def pieces_of(text_page: Any, raw: Any) -> Iterator[Piece]:
    """The pieces of a pypdfium2 text page, in the order of its content."""
    handle, rect = text_page.raw, raw.FS_RECTF()
    unicode_at, box_at = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    run: _Run | None = None
    high = 0
    for index in range(text_page.count_chars()):
        code = unicode_at(handle, index)
        if code in _BREAKS or code in _BLANKS:
            if code in _BREAKS and run:
                yield from _finished(run, handle, raw)
                run = None
            elif run:
                run.gap = _MADE_UP if raw.FPDFText_IsGenerated(handle, index) == 1 else " "
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if not box_at(handle, index, rect):
            continue
        box = (rect.left, rect.bottom, rect.right, rect.top)
        char, high = _char(code, high), 0
        if run and not _goes_on(run, char, box):
            yield from _finished(run, handle, raw)
            run = None
        run = run or _begun(handle, raw, index)
        _add(run, char, box, index)
    if run:
        yield from _finished(run, handle, raw)


def _char(code: int, high: int) -> str:
    if high and 0xDC00 <= code < 0xE000:
        return chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00))
    if code == 2:
        return HYPHEN
    return LOST if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _begun(handle: Any, raw: Any, index: int) -> _Run:
    angle = degrees(raw.FPDFText_GetCharAngle(handle, index)) % 360
    turn = round(angle / 90)
    straight = abs(angle - 90 * turn) < 3
    item = raw.FPDFText_GetTextObject(handle, index)
    hidden = bool(item) and raw.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE
    return _Run(turn % 4 if straight else None, _type_size(handle, raw, index), hidden)


def _type_size(handle: Any, raw: Any, index: int) -> float:
    """The stored type size times the scale of the text's matrix: either alone may be 1."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(handle, index, matrix):
        return 0.0
    return round(float(raw.FPDFText_GetFontSize(handle, index)) * float(hypot(matrix.c, matrix.d)), 1)


def _place(turn: int | None, box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """(start, end) along the line and (low, high) across it, the side of the letters' feet being low."""
    x0, y0, x1, y1 = box
    if turn == 1:
        return -y1, -y0, x0, x1
    if turn == 2:
        return -x1, -x0, -y1, -y0
    return (y0, y1, -x1, -x0) if turn == 3 else (x0, x1, y0, y1)


def _goes_on(run: _Run, char: str, box: tuple[float, float, float, float]) -> bool:
    """Whether a glyph stands right after the last one of the run."""
    if run.turn is None or box == run.rects[-1]:  # the letters of a ligature share its box
        return True
    start, _, low, high = _place(run.turn, box)
    _, end, last_low, last_high = run.places[-1]
    height = max(high - low, last_high - last_low, 0.1)
    figures = char in _FIGURES and run.chars[-1] in _FIGURES
    gap = start - end
    if gap > (_WIDE_IN_FIGURES if figures else _WIDE) * height or gap < -height:
        return False
    return min(high, last_high) - max(low, last_low) > 0.3 * min(high - low, last_high - last_low)


def _add(run: _Run, char: str, box: tuple[float, float, float, float], index: int) -> None:
    if run.gap and run.chars:
        run.chars.append(run.gap)
        run.places.append(run.places[-1])
        run.rects.append(run.rects[-1])
        run.indexes.append(run.indexes[-1])
    run.gap = ""
    run.chars.append(char)
    run.places.append(_place(run.turn, box))
    run.rects.append(box)
    run.indexes.append(index)


def _finished(run: _Run, handle: Any, raw: Any) -> Iterator[Piece]:
    text = "".join(_with_raised(run, handle, raw))
    text = clean(text.replace(_MADE_UP, "" if _GROUPED.fullmatch(text) else " "))
    if text:
        left, bottom, right, top = zip(*run.rects, strict=True)
        rect = (min(left), min(bottom), max(right), max(top))
        high = max(place[3] - place[2] for place in run.places)
        yield Piece(text, rect, run.size or max(1.0, high), run.turn, run.hidden)


def _with_raised(run: _Run, handle: Any, raw: Any) -> list[str]:
    """The characters, the small raised digits after others marked as such."""
    heights = [high - low for _, _, low, high in run.places]
    tallest = max(heights)
    if min(heights) >= _RAISED_SIZE * tallest:
        return run.chars
    run.size = _type_size(handle, raw, run.indexes[heights.index(tallest)])
    foot = min(place[2] for place in run.places)
    out: list[str] = []
    for char, index, (_, _, low, high) in zip(run.chars, run.indexes, run.places, strict=True):
        small = high - low < _RAISED_SIZE * tallest and low - foot > _RAISED_BY * tallest and char.isdigit()
        small = small and _type_size(handle, raw, index) < _RAISED_SIZE * run.size
        out.append(raised(char) if small else char)
    return out
