"""Bytes that Python's codecs refuse and browsers read: the handlers that fill the gap, character by character."""

from __future__ import annotations

import codecs

import regex

_SYMBOLS = str.maketrans("•､‾∼♁☉¥¢£", "‧﹑¯～⊕⊙￥￠￡")


def decoded(data: bytes, codec: str, errors: str = "strict") -> str:
    """The text of some bytes. `errors` is `strict` (raises UnicodeDecodeError) or `replace`."""
    text = data.decode(codec, f"crossfoot-{errors}" if codec in _RESCUES else errors)
    return text.translate(_SYMBOLS) if codec == "big5hkscs" else text


def _rescued(data: bytes, at: int, codec: str) -> tuple[str, int] | None:
    """The character at an offset and the offset behind it, None where there is none."""
    rescue = _RESCUES.get(codec)
    return rescue(data, at) if rescue else None


def _euc_jp(data: bytes, at: int) -> tuple[str, int] | None:
    """The rows that vendors added (①, ㈱, Ⅲ): Shift_JIS has them at the same place of the same table."""
    pair = data[at : at + 2]
    if len(pair) < 2 or min(pair) < 0xA1 or max(pair) > 0xFE:
        return None
    row, cell = pair[0] - 0xA1, pair[1] - 0xA1
    lead = row // 2 + (0x81 if row < 62 else 0xC1)
    trail = cell + 0x9F if row % 2 else cell + 0x40 + (cell >= 63)
    return _one(bytes((lead, trail)), "cp932", at)


def _big5(data: bytes, at: int) -> tuple[str, int] | None:
    """The characters of Windows that the Hong Kong set has not."""
    return _one(data[at : at + 2], "cp950", at)


def _gb18030(data: bytes, at: int) -> tuple[str, int] | None:
    """Windows writes the euro as one byte."""
    return ("€", at + 1) if data[at : at + 1] == b"\x80" else None


def _one(pair: bytes, codec: str, at: int) -> tuple[str, int] | None:
    try:
        return pair.decode(codec), at + len(pair)
    except UnicodeDecodeError:
        return None


_RESCUES = {"euc_jp": _euc_jp, "big5hkscs": _big5, "gb18030": _gb18030}


def _strict(error: UnicodeError) -> tuple[str, int]:
    found = _rescued(error.object, error.start, error.encoding) if isinstance(error, UnicodeDecodeError) else None
    if found is None:
        raise error
    return found


def _replacing(error: UnicodeError) -> tuple[str, int]:
    found = _rescued(error.object, error.start, error.encoding) if isinstance(error, UnicodeDecodeError) else None
    if found is not None:
        return found
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "\ufffd", error.end


codecs.register_error("crossfoot-strict", _strict)
codecs.register_error("crossfoot-replace", _replacing)

_ESCAPE = regex.compile(rb"\x1b(\$\(D|\$[@B]|\([BJI])([^\x1b\r\n]*+)")


def from_escapes(data: bytes) -> bytes:
    """ISO-2022-JP as EUC-JP, which has the same tables and needs no escapes. A line end ends an escape."""
    return _ESCAPE.sub(_unescaped, data)


def _unescaped(found: regex.Match[bytes]) -> bytes:
    kind, body = found.groups()
    if kind in (b"(B", b"(J"):
        return bytes(body)
    high = bytes(byte | 0x80 if byte > 0x20 else byte for byte in body)
    if kind == b"(I":
        return b"".join(b"\x8e" + high[at : at + 1] for at in range(len(high)))
    if kind == b"$(D":
        return b"".join(b"\x8f" + high[at : at + 2] for at in range(0, len(high), 2))
    return high
