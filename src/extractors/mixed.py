"""Bytes that are not UTF-8 as a whole: one legacy encoding, or pieces in several.

A piece is what stands between line ends and angle brackets: no multi-byte encoding has these bytes inside a character.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import regex

from .encoding import SAMPLE, SHORT, Decoded, best_codec
from .supersets import decoded

_HIGH = regex.compile(rb"[\x80-\xff]")
_END = regex.compile(rb"[\n<>]")
_SEQUENCE = regex.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LONE = regex.compile(r"(?<![\p{Latin}\d])[\xa0-\xff](?![\p{Latin}\d])")
_PLAUSIBLE = regex.compile(r"[A-Za-z][\xc0-\xff]|[\xc0-\xff][A-Za-z]|[\x80-\xbf\u0100-\U0010ffff]")
_LOW = bytes(range(128))
_PROBE = 2_000
_SURE = 4
_WRITING = -9.5
_MANY = 100_000
_MOST = 300_000
"""Pieces that are looked at one by one; what follows them is read like the greater part."""

Piece = tuple[int, int]


def in_pieces(data: bytes, label: str | None) -> Decoded | None:
    """The text of bytes that are not UTF-8 as a whole, None when they look like no writing."""
    pieces = list(islice(_pieces(data), _MOST))
    unicode = [_is_utf8(data[start:end]) for start, end in pieces]
    sizes = [_high(data[start : min(end, start + _PROBE)]) for start, end in pieces]
    here = sum(size for size, yes in zip(sizes, unicode, strict=True) if yes)
    legacy = [piece for piece, yes in zip(pieces, unicode, strict=True) if not yes]
    mostly = here > sum(sizes) - here
    if mostly:
        return _mended(data, legacy)
    codec = _codec(data, legacy, label)
    if codec is None:
        return None
    if codec == "cp1252" != label and not _PLAUSIBLE.search(decoded(_sample(data, legacy), codec, "replace")):
        return Decoded(data.decode("utf-8", "replace"), "utf-8", lossy=True)
    others = [piece for piece, yes in zip(pieces, unicode, strict=True) if yes and _is_sure(data[piece[0] : piece[1]])]
    return _joined(data, codec, others, "utf-8")


def _pieces(data: bytes) -> Iterator[Piece]:
    """The pieces that hold a byte above ASCII."""
    at = 0
    while (found := _HIGH.search(data, at)) is not None:
        high = found.start()
        start = max(at, *(data.rfind(mark, at, high) + 1 for mark in (b"\n", b"<", b">")))
        end = _END.search(data, high)
        at = end.start() if end else len(data)
        yield start, at


def _high(piece: bytes) -> int:
    return len(piece.translate(None, _LOW))


def _is_utf8(piece: bytes) -> bool:
    """Whether a piece is UTF-8, a few broken bytes aside."""
    probe = piece[:_PROBE]
    return 4 * _high(_SEQUENCE.sub(b"", probe)) <= _high(probe)


def _is_sure(piece: bytes) -> bool:
    """Whether a piece is UTF-8 throughout and long enough that it is so by no accident."""
    try:
        text = piece.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return sum(char > "\u07ff" for char in text) >= _SURE


def _codec(data: bytes, pieces: Sequence[Piece], label: str | None) -> str | None:
    short = len(data) <= SHORT and len(data) % 2 == 0
    wide = best_codec(data, label, ("utf-16-le", "utf-16-be")) if short else None
    if wide and wide[0].startswith("utf-16"):
        return wide[0]
    found = best_codec(_sample(data, pieces), label)
    return found[0] if found else None


def _sample(data: bytes, pieces: Sequence[Piece]) -> bytes:
    """Some pieces from the start, the middle and the end."""
    out: list[bytes] = []
    for part in range(4):
        size = 0
        for start, end in pieces[part * len(pieces) // 4 : (part + 1) * len(pieces) // 4]:
            out.append(data[start : min(end, start + SAMPLE)])
            size += len(out[-1])
            if size > SAMPLE // 4:
                break
    return b"\n".join(out)[:SAMPLE]


def _mended(data: bytes, pieces: Sequence[Piece]) -> Decoded:
    """UTF-8 with some pieces that are not: these in the encoding that makes writing of them, or with bytes replaced."""
    found = best_codec(_sample(data, pieces), None) if pieces else None
    if found is None or not _is_believed(_sample(data, pieces), *found):
        text = data.decode("utf-8", "replace")
        return Decoded(text, "utf-8", lossy="\ufffd" in text)
    return _joined(data, "utf-8", pieces, found[0])


def _is_believed(sample: bytes, codec: str, mean: float) -> bool:
    """Whether broken pieces are more than accidents: four characters at least, or Latin letters inside words."""
    text = decoded(sample, codec, "replace")
    if codec == "cp1252":
        return not _LONE.search(text) and "\ufffd" not in text
    return mean > _WRITING and sum(char > "\x7f" for char in text) >= _SURE


def _joined(data: bytes, codec: str, others: Sequence[Piece], second: str) -> Decoded:
    """The text in one codec, but for some pieces that are in a second one."""
    out: list[str] = []
    at = 0
    for start, end in others:
        out += [_text(data[at:start], codec), _text(data[start:end], second)]
        at = end
    text = "".join([*out, _text(data[at:], codec)])
    return Decoded(text, codec, lossy="\ufffd" in text, mixed=bool(others))


def _text(data: bytes, codec: str) -> str:
    try:
        return decoded(data, codec)
    except UnicodeDecodeError:
        plain = data.decode(codec, "replace")
        return decoded(data, codec, "replace") if plain.count("\ufffd") < _MANY else plain
