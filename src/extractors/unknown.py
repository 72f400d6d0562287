"""The copy of a page that no rules know: the article's lines, its title and date, and how much was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Extraction
from .dates import iso
from .draft import Draft, Extracted
from .limits import MAX_DUMP_LINES
from .page_lines import FURNISHED, Lines, has_number, lines_of
from .scripts import width
from .structure import Line, structured

_ABOVE = 25
_NEAR = 6
_TITLE = 16
_TOLD = 24
_LONGEST_TITLE = 200


def read_page(lines: Sequence[Line]) -> Extracted | None:
    """The article of a copied page, None for a text that has no page furniture or no sentences."""
    if not FURNISHED <= sum(bool(text.strip()) for _, text in lines) <= MAX_DUMP_LINES:
        return None
    found = lines_of(lines)
    if not found.is_page() or found.start == found.end:
        return None
    title = _title(lines, found)
    kept = list(_kept(lines, found, title))
    drafts = structured(kept)
    if title is not None:
        drafts.insert(0, Draft.line("title", lines[title][1], lines[title][0]))
    share = _size(text for _, text in kept) / max(1, _size(text for _, text in lines))
    out = Extracted(drafts, Extraction("text", "generic:lines", round(min(1.0, share), 4)))
    out.title = lines[title][1].strip() if title is not None else None
    out.published = _published(lines, found, title)
    return out


def _kept(lines: Sequence[Line], found: Lines, title: int | None) -> Iterator[Line]:
    """The article's lines without furniture and without the title, and what is said with a number elsewhere."""
    headline = lines[title][1].strip() if title is not None else None
    for index, line in enumerate(lines):
        body = line[1].strip()
        kind = found.kinds[index]
        if index == title or body == headline or kind in ("furniture", "end"):
            continue
        inside = found.start <= index < found.end
        below_title = title is not None and title < index < found.start and has_number(body) and iso(body) is None
        if inside or below_title or (kind == "sentence" and has_number(body)):
            yield line
        elif kind == "blank":
            yield (line[0], "")


def _title(lines: Sequence[Line], found: Lines) -> int | None:
    """The headline above the article: long, near, and best said twice (in the way to the page, or as its name)."""
    above = [
        index
        for index in range(found.start - 1, max(-1, found.start - 1 - 3 * _ABOVE), -1)
        if found.kinds[index] in ("short", "sentence", "headline", "row")
        and not lines[index][1].rstrip().endswith("。")
    ][:_ABOVE]
    bodies = [text.strip() for _, text in lines[: found.end]]
    scores: dict[int, float] = {}
    for away, index in enumerate(above):
        size = width(bodies[index])
        if _TITLE <= size <= _LONGEST_TITLE and iso(bodies[index]) is None:
            twice = size >= _TOLD and sum(bodies[index] in body for body in bodies) > 1
            scores[index] = min(size, 70) / 70 + twice - away / _NEAR
    return max(scores, key=lambda index: scores[index]) if scores and max(scores.values()) > 0 else None


def _published(lines: Sequence[Line], found: Lines, title: int | None) -> str | None:
    """The first date that stands alone beside the title or the first sentence."""
    near = [index for index in (title, found.start) if index is not None]
    first, last = max(0, min(near) - _NEAR), min(len(lines), max(near) + _NEAR)
    stamps = (lines[index][1].strip() for index in range(first, last) if found.kinds[index] != "sentence")
    return next((date for text in stamps if len(text) <= 80 and (date := iso(text))), None)


def _size(texts: Iterator[str]) -> int:
    return sum(len("".join(text.split())) for text in texts)
