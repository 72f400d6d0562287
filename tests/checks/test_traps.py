import pytest
from support import alarms

CHINESE = {
    "two companies": "甲公司有员工1284人，乙公司研发人员873人，占公司员工的45.1%。",
    "two surveys": "甲机构的调查显示，有54.7%的受访者愿意购买；乙机构的调查显示，这一比例为61.2%。",
    "counts of two sources": "世界知识产权组织统计为38210件，日经新闻统计为30124件。",
    "planned and actual": "公司计划全年投资120亿元，实际投资96.5亿元，同比增长8.3%。",
    "cumulative and monthly": "今年6月新增用户35.6万户，累计用户达412.8万户，环比增长2.1%。",
    "overlapping categories": "受访者中，62%使用甲软件，48%使用乙软件，35%两者都用。",
    "thresholds": "公司营收突破43亿元，净利润超过5亿元，同比增长12.4%。",
    "shares of two years": "2022年产量为53.2万吨，出口占31.5%；2023年产量为61.8万吨，出口占28.4%。",
    "shares of three wholes": "城镇居民中有42%、农村居民中有37%、外来人口中有55%接种了疫苗。",
    "rounded to 99": "甲占33%，乙占33%，丙占33%。",
    "rounded to 101": "亚洲占34.5%，欧洲占34.4%，其他地区占31.2%。",
    "two currencies": "项目投资12亿美元，另有贷款85亿元，用于三座电站。",
    "open list": "百度、腾讯、阿里巴巴等五家企业参与。",
    "winners and cities": "三家企业获奖，分别来自杭州、成都。",
    "disowned claim": "网传“销量增长300%”，公司称实际销量为1.2万辆，上年为1.1万辆。",
    "rate per head": "每10万人中有23.5名医生，全市常住人口为412万人。",
    "adjusted and raw": "季调后失业率为4.1%，未经季调为4.5%。",
    "rate beside a share": "贷款利率由4.30%调整为3.95%，贷款余额为1250亿元，占全部贷款的12%。",
    "range beside a figure": "预计增长3%至5%，去年增长4.2%。",
    "years after a span": "2014年成立，2023年上市，三年后退市。",
    "ranks of two years": "去年在专利数量方面，华为排名第二。今年在专利数量方面，华为排名第一。",
    "ordinal years": "2020年至2023年，前两年增长，后一年下降。",
    "compound items": "公司有五大业务：云计算和人工智能、支付、物流、文娱。",
    "nested share": "手机占45%，电脑占35%，其中平板占30%。",
    "two splits": "男性占48.7%，女性占51.3%，60岁以上占18.7%。",
    "scopes of a rank": "在论文方面，清华大学国内排名第二。在论文方面，清华大学全球排名第十二。",
    "two years in the headline": "2023年营收1234亿元\n\n2022年公司营收1243亿元。",
}

KOREAN = {
    "two companies": "A사 직원은 1284명, B사 연구직은 873명으로 B사 전체의 45.1%다.",
    "two surveys": "갤럽 조사에서는 54.7%가 찬성했고, 리얼미터 조사에서는 61.2%가 찬성했다.",
    "planned and actual": "올해 목표는 120억원이고 실적은 96억5000만원으로 8.3% 늘었다.",
    "cumulative and monthly": "6월 신규 가입자는 35만6000명, 누적 가입자는 412만8000명으로 2.1% 증가했다.",
    "overlapping categories": "응답자 중 62%는 A앱을, 48%는 B앱을 쓰고 35%는 둘 다 쓴다.",
    "thresholds": "매출은 43억원을 넘었고 순이익도 5억원을 돌파해 12.4% 늘었다.",
    "shares of two years": (
        "2022년 생산량은 53만2000톤, 수출 비중은 31.5%였고 2023년 생산량은 61만8000톤, 수출 비중은 28.4%였다."
    ),
    "shares of three wholes": "도시 주민의 42%, 농촌 주민의 37%, 외국인의 55%가 접종했다.",
    "rounded to 99": "A사가 33%, B사가 33%, C사가 33%를 차지했다.",
    "open list": "한빛, 도담, 누리 등 5곳이 참여했다.",
    "two currencies": "사업비는 12억달러이고 85억원의 대출이 따로 있다.",
    "rate per head": "인구 10만 명당 의사는 235명이고 이 도시 인구는 412만 명이다.",
    "adjusted and raw": "계절조정 실업률은 4.1%, 원계열 실업률은 4.5%였다.",
    "range beside a figure": "성장률은 3~5%로 예상되며 지난해에는 4.2%였다.",
    "years after a span": "2014년 설립돼 2023년 상장했고 3년 뒤 상장폐지됐다.",
    "compound items": "회사는 5개 사업: 반도체와 가전, 통신, 금융, 물류.",
    "two splits": "남성 48.7%, 여성 51.3%, 60세 이상이 18.7%를 차지했다.",
    "weekday look-alike": "2024년 7월 3일 수도권에서 열렸다. 2024년 7월 3일 금융위원회가 발표했다.",
    "two years in the headline": "2023년 매출 1234억원\n\n2022년 매출은 1243억원이었다.",
}

JAPANESE = {
    "two companies": "A社の社員は1284人、B社の研究職は873人でB社全体の45.1%だ。",
    "two surveys": "A社の調査では54.7%が賛成し、B社の調査では61.2%が賛成した。",
    "planned and actual": "計画は120億円で、実績は96億5000万円と8.3%増えた。",
    "cumulative and monthly": "6月の新規会員は35万6000人、累計会員は412万8000人で2.1%増えた。",
    "overlapping categories": "回答者の62%がアプリAを、48%がアプリBを使い、35%が両方を使う。",
    "thresholds": "売上高は43億円を超え、純利益も5億円を突破し、12.4%増えた。",
    "shares of two years": "2022年の生産量は53万2000トンで輸出の割合は31.5%、2023年は61万8000トンで28.4%だった。",
    "shares of three wholes": "都市住民の42%、農村住民の37%、外国人の55%が接種を受けた。",
    "rounded to 99": "A社が33%、B社が33%、C社が33%を占めた。",
    "open list": "東京、大阪、名古屋など5都市が参加した。",
    "two currencies": "事業費は12億ドルで、別に85億円の融資がある。",
    "rate per head": "人口10万人あたりの医師は235人で、市の人口は412万人だ。",
    "adjusted and raw": "季節調整済みの失業率は4.1%、原数値は4.5%だった。",
    "range beside a figure": "成長率は3〜5%の見込みで、昨年は4.2%だった。",
    "years after a span": "2014年に設立し、2023年に上場、3年後に上場を廃止した。",
    "compound items": "事業は5つ：半導体と家電、通信、金融、物流。",
    "two splits": "男性48.7%、女性51.3%、60歳以上が18.7%を占める。",
    "weekday look-alike": "2024年7月3日、月面着陸に成功した。",
    "two years in the headline": "2023年の売上高は1234億円\n\n2022年の売上高は1243億円だった。",
    "a breakdown after the year before": (
        "貨物は3億6500万トンだった。5年前は4億600万トンで、まだ届かない。内訳は鉄道が2億1200万トン、船が1億5300万トン。"
    ),
    "a whole that only holds a named part": (
        "支出のうち人件費は86億8000万円、比率は35.0%。修繕費は62億円で、支出全体の4分の1にあたる。"
    ),
    "so many short of a majority": "議席は34で、与党は15人と過半数に3人届かない。",
    "a bound that is far off": "今期は4億2000万円の赤字だが、赤字幅は前の期（11億円）の半分以下に縮んだ。",
    "an amount of growth and its percentage": "予算の総額は248億円で、前年度当初に比べ12億円、5.1%の増となりました。",
}

ENGLISH = {
    "two companies": "Firm A has 1,284 employees; firm B has 873 researchers, 45.1% of its staff.",
    "two surveys": "A Gallup poll found 54.7% in favour; a YouGov poll found 61.2% in favour.",
    "planned and actual": "The company planned to invest $120 million and spent $96.5 million, up 8.3% on the year.",
    "cumulative and monthly": (
        "In June it added 35,600 users, bringing the total since launch to 412,800, and traffic rose 2.1%."
    ),
    "overlapping categories": "Of those asked, 62% use the first app, 48% use the second and 35% use both.",
    "thresholds": "Revenue topped $43 million and profit passed $5 million, up 12.4%.",
    "shares of two years": (
        "In 2022 output was 532,000 tonnes and exports made up 31.5%; "
        "in 2023 output was 618,000 tonnes and exports made up 28.4%."
    ),
    "shares of three wholes": "Some 42% of city residents, 37% of villagers and 55% of foreigners were vaccinated.",
    "rounded to 99": "The three firms account for 33%, 33% and 33% of sales.",
    "open list": "Five cities, including Lyon, Turin and Porto, took part.",
    "two currencies": "The project costs $12 million, with a further loan of €8.5 million for three plants.",
    "rate per head": "There are 235 doctors per 100,000 people in the city of 4,120,000.",
    "adjusted and raw": "Unemployment was 4.1% seasonally adjusted and 4.5% unadjusted.",
    "range beside a figure": "Growth is expected at 3% to 5%, after 4.2% last year.",
    "years after a span": "Founded in 2014 and listed in 2023, it was delisted three years later.",
    "winners in prose": "Three teams won prizes: the first from Lyon, the second from Turin.",
    "margin of error": "Support stood at 47%, with a margin of error of 3 points, against 45% in May.",
    "compound items": "The company has four divisions: research and development, sales, and retail.",
    "two splits": "Men account for 48.7%, women for 51.3% and people over 60 for 18.7%.",
    "years within a span": "Between 2014 and 2023, three years stood out.",
    "city with a comma": "Four cities were chosen: Washington, D.C., Lyon, Turin and Porto.",
    "two halves": "Shares of 52% and 48% went to men and women; 35% went to the young.",
    "a quarter fewer": "The group runs 7,500 shops. Closures fell to 450 from 600, a quarter fewer.",
    "exactly half of another whole": (
        "Fees bring in $192 million, exactly half. Grants bring in $115.2 million, or 30%, down from 44%."
    ),
    "ahead of a forecast": (
        "Output reached 5.88 million, up 5.0% from 5.60 million a year ago and ahead of the 5.75 million expected."
    ),
    "per unit": "The plant burned 9.0 million tonnes in 2022. Per passenger-mile that is 150 grams.",
    "each of them": "At $3.20 a ride over 190 days, each of them costs the town $608 a year.",
    "part of another whole": (
        "Gas reaches 8.4 million of the 12 million homes, or 70%, and 3.36 million of the homes reached, 40%, use it."
    ),
    "most of a part": (
        "The race drew 24,600 starters, 2,600 more than before. The other 1,230 gave up, most of them at the bridge."
    ),
    "years after an amount": (
        "Reserves stood at $58 million two years ago; today they are $43.5 million, a quarter less."
    ),
    "a share beside an earlier count": "Women hold 18 seats, 44%, compared with 12 in the last council.",
    "a share in brackets beside an earlier count": "Women hold 18 seats (44%), compared with 12 before.",
}


TRAPS = {"zh": CHINESE, "ko": KOREAN, "ja": JAPANESE, "en": ENGLISH}
CASES = [pytest.param(lang, text, id=f"{lang} {name}") for lang in TRAPS for name, text in TRAPS[lang].items()]


@pytest.mark.parametrize(("lang", "text"), CASES)
def test_text_that_contradicts_nothing_raises_no_alarm(lang: str, text: str) -> None:
    assert alarms(text, lang) == []
