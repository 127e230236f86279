import lzma
from pathlib import Path

import pytest
from training.conllu import find, read

CONLLU = """# newdoc id = d
# text = Don't go.
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\t_\tMood=Imp\t3\taux\t_\t_
2\tn't\tnot\tPART\t_\t_\t3\tadvmod\t_\t_
2.1\tyou\t_\t_\t_\t_\t_\t_\t_\t_
3\tgo\tgo\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

# text = du
1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_
1\tde\tde\tADP\t_\t_\t0\troot\t_\t_
2\tle\tle\tDET\t_\t_\t1\tdet\t_\t_

# text = Go
1\tGo\tgo\tVERB\t_\t_\t0\troot\t_\t_
"""


def write(folder: Path) -> Path:
    path = folder / "a.conllu.xz"
    path.write_bytes(lzma.compress(CONLLU.encode()))
    return path


def test_words_of_a_multiword_token_are_glued_and_empty_nodes_left_out(tmp_path: Path) -> None:
    first = next(read(write(tmp_path)))
    assert first.text == "Don't go. "
    assert [word.form for word in first.words] == ["Do", "n't", "go", "."]
    assert [word.head for word in first.words] == [2, 2, 2, 2]


def test_a_sentence_is_left_out_when_a_multiword_token_is_not_its_words(tmp_path: Path) -> None:
    assert [sentence.text for sentence in read(write(tmp_path))] == ["Don't go. ", "Go "]


def test_only_the_first_sentence_opens_the_document(tmp_path: Path) -> None:
    assert [sentence.opens for sentence in read(write(tmp_path))] == [True, False]


def test_of_gum_only_free_genres_are_read(tmp_path: Path) -> None:
    path = tmp_path / "gum.conllu"
    path.write_text(CONLLU.replace("= d", "= GUM_fiction_falling") + "\n" + CONLLU.replace("= d", "= GUM_news_iodine"))
    assert len(list(read(path))) == 2


def test_a_treebank_is_found_under_its_name_in_the_releases(tmp_path: Path) -> None:
    released = tmp_path / "UD_English-EWT" / "en_ewt-ud-test.conllu"
    released.parent.mkdir()
    released.write_text(CONLLU)
    assert find(tmp_path, "en_ewt-test") == released


def test_a_missing_treebank_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="en_pud-ud-test"):
        find(tmp_path, "en_pud-test")
