"""Japanese sentences with what is read from them: surface, value, interval, unit, kind and hedge."""

from __future__ import annotations

from decimal import Decimal

import pytest
from crossfoot.claims import quantities

READ: list[tuple[str, str, str, str, str, str | None, str, str | None]] = [
    # sentence, surface, value, low, high, unit, kind, hedge
    ("前年比２・５％増となった。", "２・５％", "2.5", "2.45", "2.55", "%", "percent", None),
    ("入場者は１・５万人だった。", "１・５万人", "15000", "14500", "15500", "人", "count", None),
    ("売上高は3・6兆円。", "3・6兆円", "3600000000000", "3550000000000", "3650000000000", "JPY", "money", None),
    ("参加は約500人以上。", "約500人以上", "500", "500", "600", "人", "count", "above"),
    ("全体の3分の1強を占める。", "3分の1強", "0.3333333333333333", "0.3333", "0.3667", None, "fraction", "above"),
    ("店舗は5000強ある。", "5000強", "5000", "5000", "6000", None, "number", "above"),
    ("毎日5、6人が来る。", "5、6人", "5.5", "5", "6", "人", "range", None),
    ("五、六十人の村だ。", "五、六十人", "55", "50", "60", "人", "range", None),
    ("10人中7人が賛成した。", "10人中7人", "0.7", "0.679", "0.721", None, "fraction", None),
    ("3世帯に1世帯の割合だ。", "3世帯に1世帯", "0.3333333333333333", "0.3233", "0.3434", None, "fraction", None),
    ("1から5個のリンゴだ。", "1から5個", "3", "1", "5", "個", "range", None),
    ("時速120キロで走る。", "時速120キロ", "120", "120", "120", "km/h", "measure", None),
    ("時速50〜60キロだ。", "時速50〜60キロ", "55", "50", "60", "km/h", "measure", None),
    ("毎秒100立方メートルの水。", "毎秒100立方メートル", "100", "100", "100", "m³/s", "measure", None),
    ("水は摂氏20度だ。", "摂氏20度", "20", "20", "20", "℃", "temperature", None),
    ("体温は華氏98.6度だ。", "華氏98.6度", "98.6", "98.55", "98.65", "°F", "temperature", None),
    ("値は-30以下だ。", "-30以下", "-30", "-40", "-30", None, "number", "below"),
    ("打率.310を残した。", ".310", "0.310", "0.3095", "0.3105", None, "number", None),
    ("令和元年に始まった。", "令和元年", "2019", "2019", "2019", "year", "date", None),
    ("R5年度の予算。", "R5年度", "2023", "2023", "2023", "year", "date", None),
    ("25年3月期の決算。", "25年3月期", "2025", "2025", "2025", "year", "date", None),
    ("工期は1年6カ月だ。", "1年6カ月", "1.5", "1.5", "1.5", "year", "duration", None),
    ("2時間30分で着いた。", "2時間30分", "2.5", "2.5", "2.5", "hour", "duration", None),
    ("149円85銭で取引された。", "149円85銭", "149.85", "149.85", "149.85", "JPY", "money", None),
    ("¥5000で売る。", "¥5000", "5000", "5000", "5000", "JPY", "money", None),
    ("30万件台に戻る。", "30万件台", "300000", "300000", "400000", "件", "count", "above"),
    ("10社台湾企業だ。", "10社", "10", "10", "10", "社", "count", None),
    ("二つ目の理由だ。", "二つ目", "2", "2", "2", "つ目", "rank", None),
    ("6箇月で終える。", "6箇月", "6", "6", "6", "month", "duration", None),
    ("5ケ国が加わる。", "5ケ国", "5", "5", "5", "国", "count", None),
    ("90症例を調べた。", "90症例", "90", "90", "90", "症例", "count", None),
    ("16メガバイトの記憶。", "16メガバイト", "16", "16", "16", "MB", "measure", None),
    ("工期は2年半だ。", "2年半", "2.5", "2.5", "2.5", "year", "duration", None),
    ("何百人も来た。", "何百人", "500", "200", "999", "人", "count", None),
    ("壱拾万円を払う。", "壱拾万円", "100000", "50000", "150000", "JPY", "money", None),
    ("百パーセントの確率。", "百パーセント", "100", "99.5", "100.5", "%", "percent", None),
    ("答えは1と2/3だ。", "1と2/3", "1.6667", "1.6467", "1.6867", None, "number", None),
    ("値は10の9乗だ。", "10の9乗", "1000000000", "1000000000", "1000000000", None, "number", None),
    ("番号は「にじゅうさん」だ。", "にじゅうさん", "23", "23", "23", None, "number", None),
    ("上位20国際空港。", "20", "20", "20", "20", None, "number", None),
    ("9秒95で走った。", "9秒95", "9.95", "9.95", "9.95", "second", "duration", None),
    ("2時間余り続いた。", "2時間余り", "2", "2", "3", "hour", "duration", "above"),
    ("数百〜数千人が来た。", "数百〜数千人", "5099.5", "200", "9999", "人", "range", None),
    ("3割から4割程度だ。", "3割から4割程度", "35", "30", "40", "%", "range", "about"),
    ("身長は1メートル80センチ。", "1メートル80センチ", "1.8", "1.8", "1.8", "m", "measure", None),
    ("半世紀の歴史だ。", "半世紀", "50", "50", "50", "year", "duration", None),
]

PERIODS = [
    ("2024年第1四半期の売上高", "2024-Q1", "2024-Q1"),
    ("23年度の予算", "2023", "2023"),
    ("23〜24年度の予算", "2023", "2024"),
    ("令和3〜5年の間", "2021", "2023"),
    ("2023年度下期の業績", "2023-H2", "2023-H2"),
    ("2024年4〜6月期の利益", "2024-04", "2024-06"),
    ("売上高は1〜3月期に伸びた", "--01", "--03"),
]

LEFT_ALONE = [
    "何人いるか。",
    "田中氏（52）は過去最高を塗り替えた。",
    "第三者委員会。",
    "最高経営責任者が最大限に努める。",
    "せんせい、いちごをどうぞ。",
    "赤十字社と十勝の二人三脚だ。",
    "新千歳空港から四日市へ。",
    "四球を選び、票を二分した。",
    "震度5強の揺れだった。",
    "10時30分ごろ、8時に始まった。",
    "20代の女性と50代半ばの男性。",
    "千代田区1-2-3に移る。",
    "3丁目5番地に建つ。",
    "国道20号で事故。",
    "憲法9条の改正。",
    "3―2で勝った。",
    "3・11の震災。",
    "2LDKの部屋で4Kテレビを見る。",
]


@pytest.mark.parametrize(("text", "surface", "value", "low", "high", "unit", "kind", "hedge"), READ)
def test_is_read(
    text: str, surface: str, value: str, low: str, high: str, unit: str | None, kind: str, hedge: str | None
) -> None:
    found = next(q for q in quantities(text, "ja") if q.text == surface)
    assert (found.unit, found.kind, found.hedge) == (unit, kind, hedge)
    for got, wanted in ((found.value, value), (found.low, low), (found.high, high)):
        assert float(got or 0) == pytest.approx(float(Decimal(wanted)), rel=1e-3)


@pytest.mark.parametrize(("text", "since", "until"), PERIODS)
def test_a_period_has_its_ends(text: str, since: str, until: str) -> None:
    assert [(q.since, q.until) for q in quantities(text, "ja")] == [(since, until)]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_is_no_quantity(text: str) -> None:
    assert list(quantities(text, "ja")) == []


@pytest.mark.parametrize("text", ["この4、5月の売上", "この1、2位の差", "3人に2個ずつ配る", "10%から20%に増えた"])
def test_two_numbers_stay_two(text: str) -> None:
    assert all(q.kind not in ("range", "fraction") for q in quantities(text, "ja"))
