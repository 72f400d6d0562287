"""The words of reports and messages in the reader's language."""

from __future__ import annotations

import os
from functools import lru_cache

from .errors import BrokenRule
from .record import Record
from .rulebook import builtin_root, load

LANGUAGES = ("en", "zh", "ko", "ja")
DEFAULT = "en"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


class Catalogue(Record, frozen=True):
    """The texts of one language by key."""

    lang: str
    texts: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key with its blanks filled. Raises BrokenRule for a key that the catalogue lacks."""
        try:
            return self.texts[key].format(**values)
        except (KeyError, IndexError, ValueError) as error:
            path = builtin_root() / "interface" / f"{self.lang}.yaml"
            raise BrokenRule(str(path), 0, key, f"no such text, or a blank too many: {error}") from None

    def role(self, role: str) -> str:
        """The name of an operand's role; one without a text is its own name."""
        return self.texts.get(f"role.{role}", role.replace("_", " "))

    def count(self, key: str, number: int) -> str:
        """A number with its noun: the text `KEY.one` for one where the language has it, else `KEY`."""
        one = f"{key}.one"
        return self(one if number == 1 and one in self.texts else key, n=number)


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(lang: str) -> Catalogue:
    """The catalogue of a language. Raises BrokenRule where it cannot be read, ValueError for an unknown language."""
    if lang not in LANGUAGES:
        raise ValueError(lang)
    return Catalogue(lang, load(builtin_root() / "interface" / f"{lang}.yaml", dict[str, str]))


def reader_language() -> str:
    """The language of the user's locale where there is a catalogue for it, else English."""
    locale = next((value for name in _VARIABLES if (value := os.environ.get(name))), "")
    lang = locale.partition("_")[0].partition(".")[0].lower()
    return lang if lang in LANGUAGES else DEFAULT
