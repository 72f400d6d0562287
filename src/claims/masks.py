"""Masks: what looks like a number and is none, tried only where one of its first characters stands."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from pathlib import Path

from .. import rulebook
from ..errors import BrokenRule
from .schema import Mask

_GROUPS = (string.digits, string.ascii_lowercase, string.ascii_uppercase)
_ALPHANUMERIC = frozenset("".join(_GROUPS))


class Masks:
    """The masks of a language: `end` says where the one that starts at a place ends."""

    def __init__(self, masks: Iterable[Mask]) -> None:
        self._masks = [(re.compile(f"[{mask.first}]"), mask.pattern) for mask in masks]
        self.first = "".join(mask.first for mask in masks)
        self._by_char = {char: pattern for group in _GROUPS if (pattern := self._union(group)) for char in group}
        self._other = self._union(set(_parts(self.first)) - set("".join(_GROUPS)))

    def end(self, text: str, pos: int) -> int | None:
        """Where the mask that starts at `pos` ends; None when none does, or it would be empty."""
        char = text[pos]
        pattern = self._by_char.get(char) if char in _ALPHANUMERIC else self._other
        match = pattern.match(text, pos) if pattern else None
        return match.end() if match and match.end() > pos else None

    def _union(self, chars: Iterable[str]) -> re.Pattern[str] | None:
        """One pattern of all masks that can begin with one of these characters: few patterns compile fast."""
        parts = [pattern for first, pattern in self._masks if any(map(first.match, chars))]
        return re.compile("|".join(f"(?:{part})" for part in parts), re.MULTILINE) if parts else None


def _parts(characters: str) -> str:
    return characters.replace("\\", "")


def masks_of(files: Iterable[tuple[Path, list[Mask]]]) -> Masks:
    """The masks of the files. Raises BrokenRule for a pattern that does not compile."""
    found = []
    for path, masks in files:
        for n, mask in enumerate(masks):
            for key in ("pattern", "first"):
                source = getattr(mask, key)
                try:
                    re.compile(source if key == "pattern" else f"[{source}]")
                except re.error as error:
                    line = rulebook.line_of(path, ["masks", n, key])
                    raise BrokenRule(str(path), line, mask.name, f"{key} does not compile: {error}") from None
            found.append(mask)
    return Masks(found)
