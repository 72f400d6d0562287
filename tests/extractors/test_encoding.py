"""Bytes -> text, whatever the page says about itself."""

import pytest
from crossfoot.errors import UnreadableDocument
from crossfoot.extractors.encoding import decode

ZH = "据统计，全国共申请专利2.2万件，占总数的54.7%，比上年增长12%。这是其中的一部分。"
ZH_HANT = "據統計，全國共申請專利2.2萬件，佔總數的54.7%，這是其中的一部分，並且還會增長。"
JA = "中国の特許出願は３万８２１０件で、全体のおよそ７割を占めた。日本は①位ではない。"
KO = "중국의 특허 출원은 3만8210건으로 전체의 약 70%를 차지했다. 뷁 같은 글자도 있다."
EN = "Patents rose 12% — “a record”, it said."


def page(label: str, text: str) -> str:
    return f'<html><head><meta charset="{label}"></head><body><p>{text}</p></body></html>'


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("utf-8", "utf-8", ZH),
        ("gb2312", "gb18030", ZH + "镕囧"),
        ("gbk", "gb18030", ZH),
        ("shift_jis", "cp932", JA),
        ("euc-jp", "euc-jp", JA.replace("①", "1")),
        ("euc-kr", "cp949", KO),
        ("big5", "big5hkscs", ZH_HANT),
        ("iso-8859-1", "cp1252", EN),
    ],
)
def test_a_label_is_read_as_its_superset(label: str, codec: str, text: str) -> None:
    assert text in decode(page(label, text).encode(codec), "page").text


@pytest.mark.parametrize(
    ("codec", "text"),
    [("gb18030", ZH), ("cp932", JA * 2), ("euc-jp", JA.replace("①", "1") * 2), ("cp949", KO), ("big5hkscs", ZH_HANT)],
)
def test_text_without_a_label_is_told_by_its_script(codec: str, text: str) -> None:
    assert decode(text.encode(codec), "page").text == text


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(codec: str) -> None:
    assert decode(ZH.encode(codec), "page").text == ZH


def test_a_wrong_label_does_not_hide_utf8() -> None:
    assert ZH in decode(page("gb2312", ZH).encode("utf-8"), "page").text


def test_bytes_without_meaning_in_the_labelled_encoding_are_marked() -> None:
    broken = page("gb2312", ZH * 20).encode("gb18030").replace("专利".encode("gb18030"), b"\xff\xff", 1)
    assert decode(broken, "page").lossy


def test_noise_is_refused_with_the_files_name() -> None:
    with pytest.raises(UnreadableDocument, match=r"^noise\.txt: its encoding cannot be told"):
        decode(bytes(range(128, 256)) * 40, "noise.txt")
