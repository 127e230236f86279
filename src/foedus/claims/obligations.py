"""Obligation clauses: what makes a treaty an alliance is that it promises help or consultation in a crisis
(codebook, section 2)."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.claims.draft import Draft
from foedus.claims.nouns import Nouns
from foedus.codebook import Kind
from foedus.language.parse import Sentence

RULE = "obligation-clause"


def obliges(nouns: Nouns, sentence: Sentence) -> bool:
    """Whether a sentence tells what a treaty obliges its parties to do for each other if one is attacked or threatened.

    "Each party gives the other military assistance if it is attacked" does; "the two will consult each other" alone
    does not.
    """
    found = {name for i in range(sentence.first, sentence.last) for name in nouns.words.classes[i]}
    return {"crisis", "help", "each_other"} <= found


def as_alliances(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts with the agreements whose clauses oblige their parties turned into alliances."""
    bound = {draft.parties for draft in drafts if RULE in draft.rules}
    return [
        replace(draft, kind=Kind.ALLIANCE, giver=None, taker=None)
        if draft.kind is Kind.AGREEMENT and draft.parties in bound
        else draft
        for draft in drafts
    ]
