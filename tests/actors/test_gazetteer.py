"""The knowledge files as one gazetteer."""

from pathlib import Path

import pytest

from foedus.actors import load_gazetteer
from foedus.actors.gazetteer import Entry, Sort
from foedus.actors.knowledge import plural_of, with_plurals
from foedus.actors.table import DataFileError, rows


def first(form: str) -> Entry:
    return next(iter(load_gazetteer("en").matcher.matches(form))).entries[0]


@pytest.mark.parametrize(
    ("form", "plural"),
    [
        ("ministry of defence", "ministries of defence"),
        ("chief of staff", "chiefs of staff"),
        ("spokesman", "spokesmen"),
    ],
)
def test_the_core_word_takes_the_plural(form: str, plural: str) -> None:
    assert plural_of(form) == plural


def test_a_listed_plural_is_not_made_twice() -> None:
    entries = [Entry("army", Sort.BODY, kind="body"), Entry("armies", Sort.BODY, kind="body")]
    assert [(entry.form, entry.plural) for entry in with_plurals(entries)] == [("army", False), ("armies", True)]


def test_former_states_give_way_to_present_ones() -> None:
    assert first("Moscow").codes == ("RUS",)
    assert first("USSR").codes == ("SUN",)


def test_a_standing_group_stands_for_its_members() -> None:
    assert set(first("AUKUS").codes) == {"AUS", "GBR", "USA"}


@pytest.mark.parametrize(
    ("outlet", "state"),
    [
        ("The White House", "USA"),
        ("U.S. Department of State", "USA"),
        ("U.S. Central Command", "USA"),
        ("Ministry of Defence of Kenya", "KEN"),
        ("Belarusian Ministry of Defence", "BLR"),
        ("Ministry of Defence", None),
        ("Kenya Today", None),
        ("The Sample Herald", None),
        (None, None),
    ],
)
def test_an_official_outlet_speaks_for_its_state(outlet: str | None, state: str | None) -> None:
    assert load_gazetteer("en").outlet_state(outlet) == state


def test_a_line_with_too_many_cells_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.tsv").write_text("# a comment\ncode\tform\nCUB\tCuba\textra\n", encoding="utf-8")
    with pytest.raises(DataFileError, match=r"x\.tsv, line 3"):
        list(rows("x.tsv", tmp_path))
