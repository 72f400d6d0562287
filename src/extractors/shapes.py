"""What a line of text is, by its shape: list item, caption, heading, table row; and where sentences end."""

from __future__ import annotations

from functools import lru_cache

import regex

from .scripts import width

_ITEM = regex.compile(
    r"[-*•‣◦▪●○■□◆◇➢➤►▶✓・·–—][ \t\u3000]+(?=\S)|[•‣▪●■◆➢➤►✓](?=\S)"
    r"|[(（]?\d{1,2}[.)）、][ \t]*(?=[^\d\s])|[①-⑳]\s*(?=\S)"
)
_CAPTION = regex.compile(
    r"(?:表|图|圖|図|그림|표|도표|Table|Figure|Fig\.|TABLE|FIGURE|Chart|Exhibit)\s*[\dIVX一二三四五六七八九十]+(?:[-.–]\d+)*(?:[.:：、\s\u3000]|(?=\p{Han}))"
)
_CREDIT = regex.compile(
    r"(?:资\s*料\s*来\s*源|资料来源|数据来源|图片来源|資料來源|數據來源|出典|資料|자료|출처|Source|Sources|Note)\s*[:：]"
)
_FINAL = regex.compile(r"[。！？!?…｡.;；:：](?:[”’\"'」』）)\]】》〕]|\s)*$")
_SENTENCE = regex.compile(r"[。！？!?…｡]|\.(?=\s|$|[\"'”’)\]])")
_OPENERS = dict(zip("（(「『【〔《“[", "）)」』】〕》”]", strict=True))
_VALUE = regex.compile(r"[-+−–△▲▼(（~约約]*\s*[\p{Sc}]?\s*\d[\d,.，．\s]*\D{0,6}")
_YEAR = regex.compile(
    r"(?:FY|fy|CY|H[12]|Q[1-4])?\s*(?:19|20)\d\d(?:[-/–~](?:\d\d){1,2})?\s*(?:年度|年末|年|년도|년|Q[1-4]|H[12]|A|E|F)?"
)
_AMOUNT = regex.compile(r"\d,\d{3},\d{3}|\d[,.]\d+\s+[-+]?\d[\d,]*[.,]\d")
HEADING_WIDTH = 64


def says(text: str, title: str) -> bool:
    """Whether a text is the title, spaces, punctuation and case aside."""
    return bool(title) and len(text) <= 2 * len(title) + 20 and plain(text) == plain(title)


@lru_cache(maxsize=1_024)
def plain(text: str) -> str:
    """The letters and digits of a text in one case."""
    return "".join(char for char in text if char.isalnum()).casefold()


def item_mark(line: str) -> int:
    """The length of a list mark at the start of a line (0 without one)."""
    found = _ITEM.match(line)
    return found.end() if found else 0


def is_caption(line: str) -> bool:
    """Whether a line names a table or figure by number and is no sentence about it."""
    return bool(_CAPTION.match(line)) and width(line) <= 160 and not line.rstrip().endswith(("。", "，", "、"))


def is_credit(line: str) -> bool:
    """Whether a line says where the data come from."""
    return bool(_CREDIT.match(line))


def ends_sentence(line: str) -> bool:
    """Whether a line ends with sentence-final punctuation (closing quotes and brackets aside)."""
    return bool(_FINAL.search(line))


def sentences(text: str) -> int:
    """How many sentences end in a text, as far as its punctuation tells."""
    return len(_SENTENCE.findall(text))


def is_short_title(line: str) -> bool:
    """Whether a line could be a heading: short, no sentence end, some letter in it, and no row of amounts."""
    short = width(line) <= HEADING_WIDTH and not ends_sentence(line)
    return short and any(char.isalpha() for char in line) and not _AMOUNT.search(line)


def is_open(text: str) -> bool:
    """Whether a bracket or quote that was opened in the last 200 characters is still open."""
    closers: list[str] = []
    for char in text[-200:]:
        if char in _OPENERS:
            closers.append(_OPENERS[char])
        elif closers and char == closers[-1]:
            closers.pop()
    return bool(closers)


def is_value(cell: str) -> bool:
    """Whether a table cell holds a value: a number with at most a short unit, and no year."""
    return bool(_VALUE.fullmatch(cell)) and not _YEAR.fullmatch(cell)
