"""Bytes -> Document: bounds, format, encoding, source, blocks, identity. The one way in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from ..document import Document, Extraction
from ..errors import UnreadableDocument
from . import recognition
from .draft import Draft, Extracted, assemble
from .encoding import Decoded, decode
from .limits import MAX_PDF_BYTES, MAX_TEXT_BYTES
from .ocr import is_suspect
from .schema import Source
from .scripts import language
from .sniff import binary_kind, is_image, is_pdf, sniff
from .sources import load_sources

_BLANK = b" \t\r\n\x0b\x0c\xef\xbb\xbf"
_HEAD = 1_024
_TRACKING = ("utm_", "spm", "srsltid", "fbclid", "gclid", "from", "share", "ref")


def read(source: Path | str | bytes, url: str | None = None, rules: Path | None = None) -> Document:
    """The article in a file (or in bytes) as a document.

    `url` is where the page was saved from, if known: it names the source. `rules` is a folder laid out like rules/
    whose sources are tried before those that ship with crossfoot.
    Raises UnreadableDocument, naming the file and the cause, and BrokenRule for a rule file that cannot be used.
    """
    path = "<bytes>" if isinstance(source, bytes) else str(source)
    data = source if isinstance(source, bytes) else _bytes_of(Path(source))
    _check_size(data, path)
    sources = load_sources(rules)
    found = _extract(data, path, url, sources)
    return _document(found, path, url, data if isinstance(source, bytes) else None)


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise UnreadableDocument(str(path), "is a folder, not a document")
        if size > MAX_PDF_BYTES:
            raise UnreadableDocument(str(path), _too_large(size, MAX_PDF_BYTES))
        with path.open("rb") as file:
            head = file.read(MAX_TEXT_BYTES + 1)
            return head + file.read(MAX_PDF_BYTES) if len(head) > MAX_TEXT_BYTES and is_pdf(head) else head
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or str(error)
        raise UnreadableDocument(str(path), cause[:1].lower() + cause[1:]) from None


def _too_large(size: int, bound: int) -> str:
    return f"larger than the bound of {bound // 1_000_000} MB ({size / 1e6:.0f} MB)"


def _check_size(data: bytes, path: str) -> None:
    if not data[:_HEAD].strip(_BLANK) and not data.strip(_BLANK):
        raise UnreadableDocument(path, "is empty")
    bound = MAX_PDF_BYTES if is_pdf(data) else MAX_TEXT_BYTES
    if len(data) > bound:
        raise UnreadableDocument(path, f"larger than the bound of {bound // 1_000_000} MB for its format")


def _extract(data: bytes, path: str, url: str | None, sources: list[Source]) -> Extracted:
    if is_pdf(data):
        from .pdf import read_pdf

        return read_pdf(data, sources, url, path)
    if is_image(data) and recognition.available():
        from .image import read_image

        return read_image(data, path)
    kind = binary_kind(data)
    if kind:
        hint = f"; {recognition.HINT}" if is_image(data) else ""
        raise UnreadableDocument(path, f"is {kind}, not a document that can be read{hint}")
    decoded = decode(data, path)
    as_it_is = decoded.codec == "utf-8" and not (decoded.lossy or decoded.mixed or b"\x00" in data)
    found = _extract_text(_plain(decoded, data), sources, url, path, data if as_it_is else None)
    if decoded.lossy:
        found.extraction = _marked(found.extraction, "undecodable-bytes")
    if decoded.mixed:
        found.extraction = _marked(found.extraction, "mixed-encodings")
    return found


def _plain(decoded: Decoded, data: bytes) -> str:
    """The text with bare newlines and without NUL; no encoding writes either of the two without their bytes."""
    text = decoded.text.removeprefix("\ufeff")
    if b"\x00" in data:
        text = text.replace("\x00", "")
    return text.replace("\r\n", "\n").replace("\r", "\n") if b"\r" in data else text


def _extract_text(text: str, sources: list[Source], url: str | None, path: str, data: bytes | None) -> Extracted:
    kind = sniff(text)
    if kind == "html":
        from .html import read_html

        return read_html(text, sources, url, path, data)
    if kind == "markdown":
        from .markdown import read_markdown

        return read_markdown(text, sources, url)
    from .dump import read_text

    return read_text(text, sources, url)


def _marked(extraction: Extraction, mark: str) -> Extraction:
    return replace(extraction, marks=(*extraction.marks, mark))


def _document(found: Extracted, path: str, url: str | None, data: bytes | None) -> Document:
    text, blocks = assemble(_spent(found.drafts))
    if not text.strip():
        raise UnreadableDocument(path, "holds no text")
    extraction = _marked(found.extraction, "ocr-suspect") if is_suspect(text) else found.extraction
    address = url or found.url
    return Document(
        id=document_id(address, path, data),
        path=path,
        text=text,
        blocks=blocks,
        extraction=extraction,
        source=found.source,
        lang=language(text),
        title=found.title,
        published=found.published,
        author=found.author,
        site=found.site,
        url=address,
    )


def _spent(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts in order, each forgotten once it is taken: a page may have a million of them."""
    drafts.reverse()
    while drafts:
        yield drafts.pop()


def document_id(url: str | None, path: str, data: bytes | None) -> str:
    """Sixteen hex digits that stay the same when the page is fetched again.

    Of the address if it is known (without scheme, fragment and tracking parameters), else of the file's name, else of
    the content.
    """
    if url:
        seed = b"url:" + canonical_url(url).encode()
    elif data is not None:
        seed = b"content:" + data
    else:
        seed = b"name:" + Path(path).name.encode("utf-8", "surrogateescape")
    return hashlib.sha256(seed).hexdigest()[:16]


def canonical_url(url: str) -> str:
    """Host, path and the query parameters that name content, sorted."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return url.strip()
    query = sorted(pair for pair in parse_qsl(parts.query) if not pair[0].lower().startswith(_TRACKING))
    tail = f"?{urlencode(query)}" if query else ""
    return f"{host}{parts.path.rstrip('/') or '/'}{tail}"
