"""The facts of a run that several documents tell: what is kept of each while documents come, and its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...catalogue import Catalogue
from ...checked import Checked
from ...entities import gazetteer
from ...facts.crossing import told_in
from ...finding import Elsewhere, Finding, Verdict
from ...record import Record
from .links import Links, fact_page
from .tellings import shown_telling
from .timeline import timeline

SHOWN = 200
"""Tellings of one fact that are kept, the first ones."""
_GRAVITY: tuple[Verdict, ...] = ("inconsistent", "undecided", "consistent")


@dataclass(slots=True)
class Story:
    """One fact: its tellings by document and text, and the verdicts of the findings on it."""

    key: str
    unit: str
    tellings: dict[tuple[str, str, int], Elsewhere] = field(default_factory=dict)
    verdicts: set[Verdict] = field(default_factory=set)

    def add(self, each: Elsewhere) -> None:
        """One more telling, unless it is known or there are enough."""
        if len(self.tellings) < SHOWN:
            self.tellings.setdefault((each.path, each.text, each.line), each)

    @property
    def documents(self) -> int:
        """How many documents tell it."""
        return len({each.path for each in self.tellings.values()})

    @property
    def verdict(self) -> Verdict:
        """The gravest of its verdicts."""
        return next(verdict for verdict in _GRAVITY if verdict in self.verdicts)


class FactRow(Record, frozen=True):
    """What the index shows of a fact."""

    href: str
    title: str
    documents: int
    verdict: Verdict


class Stories:
    """The facts that the findings of some documents are about, by key."""

    def __init__(self) -> None:
        self._by_key: dict[str, Story] = {}

    def add(self, checked: Checked) -> None:
        """What a document tells, and what its findings say that others tell."""
        for finding in checked.findings:
            key = finding.fact.scope.key if finding.fact else None
            if finding.fact is None or key is None:
                continue
            story = self._by_key.setdefault(key, Story(key, finding.fact.scope.unit))
            story.verdicts.add(finding.verdict)
            story.add(own_telling(checked, finding))
            for each in finding.elsewhere:
                story.add(each)

    def pages(self) -> Iterator[tuple[str, Story]]:
        """The names of the pages, with their facts."""
        return ((fact_page(key), story) for key, story in self._by_key.items())

    def rows(self, folder: str, say: Catalogue) -> list[FactRow]:
        """The facts for the index, the gravest first."""
        ranked = sorted(self._by_key.values(), key=lambda story: _GRAVITY.index(story.verdict))
        return [
            FactRow(folder + fact_page(story.key), title(story.key, say), story.documents, story.verdict)
            for story in ranked
        ]


def own_telling(checked: Checked, finding: Finding) -> Elsewhere:
    """A finding's own claim, as another document would be told of it."""
    assert finding.fact is not None
    return told_in(checked.document, finding.fact)


def fact_view(story: Story, say: Catalogue, index: str, documents: Mapping[str, str]) -> dict[str, Any]:
    """The values of fact.html: its tellings, oldest first."""
    told = sorted(story.tellings.values(), key=lambda each: (each.published or "", each.path, each.line))
    links = Links(documents=documents)
    named = title(story.key, say)
    chart = timeline([(each.published, each.interval, each.reference) for each in told])
    rows = [shown_telling(each, say, links) for each in told]
    return {
        "title": named,
        "rows": rows,
        "chart": chart,
        "index": index,
        "unit": story.unit,
        "documents": story.documents,
    }


def title(key: str, say: Catalogue) -> str:
    """A fact's key in the reader's language: `Huawei · PCT applications · 2 …`; ids without a name stay as they are."""
    subjects, metric, topics, *_ = key.split("|")
    parts = (
        " + ".join(_name(each, say.lang) for each in part.split("+")) for part in (subjects, metric, topics) if part
    )
    return " · ".join(parts)


def _name(ident: str, lang: str) -> str:
    try:
        names = gazetteer().entity(ident).names
    except KeyError:
        return ident
    return next((names[each][0] for each in (lang, "en", *names) if names.get(each)), ident)
