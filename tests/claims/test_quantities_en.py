"""English sentences with what is read from them: surface, value, interval, unit, kind, hedge; and what is no number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from crossfoot.claims import quantities

READ: list[tuple[str, str, str, str, str, str | None, str, str | None]] = [
    # sentence, surface, value, low, high, unit, kind, hedge
    ("It took twenty five trucks.", "twenty five", "25", "25", "25", None, "number", None),
    (
        "A crowd of two hundred and five thousand came.",
        "two hundred and five thousand",
        "205000",
        "204500",
        "205500",
        None,
        "number",
        None,
    ),
    (
        "She paid a hundred and fifty thousand dollars.",
        "a hundred and fifty thousand dollars",
        "150000",
        "149500",
        "150500",
        "USD",
        "money",
        None,
    ),
    ("Twelve hundred people signed.", "Twelve hundred people", "1200", "1200", "1200", "people", "count", None),
    ("The fund holds $3.4bn.", "$3.4bn", "3400000000", "3350000000", "3450000000", "USD", "money", None),
    ("It raised €2.1tn in bonds.", "€2.1tn", "2100000000000", "2050000000000", "2150000000000", "EUR", "money", None),
    ("They sold 75 USD million of it.", "75 USD million", "75000000", "75000000", "75000000", "USD", "money", None),
    (
        "He was fined 1.2 billion US dollars.",
        "1.2 billion US dollars",
        "1200000000",
        "1150000000",
        "1250000000",
        "USD",
        "money",
        None,
    ),
    ("Tickets cost 5 dollars and 20 cents.", "5 dollars and 20 cents", "5.2", "5.2", "5.2", "USD", "money", None),
    ("It sells for 15 euros 50.", "15 euros 50", "15.5", "15.5", "15.5", "EUR", "money", None),
    ("The fee is AU$40.", "AU$40", "40", "40", "40", "AUD", "money", None),
    ("The toll is 900 rupiah.", "900 rupiah", "900", "900", "900", "IDR", "money", None),
    ("He waited two and a half years.", "two and a half years", "2.5", "2.485", "2.515", "year", "duration", None),
    ("He waited two years and a half.", "two years and a half", "2.5", "2.5", "2.5", "year", "duration", None),
    ("He waited for an hour and a half.", "an hour and a half", "1.5", "1.5", "1.5", "hour", "duration", None),
    ("Half an hour later it rained.", "Half an hour", "0.5", "0.485", "0.515", "hour", "duration", None),
    ("It rose half a percentage point.", "half a percentage point", "0.5", "0.485", "0.515", "pp", "points", None),
    (
        "It fell three-quarters of a percentage point.",
        "three-quarters of a percentage point",
        "0.75",
        "0.7275",
        "0.7725",
        "pp",
        "points",
        None,
    ),
    ("A quarter-point cut is likely.", "A quarter-point", "0.25", "0.245", "0.255", "pp", "points", None),
    ("It moved 25 bps.", "25 bps", "25", "24.5", "25.5", "bp", "points", None),
    ("Add 1½ cups of milk.", "1½ cups", "1.5", "1.475", "1.525", "cup", "measure", None),
    ("It is a 1/4 mile track.", "1/4 mile", "0.25", "0.2425", "0.2575", "mi", "measure", None),
    ("Half a million people left.", "Half a million people", "500000", "450000", "550000", "people", "count", None),
    ("About half a dozen schools closed.", "About half a dozen", "6", "5", "7", None, "count", "about"),
    ("A couple of hundred fans sang.", "A couple of hundred", "200", "200", "200", None, "number", None),
    ("Tens of thousands of fans sang.", "Tens of thousands", "50000", "20000", "99999", None, "count", None),
    ("One in five adults smokes.", "One in five", "0.2", "0.194", "0.206", None, "fraction", None),
    ("Three out of every four voted.", "Three out of every four", "0.75", "0.7275", "0.7725", None, "fraction", None),
    ("The odds are 5-to-1.", "5-to-1", "5", "4.5", "5.5", None, "multiple", None),
    ("A ratio of 3:1 holds.", "3:1", "3", "2.5", "3.5", None, "multiple", None),
    ("Sales quintupled.", "quintupled", "5", "4.5", "5.5", "倍", "multiple", None),
    ("The rate was halved.", "halved", "0.5", "0.45", "0.55", "倍", "multiple", None),
    ("It cost two-and-a-half times more.", "two-and-a-half times", "2.5", "2.485", "2.515", "倍", "multiple", None),
    ("From 10 to 20 dollars is usual.", "10 to 20 dollars", "15", "10", "20", "USD", "money", None),
    ("Fees range from 2 kg to about 7 kg.", "2 kg to about 7 kg", "4.5", "2", "7", "kg", "measure", None),
    ("It holds between 2.0 g and about 7.0 g.", "2.0 g and about 7.0 g", "4.5", "2", "7", "g", "measure", None),
    ("It takes two to three weeks.", "two to three weeks", "2.5", "2", "3", "week", "range", None),
    ("It lasts three or four days.", "three or four days", "3.5", "3", "4", "day", "range", None),
    ("Some 50 or more people came.", "Some 50 or more people", "50", "50", "60", "people", "count", "above"),
    ("It drew 400-plus people.", "400-plus people", "400", "400", "500", "people", "count", "above"),
    ("It took 20-odd years.", "20-odd years", "20", "10", "30", "year", "duration", "about"),
    ("It has about 500 or more rooms.", "about 500 or more", "500", "500", "600", None, "number", "above"),
    ("It is the third-largest bank.", "third-largest", "3", "3", "3", None, "rank", None),
    ("It is the second lowest rate.", "second lowest", "-2", "-2", "-2", None, "rank", None),
    ("He came twenty-first.", "twenty-first", "21", "21", "21", None, "rank", None),
    ("She was the hundredth visitor.", "hundredth", "100", "100", "100", None, "rank", None),
    ("A woman aged 45 won.", "aged 45", "45", "45", "45", "year", "age", None),
    ("Children aged 5 to 11 may go.", "aged 5 to 11", "8", "5", "11", "year", "age", None),
    ("A baby aged 7 months cried.", "aged 7 months", "7", "7", "7", "month", "age", None),
    ("A 62 yo man came.", "62 yo", "62", "62", "62", "year", "age", None),
    ("It hit 41C in town.", "41C", "41", "41", "41", "℃", "temperature", None),
    ("It was ten degrees below zero.", "ten degrees below zero", "-10", "-10", "-10", "degree", "temperature", None),
    ("It was 40 below zero.", "40 below zero", "-40", "-40", "-40", "degree", "temperature", None),
    (
        "They ran 26 miles and 385 yards.",
        "26 miles and 385 yards",
        "26.21875",
        "26.21875",
        "26.21875",
        "mi",
        "measure",
        None,
    ),
    ("A 7 lb 4 oz baby was born.", "7 lb 4 oz", "7.25", "7.25", "7.25", "lb", "measure", None),
    ("He ran it in 2 hours 30 minutes.", "2 hours 30 minutes", "2.5", "2.5", "2.5", "hour", "duration", None),
    ("Winds reached 95 mph.", "95 mph", "95", "95", "95", "mph", "measure", None),
    ("A 900 sq ft flat is let.", "900 sq ft", "900", "900", "900", "ft²", "measure", None),
    ("It covers 640 square miles.", "640 square miles", "640", "640", "640", "mi²", "measure", None),
    ("It drinks 250 millilitres.", "250 millilitres", "250", "250", "250", "mL", "measure", None),
    ("It burns 2,000 calories.", "2,000 calories", "2000", "2000", "2000", "cal", "measure", None),
    ("A chance of one over twenty.", "one over twenty", "0.05", "0.0485", "0.0515", None, "fraction", None),
]

SEPARATE = [
    # sentences in which two numbers are not one
    ("It rose from 10 million in 2010 to 20 million in 2020.", ["10 million", "2010", "20 million", "2020"]),
    ("It bid $10 million to $20 million.", ["$10 million", "$20 million"]),
    ("They sold 3 $50 cards.", ["3", "$50"]),
    ("It paid rmb 10 usd 20.", ["rmb 10", "usd 20"]),
    ("It cost $3 billion or 4% of sales.", ["$3 billion", "4%"]),
    ("Only 5 percent of 20 came.", ["5 percent", "20"]),
]

NOTHING = [
    "It is open 24/7 since 9/11.",
    "Bug #4521 is fixed.",
    "The S&P 500 and the FTSE 100 fell.",
    "He won a third term.",
    "A B2B firm.",
    "It was a fifty-fifty chance.",
    "They met at half-time.",
]


@pytest.mark.parametrize(("sentence", "surface", "value", "low", "high", "unit", "kind", "hedge"), READ)
def test_reads(
    sentence: str, surface: str, value: str, low: str, high: str, unit: str | None, kind: str, hedge: str | None
) -> None:
    found = next(q for q in quantities(sentence, "en") if q.text == surface)
    assert (found.value, found.low, found.high) == (Decimal(value), Decimal(low), Decimal(high))
    assert (found.unit, found.kind, found.hedge) == (unit, kind, hedge)


@pytest.mark.parametrize(("sentence", "surfaces"), SEPARATE)
def test_keeps_apart(sentence: str, surfaces: list[str]) -> None:
    assert [q.text for q in quantities(sentence, "en")] == surfaces


@pytest.mark.parametrize("sentence", NOTHING)
def test_leaves_alone(sentence: str) -> None:
    assert [q.text for q in quantities(sentence, "en")] == []
