"""A document without its findings: the cleaned text, Markdown, or JSON with its blocks."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..document import Block, Cell, Document
from .plain import path_text

SCHEMA = "crossfoot-documents/1"


def text_document(document: Document) -> str:
    """The canonical text, ending with a line feed."""
    return document.text.rstrip("\n") + "\n"


def markdown_document(document: Document) -> str:
    """The blocks as Markdown: headings, lists and pipe tables."""
    blocks = [(block.kind, _markdown_block(document, block)) for block in document.blocks]
    out, before = "", ""
    for kind, text in blocks:
        gap = "" if not out else "\n" if kind == before == "item" else "\n\n"
        out, before = out + gap + text, kind
    return out + "\n"


def json_documents(documents: Iterable[Document]) -> bytes:
    """Documents with their blocks as indented UTF-8 JSON, ending with a line feed; offsets are code points."""
    import msgspec

    report = {"schema": SCHEMA, "documents": [_json_document(document) for document in documents]}
    compact = json.dumps(report, ensure_ascii=False).encode("utf-8", "replace")
    return msgspec.json.format(compact, indent=1) + b"\n"


def _markdown_block(document: Document, block: Block) -> str:
    text = " ".join(document.of(block).split())
    if block.kind == "title":
        return f"# {text}"
    if block.kind == "heading":
        return f"{'#' * min(6, max(2, block.level))} {text}"
    if block.kind == "item":
        return f"{'  ' * max(0, block.level - 1)}- {text}"
    if block.kind == "table" and block.cells:
        return _markdown_table(document, block)
    return f"*{text}*" if block.kind == "caption" else text


def _markdown_table(document: Document, block: Block) -> str:
    rows: dict[int, dict[int, Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    width = 1 + max(cell.column for cell in block.cells)
    lines = [_markdown_row(document, rows[row], width) for row in sorted(rows)]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _markdown_row(document: Document, cells: dict[int, Cell], width: int) -> str:
    texts = [document.text[cells[at].start : cells[at].end] if at in cells else "" for at in range(width)]
    return "| " + " | ".join(" ".join(text.split()).replace("|", "\\|") for text in texts) + " |"


def _json_document(document: Document) -> dict[str, Any]:
    extraction = document.extraction
    meta = ("id", "source", "lang", "title", "published", "author", "site", "url", "text")
    return {
        "path": path_text(document.path),
        **{name: getattr(document, name) for name in meta},
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
        "origin": {"line": origin.line, "page": origin.page, "box": origin.box, "path": origin.path},
        "cells": [
            {
                name: getattr(cell, name)
                for name in ("row", "column", "start", "end", "header", "row_span", "column_span")
            }
            for cell in block.cells
        ],
    }
