"""Ministries, armies, embassies: whose they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "states"),
    [
        ("The Belarusian Ministry of Defence said so.", "The Belarusian Ministry of Defence", "BLR"),
        ("The ministry of defence of Cuba said so.", "The ministry of defence of Cuba", "CUB"),
        ("The Cuban army will train there.", "The Cuban army", "CUB"),
        ("The defence ministry in Minsk said so.", "The defence ministry in Minsk", "BLR"),
        ("The Department of Defense in Minsk said so.", "The Department of Defense in Minsk", "BLR"),
        ("The embassy of Japan in Nairobi thanked them.", "The embassy of Japan", "JPN"),
        ("The U.S. embassy in Manila thanked them.", "The U.S. embassy", "USA"),
        ("The U.S. embassy in Manila thanked them.", "Manila", "PHL"),
        ("The Belarusian Army's press service said so.", "The Belarusian Army's press service", "BLR"),
        ("The press service of the Belarusian army said so.", "The press service of the Belarusian army", "BLR"),
        ("Cuban troops left the base.", "Cuban troops", "CUB"),
        ("Russian and Chinese warships sailed past Japan.", "Russian and Chinese warships", "CHN RUS"),
        ("The U.S. and Philippine navies trained.", "The U.S. and Philippine navies", "PHL USA"),
        ("The governments of Belarus and Cuba are interested.", "The governments of Belarus and Cuba", "BLR CUB"),
        ("A deal between the regimes in Cuba and Belarus is near.", "the regimes in Cuba and Belarus", "BLR CUB"),
        ("Serbia will equip its armed forces.", "its armed forces", "SRB"),
        ("France withdrew its soldiers.", "its soldiers", "FRA"),
        ("Officials from Japan and Australia met.", "Officials from Japan and Australia", "AUS JPN"),
        ("The Cuban, Russian and Iranian navies met.", "The Cuban, Russian and Iranian navies", "CUB IRN RUS"),
        ("Brazil sold Kenya three patrol vessels.", "three patrol vessels", ""),
        ("Mali has asked France to withdraw its soldiers.", "its soldiers", "FRA"),
    ],
)
def test_a_body_belongs_to_the_state_that_its_words_name(who, text, words, states) -> None:
    assert who(text).states(words) == states


def test_the_ministry_is_the_one_that_was_named_before(who) -> None:
    scene = who("The Serbian defence ministry signed a plan.\n\nThe ministry gave no details.")
    assert scene.states("The ministry") == "SRB"
    assert scene.at("The ministry").rule == "body-named-before"


def test_the_ministry_of_nobody_stays_unresolved(who) -> None:
    scene = who("The defence ministry signed a plan.")
    assert scene.at("The defence ministry").states == ()


def test_two_ministries_leave_a_third_mention_open(who) -> None:
    scene = who("The Serbian defence ministry met the Kenyan defence ministry.\n\nThe defence ministry was pleased.")
    assert scene.at("The defence ministry").states == ()


def test_the_embassy_tells_the_states_place_apart(who) -> None:
    mention = who("The U.S. embassy in Manila thanked them.").at("Manila")
    assert mention.rule == "capital-place"


def test_an_official_outlets_own_ministry_is_its_states(who) -> None:
    scene = who("The ministry will send a ship.", outlet="Ministry of Defence of Kenya")
    assert scene.states("The ministry") == "KEN"


def test_a_body_that_describes_a_noun_is_no_actor(who) -> None:
    scene = who("They discussed military contacts and army barracks.")
    assert [mention.text for mention in scene.mentions if mention.military] == []
