"""HTML lists: the numbers of ordered lists, and items that are one block."""

from __future__ import annotations

from typing import Any

_SHORT = 600
_BLOCKS = 4


class Numbering:
    """The numbers of an <ol>: from its start or, reversed, down from it; an item may name its own."""

    def __init__(self, element: Any) -> None:
        self.step = -1 if element.get("reversed") is not None else 1
        first = whole_number(element.get("start"))
        self.next = first if first is not None else len(element.findall("li")) if self.step < 0 else 1

    def of(self, item: Any) -> int:
        """The number of the next item."""
        own = whole_number(item.get("value"))
        number = self.next if own is None else own
        self.next = number + self.step
        return number


def whole_number(text: str | None) -> int | None:
    """A small whole number as an attribute holds it, None for anything else."""
    body = (text or "").strip()
    digits = body.removeprefix("-")
    return int(body) if digits.isascii() and digits.isdigit() and len(digits) < 9 else None


def is_short_item(item: Any) -> bool:
    """Whether a list item is short enough to be one block although paragraphs stand in it."""
    if item.find(".//table") is not None or len(item.findall(".//p")) + len(item.findall(".//div")) > _BLOCKS:
        return False
    size = 0
    for text in item.itertext():
        size += len(text)
        if size > _SHORT:
            return False
    return True
