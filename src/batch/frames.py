"""Frames: the messages between a worker and its owner, each a header and one block of bytes."""

from __future__ import annotations

import struct
from typing import BinaryIO, NamedTuple

_HEADER = struct.Struct(">BQQ")
READY, DONE, FAILED, MEMORY, ASK = range(5)
"""What a frame says: the worker has started, a result, an error, too little memory, a document to work on."""


class Frame(NamedTuple):
    """One message: what it says, its bytes, and how much memory the sender uses, in bytes (0: not known)."""

    kind: int
    body: bytes
    memory: int = 0


def write_frame(out: BinaryIO, frame: Frame) -> None:
    """Send one message. Raises OSError when nobody reads any more."""
    out.write(_HEADER.pack(frame.kind, frame.memory, len(frame.body)))
    out.write(frame.body)
    out.flush()


def read_frame(source: BinaryIO) -> Frame | None:
    """The next message, None where the sender is gone."""
    header = source.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    kind, memory, length = _HEADER.unpack(header)
    body = source.read(length)
    return Frame(kind, body, memory) if len(body) == length else None
