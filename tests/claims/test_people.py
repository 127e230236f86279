"""Who took part: people of the parties, named in the sentence or in those that go on about it."""

from foedus.actors.mention import Mention, MentionType, Person
from foedus.claims.people import of_parties


def mention(person: Person | None) -> Mention:
    return Mention(0, 1, 0, 1, 0, "x", MentionType.PERSON, (), "test", person)


def test_people_of_third_states_took_no_part() -> None:
    people = [Person("A", state="KEN"), Person("B", state="NOR"), Person("C", state=None)]
    assert [p.name for p in of_parties([mention(p) for p in people], ("KEN", "SRB"))] == ["A", "C"]


def test_nobody_is_counted_twice() -> None:
    assert (
        len(of_parties([mention(Person("A", state="KEN")), mention(Person("A", state="KEN")), mention(None)], ("KEN",)))
        == 1
    )


def test_a_minister_named_in_the_sentence_takes_part(code) -> None:
    claim = code("The Belarusian defence minister, Viktor Khrenin, met the Kenyan army chief in Minsk.")[0]
    assert [(p.name, p.state, p.office) for p in claim.people] == [("Viktor Khrenin", "BLR", "defence minister")]


def test_a_minister_named_in_the_next_sentence_takes_part(code) -> None:
    claim = code(
        "The defence ministers of Belarus and Kenya met in Minsk. The Belarusian minister, Viktor Khrenin, was pleased."
    )[0]
    assert [p.name for p in claim.people] == ["Viktor Khrenin"]
