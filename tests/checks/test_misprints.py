"""Which slip of the pen parts two figures, and which do not count as one."""

import pytest
from crossfoot.checks.repeats.misprints import keys, misprint
from support import discourse

CAUSES = [
    ("38,210 cases", "38,120 cases", "digits swapped"),
    ("38,210 cases", "78,210 cases", "the first digit wrong"),
    ("$773.4 billion", "$773.4 million", "off by a power of ten"),
    ("3,119 cases", "319 cases", "a digit lost"),
    ("1,808,581 cases", "5.81 million cases", "the first digit wrong"),
    ("38,210 cases", "38,510 cases", "one digit wrong"),
]
NONE = [
    ("38,210 cases", "41,772 cases"),
    ("5 cases", "9 cases"),
    ("1,808,581 cases", "1.81 million cases"),
    ("7,771.92 metres", "7,771 metres"),
    ("412 cases", "452 cases"),
    ("597,000 cases", "567,000 cases"),
    ("50,000 cases", "90,000 cases"),
]


@pytest.mark.parametrize(("first", "second", "cause"), CAUSES)
def test_misprint(first: str, second: str, cause: str) -> None:
    one, other = discourse(f"There were {first}. There were {second}.").terms
    found = misprint(one, other)
    assert found is not None
    assert found.cause == cause
    assert found == misprint(other, one)


@pytest.mark.parametrize(("first", "second"), NONE)
def test_no_misprint(first: str, second: str) -> None:
    one, other = discourse(f"There were {first}. There were {second}.").terms
    assert misprint(one, other) is None


@pytest.mark.parametrize(("first", "second", "cause"), [case for case in CAUSES if "5.81" not in case[1]])
def test_figures_a_misprint_apart_share_a_key(first: str, second: str, cause: str) -> None:
    one, other = discourse(f"There were {first}. There were {second}.").terms
    assert set(keys(one)) & set(keys(other)), cause
