"""The coder's laws: what holds of the claims of any report, and which reports give none."""

import json
import random
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from foedus.claims import Claim, NotCodable, code_report
from foedus.claims.attribution import UNKNOWN_OUTLET
from foedus.claims.coder import RuleCoder
from foedus.claims.merge import SURE
from foedus.codebook import Direction, possible
from foedus.examples import folder
from foedus.language import load
from foedus.reports import Metadata, Report, read_source, read_text
from foedus.reports.record import read_record

ROWS = Path(__file__).with_name("examples.en.tsv").read_text("utf-8").splitlines()
POOL = sorted({row.split("\t")[-1] for row in ROWS if row and not row.startswith(("#", "family"))})
ODD = [
    "“The two armies will train together,” the Kenyan army said.",
    "Via Sample Courier (my translation):",
    "- Denmark: 23 February.",
    "NAIROBI, 3 May – The drill has begun.",
    "1 thought on “Kenya and Serbia sign a pact”",
    "Comments are closed.",
    "Related:",
    "It did.",
    "…",
    "He. She? They! It; we: you —",
    "(Kenya (Serbia (Norway (Chile))))",
]
SLOW = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def told(text: str, title: str = "", **given: str | None) -> Report:
    fields = {"id": "t", "outlet": "Sample Daily", "language": "en", "published": "2024-06-20"} | given
    return read_record(json.dumps({"text": text, "title": title, **fields}), Metadata())


def held(report: Report, claims: list[Claim]) -> None:
    """Every law of a report's claims."""
    assert len({c.id for c in claims}) == len(claims)
    for claim in claims:
        assert claim.report == report.id
        assert claim.evidence or claim.title_evidence
        for spans, text in ((claim.evidence, report.text), (claim.title_evidence, report.title)):
            assert list(spans) == sorted(set(spans))
            assert all(0 <= s.start < s.end <= len(text) and text[s.start : s.end].strip() for s in spans)
        assert list(claim.parties) == sorted(set(claim.parties))
        assert len(claim.parties) >= 2
        assert possible(claim.kind, claim.stage)
        assert (claim.giver is None) == (claim.taker is None)
        if claim.giver is not None:
            assert claim.giver != claim.taker
            assert {claim.giver, claim.taker} <= set(claim.parties)
            assert claim.kind.direction is not Direction.NONE
        assert claim.sources[-1] == (report.outlet or UNKNOWN_OUTLET)
        assert all(source.strip() for source in claim.sources)
        assert claim.when is None or claim.when.first <= claim.when.last
        assert claim.announced is None or claim.announced.first <= claim.announced.last
        assert 0 < claim.confidence <= SURE
        assert claim.rules
        assert claim.coder.startswith("rules/")
        assert all(person.name.strip() for person in claim.people)


@pytest.fixture(scope="module")
def samples() -> list[Report]:
    return [r for r in read_source(str(folder()), Metadata(language="en")) if isinstance(r, Report)]


# Laws


def test_every_law_holds_of_the_samples(coder: RuleCoder, samples: list[Report]) -> None:
    for report in samples:
        held(report, coder.code(report))


@pytest.mark.parametrize(("outlet", "published"), [("Sample Daily", "2024-06-20"), (None, None)])
def test_every_law_holds_of_the_examples_as_one_report(
    coder: RuleCoder, outlet: str | None, published: str | None
) -> None:
    report = told("\n\n".join(POOL), POOL[0], outlet=outlet, published=published)
    claims = coder.code(report)
    held(report, claims)
    assert len(claims) > len(POOL) / 3


@SLOW
@given(
    st.lists(st.sampled_from(POOL + ODD), max_size=8),
    st.sampled_from(["\n\n", " ", "\n", "; ", ", which "]),
    st.sampled_from(["", *POOL]),
)
def test_every_law_holds_of_sentences_in_any_order(paragraphs: list[str], glue: str, title: str) -> None:
    report = told(glue.join(paragraphs) or "Nothing.", title)
    held(report, RuleCoder(load("en")).code(report))


@SLOW
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=300).filter(str.strip))
@example("\u200b")
@example("Kenya\u2029Serbia\u0301 — “\u202e”")
@example("Су-35 для Кении: 戦闘機 🛩️ من روسيا")
def test_no_text_is_too_odd_to_code(text: str) -> None:
    report = told(text)
    held(report, RuleCoder(load("en")).code(report))


@SLOW
@given(st.sampled_from(POOL), st.randoms(use_true_random=False))
def test_no_shuffled_sentence_is_too_odd_to_code(sentence: str, chance: random.Random) -> None:
    words = sentence.split()
    chance.shuffle(words)
    report = told(" ".join(words), sentence)
    held(report, RuleCoder(load("en")).code(report))


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "2024 ",
        "Kenya sold tanks to Serbia and ",
        "Kenya. ",
        "Kenya and ",
        "the agreement of ",
        "said that ",
        "(",
        "“",
        "General ",
        "the minister of ",
        "Kenya's ",
        "he told ",
    ],
)
def test_a_line_of_twenty_thousand_characters_is_coded(coder: RuleCoder, unit: str) -> None:
    report = told((unit * 20_000)[:20_000])
    held(report, coder.code(report))


@pytest.mark.parametrize("unit", ["“", "- ", "(", "the agreement of ", "the army of the minister of "])
def test_a_long_run_of_marks_or_nouns_is_coded(coder: RuleCoder, unit: str) -> None:
    report = told((unit * 1_000)[:1_000])
    held(report, coder.code(report))


def test_a_list_of_a_thousand_states_is_coded(coder: RuleCoder) -> None:
    report = told("Kenya, " * 1_100)
    held(report, coder.code(report))


@pytest.mark.parametrize(
    "text", [".", "Kenya", "Kenya.", "the", "\n\n.\n\n", "1.", "It", "and", "“”", "Kenya Kenya Kenya"]
)
def test_a_word_alone_claims_nothing(coder: RuleCoder, text: str) -> None:
    assert coder.code(told(text)) == []


# The same report, the same claims


def test_coding_twice_gives_the_same(samples: list[Report]) -> None:
    fresh = RuleCoder(load("en"))
    again = RuleCoder(load("en"))
    for report in samples[:8]:
        assert fresh.code(report) == again.code(report) == fresh.code(report)


def test_the_order_of_reports_changes_nothing(coder: RuleCoder, samples: list[Report]) -> None:
    alone = {report.id: coder.code(report) for report in samples}
    mixed = random.Random(1).sample(samples, len(samples))
    assert {report.id: coder.code(report) for report in mixed} == alone


def test_no_report_leaves_anything_behind_for_the_next(coder: RuleCoder) -> None:
    texts = [
        "The defence ministers of Kenya and Serbia met in Nairobi.",
        "Both countries will hold a joint exercise.",
        "She signed the agreement with her counterpart.",
    ]
    reports = [told(text, id=str(number)) for number, text in enumerate(texts)]
    alone = [coder.code(report) for report in reports]
    for order in permutations(range(3)):
        assert {n: coder.code(reports[n]) for n in order} == dict(enumerate(alone))
    assert alone[1] == alone[2] == []


def test_ids_tell_claims_of_different_reports_apart(coder: RuleCoder) -> None:
    one, other = (coder.code(told("Kenya bought drones from Norway.", id=name)) for name in ("a", "b"))
    assert one[0].id != other[0].id
    assert one[0].id.startswith("c-")


def test_the_order_of_paragraphs_about_different_pairs_changes_no_claim_but_its_place(code) -> None:
    first, second = "Kenya bought drones from Norway.", "Chile and Peru signed a military cooperation agreement."
    forth, back = code(f"{first}\n\n{second}"), code(f"{second}\n\n{first}")
    assert {(c.kind, c.stage, c.parties, c.giver) for c in forth} == {
        (c.kind, c.stage, c.parties, c.giver) for c in back
    }
    assert len(forth) == 2


# What gives no claims

BODY = (
    "Kenya signed a military cooperation agreement with Serbia on Monday. "
    "The two armies will hold a joint exercise in July."
)
TITLES = ["Norway sells tanks to Chile", "Peru and Chile hold a joint naval exercise", "Chinese troops arrive in Laos"]
AFTER = [
    "\n\n1 thought on “Kenya signs”\n\n  1. Norway sold tanks to Chile, I tell you.\n\nComments are closed.",
    "\n\n2 thoughts on “Kenya signs”\n\n  1. Chile will leave the pact.\n\n  2. And Norway has a base in Peru.",
    "\n\nComments are closed.",
    "\n\nRelated: Norway sells tanks to Chile",
    "\n\nRelated:\n\n- " + "\n- ".join(TITLES),
    "\n\nContinue reading (in Spanish) HERE.",
]


@pytest.mark.parametrize("after", AFTER, ids=lambda words: words.strip()[:30])
def test_comments_and_link_lists_change_nothing(code, after: str) -> None:
    plain = code(BODY)
    assert [c.kind for c in plain] == ["agreement", "exercise"]
    assert code(BODY + after) == plain


@pytest.mark.parametrize("after", AFTER, ids=lambda words: words.strip()[:30])
def test_comments_and_link_lists_change_no_sample(coder: RuleCoder, samples: list[Report], after: str) -> None:
    for report in [r for r in samples if r.text.endswith(".") and "Comments are closed" not in r.text][:6]:
        day = report.published and report.published.isoformat()
        before, later = (
            told(t, report.title, id=report.id, outlet=report.outlet, published=day)
            for t in (report.text, report.text + after)
        )
        assert coder.code(later) == coder.code(before)


@pytest.mark.parametrize("text", ["-", "…", "The weather stayed dry."])
def test_a_title_over_a_text_that_says_nothing_is_read(coder: RuleCoder, text: str) -> None:
    title = "Kenya and Serbia sign military cooperation agreement"
    claims = coder.code(told(text, title))
    assert [(c.kind, c.headline) for c in claims] == [("agreement", True)]
    assert claims[0].evidence == ()
    assert title[claims[0].title_evidence[0].start : claims[0].title_evidence[0].end] == title


# Languages, dates, outlets


@pytest.mark.parametrize("language", ["xx", "tlh", "eo"])
def test_a_language_that_nothing_reads_is_refused(language: str) -> None:
    report = Report("t", "0", "Io.", "", (), language=language)
    with pytest.raises(NotCodable, match=language):
        code_report(report)


def test_a_report_without_language_is_taken_for_english() -> None:
    report = told("Kenya bought drones from Norway.", language=None)
    assert [c.kind for c in code_report(report)] == ["arms"]


RELATIVE = [
    "Kenya signed a military cooperation agreement with Serbia on Tuesday.",
    "Kenya signed a military cooperation agreement with Serbia last month.",
    "Kenya signed a military cooperation agreement with Serbia yesterday.",
    "Kenya signed a military cooperation agreement with Serbia two weeks ago.",
    "Kenya signed a military cooperation agreement with Serbia on 3 June.",
    "Kenya signed a military cooperation agreement with Serbia in May.",
    "The defence ministers of Kenya and Serbia will meet next week.",
]


@pytest.mark.parametrize("text", RELATIVE)
def test_without_a_day_of_publication_relative_dates_keep_their_words_only(code, text: str) -> None:
    dated, undated = code(text), code(text, published=None)
    assert [c.kind for c in dated] == [c.kind for c in undated]
    assert dated[0].when is not None
    assert undated[0].when is None
    assert undated[0].when_words is not None
    assert undated[0].when_words in text
    assert undated[0].when_words == dated[0].when_words


def test_without_a_day_of_publication_full_dates_still_count(code) -> None:
    claim = code("Kenya signed a military cooperation agreement with Serbia on 3 June 2024.", published=None)[0]
    assert claim.when is not None
    assert (claim.when.first.isoformat(), claim.when.last.isoformat()) == ("2024-06-03", "2024-06-03")


def test_nothing_stands_on_the_reports_day_where_the_report_has_none(code) -> None:
    claims = code("French troops are stationed in Djibouti.", published=None)
    assert [c.when for c in claims] == [None]


def test_the_outlet_stands_last_and_an_unknown_one_has_a_name(code) -> None:
    text = "Kenya bought drones from Norway, the Kenyan army said."
    assert code(text)[0].sources == ("Kenyan army", "Sample Daily")
    assert code(text, outlet=None)[0].sources == ("Kenyan army", UNKNOWN_OUTLET)


def test_the_coder_names_itself_and_its_pipeline(coder: RuleCoder) -> None:
    assert coder.name == f"rules/{coder.name.split('/')[1].split('+')[0]}+{coder.pipeline.version}"
    assert coder.pipeline.version


SPANISH = (
    "Cuba y Bielorrusia firmaron en Minsk un acuerdo de cooperación militar, informó el ministerio de Defensa del país."
)


def test_a_text_that_names_no_language_is_read_only_if_it_is_english() -> None:
    with pytest.raises(NotCodable, match="--language"):
        code_report(read_text(SPANISH, Metadata()))
    assert code_report(read_text("Kenya and Serbia signed a defence agreement in Nairobi on Tuesday.", Metadata()))
