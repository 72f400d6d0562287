import pickle
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from crossfoot.batch.bounds import Bounds
from crossfoot.batch.guard import Mishap
from crossfoot.batch.pool import AHEAD, Pool
from crossfoot.batch.shelf import Shelf
from poisons import EXPECTED, FIVE, work

QUICK = Bounds(seconds=1.5, megabytes=500, extra_seconds=3)


def numbered(documents: list[str]) -> Iterator[tuple[int, Any]]:
    return iter(enumerate(documents))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these bounds")
def test_every_document_once_and_in_order() -> None:
    documents = ["x" * number for number in range(100)]
    for number, poison in enumerate(FIVE):
        documents[10 + 7 * number] = poison
    answers = list(Pool(work, 2, QUICK).answers(numbered(documents)))
    assert [number for number, _ in answers] == list(range(100))
    told = [f"{a.kind}: {a.text}" if isinstance(a, Mishap) else pickle.loads(a)[0] for _, a in answers]
    assert told == [EXPECTED.get(document, len(document)) for document in documents]


def test_what_has_failed_before_is_passed_through() -> None:
    lost = Mishap("failed", "is not there")
    assert list(Pool(work, 1, QUICK).answers([("a", lost), ("b", lost)])) == [("a", lost), ("b", lost)]


def test_documents_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def documents() -> Iterator[tuple[int, str]]:
        for number in range(10_000):
            taken.append(number)
            yield number, "a"

    answers = Pool(work, 2, QUICK).answers(documents())
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert len(taken) <= 2 * AHEAD + 2


def test_an_error_of_the_documents_comes_after_the_answers_before_it() -> None:
    def documents() -> Iterator[tuple[int, str]]:
        yield 1, "a"
        yield 2, "b"
        raise OSError("torn")

    answers = Pool(work, 2, QUICK).answers(documents())
    assert [next(answers)[0], next(answers)[0]] == [1, 2]
    with pytest.raises(OSError, match="torn"):
        next(answers)


def test_it_stops_early_and_keeps_what_is_done() -> None:
    done: list[int] = []
    documents = ["a", "b", "c", "loop", "d"]
    for number, _ in Pool(work, 1).answers(numbered(documents), lambda: len(done) == 3):
        done.append(number)
    assert done == [0, 1, 2]


def test_guards_wait_on_a_shelf_for_the_next_task() -> None:
    shelf = Shelf()
    workers = [
        pickle.loads(answer)[1]
        for _ in range(2)
        for _, answer in Pool(work, 1, QUICK, shelf).answers(numbered(["a"]))
        if isinstance(answer, bytes)
    ]
    (_, other), *_ = Pool(work, 1, Bounds(), shelf).answers(numbered(["a"]))
    shelf.take(work, QUICK).close()
    assert isinstance(other, bytes)
    assert (len(set(workers)), pickle.loads(other)[1] in workers) == (1, False)
