"""How much text, and how much of it in links, every element of a tree holds: one pass over the tree."""

from __future__ import annotations

from typing import Any


class Weights:
    """Text lengths by element, white space at the ends of each piece aside."""

    def __init__(self, tree: Any) -> None:
        self.text: dict[Any, int] = {}
        self.linked: dict[Any, int] = {}
        # Children come after their parents in document order, so the reverse has them first.
        for element in reversed(list(tree.iter())):
            self._add(element)

    def _add(self, element: Any) -> None:
        text, linked = _length(element.text), 0
        for child in element:
            text += self.text[child] + _length(child.tail)
            linked += self.linked[child]
        self.text[element] = text
        self.linked[element] = text if element.tag == "a" else linked

    def link_share(self, element: Any) -> float:
        """The share of an element's text that stands in links."""
        text = self.text[element]
        return self.linked[element] / text if text else 0.0


def _length(text: str | None) -> int:
    return len(text.strip()) if text else 0
