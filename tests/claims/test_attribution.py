"""Whose word a stretch of a report is: our own sentences, each with a word and the chain of sources behind it."""

import json
from pathlib import Path

import pytest

from foedus.actors import parse_report
from foedus.claims.attribution import UNKNOWN_OUTLET, Attribution, Voice, attribute
from foedus.codebook.terms import Stance
from foedus.language import load
from foedus.language.parse import Parse
from foedus.reports import Metadata, Part, Report, Segment, SegmentType
from foedus.reports.record import read_record

OUTLET = "Sample Daily"


def report_of(text: str, title: str = "", outlet: str | None = OUTLET) -> Report:
    line = json.dumps({"id": "t", "text": text, "title": title, "outlet": outlet, "language": "en", "published": None})
    return read_record(line, Metadata())


def read(text: str, title: str = "", outlet: str | None = OUTLET) -> tuple[list[tuple[Segment, Parse]], Attribution]:
    report = report_of(text, title, outlet)
    parsed = parse_report(report, load("en"))
    return parsed, attribute(report, parsed)


def find(parsed: list[tuple[Segment, Parse]], word: str, part: Part = Part.TEXT) -> tuple[int, int]:
    return next(
        (number, token.index)
        for number, (segment, parse) in enumerate(parsed)
        for token in parse.tokens
        if token.text == word and segment.part is part
    )


def voice(text: str, word: str, title: str = "", outlet: str | None = OUTLET) -> Voice:
    parsed, attribution = read(text, title, outlet)
    return attribution.at(*find(parsed, word))


def told(text: str, word: str) -> tuple[str, ...]:
    """The sources of a word without the outlet, which always stands last."""
    sources = voice(text, word).sources
    assert sources[-1] == OUTLET
    return sources[:-1]


def rows(name: str) -> list[tuple[str, str, str]]:
    """A word, what is expected of it, and the text, " ¶ " standing for a new paragraph; a fact a line."""
    lines = (Path(__file__).parent / "data" / name).read_text(encoding="utf-8").splitlines()[1:]
    cells = (line.split("\t") for line in lines)
    return [(word, expected, text.replace(" ¶ ", "\n\n")) for word, expected, text in cells]


@pytest.mark.parametrize(("word", "sources", "text"), rows("speakers.en.tsv"))
def test_names_who_says_it(word: str, sources: str, text: str) -> None:
    assert told(text, word) == tuple(sources.split(" < ") if sources else ())


@pytest.mark.parametrize(("word", "stance", "text"), rows("stances.en.tsv"))
def test_tells_how_the_source_holds_it(word: str, stance: str, text: str) -> None:
    assert voice(text, word).stance == (Stance(stance) if stance else None)


def test_keeps_the_words_of_an_anonymous_source() -> None:
    assert told("Two US officials said that the missiles had been delivered.", "delivered") == ("Two US officials",)


def test_gives_a_denial_to_who_denies_and_not_to_the_report_denied() -> None:
    text = "The ministry rejected a newspaper report that missiles had been delivered."
    assert told(text, "delivered") == ("ministry",)


def test_gives_a_hedge_without_a_source_to_the_outlet() -> None:
    assert told("The missiles have reportedly been delivered.", "delivered") == ()


def test_hedges_inside_what_a_named_source_says() -> None:
    found = voice("The navy said that the ships might call at the port.", "call")
    assert (found.sources, found.stance) == (("navy", OUTLET), Stance.HEDGES)


def test_says_the_same_takes_the_stance_told_before() -> None:
    parsed, attribution = read("The minister denied that there would be a base. Beijing says the same.")
    assert attribution.at(*find(parsed, "says")).stance is Stance.DENIES


def test_points_at_the_source_in_the_text() -> None:
    text = "The drill has begun, the Kenyan navy said."
    parsed, attribution = read(text)
    found = attribution.at(*find(parsed, "begun"))
    assert found.spans[0] is not None
    assert text[slice(*found.spans[0])] == "Kenyan navy"
    assert found.head_segment is not None
    assert found.head_token is not None
    assert parsed[found.head_segment][1].tokens[found.head_token].text == "navy"


def test_names_the_cue_and_the_rule() -> None:
    found = voice("The drill has begun, the navy said.", "begun")
    assert found.cue == "said"
    assert found.rule == "words, says"


def test_marks_what_stands_in_quotation_marks() -> None:
    text = 'The drill was held at sea, and "the two crews have learnt a lot", the navy said.'
    assert voice(text, "learnt").quoted
    assert not voice(text, "sea").quoted


def test_does_not_take_a_name_in_quotation_marks_for_a_quotation() -> None:
    assert not voice('The navies held the "Calm Sea" exercise.', "Calm").quoted


def test_gives_the_speakers_name_for_every_paragraph_of_a_long_quotation() -> None:
    text = '"The drill has begun.\n\n"It will last ten days," the navy said.'
    assert told(text, "begun") == ("navy",)
    assert told(text, "last") == ("navy",)


def test_goes_on_with_a_quotation_that_opens_the_next_paragraph() -> None:
    text = '"The drill has begun," the navy said.\n\n"It will last ten days. We hope for good weather."'
    assert told(text, "last") == ("navy",)


def test_does_not_float_a_quotation_over_a_paragraph_in_the_outlets_own_words() -> None:
    text = '"The drill has begun," the navy said.\n\nThe port lies in the north.\n\n"It will last ten days."'
    assert told(text, "last") == ()


def test_an_unknown_outlet_has_a_name_of_its_own() -> None:
    assert voice("The drill has begun.", "begun", outlet=None).sources == (UNKNOWN_OUTLET,)


def test_a_quoted_blocks_outlet_stands_before_the_reports() -> None:
    report = report_of("The navy said that the drill had begun.")
    parse = load("en").parse(report.text)
    segment = Segment(SegmentType.QUOTED, 0, len(report.text), outlet="Other Paper", translated=True)
    attribution = attribute(report, [(segment, parse)])
    begun = next(t.index for t in parse.tokens if t.text == "begun")
    ships = next(t.index for t in parse.tokens if t.text == "navy")
    assert attribution.at(0, begun).sources == ("navy", "Other Paper", OUTLET)
    assert attribution.at(0, ships).sources == ("Other Paper", OUTLET)


def test_an_agency_in_the_dateline_speaks_for_the_text() -> None:
    text = "NAIROBI (Muster Wire) - The drill has begun. The navy said that it would last a week."
    assert voice(text, "begun").sources == ("Muster Wire", OUTLET)
    assert voice(text, "last").sources == ("navy", "Muster Wire", OUTLET)


def test_the_outlets_own_dateline_adds_nothing() -> None:
    assert voice("NAIROBI (Sample Daily) - The drill has begun.", "begun").sources == (OUTLET,)


def test_a_dateline_is_no_speaker() -> None:
    assert told("NAIROBI, July 3 - The drill has begun, the navy said.", "begun") == ("navy",)


def test_a_speaker_before_a_colon_in_a_headline() -> None:
    parsed, attribution = read("The drill begins on Monday.", title="Pentagon: Kenya to get eight ships")
    assert attribution.at(*find(parsed, "ships", Part.TITLE)).sources == ("Pentagon", OUTLET)


@pytest.mark.parametrize("title", ["Kenya to get eight ships: report", "Kenya to get eight ships - officials"])
def test_a_source_at_the_end_of_a_headline(title: str) -> None:
    parsed, attribution = read("The drill begins on Monday.", title=title)
    found = attribution.at(*find(parsed, "ships", Part.TITLE))
    assert found.sources[:-1] == (title.rsplit(maxsplit=1)[-1],)
    assert found.stance is Stance.HEDGES


def test_a_topic_before_a_colon_in_a_headline_is_no_speaker() -> None:
    parsed, attribution = read("The drill begins on Monday.", title="Calm Sea drill: first ships arrive")
    assert attribution.at(*find(parsed, "ships", Part.TITLE)).sources == (OUTLET,)


TRANSCRIPT = """MS. SAMPLE: We have sent the ships.

They will stay for a week.

Q Will they take part in the drill?

MS. SAMPLE: They will."""


@pytest.mark.parametrize(("word", "speaker"), [("sent", "Jane Sample"), ("stay", "Jane Sample"), ("drill", "reporter")])
def test_a_transcript_gives_each_paragraph_to_who_speaks(word: str, speaker: str) -> None:
    title = "Press Briefing by Press Secretary Jane Sample"
    assert voice(TRANSCRIPT, word, title=title).sources == (speaker, OUTLET)


def test_a_statement_by_a_person_is_that_persons_word() -> None:
    title = "Statement from Defence Secretary Jane Sample on the Ships"
    found = voice("Today we have sent the ships.", "sent", title=title)
    assert found.sources == ("Jane Sample", OUTLET)


def test_a_joint_statement_is_its_signatories_word() -> None:
    text = "We, the leaders of Kenya and Norway, met today. Our navies will hold a drill in May."
    found = voice(text, "hold", title="Joint Statement on the Calm Sea Drill")
    assert found.sources == ("leaders of Kenya and Norway", OUTLET)


def test_a_release_in_the_outlets_own_words_is_the_outlets() -> None:
    text = "The minister met the ambassador. The ministers spoke of training."
    found = voice(text, "training", title="Readout of the Meeting")
    assert found.sources == (OUTLET,)


def test_first_person_in_a_quotation_adds_no_source() -> None:
    assert told('"We said that the drill would begin in May," the navy said.', "begin") == ("navy",)


def test_asks_the_caller_who_a_pronoun_is() -> None:
    report = report_of("He said that the drill had begun.")
    parsed = parse_report(report, load("en"))
    attribution = attribute(report, parsed, resolve=lambda segment, token: "John Sample")
    assert attribution.at(*find(parsed, "begun")).sources == ("John Sample", OUTLET)


def test_a_bare_refusal_refers_back_and_one_with_its_matter_does_not() -> None:
    _, bare = read("The palace declined to comment.")
    _, full = read("The ministry denied that it had delivered missiles to the rebels.")
    assert [t.refers_back for t in bare.cues] == [True]
    assert [t.refers_back for t in full.cues] == [False]


def test_cues_hold_the_whole_chain() -> None:
    _, attribution = read("The minister told the state news agency Sample that the drill was off.")
    assert [s.name for s in attribution.cues[0].speakers] == ["minister", "Sample", OUTLET]


def test_every_token_has_a_voice_that_ends_with_the_outlet() -> None:
    parsed, attribution = read('"Yes," he said. Reportedly; according to whom? The navy: "No."\n\nOfficials denied it.')
    for number, (_, parse) in enumerate(parsed):
        assert [attribution.at(number, t.index).sources[-1] for t in parse.tokens] == [OUTLET] * len(parse.tokens)


def test_reads_nothing_from_nothing() -> None:
    report = report_of("The drill has begun.")
    assert attribute(report, []).cues == ()
