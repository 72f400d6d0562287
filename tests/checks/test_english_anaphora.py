"""English: operands that a text calls again in other words, or tells in the sentence before."""

import pytest
from support import alarms

SPOILT = [
    ("The hall cost $40 million. The state put in $18 million, so it covered 45% of the bill.", "$18 m", "$28 m"),
    ("Floods killed 296 people. One in four of the victims, 74 in total, was a child.", "One in four", "One in seven"),
    ("We received 3,400 letters. More than half of them came in May, 1,870 to be exact.", "1,870", "1,280"),
    ("Ruiz and Okafor scored 38 of the team's 57 goals, about two-thirds of the total.", "two-thirds", "a third"),
    ("Ruiz scored 21 goals and Okafor 17. The 38 between them are 67% of the team's total of 57.", "67%", "47%"),
    ("The average woman had 6.2 children in 1960. Today she has 2.1, or 4.1 fewer.", "4.1", "1.4"),
    (
        "We sold 1,412,306 vans, against 1.3 million in 2021. We built 1,458,710, which left 46,404 more than we sold.",
        "46,4",
        "64,4",
    ),
    ("Wind farms produced 640 GWh and solar parks 410 GWh. That left wind 230 GWh ahead.", "230", "320"),
    ("Denmark built 5,300 flats in 2021 and 6,100 in 2022. The figure has risen by 800.", "by 800", "by 300"),
    ("The parish had 1,900 births in 1950. By 2020 there were 450, 1,450 fewer.", "1,450", "1,540"),
    ("Sales made $3.9 million and it cost $3.1 million to stage, leaving a profit of $0.8 million.", "0.8", "0.3"),
    ("Of the 84 tonnes it picked, it sold 63 tonnes, 75% of the harvest.", "75%", "57%"),
    ("The farm covers 320 hectares, of which 80 are woodland. Woodland thus makes up 25% of the farm.", "25%", "45%"),
    ("The hall cost 92 million kroner, and the city paid 69 million of that. Its share was 75%.", "75%", "57%"),
    ("Students: law 1,240, medicine 860, arts 2,310. Medicine has about 37% of the arts figure.", "37%", "73%"),
    ("Beef exports reached 212,000 tonnes, 37,000 tonnes above the 175,000 shipped in 2021.", "37,000", "73,000"),
    ("The yard built 14 ships in 2021, and last year 11, three fewer.", "three", "five"),
    ("The treaty needs 60 votes. It got 47, 13 short.", "13", "31"),
    ("It owns 640 cottages. It let 544 of them last year, so 96 stood empty.", "96", "69"),
    ("Income was £71 million and costs £64 million, so the surplus came to £7 million.", "£7", "£9"),
    ("Parcels weighing 9,600 tonnes were sorted by 240 staff, or 40 tonnes per head.", "40 t", "70 t"),
    (
        "Brazil sold 32 million bags and Vietnam 25 million. Brazil's lead of seven million is a record.",
        "seven",
        "nine",
    ),
    ("The city had 96 halls. It shut 11 and opened four; that net loss of seven leaves it with 89.", "89", "83"),
    ("Filings by country: China 930, Japan 410, Korea 280. Toho's 123 were 30% of the Japanese total.", "30%", "50%"),
    ("The chain opened 23 shops and closed 31. That net loss of eight leaves it with 412.", "eight", "six"),
]


@pytest.mark.parametrize(("text", "was", "now"), SPOILT)
def test_a_miss_of_what_is_called_again_is_an_error(text: str, was: str, now: str) -> None:
    assert alarms(text, "en") == []
    assert alarms(text.replace(was, now), "en") != []


RIGHT = [
    "The project cost $24 million. The state spent $10.8 million on it, 12% of its annual budget.",
    "The firm sold 5,400 cars in May. Exports were 1,200, or 40% of the orders.",
    "The park cost £540 million. The port put in £297 million, and it covered 45% of the land.",
    "The bridge cost $40 million. The toll covered 45% of running costs in 2023, when drivers paid $3 million.",
    "Last year 296 people died on the roads. One in four of the drivers tested, 740 in total, was drunk.",
    "More than half of them came from abroad; 1,870 in total were counted and 3,400 were expected.",
    "Over 52 weeks it paid £90,000 a week in wages; it had spent £2.6 million on flour in 2023.",
    "The bakery spent £2.6 million on flour in 2023. Over 52 weeks it paid £90,000 a week in wages.",
    "Rescuers found 1,150 sheep. A third of the farms, 402 in all, were under water.",
    "The county hired 96 teachers and lost 121. The net loss of pupils was 340.",
    "Denmark built 5,300 flats in 2021 and 6,100 in 2022. Rents have risen by 800 kroner.",
    "In May it sold 44,000 tickets. In June it sold 52,500 programmes, or 3,000 more than it had printed.",
    "They paid $300 million in May and $200 million in June, leaving $50 million outstanding.",
    "Judges heard 900 appeals and threw out 738, 40% of the costs.",
    "Ticket prices rose from £20 to £25, a gain of half a pound a month over ten months.",
    "The trust owns 640 cottages. It let 544 rooms, so 12 stood empty.",
    "In Hull the yard built 14 ships, and 11 in Leeds, three fewer than planned.",
    "It got 47 votes in the first round and 60 in the second, 13 short of a majority of 73.",
    "The line carried 212,000 tonnes, from 1,750 in its first year to 9,000 in its best.",
    "The farm has 320 hectares, 80 of which lie fallow, and employs 12.",
    "They had 96 shops. They shut 11 and opened four abroad; that net loss of seven leaves the French arm with 42.",
    "The club had 96 members. After a loss of seven games it is left with 42 points.",
    "Filings: Austria 930, Australia 410, Japan 280. Toho's 123 were 44% of the Korean total.",
    "They scored 38 goals in 57 games, two-thirds of the season.",
    "The average woman had 6.2 children in 1960. In Oslo the figure is 2.1, or 0.3 fewer than in 2010.",
    "The county has 30 schools. Leeds, with 2,604 pupils, has 12, or two fewer than Hull.",
    "Trains run every 15 minutes, or two an hour on Sundays.",
    "It has 48 vets for 720 farms and one for every 9 in the north.",
    "Men made up 1,200 of the dead, or 45% of the casualties in the north.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_called_otherwise_is_another_thing(text: str) -> None:
    assert alarms(text, "en") == []
