"""Forces that stay against their host's will are marked, so that ties leave them out."""

from foedus.claims.consent import WITHOUT_CONSENT
from foedus.codebook import Kind

BASE = "Norway has a naval base in Kenya."


def test_a_base_held_against_the_hosts_will_is_marked(code) -> None:
    claims = [c for c in code(f"{BASE} Norway keeps it against the will of the host.") if c.kind is Kind.PRESENCE]
    assert claims and all(WITHOUT_CONSENT in c.rules for c in claims)


def test_a_base_that_the_host_protests_against_is_marked(code) -> None:
    claims = [c for c in code(f"{BASE} Kenya protested against it.") if c.kind is Kind.PRESENCE]
    assert claims and all(WITHOUT_CONSENT in c.rules for c in claims)


def test_a_base_that_another_state_protests_against_is_not(code) -> None:
    claims = [c for c in code(f"{BASE} Chile protested against it.") if c.kind is Kind.PRESENCE]
    assert claims and not any(WITHOUT_CONSENT in c.rules for c in claims)
