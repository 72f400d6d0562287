import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from crossfoot.checked import Checked, Failure
from crossfoot.reports.json import json_report
from crossfoot.version import VERSION


def test_report_is_the_golden_file(checked: Checked, golden: Callable[[str], str]) -> None:
    report = json_report([checked, Failure("gone.pdf", "no such file or folder")]).decode()
    assert report == golden("report.json").replace("VERSION", VERSION)


def test_offsets_are_code_points_of_the_text(checked: Checked) -> None:
    document = json.loads(json_report([checked]))["documents"][0]
    printed = [document["text"][claim["start"] : claim["end"]] for claim in document["claims"]]
    assert printed == [claim["text"] for claim in document["claims"]]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("38210", 38210), ("54.70", 54.7), ("4E+3", 4000), ("1E+30", 10**30), ("1E+400", 1.7976931348623157e308)],
)
def test_numbers_are_ints_when_integral(checked: Checked, value: str, expected: float) -> None:
    first, *others = checked.claims
    claim = first.but(quantity=first.quantity.but(value=Decimal(value)))
    found = json.loads(json_report([replace(checked, claims=(claim, *others))]))["documents"][0]["claims"][0]["value"]
    assert (found, type(found)) == (expected, type(expected))


def test_lone_surrogates_do_not_break_the_encoding(checked: Checked) -> None:
    broken = replace(checked, document=replace(checked.document, text=checked.document.text.replace("C", "\ud800")))
    text = json.loads(json_report([broken]))["documents"][0]["text"]
    assert len(text) == len(broken.document.text)
