"""Where a run of text stands in the source: parsers tell the line of an element, or nothing at all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from .draft import Draft, Run
from .limits import MAX_SOUGHT

AHEAD = 40
"""Lines that an element may stand below the place that its parser gives, when its tags were written anew."""

_PROBES = (16, 8, 4)
_CHUNK = 4_096


class Locator:
    """Finds the runs of a document in its source, in order. `first` is the number of the source's first line.

    Line starts are looked up as they are asked for, from the first line of the article on.
    """

    def __init__(self, source: str, first: int = 1) -> None:
        self.source = source
        self.first = first
        self.left = MAX_SOUGHT
        self.rewind()

    def rewind(self) -> None:
        """Look from the start again: the head of a page may hold the article's first sentences as its description."""
        self.cursor = max(0, self.source.find("<body"))
        self.base, self.starts = 0, [0]
        self.drift = 0

    def locate(self, drafts: Sequence[Draft], trusted: bool = True) -> None:
        """Set line and indent of every run.

        `trusted` says that the runs' lines are right but for a line or so, and for what the runs before were off by;
        otherwise each run is looked for behind the one before it. A run that is written differently in the source (by
        an entity, say) keeps its line.
        """
        runs = [run for draft in drafts for run in draft.runs]
        if trusted and runs:
            self._skip((runs[0].line or self.first) - self.first - 1)
        for run in runs:
            if trusted:
                self._near(run)
            else:
                self._behind(run)

    def _near(self, run: Run) -> None:
        index = (run.line or self.first) - self.first + self.drift
        low = max(self._start(index - 1), self.cursor)
        found = self._settle(run, low, self._start(index + 2))
        if not found and len(run.text) >= _PROBES[0]:
            found = self._settle(run, low, self._start(index + AHEAD), _PROBES[:1])
        if found:
            self.drift += (run.line or self.first) - self.first - index

    def _behind(self, run: Run) -> None:
        run.line = None
        self._settle(run, self.cursor, len(self.source))

    def _settle(self, run: Run, low: int, high: int, probes: Sequence[int] = _PROBES) -> bool:
        """Whether the run (of a row, its first cell) is found between two offsets."""
        text = run.text.partition("\t")[0]
        for size in probes:
            if self.left <= 0:
                return False
            found = self.source.find(text[:size], low, high)
            self.left -= (found if found >= 0 else high) - low
            if found >= 0:
                at = self._line_of(found)
                run.line, run.indent = self.base + at + self.first, found - self.starts[at]
                self.cursor = found + 1
                return True
        return False

    def _line_of(self, offset: int) -> int:
        """The place in `starts` of the line that holds an offset."""
        if offset < self.starts[0]:
            self.base, self.starts = 0, [0]
        if len(self.starts) == 1:
            self.base += self.source.count("\n", self.starts[0], offset)
            self.starts = [self.source.rfind("\n", 0, offset) + 1]
        while self.starts[-1] <= offset:
            self._look_on()
        return bisect_right(self.starts, offset) - 1

    def _start(self, index: int) -> int:
        """Where a line begins (0-based); 0 above the first one, the end of the source below the last."""
        if index < 0:
            return 0
        if index < self.base:
            self.base, self.starts = 0, [0]
        while self.base + len(self.starts) <= index and self.starts[-1] <= len(self.source):
            self._look_on()
        return min(self.starts[min(index - self.base, len(self.starts) - 1)], len(self.source))

    def _look_on(self) -> None:
        """Find one more start of a line; behind the last line one that is larger than the source."""
        end = self.source.find("\n", self.starts[-1])
        self.starts.append(end + 1 if end >= 0 else len(self.source) + 1)

    def _skip(self, index: int) -> None:
        """Begin with a line a little above this one: counting is faster than looking up."""
        at = line = 0
        while line + (ahead := self.source.count("\n", at, at + _CHUNK)) < index:
            if at >= len(self.source):
                return
            at, line = at + _CHUNK, line + ahead
        start = self.source.rfind("\n", 0, at) + 1
        self.base, self.starts = line, [start]
