"""Lines and tables -> blocks: title, headings by size, paragraphs over the breaks of lines, columns and pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ..draft import Draft
from ..linebreaks import LineBreaks
from ..schema import Pattern
from ..scripts import width
from ..shapes import ends_sentence, item_mark
from ..sources import any_match
from ..wrapped import Printed, paragraphs
from .page import PdfLine
from .ruled import PageTable

_HEADING = 1.12
_TITLE = 1.3
_FULL = 0.95
_WINDOW = 8
_GAP = 1.3
_STEPS = 4
_STEP = 1.3
_LEAD = 0.3


def usual_size(lines: Sequence[PdfLine]) -> float:
    """The type size of most of the text."""
    return median([line.size for line in lines for _ in range(1 + len(line.text) // 10)] or [1.0])


def title_lines(lines: Sequence[PdfLine], body_size: float) -> list[PdfLine]:
    """The lines of the first page in its largest type, when that is clearly larger than the text's."""
    head = [line for line in lines if line.page == lines[0].page and not line.note][:12]
    largest = max((line.size for line in head), default=0.0)
    same = [line for line in head if line.size > 0.97 * largest]
    near = [line for one, line in pairwise(same) if line.box[1] - one.box[3] < 0.8 * line.size]
    block = same[: 1 + len(near)]
    return block if largest > _TITLE * body_size and len(block) <= 3 else []


def title_block(title: str | None, lines: Sequence[PdfLine]) -> list[Draft]:
    """The title as a block: the one that a source's rules gave, else the lines in large type."""
    if title:
        return [Draft.line("title", title)]
    return paragraphs([Printed(line.text, line.number, 1.0, "title", page=line.page, box=line.box) for line in lines])


def flow(
    lines: Sequence[PdfLine], tables: Sequence[PageTable], body_size: float, headings: Sequence[Pattern]
) -> list[Draft]:
    """The blocks in the order of the pages; the notes of a page follow the block that goes on over its end."""
    breaks = LineBreaks(line.text for line in lines)
    text = [line for line in lines if not line.note]
    drafts = _with_tables(text, tables, body_size, headings, breaks)
    notes = paragraphs(_printed([line for line in lines if line.note], body_size, ()), breaks)
    return _with_notes(drafts, notes)


def _with_tables(
    lines: Sequence[PdfLine],
    tables: Sequence[PageTable],
    body_size: float,
    headings: Sequence[Pattern],
    breaks: LineBreaks,
) -> list[Draft]:
    out: list[Draft] = []
    pending: list[PdfLine] = []
    waiting = sorted(tables, key=lambda table: (table.page, table.box[1]))
    for line in lines:
        while waiting and _is_before(waiting[0], line):
            out.extend([*paragraphs(_printed(pending, body_size, headings), breaks), waiting.pop(0).draft])
            pending = []
        pending.append(line)
    out.extend(paragraphs(_printed(pending, body_size, headings), breaks))
    return [*out, *(table.draft for table in waiting)]


def _is_before(table: PageTable, line: PdfLine) -> bool:
    """Whether a table stands on an earlier page, or above a line and not in the column beside it."""
    if table.page != line.page:
        return table.page < line.page
    beside = min(table.box[2], line.box[2]) - max(table.box[0], line.box[0]) <= 0
    return table.box[1] <= line.box[1] and not (beside and table.box[0] > line.box[0])


def _with_notes(drafts: Sequence[Draft], notes: Sequence[Draft]) -> list[Draft]:
    """Each page's notes after the last block that starts on it."""
    out: list[Draft] = []
    waiting = list(notes)
    for draft in drafts:
        page = draft.origin.page or 0
        while waiting and (waiting[0].origin.page or 0) < page:
            out.append(waiting.pop(0))
        out.append(draft)
    return [*out, *waiting]


def _printed(lines: Sequence[PdfLine], body_size: float, headings: Sequence[Pattern]) -> list[Printed]:
    out: list[Printed] = []
    for index, line in enumerate(lines):
        near = [one for one in lines[max(0, index - _WINDOW) : index + _WINDOW + 1] if _overlaps(one, line)]
        left, right = min(one.box[0] for one in near), max(one.box[2] for one in near)
        fill = (line.box[2] - left) / max(1.0, right - left)
        large = fill < _FULL and line.size > _HEADING * body_size and _names(line.text)
        printed = Printed(line.text, line.number, fill, page=line.page, box=line.box)
        if large or any_match(headings, line.text):
            printed.kind, printed.level = "heading", 1 if line.size > _TITLE * body_size else 2
        previous = lines[index - 1] if index else None
        printed.starts = previous is not None and _starts(previous, line, left, _pitch(near))
        out.append(printed)
    return out


def _names(text: str) -> bool:
    """Whether large type can be a heading: no whole sentence, no list of boxes to tick."""
    boxes = item_mark(text) and not text[0].isdigit()
    return width(text) <= 120 and not ends_sentence(text) and not boxes and any(char.isalpha() for char in text)


def _overlaps(one: PdfLine, other: PdfLine) -> bool:
    """Whether two lines stand in the same column of a page or of pages that follow each other."""
    beside = one.box[0] < other.box[2] and other.box[0] < one.box[2]
    return one is other or (beside and abs(one.page - other.page) <= 1)


def _pitch(near: Sequence[PdfLine]) -> float:
    """The usual step from a line to the next (0 where too few lines tell)."""
    steps = sorted(two.box[3] - one.box[3] for one, two in pairwise(near) if one.page == two.page)
    steps = [step for step in steps if step > 0]
    return steps[len(steps) // 2] if len(steps) >= _STEPS else 0.0


def _starts(previous: PdfLine, line: PdfLine, left: float, pitch: float) -> bool:
    """Whether a paragraph starts here: after a gap, or by an indent that the line before has not."""
    if line.spread or previous.spread or (line.box[0] >= previous.box[2] and line.box[1] > previous.box[1]):
        return True
    moved = previous.page != line.page or line.box[1] < previous.box[1]
    indented = line.box[0] - left > 1.2 * line.size and (moved or line.box[0] - previous.box[0] > 0.8 * line.size)
    if indented or moved:
        return indented
    apart = pitch > 0 and line.box[3] - previous.box[3] > max(_STEP * pitch, pitch + _LEAD * line.size)
    return apart or line.box[1] - previous.box[3] > _GAP * line.size
