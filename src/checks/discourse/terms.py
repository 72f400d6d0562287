"""Terms: the claims as the checks see them, each with its place, its label and the roles that cues give it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any, TypeVar

from ...claim import Claim, ClaimKind
from ...claims.sentences import Sentences
from ...document import Cell, Document
from ...interval import Interval
from ...record import Record
from .cues import Cues, cues
from .elided import completed
from .units import counted_as

AMOUNTS = ("count", "money", "measure", "index", "duration")
_OPENING = ("(", "（")
_CLOSING = (")", "）")
_BRACKET = 40
_MOVED = 100
K = TypeVar("K")
T = TypeVar("T")


class Term(Record, frozen=True, eq=False):
    """One claim in its place.

    `is_amount`: it can be an operand, as a count, an amount of money, a measure, and not a vague one (几家, 数十) can.
    `sharp`: it is a figure to calculate with, no threshold (突破43亿) and no vague number. `middle` and `spread` are
    about the middle of what it can mean and the width of that as a share of it.
    `before` is the text from the claim before it (or the sentence's start), `after` the text up to the next claim (or
    the sentence's end). `interval` is what the number can mean, fractions in percent. `dimension` is (group, unit):
    only terms of one dimension are added, compared or divided.
    """

    claim: Claim
    order: int
    sentence: int
    block: int
    before: str
    after: str
    roles: frozenset[str]
    dimension: tuple[str, str]
    cell: tuple[int, int] | None
    lang: str
    kind: ClaimKind
    interval: Interval
    is_amount: bool
    sharp: bool
    middle: float
    spread: float

    def telling(self, claim: Claim) -> Term:
        """The term as if it were another claim in the same place."""
        return self.but(claim=claim, **_meant(claim))

    @property
    def is_age(self) -> bool:
        """Whether it says how old somebody is: who is 25 to 29 is no part of those who are 30 to 34."""
        return self.claim.quantity.kind == "age"

    @property
    def label(self) -> str:
        """The words that say what is counted: those before it in its clause."""
        return self.before

    @property
    def enclosed(self) -> bool:
        """Whether it stands alone in brackets: the words behind them tell of its owner (Hull (842) ahead)."""
        return self.before.rstrip().endswith(_OPENING) and self.after.lstrip().startswith(_CLOSING)

    def alike(self, other: Term) -> bool:
        """Whether both are of one dimension; a bare number goes with any count."""
        mine, theirs = self.dimension, other.dimension
        return mine[0] == theirs[0] and (mine[1] == theirs[1] or (mine[0] == "count" and "" in (mine[1], theirs[1])))


def _meant(claim: Claim) -> dict[str, Any]:
    """What follows from a claim alone."""
    quantity = claim.quantity
    meant = quantity.interval.scaled(100) if quantity.kind == "fraction" else quantity.interval
    middle, width = meant.about
    return {
        "kind": claim.kind,
        "interval": meant,
        "is_amount": claim.kind in AMOUNTS and not meant.is_vague,
        "sharp": quantity.hedge in (None, "about") and meant.narrower(4),
        "middle": middle,
        "spread": width / abs(middle) if middle else 1.0,
    }


class Discourse:
    """The terms of a document in reading order, with the neighbourhoods that binding asks for."""

    def __init__(self, document: Document, claims: list[Claim]) -> None:
        self.document = document
        self.text = document.text
        self.sentences = Sentences(document, [claim.start for claim in claims])
        self.cues: Cues = cues(document.lang)
        self._indexed: tuple[int, tuple[list[int], list[Cell]]] = (-1, ([], []))
        self.terms = self._terms(completed(document, claims))
        self.by_id = {term.claim.id: term for term in self.terms}
        self.known: defaultdict[object, dict[Any, Any]] = defaultdict(dict)

    def _terms(self, claims: list[Claim]) -> list[Term]:
        out: list[Term] = []
        for n, claim in enumerate(claims):
            sentence = self.sentences.index(claim.start)
            floor, ceiling = self.sentences.spans[sentence]
            left = max(floor, claims[n - 1].end if n else 0)
            right = min(ceiling, self._reach(claim, claims[n + 1]) if n + 1 < len(claims) else ceiling)
            before = " ".join(self.text[left : claim.start].split("\n"))
            after = self._following(claim.end, max(right, claim.end), ceiling)
            roles = self.cues.roles(before, after, hedge_of(claim))
            block = self.document.block_index(claim.start)
            out.append(
                Term(
                    claim,
                    n,
                    sentence,
                    block,
                    before,
                    after,
                    roles,
                    dimension_of(claim),
                    self._cell(block, claim),
                    self.document.lang,
                    **_meant(claim),
                )
            )
        return out

    def _reach(self, claim: Claim, following: Claim) -> int:
        """Where the words after a claim end: at the next, or at its number where that is a time right behind, so that
        the words of its hedge compare (23 fewer than twelve months ago).
        """
        hedged = following.kind == "duration" and following.quantity.hedge is not None
        beside = hedged and not self.text[claim.end : following.start].strip()
        return following.quantity.num_start if beside else following.start

    def _following(self, start: int, end: int, ceiling: int) -> str:
        """The text after a claim up to the next one; a bracket beside the claim (3万人(4.2%) 줄어) is stepped over."""
        if self.text[start : start + 1] in _OPENING and start < ceiling:
            close = min((at for mark in _CLOSING if (at := self.text.find(mark, start, ceiling)) > 0), default=-1)
            if 0 < close - start <= _BRACKET:
                start, end = close + 1, max(end, min(close + 1 + _BRACKET, ceiling))
        return " ".join(self.text[start:end].split("\n"))

    def _cell(self, block: int, claim: Claim) -> tuple[int, int] | None:
        starts, cells = self._cells(block)
        at = bisect_right(starts, claim.start) - 1
        return (cells[at].row, cells[at].column) if at >= 0 and claim.start < cells[at].end else None

    def _cells(self, block: int) -> tuple[list[int], list[Cell]]:
        """The cells of a table that hold text, and where they start, ascending; the last table asked for is kept."""
        if block != self._indexed[0]:
            cells = sorted((c for c in self.document.blocks[block].cells if c.end > c.start), key=lambda c: c.start)
            self._indexed = block, ([cell.start for cell in cells], cells)
        return self._indexed[1]

    @cached_property
    def by_sentence(self) -> dict[int, list[Term]]:
        """The terms of each sentence."""
        out: dict[int, list[Term]] = {}
        for term in self.terms:
            out.setdefault(term.sentence, []).append(term)
        return out

    def group(self, block: int) -> int:
        """The block that a block's list begins with: list items in a row are one place; any other block is its own."""
        blocks = self.document.blocks
        while block > 0 and blocks[block].kind == "item" and blocks[block - 1].kind == "item":
            block -= 1
        return block

    @cached_property
    def by_block(self) -> dict[int, list[Term]]:
        """The terms of each block."""
        out: dict[int, list[Term]] = {}
        for term in self.terms:
            out.setdefault(term.block, []).append(term)
        return out

    def mates(self, term: Term) -> list[Term]:
        """All terms of the same sentence, the term included."""
        return self.by_sentence[term.sentence]

    def between(self, first: Term, second: Term) -> str:
        """The text between two terms."""
        return self.text[first.claim.end : second.claim.start]

    def head(self, term: Term, axis: int) -> str:
        """The first cell of a term's row (axis 0) or column (axis 1); "" outside tables and where it is the term's."""
        if term.cell is None:
            return ""
        place = (term.cell[0], 0) if axis == 0 else (0, term.cell[1])
        return self.heads.get((term.block, *place), "") if place != term.cell else ""

    @cached_property
    def heads(self) -> dict[tuple[int, int, int], str]:
        """The texts of the first row and the first column of every table, by block, row and column."""
        return {
            (index, cell.row, cell.column): self.text[cell.start : cell.end].strip()
            for index, block in enumerate(self.document.blocks)
            for cell in block.cells
            if not (cell.row and cell.column)
        }

    def moved_by(self, term: Term) -> bool:
        """Whether the words before a term say that something moved by so much, or that one side leads by it."""
        start = max(self.sentences.spans[term.sentence][0], term.claim.start - _MOVED)
        return bool(self.cues.moved.search(self.text[start : term.claim.start]))


def per_term(work: Callable[[Term, Discourse], T]) -> Callable[[Term, Discourse], T]:
    """The work, done once for a term of a document: what the words around a number say is asked again and again."""
    return _remembered(work)


def per_sentence(work: Callable[[int, Discourse], T]) -> Callable[[int, Discourse], T]:
    """The work, done once for a sentence of a document, by its index."""
    return _remembered(work)


def _remembered(work: Callable[[K, Discourse], T]) -> Callable[[K, Discourse], T]:
    @wraps(work)
    def recalled(place: K, discourse: Discourse) -> T:
        known = discourse.known[work]
        if place not in known:
            known[place] = work(place, discourse)
        answer: T = known[place]
        return answer

    return recalled


def hedge_of(claim: Claim) -> str:
    """The words of a claim that hedge its number, as printed; "" where none does."""
    quantity = claim.quantity
    if quantity.hedge is None:
        return ""
    start, end = quantity.num_start - quantity.start, quantity.num_end - quantity.start
    return f"{quantity.text[:start]} {quantity.text[end:]}"


def dimension_of(claim: Claim) -> tuple[str, str]:
    """(group, unit): percentages together, money by currency, counts and measures by unit."""
    if claim.kind in ("share", "change", "points") and claim.unit in (None, "%", "pp", "‰"):
        return ("percent", "‰" if claim.unit == "‰" else "%")
    if claim.kind == "change":
        return ("percent", "%")
    group = "duration" if claim.kind == "duration" else claim.kind
    unit = claim.unit or ""
    return (group, counted_as(unit) if group == "count" else unit)
