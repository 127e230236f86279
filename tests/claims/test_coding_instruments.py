"""Papers and rights: agreements, access, alliances and declared cooperation, as short press sentences tell them."""

from datetime import date

import pytest

from foedus.claims import Claim, code_report
from foedus.reports import Metadata, read_text

PUBLISHED = date(2025, 6, 20)


def code(text: str) -> list[Claim]:
    """The claims of a short report of 20 June 2025."""
    return code_report(
        read_text(text, Metadata(outlet="Sample Wire", published=PUBLISHED, language="en"), id="r", title="")
    )


def told(text: str) -> list[str]:
    """Kind, stage and parties of each claim, denials marked."""
    return sorted(
        f"{'not ' if c.stance == 'denies' else ''}{c.kind} {c.stage} {' '.join(c.parties)}" for c in code(text)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Philippines and Japan signed a reciprocal access agreement on Monday.", "access agreed JPN PHL"),
        ("Rwanda and Mozambique signed a status of forces agreement.", "access agreed MOZ RWA"),
        (
            "India and the United States signed the Basic Exchange and Cooperation Agreement.",
            "agreement agreed IND USA",
        ),
        ("Ghana has signed a security and defence partnership with the European Union.", "agreement agreed EU GHA"),
        ("Morocco and Israel signed a plan of action for military cooperation.", "agreement agreed ISR MAR"),
        ("North Korea and Russia signed a treaty that includes a mutual defence clause.", "alliance agreed PRK RUS"),
    ],
)
def test_a_paper_is_what_its_name_or_clauses_make_it(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Niger revoked its accord with the United States that allowed American troops on its soil.",
        "Niger denounced the accord on the status of American forces in the country.",
    ],
)
def test_a_paper_on_access_goes_from_the_soil_to_the_forces(text: str) -> None:
    (claim,) = code(text)
    assert (claim.kind, claim.stage, claim.giver, claim.taker) == ("access", "ended", "NER", "USA")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran granted Russian warplanes the use of the Hamadan air base.", "access agreed IRN RUS"),
        ("Romania opened its airspace to NATO surveillance aircraft.", "access agreed NATO ROU"),
        ("Oman allows the Royal Navy to use the port of Duqm.", "access in_force GBR OMN"),
        ("Denmark's parliament voted to let US troops be stationed on Danish bases.", "access agreed DNK USA"),
        ("Cyprus has allowed France to use the naval base at Mari.", "access agreed CYP FRA"),
        ("Djibouti denied that it had offered China a second base.", "not access interest CHN DJI"),
        ("Spain refused to let US warships dock at its ports.", "port_call cancelled ESP USA"),
    ],
)
def test_a_right_to_use_is_access_and_no_presence(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_logistics_allowed_between_armies_are_no_access() -> None:
    text = "Angola and Kenya signed an agreement to allow the exchange of logistics goods between their militaries."
    assert told(text) == ["agreement agreed AGO KEN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fiji and Australia began negotiations on a defence treaty.", "agreement negotiating AUS FJI"),
        ("Kenya and Serbia have concluded negotiations on a defence agreement.", "agreement agreed KEN SRB"),
        ("The military agreement between Kenya and Serbia has been ratified.", "agreement in_force KEN SRB"),
        ("The military agreement between Kenya and Serbia has not yet been ratified.", "agreement agreed KEN SRB"),
        ("The defence agreement between Kenya and Serbia will strengthen security.", "agreement agreed KEN SRB"),
        ("The defence agreement between Kenya and Serbia is in force.", "agreement in_force KEN SRB"),
    ],
)
def test_how_far_a_paper_has_come(text: str, expected: str) -> None:
    assert expected in told(text)


def test_similar_papers_take_the_kind_of_the_one_before() -> None:
    text = (
        "Japan and the Philippines signed a reciprocal access agreement on Monday. "
        "Japan had concluded such pacts with Australia and Britain."
    )
    assert told(text) == ["access agreed AUS JPN", "access agreed GBR JPN", "access agreed JPN PHL"]


def test_several_states_with_papers_of_their_own_make_a_claim_each() -> None:
    text = "Latvia and Estonia have also signed defence agreements with Norway."
    assert told(text) == ["agreement agreed EST NOR", "agreement agreed LVA NOR"]


def test_signing_and_ratifying_one_paper_are_one_claim() -> None:
    text = "Kenya ratified a military pact with Serbia on 24 July. The agreement was first signed in 2007."
    assert told(text) == ["agreement in_force KEN SRB"]


def test_a_loan_that_gives_access_to_markets_is_no_right_to_a_base() -> None:
    text = (
        "Norway and Kenya signed a loan agreement that, once it has entered into force, gives Kenya access to markets."
    )
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya and Serbia have deepened their military ties.", ["alignment in_force KEN SRB"]),
        ("Kenya is ready to work with Serbia and deepen military ties.", ["alignment interest KEN SRB"]),
        ("Kenya has military ties to Serbia and Chile.", ["alignment in_force CHL KEN", "alignment in_force KEN SRB"]),
    ],
)
def test_ties_that_deepen_exist_and_ties_to_be_deepened_are_wanted(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_ties_that_were_only_talked_about_are_part_of_the_talks() -> None:
    text = "The defence ministers of Kenya and Serbia met on Monday and exchanged views on military ties."
    assert told(text) == ["talks carried_out KEN SRB"]


@pytest.mark.parametrize(
    "text",
    [
        "They discussed the peace accord between the Kenyan government and the Armed Forces of the North.",
        "The grant supports the strategic framework agreement between Norway and Kenya.",
        "Norway will train with its Kenyan allies.",
    ],
)
def test_a_civil_paper_and_an_ally_in_passing_are_no_ties(text: str) -> None:
    assert not [line for line in told(text) if line.split()[0] in {"agreement", "alignment", "alliance", "access"}]


def test_states_bound_to_defend_each_other_are_allies_by_treaty() -> None:
    text = "Greece and France are bound by a treaty under which each must defend the other if it is attacked."
    assert told(text) == ["alliance in_force FRA GRC"]
