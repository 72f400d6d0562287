"""Numerals: the value of a number as printed, in digits, in words or mixed (3万2千100, 一万五千亿, two hundred and five)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from .lexicon import Lexicon, Side

_GROUPED = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?")
MAX_DIGITS = 40


@dataclass(slots=True)
class Numeral:
    """A number as printed, `text[start:end]`.

    `unit_place` is the place of the last printed digit (0.1 for 5.4, 1000 for 5.4万), `step` that of the last non-zero
    one, `scale` the scale word it ends with (10000 for 5.4万). `exact` is true for an integer written out in full. `low`/`high` are set for vague numerals (数十, 十几).
    `spelled` is true when no digit character was printed.
    """

    start: int
    end: int
    value: Decimal
    unit_place: Decimal
    step: Decimal
    exact: bool
    spelled: bool
    inside: Side | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    tokens: int = 1
    scale: Decimal = Decimal(1)


def read_numeral(text: str, pos: int, lex: Lexicon) -> Numeral | None:
    """The numeral that starts at `pos`, or None."""
    return _Reader(text, pos, lex).read()


@dataclass(slots=True)
class _Reader:
    """The state of one reading: `total` of closed myriads, `section` of closed hundreds, `current` open digits."""

    text: str
    pos: int
    lex: Lexicon
    total: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    current: Decimal | None = None
    place: Decimal = Decimal(1)
    zeros: int = 0
    last_big: Decimal = Decimal(0)
    last_small: int = 0
    literal: bool = False
    scaled: bool = False
    seen_digit_char: bool = False
    vague: bool = False
    vague_base: Decimal = Decimal(0)
    vague_scale: Decimal = Decimal(1)
    inside: Side | None = None
    tokens: int = 0
    last: str = ""

    def read(self) -> Numeral | None:
        start = self.pos
        while self.tokens < 64 and self._step():
            self.tokens += 1
        if not self.tokens or (self.last == "article") or (self.last == "point"):
            return None
        return self._finish(start)

    def _step(self) -> bool:
        """Read one more token at `pos`, past a joiner where one is allowed; False when the numeral is over."""
        if self.tokens and self.inside is not None:
            return self._scale(self.pos)
        joined = self.lex.joiners.at(self.text, self.pos) if self.tokens else None
        return bool(joined and self._joined(joined[1])) or self._token(self.pos)

    def _joined(self, pos: int) -> bool:
        """A token after a joiner: digits only where the language writes 303만 2100."""
        if self.text[pos : pos + 1].isdigit():
            return self.lex.spaced_digits and self.last == "scale" and self._digits(pos)
        return self._word_digit(pos) or self._scale(pos) or self._article(pos)

    def _token(self, pos: int) -> bool:
        return (
            self._digits(pos)
            or self._word_digit(pos)
            or self._scale(pos)
            or self._vague(pos)
            or self._point(pos)
            or self._inside(pos)
            or self._article(pos)
        )

    def _digits(self, pos: int) -> bool:
        match = _GROUPED.match(self.text, pos) if self.last in ("", "scale") else None
        if not match or len(match[0]) > MAX_DIGITS:
            return False
        printed = match[0].replace(",", "").replace("，", "")
        scale = self.last_small or self.last_big
        if self.last == "scale" and scale and Decimal(printed) >= scale:
            return False
        self.current = Decimal(printed)
        self.place = Decimal(1).scaleb(-(len(printed) - printed.find(".") - 1)) if "." in printed else Decimal(1)
        self.literal, self.scaled, self.seen_digit_char = True, False, True
        return self._go(match.end(), "digits")

    def _word_digit(self, pos: int) -> bool:
        tens = self.lex.tens.at(self.text, pos)
        if tens and self.last in ("", "scale", "joiner"):
            self.current = Decimal(tens[0])
            self.place, self.scaled = Decimal(1), False
            return self._go(tens[1], "tens")
        digit = self.lex.digits.at(self.text, pos)
        if not digit or self.last not in ("", "scale", "tens", "word", "point"):
            return False
        if self.last == "tens" and (digit[0] > 9 or digit[0] == 0):
            return False
        return self._word_value(digit)

    def _word_value(self, digit: tuple[int, int]) -> bool:
        value, end = digit
        if self.last == "point" or (self.last == "word" and self.place < 1):
            self.place /= 10
            self.current = (self.current or Decimal(0)) + self.place * value
        elif self.last == "tens":
            self.current = (self.current or Decimal(0)) + value
        elif self.last == "word" and self.current is not None:
            if value > 9 or self.lex.tens.words:
                return False
            self.current = self.current * 10 + value
        else:
            self.current = Decimal(value)
            self.place = Decimal(1)
        self.scaled = False
        return self._go(end, "word")

    def _scale(self, pos: int) -> bool:
        big = self.lex.big.at(self.text, pos)
        small = self.lex.small.at(self.text, pos)
        if big and (not small or big[1] >= small[1]):
            return self._big(Decimal(big[0]), big[1])
        return bool(small) and small is not None and self._small(small[0], small[1])

    def _small(self, scale: int, end: int) -> bool:
        if self.vague:
            self.vague_scale *= scale
            return self._go(end, "scale")
        if self.current is None:
            if self.last == "scale" and self.last_small and scale >= self.last_small:
                return False
            self.current = Decimal(1)
            self.place = Decimal(1)
        self.section += self.current * scale
        self.place = self.place * scale
        self.current, self.last_small = None, scale
        self.scaled = self.scaled or self.literal
        return self._go(end, "scale")

    def _big(self, scale: Decimal, end: int) -> bool:
        if self.vague:
            self.vague_scale *= scale
            return self._go(end, "scale")
        if self.current is None and not self.section and not self.total:
            return False
        part = self.section + (self.current or Decimal(0))
        if part and self.last_big and scale >= self.last_big:
            self.total = (self.total + part) * scale
        elif not part:
            self.total *= scale
        else:
            self.total += part * scale
        self.place *= scale
        self.section, self.current, self.last_small = Decimal(0), None, 0
        self.last_big, self.scaled = scale, True
        return self._go(end, "scale")

    def _vague(self, pos: int) -> bool:
        found = self.lex.vague.at(self.text, pos)
        if not found or self.last not in ("", "scale"):
            return False
        self.vague, self.vague_base, self.section = True, self.section, Decimal(0)
        return self._go(found[1], "vague")

    def _point(self, pos: int) -> bool:
        found = self.lex.point.at(self.text, pos) if self.last in ("word", "scale", "tens") else None
        if not found or not self.lex.digits.at(self.text, found[1]):
            return False
        if self.current is None:
            self.current = Decimal(0)
        self.place = Decimal(1)
        return self._go(found[1], "point")

    def _inside(self, pos: int) -> bool:
        found = self.lex.inside.at(self.text, pos)
        if not found or self.last not in ("digits", "word", "scale", "tens") or self.vague:
            return False
        self.inside = found[0]
        return self._go(found[1], self.last)

    def _article(self, pos: int) -> bool:
        found = self.lex.articles.at(self.text, pos) if not self.tokens else None
        if not found:
            return False
        self.current = Decimal(1)
        return self._go(found[1], "article")

    def _go(self, end: int, kind: str) -> bool:
        self.pos, self.last = end, kind
        return True

    def _finish(self, start: int) -> Numeral | None:
        if self.vague:
            return self._finish_vague(start)
        value = self.total + self.section + (self.current or Decimal(0))
        exact = not self.scaled and self.place >= 1
        step = _last_nonzero(value, self.place)
        spelled = not self.seen_digit_char
        scale = Decimal(self.last_big or self.last_small or 1)
        return Numeral(
            start, self.pos, value, self.place, step, exact, spelled, self.inside, tokens=self.tokens, scale=scale
        )

    def _finish_vague(self, start: int) -> Numeral | None:
        """数十 = [20, 99], 十几 = [11, 19], 几十万 = [200000, 999999]; the nominal value is five of the vague place."""
        place, base = self.vague_scale, self.vague_base * self.vague_scale
        if self.total:
            return None
        low, high = base + place * (1 if base else 2), base + 10 * place - 1
        nominal = base + 5 * place
        return Numeral(start, self.pos, nominal, place, place, False, True, None, low, high, tokens=self.tokens)


def _last_nonzero(value: Decimal, place: Decimal) -> Decimal:
    """The place of the last non-zero digit: 1000 for 5.4万, 100 for 3800, 10 for 70."""
    units = int(value / place)
    if not units:
        return place
    text = str(units)
    return place.scaleb(len(text) - len(text.rstrip("0")))
