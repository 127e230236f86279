"""What holds of every parse, whatever the text; and what the model must get right to be of any use."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.language import Name, NameShape, Parse, load
from foedus.language.spacy_pipeline import LONGEST, SpacyPipeline, bounded

EN = load("en")
HASTY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LATIN = ("Cuba", "’s", "“", "”", " ", "  ", "\n", "\t", "-", "–", ".", ",", "U.S.", "don't", "general", "signed", "(")
OTHER = ("Минск", "подписал", "古巴与白俄罗斯", "هافانا", "👩‍✈️", "e\u0301", "\u200b", "\x00", "\ud800", "ﬁ", "İ", "١٢")
SNIPPETS = st.sampled_from(LATIN + OTHER)
TEXTS = st.one_of(st.text(st.characters(), max_size=60), st.lists(SNIPPETS, max_size=25).map("".join))
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12), st.sampled_from(NameShape)), max_size=4)


def named(text: str, **shapes: str) -> list[Name]:
    """Names by their first place in the text; `_` stands for a space."""
    words = {word.replace("_", " "): NameShape(shape) for word, shape in shapes.items()}
    return [Name(text.index(word), text.index(word) + len(word), shape) for word, shape in words.items()]


def check(parse: Parse, text: str, offset: int) -> None:
    assert [token.index for token in parse.tokens] == list(range(len(parse.tokens)))
    assert all(text[token.start - offset : token.end - offset] == token.text for token in parse.tokens)
    assert all(token.text and token.text == token.text.strip() for token in parse.tokens)
    assert all(left.end <= right.start for left, right in zip(parse.tokens, parse.tokens[1:], strict=False))
    ends = [0, *(sentence.last for sentence in parse.sentences)]
    assert [sentence.first for sentence in parse.sentences] == ends[:-1]
    assert ends[-1] == len(parse.tokens)
    for sentence in parse.sentences:
        words = parse.words(sentence)
        assert (words[0].start, words[-1].end) == (sentence.start, sentence.end)
        roots = [token.index for token in words if token.dep == "root"]
        assert roots == [token.index for token in words if token.head == token.index]
        assert len(roots) == 1
        assert parse.subtree(roots[0]) == list(range(sentence.first, sentence.last))


@HASTY
@given(TEXTS, st.integers(0, 10_000), SPANS)
def test_every_text_is_cut_into_trees_that_cover_it(text: str, offset: int, spans) -> None:
    names = [Name(start, start + length, shape) for start, length, shape in spans]
    parse = EN.parse(text, offset, names)
    check(parse, text, offset)
    assert "".join(token.text for token in parse.tokens).replace(" ", "") == "".join(text.split()).replace(
        " ", ""
    ) or any("\n" in token.text or token.text != "".join(token.text.split()) for token in parse.tokens)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t \u00a0\u2003"])
def test_text_without_words_gives_a_parse_without_tokens(text: str) -> None:
    assert EN.parse(text, 5) == Parse("en", (), ())


@pytest.mark.parametrize(
    "text",
    [
        "Кубинский генерал прибыл в Минск. Переговоры прошли во вторник.",
        "古巴与白俄罗斯签署军事合作协议。",
        "قال وزير الدفاع إن الاتفاق وقع في هافانا.",
        "Άμυνα και συνεργασία· שיתוף פעולה צבאי",
        "👩‍✈️🇨🇺🇧🇾 !!! ??? ... --- ***",
    ],
)
def test_text_in_another_script_is_no_error(text: str) -> None:
    check(EN.parse(text), text, 0)


def test_a_paragraph_of_fifty_thousand_characters_is_parsed() -> None:
    text = ("The two armies held an exercise near Brest, “a routine event,” he said. " * 800)[:50_000]
    check(EN.parse(text), text, 0)


def test_white_space_makes_no_token_and_changes_no_tree() -> None:
    narrow, wide = EN.parse("The army left. He stayed."), EN.parse(" The  army\nleft.\n\n He\tstayed. ")
    assert [(t.text, t.head, t.dep) for t in narrow.tokens] == [(t.text, t.head, t.dep) for t in wide.tokens]


def test_curly_quotes_are_parsed_as_straight_ones() -> None:
    curly, straight = EN.parse("“We won’t sign,” he said."), EN.parse('"We won\'t sign," he said.')
    assert [(t.head, t.dep, t.upos, t.lemma) for t in curly.tokens] == [
        (t.head, t.dep, t.upos, t.lemma) for t in straight.tokens
    ]
    assert curly.tokens[0].text == "“"


def test_each_name_is_one_token_with_its_own_text_as_lemma() -> None:
    text = "North Korea’s envoy Álvaro López Miera met Russians."
    parse = EN.parse(text, 100, named(text, North_Korea="state", Álvaro_López_Miera="person", Russians="people"))
    assert [t.text for t in parse.tokens] == [
        "North Korea",
        "’s",
        "envoy",
        "Álvaro López Miera",
        "met",
        "Russians",
        ".",
    ]
    assert [t.lemma for t in parse.tokens if t.text[0] in "NÁR"] == ["North Korea", "Álvaro López Miera", "Russians"]
    assert parse.tokens[3].start == 100 + text.index("Álvaro")


def test_a_name_that_ends_within_a_word_splits_it() -> None:
    text = "Cuba-Belarus talks"
    parse = EN.parse(text, 0, named(text, Cuba="state", Belarus="state"))
    assert [t.text for t in parse.tokens] == ["Cuba", "-", "Belarus", "talks"]


STATES = ("Cuba", "Kenya", "Belarus", "Papua New Guinea", "Côte d’Ivoire", "日本", "mali")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    "frame", ["{} signed a pact with Iran.", "He left for {} on Monday.", "{}'s army, and {}'s navy"]
)
def test_a_tree_does_not_hang_on_which_state_is_named(frame: str, state: str) -> None:
    def shape(name: str) -> list[tuple[int, str, str]]:
        text = frame.format(name, name)
        spans = [i for i in range(len(text)) if text.startswith(name, i)]
        parse = EN.parse(text, 0, [Name(i, i + len(name), NameShape.STATE) for i in spans])
        return [(token.head, token.dep, token.upos) for token in parse.tokens]

    assert shape(state) == shape("France")


@HASTY
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_a_parse_does_not_depend_on_what_was_parsed_before(before: list[str]) -> None:
    text = "Belarus said on Tuesday that Cuban officers would train at its academy."
    for other in before:
        EN.parse(other)
    assert EN.parse(text) == FRESH


FRESH = SpacyPipeline("en").parse("Belarus said on Tuesday that Cuban officers would train at its academy.")


def test_threads_may_share_a_pipeline() -> None:
    texts = [f"General number {i} left for Minsk with {i} officers." for i in range(40)]
    alone = [EN.parse(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(EN.parse, texts)) == alone


def relations(text: str, **shapes: str) -> dict[str, tuple[str, str]]:
    """For each word its relation and its governor's lemma."""
    parse = EN.parse(text, 0, named(text, **shapes))
    return {token.text: (token.dep, parse.tokens[token.head].lemma) for token in parse.tokens}


def test_subject_object_and_passive_are_told_apart() -> None:
    active = relations("Cuba signed the treaty.", Cuba="state")
    assert active["Cuba"] == ("nsubj", "sign")
    assert active["treaty"] == ("obj", "sign")
    passive = relations("The treaty was signed by Cuba in Minsk.", Cuba="state", Minsk="place")
    assert passive["treaty"] == ("nsubj:pass", "sign")
    assert passive["Cuba"] == ("obl:agent", "sign")
    assert passive["Minsk"][1] == "sign"


def test_an_adjective_a_possessive_and_a_negation_are_found() -> None:
    found = relations("A Cuban general did not visit Kenya's base.", Cuban="adjective", Kenya="state")
    assert found["Cuban"] == ("amod", "general")
    assert found["Kenya"] == ("nmod:poss", "base")
    assert found["not"] == ("advmod", "visit")


def test_the_version_names_model_and_library() -> None:
    assert EN.version.startswith("foedus-en-")
    assert "spaCy 3" in EN.version


def test_no_sentence_is_longer_than_the_bound_and_cuts_lie_behind_commas() -> None:
    shown = ["ship", ","] * 300
    ranges = list(bounded([0], shown))
    assert [first for first, _ in ranges] == [0, *(last for _, last in ranges[:-1])]
    assert ranges[-1][1] == len(shown)
    assert all(0 < last - first <= LONGEST for first, last in ranges)
    assert all(shown[last - 1] == "," for _, last in ranges)
