"""Both countries, the two sides, the European nation, he, they, it, we: what was said before decides."""

import pytest

PAIR = "Cuba and Belarus signed a plan. "


@pytest.mark.parametrize(
    ("text", "words", "states"),
    [
        (PAIR + "Both countries will train officers.", "Both countries", "BLR CUB"),
        (PAIR + "The two sides will meet again.", "The two sides", "BLR CUB"),
        (PAIR + "The parties exchanged views.", "The parties", "BLR CUB"),
        (PAIR + "The ministers exchanged views.", "The ministers", "BLR CUB"),
        (PAIR + "The heads of the defense departments met.", "The heads of the defense departments", "BLR CUB"),
        (PAIR + "They discussed bilateral cooperation.", "bilateral", "BLR CUB"),
        (PAIR + "The two armies will train.", "The two armies", "BLR CUB"),
        (PAIR + "The three countries will train.", "The three countries", ""),
        ("Cuba was pleased. Both countries will train.", "Both countries", ""),
        ("Japan, Britain and Italy signed it. The three navies will train.", "The three navies", "GBR ITA JPN"),
        ("The defence ministers of Japan, Kenya and Italy met.", "The defence ministers of", "ITA JPN KEN"),
        (PAIR + "Officials of both countries were there.", "Officials of both countries", "BLR CUB"),
        ("Washington had pressed its two allies, Japan and South Korea.", "its two allies", ""),
        (PAIR + "They will meet again.", "They", "BLR CUB"),
        ("Kenya bought ships. It will pay in May.", "It", "KEN"),
        ("Kenya said it would pay.", "it", "KEN"),
        ("The Russian side was content.", "The Russian side", "RUS"),
        ("Russia thanked Serbia's neighbours.", "Serbia's neighbours", ""),
        ("Washington and Manila began the drill. The allies will fly together.", "The allies", "PHL USA"),
        ("Finland and Sweden applied to NATO. Both countries are democracies.", "Both countries", "FIN SWE"),
        ("The Cuban delegation left.", "The Cuban delegation", "CUB"),
    ],
)  # fmt: skip
def test_a_group_is_the_states_in_focus(who, text, words, states) -> None:
    assert who(text).states(words) == states


@pytest.mark.parametrize(
    ("text", "words", "states"),
    [
        ("Cuba will send officers to Belarus. They will train in the European nation.", "the European nation", "BLR"),
        ("Cuba will send officers to Belarus. Training on the island ended.", "the island", "CUB"),
        ("Bahrain hosts a fleet of the United States. The Gulf kingdom is small.", "The Gulf kingdom", "BHR"),
        ("Kenya met Serbia's envoy. The African country was pleased.", "The African country", "KEN"),
        ("Kenya met Uganda's envoy. The European country was pleased.", "The European country", ""),
        ("Mali asked for help. French troops are in the country.", "the country", "MLI"),
    ],
)
def test_a_description_is_the_latest_state_that_fits(who, text, words, states) -> None:
    assert who(text).states(words) == states


def test_he_is_the_subject_of_the_last_sentence(who) -> None:
    scene = who("Belarusian Defence Minister Viktor Khrenin met a Kenyan general. He then left.")
    assert scene.at("He").person == scene.person("Viktor Khrenin")


def test_his_country_is_the_persons(who) -> None:
    scene = who("Serbian Defence Minister Aleksandar Vulin said his country would stay out.")
    assert scene.states("his country") == "SRB"


def test_our_country_in_a_quotation_is_the_speakers(who) -> None:
    scene = who("The Serbian defence minister said: “Our country will stay out.”")
    assert scene.states("Our country") == "SRB"


def test_we_in_a_quotation_before_its_speaker_is_the_speakers(who) -> None:
    scene = who("“We are ending the agreement,” the Kenyan defence minister said.")
    assert scene.states("We") == "KEN"


def test_we_of_signatories_are_all_of_them(who) -> None:
    text = "Today, we, the leaders of Australia, the United Kingdom, and the United States, mark it.\n\nWe go on."
    assert who(text, outlet="The White House").states("We") == "AUS GBR USA"


def test_we_of_an_official_release_is_its_state(who) -> None:
    assert who("We will send a ship.", outlet="U.S. Department of State").states("We") == "USA"


def test_we_of_a_newspaper_is_nobody(who) -> None:
    assert who("We should be friends.", outlet="The Daily Example").at("We").states == ()


def test_it_of_a_thing_is_nobody(who) -> None:
    scene = who("Kenya bought a ship. The ship is old and its hull leaks.")
    assert not [mention for mention in scene.mentions if mention.text == "its" and mention.states]
