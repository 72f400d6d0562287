"""Sentences end at their marks, and at a length or a number of claims that no prose has."""

from crossfoot.claims.sentences import MAX_CLAIMS, MAX_SENTENCE, Sentences
from crossfoot.document import Block, Document, Extraction


def document(text: str) -> Document:
    return Document("a", "a", text, (Block("paragraph", 0, len(text)),), Extraction("text", "whole", 1.0), lang="zh")


def test_sentences_end_at_their_marks() -> None:
    text = "共3家。其中2家盈利；1家亏损。"
    assert [text[start:end] for start, end in Sentences(document(text)).spans] == [
        "共3家。",
        "其中2家盈利；",
        "1家亏损。",
    ]


def test_a_stretch_without_marks_is_cut() -> None:
    assert [end for _, end in Sentences(document("一" * (MAX_SENTENCE + 5))).spans] == [MAX_SENTENCE, MAX_SENTENCE + 5]


def test_a_sentence_of_very_many_claims_is_cut_before_one_of_them() -> None:
    claims = list(range(0, 2 * (MAX_CLAIMS + 1), 2))
    spans = Sentences(document("1," * (MAX_CLAIMS + 1)), claims).spans
    assert spans == [(0, 2 * MAX_CLAIMS), (2 * MAX_CLAIMS, 2 * (MAX_CLAIMS + 1))]
