"""Copies of some pages for a second reader that cannot take the file as it is."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from .page import Page


def plain_copy(data: bytes, pages: Sequence[Page]) -> bytes:
    """A PDF of these pages alone: without encryption, and turned so that their text stands upright."""
    import pypdfium2  # type: ignore[import-untyped]

    source = pypdfium2.PdfDocument(data)
    copy = pypdfium2.PdfDocument.new()
    try:
        copy.import_pages(source, [page.number - 1 for page in pages])
        for index, page in enumerate(pages):
            if page.turned:
                sheet = copy[index]
                sheet.set_rotation(90 * (-page.frame.turn % 4))
                sheet.close()
        out = BytesIO()
        copy.save(out)
        return out.getvalue()
    finally:
        copy.close()
        source.close()
