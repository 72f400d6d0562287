"""The glyphs of a page as pieces: runs of text on one line without a wide gap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import degrees, hypot
from typing import Any

import msgspec
import regex

from ..limits import MAX_PAGE_CHARACTERS
from .characters import HYPHEN, LOST, clean, raised

Glyph = tuple[str, int, float, float, float, float]
_BREAKS = frozenset((10, 13))
_SPACES = frozenset((9, 10, 13, 32, 0xA0, 0x200B))
_WIDE = 0.9
_WIDE_IN_FIGURES = 0.45
_FIGURES = frozenset("0123456789,.%()-−–△▲―")
_RAISED_SIZE = 0.8
_RAISED_BY = 0.12
_INVISIBLE = 3
_MADE_UP = "\x1f"
# Groups of three digits with gaps that no space fills: one number, whose separators the file draws in no font.
_GROUPED = regex.compile(f"[-−(]?\\d{{1,3}}(?:{_MADE_UP}\\d{{3}})+\\)?")


class Piece(msgspec.Struct):
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
    """The glyphs of a piece so far: (character, its index on the page, left, bottom, right, top)."""

    turn: int | None
    size: float
    hidden: bool
    glyphs: list[Glyph] = field(default_factory=list)
    gap: str = ""


def pieces_of(text_page: Any, raw: Any) -> Iterator[Piece]:
    """The pieces of a pypdfium2 text page, in the order of its content."""
    handle, rect = text_page.raw, raw.FS_RECTF()
    unicode_at, box_at = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    run: _Run | None = None
    high = 0
    for index in range(min(text_page.count_chars(), MAX_PAGE_CHARACTERS)):
        code = unicode_at(handle, index)
        if code in _SPACES:
            if run and code in _BREAKS:
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
        plain = 32 < code < 0xD800 and not high
        glyph = (chr(code) if plain else _char(code, high), index, rect.left, rect.bottom, rect.right, rect.top)
        high = 0
        if run and not _goes_on(run, glyph):
            yield from _finished(run, handle, raw)
            run = None
        run = run or _begun(handle, raw, index)
        if run.gap and run.glyphs:
            run.glyphs.append((run.gap, *run.glyphs[-1][1:]))
        run.gap = ""
        run.glyphs.append(glyph)
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


def _place(turn: int | None, glyph: Glyph) -> tuple[float, float, float, float]:
    """(start, end) along the line and (low, high) across it, the side of the letters' feet being low."""
    _, _, x0, y0, x1, y1 = glyph
    if turn == 0 or turn is None:
        return x0, x1, y0, y1
    if turn == 1:
        return -y1, -y0, x0, x1
    return (-x1, -x0, -y1, -y0) if turn == 2 else (y0, y1, -x1, -x0)


def _goes_on(run: _Run, glyph: Glyph) -> bool:
    """Whether a glyph stands right after the last one of the run."""
    last = run.glyphs[-1]
    if run.turn is None or glyph[2:] == last[2:]:  # the letters of a ligature share its box
        return True
    start, low, high = glyph[2], glyph[3], glyph[5]
    end, last_low, last_high = last[4], last[3], last[5]
    if run.turn:
        start, _, low, high = _place(run.turn, glyph)
        _, end, last_low, last_high = _place(run.turn, last)
    tall, last_tall = high - low, last_high - last_low
    height = tall if tall > last_tall else last_tall
    gap = start - end
    if gap > _WIDE_IN_FIGURES * height or gap < -height:
        figures = glyph[0] in _FIGURES and last[0] in _FIGURES
        if figures or gap > _WIDE * height or gap < 0:
            return False
    if low == last_low and high == last_high:
        return True
    return min(high, last_high) - max(low, last_low) > 0.3 * min(tall, last_tall)


def _finished(run: _Run, handle: Any, raw: Any) -> Iterator[Piece]:
    chars, _, left, bottom, right, top = zip(*run.glyphs, strict=True)
    text = "".join(_with_raised(run, handle, raw) if _is_uneven(run) else chars)
    if _MADE_UP in text:
        text = text.replace(_MADE_UP, "" if _GROUPED.fullmatch(text) else " ")
    text = clean(text)
    if text:
        rect = (min(left), min(bottom), max(right), max(top))
        high = rect[3] - rect[1] if run.turn in (0, 2, None) else rect[2] - rect[0]
        yield Piece(text, rect, run.size or max(1.0, high), run.turn, run.hidden)


def _is_uneven(run: _Run) -> bool:
    """Whether glyphs of different height stand in the run."""
    if run.turn in (1, 3):
        heights = {round(right - left, 1) for _, _, left, _, right, _ in run.glyphs}
    else:
        heights = {round(top - bottom, 1) for _, _, _, bottom, _, top in run.glyphs}
    return min(heights) < _RAISED_SIZE * max(heights)


def _with_raised(run: _Run, handle: Any, raw: Any) -> list[str]:
    """The characters, the small raised digits after or before others marked as such."""
    places = [_place(run.turn, glyph) for glyph in run.glyphs]
    heights = [high - low for _, _, low, high in places]
    tallest = max(heights)
    if min(heights) >= _RAISED_SIZE * tallest:
        return [glyph[0] for glyph in run.glyphs]
    run.size = _type_size(handle, raw, run.glyphs[heights.index(tallest)][1])
    foot = min(place[2] for place in places)
    out: list[str] = []
    for (char, index, *_), (_, _, low, high) in zip(run.glyphs, places, strict=True):
        small = high - low < _RAISED_SIZE * tallest and low - foot > _RAISED_BY * tallest and char.isdigit()
        small = small and _type_size(handle, raw, index) < _RAISED_SIZE * run.size
        out.append(raised(char) if small else char)
    return out
