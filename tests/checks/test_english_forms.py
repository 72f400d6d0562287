"""English constructions: what each binds, sound and spoilt, and what looks like it and is left alone."""

import pytest
from support import alarms, findings

FORMS = [
    ("growth", "Punctuality improved to {} from 88.7%, a gain of 2.5 points.", "91.2%", "92.1%"),
    ("growth", "The refinery ran at 89.4% of capacity, up {} points from 88.2%.", "1.2", "2.2"),
    (
        "growth",
        "The mill made 5.4 million tonnes in 2023, compared with 6.0 million in 2022, a drop of {}.",
        "10%",
        "19%",
    ),
    ("growth", "The price slipped from $240 a tonne in July to $216 in August, a drop of {}.", "10%", "19%"),
    ("growth", "It carried 1,320 riders, against 1,200 in the same month of 2022, a rise of {}.", "10%", "20%"),
    (
        "difference",
        "Stocks fell by {} barrels to 431.2 million last week from 435.9 million.",
        "4.7 million",
        "7.4 million",
    ),
    ("difference", "It logged 5,480 thefts, {} fewer than in 2021, when there were 6,100.", "620", "260"),
    ("difference", "The chain closed 14 of its 212 shops, leaving {} open.", "198", "188"),
    ("difference", "The studio made nine films, three of which lost money; the other {} did not.", "six", "five"),
    ("difference", "The bank opened 45 branches and closed 17, a net gain of {}.", "28", "38"),
    ("sum", "Of the 60 trains, 11 are late, 24 are early and the other {} are on time.", "25", "35"),
    ("ratio", "The clinic saw 1,344 cases, against 336 in the first half of 2022: {} times as many.", "four", "six"),
    ("share", "Turnout was {}: 20,000 of the 40,000 voters came.", "50%", "60%"),
    ("share", "Of the 5,480 cases, {} were solved, a clear-up rate of 15%.", "822", "228"),
    ("average", "The farms cut 12.6 million tonnes from 1.8 million hectares, {} tonnes per hectare.", "7.0", "9.0"),
    ("average", "They won 25 of 38 games. They scored {} goals, an average of 2.1 a game.", "81", "18"),
    ("share", "Acme 1,234 23.4%\nBolt 2,004 38.0%\nCorva 1,582 {}\nDyne 454 8.6%\nAll brands 5,274", "30.0%", "33.0%"),
    (
        "share",
        "By cause, of 420:\n\n- rust: 210 (50%)\n- frost: 84 ({})\n- ice: 63 (15%)\n- wear: 63 (15%)",
        "20%",
        "25%",
    ),
]

SILENT = [
    "It passed with 52% to 48%, up from 51% to 49% five years ago.",
    "The index rose 120 points, or 0.5%, after losing 1.2% the day before.",
    "She hit 45% of her shots and 80% of her throws, a total of 31 points.",
    "The pit yields 5.4 million tonnes for a town of 6.0 million.",
    "It saw 9.12 million in 2023, 96% of the 9.5 million it saw in 2019. Of them 3.04 million, one in three, were old.",
    "It holds 63 million litres, 70% of the top of 90 million. A year ago it held 81 million, so it lost 18 million.",
    "It made 5.4 million tonnes. It sold 1.62 million tonnes abroad. Its staff of 9,000 made 600 tonnes each.",
    "Debt was $1.35bn at the end of the year, $150m less than the $1.50bn a year before.",
    "Some 3,150 runners set off and 2,993 of them finished. Women were 1,260 of the runners, two in five.",
    "It closed 14 of its 212 shops and 3 depots, leaving 80 people without work.",
    "Rye made 550, or 55.0%.\nOats made 300, or 30.0%.\nPeas made 150, or 15.0%.\nCosts were 750, a margin of 25.0%.\n"
    "In all 1,000 were made.",
    "North 1,000 40%\nof which city 600 60%\nSouth 900 36%\nWest 600 24%\nTotal 2,500 100%",
]


@pytest.mark.parametrize(("check", "text", "right", "wrong"), FORMS)
def test_form_is_verified_and_its_slip_flagged(check: str, text: str, right: str, wrong: str) -> None:
    told = findings(text.replace("{}", right), "en")
    assert (check, "consistent") in [(name, verdict) for name, verdict, _ in told]
    assert [each for each in told if each[1] == "inconsistent"] == []
    assert check in [name for name, _, _ in alarms(text.replace("{}", wrong), "en")]


@pytest.mark.parametrize("text", SILENT)
def test_neighbouring_words_raise_no_alarm(text: str) -> None:
    assert alarms(text, "en") == []
