"""Net: what came in less what went out (410 opened, 85 closed, a net gain of 325)."""

from __future__ import annotations

from ..binding.comparisons import CLAUSE, linked
from ..binding.outcome import Binding
from ..discourse.terms import Discourse, Term
from .adding import Adding, adding

_NEAR = 24
_BACK = 4


def binding(net: Term, discourse: Discourse) -> Binding | None:
    """The binding of a net figure right after the one that came in and the one that went out; None where it is none."""
    words = adding(discourse.document.lang)
    if words is None or net.cell is not None or not _is_net(net, words):
        return None
    pair = _pair(net, words, discourse)
    return (
        Binding("difference", (*zip("ab", pair, strict=True), ("difference", net)), "explicit", closed=True)
        if pair
        else None
    )


def _is_net(term: Term, words: Adding) -> bool:
    before, after = CLAUSE.split(term.before)[-1][-_NEAR:], CLAUSE.split(term.after)[0][:_NEAR]
    return bool(words.net.search(before) or words.net.match(after.lstrip()))


def _pair(net: Term, words: Adding, discourse: Discourse) -> tuple[Term, Term] | None:
    """The two amounts of its kind told last before a net figure, one that came in and one that went out."""
    told = [t for t in discourse.terms[max(0, net.order - _BACK) : net.order] if t.is_amount and t.alike(net)]
    if len(told) < 2 or told[-1].sentence < net.sentence - 1 or told[-2].sentence != told[-1].sentence:
        return None
    first, second = told[-2:]
    signs = [_sign(term, words) for term in (first, second)]
    if told[-1].sentence < net.sentence and _names_else(net, first, second, discourse):
        return None
    sharp = first.sharp and second.sharp and first.block == net.block
    sharp = sharp and not (_is_net(first, words) or _is_net(second, words))
    return (first, second) if sharp and sorted(signs) == [-1, 1] else None


def _names_else(net: Term, first: Term, second: Term, discourse: Discourse) -> bool:
    """Whether the words of a net figure name what the two amounts of the sentence before are not told of."""
    words = CLAUSE.split(net.before)[-1]
    known = first.before + first.after + second.before + second.after
    return words.isascii() and not linked(words, discourse.document.lang, known + " net")


def _sign(term: Term, words: Adding) -> int:
    """+1 for what came in, -1 for what went out, by the words of its clause nearest to their verb; 0 in doubt."""
    sides = (CLAUSE.split(term.before)[-1], CLAUSE.split(term.after)[0])
    signs = [bool(words.gains.search(side)) - bool(words.losses.search(side)) for side in sides]
    first, second = signs[::-1] if words.verbs_last else signs
    return first or second
