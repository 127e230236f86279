"""Names seen before parsing."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.actors import known_names
from foedus.language import NameShape


def names(text: str) -> list[str]:
    return [text[name.start : name.end] for name in known_names(text, "en")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Troops from the Republic of Cuba came.", ["Republic of Cuba"]),
        ("South Korean and Belarusian officers", ["South Korean", "Belarusian"]),
        ("a drill in the South China Sea", []),
        ("Continue reading (in Spanish) here.", []),
        ("They drank Turkish coffee in Minsk.", ["Minsk"]),
        ("Tell us more about the pact.", []),
        ("The US and NATO agreed.", ["US", "NATO"]),
        ("CUBA SIGNS PACT WITH BELARUS", ["CUBA", "BELARUS"]),
        ("TELL US MORE ABOUT THE PACT", []),
        ("US SIGNS PACT WITH KENYA", ["US", "KENYA"]),
        ("an anti-American rally in Havana", ["Havana"]),
        ("a Polish-built and US-made system", ["Polish", "US"]),
        ("see https://example.org/Cuba/Belarus for more", []),
        ("the Philippines-Japan meeting", ["Philippines", "Japan"]),
        ("George Washington slept here.", []),
    ],
)
def test_names_of_states_are_found_by_longest_form_and_case(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Army Corps General Álvaro López Miera arrived.", "Álvaro López Miera"),
        ("talks with Defence Minister Viktor Khrenin.", "Viktor Khrenin"),
        ("Viktor Khrenin, the Belarusian defence minister, spoke.", "Viktor Khrenin"),
        ("the head of the Department of Defense in Minsk, Viktor Khrenin.", "Viktor Khrenin"),
        ("his Russian counterpart, Sergey Shoigu.", "Sergey Shoigu"),
        ("President Ferdinand R. Marcos Jr. attended.", "Ferdinand R. Marcos Jr."),
        ("U.S. Secretary of Defense Lloyd Austin said.", "Lloyd Austin"),
        ("Japan's Minister for Foreign Affairs, Yoko Kamikawa, signed.", "Yoko Kamikawa"),
        ("the regime of Alexander Lukashenko", "Alexander Lukashenko"),
        ("President Luiz Inacio Lula da Silva met them.", "Luiz Inacio Lula da Silva"),
        ("General Abdel Fattah al-Burhan said so.", "Abdel Fattah al-Burhan"),
        ("Mr. Austin left.", "Austin"),
    ],
)
def test_people_are_seen_by_their_office_rank_or_title(text: str, person: str) -> None:
    shapes = {text[name.start : name.end]: name.shape for name in known_names(text, "en")}
    assert shapes.get(person) is NameShape.PERSON


def test_a_surname_is_known_wherever_its_full_name_stands() -> None:
    text = "Shoigu was late. Defence Minister Sergey Shoigu had been in Minsk.\n\nShoigu's plane landed."
    assert names(text).count("Shoigu") == 2


def test_a_caption_is_read_with_the_names_of_the_text() -> None:
    text = "Viktor Khrenin in Minsk.\n\nThe Belarusian defence minister, Viktor Khrenin, spoke."
    assert names(text)[:2] == ["Viktor Khrenin", "Minsk"]


def test_words_of_headlines_are_no_names() -> None:
    found = names("General Assembly Backs New Defence Treaty\n\nThe pact was signed in Nairobi.")
    assert found == ["Nairobi"]


@given(st.text(alphabet="Cuba Minsk'’.,-\nGeneral Lópe US of the ", max_size=80))
def test_names_never_overlap_and_stay_in_the_text(text: str) -> None:
    found = known_names(text, "en")
    assert all(0 <= name.start < name.end <= len(text) for name in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_long_text_is_read_in_time_that_grows_with_it() -> None:
    sentence = "The Cuban defence minister met General Ivan Petrov of Belarus in Minsk, officials said. "
    known_names("warm up in Cuba", "en")

    def seconds(times: int) -> float:
        start = time.perf_counter()
        known_names(sentence * times, "en")
        return time.perf_counter() - start

    assert seconds(2000) < 40 * seconds(200) + 0.5


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Cuba's Defence Minister Álvaro López Miera", "Álvaro López Miera"),
        ("Defence Minister Viktor Khrenin Visits Havana For New Talks", "Viktor Khrenin"),
        ("President Biden Meets Kenyan Leader In White House", "Biden"),
    ],
)
def test_a_name_in_a_title_ends_before_its_other_capitals(line: str, name: str) -> None:
    assert name in names(line)


def test_outlets_are_one_name_without_the_description_behind_them() -> None:
    text = "The Kenya News Agency and BelTA news agency quoted Reuters."
    assert names(text) == ["Kenya News Agency", "BelTA", "Reuters"]


def test_a_word_that_is_also_something_else_is_no_outlet() -> None:
    assert names("They TAP a keg in the spa and AIM high.") == []


@pytest.mark.parametrize("state", ["Kenya", "St. Lucia", "the U.S."])
def test_a_full_stop_in_a_states_name_hides_no_minister(state: str) -> None:
    assert "Jane Roe" in names(f"The defence minister of {state}, Jane Roe, said so.")
    assert "Jane Roe" not in names(f"He is the defence minister of {state}. Afterwards, Jane Roe, he said.")
