"""A proposal as the text of a source file like those in rules/sources/, with a TODO where a person must look."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import regex

from .proposal import LD, Place, Proposal
from .select import text_of

ZONES = {"zh": "+08:00", "ja": "+09:00", "ko": "+09:00"}
"""The time that the pages of a language most often show; a person has to say so for each source."""

SNIPPET = 60
_KEPT_ATTRIBUTES = ("id", "class", "itemprop", "name", "property", "content", "datetime")
_VOID = ("meta", "link")


def source_file(name: str, host: str, site: str | None, found: Proposal, lang: str, test: str) -> str:
    """The whole file; `test` is the block of its page test, empty without one."""
    head = [
        f"# {host}: TODO say what this site is.",
        f"name: {name}",
        *([f"site: {quoted(site)}"] if site else []),
        f"hosts: [{host}]",
        "evidence:",
        '  - "main: a page saved by hand. TODO say when, how many were looked at, and who else names these selectors"',
        "",
        "html:",
    ]
    return "\n".join([*head, template(found, lang), *([test] if test else [])]).rstrip("\n") + "\n"


def template(found: Proposal, lang: str) -> str:
    """The entry for `html:`, to be pasted into a file that knows the host already."""
    places = [*found.title, *found.published, *found.author]
    lines = [
        "  - name: main",
        f"    when: {quoted(found.body)}",
        f"    body: [{quoted(found.body)}]",
    ]
    if any(place.data for place in places):
        lines.append(f"    data: {{select: {quoted(LD)}}}")
    lines += _fields("title", found.title)
    lines += _fields("published", found.published, ZONES.get(lang, "+00:00"))
    lines += _fields("author", found.author)
    lines += _strip(found)
    return "\n".join(lines) + "\n"


def _fields(key: str, places: Sequence[Place], zone: str = "") -> Iterator[str]:
    if not places:
        yield f"    # TODO {key}: nothing on the page says it in a way that can be named"
        return
    if not all(place.zoned for place in places):
        yield "    # TODO: is this the zone of the printed time?"
    yield f"    {key}:"
    for place in places:
        where = f"data: {quoted(place.data)}" if place.data else f"select: {quoted(place.select or '')}"
        attr = f", attr: {place.attr}" if place.attr else ""
        yield f"      - {{{where}{attr}{'' if place.zoned else f', zone: {quoted(zone)}'}}}"


def _strip(found: Proposal) -> Iterator[str]:
    if found.strip:
        yield "    strip:"
        yield from (f"      - {quoted(selector)}" for selector, _ in found.strip)
    for text in found.left[:5]:
        yield f"    # TODO: still in the text: {cut(text)}"


def page_test(found: Proposal, url: str | None, facts: dict[str, str | None]) -> str:
    """The block `tests:` with a page that is as small as the selectors allow."""
    kept = [cut(text) for text in found.kept if "\t" not in text][:2]
    furniture = [(node, cut(text_of(node))) for _, node in found.strip if text_of(node)][:2]
    inner = "".join(f"<p>{_escaped(text)}</p>" for text in kept)
    inner += "".join(_shell(node, _escaped(text)) for node, text in furniture)
    places = [place.node for place in (*found.title, *found.published, *found.author) if place.node is not None]
    page = [*(_in_place(node, _escaped(text_of(node))) for node in places), _in_place(found.node, inner)]
    lines = ["tests:", "  - how: main", *([f"    url: {url}"] if url else []), "    page: |"]
    lines += [f"      {line}" for line in page]
    lines += [f"    {key}: {quoted(value)}" for key, value in facts.items() if value]
    lines += ["    keeps:", *(f"      - {quoted(text)}" for text in kept)]
    if furniture:
        lines += ["    drops:", *(f"      - {quoted(text)}" for _, text in furniture)]
    return "\n".join(lines) + "\n"


def _in_place(node: Any, inner: str) -> str:
    """The element in the three around it: a selector may start from any of them."""
    for one in [node, *list(node.iterancestors())[:3]]:
        if one.tag not in ("html", "body", "head"):
            inner = _shell(one, inner)
    return inner


def _shell(node: Any, inner: str) -> str:
    kept = [key for key in node.attrib if key in _KEPT_ATTRIBUTES or key.startswith("data-")]
    written = "".join(f' {key}="{_escaped(" ".join(node.get(key).split()))}"' for key in kept)
    return f"<{node.tag}{written}>" + ("" if node.tag in _VOID else f"{inner}</{node.tag}>")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def cut(text: str) -> str:
    """The beginning of a text on one line."""
    return " ".join(text.split())[:SNIPPET].strip()


def quoted(text: str) -> str:
    """A scalar of YAML: double quotes read as those of JSON do."""
    if regex.fullmatch(r"[\w./:-]+", text) and not text[0].isdigit():
        return text
    return json.dumps(text, ensure_ascii=False)
