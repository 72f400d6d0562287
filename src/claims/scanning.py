"""The patterns of a language: every mask and every place where a number may start; numbers in their plainest form."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .masks import DIGITS, LETTERS, Masks, one_of

_AHEAD = 2


def scanner(masks: Masks, plain: str, numerals: Iterable[str], words: Iterable[str]) -> re.Pattern[str]:
    """Matches a mask (as a group without a name), a plain number, any other run of digits, the first character or the
    Latin word of a number.

    `plain` is the pattern of `plain_form`, `numerals` are the words that a numeral can begin with, `words` the
    quantities in words alone. What holds at one character only with the next one (首位) is looked at no further
    without it.
    """
    begin = [*numerals, *words]
    single = {word[0] for word in numerals if not word[0].isascii()}
    pairs = _pairs(word for word in words if not word[0].isascii() and word[0] not in single)
    single |= {first for first, seconds in pairs.items() if "" in seconds}
    others = [f"{re.escape(char)}(?={one_of(seconds)})" for char, seconds in pairs.items() if char not in single]
    others += [one_of(single)] if single else []
    latin = _latin(word for word in begin if word[0].isascii())
    outside = {*masks.first, *single, *pairs}
    branches = [
        f"(?=[0-9])(?:{_masked(masks.digits)}{plain}|[0-9]+)",
        f"(?=[A-Za-z])(?:{_masked(masks.letters)}{latin})",
        *([f"(?={one_of(outside)})(?:{_masked(masks.others)}{'|'.join(others) or '(?!)'})"] if outside else []),
    ]
    start = f"(?={one_of({*outside, *DIGITS, *LETTERS})}(?<![A-Za-z][A-Za-z])(?<![0-9][0-9]))"
    return re.compile(f"{start}(?:{'|'.join(branches)})", re.MULTILINE)


def _masked(source: str) -> str:
    return f"({source})|" if source else ""


def _pairs(words: Iterable[str]) -> dict[str, set[str]]:
    """The second characters that follow each first one; an empty one for a word of one character."""
    found: dict[str, set[str]] = {}
    for word in words:
        found.setdefault(word[0], set()).add(word[1:2])
    return found


def _latin(words: Iterable[str]) -> str:
    """A pattern for the first words of Latin phrases in any case, grouped by letter; it matches nothing without any.

    A word that only begins phrases (the majority) is looked at no further without what goes on in one of them.
    """
    follow: dict[str, set[str]] = {}
    for word in words:
        match = re.match(r"[A-Za-z]+", word)
        if match:
            follow.setdefault(match[0].lower(), set()).add(word[match.end() :][:_AHEAD].lower())
    groups: dict[str, list[str]] = {}
    for word in sorted(follow, key=len, reverse=True):
        ahead = "" if "" in follow[word] else f"(?=(?:{'|'.join(map(re.escape, sorted(follow[word])))}))"
        groups.setdefault(word[0], []).append(word[1:] + ahead)
    each = (f"{letter}(?:{'|'.join(ends)})" for letter, ends in sorted(groups.items()))
    return f"(?i:{'|'.join(each)})(?![A-Za-z])" if groups else "(?!)"


def plain_form(
    scales: Iterable[str], units: Iterable[str], measures: Iterable[str], barred: Iterable[str], follow: Iterable[str]
) -> str:
    """The pattern of a number in digits, a scale word and a unit (groups of these names) that no ASCII goes on after.

    `measures` are units that begin with a scale word (兆瓦), `barred` words that only begin like a unit, `follow` the
    words that may go on after a number or a unit, right there or past a space: a hedge, a join, a part. The group
    `more` takes part where what follows begins like one of them. Digits may follow a unit that is no Latin one
    (2022年11月).
    """
    number = r"(?P<number>[0-9]{1,3}(?:,[0-9]{3}){1,7}(?:\.[0-9]{1,12})?|[0-9]{1,16}(?:\.[0-9]{1,12})?)"
    scale = f"(?P<scale>(?! ?{longest_first(measures)})(?:{longest_first(scales)}))?"
    unit = f"(?:(?!{longest_first(barred)})(?P<unit>{longest_first(units)}))?"
    firsts = {word[0] for word in follow}
    others = {char for char in firsts if char == " " or not char.isascii()}
    after = f"[ \n]?{one_of({*(firsts - others), *DIGITS, *LETTERS, *'_-/^'})}|[.,][0-9]|，[0-9]{{3}}|  [0-9]"
    more = f"(?:(?=[ \n]?{one_of(others)})(?P<more>)|)"
    date = "(?(unit)(?<![!-~])(?=[0-9])|(?!))"
    return f"(?<![A-Za-z._])(?>{number}{scale}{unit})(?:{date}|(?!{after}){more})"


def longest_first(words: Iterable[str]) -> str:
    """A pattern for the longest of the words: those of one character at one look, longer ones by their first."""
    ends: dict[str, set[str]] = {}
    for word in words:
        ends.setdefault(word[0], set()).add(word[1:])
    single = one_of(first for first, rest in ends.items() if rest == {""})
    longer = [f"{re.escape(first)}{_rest(rest)}" for first, rest in sorted(ends.items()) if rest != {""}]
    return f"(?={one_of(ends)})(?:{'|'.join([*longer, *([single] if len(single) > 2 else [])])})" if ends else "(?!)"


def _rest(ends: set[str]) -> str:
    """A pattern for the longest of the endings; the empty one, if it is among them, last."""
    return f"(?:{'|'.join(re.escape(end) for end in sorted(ends, key=lambda end: (-len(end), end)))})"
