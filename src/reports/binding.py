"""The binding report: what was considered for the numbers of one line, and why one binding was chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..checks.explaining import Explained, Relation, Weighed
from ..claim import Claim
from ..display import interval_text
from ..document import Document
from ..selection import Place
from .plain import one_line, path_text
from .quotes import place_text

_SHOWN = 8
_AROUND = 24


def binding_report(document: Document, explained: Sequence[Explained], place: Place) -> Iterator[str]:
    """The report on the claims of a place in pieces, one a claim, each ending with a line feed."""
    if not explained:
        where = f"{place.line}:{place.column}" if place.column else f"line {place.line}"
        yield f"{path_text(document.path)}: no claim stands at {where}\n"
    for each in explained:
        lines = [_headline(document, each), *_facts(each)]
        lines += [line for relation in each.relations for line in _relation(document, relation)]
        if not each.relations:
            lines.append("    relation  none: no check bound it to other numbers")
        yield "\n".join(lines) + "\n"


def _headline(document: Document, each: Explained) -> str:
    place = f"{path_text(document.path)}:{place_text(document, each.claim.start)}"
    around = f"…{each.before[-_AROUND:]}«{each.claim.text}»{each.after[:_AROUND]}…"
    return f"{place}  {each.claim.kind}  {one_line(around)}"


def _facts(each: Explained) -> Iterator[str]:
    claim, (group, unit) = each.claim, each.dimension
    yield f"    means     {interval_text(claim.interval)} {one_line(claim.unit or '')}".rstrip()
    yield f"    compares  with {group}{' in ' + one_line(unit) if unit else ''}"
    yield f"    cues      {', '.join(each.cues) or 'none'}"
    scope = {"subject": claim.subject, "metric": claim.metric, "period": claim.period, "whole": claim.whole}
    told = ", ".join(f"{name} {one_line(value)}" for name, value in scope.items() if value)
    yield f"    scope     {told or 'nothing said'}"


def _relation(document: Document, relation: Relation) -> Iterator[str]:
    reported = "" if relation.reported else ", not reported: another relation speaks for it"
    yield f"    relation  {relation.code} {relation.check} {relation.verdict}{reported}"
    yield f"    because   {one_line(relation.reason)}"
    for weighed in relation.weighed[:_SHOWN]:
        yield from _weighed(document, weighed)
    for weighed in relation.weighed[_SHOWN:]:
        if weighed.chosen:
            yield from _weighed(document, weighed)
    if len(relation.weighed) > _SHOWN:
        yield f"      and {len(relation.weighed) - _SHOWN} more"


def _weighed(document: Document, weighed: Weighed) -> Iterator[str]:
    mark = "→" if weighed.chosen else " "
    luck = f", {weighed.luck:.0%} by chance" if weighed.verdict == "consistent" else ""
    verdict = f"{weighed.verdict}{luck}"
    yield f"    {mark} {weighed.rank:>2}. {weighed.tier} {weighed.prior:+.1f}  {verdict}: {one_line(weighed.formula)}"
    yield f"         {', '.join(f'{role} {_quoted(document, claim)}' for role, claim in weighed.roles)}"


def _quoted(document: Document, claim: Claim) -> str:
    return f"“{one_line(claim.text)}” {place_text(document, claim.start)}"
