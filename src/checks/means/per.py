"""Per: what a mean is a mean over (per school, 每场, 1人あたり), as data from rules/languages/<lang>/averages.yaml."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import msgspec

from ... import rulebook
from ...errors import BrokenRule
from ...record import Record
from ..discourse.samples import Counterexamples, Examples
from ..discourse.terms import Discourse, Term

_REACH = 40
_LEAD = 24
_NEAR = 10
_STEM = 4
_SURE = 2
_LABEL = 24
_CLAUSE = re.compile(r"[，,、：:；;。（(]")


class AverageFile(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """rules/languages/<lang>/averages.yaml.

    `before` patterns end right before a mean, `after` ones begin right after it; the group `per` is what it is a mean
    over, empty where the text leaves it unsaid (25 each), `what` what it is a mean of, `noun` what `per` counts.
    `many` are names of so many that a rate may be over (每万人), with how many they are; `each_before`
    and `each_after` words stand beside the number of such a many. `means` say that it is a mean
    where the pattern alone does not (45 a day), `beside` that it is told beside other figures, not worked out from
    them. `dividing` words stand before a number that is divided by, `dividing_weak` ones may only tell
    how long something took, `dividing_after` stand behind it, `dividing_next`
    ones between a mean and the number that it is over (in each of the 12 months), `passing` ones before the time
    between two (every six minutes). `spans` names the words of every
    span of time, `whole` those that tell that a total is one of a whole span, `spells` patterns of parts of a year that
    a total is told for (4月, 上半年, 第三季度), by `half`, `quarter` and `month`, or
    by `part`, which has no known length. The words of one list in `alike` count
    one thing.
    """

    before: list[str]
    after: list[str]
    means: list[str] = []
    beside: list[str] = []
    dividing: list[str] = []
    dividing_weak: list[str] = []
    dividing_after: list[str] = []
    dividing_next: list[str] = []
    passing: list[str] = []
    spans: dict[str, list[str]] = {}
    whole: dict[str, list[str]] = {}
    spells: dict[str, str] = {}
    alike: list[list[str]]
    many: dict[str, str] = {}
    each_before: list[str] = []
    each_after: list[str] = []
    examples: Examples
    counterexamples: Counterexamples


class Over(Record, frozen=True):
    """What a mean is over: its name as told ("" where it is not), and the span of time where it is one.

    `stated` marks forms that can be nothing but means (per school), `leads` those that stand before the mean. `what` is
    what such a form says of the mean besides (1戸あたりの栽培面積は), None where it does not tell it apart, `noun`
    what is counted where the form tells it beside the unit (병원 한 곳당), `named` the words of the form that tell what
    it is a mean of.
    """

    name: str
    span: str | None
    stated: bool
    leads: bool = False
    what: str | None = None
    noun: str = ""
    named: str = ""


class Per(Record, frozen=True):
    """The compiled patterns of one language."""

    before: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]
    means: tuple[str, ...]
    beside: tuple[str, ...]
    dividing: tuple[str, ...]
    dividing_weak: tuple[str, ...]
    dividing_after: tuple[str, ...]
    dividing_next: tuple[str, ...]
    passing: tuple[str, ...]
    spans: dict[str, str]
    whole: dict[str, str]
    spells: tuple[tuple[str, re.Pattern[str]], ...]
    alike: tuple[frozenset[str], ...]
    many: dict[str, int]
    each_before: tuple[str, ...]
    each_after: tuple[str, ...]

    def over(self, mean: Term, discourse: Discourse) -> Over | None:
        """What a term is a mean over; None where it is no mean of that form."""
        leading = self._leading(mean, discourse)
        if leading is not None and leading.name:
            return leading
        end = discourse.sentences.spans[mean.sentence][1]
        after = discourse.text[mean.claim.end : min(end, mean.claim.end + _REACH)]
        found = next((match for pattern in self.after if (match := pattern.match(after))), None)
        if found is not None:
            name = (found["per"] or "").strip().lower()
            span = self._span(name)
            return Over(name, span, span is None)
        if leading is not None:
            return leading
        divisor = self.divisor(mean, discourse)
        return Over("", None, True) if divisor is not None else None

    def _leading(self, mean: Term, discourse: Discourse) -> Over | None:
        """What the words before a term say that it is a mean over."""
        before, lead = _before(mean, discourse), mean.claim.text[: _lead(mean)].lower()
        places = dict.fromkeys((before, before + lead))
        found = next((match for text in places for pattern in self.before if (match := pattern.search(text))), None)
        if found is None:
            return None
        name, what = (found["per"] or "").strip().lower(), found.groupdict().get("what")
        named = what or ""
        if what is not None:
            what = _CLAUSE.split(found.string[: found.start()])[-1] + what
            for word in self.means:
                what = what.replace(word, "")
        noun = (found.groupdict().get("noun") or "").strip().lower()
        return Over(name, self._span(name), True, leads=True, what=what, noun=noun, named=named)

    def divisor(self, mean: Term, discourse: Discourse, sure: bool = False) -> Term | None:
        """The number that the words beside a mean divide by (averaged over 12 months, in each of the 12 months).

        Words that may only tell how long something took (over 12 months) make none that is `sure`.
        """
        for step in (-1, 1):
            at = mean.order + step
            if step < 0 and _is_one(discourse.terms[at]):
                at += step
            number = discourse.terms[at] if 0 <= at < len(discourse.terms) else mean
            beside = number.sentence == mean.sentence and number.cell is None and not number.alike(mean)
            if beside and self._divides(number, step, sure):
                return number
        return None

    def _divides(self, number: Term, step: int, sure: bool) -> bool:
        before = (number.before + number.claim.text[: _lead(number)]).lower().rstrip()
        if step > 0:
            return before.endswith(self.dividing_next)
        words = self.dividing if sure or _hedges(number) else self.dividing + self.dividing_weak
        return before.endswith(words) or number.after.lower().lstrip().startswith(self.dividing_after)

    def passes(self, term: Term, discourse: Discourse) -> bool:
        """Whether a length of time is said to pass between one and the next."""
        before = _before(term, discourse) + term.claim.text[: _lead(term)].lower()
        return before.rstrip().endswith(self.passing)

    def _span(self, name: str) -> str | None:
        return self.spans.get(name) or next((unit for word, unit in self.spans.items() if name == word + "s"), None)

    def span_beside(self, total: Term, discourse: Discourse) -> str | None:
        """The span that words around a term say it is the total of (全年, a year)."""
        before = _before(total, discourse)[-_LABEL:]
        told = [(match.end(), unit) for unit, spell in self.spells for match in spell.finditer(before)]
        if told and max(told)[0] > max((before.rfind(word) for word in self.whole), default=-1):
            return max(told)[1]
        words = before + " " + total.after[:_REACH].lower()
        return next((unit for word, unit in self.whole.items() if word in words), None)

    def certain(self, mean: Term, over: Over | None, discourse: Discourse) -> bool:
        """Whether it is worked out from other figures: said to be, or in a form that is no mere rate (5 km an hour)."""
        if any(mean.before.lower().lstrip().startswith(word) for word in self.beside):
            return False
        rate = over is None or over.span is not None or not over.stated
        return not rate or self.averaged(mean, discourse)

    def told_beside(self, mean: Term) -> bool:
        """Whether a word in the mean's own clause says that it is told beside other figures."""
        clause = _CLAUSE.split(mean.before)[-1].lower()
        return any(f" {word.strip()} " in clause for word in self.beside)

    def averaged(self, mean: Term, discourse: Discourse) -> bool:
        """Whether a word before a term says that it is worked out."""
        before = _before(mean, discourse)[-_LEAD:]
        return any(word in before for word in self.means) or self.divisor(mean, discourse, sure=True) is not None

    def same(self, first: str, second: str) -> bool:
        """Whether two unit words count one thing."""
        if first and second and (first.startswith(second) or second.startswith(first)):
            return True
        return any(first in group and second in group for group in self.alike)

    def counted(self, number: Term, over: Over, mean: Term, discourse: Discourse) -> int:
        """How well a number counts what a mean is over: 2 by its unit or the noun after it, 1 by the noun before it."""
        if not over.name:
            return self._unnamed(number, over, mean, discourse)
        unit, noun, name = printed_unit(number), _CLAUSE.split(number.after[:_NEAR])[0].strip().lower(), over.name
        stem = name[:_STEM] if name.isascii() else name[-2:]
        heads = [name] if name.isascii() else [name[:size] for size in range(1, len(name) + 1)]
        if unit and any(self.same(unit, head) for head in heads):
            return _SURE
        if over.span and number.kind == "duration" and number.claim.unit == over.span:
            return _SURE
        if len(stem) > 1 and (stem in noun[: len(name) + _STEM] or stem in number.claim.text.lower()):
            return _SURE
        if any(name in group and noun.partition(" ")[0] in group for group in self.alike):
            return _SURE
        if len(name) == 1 and not name.isascii() and noun[1:2] == name:
            return _SURE
        return int(name[-1:] in number.before[-_NEAR:] if not name.isascii() else name[:_STEM] in number.before.lower())

    def _unnamed(self, number: Term, over: Over, mean: Term, discourse: Discourse) -> int:
        """Where the text leaves unsaid what it divides by: the divisor, else the count right before the mean."""
        if self.divisor(mean, discourse) is number:
            return _SURE
        if number.sentence != mean.sentence or number.order >= mean.order or number.kind != "count":
            return 0
        beside = over.leads and number.order == mean.order - 1
        return _SURE if beside or not number.alike(mean) else 0


def _is_one(term: Term) -> bool:
    """Whether a number only names what a mean is over (1인당)."""
    return term.kind == "count" and term.interval.is_point and term.interval.low == 1


def _before(term: Term, discourse: Discourse) -> str:
    start = discourse.sentences.spans[term.sentence][0]
    return discourse.text[max(start, term.claim.start - _REACH) : term.claim.start].lower().lstrip()


def _lead(term: Term) -> int:
    """How many letters of a claim stand before its numeral (每小时0.6度, over 52 weeks)."""
    return max(0, term.claim.quantity.num_start - term.claim.quantity.start)


def _hedges(number: Term) -> bool:
    """Whether the words of a claim before its numeral say that it is more or less (over 3,200), not what is divided."""
    return number.claim.quantity.hedge is not None and number.kind != "duration"


def printed_unit(term: Term) -> str:
    """The words of a claim after its last digit."""
    quantity = term.claim.quantity
    return term.claim.text[quantity.num_end - quantity.start :].strip(" -").lower()


@lru_cache(maxsize=16)
def per(lang: str, root: Path | None = None) -> Per | None:
    """The patterns of a language, None where it has none. Raises BrokenRule for a pattern that does not compile."""
    path = (root or rulebook.builtin_root()) / "languages" / lang / "averages.yaml"
    if not path.exists():
        return None
    file = rulebook.load(path, AverageFile)
    return Per(
        _compiled(file.before, path),
        _compiled(file.after, path),
        tuple(file.means),
        tuple(file.beside),
        tuple(file.dividing),
        tuple(file.dividing_weak),
        tuple(file.dividing_after),
        tuple(file.dividing_next),
        tuple(file.passing),
        _turned(file.spans),
        _turned(file.whole),
        tuple(zip(file.spells, _compiled(list(file.spells.values()), path), strict=True)),
        tuple(frozenset(group) for group in file.alike),
        {name: int(number) for name, number in file.many.items()},
        tuple(file.each_before),
        tuple(file.each_after),
    )


def _turned(words: dict[str, list[str]]) -> dict[str, str]:
    return {word: unit for unit, names in words.items() for word in names}


def _compiled(patterns: list[str], path: Path) -> tuple[re.Pattern[str], ...]:
    out = []
    for pattern in patterns:
        try:
            out.append(re.compile(pattern, re.IGNORECASE))
        except re.error as error:
            raise BrokenRule(str(path), 0, pattern, f"is no pattern: {error}") from error
    return tuple(out)
