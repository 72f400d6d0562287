"""Sum: parts and their total. The total stands after its parts (合计), or before them (a colon, 其中, of which)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..binding.arithmetic import attempt
from ..binding.arithmetic import sums as evaluate
from ..binding.comparisons import is_difference
from ..binding.deciding import chance
from ..binding.outcome import Outcome
from ..binding.rough import may_add_up
from ..changes.chronicle import added_up
from ..discourse.bygone import labelled_past
from ..discourse.terms import Discourse, Term
from ..discourse.times import past
from ..shares.wholes import bases
from . import series
from .accusing import CLOSE, FAR, TOLD, Guess, accused, binding_of
from .adding import Said, deducts, opening_of_parts, said_to_be_sum
from .named import blended_parts, kindred, may_blend, named_parts
from .opposed import opposed

_WIDE = 4
_SEARCHED = 12
_RIVALS = 24
_TRIED = 4
_BESIDE = 8
_SENTENCES = 2
_LUCK = {"explicit": 0.6, "resolved": 0.25, "searched": 0.06}


def find(discourse: Discourse) -> Iterator[Outcome]:
    """The outcome of every stated total whose parts can be found."""
    frames = series.frames(discourse)
    for term in discourse.terms:
        if not (term.is_amount or term.kind == "share") or term.cell is not None:
            continue
        said = None if "part" in term.roles else said_to_be_sum(term, discourse)
        guesses = _before(term, said, frames, discourse) if said else _last_line(term, discourse)
        outcome = _settled([*guesses, *_of_years(term, discourse), *_blended(term, frames, discourse)], term, discourse)
        outcome = outcome or _settled(list(_after(term, frames, discourse)), term, discourse)
        if outcome is not None:
            yield outcome


def _before(total: Term, said: Said, frames: list[int], discourse: Discourse) -> Iterator[Guess]:
    """What a total that sums up may add: the parts it names, as many as it says, its list, any run before it."""
    pool = series.before(total, discourse, named=said.number is not None)
    pool = [term for term in pool if term is not said.told_by]
    named = named_parts(total, series.before(total, discourse, _WIDE, named=True), said.at, discourse)
    if named:
        yield Guess(named, "explicit", closed=True)
    level = series.level(pool, discourse)
    own = [term for term in level if frames[term.sentence] == frames[total.sentence]]
    if said.number:
        yield from _counted((own, level, pool), total, said.number, frames, discourse)
    for column in series.lines_before(total, discourse):
        yield Guess(column, "explicit" if len(column) == (said.number or 0) else "resolved")
    for column in series.columns_before(total, said.number or 0, discourse):
        yield Guess(column, "resolved")
    above = [term for term in level if frames[term.sentence] == frames[total.sentence] - 1]
    if not own and not said.number and len(above) >= 3 and above == level[: len(above)]:
        yield Guess(above, "resolved")
    if len(own) >= 2 and not said.number and not named:
        parts, closed = series.repeated(own, discourse), series.compact([*own, total], discourse)
        some = series.unfinished(own, discourse, said.at)
        yield Guess(parts, "explicit", closed=closed, some=some, far=TOLD if closed and said.only else CLOSE)
    for run in (level, pool) if len(level) < len(pool) else (level,):
        for parts in series.heads(run[:_SEARCHED], discourse):
            yield Guess(parts, "searched")


def _blended(total: Term, frames: list[int], discourse: Discourse) -> Iterator[Guess]:
    """The parts whose names the total's name blends, told within two sentences of it (进出口 ... 出口 ... 进口)."""
    if not may_blend(total):
        return
    near = [
        t
        for t in discourse.terms[max(0, total.order - _BESIDE) : total.order + _BESIDE]
        if series.addable(t, total) and abs(t.sentence - total.sentence) <= _SENTENCES and t.kind != "share"
    ]
    parts = blended_parts(total, sorted(near, key=lambda term: abs(term.order - total.order)))
    if parts and frames[parts[0].sentence] == frames[parts[1].sentence]:
        yield Guess(parts, "resolved", far=TOLD)


def _of_years(total: Term, discourse: Discourse) -> Iterator[Guess]:
    """The years above a total that is told of as many years and names nothing new."""
    parts = added_up(total, discourse)
    if parts:
        yield Guess(parts, "explicit")


def _last_line(total: Term, discourse: Discourse) -> Iterator[Guess]:
    """A line of its own that begins with a word for total, under the lines that it sums up."""
    if "total" in total.roles and series.short(total.block, discourse) and len(discourse.mates(total)) == 1:
        for column in series.lines_before(total, discourse):
            yield Guess(column, "explicit", closed=True)


def _counted(
    runs: Sequence[list[Term]], total: Term, number: int, frames: list[int], discourse: Discourse
) -> Iterator[Guess]:
    """As many as the text says are added (三家合计): the list right before, if it has so many."""
    for run in runs:
        if len(run) >= number:
            first = frames[run[0].sentence]
            whole = all(frames[term.sentence] == first for term in run[:number])
            alone = whole and (len(run) == number or frames[run[number].sentence] != first)
            alone = alone or series.just_told(run, number, total, discourse)
            yield Guess(run[:number], "explicit" if alone else "resolved", closed=alone)
    if runs[-1] and ("average" not in runs[-1][0].roles or runs[-1][0].sentence == total.sentence):
        once = series.repeated(runs[-1][:1], discourse, number)
        if len(once) == number:
            yield Guess(once, "explicit", closed=True)


def _after(total: Term, frames: list[int], discourse: Discourse) -> Iterator[Guess]:
    """What may follow a total as its parts: the list that it opens, in its sentence, the next one, or in lines."""
    following = series.after(total, discourse)
    level = series.level(following, discourse)
    if level:
        yield from _listed(total, level, frames, discourse)
        flat = [term for n, term in enumerate(level) if n == 0 or "part" not in term.roles]
        for run in {tuple(run): None for run in (level, flat, following)}:
            for parts in series.heads(run[:_SEARCHED], discourse):
                yield Guess(parts, "searched")
    if total.kind == "share" or "difference" in total.roles:
        return
    for column in series.lines_after(total, discourse):
        opened = len(column) >= 3 and opening_of_parts(total, column[0], discourse)
        yield Guess(column, "resolved" if opened else "searched")


def _listed(total: Term, level: list[Term], frames: list[int], discourse: Discourse) -> Iterator[Guess]:
    """The list in the total's own sentence, or the one that a sentence after it introduces."""
    own = [term for term in level if frames[term.sentence] == frames[total.sentence]]
    for frame in sorted({frames[term.sentence] for term in level}):
        run = series.to_its_end(
            _current(total, [t for t in level if frames[t.sentence] == frame], discourse), discourse
        )
        if len(run) < 2 and frame == frames[total.sentence]:
            continue
        if len(run) < 2 or any(said_to_be_sum(term, discourse) for term in run) or deducts(run, discourse):
            return
        if frame != frames[total.sentence] and (_of_rival(total, run, discourse) or _of_another(total, run, discourse)):
            return
        parts = series.repeated(run, discourse)
        here = frame == frames[total.sentence]
        if not here and len(own) > 1 and opening_of_parts(total, own[0], discourse):
            return
        opening = opening_of_parts(total, run[0], discourse)
        if opening == "colon" and is_difference(total, discourse):
            yield Guess(parts, "searched")
        elif (here and opening == "colon" and "part" not in run[0].roles) or opposed(total, run, discourse):
            yield Guess(parts, "explicit", closed=True)
        elif opening == "all" or (len(run) >= 3 and opening):
            whole = (opening == "all" or "rest" in run[-1].roles) and not series.unfinished(run, discourse)
            yield Guess(parts, "explicit", closed=opening == "all" and whole, some=not whole)
        elif here and _to_the_rest(run, total, discourse):
            yield Guess(parts, "explicit", closed=True)
        elif len(run) >= 3 and series.fills_sentence(run, discourse):
            lone = here or series.before_list(total, run, discourse) or series.heads_later(total, run[0], discourse)
            ended = "rest" in run[-1].roles and series.before_list(total, run, discourse)
            yield Guess(parts, "explicit" if ended else "resolved" if lone else "searched", far=TOLD)
        elif _halves(total, run, discourse):
            yield Guess(parts, "resolved", far=TOLD)
        elif len(run) >= 3 and "total" in total.roles:
            yield Guess(parts, "resolved", far=FAR if here else CLOSE)


def _current(total: Term, terms: list[Term], discourse: Discourse) -> list[Term]:
    """The terms after a total, without the one of an earlier time that it is held against before its parts are told."""
    based = terms and terms[0].sentence == total.sentence and "part" not in terms[0].roles
    bygone = based and (terms[0].order in bases(discourse) or past(terms[0].before, discourse))
    return terms[1:] if bygone and any("part" in term.roles for term in terms[1:2]) else terms


def _of_another(total: Term, run: Sequence[Term], discourse: Discourse) -> bool:
    """Whether a list told after the total's sentence is none of its parts: shares, things of several units, or of now
    where the total is of an earlier time.
    """
    bygone = total.order in bases(discourse) or labelled_past(total, discourse)
    mixed = len({term.dimension for term in run if term.dimension[1]}) > 1
    return mixed or total.kind == "share" or (bygone and not labelled_past(run[0], discourse))


def _halves(total: Term, run: Sequence[Term], discourse: Discourse) -> bool:
    """Whether the sentence after a lone amount begins with its two kinds (小学校が87人、中学校が67人)."""
    if len(run) != 2 or not series.opens_sentence(run, discourse) or not series.before_list(total, run, discourse):
        return False
    return kindred(run[0], run[1], discourse.document.lang)


def _of_rival(total: Term, run: Sequence[Term], discourse: Discourse) -> bool:
    """Whether a list told after the total's sentence adds up to another amount of the paragraph."""
    before = discourse.terms[max(0, run[0].order - _RIVALS) : run[0].order]
    told = [t for t in before if t.block == run[0].block and t is not total and series.addable(t, run[0])]
    guess = Guess(series.repeated(run, discourse), "resolved")
    likely = (binding_of(guess, t) for t in told if may_add_up(guess.parts, t))
    return any(attempt(evaluate, each).verdict == "consistent" for each in likely)


def _to_the_rest(run: list[Term], total: Term, discourse: Discourse) -> bool:
    """Whether terms that follow a total one by one end with what is left of it (820 beds: 598, 140, the other 82)."""
    closed = len(run) >= 3 and "rest" in run[-1].roles and "total" in total.roles
    return closed and series.compact([total, *run], discourse)


def _settled(guesses: list[Guess], total: Term, discourse: Discourse) -> Outcome | None:
    """The first guess that adds up, not by chance; else the best-placed one, if it may accuse."""
    told = (guess for guess in guesses if len(guess.parts) >= 2)
    likely = (
        (tried, guess)
        for tried, guess in enumerate(told, start=1)
        if guess.tier != "searched" or may_add_up(guess.parts, total)
    )
    sure: list[tuple[Guess, Outcome]] = []
    for tried, guess in likely:
        outcome = attempt(evaluate, binding_of(guess, total))
        if outcome.verdict in ("consistent", "hedge") and chance(outcome, min(tried, 6)) < _LUCK[guess.tier]:
            return outcome
        if guess.tier != "searched":
            sure.append((guess, outcome))
    for guess, outcome in sure[:_TRIED]:
        charge = accused(guess, outcome, total, discourse)
        if charge is not None:
            return charge
    return None
