"""Page dumps: what a person gets by "select all, copy" on a page, or the bare text of a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from ..document import Extraction
from .dates import from_groups, iso
from .draft import Draft, Extracted
from .schema import Dump, Pattern, Source
from .shapes import is_short_title
from .sources import any_match, by_fingerprint, by_url, search
from .structure import Line, numbered, structured
from .unknown import read_page
from .wrapped import Printed, measured, paragraphs


@dataclass(slots=True)
class _Facts:
    """What the lines of a dump say about the article."""

    title: Line | None = None
    published: str | None = None
    author: str | None = None
    spent: set[int] = field(default_factory=set)


class Selection(msgspec.Struct):
    """The indexes of the article's lines, its title line, date and author, and whether its end was found."""

    kept: list[int]
    title: Line | None
    published: str | None
    author: str | None
    closed: bool


def read_text(text: str, sources: Sequence[Source], url: str | None) -> Extracted:
    """A page dump by the rules of its source, or the whole text where no source knows it."""
    lines = list(numbered(text.split("\n")))
    stripped = [line.strip() for _, line in lines]
    named = by_url(sources, url)
    found = by_fingerprint([named] if named else sources, stripped)
    if found:
        return read_dump(lines, *found)
    return _named(read_page(lines) or read_whole(lines), named)


def _named(found: Extracted, source: Source | None) -> Extracted:
    """What was read without rules, with the source that its address tells."""
    if source:
        found.source, found.site = source.name, source.site
    return found


def read_dump(lines: Sequence[Line], source: Source, dump: Dump) -> Extracted:
    """The article between the sentinels."""
    chosen = selected(lines, dump)
    drafts = _drafts([lines[index] for index in chosen.kept], dump)
    if chosen.title:
        drafts.insert(0, Draft.line("title", chosen.title[1], chosen.title[0]))
    marks = () if chosen.closed or not dump.end else ("no-end-sentinel",)
    extraction = Extraction("text", f"dump:{dump.name}", _share(drafts, lines), marks)
    title = chosen.title[1].strip() if chosen.title else None
    return Extracted(drafts, extraction, source.name, title, chosen.published, chosen.author, source.site)


def selected(lines: Sequence[Line], dump: Dump) -> Selection:
    """The lines of the article and what the others say about it."""
    start, end, closed = bounds(lines, dump)
    facts = _read(lines[:end], dump)
    title = facts.title[1] if facts.title else None
    kept = [index for index in range(start, end) if not _dropped(lines[index], dump, facts, title)]
    return Selection(kept, facts.title, facts.published, facts.author, closed)


def read_whole(lines: Sequence[Line]) -> Extracted:
    """Every line of a text that no rules know; a first line that looks like a title is one."""
    first = next((index for index, (_, text) in enumerate(lines) if text.strip()), None)
    drafts: list[Draft] = []
    title = None
    if first is not None and opens_with_title(lines, first):
        number, text = lines[first]
        title, lines = text.strip(), lines[first + 1 :]
        drafts.append(Draft.line("title", text, number))
    extraction = Extraction("text", "whole", 1.0)
    return Extracted([*drafts, *structured(lines)], extraction, title=title)


def opens_with_title(lines: Sequence[Line], first: int) -> bool:
    """Followed by a blank line and by more text, and shaped like a heading (twice as long is still one)."""
    rest = lines[first + 1 :]
    if not rest or rest[0][1].strip() or not any(text.strip() for _, text in rest):
        return False
    body = lines[first][1].strip()
    return is_short_title(body) or (len(body) <= 90 and not body.endswith(("。", ".", "：", ":", "；", ";")))


def bounds(lines: Sequence[Line], dump: Dump) -> tuple[int, int, bool]:
    """Index of the first line of the article, index after its last, and whether an end sentinel was found."""
    start = next((at + 1 for rule in dump.start if (at := _find(lines, rule, 0)) is not None), 0)
    end = next((at for rule in dump.end if (at := _find(lines, rule, start)) is not None), None)
    return start, len(lines) if end is None else end, end is not None


def _find(lines: Sequence[Line], rule: Pattern, start: int) -> int | None:
    return next((at for at in range(start, len(lines)) if search(rule, lines[at][1].strip())), None)


def _read(lines: Sequence[Line], dump: Dump) -> _Facts:
    facts = _Facts()
    for number, text in lines:
        body = text.strip()
        for rule in dump.read if body else ():
            found = search(rule, body)
            if found:
                _take(facts, (number, text), found.groupdict(), dump.zone)
                if found.span() == (0, len(body)):
                    facts.spent.add(number)
    if facts.title is None:
        facts.title = _title_after(lines, dump)
    if facts.title:
        facts.spent.add(facts.title[0])
    return facts


def _take(facts: _Facts, line: Line, groups: dict[str, str | None], zone: str | None) -> None:
    title, author = groups.get("title"), groups.get("author")
    if title and facts.title is None:
        facts.title = (line[0], " " * line[1].index(title) + title)
    if author:
        facts.author = author.strip()
    if facts.published is None:
        printed = groups.get("published")
        facts.published = iso(printed, zone) if printed else from_groups(groups, zone)


def _title_after(lines: Sequence[Line], dump: Dump) -> Line | None:
    for rule in dump.title_after:
        at = _find(lines, rule, 0)
        if at is not None:
            rest = (line for line in lines[at + 1 :] if line[1].strip() and not any_match(dump.drop, line[1].strip()))
            return next(rest, None)
    return None


def _dropped(line: Line, dump: Dump, facts: _Facts, title: str | None) -> bool:
    body = line[1].strip()
    if not body:
        return dump.wrapped
    repeats = dump.drop_repeated_title and title is not None and body == title.strip()
    return repeats or line[0] in facts.spent or any_match(dump.drop, body)


def _drafts(lines: Sequence[Line], dump: Dump) -> list[Draft]:
    drafts = paragraphs(_marked(measured(lines), dump)) if dump.wrapped else structured(lines)
    for draft in drafts:
        if draft.kind == "paragraph" and any_match(dump.headings, draft.text):
            draft.kind = "heading"
    return drafts


def _marked(lines: list[Printed], dump: Dump) -> list[Printed]:
    for line in lines:
        if any_match(dump.headings, line.text):
            line.kind = "heading"
    return lines


def _share(drafts: Sequence[Draft], lines: Sequence[Line]) -> float:
    """The kept share of the text, white space aside."""
    kept = sum(len("".join(draft.text.split())) for draft in drafts)
    return round(min(1.0, kept / (sum(len("".join(text.split())) for _, text in lines) or 1)), 4)
