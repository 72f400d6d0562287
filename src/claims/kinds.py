"""Which quantities are claims, and of which kind: a percentage is a share or a change by the words around it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import msgspec

from .. import rulebook
from ..claim import Claim, ClaimKind, Quantity, QuantityKind
from ..record import Record
from .lexicon import Examples, Table
from .sentences import clause_end, clause_start

_KINDS: dict[QuantityKind, ClaimKind] = {
    "number": "count",
    "count": "count",
    "percent": "share",
    "fraction": "share",
    "points": "points",
    "multiple": "multiple",
    "rank": "rank",
    "money": "money",
    "duration": "duration",
    "date": "date",
    "measure": "measure",
    "age": "duration",
    "temperature": "measure",
    "range": "count",
}
_YEAR = re.compile(r"(?:19|20)\d\d")
_CURRENCY_LENGTH = 3
_FEW = 10
_SIGNS = frozenset("+-−△▲－＋")
_SOME = (Decimal(2), Decimal(9))
_LISTED = frozenset(["、", "和", "，", ",", "及", "与", "and", ", and", "・", "와", "과", "と"])


class Direction(Examples, kw_only=True):
    """Words that make a number a change: before it or after it in its clause; `sign` is +1, -1, or 0 where a word
    only looks like one (made up)."""

    sign: int
    before: list[str] = []
    after: list[str] = []


class RankWords(msgspec.Struct, forbid_unknown_fields=True):
    """What must stand before or after an ordinal (第二) for it to be a rank; else it only numbers things (第二天).

    `numbering` are units that an ordinal only numbers (第一次).
    """

    ordinal: str
    before: list[str]
    after: list[str]
    examples: list[str]
    counterexamples: list[str]
    numbering: list[str] = []


class ContextFile(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/context.yaml. `whole` is a pattern that captures what a share is a share of,
    `targets_*` stand between a word of change and the value that it leads *to* (上升到84.6%): that is no change.
    `reporting` are words that follow the name of a source, `ranks` tells ranks from ordinals that only number.
    """

    changes: list[Direction] = []
    targets_before: list[str] = []
    targets_after: list[str] = []
    whole: str = ""
    reporting: list[str] = []
    ranks: RankWords | None = None
    reach_before: int = 8
    reach_after: int = 6


@lru_cache(maxsize=16)
def context_file(lang: str, root: Path | None = None) -> ContextFile:
    """The context rules of a language; empty where it has none. Raises BrokenRule."""
    return rulebook.of_language(lang, "context", ContextFile, root) or ContextFile()


class _Directions(Record, frozen=True):
    """The words of change of a language as tables, with how far they reach and what makes a value their target."""

    before: Table[int]
    after: Table[int]
    reach_before: int
    reach_after: int
    targets_before: tuple[str, ...]
    targets_after: tuple[str, ...]


@lru_cache(maxsize=16)
def _directions(lang: str, root: Path | None = None) -> _Directions:
    file = context_file(lang, root)
    return _Directions(
        Table((word, d.sign) for d in file.changes for word in d.before),
        Table((word, d.sign) for d in file.changes for word in d.after),
        file.reach_before,
        file.reach_after,
        tuple(file.targets_before),
        tuple(file.targets_after),
    )


def kind_of(quantity: Quantity) -> ClaimKind:
    """The claim kind that the quantity alone gives."""
    if quantity.kind == "range":
        return _of_unit(quantity.unit)
    if quantity.kind == "number" and _YEAR.fullmatch(quantity.text):
        return "date"
    return _KINDS[quantity.kind]


def _of_unit(unit: str | None) -> ClaimKind:
    if unit == "%":
        return "share"
    is_currency = unit is not None and len(unit) == _CURRENCY_LENGTH and unit.isascii() and unit.isupper()
    return "money" if is_currency else "count"


def states_something(quantity: Quantity) -> bool:
    """Whether a quantity is a claim: 一个 in words, 几家 and 几年 are manners of speech."""
    if quantity.value is None:
        return False
    spelled = not any(char.isdigit() for char in quantity.text)
    single = quantity.value == 1 and quantity.kind in ("count", "number", "measure")
    vague = quantity.low < quantity.high < _FEW and quantity.kind == "count" and quantity.hedge is None
    some = quantity.kind == "duration" and (quantity.low, quantity.high) == _SOME and quantity.hedge is None
    return not (spelled and (single or vague or some))


def is_bare_ordinal(quantity: Quantity, text: str, lang: str) -> bool:
    """Whether an ordinal only numbers what follows it (第一回复信息, 第一次): no rank and no claim."""
    rules = context_file(lang).ranks
    if rules is None or quantity.kind != "rank" or rules.ordinal not in quantity.text.lower():
        return False
    before, after = text[max(0, quantity.start - 3) : quantity.start], text[quantity.end : quantity.end + 2].strip()
    surface = quantity.text.strip()
    unit_printed = not surface[-1].isdigit() and quantity.num_end < quantity.end
    if surface.endswith(tuple(rules.numbering)):
        return not before.rstrip().endswith(tuple(rules.before))
    ranked = before.rstrip().endswith(tuple(rules.before)) or not after or after.startswith(tuple(rules.after))
    return not (ranked or unit_printed)


def with_context(quantity: Quantity, text: str, floor: int, ceiling: int, lang: str) -> tuple[ClaimKind, Quantity]:
    """The kind by context, and the quantity, negative where the words say that it fell.

    `text` is the canonical text, `floor` and `ceiling` the sentence's span in it.
    """
    kind = kind_of(quantity)
    if kind not in ("share", "points"):
        return kind, quantity
    sign = direction(quantity, text, floor, ceiling, lang) or _printed_sign(quantity)
    if not sign:
        return kind, quantity
    changed: ClaimKind = "points" if kind == "points" else "change"
    return changed, _signed(quantity, sign)


def _printed_sign(quantity: Quantity) -> int:
    """The direction of a printed sign; the value has it already where the sign means a fall."""
    if quantity.text[:1] not in _SIGNS:
        return 0
    return -1 if quantity.value is not None and quantity.value < 0 else 1


def direction(quantity: Quantity, text: str, floor: int, ceiling: int, lang: str) -> int:
    """+1 or -1 when a word of change stands near the quantity in its clause, else 0."""
    rules = _directions(lang)
    start = max(clause_start(text, quantity.start, floor), quantity.start - rules.reach_before)
    for at in range(quantity.start, start, -1):
        found = rules.before.before(text, at)
        if found and _reaches(at - found[1], text[at : quantity.start]) and text[found[1] - 1 : found[1]] != "-":
            return 0 if text[at : quantity.start].lstrip().startswith(rules.targets_before) else found[0]
    end = min(clause_end(text, quantity.end, ceiling), quantity.end + rules.reach_after)
    for at in range(quantity.end, end):
        found = rules.after.at(text, at)
        if found:
            return 0 if text[quantity.end : at].startswith(rules.targets_after) else found[0]
    return 0


def _reaches(length: int, between: str) -> bool:
    """A word of one character (升, 増) says something of a number only right beside it: 升学30.5% is no rise."""
    return length > 1 or not between.strip()


def _signed(quantity: Quantity, sign: int) -> Quantity:
    if sign > 0 or quantity.value is None or quantity.value < 0:
        return quantity
    return quantity.but(value=-quantity.value, low=-quantity.high, high=-quantity.low)


def in_list(kind: ClaimKind, quantity: Quantity, before: list[Claim], text: str) -> tuple[ClaimKind, Quantity]:
    """A percentage listed right after a change is a change too (增长13.1%、32.8%和45.2%)."""
    last = before[-1] if before else None
    if kind != "share" or last is None or last.kind != "change" or quantity.kind != "percent":
        return kind, quantity
    gap = text[last.end : quantity.start].strip()
    if gap not in _LISTED:
        return kind, quantity
    return "change", _signed(quantity, -1 if (last.value or 0) < 0 else 1)
