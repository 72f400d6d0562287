import pytest
from crossfoot.document import Document
from support import alarms, found, paragraphs

WRONG = {
    "zh": "公司员工1284人，其中研发人员873人，占86.0%。",
    "ko": "직원은 1284명이고 이 가운데 연구직이 873명으로 86.0%를 차지한다.",
    "ja": "社員は1284人で、うち研究職が873人（86.0%）を占める。",
    "en": "The company has 1,284 employees, of whom 873, or 86.0%, work in research.",
}


def suspect(text: str, lang: str) -> Document:
    return paragraphs(text, lang=lang, marks=("ocr-suspect",))


@pytest.mark.parametrize(("lang", "text"), WRONG.items())
def test_contradiction_in_a_text_that_may_be_misread_is_undecided(lang: str, text: str) -> None:
    assert {each.verdict for each in found(suspect(text, lang))} == {"undecided"}


def test_what_holds_in_a_text_that_may_be_misread_still_holds() -> None:
    text = WRONG["zh"].replace("86.0%", "68.0%")
    assert [each.verdict for each in found(suspect(text, "zh"))] == ["consistent"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "营收从400亿元增至460亿元，增加60亿元，增长25%。"),
        ("ko", "매출은 400억원에서 460억원으로 25% 늘었다. 늘어난 금액은 60억원이다."),
        ("ja", "売上高は400億円から460億円へ25%増えた。増収額は60億円だった。"),
        ("en", "Revenue rose from $400 million to $460 million, an increase of 25%. It was $60 million more."),
    ],
)
def test_one_wrong_number_is_one_finding(lang: str, text: str) -> None:
    assert len(alarms(text, lang)) == 1


def test_result_that_another_relation_confirms_is_no_suspect() -> None:
    text = "城区有公园38座，郊区有公园14座，合计52座。全市公园共52座。"
    assert alarms(text, "zh") == []


def test_findings_come_in_reading_order_with_their_ids() -> None:
    document = paragraphs(WRONG["zh"], "营收从400亿元增至460亿元，增长15%。", lang="zh")
    told = [(each.id, each.check) for each in found(document)]
    assert told == [("f1", "share"), ("f2", "growth")]


def test_order_of_paragraphs_does_not_change_what_is_found() -> None:
    parts = (WRONG["zh"], "营收从400亿元增至460亿元，增长15%。")
    forth, back = (found(paragraphs(*each, lang="zh")) for each in (parts, parts[::-1]))
    assert sorted(each.formula for each in forth) == sorted(each.formula for each in back)


@pytest.mark.parametrize("text", ["", "没有数字。", "第3章 附录", "电话：010-12345678"])
def test_text_without_claims_has_no_findings(text: str) -> None:
    assert found(paragraphs(text, lang="zh")) == []
