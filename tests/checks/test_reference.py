from pathlib import Path

from crossfoot.checks.codes import CODES
from crossfoot.checks.reference import page

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m crossfoot.checks.reference > docs/checks.md"


def test_page_has_every_code() -> None:
    assert [code for code in CODES if f"## {code} {CODES[code]}" not in page()] == []
