"""The encoding that a page declares, as the superset that browsers read it with.

Pages that say gb2312, shift_jis or euc-kr hold characters that Python's codecs of these names refuse
(https://encoding.spec.whatwg.org/#names-and-labels).
"""

from __future__ import annotations

import codecs

import regex

_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "iso2022_jp": "iso2022_jp_ext",
}
"""By the name of Python's codec."""

_UNKNOWN_TO_PYTHON = {
    "x-gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "csgb2312": "gb18030",
    "x-x-big5": "big5hkscs",
    "cn-big5": "big5hkscs",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "windows-31j": "cp932",
    "cswindows31j": "cp932",
    "ms_kanji": "cp932",
    "x-euc-jp": "euc_jp",
    "cseucpkdfmtjapanese": "euc_jp",
    "windows-949": "cp949",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601-1989": "cp949",
    "ksc5601": "cp949",
    "ksc_5601": "cp949",
    "x-windows-949": "cp949",
    "cseuckr": "cp949",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "unicode-1-1-utf-8": "utf-8",
    "x-unicode20utf8": "utf-8",
}
_OF_TEXT = regex.compile(r"utf-8|gb|big5|cp\d|shift|euc|iso|koi|mac|hz$|johab|tis|kz")
_LABEL = regex.compile(rb"""(?i)<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""")
_HEAD = 16_384


def label_of(data: bytes) -> str | None:
    """The codec for the encoding that the head of a page declares, None without a usable one."""
    found = _LABEL.search(data[:_HEAD])
    return codec_of(found.group(1).decode("ascii", "replace")) if found else None


def codec_of(label: str) -> str | None:
    """The codec that reads a label's encoding or its superset, None for an unknown one."""
    label = label.strip().lower()
    try:
        name = codecs.lookup(_UNKNOWN_TO_PYTHON.get(label, label)).name
    except (LookupError, ValueError):
        return None
    # A label that could be read byte by byte does not stand in UTF-16, whatever it says.
    if name.startswith(("utf-16", "utf-32")):
        return "utf-8"
    return _SUPERSETS.get(name, name) if _OF_TEXT.match(name) else None
