"""What a file is, told from its content: never from its name."""

from __future__ import annotations

from typing import Literal

import regex

from .encoding import wide_codec

Format = Literal["html", "pdf", "text", "markdown"]

_MAGIC = {
    b"PK\x03\x04": "a ZIP archive (or an office document)",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip file",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x7fELF": "a program",
    b"RIFF": "a media file",
    b"7z\xbc\xaf": "a 7z archive",
    b"SQLite format 3": "a database",
    b"PAR1": "a Parquet file",
    b"{\\rtf": "an RTF document",
}
_CONTROLS = bytes(byte for byte in range(32) if byte not in (9, 10, 12, 13, 27))
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_HTML = regex.compile(
    r"(?i)<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:div|article|section|table|meta|p|span|h1)(?:\s[^<>]{0,200})?>"
)
_WHOLE_HTML = regex.compile(
    r"(?i)\A\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)", regex.S
)
_FRONT = regex.compile(r"\A\s*---[ \t]*\r?\n(?:[^\n]*\n){0,60}?---[ \t]*(?:\r?\n|\Z)")
_OPENS_MARKDOWN = regex.compile(r"\s*(?:#{1,6} \S|\+\+\+\n\w+ ?= ?|[^\n#|]{1,120}\S\n={3,}[ \t]*\n)")
_MARKDOWN = regex.compile(
    r"^(?:#{1,6} \S|```|!\[[^\]\n]*\]\(|\|(?:[ :]*-+[ :]*\|)+)"
    r"|\[[^\]\n]{1,200}\]\((?:https?:|/|#|\.)[^)\n]*\)|\*\*\S[^*\n]*\*\*",
    regex.M,
)


def binary_kind(data: bytes) -> str | None:
    """What kind of binary file this is, None for text and for PDF."""
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            return kind
    if data.startswith(_BOMS):
        return None
    head = data[:8_192]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if not controls or (controls * 20 <= len(head) and head.count(0) * 200 <= len(head)):
        return None
    return None if wide_codec(data) else "a binary file"


def is_image(data: bytes) -> bool:
    """Whether the bytes are an image of a kind in which pages are scanned."""
    return data.startswith((b"\x89PNG", b"\xff\xd8\xff"))


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF file (its mark may follow some junk)."""
    return b"%PDF-" in data[:1_024]


def sniff(text: str) -> Format:
    """`html`, `markdown` or `text`, from the decoded content."""
    head = text[:20_000]
    if _FRONT.match(head):
        return "markdown"
    if _WHOLE_HTML.match(head):
        return "html"
    if _OPENS_MARKDOWN.match(head):
        return "markdown"
    tags = len(_HTML.findall(head))
    signs = len(_MARKDOWN.findall(head))
    if tags >= 3 and tags >= signs:
        return "html"
    return "markdown" if signs >= 2 else "text"
