"""Forms: the wording of comparisons as data, rules/languages/<lang>/comparisons.yaml, compiled.

The patterns are over a sentence in which every number is one token: an amount, a percentage, a multiple, a difference.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import msgspec

from ... import rulebook
from ...record import Record
from ..discourse.samples import Counterexamples, ListExamples
from ..discourse.wording import any_of

AMOUNT, PERCENT, MULTIPLE, DIFFERENCE = "\ue000", "\ue001", "\ue002", "\ue003"
TOKENS = AMOUNT + PERCENT + MULTIPLE + DIFFERENCE
STOP = "。；;!?！？\n"
_SLOTS = {
    "from": f"(?P<base>[{AMOUNT}{PERCENT}])",
    "to": f"(?P<value>[{AMOUNT}{PERCENT}])",
    "words": f"[^{TOKENS}{STOP}]{{0,14}}?",
    "while": f"[^{TOKENS}{STOP},]{{0,40}}?",
    "more": f"[^{TOKENS}{STOP}]{{0,40}}?",
    "derived": f"[^{AMOUNT}{STOP}]{{0,40}}?",
    "multiple": MULTIPLE,
    "any": f"[{TOKENS}]",
    "aside": r"(?:\s?[（(][^（）()]{0,30}[）)])?",
}


class Comparison(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """One way to set two values against each other; with `goal` its words mark the value as what was reached.

    `patterns` hold {from} (the base) and {to}; between them {words} (14 characters without a number), {more} (40),
    {while} (40 without a comma),
    {derived} (40, with percentages, multiples and differences), {multiple}, {aside} (a bracket) and the file's own word
    lists. `examples` maps a sentence to [from, to].
    """

    name: str
    goal: bool = False
    patterns: list[str]
    examples: ListExamples
    counterexamples: Counterexamples


class ComparisonFile(msgspec.Struct, forbid_unknown_fields=True):
    """rules/languages/<lang>/comparisons.yaml.

    `linking` are words that may stand between a pair and what is derived from it without naming a new subject (at most
    `strange` other letters), `equals` those between a difference and the percentage it makes (18 or 5% less), `goals`
    those right after a value that was reached, not one that was added, `reached` those right before one, `ago` those
    that make a duration a date, `than` those right after the side that is the base, `acting` those after the other one,
    `held` those right before a number that is a value to hold another against, not a difference (from), `beside` those
    right before a difference that its percentage follows at once (70, 5% more); `words` are lists that patterns name by
    placeholder, `past` among them the names of earlier times; `apart` say that a number is of a part only, `gap` that
    it lies between two sides, `hence` that what comes next follows from what was told, `quotient` that a plain number
    is one amount over another. `when` is a pattern of what may follow a value and only tells its time (in the same
    month of), `dated` one that ends right before the year of the value before it (in), `lone` one for what follows a
    difference that is held against nothing its sentence tells (or two fewer), `resulting` one for the words between a
    change and the pair it led to (4%, taking the bill from), `attributive` one for words after an amount that compare
    something else (8 million from higher taxes), `onward` one for those between a change and a base that follows it
    (8% below the average of), `scores` one as in `patterns`, with {any}
    for a number, of values told two and two (52% to 48%, up from 51% to 49%): none of them is what another came to.
    `multiplied` is one for a clause in which a multiple ({multiple}) names its own base (group `name`: times EBITDA),
    `often` one for a multiple, as printed, that says how often something was done (treated twice in spring).
    `former` and `latter` point to the two amounts told last, `present` words name the time of writing or one to come.
    """

    comparisons: list[Comparison] = []
    words: dict[str, list[str]] = {}
    linking: list[str] = []
    equals: list[str] = []
    goals: list[str] = []
    reached: list[str] = []
    ago: list[str] = []
    than: list[str] = []
    acting: list[str] = []
    held: list[str] = []
    beside: list[str] = []
    apart: list[str] = []
    gap: list[str] = []
    present: list[str] = []
    hence: list[str] = []
    quotient: list[str] = []
    when: str = ""
    dated: str = ""
    lone: str = ""
    resulting: str = ""
    attributive: str = ""
    onward: str = ""
    scores: str = ""
    multiplied: str = ""
    often: str = ""
    former: list[str] = []
    latter: list[str] = []
    strange: int = 4


class Forms(Record, frozen=True):
    """The compiled forms of one language; `strange` is how many letters beside linking words name a new subject."""

    patterns: tuple[tuple[re.Pattern[str], bool], ...]
    linking: re.Pattern[str] | None
    past: re.Pattern[str] | None
    equals: tuple[str, ...]
    goals: tuple[str, ...]
    reached: tuple[str, ...]
    ago: tuple[str, ...]
    than: tuple[str, ...]
    acting: tuple[str, ...]
    held: tuple[str, ...]
    beside: re.Pattern[str] | None
    apart: re.Pattern[str] | None
    gap: re.Pattern[str] | None
    hence: re.Pattern[str] | None
    quotient: re.Pattern[str] | None
    when: re.Pattern[str] | None
    dated: re.Pattern[str] | None
    lone: re.Pattern[str] | None
    resulting: re.Pattern[str] | None
    attributive: re.Pattern[str] | None
    onward: re.Pattern[str] | None
    scores: re.Pattern[str] | None
    multiplied: re.Pattern[str] | None
    often: re.Pattern[str] | None
    former: re.Pattern[str] | None
    latter: re.Pattern[str] | None
    present: re.Pattern[str] | None
    strange: int


@lru_cache(maxsize=16)
def forms(lang: str, root: Path | None = None) -> Forms:
    """The forms of a language; a language without a comparisons.yaml has none. Raises BrokenRule."""
    file = rulebook.of_language(lang, "comparisons", ComparisonFile, root) or ComparisonFile()
    slots = _SLOTS | {name: any_of(words) for name, words in file.words.items()}
    patterns = tuple((_compiled(text, slots), entry.goal) for entry in file.comparisons for text in entry.patterns)
    linking, apart, gap, hence, quotient, former, latter = map(
        _words_of, (file.linking, file.apart, file.gap, file.hence, file.quotient, file.former, file.latter)
    )
    past = re.compile(slots["past"], re.IGNORECASE) if "past" in slots else None
    equals, goals, reached, ago = map(tuple, (file.equals, file.goals, file.reached, file.ago))
    than, acting, held = map(tuple, (file.than, file.acting, file.held))
    beside = re.compile(rf"{any_of(file.beside)}\s*$", re.IGNORECASE) if file.beside else None
    when = re.compile(file.when, re.IGNORECASE) if file.when else None
    clauses = file.scores, file.multiplied, file.often
    scores, multiplied, often = (_compiled(text, slots) if text else None for text in clauses)
    words = linking, past, equals, goals, reached, ago, than, acting, held, beside, apart, gap, hence, quotient
    texts = file.dated, file.lone, file.resulting, file.attributive, file.onward
    dated, lone, resulting, attributive, onward = (re.compile(text, re.IGNORECASE) if text else None for text in texts)
    return Forms(
        patterns,
        *words,
        when,
        dated,
        lone,
        resulting,
        attributive,
        onward,
        scores,
        multiplied,
        often,
        former,
        latter,
        _words_of(file.present),
        file.strange,
    )


def pattern_of(text: str, words: dict[str, str], lang: str) -> re.Pattern[str]:
    """A pattern of a language over masked sentences, with `words` as further placeholders."""
    path = rulebook.builtin_root() / "languages" / lang / "comparisons.yaml"
    file = rulebook.load(path, ComparisonFile) if path.exists() else ComparisonFile()
    return _compiled(text, _SLOTS | {name: any_of(own) for name, own in file.words.items()} | words)


def _words_of(words: list[str]) -> re.Pattern[str] | None:
    return re.compile(any_of(words), re.IGNORECASE) if words else None


def _compiled(text: str, slots: dict[str, str]) -> re.Pattern[str]:
    for name, pattern in slots.items():
        text = text.replace("{" + name + "}", pattern)
    return re.compile(text, re.IGNORECASE)
