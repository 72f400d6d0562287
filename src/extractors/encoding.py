"""Bytes -> str: byte order mark, UTF-8, the declared label, then the encoding whose text looks most like writing.

A label is mapped to the superset that browsers use for it (https://encoding.spec.whatwg.org/#names-and-labels): pages
that say gb2312, shift_jis or euc-kr hold characters that Python's codecs of these names refuse.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import regex

from ..errors import UnreadableDocument

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "windows-949": "cp949",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
_CANDIDATES = ("gb18030", "cp932", "euc-jp", "cp949", "big5hkscs")
_LABEL = regex.compile(rb"""(?i)<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""")
_HEAD = 4_096
_SAMPLE = 60_000

# Characters that real text of each encoding is made of; what a wrong decoding yields lies outside of them.
_COMMON = regex.compile(
    r"[的一是不了在人有我他这这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运]"
    r"|[這個們來為國說時會對後過發經學當沒動麼開實軍無長機關點業將兩間問與頭體見產嗎話內給東聲論處義幾認條氣題爾別變總電數報結還進從樣種應戰]"
    r"|[\u3041-\u3096\u30a1-\u30fa\u30fc]|[\uac00-\ud7a3]|[、。，！？：「」『』（）“”]"
)
_ODD = regex.compile(r"[\ue000-\uf8ff\uff61-\uff9f\u0080-\u009f\u2500-\u257f\u0400-\u04ff\u0370-\u03ff\ufffd]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the codec that gave it; `lossy` when some bytes had no meaning in it."""

    text: str
    codec: str
    lossy: bool = False


def decode(data: bytes, path: str) -> Decoded:
    """The text of a file. Raises UnreadableDocument when no encoding gives one."""
    decoded = _by_bom(data) or _strict(data, "utf-8") or _by_label(data) or _by_score(data)
    if decoded is not None:
        return decoded
    raise UnreadableDocument(path, "its encoding cannot be told: no BOM, not UTF-8, no usable label, no CJK encoding")


def _by_bom(data: bytes) -> Decoded | None:
    for bom, codec in _BOMS:
        if data.startswith(bom):
            strict = _strict(data, codec)
            return strict or Decoded(data.decode(codec, "replace").lstrip("\ufeff"), codec, lossy=True)
    return None


def _strict(data: bytes, codec: str) -> Decoded | None:
    try:
        return Decoded(data.decode(codec), codec)
    except (UnicodeDecodeError, LookupError):
        return None


def label_of(data: bytes) -> str | None:
    """The codec for the encoding that the head of a page declares, None without a usable one."""
    found = _LABEL.search(data[:_HEAD])
    if not found:
        return None
    label = found.group(1).decode("ascii").lower()
    codec = _SUPERSETS.get(label, label)
    try:
        name = codecs.lookup(codec).name
    except LookupError:
        return None
    # A page whose label could be read byte by byte is not UTF-16, whatever it says.
    return "utf-8" if name.startswith(("utf-16", "utf-32")) else codec


def _by_label(data: bytes) -> Decoded | None:
    codec = label_of(data)
    if codec is None:
        return None
    strict = _strict(data, codec)
    if strict is not None:
        return strict
    try:
        text = data.decode(codec, "replace")
    except (LookupError, ValueError):
        return None
    return Decoded(text, codec, lossy=True) if text.count("\ufffd") * 200 < len(text) else None


def _by_score(data: bytes) -> Decoded | None:
    sample = data[:_SAMPLE]
    scored = [(score(text), codec) for codec in _CANDIDATES if (text := _sampled(sample, codec)) is not None]
    best = max(scored, default=None)
    if best is None or best[0] < 0.3:
        return None
    text = data.decode(best[1], "replace")
    return Decoded(text, best[1], lossy="\ufffd" in text)


def _sampled(sample: bytes, codec: str) -> str | None:
    """The sample's text, None when more than one character in two hundred is refused."""
    text = sample.decode(codec, "replace")
    return text if text.count("\ufffd") * 200 <= len(text) else None


def score(text: str) -> float:
    """How much the non-ASCII part of a text looks like writing: common characters less odd ones, per character."""
    wide = sum(1 for char in text if char > "\x7f") or 1
    return (len(_COMMON.findall(text)) - 3 * len(_ODD.findall(text))) / wide
