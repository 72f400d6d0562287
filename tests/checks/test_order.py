import pytest
from support import verdicts

HELD = [
    ("zh", "中国以38210件居第一位，日本以5100件居第二位，韩国以4155件居第三位。"),
    ("ko", "중국은 3만8210건으로 1위, 일본은 5100건으로 2위였다."),
    ("ja", "中国は3万8210件で1位、日本は5100件で2位だった。"),
    ("en", "China ranks first with 38,210 filings and Japan ranks second with 5,100 filings."),
]


@pytest.mark.parametrize(("lang", "text"), HELD)
def test_rank_that_its_figures_bear_out(lang: str, text: str) -> None:
    assert "consistent" in verdicts("order", text, lang)


def test_ranks_that_others_are_compared_with_are_ranks_too() -> None:
    text = "화웨이가 신청한 PCT 특허는 7634건이며 2위 삼성전자(4152건), 3위 퀄컴(3931)에 비해 훨씬 많다."
    assert verdicts("order", text, "ko") == ["consistent", "consistent"]


TAKEN = [
    ("zh", "在GAN方面，腾讯排名第二。报告还说，在GAN方面，华为排名第二。"),
    ("ko", "GAN 분야에서 텐센트가 2위를 차지했다. GAN 분야에서 화웨이도 2위를 차지했다."),
    ("ja", "GAN分野でテンセントが2位だった。GAN分野でファーウェイも2位だった。"),
    ("en", "Tencent ranks second in GANs. The report adds that Huawei ranks second in GANs."),
]


@pytest.mark.parametrize(("lang", "text"), TAKEN)
def test_place_given_to_two(lang: str, text: str) -> None:
    assert verdicts("order", text, lang) == ["inconsistent"]


DOUBLED = [
    ("zh", "在GAN方面，腾讯排名第二。报告还说，在GAN方面，腾讯排名第四。"),
    ("ko", "GAN 분야에서 텐센트가 2위를 차지했다. GAN 분야에서 텐센트가 4위를 차지했다."),
    ("ja", "GAN分野でテンセントが2位だった。GAN分野でテンセントが4位だった。"),
    ("en", "Tencent ranks second in GANs. The report adds that Tencent ranks fourth in GANs."),
]


@pytest.mark.parametrize(("lang", "text"), DOUBLED)
def test_one_at_two_places(lang: str, text: str) -> None:
    assert verdicts("order", text, lang) == ["inconsistent"]


OTHER_FIELD = [
    ("zh", "在GAN方面，腾讯排名第二。报告还说，在VAE方面，华为排名第二。"),
    ("ko", "GAN 분야에서 텐센트가 2위를 차지했다. VAE 분야에서 화웨이도 2위를 차지했다."),
    ("ja", "GAN分野でテンセントが2位だった。VAE分野でファーウェイも2位だった。"),
    ("en", "Tencent ranks second in GANs. The report adds that Huawei ranks second in VAEs."),
]
OTHER_SCOPE = [
    ("zh", "在论文方面，清华大学国内排名第二。在论文方面，清华大学全球排名第十二。"),
    ("ko", "GAN 분야에서 텐센트가 국내 2위를 차지했다. GAN 분야에서 화웨이가 세계 2위를 차지했다."),
    ("ja", "GAN分野でテンセントが国内2位だった。GAN分野でファーウェイが世界2位だった。"),
    ("en", "Tencent ranks second in GANs worldwide. The report adds that Huawei ranks second in GANs in Asia."),
]
OTHER_TIME = [
    ("zh", "2022年在GAN方面，腾讯排名第二。2023年在GAN方面，华为排名第二。"),
    ("zh", "在GAN方面，腾讯排名第二。在GAN方面，去年华为排名第二。"),
    ("ko", "GAN 분야에서 텐센트가 2위를 차지했다. 지난해 GAN 분야에서 화웨이가 2위를 차지했다."),
    ("ja", "GAN分野でテンセントが2位だった。昨年、GAN分野でファーウェイが2位だった。"),
    ("en", "Tencent ranks second in GANs. Last year, as last year before, Huawei was once ranked second in GANs."),
]


@pytest.mark.parametrize(("lang", "text"), OTHER_FIELD + OTHER_SCOPE + OTHER_TIME)
def test_places_of_other_fields_scopes_or_times_do_not_clash(lang: str, text: str) -> None:
    assert "inconsistent" not in verdicts("order", text, lang)
