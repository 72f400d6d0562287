"""PDF -> blocks: text by pypdfium2 in reading order, tables by pdfplumber where lines rule them."""

from .reader import read_pdf

__all__ = ["read_pdf"]
