"""Wording: lists of words as the part of a pattern that finds any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern for the longest of the words; Latin ones whole."""
    parts = (
        (r"\b" if word[0].isascii() and word[0].isalnum() else "")
        + re.escape(word)
        + (r"\b" if word[-1].isascii() and word[-1].isalnum() else "")
        for word in sorted(set(words), key=len, reverse=True)
    )
    return f"(?:{'|'.join(parts)})"
