from fractions import Fraction

import pytest
from crossfoot.facts import Fact
from crossfoot.facts.known import ANY_PERIOD, SAME_PERIOD
from crossfoot.interval import Interval
from crossfoot.ledger import Ledger, open_ledger
from ledgers import article, fact

KEY = fact(1).scope.key


def told(ledger: Ledger, asked: Fact | None = None) -> list[tuple[str, int]]:
    """(id of the article, value) of the entries like a fact, from the oldest to the newest."""
    entries = ledger.like([asked or fact(1)]).get(KEY or "", [])
    return [(entry.article.id, int(entry.fact.interval.low)) for entry in entries]


def test_what_is_recorded_is_found_by_its_key(ledger: Ledger) -> None:
    asked = fact(Fraction(1, 3), attribution=("WIPO", "a\nb"), since="2014", whole="world", basis="year").but(
        hedge="about", sure=False
    )
    teller = article("a", url="https://example.org/a", title="标题", source="netease", site="网易")
    ledger.remember(teller, [asked, fact(5, subjects=("US",))])
    [(key, entries)] = ledger.like([asked]).items()
    assert key == KEY
    assert [(entry.article, entry.fact) for entry in entries] == [(teller, asked)]


def test_a_ledger_without_the_fact_gives_nothing(ledger: Ledger) -> None:
    assert ledger.like([fact(1)]) == {}
    ledger.remember(article("a"), [fact(1, subjects=())])
    assert ledger.like([fact(1), fact(1, subjects=())]) == {}


def test_an_article_meets_the_others_and_not_itself(ledger: Ledger) -> None:
    def met(name: str, value: int) -> list[tuple[str, int]]:
        found = ledger.meet(article(name), [fact(value)]).get(KEY or "", [])
        return [(entry.article.id, int(entry.fact.interval.low)) for entry in found]

    assert met("a", 1) == []
    assert met("b", 2) == [("a", 1)]
    assert met("a", 3) == [("b", 2)]
    assert met("c", 4) == [("a", 3), ("b", 2)]


def test_checked_again_an_article_replaces_its_facts(ledger: Ledger) -> None:
    ledger.remember(article("a"), [fact(1), fact(2, "c2")])
    ledger.remember(article("a"), [fact(3)])
    assert told(ledger) == [("a", 3)]
    ledger.remember(article("a"), [])
    assert told(ledger) == []


def test_an_address_with_new_content_replaces_the_old(ledger: Ledger) -> None:
    address = "https://example.org/" + "long/" * 1000
    ledger.remember(article("old", url=address), [fact(1)])
    ledger.remember(article("new", url=address), [fact(2)])
    assert told(ledger) == [("new", 2)]


def test_one_that_is_known_twice_replaces_both(ledger: Ledger) -> None:
    ledger.remember(article("a", url="https://example.org/1"), [fact(1)])
    ledger.remember(article("b", url="https://example.org/2"), [fact(2)])
    ledger.remember(article("a", url="https://example.org/2"), [fact(3)])
    assert told(ledger) == [("a", 3)]


@pytest.mark.parametrize(("title", "left"), [("草稿", [("new", 2)]), ("别的", [("old", 1), ("new", 2)])])
def test_a_draft_replaces_what_it_was(ledger: Ledger, title: str, left: list[tuple[str, int]]) -> None:
    ledger.remember(article("old", path="draft.txt", title="草稿"), [fact(1)])
    ledger.remember(article("new", path="draft.txt", title=title), [fact(2)])
    assert told(ledger) == left


def test_entries_come_from_the_oldest_to_the_newest(ledger: Ledger) -> None:
    for name, published in (("b", "2024-02-01T08:00"), ("c", "2024-03"), ("a", "2023-12-31"), ("d", None)):
        ledger.remember(article(name, published), [fact(1)])
    assert [name for name, _ in told(ledger)] == ["a", "b", "c", "d"]


def test_the_newest_entries_of_the_period_are_looked_at(ledger: Ledger) -> None:
    for number in range(SAME_PERIOD + 5):
        ledger.remember(article(f"same {number:02}", f"2020-01-{number // 2 + 1:02}"), [fact(number)])
    for number in range(ANY_PERIOD + 5):
        ledger.remember(article(f"other {number:02}", f"2021-01-{number + 1:02}"), [fact(number, year="2020")])
    names = [name for name, _ in told(ledger)]
    assert names == [
        *(f"same {number:02}" for number in range(5, SAME_PERIOD + 5)),
        *(f"other {number:02}" for number in range(5, ANY_PERIOD + 5)),
    ]


def test_trusted_figures_go_before_new_articles(ledger: Ledger) -> None:
    ledger.remember(article("table", rank="reference"), [fact(7), fact(8, year="2022")])
    for number in range(SAME_PERIOD + 5):
        ledger.remember(article(f"{number}"), [fact(number)])
    found = told(ledger)
    assert (found[-1], len(found)) == (("table", 7), SAME_PERIOD)


def test_an_article_is_forgotten_by_id_address_or_path(ledger: Ledger) -> None:
    for name in "abcd":
        ledger.remember(article(name, url=f"https://example.org/{name}"), [fact(1)])
    gone = [ledger.forget(name) for name in ("a", "https://example.org/b", "c.html", "none")]
    assert [[each.id for each in some] for some in gone] == [["a"], ["b"], ["c"], []]
    assert told(ledger) == [("d", 1)]


def test_many_facts_at_once(ledger: Ledger) -> None:
    many = [fact(number, f"c{number}", year=f"{number}") for number in range(2_500)]
    ledger.remember(article("a"), many)
    assert ("a", 77) in told(ledger, many[77])


def test_what_no_database_holds_is_replaced(ledger: Ledger) -> None:
    odd = Fact("c1", fact(1).scope, Interval.point(1), "1\0件", "\ud800", 0, 1)
    ledger.remember(article("a", path="caf\udce9.html", title="\0"), [odd])
    [entry] = ledger.like([odd])[KEY or ""]
    assert (entry.article.path, entry.article.title) == ("caf?.html", "\ufffd")
    assert (entry.fact.text, entry.fact.sentence) == ("1\ufffd件", "?")


def test_a_ledger_is_opened_again(place: str) -> None:
    with open_ledger(place) as first:
        first.remember(article("a"), [fact(1)])
    with open_ledger(place, create=False) as second:
        assert told(second) == [("a", 1)]
