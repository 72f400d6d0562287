"""Sound sentences whose construction invites a wrong binding: places, bases of their own, shares of shares."""

from __future__ import annotations

import crossfoot
import pytest

SOUND = [
    # A place counts no list.
    "The Holm is the second-longest river of the county, after the Tarn (212 km), and the fourth deepest: it has "
    "been sounded near Ash, Birk and Colne.",
    "It was his second win in this race, after a fall, a puncture and a cold, and the fifth of his career.",
    # What a change amounts to is no whole of the value that it led to.
    "The bridge, costed at £2.30m, ended up at £2.76m, an overspend of £460,000 or 20.0%.",
    "The tower came in at $8.4m, a saving of $600,000 or 6.7%.",
    # What remains of a race is no difference of two scores.
    "Okoro has 318, Lindt 271, so the gap is 47 with eight rounds left.",
    "She leads by 14 points, 96 to 82, with three games left to play.",
    # A percentage of its own is not the points between two forecasts told before it.
    "Output rose by 0.2% in the quarter, against the 0.4% foreseen; a year ago staff had expected 1.9%. Investment "
    "fell by 1.5%.",
    # A multiple that names its base is held against no other year.
    "Net debt fell by £4.2m to £61.8m, 1.3 times EBITDA, compared with £66.0m and 1.5 times at the year end.",
    "순차입금은 618억 원으로 영업이익의 1.3배이며 지난해 말 660억 원에서 42억 원 줄었다.",
    # What comes on top of what is there now is not what that grew to.
    "시는 올해 안에 공영주차장 1,200면을 새로 만든다. 지금의 4만 8,000면에서 2.5%가 늘어나는 셈이다.",
    "군은 임대주택 340가구를 더 짓기로 했다. 현재의 6,800가구보다 5% 많아진다.",
    # Of two groups, each has a whole of its own, be it printed or not.
    "The trial enrolled 310 adults who took the pill once a day and 295 who did not.\n\n"
    "After a month, 61 patients (20.7%) in the second group had a relapse, as opposed to 44 (14.6%) of the completers.",
    # A share of these is no share of what the shares beside it are of.
    "조사 대상은 1,850명이다. 야근이 잦은 사람은 500명으로 27.0%를 차지했는데, 이들 가운데 40.4%인 200여 명은 "
    "두 달 넘게 쉬지 못했다.",
    # What is taken off is no part of what was told before.
    "세입은 5,210억 원, 세출은 4,330억 원이다. 쓰고 남은 880억 원에서 이월금 510억 원과 반납금 60억 원을 빼면 "
    "310억 원이 남는다.",
    # The base of what follows is not that of the percentage before it, nor is an aside the value.
    "영업이익은 예상을 넘었다. 시장 기대치 540억 원을 9.3% 웃돌았고 우리 추정(560억 원)보다도 30억 원 많다.",
    "신규 가입은 2021년(88,400명)에는 못 미치지만 2022년의 70,200명보다는 18% 많다.",
    # A bracket after a name of its own goes with no figure of a sentence before.
    "표는 2019년보다 7천 원, 비율로는 88% 비싸다. 한 장에 1만 5천 원이다. 비싸다는 응답은 62%로 20대(74%)에서 높았다.",
    # Two figures that happen to be a digit apart count different things.
    "Holm had 212 inhabitants in 2020, down from 450 at the census of 1910. In a survey of the lake perch accounted "
    "for 58% of the 3,450 fish netted.",
    # Two shares that each moved from a base of their own.
    "Her share has dropped from 48.6% by 9.2 points and that of her rival has risen from 31.4% by 5.1.",
    # A mean that another is held against is none of the total told now.
    "The four directors shared £920,000 between them: £230,000 each, against £194,000 when there were five of them.",
    # A difference from the year before has nothing to do with what was promised.
    "We lost 164.2 megalitres a day, 7.8 fewer than the year before and 4.5% less, but above the 160.0 we promised.",
    # Those who left are not what is left.
    "Some 92,000 homes are on the scheme; 31,000 of them joined in the past year, while 7,000 left.",
    # What comes of many is no conversion of one.
    "A full jar comes to 36 kilos. With 2,500 of them that is 90 tonnes of cargo.",
    # A net change is no sum of what came and what went.
    "We have 512 members, 17 fewer than twelve months ago: 26 gave up farming and nine joined.",
    # Of three shares told one after the other, the last move starts from the second.
    "유기물 함량은 6.2%에서 3.1%로 떨어졌다가 3.5%로 0.4%포인트 올라섰다.",
    # No word that joins two clauses is the name of a part.
    "Hale held the seat with 9,420 of the 24,000 votes (39.3%), 870 ahead of Brandt. Tully lost his deposit: he "
    "needed 5% and took 4.1%.",
    "창고 재고는 한 달 새 300억 원이 순증했다. 방산 물량만 떼어 보면 6,300억 원어치다.",
]


@pytest.mark.parametrize("text", SOUND)
def test_nothing_is_flagged_in_a_sound_construction(text: str) -> None:
    findings = crossfoot.check(text.encode()).findings
    assert [finding.message for finding in findings if finding.verdict == "inconsistent"] == []


WRONG = [
    ("The bridge, costed at £2.30m, ended up at £2.76m, an overspend of £460,000 or 27.0%.", "27.0%"),
    ("The lake has four islands: Ash, Birk and Colne.", "four"),
    ("학교는 정원을 4,920명으로 늘린다. 현재의 4,800명보다 7.5% 늘어나는 셈이다.", "7.5%"),
]


@pytest.mark.parametrize(("text", "quoted"), WRONG)
def test_a_wrong_number_in_its_neighbour_is_flagged(text: str, quoted: str) -> None:
    checked = crossfoot.check(text.encode())
    claims = {claim.id: claim.text.strip() for claim in checked.claims}
    wrong = [finding for finding in checked.findings if finding.verdict == "inconsistent"]
    assert [quoted in [claims[role.claim] for role in finding.claims] for finding in wrong] == [True]
