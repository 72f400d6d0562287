"""A document as Markdown that reads back as the same text: front matter, headings, lists and pipe tables."""

from __future__ import annotations

import json
import re

from ..document import Block, Cell, Document

_INLINE = re.compile(r"[\\`*\[\]<|]|(?<!\w)_|_(?!\w)")
_STARTS = re.compile(r"(?:#{1,6}(?=\s)|[-+](?=\s)|>|-{3,}|={3,}|~{3,})")
_NUMBERED = re.compile(r"(\d{1,3})([.)](?:\s|$))")


def markdown_document(document: Document) -> str:
    """The document, ending with a line feed."""
    parts = [("", _front_matter(document))]
    parts += [(block.kind, _block(document, block)) for block in document.blocks]
    out, before = "", ""
    for kind, text in parts:
        gap = "" if not out else "\n" if kind == before == "item" else "\n\n"
        out, before = out + gap + text, kind
    return out + "\n"


def _front_matter(document: Document) -> str:
    """What is known about the document, each value as a quoted string."""
    extraction = document.extraction
    facts = {
        "title": document.title,
        "date": document.published,
        "author": document.author,
        "site": document.site,
        "url": document.url,
        "language": document.lang,
        "source": document.source,
        "how": extraction.how,
        "kept": f"{extraction.kept:.2f}",
        "marks": ", ".join(extraction.marks),
    }
    told = {name: " ".join(value.split()) for name, value in facts.items() if value}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in told.items()]
    return "\n".join(["---", *lines, "---"])


def _block(document: Document, block: Block) -> str:
    if block.kind == "table" and block.cells:
        return _table(document, block)
    text = escaped(" ".join(document.of(block).split()))
    if block.kind == "title":
        return f"# {text}"
    if block.kind == "heading":
        return f"{'#' * min(6, max(2, block.level))} {text}"
    if block.kind == "item":
        return f"{'  ' * max(0, block.level - 1)}{_mark(block)} {text}"
    plain = "*" not in text and "_" not in text
    return f"*{text}*" if block.kind == "caption" and plain else _started(text)


def _mark(block: Block) -> str:
    return "-" if block.number is None else f"{block.number}."


def escaped(text: str) -> str:
    """The text with a backslash before what Markdown would read as markup inside a line."""
    return _INLINE.sub(lambda found: "\\" + found[0], text)


def _started(text: str) -> str:
    """A paragraph that would otherwise start as a heading, list or rule."""
    numbered = _NUMBERED.match(text)
    if numbered:
        return f"{numbered[1]}\\{text[numbered.end(1) :]}"
    return "\\" + text if _STARTS.match(text) else text


def _table(document: Document, block: Block) -> str:
    """A pipe table; Markdown knows none without a head, so one without gets an empty one."""
    rows: dict[int, dict[int, Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    width = 1 + max(cell.column for cell in block.cells)
    lines = [_row(document, rows[row], width) for row in sorted(rows)]
    first = min(rows)
    if not all(cell.header for cell in rows[first].values()):
        lines.insert(0, "|" + "  |" * width)
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _row(document: Document, cells: dict[int, Cell], width: int) -> str:
    texts = [document.text[cells[at].start : cells[at].end] if at in cells else "" for at in range(width)]
    return "| " + " | ".join(escaped(" ".join(text.split())) for text in texts) + " |"
