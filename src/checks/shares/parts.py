"""Parts: the amount that a share speaks of, by its place: beside it, told right before its sentence, or right after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..binding.comparisons import compared, is_difference
from ..discourse import nearness
from ..discourse.terms import Discourse, Term, per_term
from .called import called, named_whole
from .sharing import sharing

_OWNED = 4
_LEAD = 14
_APPOSED = 3
_NEAR = 40
_BRACKETS = "(（"
_BRACKETS_OPEN = tuple(_BRACKETS)
_BRACKETS_CLOSE = ")）"
_LABEL = 80
_COLONS = (":", "：")
_CLAUSES = re.compile("[，,、：:；;—–()（）]")


def parts(share: Term, discourse: Discourse) -> Iterator[tuple[Term, float, bool]]:
    """(part, prior, whether it is sure): the amounts before a share, nearest first, the one after, those named."""
    told = nearness.respective(share, discourse)
    if told is not None:
        yield told, 4.0, True
        return
    own = owner(share, discourse)
    before = [
        part
        for part in nearness.amounts_before(share, discourse)[:5]
        if part is not own
        and "bound" not in part.roles
        and not _lost(part, share, discourse)
        and not _is_pointed_to(part, share, discourse)
    ]
    nearest = _nearest(share, own, discourse)
    for n, part in enumerate(before[:4]):
        beside = part is nearest and _follows(part, share, own, discourse)
        yield part, 3.0 - n + (1.0 if beside else 0.0), beside
    after = nearness.amount_after(share, discourse)
    if after is not None:
        apposed = _apposed(share, after, discourse)
        yield after, 4.0 if apposed else 1.5, apposed
    yield from called(share, discourse)
    if not before:
        earlier = _told_last(share, discourse)
        drawn = _draws(share, earlier, discourse)
        for n, part in enumerate(earlier[:3]):
            yield part, 1.5 - n * 0.5 + (2.0 if drawn and not n else 0.0), drawn and not n


def _told_last(share: Term, discourse: Discourse) -> list[Term]:
    """The amounts of the sentence before, nearest first; of two, a whole that follows its part (38 of the 120) last.

    What another value is held against (fell to 31 from 37) comes after all others: the sentence is about that value.
    """
    told = [t for t in nearness.earlier(share, discourse) if "bound" not in t.roles]
    based = {pair.base.order for pair in compared(discourse).get(share.sentence - 1, [])}
    told.sort(key=lambda term: term.order in based)
    return told[::-1] if len(told) == 2 and holds(told[0], told[1], discourse) else told


def holds(whole: Term, part: Term, discourse: Discourse) -> bool:
    """Whether a whole follows its part at once: 38 of the 120 towns."""
    if whole.order != part.order + 1 or whole.sentence != part.sentence or not whole.alike(part):
        return False
    return bool(sharing(discourse.document.lang).within.fullmatch(discourse.between(part, whole)))


def leads(whole: Term, part: Term, discourse: Discourse) -> bool:
    """Whether a whole stands right before its part in one clause: 52件中11件, both of one time."""
    return whole.order + 1 == part.order and not _CLAUSES.search(discourse.between(whole, part))


def _nearest(share: Term, own: Term | None, discourse: Discourse) -> Term | None:
    """The amount nearest before a share; a share that names its whole steps over a difference, and every share over
    the whole that follows its part (62 of the 126, half of them).
    """
    named = bool(named_whole(share, discourse))
    before = nearness.amounts_before(share, discourse)
    for n, term in enumerate(before):
        if term is not own and not (named and "difference" in term.roles):
            return before[n + 1] if n + 1 < len(before) and holds(term, before[n + 1], discourse) else term
    return None


def bracketed(part: Term, share: Term, discourse: Discourse) -> bool:
    """Whether a share stands in a bracket right after its part: 873 (68%)."""
    return part.order + 1 == share.order and discourse.between(part, share).strip() in _BRACKETS


def in_row(part: Term, share: Term, discourse: Discourse) -> bool:
    """Whether a share follows its part in a line of figures, with nothing but space between."""
    return part.order + 1 == share.order and not discourse.between(part, share).strip()


@per_term
def own_share(term: Term, discourse: Discourse) -> bool:
    """Whether a share stands right beside an amount, which is then somebody's part."""
    after = discourse.terms[term.order + 1] if term.order + 1 < len(discourse.terms) else None
    return (
        after is not None
        and after.kind == "share"
        and after.sentence == term.sentence
        and (bracketed(term, after, discourse) or _follows(term, after, None, discourse))
    )


@per_term
def owner(share: Term, discourse: Discourse) -> Term | None:
    """The whole where it stands right before its share: 占总和29,709件的63.6%, 236개의 25%.

    What a share only tells in other words (a bill of 40m or 12%) is none.
    """
    last = discourse.terms[share.order - 1] if share.order else None
    if last is None or last.sentence != share.sentence or not last.is_amount:
        return None
    owns = "of" in last.roles and not last.roles & {"part", "difference"}
    between = discourse.between(last, share)
    gap = between.strip().lstrip(_BRACKETS_CLOSE)
    again = bool(gap) and sharing(discourse.document.lang).link.fullmatch(between) is not None
    return last if owns and len(gap) <= _OWNED and not (again or _CLAUSES.search(gap)) else None


def _is_pointed_to(amount: Term, share: Term, discourse: Discourse) -> bool:
    """Whether a share is one of an amount before it (270 are due, a third of them next year) and not beside it."""
    words, between = sharing(discourse.document.lang), discourse.between(amount, share)
    if amount.sentence != share.sentence or not words.pronouns.match(share.after.strip()):
        return False
    after = discourse.terms[amount.order + 1]
    return not (words.link.fullmatch(between) or bracketed(amount, share, discourse) or holds(after, amount, discourse))


def _lost(part: Term, share: Term, discourse: Discourse) -> bool:
    """Whether an amount says how much more or less, which no share beside it in brackets can be of."""
    return is_difference(part, discourse) and not bracketed(part, share, discourse)


def _draws(share: Term, told: list[Term], discourse: Discourse) -> bool:
    """Whether a sentence opens with the share of the figure told just before it: 140 asked, 18 said no. That is 13%."""
    if not told or len(share.before.strip()) > _LEAD or len(told) > 2 or not all(t.alike(told[0]) for t in told):
        return False
    if any(t.kind != "date" and t.order < share.order for t in discourse.mates(share)):
        return False
    words, link = sharing(discourse.document.lang), discourse.cues.next.get("link")
    opening = share.before.strip()
    linked = bool(link and link.match(opening)) or bool(words.opening.match(opening))
    return linked and told[0].block == share.block


def _follows(part: Term, share: Term, own: Term | None, discourse: Discourse) -> bool:
    """Whether the share stands beside its part: in apposition to it (", 28%"; "(28%)"), or after words that link it."""
    if own is not None:
        return not nearness.rivals_between(part, own, discourse)
    if nearness.rivals_between(part, share, discourse) or sharing(discourse.document.lang).anew.match(share.after):
        return False
    clauses = _CLAUSES.split(share.before)
    last = clauses[-1].strip()
    link = discourse.cues.next.get("link")
    if not last and share.before.rstrip().endswith(_BRACKETS_OPEN):
        return len(share.before) <= _LABEL
    if not last:
        return in_row(part, share, discourse) or (1 < len(clauses) <= _APPOSED and len(share.before) <= _NEAR)
    words = sharing(discourse.document.lang)
    if words.other.search(last):
        return False
    if link is not None and bool(link.match(last)):
        return True
    if words.rate_of.fullmatch(last) and any("of" in t.roles for t in discourse.mates(part) if t.order < part.order):
        return True
    between = discourse.between(part, share) if part.order + 1 == share.order else ""
    made = words.made.fullmatch(between) is not None and bool(named_whole(share, discourse))
    adjacent = part.order + 1 == share.order and (made or bool(words.link.fullmatch(between)))
    return adjacent or bool(words.link.fullmatch(last)) or _names_whole(last, share)


def _names_whole(clause: str, share: Term) -> bool:
    """Whether the clause before a share only names its whole (, AI関連の約3割)."""
    whole, core = share.claim.whole, clause.rstrip(" 의の的")
    return whole is not None and bool(core) and whole.endswith(core)


def _apposed(share: Term, after: Term, discourse: Discourse) -> bool:
    """Whether the part follows its share: one in five of the victims, 148 in total; 50%: 38 of the 76."""
    told = discourse.terms[share.order + 1 : after.order]
    if any(t.kind != "date" for t in told) or own_share(after, discourse):
        return False
    between = discourse.between(share, after)
    if not told and between.strip() in _COLONS and after.order + 1 < len(discourse.terms):
        return holds(discourse.terms[after.order + 1], after, discourse)
    if not told and between.strip() in _BRACKETS_OPEN and after.after.lstrip().startswith(tuple(_BRACKETS_CLOSE)):
        return True
    words = sharing(discourse.document.lang)
    told_exactly = words.exact.match(after.after) is not None and _CLAUSES.fullmatch(between.rstrip()[-1:]) is not None
    return told_exactly or (not told and bool(words.follows.fullmatch(between)))
