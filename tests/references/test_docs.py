"""The example of docs/ledger.md is one that can be read."""

import re
from pathlib import Path

from crossfoot.references import read_reference

PAGE = Path(__file__).parents[2] / "docs" / "ledger.md"


def test_the_documented_table_and_mapping_are_read(tmp_path: Path) -> None:
    for kind, suffix in (("csv", ".csv"), ("yaml", ".yaml")):
        found = re.search(rf"```{kind}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
        assert found is not None
        (tmp_path / f"sales{suffix}").write_text(found[1], encoding="utf-8")
    reference = read_reference(tmp_path / "sales.csv")
    assert reference.failures == []
    assert [(fact.scope.subjects, fact.scope.unit, fact.scope.since) for fact in reference.facts] == [
        (("huawei",), "CNY", "2023"),
        (("samsung-electronics",), "CNY", "2022"),
    ]
