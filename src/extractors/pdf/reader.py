"""PDF files: text lines by pypdfium2, tables, page furniture out of the flow, the rules of a source on the lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...document import Extraction
from ...errors import UnreadableDocument
from ..draft import Extracted
from ..dump import Selection, selected
from ..schema import Source
from ..sources import by_fingerprint, by_url
from .aligned import aligned_tables
from .continued import joined
from .flow import flow, title_block, title_lines, usual_size
from .furniture import without_furniture
from .lines import groups_of, lines_of
from .opening import opened, read_pages
from .page import Page, PdfLine
from .ruled import PageTable, ruled_tables

_FINGERPRINT_PAGES = 12


def read_pdf(data: bytes, sources: Sequence[Source], url: str | None, path: str) -> Extracted:
    """The text of a PDF in blocks.

    Raises UnreadableDocument for a file that is damaged, locked or without a text layer.
    """
    with opened(data, path) as document:
        count = len(document)
        pages = read_pages(document, path)
    if not any(page.pieces for page in pages):
        raise UnreadableDocument(path, "has no text layer (scanned pages?): nothing can be read from it")
    total = sum(len(piece.text) for page in pages for piece in (*page.pieces, *page.aside))
    tables = ruled_tables(data, pages, count)
    without_furniture(pages)
    lines: list[PdfLine] = []
    for page in pages:
        lines.extend(_lines(page, tables))
    found = _by_source(lines, joined(tables, lines), sources, url)
    marks = ("truncated",) if count > len(pages) else ()
    kept = min(1.0, sum(len(draft.text) for draft in found.drafts) / max(1, total))
    found.extraction = Extraction("pdf", found.extraction.how, round(kept, 4), marks)
    return found


def _lines(page: Page, tables: list[PageTable]) -> list[PdfLine]:
    """The lines of a page outside its tables; those without rules are added to the tables."""
    groups = groups_of(page)
    for at, group in enumerate(groups):
        for table in aligned_tables(group, page.number):
            used = {id(piece) for piece in table.used}
            group = [piece for piece in group if id(piece) not in used]
            tables.append(PageTable(page.number, table.box, table.draft))
        groups[at] = group
    return lines_of(page, groups)


def _by_source(lines: list[PdfLine], tables: list[PageTable], sources: Sequence[Source], url: str | None) -> Extracted:
    """The document by the rules of the source that its lines or its address name, or without rules."""
    named = by_url(sources, url)
    head = [line.text for line in lines if line.page <= _FINGERPRINT_PAGES]
    known = by_fingerprint([named] if named else sources, head, "pdf")
    chosen = selected([(index, line.text) for index, line in enumerate(lines)], known[1]) if known else None
    found = _assembled(lines, chosen, tables, known[1].headings if known else [])
    source = known[0] if known else named
    found.source, found.site = (source.name, source.site) if source else (None, None)
    found.extraction = Extraction("pdf", f"dump:{known[1].name}" if known else "generic:pypdfium2", 0.0)
    return found


def _assembled(
    lines: list[PdfLine], chosen: Selection | None, tables: list[PageTable], headings: Sequence[Any]
) -> Extracted:
    body_size = usual_size(lines)
    kept = [lines[index] for index in chosen.kept] if chosen else lines
    title = chosen.title[1].strip() if chosen and chosen.title else None
    first = [] if title or not kept else title_lines(kept, body_size)
    rest = [line for line in kept if not any(line is one for one in first)]
    drafts = [*title_block(title, first), *flow(rest, tables, body_size, headings)]
    title = title or (drafts[0].text if first else None)
    found = Extracted(drafts, Extraction("pdf", "", 0.0), title=title)
    if chosen:
        found.published, found.author = chosen.published, chosen.author
    return found
