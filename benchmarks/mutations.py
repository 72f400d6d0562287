"""Damage to documents, as disks and wires do it, and as people do it on purpose: all of it from one seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

MOST = 1_000_000
"""Bytes of a damaged document: growth is cut there."""

_TAG = re.compile(rb"<[^<>]{1,200}>")
_LABEL = re.compile(rb"charset=[\"']?[\w-]+", re.I)
_CODECS = (
    "gb18030",
    "big5hkscs",
    "cp932",
    "euc_jp",
    "cp949",
    "utf-16",
    "utf-16-le",
    "utf-32-be",
    "iso2022_jp",
    "cp1252",
)
_LABELS = (b"utf-8", b"gb2312", b"big5", b"shift_jis", b"euc-kr", b"iso-8859-1", b"utf-16", b"hz-gb-2312", b"none")
_TOKENS = (
    b"\x00",
    b"\x1b$B",
    b"\xff",
    b"\xed\xa0\x80",
    "\u202e\u200b\ufeff\u2028".encode(),
    "９９９兆".encode(),
    b"1" * 5_000,
    b"1,2" * 2_000,
    "第一百二十三万".encode() * 500,
    "十".encode() * 3_000,
    b"(" * 3_000,
    b"<div>" * 3_000,
    b"<table><tr><td>" * 400,
    b"<td colspan=99999 rowspan=99999>1",
    b"<br>" * 5_000,
    b"<a title='" + b"x" * 50_000 + b"'>",
    b"<script type='application/ld+json'>" + b"[" * 20_000,
    b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>&b;",
    b"&#0;&#xd800;&#x110000;&nbsp",
    b"\n> " * 2_000,
    b"\n" + b" " * 3_000 + b"- 1",
    b"| 1 " * 3_000 + b"\n" + b"|---" * 3_000,
    b"[" * 3_000 + b"](" * 3_000,
    b"*_`" * 3_000,
    b"---\na: &a [1]\nb: [*a,*a]\n---\n",
    b"12% 13% 14% " * 500,
    b"2024-02-30 1999/13/45 ",
    b"/Length 999999999 ",
    b"<< /Kids [3 0 R] >>",
)

Mutation = Callable[[random.Random, bytes, bytes], bytes]


def mutated(chance: random.Random, corpus: Sequence[bytes]) -> bytes:
    """A document of the corpus with one to six damages, the same for the same state of `chance`."""
    data = chance.choice(corpus)
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        data = chance.choice(MUTATIONS)(chance, data, chance.choice(corpus))[:MOST]
    return data


def _place(chance: random.Random, data: bytes) -> int:
    return chance.randrange(len(data) + 1)


def _span(chance: random.Random, data: bytes, most: int = 4_000) -> tuple[int, int]:
    start = _place(chance, data)
    return start, min(len(data), start + chance.randrange(1, most))


def flipped(chance: random.Random, data: bytes, _: bytes) -> bytes:
    """Some bytes changed."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 4, 40, len(data) // 20 + 1)) if data else 0):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def truncated(chance: random.Random, data: bytes, _: bytes) -> bytes:
    """The beginning or the end alone."""
    at = _place(chance, data)
    return data[:at] if chance.random() < 0.7 else data[at:]


def removed(chance: random.Random, data: bytes, _: bytes) -> bytes:
    """A stretch taken out."""
    start, end = _span(chance, data)
    return data[:start] + data[end:]


def repeated(chance: random.Random, data: bytes, _: bytes) -> bytes:
    """A stretch said again, up to a thousand times."""
    start, end = _span(chance, data, 2_000)
    return data[:end] + data[start:end] * chance.choice((1, 2, 20, 100)) + data[end:]


def spliced(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """The beginning of one document and the end of another."""
    return data[: _place(chance, data)] + other[_place(chance, other) :]


def planted(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """A stretch of another document inside this one."""
    at = _place(chance, data)
    start, end = _span(chance, other)
    return data[:at] + other[start:end] + data[at:]


def poisoned(chance: random.Random, data: bytes, _: bytes) -> bytes:
    """Something hostile put in."""
    at = _place(chance, data)
    return data[:at] + chance.choice(_TOKENS) * chance.choice((1, 1, 3)) + data[at:]


def untagged(chance: random.Random, data: bytes, _: bytes) -> bytes:
    """Some tags taken out."""
    share = chance.choice((0.02, 0.3))
    return _TAG.sub(lambda found: b"" if chance.random() < share else found.group(), data)


def retagged(chance: random.Random, data: bytes, _: bytes) -> bytes:
    """Some tags said twice, or put where another one stood."""
    tags = [found.group() for found in _TAG.finditer(data)] or [b"<p>"]
    share = chance.choice((0.02, 0.2))
    return _TAG.sub(
        lambda found: found.group() + chance.choice(tags) if chance.random() < share else found.group(), data
    )


def recoded(chance: random.Random, data: bytes, _: bytes) -> bytes:
    """In another encoding, as a whole or in part."""
    start, end = (0, len(data)) if chance.random() < 0.6 else _span(chance, data)
    text = data[start:end].decode("utf-8", "replace")
    return data[:start] + text.encode(chance.choice(_CODECS), chance.choice(("replace", "ignore"))) + data[end:]


def relabelled(chance: random.Random, data: bytes, _: bytes) -> bytes:
    """With another label."""
    return _LABEL.sub(b"charset=" + chance.choice(_LABELS), data) if _LABEL.search(data) else b"<meta charset=" + data


def reordered(chance: random.Random, data: bytes, _: bytes) -> bytes:
    """The lines shuffled, or all in one."""
    lines = data.split(b"\n")
    if chance.random() < 0.3:
        return b" ".join(lines)
    chance.shuffle(lines)
    return b"\n".join(lines)


def renumbered(chance: random.Random, data: bytes, _: bytes) -> bytes:
    """Other digits."""
    return re.sub(rb"\d", lambda found: b"%d" % chance.randrange(10) if chance.random() < 0.3 else found.group(), data)


MUTATIONS: tuple[Mutation, ...] = (
    flipped,
    truncated,
    removed,
    repeated,
    spliced,
    planted,
    poisoned,
    untagged,
    retagged,
    recoded,
    relabelled,
    reordered,
    renumbered,
)
