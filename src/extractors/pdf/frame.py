"""The reading frame of a page: x to the right of the text, y downwards, whatever way the text is turned."""

from __future__ import annotations

from ...record import Record

Box = tuple[float, float, float, float]
"""(x0, top, x1, bottom) in points from the upper left, as the text is read."""


class Frame(Record, frozen=True):
    """A page's extent in the PDF's own coordinates (y upwards), and the quarter turns, clockwise, of its text."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def width(self) -> float:
        """The width of the page as it is read, in points."""
        return self.right - self.left if self.turn % 2 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """The height of the page as it is read, in points."""
        return self.top - self.bottom if self.turn % 2 == 0 else self.right - self.left

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A rectangle of the PDF (left, bottom, right, top) as it lies when the page is read."""
        if self.turn == 0:
            return x0 - self.left, self.top - y1, x1 - self.left, self.top - y0
        if self.turn == 1:
            return self.top - y1, self.right - x1, self.top - y0, self.right - x0
        if self.turn == 2:
            return self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom
        return y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left


def union(one: Box, two: Box) -> Box:
    """The smallest box around both."""
    return min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3])


def overlap(low: float, high: float, other_low: float, other_high: float) -> float:
    """The length that two stretches share (negative: the distance between them)."""
    return min(high, other_high) - max(low, other_low)


def level(one: Box, two: Box) -> bool:
    """Whether two boxes stand on one line: they share half of the lower one's height."""
    shared = overlap(one[1], one[3], two[1], two[3])
    return shared > 0.5 * min(one[3] - one[1], two[3] - two[1])


def inside(box: Box, outer: Box, margin: float = 1.0) -> bool:
    """Whether a box has its middle inside another, give or take a margin in points."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return outer[0] - margin <= x <= outer[2] + margin and outer[1] - margin <= y <= outer[3] + margin
