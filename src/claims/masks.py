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
_DIGITS = frozenset(string.digits)
_LETTERS = frozenset(string.ascii_letters)
_LETTER_GLUE = _DIGITS | frozenset("@:./_+-–")
_DIGIT_GLUE = _LETTERS | frozenset("@:./_+-–() )）．、")
_LONG = 8


class Masks:
    """The masks of a language: `end` says where the one that starts at a place ends.

    `codes` are tried at a run of letters or digits only where what holds codes together follows it.
    """

    def __init__(self, masks: list[Mask], codes: list[Mask]) -> None:
        self.first = "".join(mask.first for mask in (*masks, *codes))
        self._all = _Unions([*masks, *codes])
        self._words = _Unions(masks)

    def end(self, text: str, pos: int, stop: int) -> int:
        """Where the mask that starts at `pos` ends, 0 when none does; `pos` to `stop` is a run of digits or letters."""
        char = text[pos]
        unions = self._all
        if char in _DIGITS:
            if text[stop : stop + 1] not in _DIGIT_GLUE and stop - pos < _LONG and char != "0":
                unions = self._words
        elif char in _LETTERS:
            after = text[stop : stop + 1]
            if after not in _LETTER_GLUE and not (after == " " and text[stop + 1 : stop + 2] in _DIGITS):
                unions = self._words
        pattern = unions.by_char.get(char)
        match = pattern.match(text, pos) if pattern else None
        return match.end() if match else 0


class _Unions:
    """One pattern for all masks that can begin with a digit, one for letters, one for the rest: few compile fast."""

    def __init__(self, masks: list[Mask]) -> None:
        self._masks = [(re.compile(f"[{mask.first}]"), mask.pattern) for mask in masks]
        first = "".join(mask.first for mask in masks)
        others = "".join(set(_parts(first)) - set("".join(_GROUPS)))
        self.by_char = {
            char: pattern for group in (*_GROUPS, others) if (pattern := self._union(group)) for char in group
        }

    def _union(self, chars: Iterable[str]) -> re.Pattern[str] | None:
        parts = [pattern for first, pattern in self._masks if any(map(first.match, chars))]
        return re.compile("|".join(f"(?:{part})" for part in parts), re.MULTILINE) if parts else None


def _parts(characters: str) -> str:
    return characters.replace("\\", "")


def masks_of(files: Iterable[tuple[Path, list[Mask]]]) -> Masks:
    """The masks of the files, those of the folder `common` only for codes. Raises BrokenRule for a broken pattern."""
    known = list(files)
    codes = [mask for path, masks in known if path.parent.name == "common" for mask in masks]
    words = [mask for path, masks in known if path.parent.name != "common" for mask in masks]
    try:
        return Masks(words, codes)
    except re.error as error:
        raise _broken(known) or error from None


def _broken(files: list[tuple[Path, list[Mask]]]) -> BrokenRule | None:
    """The error that names the first mask whose pattern or characters do not compile."""
    for path, masks in files:
        for n, mask in enumerate(masks):
            for key, source in (("pattern", mask.pattern), ("first", f"[{mask.first}]")):
                try:
                    re.compile(source)
                except re.error as error:
                    return BrokenRule(
                        str(path), rulebook.line_of(path, ["masks", n, key]), mask.name, f"{key}: {error}"
                    )
    return None
