"""Tables of trusted figures: cells, rows, mappings, and what of them is held against a claim."""

from fractions import Fraction
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from crossfoot import read
from crossfoot.claims import claims_of
from crossfoot.errors import CrossfootError
from crossfoot.facts import facts_of
from crossfoot.interval import Interval
from crossfoot.references import Figures, read_reference
from crossfoot.references.cells import BadCell, interval_of, period_of, unit_of

TABLE = """国家,指标,年份,数量
中国,专利申请,2014/2023,"38,210"
United States,patent applications,2014/2023,6276
한국,특허 출원,2014/2023,4155
"""
MAPPING = """name: 生成式AI专利
columns: {subject: 国家, metric: 指标, period: 年份, value: 数量}
values: {topics: 生成AI, attribution: WIPO}
"""


def written(folder: Path, table: str = TABLE, mapping: str | None = MAPPING) -> Path:
    path = folder / "wipo.csv"
    path.write_text(table, encoding="utf-8")
    if mapping is not None:
        path.with_suffix(".yaml").write_text(mapping, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("unit", "kind", "name", "factor"),
    [
        ("", "count", "item", 1),
        ("件", "count", "item", 1),
        ("万件", "count", "item", 10_000),
        ("person", "count", "person", 1),
        ("명", "count", "person", 1),
        ("%", "share", "%", 1),
        ("亿元", "money", "CNY", 10**8),
        ("million yen", "money", "JPY", 10**6),
    ],
)
def test_units_are_those_of_facts(unit: str, kind: str, name: str, factor: int) -> None:
    found = unit_of(unit)
    assert (found.kind, found.name, found.factor) == (kind, name, factor)


@pytest.mark.parametrize(
    ("value", "precision", "unit", "low", "high"),
    [
        ("38,210", "", "件", 38210, 38210),
        ("38 210", "10", "件", 38205, 38215),
        ("3.8", "", "万件", 37500, 38500),
        ("7042", "", "亿元", 704150000000, 704250000000),
        ("７０４２", "0", "亿元", 704200000000, 704200000000),
        ("54.7", "", "%", Fraction("54.65"), Fraction("54.75")),
        ("58", "", "%", Fraction("57.5"), Fraction("58.5")),
        ("−3", "", "", -3, -3),
    ],
)
def test_a_number_means_what_its_table_rounds_it_to(
    value: str, precision: str, unit: str, low: int, high: int | Fraction
) -> None:
    assert interval_of(value, precision, unit_of(unit)) == Interval(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("", (None, None)),
        ("2023", ("2023", "2023")),
        ("2023-06", ("2023-06", "2023-06")),
        ("2014/2023", ("2014", "2023")),
        ("2023-Q1", ("2023-Q1", "2023-Q1")),
        ("2023年", ("2023", "2023")),
        ("June 2023", ("2023-06", "2023-06")),
    ],
)
def test_periods_are_those_of_facts(text: str, period: tuple[str | None, str | None]) -> None:
    assert period_of(text) == period


@pytest.mark.parametrize("text", ["n/a", "", "1e999", "NaN", "9" * 200])
def test_what_is_no_number_is_told(text: str) -> None:
    with pytest.raises(BadCell, match="no number"):
        interval_of(text, "", unit_of(""))


def test_rows_are_facts_with_linked_names(tmp_path: Path) -> None:
    reference = read_reference(written(tmp_path))
    assert (reference.article.rank, reference.article.title, reference.failures) == ("reference", "生成式AI专利", [])
    assert [(fact.scope.subjects, fact.line, fact.interval.low) for fact in reference.facts] == [
        (("cn",), 2, 38210),
        (("us",), 3, 6276),
        (("kr",), 4, 4155),
    ]
    first = reference.facts[0].scope
    assert (first.key, first.since, first.until, first.attribution) == (
        "cn|patent-applications|generative-ai|count|item",
        "2014",
        "2023",
        ("wipo",),
    )


def test_a_row_is_held_against_a_claim_in_another_language(tmp_path: Path) -> None:
    figures = Figures([read_reference(written(tmp_path))])
    document = read("2014年から2023年に、中国の生成AIの特許出願は3万8120件だった。".encode())
    facts = facts_of(document, claims_of(document))
    [[entry]] = figures.like(facts).values()
    assert (entry.fact.line, entry.article.rank) == (2, "reference")
    other = read("2022年、中国の生成AIの特許出願は3万8120件だった。".encode())
    assert figures.like(facts_of(other, claims_of(other))) == {}


def test_rows_that_mean_nothing_are_told_and_the_others_used(tmp_path: Path) -> None:
    broken = TABLE + "阿特兰蒂斯,专利申请,2020,5\n日本,专利申请,2020,many\n日本,,2020,5\n日本,专利申请,someday,5\n"
    reference = read_reference(written(tmp_path, broken))
    assert len(reference.facts) == 3
    path = tmp_path / "wipo.csv"
    assert [(failure.path, failure.error) for failure in reference.failures] == [
        (f"{path}:5", "'阿特兰蒂斯' is no entity of the rules: add it with --rules"),
        (f"{path}:6", "'many' is no number"),
        (f"{path}:7", "no metric"),
        (f"{path}:8", "'someday' is no period"),
    ]


def test_parquet_has_rows_for_lines(tmp_path: Path) -> None:
    path = tmp_path / "figures.parquet"
    table = {"subject": ["中国"], "metric": ["patents"], "value": [54.7], "unit": ["%"], "kind": ["change"]}
    pq.write_table(pa.table(table), path)
    [fact] = read_reference(path).facts
    assert (fact.line, fact.text, fact.scope.kind, fact.interval.low) == (1, "54.7%", "change", Fraction("54.65"))


@pytest.mark.parametrize(
    ("mapping", "table", "cause"),
    [
        ("columns: {subject: 地区}\n", TABLE, "no column '地区' for the subject; there are 国家"),
        ("columns: {country: 国家}\n", TABLE, "no field 'country'; there are subject, metric"),
        ("colums: {}\n", TABLE, "unknown field `colums`"),
        (None, TABLE, "no column 'subject'"),
        ("values: {kind: amount}\n", TABLE, "no kind 'amount'"),
    ],
)
def test_a_wrong_mapping_is_told_once(tmp_path: Path, mapping: str | None, table: str, cause: str) -> None:
    with pytest.raises(CrossfootError, match=cause):
        read_reference(written(tmp_path, table, mapping))


def test_a_file_that_is_not_there_or_no_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(CrossfootError, match="No such file"):
        read_reference(tmp_path / "none.csv")
    (tmp_path / "none.parquet").write_bytes(b"nothing")
    with pytest.raises(CrossfootError, match=r"none\.parquet: "):
        read_reference(tmp_path / "none.parquet")
