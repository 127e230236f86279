"""Longest forms, left to right."""

from foedus.actors.matcher import Matcher, Node, grow


def matcher(exact: list[str], caseless: list[str]) -> Matcher[str]:
    roots: tuple[Node[str], Node[str]] = ({}, {})
    for root, forms in zip(roots, (exact, caseless), strict=True):
        for form in forms:
            grow(root, form, form)
    return Matcher(*roots)


def found(text: str, exact: list[str], caseless: list[str]) -> list[str]:
    return [match.entries[0] for match in matcher(exact, caseless).matches(text)]


def test_the_longer_form_wins() -> None:
    assert found("the Republic of Cuba", ["Cuba", "Republic of Cuba"], []) == ["Republic of Cuba"]


def test_a_form_begun_and_not_ended_gives_way_to_the_shorter() -> None:
    assert found("South Korea", ["South Korea Strait", "South", "Korea"], []) == ["South", "Korea"]


def test_offices_match_in_any_case_and_names_as_written() -> None:
    assert found("the Defence Minister of mali", ["Mali"], ["defence minister"]) == ["defence minister"]


def test_an_empty_line_ends_a_form() -> None:
    assert found("South\n\nKorea", ["South Korea"], []) == []
    assert found("South\nKorea", ["South Korea"], []) == ["South Korea"]


def test_typographic_apostrophes_are_apostrophes() -> None:
    assert found("the people’s army", [], ["people's army"]) == ["people's army"]


def test_a_longer_form_that_begins_within_a_shorter_wins() -> None:
    assert found("the South China Sea", ["the South", "South China Sea", "China"], []) == ["South China Sea"]
