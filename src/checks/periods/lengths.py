"""Lengths: what a stated number of years measures (an anniversary, a span, so long after a date), as data.

The words are those of rules/languages/<lang>/lengths.yaml.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from ... import rulebook
from ...record import Record
from ..discourse.samples import Counterexamples, Examples
from ..discourse.terms import Discourse, Term

LengthKind = Literal["anniversary", "counted", "later", "ago", "again", "covering", "row", "age", "streak", "interlude"]
_LONGEST = 24


class LengthForm(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Words that say what a number of years measures: `within` it, `last` before it, or `next` after it.

    `examples` maps a sentence to the length in it that has the form; in a counterexample none has it.
    """

    name: str
    kind: LengthKind
    within: list[str] = []
    last: list[str] = []
    next: list[str] = []
    examples: Examples
    counterexamples: Counterexamples


class Lengths(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/lengths.yaml, the forms in the order in which they are tried.

    `from_last` stand right before the first date of a span or before its amount, `from_next` right after either;
    `resumed` right before a length that takes up the span just told (这十年). `begins` and `ends` are what a person or
    a work does in the first and in the last year; `since` stand before the first year of a run, `joins` between the
    ends of a span. `stops` say what ends at the first year of a break, `resumes` what goes on after the last.
    """

    forms: list[LengthForm]
    from_last: list[str] = []
    from_next: list[str] = []
    resumed: list[str] = []
    begins: list[str] = []
    ends: list[str] = []
    since: list[str] = []
    joins: list[str] = []
    stops: list[str] = []
    resumes: list[str] = []


class Around(Record, frozen=True):
    """The text of a length and what stands on either side of it in its sentence."""

    text: str
    before: str
    after: str

    def has(self, form: LengthForm) -> bool:
        """Whether the length has a form."""
        if self.before.endswith(tuple(form.last)) or self.after.startswith(tuple(form.next)):
            return True
        return any(word in self.text for word in form.within)


def around(term: Term, discourse: Discourse) -> Around:
    """A term in its sentence, without the spaces beside it and in small letters."""
    floor, ceiling = discourse.sentences.spans[term.sentence]
    start, end = term.claim.start, term.claim.end
    before = discourse.text[max(floor, start - _LONGEST) : start].rstrip().lower()
    after = discourse.text[end : min(ceiling, end + _LONGEST)].lstrip(" -").lower()
    return Around(term.claim.text.lower(), _word_end(before), after)


def _word_end(text: str) -> str:
    """A text that begins with a space, so that a Latin word at its end can be told whole."""
    return f" {text}"


def form_of(term: Term, discourse: Discourse, rules: Lengths) -> LengthKind | None:
    """What a length measures; None where no form of the language says it."""
    beside = around(term, discourse)
    return next((form.kind for form in rules.forms if beside.has(form)), None)


@lru_cache(maxsize=16)
def lengths(lang: str, root: Path | None = None) -> Lengths | None:
    """The forms of a language, None where it has none. Raises BrokenRule."""
    return rulebook.of_language(lang, "lengths", Lengths, root)
