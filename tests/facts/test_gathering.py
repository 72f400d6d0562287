"""Facts of a document against all that is known: each once, the gravest first, bounded."""

from __future__ import annotations

from crossfoot.facts import Entry, Fact, Remembered
from crossfoot.facts.gathering import NOTES, Gathered, gathered
from hand_made import article, entry, fact

YEAR = {"since": "2023", "until": "2023"}


def found(facts: list[Fact], entries: list[Entry]) -> list[Gathered]:
    memory = Remembered()
    for each in entries:
        memory.remember(each.article, [each.fact])
    return list(gathered(article(), facts, memory.like(facts)))


def test_a_fact_told_three_times_is_found_once() -> None:
    told = [fact("38210", claim="c1"), fact("38210", claim="c2", **YEAR), fact("38210", claim="c3")]
    (only,) = found(told, [entry("38120", **YEAR)])
    assert only.meaning == "conflict"
    assert [each.claim for each in only.facts] == ["c2", "c1", "c3"]


def test_what_nobody_else_tells_gives_nothing() -> None:
    assert found([fact("38210", **YEAR)], []) == []
    assert found([fact("38210", **YEAR)], [entry("38210", subjects=("us",), **YEAR)]) == []
    assert found([fact("38210", subjects=())], [entry("38210", subjects=())]) == []


def test_a_conflict_goes_before_an_agreement() -> None:
    entries = [entry("38210", name="a", **YEAR), entry("38120", name="b", **YEAR)]
    (only,) = found([fact("38210", **YEAR)], entries)
    assert (only.meaning, [each.meaning for each in only.tellings]) == ("conflict", ["agreement", "conflict"])


def test_the_newest_telling_stands_last() -> None:
    days = {"a": "2024-03-01", "b": "2024-01-01", "c": "2024-02-01"}
    (only,) = found([fact("38210", **YEAR)], [entry("38210", name=n, published=d, **YEAR) for n, d in days.items()])
    assert [each.entry.article.id for each in only.tellings] == ["b", "c", "a"]


def test_another_document_that_has_our_number_too_does_not_contradict_it() -> None:
    (only,) = found([fact("38210", **YEAR)], [entry("12530", **YEAR), entry("38210", **YEAR)])
    assert only.meaning == "agreement"


def test_another_document_with_two_other_numbers_does_not_contradict() -> None:
    assert found([fact("38210", **YEAR)], [entry("12530", **YEAR), entry("6276", **YEAR)]) == []


def test_a_scope_that_the_document_itself_fills_twice_contradicts_nothing() -> None:
    assert found([fact("38210", **YEAR), fact("6276", **YEAR)], [entry("12530", **YEAR)]) == []


def test_a_table_of_facts_of_one_key_is_left_alone() -> None:
    assert found([fact(str(n), **YEAR) for n in range(1000, 90_000)], [entry("7", **YEAR)]) == []


def test_notes_are_few_and_of_the_nearest_scope() -> None:
    far = [entry(f"{n}1111", name=f"far{n}", whole="asia") for n in range(1, 9)]
    near = [entry("7777", name="near", **YEAR, attribution=("wipo",))]
    (only,) = found([fact("38210", **YEAR)], near + far)
    assert (only.meaning, len(only.tellings)) == ("note", NOTES)
    assert "near" in {each.entry.article.id for each in only.tellings}


def test_a_number_of_another_size_is_worth_no_note() -> None:
    assert found([fact("121193000", **YEAR)], [entry("2", name="far")]) == []


def test_numbers_of_other_times_are_no_finding_but_stand_beside_one() -> None:
    earlier = entry("30000", name="old", since="2022", until="2022")
    assert found([fact("38210", **YEAR)], [earlier]) == []
    (only,) = found([fact("38210", **YEAR)], [earlier, entry("38210", **YEAR)])
    assert {each.meaning for each in only.tellings} == {"agreement", "history"}


def test_a_run_forgets_what_it_met_first() -> None:
    memory = Remembered(limit=10)
    for number in range(100):
        memory.remember(article(f"a{number}"), [fact(str(number + 1), subjects=(f"s{number}",))])
    assert memory.like([fact("1", subjects=("s0",))]) == {}
    assert list(memory.like([fact("1", subjects=("s99",))])) != []
