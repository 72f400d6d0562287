"""The characters that PDF fonts give, as the characters that were meant."""

from __future__ import annotations

import unicodedata

import regex

_FOLDED = regex.compile(r"[\u2e80-\u2eff\u2f00-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f\ufb00-\ufb06]")
_SPACE = regex.compile(r"[ \t\u00a0\u200b\x00-\x08\x0b\x0c\x0e-\x1f]+")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
HYPHEN = "\ufffe"
"""What pdfium gives for the hyphen of a word that is broken at a line's end."""

LOST = "\ufffd"
"""A glyph whose character the file does not tell."""


def clean(text: str) -> str:
    """Radicals and compatibility ideographs as plain ideographs, ligatures as letters, gaps as one space."""
    text = text.replace(HYPHEN, "-").replace("\u00ad", "")
    return _SPACE.sub(" ", _FOLDED.sub(lambda found: _folded(found.group()), text)).strip()


def raised(text: str) -> str:
    """Small raised digits as what they are, so that a note's mark does not run into the number before it."""
    return text.translate(_RAISED)


def _folded(char: str) -> str:
    normal = unicodedata.normalize("NFKC", char)
    return normal if len(normal) == 1 or char >= "\ufb00" else char
