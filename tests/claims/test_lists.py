"""Entries of a list are matters of their own only under words that say what the list is about."""

HEAD = "Ten states have signed military cooperation agreements with Ukraine this year."
ENTRIES = "Denmark: 23 February.\n\nCanada: 24 February.\n\nItaly: 24 February."


def test_an_entry_under_its_heading_is_an_agreement_of_that_day(code) -> None:
    found = {
        (c.parties, c.when and c.when.first.isoformat())
        for c in code(f"{HEAD}\n\n{ENTRIES}")
        if "list-entry" in c.rules
    }
    assert found == {
        (("DNK", "UKR"), "2024-02-23"),
        (("CAN", "UKR"), "2024-02-24"),
        (("ITA", "UKR"), "2024-02-24"),
    }


def test_entries_without_a_heading_say_nothing(code) -> None:
    assert code(ENTRIES) == []


def test_a_sentence_is_no_entry(code) -> None:
    claims = code(f"{HEAD}\n\nDenmark: it was cold on 23 February.")
    assert not any("list-entry" in c.rules for c in claims)
