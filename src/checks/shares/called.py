"""Called: the amounts that the words beside a share call by name: the part, the whole, or both (毛利率: 毛利, 营收)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...entities import gazetteer
from ..binding.comparisons import CLAUSE, compared
from ..binding.forms import forms
from ..discourse import nearness
from ..discourse.terms import Discourse, Term, per_term
from .sharing import RateWords, sharing

_BACK = 30
_SURE = 0.95
_LABEL = 60
_DATES = 4
_STEM = 5
_PROPER = 4
_PARTLY = 0.85
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]{3,}")


@per_term
def rated(share: Term, discourse: Discourse) -> RateWords | None:
    """The rate that a share is said to be, if its name says what it divides."""
    lang = discourse.document.lang
    if _from_earlier(share, discourse):
        return None
    start = reached_from(share, discourse)
    before = CLAUSE.split((start or share).before)[-1]
    past = forms(lang).past
    if past and past.search(before):
        return None
    return next((rate for rate in sharing(lang).rates if rate.rate.search(before)), None)


def reached_from(share: Term, discourse: Discourse) -> Term | None:
    """The share that a share rose or fell from, where one construction tells both (from 3.9% to 4.3%)."""
    pairs_here = compared(discourse).get(share.sentence, [])
    return next((p.base for p in pairs_here if p.value is share and p.base.order + 1 == share.order), None)


def _from_earlier(share: Term, discourse: Discourse) -> bool:
    return any(pair.base is share for pair in compared(discourse).get(share.sentence, []))


@per_term
def named_whole(share: Term, discourse: Discourse) -> str:
    """The words that name the whole of a share, without those that only call it everything; "" where none do."""
    words = sharing(discourse.document.lang)
    return words.everything.sub("", told_whole(share, discourse)).strip(" 的の의")


@per_term
def told_whole(share: Term, discourse: Discourse) -> str:
    """All the words that tell the whole of a share, before it or after it."""
    found = sharing(discourse.document.lang).named.match(share.after.removeprefix(")"))
    return _fronting(share, discourse) or (found["whole"] if found else "")


def _fronting(share: Term, discourse: Discourse) -> str:
    """The words before a share that tell its whole; no unit of the number that is the whole (159人の55%)."""
    last = discourse.terms[share.order - 1] if share.order else share
    near = last.is_amount and last.kind != "duration" and len(discourse.between(last, share).strip()) <= 1
    whole = share.claim.whole or ""
    return "" if last is not share and near and last.claim.text.strip().endswith(whole) else whole


@per_term
def whole_of_part(part: Term, discourse: Discourse) -> str:
    """The words after a part that name its whole (3.4 million of the homes passed); "" where none do."""
    words = sharing(discourse.document.lang)
    found = None if words.it.match(part.after.strip()) else words.named.match(part.after)
    return found["whole"] if found else ""


def fronted_whole(part: Term, discourse: Discourse) -> str:
    """The words right before a part that name its whole (of the thefts, 150); "" where none do."""
    found = sharing(discourse.document.lang).fronted.search(part.before)
    return found["whole"] if found else ""


def called(share: Term, discourse: Discourse) -> Iterator[tuple[Term, float, bool]]:
    """(part, prior, whether it alone has the name) of the parts that the subject of a share or its rate names."""
    rate = rated(share, discourse)
    if rate is not None:
        found = [t for t in _before(share, discourse) if rate.part.search(_label_of(t, share, discourse))]
        found = _so_qualified(found, rate, share, discourse)
    else:
        match = sharing(discourse.document.lang).subject.search(share.before)
        name = match["part"].strip() if match else ""
        found = _having(name, share, discourse) if len(name) > 1 else []
    if found:
        alone = len(found) == 1 or found[-1].sentence == share.sentence
        yield found[-1], 4.0, alone and _nothing_new(share, found[-1], discourse)


def _so_qualified(found: list[Term], rate: RateWords, share: Term, discourse: Discourse) -> list[Term]:
    """The parts that have the name which a rate is told for (the women's pass rate), if any has it; else all."""
    words = CLAUSE.split(share.before)[-1]
    named = rate.rate.search(words)
    name = words[: named.start()].strip(" 的の의") if named else ""
    having = [t for t in found if len(name) > 1 and naming(name, _label_of(t, share, discourse), share.lang) >= _SURE]
    return having or found


def whole_called(share: Term, discourse: Discourse) -> Term | None:
    """The nearest amount before a share, of whatever unit, that has the name of its whole."""
    name = named_whole(share, discourse)
    near = discourse.terms[max(0, share.order - _BACK) : share.order] if len(name) > 1 else []
    lang = discourse.document.lang
    found = [t for t in near if t.is_amount and naming(name, _label_of(t, share, discourse), lang) >= _SURE]
    return found[-1] if found else None


def _nothing_new(share: Term, part: Term, discourse: Discourse) -> bool:
    """Whether the sentence of a share that follows that of its part tells neither an amount nor a date before it."""
    mates = [t for t in discourse.mates(share) if t.order < share.order]
    return part.sentence == share.sentence or not any(t.is_amount or t.kind == "date" for t in mates)


def _before(share: Term, discourse: Discourse) -> list[Term]:
    terms = discourse.terms[max(0, share.order - _BACK) : share.order]
    return [t for t in terms if t.is_amount and t.cell is None and "bound" not in t.roles]


def _having(name: str, share: Term, discourse: Discourse) -> list[Term]:
    """The amounts that have a name; the one that counts what it names (40 women and 30 men) before those beside it."""
    lang = discourse.document.lang
    found = [t for t in _before(share, discourse) if naming(name, _label_of(t, share, discourse), lang) >= _SURE]
    counted = [t for t in found if naming(name, behind(t, discourse), lang) >= _SURE] if len(found) > 1 else []
    return counted if len(counted) == 1 else found


def _label_of(term: Term, share: Term, discourse: Discourse) -> str:
    """The label of a term; the words between it and the share are the share's own."""
    if term.order + 1 == share.order and term.sentence == share.sentence:
        return CLAUSE.split(label(term, discourse))[-1]
    return own_label(term, discourse)


@per_term
def own_label(term: Term, discourse: Discourse) -> str:
    """The words of a term's own clause: those before it, and those after it."""
    return CLAUSE.split(label(term, discourse))[-1] + " " + behind(term, discourse)


@per_term
def behind(term: Term, discourse: Discourse) -> str:
    """The words after a term in its clause; where labels stand before their numbers, those of the next are left out."""
    clauses = CLAUSE.split(term.after)
    nearest = discourse.terms[term.order + 1] if term.order + 1 < len(discourse.terms) else None
    leads_on = len(clauses) == 1 and nearest is not None and nearest.sentence == term.sentence
    return "" if leads_on and not clauses[0].isascii() else clauses[0][:_LABEL]


@per_term
def label(term: Term, discourse: Discourse) -> str:
    """The words before a term in its sentence, back to the number before it that is no date."""
    floor = discourse.sentences.spans[term.sentence][0]
    for other in reversed(discourse.terms[max(0, term.order - _DATES) : term.order]):
        if other.kind not in ("date", "rank"):
            floor = max(floor, other.claim.end)
            break
    return discourse.text[max(floor, term.claim.start - _LABEL) : term.claim.start].replace("\n", " ")


def naming(name: str, label: str, lang: str) -> float:
    """How much of a name a label has: 1 where it has all of it, 0.9 where both name one metric, else a part of 1."""
    same = 0.9 if metrics(name, lang) & metrics(label, lang) else 0.0
    told, words = label.lower(), _WORD.findall(name)
    if words:
        stems = [word[: _PROPER if word[0].isupper() else _STEM].lower() for word in words]
        return max(same, sum(stem in told for stem in stems) / len(words))
    whole = "".join(name.lower().split()) in "".join(told.split())
    return 1.0 if whole else max(same, _PARTLY * nearness.overlap(name, label))


@lru_cache(maxsize=4096)
def metrics(text: str, lang: str) -> frozenset[str]:
    """The metrics that a text names."""
    return frozenset(m.entity_id for m in gazetteer().find(text, lang) if m.kind == "metric")
