"""The data files of dates: sorted, each form once, every tag known; and the rules that are written in those tags."""

from collections import Counter
from importlib.resources import files

import pytest

from foedus.dates import english
from foedus.dates.grammar import compile_pattern
from foedus.dates.lexicon import load_lexicon
from foedus.dates.tokens import TAGS


def rows(name: str) -> list[list[str]]:
    """The rows of a data file without its head."""
    text = files("foedus.dates").joinpath("data", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


def test_every_form_has_one_tag_and_it_is_known() -> None:
    forms = Counter(form for form, _, _ in rows("en.tsv"))
    assert [form for form, times in forms.items() if times > 1] == []
    assert {tag for _, tag, _ in rows("en.tsv")} <= set(TAGS)


def test_every_form_has_one_cue() -> None:
    forms = Counter(form for form, _ in rows("en.tense.tsv"))
    assert [form for form, times in forms.items() if times > 1] == []


@pytest.mark.parametrize(("name", "order"), [("en.tsv", (1, 0)), ("en.tense.tsv", (1, 0)), ("en.traps.tsv", (0, 1))])
def test_a_data_file_is_sorted(name: str, order: tuple[int, int]) -> None:
    keys = [tuple(row[index] for index in order) for row in rows(name)]
    assert keys == sorted(keys)


def test_twelve_months_and_seven_weekdays_are_known_in_full() -> None:
    tagged = [
        (tag, value.split()[0]) for tag, value in load_lexicon("en").words.values() if tag in {"month", "weekday"}
    ]
    assert {value for tag, value in tagged if tag == "month"} == {str(month) for month in range(1, 13)}
    assert {value for tag, value in tagged if tag == "weekday"} == {str(day) for day in range(7)}


def test_every_rule_has_its_own_name_and_a_pattern_of_known_tags() -> None:
    names = Counter(rule.name for rule in english.rules())
    assert [name for name, times in names.items() if times > 1] == []
    for rule in english.rules():
        assert compile_pattern(rule.pattern)


def test_a_pattern_with_an_unknown_tag_is_refused() -> None:
    with pytest.raises(KeyError):
        compile_pattern("day of fortnightly")
