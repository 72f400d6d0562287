"""Masks: what looks like a number and is none, as parts of the one pattern that the lexer scans a text with."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Sequence
from pathlib import Path

from .. import rulebook
from ..errors import BrokenRule
from .schema import Mask

DIGITS = string.digits
LETTERS = string.ascii_letters
_CODE_OF_DIGITS = "(?=0|[0-9]{8}|[0-9]+[-A-Za-z@:./_+–() )）．、])"
_CODE_OF_LETTERS = "(?=[A-Za-z]+(?:[-0-9@:./_+–]| [0-9]))"

_WITHIN_RUNS = frozenset(DIGITS + LETTERS)
_Starts = tuple[str, frozenset[str]]


class Masks:
    """The masks of a language as patterns, by what they begin with: digits, Latin letters or a character of `first`.

    `codes` are tried at a run of letters or digits only where what holds codes together follows it, a word with
    `after` at digits only where one of these characters does.
    """

    def __init__(self, words: Sequence[Mask], codes: Sequence[Mask]) -> None:
        starts = [(mask.pattern, _chars(mask.first)) for mask in (*words, *codes)]
        self.first = frozenset().union(*(chars for _, chars in starts)) - _WITHIN_RUNS
        whole, parts = starts[: len(words)], starts[len(words) :]
        free = [start for mask, start in zip(words, whole, strict=True) if not mask.after]
        tied = [start for mask, start in zip(words, whole, strict=True) if mask.after]
        after = one_of(frozenset("0").union(*(_chars(mask.after) for mask in words)))
        either = [f"(?=[0-9]+{after})(?:{_any(tied, DIGITS)})"] if tied else []
        either += [found for found in [_any(free, DIGITS)] if found]
        self.others = _either(_by_first(whole), "", _by_first(parts))
        self.digits = _either("|".join(either), _CODE_OF_DIGITS, _any(parts, DIGITS))
        self.letters = _either(_any(whole, LETTERS), _CODE_OF_LETTERS, _any(parts, LETTERS))


def _either(words: str, condition: str, codes: str) -> str:
    """A pattern for words anywhere, or for codes where a condition holds."""
    return "|".join([*([words] if words else []), *([f"{condition}(?:{codes})"] if codes else [])])


def one_of(chars: Iterable[str]) -> str:
    """A character class."""
    return "[" + "".join(re.escape(char) for char in sorted(chars)) + "]"


def _chars(inside: str) -> frozenset[str]:
    """The characters of the inside of a character class."""
    plain = inside.replace("\\", "")
    return frozenset(re.sub("(.)-(.)", lambda ends: "".join(map(chr, range(ord(ends[1]), ord(ends[2]) + 1))), plain))


def _by_first(starts: Sequence[_Starts]) -> str:
    """A pattern that tries at each character outside runs only the masks that can begin with it."""
    outside = [(pattern, first - _WITHIN_RUNS) for pattern, first in starts if first - _WITHIN_RUNS]
    tried = "|".join(f"(?={one_of(first)})(?:{pattern})" for pattern, first in outside)
    return f"(?={one_of({char for _, first in outside for char in first})})(?:{tried})" if outside else ""


def _any(starts: Sequence[_Starts], chars: str) -> str:
    """A pattern for the masks that can begin with one of the characters."""
    return "|".join(f"(?:{pattern})" for pattern, first in starts if not first.isdisjoint(chars))


def masks_of(files: Iterable[tuple[Path, list[Mask]]]) -> Masks:
    """The masks of the files, those of the folder `common` only for codes. Raises re.error for a broken pattern."""
    known = list(files)
    codes = [mask for path, masks in known if path.parent.name == "common" for mask in masks]
    words = [mask for path, masks in known if path.parent.name != "common" for mask in masks]
    return Masks(words, codes)


def broken_mask(files: Iterable[tuple[Path, list[Mask]]]) -> BrokenRule | None:
    """The error that names the first mask whose pattern or characters do not compile; None when all do."""
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
