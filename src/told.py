"""Told: a sentence of a finding, in English, that a report can say again in the reader's language."""

from __future__ import annotations

from typing import Self

from .catalogue import DEFAULT, Catalogue, catalogue

Blank = str | int | tuple[str, ...]


class Told(str):
    """The English text of a key of the catalogues with its blanks filled; `key` and `blanks` tell it again."""

    key: str
    blanks: dict[str, Blank]

    def __new__(cls, key: str, **blanks: Blank) -> Self:
        """Raises BrokenRule for a key or a blank that the catalogue lacks."""
        self = super().__new__(cls, _filled(catalogue(DEFAULT), key, blanks))
        self.key, self.blanks = key, blanks
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Blank]]:
        return (self.key,), self.blanks


def retold(text: str, say: Catalogue) -> str:
    """A text in the language of a catalogue; one that is not Told stays as it is."""
    return _filled(say, text.key, text.blanks) if isinstance(text, Told) else text


def _filled(say: Catalogue, key: str, blanks: dict[str, Blank]) -> str:
    return say(key, **{name: _said(say, value) for name, value in blanks.items()})


def _said(say: Catalogue, value: Blank) -> str | int:
    """A blank: a text, a number, or several texts that stand in a row."""
    if isinstance(value, tuple):
        return say("told.between").join(retold(each, say) for each in value)
    return retold(value, say) if isinstance(value, str) else value
