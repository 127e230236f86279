"""Whether a host consents to foreign forces on its soil: against its will they are there, but make no tie (codebook,
sections 2 and 6)."""

from foedus.claims.clause import logical_subjects
from foedus.claims.nouns import Nouns

# Ties leave out claims that carry this rule.
WITHOUT_CONSENT = "presence-without-consent"


def against_will(nouns: Nouns, host: str) -> bool:
    """Whether a paragraph calls a presence unlawful or unwanted, or tells that the host protests against it.

    "held the bay against its will" says so of any host, "Havana protested" only of the one that protests.
    """
    for token in nouns.parse.tokens:
        classes = nouns.words.classes[token.index]
        if "no_consent" in classes:
            return True
        if "protesting" in classes and any(host in nouns.states(s) for s in logical_subjects(nouns.parse, token.index)):
            return True
    return False
