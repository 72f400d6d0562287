"""Bytes -> str: byte order mark, escapes, UTF-8, then the encoding whose text looks most like writing.

What the page says of itself counts, but loses to the evidence of its bytes. A page in two encodings is read piece by
piece. The text says by which codec it was read, and what a reader must know of it.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable

import regex

from ..errors import UnreadableDocument
from ..record import Record
from .labels import label_of
from .likelihood import ASCII, likelihood
from .supersets import decoded, from_escapes

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_CANDIDATES = ("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "cp1252")
_ESCAPED = regex.compile(rb"\x1b(?:\$[@B]|\$\(D|\$\)C|\([JI])|~\{")
SAMPLE = 24_000
SHORT = 4_000
_HEAD = 65_536

LABEL = 10.0
"""What a label adds to the log-probability of its encoding: a few characters outweigh it."""

LEAST = -12.0
"""Mean log-probability of the characters that are not ASCII, below which a text is no writing."""

LEAST_LATIN = -9.0
"""The same for Western Europe, where any byte is a letter: real ones stand alone among ASCII."""


class Decoded(Record, frozen=True):
    """A text and the codec that gave it.

    `lossy` when some bytes had no meaning (they became U+FFFD), `mixed` when parts were read in another encoding.
    """

    text: str
    codec: str
    lossy: bool = False
    mixed: bool = False


def decode(data: bytes, path: str) -> Decoded:
    """The text of a file. Raises UnreadableDocument when no encoding gives one."""
    whole = _by_bom(data) or _wide(data) or _by_escapes(data) or _strict(data, "utf-8")
    if whole is not None:
        return whole
    from .mixed import in_pieces

    found = in_pieces(data.removeprefix(codecs.BOM_UTF8), label_of(data))
    if found is None:
        raise UnreadableDocument(path, "its encoding cannot be told: no BOM, not UTF-8, and no known one gives writing")
    return found


def _by_bom(data: bytes) -> Decoded | None:
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _strict(data, codec) or Decoded(data.decode(codec, "replace").lstrip("\ufeff"), codec, lossy=True)
    return _strict(data, "utf-8-sig") if data.startswith(codecs.BOM_UTF8) else None


def _strict(data: bytes, codec: str) -> Decoded | None:
    try:
        return Decoded(data.decode(codec), codec)
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> Decoded | None:
    codec = wide_codec(data)
    if codec is None:
        return None
    text = data.decode(codec, "replace")
    return Decoded(text, codec, lossy="\ufffd" in text)


def wide_codec(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark, as its codec: NUL bytes stand in its every digit and line end."""
    if b"\x00" not in data[:_HEAD]:
        return None
    start = max(0, data.index(b"\x00") - 200) // 4 * 4
    sample = data[start : start + SAMPLE]
    texts = {codec: sample.decode(codec, "ignore") for codec in _WIDE}
    best = max(texts, key=lambda codec: _mean(texts[codec]))
    return best if _mean(texts[best]) > LEAST + 1 and len(texts[best]) * 5 > len(sample) else None


def _mean(text: str) -> float:
    return likelihood(text) / len(text) if text else -100.0


def _by_escapes(data: bytes) -> Decoded | None:
    """The encodings of seven bits (ISO-2022, HZ), which are ASCII but for their escapes."""
    found = _ESCAPED.search(data) if data.isascii() else None
    if found is None:
        return None
    if found.group() == b"~{":
        return _strict(data, "hz") if label_of(data) == "hz" else None
    if found.group() == b"\x1b$)C":
        return _strict(data, "iso2022_kr")
    text = decoded(from_escapes(data), "euc_jp", "replace")
    return Decoded(text, "iso2022_jp", lossy="\ufffd" in text)


def best_codec(sample: bytes, label: str | None, more: Iterable[str] = ()) -> tuple[str, float] | None:
    """The codec under which a sample looks most like writing, and the mean log-probability of what is not ASCII.

    None when it looks like writing under none of them.
    """
    best: tuple[float, str, float] | None = None
    for codec in dict.fromkeys((*_CANDIDATES, *([label] if label and label != "utf-8" else []), *more)):
        text = _sampled(sample, codec)
        value, mean = likelihood(text) + (LABEL if codec == label else 0.0), _mean_of_foreign(text)
        if mean > (LEAST_LATIN if codec == "cp1252" else LEAST) and (best is None or value > best[0]):
            best = (value, codec, mean)
    return best[1:] if best else None


def _sampled(sample: bytes, codec: str) -> str:
    try:
        return decoded(sample, codec, "replace")
    except (UnicodeError, ValueError):
        return "\ufffd" * len(sample)


def _mean_of_foreign(text: str) -> float:
    """The mean log-probability of the characters that are not ASCII."""
    plain = sum(char < "\x80" for char in text)
    return (likelihood(text) - ASCII * plain) / (len(text) - plain) if plain < len(text) else 0.0
