"""Who took part: people of the parties named in a claim's sentence or in the sentences that go on about it."""

from collections.abc import Sequence
from dataclasses import replace

from foedus.actors.mention import Mention, Person
from foedus.claims.draft import Draft
from foedus.claims.scene import Passage

# A report goes on about a matter for so many sentences without naming it again, in the English development reports.
GOES_ON = 3


def of_parties(mentions: Sequence[Mention], parties: Sequence[str]) -> tuple[Person, ...]:
    """The people among mentions whose state is a party, or isn't known, each once."""
    found: dict[str, Person] = {}
    for mention in mentions:
        person = mention.person
        if person is not None and (person.state is None or person.state in parties):
            found.setdefault(person.name, person)
    return tuple(found.values())


def with_later_people(passages: Sequence[Passage], drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts with the people whom the next sentences name, as long as these tell no matter of their own."""
    at: dict[tuple[int, int], list[int]] = {}
    for number, draft in enumerate(drafts):
        passage = passages[draft.place[0]]
        at.setdefault((draft.place[0], passage.sentence_index[draft.place[1]]), []).append(number)
    result = list(drafts)
    current: list[int] = []
    since = 0
    for passage in passages:
        if passage.segment.type.claims_as_headline:
            continue
        for number, sentence in enumerate(passage.parse.sentences):
            here = at.get((passage.index, number))
            if here:
                current, since = here, 0
                continue
            since += 1
            if since > GOES_ON:
                current = []
            mentions = passage.mentions_in(sentence.first, sentence.last)
            for index in current:
                more = [p for p in of_parties(mentions, result[index].parties) if p.state is not None]
                known = {p.name for p in result[index].people}
                added = tuple(p for p in more if p.name not in known)
                result[index] = replace(result[index], people=(*result[index].people, *added))
    return result
