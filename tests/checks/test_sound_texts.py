"""Sound texts of everyday news: nothing in them contradicts anything, and nothing is flagged."""

from __future__ import annotations

import crossfoot
import pytest

SOUND = [
    (
        "在孩子3周岁以前，父母双方各有8天育儿假。对备案的托育机构，按每托位500元的标准发放一次性补贴；"
        "对备案的托育机构，按实际入托人数（月平均数）每人每年补助100元；"
    ),
    (
        "Acme reported revenue of $4.2 billion for the third quarter, up 5% from a year earlier. Cloud revenue "
        "grew 20% to $1.8 billion, while hardware fell 8% to $1.1 billion. Operating profit was $630 million, "
        "or 15% of revenue. The company expects revenue of $4.3 billion to $4.5 billion in the current quarter."
    ),
    (
        "The town has 24,000 residents, 3,600 of whom are over 65. That is 15%, against 18% nationally. Of "
        "those aged over 65, 900 live alone."
    ),
    (
        "Unemployment fell to 4.1% in May from 4.3% in April. The number of people out of work dropped by "
        "62,000 to 1.28 million. Youth unemployment was 11.2%, down from 11.9% a year ago."
    ),
    (
        "Turnout was 64.2%, up 3.1 points on 2019. The Greens won 12 of the 60 seats, twice as many as four "
        "years ago. Labour took 24 and the Liberals 18; the other 6 went to independents."
    ),
    (
        "The airline carried 8.4 million passengers in the first half, 12% more than in the same period of "
        "last year, and 16.1 million in the whole of last year. Its load factor rose to 82% from 79%."
    ),
    (
        "Exports to Germany rose 6% to 2.1 billion euros, those to France 3% to 1.4 billion euros. Together "
        "the two countries took 35% of all exports, which came to 10 billion euros."
    ),
    (
        "The museum sold 412,000 tickets last year, 9% fewer than in 2022. Half of the visitors came from "
        "abroad; one in five of them was from the United States."
    ),
    (
        "A litre of milk costs 1.20 euros, 20 cents more than two years ago. Farmers receive 45 cents of "
        "it, or about 38%."
    ),
    (
        "In 2023 the police recorded 5,400 burglaries, 600 fewer than in 2022, a fall of 10%. In 2019 there "
        "had been 7,200. Some 15% of the cases were solved."
    ),
    (
        "The bridge is 1,240 metres long and 32 metres wide. It carries 48,000 vehicles a day, 12% of them "
        "lorries. Building it took six years, from 2012 to 2018, and cost 410 million euros, 60 million more "
        "than planned."
    ),
    ("Sales: Q1 120, Q2 135, Q3 150, Q4 145. For the year that makes 550, 10% more than the 500 of the year before."),
    (
        "The survey of 1,500 adults found that 62% support the plan and 27% oppose it; 11% had no opinion. "
        "Among women support was 66%, among men 58%."
    ),
    (
        "Patent grants rose 8% to 35,200. Of these, 14,080, or 40%, went to foreign applicants. Japan led "
        "with 4,900, ahead of the United States with 4,100."
    ),
    (
        "The fund returned 7% in 2022 and 12% in 2023; over five years it has gained 48%. Assets under management "
        "stand at $2.4 billion, of which $1.5 billion is in bonds."
    ),
    (
        "The marathon drew 31,000 runners from 96 countries. 29,450 finished, a rate of 95%. Kenya's runner "
        "won in 2:04:31, 40 seconds ahead of the second."
    ),
    (
        "公司上半年实现营业收入48.6亿元，同比增长12.3%；净利润6.2亿元，同比下降4.5%。其中第二季度营收26.1亿元，"
        "环比增长16%。研发投入5.8亿元，占营收的11.9%。"
    ),
    (
        "全市常住人口860万人，比上年末增加12万人。其中城镇人口620万人，占72.1%。60岁以上人口163万人，占19%，"
        "高于全国平均水平1.2个百分点。"
    ),
    (
        "截至6月底，全国充电桩总量达1024万台，同比增长54%。公共充电桩312万台，私人充电桩712万台。广东、浙江、"
        "江苏分列前三，合计占37%。"
    ),
    "这所大学今年录取4200人，比去年多200人，增长5%。女生占53%。理科生2500人，文科生1700人。去年文科生为1800人。",
    (
        "調査は全国の20歳以上の男女2400人を対象に行い、1560人が回答した。回収率は65%。「賛成」は58%で、前回より4ポイント増えた。"
        "「反対」は29%だった。"
    ),
    (
        "同社の売上高は前年同期比8.4%増の3250億円、営業利益は同12%減の210億円だった。国内売上高は1950億円で全体の6割を占める。"
        "海外は1300億円。"
    ),
    "市の人口は38万2000人で、10年前より1万8000人減った。65歳以上は11万4600人で、高齢化率は30.0%。20年前の2倍になった。",
    (
        "올해 상반기 수출은 3348억달러로 지난해 같은 기간보다 9.1% 늘었다. 반도체는 657억달러로 52.2% 증가했고, "
        "자동차는 370억달러로 3.8% 늘었다. 무역수지는 231억달러 흑자였다."
    ),
    (
        "이 회사의 직원은 4200명으로, 이 중 연구 인력이 1470명(35%)이다. 지난해보다 300명 늘었다. 여성 비율은 "
        "28%로 2%포인트 높아졌다."
    ),
    (
        "응답자 1012명 가운데 46%가 찬성, 39%가 반대했다. 20대에서는 찬성이 52%, 60대에서는 38%였다. 지난달 "
        "조사보다 찬성이 3%포인트 올랐다."
    ),
    (
        "Of the 250 patients, 150 received the drug and 100 a placebo. In the drug group 45 (30%) improved, "
        "in the placebo group 15 (15%)."
    ),
    (
        "The region produced 3.2 million tonnes of wheat, a third of the national harvest of 9.6 million, "
        "and 1.1 million tonnes of barley. Yields averaged 7.4 tonnes a hectare, up from 6.9."
    ),
    (
        "Rent for a two-room flat is 920 euros a month, 15% more than in 2020, when it was 800. In the capital "
        "it is 1,350 euros. The average household spends 31% of its income on housing."
    ),
    ("Ticket prices start at 45 pounds. Children under 12 pay half. A family of four pays 120 pounds, a saving of 15."),
    (
        "The company cut 1,800 jobs, 6% of its workforce of 30,000. Two thirds of the cuts fall on the United "
        "States, where it employs 14,000. The measure is to save $240 million a year from 2025."
    ),
    "The union balloted 610 members. Of the ballots, 305 (50%) were for the strike and 244 (40%) against.",
    "The union has 610 members. Of these, 305 (50%) voted for the strike and 244 (40%) against.",
    "The firm has 900 staff. Of them, 450 (50%) work in sales and 270 (30%) in research.",
    "The survey reached 1,200 people. Of the respondents, 480 (40%) said yes and 360 (30%) no.",
    (
        "Police logged 1,500 cases. Of the cases, 600 (40%) were thefts and 450 (30%) frauds; of the thefts, "
        "150 (25%) were solved."
    ),
    "The fund has 80 projects. Of the projects, 40 (50%) are in Asia and 20 (25%) in Africa.",
    "Last year 40 ships called. Of the ships, 10 (25%) were tankers and 8 (20%) ferries.",
    (
        "The council approved a budget of £412 million, £12 million more than last year. Schools get £180 "
        "million, or 44%; social care £124 million, or 30%; roads £41 million. The rest goes to other services."
    ),
    (
        "Three of the five judges voted to uphold the ruling; two dissented. The case began in 2017 and took "
        "six years to reach the court in 2023."
    ),
    (
        "Wages rose 5.2% in the year to March, while prices rose 3.2%, so that real wages were 2% higher. "
        "In the private sector wages rose 5.9%."
    ),
    (
        "The company has 310 shops, 45 of them abroad. It opened 22 and closed 8 last year, a net gain of "
        "14. It plans 20 more this year."
    ),
    (
        "Of the 48 games played so far, the team has won 30, drawn 8 and lost 10. It has scored 92 goals, "
        "nearly two a game."
    ),
    (
        "Electric cars made up 18% of new sales, up from 14% in 2022 and 9% in 2021. In Norway the share "
        "was 82%. Some 14 million were sold worldwide, 35% more than the year before."
    ),
    (
        "Prices start at $19 a month; the family plan costs $29 and covers up to five people. The firm says "
        "60% of its 2 million subscribers have chosen the cheaper plan."
    ),
    (
        "The storm left 240,000 homes without power, 150,000 of them in the county. By evening two thirds "
        "had been reconnected. It was the third storm in five weeks."
    ),
    (
        "Applications for the 1,200 places rose to 9,600, eight for every place. A year earlier there had "
        "been 8,000. Some 55% of applicants are women."
    ),
    (
        "Net income fell to $1.2 billion, or $2.40 a share, from $1.5 billion, or $3.00 a share, a year earlier. "
        "Analysts had expected $2.55 a share. The dividend stays at 50 cents."
    ),
    (
        "The vaccine was 92% effective in a trial of 30,000 people, half of whom received a placebo. There "
        "were 8 cases in the vaccine group and 100 in the placebo group."
    ),
    (
        "The plant makes 500 cars a day in two shifts, 130,000 a year. Next year it is to make 600 a day. "
        "It employs 4,000 people, 300 of them apprentices."
    ),
    (
        "Germany won 10 gold, 11 silver and 16 bronze medals, 37 in all and 2 fewer than four years ago. "
        "China won 88 medals, 40 of them gold."
    ),
    (
        "The first flat sold for $450,000, the second for $520,000. The average price in the district is "
        "$480,000, 6% more than a year ago; in the city it is $610,000."
    ),
    (
        "6月份，社会消费品零售总额40732亿元，同比增长2.0%。其中，除汽车以外的消费品零售额36364亿元，增长3.0%。"
        "1—6月份，社会消费品零售总额235969亿元，同比增长3.7%。"
    ),
    (
        "据统计，2023年全国共授权发明专利92.1万件，较2022年增加12.3万件，同比增长15.4%。其中国内76.7万件，"
        "占83.3%；国外15.4万件。有效发明专利499.1万件。"
    ),
    (
        "该市共有公交线路320条，车辆6800辆，其中新能源车5440辆，占80%。日均客运量210万人次，较疫情前下降三成。"
        "今年计划新增线路10条。"
    ),
    (
        "报告显示，受访企业1200家，有62%表示订单增加，25%持平，13%减少。订单增加的企业中，七成来自东部地区。"
        "与去年相比，增加的比例上升了5个百分点。"
    ),
    "公司前三季度净利润15.3亿元，超过去年全年的14.8亿元。第三季度净利润5.6亿元，同比增长32%，环比增长8%。",
    (
        "新車販売台数は前年同月比7.5%増の38万4000台だった。このうち軽自動車は14万2000台で3.1%増、登録車は24万2000台で10.2%増。"
        "前月と比べると2割多い。"
    ),
    (
        "大学の志願者は4万8000人で、募集人員6000人に対する倍率は8倍。前年は7.6倍だった。女子の割合は42%で、"
        "10年前より6ポイント上がった。"
    ),
    "台風の影響で1日に欠航したのは214便、約2万8000人に影響が出た。国内線が196便、国際線が18便。前日は45便だった。",
    (
        "2024年度予算案の一般会計総額は112兆5717億円で、前年度当初を1兆8095億円下回った。社会保障費は37兆7193億円、"
        "防衛費は7兆9496億円。国債費は27兆90億円。"
    ),
    (
        "서울 아파트 거래량은 6월 7450건으로 5월(5182건)보다 43.8% 늘었다. 강남구가 513건으로 가장 많았고 "
        "송파구 491건, 강동구 450건 순이었다. 평균 가격은 12억1000만원이다."
    ),
    (
        "국내 등록 전기차는 60만6000대로 1년 새 15만대 늘었다. 전체 자동차의 2.3%다. 충전기는 32만기이며 "
        "이 가운데 급속은 3만6000기다."
    ),
    (
        "이번 조사에는 전국 성인 1000명이 참여했다. 응답률은 12%, 표본오차는 ±3.1%포인트다. '만족한다'는 "
        "41%, '불만족'은 52%로 격차는 11%포인트였다."
    ),
    (
        "회사는 지난해 매출 5조2000억원, 영업이익 4160억원을 올렸다. 영업이익률은 8%로 전년(7.2%)보다 높아졌다. "
        "해외 비중은 62%다."
    ),
    (
        "Rainfall in May was 82 mm, against an average of 64 mm; it rained on 16 days. Reservoirs are 91% "
        "full, compared with 78% a year ago. In 2022 they had been at 65%."
    ),
    (
        "About 40% of the 5,000 respondents work from home at least once a week, up from 12% before the pandemic. "
        "Among those under 30 it is 46%. One in ten never goes to the office."
    ),
    (
        "The fare rises from $1,200 to $1,260 a year, or $5 extra a month. A season ticket costs $960 a year instead "
        "of $900, or $5 a month more."
    ),
    (
        "Research spending rose to $540 million, or 18% of revenue, from $480 million, or 17%. Revenue was "
        "$3.0 billion, against $2.82 billion the year before."
    ),
    (
        "The council agreed a budget of £640m. Reserves will fall to £44.8m from £52m. That is 7% of the budget; "
        "auditors recommend 5%."
    ),
    ("The force has 8,240 officers, 120 more than in 2022 but still 760 below the 9,000 of 2011. Pay is up 4%."),
    (
        "Flu wards fill up, but deaths stay below 2018 levels\n\nHospitals admitted 36,400 people this winter. They "
        "counted 2,150 deaths, compared with 2,900 in 2017-18. In 2017-18 there were 3,640 nurses, a tenth fewer."
    ),
    (
        "회사는 올해 설비에 6조5000억원을 투자한다. 지난해 5조2000억원보다 25% 많은 규모다. 이 중 4조1000억원은 "
        "국내에, 나머지 2조4000억원은 국외에 쓴다."
    ),
    (
        "관광객이 쓴 돈은 1인당 평균 1260달러였다. 총지출은 88억2000만달러로 추산된다. 평균 체류 기간은 6일로, "
        "하루에 210달러를 쓴 셈이다."
    ),
    (
        "참여율은 75%로 학생 400만명 중 300만명이 해당한다. 전체 학생의 1인당 월평균 비용은 36만원으로 전년의 "
        "32만원보다 12.5% 늘었다. 참여 학생만 놓고 보면 48만원이다."
    ),
    ("서울의 1인당 비용은 62만1000원으로 전남(27만원)의 2.3배다. 읍면 지역은 31만2000원으로 전년보다 14.9% 증가했다."),
    "去年全省录取新生52.3万人，录取率为81.4%。今年全省计划招生53.9万人，较去年增加1.6万人。",
    "昨年度の新入生は5200人だった。今年度は5350人を募集し、昨年度より150人増やす。",
    "지난해 신입생은 5200명이었다. 올해는 5350명을 뽑아 지난해보다 150명 늘린다.",
    "Last year the school admitted 5,200 pupils. This year it plans for 5,350, an increase of 150 on last year.",
    (
        "It faced a gap of £26m, of which £9.5m will be met from savings, £8m from higher council tax and "
        "the remaining £8.5m from reserves. The shares rose 4.2% to $98.40, having closed at $94.43."
    ),
    (
        "참여율도 각각 84.6%, 58.1%로 26.5%포인트 벌어졌다. 여성이 52.4%로 남성(47.6%)보다 4.8%포인트 많았다. "
        "배당금은 1800원으로 전년(1500원)보다 20% 올렸다."
    ),
    (
        "사망자는 34만8400명으로 전년보다 5900명(1.7%) 늘었다. 출생아보다 사망자가 11만100명 많아 인구는 줄었다. "
        "자연감소는 2023년 11만2500명보다 2400명 줄었다."
    ),
    (
        "The northern port handled 2.9 million boxes, 1.24 million fewer than Calder, and lost its place to Marlow, "
        "which had 3.1 million."
    ),
    (
        "The yield dropped to 6.3 tonnes a hectare, down from 7.0 tonnes and 9% below the five-year average of 6.9 "
        "tonnes. Of the 4,900 girls, 2,744 slept less than eight hours, compared with 2,248 of the 4,700 boys. The gap "
        "has doubled since 2014, from four percentage points to eight."
    ),
    (
        "지난해 풍력 발전량 43TWh…비중 첫 20%\n\n지난해 발전량은 595.6TWh로 전년(588.0TWh)보다 1.3% 늘었다. "
        "재생에너지 비중은 처음으로 10%를 넘었다. "
        "재생에너지 가운데 풍력이 43.2TWh로 절반이 넘는 53.5%였고 태양광이 12.6TWh였다."
    ),
]


@pytest.mark.parametrize("text", SOUND)
def test_nothing_is_flagged_in_a_sound_text(text: str) -> None:
    findings = crossfoot.check(text.encode()).findings
    assert [finding.message for finding in findings if finding.verdict == "inconsistent"] == []


WRONG = [
    (
        "It faced a gap of £26m, of which £9.5m will be met from savings, £8m from higher council tax and "
        "the remaining £6.5m from reserves.",
        "£6.5m",
    ),
    ("The shares rose 6.2% to $98.40, having closed at $94.43.", "6.2%"),
    ("The council raised the tax by 6.9%, taking the bill for a large home from £1,640 to £1,720.36.", "6.9%"),
    ("Of the 2,992 who had been vaccinated, 8.5% (135) were in intensive care.", "8.5%"),
    ("여성이 54.4%로 남성(45.6%)보다 9.8%포인트 많았다.", "9.8%포인트"),
    ("여성이 5440명으로 남성(4560명)보다 980명 많았다.", "980명"),
    ("참여율도 각각 87.6%, 58.1%로 28.5%포인트 벌어졌다.", "28.5%포인트"),
    ("주당 배당금은 1800원으로 전년(1500원)보다 30% 올렸다.", "30%"),
    (
        "사교육비 '역대 최대'…학생은 4만명 줄었는데\n\n지난해 사교육비가 늘었다. 전체 학생 수는 513만명으로 1년 새 "
        "8만명 줄었다.",
        "8만명",
    ),
]


@pytest.mark.parametrize(("text", "quoted"), WRONG)
def test_a_number_of_a_closed_form_is_flagged(text: str, quoted: str) -> None:
    checked = crossfoot.check(text.encode())
    claims = {claim.id: claim.text.strip() for claim in checked.claims}
    wrong = [finding for finding in checked.findings if finding.verdict == "inconsistent"]
    assert [quoted in [claims[role.claim] for role in finding.claims] for finding in wrong] == [True]
