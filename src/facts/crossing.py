"""Crossing: the facts of a document held against those of other documents, as findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from ..checked import Checked
from ..checks.codes import CODES, CROSS_SOURCE
from ..document import Document
from ..finding import Elsewhere, Finding, Role, Severity, Verdict
from . import wording
from .comparing import Meaning, Telling
from .fact import Article, Fact
from .gathering import Gathered, gathered
from .known import Memory
from .telling import article_of

_VERDICTS: dict[Meaning, Verdict] = {
    "conflict": "inconsistent",
    "revision": "inconsistent",
    "agreement": "consistent",
    "refinement": "consistent",
    "note": "undecided",
}
_TELLING = Fraction(1, 20)


class Crossing:
    """Documents, one after the other, held against what is known; each is known to those after it.

    Of two documents of a run that contradict each other the later one gets the finding, which names the earlier: one
    cause gives one finding, no document has to wait for another, and of each only its facts are kept.
    """

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def of(self, checked: Checked) -> Checked:
        """A document with its facts: the same without them, with findings on what other documents tell."""
        article, facts = article_of(checked.document), checked.facts
        found = list(gathered(article, facts, self._memory.meet(article, facts)))
        findings = (*checked.findings, *_findings(checked, found))
        relations = checked.coverage.relations + len(found)
        return replace(checked, findings=findings, coverage=replace(checked.coverage, relations=relations), facts=())


def _findings(checked: Checked, found: Sequence[Gathered]) -> Iterator[Finding]:
    for number, each in enumerate(found, len(checked.findings) + 1):
        yield finding_of(f"f{number}", each, _in_title(checked, each.facts))


def finding_of(ident: str, found: Gathered, titled: bool) -> Finding:
    """The finding on what is known elsewhere about a fact; `titled` says whether a headline tells it."""
    fact, telling = found.facts[0], found.of(found.meaning)[-1]
    return Finding(
        id=ident,
        code=CROSS_SOURCE,
        check=CODES[CROSS_SOURCE],
        verdict=_VERDICTS[found.meaning],
        severity=_severity(found, titled),
        claims=tuple(Role(each.claim, "stated") for each in found.facts),
        formula=wording.formula(found),
        message=wording.message(found),
        stated=fact.interval,
        computed=telling.entry.fact.interval,
        cause=wording.cause(found),
        elsewhere=tuple(_elsewhere(each) for each in found.tellings),
        fact=fact,
    )


def _severity(found: Gathered, titled: bool) -> Severity:
    """`error` where a headline is concerned or the miss is a twentieth or more; what may be a revision is a warning."""
    if found.meaning == "note":
        return "note"
    if found.meaning == "revision":
        return "warning"
    if found.meaning != "conflict" or titled:
        return "error"
    mine = found.facts[0].interval
    misses = (_miss(mine.gap(each.entry.fact.interval), mine.high) for each in found.of("conflict"))
    return "error" if max(misses) >= _TELLING else "warning"


def _miss(gap: Fraction, size: Fraction) -> Fraction:
    return gap / abs(size) if size else Fraction(1)


def _in_title(checked: Checked, facts: Sequence[Fact]) -> bool:
    document = checked.document
    return bool(document.blocks) and any(document.block_at(fact.start).kind == "title" for fact in facts)


def told_in(where: Article | Document, fact: Fact) -> Elsewhere:
    """A fact as one of the places that tell it."""
    return Elsewhere(
        document=where.id,
        path=where.path,
        text=fact.text,
        sentence=fact.sentence,
        interval=fact.interval,
        line=fact.line,
        url=where.url,
        title=where.title,
        source=where.source or where.site,
        published=where.published,
        since=fact.scope.since,
        until=fact.scope.until,
        attribution=fact.scope.attribution,
        lang=where.lang,
    )


def _elsewhere(telling: Telling) -> Elsewhere:
    article = telling.entry.article
    told = told_in(article, telling.entry.fact)
    return replace(told, differs=telling.differs, reference=article.rank == "reference")
