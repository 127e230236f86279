from dataclasses import replace

import pytest
from training.conllu import GoldSentence
from training.headlines import example, headline

PAST = example("The minister signed a pact .")


def changed(index: int, **fields) -> GoldSentence:
    words = list(PAST.words)
    words[index] = replace(words[index], **fields)
    return GoldSentence(tuple(words), True)


def test_articles_and_full_stop_go_and_the_past_becomes_present() -> None:
    made = headline(PAST)
    assert made is not None
    assert [word.form for word in made.words] == ["Minister", "signs", "pact"]
    assert [word.head for word in made.words] == [1, 1, 1]
    assert "Tense=Pres" in made.words[1].feats


def test_several_sign() -> None:
    made = headline(changed(1, form="ministers", feats="Number=Plur"))
    assert made is not None
    assert made.text == "Ministers sign pact "


def test_will_becomes_to() -> None:
    made = headline(changed(3, form="will", lemma="will", dep="aux", upos="AUX", head=2))
    assert made is not None
    assert [(word.form, word.dep) for word in made.words][2] == ("to", "mark")


@pytest.mark.parametrize("fields", [{"upos": "PRON"}, {"dep": "expl"}])
def test_sentences_about_nobody_named_make_no_headline(fields: dict[str, str]) -> None:
    assert headline(changed(1, **fields)) is None


def test_questions_make_no_headline() -> None:
    assert headline(changed(5, form="?")) is None
