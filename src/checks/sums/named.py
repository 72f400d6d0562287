"""Named parts: a total that says by name what it adds up (A와 B를 더한 C, exports and imports together)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..binding.comparisons import CLAUSE
from ..binding.forms import forms
from ..discourse.terms import Discourse, Term
from ..lists.listing import Listing, items_between, listing
from ..shares.called import metrics

_LABEL = 14
_LONGEST = 60
_POOL = 10
_BLEND = 3
_NAMES = re.compile(r"[\u4e00-\u9fff\u30a0-\u30ff]{2,}")
_LETTERS = re.compile(r"[^\W\d_]+")


def named_parts(total: Term, pool: Sequence[Term], said_at: int, discourse: Discourse) -> list[Term]:
    """The terms whose labels the text right before `said_at` lists; empty where it does not list two or more."""
    rules = listing(discourse.document.lang)
    if rules is None:
        return []
    parts: list[Term] = []
    for item in reversed(_items(total, said_at, discourse, rules)):
        part = _labelled(_bare(item), [term for term in pool if term not in parts])
        if part is None:
            return parts if len(parts) >= 2 and " " in item.strip() else []
        parts.append(part)
    return parts if len(parts) >= 2 else []


def _items(total: Term, said_at: int, discourse: Discourse, rules: Listing) -> tuple[str, ...]:
    """The items listed before `said_at`, after the last number of the sentence."""
    floor = max(
        [discourse.sentences.spans[total.sentence][0]]
        + [t.claim.end for t in discourse.mates(total) if t.claim.end <= said_at and t.order < total.order]
    )
    if said_at <= floor or said_at - floor > _LONGEST:
        return ()
    return items_between(discourse.text, floor, said_at, rules).names


def _bare(name: str) -> str:
    """The last word of an item without a particle of one letter after it."""
    words = name.split()
    return words[-1].lower() if words else ""


def _labelled(name: str, pool: Sequence[Term]) -> Term | None:
    """The nearest term whose label begins with the name or holds it; a particle after the name is let go."""
    for form in (name, name[:-1]):
        if len(form) < 2:
            return None
        for fits in (_begins, _holds):
            term = next((t for t in pool if fits(form, t.before[-_LABEL:].lower())), None)
            if term is not None:
                return term
    return None


def _begins(name: str, label: str) -> bool:
    return any(word.startswith(name) for word in label.split())


def _holds(name: str, label: str) -> bool:
    return name in label


def may_blend(total: Term) -> bool:
    """Whether the name of a total is long enough, and of a script, to blend two others."""
    return bool(_tails(_blendable(total.before)))


def blended_parts(total: Term, pool: Sequence[Term]) -> list[Term]:
    """The two terms whose names the total's name blends (进出口 of 进口 and 出口, 수출입 of 수출 and 수입); else none.

    The pool is searched from the term nearest to the total.
    """
    names = [(term, _blendable(term.before)) for term in pool[:_POOL] if term.alike(total)]
    for name in _tails(_blendable(total.before)) if len(names) > 1 else ():
        if not any(name[0] + name[2] in label for _, label in names):
            continue
        alike = [(term, label) for term, label in names if not set(name).isdisjoint(label)]
        for n, (first, one) in enumerate(alike):
            for second, two in alike[n + 1 :]:
                if _blends(name, one, two):
                    return [first, second]
    return []


def kindred(first: Term, second: Term, lang: str) -> bool:
    """Whether terms are named as kinds of one thing (小学校 and 中学校, 定期 and 定期外), no metrics or times."""
    one, two = _name(first), _name(second)
    if not one or not two or one == two or one.isascii() or two.isascii():
        return False
    past = forms(lang).past
    if past and (past.search(first.before) or past.search(second.before)):
        return False
    if metrics(first.before, lang) != metrics(second.before, lang):
        return False
    return one[-1] == two[-1] or one.startswith(two) or two.startswith(one)


def _name(term: Term) -> str:
    """The last name in a label of a script that has no capitals, without the particle that ends it."""
    names = _NAMES.findall(CLAUSE.split(term.before)[-1])
    return str(names[-1]) if names else ""


@lru_cache(maxsize=512)
def _blendable(label: str) -> str:
    """The letters at the end of a label, without the particle that ends it."""
    return "".join(_LETTERS.findall(label[-_LABEL:]))


def _tails(label: str) -> list[str]:
    """The words of three letters in a label that may be blends, the last first."""
    return [label[at : at + _BLEND] for at in range(len(label) - _BLEND, -1, -1) if not label.isascii()]


def _blends(name: str, one: str, two: str) -> bool:
    """Whether a word of three letters is made of two of two, one in either label, that share its first or last.

    One of the two is always its first letter with its last.
    """
    pairs = {(name[0] + name[1], name[0] + name[2]), (name[0] + name[2], name[1] + name[2])}
    return any((a in one and b in two) or (b in one and a in two) for a, b in pairs if a != b)
