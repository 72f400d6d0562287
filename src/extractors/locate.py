"""Where a run of text stands in the source: parsers tell the line of an element, or nothing at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from .draft import Draft, Run

_NEWLINE = re.compile("\n")
_PROBES = (16, 8, 4)


class Locator:
    """Finds the runs of a document in its source, in order. `first` is the number of the source's first line."""

    def __init__(self, source: str, first: int = 1) -> None:
        self.source = source
        self.first = first
        self.starts = [0, *(found.end() for found in _NEWLINE.finditer(source))]
        self.rewind()

    def rewind(self) -> None:
        """Look from the start again: the head of a page may hold the article's first sentences as its description."""
        self.cursor = max(0, self.source.find("<body"))

    def locate(self, drafts: Sequence[Draft], trusted: bool = True) -> None:
        """Set line and indent of every run.

        `trusted` says that the runs' lines are right but for a line or so; otherwise each run is looked for behind the
        one before it. A run that is written differently in the source (by an entity, say) keeps its line.
        """
        for draft in drafts:
            for run in draft.runs:
                if trusted:
                    self._near(run)
                else:
                    self._behind(run)

    def _near(self, run: Run) -> None:
        index = (run.line or self.first) - self.first
        low = max(self._start(index - 1), self.cursor)
        self._settle(run, low, self._start(index + 2))

    def _behind(self, run: Run) -> None:
        run.line = None
        self._settle(run, self.cursor, len(self.source))

    def _settle(self, run: Run, low: int, high: int) -> None:
        for size in _PROBES:
            found = self.source.find(run.text[:size], low, high)
            if found >= 0:
                index = bisect_right(self.starts, found) - 1
                run.line, run.indent = index + self.first, found - self.starts[index]
                self.cursor = found + 1
                return

    def _start(self, index: int) -> int:
        if index < 0:
            return 0
        return self.starts[index] if index < len(self.starts) else len(self.source)
