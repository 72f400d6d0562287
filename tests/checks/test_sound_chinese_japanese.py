"""Sound Chinese and Japanese texts: each holds a way of telling that once bound numbers that do not belong together."""

from __future__ import annotations

import crossfoot
import pytest

SOUND = [
    pytest.param(
        "仲裁委全年受理案件5,120件，办结4,870件，办结率95.1%，受理数比上年多412件，上升8.8%。", id="base untold"
    ),
    pytest.param("上半年完成配送31.28亿单，去年同期27.04亿单，增速15.7%，行业同期增速为18.2%。", id="half year is now"),
    pytest.param(
        "城镇家庭宽带普及率78.6%，农村为60.2%，差距18.4个百分点，比上年的19.1个百分点收窄0.7个。",
        id="gap of last year",
    ),
    pytest.param(
        "审限内结案率93.2%，平均用时从62天缩至55天，缩短7天；一审服判率90.4%，二审改判率1.9%，后者为近五年最低。",
        id="rates add up to nothing",
    ),
    pytest.param(
        "周末三天，他卖了1,830张票。\n\n要追平去年，平均每天得卖5.24亿，而本月迄今日均只有1.07亿。", id="mean of means"
    ),
    pytest.param(
        "冠军用时2小时6分09秒。亚军慢了41秒，成绩是2小时6分50秒；第三名2小时7分02秒，与亚军只差12秒。国内选手里最好的是"
        "第8，2小时11分05秒。",
        id="hours, minutes and seconds",
    ),
    pytest.param("队伍以8分02秒夺冠，比亚军的8分14秒快12秒，比季军的8分41秒快39秒。", id="minutes and seconds"),
    pytest.param("消費時間は先手が計38時間14分、後手が39時間57分と、その差は1時間43分。", id="hours in thirds"),
    pytest.param("持ち時間は各8時間だから、5局では双方合わせて80時間になる。", id="each of two over five"),
    pytest.param(
        "獲得の年少記録は20歳2カ月で、新王者は24歳4カ月の史上4位。17歳差の対局は、決勝では1998年の21歳差以来の年の開きだった。",
        id="gap in years",
    ),
    pytest.param("雑誌が占める割合は22.8%で、ピークの1996年には5割を超えていた。", id="mark of another time"),
    pytest.param(
        "回答者のうち統合に賛成は58.1%、西地区に限ると34.2%でした。西地区の回答は全体の2割強です。",
        id="shares of two wholes",
    ),
]


SOUND += [
    pytest.param("平均死亡年龄33.4岁，其中男性35.2岁、女性31.5岁。", id="part of a mean"),
    pytest.param("要在余下的37天里追平去年全年的549.2亿，平均每天得卖4.16亿。", id="what is lacking"),
    pytest.param("前10个月卖了1,605.3万辆，离目标差得远，剩两个月得卖445万，月均222万。", id="months left"),
    pytest.param(
        "試料の15%は海外機関に、10%は大学に（この10%は先の15%に含まれる）提供され、60%は保管されている。残る25%が分析に充てられた。",
        id="share in a share",
    ),
    pytest.param(
        "決まり手は寄り切りが9番、押し出し3番、上手投げと突き落としが1番ずつで、14勝のうち12番が前に出る相撲だった。",
        id="one each with a counter",
    ),
    pytest.param("懸賞は2,571本と昨年の2,285本から286本増え、1本の手取りは3万円だった。", id="price of one"),
]


SOUND += [
    pytest.param(
        "仕事に占める研究の割合は31.8%だった。2004年の46.4%から下がり続けた。かわりに教育が27.5%、社会サービスが22.9%、その他の職務が17.8%となっている。",
        id="shares of another sentence",
    ),
    pytest.param(
        "客队投篮78中33，三分24中9，罚球15中16。篮板46比41，主队多抢5个，其中前场14个；失误主队15次、客队11次，得到21分。",
        id="things of several units",
    ),
    pytest.param(
        "全年总收入6,842万元，较2021年的6,315万元增长8.3%，其中捐赠收入6,180万元，政府购买服务318万元，投资及利息344万元。",
        id="base before the parts",
    ),
    pytest.param("月捐人3.64万名，人均月捐41.5元，全年合计1,814万元。", id="mean of a head and a month"),
    pytest.param("纠纷从一季度的214件、二季度的387件一路涨到652件，半年三倍有余。", id="stations"),
    pytest.param("25—29岁占37.4%，30—34岁占21.8%，40岁及以上占19.6%，20—24岁仅13.1%，余下的8.1%是35—39岁。", id="ages"),
    pytest.param(
        "国民1人当たりでは8.6枚（人口1億2380万人）だった。\n\nアルバイトも8万8000人と、10年前の15万9000人の55%ほどになっている。",
        id="unit of a whole",
    ),
]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_text_raises_nothing(text: str) -> None:
    findings = crossfoot.check(text.encode()).findings
    assert [finding.message for finding in findings if finding.verdict == "inconsistent"] == []


WRONG = [
    ("去年只有38台，今年升到61台，增长50.5%。", "50.5%"),
    ("前年卖出312台，去年卖出405台，增长39.8%。", "39.8%"),
    ("上半年配送31.28亿单，去年同期27.04亿单，增速25.7%。", "25.7%"),
    ("寄り切りが9番、押し出し3番、上手投げと突き落としが1番ずつで、計15番だった。", "15"),
    ("抽检了48批水杯，7批不合格，不合格率14.6%，比去年那次（52批中11批，25.2%）低。", "52批"),
    ("均价2.86元，较昨日2.93元下跌2.4%，较上周同日3.11元下跌8.0%，比去年同日2.64元则高9.3%。", "2.86元"),
    ("優勝は2時間7分9秒、準優勝は2時間7分50秒と、その差は2時間1分41秒。", "2時間1分41秒"),
]


@pytest.mark.parametrize(("text", "quoted"), WRONG)
def test_a_wrong_number_is_flagged(text: str, quoted: str) -> None:
    checked = crossfoot.check(text.encode())
    claims = {claim.id: claim.text.strip() for claim in checked.claims}
    wrong = [finding for finding in checked.findings if finding.verdict == "inconsistent"]
    assert [quoted in [claims[role.claim] for role in finding.claims] for finding in wrong] == [True]
