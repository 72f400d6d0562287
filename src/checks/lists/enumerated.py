"""Count: a number of things against what follows it: sentences numbered in words, or sentences of one shape."""

from __future__ import annotations

import re
from functools import lru_cache

from ...interval import Interval
from ..binding.outcome import Binding, Outcome
from ..discourse.terms import Discourse, Term
from .listing import Listing

_FEWEST = 3
_OFF = 2
_LEAD = 40
_LONGEST = 90
_ALIKE = 3
_AFTER = 2
_START = r"(?:^|(?<=[.;:!?。；：，、！？\n]))\s*"
_WORD = re.compile(r"[a-z]+")


def find(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """The outcome of a number of things that the sentences after it go through."""
    text = discourse.text
    counted = text[term.claim.quantity.num_end : term.claim.quantity.num_end + _LEAD].lower()
    if not rules.things or not _things(tuple(rules.things)).match(counted):
        return None
    return _numbered(term, discourse, rules) or _parallel(term, discourse, rules)


@lru_cache(maxsize=16)
def _things(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of the words, in Latin script after at most two others."""
    options = "|".join(re.escape(word) for word in words)
    return re.compile(rf"\s?(?:[a-z-]+ ){{0,2}}(?:{options})(?![a-z])")


@lru_cache(maxsize=16)
def _ordinals(words: tuple[tuple[str, ...], ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(_START + "(?:" + "|".join(map(re.escape, each)) + r")(?![a-z])", re.IGNORECASE) for each in words
    )


def _numbered(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """Three lessons. First, …. Second, …. Third, …."""
    if not rules.ordinals:
        return None
    *steps, final, further = _ordinals(tuple(tuple(each) for each in (*rules.ordinals, rules.finally_, rules.further)))
    text, spans = discourse.text, discourse.sentences.spans
    end = discourse.document.blocks[term.block].end
    reach = spans[min(term.sentence + 1, len(spans) - 1)][1]
    at, number = term.claim.end, 0
    for step in steps:
        found = step.search(text, at, end if number else min(end, reach))
        if found is None:
            break
        at, number = found.end(), number + 1
    if number and (last := final.search(text, at, end)):
        at, number = last.end(), number + 1
    rest = [start for start, _ in spans if at < start < end]
    if number < _FEWEST or len(rest) > _AFTER or further.search(text, at, end):
        return None
    return _judged(term, number)


def _parallel(term: Term, discourse: Discourse, rules: Listing) -> Outcome | None:
    """Three facts stand out. The price was higher than …. The queue was longer than …. And the staff was …."""
    block = discourse.document.blocks[term.block]
    spans = [
        (start, end)
        for start, end in discourse.sentences.spans
        if start >= discourse.sentences.spans[term.sentence][1] and end <= block.end and start < block.end
    ]
    told = [discourse.text[start:end].strip().lower() for start, end in spans]
    shapes = {_shape(each, rules)[:_ALIKE] for each in told}
    short = all(len(each) <= _LONGEST for each in told)
    opens = discourse.sentences.spans[term.sentence][0] <= block.start
    if len(told) < _FEWEST or len(shapes) != 1 or not short or not opens or len(shapes.pop()) < _ALIKE:
        return None
    return _judged(term, len(told))


def _shape(sentence: str, rules: Listing) -> tuple[str, ...]:
    """The words of a sentence that carry its form, one form of each."""
    return tuple(rules.shape[word] for word in _WORD.findall(sentence) if word in rules.shape)


def _judged(term: Term, number: int) -> Outcome | None:
    stated = int(term.claim.value or 0)
    if abs(stated - number) > _OFF:
        return None
    fits = stated == number
    binding = Binding("count", (("stated", term),), "explicit")
    message = f"{number} follow" + (", as stated" if fits else f", said to be {stated}")
    line = f"{number} told one by one {'=' if fits else '≠'} {stated}"
    told, found = Interval.point(stated), Interval.point(number)
    return Outcome(binding, "consistent" if fits else "inconsistent", line, told, found, message=message)
