"""Unit notes: what captions and heads say of the unit of the figures below (languages/<lang>/unit_notes.yaml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta

from .. import rulebook
from ..record import Record
from .lexer import quantities

if TYPE_CHECKING:
    from ..claim import Quantity
    from ..rule_tests import RuleExample

_Examples = Annotated[dict[str, str], Meta(min_length=1)]
_Counterexamples = Annotated[list[str], Meta(min_length=1)]


class Note(msgspec.Struct, forbid_unknown_fields=True):
    """How a text names the unit of a table: `match` captures `unit`; `examples` give what it captures."""

    name: str
    match: str
    examples: _Examples
    counterexamples: _Counterexamples


class Reading(msgspec.Struct, forbid_unknown_fields=True):
    """A unit that is not read behind the number one as it stands: `reads` is how, with the groups of `match`."""

    name: str
    match: str
    reads: str
    examples: _Examples
    counterexamples: _Counterexamples


class UnitNotes(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/unit_notes.yaml.

    No note of a whole table reaches a column or row whose head holds one of the words of `exempt`.
    """

    exempt: list[str]
    notes: list[Note]
    readings: list[Reading]


class Noted(Record, frozen=True):
    """A note in a text: where the unit stands, and what one of it is."""

    start: int
    end: int
    one: Quantity


@lru_cache(maxsize=16)
def unit_notes(lang: str, root: Path | None = None) -> UnitNotes | None:
    """The notes of a language, None for one without. Raises BrokenRule."""
    return rulebook.of_language(lang, "unit_notes", UnitNotes, root)


def noted(text: str, lang: str, root: Path | None = None) -> Noted | None:
    """The first note of a text whose unit can be read."""
    rules = unit_notes(lang, root)
    for note in rules.notes if rules else []:
        found = _compiled(note.match).search(text)
        one = unit_of(found["unit"], lang, root) if found else None
        if found and one:
            return Noted(*found.span("unit"), one)
    return None


@lru_cache(maxsize=1_024)
def unit_of(unit: str, lang: str, root: Path | None = None) -> Quantity | None:
    """One of a unit as a quantity, None where it cannot be read (万元 is 10,000 CNY)."""
    printed = reading(unit, lang, root) or f"1{unit}"
    found = list(quantities(printed, lang))
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(printed))
    return found[0] if whole and found[0].value and found[0].kind not in ("date", "rank") else None


def reading(unit: str, lang: str, root: Path | None = None) -> str | None:
    """How one of the unit is written, where a reading says so."""
    rules = unit_notes(lang, root)
    for one in rules.readings if rules else []:
        found = _compiled(one.match).search(unit.strip())
        if found:
            return _written(one, found)
    return None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def note_examples(path: Path, file: str) -> Iterator[RuleExample]:
    """The examples and counterexamples of a file."""
    from ..rule_tests import RuleExample

    rules = rulebook.load(path, UnitNotes)
    entries: list[Note | Reading] = [*rules.notes, *rules.readings]
    for entry in entries:
        for text, expected in entry.examples.items():
            yield RuleExample(file, entry.name, text, True, False, partial(_gives, entry, text, expected))
        for text in entry.counterexamples:
            yield RuleExample(file, entry.name, text, False, False, partial(_gives, entry, text, None))


def _gives(entry: Note | Reading, text: str, expected: str | None) -> bool:
    """Whether an entry gives what is expected of a text; without that, whether it gives anything."""
    found = _compiled(entry.match).search(text)
    given = found and (found["unit"] if isinstance(entry, Note) else _written(entry, found))
    return bool(found) if expected is None else given == expected


def _written(one: Reading, found: re.Match[str]) -> str:
    return one.reads.format(**{name: text or "" for name, text in found.groupdict().items()})
