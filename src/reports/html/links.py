"""Where a page leads."""

from __future__ import annotations

from collections.abc import Mapping

from ...facts.fact import key_hash
from ...finding import Finding
from ...record import Record


class Links(Record, frozen=True):
    """Where a page's neighbours are, empty where there is none; `facts` is the folder of the pages of facts, and
    `documents` has the pages of the run's documents by their paths."""

    index: str = ""
    previous: str = ""
    next: str = ""
    facts: str = ""
    documents: Mapping[str, str] = {}

    def fact(self, finding: Finding) -> str:
        """The page of the fact that a finding is about, empty where it is about none."""
        key = finding.fact.scope.key if finding.fact else None
        return self.facts + fact_page(key) if key else ""


def fact_page(key: str) -> str:
    """The file of a fact's page: sixteen hex digits of its key."""
    return f"{key_hash(key) & (1 << 64) - 1:016x}.html"


def web_address(url: str | None) -> str:
    """An address that may be linked: http and https only."""
    return url if url and url.lower().startswith(("http://", "https://")) else ""
