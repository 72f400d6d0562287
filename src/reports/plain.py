"""Text from a document made safe to show: one line, nothing that steers a terminal."""

from __future__ import annotations

import os
import re
import unicodedata

_STEERING = {"Cc", "Cf", "Cs"}
_BLANKS = re.compile(r"\s+")
_KEPT = {"\u200c", "\u200d"}


def one_line(text: str) -> str:
    """The text with white space collapsed and control, format and surrogate characters replaced."""
    return "".join(_shown(char) for char in " ".join(text.split()))


def flat(text: str) -> str:
    """As one_line, but with the white space at both ends kept as one blank: for pieces that are joined."""
    return "".join(_shown(char) for char in _BLANKS.sub(" ", text))


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for each wide character."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def path_text(path: str) -> str:
    """A path as valid text, also when its name is not."""
    return one_line(os.fsencode(path).decode("utf-8", "replace"))


def for_terminal(text: str) -> str:
    """Several lines with control characters other than line feed and tab replaced."""
    return "".join(char if char in "\n\t" else _shown(char) for char in text)


def _shown(char: str) -> str:
    steers = unicodedata.category(char) in _STEERING and char not in _KEPT
    return "\N{REPLACEMENT CHARACTER}" if steers else char
