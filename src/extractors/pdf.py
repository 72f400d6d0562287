"""PDF files: text lines by pypdfium2, ruled tables by pdfplumber, page furniture out of the flow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Any

from ..document import Extraction
from ..errors import UnreadableDocument
from .draft import Draft, Extracted
from .dump import Selection, selected
from .furniture import without_furniture
from .limits import MAX_PDF_PAGES
from .pdflines import Page, PdfLine, page_lines
from .pdftables import PageTable, tables_on
from .schema import Source
from .scripts import width
from .shapes import ends_sentence, item_mark
from .sources import any_match, by_fingerprint, by_url
from .wrapped import Printed, paragraphs

_FINGERPRINT_PAGES = 12
_HEADING = 1.12
_TITLE = 1.3
_FULL = 0.95
_WINDOW = 8


def read_pdf(data: bytes, sources: Sequence[Source], url: str | None, path: str) -> Extracted:
    """The text of a PDF in blocks.

    Raises UnreadableDocument for a file that is damaged, encrypted or without a text layer.
    """
    pages, count = _pages(data, path)
    if not any(page.lines for page in pages):
        raise UnreadableDocument(path, "has no text layer (scanned pages?): nothing can be read from it")
    total = sum(len(line.text) for page in pages for line in page.lines)
    tables = tables_on(data, pages)
    without_furniture(pages)
    lines = [line for page in pages for line in page.lines]
    named = by_url(sources, url)
    head = [line.text for line in lines if line.page <= _FINGERPRINT_PAGES]
    known = by_fingerprint([named] if named else sources, head, "pdf")
    chosen = selected([(index, line.text) for index, line in enumerate(lines)], known[1]) if known else None
    found = _assembled(lines, chosen, tables, known[1].headings if known else [])
    source = known[0] if known else named
    found.source, found.site = (source.name, source.site) if source else (None, None)
    marks = ("truncated",) if count > len(pages) else ()
    kept = min(1.0, sum(len(draft.text) for draft in found.drafts) / max(1, total))
    how = f"dump:{known[1].name}" if known else "generic:pypdfium2"
    found.extraction = Extraction("pdf", how, round(kept, 4), marks)
    return found


def _pages(data: bytes, path: str) -> tuple[list[Page], int]:
    """The lines of every page, and how many pages the file has."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(path, _cause(str(error), data)) from None
    try:
        count = len(document)
        return [_page(document, index, path) for index in range(min(count, MAX_PDF_PAGES))], count
    finally:
        document.close()


def _page(document: Any, index: int, path: str) -> Page:
    import pypdfium2

    try:
        return page_lines(document[index], index + 1)
    except pypdfium2.PdfiumError:
        raise UnreadableDocument(path, f"is a damaged PDF: page {index + 1} cannot be read") from None


def _cause(error: str, data: bytes) -> str:
    if "assword" in error or b"/Encrypt" in data[-4_096:]:
        return "is an encrypted PDF: it needs a password"
    if b"%%EOF" not in data[-2_048:]:
        return "is a truncated PDF: its end is missing"
    return "is a damaged PDF"


def _assembled(
    lines: list[PdfLine], chosen: Selection | None, tables: list[PageTable], headings: Sequence[Any]
) -> Extracted:
    body_size = median([line.size for line in lines for _ in range(1 + len(line.text) // 10)] or [1.0])
    kept = [lines[index] for index in chosen.kept] if chosen else lines
    title = chosen.title[1].strip() if chosen and chosen.title else None
    first = [] if title else _title_lines(kept, body_size)
    rest = [line for line in kept if line not in first]
    drafts = [*_title_block(title, first), *_flow(rest, tables, body_size, headings)]
    title = title or (drafts[0].text if first else None)
    found = Extracted(drafts, Extraction("pdf", "", 0.0), title=title)
    if chosen:
        found.published, found.author = chosen.published, chosen.author
    return found


def _title_lines(lines: list[PdfLine], body_size: float) -> list[PdfLine]:
    """The lines of the first page in its largest type, when that is clearly larger than the text's."""
    head = [line for line in lines if line.page == lines[0].page][:12]
    largest = max((line.size for line in head), default=0.0)
    same = [line for line in head if line.size > 0.97 * largest]
    near = [line for one, line in pairwise(same) if line.box[1] - one.box[3] < 0.8 * line.size]
    block = same[: 1 + len(near)]
    return block if largest > _TITLE * body_size and len(block) <= 3 else []


def _title_block(title: str | None, lines: list[PdfLine]) -> list[Draft]:
    if title:
        return [Draft.line("title", title)]
    return paragraphs([Printed(line.text, line.number, 1.0, "title", page=line.page, box=line.box) for line in lines])


def _flow(lines: list[PdfLine], tables: list[PageTable], body_size: float, headings: Sequence[Any]) -> list[Draft]:
    """The text between the tables, in the order of the pages."""
    out: list[Draft] = []
    pending: list[PdfLine] = []
    waiting = sorted(tables, key=lambda table: (table.page, table.box[1]))
    for line in lines:
        while waiting and (waiting[0].page, waiting[0].box[1]) <= (line.page, line.box[1]):
            out.extend([*paragraphs(_printed(pending, body_size, headings)), waiting.pop(0).draft])
            pending = []
        pending.append(line)
    out.extend(paragraphs(_printed(pending, body_size, headings)))
    return [*out, *(table.draft for table in waiting)]


def _printed(lines: list[PdfLine], body_size: float, headings: Sequence[Any]) -> list[Printed]:
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
        printed.starts = previous is not None and _starts(previous, line, left)
        out.append(printed)
    return out


def _names(text: str) -> bool:
    """Whether large type can be a heading: no whole sentence, no list of boxes to tick."""
    boxes = item_mark(text) and not text[0].isdigit()
    return width(text) <= 120 and not ends_sentence(text) and not boxes and any(char.isalpha() for char in text)


def _overlaps(one: PdfLine, other: PdfLine) -> bool:
    """Whether two lines stand in the same column of a page or of pages that follow each other."""
    return one.box[0] < other.box[2] and other.box[0] < one.box[2] and abs(one.page - other.page) <= 1


def _starts(previous: PdfLine, line: PdfLine, left: float) -> bool:
    """Whether a paragraph starts here: after a gap, or by an indent that the line before has not."""
    indented = line.box[0] - left > 1.2 * line.size and line.box[0] - previous.box[0] > 0.8 * line.size
    if previous.page != line.page:
        return indented
    return indented or line.box[1] - previous.box[3] > 1.3 * line.size
