"""Whether a page's lines and boxes may rule a table: cheap to tell, so that most pages need no second reading."""

from __future__ import annotations

from ctypes import byref, c_float
from itertools import islice
from typing import Any

_THIN = 3.0
_LONG = 8.0
_MANY_SEGMENTS = 12
_ENOUGH = 3
MAX_PATHS = 20_000
"""Paths of a page that are looked at; a page with more is a drawing, on which no table is looked for."""


def is_ruled(page: Any, raw: Any) -> bool:
    """Whether three edges run across the page and three down it, thin lines and the sides of boxes both counted."""
    across = down = seen = 0
    bounds = [c_float() for _ in range(4)]
    for item in islice(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3), MAX_PATHS):
        seen += 1
        if across >= _ENOUGH and down >= _ENOUGH:
            continue
        raw.FPDFPageObj_GetBounds(item.raw, *(byref(value) for value in bounds))
        x0, y0, x1, y1 = (value.value for value in bounds)
        wide, high = x1 - x0 > _LONG, y1 - y0 > _LONG
        grid = raw.FPDFPath_CountSegments(item.raw) >= _MANY_SEGMENTS
        across += _ENOUGH if grid else wide + (wide and y1 - y0 > _THIN)
        down += _ENOUGH if grid else high + (high and x1 - x0 > _THIN)
    return across >= _ENOUGH and down >= _ENOUGH and seen < MAX_PATHS
