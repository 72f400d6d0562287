"""The examples in the rule files of the checks, as tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .. import rulebook
from ..claims import claims_of
from ..claims.kinds import ContextFile, Direction
from ..errors import BrokenRule
from ..interval import Interval
from . import conversion
from .binding.comparisons import compared
from .binding.forms import ComparisonFile
from .binding.slots import SlotFile, side
from .changes import increments
from .conversion import ConversionWords
from .discourse.cues import Cue, CueFile, compiled
from .discourse.directions import DirectionFile, direction
from .discourse.elided import ElisionFile, completed
from .discourse.heads import TableFile, change_head
from .discourse.naming import LabelFile, label_of
from .discourse.terms import hedge_of
from .discourse.units import factor_between, unit_examples
from .lists.count import lists_of
from .lists.listing import Listing
from .means.per import AverageFile, per
from .periods import calendars
from .periods.lengths import LengthForm, Lengths, around
from .ranks.places import Ranking, field_pattern
from .rule_samples import discourse_of, document_of, quoted_terms, sample, samples
from .shares import capped, leftover, partition, share
from .shares.sharing import SharingFile
from .sums.adding import AddingFile, said_to_be_sum

if TYPE_CHECKING:
    from ..rule_tests import RuleExample


def rule_examples(root: Path | None = None) -> Iterator[RuleExample]:
    """The examples of the units and of every language's words for relations under `root`.

    Raises BrokenRule when a file cannot be used or an entry lacks examples or counterexamples.
    """
    base = root or rulebook.builtin_root()
    for path in sorted((base / "languages").glob("*/*.yaml")):
        read = _READERS.get(path.name)
        if read is not None:
            yield from read(path, path.relative_to(base).as_posix())
    if (base / "conversions.yaml").exists():
        yield from _units(base)


def _units(root: Path) -> Iterator[RuleExample]:
    for group, first, second in unit_examples(root):
        run = partial(_converts, first.split(" "), second.split(" "))
        yield sample("conversions.yaml", group, f"{first} = {second}", True, run)


def _converts(first: list[str], second: list[str]) -> bool:
    """Whether two (number, unit) pairs are one quantity, as exactly as the second number is printed."""
    factor = factor_between(first[-1], second[-1])
    if factor is None:
        return False
    printed = Decimal(second[0])
    half = Decimal((0, (5,), int(printed.as_tuple().exponent) - 1))
    return factor.scaled(Decimal(first[0])).meets(Interval.of(printed - half, printed + half))


def _cues(path: Path, file: str) -> Iterator[RuleExample]:
    rules = rulebook.load(path, CueFile)
    for cue in rules.cues:
        match = partial(_gives_role, cue, rules, path.parent.name)
        yield from samples(file, cue.name, cue.examples.items(), cue.counterexamples, match)
        yield from samples(file, cue.name, cue.todo.items(), (), match, todo=True)


def _gives_role(cue: Cue, rules: CueFile, lang: str, text: str, quoted: str | None) -> bool:
    """Whether the cue gives its role to the claim quoted (to any claim where none is)."""
    words = compiled([cue], rules)
    terms = quoted_terms(discourse_of(text, lang), quoted)
    return any(cue.role in words.roles(term.before, term.after, hedge_of(term.claim)) for term in terms)


def _context(path: Path, file: str) -> Iterator[RuleExample]:
    for n, change in enumerate(rulebook.load(path, ContextFile).changes):
        if not (change.examples and change.counterexamples):
            line = rulebook.line_of(path, ["changes", n])
            raise BrokenRule(str(path), line, change.name, "needs both examples and counterexamples")
        match = partial(_is_change, change, path.parent.name)
        yield from samples(file, change.name, change.examples.items(), change.counterexamples, match)
        yield from samples(file, change.name, change.todo.items(), (), match, todo=True)


def _is_change(change: Direction, lang: str, text: str, quoted: str | None) -> bool:
    """Whether the claim quoted (any claim where none is) is a change with the sign of the entry; with 0, no change."""
    if change.sign == 0:
        return any(claim.kind == "share" for claim in claims_of(document_of(text, lang)))
    return any(
        claim.kind in ("change", "points") and (claim.value or 0) * change.sign > 0
        for claim in claims_of(document_of(text, lang))
        if quoted in (None, claim.text.strip())
    )


def _comparisons(path: Path, file: str) -> Iterator[RuleExample]:
    for entry in rulebook.load(path, ComparisonFile).comparisons:
        for text, pair in entry.examples.items():
            yield sample(file, entry.name, text, True, partial(_compares, path.parent.name, text, tuple(pair)))
        for text in entry.counterexamples:
            yield sample(file, entry.name, text, False, partial(_compares, path.parent.name, text, None))


def _compares(lang: str, text: str, pair: tuple[str, ...] | None) -> bool:
    """Whether the text compares this pair, given as (from, to); any two values where no pair is given."""
    found = [each for pairs in compared(discourse_of(text, lang)).values() for each in pairs]
    told = [(each.base.claim.text.strip(), each.value.claim.text.strip()) for each in found]
    return bool(told) if pair is None else pair in told


def _directions(path: Path, file: str) -> Iterator[RuleExample]:
    rules = rulebook.load(path, DirectionFile)
    for text, (quoted, way) in rules.examples.items():
        yield sample(file, "directions", text, True, partial(_goes, path.parent.name, text, (quoted, way)))
    for text in rules.counterexamples:
        yield sample(file, "directions", text, False, partial(_goes, path.parent.name, text, None))


def _goes(lang: str, text: str, told: tuple[str, str] | None) -> bool:
    """Whether the text says of a claim that it is a rise or a fall, given as (claim, up or down); of any, if not."""
    discourse = discourse_of(text, lang)
    ways = {1: "up", -1: "down"}
    found = [(t.claim.text.strip(), ways.get(direction(t, discourse))) for t in discourse.terms]
    return any(way and told in (None, (quoted, way)) for quoted, way in found)


def _slots(path: Path, file: str) -> Iterator[RuleExample]:
    for entry in rulebook.load(path, SlotFile).slots:
        for text, told in entry.examples.items():
            yield sample(file, entry.name, text, True, partial(_has_side, path.parent.name, text, tuple(told)))
        for text in entry.counterexamples:
            yield sample(file, entry.name, text, False, partial(_has_side, path.parent.name, text, None))


def _has_side(lang: str, text: str, told: tuple[str, ...] | None) -> bool:
    """Whether a number of the text has this side, given as (number, side); any side where none is given."""
    discourse = discourse_of(text, lang)
    found = [(term.claim.text.strip(), side(term, discourse)) for term in discourse.terms]
    return any(each and (told is None or told == (quoted, each.words.strip())) for quoted, each in found)


def _sums(path: Path, file: str) -> Iterator[RuleExample]:
    rules = rulebook.load(path, AddingFile)
    yield from samples(file, "sums", rules.examples.items(), rules.counterexamples, partial(_is_sum, path.parent.name))


def _is_sum(lang: str, text: str, quoted: str | None) -> bool:
    """Whether the claim quoted (any claim where none is) is said to be what others add up to."""
    discourse = discourse_of(text, lang)
    return any(said_to_be_sum(term, discourse) is not None for term in quoted_terms(discourse, quoted))


def _averages(path: Path, file: str) -> Iterator[RuleExample]:
    rules = rulebook.load(path, AverageFile)
    match = partial(_is_mean, path.parent.name)
    yield from samples(file, "averages", rules.examples.items(), rules.counterexamples, match)


def _is_mean(lang: str, text: str, quoted: str | None) -> bool:
    """Whether the claim quoted (any claim where none is) is a mean over something."""
    discourse, words = discourse_of(text, lang), per(lang)
    return words is not None and any(words.over(term, discourse) for term in quoted_terms(discourse, quoted))


def _tables(path: Path, file: str) -> Iterator[RuleExample]:
    rules = rulebook.load(path, TableFile)
    pattern = change_head(path.parent.name, path.parents[2])
    heads = [(head, head) for head in rules.examples]
    yield from samples(file, "changes", heads, rules.counterexamples, lambda text, _: bool(pattern.search(text)))


def _conversions(path: Path, file: str) -> Iterator[RuleExample]:
    rules = rulebook.load(path, ConversionWords)
    match = partial(_is_converted, path.parent.name)
    yield from samples(file, "conversions", rules.examples.items(), rules.counterexamples, match)


def _is_converted(lang: str, text: str, quoted: str | None) -> bool:
    """Whether the claim quoted (any claim where none is) holds as the same quantity in another unit."""
    found = [outcome for outcome in conversion.find(discourse_of(text, lang)) if outcome.verdict == "consistent"]
    return any(quoted in (None, term.claim.text.strip()) for outcome in found for _, term in outcome.binding.roles)


def _lists(path: Path, file: str) -> Iterator[RuleExample]:
    rules = rulebook.load(path, Listing)
    for text, items in rules.examples.items():
        yield sample(file, "lists", text, True, partial(_lists_items, rules, path.parent.name, text, tuple(items)))
    for text in rules.counterexamples:
        yield sample(file, "lists", text, False, partial(_lists_items, rules, path.parent.name, text, None))


def _lists_items(rules: Listing, lang: str, text: str, items: tuple[str, ...] | None) -> bool:
    """Whether some number of the text announces or sums up these items (any complete list where none are given)."""
    discourse = discourse_of(text, lang)
    found = [listed.names for term in discourse.terms for listed in lists_of(term, discourse, rules)]
    return bool(found) if items is None else items in found


def _ranking(path: Path, file: str) -> Iterator[RuleExample]:
    rules = rulebook.load(path, Ranking)
    pattern = field_pattern(path, rules)

    def match(text: str, field: str | None) -> bool:
        return any(field in (None, found["field"].strip()) for found in pattern.finditer(text))

    yield from samples(file, "field", rules.examples.items(), rules.counterexamples, match)


def _shares(path: Path, file: str) -> Iterator[RuleExample]:
    rules = rulebook.load(path, SharingFile)
    for text, told in rules.examples.items():
        yield sample(file, "shares", text, True, partial(_is_share, path.parent.name, text, tuple(told)))
    for text in rules.counterexamples:
        yield sample(file, "shares", text, False, partial(_is_share, path.parent.name, text, None))


def _is_share(lang: str, text: str, told: tuple[str, ...] | None) -> bool:
    """Whether the words of the text alone tie (part, whole, share) together; any three where none are given."""
    found = [each.binding for each in share.find(discourse_of(text, lang)) if each.binding.tier == "explicit"]
    named = [tuple(term.claim.text.strip() for _, term in binding.roles) for binding in found]
    return bool(named) if told is None else told in named


def _labels(path: Path, file: str) -> Iterator[RuleExample]:
    rules = rulebook.load(path, LabelFile)
    match = partial(_is_headed, path.parent.name)
    yield from samples(file, "labels", rules.examples.items(), rules.counterexamples, match)


def _is_headed(lang: str, text: str, head: str | None) -> bool:
    """Whether the last number of the text has this head in its label (any head where none is given)."""
    discourse = discourse_of(text, lang)
    return any(found == head or (head is None and found) for found in [label_of(discourse.terms[-1], discourse).head])


def _lengths(path: Path, file: str) -> Iterator[RuleExample]:
    for form in rulebook.load(path, Lengths).forms:
        match = partial(_has_form, form, path.parent.name)
        yield from samples(file, form.name, form.examples.items(), form.counterexamples, match)


def _has_form(form: LengthForm, lang: str, text: str, quoted: str | None) -> bool:
    """Whether the claim quoted (any length or rank where none is) has the form."""
    discourse = discourse_of(text, lang)
    found = [t for t in quoted_terms(discourse, quoted) if t.kind in ("duration", "rank")]
    return any(around(term, discourse).has(form) for term in found)


def _elisions(path: Path, file: str) -> Iterator[RuleExample]:
    rules = rulebook.load(path, ElisionFile)
    yield from samples(
        file, "elisions", rules.examples.items(), rules.counterexamples, partial(_elides, path.parent.name)
    )


def _elides(lang: str, text: str, quoted: str | None) -> bool:
    """Whether the claim quoted (any claim where none is) takes its unit from its neighbours."""
    claims = claims_of(document := document_of(text, lang))
    pairs = zip(claims, completed(document, claims), strict=True)
    return any(told.kind != claim.kind for claim, told in pairs if quoted in (None, claim.text.strip()))


_READERS: dict[str, Callable[[Path, str], Iterator[RuleExample]]] = {
    "averages.yaml": _averages,
    "bounds.yaml": capped.examples,
    "cues.yaml": _cues,
    "directions.yaml": _directions,
    "elisions.yaml": _elisions,
    "comparisons.yaml": _comparisons,
    "slots.yaml": _slots,
    "context.yaml": _context,
    "conversions.yaml": _conversions,
    "increments.yaml": increments.examples,
    "leftovers.yaml": leftover.examples,
    "lengths.yaml": _lengths,
    "labels.yaml": _labels,
    "lists.yaml": _lists,
    "partitions.yaml": partition.examples,
    "ranking.yaml": _ranking,
    "shares.yaml": _shares,
    "sums.yaml": _sums,
    "tables.yaml": _tables,
    "weekdays.yaml": calendars.examples,
}
