"""States, adjectives, capitals and places: who acts, and what only tells where."""

from itertools import pairwise

import pytest

from foedus.actors import MentionType, acts

CASES = [
    ("Cuba signed a pact with Belarus.", "Cuba", "CUB", True),
    ("Minsk said the talks went well.", "Minsk", "BLR", True),
    ("The ministers met in Minsk on Monday.", "Minsk", "BLR", False),
    ("The delegation arrived in Havana from Hanoi.", "Hanoi", "VNM", False),
    ("Ties between Havana and Minsk are close.", "Havana", "CUB", True),
    ("Ties between Havana and Minsk are close.", "Minsk", "BLR", True),
    ("Havana's alliance with Minsk is old.", "Havana", "CUB", True),
    ("The Kremlin had no comment.", "Kremlin", "RUS", True),
    ("The Pentagon said it would pay.", "Pentagon", "USA", True),
    ("Kenya bought US-made helicopters.", "US", "USA", False),
    ("Serbia showed Russian-built missiles.", "Russian", "RUS", False),
    ("Russia sold rifles to Cuba.", "Cuba", "CUB", True),
    ("NATO and Japan signed a plan.", "NATO", "NATO", True),
    ("The Baltic states bought drones.", "Baltic states", "EST LTU LVA", True),
    ("MINSK, 5 July - Cuba and Belarus signed a plan.", "MINSK", "BLR", False),
    ("The French base at Djibouti will close.", "Djibouti", "DJI", False),
]


@pytest.mark.parametrize(("text", "words", "states", "acting"), CASES)
def test_a_name_has_its_state_and_acts_or_is_a_place(who, text, words, states, acting) -> None:
    mention = who(text).at(words)
    assert (" ".join(sorted(mention.states)), acts(mention)) == (states, acting)


@pytest.mark.parametrize(
    ("text", "words", "states"),
    [
        ("Georgia's defence minister met the Turkish envoy.", "Georgia's defence minister", "GEO"),
        ("He drove from Valdosta, Georgia, to the coast.", "Georgia", ""),
        ("Tbilisi agreed. Georgia will host the drill.", "Georgia", "GEO"),
        ("Georgia and Azerbaijan hold a joint drill.", "Georgia", "GEO"),
        ("South Korea will host the drill. Korea has done so before.", "Korea", "KOR"),
        ("Korea will host the drill.", "Korea", ""),
        ("South Korea and North Korea met. Korea was one.", "Korea", ""),
        ("Kinshasa asked for help. Congo needs advisers.", "Congo", "COD"),
        ("Turkey and Jordan signed a plan.", "Jordan", "JOR"),
        ("Georgia, Alabama and Texas sent guardsmen.", "Georgia", ""),
    ],
)
def test_an_ambiguous_name_needs_support(who, text, words, states) -> None:
    scene = who(text)
    nth = sum(mention.text == words for mention in scene.mentions) - 1
    assert scene.states(words, max(nth, 0)) == states


def test_the_head_of_a_phrase_leads_to_the_state_that_modifies_it(who) -> None:
    scene = who("The Cuban plan failed.")
    parse = scene.cast.parses[0][1]
    plan = next(token.index for token in parse.tokens if token.text == "plan")
    mention = scene.cast.states_of(0, plan)
    assert mention is not None
    assert (mention.states, mention.type) == (("CUB",), MentionType.ADJECTIVE)


def test_mentions_are_in_order_and_never_overlap(who) -> None:
    scene = who(
        "In Minsk, the Cuban general and the head of the Belarusian army, Ivan Petrov, met officials of both sides."
    )
    spans = [(mention.start, mention.end) for mention in scene.mentions]
    assert spans == sorted(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(scene.report.text[m.start : m.end].split() == m.text.split() for m in scene.mentions)
