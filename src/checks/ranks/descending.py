"""Order: rows of figures that the text says are told from the largest down (多い順に, 순이었다, 前三名依次是)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ...told import Told
from ..binding.outcome import Binding, Outcome, shown
from ..discourse.terms import Discourse, Term
from .places import Ranking, ranking

_LEAST = 3
_NEAR = 24
_NO_MEMBER = frozenset({"difference", "total", "bound", "rest"})


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every row of figures that is said to fall."""
    for row in rows(discourse).values():
        broken = next(((a, b) for a, b in pairwise(row) if b.interval.exceeds(a.interval)), None)
        line = " ≥ ".join(shown(term.claim.value or 0, 8) for term in row)
        if broken is None:
            yield Outcome(Binding("order", tuple(("value", term) for term in row), "resolved"), "consistent", line)
            continue
        last, rest = broken[1], [term for term in row if term is not broken[1]]
        roles = (*(("value", term) for term in rest), ("rival", last))
        first, second = (term.claim.text.strip() for term in broken)
        message = Told("told.descending", first=first, second=second)
        yield Outcome(Binding("order", roles, "explicit", closed=True), "inconsistent", line, message=message)


@lru_cache(maxsize=2)
def rows(discourse: Discourse) -> dict[int, tuple[Term, ...]]:
    """The rows of three figures or more that are told from the largest down, by their sentence."""
    found = ranking(discourse.document.lang)
    if found is None or not (found[1].row_before or found[1].row_after):
        return {}
    told = ((n, _row(n, terms, found[1], discourse)) for n, terms in discourse.by_sentence.items() if len(terms) > 2)
    return {n: row for n, row in told if len(row) >= _LEAST and all(term.sharp for term in row)}


def _row(sentence: int, terms: list[Term], rules: Ranking, discourse: Discourse) -> tuple[Term, ...]:
    told = [t for t in terms if t.cell is None and (t.is_amount or t.kind == "share")]
    levels = [t for t in told if not t.roles & _NO_MEMBER]
    start = discourse.sentences.spans[sentence][0]
    for n, term in enumerate(told):
        after = discourse.text[term.claim.end : term.claim.end + _NEAR].split("\n")[0]
        if rules.row_after and rules.ends_row.match(after):
            if any(word in discourse.text[start : term.claim.start] for word in rules.low):
                return ()
            return _run([term, *(t for t in told[:n][::-1] if t in levels)], term, discourse)[::-1]
    for n, term in enumerate(levels):
        before = discourse.text[start : term.claim.start].rsplit("\n", 1)[-1]
        if rules.row_before and rules.opens_row.search(before):
            return _run(levels[n:], term, discourse)
    return ()


def _run(terms: list[Term], first: Term, discourse: Discourse) -> tuple[Term, ...]:
    """The terms of one kind and unit from the first on, all in brackets or none; a share beside one is passed over."""
    out: list[Term] = []
    for term in terms:
        whole = "of" in term.roles and term is not first
        if _depth(term, discourse) != _depth(first, discourse):
            continue
        if term.kind == first.kind and term.dimension == first.dimension and not whole:
            out.append(term)
        elif term.is_amount or whole:
            break
    return tuple(out)


def _depth(term: Term, discourse: Discourse) -> int:
    """How many brackets a term stands in."""
    told = discourse.text[discourse.sentences.spans[term.sentence][0] : term.claim.start]
    return sum(told.count(mark) for mark in "(（") - sum(told.count(mark) for mark in ")）")
