"""People learnt from the report: their state, office, rank and spellings. The names are those of public officials."""

import pytest

HEAD = "They met the head of the Department of Defense in Minsk, Viktor Khrenin."
FULL = "The Minister of the Revolutionary Armed Forces (FAR) of Cuba, Army Corps General Álvaro López Miera, came."
TWO = "Chief of Cabinet Nicolás Posse of Argentina and Foreign Minister Yoko Kamikawa of Japan spoke."


@pytest.mark.parametrize(
    ("text", "name", "state", "office"),
    [
        (FULL, "Álvaro López Miera", "CUB", "defence minister"),
        ("Viktor Khrenin, the Belarusian defence minister, was there.", "Viktor Khrenin", "BLR", "defence minister"),
        ("Defence Minister Viktor Khrenin of Belarus was there.", "Viktor Khrenin", "BLR", "defence minister"),
        (HEAD, "Viktor Khrenin", "BLR", "defence minister"),
        ("U.S. Secretary of Defense Lloyd Austin was there.", "Lloyd Austin", "USA", "defence minister"),
        ("Secretary of Defense Lloyd Austin was there.", "Lloyd Austin", "USA", "defence minister"),
        ("Japan's Minister for Foreign Affairs, Yoko Kamikawa, signed it.", "Yoko Kamikawa", "JPN", "foreign minister"),
        ("Belarusian Defence Minister Viktor Khrenin was there.", "Viktor Khrenin", "BLR", "defence minister"),
        (TWO, "Yoko Kamikawa", "JPN", "foreign minister"),
    ],
)  # fmt: skip
def test_a_person_has_the_state_and_office_of_the_words_around(who, text, name, state, office) -> None:
    person = who(text).person(name)
    assert (person.state, person.office) == (state, office)


def test_a_counterpart_holds_the_same_office_for_the_other_state(who) -> None:
    scene = who("Cuba's defence minister, Álvaro López Miera, met his Russian counterpart, Sergey Shoigu.")
    person = scene.person("Sergey Shoigu")
    assert (person.state, person.office) == ("RUS", "defence minister")
    assert scene.at("his Russian counterpart, Sergey Shoigu").military


def test_spellings_are_collected_the_fullest_first(who) -> None:
    scene = who("General Álvaro López Miera of Cuba landed in Minsk.\n\nLópez Miera met officials.")
    person = scene.person("López Miera")
    assert person.spellings == ("Álvaro López Miera", "López Miera")
    assert person.rank == "General"


def test_a_bare_name_in_a_caption_is_the_texts_person(who) -> None:
    scene = who("Viktor Khrenin in Minsk.\n\nThe Belarusian defence minister, Viktor Khrenin, spoke.")
    assert scene.states("Viktor Khrenin") == "BLR"


def test_mr_and_a_surname_are_the_person_named_before(who) -> None:
    scene = who("U.S. Defense Secretary Lloyd Austin landed in Nairobi. Mr. Austin met officials.")
    assert scene.at("Mr. Austin").person == scene.person("Lloyd Austin")


def test_the_cuban_general_is_the_cuban_minister_with_that_rank(who) -> None:
    scene = who(
        "Cuba's defence minister, General Álvaro López Miera, landed in Minsk. The Cuban general met officials."
    )
    assert scene.at("The Cuban general").person == scene.person("Álvaro López Miera")


def test_the_minister_is_the_one_minister_so_far(who) -> None:
    scene = who("Belarusian Defence Minister Viktor Khrenin opened the drill. The minister thanked the crews.")
    assert scene.at("The minister").person == scene.person("Viktor Khrenin")


def test_a_name_that_opens_the_sentence_after_a_nameless_minister_is_his(who) -> None:
    scene = who(
        "Serbia has left the drill, its defence minister said.\n\nAleksandar Vulin told reporters that it would last."
    )
    assert (scene.person("Aleksandar Vulin").state, scene.person("Aleksandar Vulin").office) == (
        "SRB",
        "defence minister",
    )


def test_the_regime_of_somebody_is_of_the_clauses_place(who) -> None:
    scene = who("In Minsk, he sealed Havana's alliance with the regime of Alexander Lukashenko.")
    mention = scene.at("the regime of Alexander Lukashenko")
    assert (mention.states, mention.rule) == (("BLR",), "regime-by-place")


def test_a_regime_without_any_hint_stays_unresolved(who) -> None:
    assert (
        who("It is a deal with the regime of Alexander Lukashenko.").at("the regime of Alexander Lukashenko").states
        == ()
    )


def test_a_state_is_shared_by_ministers_who_stand_together(who) -> None:
    scene = who("They met Foreign Minister Yoko Kamikawa and Defense Minister Minoru Kihara of Japan.")
    assert scene.person("Yoko Kamikawa").state == "JPN"


def test_the_head_of_a_delegation_is_of_its_state(who) -> None:
    scene = who("A Belarusian delegation headed by Defence Minister Viktor Khrenin visited Cuba.")
    assert scene.person("Viktor Khrenin").state == "BLR"


def test_a_family_name_that_stands_first_is_known_again(who) -> None:
    scene = who("Chinese Defence Minister Dong Jun opened the drill. Dong thanked the crews.")
    assert scene.at("Dong").person == scene.person("Dong Jun")


def test_an_ambassador_is_of_the_sender_not_of_the_post(who) -> None:
    scene = who("Moscow has not been told that Manila dropped the deal, its ambassador in Manila, Marat Pavlov, said.")
    assert scene.person("Marat Pavlov").state == "RUS"


def test_a_spokesman_is_of_the_ministry_that_he_speaks_for(who) -> None:
    scene = who("A spokesman for China's foreign ministry, Geng Shuang, denied it.")
    assert scene.person("Geng Shuang").state == "CHN"


def test_a_city_is_a_first_name_behind_a_rank(who) -> None:
    scene = who("The Serbian chief of the general staff, General Milan Mojsilovic, spoke.")
    assert scene.person("Milan Mojsilovic").state == "SRB"


def test_a_president_without_state_in_a_release_is_its_states(who) -> None:
    scene = who("President Biden spoke about the pact.", outlet="The White House")
    assert scene.person("Biden").state == "USA"


def test_of_two_presidents_the_second_is_not_the_outlets(who) -> None:
    scene = who(
        "The United States and China met. President Biden and President Xi had agreed on it.", outlet="The White House"
    )
    assert (scene.person("Biden").state, scene.person("Xi").state) == ("USA", "CHN")


def test_people_come_in_the_order_of_the_text(who) -> None:
    scene = who("General Viktor Khrenin of Belarus met General Sergey Shoigu of Russia.")
    assert [person.name for person in scene.cast.people] == ["Viktor Khrenin", "Sergey Shoigu"]


def test_ministers_and_states_go_in_their_order(who) -> None:
    scene = who("The defence ministers of Germany and Lithuania, Boris Pistorius and Arvydas Anušauskas, signed it.")
    assert [(p.state, p.office) for p in scene.cast.people] == [
        ("DEU", "defence minister"),
        ("LTU", "defence minister"),
    ]


def test_the_head_of_a_named_department_is_its_states(who) -> None:
    scene = who("The chief of the Cuban General Staff, Roberto Legrá Sotolongo, spoke. Legrá then left.")
    assert scene.person("Legrá").office == "chief of the general staff"
    assert scene.person("Legrá").state == "CUB"


def test_an_official_visit_is_nobody(who) -> None:
    assert not who("The visit was official. It was an official visit.").cast.people
    assert not who("It was an official visit.").lists("an official")


def test_a_minister_who_speaks_of_his_own_state(who) -> None:
    scene = who("Serbia has left the drill, Defence Minister Aleksandar Vulin said. The government was pressed.")
    assert scene.person("Aleksandar Vulin").state == "SRB"
    assert scene.states("The government") == "SRB"


def test_a_host_in_a_capital_and_his_counterparts(who) -> None:
    scene = who(
        "The defence ministers of Japan, Kenya and Italy met. Minoru Kihara received his counterparts in Tokyo."
    )
    assert scene.person("Minoru Kihara").state == "JPN"
    assert scene.states("his counterparts") == "ITA KEN"


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Pakistan Army Chief General Asim Munir spoke.", "Asim Munir", "PAK"),
        ("Egyptian President Abdel Fattah al-Sisi came. Sisi thanked them.", "Sisi", "EGY"),
        ("US Indo-Pacific Commander Admiral John Aquilino came.", "John Aquilino", "USA"),
        ("The Algerian chief of staff, General Said Chengriha, came.", "Said Chengriha", "DZA"),
    ],
)
def test_ranks_articles_and_hyphens_belong_to_names(who, text, name, state) -> None:
    assert who(text).person(name).state == state
