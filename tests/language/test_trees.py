from hypothesis import given
from hypothesis import strategies as st

from foedus.language.trees import rooted


def reaches(heads: list[int], first: int, index: int) -> int:
    for _ in heads:
        index = heads[index - first]
    return index


def test_a_sound_tree_is_left_alone() -> None:
    assert rooted([1, 1, 1, 2], 0, 4) == [1, 1, 1, 2]


def test_a_second_root_hangs_from_the_first() -> None:
    assert rooted([0, 0, 2, 2], 0, 4) == [0, 0, 0, 2]


def test_a_head_in_another_sentence_is_replaced_by_the_root() -> None:
    assert rooted([0, 0, 1, 3, 3], 2, 5) == [2, 2, 3]


def test_a_cycle_is_cut() -> None:
    assert rooted([0, 2, 1], 0, 3) in ([0, 0, 1], [0, 2, 0])


@given(st.lists(st.integers(-2, 14), min_size=1, max_size=12), st.data())
def test_any_heads_become_one_tree(heads: list[int], data) -> None:
    first = data.draw(st.integers(0, len(heads) - 1))
    last = data.draw(st.integers(first + 1, len(heads)))
    made = rooted(heads, first, last)
    assert len(made) == last - first
    assert all(first <= head < last for head in made)
    roots = [index for index, head in enumerate(made, first) if head == index]
    assert len(roots) == 1
    assert all(reaches(made, first, index) == roots[0] for index in range(first, last))
