"""Numbers rendered in the notations that the recogniser supports, written apart from it."""

from __future__ import annotations

HAN = "零一二三四五六七八九"
HANGUL = "영일이삼사오육칠팔구"
ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
ONES += ["eleven", "twelve", *(f"{stem}teen" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine"))]
TENS = ["", "ten", *(f"{stem}ty" for stem in ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine"))]


def grouped(number: int) -> str:
    return f"{number:,}"


def full_width(number: int) -> str:
    return str(number).translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})


def myriads(number: int, units: str, between: str = "") -> str:
    """303万2100, 303만 2100: groups of four digits, each with its scale word."""
    parts = []
    for power, unit in reversed(list(enumerate(("", *units)))):
        group = number // 10 ** (4 * power) % 10_000
        if group:
            parts.append(f"{group}{unit}")
    return between.join(parts) or "0"


def _below_myriad(number: int, digits: str, smalls: str, zeros: bool, ones: bool) -> str:
    out, gap = "", False
    for power, small in ((3, smalls[2]), (2, smalls[1]), (1, smalls[0]), (0, "")):
        digit = number // 10**power % 10
        if not digit:
            gap = bool(out)
            continue
        out += (
            (digits[0] if gap and zeros else "") + ("" if digit == 1 and small and not ones else digits[digit]) + small
        )
        gap = False
    return out


def chinese(number: int) -> str:
    """一万零五十: every one is written, an inner gap is a zero."""
    out = ""
    for power, unit in ((2, "亿"), (1, "万"), (0, "")):
        group = number // 10 ** (4 * power) % 10_000
        if group:
            out += ("零" if out and group < 1000 else "") + _below_myriad(group, HAN, "十百千", True, True) + unit
    return out


def japanese(number: int) -> str:
    """一万五十: no zeros, no one before 十, 百 and 千."""
    out = ""
    for power, unit in ((2, "億"), (1, "万"), (0, "")):
        group = number // 10 ** (4 * power) % 10_000
        if group:
            out += _below_myriad(group, HAN, "十百千", False, False) + unit
    return out


def korean(number: int) -> str:
    out = ""
    for power, unit in ((2, "억"), (1, "만"), (0, "")):
        group = number // 10 ** (4 * power) % 10_000
        if group:
            out += _below_myriad(group, HANGUL, "십백천", False, False) + unit
    return out


def english(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            rest = number % scale
            joined = "" if not rest else f" and {english(rest)}" if rest < 100 else f" {english(rest)}"
            return f"{english(number // scale)} {word}{joined}"
    rest = number % 100
    return f"{ONES[number // 100]} hundred" + (f" and {english(rest)}" if rest else "")
