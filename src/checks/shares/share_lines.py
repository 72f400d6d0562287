"""Share lines: shares told beside their amounts line by line, in a table or in lines of figures (Acme 1,234 23.4%).

The lines that hold with one whole, that of a total line or an amount told beside the lines, make it the whole of all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from ..binding.arithmetic import attempt
from ..binding.arithmetic import share as evaluate
from ..binding.deciding import telling
from ..binding.outcome import Binding
from ..discourse.terms import Discourse, Term

_LEAST = 3
_PART_MISSED = 3
_MOST = 80
_COLUMNS = 6
_LONGEST = 120
_BESIDE = 6

Line = dict[int, Term]


def bound(discourse: Discourse) -> dict[int, Binding]:
    """The bindings of the shares told line by line, by the order of the share."""
    out: dict[int, Binding] = {}
    for lines in [*_tables(discourse), *_listed(discourse)]:
        for amounts, shares in _columns(lines):
            for binding in _bound(lines, amounts, shares, discourse):
                out.setdefault(binding.term("share").order, binding)
    return out


def _tables(discourse: Discourse) -> Iterator[list[Line]]:
    """The rows of every table, each with its terms by column; a cell of two numbers is left out."""
    for terms in discourse.by_block.values():
        rows: dict[int, Line] = {}
        told = Counter(term.cell for term in terms)
        for term in terms:
            if term.cell is not None and told[term.cell] == 1:
                rows.setdefault(term.cell[0], {})[term.cell[1]] = term
        if _LEAST < len(rows) <= _MOST:
            yield list(rows.values())


def _listed(discourse: Discourse) -> Iterator[list[Line]]:
    """Runs of short lines that each tell an amount and its share, each with its terms in their order."""
    run: list[Line] = []
    last = -1
    for sentence, terms in discourse.by_sentence.items():
        if not _is_line(terms, discourse):
            continue
        if run and (sentence != last + 1 or not _of_one_shape(run[0], terms)):
            yield run
            run = []
        run.append(dict(enumerate(terms)))
        last = sentence
    if run:
        yield run


def _is_line(terms: Sequence[Term], discourse: Discourse) -> bool:
    start, end = discourse.sentences.spans[terms[0].sentence]
    plain = len(terms) <= _COLUMNS and all(term.cell is None for term in terms) and end - start <= _LONGEST
    block = discourse.document.blocks[terms[0].block]
    opened = start <= block.start or discourse.text[start - 1] == "\n"
    ended = end >= block.end or discourse.text[end - 1] == "\n"
    return (
        opened
        and ended
        and plain
        and terms[0].is_amount
        and (len(terms) == 1 or any(term.kind == "share" for term in terms[1:]))
    )


def _of_one_shape(line: Line, terms: Sequence[Term]) -> bool:
    """Whether a line tells what another one tells, in its order; a total needs no share."""
    kinds = ["amount" if term.is_amount else term.kind for term in terms]
    return kinds == ["amount" if term.is_amount else term.kind for term in line.values()][: len(kinds)]


def _columns(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The columns of amounts and of shares that may belong together."""
    places = dict.fromkeys(place for line in lines for place in line)
    amounts = [p for p in places if sum(p in line and line[p].is_amount for line in lines) >= _LEAST]
    shares = [p for p in places if sum(p in line and line[p].kind == "share" for line in lines) >= _LEAST]
    yield from product(amounts[:_COLUMNS], shares[:_COLUMNS])


def _bound(lines: Sequence[Line], amounts: int, shares: int, discourse: Discourse) -> Iterator[Binding]:
    """The bindings with the whole that most lines hold with, if few lines miss it."""
    told = [(line[amounts], line[shares]) for line in lines if amounts in line and shares in line]
    pairs = [
        (part, share) for part, share in told if part.is_amount and share.kind == "share" and "rate" not in share.roles
    ]
    best: list[Binding] = []
    for whole in _wholes(lines, amounts, discourse) if len(pairs) >= _LEAST else ():
        tried = [_binding(part, whole, share) for part, share in pairs if part is not whole and part.alike(whole)]
        held = [each for each in tried if telling(each.term("share")) and _holds(each)]
        missed = sum(not _holds(each) for each in tried)
        if len(held) >= _LEAST and missed * _PART_MISSED <= len(held) and len(held) > len(best):
            best = tried
    wholes = [part for part, _ in pairs]
    yield from (each for each in best if _holds(each) or not _of_another(each, wholes))


def _wholes(lines: Sequence[Line], place: int, discourse: Discourse) -> list[Term]:
    """What may be the whole: the amounts of the first and the last line, and those told right beside the lines."""
    ends = [line[place] for line in (lines[0], *lines[-2:]) if place in line and line[place].is_amount]
    orders = [term.order for line in lines for term in line.values()]
    first, last = min(orders), max(orders)
    around = discourse.terms[max(0, first - _BESIDE) : first] + discourse.terms[last + 1 : last + 1 + _BESIDE]
    return list(dict.fromkeys([*ends, *(term for term in around if term.is_amount)]))


def _binding(part: Term, whole: Term, share: Term) -> Binding:
    return Binding("share", (("part", part), ("whole", whole), ("share", share)), "explicit", 9.0, closed=True)


def _holds(binding: Binding) -> bool:
    return attempt(evaluate, binding).verdict == "consistent"


def _of_another(binding: Binding, wholes: Sequence[Term]) -> bool:
    """Whether a share that misses is that of a subtotal (of which so many)."""
    part, share = binding.term("part"), binding.term("share")
    return any(_holds(_binding(part, other, share)) for other in wholes if other is not part and other.alike(part))
