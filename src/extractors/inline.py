"""Raised text: powers keep their place, marks of notes go."""

from __future__ import annotations

from typing import Any

_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_NOTE_SIGNS = ("[", "［", "注", "※", "*")


def raised(element: Any) -> str:
    """What a <sup> adds to a line: raised digits, so that they do not run into the number before, or nothing."""
    text = "".join(element.itertext()).strip()
    if element.find(".//a") is not None or text.startswith(_NOTE_SIGNS):
        return ""
    return text.translate(_SUPERSCRIPT)
