"""Who gives what to whom, whose forces are where, and who trains whom, in the constructions of the press."""

from collections.abc import Callable

import pytest

from foedus.claims import Claim

Code = Callable[..., list[Claim]]


def read(code: Code, text: str) -> list[str]:
    """Each claim as kind, stage, giver and taker (or parties)."""
    return [f"{c.kind} {c.stage} {f'{c.giver}>{c.taker}' if c.giver else '+'.join(c.parties)}" for c in code(text)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The Netherlands will provide Ukraine with 18 F-16 fighters.", "support planned NLD>UKR"),
        ("Chile bought Swiss-made armoured vehicles from Switzerland.", "arms agreed CHE>CHL"),
        ("The United States approved the sale of 40 F-35s to Greece.", "arms agreed USA>GRC"),
        ("Poland signed a contract with South Korea for 180 tanks.", "arms agreed KOR>POL"),
        ("Norway rejected a request from Peru for three patrol vessels.", "arms cancelled NOR>PER"),
        ("Serbia expressed interest in Kenyan drones.", "arms interest KEN>SRB"),
        ("Chad has taken delivery of 12 armored vehicles from China.", "arms carried_out CHN>TCD"),
        ("Austria refused to sell howitzers to Oman.", "arms cancelled AUT>OMN"),
    ],
)
def test_reads_givers_and_takers(code: Code, text: str, claim: str) -> None:
    assert claim in read(code, text)


def test_deliveries_of_what_was_ordered_are_of_the_same_two(code: Code) -> None:
    text = "Peru ordered 24 tanks from South Korea in May 2024. Delivery is to begin in 2026."
    assert "arms planned KOR>PER" in read(code, text)


def test_who_buys_elsewhere_is_who_bought_before(code: Code) -> None:
    text = "Peru ordered 24 tanks from South Korea in May. Six helicopters are already on order from Poland."
    assert "arms agreed POL>PER" in read(code, text)


def test_what_goes_to_ones_own_forces_is_no_matter_of_two_states(code: Code) -> None:
    text = "Kenya and Serbia met in May. Kenya will deliver the first armoured vehicles to the Kenyan army next year."
    assert not [c for c in read(code, text) if c.startswith("arms")]


def test_the_ground_of_a_hostile_act_takes_nothing(code: Code) -> None:
    text = (
        "Canada cancelled export permits to Turkey. Canada had halted approvals in 2019 over the incursion into Syria."
    )
    assert not [c for c in read(code, text) if "SYR" in c]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("North Korean soldiers are fighting for Russia in Ukraine.", "support under_way PRK>RUS"),
        ("North Korea sent 10,000 troops to Russia to fight against Ukraine.", "support carried_out PRK>RUS"),
    ],
)
def test_soldiers_who_fight_on_a_side_support_it(code: Code, text: str, claim: str) -> None:
    kind, _, sides = claim.split()
    assert any(c.startswith(kind) and c.endswith(sides) for c in read(code, text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("France will withdraw its troops from Senegal by September.", "presence ended FRA>SEN"),
        ("The United States keeps 2,500 soldiers in Iraq.", "presence under_way USA>IRQ"),
        ("Italian, Danish and Dutch detachments passed through Kuwait in 2004.", "presence carried_out ITA>KWT"),
    ],
)
def test_reads_whose_forces_are_where(code: Code, text: str, claim: str) -> None:
    assert claim in read(code, text)


@pytest.mark.parametrize(
    "text",
    [
        "The new body will have its headquarters in Norway, and a Chilean will lead it.",
        "The submarine is based on a French design, Brazil said.",
        "Imagine that Chile were to station troops in Norway.",
    ],
)
def test_bodies_designs_and_thought_experiments_are_no_presence(code: Code, text: str) -> None:
    assert not [c for c in read(code, text) if c.startswith("presence")]


def test_items_of_a_list_are_of_whom_its_head_names(code: Code) -> None:
    text = "Norway will take these steps:\n\n- A naval base in Estonia.\n\n- A base for drones in Latvia."
    assert {"presence under_way NOR>EST", "presence under_way NOR>LVA"} <= set(read(code, text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Malian officers completed a course at a Russian military academy.", "training carried_out RUS>MLI"),
        ("Indian crews are to train the Sri Lankans who will fly the plane.", "training planned IND>LKA"),
        ("Russian instructors have been in Mali to train the Malian army.", "training under_way RUS>MLI"),
    ],
)
def test_reads_who_trains_whom(code: Code, text: str, claim: str) -> None:
    assert claim in read(code, text)


def test_a_deal_to_develop_a_weapon_is_industry_of_all_who_sign(code: Code) -> None:
    text = "Japan signed a deal with Britain and Italy to develop a fighter jet."
    assert "industry agreed GBR+ITA+JPN" in read(code, text)
