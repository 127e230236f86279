"""Whose word a stretch of a report is: our own sentences, each with a word and the chain of sources behind it."""

import json

import pytest

from foedus.actors import parse_report
from foedus.claims.attribution import UNKNOWN_OUTLET, Attribution, Voice, attribute
from foedus.codebook.terms import Stance
from foedus.language import load
from foedus.language.parse import Parse
from foedus.reports import Metadata, Part, Report, Segment, SegmentType
from foedus.reports.record import read_record

OUTLET = "Sample Daily"
ASSERTS, HEDGES, DENIES, DECLINES = Stance.ASSERTS, Stance.HEDGES, Stance.DENIES, Stance.DECLINES


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


SPEAKERS = [
    # Indirect speech
    ("The navy said that the drill had begun.", "begun", ("navy",)),
    ("The navy said the drill had begun.", "begun", ("navy",)),
    ("The drill has begun, the navy said on Monday.", "begun", ("navy",)),
    ("The drill, the navy said, will begin on Monday.", "begin", ("navy",)),
    ("The Chinese ship arrived in the port on Tuesday, the harbour master said, after a delay of several days.", "arrived", ("harbour master",)),
    ("According to the defence ministry, the drill has begun.", "begun", ("defence ministry",)),
    ("The drill has begun, according to the defence ministry.", "begun", ("defence ministry",)),
    ("The Japanese foreign ministry announced the suspension of the talks.", "suspension", ("Japanese foreign ministry",)),
    ("The navy told reporters on Monday that the drill had begun.", "begun", ("navy",)),
    ("The minister's office said in a statement that the talks had begun.", "begun", ("minister's office",)),
    ("The army confirmed on Friday that it had received the missiles.", "received", ("army",)),
    ("As the army put it, the missiles have arrived.", "arrived", ("army",)),
    ("As the navy reported, the ships have arrived.", "arrived", ("navy",)),
    ("The ministry pointed out that the treaty had been ratified.", "ratified", ("ministry",)),
    ("Berlin promised to deliver the tanks in May.", "deliver", ("Berlin",)),
    ("The embassy spoke of a visit by two frigates.", "visit", ("embassy",)),
    ("The talks were held in Nairobi, and will go on in May, the Kenyan army said.", "held", ("Kenyan army",)),
    ("In the words of the Norwegian army, the drill was the largest in years.", "largest", ("Norwegian army",)),
    # Direct speech
    ('"The drill has begun," the navy said.', "begun", ("navy",)),
    ('"The drill has begun," said the navy.', "begun", ("navy",)),
    ('"Our two armies will train together," indicated the Kenyan ministry of defence.', "train", ("Kenyan ministry of defence",)),
    ('The navy said: "The drill has begun."', "begun", ("navy",)),
    ('"The drill has begun," the navy said. "It will last ten days."', "last", ("navy",)),
    ('“The drill has begun,” the navy said. “It will last ten days.”', "last", ("navy",)),
    ('The navy said it was pleased. "The drill will last ten days."', "last", ("navy",)),
    ('"The drill has begun. It will last ten days," the navy said.', "begun", ("navy",)),
    # Who speaks
    ("Defence Minister Jane Sample said that the drill had begun.", "begun", ("Jane Sample",)),
    ("The defence minister, Jane Sample, said that the drill had begun.", "begun", ("Jane Sample",)),
    ("Jane Sample, the defence minister, said that the drill had begun.", "begun", ("Jane Sample",)),
    ("The foreign minister, who was in Oslo on Monday, said that the talks had begun.", "begun", ("foreign minister",)),
    ("The Indian Ministry of Defence said that the contract had been signed.", "signed", ("Indian Ministry of Defence",)),
    ("Defence Minister Jane Sample arrived on Monday. She said that the drill had begun.", "begun", ("Jane Sample",)),
    ("Defence Minister Jane Sample arrived on Monday. The minister said that the drill had begun.", "begun", ("Jane Sample",)),
    ("Defence Minister Jane Sample arrived on Monday. Ms Sample said that the drill had begun.", "begun", ("Jane Sample",)),
    ("The Kenyan navy said the ships had left. The navy added that they would return in May.", "return", ("Kenyan navy",)),
    ("The Kenyan navy said the ships had left. It added that they would return in May.", "return", ("Kenyan navy",)),
    ("A statement by the Kenyan navy said the drill had begun.", "begun", ("Kenyan navy",)),
    ("A ministry statement said that the drill had begun.", "begun", ("ministry",)),
    ("The ministry said in a statement that the drill had begun. The statement added that it would last a week.", "last", ("ministry",)),
    ("The drill is off, its army chief said.\n\nGeneral John Sample told reporters that the ships would go home.", "off", ("John Sample",)),
    ("Kenya and Norway have signed the pact, the two countries said.", "signed", ("Kenya; Norway",)),
    ("The Kenyan navy and the Norwegian army said in a joint statement that the drill had begun.", "begun", ("Kenyan navy; Norwegian army",)),
    # Chains
    ("The drill is off, the minister said, state news agency Sample reported.", "off", ("minister", "Sample")),
    ("The minister told the state news agency Sample that the drill was off.", "off", ("minister", "Sample")),
    ("Russian news agencies, quoting the airborne forces, said that the drill would go ahead.", "ahead", ("airborne forces", "Russian news agencies")),
    ("Reuters, citing the Kenyan navy, reported that the drill was off.", "off", ("Kenyan navy", "Reuters")),
    ("Reuters quoted the Kenyan navy as saying that the drill was off.", "off", ("Kenyan navy", "Reuters")),
    ("The drill is off, the navy said, the ministry confirmed.", "off", ("navy", "ministry")),
    ("According to reports from Kenyan media, the general met the minister in Nairobi.", "met", ("Kenyan media",)),
    ("According to reports from Kenyan media, the general met the minister.\n\nThe report went on to say that the two sides want closer ties.", "want", ("Kenyan media",)),
    ('"The general met the minister," reported the local newspaper Muster.\n\n"They also spoke of training," the Kenyan Army\'s press service concluded.', "training", ("Kenyan Army's press service", "Muster")),
    ('"The general met the minister," reported the local newspaper Muster.\n\n"They also spoke of training," the Kenyan navy said.', "training", ("Kenyan navy",)),
    ("The minister was quoted by Reuters as saying that the drill was off.", "off", ("minister", "Reuters")),
    ("The minister was quoted as saying that the drill was off.", "off", ("minister",)),
    ("The drill is off, the minister told Reuters.", "off", ("minister", "Reuters")),
    ('"The drill is off," the minister said in an interview with Reuters.', "off", ("minister", "Reuters")),
    ('"The drill is off," the minister said in remarks carried by the state agency Muster.', "off", ("minister", "Muster")),
    ("The ministry said that the ambassador had confirmed that the ships would come.", "come", ("ambassador", "ministry")),
    ("It was announced by the ministry that the drill had begun.", "begun", ("ministry",)),
    ("Kenya accused Norway of sending missiles to the rebels.", "sending", ("Kenya",)),
    ("According to Jane Sample, a former officer, the base is ready.", "ready", ("Jane Sample",)),
    ("The minister wrote on social media that the ships had arrived.", "arrived", ("minister",)),
    ("After the meeting, the minister commented that the two armies would train together.", "train", ("minister",)),
    ("When asked about the drill, the minister said that it would begin in May.", "begin", ("minister",)),
    ("Analysts say that the deal covers eight ships.", "covers", ("Analysts",)),
    ("The army chief, speaking in Oslo, said the ships would return.", "return", ("army chief",)),
    ("The army noted that the drill was defensive, adding that it would end in May.", "end", ("army",)),
    ('"The drill," the navy said, "has begun in the north of the country."', "begun", ("navy",)),
    ('"The drill," the navy said, "has begun in the north of the country."', "drill", ("navy",)),
    ("'The drill has begun in the north,' the navy said.", "begun", ("navy",)),
    ("«The drill has begun in the north», the navy said.", "begun", ("navy",)),
    ('The minister added:\n\n"The drill will begin in May."', "begin", ("minister",)),
    ('"The drill has begun," the navy said. "It has not," the army said.', "not", ("army",)),
    ('"We will not give up the base," the minister said. The army agreed. "We need it," the army said.', "need", ("army",)),
    # Scope
    ("The navy said that the drill had begun. The ships come from Norway.", "come", ()),
    ("The navy said that the drill had begun. The ships come from Norway.", "begun", ("navy",)),
    ('The ships took part in the "Calm Sea" exercise.', "Calm", ()),
    ("The first tanks were expected in July, the ministry said; the training of the crews is to begin within weeks.", "begin", ("ministry",)),
    ("The two sides welcomed progress in their military cooperation.", "progress", ()),
    ("A deal announced by Paris fell through last year.", "deal", ()),
    ("The navy will announce the start of the drill on Monday.", "start", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "sources"), SPEAKERS)
def test_names_who_says_it(text: str, word: str, sources: tuple[str, ...]) -> None:
    assert told(text, word) == sources


STANCES = [
    # Assertion
    ("The drill has begun.", "begun", None),
    ("The navy said that the drill had begun.", "begun", ASSERTS),
    ("The minister claimed that the missiles had been delivered.", "delivered", ASSERTS),
    # Hedges
    ("The missiles have reportedly been delivered.", "delivered", HEDGES),
    ("The ministers may meet in May.", "meet", HEDGES),
    ("The ministers might have met in May.", "met", HEDGES),
    ("The soldiers could travel to the west and take part in the fighting.", "travel", HEDGES),
    ("The base can be used by the navy.", "used", None),
    ("The base could be used by the navy.", "used", None),
    ("The cargo could not be verified.", "cargo", None),
    ("The bombs are believed to be stored at the base.", "stored", HEDGES),
    ("The bombs are believed to be stored at the base.", "bombs", HEDGES),
    ("Kenya is said to have ordered the missiles.", "ordered", HEDGES),
    ("It is understood that Kenya has ordered the missiles.", "ordered", HEDGES),
    ("The deal appears to cover eight ships.", "cover", HEDGES),
    ("Officials said that the missiles had been delivered.", "delivered", HEDGES),
    ("The missiles have been delivered, two US officials said.", "delivered", HEDGES),
    ("Sources close to the talks said that the missiles had been delivered.", "delivered", HEDGES),
    ("According to a local official who asked for anonymity, the lease is for ten years.", "lease", HEDGES),
    ("Reuters, citing two officials, reported that the drill was off.", "off", HEDGES),
    ("A foreign newspaper reported that the drill was off.", "off", HEDGES),
    ("State television reported that the drill was off.", "off", ASSERTS),
    ("The alleged delivery of missiles caused a stir.", "delivery", HEDGES),
    ("There are rumours that Kenya has ordered missiles.", "ordered", HEDGES),
    ("The army believes that the missiles have been delivered.", "delivered", HEDGES),
    ("Sources in the ministry told Reuters that the missiles had been delivered.", "delivered", HEDGES),
    ("An official who was not authorised to speak said that the missiles had been delivered.", "delivered", HEDGES),
    ("The missiles, if true, would be the first.", "first", HEDGES),
    ("The spokesman said that the missiles had been delivered.", "delivered", ASSERTS),
    ("The company is rumoured to have sold eight tanks.", "sold", HEDGES),
    ("According to unconfirmed reports, the missiles have been delivered.", "delivered", HEDGES),
    ("It is unclear whether the missiles have been delivered.", "delivered", HEDGES),
    # Denials
    ("The ministry denied that missiles had been delivered.", "delivered", DENIES),
    ("The ministry denied any delivery of missiles.", "delivery", DENIES),
    ("The ministry rejected reports that missiles had been delivered.", "delivered", DENIES),
    ("The minister dismissed as false a report that missiles had been delivered.", "delivered", DENIES),
    ("The army called the report on the delivery of missiles groundless.", "delivery", DENIES),
    ('The claim that missiles were delivered is "completely wrong", the minister said.', "delivered", DENIES),
    ("The prime minister maintains that there will be no foreign base.", "base", DENIES),
    ("Both governments insist that the port will not be used by warships.", "used", DENIES),
    ("There is no truth in the report of a delivery, the army said.", "delivery", DENIES),
    ("The parliament rejected the request for a base.", "base", None),
    ("The ministry denied entry to the two officers.", "officers", None),
    # Silence
    ("The presidential palace declined to comment.", "declined", DECLINES),
    ("The ministry refused to confirm the delivery of the missiles.", "delivery", DECLINES),
    ("The ministry would not comment on the delivery of the missiles.", "delivery", DECLINES),
    ("The embassy did not respond to questions.", "respond", DECLINES),
    ("The Pentagon would not discuss the flights.", "flights", DECLINES),
    ("The Kremlin had no comment.", "had", DECLINES),
    ("The ministry has made no statement on the matter.", "matter", DECLINES),
    ("The embassy neither confirmed nor denied the delivery.", "delivery", DECLINES),
    ("The minister said he knew nothing of a delivery.", "delivery", DECLINES),
    ("Asked whether Norway would send tanks, a spokesman declined to answer.", "send", DECLINES),
    ("The spokesman would say only that the talks had been useful.", "useful", DECLINES),
    ("The ministry said it would not comment on the delivery.", "delivery", DECLINES),
    ("The foreign ministry did not return calls.", "return", DECLINES),
    ("The army has never confirmed the delivery.", "delivery", DECLINES),
    ("The government declined an offer of help.", "offer", None),
    ("The general had refused to disarm the militia.", "disarm", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "stance"), STANCES)
def test_tells_how_the_source_holds_it(text: str, word: str, stance: Stance | None) -> None:
    assert voice(text, word).stance is stance


def test_keeps_the_words_of_an_anonymous_source() -> None:
    assert told("Two US officials said that the missiles had been delivered.", "delivered") == ("Two US officials",)


def test_gives_a_denial_to_who_denies_and_not_to_the_report_denied() -> None:
    assert told("The ministry rejected a newspaper report that missiles had been delivered.", "delivered") == ("ministry",)


def test_gives_a_hedge_without_a_source_to_the_outlet() -> None:
    assert told("The missiles have reportedly been delivered.", "delivered") == ()


def test_hedges_inside_what_a_named_source_says() -> None:
    found = voice("The navy said that the ships might call at the port.", "call")
    assert (found.sources, found.stance) == (("navy", OUTLET), HEDGES)


def test_says_the_same_takes_the_stance_told_before() -> None:
    parsed, attribution = read("The minister denied that there would be a base. Beijing says the same.")
    assert attribution.at(*find(parsed, "says")).stance is DENIES


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


def test_a_topic_before_a_colon_in_a_headline_is_no_speaker() -> None:
    parsed, attribution = read("The drill begins on Monday.", title="Calm Sea drill: first ships arrive")
    assert attribution.at(*find(parsed, "ships", Part.TITLE)).sources == (OUTLET,)


TRANSCRIPT = "MS. SAMPLE: We have sent the ships.\n\nThey will stay for a week.\n\nQ Will they take part in the drill?\n\nMS. SAMPLE: They will."


@pytest.mark.parametrize(("word", "speaker"), [("sent", "Jane Sample"), ("stay", "Jane Sample"), ("drill", "reporter")])
def test_a_transcript_gives_each_paragraph_to_who_speaks(word: str, speaker: str) -> None:
    title = "Press Briefing by Press Secretary Jane Sample"
    assert voice(TRANSCRIPT, word, title=title).sources == (speaker, OUTLET)


def test_a_statement_by_a_person_is_that_persons_word() -> None:
    found = voice("Today we have sent the ships.", "sent", title="Statement from Defence Secretary Jane Sample on the Ships")
    assert found.sources == ("Jane Sample", OUTLET)


def test_a_joint_statement_is_its_signatories_word() -> None:
    text = "We, the leaders of Kenya and Norway, met today. Our navies will hold a drill in May."
    found = voice(text, "hold", title="Joint Statement on the Calm Sea Drill")
    assert found.sources == ("leaders of Kenya and Norway", OUTLET)


def test_a_release_in_the_outlets_own_words_is_the_outlets() -> None:
    found = voice("The minister met the ambassador. The ministers spoke of training.", "training", title="Readout of the Meeting")
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
