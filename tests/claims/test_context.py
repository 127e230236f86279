"""What a report has spoken of so far, the latest first, and not too far back."""

from foedus.claims.context import REACH, Context


def told(*drafts) -> Context:
    context = Context()
    for one in drafts:
        context.add(one)
    return context


def test_the_latest_pair_with_a_state_is_in_focus(draft) -> None:
    context = told(draft("talks", "KEN SRB"), draft("talks", "CHL KEN"), draft("talks", "NOR PER"))
    assert context.dyad(("KEN",)) == ("CHL", "KEN")
    assert context.dyad() == ("NOR", "PER")
    assert context.dyad(("USA",)) == ()


def test_the_same_kind_comes_before_its_family(draft) -> None:
    context = told(draft("talks", "KEN SRB"), draft("visit", "NOR>KEN"))
    assert context.matter(draft("talks", "KEN SRB").kind).parties == ("KEN", "SRB")
    only = told(draft("visit", "NOR>KEN"))
    assert only.matter(draft("talks", "KEN SRB").kind).kind == "visit"


def test_nothing_told_is_nothing_meant(draft) -> None:
    context = Context()
    assert context.dyad() == ()
    assert context.matter(draft("arms", "NOR>KEN").kind) is None
    assert context.instrument() is None


def test_what_was_told_long_ago_is_out_of_reach(draft) -> None:
    context = told(draft("arms", "NOR>KEN"), *[draft("talks", "CHL PER")] * REACH)
    assert context.matter(draft("arms", "NOR>KEN").kind) is None
    assert context.dyad(("KEN",)) == ()


def test_a_paper_may_be_about_arms(draft) -> None:
    assert told(draft("arms", "NOR>KEN"), draft("talks", "CHL PER")).instrument().kind == "arms"
