"""One mistake is one finding, which lists what else it breaks; two mistakes are two."""

import pytest
from crossfoot.checks.binding.arithmetic import attempt
from crossfoot.checks.binding.arithmetic import share as evaluate
from crossfoot.checks.reconcile import Coded, reconciled
from crossfoot.finding import Finding
from support import bound, found, paragraphs


def flagged(text: str, lang: str) -> list[Finding]:
    return [each for each in found(paragraphs(text, lang=lang)) if each.verdict == "inconsistent"]


SHOPS = "The company has 38 shops. Of these, 21 (52.5%) are at home and 19 (47.5%) abroad."


def share(roles: str) -> Coded:
    return "CF101", attempt(evaluate, bound(SHOPS, "en", "share", roles))


def test_a_whole_that_breaks_its_shares_is_told_once() -> None:
    (told,) = reconciled([share("whole part share - -"), share("whole - - part share")])
    assert [other.verdict for _, other in told.others] == ["inconsistent"]


def test_two_wrong_shares_of_a_whole_that_others_confirm_are_two() -> None:
    text = (
        "The company has 1,000 shops: 312 (31.2%) in Rome, 205 (20.5%) in Bonn, 181 (81.1%) in Oslo, "
        "177 (77.7%) in Riga and 125 (12.5%) in Bern."
    )
    assert len(flagged(text, "en")) == 2


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The company has 1,284 employees, of whom 873, or 86.0%, work in research.", "error"),
        ("The company has 1,284 employees, of whom 873, or 68.8%, work in research.", "warning"),
    ],
)
def test_severity_follows_the_size_of_the_miss(text: str, severity: str) -> None:
    assert [each.severity for each in flagged(text, "en")] == [severity]
