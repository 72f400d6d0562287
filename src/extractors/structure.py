"""Plain text without rules: paragraphs, headings, list items, captions and tables, told by their shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from ..document import Origin
from .draft import Draft, DraftCell, crowded
from .limits import MAX_BLOCKS, MAX_CELLS
from .scripts import width
from .shapes import is_caption, is_credit, is_short_title, item_mark
from .tables import mark_header
from .wrapped import measured, paragraphs

Line = tuple[int, str]

_GAP = regex.compile(r"[ \u3000]{2,}|\t+")
_WIDE = regex.compile(r"[\t\u3000]+|[ \u3000]{2,}")
_ENTRY = regex.compile(r"[^\s\d]{1,16}\u3000[+\-△▲]?\d[\d,.兆億亿万千]*[^\s\d、。，]{0,7}")
_WIDE_VALUE = regex.compile(r"\u3000[+\-△▲]?\d")
_PIPE = regex.compile(r"(?<!\\)\|")
_RULE = regex.compile(r"[\s|:+=-]*[-=]{2,}[\s|:+=-]*")
_DIGIT = regex.compile(r"\d")
_MEASURE = 120


def numbered(texts: Sequence[str], first: int = 1) -> Iterator[Line]:
    """The lines with their numbers; of blank ones that follow each other two are kept: a file may hold millions."""
    blank = 0
    for number, text in enumerate(texts, start=first):
        blank = 0 if text.strip() else blank + 1
        if blank <= 2:
            yield number, text


def structured(lines: Sequence[Line]) -> list[Draft]:
    """Blocks of the lines, none of which is dropped; of very many the last ones share their blocks."""
    if len(lines) > MAX_BLOCKS:
        rest = (Draft.line("paragraph", text, number) for number, text in lines[MAX_BLOCKS:])
        return [*structured(lines[:MAX_BLOCKS]), *crowded(rest)]
    groups = _groups(lines)
    wrapped = _is_wrapped(groups)
    out: list[Draft] = []
    for index, group in enumerate(groups):
        alone = len(group) == 1 and index + 1 < len(groups) and is_short_title(group[0][1].strip())
        out.extend(
            [Draft.line("heading", group[0][1], group[0][0])]
            if alone and _plain(group[0][1])
            else _blocks(group, wrapped)
        )
    return out


def _plain(text: str) -> bool:
    body = text.strip()
    return not (item_mark(body) or is_caption(body) or is_credit(body))


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines between blank lines."""
    out: list[list[Line]] = [[]]
    for number, text in lines:
        if text.strip():
            out[-1].append((number, text))
        elif out[-1]:
            out.append([])
    return [group for group in out if group]


def _is_wrapped(groups: Sequence[Sequence[Line]]) -> bool:
    """Whether lines break where the measure ends: most lines inside the groups are nearly as long as the longest."""
    inner = [width(text.strip()) for group in groups for _, text in group[:-1] if len(columns(text)) == 1]
    longest = max(inner, default=0)
    if len(inner) < 3 or longest > _MEASURE or longest < 40:
        return False
    return sum(one > 0.75 * longest for one in inner) >= 0.7 * len(inner)


def _blocks(group: Sequence[Line], wrapped: bool) -> list[Draft]:
    out: list[Draft] = []
    prose: list[Line] = []
    at = 0
    while at < len(group):
        rows, is_table = _rows(group, at)
        if is_table:
            out.extend(_prose(prose, wrapped))
            out.append(table(group[at : at + rows]))
            prose = []
        else:
            prose.extend(group[at : at + rows])
        at += rows
    return [*out, *_prose(prose, wrapped)]


def _prose(lines: Sequence[Line], wrapped: bool) -> list[Draft]:
    if wrapped:
        return paragraphs(measured(lines))
    return [_one(lines, index) for index in range(len(lines))]


def _one(lines: Sequence[Line], index: int) -> Draft:
    number, text = lines[index]
    body = text.strip()
    if item_mark(body):
        return Draft.line("item", text, number)
    if is_caption(body) or is_credit(body):
        return Draft.line("caption", text, number)
    heads = index + 1 < len(lines) and is_short_title(body) and width(lines[index + 1][1]) > 2 * max(30, width(body))
    return Draft.line("heading" if heads else "paragraph", text, number)


def columns(line: str) -> list[str]:
    """The cells of a line by pipes, tabs or wide gaps; one cell when it is no row."""
    body = line.strip()
    if _PIPE.search(body):
        return [cell.strip().replace("\\|", "|") for cell in _PIPE.split(_pipeless(body))]
    gap = _WIDE if len(_WIDE_VALUE.findall(body)) >= 2 or _ENTRY.fullmatch(body) else _GAP
    return [cell.strip() for cell in gap.split(body)]


def _pipeless(row: str) -> str:
    """A row without the pipes around it."""
    inner = row.removeprefix("|")
    return inner if inner.endswith("\\|") else inner.removesuffix("|")


def table_rows(lines: Sequence[Line], at: int) -> int:
    """How many lines from `at` on make a table: two rows at least with the same number of cells, a digit in one."""
    count, is_table = _rows(lines, at)
    return count if is_table else 0


def _rows(lines: Sequence[Line], at: int) -> tuple[int, bool]:
    """How many lines from `at` on are alike, and whether they are a table."""
    first = len(columns(lines[at][1]))
    if first < 2 or item_mark(lines[at][1].strip()):
        return 1, False
    end = at + 1
    while end < min(len(lines), at + MAX_CELLS // first) and _is_row(lines[end][1], first):
        end += 1
    body = [text for _, text in lines[at:end] if not _RULE.fullmatch(text)]
    piped = end - at > 1 and "|" in lines[at][1] and "|" in lines[at + 1][1] and _RULE.fullmatch(lines[at + 1][1])
    return end - at, bool(piped) or (len(body) >= 2 and any(_DIGIT.search(text) for text in body))


def _is_row(text: str, count: int) -> bool:
    return bool(_RULE.fullmatch(text)) or len(columns(text)) == count or _is_short_row(text, count)


def _is_short_row(text: str, count: int) -> bool:
    """A row of totals often leaves its last column empty, where a total means nothing."""
    return count > 2 and len(columns(text)) == count - 1 and len(_DIGIT.findall(text)) >= 2


def table(lines: Sequence[Line]) -> Draft:
    """The rows as a table; the first is its head when a rule follows it, or when it holds no value and others do."""
    rows = [(number, columns(text)) for number, text in lines if not _RULE.fullmatch(text)]
    ruled = len(lines) > 1 and bool(_RULE.fullmatch(lines[1][1]))
    cells = [
        DraftCell(row, column, text, header=ruled and row == 0, line=number)
        for row, (number, texts) in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    if not ruled:
        mark_header(cells)
    return Draft("table", cells=cells, origin=Origin(line=lines[0][0]))
