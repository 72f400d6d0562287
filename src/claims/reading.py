"""Reading a numeral token by token: words, mixed notation, estimates (三四十, 十几), spoken decimals."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from .apart import begins_number, begins_other, is_particle, unit_follows
from .digits import printed
from .lexicon import Lexicon
from .numeral import Numeral, between, is_measure, last_nonzero, leads, vague
from .schema import Side

MAX_TOKENS = 64
_ONE = Decimal(1)
_ZERO = Decimal(0)


class Reader(msgspec.Struct):
    """The state of one reading: `total` of closed myriads, `section` of closed hundreds, `current` open digits."""

    text: str
    pos: int
    lex: Lexicon
    total: Decimal = _ZERO
    section: Decimal = _ZERO
    current: Decimal | None = None
    place: Decimal = _ONE
    last_big: Decimal = _ZERO
    last_small: int = 0
    literal: bool = False
    scaled: bool = False
    seen_digit_char: bool = False
    vague: bool = False
    vague_base: Decimal = _ZERO
    vague_scale: Decimal = _ONE
    estimate: tuple[Decimal, Decimal] | None = None
    lone: Decimal = _ZERO
    pair: int = 0
    run: int = 0
    zero: bool = False
    inside: Side | None = None
    ordinal: bool = False
    tokens: int = 0
    last: str = ""

    def read(self) -> Numeral | None:
        """The numeral that starts at `pos`, or None."""
        start = self.pos
        while self.tokens < MAX_TOKENS and not self.ordinal and self._step():
            self.tokens += 1
        if not self.tokens or self.last in ("article", "point"):
            return None
        return self._finish(start)

    def _step(self) -> bool:
        """Read one more token at `pos`, past a joiner where one is allowed; False when the numeral is over."""
        if self.tokens and self.lex.onward.at(self.text, self.pos) is None:
            return False
        if self.tokens and self.inside is not None:
            return self._scale(self.pos)
        joined = self.lex.joiners.at(self.text, self.pos) if self.tokens else None
        if joined and self.last in ("word", "tens") and self.lex.tens_joiners.words:
            tight = self.lex.tens_joiners.at(self.text, self.pos)
            return bool(tight and self._joined(tight[1])) or self._scale(joined[1]) or self._token(self.pos)
        return bool(joined and self._joined(joined[1])) or self._token(self.pos)

    def _joined(self, pos: int) -> bool:
        """A token after a joiner: digits only where the language writes 303만 2100."""
        if self.text[pos : pos + 1].isdigit():
            return self.lex.spaced_digits and self.last == "scale" and self._digits(pos)
        if self.seen_digit_char and self.text[self.pos : pos] == " " and begins_number(self.text, pos, self.lex):
            return False
        if self.seen_digit_char and self.text[self.pos : pos].strip().isalpha() and self._starts_anew(pos):
            return False
        known = self._word_digit(pos) or self._scale(pos) or self._article(pos) or self._point(pos)
        return known or (self.last == "tens" and self._vague(pos))

    def _starts_anew(self, pos: int) -> bool:
        """Whether a word after printed digits and "and" is another number: 3 million and one town."""
        word = self.lex.digits.at(self.text, pos) or self.lex.tens.at(self.text, pos)
        if word is None:
            return False
        after = word[1] + (self.text[word[1] : word[1] + 1] == " ")
        return not (self.lex.small.at(self.text, after) or self.lex.big.at(self.text, after))

    def _token(self, pos: int) -> bool:
        known = self._digits(pos) or self._vague(pos) or self._word_digit(pos) or self._scale(pos)
        return known or self._point(pos) or self._inside(pos) or self._article(pos)

    def _digits(self, pos: int) -> bool:
        after_zero = self.last == "word" and self.zero and not self.current
        if not (after_zero or self.last in ("", "scale")) or self.inside or self.vague:
            return False
        found = printed(self.text, pos)
        scale = self.last_small or self.last_big
        if found is None or (self.last == "scale" and scale and found[0].value >= scale):
            return False
        self.current, self.place = found[0].value, found[0].place
        self.literal, self.scaled, self.seen_digit_char = True, False, True
        return self._go(found[1], "digits")

    def _word_digit(self, pos: int) -> bool:
        tens = self.lex.tens.at(self.text, pos)
        if tens and self.last in ("", "scale"):
            self.current = Decimal(tens[0])
            self.place, self.scaled = _ONE, False
            return self._go(tens[1], "tens")
        if self.lex.ordinals.words and self._ordinal(pos):
            return True
        digit = self.lex.digits.at(self.text, pos)
        if not digit or self.last not in ("", "scale", "tens", "word", "point") or self.vague:
            return False
        if self.lex.words_apart and begins_other(self.text, pos, digit[1], self.tokens > 0, self.lex):
            return False
        if self.last == "tens" and (digit[0] > 9 or digit[0] == 0 or self.text[pos : digit[1]] in self.lex.scaled_only):
            return False
        if self.seen_digit_char and is_particle(self.text, pos, digit[1], self.lex):
            return False
        if self.tokens and not leads(self.text, pos, digit[1], self.run == 1 and self.current == _ONE, self.lex):
            return False
        return self._word_value(digit)

    def _ordinal(self, pos: int) -> bool:
        """twenty-first, hundredth, one hundred fifth: the ordinal ends the numeral."""
        found = self.lex.ordinals.at(self.text, pos)
        if not found or self.last not in ("scale", "tens", "word") or not self.tokens:
            return False
        value = Decimal(found[0])
        if self.last == "tens" and value < 10:
            self.current = (self.current or _ZERO) + value
        elif self.last == "scale" and value < 100:
            self.current = value
        elif value >= 100 and self.current is not None:
            self.current *= value
        else:
            return False
        self.ordinal = True
        return self._go(found[1], "word")

    def _word_value(self, digit: tuple[int, int]) -> bool:
        value, end = digit
        if self.last == "point" or (self.last == "word" and self.place < 1):
            return self._decimal(value, end)
        if self.last == "tens":
            self.current = (self.current or _ZERO) + value
        elif self.last == "word" and self.current is not None:
            if value > 9 or not self.lex.pairs:
                return False
            self.pair = end if self._pairs(value, end) else 0
            self.current = self.current * 10 + value
        else:
            self.current, self.place, self.run = Decimal(value), _ONE, 0
        self.zero = self.zero or not value
        self.scaled, self.run = False, self.run + 1
        return self._go(end, "word")

    def _decimal(self, value: int, end: int) -> bool:
        if self.last == "point" and self.lex.tens.words and value > 9:
            self.place /= 100
        else:
            self.place /= 10
        self.current = (self.current or _ZERO) + self.place * value
        self.scaled = False
        return self._go(end, "word")

    def _pairs(self, value: int, end: int) -> bool:
        """三四十, 八九成, 三五个: two digits of which the second is the next one up are an estimate, not 34."""
        if not self.lex.pairs or self.run != 1 or self.current is None or not self.current:
            return False
        near = value - self.current == 1 or (self.current == 3 and value == 5)
        return near and not self.lex.digits.at(self.text, end) and not self.seen_digit_char

    def _scale(self, pos: int) -> bool:
        big = self.lex.big.at(self.text, pos)
        small = self.lex.small.at(self.text, pos)
        if (big or small) and is_measure(self.text, pos, max(big[1] if big else 0, small[1] if small else 0), self.lex):
            return False
        if big and (not small or big[1] >= small[1]):
            return self._big(Decimal(big[0]), big[1])
        return bool(small) and small is not None and self._small(small[0], small[1])

    def _small(self, scale: int, end: int) -> bool:
        if self.vague:
            self.vague_scale *= scale
            return self._go(end, "scale")
        if not self.current:
            if self.last == "scale" and self.last_small and scale >= self.last_small:
                return False
            self.current = _ONE
            self.place = _ONE
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
            if self.tokens or self.text[self.pos : end] not in self.lex.lone_big:
                return False
            self.current, self.lone = _ONE, scale
        part = self.section + (self.current or _ZERO)
        if part and self.last_big and scale >= self.last_big:
            self.total = (self.total + part) * scale
        elif not part:
            self.total *= scale
        else:
            self.total += part * scale
        self.place *= scale
        self.section, self.current, self.last_small = _ZERO, None, 0
        self.last_big, self.scaled = scale, True
        return self._go(end, "scale")

    def _vague(self, pos: int) -> bool:
        found = self.lex.vague.at(self.text, pos)
        after_zero = self.last == "word" and self.zero and not self.current
        if not found or not (after_zero or self.last in ("", "scale", "tens")) or self.total or self.vague:
            return False
        self.vague, self.vague_base, self.section = True, self.section + (self.current or _ZERO), _ZERO
        self.estimate, self.current = found[0], None
        return self._go(found[1], "vague")

    def _point(self, pos: int) -> bool:
        found = self.lex.point.at(self.text, pos) if self.last in ("word", "scale", "tens") else None
        if not found:
            return False
        after = self.lex.joiners.at(self.text, found[1]) if self.lex.words_apart or self.lex.tens.words else None
        end = after[1] if after else found[1]
        if not (self.lex.digits.at(self.text, end) or self.lex.tens.at(self.text, end)) or self.place < 1:
            return False
        return self._fraction_part(end)

    def _fraction_part(self, end: int) -> bool:
        """The digits after a spoken point, one token; `point seventy-one` counts two places."""
        self.current = self.current or _ZERO
        if self.last == "scale" and self.section and not self.last_big:
            self.current, self.section = self.current + self.section, _ZERO
        self.place = _ONE
        tens = self.lex.tens.at(self.text, end)
        if tens is None:
            return self._go(end, "point")
        after = self.lex.tens_joiners.at(self.text, tens[1])
        digit = self.lex.digits.at(self.text, after[1]) if after else None
        value = tens[0] + (digit[0] if digit else 0)
        self.place = Decimal("0.01")
        self.current += value * self.place
        return self._go(digit[1] if digit else tens[1], "word")

    def _inside(self, pos: int) -> bool:
        found = self.lex.inside.at(self.text, pos)
        apart = found is not None and self.text[pos] == " " and not unit_follows(self.text, found[1], self.lex)
        if not found or apart or self.last not in ("digits", "word", "scale", "tens"):
            return False
        self.inside = found[0]
        return self._go(found[1], self.last)

    def _article(self, pos: int) -> bool:
        found = self.lex.articles.at(self.text, pos) if not self.tokens else None
        if not found or not self.text[found[1] + 2 : found[1] + 3].isalpha():  # a scale letter needs digits: A B2B firm
            return False
        self.current = _ONE
        return self._go(found[1], "article")

    def _go(self, end: int, kind: str) -> bool:
        self.pos, self.last = end, kind
        return True

    def _finish(self, start: int) -> Numeral | None:
        if self.vague:
            place = self.vague_scale
            return vague(start, self.pos, self.vague_base * place, place, self.tokens, self.estimate, self.inside)
        if self.pair:
            return self._finish_pair(start)
        self._tail()
        rest = self.section + (self.current or _ZERO)
        value = self.total + rest
        if self.lone and self.total == self.lone and 0 < rest < self.lone / 10:
            return None
        exact = not self.scaled and self.place >= 1
        step = last_nonzero(value, self.place)
        scale = Decimal(self.last_big or self.last_small or 1)
        return Numeral(
            start, self.pos, value, self.place, step, exact, not self.seen_digit_char, self.inside,
            tokens=self.tokens, scale=scale, ordinal=self.ordinal,
        )  # fmt: skip

    def _tail(self) -> None:
        """一万三 is 13000, 二百五 is 250: a last digit right after a scale word counts tenths of that scale."""
        scale = self.last_small or self.last_big
        if not self.lex.tail or self.seen_digit_char or self.zero or self.run != 1 or self.tokens < 3:
            return
        if self.last == "word" and self.current is not None and self.place >= 1 and scale > 10:
            self.place = Decimal(scale) / 10
            self.current *= self.place

    def _finish_pair(self, start: int) -> Numeral | None:
        """三四十万 = [300000, 400000]: the two readings with one of the two digits left out."""
        text, after = self.text[start : self.pos], self.pair - start
        low, high = (Reader(text[: after - n] + text[after - n + 1 :], 0, self.lex).read() for n in (1, 2))
        return between(low, high, start, self.pos, self.tokens) if low and high else None
