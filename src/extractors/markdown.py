"""Markdown files: front matter as data, Markdown lines as blocks, embedded HTML by the HTML walk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

import regex

from ..document import Extraction, Origin
from .dates import iso
from .draft import Draft, Extracted
from .dump import opens_with_title
from .html import article_blocks, share, with_title
from .limits import MAX_LINES
from .locate import Locator
from .marked import blocks_of_markdown, parser
from .page import fragment_of
from .schema import Mirror, Source
from .sources import by_url
from .structure import Line, columns, numbered, structured, table, table_rows

_KEY = regex.compile(r"([A-Za-z][\w-]*)\s*[:=]\s*(.*?)\s*")
_FENCES = {"---": "---", "+++": "+++"}
_SCALAR = regex.compile(r"[>|][+-]?")
_ENTRY = regex.compile(r"\s*-\s+")
_CODE = regex.compile(r"\s{0,3}(`{3,}|~{3,})")
_DELIMITER = regex.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?|\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+")
_TAG_LINE = regex.compile(
    r"\s{0,3}<(?:/?(?:div|p|table|section|article|ul|ol|h[1-6]|figure|blockquote|center|details|main)\b|!--)", regex.I
)
_DEFINITION = regex.compile(r"\s{0,3}\[[^\]\n]{1,200}\]:\s*\S")
_COMMENT = regex.compile(r"<!--.*?-->", regex.S)
_INLINE_TAG = regex.compile(r"</?[a-zA-Z][^<>\n]{0,1000}>")


@dataclass(slots=True)
class _Front:
    """The front matter and where the text behind it starts (0-based index of the line)."""

    facts: dict[str, str] = field(default_factory=dict)
    body: int = 0


def read_markdown(text: str, sources: Sequence[Source], url: str | None) -> Extracted:
    """A Markdown file; HTML in it loses what the rules of its source strip."""
    texts = text.split("\n")
    plain = len(texts) > MAX_LINES
    lines = list(numbered(texts) if plain else enumerate(texts, start=1))
    front = front_matter(lines)
    url = url or _first(front.facts, "from", "url", "link", "source_url", "canonical_url", "original")
    source = by_url(sources, url)
    body = lines[front.body :]
    drafts = structured(body) if plain else list(_blocks(body, source.mirror if source else Mirror()))
    title = front.facts.get("title") or _heading(drafts) or _first_line(body, drafts)
    visible = sum(len(_INLINE_TAG.sub("", line).strip()) for _, line in body)
    how = f"mirror:{source.name}" if source else "whole"
    found = Extracted(
        with_title(drafts, title), Extraction("markdown", how, share(drafts, visible)), title=title, url=url
    )
    found.published = _first(front.facts, "date", "published", "pubdate", "publishdate")
    found.published = found.published and (iso(found.published) or found.published)
    found.author = _first(front.facts, "author", "authors", "byline")
    found.source, found.site = (source.name, source.site) if source else (None, front.facts.get("site"))
    return found


def front_matter(lines: Sequence[Line]) -> _Front:
    """The keys between two lines of three dashes (or plus signs), as strings: no YAML types are built from them.

    A value may go on in indented lines; the entries of a list are joined by commas.
    """
    start = next((index for index, (_, line) in enumerate(lines) if line.strip()), 0)
    fence = _FENCES.get(lines[start][1].strip()) if lines else None
    if fence is None:
        return _Front()
    front, key = _Front(), ""
    for index in range(start + 1, min(len(lines), start + 62)):
        line = lines[index][1]
        if line.strip() == fence:
            front.body = index + 1
            front.facts = {name: value for name, value in front.facts.items() if value}
            return front
        found = _KEY.fullmatch(line)
        if found:
            key = found.group(1).lower()
            front.facts[key] = "" if _SCALAR.fullmatch(found.group(2)) else _unquoted(found.group(2))
        elif key and line.strip():
            front.facts[key] = _continued(front.facts[key], line)
    return _Front()


def _continued(value: str, line: str) -> str:
    entry = _ENTRY.match(line)
    if entry:
        return f"{value}, {_unquoted(line[entry.end() :].strip())}".removeprefix(", ")
    return f"{value} {line.strip()}".strip()


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"')
    return value


def _first(facts: dict[str, str], *keys: str) -> str | None:
    return next((facts[key] for key in keys if facts.get(key)), None)


def _heading(drafts: Sequence[Draft]) -> str | None:
    """The first heading, when it opens the text."""
    return drafts[0].text if drafts and drafts[0].kind == "heading" else None


def _first_line(lines: Sequence[Line], drafts: Sequence[Draft]) -> str | None:
    """The first line, when it stands alone and looks like a title."""
    first = next((index for index, (_, line) in enumerate(lines) if line.strip()), None)
    if first is None or not drafts or drafts[0].kind != "paragraph" or not opens_with_title(lines, first):
        return None
    drafts[0].kind = "heading"
    return drafts[0].text


def _blocks(lines: Sequence[Line], mirror: Mirror) -> Iterator[Draft]:
    """Embedded HTML and rows without a head on their own, all between them as Markdown."""
    parts = list(_parts(lines))
    env: dict[str, Any] = {}
    if len(parts) > 1:
        # Definitions of links may stand behind the pieces that use them.
        parser().parse("\n".join(text for _, text in lines if _DEFINITION.match(text)), env)
    for kind, start, end in parts:
        piece = lines[start:end]
        if kind == "html":
            yield from _embedded(piece, mirror)
        elif kind == "table":
            yield table(piece)
        else:
            yield from blocks_of_markdown("\n".join(text for _, text in piece), piece[0][0], env)


def _parts(lines: Sequence[Line]) -> Iterator[tuple[str, int, int]]:
    """(kind, first, end) of the pieces of a file: `html`, `table` or `markdown`."""
    at = begun = 0
    while at < len(lines):
        kind, end = _part(lines, at)
        if kind != "markdown":
            if begun < at:
                yield "markdown", begun, at
            yield kind, at, end
            begun = end
        at = end
    if begun < at:
        yield "markdown", begun, at


def _part(lines: Sequence[Line], at: int) -> tuple[str, int]:
    line = lines[at][1]
    code = _CODE.match(line)
    if code:
        closing = (n for n in range(at + 1, len(lines)) if lines[n][1].strip().startswith(code.group(1)))
        return "markdown", next(closing, len(lines) - 1) + 1
    if _TAG_LINE.match(line):
        return "html", _html_end(lines, at)
    if "|" in line and at + 1 < len(lines) and _DELIMITER.fullmatch(lines[at + 1][1]):
        return "markdown", at + 2 + sum(1 for _ in takewhile(lambda one: "|" in one[1], lines[at + 2 :]))
    rows = table_rows(lines, at) if len(columns(line)) > 1 else 0
    return ("table", at + rows) if rows else ("markdown", at + 1)


def _html_end(lines: Sequence[Line], at: int) -> int:
    """The line after an HTML block: the next blank line, or the end of the element that it opens."""
    if _COMMENT.fullmatch(lines[at][1].strip()):
        return at + 1
    opened = 0
    for end in range(at, len(lines)):
        opened += len(regex.findall(r"<(?:div|section|article|table|main)\b", lines[end][1], regex.I))
        opened -= len(regex.findall(r"</(?:div|section|article|table|main)\s*>", lines[end][1], regex.I))
        if opened <= 0 and (end + 1 == len(lines) or not lines[end + 1][1].strip()):
            return end + 1
    return len(lines)


def _embedded(lines: Sequence[Line], mirror: Mirror) -> list[Draft]:
    fragment = _without_comments("\n".join(text for _, text in lines))
    if not fragment.strip():
        return []
    body = fragment_of(fragment)
    drafts = article_blocks(body, mirror) if body is not None else []
    for draft in drafts:
        _shift(draft, lines[0][0] - 1)
    Locator("\n".join(text for _, text in lines), lines[0][0]).locate(drafts)
    return drafts


def _without_comments(text: str) -> str:
    """The text without HTML comments, each of which leaves its line ends; one that never ends is none."""
    out, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        out += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join([*out, text[at:]])


def _shift(draft: Draft, by: int) -> None:
    draft.origin = Origin(line=(draft.origin.line or 1) + by)
    for run in draft.runs:
        run.line = (run.line or 1) + by
    for cell in draft.cells:
        cell.line = (cell.line or 1) + by
