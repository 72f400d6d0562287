import pytest
from crossfoot.checks.binding.arithmetic import sums
from crossfoot.checks.binding.deciding import chance, decide, significant
from crossfoot.checks.binding.outcome import Tier
from support import bound, terms

FITS = "研发873人，生产411人，共1284人。"
SLIPPED = "研发873人，生产411人，共1248人。"
UNEXPLAINED = "研发873人，生产411人，共1999人。"
ABSURD = "研发873人，生产411人，共99991人。"


@pytest.mark.parametrize("tier", ["explicit", "resolved", "searched"])
def test_fit_verifies_on_every_tier(tier: Tier) -> None:
    outcome = decide([bound(FITS, "zh", "sum", "part part total", tier)], sums)
    assert outcome is not None
    assert outcome.verdict == "consistent"


@pytest.mark.parametrize(
    ("text", "tier", "verdict"),
    [
        (SLIPPED, "explicit", "inconsistent"),
        (SLIPPED, "resolved", "inconsistent"),
        (UNEXPLAINED, "explicit", "inconsistent"),
        (UNEXPLAINED, "resolved", "undecided"),
        (ABSURD, "explicit", "undecided"),
    ],
)
def test_who_may_accuse(text: str, tier: Tier, verdict: str) -> None:
    outcome = decide([bound(text, "zh", "sum", "part part total", tier)], sums)
    assert outcome is not None
    assert outcome.verdict == verdict


@pytest.mark.parametrize("text", [SLIPPED, UNEXPLAINED])
def test_search_never_accuses(text: str) -> None:
    assert decide([bound(text, "zh", "sum", "part part total", "searched")], sums) is None


def test_nothing_bound_is_nothing_decided() -> None:
    assert decide([], sums) is None


def test_slip_on_too_few_digits_does_not_accuse_a_resolved_binding() -> None:
    outcome = decide([bound("研发8人，生产13人，共12人。", "zh", "sum", "part part total", "resolved")], sums)
    assert outcome is not None
    assert outcome.verdict == "undecided"


@pytest.mark.parametrize("hedge", ["超", "近"])
def test_slip_beside_a_threshold_does_not_accuse_a_resolved_binding(hedge: str) -> None:
    text = f"研发{hedge}837人，生产411人，共1284人。"
    outcome = decide([bound(text, "zh", "sum", "part part total", "resolved")], sums)
    assert outcome is not None
    assert outcome.verdict == "undecided"


def test_rival_that_fits_silences_the_best_placed_binding() -> None:
    text = "研发870人，生产411人，外聘873人，共1284人。"
    best = bound(text, "zh", "sum", "part part - total", prior=2.0)
    rival = bound(text, "zh", "sum", "- part part total", prior=1.0)
    outcome = decide([best, rival], sums)
    assert outcome is not None
    assert outcome.binding == rival


@pytest.mark.parametrize(
    ("total", "tried", "low", "high"), [("1284", 1, 0.0, 0.01), ("12", 4, 0.1, 0.2), ("3", 30, 1.0, 1.0)]
)
def test_round_results_fit_by_chance(total: str, tried: int, low: float, high: float) -> None:
    outcome = sums(bound(f"甲2人，乙1人，共{total}人。", "zh", "sum", "part part total"))
    assert low <= chance(outcome, tried) <= high


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1284家", True), ("约1284家", True), ("超1284家", False), ("近1284家", False), ("数十家", False), ("1家", True)],
)
def test_sharp_figures(text: str, expected: bool) -> None:
    assert [each.sharp for each in terms(f"共{text}企业。", "zh")] == [expected]


@pytest.mark.parametrize(("text", "digits"), [("54.7%", 3), ("4万件", 1), ("1284家", 4), ("1200家", 2), ("0.05吨", 1)])
def test_significant_digits(text: str, digits: int) -> None:
    assert [significant(each) for each in terms(f"共{text}。", "zh")] == [digits]
