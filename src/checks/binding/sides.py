"""Sides: the two amounts of a comparison that names its sides again (China 7,705, Japan 1,102. China has 7 times as
many as Japan).

The words beside the result are held against the labels of the amounts told before: a name that only one label has
points to it. The side that is named first is the value, the other the base.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..discourse.terms import Discourse, Term
from .comparisons import Compared, is_difference, linked
from .forms import forms
from .outcome import Tier

_LABEL = 18
_CANDIDATES = 10
_TOUCHING = 3
_LONGEST_LIST = 4
_CLAUSE = re.compile(r"[，,：:；;。.!?！？\n]")
_LIST = re.compile(r"[、,，]|\band\b|和|与|및|와|과|と")
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]{3,}|[^\W_a-zA-Z]+")
_NAMING = ("duration", "date", "rank")


def named(result: Term, discourse: Discourse, like: bool, back: int = _LONGEST_LIST) -> tuple[Compared, Tier] | None:
    """The pair that the words beside a result name, if each name fits one amount alone; `like` as in pairs.

    `back` bounds how far a list of results is followed to the one that names its value.
    """
    words = _without_times(_beside(result, discourse), discourse)
    labels = {term: label for term, label in _labels(result, discourse) if not like or term.alike(result)}
    found = _mentions(words, labels)
    against = _held_against(result, words, found, discourse)
    if against is not None:
        return against
    known = " ".join(labels.values())
    subject = _subject(result, discourse, like, back) or _lone(result, words, found, discourse)
    if subject is not None and len(found) == 1 and _acts(found[0][0], words, discourse):
        return None if found[0][1] is subject else (Compared(found[0][1], subject), "resolved")
    if subject is not None:
        found = [(name, term) for name, term in found if term is not subject and term.alike(subject)]
        if not found:
            return None
        sure = len(found) == 1 or found[0][0] + found[1][0] in words.replace(" ", "")
        return Compared(subject, found[0][1]), _tier(words, found, known, discourse) if sure else "resolved"
    if len(found) != 2 or not found[0][1].alike(found[1][1]):
        return None
    first, second = found[0][1], found[1][1]
    if words[words.index(found[0][0]) + len(found[0][0]) :].startswith(forms(discourse.document.lang).than):
        first, second = second, first
    return Compared(first, second), _tier(words, found, known, discourse)


def _without_times(words: str, discourse: Discourse) -> str:
    """The words without names of earlier times: "the previous year" is no side, each side has its own."""
    past = forms(discourse.document.lang).past
    return past.sub(" ", words) if past else words


def _lone(result: Term, words: str, found: list[tuple[str, Term]], discourse: Discourse) -> Term | None:
    """The amount of the clause before, where the result's own clause names the base and nothing else (than Leeds)."""
    before = discourse.terms[result.order - 1] if result.order else None
    if before is None or len(found) != 1 or before.sentence != result.sentence or before.cell is not None:
        return None
    fits = before.is_amount and before is not found[0][1] and before.alike(found[0][1])
    fits = fits and not is_difference(before, discourse)
    return before if fits and _tier(words, found, "", discourse) == "explicit" else None


def _held_against(
    result: Term, words: str, found: list[tuple[str, Term]], discourse: Discourse
) -> tuple[Compared, Tier] | None:
    """The pair of a clause that names the value, after one that tells its base (与上年387万相比，客流增长)."""
    before = discourse.terms[result.order - 1] if result.order else None
    if before is None or len(found) != 1 or before.sentence != result.sentence or result.kind == "multiple":
        return None
    value = found[0][1]
    if "base" not in before.roles:
        return None
    if not before.is_amount or before is value or not before.alike(value) or is_difference(before, discourse):
        return None
    return Compared(value, before), _tier(words, found, "", discourse)


def _acts(name: str, words: str, discourse: Discourse) -> bool:
    """Whether a particle after a name makes it what the result is said of (알뜰폰이 60% 싸다)."""
    particles = forms(discourse.document.lang).acting
    rest = words[words.index(name) + len(name) :]
    return rest.startswith(particles) or (name + rest[:1]).endswith(particles)


def _tier(words: str, found: list[tuple[str, Term]], known: str, discourse: Discourse) -> Tier:
    """Explicit where the words hold nothing but the names and words of comparing."""
    for name, _ in found:
        words = words.replace(name, " ")
    return "explicit" if linked(words, discourse.document.lang, known) else "resolved"


def _subject(result: Term, discourse: Discourse, like: bool, back: int) -> Term | None:
    """What the one named side is compared with: the amount right before the result, or the value compared before it."""
    before = discourse.terms[result.order - 1] if result.order else None
    if before is None or before.sentence != result.sentence or before.cell is not None:
        return None
    gap = discourse.between(before, result)
    if before.is_amount and not is_difference(before, discourse) and (not like or before.alike(result)):
        return before if len(_CLAUSE.findall(gap)) == 0 or len(gap) <= _TOUCHING else None
    if back and before.kind == result.kind and _LIST.match(gap.strip()):
        earlier = named(before, discourse, like, back - 1)
        return earlier[0].value if earlier else None
    return None


def _beside(result: Term, discourse: Discourse) -> str:
    """The words of the result's own clause, before and after it."""
    return _clause(result, discourse) + " " + _CLAUSE.split(result.after.partition("、")[0])[0]


def _clause(term: Term, discourse: Discourse) -> str:
    """The words before a term in its clause, back to the number before it; ages and dates may be part of a name."""
    start = discourse.sentences.spans[term.sentence][0]
    told = [t for t in discourse.mates(term) if t.order < term.order and t.kind not in _NAMING]
    floor = max([start, *(t.claim.end for t in told)])
    return _CLAUSE.split(_without_particle(discourse.text[floor : term.claim.start], floor > start, discourse))[-1]


def _without_particle(words: str, follow: bool, discourse: Discourse) -> str:
    """The words without the particle at their beginning that belongs to the number they follow."""
    linking = forms(discourse.document.lang).linking
    found = linking.match(words) if follow and linking and words[:1].isalpha() and not words[:1].isascii() else None
    return words[found.end() :] if found else words


def _labels(result: Term, discourse: Discourse) -> Iterator[tuple[Term, str]]:
    """The amounts told before the result in its block with the words that say whose they are."""
    told = [
        t
        for t in discourse.terms[max(0, result.order - 3 * _CANDIDATES) : result.order]
        if t.block == result.block
        and (t.kind == "share" if result.kind == "points" else t.is_amount)
        and (t.kind != "duration" or t.alike(result))
        and not is_difference(t, discourse)
    ]
    for term in told[-_CANDIDATES:]:
        yield term, _listed(term, discourse) or _clause(term, discourse)[-_LABEL:]


def _listed(term: Term, discourse: Discourse) -> str | None:
    """The name that stands in the same place of the list before "respectively" as a term after it."""
    mates = [t for t in discourse.mates(term) if t.cell is None]
    opening = next((t for t in mates if "respectively" in t.roles), None)
    if opening is None or opening.order > term.order:
        return None
    amounts = [t for t in mates if t.order >= opening.order and t.alike(opening)]
    names = [name for name in _LIST.split(opening.before) if name.strip()]
    if term not in amounts or len(amounts) < 2 or len(names) < len(amounts):
        return None
    return names[len(names) - len(amounts) + amounts.index(term)]


def _mentions(words: str, labels: dict[Term, str]) -> list[tuple[str, Term]]:
    """The names in the words that only one label has, with its amount, in the order of their mention."""
    found: dict[int, tuple[int, str, Term]] = {}
    for term, label in labels.items():
        others = [other for held, other in labels.items() if held is not term]
        name = _name(label, words, others)
        if name:
            found[term.order] = (words.index(name), name, term)
    return [(name, term) for _, name, term in sorted(found.values(), key=lambda entry: entry[0])]


def _name(label: str, words: str, others: Sequence[str]) -> str | None:
    """The longest piece of a label (a Latin word, two other letters or more) that the words have and no other label."""
    pieces = [piece for run in _WORD.findall(label) for piece in _pieces(run)]
    fitting = [piece for piece in pieces if piece in words and not any(piece in other for other in others)]
    return max(fitting, key=len, default=None)


def _pieces(run: str) -> Iterator[str]:
    if run.isascii():
        yield run
        return
    for start in range(len(run)):
        for end in range(start + 2, len(run) + 1):
            if not run[start:end].isdigit():
                yield run[start:end]
