"""A document without its findings: the cleaned text, or JSON with its blocks."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..document import Block, Document
from .plain import path_text

SCHEMA = "crossfoot-documents/1"
_META = ("id", "source", "lang", "title", "published", "author", "site", "url", "text")
_CELL = ("row", "column", "start", "end", "header", "row_span", "column_span")


def text_document(document: Document) -> str:
    """The canonical text, ending with a line feed."""
    return document.text.rstrip("\n") + "\n"


def json_documents(documents: Iterable[Document]) -> bytes:
    """Documents with their blocks as indented UTF-8 JSON, ending with a line feed; offsets are code points."""
    import msgspec

    report = {"schema": SCHEMA, "documents": [_json_document(document) for document in documents]}
    compact = json.dumps(report, ensure_ascii=False).encode("utf-8", "replace")
    return msgspec.json.format(compact, indent=1) + b"\n"


def how_read(document: Document) -> str:
    """One line: the way that was taken, the share of the text that was kept, and what a reader must know."""
    extraction = document.extraction
    parts = [f"{round(100 * extraction.kept)}% of the text by {extraction.how}", *extraction.marks]
    return f"{path_text(document.path)}: {', '.join(parts)}"


def _json_document(document: Document) -> dict[str, Any]:
    extraction = document.extraction
    return {
        "path": path_text(document.path),
        **{name: getattr(document, name) for name in _META},
        "extraction": {
            "format": extraction.format,
            "how": extraction.how,
            "kept": round(extraction.kept, 4),
            "marks": list(extraction.marks),
        },
        "blocks": [_json_block(block) for block in document.blocks],
    }


def _json_block(block: Block) -> dict[str, Any]:
    origin = block.origin
    return {
        "kind": block.kind,
        "start": block.start,
        "end": block.end,
        "level": block.level,
        "number": block.number,
        "origin": {"line": origin.line, "page": origin.page, "box": origin.box, "path": origin.path},
        "cells": [{name: getattr(cell, name) for name in _CELL} for cell in block.cells],
    }
