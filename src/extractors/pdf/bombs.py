"""Streams that unpack to far more than they hold, found before any reader unpacks them whole."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

import regex

from ...errors import UnreadableDocument
from ..limits import MAX_UNPACKED, MAX_UNPACKED_RATIO

_STREAM = regex.compile(rb"stream\r?\n")
_DICT = 4_096
_IMAGE = regex.compile(rb"/Subtype\s*/Image|/Type\s*/EmbeddedFile")
_PACKED = regex.compile(rb"/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b")
_PIECE = 1 << 20
_BEST_RATIO = 1_032
_MOST = 1_000_000_000


def check_streams(data: bytes, path: str) -> None:
    """Raise UnreadableDocument when a stream other than an image unpacks to more than a page can need."""
    for entries, start, end in _streams(data):
        packed = _PACKED.findall(entries)
        if not packed or _IMAGE.search(entries):
            continue
        bound = min(_MOST, max(MAX_UNPACKED, MAX_UNPACKED_RATIO * (end - start)))
        if len(packed) == 1 and (end - start) * _BEST_RATIO <= bound:
            continue
        if _unpacked(memoryview(data)[start:end], bound, len(packed) > 1) > bound:
            raise UnreadableDocument(path, f"holds a stream that unpacks to more than {bound // 1_000_000} MB")


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


def _unpacked(packed: memoryview, bound: int, twice: bool) -> int:
    """How many bytes a stream that is deflated once or twice gives, counted until the bound is passed."""
    total = 0
    pieces = _inflated((packed,))
    for piece in _inflated(pieces) if twice else pieces:
        total += len(piece)
        if total > bound:
            break
    return total


def _inflated(pieces: Iterable[bytes | memoryview]) -> Iterator[bytes]:
    """What deflated pieces give, in bounded memory; a damaged stream ends early."""
    unpacker = zlib.decompressobj()
    for packed in pieces:
        rest: bytes | memoryview = packed
        while rest:
            try:
                piece = unpacker.decompress(rest, _PIECE)
            except zlib.error:
                return
            rest = unpacker.unconsumed_tail
            if not piece and len(rest) == len(packed):
                return
            yield piece
