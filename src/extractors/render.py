"""A document as text, Markdown or JSON: what `crossfoot extract` prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from ..document import Block, Document
from .shapes import item_mark

FORMATS = ("text", "markdown", "json")


def render(document: Document, form: str) -> str:
    """The document in one of FORMATS, without a newline at its end. Raises ValueError for any other format."""
    if form not in _RENDERERS:
        raise ValueError(f"unknown format {form!r}: one of {', '.join(FORMATS)}")
    return _RENDERERS[form](document)


def to_text(document: Document) -> str:
    """The canonical text, a blank line between two blocks that are no items of one list."""
    out: list[str] = []
    for index, block in enumerate(document.blocks):
        together = index > 0 and block.kind == "item" and document.blocks[index - 1].kind == "item"
        out.append(("\n" if together else "\n\n" if index else "") + document.of(block))
    return "".join(out)


def to_markdown(document: Document) -> str:
    """Front matter, headings, lists and pipe tables."""
    parts = [_front_matter(document), *(_block(document, block) for block in document.blocks)]
    return "\n\n".join(part for part in parts if part)


def _front_matter(document: Document) -> str:
    facts = {
        "title": document.title,
        "date": document.published,
        "author": document.author,
        "site": document.site,
        "url": document.url,
    }
    lines = [f"{name}: {msgspec.json.encode(value).decode()}" for name, value in facts.items() if value]
    return "\n".join(["---", *lines, "---"]) if lines else ""


def _block(document: Document, block: Block) -> str:
    text = document.of(block)
    if block.kind == "title":
        return f"# {text}"
    if block.kind == "heading":
        return f"{'#' * min(6, max(2, block.level))} {text}"
    if block.kind == "item":
        return text if item_mark(text) else f"- {text}"
    if block.kind == "table":
        return _table(text, any(cell.header for cell in block.cells))
    return f"*{text}*" if block.kind == "caption" else text


def _table(text: str, headed: bool) -> str:
    """A pipe table; Markdown knows no table without a head, so one without gets an empty one."""
    rows = [row.replace("|", "\\|").split("\t") for row in text.split("\n")]
    columns = max(len(row) for row in rows)
    head, body = (rows[0], rows[1:]) if headed else ([""] * columns, rows)
    lines = [head, ["---"] * columns, *body]
    return "\n".join("| " + " | ".join(row + [""] * (columns - len(row))) + " |" for row in lines)


def to_json(document: Document) -> str:
    """One object: the facts, how the text was won, the blocks with offsets into `text`, and the text."""
    return msgspec.json.format(msgspec.json.encode(as_mapping(document)), indent=2).decode()


def as_mapping(document: Document) -> dict[str, Any]:
    """What to_json prints, as plain values."""
    extraction = document.extraction
    return {
        "id": document.id,
        "path": document.path,
        "source": document.source,
        "lang": document.lang,
        "title": document.title,
        "published": document.published,
        "author": document.author,
        "site": document.site,
        "url": document.url,
        "format": extraction.format,
        "how": extraction.how,
        "kept": extraction.kept,
        "marks": list(extraction.marks),
        "blocks": [_block_mapping(document, block) for block in document.blocks],
        "text": document.text,
    }


def _block_mapping(document: Document, block: Block) -> dict[str, Any]:
    out: dict[str, Any] = {"kind": block.kind, "start": block.start, "end": block.end, "level": block.level}
    out["line"], out["page"] = block.origin.line, block.origin.page
    if block.cells:
        out["cells"] = [
            {"row": cell.row, "column": cell.column, "start": cell.start, "end": cell.end, "header": cell.header}
            for cell in block.cells
        ]
    return out


_RENDERERS: dict[str, Callable[[Document], str]] = {"text": to_text, "markdown": to_markdown, "json": to_json}
