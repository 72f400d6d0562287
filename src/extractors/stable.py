"""Selectors that will still hold on the next page: ids, itemprop, data attributes and classes that people wrote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import regex

from .select import select

_PLAIN = regex.compile(r"[A-Za-z][\w-]*")
_NUMBERED = regex.compile(r"\d{4,}|\d{2,}[A-Za-z]+\d")
_TOOLS = regex.compile(r"(?:css|sc|jsx|jss|svelte|emotion|makeStyles|Mui\w*)-")
_UTILITY = regex.compile(
    r"[mpwh][trblxy]?-\d+|(?:text|bg|font|border)-(?:xs|sm|base|lg|\d?xl|[a-z]+-\d+)|not-\w+|col-\w\w-\d+"
)
_HASHED = regex.compile(
    r"(?![A-Za-z]+0?\d$)(?=\w*[A-Za-z])(?=\w*\d)\w{5,}|\d+[A-Za-z]\w*|[a-z]+[A-Z]{2,}\w*|[A-Z]*[a-z]+[A-Z][a-z]?[A-Z]?"
)
_MODULE = regex.compile(r"[A-Za-z]+_+(?![A-Z]?[a-z]+$)\w{5}")
_PREFIX = regex.compile(r"(?:[A-Za-z]+[_-])+(?=[^_-]+$)")
_DATA = regex.compile(r"data-(?:[a-z]+-?){1,4}")
_OWN = ("id", "class", "style", "href", "src")
LONGEST_STEP = 3
"""Levels above an element that a selector may start from."""


def is_stable(name: str) -> bool:
    """Whether an id or class says what a thing is: no number of an article, no hash of a build, no mere look."""
    if not _PLAIN.fullmatch(name) or _NUMBERED.search(name) or _TOOLS.match(name):
        return False
    if _UTILITY.fullmatch(name) or _MODULE.fullmatch(name):
        return False
    return not any(_HASHED.fullmatch(part) for part in regex.split(r"[_-]+", name))


def selector_of(element: Any, root: Any) -> str | None:
    """A selector whose only match, or else whose first one, under `root` is the element; None without a stable one."""
    for candidate in _candidates(element, LONGEST_STEP):
        found = select(root, candidate)
        if len(found) == 1 and found[0] is element:
            return candidate
    return next((one for one in kind_selector(element) if select(root, one)[0] is element), None)


def kind_selector(element: Any) -> Iterator[str]:
    """Selectors of the element by itself, the most telling first; they may name others too."""
    tag = element.tag
    name = element.get("id")
    if name and is_stable(name):
        yield f"#{name}"
    if element.get("itemprop"):
        yield f"[itemprop='{element.get('itemprop')}']"
    yield from (f"{tag}[{key}]" for key in element.attrib if _DATA.fullmatch(key) and not key.startswith("data-v-"))
    classes = (element.get("class") or "").split()
    yield from (f".{name}" for name in classes if is_stable(name))
    yield from (f"{tag}.{name}" for name in classes if is_stable(name))
    if classes and not is_stable(classes[0]):
        prefix = _PREFIX.match(classes[0])
        if prefix and len(prefix[0]) >= 5:
            yield f"{tag}[class^='{prefix[0]}']"


def _candidates(element: Any, steps: int) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in ("html", "body"):
        return
    yield from kind_selector(element)
    if element.tag in ("h1", "main", "article"):
        yield element.tag
    parent = element.getparent()
    if steps and parent is not None:
        own = [*kind_selector(element), element.tag]
        for above in _candidates(parent, steps - 1):
            yield from (f"{above} > {one}" for one in own)
