"""Opening a PDF, and what to say when that fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ...errors import UnreadableDocument
from ..limits import MAX_PDF_PAGES
from .bombs import check_streams
from .frame import Frame
from .page import Page, read_page


@contextmanager
def opened(data: bytes, path: str) -> Iterator[Any]:
    """The pypdfium2 document in the bytes. Raises UnreadableDocument when it is damaged or locked."""
    import pypdfium2  # type: ignore[import-untyped]

    check_streams(data, path)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(path, _cause(str(error), data)) from None
    try:
        yield document
    finally:
        document.close()


def read_pages(document: Any, path: str) -> list[Page]:
    """The first MAX_PDF_PAGES pages, those that cannot be read empty and marked `lost`.

    Raises UnreadableDocument when none of them can be read.
    """
    import pypdfium2

    out = []
    for index in range(min(len(document), MAX_PDF_PAGES)):
        try:
            out.append(read_page(document[index], index + 1))
        except pypdfium2.PdfiumError:
            out.append(Page(index + 1, Frame(0.0, 0.0, 0.0, 0.0, 0), lost=True))
    if all(page.lost for page in out):
        raise UnreadableDocument(path, "is a damaged PDF: no page of it can be read")
    return out


def _cause(error: str, data: bytes) -> str:
    if "assword" in error or b"/Encrypt" in data[-4_096:]:
        return "is an encrypted PDF: it needs a password"
    if b"%%EOF" not in data[-2_048:]:
        return "is a truncated PDF: its end is missing"
    return "is a damaged PDF"
