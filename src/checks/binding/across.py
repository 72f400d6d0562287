"""Across: a pair of which one value stands in the result's sentence and the other in a sentence before.

"Visitors were 37. The year before there were 25, so they are up 48%"; "There were 310 in 2022. Now 465 work, 50% more".
"""

from __future__ import annotations

from ..discourse.labels import clause, coverage, find
from ..discourse.terms import Discourse, Term
from ..discourse.times import earlier, elsewhere, past, past_left_out
from .comparisons import Compared, compared, is_ago, is_difference, linked
from .forms import forms
from .gaps import firm_tier, is_whole, words_between
from .outcome import Tier
from .slots import side

_BACK = 4
_SUBJECT = 18
_NAMED = 0.5


def across(result: Term, discourse: Discourse) -> tuple[Compared, Tier] | None:
    """The pair that a result spans over two sentences, with how sure that is; a side that it names is another base."""
    told_side = side(result, discourse)
    if told_side is not None and not past(told_side.words, discourse):
        return None
    told = _values(result.sentence, discourse, result)
    here = [t for t in told if t.order < result.order] or told
    if len(here) != 1:
        return _within(here, result, discourse)
    if earlier(here[0], None, discourse):
        return _value_before(here[0], result, discourse)
    return _base_before(here[0], result, discourse) if here[0].order < result.order else None


def _within(here: list[Term], result: Term, discourse: Discourse) -> tuple[Compared, Tier] | None:
    """The base of an earlier time stands right before the result, and one value like it before that; between them at
    most means (takings of 39 million, 500 a head, 27% more than the 31 million of last year). Right after a
    word for than stands how much more it is (前年度に比べ12億円、5.1%の増).
    """
    base = here[-1] if here else result
    compared_with = base.before.rstrip().endswith(forms(discourse.document.lang).than)
    if base.order >= result.order or not past(base.before, discourse) or compared_with:
        return None
    values = [t for t in here[:-1] if _goes_with(base, t) and t.dimension == base.dimension]
    if len(values) != 1 or not all(_is_mean(t) for t in here[:-1] if t is not values[0]):
        return None
    lang = discourse.document.lang
    words = words_between(base.order, result.order, discourse)
    if words is None or not linked(words, lang) or not linked(past_left_out(base.before, discourse), lang, strict=True):
        return None
    pair = Compared(values[0], base)
    return pair, firm_tier(pair, "explicit")


def _value_before(base: Term, result: Term, discourse: Discourse) -> tuple[Compared, Tier] | None:
    """The base stands in the result's sentence; what is held against it was told before."""
    if base.order < result.order and past(result.before, discourse) and not past(base.before, discourse):
        return None
    value = _told_before(base, discourse, result)
    if value is None or not earlier(base, value, discourse):
        return None
    words = words_between(min(base.order, result.order), max(base.order, result.order), discourse)
    near = words is not None and (linked(words, discourse.document.lang) or _follows(words, discourse))
    near = near and not _another_subject(value, base, discourse)
    near = near and not (result.is_amount and _passed(value, base, discourse))
    near = near and not _added_to(value, base, discourse)
    pair = Compared(value, base)
    return pair, firm_tier(pair, "explicit" if near else "resolved")


def _added_to(value: Term, base: Term, discourse: Discourse) -> bool:
    """Whether a base is what is there now, and what was told before is not said to be reached: it may be what comes on
    top (2,700 more are licensed. From the 64,000 of today that is 4% more).
    """
    rules = forms(discourse.document.lang)
    if rules.present is None or not rules.present.search(base.before):
        return False
    reached = bool(rules.reached) and value.before.rstrip().endswith(rules.reached)
    return not (reached or (rules.goals and value.after.lstrip(" )）").startswith(rules.goals)))


def _passed(value: Term, base: Term, discourse: Discourse) -> bool:
    """Whether a sentence between the two tells nothing like them but how far something is apart: the base may be held
    against that.
    """
    between = (discourse.by_sentence.get(n, []) for n in range(value.sentence + 1, base.sentence))
    alike = [[t for t in terms if t.is_amount and t.alike(base)] for terms in between]
    return any(told and all(is_difference(t, discourse) for t in told) for told in alike)


def _another_subject(value: Term, base: Term, discourse: Discourse) -> bool:
    """Whether the words of a base name what another amount of the paragraph has in its label, and the value has not."""
    words = past_left_out(clause(base, discourse), discourse)
    if coverage(words, clause(value, discourse)) > 0:
        return False
    others = [t for t in _levels(value.block, discourse) if t not in (value, base) and t.alike(base)]
    return any(coverage(words, clause(t, discourse)) > _NAMED for t in others)


def _levels(block: int, discourse: Discourse) -> list[Term]:
    return [t for t in discourse.by_block[block] if t.is_amount and t.cell is None and not is_difference(t, discourse)]


def _base_before(value: Term, result: Term, discourse: Discourse) -> tuple[Compared, Tier] | None:
    """The value stands right before the result; the sentence before tells one amount like it, of an earlier time."""
    lang = discourse.document.lang
    words = words_between(value.order, result.order, discourse)
    if words is None or not linked(words, lang) or not linked(value.before, lang, strict=True):
        return None
    told = _values(result.sentence - 1, discourse, result)
    there = [t for t in told if _goes_with(value, t) and t.block == value.block]
    if len(there) != 1 or not earlier(there[0], None, discourse):
        return None
    if elsewhere(result, discourse) and not past(there[0].before, discourse):
        return None
    pair = Compared(value, there[0])
    return pair, firm_tier(pair, "explicit")


def _follows(words: str, discourse: Discourse) -> bool:
    """Whether words say that the result follows from what was just told (so the top line is up)."""
    hence = forms(discourse.document.lang).hence
    match = hence.search(words) if hence else None
    return match is not None and sum(map(str.isalnum, words[match.end() :])) <= _SUBJECT


def _told_before(base: Term, discourse: Discourse, result: Term) -> Term | None:
    """The one amount told before that a base may belong to; one that is itself compared passes on what it is compared
    with ("Visitors were 37. The year before, 25, up 47%. In 2019 it was 32, up 16%").
    """
    for back in range(1, _BACK):
        told = _values(result.sentence - back, discourse, result)
        there = [t for t in told if _goes_with(base, t) and (back == 1 or t.dimension == base.dimension)]
        if told and _is_mean(told[-1]) and not _is_mean(base) and _bare(base, discourse) and told[-1].alike(base):
            return told[-1] if told[-1].block == base.block and not there else None
        if not there:
            if any(not _is_mean(t) for t in told):
                return None
            continue
        value = there[0] if len(there) == 1 else _of_pair(there, discourse) or _by_label(base, there, discourse)
        if value is None and not _bare(base, discourse):
            continue
        if value is None or value.block != base.block:
            return None
        derived = any(t.kind in ("change", "points", "multiple") for t in discourse.mates(value))
        if not (derived and earlier(value, None, discourse) and len(there) == 1):
            return value
    return None


def _bare(base: Term, discourse: Discourse) -> bool:
    """Whether the words before a base say nothing but when it was so."""
    earlier_times = forms(discourse.document.lang).past
    words = earlier_times.sub(" ", base.before) if earlier_times else base.before
    return linked(words, discourse.document.lang, strict=True)


def _of_pair(there: list[Term], discourse: Discourse) -> Term | None:
    """The value of the pair that the amounts of a sentence are."""
    told = compared(discourse).get(there[0].sentence, [])
    pairs = [pair for pair in told if {pair.value.order, pair.base.order} == {t.order for t in there}]
    return pairs[0].value if pairs else None


def _goes_with(first: Term, second: Term) -> bool:
    """Whether two terms may be compared: of one dimension, and both means or none of them."""
    return first.alike(second) and _is_mean(first) == _is_mean(second)


def _is_mean(term: Term) -> bool:
    return bool(term.roles & {"average", "bound"})


def _by_label(base: Term, there: list[Term], discourse: Discourse) -> Term | None:
    found = find(clause(base, discourse), [(t, clause(t, discourse)) for t in there], discourse)
    return found.term if found is not None else None


def _values(sentence: int, discourse: Discourse, result: Term) -> list[Term]:
    """The amounts of a sentence that are no differences, means or spans of time; its percentages for points."""
    terms = [t for t in discourse.by_sentence.get(sentence, []) if t is not result and t.cell is None]
    if result.kind == "points":
        return [t for t in terms if t.kind == "share"]
    return [
        t
        for t in terms
        if t.is_amount
        and not is_difference(t, discourse)
        and not is_whole(t, discourse)
        and not (is_ago(t, discourse) or (t.kind == "duration" and t.claim.unit == "year"))
    ]
