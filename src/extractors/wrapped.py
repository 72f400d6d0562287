"""Text with hard line breaks (the text of a PDF, a typescript): lines back into paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import regex

from ..document import BlockKind, Origin
from .draft import Draft, Run
from .linebreaks import LineBreaks
from .scripts import width
from .shapes import ends_sentence, is_caption, is_credit, is_open, is_short_title, item_mark

FULL = 0.76
"""A line that fills this share of the measure goes on in the next one, unless a sentence ends with it."""

FULL_AT_END = 0.93
"""The same for a line that ends with a sentence: a last line is seldom that long."""

_WINDOW = 8
_URL_TAIL = regex.compile(r"(?:https?://|www\.)\S*$")
_REFERENCE = regex.compile(r"\[\d{1,2}\]")
_HYPHENATED = regex.compile(r"\p{Latin}\p{Ll}-$")


class Printed(msgspec.Struct):
    """One printed line. `fill` is the share of the measure that it fills; `kind` is set where it is known otherwise."""

    text: str
    line: int
    fill: float
    kind: BlockKind | None = None
    level: int = 0
    starts: bool = False
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    indent: int = 0


def measured(lines: Sequence[tuple[int, str]]) -> list[Printed]:
    """Lines of plain text, each against the longest of its neighbours."""
    widths = [width(text.strip()) for _, text in lines]
    out = []
    for index, (number, text) in enumerate(lines):
        measure = max(widths[max(0, index - _WINDOW) : index + _WINDOW + 1])
        body = text.strip()
        out.append(Printed(body, number, widths[index] / max(1, measure), indent=text.index(body[0]) if body else 0))
    return [line for line in out if line.text]


def paragraphs(lines: Sequence[Printed], breaks: LineBreaks | None = None) -> list[Draft]:
    """The lines as blocks: items, captions and headings apart, broken sentences joined.

    `breaks` knows the words of the document, where these lines are only a part of it.
    """
    breaks = breaks or LineBreaks(line.text for line in lines)
    out: list[Draft] = []
    last: Printed | None = None
    for line in lines:
        if last is not None and out and _continues(out[-1], last, line):
            _join(out[-1], line, breaks)
        else:
            out.append(_begin(line, out[-1] if out else None))
        last = line
    return [_settled(draft) for draft in out]


def _begin(line: Printed, after: Draft | None) -> Draft:
    referring = after is not None and after.kind == "caption" and bool(_REFERENCE.match(line.text))
    kind = line.kind or ("caption" if referring else _kind(line))
    origin = Origin(line.line, line.page, line.box)
    return Draft(kind, [Run(line.text, line.line, line.indent)], line.level, origin=origin)


def _kind(line: Printed) -> BlockKind:
    if is_caption(line.text) or is_credit(line.text):
        return "caption"
    return "item" if item_mark(line.text) else "paragraph"


def _continues(block: Draft, last: Printed, line: Printed) -> bool:
    if line.starts or is_caption(line.text) or is_credit(line.text) or item_mark(line.text):
        return False
    if line.kind or last.kind:
        joined = line.kind == last.kind and line.level == last.level and line.page == last.page
        return joined and line.kind in ("heading", "title") and last.fill >= FULL
    if is_open(block.tail):
        return True
    if _REFERENCE.match(line.text) and block.kind == "caption":
        return False
    if block.kind == "caption":
        return _goes_on(last.text, line.text) or (last.fill >= FULL_AT_END and not ends_sentence(last.text))
    return last.fill >= (FULL_AT_END if ends_sentence(last.text) else FULL)


def _goes_on(last: str, line: str) -> bool:
    """Whether a line continues a reference: its address, date or Latin title."""
    ascii_only = sum(char < "\x80" for char in line) >= 0.9 * len(line)
    return ascii_only and (ascii_only == (last[-1] < "\x80"))


def _join(block: Draft, line: Printed, breaks: LineBreaks) -> None:
    if _URL_TAIL.search(block.tail) and line.text[0] < "\x80":
        block.runs.append(Run(line.text, line.line, line.indent))
    elif _HYPHENATED.search(block.tail) and line.text[:1].islower():
        if breaks.added_hyphen(block.runs[-1].text, line.text):
            block.runs[-1].text = block.runs[-1].text[:-1]
        block.runs.append(Run(line.text, line.line, line.indent))
    elif breaks.parted_word(block.runs[-1].text, line.text):
        block.runs.append(Run(line.text, line.line, line.indent))
    else:
        block.append(line.text, line.line, line.indent)


def _settled(draft: Draft) -> Draft:
    """A one-line paragraph without a sentence end is a heading."""
    if draft.kind == "paragraph" and len(draft.runs) == 1 and is_short_title(draft.text):
        draft.kind = "heading"
    return draft
