"""Powers in words: 10の9乗, 3×10の8乗."""

from __future__ import annotations

from .lexicon import Lexicon
from .numeral import Numeral
from .numerals import read_numeral
from .schema import Join

_TOP = 99


def raised(text: str, base: Numeral, join: Join, pos: int, lex: Lexicon) -> Numeral | None:
    """The number raised to the power at `pos`, or times that power of ten; None where no power is named there."""
    negative = lex.negative.at(text, pos)
    power = read_numeral(text, negative[1] if negative else pos, lex)
    if power is None or not power.exact or power.value > _TOP or not base.value or base.low is not None:
        return None
    word = next((word for word in join.needs_after if text.startswith(word, power.end)), None)
    if word is None:
        return None
    by = -int(power.value) if negative else int(power.value)
    value = base.value.scaleb(by) if join.kind == "tens" else base.value**by
    place = abs(value / base.value) * base.unit_place
    return base.but(
        end=power.end + len(word), value=value, unit_place=place, step=place, exact=base.exact and by >= 0,
        tokens=base.tokens + 2,
    )  # fmt: skip
