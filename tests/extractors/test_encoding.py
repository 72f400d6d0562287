"""Bytes -> text, whatever the page says about itself."""

import pytest
from crossfoot.errors import UnreadableDocument
from crossfoot.extractors.encoding import decode
from crossfoot.extractors.likelihood import likelihood, writing
from crossfoot.extractors.schema import Script
from hypothesis import given, settings
from hypothesis import strategies as st

ZH = "据统计，全国共申请专利2.2万件，占总数的54.7%，比上年增长12%。这是其中的一部分。"
ZH_HANT = "據統計，全國共申請專利2.2萬件，佔總數的54.7%，這是其中的一部分，並且還會增長。"
JA = "中国の特許出願は３万８２１０件で、全体のおよそ７割を占めた。日本は①位ではない。"
KO = "중국의 특허 출원은 3만8210건으로 전체의 약 70%를 차지했다. 뷁 같은 글자도 있다."
KANA = "カメラの出荷台数は前年比2.5倍、レンズは4割減だった。"
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


ZH_PAGE = f"{ZH}北京的研究所和上海的企业合计占三分之一，另有4.1%来自海外。"
SENTENCES = {
    "zh": ZH_PAGE,
    "zht": f"{ZH_HANT}臺北的研究所佔三分之一。",
    "ja": JA.replace("①", "1") + KANA,
    "ko": KO,
    "en": EN,
}
CODECS = {
    "zh": ["gb18030", "gbk", "gb2312", "utf-16-le", "utf-16-be"],
    "zht": ["big5", "big5hkscs", "gb18030", "utf-16-be"],
    "ja": ["cp932", "euc_jp", "iso2022_jp", "utf-16-le"],
    "ko": ["cp949", "iso2022_kr", "utf-16-be"],
    "en": ["cp1252", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"],
}
WRONG = ["utf-8", "iso-8859-1", "gb2312", "big5", "shift_jis", "euc-jp", "euc-kr", "utf-16", "no-such-thing"]
CASES = [(lang, codec) for lang, codecs in CODECS.items() for codec in codecs]


@pytest.mark.parametrize(("lang", "codec"), CASES)
@given(start=st.integers(0, 20), length=st.integers(30, 4_000), label=st.sampled_from([None, *WRONG]))
@settings(max_examples=25, deadline=None)
def test_no_label_and_a_wrong_one_give_the_text(
    lang: str, codec: str, start: int, length: int, label: str | None
) -> None:
    text = (SENTENCES[lang] * 60)[start : start + length]
    if label is not None:
        text = page(label, text)
    data = text.encode(codec, "ignore")
    assert decode(data, "page").text == data.decode(codec)


@pytest.mark.parametrize(
    ("codec", "label", "data", "text"),
    [
        ("euc-jp", "euc-jp", b"\xad\xa1\xc2\xe8\xad\xb6", "①第Ⅱ"),
        ("iso-2022-jp", "iso-2022-jp", b"\x1b$B-!Bh\x1b(B1", "①第1"),
        ("gbk", "gbk", b"\x80\xd7\xee\xb8\xdf", "€最高"),
        ("big5", "big5", b"10\xa1\xe320\xa4\xb8", "10～20元"),
        ("big5-hkscs", "big5", "我哋喺度".encode("big5hkscs"), "我哋喺度"),
    ],
)
def test_what_pythons_codecs_refuse_and_browsers_read(codec: str, label: str, data: bytes, text: str) -> None:
    before, after = page(label, "|").encode().split(b"|")
    assert text in decode(before + data + after, codec).text


@pytest.mark.parametrize("label", ["unicode_escape", "punycode", "idna", "undefined", "hex", "utf-7", "x-user-defined"])
def test_labels_that_are_no_encodings_of_pages_are_ignored(label: str) -> None:
    assert ZH in decode(page(label, ZH).encode("gb18030"), "page").text


@pytest.mark.parametrize(
    ("text", "codec"), [(ZH, "gb18030"), (ZH_HANT, "big5"), (JA, "cp932"), (KO, "cp949"), (EN, "cp1252")]
)
def test_a_paragraph_in_another_encoding_is_read_and_marked(text: str, codec: str) -> None:
    data = f"<p>{ZH}</p>".encode() * 9 + b"<p>" + text.encode(codec) + b"</p>" + f"<p>{KO}</p>".encode() * 9
    found = decode(data, "page")
    assert (found.mixed, found.lossy, found.text.count(ZH), text in found.text) == (True, False, 9 + (text == ZH), True)


def test_a_utf8_paragraph_in_a_legacy_page_is_read_and_marked() -> None:
    found = decode(
        page("gbk", f"{ZH * 9}|{ZH}").encode("gb18030").replace(b"|", b"</p><p>" + JA.encode() + b"</p>"), "page"
    )
    assert (found.mixed, found.lossy, found.text.count(ZH), JA in found.text) == (True, False, 10, True)


@pytest.mark.parametrize("broken", [b"\xe4\xb8", b"\xff\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\x80"])
def test_broken_bytes_in_utf8_cost_themselves_alone(broken: bytes) -> None:
    found = decode(ZH.encode() + broken + ZH.encode(), "page")
    assert (found.lossy, found.text.replace("\ufffd", "")) == (True, ZH * 2)


def test_a_long_page_is_told_by_what_is_not_ascii() -> None:
    text = f"<script>{'var a = 1;' * 9_000}</script>\n<p>{ZH}</p>\n"
    assert decode(text.encode("gb18030"), "page").text == text


@pytest.mark.parametrize("script", writing().scripts, ids=lambda one: one.name)
def test_sentences_are_likelier_than_what_wrong_encodings_make_of_them(script: Script) -> None:
    def mean(texts: list[str]) -> float:
        return sum(map(likelihood, texts)) / sum(map(len, texts))

    assert mean(script.examples) > mean(script.counterexamples) + 1


def test_noise_is_refused_with_the_files_name() -> None:
    with pytest.raises(UnreadableDocument, match=r"^noise\.txt: its encoding cannot be told"):
        decode(bytes(range(128, 256)) * 40, "noise.txt")
