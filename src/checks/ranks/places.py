"""Order: places given twice. One entity at two ranks of one field, or one rank given to two entities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from ... import rulebook
from ...entities import Mention, gazetteer
from ...errors import BrokenRule
from ...told import Told
from ..binding.outcome import Binding, Outcome
from ..discourse.samples import Counterexamples, Examples
from ..discourse.terms import Discourse, Term

_REACH = 200
_SIDE = 8


_CLAUSE = re.compile("[，,、；;。]")


class Ranking(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/ranking.yaml.

    `field` is a pattern with the group `field`: what a rank is a rank in (在…方面). `open` words make a rank no place
    of its own: it is shared, past, or held with others. `scopes` say among whom it is held (全国, 全球): ranks of two
    scopes are not compared.
    `measures` rank by something else than the figure that was told; `falling` words lead from one figure of a ranking
    to the next smaller one (followed by); `behind` stand beside the name that is one place above (台湾に次ぐ, behind
    Taiwan); `low` words beside a rank count it from the smallest (second-safest, 倒数第二); `elsewhere`
    before a rank or its name says that it is held in something else than what was told (in exports, 在海外).
    `row_before` is a pattern that ends right before the first figure of a row told from the largest down, `row_after`
    one that begins right behind the last.
    `trailing` are patterns for what follows a rank, `led` for what ends right before it, that list those ahead of it as
    `above`; `below` is there where the text goes on with those behind, `exact` where no joining word is part of a name.
    `unlike` words beside a rank say that it is held in time, or among others than those of a table.
    """

    field: str
    examples: Examples
    counterexamples: Counterexamples
    open: list[str] = []
    scopes: list[str] = []
    measures: list[str] = []
    falling: list[str] = []
    behind: list[str] = []
    low: list[str] = []
    elsewhere: list[str] = []
    trailing: list[str] = []
    led: list[str] = []
    unlike: list[str] = []
    row_before: str = ""
    row_after: str = ""

    @property
    def opens_row(self) -> re.Pattern[str]:
        """What ends right before the first figure of a falling row."""
        return re.compile(f"(?:{self.row_before})$", re.IGNORECASE)

    @property
    def ends_row(self) -> re.Pattern[str]:
        """What begins right behind the last figure of a falling row."""
        return re.compile(self.row_after, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """Entity, rank and field, as one sentence tells them; `scope` is the field's, with the words that narrow it."""

    term: Term
    entity: str
    name: str
    rank: int
    label: str
    scope: tuple[str | None, ...]

    @property
    def field(self) -> str:
        """The field's name without what writers vary: spaces and capitals (GAN 模型, gan模型)."""
        return re.sub(r"\s", "", self.label).lower()


@lru_cache(maxsize=16)
def ranking(lang: str, root: Path | None = None) -> tuple[re.Pattern[str], Ranking] | None:
    """The pattern of fields and the rules for ranks of a language, None where it has none. Raises BrokenRule."""
    path = (root or rulebook.builtin_root()) / "languages" / lang / "ranking.yaml"
    if not path.exists():
        return None
    file = rulebook.load(path, Ranking)
    return field_pattern(path, file), file


def field_pattern(path: Path, rules: Ranking) -> re.Pattern[str]:
    """The pattern that finds the field of a rank. Raises BrokenRule when it is none or lacks the group `field`."""
    try:
        pattern = re.compile(rules.field)
    except re.error as error:
        cause = f"the pattern does not compile: {error}"
        raise BrokenRule(str(path), rulebook.line_of(path, ["field"]), "field", cause) from None
    if "field" not in pattern.groupindex:
        raise BrokenRule(str(path), rulebook.line_of(path, ["field"]), "field", "the pattern has no group 'field'")
    return pattern


def from_bottom(rank: Term, discourse: Discourse) -> bool:
    """Whether a rank is counted from the smallest."""
    rules = ranking(discourse.document.lang)
    start, end = discourse.sentences.spans[rank.sentence]
    text = discourse.text[max(start, rank.claim.start - _SIDE) : min(end, rank.claim.end + _SIDE)].lower()
    return (rank.claim.value or 0) < 0 or (rules is not None and any(word in text for word in rules[1].low))


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every pair of places that speak of the same field."""
    rules = ranking(discourse.document.lang)
    if rules is None:
        return
    places: list[Place] = []
    for sentence in discourse.by_sentence:
        for place in _places(sentence, discourse, *rules):
            other = next((earlier for earlier in places[-_REACH:] if _clash(earlier, place)), None)
            if other is not None:
                yield _outcome(other, place)
            places.append(place)


def _places(sentence: int, discourse: Discourse, field: re.Pattern[str], rules: Ranking) -> Iterator[Place]:
    start, end = discourse.sentences.spans[sentence]
    text = discourse.text[start:end]
    ranks = [t for t in discourse.by_sentence[sentence] if t.kind == "rank" and _is_place(t)]
    if not ranks or any(word in text for word in rules.open):
        return
    fields = list(field.finditer(text))
    mentions = [m for m in gazetteer().find(text, discourse.document.lang) if m.kind in ("company", "institution")]
    for term in ranks:
        at = term.claim.start - start
        named = _named(term, at, fields, text)
        owner = _owner(at, mentions, text)
        if named is not None and owner is not None:
            beside = text[owner.end : at] + _CLAUSE.split(text[at + term.claim.end - term.claim.start :])[0]
            scope = (term.claim.period, *(word for word in rules.scopes if word in beside))
            yield Place(term, owner.entity_id, text[owner.start : owner.end], _rank(term), named, scope)


def _named(term: Term, at: int, fields: list[re.Match[str]], text: str) -> str | None:
    """The field that a rank is a rank in: told before it, or right after it (second in GANs)."""
    before = [m["field"] for m in fields if m.start() < at and not re.search("[；;。]", text[m.end() : at])]
    end = at + term.claim.end - term.claim.start
    after = [m["field"] for m in fields if end <= m.start() <= end + 1]
    return before[-1] if before else after[0] if after else None


def _owner(at: int, mentions: list[Mention], text: str) -> Mention | None:
    """Whose rank it is: the entity right before the rank, else the only entity of the clauses before it."""
    before = [m for m in mentions if m.end <= at]
    if not before:
        return None
    nearest = before[-1]
    gap = text[nearest.end : at]
    if len(gap) <= 8 and not re.search("[，,、；;。]", gap):
        return nearest
    return nearest if len({m.entity_id for m in before}) == 1 else None


def _is_place(term: Term) -> bool:
    return term.claim.value is not None and 1 < term.claim.value <= 50 and term.interval.is_point


def _rank(term: Term) -> int:
    return int(term.claim.value or 0)


def _clash(first: Place, second: Place) -> bool:
    """Same field, and either one entity at two ranks or one rank with two entities."""
    if (first.field, first.scope) != (second.field, second.scope) or first.term.sentence == second.term.sentence:
        return False
    return (first.entity == second.entity) != (first.rank == second.rank)


def _outcome(first: Place, second: Place) -> Outcome:
    binding = Binding("order", (("rank", first.term), ("rank", second.term)), "explicit")
    line = Told(
        "sum.places",
        field=first.label.strip(),
        first=first.name,
        second=second.name,
        rank=first.rank,
        other=second.rank,
    )
    return Outcome(binding, "inconsistent", line, message=Told("told.places", places=line))
