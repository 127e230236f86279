"""What holds of the cast of any text, however odd."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.actors import acts, people
from foedus.reports.report import Part

NAMES = "Cuba|Cuban|Belarus|Minsk|Havana|NATO|US|Viktor Khrenin|Shoigu|Georgia|Korea|General"
COMMON = (
    "both|two|three|countries|ministers|minister|general|regime|embassy|army|forces|counterpart|side|head|chief|island"
)
SMALL = "the|a|of|in|and|,|.|“|”|'s|his|its|our|We|he|They|said|met|who|-|(|)|bilateral|\n\n"
WORDS = f"{NAMES}|{COMMON}|{SMALL}".split("|")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_words_give_mentions_in_order_within_the_text(who, words) -> None:
    scene = who(" ".join(words) or "x")
    for row in scene.cast.mentions:
        assert all(one.last <= other.first and one.end <= other.start for one, other in pairwise(row))
        assert all(mention.first <= mention.head < mention.last for mention in row)
        assert all(mention.states or not acts(mention) for mention in row)


TEXT = "Defence Minister Viktor Khrenin of Belarus met a Cuban general. He then left Minsk.\n\nKhrenin was content."


def test_a_person_is_found_again_at_their_places(who) -> None:
    scene = who(TEXT, title="Khrenin meets a general")
    person = scene.person("Viktor Khrenin")
    texts = {Part.TEXT: scene.report.text, Part.TITLE: scene.report.title}
    found = [texts[part][start:end] for part, start, end in scene.cast.places(person)]
    assert found == ["Khrenin", "Defence Minister Viktor Khrenin of Belarus", "He", "Khrenin"]
    assert people(scene.cast) == [person]


def test_a_title_apart_from_the_text_is_read_with_it(who) -> None:
    scene = who("The two sides met.", title="Cuba and Belarus sign a plan")
    assert scene.states("The two sides") == "BLR CUB"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "—", "12,5 %", "中俄两国"])
def test_texts_without_names_give_nobody(who, text) -> None:
    assert [mention for mention in who(text or " ").mentions if mention.states] == []
