"""The lines of a copied page that no rules know: which are the article, and which stand around it.

The article is the run of lines that holds the most sentences for the fewest other lines. Outside of it, sentences with
a number stay too: a number that is said in a sentence is never dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from .. import rulebook
from ..record import Record
from .dates import iso
from .limits import PATTERN_SECONDS
from .schema import Furniture
from .scripts import width
from .shapes import ends_sentence, item_mark
from .sources import any_match
from .structure import Line, columns

_LONG = 100
_LONGEST = 200
_SENTENCE = 24
_QUOTED = 50
_WORDS = 5
_AHEAD = 8
_CLAUSES = regex.compile(r"[,，、;；:：]")
_INNER_END = regex.compile(r"[。！？]\s*\S|[.!?]\s+\p{Lu}")
_QUOTE = regex.compile(r"[「『“‘\"].*[」』”’\"][^」』”’\"]{0,12}")
_ADDRESS = regex.compile(r"(?:https?://|www\.)\S+")
_AMOUNT = regex.compile(r"\p{L}.*\d|\d.*\p{L}")
_TIMES = "年月日时時分秒년월일시분초"
_DIGIT = regex.compile(r"[\d一二三四五六七八九十百千万億亿兆]")

WEIGHTS = {"blank": 0.0, "headline": 0.0, "row": 0.0, "short": -0.7, "topic": -1.5, "furniture": -2.0, "end": -8.0}
"""What a line that is no sentence takes from a run of lines; a sentence gives its width, in columns, by sixty."""

FURNISHED = 3
"""Lines of furniture that make a text the copy of a page."""


class Lines(Record, frozen=True):
    """The kinds of a text's lines, and the article among them: indexes, `end` exclusive."""

    kinds: tuple[str, ...]
    start: int
    end: int

    def is_page(self) -> bool:
        """Whether the text is a page with its furniture and no plain article."""
        said = sum(kind in ("furniture", "end") for kind in self.kinds)
        outside = [kind for kind in (*self.kinds[: self.start], *self.kinds[self.end :]) if kind != "blank"]
        lines = sum(kind != "blank" for kind in self.kinds)
        around = sum(kind in ("short", "headline", "topic", "furniture", "end") for kind in outside)
        return said >= FURNISHED and (said * 3 >= lines or (around >= 8 and around * 2 >= len(outside)))


@lru_cache(maxsize=1)
def furniture() -> Furniture:
    """What stands around articles (rules/sources/shared/furniture.yaml)."""
    return rulebook.load(rulebook.builtin_root() / "sources" / "shared" / "furniture.yaml", Furniture)


def _words(topics_alone: bool) -> set[str]:
    lists = [*furniture().topics, *([] if topics_alone else furniture().words)]
    return {word for one in lists for word in one.words.split()}


@lru_cache(maxsize=2)
def _letters(topics_alone: bool) -> frozenset[str]:
    """The letters of all words and of what may stand between them."""
    return frozenset(_TIMES).union(*(word.lower() for word in _words(topics_alone)))


@lru_cache(maxsize=2)
def _made_of_words(topics_alone: bool) -> regex.Pattern[str]:
    words = "|".join(regex.escape(word) for word in sorted(_words(topics_alone), key=len, reverse=True))
    between = rf"(?:[\W_]|\d++[{_TIMES}]?)*+"
    return regex.compile(rf"(?i){between}(?:(?<![a-z])(?:{words})(?![a-z]){between})++")


def is_furniture(line: str) -> bool:
    """Whether a line is a part of a menu, a share bar, a stamp of time, a notice of rights, or the like."""
    return len(line) <= _LONGEST and (_covers(line, topics_alone=False) or any_match(furniture().lines, line))


def is_topic(line: str) -> bool:
    """Whether a line names sections and nothing else: a part of a menu, or a heading."""
    return len(line) <= _LONGEST and _covers(line, topics_alone=True)


def _covers(line: str, topics_alone: bool) -> bool:
    letters = _letters(topics_alone)
    if any(char.isalpha() and char.upper().lower() not in letters for char in {*line.lower()} - letters):
        return False
    try:
        return bool(_made_of_words(topics_alone).fullmatch(line, timeout=PATTERN_SECONDS))
    except TimeoutError:
        return False


def is_sentence(line: str) -> bool:
    """Whether a line says something: it ends like a sentence, holds the end of one, or is a long clause."""
    size = width(line)
    if size < _SENTENCE:
        return False
    if size >= _QUOTED and _QUOTE.fullmatch(line):
        return True
    if ends_sentence(line) or _INNER_END.search(line):
        return size > len(line) + 8 or len(line.split()) >= _WORDS
    return size >= _LONG and bool(_CLAUSES.search(line))


def is_statement(line: str) -> bool:
    """Whether a sentence is more than a headline with a mark of exclamation or of what was cut off."""
    if line.endswith(("…", "...", "..", "‥")):
        return bool(_INNER_END.search(line))
    return not line.endswith(("!", "！", "?", "？")) or bool(_INNER_END.search(line)) or width(line) >= _LONG


def lines_of(lines: Sequence[Line]) -> Lines:
    """The kinds of the lines, and the run of them that is the article."""
    kinds = tuple(_kind(text.strip()) for _, text in lines)
    weights = [
        min(width(text.strip()), 300) / 60 if kind == "sentence" else WEIGHTS[kind]
        for kind, (_, text) in zip(kinds, lines, strict=True)
    ]
    start, end = _heaviest(weights)
    while (after := _following(kinds, lines, end)) is not None:
        end = after
    return Lines(kinds, start, end)


def _following(kinds: Sequence[str], lines: Sequence[Line], end: int) -> int | None:
    """The end of the article with what follows it: figures right behind it, or a sentence a few lines on."""
    if end < len(kinds) and (kinds[end] in ("blank", "row") or _is_figure(kinds[end], lines[end][1])):
        return end + 1
    ahead = range(end, min(len(kinds), end + _AHEAD))
    stop = next((index for index in ahead if kinds[index] in ("furniture", "topic", "end", "headline")), len(kinds))
    return next((index + 1 for index in ahead if kinds[index] == "sentence" and index < stop), None)


def _is_figure(kind: str, text: str) -> bool:
    """Whether a short line behind the last sentence says an amount and so belongs to it."""
    return kind == "short" and len(text) <= _LONGEST and bool(_AMOUNT.search(text)) and iso(text) is None


def _kind(body: str) -> str:
    if not body or _ADDRESS.fullmatch(body):
        return "blank"
    if len(body) <= 80 and any_match(furniture().ends, body):
        return "end"
    if is_topic(body):
        return "topic"
    if is_furniture(body):
        return "furniture"
    if is_sentence(body):
        return "sentence" if is_statement(body) else "headline"
    return "row" if _is_row(body) else "short"


def _is_row(body: str) -> bool:
    """Whether a line may stand in a table or list of figures."""
    return bool(_DIGIT.search(body)) and (len(columns(body)) > 1 or bool(item_mark(body)))


def _heaviest(weights: Sequence[float]) -> tuple[int, int]:
    """The run with the greatest sum: (start, end), `end` exclusive; (0, 0) when no weight is positive."""
    best, span, sum_, start = 0.0, (0, 0), 0.0, 0
    for index, weight in enumerate(weights):
        if sum_ <= 0:
            sum_, start = 0.0, index
        sum_ += weight
        if sum_ > best:
            best, span = sum_, (start, index + 1)
    return span


def has_number(line: str) -> bool:
    """Whether a line holds a digit or a numeral of Han characters."""
    return bool(_DIGIT.search(line))
