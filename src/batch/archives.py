"""WARC archives: the pages of their responses, as far as the archive is sound."""

from __future__ import annotations

import os
import zlib
from collections.abc import Generator, Iterator
from contextlib import suppress
from typing import Any, BinaryIO

from ..errors import CrossfootError
from ..extractors.limits import MAX_PDF_BYTES, MAX_TEXT_BYTES
from .opening import open_input
from .unit import Damage, Page

_READ = ("html", "xml", "text/plain", "text/markdown", "pdf")
"""Parts of the content types that hold documents."""
_BLOCK = 1_000_000
_HEAD = 1_024
_GZIP, _ZSTD, _LZ4 = b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18"
_WARC, _END = b"WARC/", b"\r\n\r\n"


class NoReader(CrossfootError):
    """The library that reads archives is not installed."""


def pages_of(path: str) -> Iterator[Page | Damage]:
    """The documents of an archive, in order; a Damage names the offset of a damaged stretch, which is passed over.

    A page is given when it is sure to be whole: when the next record has begun or its own end was seen.
    """
    try:
        with open_input(path) as stream:
            start: int | None = 0
            if not _is_archive(stream):
                yield Damage(f"{path}#0", "is no WARC archive")
                return
            while start is not None:
                start = yield from _sound_stretch(path, stream, start)
    except OSError as error:
        yield Damage(f"{path}#0", error.strerror or str(error))


def _sound_stretch(path: str, stream: BinaryIO, start: int) -> Generator[Page | Damage, None, int | None]:
    """The pages from an offset up to the next damage; gives the offset from which to go on, None at the end."""
    stream.seek(start)
    held: Page | None = None
    at, cause = start, ""
    records = _records(stream)
    while not cause:
        try:
            record = next(records, None)
            if record is None:
                break
            page = _page(path, record)
        except OSError as error:
            cause = str(error)
        else:
            if held is not None:
                yield held
            held, at = page, record.stream_pos
    torn = _torn_after(stream, at, bool(cause))
    if held is not None and torn != at:
        yield held
    if torn is None and not cause:
        return None
    yield Damage(f"{path}#{at}+" if torn is None else f"{path}#{torn}", cause or "the archive is cut off")
    return _next_member(stream, at if torn is None else torn)


def _records(stream: BinaryIO) -> Iterator[Any]:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise NoReader("WARC archives need fastwarc (pip install 'crossfoot[cluster]')") from None
    kinds = WarcRecordType.response | WarcRecordType.resource
    return iter(ArchiveIterator(stream, record_types=kinds, parse_http=True, auto_decode="all", quirks_mode=True))


def _page(path: str, record: Any) -> Page | None:
    """The document of a record, None where it is none: an error of the server, an image, an empty answer."""
    http = record.http_headers
    if http is not None and http.status_code not in (200, 203):
        return None
    kind = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
    if kind and not any(part in kind for part in _READ):
        return None
    return Page(f"{path}#{record.stream_pos}", record.headers.get("WARC-Target-URI"), _body(record))


def _body(record: Any) -> bytes:
    """The decoded bytes, one more than are read at most where there are more."""
    head: bytes = record.reader.read(MAX_TEXT_BYTES + 1)
    if len(head) <= MAX_TEXT_BYTES or not head.startswith(b"%PDF-"):
        return head
    rest: bytes = record.reader.read(MAX_PDF_BYTES + 1 - len(head))
    return head + rest


def _is_archive(stream: BinaryIO) -> bool:
    """Whether it begins as an archive does; what is empty holds nothing, and nothing damaged."""
    head = stream.read(_HEAD)
    return not head or head.startswith((_WARC, _ZSTD, _LZ4)) or _holds_record(head)


def _holds_record(member: bytes) -> bool:
    """Whether a gzip member begins with a record of an archive."""
    if not member.startswith(_GZIP):
        return False
    with suppress(zlib.error):
        return zlib.decompressobj(31).decompress(member, len(_WARC)) == _WARC
    return False


def _torn_after(stream: BinaryIO, at: int, failed: bool) -> int | None:
    """Where the record begins that is not whole, from the offset of the last one on; None where it cannot be told.

    `failed` says that reading beyond the record has failed: a plain archive tells then that the record itself is whole.
    """
    stream.seek(at)
    head = stream.read(len(_WARC))
    stream.seek(at)
    if head.startswith(_GZIP):
        return _torn_member(stream, at)
    if failed or head != _WARC:
        return None
    stream.seek(-len(_END), os.SEEK_END)
    return None if stream.read() == _END else at


def _torn_member(stream: BinaryIO, at: int) -> int | None:
    data = stream.read(_BLOCK)
    while data:
        member, unzip = at, zlib.decompressobj(31)
        while data and not unzip.eof:
            at += len(data)
            try:
                unzip.decompress(data)
            except zlib.error:
                return member
            data = unzip.unused_data or stream.read(_BLOCK)
        if not unzip.eof:
            return member
        at -= len(unzip.unused_data)
    return None


def _next_member(stream: BinaryIO, after: int) -> int | None:
    """The offset of the next record of a compressed archive after a damaged one, None where there is none."""
    at = after + 1
    stream.seek(at)
    data = stream.read(_BLOCK)
    while data:
        found = data.find(_GZIP)
        while found >= 0:
            if _holds_record(data[found : found + _HEAD]):
                return at + found
            found = data.find(_GZIP, found + 1)
        rest = stream.read(_BLOCK)
        if not rest:
            return None
        kept = data[-_HEAD:]
        at += len(data) - len(kept)
        data = kept + rest
    return None
