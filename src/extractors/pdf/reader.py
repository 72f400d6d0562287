"""PDF files: text lines by pypdfium2, tables, page furniture out of the flow, the rules of a source on the lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...document import Extraction
from ...errors import UnreadableDocument
from .. import recognition
from ..draft import Extracted
from ..dump import Selection, selected
from ..schema import Pattern, Source
from ..sources import by_fingerprint, by_url
from .aligned import aligned_tables
from .continued import joined
from .damage import is_damaged
from .flow import flow, title_block, title_lines, usual_size
from .furniture import without_furniture
from .lines import groups_of, lines_of
from .opening import opened, read_pages
from .page import Page, PdfLine
from .ruled import PageTable, ruled_tables
from .scanned import is_blank_scan, read_scanned

_FINGERPRINT_PAGES = 12


def read_pdf(data: bytes, sources: Sequence[Source], url: str | None, path: str) -> Extracted:
    """The text of a PDF in blocks.

    Raises UnreadableDocument for a file that is damaged, locked or without a text layer.
    """
    with opened(data, path) as document:
        count = len(document)
        pages = read_pages(document, path)
        read_scanned(document, pages)
    if not any(page.pieces or page.aside for page in pages):
        raise UnreadableDocument(path, _nothing(pages))
    total = sum(len(piece.text) for page in pages for piece in (*page.pieces, *page.aside))
    found = assembled(pages, ruled_tables(data, pages, count), sources, url)
    kept = min(1.0, sum(len(draft.text) for draft in found.drafts) / max(1, total))
    machine_read = frozenset(page.number for page in pages if page.layer)
    marks = tuple(_marks(found, pages, count))
    found.extraction = Extraction("pdf", found.extraction.how, round(kept, 4), marks, machine_read)
    return found


def _nothing(pages: Sequence[Page]) -> str:
    """Why nothing could be read from a PDF that opens."""
    if not any(page.scanned for page in pages):
        return "has no text layer, and no image fills a page"
    return "has no text layer" + (
        ", and no text was recognised" if recognition.available() else f"; {recognition.HINT}"
    )


def _marks(found: Extracted, pages: Sequence[Page], count: int) -> Iterator[str]:
    if any(page.layer for page in pages):
        yield "ocr"
    if is_damaged(draft.text for draft in found.drafts):
        yield "damaged-text"
    for name, chosen in (("no-text", is_blank_scan), ("lost-pages", lambda page: page.lost)):
        numbers = [page.number for page in pages if chosen(page)]
        if numbers:
            yield f"{name}:{_ranges(numbers)}"
    if count > len(pages) or any(page.cut for page in pages):
        yield "truncated"


def _ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers as `1-3,7`."""
    out: list[list[int]] = []
    for number in numbers:
        if out and number == out[-1][1] + 1:
            out[-1][1] = number
        else:
            out.append([number, number])
    return ",".join(f"{first}-{last}" if last > first else str(first) for first, last in out)


def assembled(
    pages: Sequence[Page],
    tables: Sequence[PageTable] = (),
    sources: Sequence[Source] = (),
    url: str | None = None,
) -> Extracted:
    """The document in the pages' pieces, by the rules of the source that its lines or its address name.

    `tables` are those that were found already; their pieces are no longer in the pages.
    """
    without_furniture(pages)
    lines: list[PdfLine] = []
    every = list(tables)
    for page in pages:
        lines.extend(_lines(page, every))
    every = joined(every, lines)
    named = by_url(sources, url)
    head = [line.text for line in lines if line.page <= _FINGERPRINT_PAGES]
    known = by_fingerprint([named] if named else sources, head, "pdf")
    chosen = selected([(index, line.text) for index, line in enumerate(lines)], known[1]) if known else None
    found = _in_blocks(lines, chosen, every, known[1].headings if known else [])
    source = known[0] if known else named
    found.source, found.site = (source.name, source.site) if source else (None, None)
    found.extraction = Extraction("pdf", f"dump:{known[1].name}" if known else "generic:pypdfium2", 0.0)
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


def _in_blocks(
    lines: list[PdfLine], chosen: Selection | None, tables: list[PageTable], headings: Sequence[Pattern]
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
