"""Path -> Document -> claims -> findings: the one place where the stages meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from .checked import Answer, Checked, Coverage, Failure
from .checks import MAX_TOGETHER, check_claims
from .checks.codes import CODES, CROSS_SOURCE
from .claim import Claim
from .claims import MAX_CLAIMS, claims_of, count_numbers
from .document import Document
from .errors import BrokenRule, CrossfootError, UnreadableDocument
from .extractors import read as extract
from .review.applied import Decisions
from .selection import Place, Selection
from .targets import STDIN, Target

if TYPE_CHECKING:
    from .batch.bounds import Jobs
    from .checks.explaining import Explained
    from .facts import Fact, Memory
    from .facts.crossing import Crossing

T = TypeVar("T")

MAX_CHECKED = 50_000
"""Claims of one document that are held against each other, the first ones; more get the mark `too-many-claims`."""


def read(source: Path | str | bytes, url: str | None = None, rules: Path | None = None) -> Document:
    """The document in a file (a path) or in bytes.

    `url` is the page's address, where known: it helps to recognise the source. `rules` is a folder laid out
    like rules/, whose sources are tried before those that ship. Raises UnreadableDocument or BrokenRule.
    """
    return extract(source, url=url, rules=rules)


def check(
    source: Document | Path | str | bytes, url: str | None = None, rules: Path | None = None, facts: bool = False
) -> Checked:
    """The claims and findings of a document, or of a path or bytes that hold one; with `facts` its facts too.

    Raises UnreadableDocument or BrokenRule.
    """
    document = source if isinstance(source, Document) else read(source, url, rules)
    claims = tuple(claims_of(document))
    document = _marked(document, len(claims))
    findings = tuple(check_claims(document, claims[:MAX_CHECKED]))
    coverage = Coverage(count_numbers(document, claims), len(claims), len(findings))
    return Checked(document, claims, findings, coverage, _facts(document, claims, rules) if facts else ())


def _facts(document: Document, claims: tuple[Claim, ...], rules: Path | None) -> tuple[Fact, ...]:
    from .facts import facts_of

    return tuple(facts_of(document, claims[:MAX_CHECKED], rules))


def check_beside(source: Document | Path | str | bytes, *others: Document | Path | str | bytes) -> Checked:
    """The claims and findings of a document that is held against others too. Raises as `check` does."""
    from .facts import Remembered
    from .facts.crossing import Crossing

    crossing = Crossing(Remembered())
    for other in others:
        crossing.of(check(other, facts=True))
    return crossing.of(check(source, facts=True))


def _marked(document: Document, claims: int) -> Document:
    """The document with marks that say which of so many claims were not held against each other, or not found."""
    bounds = (("in-parts", MAX_TOGETHER + 1), ("too-many-claims", MAX_CHECKED + 1), ("too-many-numbers", MAX_CLAIMS))
    marks = tuple(mark for mark, least in bounds if claims >= least)
    if not marks:
        return document
    return replace(document, extraction=replace(document.extraction, marks=(*document.extraction.marks, *marks)))


def check_all(
    targets: Iterable[Target | Failure],
    url: str | None = None,
    rules: Path | None = None,
    selection: Selection | None = None,
    decisions: Decisions | None = None,
    jobs: Jobs | None = None,
    memory: Memory | None = None,
) -> Iterator[Answer]:
    """Every target checked, in order, with the decisions on its findings; one that fails is a Failure.

    `jobs` says how many worker processes share the work; without it, all is done in this process. Each document is held
    against those before it, if anybody wants to know, or against what `memory` knows where there is one, which then
    knows it too; a single one without a memory is held against nothing.
    """
    wanted = selection or Selection()
    settled = decisions or Decisions({})
    crossing = _crossing(targets, wanted, memory)
    for answer in _answers(targets, url, rules, jobs, crossing is not None):
        yield answer if isinstance(answer, Failure) else _settled(answer, crossing, wanted, settled)


def _crossing(targets: Iterable[Target | Failure], wanted: Selection, memory: Memory | None) -> Crossing | None:
    """What holds documents against others; None where there are no others, or nobody wants to know."""
    alone = isinstance(targets, Sized) and len(targets) < 2
    if memory is None and (alone or not wanted.takes(CROSS_SOURCE, CODES[CROSS_SOURCE])):
        return None
    from .facts import Remembered
    from .facts.crossing import Crossing

    return Crossing(memory or Remembered())


def _answers(
    targets: Iterable[Target | Failure], url: str | None, rules: Path | None, jobs: Jobs | None, facts: bool
) -> Iterator[Answer]:
    if jobs is None:
        return (_checked(document, rules, facts) for document in read_all(targets, url, rules))
    from .batch.checking import guarded

    return _each_once(guarded(targets, url, rules, jobs, facts))


def explain_all(
    targets: Iterable[Target | Failure], place: Place, url: str | None = None, rules: Path | None = None
) -> Iterator[tuple[Document, list[Explained]] | Failure]:
    """How the claims at a place of every target were bound; one that fails is a Failure and the others go on."""
    for document in read_all(targets, url, rules):
        yield document if isinstance(document, Failure) else _explained(document, place)


def _explained(document: Document, place: Place) -> tuple[Document, list[Explained]] | Failure:
    from .checks.explaining import explain

    try:
        claims = claims_of(document)
        wanted = [claim for claim in claims if place.holds(document, claim)]
        return document, list(explain(document, claims, wanted))
    except Exception as error:
        return failure_of(document.path, error)


def read_all(
    targets: Iterable[Target | Failure], url: str | None = None, rules: Path | None = None
) -> Iterator[Document | Failure]:
    """Every target read, in order; one that fails is a Failure and the others go on."""
    return _each_once(target if isinstance(target, Failure) else _read(target, url, rules) for target in targets)


def _each_once(answers: Iterable[T | Failure]) -> Iterator[T | Failure]:
    """The answers; a broken rule file fails every document that needs it, and is told once."""
    told: set[Failure] = set()
    for answer in answers:
        if isinstance(answer, Failure):
            if answer in told:
                continue
            told.add(answer)
        yield answer


def read_target(target: Target, url: str | None = None, rules: Path | None = None) -> Document:
    """The document in a target. Raises UnreadableDocument or BrokenRule."""
    if target.path == STDIN:
        return replace(read(target.data(), url, rules), path=STDIN)
    return read(Path(target.path), url, rules)


def _read(target: Target, url: str | None, rules: Path | None) -> Document | Failure:
    try:
        return read_target(target, url, rules)
    except Exception as error:
        return failure_of(target.path, error)


def _checked(document: Document | Failure, rules: Path | None, facts: bool) -> Answer:
    try:
        return document if isinstance(document, Failure) else check(document, rules=rules, facts=facts)
    except Exception as error:
        return failure_of(document.path, error)


def _settled(checked: Checked, crossing: Crossing | None, selection: Selection, decisions: Decisions) -> Answer:
    try:
        crossed = checked if crossing is None else crossing.of(checked)
        return selection.of(decisions.on(crossed))
    except Exception as error:
        return failure_of(checked.document.path, error)


def failure_of(path: str, error: Exception) -> Failure:
    """An exception as one labelled line: the user's own errors as they are, all others as internal errors."""
    if isinstance(error, UnreadableDocument):
        return Failure(path, error.cause)
    if isinstance(error, BrokenRule):
        place = f"{error.path}:{error.line}" if error.line else error.path
        return Failure(place, f"rule '{error.rule}': {error.cause}" if error.rule else error.cause)
    if isinstance(error, CrossfootError):
        return Failure(path, str(error))
    detail = " ".join(str(error).split())[:300]
    return Failure(path, f"internal error: {type(error).__name__}{': ' + detail if detail else ''}")
