"""Streams that unpack to far more than they hold, found before any reader unpacks them whole."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import regex

from ...errors import UnreadableDocument
from ..limits import MAX_UNPACKED, MAX_UNPACKED_RATIO

_STREAM = regex.compile(rb"stream\r?\n")
_DICT = 4_096
_IMAGE = regex.compile(rb"/Subtype\s*/Image|/Type\s*/EmbeddedFile")
_PACKED = regex.compile(rb"/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b")
_PIECE = 1 << 20
_BEST_RATIO = 1_032


def check_streams(data: bytes, path: str) -> None:
    """Raise UnreadableDocument when a stream other than an image unpacks to more than a page can need."""
    for entries, start, end in _streams(data):
        packed = _PACKED.findall(entries)
        if not packed or _IMAGE.search(entries):
            continue
        if len(packed) > 1:
            size = _unpacked_twice(data, start, end)
        elif (end - start) * _BEST_RATIO > MAX_UNPACKED:
            size = _unpacked(data, start, end)
        else:
            continue
        if size > MAX_UNPACKED and size > MAX_UNPACKED_RATIO * (end - start):
            raise UnreadableDocument(path, f"holds a stream that unpacks to more than {MAX_UNPACKED // 1_000_000} MB")


def _streams(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """(dictionary, start, end) of every stream; the dictionary is what stands between `obj` and `stream`."""
    at = 0
    while found := _STREAM.search(data, at):
        start = found.end()
        if data[found.start() - 3 : found.start()] == b"end":
            at = start
            continue
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        head = data[max(0, found.start() - _DICT) : found.start()]
        yield head[head.rfind(b"obj") :] if b"obj" in head else head, start, end
        at = end


def _unpacked(data: bytes, start: int, end: int) -> int:
    """How many bytes a deflated stream gives, counted up to the bound."""
    return sum(len(piece) for piece in _inflated(memoryview(data)[start:end], MAX_UNPACKED + _PIECE))


def _unpacked_twice(data: bytes, start: int, end: int) -> int:
    """The same for a stream that is deflated twice over."""
    inner = zlib.decompressobj()
    total = 0
    for piece in _inflated(memoryview(data)[start:end], MAX_UNPACKED):
        try:
            while piece and total <= MAX_UNPACKED:
                total += len(inner.decompress(piece, _PIECE))
                piece = inner.unconsumed_tail
        except zlib.error:
            break
    return total


def _inflated(packed: memoryview, bound: int) -> Iterator[bytes]:
    """The pieces of a deflated stream, in bounded memory; a damaged one ends early."""
    unpacker = zlib.decompressobj()
    total = 0
    rest: bytes | memoryview = packed
    try:
        while rest and total <= bound:
            piece = unpacker.decompress(rest, _PIECE)
            total += len(piece)
            yield piece
            rest = unpacker.unconsumed_tail
            if not piece:
                return
    except zlib.error:
        return
