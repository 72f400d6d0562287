"""Naming: what a number is said to count, in the words beside it in its clause, without those that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import msgspec

from ... import rulebook
from ...entities import gazetteer
from ...record import Record
from .samples import Counterexamples, Examples
from .terms import Discourse, Term, per_term

CLAUSE = re.compile(r"[，,、；;：:。（）()「」『』“”\"…·|\t\n]|\s[-–—]+\s")
_REACH = 40
_WORD = 5
_SHARE = 0.5


class LabelFile(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/labels.yaml.

    `content` is a pattern of runs of letters that can name something. `words`: a run is one word (pieces are words);
    otherwise pieces are pairs of letters. `empty` words say nothing and part a run; `starts` and `ends` are cut
    off a run's ends.
    `past` words, in the clause of a number, make it the figure of an earlier period than the one spoken of; `when`
    words are periods that depend on the day of writing (this year, 去年). Examples map a text to the
    head of its last number: the run of letters right before it, or after it where `after` is set.
    """

    content: str
    examples: Examples
    counterexamples: Counterexamples
    words: bool = False
    after: bool = False
    empty: list[str] = []
    starts: list[str] = []
    ends: list[str] = []
    past: list[str] = []
    when: list[str] = []


class Label(Record, frozen=True):
    """The pieces of the words around a number, and its head: the words right beside it ("" where there are none).

    `metric` is the id of the metric that they name, None for one that rules/entities does not know; `narrowing` are the
    words of the head that narrow it (本科 in 本科就业率).
    """

    pieces: frozenset[str]
    head: str
    metric: str | None
    narrowing: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether the words beside the number name nothing."""
        return not self.pieces and self.metric is None

    def shared(self, other: Label) -> int:
        """How many pieces both have; a common metric counts as two."""
        return len(self.pieces & other.pieces) + 2 * (self.metric is not None and self.metric == other.metric)

    def names_same(self, other: Label) -> bool:
        """Whether both say the same: one head or metric, or half of the shorter label where the heads do not differ."""
        if self.metric and other.metric:
            alike = self.narrowing == other.narrowing or not (self.narrowing and other.narrowing)
            return self.metric == other.metric and alike
        if self.head and other.head:
            if self.head == other.head:
                return True
            if not (self.head.endswith(other.head) or other.head.endswith(self.head)):
                return False
        least = min(len(self.pieces), len(other.pieces))
        return self.shared(other) >= max(min(2, least), 1, _SHARE * least)


class Wording(Record, frozen=True):
    """The labels' words of one language, compiled."""

    file: LabelFile
    content: re.Pattern[str]
    empty: re.Pattern[str] | None
    past: re.Pattern[str] | None
    when: re.Pattern[str] | None

    def runs(self, text: str) -> list[str]:
        """The runs of two letters or more that name something, in order, lower case."""
        out: list[str] = []
        for match in self.content.finditer(text.lower()):
            parts = self.empty.split(match[0]) if self.empty else [match[0]]
            out.extend(self._kept(part) for part in parts)
        return [run for run in out if len(run) > 1]

    def pieces(self, runs: Iterable[str]) -> frozenset[str]:
        """The pieces of runs by which labels are compared."""
        if self.file.words:
            return frozenset(run[:_WORD] for run in runs)
        return frozenset(
            piece
            for run in runs
            for piece in ([run] if run.isascii() else [run[n : n + 2] for n in range(len(run) - 1)])
        )

    def _kept(self, run: str) -> str:
        end = next((end for end in self.file.ends if run.endswith(end) and len(run) > len(end) + 1), "")
        run = run[: len(run) - len(end)]
        start = next((start for start in self.file.starts if run.startswith(start) and len(run) > len(start) + 1), "")
        return run[len(start) :]


@lru_cache(maxsize=16)
def wording(lang: str, root: Path | None = None) -> Wording | None:
    """The wording of a language; None for one without a labels.yaml. Raises BrokenRule."""
    file = rulebook.of_language(lang, "labels", LabelFile, root)
    if file is None:
        return None
    past, when = _any_of(file.past, whole=False), _any_of(file.when, whole=False)
    return Wording(file, re.compile(file.content), _any_of(file.empty, file.words), past, when)


def _any_of(words: list[str], whole: bool) -> re.Pattern[str] | None:
    if not words:
        return None
    some = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"^(?:{some})$" if whole else some, re.IGNORECASE)


@per_term
def label_of(term: Term, discourse: Discourse) -> Label:
    """The label of a term: the words of its clause; in a table cell, those of the heads of its row and column."""
    words, lang = wording(discourse.document.lang), discourse.document.lang
    if words is None:
        return Label(frozenset(), "", None)
    if term.cell is not None:
        return _label(words, "", " ".join(discourse.head(term, axis) for axis in (0, 1)), lang)
    before, after = clause_before(term), f"{_counter(term, discourse)} {clause_after(term)}"
    found = _label(words, before, after, lang)
    if found.is_empty and words.file.words:
        found = _label(words, _whole_clause(term, discourse), after, lang)
    if found.is_empty and "total" in term.roles:
        found = _label(words, _told_before(term, discourse), after, lang)
    block = discourse.document.blocks[term.block]
    if not found.is_empty or block.kind != "title":
        return found
    return _label(words, _told_before(term, discourse), after, lang)


def _whole_clause(term: Term, discourse: Discourse) -> str:
    """The text before a term in its clause past the numbers in it (the carmaker slipped 4% to $281m)."""
    start = discourse.sentences.spans[term.sentence][0]
    return CLAUSE.split(discourse.text[max(start, term.claim.start - 2 * _REACH) : term.claim.start])[-1]


def _told_before(term: Term, discourse: Discourse) -> str:
    """The text before a term in its paragraph: what a bare total sums up (Chart: families by place; total 5,400)."""
    start = max(discourse.document.blocks[term.block].start, term.claim.start - 3 * _REACH)
    return discourse.text[start : term.claim.start]


def _counter(term: Term, discourse: Discourse) -> str:
    """The noun that a language without counters puts right after a number, as part of the claim (4,810 members)."""
    words = wording(discourse.document.lang)
    noun = term.kind == "count" and words is not None and words.file.after
    return discourse.text[term.claim.quantity.num_end : term.claim.end] if noun else ""


def _label(words: Wording, before: str, after: str, lang: str) -> Label:
    left, right = words.runs(before), words.runs(after)
    beside = right[:1] if words.file.after else left[-1:]
    head = beside[0] if beside else ""
    metric, name = _metric(before, after, lang)
    return Label(words.pieces([*left, *right]), head, metric, head.replace(name, "") if name in head else "")


def _metric(before: str, after: str, lang: str) -> tuple[str | None, str]:
    """The metric named last before a number in its clause, else first after it: its id, and its name in lower case."""
    for text, at in ((before, -1), (after, 0)):
        found = [mention for mention in gazetteer().find(text, lang) if mention.kind == "metric"]
        if found:
            return found[at].entity_id, text[found[at].start : found[at].end].lower()
    return None, ""


def clause_before(term: Term) -> str:
    """The text before a term in its clause."""
    return CLAUSE.split(term.before[-_REACH:])[-1]


def clause_after(term: Term) -> str:
    """The text after a term in its clause, as far as it may name what is counted."""
    return CLAUSE.split(term.after[:_REACH], maxsplit=1)[0]


def named(text: str, discourse: Discourse) -> list[str]:
    """The words of a text that name something."""
    words = wording(discourse.document.lang)
    return words.runs(text) if words else []


def is_past(term: Term, discourse: Discourse) -> bool:
    """Whether the clause makes it a figure of an earlier period than the one spoken of (上年同期, a year earlier)."""
    words = wording(discourse.document.lang)
    around = f"{clause_before(term)} {clause_after(term)}"
    return words is not None and words.past is not None and words.past.search(around) is not None


def when_of(term: Term, discourse: Discourse) -> str | None:
    """The last period before a term that depends on the day of writing (this year, 去年); None where there is none."""
    words = wording(discourse.document.lang)
    if words is None or words.when is None:
        return None
    found = words.when.findall(term.before.lower())
    return found[-1] if found else None
