"""The examples and counterexamples in the files on numbers, units, hedges, words, joins and masks, run as tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .. import rulebook
from ..errors import BrokenRule
from .fold import fold
from .lexer import quantities
from .lexicon import lexical_files
from .schema import Compound, Examples, Hedging, Join, LanguageFile, Mask, Numerals, Unit, Words, WrittenDate
from .unit_notes import note_examples

if TYPE_CHECKING:
    from ..claim import Quantity
    from ..rule_tests import RuleExample

_DIGITS = re.compile(r"\d+")
_LISTS = ("numerals", "units", "eras", "hedges", "words", "joins", "masks", "dates", "compounds")


def rule_examples(root: Path | None = None) -> Iterable[RuleExample]:
    """The examples of every language under `root`, the common ones in each language.

    Raises BrokenRule, with file, line and entry, for an entry without both examples and counterexamples.
    """
    base = root or rulebook.builtin_root()
    folders = sorted(path.name for path in (base / "languages").glob("*") if path.is_dir() and path.name != "common")
    for lang in folders:
        for path, file in lexical_files(lang, base):
            if path.parent.name == lang or lang == folders[0]:
                yield from _of_file(path, file, lang, base)
        notes = base / "languages" / lang / "unit_notes.yaml"
        if notes.exists():
            yield from note_examples(notes, notes.relative_to(base).as_posix())


def _of_file(path: Path, file: LanguageFile, lang: str, base: Path) -> Iterator[RuleExample]:
    for key in _LISTS:
        for n, entry in enumerate(getattr(file, key)):
            if not entry.examples or not entry.counterexamples:
                line = rulebook.line_of(path, [key, n])
                raise BrokenRule(str(path), line, entry.name, "needs both examples and counterexamples")
            yield from _of_entry(path.relative_to(base).as_posix(), entry, lang, base)


def _of_entry(file: str, entry: Examples, lang: str, base: Path) -> Iterator[RuleExample]:
    from ..rule_tests import RuleExample

    for text, surface in (*entry.examples.items(), *entry.todo.items()):
        run = partial(matches, entry, text, surface or text, lang, base)
        yield RuleExample(file, entry.name, text, True, text in entry.todo, run)
    for text in entry.counterexamples:
        yield RuleExample(file, entry.name, text, False, False, partial(matches, entry, text, None, lang, base))


def matches(entry: Examples, text: str, surface: str | None, lang: str, base: Path) -> bool:
    """Whether an entry finds `surface` in a text; without one, whether it finds anything there."""
    if isinstance(entry, Mask):
        return _masked(entry, text, surface)
    found = quantities(text, lang, base)
    if surface is not None:
        return any(quantity.text == surface for quantity in found)
    uses = _USES.get(type(entry))
    return any(uses is None or uses(entry, quantity, lang, base) for quantity in found)


def _masked(mask: Mask, text: str, surface: str | None) -> bool:
    """Whether a mask covers `surface` and no more; without one, whether it covers anything."""
    spans = [match[0] for match in re.finditer(mask.pattern, fold(text).text, re.MULTILINE)]
    return surface in spans if surface is not None else bool(spans)


def _uses_unit(entry: Examples, quantity: Quantity, lang: str, base: Path) -> bool:
    """Whether a quantity has a unit that only this entry gives."""
    if not isinstance(entry, Unit):
        return False
    names = {(name or word) for table in (entry.words, entry.before) for word, name in table.items()}
    return quantity.unit in names and quantity.kind == entry.kind


def _uses_hedge(entry: Examples, quantity: Quantity, lang: str, base: Path) -> bool:
    return isinstance(entry, Hedging) and quantity.hedge == entry.side


def _uses_word(entry: Examples, quantity: Quantity, lang: str, base: Path) -> bool:
    return isinstance(entry, Words) and any(word in quantity.text for word in entry.words)


def _uses_join(entry: Examples, quantity: Quantity, lang: str, base: Path) -> bool:
    if not isinstance(entry, Join | Compound):
        return False
    if isinstance(entry, Join):
        return any(word in quantity.text[1:-1] for word in entry.between if word)
    return len(_DIGITS.findall(quantity.text)) > 1


def _uses_numeral(entry: Examples, quantity: Quantity, lang: str, base: Path) -> bool:
    return isinstance(entry, Numerals) and not any(char.isdigit() for char in quantity.text)


def _uses_date(entry: Examples, quantity: Quantity, lang: str, base: Path) -> bool:
    return quantity.since is not None or quantity.kind == "age"


_USES: dict[type[Examples], Callable[[Examples, Quantity, str, Path], bool]] = {
    Unit: _uses_unit,
    Hedging: _uses_hedge,
    Words: _uses_word,
    Join: _uses_join,
    Numerals: _uses_numeral,
    Compound: _uses_join,
    WrittenDate: _uses_date,
}
