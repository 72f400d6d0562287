"""Constructions of Chinese, Japanese and Korean: what is left, wholes by their name, parts of a year, then and now."""

import pytest
from support import alarms, verdicts

_TEXTS = [
    ("zh", "sum", "全县有卫生院46家，其中公办31家，民办9家，其余{}家为合作办院。", "6", "9"),
    ("zh", "difference", "船厂订单52艘，其中38艘已经交付。剩下{}艘明年完工。", "14", "41"),
    ("ja", "sum", "応募作は210点。うち短歌が96点、俳句が74点で、残る{}点は川柳だった。", "40", "60"),
    ("ko", "sum", "경로당 184곳 중 직영이 97곳, 위탁이 52곳이며 나머지 {}곳은 문을 닫았다.", "35", "53"),
    ("zh", "share", "全省茶园面积为380万亩，云岭县茶园95万亩，占全省的{}%。", "25", "52"),
    ("ja", "share", "市全体の世帯数は4万2000世帯で、東区は1万500世帯と市全体の{}%を占める。", "25", "52"),
    ("ko", "share", "지난해 전국 양조장은 860곳이었다. 충북은 129곳으로 전국의 {}%를 차지했다.", "15", "51"),
    ("zh", "average", "上半年景区接待游客362万人次，日均{}万人次。", "2", "5"),
    ("zh", "average", "第二季度工厂下线客车2730辆，平均每天下线{}辆。", "30", "80"),
    ("ja", "average", "9月の来館者は6万3000人で、1日あたり{}人だった。", "2100", "1200"),
    ("ko", "average", "3분기 탑승객은 276만명으로 하루 평균 {}만명이었다.", "3", "8"),
    ("ja", "ratio", "2011年の会員は4200人だった。2021年は2万1000人となり、当時の{}倍に増えた。", "5", "8"),
    ("ko", "ratio", "2014년 가입자는 3만명에 그쳤다. 2024년에는 21만명으로 당시의 {}배가 됐다.", "7", "3"),
    ("zh", "cagr", "2017年，全县民宿有410家；到2022年达到1020家，年均增长{}%。", "20", "35"),
    ("ko", "cagr", "2018년 310억원이던 매출은 2023년 771억원으로 늘어 연평균 {}% 성장했다.", "20", "35"),
    ("ko", "difference", "지출은 940억원으로 수입 1120억원보다 {}억원 적었다.", "180", "810"),
]


@pytest.mark.parametrize(("lang", "check", "text", "right", "wrong"), _TEXTS)
def test_a_closed_form_accuses_where_it_misses(lang: str, check: str, text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right), lang) == []
    assert set(verdicts(check, text.format(right), lang)) == {"consistent"}
    assert "inconsistent" in verdicts(check, text.format(wrong), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "共有学员300人，其中男学员180人（含留学生20人），其余120人为女学员。"),
        ("zh", "共有企业540家，其中公司400家，其中上市公司30家，其余140家为个体户。"),
        ("zh", "全年接待游客3650万人次，其中上半年接待1629万人次，日均9万人次。"),
        ("zh", "1—4月景区接待游客240万人次，日均2万人次。"),
        ("zh", "全省人口3800万人。全省从事茶业95万人，云岭县茶农19万人，占全省的20%。"),
        ("ja", "2023年3月期の来客は73万人で、1日平均2000人だった。"),
        ("ko", "지난해 매출은 900억원이다. 해외 매출은 540억원으로 전체의 60%다. 연구비는 81억원으로 매출의 9%다."),
        ("ko", "2014년 매출은 30억원이었다. 2024년 직원은 21명으로 당시의 3배다."),
    ],
)
def test_neighbouring_forms_flag_nothing(lang: str, text: str) -> None:
    assert alarms(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "right", "wrong"),
    [
        ("zh", "茶叶收入42亿元，竹业收入30亿元，菌菇收入18亿元，这三项合计占农业总收入150亿元的{}。", "六成", "八成"),
        (
            "ja",
            "市の歳出は900億円だ。民生費260億円、教育費190億円。この2つで歳出全体の{}を占めた。",
            "半分",
            "3割",
        ),
        ("ko", "복지 2400억원, 교육 1100억원, 교통 700억원이다. 세 항목이 전체 예산 7000억원의 {}%다.", "60", "80"),
    ],
)
def test_a_share_of_several_amounts_together(lang: str, text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right), lang) == []
    assert "consistent" in verdicts("share", text.format(right), lang)
    assert "inconsistent" in verdicts("share", text.format(wrong), lang)


@pytest.mark.parametrize("lang", ["zh", "ja", "ko"])
def test_a_share_in_a_short_column_that_makes_up_its_whole(lang: str) -> None:
    head = {"zh": "业务　收入　占比", "ja": "事業　売上高　構成比", "ko": "부문　매출　비중"}[lang]
    rows = "甲　42.5　42.5%\n乙　36.0　{}%\n丙　21.5　21.5%\n"
    assert alarms(f"{head}\n{rows.format('36.0')}", lang) == []
    assert "inconsistent" in verdicts("share", f"{head}\n{rows.format('63.0')}", lang)
