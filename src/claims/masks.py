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


class Masks:
    """The masks of a language as patterns, by what they begin with: digits, Latin letters or a character of `first`.

    `codes` are tried at a run of letters or digits only where what holds codes together follows it.
    """

    def __init__(self, words: Sequence[Mask], codes: Sequence[Mask]) -> None:
        masks = [*words, *codes]
        others = {char for mask in masks for char in mask.first.replace("\\", "")} - set(DIGITS + LETTERS)
        self.first = frozenset(char for char in others if any(_begins(mask, char) for mask in masks))
        self.others = _by_first(masks, sorted(self.first))
        self.digits = _either(_any(words, DIGITS), _CODE_OF_DIGITS, _any(codes, DIGITS))
        self.letters = _either(_any(words, LETTERS), _CODE_OF_LETTERS, _any(codes, LETTERS))


def _either(words: str, condition: str, codes: str) -> str:
    """A pattern for words anywhere, or for codes where a condition holds."""
    return "|".join([*([words] if words else []), *([f"{condition}(?:{codes})"] if codes else [])])


def one_of(chars: Iterable[str]) -> str:
    """A character class."""
    return "[" + "".join(re.escape(char) for char in sorted(chars)) + "]"


def _begins(mask: Mask, char: str) -> bool:
    return re.match(f"[{mask.first}]", char) is not None


def _by_first(masks: Sequence[Mask], chars: Iterable[str]) -> str:
    """A pattern that tries at each character only the masks that can begin with it."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for char in chars:
        fitting = tuple(f"(?:{mask.pattern})" for mask in masks if _begins(mask, char))
        groups.setdefault(fitting, []).append(char)
    return "|".join(f"(?={one_of(chars)})(?:{'|'.join(fitting)})" for fitting, chars in groups.items() if fitting)


def _any(masks: Sequence[Mask], chars: str) -> str:
    """A pattern for the masks that can begin with one of the characters."""
    return "|".join(f"(?:{mask.pattern})" for mask in masks if any(_begins(mask, char) for char in chars))


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
