"""Markdown files: front matter as data, Markdown lines as blocks, embedded HTML by the HTML walk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from ..document import BlockKind, Extraction, Origin
from .dates import iso
from .draft import Draft, Extracted, Run
from .dump import opens_with_title
from .html import article_blocks, share, with_title
from .locate import Locator
from .page import fragment_of
from .schema import Mirror, Source
from .shapes import is_caption, is_credit, is_short_title
from .sources import by_url
from .structure import Line, columns, table, table_rows

_PROBE = 8
_KEY = regex.compile(r"([A-Za-z][\w-]*)\s*:\s*(.*?)\s*")
_ATX = regex.compile(r"(#{1,6})\s+(.+?)\s*#*")
_SETEXT = regex.compile(r"\s{0,3}(?:={3,}|-{3,})\s*")
_ITEM = regex.compile(r"(?P<indent>\s*)(?:[-*+]|(?P<number>\d{1,3})[.)])\s+")
_FENCE = regex.compile(r"\s{0,3}(?:```|~~~)")
_TAG_LINE = regex.compile(
    r"\s{0,3}<(?:/?(?:div|p|table|section|article|ul|ol|h[1-6]|figure|blockquote|center|details|main)\b|!--)", regex.I
)
_COMMENT = regex.compile(r"<!--.*?-->", regex.S)
_IMAGE = regex.compile(r"!\[[^\[\]\n]{0,500}+\]\([^()\n]{0,2000}+\)")
_LINK = regex.compile(r"(?<!\\)\[([^\[\]\n]{0,2000}+)\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}+\)")
_AUTOLINK = regex.compile(r"<(https?://[^>\s]+)>")
_STRONG = regex.compile(r"(?<!\\)(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
_EMPHASIS = regex.compile(r"(?<![\w*\\])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])")
_CODE = regex.compile(r"(?<!\\)`([^`\n]+)`")
_INLINE_TAG = regex.compile(r"(?<!\\)</?[a-zA-Z][^<>\n]{0,1000}>")
_ESCAPE = regex.compile(r"\\([\\`*_{}\[\]()#+.!|~<>=-])")


@dataclass(slots=True)
class _Front:
    """The front matter and where the text behind it starts (0-based index of the line)."""

    facts: dict[str, str] = field(default_factory=dict)
    body: int = 0


def read_markdown(text: str, sources: Sequence[Source], url: str | None) -> Extracted:
    """A Markdown file; HTML in it loses what the rules of its source strip."""
    lines = list(enumerate(text.split("\n"), start=1))
    front = front_matter(lines)
    url = url or _first(front.facts, "from", "url", "link", "source_url", "canonical_url", "original")
    source = by_url(sources, url)
    drafts = list(_blocks(lines[front.body :], source.mirror if source else Mirror()))
    title = front.facts.get("title") or _heading(drafts) or _first_line(lines[front.body :], drafts)
    visible = sum(len(_INLINE_TAG.sub("", line).strip()) for _, line in lines[front.body :])
    how = f"mirror:{source.name}" if source else "whole"
    found = Extracted(
        with_title(drafts, title), Extraction("markdown", how, share(drafts, visible)), title=title, url=url
    )
    found.published = _first(front.facts, "date", "published", "pubdate", "publishdate")
    found.published = found.published and (iso(found.published) or found.published)
    found.author = front.facts.get("author")
    found.source, found.site = (source.name, source.site) if source else (None, front.facts.get("site"))
    return found


def front_matter(lines: Sequence[Line]) -> _Front:
    """The `key: value` lines between two lines of three dashes, as strings: no YAML types are built from them."""
    start = next((index for index, (_, line) in enumerate(lines) if line.strip()), 0)
    if not lines or lines[start][1].strip() != "---":
        return _Front()
    front = _Front()
    for index in range(start + 1, min(len(lines), start + 62)):
        line = lines[index][1]
        if line.strip() == "---":
            front.body = index + 1
            return front
        found = _KEY.fullmatch(line)
        if found and found.group(2):
            front.facts[found.group(1).lower()] = _unquoted(found.group(2))
    return _Front()


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
    at = 0
    while at < len(lines):
        line = lines[at][1]
        if _TAG_LINE.match(line):
            end = _html_end(lines, at)
            yield from _embedded(lines[at:end], mirror)
            at = end
        elif rows := table_rows(lines, at) if len(columns(line)) > 1 else 0:
            yield _table(lines[at : at + rows])
            at += rows
        else:
            used, draft = _block(lines, at)
            if draft is not None:
                yield draft
            at += used


def _table(lines: Sequence[Line]) -> Draft:
    """A pipe table; the empty head that Markdown asks for is none, and cells lose their markup."""
    headless = len(lines) > 2 and not lines[0][1].strip(" |") and set(lines[1][1]) <= set("|-: ")
    draft = table([(n, text) for n, text in lines[2 if headless else 0 :]])
    for cell in draft.cells:
        cell.text = _inline(cell.text)
    return draft


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
    fragment = _COMMENT.sub("", "\n".join(text for _, text in lines))
    if not fragment.strip():
        return []
    body = fragment_of(fragment)
    drafts = article_blocks(body, mirror) if body is not None else []
    for draft in drafts:
        _shift(draft, lines[0][0] - 1)
    Locator("\n".join(text for _, text in lines), lines[0][0]).locate(drafts)
    return drafts


def _shift(draft: Draft, by: int) -> None:
    draft.origin = Origin(line=(draft.origin.line or 1) + by)
    for run in draft.runs:
        run.line = (run.line or 1) + by
    for cell in draft.cells:
        cell.line = (cell.line or 1) + by


def _block(lines: Sequence[Line], at: int) -> tuple[int, Draft | None]:
    """The block that starts at a line, and how many lines it takes."""
    line = lines[at][1]
    if not line.strip() or _FENCE.match(line) or _SETEXT.fullmatch(line):
        return 1, None
    heading = _ATX.fullmatch(line.strip())
    if heading:
        return 1, _draft("heading", heading.group(2), lines[at], len(heading.group(1)))
    if at + 1 < len(lines) and _SETEXT.fullmatch(lines[at + 1][1]):
        return 2, _draft("heading", line, lines[at], 1 if "=" in lines[at + 1][1] else 2)
    return _paragraph(lines, at)


def _draft(kind: BlockKind, marked_up: str, line: Line, level: int = 0) -> Draft:
    """A block of one line without its markup; its column is where its first characters stand in that line."""
    text = _inline(marked_up).strip()
    indent = max(0, line[1].find(text[:_PROBE]))
    return Draft(kind, [Run(text, line[0], indent)], level, origin=Origin(line=line[0]))


def _paragraph(lines: Sequence[Line], at: int) -> tuple[int, Draft]:
    line = lines[at][1]
    marked = _ITEM.match(line)
    text = line[marked.end() :] if marked else line.strip().lstrip("> ")
    draft = _draft("item" if marked else "paragraph", text, lines[at])
    if marked:
        draft.level = 1 + len(marked["indent"]) // 2
        draft.number = int(marked["number"]) if marked["number"] else None
    used = 1
    while at + used < len(lines) and _goes_on(lines, at + used) and not lines[at + used - 1][1].endswith("  "):
        draft.append(_inline(lines[at + used][1].strip()), lines[at + used][0])
        used += 1
    if draft.kind == "paragraph" and (is_caption(draft.text) or is_credit(draft.text)):
        draft.kind = "caption"
    elif (
        draft.kind == "paragraph"
        and line.strip().startswith("**")
        and line.strip().endswith("**")
        and is_short_title(draft.text)
    ):
        draft.kind = "heading"
    return used, draft


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    line = lines[at][1]
    starts = (
        _ITEM.match(line) or _ATX.match(line) or _FENCE.match(line) or _TAG_LINE.match(line) or _SETEXT.fullmatch(line)
    )
    return bool(line.strip()) and not starts and not table_rows(lines, at)


def _inline(line: str) -> str:
    """The text of a line: links and emphasis keep their words, images and tags go."""
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", _IMAGE.sub("", line)))
    text = _CODE.sub(r"\1", _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text)))
    return _ESCAPE.sub(r"\1", _INLINE_TAG.sub("", text))
