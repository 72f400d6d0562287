"""Opening a PDF, and what to say when that fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ...errors import UnreadableDocument
from ..limits import MAX_PDF_PAGES
from .page import Page, read_page


@contextmanager
def opened(data: bytes, path: str) -> Iterator[Any]:
    """The pypdfium2 document in the bytes. Raises UnreadableDocument when it is damaged or locked."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(path, _cause(str(error), data)) from None
    try:
        yield document
    finally:
        document.close()


def read_pages(document: Any, path: str) -> list[Page]:
    """The first MAX_PDF_PAGES pages. Raises UnreadableDocument for a page that cannot be read."""
    import pypdfium2

    out = []
    for index in range(min(len(document), MAX_PDF_PAGES)):
        try:
            out.append(read_page(document[index], index + 1))
        except pypdfium2.PdfiumError:
            raise UnreadableDocument(path, f"is a damaged PDF: page {index + 1} cannot be read") from None
    if not out:
        raise UnreadableDocument(path, "is a PDF without pages")
    return out


def _cause(error: str, data: bytes) -> str:
    if "assword" in error or b"/Encrypt" in data[-4_096:]:
        return "is an encrypted PDF: it needs a password"
    if b"%%EOF" not in data[-2_048:]:
        return "is a truncated PDF: its end is missing"
    return "is a damaged PDF"
