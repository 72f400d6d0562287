from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from crossfoot.checked import Checked, Coverage
from crossfoot.claim import Claim, Quantity
from crossfoot.document import Block, Document, Extraction, Origin
from crossfoot.finding import Finding, Role
from crossfoot.interval import Interval

TITLE = "China files six times as many"
FIRST = "China filed 38,210 applications and leads the field."
SECOND = "The United States filed 6,276, so that China has nearly 8 times as many."
TEXT = f"{TITLE}\n{FIRST}\n{SECOND}\n"


def block(kind: str, text: str, line: int) -> Block:
    start = TEXT.index(text)
    return Block(kind, start, start + len(text), Origin(line=line), breaks=((start, line),))


def claim(claim_id: str, kind: str, printed: str, value: str, low: str, high: str, **more: object) -> Claim:
    sentence = FIRST if printed in FIRST else SECOND
    start = TEXT.index(printed, TEXT.index(sentence))
    numeral = printed.split()[-1] if printed.startswith("nearly") else printed
    quantity = Quantity(
        start,
        start + len(printed),
        printed,
        Decimal(value),
        Decimal(low),
        Decimal(high),
        more.pop("unit", None),
        more.pop("quantity_kind", "count"),
        more.pop("hedge", None),
        start + len(printed) - len(numeral),
        start + len(printed),
        Decimal(more.pop("step", "1")),
    )
    at = TEXT.index(sentence)
    return Claim(claim_id, kind, quantity, (at, at + len(sentence)), **more)


@pytest.fixture
def checked() -> Checked:
    document = Document(
        id="0a1b",
        path="news/patents.html",
        text=TEXT,
        blocks=(block("title", TITLE, 3), block("paragraph", FIRST, 9), block("paragraph", SECOND, 12)),
        extraction=Extraction("html", "template:story", 0.874, ("ocr-suspect",)),
        source="gazette",
        lang="en",
        title=TITLE,
        published="2024-07-04",
    )
    claims = (
        claim("c1", "count", "38,210", "38210", "38210", "38210", unit="application", subject="China", step="10"),
        claim("c2", "count", "6,276", "6276", "6276", "6276", unit="application", subject="United States"),
        claim("c3", "multiple", "nearly 8", "8", "7", "8", unit="times", hedge="below", quantity_kind="multiple"),
    )
    ratio = (Role("c1", "numerator"), Role("c2", "denominator"), Role("c3", "multiple"))
    computed = Interval.point(Fraction(38210, 6276))
    findings = (
        Finding(
            "f1",
            "CF102",
            "ratio",
            "inconsistent",
            "error",
            ratio,
            "38210 ÷ 6276 = 6.088",
            "China is said to have nearly 8 times as many, it has 6.1 times as many",
            Interval.of(7, 8),
            computed,
            "8 for 6",
        ),
        Finding("f2", "CF103", "difference", "consistent", "error", ratio[:2], "38210 − 6276 = 31934", "they differ"),
        Finding("f3", "CF301", "order", "hedge", "note", ratio[:1], "1 = 1", "China leads", Interval.of(7, 8)),
    )
    return Checked(document, claims, findings, Coverage(4, 3, 3))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """The text of a golden file beside the test."""
    return lambda name: (request.path.parent / "golden" / name).read_text(encoding="utf-8")
