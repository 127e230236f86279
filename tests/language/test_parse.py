from foedus.language import Parse, Sentence, Token


def tree(*heads: int) -> Parse:
    tokens = tuple(Token(i, i, i + 1, "w", "w", "X", "dep", head) for i, head in enumerate(heads))
    return Parse("en", tokens, (Sentence(0, len(heads), 0, len(heads)),))


def test_a_subtree_is_in_order_of_the_text() -> None:
    assert tree(1, 4, 1, 4, 4).subtree(1) == [0, 1, 2]
    assert tree(1, 4, 1, 4, 4).subtree(4) == [0, 1, 2, 3, 4]


def test_the_root_is_nobodys_child() -> None:
    assert tree(1, 1, 1).children == ((), (0, 2), ())


def test_the_path_up_ends_at_the_root() -> None:
    assert list(tree(1, 2, 3, 3).path_up(0)) == [1, 2, 3]
    assert list(tree(1, 2, 3, 3).path_up(3)) == []
