"""The lexer: text -> quantities. Masks first, then every place where a number may start, then what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from ..claim import Quantity
from . import dates, meaning
from .fold import Folded, fold
from .lexicon import Join, Lexicon, Side, UnitSense, WordSense, lexicon
from .numerals import Numeral, read_numeral

MAX_LINE = 20_000
_SIGNS = "-+△▲±"
_SIGN_AFTER = " \t\n([（|｜:：,，、;；/~"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A number with what stands around it, in folded offsets: `start` to `end` is the surface."""

    start: int
    end: int
    num_start: int
    num_end: int
    numeral: Numeral | None
    word: WordSense | None
    unit: UnitSense | None
    hedge: Side | None
    negative: bool = False
    extra: Decimal | None = None
    join: Join | None = None
    second: Numeral | None = None


def quantities(text: str, lang: str, root: Path | None = None) -> Iterator[Quantity]:
    """The quantities of a text, in order, never overlapping.

    `lang` is zh, ko, ja or en; offsets are code points of `text`. Raises BrokenRule when the language has no rules.
    """
    lex = lexicon(lang, root)
    folded = fold(text, lang)
    sightings = _Scan(folded.text, lex).run()
    found = (meaning.quantity(sighting, folded.text) for sighting in sightings)
    for quantity in dates.merged((q for q in found if q is not None), folded.text):
        yield _unfolded(quantity, folded, text)


def _unfolded(quantity: Quantity, folded: Folded, text: str) -> Quantity:
    start, end = folded.at(quantity.start), folded.end(quantity.end)
    return replace(
        quantity,
        start=start,
        end=end,
        text=text[start:end],
        num_start=folded.at(quantity.num_start),
        num_end=folded.end(quantity.num_end),
    )


@dataclass(slots=True)
class _Scan:
    """One pass over a folded text."""

    text: str
    lex: Lexicon

    def run(self) -> Iterator[Sighting]:
        masked = [match.span() for match in self.lex.masks.finditer(self.text)]
        done, mask = 0, 0
        for match in self.lex.candidates.finditer(self.text):
            at = match.start()
            while mask < len(masked) and masked[mask][1] <= at:
                mask += 1
            if at < done or (mask < len(masked) and masked[mask][0] <= at):
                continue
            found = self.sight(at, done)
            if found:
                done = found.end
                yield found

    def sight(self, at: int, done: int) -> Sighting | None:
        """What is counted at this place, or None: the longer of a quantity in words and a numeral."""
        word = self.lex.words.at(self.text, at)
        numeral = read_numeral(self.text, at, self.lex)
        if word and (numeral is None or word[1] >= numeral.end):
            return self._around(at, word[1], None, word[0], done)
        if numeral is None or self._inside_code(numeral) or (numeral.spelled and self._inside_word(numeral)):
            return None
        return self._around(at, numeral.end, numeral, None, done)

    def _inside_code(self, numeral: Numeral) -> bool:
        """Digits glued to Latin letters that are no unit belong to a code (H800, U23)."""
        before = self.text[numeral.start - 1 : numeral.start]
        return not numeral.spelled and before.isascii() and (before.isalpha() or before == "_")

    def _inside_word(self, numeral: Numeral) -> bool:
        """Where words stand apart, a number in words begins one; some digits (이, 사) need a scale word to be one."""
        if self.lex.words_apart and self.text[numeral.start - 1 : numeral.start].isalpha() and numeral.start:
            return True
        printed = self.text[numeral.start : numeral.end]
        return all(char in self.lex.scaled_only for char in printed)

    def _around(self, at: int, end: int, numeral: Numeral | None, word: WordSense | None, done: int) -> Sighting | None:
        start, unit, join, second, extra = at, None, None, None, None
        if numeral is not None:
            unit, start, numeral = self._prefixed(numeral, start)
            join, second, end = self._joined(numeral, start)
            suffix = self._unit(end)
            if suffix and (unit is None or suffix[0].kind in (unit.kind, "date")):
                unit, end = suffix
            elif suffix and unit and unit.kind == "rank" and suffix[0].kind == "count":
                end = suffix[1]
            if unit is None and not self._stands_alone(numeral, join):
                return None
            if unit and join is None:
                join, second, end = self._joined_units(unit, end)
            if unit and unit.factor == 10:
                extra, end = self._trailing(end)
        hedge, end = self._hedge_after(end)
        negative, start = self._sign(start) if numeral else (False, start)
        before, start = self._hedge_before(start, done)
        inside = numeral.inside if numeral else None
        return Sighting(
            start=max(start, done),
            end=end,
            num_start=at,
            num_end=numeral.end if numeral else end,
            numeral=numeral,
            word=word,
            unit=unit,
            hedge=before or hedge or inside,
            negative=negative,
            extra=extra,
            join=join,
            second=second,
        )

    def _prefixed(self, numeral: Numeral, start: int) -> tuple[UnitSense | None, int, Numeral]:
        """A unit written before the number ($, 第) and the number, scaled where money is written $1.2bn."""
        prefix = self.lex.unit_prefixes.before(self.text, self._back(start))
        if prefix is None:
            return None, start, numeral
        return prefix[0], prefix[1], self._money_scale(numeral) if prefix[0].kind == "money" else numeral

    def _joined(self, first: Numeral, start: int) -> tuple[Join | None, Numeral | None, int]:
        """The second numeral that a joining word ties to the first (三分之一, 20~100, one in five)."""
        found = self.lex.joins.at(self.text, first.end)
        if found is None or not self._allowed(found[0], start):
            return None, None, first.end
        at = self.lex.unit_prefixes.at(self.text, found[1])
        second = read_numeral(self.text, at[1] if at else found[1], self.lex)
        if second is None or not meaning.joinable(found[0], first, second):
            return None, None, first.end
        bare = self.text[found[1] - 1] in "-:" and self._unit(second.end) is None and at is None
        return (None, None, first.end) if bare else (found[0], second, second.end)

    def _joined_units(self, unit: UnitSense, end: int) -> tuple[Join | None, Numeral | None, int]:
        """The same where both numbers carry the unit (20%至30%, 5명 중 1명)."""
        found = self.lex.joins.at(self.text, end)
        if found is None or found[0].kind not in ("range", "fraction") or found[0].barred or unit.kind == "date":
            return None, None, end
        second = read_numeral(self.text, found[1], self.lex)
        after = self._unit(second.end) if second else None
        if second is None or after is None or after[0] != unit:
            return None, None, end
        return found[0], second, after[1]

    def _allowed(self, join: Join, start: int) -> bool:
        """Whether the words before the first number let a joining word join: "between" is needed, "from" bars."""
        before = self.text[max(0, start - 12) : start].rstrip()
        if join.needs and not before.lower().endswith(tuple(join.needs)):
            return False
        return not any(word in before for word in join.barred)

    def _back(self, at: int) -> int:
        """The place before an optional space that ends at `at`."""
        return at - 1 if at and self.text[at - 1] == " " else at

    def _money_scale(self, numeral: Numeral) -> Numeral:
        found = self.lex.money.at(self.text, numeral.end)
        if not found:
            return numeral
        scale = Decimal(found[0])
        return replace(
            numeral, end=found[1], value=numeral.value * scale, unit_place=numeral.unit_place * scale,
            step=numeral.step * scale, exact=False,
        )  # fmt: skip

    def _unit(self, end: int) -> tuple[UnitSense, int] | None:
        here = self.lex.units.at(self.text, end)
        if here is None and self.text[end : end + 1] in (" ", "-"):
            here = self.lex.units.at(self.text, end + 1)
        if here and self.text[here[1] : here[1] + 1] == "/":
            per = self.lex.units.at(self.text, here[1] + 1)
            if per:
                return replace(here[0], name=f"{here[0].name}/{per[0].name}", kind="measure"), per[1]
        return here

    def _stands_alone(self, numeral: Numeral, join: Join | None) -> bool:
        """Whether a number without a unit can be one: digits not glued to letters; words only where spaces part them."""
        after = self.text[numeral.end : numeral.end + 1]
        if join is not None:
            return True
        if numeral.spelled:
            return self.text[numeral.start].isascii() or (numeral.tokens > 2 and numeral.value >= 10000)
        return not (after.isascii() and (after.isalpha() or after == "_"))

    def _trailing(self, end: int) -> tuple[Decimal | None, int]:
        """The digits after tenths: 七成五 is 75 %, 五成九三 is 59.3 %."""
        extra, place = Decimal(0), Decimal(1)
        digit = self.lex.digits.at(self.text, end)
        while digit and place > Decimal("0.001"):
            extra, end, place = extra + place * digit[0], digit[1], place / 10
            digit = self.lex.digits.at(self.text, end)
        return (extra, end) if place < 1 else (None, end)

    def _hedge_after(self, end: int) -> tuple[Side | None, int]:
        found = self.lex.hedges_after.at(self.text, end)
        if found is None and self.text[end : end + 1] in (" ", "\n"):
            found = self.lex.hedges_after.at(self.text, end + 1)
        return found or (None, end)

    def _hedge_before(self, start: int, done: int) -> tuple[Side | None, int]:
        side: Side | None = None
        for _ in range(2):
            found = self.lex.hedges_before.before(self.text, self._back(start))
            if not found or found[1] < done:
                break
            side, start = side or found[0], found[1]
        return side, start

    def _sign(self, start: int) -> tuple[bool, int]:
        sign = self.text[start - 1 : start]
        if not sign or sign not in _SIGNS:
            return False, start
        before = self.text[start - 2 : start - 1] if start > 1 else ""
        if sign in "△▲" or not before or before in _SIGN_AFTER:
            return sign in "-△▲", start - 1
        return False, start
