"""The text lines of a PDF page, with their boxes and type sizes, in the order of the page's content."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from itertools import islice
from math import hypot
from typing import Any

import regex

_RADICALS = regex.compile(r"[\u2e80-\u2eff\u2f00-\u2fdf]")
_SPACE = regex.compile(r"[ \t\u00a0\u200b\x00-\x08\x0b\x0c\x0e-\x1f]+")
# pdfium joins a word that is broken by a hyphen at a line's end, and writes U+FFFE for the hyphen.
_HYPHEN = regex.compile(r"(?<=\p{Ll})\ufffe(?=\p{Ll})")
_RULED = 4
"""Paths on a page from which on tables are looked for: a table of one cell has four sides."""


@dataclass(slots=True)
class PdfLine:
    """A line: `box` is (x0, top, x1, bottom) in points from the page's upper left, `number` counts on the page from 1.

    `size` is the type size in points, as drawn.
    """

    text: str
    page: int
    number: int
    box: tuple[float, float, float, float]
    size: float


@dataclass(slots=True)
class Page:
    """One page: its lines, its height in points, and whether it shows ruled lines or boxes."""

    number: int
    height: float
    lines: list[PdfLine] = field(default_factory=list)
    ruled: bool = False


def page_lines(page: Any, number: int) -> Page:
    """The lines of a pypdfium2 page."""
    import pypdfium2.raw as raw  # type: ignore[import-untyped]

    out = Page(number, float(page.get_height()))
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    at = 0
    for line in text.split("\n"):
        body = line.strip("\r \t")
        if body:
            start = at + line.index(body[0])
            found = _line(text_page, raw, body, start, out, len(out.lines) + 1)
            if found is not None:
                out.lines.append(found)
        at += len(line) + 1
    out.ruled = _is_ruled(page, raw)
    text_page.close()
    page.close()
    return out


def _line(text_page: Any, raw: Any, body: str, start: int, page: Page, number: int) -> PdfLine | None:
    first = raw.FPDFText_GetCharIndexFromTextIndex(text_page, start)
    last = raw.FPDFText_GetCharIndexFromTextIndex(text_page, start + len(body) - 1)
    text = clean(body)
    if first < 0 or last < 0 or not text:
        return None
    x0, bottom, x1, top = _union(text_page.get_charbox(first, loose=True), text_page.get_charbox(last, loose=True))
    size = _type_size(text_page, raw, first) or max(1.0, top - bottom)
    return PdfLine(text, page.number, number, (x0, page.height - top, x1, page.height - bottom), size)


def _type_size(text_page: Any, raw: Any, index: int) -> float:
    """The stated type size times the scale of the text's matrix: either alone may be 1."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(text_page, index, matrix):
        return 0.0
    return round(float(raw.FPDFText_GetFontSize(text_page, index)) * float(hypot(matrix.b, matrix.d)), 1)


def _union(one: tuple[float, ...], two: tuple[float, ...]) -> tuple[float, float, float, float]:
    return min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3])


def clean(text: str) -> str:
    """Radicals as the characters that they look like (one for one), controls and wide gaps as one space."""
    text = _HYPHEN.sub("", text).replace("\ufffe", "-").replace("\u00ad", "")
    return _SPACE.sub(" ", _RADICALS.sub(lambda found: _folded(found.group()), text)).strip()


def _folded(char: str) -> str:
    normal = unicodedata.normalize("NFKC", char)
    return normal if len(normal) == 1 else char


def _is_ruled(page: Any, raw: Any) -> bool:
    paths = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)
    return len(list(islice(paths, _RULED))) >= _RULED
