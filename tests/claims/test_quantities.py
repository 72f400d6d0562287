"""Sentences of every language and kind, with what is read from them: surface, value, interval, unit and kind."""

from __future__ import annotations

from decimal import Decimal

import pytest
from crossfoot.claims import quantities

READ: list[tuple[str, str, str, str, str, str, str | None, str]] = [
    # lang, sentence, surface, value, low, high, unit, kind
    ("zh", "全年受理5.4万件。", "5.4万件", "54000", "53500", "54500", "件", "count"),
    ("zh", "登记了3万4000件商标。", "3万4000件", "34000", "34000", "34000", "件", "count"),
    ("zh", "总产值一万五千亿元。", "一万五千亿元", "1500000000000", "1450000000000", "1550000000000", "CNY", "money"),
    ("zh", "到场一万三千二百人。", "一万三千二百人", "13200", "13200", "13200", "人", "count"),
    ("zh", "花了88个亿。", "88个亿", "8800000000", "8750000000", "8850000000", None, "number"),
    ("zh", "约有4万余件。", "约有4万余件", "40000", "40000", "50000", "件", "count"),
    ("zh", "涨到14倍多。", "14倍多", "14", "14", "15", "倍", "multiple"),
    ("zh", "占比近70%。", "近70%", "70", "60", "70", "%", "percent"),
    ("zh", "超7300件。", "超7300件", "7300", "7300", "7400", "件", "count"),
    ("zh", "有三四十万人。", "三四十万人", "350000", "300000", "400000", "人", "count"),
    ("zh", "八九成受访者。", "八九成", "85", "80", "90", "%", "percent"),
    ("zh", "占七成五。", "七成五", "75", "74.5", "75.5", "%", "percent"),
    ("zh", "全场打九折。", "九折", "90", "85", "95", "%", "percent"),
    ("zh", "千分之六点三的人。", "千分之六点三", "0.63", "0.625", "0.635", "%", "percent"),
    ("zh", "万分之三的误差。", "万分之三", "0.03", "0.025", "0.035", "%", "percent"),
    ("zh", "数十倍的差距。", "数十倍", "50", "20", "99", "倍", "multiple"),
    ("zh", "十几万家工厂。", "十几万家", "150000", "110000", "199999", "家", "count"),
    ("zh", "二十几万家工厂。", "二十几万家", "200000", "200000", "299999", "家", "count"),
    ("zh", "三五个朋友。", "三五个", "4", "3", "5", "个", "count"),
    ("zh", "装机9.6兆瓦。", "9.6兆瓦", "9.6", "9.55", "9.65", "MW", "measure"),
    ("zh", "净利润为-3.5亿元。", "-3.5亿元", "-350000000", "-355000000", "-345000000", "CNY", "money"),
    ("zh", "气温零下5度。", "零下5度", "-5", "-5", "-5", "度", "temperature"),
    ("zh", "票价50元6角三分。", "50元6角三分", "50.63", "50.63", "50.63", "CNY", "money"),
    ("zh", "民國113年底。", "民國113年", "2024", "2024", "2024", "year", "date"),
    ("zh", "一甲子的历史。", "一甲子", "60", "60", "60", "year", "duration"),
    ("zh", "大于100并且小于300的数。", "大于100并且小于300", "200", "100", "300", None, "range"),
    ("zh", "10至20万元。", "10至20万元", "150000", "100000", "200000", "CNY", "money"),
    ("zh", "中美之间为3比1。", "3比1", "3", "2.5", "3.5", None, "multiple"),
    ("zh", "第二名是韩国。", "第二名", "2", "2", "2", "第", "rank"),
    ("zh", "上升8.5个百分点。", "8.5个百分点", "8.5", "8.45", "8.55", "pp", "points"),
    ("zh", "要85%\n以上。", "85%\n以上", "85", "85", "86", "%", "percent"),
    ("ko", "특허 3만2천100건이다.", "3만2천100건", "32100", "32100", "32100", "건", "count"),
    ("ko", "모두 303만 2100건이다.", "303만 2100건", "3032100", "3032100", "3032100", "건", "count"),
    ("ko", "약 45억 달러다.", "약 45억 달러", "4500000000", "4275000000", "4725000000", "USD", "money"),
    ("ko", "수십만 명이 왔다.", "수십만 명", "500000", "200000", "999999", "명", "count"),
    ("ko", "2만5천여 명이다.", "2만5천여 명", "25000", "25000", "26000", "명", "count"),
    ("ko", "100건 이상이다.", "100건 이상", "100", "100", "200", "건", "count"),
    ("ko", "3배 가까이 늘었다.", "3배 가까이", "3", "2", "3", "倍", "multiple"),
    ("ko", "값은 64달러 45센트다.", "64달러 45센트", "64.45", "64.45", "64.45", "USD", "money"),
    ("ko", "온도는 영하 5도이다.", "영하 5도", "-5", "-5", "-5", "度", "temperature"),
    ("ko", "20과 30 사이에 있다.", "20과 30", "25", "20", "30", None, "range"),
    ("ko", "이 수는 20보다 크고 35보다 작다.", "20보다 크고 35보다 작다", "27.5", "20", "35", None, "range"),
    ("ja", "5兆3000億円になった。", "5兆3000億円", "5300000000000", "5299950000000", "5300050000000", "JPY", "money"),
    ("ja", "３万８２１０件だ。", "３万８２１０件", "38210", "38210", "38210", "件", "count"),
    ("ja", "100人強が来た。", "100人強", "100", "100", "200", "人", "count"),
    ("ja", "打率は2割5分だ。", "2割5分", "25", "24.5", "25.5", "%", "percent"),
    ("ja", "3割弱が減った。", "3割弱", "30", "20", "30", "%", "percent"),
    ("ja", "2017〜21年の間。", "2017〜21年", "2017", "2017", "2021", "year", "date"),
    ("ja", "令和6年度の調査。", "令和6年度", "2024", "2024", "2024", "year", "date"),
    ("ja", "前年度比マイナス五％だ。", "マイナス五％", "-5", "-5.5", "-4.5", "%", "percent"),
    ("ja", "最大15億円を出す。", "最大15億円", "1500000000", "1400000000", "1500000000", "JPY", "money"),
    ("ja", "20以上35未満の数。", "20以上35未満", "27.5", "20", "35", None, "range"),
    ("ja", "予約10件がある。", "10件", "10", "10", "10", "件", "count"),
    ("en", "it paid US$1.2bn.", "US$1.2bn", "1200000000", "1150000000", "1250000000", "USD", "money"),
    ("en", "sales of 1,234.5 million.", "1,234.5 million", "1234500000", "1234450000", "1234550000", None, "number"),
    ("en", "fewer than 12 cases.", "fewer than 12 cases", "12", "11", "12", "cases", "count"),
    ("en", "it nearly tripled.", "nearly tripled", "3", "2", "3", "倍", "multiple"),
    ("en", "a 50-basis-point cut.", "50-basis-point", "50", "49.5", "50.5", "bp", "points"),
    ("en", "over three decades.", "over three decades", "30", "30", "40", "year", "duration"),
    ("en", "at least 20 and at most 100 apples.", "at least 20 and at most 100", "60", "20", "100", None, "range"),
    ("en", "minus five percent.", "minus five percent", "-5", "-5.5", "-4.5", "%", "percent"),
    ("en", "12,34,567.89 rupees.", "12,34,567.89 rupees", "1234567.89", "1234567.885", "1234567.895", "INR", "money"),
    ("en", "15 dollars and 50 cents.", "15 dollars and 50 cents", "15.5", "15.5", "15.5", "USD", "money"),
    ("en", "between $10 and $20 million.", "$10 and $20 million", "15000000", "10000000", "20000000", "USD", "money"),
    ("en", "in the years 2017-2021 only.", "2017-2021", "2017", "2017", "2021", "year", "date"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "sentence", "surface", "value", "low", "high", "unit", "kind"), READ)
def test_reads(
    lang: str, sentence: str, surface: str, value: str, low: str, high: str, unit: str | None, kind: str
) -> None:
    found = next(q for q in quantities(sentence, lang) if q.text == surface)
    assert (found.value, found.low, found.high) == (Decimal(value), Decimal(low), Decimal(high))
    assert (found.unit, found.kind) == (unit, kind)


FRACTIONS = [
    ("zh", "多三分之一", "三分之一", 1, 3),
    ("zh", "共三又四分之一天", "三又四分之一天", 13, 4),
    ("ko", "전체의 4분의 1이다", "4분의 1", 1, 4),
    ("ko", "5명 중 1명이다", "5명 중 1명", 1, 5),
    ("ja", "4分の1に減った", "4分の1", 1, 4),
    ("ja", "答えは23と5分の3です", "23と5分の3", 118, 5),
    ("ja", "ほぼ4件に1件だ", "ほぼ4件に1件", 1, 4),
    ("en", "two-thirds of them", "two-thirds", 2, 3),
    ("en", "one in five adults", "one in five", 1, 5),
    ("en", "7 in 10 adults", "7 in 10", 7, 10),
    ("en", "two and a half million people", "two and a half million people", 2_500_000, 1),
    ("en", "$365 million and one plant", "$365 million", 365_000_000, 1),
    ("en", "2 million and five hundred thousand", "2 million and five hundred thousand", 2_500_000, 1),
    ("en", "3 million and a quarter", "3 million and a quarter", 3_250_000, 1),
    ("en", "half a million passengers", "half a million passengers", 500_000, 1),
    ("en", "one hundred and three quarters.", "one hundred and three quarters", 403, 4),
    ("en", "drank 3/4 of it", "3/4", 3, 4),
    ("en", "2 1/4 of them", "2 1/4", 9, 4),
]


@pytest.mark.parametrize(("lang", "sentence", "surface", "above", "below"), FRACTIONS)
def test_reads_fractions(lang: str, sentence: str, surface: str, above: int, below: int) -> None:
    found = next(q for q in quantities(sentence, lang) if q.text == surface)
    assert found.value is not None
    assert abs(found.value * below - above) <= Decimal("1e-6") * above
    assert found.low < found.value < found.high


LEFT_ALONE = [
    ("zh", "专利CN117009989A，分类号G06N3，病毒COVID-19。"),
    ("zh", "见图 3 和第11期，“2+36”城市。"),
    ("zh", "进一步统一思想，万一如此，百度和三星。"),
    ("zh", "我的电话号是12 34 56 78。"),
    ("zh", "网址https://example.com/2024/35，地址192.168.0.17，邮箱a35@example.com。"),
    ("zh", "收拾行李，大陆的夏天，数据不足。"),
    ("zh", "地址fe80::204:61ff:fe9d:f156。"),
    ("ko", "이후 오늘 사용한 사건의 구조."),
    ("ko", "전화번호는 02 123 4567입니다."),
    ("ja", "一方で十分に九州と四国を統一した。"),
    ("ja", "GPT-4とiPhone 15を使う。"),
    ("en", "GPT-4 and Boeing 737 at 20:31 by +82-2-1234-5678."),
    ("en", "Llama 3.1, version 1.24.14, see Section 301 and Table 4."),
    ("en", "My phone number is (71)3019-9811."),
    ("en", "No one came, someone often left."),
]


@pytest.mark.parametrize(("lang", "sentence"), LEFT_ALONE)
def test_leaves_alone_what_is_no_number(lang: str, sentence: str) -> None:
    assert [q.text for q in quantities(sentence, lang)] == []


HEDGED = [
    ("zh", "约5.4万件", "about"),
    ("zh", "14倍多", "above"),
    ("zh", "不到五项", "below"),
    ("zh", "第三多的国家", None),
    ("zh", "附近5家", None),
    ("ko", "약 45억 달러", "about"),
    ("ko", "계약 5건", None),
    ("ko", "세 배를 웃돈다", "above"),
    ("ko", "10명 미만", "below"),
    ("ja", "307万人ほど", "about"),
    ("ja", "契約3件", None),
    ("ja", "2倍弱", "below"),
    ("en", "some 26 million people", "about"),
    ("en", "no less than $1.42", "above"),
    ("en", "just under 1%", "below"),
]


@pytest.mark.parametrize(("lang", "sentence", "side"), HEDGED)
def test_hears_the_hedge(lang: str, sentence: str, side: str | None) -> None:
    (found,) = quantities(sentence, lang)
    assert found.hedge == side


DATES = [
    ("zh", "2023年11月20日", "2023-11-20", "2023-11-20"),
    ("zh", "2017—2021年", "2017", "2021"),
    ("ko", "2023년 1분기", "2023-Q1", "2023-Q1"),
    ("ko", "2023년 10월", "2023-10", "2023-10"),
    ("ja", "昭和30年", "1955", "1955"),
    ("ja", "2017〜21年", "2017", "2021"),
    ("ja", "8月11日", "--08-11", "--08-11"),
]


@pytest.mark.parametrize(("lang", "sentence", "since", "until"), DATES)
def test_dates_carry_their_first_and_last_day(lang: str, sentence: str, since: str, until: str) -> None:
    (found,) = quantities(sentence, lang)
    assert (found.kind, found.since, found.until) == ("date", since, until)
